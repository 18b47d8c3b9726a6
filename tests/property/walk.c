/*
 * What a person who reads a document from top to end meets: no screen shows
 * markup that was meant for a program (outside code and math), every claim
 * and every link is reached by its key, and Enter on a citation shows a
 * reference that has an author or a title, and Backspace leads back.
 * Documents: content, tests/articles, and those of CORPUS with the
 * bibliographies in their folders.
 */
#include "markup.h"

#include "article/load.h"
#include "base/file.h"
#include "reader/state.h"
#include "view/view.h"

#include <glob.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FAULTS_SHOWN = 6, BIBLIOGRAPHIES = 8, LONG = 30000 /* steps */ };

static const struct size {
	int rows, cols;
} sizes[] = { { 40, 120 }, { 16, 60 } };

/* Where marks are no fault. */
static const struct {
	const char *name;
} marked_documents[] = {
	/* Its head is HTML up to a blank line (CommonMark §4.6). */
	{ "book-deep-review/document.md" },
	/* They tell what is no link and no TeX. */
	{ "tests/articles/controls.md" },
	{ "tests/articles/tex.md" },
};

struct walk {
	struct arena arena;
	struct arena frames;
	const char *name;
	struct size size;
	struct keymap keymap;
	struct markup markup;
	struct article *article;
	struct reader *reader;
	bool *seen; /* [references] */
	int faults;
};

static void fail(struct walk *walk, const char *why, struct str what)
{
	if (walk->faults++ < FAULTS_SHOWN)
		printf("# %s at %dx%d: %s: %.*s\n", walk->name, walk->size.cols,
			walk->size.rows, why, STR(what));
}

static void press(struct walk *walk, const char *keys)
{
	struct str rest = str_from(keys);

	while (rest.size)
		reader_key(walk->reader, key_take(&rest));
}

/* A row of the text's columns, code and math left blank; what the panel quotes
 * has no styles to tell them by. */
static struct str prose(struct walk *walk, const struct frame *frame, int row)
{
	style_set apart = STYLE_BIT(STYLE_CODE) | STYLE_BIT(STYLE_MATH);
	struct frame copy = { .rows = 1, .cols = frame->cols };
	const struct window *window = &walk->reader->window;

	copy.cells =
		arena_array(&walk->frames, struct cell, (size_t)frame->cols);
	for (int col = 0; col < frame->cols; col++) {
		copy.cells[col] = *frame_cell(frame, row, col);
		if (copy.cells[col].styles & apart ||
			(window->panel_cols && col >= window->panel))
			copy.cells[col].chars[0] = L' ';
	}
	return frame_row(&walk->frames, &copy, 0);
}

static bool is_marked(const struct walk *walk)
{
	for (size_t i = 0;
		i < sizeof marked_documents / sizeof *marked_documents; i++)
		if (str_ends(str_from(walk->name),
			    str_from(marked_documents[i].name)))
			return true;
	return false;
}

static void check_screen(struct walk *walk)
{
	struct frame frame = view_draw(&walk->frames, walk->reader);

	const struct window *window = &walk->reader->window;
	for (int i = 0; i < window->height; i++) {
		int row = window->top + i;
		struct str text = prose(walk, &frame, row);
		if (markup_stands(&walk->markup, text))
			fail(walk, "shows", str_trim(text));
	}
	arena_reset(&walk->frames);
}

static void read_pages(struct walk *walk)
{
	struct position top;

	bool marked = is_marked(walk);

	press(walk, "g");
	do {
		top = walk->reader->reading->top;
		if (!marked)
			check_screen(walk);
		press(walk, "<Space>");
	} while (position_compare(walk->reader->reading->top, top) > 0);
}

/* Steps of a key from the top until it selects nothing new. */
static size_t steps(
	struct walk *walk, const char *key, void (*visit)(struct walk *walk))
{
	const struct selection *now = &walk->reader->reading->selection;
	struct selection before = { 0 };
	size_t count = 0;

