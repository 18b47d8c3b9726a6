/*
 * No screen of a long walk shows words of a dosage claim without its verdict,
 * as sign and word. The walk scrolls, jumps, searches, folds and resizes; which
 * claims are shown is asked of the claims' own places, not of the note.
 */
#include "article/load.h"
#include "base/file.h"
#include "reader/panel.h"
#include "reader/state.h"
#include "view/view.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

struct walk {
	struct arena arena; /* of the article and the reader */
	struct arena frame;
	struct reader *reader;
	size_t screens; /* seen with a dosage claim on them */
	size_t faults;
};

/* Whether any word of the claim stands on a row that shows the text. */
static bool is_shown(struct reader *reader, const struct claim *claim)
{
	struct flow *flow = &reader->reading->flow;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);
	struct position last = claim->end;

	last.byte--;
	if (!count || claim->orphan || panel_covers(reader) ||
		flow_hider(flow, claim->begin) != NONE)
		return false;
	return spot_compare(flow_spot(flow, claim->begin), spots[count - 1]) <=
		0 &&
		spot_compare(flow_spot(flow, last), spots[0]) >= 0;
}

/* The screen as one text with single blanks, so that words that go over a row
 * are found. */
static struct str screen(struct walk *walk, const struct frame *frame)
{
	struct text out = { .arena = &walk->frame };

	for (int row = 0; row < frame->rows; row++) {
		text_add(&out, str_trim(frame_row(&walk->frame, frame, row)));
		text_add(&out, S(" "));
	}
	return text_str(&out);
}

static void check(struct walk *walk, const char *after)
{
	struct article *article = walk->reader->reading->article;

	arena_reset(&walk->frame);
	struct frame frame = view_draw(&walk->frame, walk->reader);
	struct str shown = screen(walk, &frame);
	for (size_t i = 0; i < article->dossier.claims.count; i++) {
		const struct claim *claim = &article->dossier.claims.items[i];
		if (claim->kind != CLAIM_DOSAGE ||
			!is_shown(walk->reader, claim))
			continue;
		struct str wanted = str_format(&walk->frame, "%s %s",
			verdict_sign(claim->verdict),
			verdict_label(claim->verdict));
		walk->screens++;
		if (str_find(shown, wanted, 0) != STR_NONE)
			continue;
		walk->faults++;
		fprintf(stderr, "%d x %d, after %s: claim %d without “%.*s”\n",
			frame.cols, frame.rows, after, claim->number,
			STR(wanted));
	}
}

static void press(struct walk *walk, const char *keys, int times)
{
	while (times--) {
		struct str left = str_from(keys);
		while (left.size)
			reader_key(walk->reader, key_take(&left));
		while (reader_idle(walk->reader))
			;
		check(walk, keys);
	}
}

static void walk_through(struct walk *walk)
{
	static const struct {
		const char *keys;
		int times;
	} steps[] = { { "g", 1 }, { "j", 400 }, { "g", 1 }, { ")", 90 },
		{ "(", 90 }, { "g<Space>", 1 }, { "<Space>", 20 }, { "G", 1 },
		{ "b", 20 }, { "g/dos<Enter>", 1 }, { "n", 20 },
		{ "<Esc>zM", 1 }, { "/low<Enter>", 1 }, { "n", 20 },
		{ ")", 90 }, { "za", 1 }, { "za", 1 }, { "zR", 1 }, { "g;", 1 },
		{ "<Esc>)", 1 }, { ";", 1 }, { "<Esc>))));", 1 },
		{ "<Esc><Space>;", 8 }, { "<Esc>g}", 1 }, { "}", 60 },
		{ "<Esc>!", 1 }, { "j", 34 }, { "C", 1 }, { "j", 30 },
		{ "<Enter>", 1 }, { "<Esc>o", 1 }, { "j", 5 }, { "<Enter>", 1 },
		{ "j", 30 }, { "<Esc>zMzr", 1 } };

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		press(walk, steps[i].keys, steps[i].times);
}

static bool walk_at(const struct keymap *keymap, int cols, int rows)
{
	struct walk walk = { .arena = arena_make(1 << 16),
		.frame = arena_make(1 << 16) };
	struct reader_options options = { .keymap = keymap };
	struct article *article = article_open(&walk.arena, S("kratom"),
		embedded_find(S("kratom/article.md")));

	article_load(article, &(struct companions){ 0 });
	walk.reader = reader_make(article, &options);
	reader_resize(walk.reader, rows, cols);
	walk_through(&walk);
	/* Sizes in the middle of it. */
	reader_resize(walk.reader, 5, 20);
	check(&walk, "a resize");
	reader_resize(walk.reader, rows, cols);
	check(&walk, "a resize back");
	reader_free(walk.reader);
	article_close(article);
	arena_free(&walk.frame);
	arena_free(&walk.arena);
	if (walk.screens < 20)
		fprintf(stderr, "only %zu dosage claims were met\n",
			walk.screens);
	return !walk.faults && walk.screens >= 20;
}

int main(void)
{
	static const int sizes[][2] = { { 120, 40 }, { 80, 24 }, { 40, 12 },
		{ 40, 10 }, { 20, 5 } };
	struct arena arena = arena_make(1 << 16);
	struct diagnostics faults = { .arena = &arena };
	bool good = true;

	setlocale(LC_ALL, "C.UTF-8");
	struct keymap keymap = keymap_load(&arena, S("default"), &faults);
	printf("1..%zu\n", sizeof sizes / sizeof *sizes);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		bool one = walk_at(&keymap, sizes[i][0], sizes[i][1]);
		printf("%s %zu - dosage claims keep their verdicts at %d x "
		       "%d\n",
			one ? "ok" : "not ok", i + 1, sizes[i][0], sizes[i][1]);
		good = good && one;
	}
	arena_free(&arena);
	return good ? 0 : 1;
}
