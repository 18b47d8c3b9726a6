#include "reader/sort.h"

#include <stdlib.h>

/* An entry on its way. */
struct sorted {
	struct sort_key key;
	size_t place; /* as arranged: what is alike stays so */
	struct entry entry;
};

static int compare_text(struct str a, struct str b)
{
	size_t size = a.size < b.size ? a.size : b.size;

	for (size_t i = 0; i < size; i++)
		if (a.at[i] != b.at[i])
			return (unsigned char)a.at[i] < (unsigned char)b.at[i] ?
				-1 :
				1;
	return (a.size > b.size) - (a.size < b.size);
}

static int compare(const void *first, const void *second)
{
	const struct sorted *a = first, *b = second;
	int order = compare_text(a->key.text, b->key.text);

	if (a->key.number != b->key.number)
		return a->key.number < b->key.number ? -1 : 1;
	if (order)
		return order;
	return (a->place > b->place) - (a->place < b->place);
}

/* Entries begin..end, which are the list's own things. */
static void sort_run(struct reading *reading, enum panel_list list,
	struct arena scratch, size_t begin, size_t end)
{
	struct entry *items = reading->panel.entries[list].items;
	struct sorted *run = arena_array(&scratch, struct sorted, end - begin);

	for (size_t i = begin; i < end; i++)
		run[i - begin] = (struct sorted){
			lists_at(list)->key(reading, &scratch, items[i].index,
				reading->panel.order[list]),
			i, items[i]
		};
	qsort(run, end - begin, sizeof *run, compare);
	for (size_t i = begin; i < end; i++)
		items[i] = run[i - begin].entry;
}

void sort_entries(struct reading *reading, enum panel_list list)
{
	const struct entries *entries = &reading->panel.entries[list];
	struct arena scratch;
	size_t begin = 0;

	if (reading->panel.order[list] == ORDER_APPEARANCE)
		return;
	scratch = arena_make(1 << 12);
	for (size_t i = 0; i <= entries->count; i++) {
		if (i < entries->count && entries->items[i].kind == ENTRY_THING)
			continue;
		sort_run(reading, list, scratch, begin, i);
		begin = i + 1;
	}
	arena_free(&scratch);
}

static const struct {
	const char *name, *says;
} words[PANEL_ORDERS] = {
	[ORDER_APPEARANCE] = { "appearance", "" },
	[ORDER_NAME] = { "name", "" },
	[ORDER_YEAR] = { "year", ", the newest first" },
	[ORDER_VERDICT] = { "verdict", ", those to beware of first" },
	[ORDER_SEVERITY] = { "severity", " of their risks" },
};

const char *sort_order(size_t n)
{
	return n < PANEL_ORDERS ? words[n].name : NULL;
}

/* Whether a list is on the screen. */
static bool is_shown(const struct reader *reader)
{
	return reader->window.panel_cols || reader->reading->panel.focused;
}

/* The order that begins so, of those that the list knows; PANEL_ORDERS after
 * having said that there is none. */
static enum panel_order find_order(
	struct reader *reader, const struct list *list, struct str name)
{
	struct text all = { .arena = &reader->scratch };

	for (enum panel_order order = 0; order < PANEL_ORDERS; order++) {
		if (!(list->orders & 1u << order))
			continue;
		if (str_starts(str_from(words[order].name), name))
			return order;
		text_format(
			&all, "%s%s", all.size ? ", " : "", words[order].name);
	}
	reader_say(reader, true, "%ss are not sorted by “%.*s”, but by %.*s",
		list->nouns[ENTRY_THING], STR(name), STR(text_str(&all)));
	return PANEL_ORDERS;
}

static enum panel_order next_order(
	const struct list *list, enum panel_order order)
{
	do
		order = (order + 1) % PANEL_ORDERS;
	while (!(list->orders & 1u << order));
	return order;
}

void sort_choose(struct reader *reader, struct request request)
{
	struct panel *panel = &reader->reading->panel;
	const struct list *list = lists_at(panel->list);
	enum panel_order order = panel->order[panel->list];

	if (!is_shown(reader)) {
		reader_say(
			reader, false, "no list is shown that could be sorted");
		return;
	}
	if (!list->orders) {
		reader_say(reader, false,
			"the %ss stand in the order of the article",
			list->nouns[ENTRY_THING]);
		return;
	}
	order = request.argument.size ?
		find_order(reader, list, request.argument) :
		next_order(list, order);
	if (order == PANEL_ORDERS)
		return;
	panel->order[panel->list] = order;
	lists_forget(reader->reading, panel->list);
	reader_say(reader, false, "%ss by %s%s", list->nouns[ENTRY_THING],
		words[order].name, words[order].says);
}
