# What --export prints pandoc reads back: the same references from CSL-JSON and
# BibLaTeX, the same citations and a note for each claim from Markdown. Pandoc's
# own changes are taken back before: it curls quotes, splits names further, and
# has no word for some of BibLaTeX's types, nor for its grave accent. CORPUS
# names a folder of documents to read, too. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
status=0
echo 1..12

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | head -n 20 | sed 's/^/# /'
		status=1
	fi
}

export_to() { # format, file, its evidence: what it prints, without faults
	"$build/caveat" --export "$1" ${3:+--evidence "$3"} "$2" \
		< /dev/null 2> /dev/null || echo "caveat ended with $?"
}

tell 1 "a full disk ends each export with 2, and a sentence" "$(
	[ -w /dev/full ] || exit
	for format in csl bibtex markdown; do
		"$build/caveat" --export $format > /dev/full 2> "$work/err"
		ended=$?
		[ $ended = 2 ] && [ -s "$work/err" ] || echo "$format: $ended"
	done)"

tell 2 "a format that is none, JSON, a section, a second file: refused" "$(
	for wrong in '--export ris' '--export csl --format json' \
		'--export csl --section A' '--export csl a.md b.md'; do
		# shellcheck disable=SC2086
		"$build/caveat" $wrong > "$work/out" 2> "$work/err" < /dev/null
		ended=$?
		[ $ended = 2 ] && [ ! -s "$work/out" ] &&
			[ "$(wc -l < "$work/err")" = 1 ] || echo "$wrong: $ended"
	done)"

tell 3 "what is exported of an edition bears its date" "$(
	for format in csl bibtex markdown; do
		export_to $format kratom | grep -q 'Edition of 20' ||
			echo "$format does not"
	done)"

tell 4 "no claim is exported without its verdict" "$(
	verdicts='supported|contested|unsupported|anecdotal|misattributed'
	export_to markdown kratom | grep '^\[^claim-[^]]*\]:' |
		grep -vE "^\[[^]]*\]: \*($verdicts|unresolved)[^*]*\*")"

if ! command -v pandoc > /dev/null || ! command -v jq > /dev/null; then
	for number in 5 6 7 8 9 10 11 12; do
		echo "ok $number - pandoc reads it # skip no pandoc or no jq"
	done
	exit $status
fi

sample=tests/export/references.yaml
{
	printf -- '---\nnocite: "@*"\nreferences:\n'
	cat $sample
	echo ---
} > "$work/wanted.md"
pandoc -f markdown -t csljson "$work/wanted.md" > "$work/wanted"
for format in csl bibtex; do
	export_to $format "$work/wanted.md" > "$work/sample.$format"
done
tell 5 "BibLaTeX: every field of the sample comes back" "$(
	[ "$(grep -c '^    "id":' "$work/wanted")" = \
		"$(grep -c '^- id:' $sample)" ] || echo "not as many entries"
	pandoc -f biblatex -t csljson "$work/sample.bibtex" 2>&1 |
		diff "$work/wanted" -)"
tell 6 "CSL-JSON: every field of the sample comes back" "$(
	pandoc -f csljson -t csljson "$work/sample.csl" 2>&1 |
		diff "$work/wanted" -)"

# The documents: ours, and those of the corpus that have a bibliography.
{
	echo kratom
	ls tests/articles/*.md tests/sessions/*.md
	[ -z "$CORPUS" ] || sed -n \
		's/^ *"\([^"]*\)": {"file": "\([^"]*\)".*/\1\/\2/p' \
		"$CORPUS/expected.json" | sed "s|^|$CORPUS/|"
} > "$work/all"
while read -r file; do
	"$build/caveat" --dump --format json "$file" < /dev/null \
		2> /dev/null > "$work/json"
	count=$(jq '.references | length' "$work/json")
	[ "${count:-0}" = 0 ] || echo "$file"
done < "$work/all" > "$work/documents"

# In one form: text without markup and with straight quotes, names as their
# letters, a date as its numbers.
cat > "$work/form.jq" <<'E2'
def text: tostring | gsub("`"; "") | gsub("<[^>]*>"; "") | gsub("[“”]"; "\"") |
	gsub("[‘’]"; "'") | gsub("™"; "TM") | gsub("¹"; "1") |
	gsub("²"; "2") | gsub("³"; "3") | gsub("\\s+"; " ");
