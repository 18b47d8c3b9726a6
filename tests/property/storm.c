/*
 * A storm of keys, mouse, pasted text, sizes and changes on the disk, in every
 * key map: nothing crashes, every cell of every frame is whole, drawing twice
 * draws the same, the cursor is shown where something selected is, and `q` quits
 * in the end. The storm is the same each time; `storm INPUTS SEEDS` makes it
 * longer (make storm).
 */
#include "article/load.h"
#include "base/file.h"
#include "reader/jump.h"
#include "reader/panel.h"
#include "reader/state.h"
#include "view/view.h"

#include <ftw.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INPUTS = 400, SEEDS = 1, CLOSES = 200 };

static const char *const articles[] = { "kratom", "tests/sessions/broth.md",
	"tests/sessions/cited.md", "tests/sessions/marks.md",
	"tests/sessions/garden.md", "tests/sessions/wide.md",
	"tests/sessions/empty.md", "tests/articles/tables.md",
	"tests/articles/words.md", "tests/articles/controls.md" };

/* Typed where a prompt is open, or pasted. */
static const char *const words[] = { "the", "(", "a*", "(a+)+$", "\\", "it's",
	"theme", "files 2", "next", "12", "reload", "%", "道", "\n", "\x1b[31m",
	"\xff", "mouse", "help ", "check", "sort", "forget", "ка", "e\u0301",
	"a very long line that is wider than a small window is, and goes on" };

struct storm {
	struct arena arena, frames;
	struct keymap keymap;
	struct reader *reader;
	const char *name;
	unsigned seed;
	int rows, cols;
	int step;
	bool failed;
};

/* The same numbers everywhere (Knuth, MMIX). */
static int any(struct storm *storm, int below)
{
	static unsigned long long state;

	if (storm->step < 0)
		state = storm->seed;
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (int)((state >> 33) % (unsigned)below);
}

static void fail(struct storm *storm, const char *why, int row, int col)
{
	if (!storm->failed)
		printf("# %s, %.*s, seed %u, input %d: %s at %d, %d of "
		       "%d x %d\n",
			storm->name, STR(storm->keymap.name), storm->seed,
			storm->step, why, row, col, storm->cols, storm->rows);
	storm->failed = true;
}

/* What stands in a row is as wide as the row. */
static void check_row(struct storm *storm, const struct frame *frame, int row)
{
	for (int col = 0; col < frame->cols; col++) {
		const struct cell *cell = frame_cell(frame, row, col);
		wchar_t first = cell->chars[0];
		int width = first ? wcwidth(first) : 0;
		const struct cell *next = frame_cell(frame, row, col + 1);

		if (!first && (!col || !cell[-1].chars[0]))
			fail(storm, "half of nothing", row, col);
		else if (first && (width < 1 || width > 2))
			fail(storm, "no character of a screen", row, col);
		else if (width == 2 && (!next || next->chars[0]))
			fail(storm, "a character cut in half", row, col);
		else if (width == 1 && next && !next->chars[0])
			fail(storm, "a blank behind a narrow one", row, col);
	}
}

static void check_same(struct storm *storm, const struct frame *a)
{
	struct frame b = view_draw(&storm->frames, storm->reader);

	for (int i = 0; i < a->rows * a->cols; i++)
		if (wcscmp(a->cells[i].chars, b.cells[i].chars) ||
			a->cells[i].styles != b.cells[i].styles) {
			fail(storm, "drawn in two ways", i / a->cols,
				i % a->cols);
			return;
		}
}

/* Whether the line that the selection begins on is shown. */
static bool shows_selection(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (!count || reader->window.too_small || panel_covers(reader) ||
		reading->panel.focused || reader->peek.size ||
		reading->selection.kind == SELECTED_NOTHING)
		return false;
	struct position at = selection_position(reading);
	if (flow_hider(&reading->flow, at) != NONE)
		return false;
	struct spot spot = flow_spot(&reading->flow, at);
	return spot_compare(spots[0], spot) <= 0 &&
		spot_compare(spot, spots[count - 1]) <= 0;
}

