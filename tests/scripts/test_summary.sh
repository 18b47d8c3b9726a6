# The summary of the built-in article on the built program: its parts, its
# length, its widths, and what it must never say without saying more.
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

parts='COUNTS
CONTESTED AND MISATTRIBUTED
OTHER CLAIMS
RISKS
SECTIONS
REFERENCES'

part() { # heading, file: the lines of one part
	awk -v heading="$1" '
	/^[A-Z][A-Z ]+$/ { inside = $0 == heading; next }
	inside && $0 != ""' "$2"
}

widths='20 40 80 200'
for width in $widths; do
	"$build/caveat" --summary -w $width > "$work/$width" 2> "$work/err" ||
		echo "status $?" >> "$work/failed"
	cat "$work/err" >> "$work/failed"
done
tell 1 "a summary is printed at each width, without complaint" \
	"$(cat "$work/failed")"

tell 2 "each width has all parts, in order" "$(for width in $widths; do
	found=$(grep -xE 'COUNTS|CONTESTED AND|CONTESTED AND MISATTRIBUTED|OTHER CLAIMS|RISKS|SECTIONS|REFERENCES' "$work/$width" |
		sed 's/^CONTESTED AND$/CONTESTED AND MISATTRIBUTED/')
	[ "$found" = "$parts" ] || echo "$width: $found"
done)"

tell 3 "at 80 columns it has at most 330 lines" "$(
	awk 'END { if (NR > 330 || NR < 200) print NR " lines" }' "$work/80")"

tell 4 "no line is wider than it may be" "$(for width in $widths; do
	awk -v w=$width '{ gsub(/[\200-\277]/, "") }
		length($0) > w { print w ": " $0 }' "$work/$width"
done)"

tell 5 "no escape and no control stands in it" "$(for width in $widths; do
	LC_ALL=C grep -l "$(printf '[\001-\011\013-\037\177]')" "$work/$width"
done)"

LC_ALL=C "$build/caveat" -s > "$work/ascii" 2>&1
tell 6 "in a locale that knows only ASCII, ASCII is all" "$(
	LC_ALL=C grep -n "$(printf '[\200-\377]')" "$work/ascii"
	awk 'END { if (NR > 330) print NR " lines" }' "$work/ascii")"

tell 7 "each of the 86 claims is told once, with a verdict" "$(
	for heading in 'CONTESTED AND MISATTRIBUTED' 'OTHER CLAIMS'; do
		part "$heading" "$work/80"
	done | awk '
	/^[0-9]+\. / { n = $1 + 0; if (n in text) print n " twice"; text[n] = $0; next }
	{ text[n] = text[n] " " $0 }
	END {
		for (i = 1; i <= 86; i++) {
			if (!(i in text)) print i " is missing"
			else if (text[i] !~ /(supported|contested|anecdotal|misattributed)/)
				print text[i]
		}
	}')"

# The first words of what the evidence file calls a dosage.
awk '
/^  - id:/ { words = "" }
/^    quote:/ { sub(/^    quote: /, ""); words = substr($0, 1, 24) }
/^    kind: dosage/ { print words }' content/kratom/evidence.yaml > "$work/dosage"

judged='(supported|contested|anecdotal|misattributed)'
flat() { # a print as paragraphs of one line
	awk '
	/^( *[0-9]+\. |- |[A-Z][A-Z ]+$|\[)/ || $0 == "" { print ""; }
	{ sub(/^ +/, ""); printf "%s ", $0 }
	END { print "" }' "$1"
}
tell 8 "no dosage claim stands in it without its verdict" "$(
	[ -s "$work/dosage" ] || echo "no dosage claim is known"
	for width in 40 80 200 ; do
		flat "$work/$width" | grep -F -f "$work/dosage" |
			grep -vE "$judged"
	done)"

"$build/caveat" --dump -w 0 > "$work/dump"
tell 9 "in the whole text neither" "$(
	tr '\n' ' ' < "$work/dump" | sed 's/\. /.\
/g' > "$work/sentences"
	while IFS= read -r words; do
		grep -qF -e "$words" "$work/sentences" || echo "missing: $words"
		grep -F -e "$words" "$work/sentences" |
			grep -vE "\{[0-9]+ (un)?$judged"
	done < "$work/dosage")"

tell 10 "all that is printed is dated" "$(
	for option in --summary --dump --evidence-report; do
		"$build/caveat" $option | head -n 3 |
			grep -q 'Edition of 2026-11-22' || echo "$option"
	done)"

tell 11 "what is probably meant is never told as fact" "$(
	grep -c 'identification: probable' content/kratom/references.yaml \
		> "$work/wanted"
	part REFERENCES "$work/200" | grep -c 'Identification: probable' |
		diff "$work/wanted" -)"

"$build/caveat" -R -w 0 > "$work/report"
tell 12 "the report tells of each claim and risk, and of each passage" "$(
	[ "$(grep -cE '^[^ ]+ Claim [0-9]+: ' "$work/report")" = 86 ] ||
		echo "not 86 claims"
	[ "$(grep -cE '^Risk [0-9]+: ' "$work/report")" = 34 ] ||
		echo "not 34 risks"
	grep -q 'Passage not recorded' "$work/report" ||
		echo "all passages are recorded"
	grep -n 'editorial grade, an editorial grade' "$work/report")"
exit $status
