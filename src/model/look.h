/*
 * Looks that a person has chosen for styles, in place of the theme's. Colors
 * and attributes only help: the signs, which carry the meaning, are text and
 * stay as they are.
 *
 *	heading: {color: bright-blue, underline: true}
 */
#ifndef MODEL_LOOK_H
#define MODEL_LOOK_H

#include "model/claim.h"
#include "model/style.h"

enum look_attribute {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_ITALIC = 4,
	LOOK_UNDERLINE = 8,
	LOOK_REVERSE = 16,
};

enum { LOOK_ATTRIBUTES = 5, LOOK_COLORS = 256 };

/* A color that was chosen, or none. */
enum {
	CHOSEN_NONE, /* as the theme has it */
	CHOSEN_OWN, /* the terminal's own */
	CHOSEN_FIRST /* color 0; others behind it */
};

enum chosen_attribute { CHOSEN_THEME, CHOSEN_ON, CHOSEN_OFF };

/* All zero: as the theme has it. */
struct chosen_look {
	int fg, bg;
	enum chosen_attribute attributes[LOOK_ATTRIBUTES]; /* of bit 1 << i */
};

/* "heading", "match-here": as configurations write a style. */
const char *look_style(enum style style);

/* "bold": the attribute of bit 1 << i. */
const char *look_attribute(int i);

/* What CHOSEN_OWN and the first sixteen colors are called, in this order. */
extern const struct words look_colors;

bool look_is_chosen(const struct chosen_look *look);

#endif
