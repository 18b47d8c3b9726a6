#include "print/summary.h"

#include "article/load.h"
#include "print/mention.h"
#include "print/summary_parts.h"

#include <stdlib.h>

enum { SCRATCH = 1 << 16 };

void summary_heading(const struct paper *paper, const char *heading)
{
	paper_space(paper);
	paper_add(paper, 0, 0, str_from(heading));
}

static int compare_ordinals(const void *first, const void *second)
{
	const int *a = first, *b = second;

	return (*a > *b) - (*a < *b);
}

/* The last of a run of numbers that follow one another, or are equal. */
static size_t run_end(const int *ordinals, size_t i, size_t count)
{
	while (i + 1 < count && ordinals[i + 1] - ordinals[i] <= 1)
		i++;
	return i;
}

struct str summary_ordinals(struct arena *arena, const struct article *article,
	const struct indices *references)
{
	struct text out = { .arena = arena };
	int *ordinals = arena_array(arena, int, references->count + 1);
	size_t count = 0;
	const char *before = " [";

	for (size_t i = 0; i < references->count; i++) {
		uint32_t index = references->items[i];
		if (index < article->bibliography.references.count)
			ordinals[count++] =
				article->bibliography.references.items[index]
					.ordinal;
	}
	if (count)
		qsort(ordinals, count, sizeof *ordinals, compare_ordinals);
	for (size_t i = 0; i < count; i++) {
		size_t last = run_end(ordinals, i, count);
		text_format(&out, "%s%d", before, ordinals[i]);
		if (ordinals[last] > ordinals[i] + 1) {
			text_format(&out, "–%d", ordinals[last]);
			i = last;
		}
		while (i + 1 < count && ordinals[i + 1] == ordinals[i])
			i++;
		before = ", ";
	}
	if (count)
		text_add(&out, S("]"));
	return text_str(&out);
}

static void add_byline(const struct paper *paper, const struct article *article)
{
	const struct metadata *metadata = &article->metadata;
	struct text out = { .arena = paper->arena };

	for (size_t i = 0; i < metadata->authors.count; i++)
		text_format(&out, "%s%.*s", i ? ", " : "By ",
			STR(metadata->authors.items[i]));
	if (!metadata->authors.count)
		text_add(&out, S("No author given"));
	text_format(&out, "; %.*s",
		STR(metadata->date.size ? metadata->date : S("no date given")));
	paper_add(paper, 0, 2, text_str(&out));
}

static void add_head(const struct paper *paper, struct article *article)
{
	struct str edition = mention_edition(paper->arena, article);

	paper_add(paper, 0, 0, article_title(article));
	add_byline(paper, article);
	paper_add(paper, 0, 2,
		edition.size ? edition :
			       S("No evidence file: nothing here is judged"));
}

void print_summary(struct article *article, struct print_options options,
	struct output *output)
{
	struct arena scratch = arena_make(SCRATCH);
	struct paper paper = { &scratch, output, options.glyphs, options.cols };

	while (article_load_more(article))
		;
	add_head(&paper, article);
	summary_counts(&paper, article);
	if (article->dossier.file.size && article->dossier.claims.count)
		summary_doubtful(&paper, article);
	if (article->dossier.claims.count)
		summary_others(&paper, article);
	if (article->dossier.risks.count)
		summary_risks(&paper, article);
	summary_sections(&paper, article);
	if (article->bibliography.references.count)
		summary_references(&paper, article);
	arena_free(&scratch);
}
