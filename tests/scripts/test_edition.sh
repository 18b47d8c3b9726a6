# The edition says of its sources no more than the material says that it was
# made from, and its parts fit together: quotations, addresses, anchors, ids.
# MATERIAL names the material's folder, as seen from the top of the repository.
cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C
material=${MATERIAL:-../shared/article}
folder=content/kratom
text=$folder/article.md
evidence=$folder/evidence.yaml
references=$folder/references.yaml
notes=$folder/notes
echo 1..18

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | sed 's/^/# /'
	fi
}

# YAML of the plain style of content/ as lines of file:line, path and value,
# parted by tabs: `claims.evidence.relation`.
flatten() {
	awk '
	function flush() {
		if (value != "") {
			if (value ~ /^'\''.*'\''$/) {
				value = substr(value, 2, length(value) - 2)
				gsub(/'\'\''/, "'\''", value)
			} else if (value ~ /^".*"$/)
				value = substr(value, 2, length(value) - 2)
			print place "\t" path "\t" value
		}
		path = value = ""
	}
	function quoted(s) { # a quoted scalar that goes on in the next line
		return s ~ /^'\''/ && s !~ /[^'\'']('\'\'')*'\''$/
	}
	function trail(depth,   i, s) {
		for (i = 0; i <= depth; i += 2)
			if (key[i] != "")
				s = s "." key[i]
		return substr(s, 2)
	}
	FNR == 1 { flush() }
	/^ *(#|$)/ { next }
	{
		match($0, /^ */)
		depth = RLENGTH
		rest = substr($0, depth + 1)
		if (quoted(value) || rest !~ /^(- |[A-Za-z-]+:( |$))/) {
			value = value " " rest
			next
		}
		flush()
		place = FILENAME ":" FNR
		if (rest ~ /^- /) {
			rest = substr(rest, 3)
			for (i = depth; i < 40; i += 2)
				key[i] = ""
			depth += 2
			if (rest !~ /^[A-Za-z-]+:( |$)/) {
				path = trail(depth)
				value = rest
				next
			}
		}
		for (i = depth; i < 40; i += 2)
			key[i] = ""
		match(rest, /:/)
		key[depth] = substr(rest, 1, RSTART - 1)
		path = trail(depth)
		value = substr(rest, RSTART + 2)
	}
	END { flush() }' "$@"
}

# Text as anchors and readers see it: one line, no typography, lower case.
fold() {
	sed "s/’/'/g; s/[“”]/\"/g; s/[–—]/-/g; s/…/.../g" |
	tr 'A-Z\n\t' 'a-z  ' | tr -s ' '
}

# The article as one folded line for each paragraph, item and cell.
blocks() {
	awk '
	function flush() { if (s != "") print s; s = "" }
	{ sub(/^> ?/, ""); sub(/\\$/, ""); gsub(/\*/, "") }
	/^ *$/ || /^(- |#|\||:::)/ { flush() }
	/^\|/ { gsub(/ *\| */, "\n"); print; next }
	{ sub(/^- /, ""); s = s " " $0 }
	END { flush() }' "$text" |
	while IFS= read -r line; do
		printf '%s' "$line" | fold
		echo
	done
}

flat=$(mktemp -d)
trap 'rm -rf "$flat"' EXIT
flatten "$evidence" > "$flat/evidence"
flatten "$references" > "$flat/references"
cat "$flat/evidence" "$flat/references" > "$flat/all"
blocks > "$flat/blocks"

# What is quoted: between “ ”, and the quote of each piece of evidence.
quotations() {
	awk -F'\t' '
	$2 == "claims.evidence.quote" { print $1 "\t" $3 }
	$2 != "claims.quote" {
		s = $3
		while ((from = index(s, "“")) && (to = index(s, "”"))) {
			if (to > from)
				print $1 "\t" substr(s, from + 3, to - from - 3)
			s = substr(s, to + 3)
		}
	}' "$flat/all"
}

# The stretches between “ ” of the material, one a line, and the article.
known_quotations() {
	cat "$material"/material-*.yaml | tr '\n' ' ' | awk '{
		s = $0
		while (from = index(s, "“")) {
			s = substr(s, from + 3)
			print substr(s, 1, index(s, "”") - 1)
		}
	}' | while IFS= read -r line; do
		printf '%s' "$line" | fold
		echo
	done
	cat "$flat/blocks"
}

unknown_quotations() {
	known_quotations > "$flat/known"
	quotations | while IFS='	' read -r place words; do
		folded=$(printf '%s' "$words" | fold)
		grep -qF -e "$folded" "$flat/known" || echo "$place: $words"
	done
}

name="each quotation is one of the material, or of the article"
if [ -r "$material/material-claims.yaml" ]; then
	tell 1 "$name" "$(unknown_quotations)"
else
	echo "ok 1 - $name # SKIP the material is not at hand"
fi

tell 2 "no address but a source's own stands in content" "$(
	grep -rnoE '([A-Za-z0-9-]+\.)+[A-Za-z]{2,}(/|\b)|://[^/ ]+' content |
	grep -E '://|\.(com|org|net|gov|edu|int|info|io|co|us|uk|de|fr|es|mx|cn|ua|shop|store|news)(/|$)' |
	grep -vE '[:/.](pmc\.ncbi\.nlm\.nih\.gov|www\.nccih\.nih\.gov|www\.fda\.gov|fda\.gov|www\.cdc\.gov|www\.mayoclinic\.org|ClinicalTrials\.gov)/?$')"

