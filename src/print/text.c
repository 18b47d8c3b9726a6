#include "print/text.h"

#include "layout/layout.h"
#include "print/line.h"

enum { SCRATCH = 1 << 16 };

struct printing {
	struct arena scratch;
	struct layout how;
	struct output *output;
	bool begun; /* something stands above */
};

static void print_space(struct printing *printing, const struct chunk *chunk,
	uint32_t block)
{
	struct arena scratch = printing->scratch;
	struct lines space;

	if (!printing->begun)
		return;
	if (!block)
		output_add(printing->output, S("\n"));
	else if (layout_space(&scratch, chunk, block - 1, chunk, block,
			 printing->how, &space))
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
		struct lines lines = layout_lines(
			&scratch, chunk, block, printing->how);
		print_lines(scratch, chunk, &lines, printing->how.glyphs,
			printing->output);
		printing->begun = true;
		layout_unit(chunk, block, &count);
	}
}

static void add_block(struct arena *arena, struct chunk *chunk,
	enum block_kind kind, struct str text)
{
	if (text.size)
		*arena_push(arena, &chunk->blocks) = (struct block){
			.kind = kind, .level = 1, .text = text, .table = NONE,
			.section = NONE };
}

static struct str join_authors(
	struct arena *arena, const struct metadata *metadata)
{
	struct text text = { .arena = arena };

	for (size_t i = 0; i < metadata->authors.count; i++) {
		if (i)
			text_add(&text, S(", "));
		text_add(&text, metadata->authors.items[i]);
	}
	return text_str(&text);
}

/* Whether the article's first block says the metadata's title again. */
static bool repeats_title(struct article *article)
{
	return article->sections.count && article_is_title(article, 0) &&
		str_equal(str_trim(article_section_title(article, 0)),
			str_trim(article->metadata.title));
}

/* What the front matter says, above the text; gives whether it says the
 * title, which the text then need not say again. */
static bool print_head(struct printing *printing, struct article *article)
{
	const struct metadata *metadata = &article->metadata;
	struct arena scratch = printing->scratch;
	struct printing inner = *printing;
	struct chunk head = { 0 };

	if (!metadata->title.size)
		return false;
	add_block(&scratch, &head, BLOCK_HEADING, metadata->title);
	add_block(&scratch, &head, BLOCK_PARAGRAPH, metadata->subtitle);
	add_block(&scratch, &head, BLOCK_PARAGRAPH,
		join_authors(&scratch, metadata));
	add_block(&scratch, &head, BLOCK_PARAGRAPH, metadata->date);
	inner.scratch = scratch;
	print_blocks(&inner, &head, 0, (uint32_t)head.blocks.count);
	printing->begun = true;
	return true;
}

static void print_range(struct printing *printing, struct article *article,
	struct position begin, struct position end)
{
	for (uint32_t i = begin.chunk; i <= end.chunk; i++) {
		const struct chunk *chunk = article_chunk(article, i);
		uint32_t count = (uint32_t)chunk->blocks.count;
		uint32_t from = i == begin.chunk ? begin.block : 0;
		bool last = i == end.chunk && end.block < count;
		print_blocks(printing, chunk, from, last ? end.block : count);
		article_forget(article);
	}
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

static void print_all(struct printing *printing, struct article *article)
{
	struct position begin = { 0 };

	if (print_head(printing, article) && repeats_title(article)) {
		struct position title = article_section(article, 0);
		if (title.chunk == 0 && title.block == 0)
			begin.block = 1;
	}
	print_range(printing, article, begin, article_end(article));
}

void print_text(struct article *article, struct print_options options,
	struct output *output)
{
	struct printing printing = { .scratch = arena_make(SCRATCH),
		.output = output };

	printing.how = (struct layout){ .cols = options.cols,
		.glyphs = options.glyphs, .print = true };
	if (options.section == NONE)
		print_all(&printing, article);
	else
		print_range(&printing, article,
			article_section(article, options.section),
			section_end(article, options.section));
	arena_free(&printing.scratch);
}
