/*
 * Builds a chunk block by block: text with its spans while they open and
 * close, the prefixes of the containers around it, and what was masked put
 * back. Knows nothing of cmark.
 *
 *	open QUOTE, begin PARAGRAPH, text "one ", open CODE, text "two", close,
 *	end, close	->	block "one two", span 4..7, prefix QUOTE
 */
#ifndef PARSE_GATHER_H
#define PARSE_GATHER_H

#include "parse/mask.h"
#include "parse/weave.h"
#include "parse/within.h"

enum gather_image {
	GATHER_INLINE, /* among words: "[image: alt]" */
	GATHER_LINKED, /* a badge: "alt" */
	GATHER_FIGURE /* alone in its paragraph: "Figure: alt (path)" */
};

/* A span or element that has begun and not ended. */
struct gather_open {
	uint32_t span; /* the chunk's; NONE: it makes none */
	uint32_t element; /* NONE: it ends by gather_span_end alone */
	size_t begin; /* of its text */
	size_t spans; /* how many there were before it */
	enum gather_image image; /* of an image's span */
};

/* Elements that have marks of their own besides HTML's tags. */
enum gather_element { GATHER_STRIKE, GATHER_SUB, GATHER_SUP };

struct gather_spans {
	struct span *items;
	size_t count, room;
};

struct gather_opens {
	struct gather_open *items;
	size_t count, room;
};

/* The text of ^[…] while its block is at hand. */
struct gather_aside {
	uint32_t mark; /* index into spans */
	struct str label; /* "[^a]" */
	struct text text;
	struct gather_spans spans;
};

struct gather_asides {
	struct gather_aside *items;
	size_t count, room;
	bool open; /* the last one is at hand; what follows is the block's */
	struct text text;
	struct gather_spans spans;
	struct gather_opens opens;
	size_t kept;
	int elements, links;
	uint32_t first_span;
};

struct gather {
	struct arena *arena; /* of the result's strings */
	struct arena *scratch; /* of its lists, until gather_chunk */
	const struct mask *mask;
	const struct cut *cut; /* or NULL */
	uint32_t heading; /* the next of the cut's */
	struct within within;
	struct chunk chunk;
	struct block block; /* the one at hand */
	struct text text; /* its text */
	size_t kept; /* where the last of it ends that keeps its blanks */
	struct str
		swallow; /* the border that is left out where it comes next */
	struct gather_opens open;
	int elements; /* how many of the open are such */
	int links; /* how many of the open are links and images */
	size_t cells; /* of the table at hand that are still to come */
	const struct mask_find
		*opening; /* what made the container that just opened */
	bool hollow; /* that alone stands in the block at hand */
	struct gather_asides asides; /* to come behind the block or table */
};

/* A builder for chunk number `chunk`: its open boxes stand already. */
struct gather gather_make(struct arena *arena, struct arena *scratch,
	const struct mask *mask, const struct cut *cut, uint32_t chunk);

/* What was gathered, all of it in the arena and no larger than it need be. */
struct chunk gather_chunk(const struct gather *gather);

/* A quote or an item of the innermost list that `within` has opens; it is what
 * the text that it begins with makes of it: an alert, a note, a task. */
void gather_quote(struct gather *gather, int line, struct str first);
void gather_item(struct gather *gather, int line, struct str first);
/* The innermost closes; an item without blocks gets an empty paragraph. */
void gather_close(struct gather *gather);

/* A block begins, after the box fences on the lines before it. */
void gather_begin(struct gather *gather, enum block_kind kind, int line);
void gather_end(struct gather *gather);
/* Instead of gather_end: nothing is kept of a block that says nothing. */
void gather_end_paragraph(struct gather *gather);
/* A cell begins; where the one before was a table's last, a table begins. */
void gather_cell(
	struct gather *gather, int line, const struct weave_part *part);
/* The heading at hand opens the section that the cut has on lines first to
 * last; a definition may stand before it, for cmark counts that in. */
void gather_section(struct gather *gather, int first, int last);

/* What ^[…] says (parse/gather_aside.c): its mark stands in the text, and what
 * comes up to its end is another block's. */
void gather_aside_open(struct gather *gather);
/* Nothing where none is open; gives whether one was. */
bool gather_aside_close(struct gather *gather);
/* The innermost span of the block ends, within what is set aside. */
void gather_aside_pop(struct gather *gather);
/* The block at hand has ended: they follow it. */
void gather_asides_end(struct gather *gather);

/* Text as cmark gives it, piece by piece; runs of blanks become one, and none
 * begins a line. */
void gather_text(struct gather *gather, struct str text);
/* Text in which nothing is masked. */
void gather_words(struct gather *gather, struct str text);
/* What a find stands for that is no text, or begins a container; false if the
 * find is another's. */
bool gather_start(struct gather *gather, const struct mask_find *find);
/* Code: what was masked in it is the source again. */
void gather_raw(struct gather *gather, struct str text);
void gather_raw_span(
	struct gather *gather, enum span_kind kind, struct str text);
/* A line's end in a paragraph; `next` is what comes behind it. */
void gather_soft(struct gather *gather, struct str next);
void gather_hard(struct gather *gather);

void gather_span_begin(
	struct gather *gather, enum span_kind kind, uint32_t target);
void gather_span_end(struct gather *gather);

/*
 * Elements of inline HTML, and our marks that mean the same. They may end in
 * any order and where they like: one ends with the span or block around it at
 * the latest, an end without a beginning is nothing. What is not known is left
 * out, and its content stays.
 */
void gather_element(struct gather *gather, uint32_t element, uint32_t link);
void gather_element_end(struct gather *gather, uint32_t element);
/* Ends the elements that began within the innermost span. */
void gather_shut(struct gather *gather);
/* A tag or comment: as cmark gives it, and as it was read; what it is to be if
 * it is an image. */
void gather_tag(
	struct gather *gather, struct str source, enum gather_image image);

/* An image, its description between the two. */
void gather_image(
	struct gather *gather, enum gather_image image, uint32_t link);
void gather_image_end(struct gather *gather);

/* Whether text as cmark gives it says nothing, as attributes do. */
bool gather_is_silent(struct gather *gather, struct str text);

/* For gather_*.c: the innermost begins and ends, a span or not. */
void gather_push(struct gather *gather, uint32_t element);
void gather_span(struct gather *gather, enum span_kind kind, uint32_t target);
void gather_pop(struct gather *gather);

/* A URL, title or info string as cmark gives it, unmasked, in the arena. */
struct str gather_clean(struct gather *gather, struct str text);
/* The index of a new link; URL and title as cmark gives them. */
uint32_t gather_link(struct gather *gather, struct str url, struct str title);
/* The same of a URL and a title in which nothing is masked. */
uint32_t gather_link_plain(
	struct gather *gather, struct str url, struct str title);

/* The index of a new cite, copied into the arena. */
uint32_t gather_cite(struct gather *gather, const struct cite *cite);

#endif
