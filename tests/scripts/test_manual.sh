# The manual and the program say the same: options as --help has them, commands
# as --commands has them. BUILD names the folder of both. Prints TAP.
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
status=0
echo 1..6

tell() { # number, sentence, faults
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | head -n 20 | sed 's/^/# /'
		status=1
	fi
}

# only FILE OTHER: lines that FILE has and OTHER has not; FILE has some.
only() {
	[ -s "$1" ] || echo "none was found"
	grep -vxF -f "$2" "$1"
}

# One option a line, all its names: "-s --summary", "--ascii", "+N".
"$build/caveat" --help | sed -n \
	-e 's/^  \(-.\), \(--[a-z-]*\).*/\1 \2/p' \
	-e 's/^      \(--[a-z-]*\).*/\1/p' \
	-e 's/^  +N .*/+ line/p' \
	-e 's/^  +\/PATTERN .*/+\/ pattern/p' | sort > "$work/help"

part() { # heading: the lines of a section of the manual
	awk -v heading=".Sh $1" '
	/^\.Sh / { inside = $0 == heading; next }
	inside' "$build/caveat.1"
}

part OPTIONS | awk '
	/^\.It Fl / {
		line = ""
		for (i = 1; i < NF; i++)
			if ($i == "Fl")
				line = line (line == "" ? "" : " ") "-" $(i + 1)
		print line
	}
	/^\.It Cm \+/ { print $3, $NF }' | sort > "$work/options"

tell 1 "each option of --help is in the manual" "$(
	only "$work/help" "$work/options")"
tell 2 "each option of the manual is in --help" "$(
	only "$work/options" "$work/help")"

# Each option by its shortest name.
part SYNOPSIS | awk '
	/^\.Op Fl [A-Za-z]/ {
		for (i = 1; i <= length($3); i++)
			print "-" substr($3, i, 1)
	}
	/^\.Op Fl -/ { print "-" $3 }' | sort > "$work/synopsis"
sed -n 's/^\(-[^ ]*\).*/\1/p' "$work/help" | sort > "$work/shortest"
tell 3 "the synopsis has each option and no other" "$(
	only "$work/shortest" "$work/synopsis"
	only "$work/synopsis" "$work/shortest")"

# Wherever a page says Fl, there is such an option.
tr ' ' '\n' < "$work/help" | grep '^-' > "$work/names"
tell 4 "no page speaks of an option that is none" "$(
	awk '
	/^\.Sh / { inside = $2 != "SYNOPSIS" }
	inside && /^\./ {
		for (i = 1; i < NF; i++)
			if ($i == "Fl")
				print "-" $(i + 1)
	}' "$build/caveat.1" man/*.5 | sort -u > "$work/used"
	only "$work/used" "$work/names")"

"$build/caveat" --commands | cut -f 2 | sort > "$work/commands"
part KEYS | sed -n 's/^\.Pq Cm \([^ ]*\) \.$/\1/p' | sed 's/\\-/-/g' |
	sort > "$work/listed"
tell 5 "each command of --commands is in the manual" "$(
	only "$work/commands" "$work/listed")"
tell 6 "each command of the manual is in --commands" "$(
	only "$work/listed" "$work/commands")"
exit $status
