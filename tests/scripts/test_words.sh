# The embedded article says what its source says, in other words: no run of
# eight words of the source stands in content/. Left out, and ending a run, are
# headings, the title, table bars, and quotations “ ” of at most twelve words.
# ARTICLE names the source, as seen from the top of the repository.
cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C
article=${ARTICLE:-../shared/article/article.txt}
text=content/kratom/article.md
echo 1..4

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | sed 's/^/# /'
	fi
}

copied() {
	find content -type f | sort | xargs awk -v article="$article" '
	function fold(s) {
		gsub(/\342\200\231|'\''/, "", s)
		s = tolower(s)
		gsub(/[^a-z0-9|]+/, " ", s)
		gsub(/\|/, " | ", s)
		return s
	}
	function quoteless(s,   out, from, to, inner, words) {
		while ((from = index(s, "\342\200\234")) &&
		    (to = index(substr(s, from), "\342\200\235"))) {
			inner = substr(s, from + 3, to - 4)
			words = split(fold(inner), unused, " ")
			out = out substr(s, 1, from - 1) \
				(words <= 12 ? " | " : " " inner " ")
			s = substr(s, from + to + 2)
		}
		return out s
	}
	# With a name it reports the runs that stand in `seen`; without, it
	# fills `seen`, and `title` with the runs of the first line.
	function runs(s, name, list,   n, i, j, word, run) {
		n = split(fold(s), word, " ")
		for (i = 1; i + 7 <= n; i++) {
			run = word[i]
			for (j = i + 1; j < i + 8; j++)
				run = run " " word[j]
			if (name == "")
				list[run]
			else if (run in seen && !(run in title))
				print name ": " run
		}
	}
	function finish() {
		if (file != "")
			runs(quoteless(body), file, seen)
		body = ""
	}
	BEGIN {
		while ((getline line < article) > 0) {
			if (all == "")
				runs(line, "", title)
			all = all " " line
		}
		runs(all, "", seen)
	}
	FNR == 1 { finish(); file = FILENAME }
	file ~ /\.md$/ && /^#+ / { body = body " | "; next }
	{ body = body " " $0 }
	END { finish() }'
}

name="no run of eight words of the source stands in content"
if [ -r "$article" ]; then
	tell 1 "$name" "$(copied)"
else
	echo "ok 1 - $name # SKIP the source article is not at hand"
fi

headings() {
	cat <<'T'
# From Desperation to Liberation: Kratom's Role in Chronic Pain Management
## Understanding Kratom: A Brief Overview
## The Benefits of Kratom for Chronic Pain
## The Controversies and Drawbacks of Kratom
## The Science Behind Kratom's Pain-Relieving Effects
## The Importance of Proper Dosage and Responsible Use
## Personal Story: Finding Relief with Kratom
## Kratom and Addiction: Differentiating Facts from Fiction
## The Future of Kratom in Chronic Pain Management
T
}
found=$(grep '^#' "$text")
[ "$found" = "$(headings)" ] && found=
tell 2 "the headings are the title and the eight, in order" "$found"

tell 3 "the table has a head and six rows, of two cells each" "$(awk -F'|' '
	/^\|/ { rows++ }
	/^\|/ && NF != 4 { print FILENAME ":" FNR ": " NF - 2 " cells" }
	END { if (rows != 8) print rows " lines of table, not 8" }' "$text")"

tell 4 "each box is opened, by a known name, and closed" "$(awk '
	/^:::$/ { if (!open) print FNR ": closes none"; open = 0; next }
	/^:::/ {
		if (open)
			print FNR ": opens inside the box of line " open
		if (!/^::: (edition|note|story|author)$/)
			print FNR ": unknown box"
		open = FNR
		boxes++
	}
	END {
		if (open)
			print open ": never closed"
		if (!boxes)
			print "no box"
	}' "$text")"
