#include "view/theme.h"

/*
 * Looks are chosen for an hour of calm reading. The text keeps the colors that
 * the person gave the terminal; the signs in the gutter carry the meaning, and
 * color only helps. Three hues do: blue for what leads elsewhere, yellow for
 * what was looked for, red for faults. There is no green, since "supported"
 * on a risk is bad news.
 *
 * 256 colors are told from the fixed cube and grays (16 to 255), whose shades
 * no terminal's palette changes. Of 8 and 16 people choose the shades, and bright
 * black is the background itself in a palette much used: so what steps back is
 * dim there, and what is selected is reversed, which keeps any contrast.
 */

enum { DEPTHS = 4 /* 0, 8, 16 and 256 colors */ };

/* 0 in the table says nothing, so color n is written as n + 1. */
#define C(index) ((index) + 1)
/* A text color alone, and with the background that it stands on. */
#define FG(index) \
	{ \
		C(index), 0 \
	}
#define ON(text, ground) \
	{ \
		C(text), C(ground) \
	}

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT };

struct hue {
	int fg;
	int bg;
};

struct row {
	int attributes; /* at every depth */
	int without; /* attributes in place of the hue at 0 colors */
	int few; /* attributes besides the hue at 8 and 16 colors */
	struct hue hues[DEPTHS];
};

struct theme {
	struct str name;
	bool colorless; /* and takes no color, whoever chose it */
	struct row rows[STYLE_COUNT];
};