static void check(struct storm *storm)
{
	arena_reset(&storm->frames);
	struct frame frame = view_draw(&storm->frames, storm->reader);

	if (frame.rows != storm->rows || frame.cols != storm->cols)
		fail(storm, "another size", frame.rows, frame.cols);
	for (int row = 0; row < frame.rows; row++)
		check_row(storm, &frame, row);
	if (frame.cursor_shown &&
		!frame_cell(&frame, frame.cursor_row, frame.cursor_col))
		fail(storm, "the cursor is outside", frame.cursor_row,
			frame.cursor_col);
	else if (!frame.cursor_shown && shows_selection(storm->reader))
		fail(storm, "the cursor is nowhere", 0, 0);
	check_same(storm, &frame);
}

/* A binding's keys, whatever context it is for; with a count at times. */
static void press_binding(struct storm *storm)
{
	int count = (int)storm->keymap.bindings.count;
	const struct binding *binding =
		&storm->keymap.bindings.items[any(storm, count)];

	if (!any(storm, 5))
		reader_key(storm->reader, (key_code)('1' + any(storm, 9)));
	for (size_t i = 0; i < binding->key_count; i++)
		reader_key(storm->reader, binding->keys[i]);
}

static void press_any(struct storm *storm)
{
	if (any(storm, 2))
		reader_key(storm->reader, (key_code)(' ' + any(storm, 95)));
	else
		reader_key(storm->reader,
			KEYS_UP +
				(key_code)any(
					storm, KEYS_BEHIND_LAST - KEYS_UP));
}

static struct str word(struct storm *storm)
{
	int count = (int)(sizeof words / sizeof *words);

	return str_from(words[any(storm, count)]);
}

static void type_word(struct storm *storm)
{
	static const char starts[] = ":/?&";
	struct str text = word(storm);

	reader_key(storm->reader, (key_code)starts[any(storm, 4)]);
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] > 0)
			reader_key(storm->reader, (key_code)text.at[i]);
	if (any(storm, 3))
		reader_key(storm->reader, KEYS_ENTER);
}

static void paste_word(struct storm *storm)
{
	reader_paste(storm->reader, word(storm));
}

/* Beyond the window, too, as after a resize that is under way. */
static void use_mouse(struct storm *storm)
{
	struct mouse mouse = {
		.kind = (enum mouse_kind)(MOUSE_PRESS + any(storm, 4)),
		.row = any(storm, storm->rows + 2),
		.col = any(storm, storm->cols + 2),
	};

	reader_mouse(storm->reader, mouse);
	if (any(storm, 3)) {
		mouse.kind = MOUSE_RELEASE;
		reader_mouse(storm->reader, mouse);
	}
}

static void resize(struct storm *storm)
{
	static const int sizes[][2] = { { 24, 80 }, { 40, 120 }, { 12, 40 },
		{ 5, 20 }, { 1, 1 }, { 11, 99 }, { 12, 100 } };
	int one = any(storm, 9);

	if (one < 7) {
		storm->rows = sizes[one][0];
		storm->cols = sizes[one][1];
	} else {
		storm->rows = 1 + any(storm, 50);
		storm->cols = 1 + any(storm, 140);
	}
	reader_resize(storm->reader, storm->rows, storm->cols);
}

/* The article on the disk loses its tail, or has it back. */
static void change_disk(struct storm *storm)
{
	FILE *file = fopen("a.md", "ab");

	if (!file)
		return;
	if (any(storm, 2) && ftruncate(fileno(file), any(storm, 3000)))
		fail(storm, "cannot be cut", 0, 0);
	fputs("\n\n## More\n\nThe [end](#more)[^x].\n\n[^x]: Here.\n", file);
	fclose(file);
	reader_look(storm->reader);
	reader_look(storm->reader);
}

static void work(struct storm *storm)
{
	for (int i = 0; i < 20 && reader_idle(storm->reader); i++)
		;
}

static void step(struct storm *storm)
{
	static const struct {
		void (*run)(struct storm *storm);
		int weight; /* of 100 */
	} inputs[] = { { press_binding, 42 }, { press_any, 15 },
		{ type_word, 8 }, { paste_word, 4 }, { use_mouse, 12 },
		{ resize, 8 }, { change_disk, 1 }, { work, 10 } };
	int one = any(storm, 100);
	size_t i = 0;

	while (one >= inputs[i].weight)
		one -= inputs[i++].weight;
	inputs[i].run(storm);
	if (reader_take_wish(storm->reader) == WISH_EDIT)
		reader_edited(storm->reader, NULL);
}

