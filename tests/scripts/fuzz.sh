# Builds fuzz drivers with libFuzzer and runs each for some seconds.
#
#	FLAGS=… CFLAGS=… LIBS=… sh tests/scripts/fuzz.sh SECONDS DRIVER…
#
# What a run finds new is kept in build/fuzz/corpus, what crashes in
# build/fuzz/crash: shrink it and put it into tests/fuzz/seeds.
seconds=$1
shift
out=build/fuzz
sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all'
# The version's quotes do not outlive the way through make and the shell.
FLAGS=$(printf %s "$FLAGS" | sed 's/-DVERSION=[^ ]*//')

# compile SANITIZE SOURCE OBJECT
compile()
{
	clang $FLAGS '-DVERSION="fuzz"' $CFLAGS $sanitize "$1" -Itests \
		-c -o "$3" "$2"
}

# All of the program but main and the terminal.
build_core()
{
	rm -rf $out/core
	mkdir -p $out/core $out/corpus $out/crash
	sh src/embed.sh $(ls content/*/*.md keymaps/*.yaml 2>/dev/null) \
		> $out/embedded.c
	compile -fsanitize=fuzzer-no-link $out/embedded.c \
		$out/core/embedded.o || return 1
	for source in src/*/*.c; do
		object=$(echo "${source#src/}" | tr / _)
		case $object in
		terminal_*) ;;
		*) compile -fsanitize=fuzzer-no-link "$source" \
			"$out/core/${object%.c}.o" || return 1 ;;
		esac
	done
}

# run DRIVER
run()
{
	name=${1#fuzz_}
	log=$out/$1.log
	compile -fsanitize=fuzzer "tests/fuzz/$1.c" "$out/$1.o" &&
		clang $sanitize -fsanitize=fuzzer -o "$out/$1" "$out/$1.o" \
			$out/core/*.o $LIBS || return 1
	mkdir -p "$out/corpus/$name"
	seeds=tests/fuzz/seeds/$name
	[ -d "$seeds" ] || seeds=
	echo "$1: $seconds seconds …"
	"$out/$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
		-print_final_stats=1 -artifact_prefix="$out/crash/$name-" \
		"$out/corpus/$name" $seeds > "$log" 2>&1
	status=$?
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
	if [ $status = 0 ]; then
		echo "$1: ${runs:-?} runs, no crash"
		return 0
	fi
	echo "$1: crashed after ${runs:-?} runs:"
	grep -m 1 -A 12 -E '^==|runtime error|^SUMMARY' "$log"
	grep -E '^SUMMARY|Test unit written' "$log"
	return 1
}

build_core || exit 2
failed=0
for driver; do
	run "$driver" || failed=$((failed + 1))
done
echo "$# drivers, $failed with a crash"
[ $failed = 0 ]
