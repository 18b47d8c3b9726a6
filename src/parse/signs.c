#include "parse/signs.h"

#include <stdint.h>

enum { DOLLAR = 0 };

static const char *const marks[SIGNS] = { "$", "\\", "^", "~", "{", "<!--",
	"://", "www.", "@" };

static size_t find(struct str text, size_t sign, size_t from)
{
	ptrdiff_t hit = str_find(text, str_from(marks[sign]), from);

	return hit == STR_NONE ? SIZE_MAX : (size_t)hit;
}

struct signs signs_make(struct str text)
{
	struct signs signs = { .text = text };

	for (size_t i = 0; i < SIGNS; i++)
		signs.next[i] = find(text, i, 0);
	return signs;
}

static bool is_ahead(struct signs *signs, size_t sign, size_t begin, size_t end)
{
	size_t *next = &signs->next[sign];

	if (*next < begin)
		*next = find(signs->text, sign, begin);
	return *next < end;
}

bool signs_hold(struct signs *signs, size_t begin, size_t end)
{
	for (size_t i = 0; i < SIGNS; i++)
		if (is_ahead(signs, i, begin, end))
			return true;
	return false;
}

bool signs_hold_dollar(struct signs *signs, size_t begin, size_t end)
{
	return is_ahead(signs, DOLLAR, begin, end);
}
