#include "article/citer.h"
#include "check/sources.h"
#include "parse/cite_key.h"
#include "parse/ids.h"

static bool is_unresolved(const struct citation *citation)
{
	return citation->reference == NONE && citation->key.size;
}

/* "doi:10.1/x": such a key tells by itself what it means, to programs that
 * look it up. Another name, "tag:x", does not. */
static bool is_address(struct str key)
{
	return cite_key_is_identifier(key) && !str_starts(key, S("tag:")) &&
		!str_starts(key, S("raw:"));
}

static struct place place_of(
	const struct inquiry *inquiry, const struct citation *citation)
{
	return (struct place){ inquiry->article->name, citation->line,
		citation->column };
}

/* What to do about a key; found once for each. */
static struct str advice(struct inquiry *inquiry, struct str key)
{
	struct str near = citer_nearest(&inquiry->article->bibliography, key);

	if (near.size)
		return str_format(inquiry->found->arena,
			"; did you mean \"%.*s\"?", STR(near));
	return S("; add its entry, or take the citation out");
}

struct unresolved {
	struct arena scratch;
	struct ids keys; /* indices of advices */
	struct {
		struct str *items;
		size_t count, room;
	} advices;
};

static struct str advice_once(
	struct inquiry *inquiry, struct unresolved *all, struct str key)
{
	uint32_t index = (uint32_t)all->advices.count;

	if (ids_add(&all->scratch, &all->keys, key, index))
		*arena_push(&all->scratch, &all->advices) =
			advice(inquiry, key);
	else
		ids_find(&all->keys, key, &index);
	return all->advices.items[index];
}

/* Those that no bibliography is to be blamed for, in one line. */
static void tell_together(struct inquiry *inquiry, const struct rule *rule,
	const struct citation *first, size_t more, bool addresses)
{
	struct str others = S("");

	if (more)
		others = str_format(
			inquiry->found->arena, " and %zu more", more);
	if (addresses)
		diagnostic_add(inquiry->found, place_of(inquiry, first),
			SEVERITY_NOTE, rule->name,
			"no bibliography has \"%.*s\"%.*s: such a key is an "
			"address, and a reader off line sees no more than "
			"that; add the entries",
			STR(first->key), STR(others));
	else
		diagnostic_add(inquiry->found, place_of(inquiry, first),
			rule->severity, rule->name,
			"there is no bibliography to look \"%.*s\"%.*s up in; "
			"name one as `bibliography` in the front matter, or "
			"with --bibliography",
			STR(first->key), STR(others));
}

void rule_unresolved_citation(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct unresolved all = { .scratch = arena_make(4 << 10) };
	/* Told together: addresses, and all where there is no entry. */
	const struct citation *first[2] = { NULL };
	size_t count[2] = { 0 };

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		bool address = is_address(citation->key);
		if (!is_unresolved(citation))
			continue;
		if (!address && sources_count(article))
			diagnostic_add(inquiry->found,
				place_of(inquiry, citation), rule->severity,
				rule->name, "no bibliography has \"%.*s\"%.*s",
				STR(citation->key),
				STR(advice_once(inquiry, &all, citation->key)));
		else if (!count[address]++)
			first[address] = citation;
	}
	for (int i = 0; i < 2; i++)
		if (first[i])
			tell_together(
				inquiry, rule, first[i], count[i] - 1, i == 1);
	arena_free(&all.scratch);
}
