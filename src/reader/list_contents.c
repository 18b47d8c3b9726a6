#include "reader/lists.h"

#include "article/rollup.h"
#include "reader/jump.h"

enum { INDENT = 2, INDENT_MOST = 8 };

static size_t no_total(struct reading *reading)
{
	(void)reading;
	return 0;
}

static size_t count(const struct reading *reading)
{
	return reading->article->sections.count;
}

static int indent(const struct article *article, uint32_t section)
{
	int deep = 0;

	for (section = article->sections.items[section].parent; section != NONE;
		section = article->sections.items[section].parent)
		deep++;
	return deep * INDENT > INDENT_MOST ? INDENT_MOST : deep * INDENT;
}

static bool is_inner(const struct article *article, uint32_t section)
{
	uint32_t parent = article->sections.items[section].parent;

	return parent != NONE && !article_is_title(article, parent);
}

/* The outermost section around this one that hides it, or the section. */
static uint32_t nearest(const struct reading *reading, uint32_t section)
{
	const struct article *article = reading->article;
	uint32_t shown = section;

	while (!reading->panel.whole && is_inner(article, section)) {
		section = article->sections.items[section].parent;
		if (reading->flow.folded[section])
			shown = section;
	}
	return shown;
}

static void arrange(struct reading *reading)
{
	uint32_t sections = (uint32_t)reading->article->sections.count;

	reading->panel.tree = false;
	for (uint32_t i = 0; i < sections; i++) {
		if (is_inner(reading->article, i))
			reading->panel.tree = true;
		if (nearest(reading, i) == i)
			lists_add(reading, PANEL_CONTENTS, lists_thing(i));
	}
}

bool contents_has_inner(const struct article *article, uint32_t section)
{
	return section + 1 < article->sections.count &&
		article->sections.items[section + 1].parent == section &&
		!article_is_title(article, section);
}

/* Whether there is more below a section, where there is any tree at all. */
static struct str sign(const struct reading *reading, uint32_t section)
{
	if (!reading->panel.tree)
		return S("");
	if (!contents_has_inner(reading->article, section))
		return S("  ");
	return reading->flow.folded[section] ? S("▸ ") : S("▾ ");
}

static struct shown show(
	struct reader *reader, struct arena *arena, struct entry entry)
{
	struct article *article = reader->reading->article;
	uint32_t section = entry.index;
	struct rollup rollup = rollup_sections(
		article, section, article->sections.items[section].behind);

	return (struct shown){ .lead = sign(reader->reading, section),
		.text = article_section_title(article, section),
		.right = rollup_signs(arena, &rollup),
		.indent = indent(article, section) };
}

/* Whether the search stands on a match that the window shows. */
static bool match_is_shown(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (!reading->search.here || !count)
		return false;
	struct spot at = flow_spot(&reading->flow, reading->search.at);
	return spot_compare(spots[0], at) <= 0 &&
		spot_compare(at, spots[count - 1]) <= 0;
}

/* The section that the selection, the match or the top line lies in. */
static uint32_t section_here(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;

	if (reading->selection.kind == SELECTED_SECTION)
		return reading->selection.index;
	if (reading->selection.kind != SELECTED_NOTHING)
		return article_section_at(
			reading->article, reading->selection.begin);
	if (match_is_shown(reader))
		return article_section_at(reading->article, reading->search.at);
	if (!reader_visible(reader, &spots))
		return NONE;
	return article_section_at(
		reading->article, flow_position(&reading->flow, spots[0]));
}

static struct entry here(struct reader *reader)
{
	return lists_thing(section_here(reader));
}

static bool is_lit(const struct reading *reading, struct entry entry)
{
	(void)reading;
	(void)entry;
	return false;
}

static void follow(struct reader *reader, struct entry entry)
{
	reader->reading->panel.focused = false;
	reader_arrange(reader);
	jump_to_section(reader, entry.index);
}

static struct str empty(const struct reading *reading)
{
	(void)reading;
	return S("This article has no headings.");
}

const struct list list_contents = {
	.name = "Contents",
	.nouns = { [ENTRY_THING] = "section" },
	.total = no_total,
	.count = count,
	.arrange = arrange,
	.nearest = nearest,
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.follow = follow,
	.empty = empty,
};