def letters: [.[] | [.family, .given, .literal, .suffix,
	."non-dropping-particle", ."dropping-particle"] | map(. // "") |
	join("") | gsub("[^\\p{L}]"; "") | explode | sort | implode];
def form: {id, type: (.type // ""),
	title: (.title // "" | text),
	container: (."container-title" // "" | text),
	author: (.author // [] | letters),
	editor: (.editor // [] | letters),
	issued: (.issued // {} | [(."date-parts" // [])[]]),
	doi: (.DOI // ""), url: (.URL // ""),
	volume: (.volume // "" | text), issue: (.issue // "" | text),
	page: (.page // "" | text), publisher: (.publisher // "" | text)};
E2

# Types that pandoc reads from BibLaTeX's only as others, or as none.
cat > "$work/types.jq" <<'E2'
def known: {"": "", document: "", article: "", software: "book",
	regulation: "legislation"}[.] // .;
def types: map(del(.id) | .type |= known);
E2

# differences FORMAT PANDOCS FILTER: of each document, what pandoc reads
# otherwise. A note that begins "Publisher: " would become that field.
differences() {
	while read -r file; do
		export_to csl "$file" | jq 'map(del(.note))' > "$work/csl"
		if [ "$1" = csl ]; then
			cat "$work/csl"
		else
			export_to "$1" "$file"
		fi | pandoc -f "$2" -t csljson > "$work/read" 2> "$work/err" ||
			echo "$file: $(head -n 1 "$work/err")"
		for side in csl read; do
			jq -L "$work" "include \"form\"; include \"types\";
				map(form) | $3" "$work/$side" \
				> "$work/$side.form" 2>&1
		done
		diff "$work/csl.form" "$work/read.form" > "$work/diff" ||
			sed "s|^|$file: |" "$work/diff"
	done < "$work/documents"
}

tell 7 "CSL-JSON of each document comes back" "$(differences csl csljson .)"
# Keys are other where BibTeX wants it.
tell 8 "BibLaTeX of each document comes back" "$(
	differences bibtex biblatex types)"

# Claims about each document, made up of its own lines: every one of six words
# and more that is but words, and two more that it does not hold.
make_evidence() {
	printf 'format: 1\nedition: {by: Ann Ape, date: 2026-01-01}\nclaims:\n'
	{
		awk '/^[A-Za-z][A-Za-z ,]*[a-z]$/ && NF > 5 && !seen[$0]++' "$1"
		echo "No such words stand there"
		echo "Nor do these"
	} | awk '{ printf "- {id: made-%d, quote: \"%s\", verdict: contested}\n",
		NR, $0 }' | tail -n 40
}

# What a document has: its citations and notes, without the notes of claims.
cat > "$work/marks.jq" <<'E2'
def is_claim: .t == "Note" and ([.. | objects | select(.t == "Emph") |
	.c[0].c] | .[0] == "contested");
def cites: [.. | objects | select(.t == "Cite") | .c[0][] |
	[.citationId, .citationMode.t,
	([.citationPrefix, .citationSuffix] | [.. | strings])]];
def notes: [.. | objects | select(.t == "Note")] | length;
def plain: walk(if type == "array" then
	map(select((type == "object" and is_claim) | not)) else . end);
E2

: > "$work/cites"
: > "$work/notes"
sed '/^kratom$/d; /^tests.sessions/d' "$work/all" | while read -r file; do
	case $file in *.md | *.qmd | *.Rmd) ;; *) continue ;; esac
	make_evidence "$file" > "$work/made.yaml"
	export_to markdown "$file" "$work/made.yaml" > "$work/out.md"
	grep -qx 'caveat ended with 2' "$work/out.md" && continue # no text
	pandoc -f markdown -t json "$file" > "$work/a" 2> "$work/err" ||
		continue # nor does pandoc read the article
	pandoc -f markdown -t json "$work/out.md" > "$work/b" 2> "$work/err" ||
		echo "$file: $(head -n 1 "$work/err")" >> "$work/cites"
	for side in a b; do # a line of citations, and one of numbers
		jq -c -L "$work" 'include "marks"; (plain | cites), notes' \
			"$work/$side" > "$work/$side.found"
		head -n 1 "$work/$side.found" > "$work/$side.cites"
	done
	cmp -s "$work/a.cites" "$work/b.cites" || echo "$file" >> "$work/cites"
	wanted=$(($(tail -n 1 "$work/a.found") + \
		$(grep -c '^- {id:' "$work/made.yaml")))
	got=$(tail -n 1 "$work/b.found")
	[ "$got" = "$wanted" ] ||
		echo "$file: $got notes, not $wanted" >> "$work/notes"
done
tell 9 "Markdown: the article's citations stay" "$(cat "$work/cites")"
tell 10 "Markdown: each claim is a note more" "$(cat "$work/notes")"

article=content/kratom/article.md
export_to markdown kratom > "$work/out.md"
tell 11 "Markdown: each claim of the edition is a note" "$(
	claims=$(sed '/^risks:/,$d' content/kratom/evidence.yaml |
		grep -c '^  - id:')
	notes=$(pandoc -t native "$work/out.md" | grep -o '\bNote\b' | wc -l)
	[ "$claims" -gt 0 ] && [ "$notes" = "$claims" ] ||
		echo "$claims claims, $notes notes")"
tell 12 "Markdown: the article's own words stay" "$(
	sed 's/\[^claim-[^]]*\]//g' "$work/out.md" |
		head -c "$(wc -c < $article)" | cmp - $article 2>&1)"
exit $status
