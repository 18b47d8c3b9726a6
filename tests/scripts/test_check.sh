# --check on the built program: the edition holds what its own rules ask for,
# each rule finds its fault in one of the articles that are made for it
# (tests/articles/x.md, told in x.check) and none in those that are clean
# (x-clean.md), and the status and the switches are what the manual says.
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
status=0
faults=tests/articles/faults.md
goldens=$(echo tests/articles/*.check)
echo 1..13

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

rules_of() { # files
	sed -n 's/.* \[\([a-z0-9-]*\)\]$/\1/p' "$@" | sort -u
}

# What a check ends with that tells this.
status_of() { # file
	grep -q '^[^ ]*: error: ' "$1" && echo 1 || echo 0
}

# The goldens' names have no blanks.
# shellcheck disable=SC2086
rules=$(rules_of $goldens)

tell 1 "the edition breaks no rule, not even strictly" \
	"$(run 0 --check --strict)"

tell 2 "each fault is told at its place, and nothing else" "$(
	for golden in $goldens; do
		run "$(status_of "$golden")" --check "${golden%.check}.md" |
			diff "$golden" -
	done)"

tell 3 "what --check tells goes to standard output only" "$(
	"$build/caveat" --check "$faults" 2>&1 > /dev/null)"

# As the source has them: a name, and under it a severity.
sed -n 's/^	{ "\([a-z0-9-]*\)", SEVERITY_.*/\1/p' src/check/rules.c |
	sort > "$work/rules"
tell 4 "each rule has its fault among them" "$(
	[ -s "$work/rules" ] || echo "no rule is known"
	rules_of $goldens | diff "$work/rules" -)"

tell 5 "each rule is in the manual, and no other" "$(
	awk '/^\.Sh / { inside = $2 == "CHECKING" }
		inside && /^\.It Cm / { for (i = 3; i <= NF; i++) print $i }' \
		man/caveat.1 | sort | diff "$work/rules" -)"

tell 6 "each rule can be switched off by itself" "$(
	for golden in $goldens; do
		for rule in $(rules_of "$golden"); do
			grep -v " \[$rule\]\$" "$golden" > "$work/left"
			run "$(status_of "$work/left")" --check --no-rule \
				"$rule" "${golden%.check}.md" |
				diff "$work/left" -
		done
	done)"

# shellcheck disable=SC2086
tell 7 "with all of them off nothing is told" "$(
	for golden in $goldens; do
		run 0 --check $(echo "$rules" | sed 's/^/--no-rule /') \
			"${golden%.check}.md"
	done)"

tell 8 "warnings count only when strict" "$(
	printf '# A\n\nB.\n' > "$work/a.md"
	printf 'references:\n- {id: x, title: X}\n' > "$work/a.references.yaml"
	printf 'format: 1\nedition: {by: x, date: 2026-11-22}\n' \
		> "$work/a.evidence.yaml"
	cd "$work" || exit
	case $build in /*) ;; *) build=$OLDPWD/$build ;; esac
	line='a.references.yaml:2:3: warning: no claim and no risk uses "x" [reference-unused]'
	[ "$(run 0 --check a.md)" = "$line" ] || run 0 --check a.md
	[ "$(run 1 --check --strict a.md)" = "$line" ] ||
		run 1 --check --strict a.md
	run 0 --check --strict --no-rule reference-unused a.md)"

tell 9 "a rule that there is not is refused, with the nearest" "$(
	wrong='caveat: --no-rule: there is no rule "orphans"; did you mean "orphan"?'
	found=$(run 2 --check --no-rule orphans)
	[ "$found" = "$wrong" ] || echo "$found"
	found=$(run 2 --check --no-rule zzzzzz)
	case $found in *CHECKING) ;; *) echo "$found" ;; esac)"

tell 10 "a file that cannot be read ends with 2" "$(
	found=$(run 2 --check "$work/none.md")
	case $found in *status* | '') echo "$found" ;; esac)"

# The rule must not be blind: without its years the edition breaks it.
for file in evidence references; do
	sed -E 's/(19|20)[0-9]{2}/x/g' content/kratom/$file.yaml \
		> "$work/$file.yaml"
done
cp content/kratom/article.md "$work/x.md"
tell 11 "without their years the edition's numbers of deaths are told" "$(
	run 1 --check -b "$work/references.yaml" -e "$work/evidence.yaml" \
		"$work/x.md" |
		grep -c 'death-count-without-source-and-year' > "$work/count"
	[ "$(cat "$work/count")" -ge 10 ] || cat "$work/count")"

tell 12 "an output that is full ends with 2" "$(
	if [ -w /dev/full ]; then
		"$build/caveat" --check "$faults" > /dev/full 2> "$work/err"
		[ $? = 2 ] || cat "$work/err"
		[ -s "$work/err" ] || echo "and says nothing"
	fi)"

tell 13 "nothing is told of what is clean, not even strictly" "$(
	for article in tests/articles/*-clean.md; do
		run 0 --check --strict "$article"
	done)"
exit $status
