/*
 * Styles to looks: one table a theme. A set of styles looks like its members
 * laid over each other in the order of enum style, each as a person has chosen
 * it where that is so.
 */
#ifndef VIEW_THEME_H
#define VIEW_THEME_H

#include "base/str.h"
#include "model/look.h"

enum { COLOR_KEEP = -1 /* the terminal's own */ };

struct look {
	int attributes;
	int fg; /* 0 to `colors` - 1, or COLOR_KEEP */
	int bg;
};

struct theme;

/* "dark", "light", "high-contrast" or "mono", or NULL. */
const struct theme *theme_find(struct str name);

struct str theme_name(const struct theme *theme);

/* All names in the order of theme_next, NULL last. */
const char *const *theme_names(void);

/* The one behind it; behind the last, the first. */
const struct theme *theme_next(const struct theme *theme);

/*
 * What a set of styles looks like on a terminal of so many colors (0, 8, 16,
 * 256): no color index is ever beyond them. `chosen` has a look for each style,
 * or is NULL; of those only what is added counts where there are no colors,
 * and in the theme without: there attributes alone tell things apart.
 */
struct look theme_look(const struct theme *theme,
	const struct chosen_look *chosen, style_set styles, int colors);

#endif
