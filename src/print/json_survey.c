#include "parse/cite_key.h"
#include "parse/ids.h"
#include "print/json_parts.h"

/* One pass through the article. */
struct pass {
	struct arena *arena;
	struct article *article;
	struct json_survey survey;
	struct ids keys; /* 1: it is resolved */
	struct str formula; /* what the one that is open began with, or empty */
	size_t next; /* of the article's citations: the first that is not
			before the place at hand */
};

static void count_key(struct pass *pass, const struct cite *cite)
{
	struct json_survey *survey = &pass->survey;
	bool resolved = cite->reference != NONE;

	survey->occurrences++;
	survey->resolved_occurrences += resolved;
	if (!ids_add(pass->arena, &pass->keys, str_copy(pass->arena, cite->key),
		    resolved))
		return;
	survey->keys++;
	survey->resolved += resolved;
}

static const char *mode_word(enum cite_mode mode)
{
	static const char *const words[] = {
		[CITE_NORMAL] = "normal",
		[CITE_IN_TEXT] = "in-text",
		[CITE_SUPPRESS_AUTHOR] = "suppress-author",
	};

	return words[mode];
}

static void add_cite(struct pass *pass, const struct cite *cite, size_t group)
{
	struct json *json = &pass->survey.citations;

	put_begin(json, NULL, '{');
	put_text(json, "key", cite->key);
	put_place(json, "line", cite->line);
	put_place(json, "column", cite->column);
	put_number(json, "group", (long)group);
	put_word(json, "mode", mode_word(cite->mode));
	put_begin(json, "relations", '[');
	for (size_t i = 0; i < cite->relations.count; i++)
		put_text(json, NULL, cite->relations.items[i]);
	put_end(json);
	put_known(json, "prefix", cite->prefix);
	put_known(json, "locator", cite->locator);
	put_known(json, "suffix", cite->suffix);
	put_bool(json, "resolved", cite->reference != NONE);
	put_end(json);
}

/* Groups are numbered per chunk; those of the whole go on from 1. */
static void take_cites(struct pass *pass, const struct chunk *chunk)
{
	for (size_t i = 0; i < chunk->cites.count; i++) {
		const struct cite *cite = &chunk->cites.items[i];
		if (!i || cite->group != chunk->cites.items[i - 1].group)
			pass->survey.groups++;
		count_key(pass, cite);
		add_cite(pass, cite, pass->survey.groups);
	}
}

static void take_tables(struct pass *pass, const struct chunk *chunk)
{
	static const char *const words[] = {
		[ALIGN_LEFT] = "left",
		[ALIGN_RIGHT] = "right",
		[ALIGN_CENTER] = "center",
	};
	struct json *json = &pass->survey.tables;

	pass->survey.table_count += chunk->tables.count;
	for (size_t i = 0; i < chunk->tables.count; i++) {
		const struct table *table = &chunk->tables.items[i];
		put_begin(json, NULL, '{');
		put_place(json, "line",
			chunk->blocks.items[table->first_block].line);
		put_number(json, "rows", table->rows);
		put_number(json, "columns", table->columns);
		put_begin(json, "align", '[');
		for (uint32_t j = 0; j < table->columns; j++)
			put_word(json, NULL, words[table->align[j]]);
		put_end(json);
		put_end(json);
	}
}

/* The number that the reader shows for the reference which a link is; 0: it
 * is none. */
static int number_at(struct pass *pass, struct position at)
{
	const struct article *article = pass->article;
	const struct citation *citations = article->citations.items;

	while (article->links && pass->next < article->citations.count &&
		position_compare(citations[pass->next].begin, at) < 0)
		pass->next++;
	if (!article->links || pass->next == article->citations.count ||
		position_compare(citations[pass->next].begin, at) != 0)
		return 0;
	return article->bibliography.references
		.items[citations[pass->next].reference]
		.ordinal;
}

static void add_link(struct pass *pass, const struct block *block,
	const struct span *span, const struct link *link, struct position at)
{
	struct json *json = &pass->survey.links;

	at.byte = span->begin;
	put_begin(json, NULL, '{');
	put_place(json, "line", block->line);
	put_text(json, "text", str_slice(block->text, span->begin, span->end));
	put_text(json, "url", link->url);
	put_known(json, "title", link->title);
	put_place(json, "number", number_at(pass, at));
	put_end(json);
}

static void take_link(struct pass *pass, const struct chunk *chunk,
	const struct block *block, const struct span *span, struct position at)
{
	const struct link *link = &chunk->links.items[span->target];
	struct str words = str_slice(block->text, span->begin, span->end);

	if (cite_key_is_crossref(words, link->url)) {
		pass->survey.cross_references++;
		return;
	}
	pass->survey.link_count++;
	add_link(pass, block, span, link, at);
}

/* A formula of several lines has a span for each; only its last one ends as
 * its first began. */
static void take_math(struct pass *pass, struct str text)
{
	struct str open = pass->formula;
	bool begins = !open.size;

	if (begins) {
		open = str_slice(text, 0, str_starts(text, S("$$")) ? 2 : 1);
		pass->survey.math++;
		pass->survey.display_math += open.size == 2;
	}
	bool ends =
		str_ends(text, open) && (!begins || text.size >= 2 * open.size);
	pass->formula = ends ? S("") : open;
}

static void take_span(struct pass *pass, const struct chunk *chunk,
	const struct block *block, const struct span *span, struct position at)
{
	struct json_survey *survey = &pass->survey;

	switch (span->kind) {
	case SPAN_LINK: take_link(pass, chunk, block, span, at); break;
	case SPAN_IMAGE: survey->images++; break;
	case SPAN_NOTE: survey->note_marks++; break;
	case SPAN_MATH:
		take_math(pass, str_slice(block->text, span->begin, span->end));
		break;
	default: break;
	}
}

static void take_block(
	struct pass *pass, const struct chunk *chunk, struct position at)
{
	const struct block *block = &chunk->blocks.items[at.block];

	pass->formula = S("");
	pass->survey.headings += block->kind == BLOCK_HEADING;
	pass->survey.code += block->kind == BLOCK_CODE;
	for (uint32_t i = 0; i < block->span_count; i++)
		take_span(pass, chunk, block,
			&chunk->spans.items[block->first_span + i], at);
}

static void take_chunk(struct pass *pass, uint32_t number)
{
	struct arena scratch = arena_make(64 << 10);
	const struct chunk *chunk =
		article_borrow(pass->article, &scratch, number);
	struct position at = { .chunk = number };

	take_cites(pass, chunk);
	take_tables(pass, chunk);
	for (; at.block < chunk->blocks.count; at.block++)
		take_block(pass, chunk, at);
	arena_free(&scratch);
}

struct json_survey json_look_through(
	struct arena *arena, struct article *article)
{
	struct pass pass = { .arena = arena, .article = article };
	uint32_t count = article_chunk_count(article);
	uint32_t front = count - (uint32_t)article->cut.chunks.count;

	pass.survey.citations = put_make(arena, 2);
	pass.survey.notes = put_make(arena, 2);
	pass.survey.tables = put_make(arena, 2);
	pass.survey.links = put_make(arena, 2);
	/* The metadata is counted as little as Pandoc counts it. */
	for (uint32_t i = front; i < count; i++)
		take_chunk(&pass, i);
	pass.survey.note_count = json_notes(&pass.survey.notes, article);
	return pass.survey;
}