static const struct theme themes[] = {
	{
		.name = { "dark", 4 },
		.rows = {
			/* the one line that says what is read: weight, and a
			 * line under it where no shade can tell */
			[STYLE_TITLE] = { LOOK_BOLD, LOOK_UNDERLINE, 0, {
				[3] = FG(153) } },
			/* weight alone makes headings; a shade helps the eye
			 * to find them while scrolling */
			[STYLE_HEADING] = { LOOK_BOLD, 0, 0, {
				[3] = FG(153) } },
			[STYLE_TABLE_HEAD] = { .attributes = LOOK_BOLD },
			/* set off from prose, yet as easy to read */
			[STYLE_CODE] = { 0, 0, 0, {
				[1] = FG(CYAN), [2] = FG(CYAN),
				[3] = FG(180) } },
			[STYLE_MATH] = { 0, 0, 0, {
				[1] = FG(CYAN), [2] = FG(CYAN),
				[3] = FG(180) } },
			/* not the author's words: steps back */
			[STYLE_HTML] = { 0, LOOK_DIM, LOOK_DIM, {
				[3] = FG(245) } },
			/* blue and underlined, as everybody knows links; plain
			 * blue is unreadable on black, hence cyan on 8 */
			[STYLE_LINK] = { LOOK_UNDERLINE, 0, 0, {
				[1] = FG(CYAN), [2] = FG(BRIGHT + BLUE),
				[3] = FG(111) } },
			[STYLE_NOTE] = { 0, LOOK_UNDERLINE, 0, {
				[1] = FG(CYAN), [2] = FG(BRIGHT + BLUE),
				[3] = FG(111) } },
			[STYLE_EMPHASIS] = { .attributes = LOOK_ITALIC },
			[STYLE_STRONG] = { .attributes = LOOK_BOLD },
			/* steps back between its tildes, which say it all */
			[STYLE_STRIKE] = { 0, LOOK_DIM, LOOK_DIM, {
				[3] = FG(245) } },
			/* bars and rules step back, but stay above 4.5:1 */
			[STYLE_FAINT] = { 0, LOOK_DIM, LOOK_DIM, {
				[3] = FG(245) } },
			/* the frame of the screen: quieter than the text */
			[STYLE_BAR] = { 0, 0, 0, { [3] = FG(250) } },
			/* a key is found at once in a line of help */
			[STYLE_KEY] = { LOOK_BOLD, 0, 0, { [3] = FG(153) } },
			/* says enough by standing there */
			[STYLE_MESSAGE] = { .attributes = 0 },
			/* red means that something went wrong, nothing else */
			[STYLE_FAULT] = { LOOK_BOLD, 0, 0, {
				[1] = FG(RED), [2] = FG(BRIGHT + RED),
				[3] = FG(210) } },
			[STYLE_PLACE] = { LOOK_BOLD, 0, 0, {
				[1] = FG(CYAN), [2] = FG(BRIGHT + BLUE),
				[3] = FG(111) } },
			/* a line under it, so that the words stay as they are */
			[STYLE_LIT] = { LOOK_UNDERLINE, 0, 0, {
				[3] = FG(111) } },
			/* never to be taken for text of the article */
			[STYLE_ESCAPED] = { 0, LOOK_REVERSE, LOOK_REVERSE, {
				[3] = FG(176) } },
			/* a felt pen: dark on yellow, in every theme */
			[STYLE_MATCH] = { 0, LOOK_REVERSE, 0, {
				[1] = ON(BLACK, YELLOW),
				[2] = ON(BLACK, YELLOW),
				[3] = ON(16, 179) } },
			/* the brighter one among them, and bold */
			[STYLE_MATCH_HERE] = { LOOK_BOLD,
				LOOK_REVERSE | LOOK_UNDERLINE, LOOK_UNDERLINE, {
				[1] = ON(BLACK, YELLOW),
				[2] = ON(BLACK, BRIGHT + YELLOW),
				[3] = ON(16, 228) } },
			/* as reverse as can be without glare */
			[STYLE_SELECTED] = { 0, LOOK_REVERSE | LOOK_BOLD,
				LOOK_REVERSE, {
				[3] = ON(16, 153) } },
			/* letters to be typed: nothing else looks so */
			[STYLE_LABEL] = { 0, LOOK_REVERSE | LOOK_UNDERLINE,
				LOOK_REVERSE | LOOK_UNDERLINE, {
				[3] = ON(16, 215) } },
		},
	},
	{
		.name = { "light", 5 },
		.rows = {
			/* as in dark, with the dark end of each hue */
			[STYLE_TITLE] = { LOOK_BOLD, LOOK_UNDERLINE, 0, {
				[3] = FG(18) } },
			[STYLE_HEADING] = { LOOK_BOLD, 0, 0, {
				[3] = FG(18) } },
			[STYLE_TABLE_HEAD] = { .attributes = LOOK_BOLD },
			/* cyan and yellow are unreadable on white: magenta */
			[STYLE_CODE] = { 0, 0, 0, {
				[1] = FG(MAGENTA), [2] = FG(MAGENTA),
				[3] = FG(94) } },
			[STYLE_MATH] = { 0, 0, 0, {
				[1] = FG(MAGENTA), [2] = FG(MAGENTA),
				[3] = FG(94) } },
			[STYLE_HTML] = { 0, LOOK_DIM, LOOK_DIM, {
				[3] = FG(242) } },
			[STYLE_LINK] = { LOOK_UNDERLINE, 0, 0, {
				[1] = FG(BLUE), [2] = FG(BLUE),
				[3] = FG(25) } },
			[STYLE_NOTE] = { 0, LOOK_UNDERLINE, 0, {
				[1] = FG(BLUE), [2] = FG(BLUE),
				[3] = FG(25) } },
			[STYLE_EMPHASIS] = { .attributes = LOOK_ITALIC },
			[STYLE_STRONG] = { .attributes = LOOK_BOLD },
			[STYLE_STRIKE] = { 0, LOOK_DIM, LOOK_DIM, {
				[3] = FG(242) } },
			[STYLE_FAINT] = { 0, LOOK_DIM, LOOK_DIM, {
				[3] = FG(242) } },
			[STYLE_BAR] = { 0, 0, 0, { [3] = FG(239) } },
			[STYLE_KEY] = { LOOK_BOLD, 0, 0, { [3] = FG(18) } },
			/* says enough by standing there */
			[STYLE_MESSAGE] = { .attributes = 0 },
			[STYLE_FAULT] = { LOOK_BOLD, 0, 0, {
				[1] = FG(RED), [2] = FG(RED),
				[3] = FG(124) } },
			[STYLE_PLACE] = { LOOK_BOLD, 0, 0, {
				[1] = FG(BLUE), [2] = FG(BLUE),
				[3] = FG(25) } },
			/* a line under it, so that the words stay as they are */
			[STYLE_LIT] = { LOOK_UNDERLINE, 0, 0, {
				[3] = FG(25) } },
			[STYLE_ESCAPED] = { 0, LOOK_REVERSE, LOOK_REVERSE, {
				[3] = FG(90) } },
			/* pale felt pen, so that the text keeps its contrast */
			[STYLE_MATCH] = { 0, LOOK_REVERSE, 0, {
				[1] = ON(BLACK, YELLOW),
				[2] = ON(BLACK, YELLOW),
				[3] = ON(16, 229) } },
			/* the stronger pen */
			[STYLE_MATCH_HERE] = { LOOK_BOLD,
				LOOK_REVERSE | LOOK_UNDERLINE, LOOK_UNDERLINE, {
				[1] = ON(BLACK, YELLOW),
				[2] = ON(BLACK, BRIGHT + YELLOW),
				[3] = ON(16, 220) } },
			[STYLE_SELECTED] = { 0, LOOK_REVERSE | LOOK_BOLD,
				LOOK_REVERSE, {
				[3] = ON(231, 25) } },
			/* letters to be typed: nothing else looks so */
			[STYLE_LABEL] = { 0, LOOK_REVERSE | LOOK_UNDERLINE,
				LOOK_REVERSE | LOOK_UNDERLINE, {
				[3] = ON(16, 215) } },
		},
	},
	{
		.name = { "high-contrast", 13 },
		/* white on black whatever the terminal's colors are, and
		 * nothing that steps back far or is told by a shade alone */
		.rows = {
			[STYLE_TEXT] = { 0, 0, 0, {
				[1] = ON(WHITE, BLACK),
				[2] = ON(BRIGHT + WHITE, BLACK),
				[3] = ON(231, 16) } },
			[STYLE_TITLE] = { LOOK_BOLD | LOOK_UNDERLINE, 0, 0, {
				[1] = FG(YELLOW), [2] = FG(BRIGHT + YELLOW),
				[3] = FG(229) } },
			[STYLE_HEADING] = { LOOK_BOLD, 0, 0, {
				[1] = FG(YELLOW), [2] = FG(BRIGHT + YELLOW),
				[3] = FG(229) } },
			[STYLE_TABLE_HEAD] = { .attributes = LOOK_BOLD },
			[STYLE_CODE] = { 0, 0, 0, {
				[2] = FG(BRIGHT + CYAN), [3] = FG(159) } },
			[STYLE_MATH] = { 0, 0, 0, {
				[2] = FG(BRIGHT + CYAN), [3] = FG(159) } },
			[STYLE_LINK] = { LOOK_UNDERLINE, 0, 0, {
				[1] = FG(CYAN), [2] = FG(BRIGHT + CYAN),
				[3] = FG(123) } },
			[STYLE_NOTE] = { LOOK_UNDERLINE, 0, 0, {
				[1] = FG(CYAN), [2] = FG(BRIGHT + CYAN),
				[3] = FG(123) } },
			[STYLE_EMPHASIS] = { .attributes = LOOK_ITALIC },
			[STYLE_STRONG] = { .attributes = LOOK_BOLD },
			/* its tildes say it */
			[STYLE_STRIKE] = { .attributes = 0 },
			[STYLE_FAINT] = { 0, 0, 0, { [3] = FG(252) } },
			[STYLE_KEY] = { LOOK_BOLD, 0, 0, {
				[1] = FG(YELLOW), [2] = FG(BRIGHT + YELLOW),
				[3] = FG(229) } },
			[STYLE_MESSAGE] = { .attributes = LOOK_BOLD },
			[STYLE_FAULT] = { LOOK_BOLD, 0, LOOK_REVERSE, {
				[3] = ON(16, 217) } },
			[STYLE_PLACE] = { LOOK_BOLD, 0, 0, {
				[1] = FG(YELLOW), [2] = FG(BRIGHT + YELLOW),
				[3] = FG(229) } },
			[STYLE_LIT] = { LOOK_BOLD | LOOK_UNDERLINE, 0, 0, {
				[3] = FG(229) } },
			[STYLE_ESCAPED] = { 0, LOOK_REVERSE, LOOK_REVERSE, {
				[3] = ON(16, 219) } },
			[STYLE_MATCH] = { 0, LOOK_REVERSE, 0, {
				[1] = ON(BLACK, CYAN),
				[2] = ON(BLACK, BRIGHT + CYAN),
				[3] = ON(16, 159) } },
			[STYLE_MATCH_HERE] = { LOOK_BOLD | LOOK_UNDERLINE,
				LOOK_REVERSE, 0, {
				[1] = ON(BLACK, CYAN),
				[2] = ON(BLACK, BRIGHT + WHITE),
				[3] = ON(16, 231) } },
			[STYLE_SELECTED] = { LOOK_BOLD, LOOK_REVERSE, 0, {
				[1] = ON(BLACK, YELLOW),
				[2] = ON(BLACK, BRIGHT + YELLOW),
				[3] = ON(16, 226) } },
			/* letters to be typed: nothing else looks so */
			[STYLE_LABEL] = { 0, LOOK_REVERSE | LOOK_UNDERLINE,
				LOOK_REVERSE | LOOK_UNDERLINE, {
				[3] = ON(16, 215) } },
		},
	},
	{
		.name = { "mono", 4 },
		.colorless = true,
		/* for eyes, terminals and prints that do without colors */
		.rows = {
			/* told from other headings by its line alone */
			[STYLE_TITLE] = { .attributes = LOOK_BOLD | LOOK_UNDERLINE },
			[STYLE_HEADING] = { .attributes = LOOK_BOLD },
			[STYLE_TABLE_HEAD] = { .attributes = LOOK_BOLD },
			/* code and math are read as text, without a look */
			[STYLE_HTML] = { .attributes = LOOK_DIM },
			/* the underline is what everybody takes for a link */
			[STYLE_LINK] = { .attributes = LOOK_UNDERLINE },
			[STYLE_NOTE] = { .attributes = LOOK_UNDERLINE },
			[STYLE_EMPHASIS] = { .attributes = LOOK_ITALIC },
			[STYLE_STRONG] = { .attributes = LOOK_BOLD },
			[STYLE_STRIKE] = { .attributes = LOOK_DIM },
			[STYLE_FAINT] = { .attributes = LOOK_DIM },
			[STYLE_KEY] = { .attributes = LOOK_BOLD },
			/* a fault must not be read past */
			[STYLE_FAULT] = { .attributes = LOOK_BOLD },
			[STYLE_PLACE] = { .attributes = LOOK_BOLD },
			[STYLE_LIT] = { .attributes = LOOK_UNDERLINE },
			[STYLE_ESCAPED] = { .attributes = LOOK_REVERSE },
			[STYLE_MATCH] = { .attributes = LOOK_REVERSE },
			/* the one among many, seen without color */
			[STYLE_MATCH_HERE] = { .attributes = LOOK_REVERSE |
					LOOK_BOLD | LOOK_UNDERLINE },
			[STYLE_SELECTED] = { .attributes = LOOK_REVERSE | LOOK_BOLD },
			[STYLE_LABEL] = { .attributes = LOOK_REVERSE | LOOK_UNDERLINE },
		},
	},
};

