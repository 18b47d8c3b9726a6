# All but main and terminal/ links without curses: no layer below the terminal
# can draw on one. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libs=$(pkg-config --libs libcmark yaml-0.1 jansson libpcre2-8)
status=0

# say STATUS NUMBER NAME
say()
{
	[ "$1" = 0 ] && word=ok || word='not ok' status=1
	echo "$word $2 - $3"
}

# link OBJECT…
link()
{
	${CC:-cc} $sanitize -o "$work/core" "$work/main.o" "$@" $libs \
		-lunistring > "$work/out" 2>&1
}

core=$build/embedded.o
for source in src/*/*.c; do
	object=${source#src/}
	case $object in
	terminal/*) ;;
	*) core="$core $build/${object%.c}.o" ;;
	esac
done

echo 'int main(void) { return 0; }' > "$work/main.c"
echo 'int initscr(void); int bad(void); int bad(void) { return initscr(); }' \
	> "$work/bad.c"
for name in main bad; do
	${CC:-cc} -c -o "$work/$name.o" "$work/$name.c"
done
nm $core 2>/dev/null | grep -q __asan_init &&
	sanitize=-fsanitize=address,undefined

echo 1..3
ls $core > "$work/out" 2>&1
say $? 1 "the objects of the core are built"
sed 's/^/# /' "$work/out" | grep 'No such'
link $core
say $? 2 "the core links without curses"
sed 's/^/# /' "$work/out"
! link $core "$work/bad.o" && grep -q initscr "$work/out"
say $? 3 "an object that calls curses does not link"
exit $status
