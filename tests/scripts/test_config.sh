# What --print-config prints is a configuration that prints itself; one that is
# broken is told with its place, and a folder that is missing is not made.
# BUILD names the folder of the program. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
caveat=${BUILD:-build}/caveat
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME="$work/config"
status=0
echo 1..4

tell() { # number, sentence, status
	if [ "$3" = 0 ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		status=1
	fi
}

"$caveat" --print-config > "$work/first" 2> "$work/faults" &&
	[ -s "$work/first" ] && [ ! -s "$work/faults" ]
tell 1 "the configuration is printed where there is none" $?

[ ! -e "$work/config" ]
tell 2 "nothing is made for it" $?

mkdir -p "$work/config/caveat"
sed 's/^width: .*/width: 66/; s/^styles: .*/styles:\n  heading: {color: 200, bold: true}/' "$work/first" > "$work/config/caveat/config.yaml"
"$caveat" --print-config > "$work/second" 2> "$work/faults" &&
	[ ! -s "$work/faults" ] &&
	cmp -s "$work/second" "$work/config/caveat/config.yaml"
tell 3 "what it prints loads again and prints itself" $?

echo 'widht: 66' > "$work/config/caveat/config.yaml"
"$caveat" --print-config 2>&1 > "$work/second" |
	grep -q 'config.yaml:1:1: .*did you mean "width"' &&
	cmp -s "$work/first" "$work/second"
tell 4 "a fault is told with its place, and all else holds" $?
exit $status
