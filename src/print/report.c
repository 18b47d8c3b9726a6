#include "print/report.h"

#include "article/identity.h"
#include "article/load.h"
#include "print/mention.h"
#include "print/paper.h"
#include "print/source.h"

enum { PAGE = 1 << 14 };

/* A page is an article of its own. */
static void print_page(struct arena *arena, struct str page,
	struct print_options options, struct output *output)
{
	struct article *article = article_open(arena, S("source"), page);

	options.section = NONE;
	output_add(output, S("\n"));
	print_text(article, options, output);
	article_close(article);
}

static void print_head(struct arena *arena, struct article *article,
	struct print_options options, struct output *output)
{
	struct paper paper = { arena, output, options.glyphs, options.cols };
	struct str edition = mention_edition(arena, article);
	size_t claims = article->dossier.claims.count;
	size_t risks = article->dossier.risks.count;

	paper_add(&paper, 0, 0, article_title(article));
	if (edition.size)
		paper_add(&paper, 0, 0, edition);
	if (!article->dossier.file.size)
		paper_add(&paper, 0, 0,
			S("No evidence file: nothing here is judged"));
	if (!claims && !risks)
		paper_add(&paper, 0, 0,
			S("Nothing is cited by a key: no claims are known"));
	else if (article_judged(article))
		paper_add(&paper, 0, 0,
			str_format(
				arena, "%zu claims, %zu risks", claims, risks));
	else
		paper_add(&paper, 0, 0,
			str_format(arena, "%zu sentence%s that cite%s", claims,
				claims == 1 ? "" : "s",
				claims == 1 ? "s" : ""));
}

static void mark(bool *shown, uint32_t reference)
{
	if (reference != NONE)
		shown[reference] = true;
}

static void mark_claim(bool *shown, const struct claim *claim)
{
	mark(shown, claim->attribution.reference);
	for (size_t i = 0; i < claim->cites.count; i++)
		mark(shown, claim->cites.items[i].reference);
	for (size_t i = 0; i < claim->evidence.count; i++)
		mark(shown, claim->evidence.items[i].reference);
}

/* Which references the pages of claims and risks show: [references]. */
static bool *find_shown(struct arena *arena, const struct article *article)
{
	const struct dossier *dossier = &article->dossier;
	bool *shown = arena_array(
		arena, bool, article->bibliography.references.count + 1);

	for (size_t i = 0; i < dossier->claims.count; i++)
		mark_claim(shown, &dossier->claims.items[i]);
	for (size_t i = 0; i < dossier->risks.count; i++)
		for (size_t k = 0; k < dossier->risks.items[i].references.count;
			k++)
			mark(shown,
				dossier->risks.items[i].references.items[k]);
	return shown;
}

/* What else the bibliography holds. Links are in the text itself. */
static void print_rest(struct article *article, struct print_options options,
	struct output *output)
{
	const struct indices *all = &article->bibliography.by_ordinal;
	struct arena marks = arena_make(PAGE), arena = arena_make(PAGE);
	bool *shown = find_shown(&marks, article);

	for (size_t i = 0; !article->links && i < all->count; i++) {
		if (shown[all->items[i]])
			continue;
		arena_reset(&arena);
		print_page(&arena,
			source_reference(&arena, article, all->items[i]),
			options, output);
	}
	arena_free(&arena);
	arena_free(&marks);
}

void print_report(struct article *article, struct print_options options,
	struct output *output)
{
	const struct dossier *dossier = &article->dossier;
	struct arena arena = arena_make(PAGE);

	while (article_load_more(article))
		;
	print_head(&arena, article, options, output);
	for (size_t i = 0; i < dossier->by_number.count; i++) {
		arena_reset(&arena);
		print_page(&arena,
			source_claim(
				&arena, article, dossier->by_number.items[i]),
			options, output);
	}
	for (uint32_t i = 0; i < dossier->risks.count; i++) {
		arena_reset(&arena);
		print_page(&arena, source_risk(&arena, article, i), options,
			output);
	}
	arena_free(&arena);
	print_rest(article, options, output);
}