const struct theme *theme_find(struct str name)
{
	for (size_t i = 0; i < sizeof themes / sizeof *themes; i++)
		if (str_equal(themes[i].name, name))
			return &themes[i];
	return NULL;
}

struct str theme_name(const struct theme *theme)
{
	return theme->name;
}

const char *const *theme_names(void)
{
	static const char *const names[] = { "dark", "light", "high-contrast",
		"mono", NULL };

	_Static_assert(sizeof names / sizeof *names ==
			sizeof themes / sizeof *themes + 1,
		"a name for each theme");
	return names;
}

const struct theme *theme_next(const struct theme *theme)
{
	size_t next = (size_t)(theme - themes) + 1;

	return &themes[next % (sizeof themes / sizeof *themes)];
}

/* Which column of the table serves a terminal of so many colors. */
static int depth_of(int colors)
{
	static const int needed[DEPTHS] = { 0, 8, 16, 256 };
	int depth = DEPTHS - 1;

	while (needed[depth] > colors)
		depth--;
	return depth;
}

/* A background brings its own text color: no reverse from below may turn it.
 * What is to be seen is not dim. */
static void lay(struct look *look, const struct row *row, int depth)
{
	struct hue hue = row->hues[depth];
	int attributes = row->attributes;

	if (depth == 0)
		attributes |= row->without;
	else if (depth < DEPTHS - 1)
		attributes |= row->few;
	if (hue.bg)
		look->attributes &= ~(LOOK_REVERSE | LOOK_DIM);
	if (attributes & (LOOK_BOLD | LOOK_REVERSE))
		look->attributes &= ~LOOK_DIM;
	look->attributes |= attributes;
	if (hue.fg)
		look->fg = hue.fg - 1;
	if (hue.bg)
		look->bg = hue.bg - 1;
}

