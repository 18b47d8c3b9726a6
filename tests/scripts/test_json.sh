# --format json on the built program: it is JSON, it says of the built-in article
# what the summary says, and what it cannot do it refuses. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
status=0
echo 1..9

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | head -n 20 | sed 's/^/# /'
		status=1
	fi
}

run() { # expected status, arguments: what it printed, and a wrong status
	expected=$1
	shift
	"$build/caveat" "$@" < /dev/null 2>&1
	ended=$?
	[ $ended = "$expected" ] || echo "status $ended"
}

# asked FILTER: what jq says of the dump; without jq the test is left out.
asked() { # number, sentence, filter that is true
	if command -v jq > /dev/null; then
		tell "$1" "$2" "$(jq -e "$3" "$work/dump" 2>&1 |
			grep -vx true)"
	else
		echo "ok $1 - $2 # SKIP there is no jq"
	fi
}

run 0 --dump --format json > "$work/dump"
run 0 --summary > "$work/summary"

# "name number" of the counts, the only lines so indented.
sed -n '/^ "counts": {$/,/^ }/p' "$work/dump" | tr ',{' '\n\n' |
	sed -n 's/^ *"\([^"]*\)": *\([0-9][0-9]*\).*/\2 \1/p' > "$work/counts"
# The sentences of COUNTS as "number word" pairs.
sed -n '/^COUNTS$/,/^CONTESTED/p' "$work/summary" | tr '\n' ' ' |
	tr -s ' ' | tr ',;:' '\n\n\n' | sed 's/^ *//; s/ and$//' > "$work/told"
tell 1 "the counts are those of the summary" "$(
	[ -s "$work/counts" ] || echo "there are none"
	for word in supported 'supported in part' contested unsupported \
		anecdotal misattributed serious moderate mild ungraded; do
		number=$(sed -n "s/^\([0-9]*\) $word\$/\1/p" "$work/counts")
		grep -qxE "${number:-none} $word( [0-9].*)?" "$work/told" ||
			echo "$word: $number"
	done
	while read -r name words; do
		number=$(sed -n "s/^\([0-9]*\) $name\$/\1/p" "$work/counts")
		grep -qE "(^| )${number:-none} $words" "$work/told" ||
			echo "$name: $number"
	done <<- 'END'
	claims claims
	repeats of them repeats
	distinct others
	risks risks
	not-in-article of them not in the article
	sections sections
	bibs references
	END
)"

asked 2 "all parts are there" '
	(keys_unsorted == ["format", "metadata", "sections", "citations",
		"notes", "tables", "links", "claims", "risks", "references",
		"diagnostics", "counts"])'
asked 3 "it is dated" '.metadata.edition.date == "2026-11-22"'
asked 4 "each claim has its verdict, and its number is its place" '
	([.claims[] | select(.verdict | type != "string")] == []) and
	([.claims[].number] == [range(1; (.claims | length) + 1)]) and
	([.claims[] | select(.kind == "dosage")] | length > 0)'
asked 5 "the parts are as many as the counts say" '
	.counts.claims == (.claims | length) and
	.counts.risks == (.risks | length) and
	.counts.bibs == (.references | length) and
	.counts.tables == (.tables | length) and
	.counts.occ == (.citations | length)'
asked 6 "ids lead to what has them" '
	[.references[].id] as $references | [.risks[].id] as $risks |
	[.claims[].id] as $claims |
	([.claims[].evidence[].reference, (.claims[].attribution //
		{} | .reference // empty), .risks[].references[]] -
		$references == []) and
	([.claims[].risks[]] - $risks == []) and
	([.claims[].repeats // empty, .risks[].claims[]] - $claims == [])'

tell 7 "--check gives an array with a line for each fault" "$(
	"$build/caveat" --check --format json tests/articles/faults.md \
		2> "$work/err" > "$work/check"
	sed -n '1p;$p' "$work/check" | tr -d '\n' | grep -vx '\[\]'
	grep -c '^ {"file": ' "$work/check" > "$work/found"
	"$build/caveat" --check tests/articles/faults.md 2> "$work/count" |
		grep -c . | diff - "$work/found"
	diff "$work/count" "$work/err"
	run 0 --check --format json | grep -vx '\[\]')"

tell 8 "the other four have their form, too" "$(
	for option in --list --summary --evidence-report; do
		run 0 $option --format json > "$work/json"
		for part in '"format": 1,' '"date": "2026-11-22"'; do
			grep -qF "$part" "$work/json" ||
				echo "$option: no $part"
		done
	done
	run 0 --dump --format text | head -n 1 | grep '{')"

tell 9 "what it cannot do it refuses" "$(
	for arguments in '--format xml' '-d --format json -S Future'; do
		# shellcheck disable=SC2086
		run 2 $arguments > "$work/err"
		grep -q '^caveat: --' "$work/err" || cat "$work/err"
		grep 'status' "$work/err"
	done)"
exit $status
