/*
 * What the elements of HTML are to a reader. All others are transparent: their
 * text flows on.
 */
#ifndef PARSE_HTML_ELEMENT_H
#define PARSE_HTML_ELEMENT_H

#include "model/block.h"
#include "parse/html_tag.h"

enum html_role {
	ROLE_NONE, /* its text flows on */
	ROLE_PART, /* a block, perhaps a span for all of it */
	ROLE_SPAN,
	ROLE_LINK,
	ROLE_IMAGE,
	ROLE_STRIKE,
	ROLE_SUB,
	ROLE_SUP,
	ROLE_BREAK,
	ROLE_RULE,
	ROLE_LIST,
	ROLE_ITEM,
	ROLE_QUOTE,
	ROLE_CODE,
	ROLE_TABLE,
	ROLE_CELL, /* of no table, or of one in a cell */
	ROLE_EMBED, /* shown by its address */
	ROLE_DROP
};

struct html_element {
	const char *name;
	enum html_role role;
	enum span_kind span; /* SPAN_KINDS: none */
	const char *sign; /* before its text */
};

/* The element that a tag opens or closes. */
const struct html_element *html_element_of(const struct html_tag *tag);

#endif
