#include "reader/faults.h"

#include "article/anchor.h"
#include "article/load.h"
#include "base/file.h"
#include "print/fault_page.h"
#include "print/origin.h"
#include "reader/claims.h"
#include "reader/document.h"
#include "reader/jump.h"
#include "reader/stack.h"

static const char NAME[] = "check";

static void add_all(struct diagnostics *list, const struct diagnostics *others)
{
	for (size_t i = 0; i < others->count; i++)
		*arena_push(list->arena, list) = others->items[i];
}

void reader_start_faults(struct reader *reader)
{
	struct arena *arena = &reader->scratch;
	struct diagnostics all = { .arena = arena };

	add_all(&all, &stack_article(reader->reading)->diagnostics);
	add_all(&all, &reader->options.faults);
	if (!all.count)
		return;
	struct str counted = diagnostics_counted(arena, &all);
	if (all.count == 1)
		reader_say(reader, true, "%.*s",
			STR(diagnostic_line(arena, &all.items[0])));
	else
		reader_say(reader, true, "%.*s: :%s lists them", STR(counted),
			NAME);
}

void faults_open(struct reader *reader, struct request request)
{
	struct article *article = stack_article(reader->reading);
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

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c & 0x80;
}

/* The first run of letters of at least three bytes, behind which markup is
 * most often text again; empty: there is none. */
static struct str first_word(struct str line)
{
	for (size_t at = 0; at < line.size;) {
		size_t end = at;
		while (end < line.size && is_letter(line.at[end]))
			end++;
		if (end - at >= 3)
			return str_slice(line, at, end);
		at = end + 1;
	}
	return S("");
}

/* Where the needle stands for the nth time, from 0, or STR_NONE. */
static ptrdiff_t find_nth(struct str s, struct str needle, size_t n)
{
	ptrdiff_t at = str_find(s, needle, 0);

	while (n-- && at != STR_NONE)
		at = str_find(s, needle, (size_t)at + 1);
	return at;
}

static size_t count_in(struct str s, struct str needle)
{
	size_t count = 0;
	ptrdiff_t at = str_find(s, needle, 0);

	for (; at != STR_NONE; at = str_find(s, needle, (size_t)at + 1))
		count++;
	return count;
}

/* Of a block whose source takes several lines, the first word on a line, by
 * how often it stands above that; else the block's beginning. */
static void find_word(struct arena scratch, struct article *article,
	struct position *at, int line)
{
	const struct block *block = article_block(article, *at);
	struct origin_lines lines = origin_lines(&scratch, article->source);

	if (block->line < 1 || block->line >= line ||
		(size_t)line > lines.count)
		return;
	size_t begin = lines.items[block->line - 1];
	size_t here = lines.items[line - 1];
	struct str rest =
		str_slice(article->source, here, article->source.size);
	struct str word = rest.size ? first_word(str_line(&rest)) : S("");
	if (!word.size)
		return;
	struct str above = str_slice(article->source, begin, here);
	ptrdiff_t byte = find_nth(block->text, word, count_in(above, word));
	if (byte != STR_NONE)
		at->byte = (uint32_t)byte;
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
	struct article *article = stack_article(reader->reading);
	const struct citation *cited = find_citation(article, line, column);
	struct position at = article_line(article, line);

	while (reader_close_top(reader))
		;
	reader->last = NULL; /* a jump of its own */
	if (cited) {
		uint32_t index = (uint32_t)(cited - article->citations.items);
		claims_select(reader,
			(struct selection){ SELECTED_LINK, index, cited->begin,
				cited->end });
		return;
	}
	find_word(reader->scratch, article, &at, line);
	jump_to(reader, at);
}

/* Where line number `above`, from 0, of the page's code begins and ends. */
static bool find_code_line(struct article *article, int above,
	struct position *begin, uint32_t *end)
{
	const struct chunk *chunk = article_chunk(article, 0);
	uint32_t i = 0;