/* A color that this terminal has; else `color` stays. */
static void lay_color(int *color, int chosen, int colors)
{
	if (chosen == CHOSEN_OWN)
		*color = COLOR_KEEP;
	else if (chosen && chosen - CHOSEN_FIRST < colors)
		*color = chosen - CHOSEN_FIRST;
}

static void lay_chosen(
	struct look *look, const struct chosen_look *chosen, int colors)
{
	if (colors) {
		if (chosen->bg)
			look->attributes &= ~(LOOK_REVERSE | LOOK_DIM);
		lay_color(&look->fg, chosen->fg, colors);
		lay_color(&look->bg, chosen->bg, colors);
	}
	for (int i = 0; i < LOOK_ATTRIBUTES; i++)
		if (chosen->attributes[i] == CHOSEN_ON)
			look->attributes |= 1 << i;
		else if (chosen->attributes[i] == CHOSEN_OFF && colors)
			look->attributes &= ~(1 << i);
}

struct look theme_look(const struct theme *theme,
	const struct chosen_look *chosen, style_set styles, int colors)
{
	struct look look = { 0, COLOR_KEEP, COLOR_KEEP };
	int depth = depth_of(colors < 0 ? 0 : colors);

	for (int style = 0; style < STYLE_COUNT; style++) {
		if (!(styles & STYLE_BIT(style)))
			continue;
		lay(&look, &theme->rows[style], depth);
		if (chosen)
			lay_chosen(&look, &chosen[style],
				depth && !theme->colorless ? colors : 0);
	}
	return look;
}
