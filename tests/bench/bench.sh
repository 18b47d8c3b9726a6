# Speed of printing beside programs that are installed, as ratios to cmark's
# own command (parse and write HTML) on the same document, in turns in one run.
# The documents are the embedded article repeated. CPU seconds, least of RUNS.
RUNS=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

repeat() { # BYTES FILE
	size=0
	while [ "$size" -lt "$1" ]; do
		cat content/kratom/article.md
		printf '\n'
		size=$((size + $(wc -c < content/kratom/article.md) + 1))
	done > "$2"
}

cpu() { # COMMAND… : user and system seconds of one run
	{ LC_ALL=C.UTF-8 TIMEFORMAT='%U %S' bash -c \
		'time "$@" > /dev/null 2>&1' bash "$@"; } 2>&1 |
		awk '{ printf "%.3f\n", $1 + $2 }'
}

least() { sort -n | head -n 1; }

echo 'CPU of printing, as a ratio to cmark (which writes HTML)'
printf '%-10s %-22s %9s %7s\n' document command seconds ratio
for kind in 300kB:300000 10MB:10000000; do
	name=${kind%%:*}
	repeat "${kind#*:}" "$work/$name.md"
	for i in $(seq "$RUNS"); do
		for c in cmark "$BUILD/caveat --dump" "$BUILD/caveat --list" \
			'fold -s -w 80'; do
			command -v "${c%% *}" > /dev/null || continue
			# shellcheck disable=SC2086
			cpu $c "$work/$name.md" >> "$work/$(echo "$c" | tr ' /' '__')"
		done
	done
	base=$(least < "$work/cmark" 2> /dev/null)
	for c in cmark "$BUILD/caveat --dump" "$BUILD/caveat --list" \
		'fold -s -w 80'; do
		log="$work/$(echo "$c" | tr ' /' '__')"
		[ -f "$log" ] || continue
		seconds=$(least < "$log")
		printf '%-10s %-22s %9s %7s\n' "$name" "$c" "$seconds" \
			"$(awk -v a="$seconds" -v b="$base" \
				'BEGIN { if (b > 0) printf "%.2f", a / b; else print "-" }')"
		rm "$log"
	done
done
