#include "parse/yaml_fault.h"

#include <string.h>

/* The place that helps: where libyaml stopped, or where the thing began. */
enum where { AT_STOP, AT_BEGIN };

/*
 * The first row whose problem begins as libyaml's does, and whose character
 * (if it has one) stands at the place told. The advice is left out where a
 * hint to quote says better what to do.
 */
static const struct row {
	const char *problem;
	const char *say;
	const char *advice;
	enum where where;
	char only;
} rows[] = {
	{ "found character that cannot start", "a tab cannot indent",
		"use spaces", AT_STOP, '\t' },
	{ "found character that cannot start", "no value can begin so", NULL,
		AT_STOP, 0 },
	{ "found a tab character", "a tab cannot indent", "use spaces", AT_STOP,
		0 },
	{ "found unexpected end of stream",
		"the quotation that begins here is not closed",
		"end it with \"", AT_BEGIN, '"' },
	{ "found unexpected end of stream",
		"the quotation that begins here is not closed", "end it with '",
		AT_BEGIN, '\'' },
	{ "found unexpected document",
		"the quotation that begins here is not closed",
		"end it before the document ends", AT_BEGIN, 0 },
	{ "could not find expected ':'", "no colon follows this key",
		"write a colon and a blank behind it, and at most 1,024 bytes "
		"before",
		AT_BEGIN, 0 },
	{ "mapping values are not allowed", "a second colon",
		"quote the value that it stands in", AT_STOP, 0 },
	{ "did not find expected key", "a key is expected here",
		"indent it as the keys above, or quote the whole value that it "
		"belongs to",
		AT_STOP, 0 },
	{ "did not find expected '-'",
		"an item that begins with a dash is expected here",
		"indent it as the items above", AT_STOP, 0 },
	{ "did not find expected ',' or ']'",
		"the list that begins here is not closed",
		"end it with ], and part its items with commas", AT_BEGIN, 0 },
	{ "did not find expected ',' or '}'",
		"the mapping that begins here is not closed",
		"end it with }, and part its pairs with commas", AT_BEGIN, 0 },
	{ "did not find expected node", "a value is expected here", NULL,
		AT_STOP, 0 },
	{ "did not find expected alphabetic",
		"a name is expected behind this sign", NULL, AT_BEGIN, 0 },
	{ "did not find expected comment",
		"nothing but a comment may follow this sign in its line", NULL,
		AT_BEGIN, 0 },
	{ "found unknown escape", "double quotes know no such escape",
		"write \\\\ for a backslash, or use single quotes", AT_STOP,
		0 },
	{ "did not find expected hexdecimal", "this escape names no character",
		"write the character itself", AT_STOP, 0 },
	{ "found invalid Unicode", "this escape names no character",
		"write the character itself", AT_STOP, 0 },
	{ "block sequence entries", "a list item cannot begin here",
		"give it a line of its own", AT_STOP, 0 },
	{ "mapping keys are not allowed", "a key cannot begin here",
		"give it a line of its own", AT_STOP, 0 },
	{ "did not find expected <document",
		"this does not belong to what stands above",
		"see how it is indented", AT_STOP, 0 },
	{ "found undefined tag handle", "a tag that means nothing", NULL,
		AT_BEGIN, 0 },
	{ "did not find expected tag URI", "a tag that means nothing", NULL,
		AT_BEGIN, 0 },
	{ "did not find expected whitespace", "a tag that means nothing", NULL,
		AT_BEGIN, 0 },
	{ "could not find expected dir", "a line cannot begin so", NULL,
		AT_BEGIN, 0 },
	{ "found unknown directive", "a line cannot begin so", NULL, AT_BEGIN,
		0 },
};

static char byte_at(struct str bytes, size_t at)
{
	return at < bytes.size ? bytes.at[at] : 0;
}

static bool is_sign(char c)
{
	return c && strchr("@&*{}[]%,>|!`", c);
}

static bool ends_value(struct str bytes, size_t at)
{
	char c = byte_at(bytes, at);
	char next = byte_at(bytes, at + 1);

	return strchr("\r\n,]}", c) || at >= bytes.size ||
		(c == ':' && (!next || strchr(" \t\r\n", next)));
}

/*
 * What the person meant as one piece: signs, then up to where it ends. A list
 * or mapping with something in it is meant as such: an empty string.
 */
static struct str meant(struct str bytes, size_t at)
{
	size_t end = at;

	while (is_sign(byte_at(bytes, end)))
		end++;
	if (strchr("[{", bytes.at[at]) && !ends_value(bytes, end))
		return (struct str){ 0 };
	while (!ends_value(bytes, end))
		end++;
	return str_trim(str_slice(bytes, at, end));
}

struct str yaml_quote_hint(struct arena *arena, struct str bytes, size_t at)
{
	enum { SHOWN_MOST = 40 };

	if (!is_sign(byte_at(bytes, at)))
		return (struct str){ 0 };
	struct str piece = meant(bytes, at);
	if (!piece.size || piece.size > SHOWN_MOST)
		return (struct str){ 0 };
	bool has_double = str_find(piece, S("\""), 0) != STR_NONE;
	const char *quote = has_double ? "'" : "\"";
	return str_format(
		arena, "; quote it: %s%.*s%s", quote, STR(piece), quote);
}

static const struct row *find_row(
	const struct yaml_fault *fault, char stop, char begin)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *row = &rows[i];
		char there = row->where == AT_BEGIN ? begin : stop;
		if (!strncmp(fault->problem, row->problem,
			    strlen(row->problem)) &&
			(!row->only || row->only == there))
			return row;
	}
	return NULL;
}

/* "[: x" stops at the colon, but what lacks its quotes is the bracket. */
static size_t step_back(struct str bytes, size_t at)
{
	return at && byte_at(bytes, at) == ':' && is_sign(bytes.at[at - 1]);
}

/* Of what ends too soon the end of its text, not the line below it. */
static size_t end_of_text(struct str bytes, size_t at, size_t index)
{
	if (at < bytes.size)
		return index;
	while (at && strchr(" \t\r\n", bytes.at[at - 1])) {
		at--;
		index--;
	}
	return index ? index - 1 : 0;
}

void yaml_fault_tell(struct diagnostics *diagnostics,
	struct yaml_source *source, struct yaml_fault fault)
{
	struct str bytes = source->bytes;

	yaml_source_place(source, fault.begin);
	char begin = byte_at(bytes, source->at);
	yaml_source_place(source, fault.at);
	const struct row *row =
		find_row(&fault, byte_at(bytes, source->at), begin);
	size_t index = row && row->where == AT_BEGIN ?
		fault.begin :
		end_of_text(bytes, source->at,
			fault.at - step_back(bytes, source->at));
	struct place place = yaml_source_place(source, index);
	struct str hint =
		yaml_quote_hint(diagnostics->arena, bytes, source->at);
	const char *advice = row && !hint.size ? row->advice : NULL;
	diagnostic_add(diagnostics, place, SEVERITY_ERROR, "bad-yaml",
		"%s%s%s%.*s", row ? row->say : fault.problem,
		advice ? "; " : "", advice ? advice : "", STR(hint));
}

void yaml_twice_tell(struct diagnostics *diagnostics, struct str file,
	const struct yaml_node *key)
{
	struct place place = { file, key->line, key->column };

	diagnostic_add(diagnostics, place, SEVERITY_WARNING, "duplicate-key",
		"\"%.*s\" stands here twice; the first holds", STR(key->text));
}
