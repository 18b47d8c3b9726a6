#include "model/look.h"

#include <assert.h>

static const char *const styles[] = {
	[STYLE_TEXT] = "text",
	[STYLE_TITLE] = "title",
	[STYLE_HEADING] = "heading",
	[STYLE_TABLE_HEAD] = "table-head",
	[STYLE_CODE] = "code",
	[STYLE_MATH] = "math",
	[STYLE_HTML] = "html",
	[STYLE_LINK] = "link",
	[STYLE_NOTE] = "note",
	[STYLE_EMPHASIS] = "emphasis",
	[STYLE_STRONG] = "strong",
	[STYLE_STRIKE] = "strike",
	[STYLE_FAINT] = "faint",
	[STYLE_BAR] = "bar",
	[STYLE_KEY] = "key",
	[STYLE_MESSAGE] = "message",
	[STYLE_FAULT] = "fault",
	[STYLE_PLACE] = "place",
	[STYLE_LIT] = "lit",
	[STYLE_ESCAPED] = "escaped",
	[STYLE_MATCH] = "match",
	[STYLE_MATCH_HERE] = "match-here",
	[STYLE_SELECTED] = "selected",
	[STYLE_LABEL] = "label",
};
static_assert(sizeof styles / sizeof *styles == STYLE_COUNT, "");

static const char *const attributes[] = { "bold", "dim", "italic", "underline",
	"reverse" };
static_assert(sizeof attributes / sizeof *attributes == LOOK_ATTRIBUTES, "");

static const char *const colors[] = { "default", "black", "red", "green",
	"yellow", "blue", "magenta", "cyan", "white", "bright-black",
	"bright-red", "bright-green", "bright-yellow", "bright-blue",
	"bright-magenta", "bright-cyan", "bright-white" };

const struct words look_colors = { colors, sizeof colors / sizeof *colors };

const char *look_style(enum style style)
{
	return styles[style];
}

const char *look_attribute(int i)
{
	return attributes[i];
}

bool look_is_chosen(const struct chosen_look *look)
{
	bool chosen = look->fg || look->bg;

	for (int i = 0; i < LOOK_ATTRIBUTES; i++)
		chosen = chosen || look->attributes[i] != CHOSEN_THEME;
	return chosen;
}
