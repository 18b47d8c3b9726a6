# The comparison with a folder of real documents, on a folder of made-up ones:
# it finds what differs, and knows what is explained and what no longer is.
# Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
echo 1..5

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | head -n 20 | sed 's/^/# /'
		status=1
	fi
}

mkdir -p "$work/corpus/ape"
printf '# A\n\n## B\n\n| a |\n|---|\n| b |\n' > "$work/corpus/ape/a.md"
echo 'bibliography: refs/r.yaml' > "$work/corpus/ape/SOURCE"
printf 'references:\n- {id: x, title: X}\n' > "$work/corpus/ape/r.yaml"

expect() { # headings that pandoc counts
	printf '{\n "ape": {"file": "a.md", "bytes": 9, "headings": %s, "occ": 0, "occ_resolved": 0, "bibs": 1, "bibkind": "-", "notes": 0, "tables": 1}\n}\n' \
		"$1" > "$work/corpus/expected.json"
}

compare() { # expected status: what it printed, and a wrong status
	CORPUS=$work/corpus DIFFERENCES=$work/why BUILD=$build \
		sh tests/scripts/corpus.sh 2>&1
	ended=$?
	[ $ended = "$1" ] || echo "status $ended"
}

has() { # words that the output must have
	grep -qE "$1" "$work/out" || cat "$work/out"
	grep '^status' "$work/out"
}

: > "$work/why"
expect 2
compare 0 > "$work/out"
tell 1 "what is equal is shown once" "$(has '^ape +2 +0 +0 +1 +0 +1$')"

expect 3
compare 1 > "$work/out"
tell 2 "a difference that nothing explains is an error" \
	"$(has '^ape +2/3! +0 ')"

echo '- ape headings 2 3: it counts a comment' > "$work/why"
compare 0 > "$work/out"
tell 3 "one that is explained is none" "$(has '^ape +2/3\* +0 ')"

expect 4
compare 1 > "$work/out"
tell 4 "an explanation of other numbers is stale" \
	"$(has '^ape +2/4! ' && has '^stale: ape headings 2 3')"

rm "$work/corpus/expected.json"
compare 2 > "$work/out"
tell 5 "without documents it says what to set" "$(has 'set CORPUS')"
exit $status
