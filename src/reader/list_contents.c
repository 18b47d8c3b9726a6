#include "reader/lists.h"

#include "article/rollup.h"
#include "reader/jump.h"

enum { INDENT = 2, INDENT_MOST = 8 };

static size_t no_total(const struct article *article)
{
	(void)article;
	return 0;
}

static size_t count(const struct article *article)
{
	return article->sections.count;
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
	struct reader *reader, struct arena *arena, uint32_t section)
{
	struct article *article = reader->reading->article;
	struct rollup rollup = rollup_sections(
		article, section, article->sections.items[section].behind);

	return (struct shown){ .text = article_section_title(article, section),
		.right = rollup_signs(arena, &rollup),
		.indent = indent(article, section) };
}

/* The section that the selection, or the top line, lies in. */
static uint32_t here(struct reader *reader)
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

static bool is_lit(const struct reading *reading, uint32_t section)
{
	(void)reading;
	(void)section;
	return false;
}

static void follow(struct reader *reader, uint32_t section)
{
	reader->reading->panel.focused = false;
	reader_arrange(reader);
	jump_to_section(reader, section);
}

static struct str empty(const struct reading *reading)
{
	(void)reading;
	return S("This article has no headings.");
}

const struct list list_contents = {
	.name = "Contents",
	.noun = "section",
	.total = no_total,
	.count = count,
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.follow = follow,
	.empty = empty,
};
