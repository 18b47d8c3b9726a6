# Compares what caveat counts in each document of a folder of real ones with
# what pandoc counts there (CORPUS/expected.json: an object a line), and prints
# a table: ours, and where it differs ours/pandoc's with a mark.
#
#	5/6*	tests/corpus-differences.md says why ours is right
#	5/6!	nothing explains it
#
# Ends with 1 where there is such a difference, or an explanation of one that
# is none. BUILD names the folder of the program, DIFFERENCES another file of
# explanations.
#
#	CORPUS=… sh tests/scripts/corpus.sh
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
why=${DIFFERENCES:-tests/corpus-differences.md}
figures='headings occ occ_resolved bibs notes tables'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
if [ -z "$CORPUS" ] || [ ! -f "$CORPUS/expected.json" ]; then
	echo 'check-corpus: set CORPUS to a folder of documents that has an' \
		'expected.json' >&2
	exit 2
fi

# "document file", and "document figure number" for each figure.
awk '
/^ *"[^"]*": *\{"file"/ {
	split($0, part, "\"")
	document = part[2]
	match($0, /"file": "[^"]*"/)
	print document, substr($0, RSTART + 9, RLENGTH - 10) > files
	rest = $0
	while (match(rest, /"[a-z_]+": *[0-9]+/)) {
		found = substr(rest, RSTART + 1, RLENGTH - 1)
		rest = substr(rest, RSTART + RLENGTH)
		split(found, part, /": */)
		print document, part[1], part[2]
	}
}' files="$work/files" "$CORPUS/expected.json" > "$work/pandoc"

# The bibliographies that came with a document: its SOURCE tells.
bibliographies() { # folder
	sed -n 's/^bibliography: *\(.*[^ ]\) *$/\1/p' "$1/SOURCE" |
		sed 's|.*/||' | sort -u | while IFS= read -r name; do
		[ -f "$1/$name" ] && printf '%s\n' "$1/$name"
	done
}

# Where a document defines its tags in a further file, it is read with those
# definitions behind it.
with_tags() { # folder, file: the file to read
	set -- "$1" "$2" "$(sed -n 's|^path: *.*/\([^/]*\.md\)$|\1|p' \
		"$1/SOURCE" | grep -vxF -e "$2")"
	if [ -z "$3" ] || [ ! -f "$1/$3" ]; then
		printf '%s\n' "$1/$2"
		return
	fi
	{
		cat "$1/$2"
		echo
		grep '^\[@[^]]*\]: ' "$1/$3"
	} > "$work/$2"
	printf '%s\n' "$work/$2"
}

# "document figure number" of ours.
while read -r document file; do
	folder=$CORPUS/$document
	set --
	while IFS= read -r name; do
		[ -z "$name" ] || set -- "$@" -b "$name"
	done <<- END
	$(bibliographies "$folder")
	END
	timeout 120 "$build/caveat" --dump --format json "$@" \
		"$(with_tags "$folder" "$file")" < /dev/null \
		> "$work/json" 2> "$work/err" ||
		echo "$document: caveat ended with status $?" >> "$work/failed"
	sed -n '/^ "counts": {$/,/^ }/s/^  "\([a-z_]*\)": \([0-9][0-9]*\),*$/\1 \2/p' \
		"$work/json" | sed "s|^|$document |"
done < "$work/files" > "$work/ours"

# "document figure ours pandoc" of the explanations.
sed -n 's/^- \([^ :]* [^ :]* [0-9-]* [0-9-]*\): ..*/\1/p' "$why" |
	sort > "$work/why"

awk -v figures="$figures" -v work="$work" '
function cell(document, figure,   a, b, key)
{
	a = ours[document, figure]
	b = pandoc[document, figure]
	a = a == "" ? "-" : a
	b = b == "" ? "-" : b
	if (a == b)
		return a
	key = document " " figure " " a " " b
	if (key in explained) {
		met[key] = 1
		return a "/" b "*"
	}
	bad++
	return a "/" b "!"
}
FILENAME == work "/why" { explained[$0] = 1; next }
FILENAME == work "/pandoc" { pandoc[$1, $2] = $3; next }
FILENAME == work "/ours" { ours[$1, $2] = $3; next }
FNR == 1 {
	count = split(figures, figure, " ")
	printf "%-32s", "document"
	for (i = 1; i <= count; i++)
		printf " %12s", figure[i]
	print ""
}
{
	printf "%-32s", $1
	for (i = 1; i <= count; i++)
		printf " %12s", cell($1, figure[i])
	print ""
}
END {
	for (key in explained)
		if (!(key in met)) {
			print "stale: " key
			stale++
		}
	printf "%d documents, %d differences without an explanation, " \
		"%d stale explanations\n", FNR, bad, stale
	exit bad + stale > 0
}' "$work/why" "$work/pandoc" "$work/ours" "$work/files"
status=$?
if [ -s "$work/failed" ]; then
	cat "$work/failed"
	status=1
fi
exit $status
