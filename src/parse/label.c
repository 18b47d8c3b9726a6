#include "parse/label.h"

#include "base/unicode.h"

#include <string.h>

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* FNV-1a of the folded text; ASCII, nearly all of it, takes no folding. */
static uint64_t hash_folded(struct arena *scratch, struct str s)
{
	uint64_t hash = 14695981039346656037u;

	for (size_t i = 0; i < s.size; i++)
		if ((unsigned char)s.at[i] >= 0x80) {
			s = unicode_fold(scratch, s);
			break;
		}
	for (size_t i = 0; i < s.size; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if (c >= 'A' && c <= 'Z')
			c = (unsigned char)(c + 'a' - 'A');
		hash = (hash ^ c) * 1099511628211u;
	}
	return hash;
}

uint64_t label_loose_key(struct arena *scratch, struct str label)
{
	struct text kept = { .arena = scratch };

	for (size_t i = 0; i < label.size;) {
		struct unicode_char c = unicode_at(label, i);
		bool plain = c.code > ' ' && c.code != '>' && c.code != '\\' &&
			c.code != 0xfffd;
		if (plain)
			text_add(&kept, str_slice(label, i, i + c.bytes));
		i += c.bytes;
	}
	return hash_folded(scratch, text_str(&kept));
}

/* White space at the ends off, each other run of it one space. */
static struct str collapse(struct arena *arena, struct str label)
{
	struct text text = { .arena = arena };

	label = str_trim(label);
	for (size_t i = 0; i < label.size; i++) {
		if (!is_space(label.at[i]))
			text_add_char(&text, label.at[i]);
		else if (!is_space(label.at[i - 1]))
			text_add_char(&text, ' ');
	}
	return text_str(&text);
}

uint64_t label_key(struct arena *scratch, struct str label)
{
	return hash_folded(scratch, collapse(scratch, label));
}

/* The label on one line, with up to `most` marks off each line's start. */
static struct str reading(struct arena *arena, struct str label, size_t most)
{
	struct text text = { .arena = arena };
	size_t marks = most;

	for (size_t i = 0; i < label.size; i++) {
		char c = label.at[i];
		bool starts = c == '\n' || c == '\r';
		if (starts)
			marks = 0;
		if (c == '>' && marks < most) {
			marks++;
			continue;
		}
		if (!is_space(c))
			marks = most;
		if (!c)
			text_add(&text, S("\xef\xbf\xbd"));
		else
			text_add_char(&text, starts ? ' ' : c);
	}
	return text_str(&text);
}

/* How many quotes' marks stand on its line before the label. */
static size_t count_marks(struct str source, struct str label)
{
	const char *at = label.at - 1; /* the bracket */
	size_t marks = 0;

	while (at > source.at && at[-1] != '\n' && at[-1] != '\r')
		marks += *--at == '>';
	return marks;
}

size_t label_readings(struct arena *arena, struct str source, struct str label,
	struct str readings[static LABEL_READINGS])
{
	bool spread = memchr(label.at, '>', label.size) &&
		(memchr(label.at, '\n', label.size) ||
			memchr(label.at, '\r', label.size));
	size_t most = spread ? count_marks(source, label) : 0;

	if (most >= LABEL_READINGS)
		most = LABEL_READINGS - 1;
	for (size_t i = 0; i <= most; i++)
		readings[i] = reading(arena, label, i);
	return most + 1;
}
