#include "parse/caption.h"

#include "parse/marker.h"

#include <string.h>

/* The sign's bytes, or 0. */
static size_t sign_size(struct str line)
{
	struct str word = S("Table:");
	size_t size = str_starts(line, S(":")) ? 1 :
		str_equal_caseless(str_slice(line, 0, word.size), word) ?
						 word.size :
						 0;

	return size && size < line.size && marker_blank(line.at[size]) ? size :
									 0;
}

bool caption_begins(struct str line)
{
	size_t size = sign_size(line);

	return size && str_trim(str_slice(line, size, line.size)).size;
}

/* `(\#tab:plants)` */
static size_t label_size(struct str line)
{
	const char *end;

	if (!str_starts(line, S("(\\#")) && !str_starts(line, S("(#")))
		return 0;
	end = memchr(line.at, ')', line.size);
	return end ? (size_t)(end - line.at) + 1 : 0;
}

/* `{#id .class key=value}`: an empty span before it goes with it. */
static struct str without_attributes(struct str line)
{
	size_t at = line.size;

	if (!str_ends(line, S("}")))
		return line;
	while (at && line.at[at - 1] != '{')
		at--;
	struct str inside = str_slice(line, at, line.size - 1);
	if (!at || !inside.size ||
		!(memchr("#.", inside.at[0], 2) ||
			memchr(inside.at, '=', inside.size)))
		return line;
	line = str_slice(line, 0, at - 1);
	return str_ends(line, S("[]")) ? str_slice(line, 0, line.size - 2) :
					 line;
}

struct str caption_words(struct str line, bool first, bool last)
{
	if (first)
		line = str_slice(line, sign_size(line), line.size);
	line = str_trim(line);
	if (first)
		line = str_slice(line, label_size(line), line.size);
	return last ? without_attributes(line) : line;
}
