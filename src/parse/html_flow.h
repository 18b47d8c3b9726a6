/*
 * What comes out of HTML, as the model's blocks: text flows into a paragraph
 * until something ends it; spans, lists and quotes are put into the model not
 * before there is text in them. So nothing empty is made, and tags that are
 * never closed, or closed twice, do no harm.
 *
 *	<ul><li> <b>a</b> c </ul>	item "•": paragraph "a c", STRONG 0..1
 *
 * Of white space one blank is seen, and none where a block begins or ends.
 */
#ifndef PARSE_HTML_FLOW_H
#define PARSE_HTML_FLOW_H

#include "parse/gather.h"

enum {
	FLOW_SPANS = 16, /* spans within one another; deeper ones are none */
	FLOW_BOXES = 16 /* the same of lists, items, quotes */
};

enum flow_box_kind { FLOW_LIST, FLOW_ITEM, FLOW_QUOTE };

struct flow_box {
	enum flow_box_kind kind;
	bool ordered;
	long number; /* LIST: of its first item */
};

struct flow_span {
	struct str name; /* the tag's */
	enum span_kind kind;
	uint32_t target; /* SPAN_KINDS: the number of an element */
};

struct flow {
	struct gather *gather;
	int line; /* where the text comes from that is put next */
	struct flow_span spans[FLOW_SPANS];
	size_t span_count;
	size_t spans_begun; /* so many are in the model */
	struct flow_box boxes[FLOW_BOXES];
	size_t box_count;
	size_t boxes_begun;
	bool open; /* a block is at hand */
	bool in_cell; /* a table's: what would end it breaks the line */
	bool blank; /* what comes next is parted from what was */
	bool breaks; /* by a line's end */
	struct str sign; /* put before what comes next */
};

/* Text without entities. */
void flow_text(struct flow *flow, struct str text);
/* The next text stands on a line of its own. */
void flow_break(struct flow *flow);
/* A block begins or ends. */
void flow_part(struct flow *flow);

/* An image; its description without entities. */
void flow_image(struct flow *flow, enum gather_image image, uint32_t link,
	struct str description);

/* A span until flow_span_end with that name. */
void flow_span(struct flow *flow, struct str name, enum span_kind kind,
	uint32_t target);
/* The same of an element that has marks of its own. */
void flow_element(
	struct flow *flow, struct str name, enum gather_element element);
void flow_span_end(struct flow *flow, struct str name);
/* The spans beyond `count` end. */
void flow_spans_end(struct flow *flow, size_t count);

/* A list, item or quote until it is closed; an item closes the one before. */
void flow_open(struct flow *flow, struct flow_box box);
void flow_close(struct flow *flow, enum flow_box_kind kind);

/* Whole blocks. */
void flow_rule(struct flow *flow);
void flow_code(struct flow *flow, struct str text);
/* One cell; flow_cell_end ends it. */
void flow_cell(struct flow *flow, const struct weave_part *table);
void flow_cell_end(struct flow *flow);

/* All that is open is closed. */
void flow_end(struct flow *flow);

#endif