	press(walk, "g<Esc>");
	for (; count < LONG; count++) {
		press(walk, key);
		if (now->kind == SELECTED_NOTHING ||
			(now->kind == before.kind &&
				!position_compare(now->begin, before.begin) &&
				now->end == before.end))
			break;
		if (position_compare(now->begin, before.begin) < 0)
			fail(walk, "goes back", str_from(key));
		before = *now;
		if (visit)
			visit(walk);
	}
	return count;
}

static bool shows(struct walk *walk, struct str words)
{
	struct article *article = walk->reader->reading->article;

	for (uint32_t i = 0; i < article_chunk_count(article); i++) {
		const struct chunk *chunk = article_chunk(article, i);
		for (size_t k = 0; k < chunk->blocks.count; k++)
			if (str_find(chunk->blocks.items[k].text, words, 0) !=
				STR_NONE)
				return true;
	}
	return false;
}

/* Behind what is no part of a word at `at`; `at`: a word goes on there. */
static size_t behind_sign(struct str s, size_t at)
{
	unsigned char c = (unsigned char)s.at[at];

	if (c == 0xe2) /* U+2000 and on: quotes, dashes */
		return at + 3;
	bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9') || c >= 0x80;
	return at + !word;
}

/* Whether the longest word of a field stands there. */
static bool shows_word(struct walk *walk, struct str field)
{
	struct str longest = { 0 };

	for (size_t at = 0; at < field.size;) {
		size_t begin = at;
		while (at < field.size && behind_sign(field, at) == at)
			at++;
		if (at - begin > longest.size)
			longest = str_slice(field, begin, at);
		at = at < field.size ? behind_sign(field, at) : at;
	}
	return longest.size && shows(walk, longest);
}

static bool shows_reference(struct walk *walk, const struct reference *r)
{
	const struct person *first =
		r->authors.count ? r->authors.items : r->editors.items;

	if (first && (first->family.size || first->literal.size))
		return shows_word(walk,
			first->family.size ? first->family : first->literal);
	if (r->title.size)
		return shows_word(walk, r->title);
	return shows(walk, r->id);
}

/* The entry itself: what is no item of the list below it, where the article
 * may be quoted with its code. */
static void check_entry(struct walk *walk)
{
	const struct chunk *chunk =
		article_chunk(walk->reader->reading->article, 0);

	for (size_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		if (block->prefix_count || block->kind != BLOCK_PARAGRAPH)
			continue;
		if (markup_stands(&walk->markup, block->text))
			fail(walk, "an entry shows", block->text);
	}
}

static void visit_citation(struct walk *walk)
{
	struct reading *reading = walk->reader->reading;
	struct selection selection = reading->selection;

	if (selection.kind != SELECTED_LINK || selection.index == NONE)
		return;
	const struct citation *citation =
		&walk->article->citations.items[selection.index];
	if (citation->reference == NONE || walk->seen[citation->reference])
		return;
	walk->seen[citation->reference] = true;
	const struct reference *reference =
		&walk->article->bibliography.references
			 .items[citation->reference];
	press(walk, "<Enter>");
	if (walk->reader->reading == reading)
		fail(walk, "has no source view", reference->id);
	else if (!shows_reference(walk, reference))
		fail(walk, "has no formatted reference", reference->id);
	check_entry(walk);
	press(walk, "<BS>");
	if (walk->reader->reading != reading ||
		position_compare(reading->selection.begin, selection.begin))
		fail(walk, "there is no way back from", reference->id);
}

static void check_citations(struct walk *walk)
{
	const struct article *article = walk->article;

	for (size_t i = 0; i < article->citations.count; i++) {
		uint32_t reference = article->citations.items[i].reference;
		if (reference != NONE && !walk->seen[reference])
			fail(walk, "is not reached",
				article->bibliography.references
					.items[reference]
					.id);
	}
}

