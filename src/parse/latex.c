#include "parse/latex.h"

#include "base/unicode.h"
#include "parse/latex_reader.h"

#include <string.h>

static bool more(const struct latex_reader *reader)
{
	return reader->at < reader->source.size;
}

/* Raises or lowers what stands from `start`, if all of it can be; a space that
 * was due stands there first. */
static void set_script(struct latex_reader *reader, size_t start, bool raised)
{
	struct text *out = &reader->out;
	bool space = start < out->size && out->at[start] == ' ';
	struct str held = str_slice(text_str(out), start + space, out->size);
	struct text script = { .arena = reader->arena };
	struct unicode_char c;
	char bytes[4];

	for (size_t at = 0; at < held.size; at += c.bytes) {
		c = unicode_at(held, at);
		int32_t code = latex_script(c.code, raised);
		if (!code)
			return;
		size_t size = unicode_encode(bytes, code);
		text_add(&script, (struct str){ bytes, size });
	}
	out->size = start + space;
	text_add(out, text_str(&script));
}

/* What a group does at its end, or a character that stands for one. */
static void end_group(
	struct latex_reader *reader, const struct latex_open *group)
{
	if (group->kind == GROUP_SUPER || group->kind == GROUP_SUB)
		set_script(reader, group->start, group->kind == GROUP_SUPER);
	if (group->kind == GROUP_OVER)
		text_add_char(&reader->out, '/');
	if (group->kind == GROUP_QUOTE)
		text_add(&reader->out, S("”"));
	if (group->kind == GROUP_DROP) {
		reader->out.size = group->start;
		reader->space = group->space;
	}
	reader->verbatim = group->verbatim;
}

void latex_emit(struct latex_reader *reader, struct str s)
{
	size_t start = reader->out.size + (reader->space && reader->out.size);
	struct latex_open alone = { reader->next, start, false,
		reader->verbatim };

	if (reader->space && reader->out.size)
		text_add_char(&reader->out, ' ');
	reader->space = false;
	text_add(&reader->out, s);
	text_add(&reader->out,
		(struct str){ reader->marks, reader->marks_size });
	reader->marks_size = 0;
	reader->next = GROUP_PLAIN;
	if (alone.kind != GROUP_DROP && alone.kind != GROUP_QUOTE)
		end_group(reader, &alone);
}

static void open_group(struct latex_reader *reader)
{
	*arena_push(reader->arena, &reader->groups) = (struct latex_open){
		.kind = reader->next,
		.start = reader->out.size,
		.space = reader->space,
		.verbatim = reader->verbatim,
	};
	bool quote = reader->next == GROUP_QUOTE;
	reader->verbatim = reader->verbatim || reader->next == GROUP_VERBATIM;
	reader->next = GROUP_PLAIN;
	reader->at++;
	if (quote)
		latex_emit(reader, S("“"));
}

static void close_group(struct latex_reader *reader)
{
	reader->at++;
	reader->marks_size = 0;
	reader->next = GROUP_PLAIN;
	if (reader->groups.count)
		end_group(
			reader, &reader->groups.items[--reader->groups.count]);
}

/* What characters of text stand for, the longest first (TeX's ligatures). */
static const struct {
	const char *from, *to;
} ligatures[] = {
	{ "---", "—" },
	{ "--", "–" },
	{ "``", "“" },
	{ "''", "”" },
	{ "!`", "¡" },
	{ "?`", "¿" },
	{ "`", "‘" },
	{ "'", "’" },
};

static bool take_ligature(struct latex_reader *reader)
{
	struct str rest =
		str_slice(reader->source, reader->at, reader->source.size);

	for (size_t i = 0; i < sizeof ligatures / sizeof *ligatures; i++) {
		if (!str_starts(rest, str_from(ligatures[i].from)))
			continue;
		reader->at += strlen(ligatures[i].from);
		latex_emit(reader, str_from(ligatures[i].to));
		return true;
	}
	return false;
}

enum { NO_BREAK_SPACE = 0xA0 };

static void take_char(struct latex_reader *reader)
{
	struct unicode_char c = unicode_at(reader->source, reader->at);

	reader->at += c.bytes;
	if (c.code == NO_BREAK_SPACE && !reader->verbatim) {
		reader->space = true;
		return;
	}
	latex_emit(reader,
		str_slice(reader->source, reader->at - c.bytes, reader->at));
}

/* What means something in math, or in text, and nothing in the other. */
static void take_other(struct latex_reader *reader)
{
	char c = latex_peek(reader, 0);

	if (reader->verbatim) {
		take_char(reader);
	} else if (c == '~') {
		reader->at++;
		reader->space = true;
	} else if (c == '$') {
		reader->at++;
		reader->math = !reader->math;
	} else if (reader->math && (c == '^' || c == '_')) {
		reader->at++;
		reader->next = c == '^' ? GROUP_SUPER : GROUP_SUB;
	} else if (reader->math && c == '\'') {
		reader->at++;
		latex_emit(reader, S("′"));
	} else if (reader->math || !take_ligature(reader)) {
		take_char(reader);
	}
}

/* Neither LaTeX nor white space, nor what a ligature begins with. */
static bool is_ordinary(char c)
{
	return c != ' ' && (unsigned char)c < 0x80 &&
		!strchr("\\{}$~^_-`'!?\t\n\r\f", c);
}

static bool waits(const struct latex_reader *reader)
{
	return reader->marks_size || reader->next != GROUP_PLAIN;
}

static void take_run(struct latex_reader *reader)
{
	size_t begin = reader->at;

	while (more(reader) && is_ordinary(latex_peek(reader, 0)))
		reader->at++;
	latex_emit(reader, str_slice(reader->source, begin, reader->at));
}

static void take_one(struct latex_reader *reader)
{
	char c = latex_peek(reader, 0);

	if (latex_is_blank(c)) {
		reader->at++;
		reader->space = reader->space || !waits(reader);
	} else if (c == '\\') {
		latex_take_command(reader);
	} else if (c == '{') {
		open_group(reader);
	} else if (c == '}') {
		close_group(reader);
	} else if (is_ordinary(c) && !waits(reader)) {
		take_run(reader);
	} else {
		take_other(reader);
	}
}

/* Whether nothing is to be done. */
static bool is_plain(struct str s)
{
	bool blank = false;

	for (size_t i = 0; i < s.size; i++) {
		if (!is_ordinary(s.at[i]) && (s.at[i] != ' ' || blank))
			return false;
		blank = s.at[i] == ' ';
	}
	return true;
}

static struct str read_all(
	struct arena *arena, struct str source, bool verbatim)
{
	struct latex_reader reader = {
		.arena = arena,
		.source = str_trim(source),
		.out = { .arena = arena },
		.verbatim = verbatim,
	};

	if (is_plain(reader.source))
		return reader.source;
	while (more(&reader))
		take_one(&reader);
	return unicode_compose(arena, text_str(&reader.out));
}

struct str latex_text(struct arena *arena, struct str source)
{
	return read_all(arena, source, false);
}

struct str latex_verbatim(struct arena *arena, struct str source)
{
	return read_all(arena, source, true);
}
