#include "reader/filter.h"
#include "reader/panel.h"
#include "reader/prompt.h"
#include "reader/search.h"
#include "reader/state.h"

void reader_close(struct reader *reader, struct request request)
{
	(void)request;
	if (panel_close(reader) || reader_close_top(reader))
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
		reader->reading->lit.kind != LIT_NOTHING)
		select_nothing(reader->reading);
	else
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

void reader_suspend(struct reader *reader, struct request request)
{
	(void)request;
	reader->wish = WISH_SUSPEND;
}
