# Names each finding of format, clang-tidy, cppcheck, layers, lengths and the
# manual, and ends with 0 only if there is none.
#
#	FLAGS=… BUILD=build sh tests/scripts/lint.sh
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
# The version's quotes do not outlive the way through make and the shell.
FLAGS=$(printf %s "$FLAGS" | sed 's/-DVERSION=[^ ]*//')

# check NAME COMMAND…: whatever the command prints or a bad status is a finding.
check()
{
	name=$1
	shift
	if "$@" > "$work/out" 2>&1 && [ ! -s "$work/out" ]; then
		echo "$name: clean"
	else
		echo "$name:"
		sed 's/^/  /' "$work/out"
		failed=$((failed + 1))
	fi
}

format()
{
	find src tests -name '*.[ch]' | sort |
		xargs clang-format --dry-run -Werror
}

# clang-tidy counts the warnings it hides on stderr.
tidy()
{
	ls src/*.c src/*/*.c 2>/dev/null | xargs -P 2 -n 4 sh -c '
		clang-tidy --quiet "$@" -- '"$FLAGS"' -DVERSION=\"lint\"
	' tidy 2>"$work/err" || grep -v 'warnings* generated' "$work/err"
}

inspect()
{
	cppcheck --quiet -j 2 --std=c11 --language=c --inline-suppr \
		--enable=warning,performance,portability \
		--suppress=missingInclude --suppress=unmatchedSuppression \
		-D__GNUC__ -Isrc src
}

# Bodies of functions, from a brace at column 0 to the next, and files.
lengths()
{
	find src -name '*.[ch]' | sort | xargs awk '
	FNR == 1 { begin = 0 }
	/^\{/ { begin = FNR }
	/^\}/ && begin {
		if (FNR - begin - 1 > 40)
			printf "%s:%d: a function of %d lines\n", FILENAME,
				begin, FNR - begin - 1
		begin = 0
	}
	FNR == 401 { printf "%s: more than 400 lines\n", FILENAME }'
}

manual()
{
	# What is not yet installed cannot be found.
	mandoc -T lint "$build/caveat.1" man/*.5 |
		grep -v 'referenced manual not found: Xr caveat' || :
}

check format format
check layers sh tests/scripts/layers.sh
check lengths lengths
check manual manual
check cppcheck inspect
check clang-tidy tidy
[ $failed = 0 ] && echo "lint: clean" || echo "lint: $failed with findings"
[ $failed = 0 ]
