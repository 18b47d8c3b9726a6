# Puts the list of commands into the manual: reads what `caveat --commands`
# prints (group, name, keys, sentence, parted by tabs) and then the page, and
# writes the list where the page has a line with @COMMANDS@.

BEGIN {
	FS = "\t"
	# What roff and mdoc would read as their own; the backslash is first.
	count = split("\\ - \" ' ` ^ ~", letters, " ")
	split("\\e \\- \\(dq \\(aq \\(ga \\(ha \\(ti", names, " ")
	for (i = 1; i <= count; i++)
		roff[letters[i]] = names[i]
}

function safe(text, i, c, out)
{
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		out = out (c in roff ? roff[c] : c)
	}
	return out
}

# A key is neither a macro nor punctuation, whatever it looks like; one that
# two contexts share is said once.
function item(keys, parts, n, i, line, said)
{
	split("", said)
	n = split(keys, parts, " ")
	for (i = 1; i <= n; i++) {
		if (parts[i] in said)
			continue
		said[parts[i]] = 1
		line = line (i > 1 ? " ," : "") " Ic \\&" safe(parts[i])
	}
	return ".It" (n ? line : " no key")
}

# In lines of fewer than 80 bytes, as mandoc wants them.
function add_sentence(text, words, n, i, line)
{
	n = split(text, words, " ")
	for (i = 1; i <= n; i++) {
		if (line != "" && length(line words[i]) > 60) {
			add("\\&" safe(line))
			line = ""
		}
		line = line (line == "" ? "" : " ") words[i]
	}
	add("\\&" safe(line))
}

function add(line)
{
	list = list line "\n"
}

FNR == 1 { file++ }

file == 1 {
	if ($1 != group) {
		if (group != "")
			add(".El")
		group = $1
		add(".Ss " toupper(substr(group, 1, 1)) substr(group, 2))
		add(".Bl -tag -width Ds")
	}
	add(item($3))
	add_sentence($4)
	add(".Pq Cm " safe($2) " .")
	next
}

/@COMMANDS@/ {
	printf "%s.El\n", list
	next
}

{ print }
