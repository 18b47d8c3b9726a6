/*
 * Text as a YAML scalar that reads back as the same text.
 */
#ifndef PARSE_YAML_WRITE_H
#define PARSE_YAML_WRITE_H

#include "base/str.h"

/* In double quotes, controls escaped (YAML 1.1 §5.7); bytes that are no UTF-8
 * become U+FFFD. */
void yaml_write_text(struct text *out, struct str s);

#endif
