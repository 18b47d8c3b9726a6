/*
 * What is to be masked in a text (parse/mask.h), gathered line by line. A
 * paragraph, for that, ends at a blank line and where a line begins a block
 * by its looks: in doubt it ends, and what is not found stays text.
 */
#ifndef PARSE_FINDS_H
#define PARSE_FINDS_H

#include "parse/mask.h"

/* All finds, in order, none within another; arguments as of mask_source. */
struct mask_finds finds_of(struct arena *arena, struct str text, size_t front,
	const struct mask_boxes *boxes);

#endif
