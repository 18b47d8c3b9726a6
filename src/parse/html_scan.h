/*
 * Looks for tags in HTML of any kind, in linear time. What looks like a tag
 * and never ends costs a look at all that follows, and so does an element
 * that is never closed: *failures counts them, and beyond HTML_FAILURES all
 * is text.
 */
#ifndef PARSE_HTML_SCAN_H
#define PARSE_HTML_SCAN_H

#include "parse/html_tag.h"

#include <stdint.h>

enum { HTML_FAILURES = 100 };

/* The next tag at or behind *at, which is set to its begin, or to the end
 * where there is none: false. */
bool html_next_tag(
	struct str html, size_t *at, struct html_tag *tag, int *failures);

/* Where an element's closing tag begins, at or behind `from`, or the end. */
size_t html_find_close(
	struct str html, struct str name, size_t from, int *failures);

/* An attribute's number, from 0 to 999,999,999; without one it is 1. */
uint32_t html_number(const struct html_tag *tag, struct str name);

#endif
