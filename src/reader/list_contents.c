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

static struct shown show(
	struct reader *reader, struct arena *arena, struct entry entry)
{
	struct article *article = reader->reading->article;
	uint32_t section = entry.index;
	struct rollup rollup = rollup_sections(
		article, section, article->sections.items[section].behind);

	return (struct shown){ .text = article_section_title(article, section),
		.right = rollup_signs(arena, &rollup),
		.indent = indent(article, section) };
}

/* The section that the selection, or the top line, lies in. */
static uint32_t section_here(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;

	if (reading->selection.kind == SELECTED_SECTION)
		return reading->selection.index;
	if (reading->selection.kind != SELECTED_NOTHING)
		return article_section_at(
			reading->article, reading->selection.begin);
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
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.follow = follow,
	.empty = empty,
};
