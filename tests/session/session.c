/*
 * Sessions: keys in, screens out, without a terminal. A session file is a list
 * of directives; what they print stands behind them in the file, each line
 * after "|", and must come out the same. With --bless the files are rewritten.
 *
 *	evidence FILE	is the evidence of the next article
 *	article FILE	opens it ("kratom": the embedded one), with what lies
 *			beside it
 *	size COLS ROWS	the window's size; 80 24 at first
 *	ascii		shows ASCII only; before `article`
 *	keymap FILE	another key map; before `article`
 *	keys KEYS	presses them, as key maps write keys
 *	paste TEXT	pastes it
 *	show		prints the screen
 *	line N		prints row N of it, from 0; -1 is the last
 *	selected	prints what is drawn as selected
 *	expect TEXT	the screen must hold it; absent TEXT: must not
 *	save NAME	remembers the screen without status and key line;
 *			same NAME: must be that again
 *	faults		tells them, as when a program opens an article
 *	citations	prints where the article leads to which reference
 *	wish		prints what the reader asks of its terminal
 *	wished		prints the text that goes with it
 *	click ROW COL	presses and releases the mouse there, from 0;
 *			also `press` or `release` alone
 *	click-on TEXT	the same, where that text begins
 *	wheel-up ROW COL, wheel-down ROW COL
 *
 * Those of the disk stand in session/disk.h.
 */
#include "base/file.h"
#include "session/hands.h"
#include "session/state.h"
#include "view/theme.h"

#include <glob.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static void do_close(struct session *session)
{
	if (!session->reader)
		return;
	reader_free(session->reader);
	article_close(session->article);
	session->reader = NULL;
}

static void do_evidence(struct session *session, struct str argument)
{
	session->companions.evidence = str_c(&session->arena, argument);
}

static void add_faults(
	struct session *session, const struct diagnostics *faults)
{
	for (size_t i = 0; i < faults->count; i++)
		text_format(&session->out, "|%.*s\n",
			STR(diagnostic_line(
				&session->arena, &faults->items[i])));
}

static void do_article(struct session *session, struct str argument)
{
	struct str bytes = S("");
	struct reader_options options = { .keymap = &session->keymap,
		.glyphs = session->glyphs,
		.themes = theme_names(),
		.check.max_age = CHECK_MAX_AGE,
		.origin = ORIGIN_FILE,
		.companions = session->companions,
		.files = session->files,
		.file_count = session->file_count,
		.memory = session->memory };

	do_close(session);
	if (str_equal(argument, S("kratom")))
		bytes = embedded_find(S("kratom/article.md")),
		options.origin = ORIGIN_EMBEDDED;
	else if (file_read(&session->arena, str_c(&session->arena, argument),
			 &bytes))
		fail(session, "cannot be read", argument);
	session->article = article_open(&session->arena, argument, bytes);
	article_load(session->article, &session->companions);
	add_faults(session, &session->article->diagnostics);
	session->companions = (struct companions){ 0 };
	session->reader = reader_make(session->article, &options);
	reader_resize(session->reader, session->rows, session->cols);
	reader_start_remembered(session->reader, true);
}

#include "session/disk.h"

static void do_size(struct session *session, struct str argument)
{
	sscanf(str_c(&session->arena, argument), "%d %d", &session->cols,
		&session->rows);
	if (session->reader)
		reader_resize(session->reader, session->rows, session->cols);
}

static void do_ascii(struct session *session, struct str argument)
{
	(void)argument;
	session->glyphs.ascii = true;
}

static void do_keymap(struct session *session, struct str argument)
{
	struct diagnostics faults = { .arena = &session->arena };

	session->keymap = keymap_load(&session->arena, argument, &faults);
	add_faults(session, &faults);
}

static void do_keys(struct session *session, struct str argument)
{
	while (argument.size) {
		struct str before = argument;
		key_code key = key_take(&argument);
		if (!key)
			fail(session, "no such key", before);
		reader_key(session->reader, key);
	}
}

static void do_paste(struct session *session, struct str argument)
{
	reader_paste(session->reader, argument);
}

static void do_show(struct session *session, struct str argument)
{
	(void)argument;
	text_add(&session->out, screen_without(session, 0));
}

static void do_line(struct session *session, struct str argument)
{
	struct frame frame = draw(session);
	int row = atoi(str_c(&session->arena, argument));

	if (row < 0)
		row += frame.rows;
	text_format(&session->out, "|%.*s\n",
		STR(frame_row(&session->arena, &frame, row)));
}

static void do_selected(struct session *session, struct str argument)
{
	struct frame frame = draw(session);
	struct frame copy = frame;
	struct arena *arena = &session->arena;
	size_t cells = (size_t)frame.rows * (size_t)frame.cols;

	(void)argument;
	copy.cells = arena_array(arena, struct cell, cells);
	for (size_t i = 0; i < cells; i++)
		if (frame.cells[i].styles & STYLE_BIT(STYLE_SELECTED))
			copy.cells[i] = frame.cells[i];
		else
			copy.cells[i].chars[0] = L' ';
	for (int row = 0; row < frame.rows; row++) {
		struct str text = str_trim(frame_row(arena, &copy, row));
		if (text.size)
			text_format(&session->out, "|%.*s\n", STR(text));
	}
}

static void do_expect(struct session *session, struct str argument)
{
	if (str_find(screen_without(session, 0), argument, 0) == STR_NONE)
		fail(session, "is not on the screen", argument);
}

