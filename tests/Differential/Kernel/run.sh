#!/bin/sh
# Runs a program's module: what it wrote, then a line "@error|allocations|live"; then once more for each allocation (or for some of them,
# where there are many) with that one failing, and a line for each time that did not end well.
#   run.sh MODULE
module=$1
parameters=/sys/module/tusk_console/parameters
limit=8

run() { # allocation that fails
	echo "$1" >$parameters/fail
	echo >/proc/tusk_console
	error=$(insmod /programs/$module.ko 2>&1)
	[ -n "$error" ] || rmmod $module
	read -r allocations <$parameters/allocations
	read -r live <$parameters/live
}

run 0
cat /proc/tusk_console
printf '\n@%s|%s|%s\n' "${error##*: }" "$allocations" "$live"
usual=$error
total=$allocations
step=$((total / limit + 1))
n=1
while [ $n -le "$total" ]; do
	run $n
	case $error in
	"" | *"Cannot allocate memory" | *"Out of memory") ;;
	*) [ "$error" = "$usual" ] || echo "allocation $n of $total fails: ${error##*: }" ;;
	esac
	[ "$live" = 0 ] || echo "allocation $n of $total fails: $live objects are left"
	n=$((n + step))
done
