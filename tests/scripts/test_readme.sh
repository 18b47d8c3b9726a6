# The README names what is there: each path, each header of its tour, each
# target of make, and all folders of src/. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C
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

# What stands between backticks, one a line.
code() {
	awk -F'`' '{ for (i = 2; i < NF; i += 2) print $i }' README.md
}

paths() {
	code | grep -E '^(src|tests|man|content|keymaps|\.ci)/'
}

tell 1 "each path that is named exists" "$(
	[ "$(paths | wc -l)" -ge 10 ] || echo "hardly a path is named"
	paths | while read -r path; do
		[ -e "$path" ] || echo "$path"
	done)"

tell 2 "each folder of src is named" "$(for folder in src/*/; do
	paths | grep -qxF "$folder" || echo "$folder"
done)"

# The rows of the tour: | `src/base/` | `arena.h` …, `str.h` … |
tell 3 "each header of a row stands in the row's folder" "$(awk -F'`' '
	/^\| `src\/[a-z]*\/` \|/ {
		rows++
		for (i = 4; i < NF; i += 2)
			if ($i ~ /\.[ch]$/ && (getline line < ($2 $i)) < 0)
				print $2 $i
	}
	END { if (rows < 5) print rows + 0 " rows" }' README.md)"

# `make a b SAN=1` or, in a line of its own, "    make a b    what it does".
targets() {
	{ code; sed -n 's/^    \(make [^ ]*\( [^ ]\{1,\}\)*\)   .*/\1/p' \
		README.md; } |
		sed -n 's/^\(.* \)\{0,1\}make //p' | tr ' ' '\n' |
		grep -v = | sort -u
}

tell 4 "each target of make that is named is one" "$(
	[ "$(targets | wc -l)" -ge 5 ] || echo "hardly a target is named"
	targets | while read -r target; do
		grep -qE "^([a-z-]+ )*$target:" Makefile || echo "$target"
	done)"

tell 5 "a screen is shown as it is" "$(
	grep -n '<!--' README.md
	grep -q '^     .*· claim [0-9]* of [0-9]* ·' README.md ||
		echo "no screen")"
exit $status
