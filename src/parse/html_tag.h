/*
 * One tag of raw HTML, split into its name and attributes (CommonMark 0.30
 * §6.6). What it says to a reader is decided by those who ask; where blocks of
 * HTML begin and end is another matter (parse/html.h).
 *
 *	<a class=x href="u">	name "a", attributes ` class=x href="u"`
 *	<br/>			name "br", closes itself
 *	<!-- c -->		name "!--"; <!d>, <![CDATA[…]]>: "!"; <?p?>: "?"
 */
#ifndef PARSE_HTML_TAG_H
#define PARSE_HTML_TAG_H

#include "base/str.h"

struct html_tag {
	struct str name; /* as written: compare it without its case */
	struct str attributes; /* the source between name and end */
	bool closing; /* </a> */
	bool self_closing; /* <br/> */
	size_t end; /* the byte behind its > */
};

/* Reads the tag that begins with the `<` at byte `at`; false: none does. */
bool html_tag_read(struct str html, size_t at, struct html_tag *tag);

/* Whether the tag is called so; `name` in lower case. */
bool html_tag_is(const struct html_tag *tag, const char *name);

/* An attribute's value as its source has it: empty where there is none. The
 * first holds; `name` in lower case. */
struct str html_attribute(const struct html_tag *tag, struct str name);

/* Whether the name stands among the attributes, with a value or without. */
bool html_has_attribute(const struct html_tag *tag, struct str name);

/* s with its entities decoded and U+FFFD for NULs: s itself where there is
 * neither, else a copy. */
struct str html_text(struct arena *arena, struct str s);

/* The words of s: its tags and comments left out, its entities decoded. */
struct str html_words(struct arena *arena, struct str s);

#endif
