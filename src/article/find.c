#include "article/find.h"

#include "base/standin.h"
#include "base/unicode.h"
#include "parse/ids.h"

/* Case folded, quotes and dashes as ASCII has them, white space as one blank. */
static struct str fold(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };
	bool blank = false;

	s = str_trim(unicode_fold(arena, s));
	for (size_t at = 0; at < s.size;) {
		struct unicode_char c = unicode_at(s, at);
		bool white = c.code == ' ' || (c.code >= 9 && c.code <= 13) ||
			c.code == 0xa0;
		if (white && !blank)
			text_add_char(&out, ' ');
		if (!white && c.code >= 0x2010 && c.code <= 0x201f)
			text_add(&out, standin_find(c.code));
		else if (!white)
			text_add(&out, str_slice(s, at, at + c.bytes));
		blank = white;
		at += c.bytes;
	}
	return text_str(&out);
}

/* How well a title answers to a name: 3 is it, 2 begins so, 1 holds it. */
static int likeness(struct str title, struct str name)
{
	if (str_equal(title, name))
		return 3;
	if (str_starts(title, name))
		return 2;
	return str_find(title, name, 0) != STR_NONE;
}

uint32_t article_find_section(struct article *article, struct str name)
{
	struct arena scratch = arena_make(4 << 10);
	struct str wanted = fold(&scratch, name);
	uint32_t best = NONE;
	int most = 0;

	for (uint32_t i = 0; i < article->sections.count && most < 3; i++) {
		struct arena inner = scratch;
		struct str title =
			fold(&inner, article_section_title(article, i));
		int like = wanted.size ? likeness(title, wanted) : 0;
		if (like > most) {
			most = like;
			best = i;
		}
	}
	arena_free(&scratch);
	return best;
}

struct str article_anchor_of(struct arena *arena, struct str title)
{
	struct text out = { .arena = arena };

	title = unicode_fold(arena, str_trim(title));
	for (size_t at = 0; at < title.size;) {
		struct unicode_char c = unicode_at(title, at);
		struct str bytes = str_slice(title, at, at + c.bytes);
		at += c.bytes;
		if (c.code == ' ')
			text_add_char(&out, '-');
		else if (c.code == '-' || c.code == '_' ||
			(c.code >= '0' && unicode_is_word(c.code)))
			text_add(&out, bytes);
	}
	return text_str(&out);
}

/* The anchor with a number behind it that no section before has. */
static struct str number_anchor(
	struct arena *arena, struct ids *taken, struct str anchor, uint32_t *n)
{
	struct str numbered;

	do
		numbered = str_format(arena, "%.*s-%u", STR(anchor), ++*n);
	while (!ids_add(arena, taken, numbered, NONE));
	return numbered;
}

struct str *article_anchors(struct arena *arena, struct article *article)
{
	uint32_t count = (uint32_t)article->sections.count;
	struct str *anchors = arena_array(arena, struct str, count + 1);
	uint32_t *numbers = arena_array(arena, uint32_t, count + 1);
	struct ids taken = { 0 }; /* the first section that has it */

	for (uint32_t i = 0; i < count; i++) {
		uint32_t first, none = 0;
		anchors[i] = article_anchor_of(
			arena, article_section_title(article, i));
		if (ids_add(arena, &taken, anchors[i], i))
			continue;
		ids_find(&taken, anchors[i], &first);
		anchors[i] = number_anchor(arena, &taken, anchors[i],
			first == NONE ? &none : &numbers[first]);
	}
	return anchors;
}

/* Among titles that are equal but for their numbers, too. */
static uint32_t find_numbered(
	struct arena *scratch, struct article *article, struct str anchor)
{
	struct str *anchors = article_anchors(scratch, article);
	uint32_t i = 0;

	while (i < article->sections.count && !str_equal(anchor, anchors[i]))
		i++;
	return i < article->sections.count ? i : NONE;
}

uint32_t article_find_anchor(struct article *article, struct str anchor)
{
	struct arena scratch = arena_make(4 << 10);
	uint32_t found = NONE;

	anchor = unicode_fold(&scratch, anchor);
	for (uint32_t i = 0; i < article->sections.count && found == NONE;
		i++) {
		struct arena inner = scratch;
		if (str_equal(article_anchor_of(&inner,
				      article_section_title(article, i)),
			    anchor))
			found = i;
	}
	if (found == NONE)
		found = find_numbered(&scratch, article, anchor);
	arena_free(&scratch);
	return found;
}