# Each claim's words as they stand in one block of the article: place, id, how
# often, and the heading that they stand under.
awk -F'\t' '
	$2 == "claims.id" { id = $3 }
	$2 == "claims.quote" { print $1 "\t" id "\t" $3 }' "$flat/evidence" |
while IFS='	' read -r place id words; do
	printf '%s\t%s\t' "$place" "$id"
	printf '%s' "$words" | fold
	echo
done |
awk -F'\t' -v blocks="$flat/blocks" '
	BEGIN {
		while ((getline line < blocks) > 0) {
			if (line ~ /^ ?#/)
				heading = line
			block[n] = line
			over[n++] = heading
		}
	}
	{
		times = 0
		for (i = 0; i < n; i++) {
			rest = block[i]
			while (at = index(rest, $3)) {
				times++
				heading = over[i]
				rest = substr(rest, at + 1)
			}
		}
		print $1 "\t" $2 "\t" times "\t" heading
	}' > "$flat/anchors"

tell 3 "each claim's quote stands exactly once in the article" "$(
	awk -F'\t' '$3 != 1 { print $1 ": " $2 ": " $3 " times" }' \
		"$flat/anchors")"

tell 4 "no two claims, risks or references have one id" "$(
	awk -F'\t' '$2 ~ /^[a-z]+\.id$/ && seen[$2, $3]++ {
		print $1 ": " $3
	}' "$flat/all")"

tell 5 "each id that is used exists" "$(awk -F'\t' '
	$2 ~ /^[a-z]+\.id$/ { known[$2, $3] }
	$2 ~ /^claims\.(evidence|attribution)\.reference$/ ||
	$2 == "risks.references" { use($1, "references.id", $3) }
	$2 == "claims.risks" { use($1, "risks.id", $3) }
	$2 == "claims.repeats" || $2 == "claims.contradicts" {
		use($1, "claims.id", $3)
	}
	function use(place, list, id) {
		n++
		at[n] = place
		in_list[n] = list
		of[n] = id
	}
	END {
		for (i = 1; i <= n; i++)
			if (!((in_list[i], of[i]) in known))
				print at[i] ": " of[i]
	}' "$flat/all")"

tell 6 "each reference is used, and each risk has a reference" "$(awk -F'\t' '
	$2 == "references.id" { at[$3] = $1 }
	$2 ~ /^claims\.(evidence|attribution)\.reference$/ { used[$3] }
	$2 == "risks.id" { risk = $3; bare[risk] = $1 }
	$2 == "risks.references" { used[$3]; delete bare[risk] }
	END {
		for (id in at)
			if (!(id in used))
				print at[id] ": " id
		for (id in bare)
			print bare[id] ": " id
	}' "$flat/all")"

