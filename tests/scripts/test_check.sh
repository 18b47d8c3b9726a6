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
echo 1..21

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | head -n 20 | sed 's/^/# /'
		status=1
	fi
}

# What stands at the end on standard error is another test's.
count='[0-9]+ (error|warning|note)s?'

run() { # expected status, arguments: what it printed, and a wrong status
	expected=$1
	shift
	{
		"$build/caveat" "$@" < /dev/null 2>&1
		ended=$?
		[ $ended = "$expected" ] || echo "status $ended"
	} | grep -vE "^($count(, )?)+ in [0-9]+ files?\$" || :
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

tell 3 "what --check tells goes to standard output, its count to the other" "$(
	"$build/caveat" --check "$faults" 2>&1 > /dev/null |
		grep -vxE "($count(, )?)+ in [0-9]+ files")"

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

# Several articles, each with what lies beside it.
make_article() { # name, number of faults
	printf -- '---\nnocite: "%s"\n---\n\n# A\n\nB.\n' "$2" \
		> "$work/$1.md"
	cat > "$work/$1.references.yaml" <<- END
		references:
		- {id: $1, type: webpage, title: Bark, issued: 2020,
		   author: [{family: Ape, given: Ann}],
		   URL: https://ape.example/bark}
	END
}
make_article b '@b, @none'
make_article c '@c, @none, @nor'
make_article d '@d'
program=$(realpath "$build/caveat")

in_work() { # a command line: what it prints, and its status
	(cd "$work" && "$program" "$@" < /dev/null 2>&1
	echo "status $?")
}

told="\`nocite\` names \"none\", which no bibliography has [nocite]"
nor="\`nocite\` names \"nor\", which no bibliography has [nocite]"
tell 14 "several articles are checked in the order given, each by itself" "$(
	printf 'c.md:2:9: warning: %s\nc.md:2:9: warning: %s\nb.md:2:9: warning: %s\n%s\nstatus 0\n' \
		"$told" "$nor" "$told" '3 warnings in 2 files' > "$work/told"
	in_work --check c.md d.md b.md | diff "$work/told" -)"

tell 15 "where nothing is wrong, nothing is said" "$(
	[ "$(in_work --check d.md d.md)" = "status 0" ] ||
		in_work --check d.md d.md)"

tell 16 "one that cannot be read is told, and the others go on" "$(
	printf 'caveat: none.md: there is no such file\nb.md:2:9: warning: %s\n%s\nstatus 2\n' \
		"$told" '1 warning in 1 file' > "$work/told"
	in_work --check none.md b.md | diff "$work/told" -)"

tell 17 "what they share is told once" "$(
	printf 'references:\n- {id: x, title: X, issued: 2020, custom: {read: x}}\n' \
		> "$work/shared.yaml"
	[ "$(in_work --check -b shared.yaml b.md c.md |
		grep -c '^shared.yaml:2:.*unknown-word')" = 1 ] ||
		in_work --check -b shared.yaml b.md c.md)"

tell 18 "as JSON all of it is one array" "$(
	if command -v jq > /dev/null; then
		(cd "$work" && "$program" --check --format json c.md d.md b.md \
			2> /dev/null) | jq -e 'map(.file) == ["c.md", "c.md", "b.md"]' |
			grep -vx true
		(cd "$work" && "$program" --check --format json d.md none.md \
			2> /dev/null) | jq -e '. == []' | grep -vx true
	fi)"

esc=$(printf '\033')
tell 19 "in color it says the same, and never for a file unasked" "$(
	cd "$work" || exit
	"$program" --check b.md 2> /dev/null > plain
	grep -q "$esc" plain && echo "a file gets color"
	NO_COLOR=1 "$program" --check --color always b.md 2> /dev/null > color
	grep -q "$esc\[2mb.md:2:9:$esc\[0m $esc\[33mwarning:$esc\[0m" color ||
		cat color
	sed "s/$esc\[[0-9;]*m//g" color | diff plain -)"

tell 20 "other prints take one article, one evidence file goes with one" "$(
	for wrong in '-d b.md c.md' 'b.md c.md' '--check -e x b.md c.md' \
		'--check --max-age x b.md' '--check --max-age -1 b.md'; do
		# shellcheck disable=SC2086
		found=$(in_work $wrong)
		case $found in
		caveat:*"status 2") ;;
		*) echo "$wrong: $found" ;;
		esac
	done)"

tell 21 "a full disk ends every print with 2, and a sentence" "$(
	[ -w /dev/full ] || exit
	for print in --check "--check --format json" -d -l -s -R \
		"-d --format json" --help --version --commands; do
		# shellcheck disable=SC2086
		"$build/caveat" $print "$faults" > /dev/full 2> "$work/err"
		ended=$?
		[ $ended = 2 ] && grep -q '^caveat: the output: ' "$work/err" ||
			echo "$print: $ended"
	done)"
exit $status
