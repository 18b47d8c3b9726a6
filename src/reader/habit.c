#include "reader/habit.h"

#include "reader/prompt.h"

void habit_read_only(struct reader *reader, struct request request)
{
	(void)request;
	reader_say(reader, false,
		"this is a reader: it changes, saves and runs nothing; %s "
		"opens the editor",
		reader_key_for(reader, "edit"));
}

void habit_sideways(struct reader *reader, struct request request)
{
	(void)request;
	reader_say(reader, false,
		"lines are wrapped to the window: there is nothing beside it");
}

void habit_no_key(struct reader *reader, struct request request)
{
	(void)request;
	reader_say(reader, false,
		"those keys do nothing here; %s shows the keys",
		reader_key_for(reader, "help"));
}

void habit_option(struct reader *reader, struct request request)
{
	struct binding letter = { .keys = { request.key }, .key_count = 1 };

	if (request.key == '-') {
		prompt_open_typed(reader, S("set "));
		return;
	}
	reader_say(reader, false,
		"-%.*s is an option of less; :set shows those of this reader",
		STR(keymap_say(&reader->scratch, &letter)));
}
