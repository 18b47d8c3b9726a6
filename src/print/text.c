#include "print/text.h"

#include "article/identity.h"
#include "article/load.h"
#include "layout/layout.h"
#include "print/line.h"
#include "print/marks.h"
#include "print/mention.h"
#include "print/paper.h"
#include "print/references.h"

enum { SCRATCH = 1 << 16, BORROWED = 1 << 18 };

#define BRACES ". In braces: each claim's number and this edition's verdict."

struct printing {
	struct arena scratch;
	struct layout how;
	struct output *output;
	const struct chunk *above; /* of the last block, or NULL: none yet */
	uint32_t above_block;
	uint32_t searched; /* chunks that were looked through for citations */
};

static void print_space(
	struct printing *printing, const struct chunk *chunk, uint32_t block)
{
	struct arena scratch = printing->scratch;
	struct lines space;

	if (printing->above &&
		layout_space(&scratch, printing->above, printing->above_block,
			chunk, block, printing->how, &space))
		print_lines(scratch, chunk, &space, printing->how.glyphs,
			printing->output);
}

/* Blocks begin..end of a chunk. */
static void print_blocks(struct printing *printing, const struct chunk *chunk,
	uint32_t begin, uint32_t end)
{
	uint32_t count;

	for (uint32_t block = begin; block < end; block += count) {
		struct arena scratch = printing->scratch;
		print_space(printing, chunk, block);
		struct lines lines =
			layout_lines(&scratch, chunk, block, printing->how);
		print_lines(scratch, chunk, &lines, printing->how.glyphs,
			printing->output);
		layout_unit(chunk, block, &count);
		printing->above = chunk;
		printing->above_block = block + count - 1;
	}
}

/* A large article's citations are looked for as they are needed: numbers come
 * by first use, so in all chunks before as well. */
static const struct chunk *marked_chunk(struct printing *printing,
	struct article *article, struct arena *borrowed, uint32_t number)
{
	while (printing->searched < number && article_load_more(article))
		printing->searched++;
	const struct chunk *chunk = article_borrow(article, borrowed, number);
	article_load_chunk(article, chunk, number);
	printing->searched = number + 1;
	return marks_put(borrowed, article, number, chunk);
}

static void print_range(struct printing *printing, struct article *article,
	struct position begin, struct position end)
{
	/* A chunk stays while the next is printed below it. */
	struct arena borrowed[2] = { arena_make(BORROWED),
		arena_make(BORROWED) };
	int turn = 0;

	for (uint32_t i = begin.chunk; i <= end.chunk; i++) {
		const struct chunk *chunk =
			marked_chunk(printing, article, &borrowed[turn], i);
		uint32_t count = (uint32_t)chunk->blocks.count;
		uint32_t from = i == begin.chunk ? begin.block : 0;
		bool last = i == end.chunk && end.block < count;
		print_blocks(printing, chunk, from, last ? end.block : count);
		turn ^= printing->above == chunk;
		arena_reset(&borrowed[turn]);
	}
	arena_free(&borrowed[0]);
	arena_free(&borrowed[1]);
}

static struct position article_end(const struct article *article)
{
	return (struct position){ .chunk = article_chunk_count(article) - 1,
		.block = NONE };
}

static struct position section_end(struct article *article, uint32_t section)
{
	uint32_t behind = article->sections.items[section].behind;

	if (behind >= article->sections.count)
		return article_end(article);
	return article_section(article, behind);
}

static struct paper paper_of(struct printing *printing, struct arena *scratch)
{
	return (struct paper){ .arena = scratch,
		.output = printing->output,
		.glyphs = printing->how.glyphs,
		.cols = printing->how.cols };
}

/* Nothing that an edition says appears undated. */
static void print_head(struct printing *printing, struct article *article)
{
	struct arena scratch = printing->scratch;
	struct str edition = mention_edition(&scratch, article);
	struct paper paper = paper_of(printing, &scratch);

	if (!edition.size)
		return;
	paper_add(&paper, 0, 0,
		str_format(&scratch, "%.*s%s", STR(edition),
			article_judged(article) ? BRACES : ""));
	output_add(printing->output, S("\n"));
}

void print_text(struct article *article, struct print_options options,
	struct output *output)
{
	struct printing printing = { .scratch = arena_make(SCRATCH),
		.output = output };
	bool whole = options.section == NONE;

	printing.how = (struct layout){
		.cols = options.cols, .glyphs = options.glyphs, .print = true
	};
	print_head(&printing, article);
	struct position begin = { 0 }, end = article_end(article);
	if (!whole) {
		begin = article_section(article, options.section);
		end = section_end(article, options.section);
	}
	print_range(&printing, article, begin, end);
	struct arena scratch = printing.scratch;
	struct paper paper = paper_of(&printing, &scratch);
	print_references(&paper, article, begin, end);
	arena_free(&printing.scratch);
}
