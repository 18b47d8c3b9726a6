/*
 * Kinds of callouts: GitHub's alerts and Obsidian's callouts, which are quotes
 * whose first line is `[!NOTE]` or `[!warning]- Title`, and Quarto's boxes of
 * the class `callout-note`.
 */
#ifndef PARSE_ALERT_H
#define PARSE_ALERT_H

#include "base/str.h"

/* Whether a quote's first line says its kind. */
bool alert_is(struct str line);

/* Its kind and title as they are shown: "Warning: Title", "Note". */
struct str alert_title(struct arena *arena, struct str line);

/* The same for a box of this class, or the class as it is. */
struct str alert_box(struct arena *arena, struct str class, struct str title);

#endif
