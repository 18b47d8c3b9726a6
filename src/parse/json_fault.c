#include "parse/json_fault.h"

#include "base/unicode.h"
#include "parse/repair.h"

#include <string.h>

static const struct str byte_order_mark = { "\xEF\xBB\xBF", 3 };

/* One binary file is one complaint, not ten thousand. */
enum { TOLD_MOST = 8 };

/* jansson's words and ours. */
static const struct {
	const char *begins;
	const char *says;
} problems[] = {
	{ "string or '}' expected",
		"a key in quotation marks is expected here; is the comma "
		"before it one too many?" },
	{ "':' expected", "a colon is expected here, behind the key" },
	{ "'}' expected",
		"a comma or } is expected here; or a quotation mark stands in "
		"a text, where it is written \\\"" },
	{ "']' expected", "a comma or ] is expected here" },
	{ "unexpected token", "a value is expected here" },
	{ "invalid token",
		"this is no value; a text stands between quotation marks" },
	{ "unexpected newline",
		"the text that begins here is not closed on its line; end it "
		"with \"" },
	{ "premature end",
		"the item is not closed; it lacks a } or a quotation mark" },
	{ "invalid escape",
		"a backslash that begins no escape of JSON; write \\\\ for a "
		"backslash" },
	{ "invalid Unicode",
		"a \\u in this text stands for no character; half of a "
		"surrogate pair lacks" },
	{ "duplicate object key",
		"this key stands twice in one object; the last one holds" },
	{ "NUL byte in object key", "\\u0000 in a key, which has no meaning" },
};

static bool may_stand(int32_t code)
{
	return code >= 0x20 || code == '\t' || code == '\n' || code == '\r';
}

static void step(struct json_source *source, struct unicode_char c)
{
	bool ends = c.code == '\n';

	source->at += c.bytes;
	if (c.code == '\r')
		ends = source->at == source->bytes.size ||
			source->bytes.at[source->at] != '\n';
	if (ends)
		source->line++;
	source->column = ends ? 1 : source->column + 1;
}

/* How many characters may not stand; the first are told. */
static size_t find_bad(struct json_source source)
{
	size_t bad = 0;

	while (source.at < source.bytes.size) {
		struct unicode_char c = unicode_at(source.bytes, source.at);
		struct place place = { source.file, source.line,
			source.column };
		if (!may_stand(c.code) && bad++ < TOLD_MOST)
			repair_tell(source.diagnostics, place, "bad-json",
				"JSON", c.code, source.bytes.at[source.at]);
		step(&source, c);
	}
	return bad;
}

struct json_source json_source_make(struct arena *arena, struct str bytes,
	struct str file, struct diagnostics *diagnostics)
{
	struct json_source source = { bytes, file, diagnostics, 0, 1, 1 };

	if (str_starts(bytes, byte_order_mark))
		source.bytes =
			str_slice(bytes, byte_order_mark.size, bytes.size);
	size_t bad = find_bad(source);
	if (bad)
		source.bytes = repair_text(arena, source.bytes, may_stand);
	if (bad > TOLD_MOST)
		diagnostic_add(diagnostics, (struct place){ file, 1, 1 },
			SEVERITY_NOTE, "bad-json",
			"%zu more such characters stand in it",
			bad - TOLD_MOST);
	return source;
}

struct place json_place(struct json_source *source, size_t at)
{
	if (at < source->at) {
		source->at = 0;
		source->line = source->column = 1;
	}
	while (source->at < at && source->at < source->bytes.size)
		step(source, unicode_at(source->bytes, source->at));
	return (struct place){ source->file, source->line, source->column };
}

void json_tell(struct json_source *source, size_t at, enum severity severity,
	const char *text)
{
	diagnostic_add(source->diagnostics, json_place(source, at), severity,
		"bad-json", "%s", text);
}

static const char *words_for(const char *problem)
{
	for (size_t i = 0; i < sizeof problems / sizeof *problems; i++)
		if (str_starts(str_from(problem), str_from(problems[i].begins)))
			return problems[i].says;
	return problem;
}

/* The backslash in a text that begins no escape (RFC 8259 §7), or its begin. */
static size_t bad_escape(struct str bytes, struct json_token token)
{
	for (size_t at = token.begin; at + 1 < token.end; at++)
		if (bytes.at[at] == '\\' &&
			!strchr("\"\\/bfnrtu", bytes.at[++at]))
			return at - 1;
	return token.begin;
}

void json_fault_tell(struct json_source *source, size_t begin,
	struct json_token token, const char *problem, enum severity severity)
{
	int line = json_place(source, begin).line;
	struct json_source at = *source; /* so that `source` stays there */
	bool escape = str_starts(str_from(problem), S("invalid escape"));
	struct place place = json_place(
		&at, escape ? bad_escape(source->bytes, token) : token.begin);

	if (severity != SEVERITY_ERROR)
		diagnostic_add(source->diagnostics, place, severity, "bad-json",
			"%s", words_for(problem));
	else
		diagnostic_add(source->diagnostics, place, severity, "bad-json",
			"%s; the item that begins in line %d is left out",
			words_for(problem), line);
}
