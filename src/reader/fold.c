#include "reader/fold.h"

#include "reader/cursor.h"
#include "reader/jump.h"
#include "reader/panel.h"

enum { LEVELS = 6, DEEP = 99 };

/* The section that a fold command is about, or NONE. */
static uint32_t target(struct reader *reader)
{
	return panel_section(reader);
}

/* After a fold was closed: what it hides cannot stay selected or on top. */
static void settle(struct reader *reader, uint32_t section)
{
	struct reading *reading = reader->reading;

	reading->selection.kind = SELECTED_SECTION;
	reading->selection.index = section;
	jump_reveal(reader, article_section(reading->article, section), 0);
}

static void set(struct reader *reader, uint32_t section, bool folded)
{
	struct str title =
		article_section_title(reader->reading->article, section);

	/* Stay where the window is, though its top line may now be hidden. */
	reader->reading->top = point_here(reader).top;
	flow_fold(&reader->reading->flow, section, folded);
	if (!reader->reading->panel.focused)
		settle(reader, section);
	reader_say(reader, false, "%s: %.*s", folded ? "folded" : "opened",
		STR(title));
}

/* The section to fold, or NONE after having said why there is none. */
static uint32_t foldable(struct reader *reader)
{
	uint32_t section = target(reader);

	if (section == NONE)
		reader_say(reader, false, "there is no section here to fold");
	return section;
}

static bool in_tree(const struct reader *reader)
{
	return reader->reading->panel.focused &&
		reader->reading->panel.list == PANEL_CONTENTS &&
		reader->reading->panel.tree;
}

void fold_toggle(struct reader *reader, struct request request)
{
	uint32_t section = foldable(reader);

	(void)request;
	if (section != NONE)
		set(reader, section, !reader->reading->flow.folded[section]);
}

/* How deep a section lies in another one around it; 0: it does not. */
static int depth_in(
	const struct article *article, uint32_t section, uint32_t around)
{
	int deep = 0;

	while (section != NONE && section != around) {
		section = article->sections.items[section].parent;
		deep++;
	}
	return section == NONE ? 0 : deep;
}

/* Opens a section, and those in it so many levels deep. */
static void open_levels(struct reader *reader, uint32_t section, int levels)
{
	struct flow *flow = &reader->reading->flow;
	const struct article *article = reader->reading->article;
	uint32_t end = article_fold_end(article, section);

	for (uint32_t i = section + 1; levels > 1 && i < end; i++)
		if (depth_in(article, i, section) < levels)
			flow_fold(flow, i, false);
	set(reader, section, false);
}

void fold_open(struct reader *reader, struct request request)
{
	uint32_t section = foldable(reader);

	if (section == NONE)
		return;
	/* In the tree, what is open already leads into it. */
	if (in_tree(reader) && !reader->reading->flow.folded[section] &&
		contents_has_inner(reader->reading->article, section))
		cursor_move(reader, 1);
	else
		open_levels(reader, section, request.count);
}

void fold_open_deep(struct reader *reader, struct request request)
{
	request.count = DEEP;
	fold_open(reader, request);
}

/* The section around another that folds with it, or NONE. */
static uint32_t around(const struct article *article, uint32_t section)
{
	uint32_t parent = article->sections.items[section].parent;

	return parent == NONE || article_is_title(article, parent) ? NONE :
								     parent;
}

/* The cursor of the tree goes to the section around, if there is one. */
static void go_out(struct reader *reader, uint32_t section)
{
	uint32_t outer = around(reader->reading->article, section);

	if (outer == NONE)
		return;
	reader->reading->panel.cursor[PANEL_CONTENTS] =
		lists_find(reader->reading, PANEL_CONTENTS, lists_thing(outer));
}

void fold_close(struct reader *reader, struct request request)
{
	const struct article *article = reader->reading->article;
	const struct flow *flow = &reader->reading->flow;
	uint32_t section = foldable(reader);
	int count = request.count ? request.count : 1;

	if (section == NONE)
		return;
	if (in_tree(reader) &&
		(flow->folded[section] ||
			!contents_has_inner(article, section))) {
		go_out(reader, section);
		return;
	}
	/* A fold that is closed already: the one around it, as in vim. */
	if (flow->folded[section])
		count++;
	for (; count > 1 && around(article, section) != NONE; count--) {
		set(reader, section, true);
		section = around(article, section);
	}
	set(reader, section, true);
}

void fold_close_deep(struct reader *reader, struct request request)
{
	request.count = DEEP;
	fold_close(reader, request);
}

/* After folds have changed: what is selected, or the fold over it, is seen. */
static void show_selection(struct reader *reader)
{
	struct reading *reading = reader->reading;

	if (reading->selection.kind == SELECTED_NOTHING)
		return;
	struct position at = selection_position(reading);
	uint32_t hider = flow_hider(&reading->flow, at);
	if (hider != NONE)
		settle(reader, hider);
	else
		jump_reveal(reader, at, 0);
}

/* Every section of level > `level` is folded, others are open. */
static void to_level(struct reader *reader, int level)
{
	struct reading *reading = reader->reading;
	const struct article *article = reading->article;
	uint32_t count = (uint32_t)article->sections.count;

	reading->top = point_here(reader).top;
	reading->fold_level = level;
	for (uint32_t i = 0; i < count; i++)
		flow_fold(&reading->flow, i,
			article->sections.items[i].level > level);
	show_selection(reader);
}

