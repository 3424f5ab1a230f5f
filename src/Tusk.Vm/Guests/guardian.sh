# Runs a guest in its own process group and kills the whole group when our standard input closes: that happens when the
# process that started us disposes the guest, and as well when it is itself killed. Descriptor 3 of the guest is our error output;
# 5 and 6 read as empty.
trap '' INT TERM HUP QUIT
exec 4<&0 3>&2 5</dev/null 6</dev/null
setsid "$@" </dev/null 4<&- &
guest=$!
{ read -r _ <&4; kill -9 -- -$guest || kill -9 $guest; } 2>/dev/null >&2 3>&- &
watcher=$!
exec 1>&- 3>&- 4<&-
wait $guest
code=$?
# Whatever the guest left behind in its group.
kill -9 -- -$guest 2>/dev/null
kill -9 $watcher 2>/dev/null
exit $code
