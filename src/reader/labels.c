#include "reader/labels.h"

#include "reader/ask.h"
#include "reader/hit.h"
#include "reader/links.h"
#include "reader/panel.h"
#include "reader/source.h"

/* The fingers' own row first. */
static const char letters[] = "asdfghjklqwertyuiopzxcvbnm";

enum { LETTERS = sizeof letters - 1, LABELS_MOST = LETTERS * LETTERS };

bool labels_are_shown(const struct reader *reader)
{
	return reader->labels.count > 0;
}

static bool is_same(const struct selection *a, const struct selection *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind != SELECTED_LINK)
		return a->index == b->index;
	return !position_compare(a->begin, b->begin) && a->end == b->end;
}

static bool is_listed(
	const struct labels *labels, const struct selection *thing)
{
	for (size_t i = 0; i < labels->count; i++)
		if (is_same(&labels->items[i].thing, thing))
			return true;
	return false;
}

/* Each thing has its label where it is seen first, with room for two letters
 * behind the one before. */
static void gather_row(struct reader *reader, int row)
{
	const struct window *window = &reader->window;
	struct labels *labels = &reader->labels;
	int free = window->text;

	for (int col = window->text; col + LABEL_LETTERS <= window->map;
		col++) {
		struct hit hit = hit_at(reader, row, col);
		if (hit.selection.kind == SELECTED_NOTHING || col < free ||
			labels->count == LABELS_MOST ||
			is_listed(labels, &hit.selection))
			continue;
		*arena_push(&labels->arena, labels) =
			(struct label_at){ hit.selection, row, col };
		free = col + LABEL_LETTERS;
	}
}

void labels_show(struct reader *reader, struct request request)
{
	struct labels *labels = &reader->labels;

	(void)request;
	if (panel_covers(reader)) {
		reader_say(reader, false,
			"labels are for the text; %s goes back to it",
			reader_key_for(reader, "switch-pane"));
		return;
	}
	arena_reset(&labels->arena);
	*labels = (struct labels){ .arena = labels->arena };
	int end = reader->window.top + reader_rows(reader);
	for (int row = reader->window.top; row < end; row++)
		gather_row(reader, row);
	if (labels->count)
		reader_say(
			reader, false, "type a label to follow it; Esc leaves");
	else
		reader_say(reader, false, "nothing here can be followed");
}

/* How many letters a label has: all have the same. */
static size_t size_of(const struct labels *labels)
{
	return labels->count > LETTERS ? 2 : 1;
}

static struct str write(const struct labels *labels, size_t label, char *room)
{
	size_t size = size_of(labels);

	room[0] = letters[size > 1 ? label / LETTERS : label];
	room[1] = letters[label % LETTERS];
	return (struct str){ room, size };
}

struct str labels_letters(const struct reader *reader, size_t label,
	char room[static LABEL_LETTERS])
{
	const struct labels *labels = &reader->labels;
	struct str all = write(labels, label, room);

	return labels->typed && all.at[0] != labels->typed ? S("") : all;
}

void labels_leave(struct reader *reader)
{
	reader->labels.count = 0;
	reader_say(reader, false, "no label was followed");
}

/* An address of the web is asked about, as by the key that opens it. */
static void follow(struct reader *reader, struct selection thing)
{
	reader->reading->panel.focused = false;
	hit_select(reader, thing);
	if (thing.kind == SELECTED_LINK && thing.index == NONE &&
		str_find(links_url(reader->reading), S("://"), 0) != STR_NONE)
		ask_open(reader, (struct request){ 0 });
	else
		source_follow(reader, (struct request){ 0 });
}

static void take(struct reader *reader, char letter)
{
	struct labels *labels = &reader->labels;
	char room[LABEL_LETTERS], typed[LABEL_LETTERS] = { letter, 0 };
	bool more = size_of(labels) > 1 && !labels->typed;

	if (labels->typed) {
		typed[0] = labels->typed;
		typed[1] = letter;
	}
	for (size_t i = 0; i < labels->count; i++) {
		struct str all = write(labels, i, room);
		if (all.at[0] != typed[0] ||
			(!more && all.size > 1 && all.at[1] != typed[1]))
			continue;
		if (more) {
			labels->typed = letter;
			reader_say(reader, false,
				"%c and one more letter; Backspace takes it "
				"back",
				letter);
			return;
		}
		struct selection thing = labels->items[i].thing;
		labels->count = 0;
		follow(reader, thing);
		return;
	}
	reader_say(reader, false, "no label is called so; Esc leaves");
}

bool labels_key(struct reader *reader, key_code key)
{
	if (key >= 'A' && key <= 'Z')
		key += 'a' - 'A';
	if (key == KEYS_BACKSPACE)
		reader->labels.typed = '\0';
	else if (key >= 'a' && key <= 'z')
		take(reader, (char)key);
	else
		return false;
	return true;
}
