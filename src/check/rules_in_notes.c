#include "check/sources.h"

/* How the citations by key of an article are spread. */
struct spread {
	bool *outside; /* of each reference: some citation is in no note */
	size_t in_notes, count;
};

static bool is_in_note(struct article *article, struct position at)
{
	const struct chunk *chunk = article_chunk(article, at.chunk);
	const struct block *block = &chunk->blocks.items[at.block];

	for (uint32_t i = 0; i < block->prefix_count; i++)
		if (chunk->prefixes.items[block->first_prefix + i].kind ==
			PREFIX_NOTE)
			return true;
	return false;
}

static struct spread spread_of(struct arena *scratch, struct article *article)
{
	struct spread spread = {
		.outside = arena_array(scratch, bool,
			article->bibliography.references.count + 1)
	};

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		bool in_note = is_in_note(article, citation->begin);
		spread.count += citation->key.size > 0;
		spread.in_notes += in_note && citation->key.size;
		if (citation->reference != NONE && !in_note)
			spread.outside[citation->reference] = true;
	}
	return spread;
}

static bool may_have_notes(const struct article *article)
{
	return str_find(article->source, S("[^"), 0) != STR_NONE ||
		str_find(article->source, S("^["), 0) != STR_NONE;
}

/* Where half of all citations are in notes, that is how the article cites. */
void rule_cited_only_in_note(struct inquiry *inquiry, const struct rule *rule)
{
	struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);

	if (sources_count(article) && may_have_notes(article)) {
		struct spread spread = spread_of(&scratch, article);
		const struct citation **first =
			sources_first(&scratch, article);
		bool usual = spread.in_notes * 2 >= spread.count;
		for (size_t i = 0; !usual && i < sources_count(article); i++)
			if (first[i] && !spread.outside[i])
				diagnostic_add(inquiry->found,
					(struct place){ article->name,
						first[i]->line,
						first[i]->column },
					rule->severity, rule->name,
					"\"%.*s\" is cited in notes only; cite "
					"it in the text if a claim rests on it",
					STR(source_at(article, i)->id));
	}
	arena_free(&scratch);
}