static void read_at(struct walk *walk, struct size size)
{
	struct reader_options options = { .keymap = &walk->keymap };

	walk->size = size;
	walk->reader = reader_make(walk->article, &options);
	reader_resize(walk->reader, size.rows, size.cols);
	while (reader_idle(walk->reader))
		;
	walk->seen = arena_array(&walk->arena, bool,
		walk->article->bibliography.references.count + 1);
	read_pages(walk);
	size_t claims = walk->reader->reading->by_place.count;
	if (steps(walk, ")", NULL) != claims)
		fail(walk, "not all are reached", S("claims"));
	steps(walk, "<Tab>", visit_citation);
	check_citations(walk);
	reader_free(walk->reader);
}

/* The bibliographies in a document's folder. */
static void find_companions(glob_t *found, const char *name)
{
	static const char *const patterns[] = { "bib", "json", "yaml" };
	const char *slash = strrchr(name, '/');
	char pattern[4096];

	memset(found, 0, sizeof *found);
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		snprintf(pattern, sizeof pattern, "%.*s/*.%s",
			(int)(slash - name), name, patterns[i]);
		glob(pattern, i ? GLOB_APPEND : 0, NULL, found);
	}
}

static bool walk_document(struct walk *walk, const char *name, bool real)
{
	struct companions companions = { 0 };
	struct str bytes = S("");
	glob_t found = { 0 };

	walk->name = name;
	walk->faults = 0;
	walk->arena = arena_make(1 << 20);
	if (file_read(&walk->arena, name, &bytes))
		return false;
	if (real)
		find_companions(&found, name);
	companions.bibliographies = (const char *const *)found.gl_pathv;
	companions.bibliography_count = found.gl_pathc;
	walk->article = article_open(&walk->arena, str_from(name), bytes);
	article_load(walk->article, &companions);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		read_at(walk, sizes[i]);
	article_close(walk->article);
	globfree(&found);
	arena_free(&walk->arena);
	return !walk->faults;
}

static bool walk_folder(struct walk *walk, const char *folder, bool real)
{
	static const char *const endings[] = { "md", "qmd", "Rmd", "txt" };
	char pattern[4096];
	glob_t found = { 0 };
	bool good = true;

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		snprintf(
			pattern, sizeof pattern, "%s/*.%s", folder, endings[i]);
		glob(pattern, i ? GLOB_APPEND : 0, NULL, &found);
	}
	for (size_t i = 0; i < found.gl_pathc; i++)
		good = walk_document(walk, found.gl_pathv[i], real) && good;
	globfree(&found);
	return good;
}

static bool walk_corpus(struct walk *walk, const char *corpus)
{
	char pattern[4096];
	glob_t found;
	bool good = true;

	snprintf(pattern, sizeof pattern, "%s/*", corpus);
	if (glob(pattern, GLOB_ONLYDIR, NULL, &found))
		return false;
	for (size_t i = 0; i < found.gl_pathc; i++)
		good = walk_folder(walk, found.gl_pathv[i], true) && good;
	globfree(&found);
	return good;
}

static void prepare(struct walk *walk, struct arena *arena)
{
	struct diagnostics faults = { .arena = arena };

	walk->frames = arena_make(1 << 20);
	walk->keymap = keymap_load(arena, S("default"), &faults);
	walk->markup = markup_make(arena);
}

static bool tell(int number, const char *what, bool good)
{
	printf("%s %d - reading %s from top to end\n", good ? "ok" : "not ok",
		number, what);
	return good;
}

int main(int argc, char **argv)
{
	const char *corpus = argc > 1 ? argv[1] : getenv("CORPUS");
	struct arena arena = arena_make(1 << 16);
	struct walk walk = { 0 };

	setlocale(LC_ALL, "C.UTF-8");
	prepare(&walk, &arena);
	puts("1..3");
	bool good = tell(1, "content", walk_folder(&walk, "content/kratom", 0));
	good = tell(2, "tests/articles",
		       walk_folder(&walk, "tests/articles", false)) &&
		good;
	if (!corpus || !*corpus)
		puts("ok 3 - reading CORPUS # SKIP it names no folder");
	else
		good = tell(3, "CORPUS", walk_corpus(&walk, corpus)) && good;
	markup_free(&walk.markup);
	arena_free(&walk.frames);
	arena_free(&arena);
	return good ? 0 : 1;
}
