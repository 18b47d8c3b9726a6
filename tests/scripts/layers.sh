# Prints each #include that breaks the order of the layers or goes past a
# library's door, and each call that goes past the file system's door.
#
#	sh tests/scripts/layers.sh [FOLDER]		src
cd "${1:-src}" || exit 2
awk '
function complain(what)
{
	printf "%s:%d: %s\n", FILENAME, FNR, what
	bad = 1
}

function layer_of(path)
{
	return index(path, "/") ? substr(path, 1, index(path, "/") - 1) : ""
}

BEGIN {
	count = split("base model parse article check layout print reader " \
		"view terminal", order, " ")
	for (i = 1; i <= count; i++)
		rank[order[i]] = i
	rank[""] = count + 1 # main.c, options.c

	door["^n?curses(w)?[./]|^term\\.h"] = "terminal/screen.c terminal/input.c"
	door["^cmark"] = "parse/markdown.c parse/markdown_memory.c " \
		"parse/markdown_probe.c " \
		"parse/markdown_tables.c"
	door["^yaml\\.h"] = "parse/yaml.c"
	door["^jansson"] = "parse/json.c print/json.c"
	door["^uni[a-z0-9]*\\.h"] = "base/unicode.c"
	door["^pcre2"] = "base/regex.c"
	door["^(fcntl|sys/stat)\\.h"] = "base/file.c base/store.c"
}

FNR == 1 {
	layer = layer_of(FILENAME)
	if (!(layer in rank))
		complain("there is no layer " layer)
}

/^#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	other = layer_of(part[2])
	if (!(other in rank) || (other == "" && layer != ""))
		complain("\"" part[2] "\" names no layer")
	else if (rank[other] > rank[layer])
		complain((layer == "" ? "main" : layer) \
			"/ may not include " other "/")
}

/^#[ \t]*include[ \t]*</ {
	split($0, part, "[<>]")
	# Not a door of libunistring; and a terminal is opened as a file is.
	if (part[2] == "unistd.h" || (part[2] == "fcntl.h" && layer == "terminal"))
		next
	for (library in door)
		if (part[2] ~ library &&
		    !index(" " door[library] " ", " " FILENAME " "))
			complain("<" part[2] "> has its door in " door[library])
}

/(^|[^A-Za-z0-9_.>])(fopen|freopen|rename)\(/ && FILENAME !~ /^base\/(file|store)\.c$/ &&
	layer != "terminal" {
	complain("files have their door in base/file.c")
}

END { exit bad }
' $(find . -name '*.[ch]' | sed 's|^\./||' | sort)
