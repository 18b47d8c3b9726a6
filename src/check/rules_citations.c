#include "article/citer.h"
#include "check/sources.h"
#include "parse/cite_key.h"
#include "parse/ids.h"

static bool is_unresolved(const struct citation *citation)
{
	return citation->reference == NONE && citation->key.size;
}

/* "doi:10.1/x", "https://x": such a key tells by itself what it means, to
 * programs that look it up; so does a name that a link definition gives to it,
 * "[@tag:x]: doi:10.1/x". */
static bool is_address(
	const struct article *article, bool defines, struct str key)
{
	struct arena scratch = arena_make(1 << 10);
	bool name = str_starts(key, S("tag:")) || str_starts(key, S("raw:"));
	struct str definition = str_format(&scratch, "[@%.*s]:", STR(key));
	bool is = (!name && cite_key_is_identifier(key)) ||
		str_find(key, S("://"), 0) != STR_NONE ||
		(defines &&
			str_find(article->body, definition, 0) != STR_NONE) ||
		(article->citer && citer_has_name(article->citer, key));

	arena_free(&scratch);
	return is;
}

/* Whether there is such a definition at all: it begins a line. */
static bool defines_keys(struct str body)
{
	ptrdiff_t at =
		str_starts(body, S("[@")) ? 0 : str_find(body, S("\n[@"), 0);

	for (; at != STR_NONE; at = str_find(body, S("\n[@"), (size_t)at + 1)) {
		struct str line = str_slice(body, (size_t)at + 1, body.size);
		if (str_find(str_line(&line), S("]:"), 0) != STR_NONE)
			return true;
	}
	return false;
}

static struct place place_of(
	const struct inquiry *inquiry, const struct citation *citation)
{
	return (struct place){ inquiry->article->name, citation->line,
		citation->column };
}

/* What is known of a key, found once for each. */
struct advice {
	bool address;
	struct str text;
};

struct unresolved {
	struct arena scratch;
	bool defines; /* the article gives other names to addresses */
	struct ids keys; /* indices of advices */
	struct {
		struct advice *items;
		size_t count, room;
	} advices;
	/* Told together: addresses, and all where there is no entry. */
	const struct citation *first[2];
	size_t count[2];
};

static struct advice advice_of(
	struct inquiry *inquiry, bool defines, struct str key)
{
	struct article *article = inquiry->article;
	struct advice advice = { .address = is_address(article, defines, key) };

	if (advice.address || !sources_count(article))
		return advice;
	struct str near = citer_nearest(&article->bibliography, key);
	advice.text = near.size ?
		str_format(inquiry->found->arena, "; did you mean \"%.*s\"?",
			STR(near)) :
		S("; add its entry, or take the citation out");
	return advice;
}

static struct advice find_advice(
	struct inquiry *inquiry, struct unresolved *all, struct str key)
{
	uint32_t index = (uint32_t)all->advices.count;

	if (ids_add(&all->scratch, &all->keys, key, index))
		*arena_push(&all->scratch, &all->advices) =
			advice_of(inquiry, all->defines, key);
	else
		ids_find(&all->keys, key, &index);
	return all->advices.items[index];
}

static void tell_together(struct inquiry *inquiry, const struct rule *rule,
	const struct unresolved *all, bool addresses)
{
	static const char *const whys[] = {
		[false] = "there is no bibliography to look it up in; name one "
			  "as `bibliography` in the front matter, or with "
			  "--bibliography",
		[true] = "such a key is an address, and a reader off line sees "
			 "no more than that; add the entries",
	};
	const struct citation *first = all->first[addresses];
	struct str more = S("");

	if (!first)
		return;
	if (all->count[addresses] > 1)
		more = str_format(inquiry->found->arena,
			" and %zu more citation%s", all->count[addresses] - 1,
			all->count[addresses] == 2 ? "" : "s");
	diagnostic_add(inquiry->found, place_of(inquiry, first),
		addresses ? SEVERITY_NOTE : rule->severity, rule->name,
		"no bibliography has \"%.*s\"%.*s: %s", STR(first->key),
		STR(more), whys[addresses]);
}

void rule_unresolved_citation(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct unresolved all = { .scratch = arena_make(4 << 10),
		.defines = defines_keys(article->body) };

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		if (!is_unresolved(citation))
			continue;
		struct advice advice =
			find_advice(inquiry, &all, citation->key);
		if (advice.text.size)
			diagnostic_add(inquiry->found,
				place_of(inquiry, citation), rule->severity,
				rule->name, "no bibliography has \"%.*s\"%.*s",
				STR(citation->key), STR(advice.text));
		else if (!all.count[advice.address]++)
			all.first[advice.address] = citation;
	}
	tell_together(inquiry, rule, &all, false);
	tell_together(inquiry, rule, &all, true);
	arena_free(&all.scratch);
}
