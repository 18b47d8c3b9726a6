# Counts the instructions of each session test under callgrind, and tells which
# changed by more than 5 % since instructions.txt was written.
#
#	make instructions		tells what changed
#	make instructions BLESS=1	writes the file anew; review the diff
#
# Counts are the same on every run, but for some parts in a thousand, as long as
# compiler and libraries are: where these are others than the file names, all
# is told and little of it means anything.
kept=tests/bench/instructions.txt
driver=$PWD/$BUILD/tests/session/session
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export work driver LC_ALL=C.UTF-8

command -v valgrind > /dev/null || {
	echo "valgrind is not installed: make deps-dev" >&2
	exit 2
}

made_by() {
	printf '# %s, %s %s, %s, %s\n' "$(uname -m)" "${CC:-cc}" \
		"$(${CC:-cc} -dumpversion)" "$(getconf GNU_LIBC_VERSION)" \
		"${CFLAGS:--O2 -g}"
}

# The driver plays all sessions that it finds: each gets a folder in which it
# is the only one.
alone() { # NAME: a folder like this one
	mkdir -p "$work/$1/tests/sessions"
	for path in "$PWD"/*; do
		[ "${path##*/}" = tests ] || ln -s "$path" "$work/$1"
	done
	for path in "$PWD"/tests/*; do
		[ "${path##*/}" = sessions ] || ln -s "$path" "$work/$1/tests"
	done
	for path in "$PWD"/tests/sessions/*; do
		case $path in
		*.session) [ "${path##*/}" = "$1.session" ] || continue ;;
		esac
		ln -s "$path" "$work/$1/tests/sessions"
	done
}

for path in tests/sessions/*.session; do
	name=${path##*/}
	alone "${name%.session}"
	echo "${name%.session}"
done | xargs -P "$(nproc)" -I {} sh -c '
	cd "$work/{}" || exit 1
	valgrind --tool=callgrind --callgrind-out-file=/dev/null \
		--log-file="$work/{}.log" "$driver" > "$work/{}.tap" &&
	sed -n "s/.*Collected : *\([0-9]*\)/{} \1/p" "$work/{}.log" \
		> "$work/{}.count" || echo "{} fails" >&2'

{
	made_by
	sort "$work"/*.count
} > "$work/now"

if [ -n "$BLESS" ]; then
	cp "$work/now" "$kept"
	git --no-pager diff --stat -- "$kept"
	exit
fi
awk '
FNR == NR && /^#/ { made = $0; next }
FNR == NR { before[$1] = $2; next }
/^#/ {
	if ($0 != made)
		printf "made with other tools:\n  then %s\n  now  %s\n", made, $0
	next
}
!($1 in before) { printf "%-16s %14d  new\n", $1, $2; next }
{
	change = 100 * ($2 / before[$1] - 1)
	old += before[$1]
	new += $2
	if (change > 5 || change < -5) {
		printf "%-16s %14d %14d %+7.1f %%\n", $1, before[$1], $2, change
		changed++
	}
	count++
	delete before[$1]
}
END {
	for (name in before)
		printf "%-16s is gone\n", name
	printf "%d sessions, %d changed by more than 5 %%; all %+.1f %%\n",
		count, changed, old ? 100 * (new / old - 1) : 0
}' "$kept" "$work/now"
