# The layers hold, and what would break them is found. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
layers=$PWD/tests/scripts/layers.sh
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
number=0 status=0

# say STATUS NAME
say()
{
	number=$((number + 1))
	if [ "$1" = 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		status=1
	fi
}

# found NAME FILE LINE PART: LINE in FILE is complained of, with PART.
found()
{
	rm -rf "$copy/src"
	cp -R src "$copy/src"
	mkdir -p "$copy/src/$(dirname "$2")"
	printf '%s\n' "$3" >> "$copy/src/$2"
	sh "$layers" "$copy/src" > "$copy/out"
	[ $? = 1 ] && grep -q "^$2:[0-9]*: .*$4" "$copy/out"
	say $? "$1"
}

echo 1..9
sh "$layers" > "$copy/out"
say $? "the layers hold"
sed 's/^/# /' "$copy/out"
found "a layer that includes one to its right is found" \
	base/made.c '#include "view/view.h"' 'may not include view'
found "a view that includes the terminal is found" \
	view/made.h '#include "terminal/screen.h"' 'may not include terminal'
found "an unknown layer is found" odd/made.c 'int x;' 'no layer odd'
found "an include without its layer is found" \
	base/made.c '#include "str.h"' 'names no layer'
found "curses past its door is found" \
	view/made.c '#include <curses.h>' 'door in terminal/screen.c'
found "cmark past its door is found" \
	article/made.c '#include <cmark.h>' 'door in parse/markdown.c'
found "a file opened past the door is found" \
	print/made.c '	file = fopen(name, "r");' 'door in base/file.c'
found "the system's files past their door are found" \
	print/made.c '#include <fcntl.h>' 'door in base/file.c'
exit $status