/* The levels that sections have: bit n is level n. */
static unsigned levels(const struct article *article)
{
	unsigned found = 0;

	for (uint32_t i = 0; i < article->sections.count; i++)
		found |= 1u << article->sections.items[i].level;
	return found;
}

/* The next level at which more or fewer sections are open. */
static int next_level(const struct article *article, int level, int step)
{
	unsigned found = levels(article);

	do
		level += step;
	while (level > 0 && level < LEVELS &&
		!(found & 1u << (step > 0 ? level : level + 1)));
	return level < 0 ? 0 : level > LEVELS ? LEVELS : level;
}

static void say_level(struct reader *reader)
{
	int level = reader->reading->fold_level;
	unsigned found = levels(reader->reading->article);

	if (!found)
		reader_say(reader, false, "there is no section to fold");
	else if (!(found >> (level + 1)))
		reader_say(reader, false, "all sections are open");
	else if (!(found & ((2u << level) - 1)))
		reader_say(reader, false, "all sections are folded");
	else
		reader_say(reader, false, "sections below level %d are folded",
			level);
}

void fold_open_all(struct reader *reader, struct request request)
{
	(void)request;
	to_level(reader, LEVELS);
	say_level(reader);
}

void fold_close_all(struct reader *reader, struct request request)
{
	(void)request;
	to_level(reader, 0);
	say_level(reader);
}

static void step_level(struct reader *reader, struct request request, int step)
{
	int count = request.count ? request.count : 1;
	int level = reader->reading->fold_level;

	for (; count > 0 && level >= 0 && level <= LEVELS; count--)
		level = next_level(reader->reading->article, level, step);
	to_level(reader, level);
	say_level(reader);
}

void fold_reduce(struct reader *reader, struct request request)
{
	step_level(reader, request, 1);
}

void fold_more(struct reader *reader, struct request request)
{
	step_level(reader, request, -1);
}

/* Whether any section of begin..end is folded, or with `open` is open. */
static bool any(
	const struct reading *reading, uint32_t begin, uint32_t end, bool open)
{
	for (uint32_t i = begin; i < end; i++)
		if (!reading->flow.folded[i] == open)
			return true;
	return false;
}

/* Opens a section, and folds what lies in it, or opens that, too. */
static void show_inner(
	struct reader *reader, uint32_t section, uint32_t end, bool folded)
{
	for (uint32_t i = section + 1; i < end; i++)
		flow_fold(&reader->reading->flow, i, folded);
	set(reader, section, false);
}

void fold_cycle(struct reader *reader, struct request request)
{
	const struct reading *reading = reader->reading;
	uint32_t section = foldable(reader);

	(void)request;
	if (section == NONE)
		return;
	uint32_t end = article_fold_end(reading->article, section);
	struct str title = article_section_title(reading->article, section);
	if (reading->flow.folded[section] && end > section + 1) {
		show_inner(reader, section, end, true);
		reader_say(reader, false,
			"children: %.*s, what lies in it is "
			"folded",
			STR(title));
	} else if (reading->flow.folded[section] ||
		any(reading, section + 1, end, false)) {
		show_inner(reader, section, end, false);
		reader_say(reader, false, "subtree: %.*s, all of it is open",
			STR(title));
	} else {
		set(reader, section, true);
	}
}

/* Whether no other section folds with this one. */
static bool is_leaf(const struct article *article, uint32_t section)
{
	return article_fold_end(article, section) == section + 1;
}

/* Folds those in which no other lies, all others being open; false: no other
 * lies in any, or that is how it is. */
static bool fold_leaves(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct article *article = reading->article;
	bool nested = false;

	for (uint32_t i = 0; i < article->sections.count; i++)
		nested = nested || !is_leaf(article, i);
	if (!nested)
		return false;
	to_level(reader, LEVELS);
	for (uint32_t i = 0; i < article->sections.count; i++)
		flow_fold(&reading->flow, i, is_leaf(article, i));
	return true;
}

/* Whether the folds are as fold_leaves leaves them. */
static bool shows_contents(const struct reading *reading)
{
	const struct article *article = reading->article;

	for (uint32_t i = 0; i < article->sections.count; i++)
		if (!reading->flow.folded[i] == is_leaf(article, i))
			return false;
	return true;
}

void fold_cycle_all(struct reader *reader, struct request request)
{
	struct reading *reading = reader->reading;
	uint32_t count = (uint32_t)reading->article->sections.count;
	bool overview = !any(reading, 0, count, true);

	(void)request;
	if (!count) {
		say_level(reader);
	} else if (overview && fold_leaves(reader)) {
		show_selection(reader);
		reader_say(reader, false, "contents: all headings are shown");
	} else if (overview || shows_contents(reading)) {
		to_level(reader, LEVELS);
		reader_say(reader, false, "show all: all sections are open");
	} else {
		to_level(reader, 0);
		reader_say(reader, false, "overview: all sections are folded");
	}
}

void fold_follow(struct reader *reader, struct request request)
{
	if (reader->reading->panel.focused)
		cursor_follow(reader);
	else if (reader->reading->selection.kind == SELECTED_SECTION)
		fold_toggle(reader, request);
	else
		reader_say(reader, false,
			"nothing is selected: %s and %s select a heading",
			reader_key_for(reader, "next-section"),
			reader_key_for(reader, "previous-section"));
}
