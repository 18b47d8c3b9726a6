/*
 * What the reader of LaTeX text (parse/latex.h) is made of, for its own files:
 * the place in the source, the output, and what waits.
 */
#ifndef PARSE_LATEX_READER_H
#define PARSE_LATEX_READER_H

#include "parse/latex_letters.h"

struct latex_open {
	enum latex_group kind;
	size_t start; /* in the output */
	bool space; /* whether one was to come there */
	bool verbatim; /* what stood before was verbatim */
};

struct latex_reader {
	struct arena *arena;
	struct str source;
	size_t at;
	struct text out;
	struct {
		struct latex_open *items;
		size_t count, room;
	} groups;
	enum latex_group next; /* what the next group or character is for */
	char marks[16]; /* for the next character */
	size_t marks_size;
	bool space; /* before the next character */
	bool math;
	bool verbatim;
};

/* The byte so far from here; NUL behind the end. */
static inline char latex_peek(const struct latex_reader *reader, size_t ahead)
{
	size_t at = reader->at + ahead;

	return at < reader->source.size ? reader->source.at[at] : '\0';
}

static inline bool latex_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Text that stands for one character: marks that wait go behind it. */
void latex_emit(struct latex_reader *reader, struct str s);

/* The command at the backslash here. */
void latex_take_command(struct latex_reader *reader);

#endif
