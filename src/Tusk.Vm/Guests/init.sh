#!/bin/sh
# The guest's first process: loads the modules, runs the commands, tells the host in frames, powers off.
# A frame is a line feed, "@", a word that no command knows, a space, the text, a line feed; what stands between
# BEGIN and END frames is output, byte by byte.
/bin/busybox --install -s /bin
export PATH=/bin HOME=/root TERM=dumb
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
mkdir -p /dev/pts
mount -t devpts devpts /dev/pts 2>/dev/null
mount -t debugfs debugfs /sys/kernel/debug 2>/dev/null
mount -t configfs configfs /sys/kernel/config 2>/dev/null
mount -t tmpfs tmpfs /tmp 2>/dev/null
. /tusk/plan
exec 3>"$CHANNEL" || poweroff -f
stty raw -echo <"$CHANNEL"
echo 10 2>/dev/null >/proc/sys/kernel/hung_task_timeout_secs
KMEMLEAK=/sys/kernel/debug/kmemleak

frame() { printf '\n@%s %s\n' "$NONCE" "$1" >&3; }

slab() {
	# What may go goes, what waits for RCU has gone, and the caches' reserves are empty: the numbers are objects in use.
	# At the end that may take a while, on a busy machine.
	echo 3 >/proc/sys/vm/drop_caches
	[ "$1" = first ] && sleep 0.5 || sleep 3
	for s in /sys/kernel/slab/*/shrink; do echo 1 >"$s"; done 2>/dev/null
	# Each of these hundreds of files leaves an object that waits for RCU in a batch; the shrinkers send batches off.
	echo 2 >/proc/sys/vm/drop_caches
	sleep 1
	frame "BEGIN slab $1"
	cat /proc/slabinfo 2>/dev/null >/tmp/slab."$1"
	cat /tmp/slab."$1" >&3
	# The areas that vfree has not yet returned are nobody's, and their number swings by hundreds.
	[ ! -r /proc/vmallocinfo ] || echo "vmalloc $(grep -vc 'unpurged vm_area' /proc/vmallocinfo) areas" >&3
	frame "END $?"
}

jiffies() { awk '/^jiffies:/ { print $2; exit }' /proc/timer_list 2>/dev/null || echo 0; }

owners() {
	# Who has allocated, since the first reading, what is in the caches that grew: the kernel keeps a trace and its age (slub_debug=U).
	since=$(($(jiffies) - FIRST))
	awk -v n=$((CYCLES - 3)) 'NR == FNR { first[$1] = $2; next } ($1 in first) && $2 - first[$1] >= 0.9 * n { print $1 }' \
		/tmp/slab.first /tmp/slab.last | while read -r cache; do
		frame "BEGIN owners $cache"
		awk -v since=$since '/^ *[0-9]/ { match($0, /age=[0-9]+/); young = substr($0, RSTART + 4, RLENGTH - 4) + 0 <= since; if (young) shown++ }
			young && shown <= 8' /sys/kernel/debug/slab/"$cache"/alloc_traces >&3 2>/dev/null
		frame "END $?"
	done
}

unload_all() {
	for n in $LOADED; do
		frame "BEGIN unload $cycle $n"
		rmmod "$n" >&3 2>&1
		frame "END $?"
	done
	LOADED=
}

frame "READY $(cut -d' ' -f1 /proc/uptime)"
cd /root
if [ "$LEAKS" = 1 ] && [ -e $KMEMLEAK ]; then
	# What the boot left behind is not the modules' fault.
	echo scan >$KMEMLEAK
	echo clear >$KMEMLEAK
fi
LOADED=
failed=0
cycle=0
while [ $cycle -lt "$CYCLES" ] && [ $failed = 0 ]; do
	while IFS=' ' read -r n file parameters; do
		[ -n "$n" ] || continue
		frame "BEGIN load $cycle $n"
		# One argument: the kernel splits it, and knows quotes. Through a pipe: busybox tries a file twice, by finit_module and init_module, and
		# a constructor that throws would run twice.
		said=$(cat "$file" | insmod /proc/self/fd/0 "$parameters" 2>&1)
		rc=$?
		[ $rc = 0 ] || echo "$said" | sed "s|/proc/self/fd/0|$file|" >&3
		frame "END $rc"
		if [ $rc != 0 ]; then failed=1; break; fi
		LOADED="$n $LOADED"
		for s in /sys/module/"$n"/sections/.*text*; do
			# Not the shell's read: the file refuses to be read byte by byte.
			frame "SECTION $n ${s##*/} $(cat "$s")"
		done 2>/dev/null
	done </tusk/modules.list
	if [ $failed = 0 ]; then
		i=0
		while [ $i -lt "$COMMANDS" ]; do
			frame "BEGIN run $cycle $i"
			sh /tusk/command/$i </dev/null >&3 2>&1 3>&-
			rc=$?
			frame "END $rc"
			if [ $rc != 0 ] && [ "$STOP" = 1 ]; then failed=1; break; fi
			i=$((i + 1))
		done
	fi
	[ "$UNLOAD" = 1 ] && unload_all
	cycle=$((cycle + 1))
	[ "$LEAKS" = 1 ] && [ "$CYCLES" -ge 10 ] && [ $cycle = 3 ] && slab first && FIRST=$(jiffies)
done
if [ "$LEAKS" = 1 ]; then
	frame CHECKING
	if [ -e $KMEMLEAK ]; then
		# The first scan only takes checksums; the others report what is old enough.
		echo scan >$KMEMLEAK
		sleep "$LEAK_AGE"
		# Other work overwrites stale pointers on the kernel's stacks, which would hide a leak from one scan.
		for path in /sys/class "/proc/1 /sys/module"; do
			find $path >/dev/null 2>&1
			echo scan >$KMEMLEAK
		done
		frame "BEGIN kmemleak"
		cat $KMEMLEAK >&3
		frame "END $?"
	fi
	[ "$CYCLES" -ge 10 ] && slab last && owners
fi
frame FINISH
# The device drains its buffer before the power goes.
stty -F "$CHANNEL" >/dev/null 2>&1
exec 3>&-
poweroff -f
