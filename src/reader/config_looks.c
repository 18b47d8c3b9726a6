#include "reader/config_looks.h"

enum { FIELDS_MOST = LOOK_ATTRIBUTES + 2 };

/* The number that a text is, if it is a color's; else -1. */
static int color_number(struct str text)
{
	int number = 0;

	if (!text.size || text.size > 3)
		return -1;
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return -1;
		number = number * 10 + text.at[i] - '0';
	}
	return number < LOOK_COLORS ? number : -1;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void take_color(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str text = yaml_text(node);
	int number = color_number(text);
	int *color = member;

	if (number >= 0) {
		*color = CHOSEN_FIRST + number;
	} else if (!text.size || is_digit(text.at[0]) || text.at[0] == '-') {
		taker_tell_kind(taker, field, node,
			"the name of a color or from 0 to 255");
	} else {
		int word = taker_word(taker, &look_colors, node, text);
		if (word >= 0)
			*color = CHOSEN_OWN + word;
	}
}

static void take_attribute(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	enum chosen_attribute *attribute = member;
	bool on = *attribute == CHOSEN_ON;
	size_t faults = taker->diagnostics->count;

	field_bool(taker, field, node, &on);
	if (taker->diagnostics->count == faults)
		*attribute = on ? CHOSEN_ON : CHOSEN_OFF;
}

/* The keys of one look. */
static size_t list_fields(struct field items[FIELDS_MOST])
{
	size_t count = 0;

	items[count++] = (struct field){ "color", take_color,
		offsetof(struct chosen_look, fg), NULL, false };
	items[count++] = (struct field){ "background", take_color,
		offsetof(struct chosen_look, bg), NULL, false };
	for (int i = 0; i < LOOK_ATTRIBUTES; i++)
		items[count++] = (struct field){ look_attribute(i),
			take_attribute,
			offsetof(struct chosen_look, attributes) +
				(size_t)i * sizeof(enum chosen_attribute),
			NULL, false };
	return count;
}

static void take_look(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct field items[FIELDS_MOST];
	struct fields look = {
		.items = items, .count = list_fields(items), .what = "a style"
	};

	(void)field;
	fields_take(taker, &look, node, member);
}

void config_looks_take(struct taker *taker, const struct yaml_node *node,
	struct chosen_look *looks)
{
	struct field items[STYLE_COUNT];
	struct fields styles = {
		.items = items, .count = STYLE_COUNT, .what = "the styles"
	};

	for (size_t i = 0; i < STYLE_COUNT; i++)
		items[i] = (struct field){ look_style((enum style)i), take_look,
			i * sizeof *looks, NULL, false };
	if (!yaml_is_null(node))
		fields_take(taker, &styles, node, looks);
}

static void write_color(struct text *out, const char *key, int color)
{
	size_t word = (size_t)(color - CHOSEN_OWN);

	if (!color)
		return;
	text_format(out, "%s%s: ", str_ends(text_str(out), S("{")) ? "" : ", ",
		key);
	if (word < look_colors.count)
		text_add(out, str_from(look_colors.items[word]));
	else
		text_format(out, "%d", color - CHOSEN_FIRST);
}

static void write_look(struct text *out, const struct chosen_look *look)
{
	text_add(out, S("{"));
	write_color(out, "color", look->fg);
	write_color(out, "background", look->bg);
	for (int i = 0; i < LOOK_ATTRIBUTES; i++)
		if (look->attributes[i] != CHOSEN_THEME)
			text_format(out, "%s%s: %s",
				str_ends(text_str(out), S("{")) ? "" : ", ",
				look_attribute(i),
				look->attributes[i] == CHOSEN_ON ? "true" :
								   "false");
	text_add(out, S("}"));
}

void config_looks_write(struct text *out, const struct chosen_look *looks)
{
	size_t before = out->size;

	for (int i = 0; i < STYLE_COUNT; i++) {
		if (!look_is_chosen(&looks[i]))
			continue;
		text_format(out, "\n  %s: ", look_style((enum style)i));
		write_look(out, &looks[i]);
	}
	if (out->size == before)
		text_add(out, S(" {}"));
}
