/*
 * What LaTeX's commands stand for, as tables: accents, letters and signs,
 * Greek and other math, words of the TeX world, and what becomes of arguments.
 */
#ifndef PARSE_LATEX_LETTERS_H
#define PARSE_LATEX_LETTERS_H

#include "base/str.h"

#include <stdint.h>

/* What a group does when it ends. */
enum latex_group {
	GROUP_PLAIN,
	GROUP_SUPER, /* raises what it holds */
	GROUP_SUB, /* lowers it */
	GROUP_OVER, /* a slash behind it: the first argument of \frac */
	GROUP_DROP, /* takes it back */
	GROUP_QUOTE, /* stands in quotation marks */
	GROUP_VERBATIM /* escapes only: \url */
};

enum latex_kind {
	LATEX_UNKNOWN,
	LATEX_TEXT, /* stands for text */
	LATEX_ACCENT, /* a combining mark for the next character */
	LATEX_GROUP, /* says what its argument's group does */
	LATEX_LENGTH, /* a length follows: \kern-.1em */
	LATEX_VERB, /* \verb|text| */
	LATEX_MATH, /* math begins or ends: \( \) */
	LATEX_ELSE /* \ifmmode: what stands before \else goes */
};

struct latex_command {
	const char *name;
	enum latex_kind kind;
	enum latex_group group; /* of LATEX_GROUP */
	const char *text; /* of LATEX_TEXT and LATEX_ACCENT */
};

/* The command with this name, without its backslash; NULL: unknown. */
const struct latex_command *latex_command(struct str name);

/* The raised or lowered form of a character, or 0. */
int32_t latex_script(int32_t code, bool raised);

#endif
