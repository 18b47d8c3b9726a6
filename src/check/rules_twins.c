#include "article/folded.h"
#include "check/sources.h"
#include "parse/ids.h"

static void tell_twin(struct inquiry *inquiry, const struct rule *rule,
	const struct reference *one, const struct reference *first,
	struct str what)
{
	diagnostic_add(inquiry->found, sources_place(one), rule->severity,
		rule->name,
		"\"%.*s\" has the %.*s of \"%.*s\" (%.*s:%d:%d); keep one of "
		"them, and cite that",
		STR(one->id), STR(what), STR(first->id), STR(first->source),
		first->line, first->column);
}

/* Case is no part of a DOI (ISO 26324, 4.2), nor is the resolver's address. */
static struct str doi_of(struct arena *arena, const struct reference *reference)
{
	struct str doi = folded_make(arena, str_trim(reference->doi)).text;
	ptrdiff_t at = str_find(doi, S("10."), 0);

	return at == STR_NONE ? S("") : str_slice(doi, (size_t)at, doi.size);
}

/* Parts of a work may have its DOI. */
static bool is_part(const struct reference *reference)
{
	return str_equal(reference->type, S("chapter")) ||
		str_starts(reference->type, S("entry"));
}

void rule_duplicate_doi(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(16 << 10);
	struct ids known = { 0 };
	uint32_t first;

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *one = source_at(article, i);
		struct str doi = one->doi.size ? doi_of(&scratch, one) : S("");
		if (!doi.size || is_part(one) ||
			ids_add(&scratch, &known, doi, (uint32_t)i))
			continue;
		ids_find(&known, doi, &first);
		tell_twin(inquiry, rule, one, source_at(article, first),
			str_format(&scratch, "DOI %.*s", STR(one->doi)));
	}
	arena_free(&scratch);
}

/* ---- duplicate-title */

/* The title, the year and who leads the entry, folded; empty: it lacks one. */
static struct str likeness_of(
	struct arena *arena, const struct reference *reference)
{
	const struct people *people = reference->authors.count ?
		&reference->authors :
		&reference->editors;

	if (!reference->title.size || !people->count || !reference->issued.year)
		return S("");
	struct str title = folded_make(arena, str_trim(reference->title)).text;
	while (title.size && title.at[title.size - 1] == '.')
		title.size--;
	struct str name = people->items[0].family.size ?
		people->items[0].family :
		people->items[0].literal;
	return str_format(arena, "%.*s\n%d\n%.*s", STR(title),
		reference->issued.year, STR(folded_make(arena, name).text));
}

static bool clash(struct arena scratch, struct str a, struct str b)
{
	return a.size && b.size &&
		!str_equal(folded_make(&scratch, a).text,
			folded_make(&scratch, b).text);
}

/* Whether two entries with one title are two works all the same: both say
 * where they stand, and it is not the same; or a rule on DOIs tells it. */
static bool are_apart(struct arena scratch, const struct reference *a,
	const struct reference *b)
{
	return (a->doi.size && b->doi.size) ||
		clash(scratch, a->container, b->container) ||
		clash(scratch, a->publisher, b->publisher) ||
		clash(scratch, a->volume, b->volume) ||
		clash(scratch, a->issue, b->issue) ||
		clash(scratch, a->page, b->page) ||
		clash(scratch, a->number, b->number) ||
		clash(scratch, a->edition, b->edition) ||
		clash(scratch, a->version, b->version) ||
		clash(scratch, a->isbn, b->isbn) ||
		clash(scratch, a->url, b->url) ||
		clash(scratch, a->type, b->type);
}

void rule_duplicate_title(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(16 << 10);
	struct ids known = { 0 };
	uint32_t first;

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *one = source_at(article, i);
		struct str likeness = likeness_of(&scratch, one);
		if (!likeness.size ||
			ids_add(&scratch, &known, likeness, (uint32_t)i))
			continue;
		ids_find(&known, likeness, &first);
		if (!are_apart(scratch, one, source_at(article, first)))
			tell_twin(inquiry, rule, one, source_at(article, first),
				S("title, year and first author"));
	}
	arena_free(&scratch);
}