	while (i < chunk->blocks.count &&
		chunk->blocks.items[i].kind != BLOCK_CODE)
		i++;
	if (i == chunk->blocks.count)
		return false;
	struct str text = chunk->blocks.items[i].text;
	size_t at = 0;
	ptrdiff_t next;
	while (above-- > 0 && (next = str_find(text, S("\n"), at)) != STR_NONE)
		at = (size_t)next + 1;
	next = str_find(text, S("\n"), at);
	*begin = (struct position){ .block = i, .byte = (uint32_t)at };
	*end = (uint32_t)(next == STR_NONE ? text.size : (size_t)next);
	return true;
}

/* Selects the line, and shows what stands around it. */
static void select_line(struct reader *reader, int above)
{
	struct reading *reading = reader->reading;
	struct position begin;
	uint32_t end;

	if (!find_code_line(reading->article, above, &begin, &end))
		return;
	if (end > begin.byte)
		reading->selection =
			(struct selection){ SELECTED_LINK, NONE, begin, end };
	jump_reveal(reader, begin, reader->window.height / 3);
}

/* A file of the disk, or one of the program's own. */
static const char *read_file(
	struct arena *arena, struct str file, struct str *bytes)
{
	*bytes = embedded_find(file);
	if (bytes->at)
		return NULL;
	const char *why = file_read(arena, str_c(arena, file), bytes);
	return why ? why : file_not_text(*bytes);
}

/* In the order of their places; one without a place goes last. */
static void insert_claim(struct arena *arena, struct dossier *dossier,
	struct indices *order, uint32_t claim)
{
	const struct claim *items = dossier->claims.items;

	*arena_push(arena, order) = claim;
	for (size_t i = order->count - 1; i && !items[claim].orphan; i--) {
		uint32_t before = order->items[i - 1];
		if (!items[before].orphan &&
			position_compare(
				items[before].begin, items[claim].begin) <= 0)
			break;
		order->items[i] = before;
		order->items[i - 1] = claim;
	}
}

/* The article's claims stand in files beside it, too, and there as well they
 * are not shown without their verdicts. */
static void judge(struct reader *reader, const struct article *of)
{
	struct article *page = reader->reading->article;
	struct dossier *dossier = &page->dossier;
	struct diagnostics faults = { .arena = page->arena };
	size_t count = of->dossier.claims.count;

	if (!count)
		return;
	*dossier = of->dossier;
	dossier->claims.items = arena_array(page->arena, struct claim, count);
	dossier->claims.room = count;
	for (size_t i = 0; i < count; i++)
		dossier->claims.items[i] = of->dossier.claims.items[i];
	anchor_claims(page, dossier, S(""), &faults);
	dossier->by_number = (struct indices){ 0 };
	for (uint32_t i = 0; i < count; i++)
		insert_claim(page->arena, dossier, &dossier->by_number, i);
	claims_arrange(reader->reading);
	reader_arrange(reader);
}

static void show_lines(
	struct reader *reader, struct str file, int line, int column)
{
	struct arena arena = arena_make(16 << 10);
	struct str bytes;
	int above;
	const char *why = read_file(&arena, file, &bytes);

	if (why) {
		reader_say(reader, true, "%.*s:%d:%d: %s", STR(file), line,
			column, why);
		arena_free(&arena);
		return;
	}
	file = str_copy(&arena, file);
	struct str page = fault_file_page(&arena, file, bytes, line, &above);
	const struct article *article = stack_article(reader->reading);
	reader_open(reader, arena, file, page, CONTEXT_SOURCE);
	reader->reading->file_line = line;
	judge(reader, article);
	select_line(reader, above);
	reader_say(reader, false, "%.*s:%d:%d", STR(file), line, column);
}

void faults_go_elsewhere(
	struct reader *reader, struct str file, int line, int column)
{
	if (!document_is_text(file) || embedded_find(file).at) {
		show_lines(reader, file, line, column);
		return;
	}
	if (!document_visit(reader, file))
		return;
	while (reader_close_top(reader))
		;
	jump_to(reader, article_line(reader->reading->article, line));
	reader_say(reader, false, "%.*s:%d:%d", STR(file), line, column);
}
