#include "reader/typed.h"

#include "article/find.h"
#include "reader/document.h"
#include "reader/jump.h"
#include "reader/mouse.h"
#include "reader/prompt.h"
#include "reader/scroll.h"
#include "reader/width.h"

/* A setting gets what stands behind its "=", or an empty text; `on` is false
 * with "no" before its name. */
typedef void setter(struct reader *reader, struct str value, bool on);

static void set_width(struct reader *reader, struct str value, bool on)
{
	int cols = prompt_number(value);

	if (value.size && !cols && !str_equal(value, S("0")))
		reader_say(reader, true, "textwidth takes a number of columns");
	else if (value.size || !on)
		width_set(reader, cols);
	else
		reader_say(reader, false, "textwidth=%d", width_most(reader));
}

static void set_theme(struct reader *reader, struct str value, bool on)
{
	(void)on;
	reader_choose_theme(reader, (struct request){ .argument = value });
}

/* "mouse=" and "nomouse" leave it to the terminal, "mouse" and "mouse=a" take
 * it back. */
static void set_mouse(struct reader *reader, struct str value, bool on)
{
	if (on == reader_wants_mouse(reader))
		reader_say(reader, false, "the mouse is %s already",
			on ? "read" : "left to the terminal");
	else
		mouse_toggle(reader, (struct request){ .argument = value });
}

static const struct {
	const char *name, *brief;
	setter *set;
} settings[] = {
	{ "textwidth", "tw", set_width },
	{ "theme", "colorscheme", set_theme },
	{ "background", "bg", set_theme },
	{ "mouse", "mouse", set_mouse },
};

enum { SETTINGS = sizeof settings / sizeof *settings };

const char *typed_setting(size_t n)
{
	return n < SETTINGS ? settings[n].name : NULL;
}

static size_t find_setting(struct str name)
{
	size_t i = 0;

	while (i < SETTINGS && !str_equal(name, str_from(settings[i].name)) &&
		!str_equal(name, str_from(settings[i].brief)))
		i++;
	return i;
}

/* Where the name ends: before "=", ":", a blank, or the "?" and "!" of vim. */
static size_t name_end(struct str s)
{
	size_t end = 0;

	while (end < s.size &&
		str_find(S("=: ?!"), str_slice(s, end, end + 1), 0) == STR_NONE)
		end++;
	return end;
}

static void say_settings(struct reader *reader)
{
	struct text themes = { .arena = &reader->scratch };
	const char *const *at = reader->options.themes;

	for (; at && *at; at++)
		text_format(&themes, " %s", *at);
	reader_say(reader, false, "textwidth=%d, %smouse; themes:%.*s",
		width_most(reader), reader_wants_mouse(reader) ? "" : "no",
		STR(text_str(&themes)));
}

void typed_set(struct reader *reader, struct request request)
{
	static const char known[] = "textwidth, theme, background, mouse";
	struct str all = request.argument;
	size_t end = name_end(all);
	struct str name = str_slice(all, 0, end);
	bool asked = end < all.size && all.at[end] == '?';
	bool given = end < all.size && !asked;
	struct str value = str_trim(str_slice(all, end + 1, all.size));
	size_t found = find_setting(name);
	bool on = !given || value.size;

	if (found == SETTINGS && str_starts(name, S("no"))) {
		found = find_setting(str_slice(name, 2, name.size));
		on = false;
	}
	if (found < SETTINGS)
		settings[found].set(reader, value, on);
	else if (name.size && !str_equal(name, S("all")))
		reader_say(reader, true, "“%.*s” is not set here, but %s",
			STR(name), known);
	else
		say_settings(reader);
}

void typed_view(struct reader *reader, struct request request)
{
	if (!request.argument.size)
		prompt_open_typed(reader, S("view "));
	else if (document_visit(reader, request.argument) &&
		!reader->message[0])
		reader_say(
			reader, false, "%.*s", STR(document_now(reader)->name));
}

void typed_goto(struct reader *reader, struct request request)
{
	struct str name = request.argument;
	int line = request.count ? request.count : prompt_number(name);

	if (line) {
		scroll_top(reader, (struct request){ .count = line });
		return;
	}
	if (!name.size) {
		prompt_open_typed(reader, S("goto "));
		return;
	}
	uint32_t section = article_find_section(reader->reading->article, name);
	if (section == NONE)
		reader_say(
			reader, true, "no section is called “%.*s”", STR(name));
	else
		jump_to_section(reader, section);
}