static void do_absent(struct session *session, struct str argument)
{
	if (str_find(screen_without(session, 0), argument, 0) != STR_NONE)
		fail(session, "is on the screen", argument);
}

static void do_save(struct session *session, struct str argument)
{
	if (session->save_count == SAVES)
		fail(session, "too many saves", argument);
	else
		session->saves[session->save_count++] =
			(struct save){ argument, view_of(session) };
}

static void do_same(struct session *session, struct str argument)
{
	struct str now = view_of(session);

	for (size_t i = session->save_count; i-- > 0;)
		if (str_equal(session->saves[i].name, argument)) {
			if (!str_equal(session->saves[i].screen, now)) {
				fail(session, "is another screen", argument);
				fprintf(stderr, "%.*s", STR(now));
			}
			return;
		}
	fail(session, "was never saved", argument);
}

static void do_faults(struct session *session, struct str argument)
{
	(void)argument;
	reader_start_faults(session->reader);
}

static void do_citations(struct session *session, struct str argument)
{
	struct article *article = session->article;
	const struct reference *all = article->bibliography.references.items;

	(void)argument;
	for (size_t i = 0; i < article->citations.count; i++) {
		struct citation one = article->citations.items[i];
		struct str text = article_block(article, one.begin)->text;
		bool known = one.reference != NONE;
		text_format(&session->out, "|%.*s [%d] %.*s\n",
			STR(str_slice(text, one.begin.byte, one.end)),
			known ? all[one.reference].ordinal : 0,
			STR(known ? all[one.reference].id : one.key));
	}
}

static const struct {
	const char *name;
	void (*run)(struct session *session, struct str argument);
} directives[] = {
	{ "evidence", do_evidence },
	{ "article", do_article },
	{ "size", do_size },
	{ "ascii", do_ascii },
	{ "keymap", do_keymap },
	{ "keys", do_keys },
	{ "paste", do_paste },
	{ "show", do_show },
	{ "line", do_line },
	{ "selected", do_selected },
	{ "expect", do_expect },
	{ "absent", do_absent },
	{ "save", do_save },
	{ "same", do_same },
	{ "faults", do_faults },
	{ "citations", do_citations },
	{ "wish", do_wish },
	{ "wished", do_wished },
	{ "press", do_press },
	{ "release", do_release },
	{ "click", do_click },
	{ "click-on", do_click_on },
	{ "wheel-up", do_wheel_up },
	{ "wheel-down", do_wheel_down },
	{ "folder", do_folder },
	{ "write", do_write },
	{ "remove", do_remove },
	{ "list", do_list },
	{ "break", do_break },
	{ "files", do_files },
	{ "memory", do_memory },
	{ "again", do_again },
	{ "look", do_look },
	{ "editor", do_editor },
	{ "edited", do_edited },
};

static void run_line(struct session *session, struct str line)
{
	size_t blank = 0;

	while (blank < line.size && line.at[blank] != ' ')
		blank++;
	struct str name = str_slice(line, 0, blank);
	struct str argument = str_slice(line, blank + 1, line.size);
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
		if (str_equal(name, str_from(directives[i].name))) {
			directives[i].run(session, argument);
			return;
		}
	fail(session, "no such directive", line);
}

static struct str run_session(struct session *session, struct str script)
{
	while (script.size) {
		struct str line = str_line(&script);
		session->line++;
		if (str_starts(line, S("|")))
			continue;
		text_add(&session->out, line);
		text_add(&session->out, S("\n"));
		if (line.size && line.at[0] != '#')
			run_line(session, line);
	}
	do_close(session);
	leave_folder(session);
	return text_str(&session->out);
}

static void tell_difference(struct str file, struct str wanted, struct str got)
{
	int line = 0;

	while (wanted.size && got.size) {
		struct str a = str_line(&wanted), b = str_line(&got);
		line++;
		if (str_equal(a, b))
			continue;
		fprintf(stderr, "%.*s:%d:\n  wanted %.*s\n  got    %.*s\n",
			STR(file), line, STR(a), STR(b));
	}
	if (wanted.size || got.size)
		fprintf(stderr, "%.*s: one is longer\n", STR(file));
}

static bool play(const char *name, bool bless)
{
	struct session session = { .arena = arena_make(1 << 20),
		.file = str_from(name),
		.rows = 24,
		.cols = 80 };
	struct str script = S("");
	bool good = !file_read(&session.arena, name, &script);

	session.out.arena = &session.arena;
	do_keymap(&session, S("default"));
	struct str got = run_session(&session, script);
	good = good && !session.failures;
	if (bless) {
		FILE *file = fopen(name, "w");
		if (file) {
			fwrite(got.at, 1, got.size, file);
			fclose(file);
		}
	} else if (!str_equal(got, script)) {
		tell_difference(session.file, script, got);
		good = false;
	}
	arena_free(&session.arena);
	return good;
}

int main(int argc, char **argv)
{
	bool bless = argc > 1 && !strcmp(argv[1], "--bless");
	bool good = true;
	glob_t found;

	setlocale(LC_ALL, "C.UTF-8");
	if (glob("tests/sessions/*.session", 0, NULL, &found))
		return 1;
	printf("1..%zu\n", found.gl_pathc);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		bool one = play(found.gl_pathv[i], bless);
		printf("%s %zu - %s\n", one ? "ok" : "not ok", i + 1,
			found.gl_pathv[i]);
		good = good && one;
	}
	globfree(&found);
	return good ? 0 : 1;
}
