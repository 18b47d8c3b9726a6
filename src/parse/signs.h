/*
 * Where the signs stand that a paragraph is looked through for. Each byte of a
 * text is looked at but once for each sign; nearly all paragraphs hold none of
 * them, and are passed over: a tenth of the time that printing took.
 */
#ifndef PARSE_SIGNS_H
#define PARSE_SIGNS_H

#include "base/str.h"

enum { SIGNS = 9 };

struct signs {
	struct str text;
	size_t next[SIGNS]; /* where each stands next; SIZE_MAX: nowhere */
};

struct signs signs_make(struct str text);

/* Whether one of them begins in begin..end; `begin` never goes back. */
bool signs_hold(struct signs *signs, size_t begin, size_t end);
bool signs_hold_dollar(struct signs *signs, size_t begin, size_t end);

#endif
