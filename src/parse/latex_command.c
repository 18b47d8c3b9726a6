#include "parse/latex_reader.h"

#include <string.h>

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void skip_blanks(struct latex_reader *reader)
{
	while (latex_is_blank(latex_peek(reader, 0)))
		reader->at++;
}

/* The inner mark comes first: \'{\^e} is e with a circumflex, and an acute. */
static void add_mark(struct latex_reader *reader, struct str mark)
{
	if (reader->marks_size + mark.size > sizeof reader->marks)
		return;
	memmove(reader->marks + mark.size, reader->marks, reader->marks_size);
	memcpy(reader->marks, mark.at, mark.size);
	reader->marks_size += mark.size;
}

/* "-.1667em": figures, and a unit behind them. */
static void skip_length(struct latex_reader *reader)
{
	bool figures = false;

	while (is_digit(latex_peek(reader, 0)) ||
		strchr("+-.", latex_peek(reader, 0))) {
		if (reader->at >= reader->source.size)
			return;
		figures |= is_digit(latex_peek(reader, 0));
		reader->at++;
	}
	if (figures && is_letter(latex_peek(reader, 0)) &&
		is_letter(latex_peek(reader, 1)))
		reader->at += 2;
	if (figures && latex_is_blank(latex_peek(reader, 0)))
		reader->at++; /* it ends the length */
}

static void take_verb(struct latex_reader *reader)
{
	if (latex_peek(reader, 0) == '*')
		reader->at++;
	if (reader->at >= reader->source.size)
		return;
	if (latex_peek(reader, 0) == '{') {
		reader->next = GROUP_VERBATIM;
		return;
	}
	struct str delimiter =
		str_slice(reader->source, reader->at, reader->at + 1);
	ptrdiff_t end = str_find(reader->source, delimiter, reader->at + 1);
	if (end == STR_NONE)
		return;
	if ((size_t)end > reader->at + 1)
		latex_emit(reader,
			str_slice(reader->source, reader->at + 1, (size_t)end));
	reader->at = (size_t)end + 1;
}

enum { ELSE_MOST = 80 /* bytes before it, as publishers write them */ };

static void skip_to_else(struct latex_reader *reader)
{
	struct str near =
		str_slice(reader->source, reader->at, reader->at + ELSE_MOST);
	ptrdiff_t at = str_find(near, S("\\else"), 0);

	if (at == STR_NONE)
		return;
	reader->at += (size_t)at + S("\\else").size;
	skip_blanks(reader);
}

static void take_text(struct latex_reader *reader, struct str s)
{
	bool marked = reader->marks_size > 0;

	if (str_equal(s, S(" ")))
		reader->space = true;
	else if (marked && str_equal(s, S("ı")))
		latex_emit(reader, S("i"));
	else if (marked && str_equal(s, S("ȷ")))
		latex_emit(reader, S("j"));
	else
		latex_emit(reader, s);
}

/* A word in capitals that has no argument is most likely a logo: \LyX. */
static void take_unknown(struct latex_reader *reader, struct str name)
{
	bool capital = false;

	for (size_t i = 0; i < name.size; i++)
		capital |= name.at[i] >= 'A' && name.at[i] <= 'Z';
	bool argument =
		latex_peek(reader, 0) == '{' && latex_peek(reader, 1) != '}';
	if (name.size > 1 && capital && !argument)
		latex_emit(reader, name);
}

static void take_known(struct latex_reader *reader,
	const struct latex_command *command, struct str name)
{
	switch (command->kind) {
	case LATEX_TEXT: take_text(reader, str_from(command->text)); break;
	case LATEX_ACCENT: add_mark(reader, str_from(command->text)); break;
	case LATEX_GROUP: reader->next = command->group; break;
	case LATEX_LENGTH: skip_length(reader); break;
	case LATEX_VERB: take_verb(reader); break;
	case LATEX_ELSE: skip_to_else(reader); break;
	case LATEX_MATH:
		reader->math = name.at[0] == '(' || name.at[0] == '[';
		break;
	case LATEX_UNKNOWN: break;
	}
}

/* The name behind the backslash: letters, or one character. */
static struct str take_name(struct latex_reader *reader)
{
	size_t begin = ++reader->at;

	while (is_letter(latex_peek(reader, 0)))
		reader->at++;
	if (reader->at == begin && reader->at < reader->source.size)
		reader->at++;
	return str_slice(reader->source, begin, reader->at);
}

void latex_take_command(struct latex_reader *reader)
{
	struct str name = take_name(reader);

	if (!name.size)
		return;
	if ((unsigned char)name.at[0] >= 0x80) {
		reader->at--;
		return;
	}
	const struct latex_command *command = latex_command(name);
	bool text = command && command->kind == LATEX_TEXT;
	if (reader->verbatim && (!text || !is_letter(name.at[0]))) {
		latex_emit(reader, name);
		return;
	}
	if (is_letter(name.at[0]) && !reader->math)
		skip_blanks(reader);
	if (command)
		take_known(reader, command, name);
	else if (is_letter(name.at[0]))
		take_unknown(reader, name);
}