/* Whatever was open: Esc peels it, and q leads down to the one that quits. */
static void leave(struct storm *storm)
{
	enum reader_wish wish = WISH_NOTHING;

	reader_resize(storm->reader, storm->rows = 24, storm->cols = 80);
	for (int i = 0; i < CLOSES && wish != WISH_QUIT; i++) {
		for (int peel = 0; peel < 3; peel++)
			reader_key(storm->reader, KEYS_ESCAPE);
		reader_key(storm->reader, 'q');
		wish = reader_take_wish(storm->reader);
	}
	if (wish != WISH_QUIT)
		fail(storm, "cannot be left", 0, 0);
}

static struct str copy_of(struct storm *storm, const char *name)
{
	struct str bytes = S("");

	if (!strcmp(name, "kratom"))
		bytes = embedded_find(S("kratom/article.md"));
	else if (file_read(&storm->arena, name, &bytes))
		fail(storm, "is not there", 0, 0);
	return bytes;
}

static int remove_one(
	const char *name, const struct stat *about, int kind, struct FTW *where)
{
	(void)about, (void)kind, (void)where;
	return remove(name);
}

/* In a folder of its own, with memory; `kratom` has its evidence, too. */
static void blow(struct storm *storm, struct str bytes, int inputs)
{
	static const char *const files[] = { "b.md", "missing.md" };
	bool embedded = !strcmp(storm->name, "kratom");
	struct reader_options options = { .keymap = &storm->keymap,
		.glyphs.ascii = storm->seed % 3 == 2,
		.origin = embedded ? ORIGIN_EMBEDDED : ORIGIN_FILE,
		.files = files,
		.file_count = 2,
		.memory = S("memory/") };
	struct article *article = article_open(
		&storm->arena, embedded ? S("kratom") : S("a.md"), bytes);

	article_load(article, &(struct companions){ 0 });
	storm->reader = reader_make(article, &options);
	storm->step = -1;
	resize(storm);
	reader_start_remembered(storm->reader, true);
	for (storm->step = 0; storm->step < inputs && !storm->failed;
		storm->step++) {
		step(storm);
		check(storm);
	}
	leave(storm);
	reader_remember(storm->reader);
	reader_free(storm->reader);
	article_close(article);
}

static void put(const char *name, struct str bytes)
{
	FILE *file = fopen(name, "wb");

	if (file) {
		fwrite(bytes.at, 1, bytes.size, file);
		fclose(file);
	}
}

static bool rage(const char *name, const char *map, unsigned seed, int inputs)
{
	struct storm storm = { .arena = arena_make(1 << 16),
		.frames = arena_make(1 << 16),
		.name = name,
		.seed = seed };
	struct diagnostics faults = { .arena = &storm.arena };
	char folder[] = "/tmp/caveat-storm-XXXXXX", home[4096];
	struct str bytes = copy_of(&storm, name);

	storm.keymap = keymap_load(&storm.arena, str_from(map), &faults);
	if (!getcwd(home, sizeof home) || !mkdtemp(folder) || chdir(folder))
		return false;
	put("a.md", bytes);
	put("b.md", S("# B\n\nTo [a](a.md) and [c](c.md), [@x].\n"));
	blow(&storm, bytes, inputs);
	storm.failed |= chdir(home) != 0;
	nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	arena_free(&storm.frames);
	arena_free(&storm.arena);
	return !storm.failed;
}

int main(int argc, char **argv)
{
	int inputs = argc > 1 ? atoi(argv[1]) : INPUTS;
	int seeds = argc > 2 ? atoi(argv[2]) : SEEDS;
	size_t maps = 0, count = sizeof articles / sizeof *articles;
	bool good = true;

	setlocale(LC_ALL, "C.UTF-8");
	while (keymap_preset(maps))
		maps++;
	printf("1..%zu\n", count * maps);
	for (size_t i = 0; i < count * maps; i++) {
		const char *name = articles[i / maps];
		const char *map = keymap_preset(i % maps);
		bool one = true;
		for (int seed = 0; seed < seeds; seed++)
			one = rage(name, map,
				      (unsigned)(i + 1000 * (size_t)seed),
				      inputs) &&
				one;
		printf("%s %zu - a storm over %s with the keys of %s\n",
			one ? "ok" : "not ok", i + 1, name, map);
		fflush(stdout);
		good = good && one;
	}
	return good ? 0 : 1;
}