# What each field of a closed set may say.
words() {
	cat <<'T'
claims.kind benefit mechanism risk regulatory dosage anecdote background outlook
claims.verdict supported contested unsupported anecdotal misattributed
claims.scope full partial
claims.attribution.relation citesAsAuthority citesAsEvidence
claims.evidence.relation supports qualifies disputes disagreesWith
claims.evidence.read whole part abstract secondhand
risks.class adverse-event exposure-hazard context
risks.severity serious moderate mild ungraded
risks.in-article true false
references.custom.identification exact probable not-identifiable
references.custom.read whole part abstract secondhand
T
}
tell 7 "verdicts, relations and the like are words of the format" "$(words |
	awk -F'\t' '
	FILENAME == "-" {
		n = split($0, word, " ")
		closed[word[1]]
		for (i = 2; i <= n; i++)
			known[word[1], word[i]]
		next
	}
	$2 in closed && !(($2, $3) in known) { print $1 ": " $3 }
	' - "$flat/all")"

tell 8 "no claim is supported that evidence disputes" "$(awk -F'\t' '
	$2 == "claims.id" { id = $3 }
	$2 == "claims.verdict" { verdict = $3 }
	$2 == "claims.evidence.relation" && verdict == "supported" &&
	$3 ~ /^(disputes|refutes|disagreesWith)$/ { print $1 ": " id }
	' "$flat/evidence")"

tell 9 "claims that contradict each other link to each other" "$(awk -F'\t' '
	$2 == "claims.id" { id = $3 }
	$2 == "claims.contradicts" { link[id, $3] = $1 }
	END {
		for (pair in link) {
			split(pair, end, SUBSEP)
			if (!((end[2], end[1]) in link))
				print link[pair] ": " end[1] ", " end[2]
		}
	}' "$flat/evidence")"

# A number and its place in time, in one value: "36 associated deaths (2017)".
tell 10 "no number of deaths stands without a year" "$(awk -F'\t' '
	$2 !~ /(title|quote)$/ &&
	$3 ~ /[0-9]+ [a-z ]*deaths|deaths[^.;]*[^0-9][0-9]+[^0-9]/ &&
	$3 !~ /(19|20)[0-9][0-9]/ { print $1 ": " $3 }' "$flat/all")"

counts() {
	awk -F'\t' '
	$2 ~ /^(claims|risks)\.id$/ { n[$2]++ }
	$2 == "claims.repeats" { n[$2]++ }
	$2 == "risks.in-article" && $3 == "true" { n[$2]++ }
	END {
		print n["claims.id"] + 0, "claims,", n["claims.repeats"] + 0,
			"repeats,", n["risks.id"] + 0, "risks,",
			n["risks.in-article"] + 0, "in the article"
	}' "$flat/evidence"
}
expected="86 claims, 8 repeats, 34 risks, 20 in the article"
found=$(counts)
[ "$found" = "$expected" ] && found=
tell 11 "the edition holds $expected" "$found"

# The inventory names sections as the source prints them, and the boxes and the
# table by what they are.
inventory() {
	flatten "$material/material-claims.yaml" | awk -F'\t' '
	$2 == "claims.id" { id = $3 }
	$2 == "claims.section" { print id "\t" $3 }' |
	sed -e 's/\t(flattened table under “\(.*\)”)$/\t\1/' \
		-e 's/\t(author box.*/\tThe Future of Kratom/' \
		-e 's/\t\((lead par\|What readers\).*/\tFrom Desperation/' \
		-e 's/\tKratom and Addiction: ## /\t/' -e "s/’/'/g" |
	tr 'A-Z' 'a-z'
}

name="each claim stands in the section that the inventory gives it"
if [ -r "$material/material-claims.yaml" ]; then
	inventory > "$flat/inventory"
	tell 12 "$name" "$(awk -F'\t' '
		NR == FNR { section[$1] = $2; next }
		!($2 in section) { print $1 ": " $2 " is not in it" }
		$2 in section && !index($4, section[$2]) {
			print $1 ": " $2 " is under" $4
		}' "$flat/inventory" "$flat/anchors")"
else
	echo "ok 12 - $name # SKIP the material is not at hand"
fi

