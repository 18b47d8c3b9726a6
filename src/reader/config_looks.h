/*
 * The looks of styles in a configuration: read and written.
 *
 *	styles:
 *	  heading: {color: bright-blue, bold: true}
 *	  match: {background: 229}
 */
#ifndef READER_CONFIG_LOOKS_H
#define READER_CONFIG_LOOKS_H

#include "model/look.h"
#include "parse/fields.h"

/* `looks` has STYLE_COUNT of them; what the mapping names is set. */
void config_looks_take(struct taker *taker, const struct yaml_node *node,
	struct chosen_look *looks);

/* What stands behind "styles:", on its line or below it. */
void config_looks_write(struct text *out, const struct chosen_look *looks);

#endif
