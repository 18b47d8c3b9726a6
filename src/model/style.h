/*
 * Styles by meaning, never by look: a piece of a line and a cell of the screen
 * carry a set of these, and only a theme knows what a set looks like.
 */
#ifndef MODEL_STYLE_H
#define MODEL_STYLE_H

#include <stdint.h>

/* From the weakest to the strongest: where looks clash, the later one wins. */
enum style {
	STYLE_TEXT,
	STYLE_TITLE, /* heading of level 1 */
	STYLE_HEADING,
	STYLE_TABLE_HEAD,
	STYLE_CODE,
	STYLE_MATH,
	STYLE_HTML,
	STYLE_LINK,
	STYLE_NOTE,
	STYLE_EMPHASIS,
	STYLE_STRONG,
	STYLE_STRIKE, /* struck: curses draws no line through words */
	STYLE_FAINT, /* bars, markers, rules, what a fold hides */
	STYLE_BAR, /* the header line and the status line */
	STYLE_KEY, /* a key named on the screen */
	STYLE_MESSAGE,
	STYLE_FAULT, /* a message that something went wrong */
	STYLE_PLACE, /* where the reading is, in contents and on the map */
	STYLE_LIT, /* a use of what is chosen */
	STYLE_ESCAPED, /* what stands for a control or an invalid byte */
	STYLE_MATCH,
	STYLE_MATCH_HERE, /* the match that the search stands on */
	STYLE_SELECTED,
	STYLE_LABEL, /* letters over what can be followed */
	STYLE_COUNT
};

typedef uint32_t style_set; /* a set: bit 1u << STYLE_X says that X is in */

#define STYLE_BIT(style) (1u << (style))

#endif
