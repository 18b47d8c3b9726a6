#include "article/anchor.h"

#include "article/folded.h"
#include "article/quotes.h"

/* A block in the window: what stands before and behind a quotation may lie
 * in the block before or behind its own. */
struct stage {
	struct arena arena; /* holds the text until the window has passed */
	struct folded folded;
	struct position at;
	uint32_t section;
};

enum { BEFORE, HERE, BEHIND, STAGES };

/* The best place of a claim so far. */
struct best {
	struct position begin, end;
	uint32_t section;
	int score; /* how many of prefix and suffix stand beside it */
	size_t count; /* places with that score */
};

struct search {
	struct str *texts, *prefixes, *suffixes; /* folded, by claim */
	struct quotes quotes;
	struct best *best;
	struct stage stages[STAGES];
	uint32_t section;
};

static struct str fold(struct arena *arena, struct str s)
{
	return str_trim(folded_make(arena, s).text);
}

static bool stands_before(
	const struct search *search, struct str prefix, size_t at)
{
	struct str here =
		str_trim(str_slice(search->stages[HERE].folded.text, 0, at));
	struct str before = str_trim(search->stages[BEFORE].folded.text);

	if (here.size >= prefix.size)
		return str_ends(here, prefix);
	size_t rest = prefix.size - here.size;
	return str_ends(prefix, here) &&
		str_ends(before, str_trim(str_slice(prefix, 0, rest)));
}

static bool stands_behind(
	const struct search *search, struct str suffix, size_t at)
{
	struct str text = search->stages[HERE].folded.text;
	struct str here = str_trim(str_slice(text, at, text.size));
	struct str behind = str_trim(search->stages[BEHIND].folded.text);

	if (here.size >= suffix.size)
		return str_starts(here, suffix);
	struct str rest = str_slice(suffix, here.size, suffix.size);
	return str_starts(suffix, here) && str_starts(behind, str_trim(rest));
}

static int score_of(const struct search *search, uint32_t claim, size_t at)
{
	struct str prefix = search->prefixes[claim];
	struct str suffix = search->suffixes[claim];
	size_t end = at + search->texts[claim].size;

	return (prefix.size && stands_before(search, prefix, at)) +
		(suffix.size && stands_behind(search, suffix, end));
}

static void take_place(void *context, uint32_t claim, size_t at)
{
	struct search *search = context;
	const struct stage *here = &search->stages[HERE];
	struct best *best = &search->best[claim];
	size_t end = at + search->texts[claim].size;
	int score = score_of(search, claim, at);

	if (best->count && score <= best->score) {
		best->count += score == best->score;
		return;
	}
	*best = (struct best){ here->at, here->at, here->section, score, 1 };
	best->begin.byte = folded_begin(&here->folded, at);
	best->end.byte = folded_end(&here->folded, end);
}

/* Moves the window on by a block, and looks into the one in its middle. */
static void push(struct search *search, struct position at, struct str text)
{
	struct arena arena = search->stages[BEFORE].arena;

	search->stages[BEFORE] = search->stages[HERE];
	search->stages[HERE] = search->stages[BEHIND];
	arena_reset(&arena);
	struct stage *last = &search->stages[BEHIND];
	last->folded = folded_make(&arena, text);
	last->arena = arena;
	last->at = at;
	last->section = search->section;
	quotes_find(&search->quotes, search->stages[HERE].folded.text,
		take_place, search);
}

static void push_chunk(
	struct search *search, const struct chunk *chunk, uint32_t number)
{
	for (uint32_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		if (block->section != NONE)
			search->section = block->section;
		if (block->text.size)
			push(search, (struct position){ number, i, 0, 0 },
				block->text);
	}
}

static void push_article(struct search *search, struct article *article)
{
	struct arena scratch = arena_make(64 << 10);
	uint32_t count = article_chunk_count(article);

	for (uint32_t i = 0; i < count; i++) {
		push_chunk(search, article_borrow(article, &scratch, i), i);
		arena_reset(&scratch);
	}
	push(search, (struct position){ 0 }, S(""));
	arena_free(&scratch);
}

static struct search prepare(struct arena *arena, const struct dossier *dossier)
{
	size_t count = dossier->claims.count;
	struct search search = {
		.texts = arena_array(arena, struct str, count + 1),
		.prefixes = arena_array(arena, struct str, count + 1),
		.suffixes = arena_array(arena, struct str, count + 1),
		.best = arena_array(arena, struct best, count + 1),
		.section = NONE,
	};

	for (size_t i = 0; i < count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		search.texts[i] = fold(arena, claim->quote);
		search.prefixes[i] = fold(arena, claim->prefix);
		search.suffixes[i] = fold(arena, claim->suffix);
	}
	search.quotes = quotes_make(arena, search.texts, count);
	for (size_t i = 0; i < STAGES; i++)
		search.stages[i].arena = arena_make(4 << 10);
	return search;
}

static void tell(struct diagnostics *diagnostics, struct str file,
	const struct claim *claim, const struct best *best)
{
	struct place place = { file, claim->line, claim->column };

	if (!best->count && claim->quote.size)
		diagnostic_add(diagnostics, place, SEVERITY_WARNING, "orphan",
			"the quote of \"%.*s\" does not stand in the article",
			STR(claim->id));
	if (best->count > 1)
		diagnostic_add(diagnostics, place, SEVERITY_WARNING,
			"ambiguous-quote",
			"the quote of \"%.*s\" stands in the article %zu times;"
			" the first is taken; tell which by prefix or suffix",
			STR(claim->id), best->count);
}

static void settle(struct claim *claim, const struct best *best)
{
	claim->orphan = !best->count;
	claim->begin = best->begin;
	claim->end = best->end;
	claim->section = best->count ? best->section : NONE;
}

void anchor_claims(struct article *article, struct dossier *dossier,
	struct str file, struct diagnostics *diagnostics)
{
	struct arena scratch = arena_make(16 << 10);
	struct search search = prepare(&scratch, dossier);

	if (dossier->claims.count)
		push_article(&search, article);
	for (size_t i = 0; i < dossier->claims.count; i++) {
		settle(&dossier->claims.items[i], &search.best[i]);
		tell(diagnostics, file, &dossier->claims.items[i],
			&search.best[i]);
	}
	for (size_t i = 0; i < STAGES; i++)
		arena_free(&search.stages[i].arena);
	arena_free(&scratch);
}
