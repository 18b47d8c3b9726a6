# Runs test programs that print TAP, shows what failed, and sums up in one line.
# A program that dies, or runs other than the tests it planned, is a failure.
export CMOCKA_MESSAGE_OUTPUT=TAP LC_ALL=C.UTF-8
unset LINES COLUMNS NO_COLOR
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
passed=0 failed=0 skipped=0

for test; do
	name=${test##*/}
	case $test in
	*/fuzz/*) set -- "$test" "tests/fuzz/seeds/${name#fuzz_}" ;;
	*.sh) set -- sh "$test" ;;
	*) set -- "$test" ;;
	esac
	"$@" > "$log/out" 2> "$log/err" < /dev/null
	status=$?
	# cmocka calls what it skips "not ok 1 # SKIP name".
	sed -i 's/^not \(ok .*# SKIP\)/\1/' "$log/out"
	good=$(grep -c '^ok' "$log/out")
	bad=$(grep -c '^not ok' "$log/out")
	left=$(grep -ci '^ok.*# skip' "$log/out")
	plan=$(sed -n 's/^1\.\.\([0-9]*\).*/\1/p' "$log/out" | head -n 1)
	if [ "$bad" = 0 ] && { [ $status != 0 ] ||
		[ "${plan:-0}" != $((good + bad)) ] || [ $good = 0 ]; }; then
		echo "not ok - $name ended with status $status after $good of ${plan:-?} tests" >> "$log/out"
		bad=1
	fi
	grep -i '^ok.*# skip' "$log/out" | sed "s|^|$name: |"
	if [ "$bad" != 0 ]; then
		echo "== $name"
		grep -v '^ok' "$log/out"
		tail -n 60 "$log/err"
	fi
	passed=$((passed + good - left))
	failed=$((failed + bad))
	skipped=$((skipped + left))
done

if [ $skipped = 0 ]; then
	echo "$passed passed, $failed failed"
else
	echo "$passed passed, $failed failed, $skipped skipped"
fi
[ $failed = 0 ]
