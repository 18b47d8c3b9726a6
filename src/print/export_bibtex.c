#include "print/export_bibtex.h"

#include "base/unicode.h"
#include "print/bibtex_entry.h"
#include "print/bibtex_value.h"
#include "print/mention.h"
#include "print/used.h"

#include <stdlib.h>

/* A key on its way; BibTeX does not tell capitals from small letters. */
struct keyed {
	struct str key, folded;
	size_t place;
};

static int compare(const void *first, const void *second)
{
	const struct keyed *a = first, *b = second;
	size_t size = a->folded.size < b->folded.size ? a->folded.size :
							b->folded.size;

	for (size_t i = 0; i < size; i++)
		if (a->folded.at[i] != b->folded.at[i])
			return (unsigned char)a->folded.at[i] <
					(unsigned char)b->folded.at[i] ?
				-1 :
				1;
	if (a->folded.size != b->folded.size)
		return a->folded.size < b->folded.size ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static bool stands_among(
	const struct keyed *sorted, size_t count, struct str folded)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(sorted[i].folded, folded))
			return true;
	return false;
}

/* The key with the least number behind it that makes it new. */
static struct str make_new(struct arena *arena, const struct keyed *sorted,
	size_t count, struct str key)
{
	for (int number = 2;; number++) {
		struct str other =
			str_format(arena, "%.*s-%d", STR(key), number);
		if (!stands_among(sorted, count, unicode_fold(arena, other)))
			return other;
	}
}

/* The keys of the references as they stand in `indices`, all different. */
static struct str *make_keys(struct arena *arena,
	const struct bibliography *all, const struct indices *indices)
{
	size_t count = indices->count;
	struct keyed *sorted = arena_array(arena, struct keyed, count + 1);
	struct str *keys = arena_array(arena, struct str, count + 1);

	for (size_t i = 0; i < count; i++) {
		struct str id = all->references.items[indices->items[i]].id;
		keys[i] = bibtex_key(arena, id);
		sorted[i] = (struct keyed){ keys[i],
			unicode_fold(arena, keys[i]), i };
	}
	qsort(sorted, count, sizeof *sorted, compare);
	for (size_t i = 1, first = 0; i < count; i++) {
		struct keyed *at = &sorted[i];
		if (!str_equal(sorted[first].folded, at->folded)) {
			first = i;
			continue;
		}
		keys[at->place] = make_new(arena, sorted, count, at->key);
		at->folded = unicode_fold(arena, keys[at->place]);
	}
	return keys;
}

/* Text between entries is passed over up to the next "@". */
static void add_doubts(struct text *out, const struct reference *of)
{
	if (*mention_sure(of->identification))
		text_format(out, "%% Identification: %s\n",
			mention_identification(of->identification));
	for (size_t i = 0; i < of->unverified.count; i++) {
		struct str field =
			bibtex_key(out->arena, of->unverified.items[i].field);
		text_format(out, "%s%.*s",
			i ? ", " : "% Not verified: ", STR(field));
	}
	if (of->unverified.count)
		text_add_char(out, '\n');
}

struct str export_bibtex_one(
	struct arena *arena, const struct reference *reference)
{
	struct text out = { .arena = arena };

	add_doubts(&out, reference);
	bibtex_add_entry(&out, reference, bibtex_key(arena, reference->id));
	return text_str(&out);
}

/* The date of what follows, where BibTeX passes over it, too: it has no "@". */
static void add_edition(struct text *out, const struct article *article)
{
	struct str edition = mention_edition(out->arena, article);

	if (!edition.size)
		return;
	text_add(out, S("% "));
	for (size_t i = 0; i < edition.size; i++)
		text_add(out,
			edition.at[i] == '@' ? S(" at ") :
					       str_slice(edition, i, i + 1));
	text_add(out, S("\n\n"));
}

struct str export_bibtex(struct arena *arena, const struct article *article)
{
	const struct bibliography *all = &article->bibliography;
	struct indices shown = used_references(arena, article);
	struct text out = { .arena = arena };

	add_edition(&out, article);
	struct str *keys = make_keys(arena, all, &shown);
	for (size_t i = 0; i < shown.count; i++) {
		const struct reference *of =
			&all->references.items[shown.items[i]];
		text_add(&out, i ? S("\n") : S(""));
		add_doubts(&out, of);
		bibtex_add_entry(&out, of, keys[i]);
	}
	return text_str(&out);
}
