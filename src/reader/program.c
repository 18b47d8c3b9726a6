#include "reader/filter.h"
#include "reader/panel.h"
#include "reader/prompt.h"
#include "reader/search.h"
#include "reader/state.h"

#include <stdarg.h>
#include <stdio.h>

void reader_close(struct reader *reader, struct request request)
{
	(void)request;
	if (panel_close(reader) || reader_leave_top(reader))
		return;
	reader->wish = WISH_QUIT;
}

void reader_quit(struct reader *reader, struct request request)
{
	(void)request;
	reader->wish = WISH_QUIT;
}

static void select_nothing(struct reading *reading)
{
	reading->selection.kind = SELECTED_NOTHING;
	reading->lit.kind = LIT_NOTHING;
}

void reader_cancel(struct reader *reader, struct request request)
{
	struct selection *selection = &reader->reading->selection;

	(void)request;
	if (reader->prompt.kind != PROMPT_NONE)
		prompt_abandon(reader);
	else if (reader->reading->panel.focused && filter_clear(reader))
		reader_say(reader, false, "the list is whole again");
	else if (search_clear(reader))
		reader_say(reader, false, "matches are no longer lit");
	else if (selection->kind != SELECTED_NOTHING ||
		reader->reading->lit.kind != LIT_NOTHING) {
		select_nothing(reader->reading);
		reader_say(reader, false, "nothing is selected any more");
	} else if (reader->reading->context != CONTEXT_HELP ||
		!reader_leave_top(reader))
		reader_say(reader, false, "%s leaves; %s shows the keys",
			reader_key_for(reader, "close"),
			reader_key_for(reader, "help"));
}

void reader_count(struct reader *reader, struct request request)
{
	enum { MOST = 65536 };
	int count = request.count ? request.count : 1;

	reader->count = count < MOST ? count * 4 : MOST;
	reader->count_meant = true;
}

void reader_redraw(struct reader *reader, struct request request)
{
	(void)request;
	reader->wish = WISH_REDRAW;
}

static bool is_theme(const struct reader *reader, struct str name)
{
	const char *const *at = reader->options.themes;

	for (; at && *at; at++)
		if (str_equal(name, str_from(*at)))
			return true;
	return false;
}

void reader_choose_theme(struct reader *reader, struct request request)
{
	struct text all = { .arena = &reader->scratch };
	const char *const *at = reader->options.themes;

	if (request.argument.size && !is_theme(reader, request.argument)) {
		for (; at && *at; at++)
			text_format(&all, "%s%s", all.size ? ", " : "", *at);
		reader_say(reader, true,
			"no theme is called “%.*s”; there are %.*s",
			STR(request.argument), STR(text_str(&all)));
		return;
	}
	reader->wish = WISH_THEME;
	reader->wished = str_copy(&reader->scratch, request.argument);
}

void reader_suspend(struct reader *reader, struct request request)
{
	(void)request;
	reader->wish = WISH_SUSPEND;
}

void reader_say(struct reader *reader, bool fault, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(reader->message, sizeof reader->message, format, list);
	va_end(list);
	reader->fault = fault;
}

enum reader_wish reader_take_wish(struct reader *reader)
{
	enum reader_wish wish = reader->wish;

	reader->wish = WISH_NOTHING;
	return wish;
}

struct str reader_wished(const struct reader *reader)
{
	return reader->wished;
}
