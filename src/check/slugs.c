#include "check/slugs.h"

#include "article/find.h"
#include "base/unicode.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool parts_words(int32_t code)
{
	return code == ' ' || code == '-' || code == '_' || code == '.';
}

/* Letters and digits in ASCII where they have such, "-" between words; with
 * `letters` only from the first letter on. */
static struct str loosen(struct arena *arena, struct str name, bool letters)
{
	struct text out = { .arena = arena };
	bool parted = false;

	name = unicode_fold(arena, name);
	for (size_t at = 0; at < name.size;) {
		struct unicode_char c = unicode_at(name, at);
		struct str bytes = str_slice(name, at, at + c.bytes);
		char plain[16];
		at += c.bytes;
		parted = parted || parts_words(c.code);
		if (c.code < 0 || !unicode_is_word(c.code) ||
			(letters && !out.size && c.code <= '9'))
			continue;
		if (parted && out.size)
			text_add_char(&out, '-');
		parted = false;
		size_t size = unicode_plain(c.code, plain);
		text_add(&out, size ? (struct str){ plain, size } : bytes);
	}
	return unicode_fold(arena, text_str(&out));
}

static void count_loose(struct slugs *slugs, struct str name)
{
	uint32_t index = (uint32_t)slugs->counts.count;

	if (!name.size)
		return;
	if (ids_add(slugs->arena, &slugs->loose, name, index))
		*arena_push(slugs->arena, &slugs->counts) = 0;
	else
		ids_find(&slugs->loose, name, &index);
	slugs->counts.items[index]++;
}

static void count_all(struct slugs *slugs, struct str name)
{
	struct str whole = loosen(slugs->arena, name, false);
	struct str letters = loosen(slugs->arena, name, true);

	count_loose(slugs, whole);
	if (!str_equal(whole, letters))
		count_loose(slugs, letters);
}

/* Of equal names the second gets "-1" behind it, and so on. */
static void add_numbered(struct slugs *slugs, struct str name)
{
	struct str numbered = name;

	for (uint32_t n = 1; !ids_add(slugs->arena, &slugs->names, numbered, n);
		n++) {
		uint32_t last = 0;
		/* Names go on where the last equal one stopped. */
		if (n == 1 && ids_find(&slugs->loose, name, &last) &&
			slugs->counts.items[last] > 1)
			n = slugs->counts.items[last] - 1;
		numbered = str_format(slugs->arena, "%.*s-%u", STR(name), n);
	}
	*arena_push(slugs->arena, &slugs->all) = numbered;
}

/* A heading's words without what the reader adds and without notes' marks. */
static struct str words_of(struct arena *arena, const struct chunk *chunk,
	const struct block *block)
{
	struct text out = { .arena = arena };
	uint32_t at = 0;

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if ((span->kind != SPAN_NOTE && span->kind != SPAN_ASIDE) ||
			span->begin < at)
			continue;
		text_add(&out, str_slice(block->text, at, span->begin));
		at = span->end;
	}
	text_add(&out, str_slice(block->text, at, block->text.size));
	return text_str(&out);
}

void slugs_add_heading(struct slugs *slugs, struct str words)
{
	count_all(slugs, words);
	add_numbered(slugs, article_anchor_of(slugs->arena, words));
}

struct slugs slugs_make(struct arena *arena, struct article *article)
{
	struct slugs slugs = { .arena = arena };

	for (uint32_t i = 0; i < article_chunk_count(article); i++) {
		const struct chunk *chunk = article_chunk(article, i);
		for (uint32_t j = 0; j < chunk->blocks.count; j++)
			if (chunk->blocks.items[j].kind == BLOCK_HEADING)
				slugs_add_heading(&slugs,
					words_of(arena, chunk,
						&chunk->blocks.items[j]));
	}
	return slugs;
}

void slugs_add(struct slugs *slugs, struct str name)
{
	if (ids_add(slugs->arena, &slugs->names, name, 0))
		*arena_push(slugs->arena, &slugs->all) = name;
}

/* Without "-1" or "_1" at its end, and that number. */
static struct str without_number(struct str name, uint32_t *number)
{
	size_t size = name.size;
	uint32_t n = 0, unit = 1;

	while (size && is_digit(name.at[size - 1]) && unit <= 1000000) {
		n += unit * (uint32_t)(name.at[--size] - '0');
		unit *= 10;
	}
	*number = n;
	return unit > 1 && size && parts_words(name.at[size - 1]) ?
		str_slice(name, 0, size - 1) :
		S("");
}

static bool counts_past(
	const struct slugs *slugs, struct str name, uint32_t number)
{
	struct str loose = loosen(slugs->arena, name, false);
	uint32_t index;

	return loose.size && ids_find(&slugs->loose, loose, &index) &&
		slugs->counts.items[index] > number;
}

bool slugs_know(const struct slugs *slugs, struct str name)
{
	uint32_t number;

	if (ids_find(&slugs->names, name, NULL) || counts_past(slugs, name, 0))
		return true;
	struct str base = without_number(name, &number);
	return base.size && counts_past(slugs, base, number);
}

struct str slugs_nearest(struct slugs *slugs, struct str name)
{
	enum { COMPARED_MOST = 200000 };
	int least = (int)(name.size < 60 ? name.size : 60) / 3 + 1;
	struct str near = S("");

	if (slugs->compared > COMPARED_MOST)
		return near;
	slugs->compared += slugs->all.count;
	for (size_t i = 0; i < slugs->all.count; i++) {
		int far = str_distance(name, slugs->all.items[i], least);
		if (far >= least)
			continue;
		least = far;
		near = slugs->all.items[i];
	}
	return near;
}