# The notes as lines of reference, what it is and what stands there: `heading`
# with the claim's id, `quoted` with the words between “ ” outside of headings.
noted() {
	for file in "$notes"/*.md; do
		awk -v key="$(basename "$file" .md)" '
		/^## On .*\([a-z0-9-]+\)$/ {
			sub(/.*\(/, "")
			sub(/\)$/, "")
			print key "\theading\t" $0
		}
		/^#/ { next }
		{ s = s " " $0 }
		END {
			while (from = index(s, "“")) {
				s = substr(s, from + 3)
				print key "\tquoted\t" \
					substr(s, 1, index(s, "”") - 1)
			}
		}' "$file"
	done
}
noted > "$flat/noted"

# Titles of sources are the bibliography's.
unknown_in_notes() {
	awk -F'\t' '$2 == "references.title" { print $3 }' \
		"$flat/references" | fold > "$flat/titles"
	awk -F'\t' '$2 == "quoted"' "$flat/noted" |
	while IFS='	' read -r key kind words; do
		folded=$(printf '%s' "$words" | fold)
		grep -qF -e "$folded" "$flat/known" "$flat/titles" ||
			echo "$key: $words"
	done
}

name="each quotation in the notes is one of the material, or of the article"
if [ -r "$material/material-claims.yaml" ]; then
	tell 13 "$name" "$(unknown_in_notes)"
else
	echo "ok 13 - $name # SKIP the material is not at hand"
fi

# Reference and claim: which evidence or attribution joins.
awk -F'\t' '
	$2 == "claims.id" { id = $3 }
	$2 ~ /^claims\.(evidence|attribution)\.reference$/ {
		print $3 "\t" id
	}' "$flat/evidence" | sort -u > "$flat/joined"
awk -F'\t' '$2 == "heading" { print $1 "\t" $3 }' "$flat/noted" |
	sort > "$flat/headings"

tell 14 "each passage of the notes is on a claim that leans on the source" \
	"$(comm -23 "$flat/headings" "$flat/joined")"

tell 15 "each claim that leans on a source has one passage in its notes" "$(
	awk -F'\t' '
	$2 == "references.id" { id = $3 }
	$2 == "references.custom.notes" { print id }' "$flat/references" |
		sort | join -t '	' - "$flat/joined" |
		comm -13 "$flat/headings" -
	uniq -d "$flat/headings")"

tell 16 "each source of which something was read has notes, by its key" "$(
	awk -F'\t' '
	function finish() {
		if (id != "" && file != "notes/" id ".md" &&
			(file != "" || read ~ /^(whole|part|abstract)$/))
			print id ": " (file == "" ? "none" : file)
		file = read = ""
	}
	$2 == "references.id" { finish(); id = $3 }
	$2 == "references.custom.read" { read = $3 }
	$2 == "references.custom.notes" { file = $3 }
	END { finish() }' "$flat/references"
	awk -F'\t' '$2 == "references.custom.notes" { print $3 }' \
		"$flat/references" | sort > "$flat/named"
	(cd "$folder" && ls notes/*.md) | sort | comm -3 - "$flat/named")"

# What is only known second hand says so, and what is probable too.
tell 17 "the notes say how the source was read, how sure it is, and when" "$(
	awk -F'\t' '
	$2 == "references.id" { id = $3 }
	$2 == "references.custom.identification" && $3 == "probable" {
		print id "\tprobable"
	}
	$2 == "references.custom.identification" && $3 ~ /^not-/ {
		print id "\tcandidates"
	}
	$2 == "references.custom.read" && $3 == "secondhand" {
		print id "\tsecond hand only"
	}
	$2 == "references.custom.notes" {
		print id "\tNotes of the edition of 2026-11-22"
		print id "\t## What remains to be read"
	}' "$flat/references" |
	while IFS='	' read -r id words; do
		tr '\n' ' ' < "$notes/$id.md" | grep -qF -e "$words" ||
			echo "$id: nowhere “$words”"
	done)"

tell 18 "no number of deaths stands in a paragraph of the notes without a year" \
	"$(awk '
	BEGIN { RS = "" }
	{ gsub(/\n/, " ") }
	!/^#/ && /[0-9]+ [a-z ]*deaths|deaths[^.;]*[^0-9][0-9]+[^0-9]/ &&
	!/(19|20)[0-9][0-9]/ { print FILENAME ": " $0 }' "$notes"/*.md)"
