#include "base/sentence.h"
#include "print/marks.h"
#include "print/summary_parts.h"

enum { BORROWED = 1 << 18, STEP = 2, DEEPEST = 3, LEVELS = 6 };

/* Whether a block stands in a box with the edition's words, or a quotation. */
static bool is_foreign(const struct prefix *prefix)
{
	return prefix->kind == PREFIX_QUOTE ||
		(prefix->kind == PREFIX_BOX &&
			(str_equal(prefix->marker, S("edition")) ||
				str_equal(prefix->marker, S("note"))));
}

/* A picture's caption and path are no sentence of a section. */
static bool is_picture(const struct chunk *chunk, const struct block *block)
{
	const struct span *first = &chunk->spans.items[block->first_span];

	return block->span_count && first->begin == 0 &&
		(first->kind == SPAN_ASIDE || first->kind == SPAN_IMAGE);
}

static bool is_own(const struct chunk *chunk, const struct block *block)
{
	for (uint32_t i = 0; i < block->prefix_count; i++)
		if (is_foreign(&chunk->prefixes.items[block->first_prefix + i]))
			return false;
	return block->kind == BLOCK_PARAGRAPH && str_trim(block->text).size &&
		!is_picture(chunk, block);
}

/* A section whose own text has not come yet. */
struct open {
	uint32_t section; /* NONE: none is open */
	struct str heading;
	int top; /* the highest level there is */
};

static int top_of(const struct article *article)
{
	int top = LEVELS;

	for (size_t i = 0; i < article->sections.count; i++)
		if (article->sections.items[i].level < top)
			top = article->sections.items[i].level;
	return top;
}

/* Its heading, and the sentence if there is one. */
static void close_section(const struct paper *paper,
	const struct article *article, struct open *open, struct str sentence)
{
	int indent;

	if (open->section == NONE)
		return;
	indent = article->sections.items[open->section].level - open->top;
	indent = (indent < DEEPEST ? indent : DEEPEST) * STEP;
	paper_add(paper, indent, indent, open->heading);
	if (sentence.size)
		paper_add(paper, indent + STEP, indent + STEP, sentence);
	open->section = NONE;
}

/* The block's first sentence, with the verdicts of the claims in it. */
static struct str sentence_of(struct arena *arena,
	const struct article *article, const struct block *block,
	struct position at)
{
	at.byte = (uint32_t)sentence_end(block->text);
	return marks_beginning(arena, article, block, at);
}

static void add_chunk(const struct paper *paper, const struct article *article,
	const struct chunk *chunk, uint32_t number, struct open *open)
{
	for (uint32_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		struct position at = { number, i, 0, 0 };
		if (block->kind == BLOCK_HEADING && block->section != NONE) {
			close_section(paper, article, open, S(""));
			open->section = block->section;
			open->heading = str_copy(paper->arena, block->text);
		} else if (open->section != NONE && is_own(chunk, block)) {
			close_section(paper, article, open,
				sentence_of(paper->arena, article, block, at));
		}
	}
}

void summary_sections(const struct paper *paper, struct article *article)
{
	struct arena borrowed = arena_make(BORROWED);
	uint32_t count = article_chunk_count(article);
	struct open open = { .section = NONE, .top = top_of(article) };

	summary_heading(paper, "SECTIONS");
	if (!article->sections.count)
		paper_add(paper, 0, 0, S("None."));
	for (uint32_t i = 0; i < count; i++) {
		add_chunk(paper, article, article_borrow(article, &borrowed, i),
			i, &open);
		arena_reset(&borrowed);
	}
	close_section(paper, article, &open, S(""));
	arena_free(&borrowed);
}
