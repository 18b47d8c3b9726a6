#include "reader/faults.h"

#include "article/load.h"
#include "article/source_line.h"
#include "print/fault_page.h"
#include "reader/claims.h"
#include "reader/jump.h"

static const char NAME[] = "check";

static void add_all(struct diagnostics *list, const struct diagnostics *others)
{
	for (size_t i = 0; i < others->count; i++)
		*arena_push(list->arena, list) = others->items[i];
}

static struct article *article_of(struct reader *reader)
{
	struct reading *reading = reader->reading;

	while (reading->below)
		reading = reading->below;
	return reading->article;
}

void reader_start_faults(struct reader *reader)
{
	struct arena *arena = &reader->scratch;
	struct diagnostics all = { .arena = arena };

	add_all(&all, &article_of(reader)->diagnostics);
	add_all(&all, &reader->options.faults);
	if (!all.count)
		return;
	struct str counted = diagnostics_counted(arena, &all);
	struct str key = keymap_keys(arena, reader->options.keymap,
		CONTEXT_ARTICLE, command_find(str_from(NAME)));
	if (all.count == 1)
		reader_say(reader, true, "%.*s",
			STR(diagnostic_line(arena, &all.items[0])));
	else
		reader_say(reader, true, "%.*s: %.*s lists them", STR(counted),
			STR(key.size ? key : S(":check")));
}

void faults_open(struct reader *reader, struct request request)
{
	struct article *article = article_of(reader);
	struct arena arena = arena_make(16 << 10);

	(void)request;
	if (reader->reading->article->name.at == NAME) {
		arena_free(&arena);
		reader_say(reader, false, "this is the list; q leaves it");
		return;
	}
	while (article_load_more(article))
		;
	struct diagnostics all =
		check_article(&arena, article, &reader->options.check);
	add_all(&all, &reader->options.faults);
	if (!all.count) {
		arena_free(&arena);
		reader_say(reader, false, "nothing is wrong with this article");
		return;
	}
	struct str page = fault_page(&arena, article, &all);
	reader_open(reader, arena, (struct str){ NAME, sizeof NAME - 1 }, page,
		CONTEXT_SOURCE);
}

/* Where the first word at or behind a byte begins. */
static uint32_t word_at(struct str text, size_t at)
{
	while (at < text.size && at && text.at[at - 1] != ' ' &&
		text.at[at - 1] != '\n')
		at++;
	return (uint32_t)at;
}

/* Of a block whose source takes several lines, the first word on a line. */
static void find_word(struct article *article, struct position *at, int line)
{
	const struct block *block = article_block(article, *at);
	size_t low = 0, high = block->text.size;
	struct position word = *at, end = *at;

	end.byte = (uint32_t)block->text.size;
	while (block->line < line && low + 1 < high) {
		size_t middle = low + (high - low) / 2;
		word.byte = word_at(block->text, middle);
		if (word.byte >= high) {
			high = middle;
		} else if (article_source_line(article, word, end) >= line) {
			high = middle;
			at->byte = word.byte;
		} else {
			low = word.byte;
		}
	}
}

/* The citation that stands just there, or NULL. */
static const struct citation *find_citation(
	const struct article *article, int line, int column)
{
	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *c = &article->citations.items[i];
		if (c->line && c->line == line && c->column == column)
			return c;
	}
	return NULL;
}

void faults_go(struct reader *reader, int line, int column)
{
	struct article *article = article_of(reader);
	const struct citation *cited = find_citation(article, line, column);
	struct position at = article_line(article, line);

	while (reader_close_top(reader))
		;
	if (cited) {
		uint32_t index = (uint32_t)(cited - article->citations.items);
		claims_select(reader,
			(struct selection){ SELECTED_LINK, index, cited->begin,
				cited->end });
		return;
	}
	find_word(article, &at, line);
	jump_to(reader, at);
}
