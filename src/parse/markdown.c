#include "parse/markdown.h"

#include "parse/attributes.h"
#include "parse/gather.h"
#include "parse/html_block.h"
#include "parse/markdown_memory.h"
#include "parse/markdown_nodes.h"
#include "parse/reading.h"

#include <cmark.h>
#include <string.h>

struct walk {
	const struct reading *reading;
	const struct weave *weave;
	const struct weave_part *part; /* what the node comes from, or NULL */
	struct gather gather;
};

/* A line of the node's document as the file's. */
static int line_of(const struct walk *walk, int line)
{
	if (walk->part && line > 0 && (size_t)line <= walk->weave->lines.count)
		line = walk->weave->lines.items[line - 1];
	return reading_file_line(walk->reading, line);
}

static int first_line(const struct walk *walk, cmark_node *node)
{
	return line_of(walk, cmark_node_get_start_line(node));
}

static void begin(struct walk *walk, cmark_node *node, enum block_kind kind)
{
	gather_begin(&walk->gather, kind, first_line(walk, node));
}

static struct str literal(cmark_node *node)
{
	return str_from(cmark_node_get_literal(node));
}

static struct str without_end(struct str text)
{
	return str_ends(text, S("\n")) ? str_slice(text, 0, text.size - 1) :
					 text;
}

/* The text that a container's first block begins with. */
static struct str first_text(cmark_node *container)
{
	cmark_node *block = cmark_node_first_child(container);
	cmark_node *text = block ? cmark_node_first_child(block) : NULL;

	return nodes_is(text, CMARK_NODE_TEXT) ? literal(text) : S("");
}

static void open_quote(struct walk *walk, cmark_node *node)
{
	gather_quote(&walk->gather, first_line(walk, node), first_text(node));
}

static void open_item(struct walk *walk, cmark_node *node)
{
	gather_item(&walk->gather, first_line(walk, node), first_text(node));
}

static void close_container(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_close(&walk->gather);
}

static void open_list(struct walk *walk, cmark_node *node)
{
	bool paren = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM;
	struct within_list list = {
		.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
		.tight = cmark_node_get_list_tight(node),
		.delimiter = paren ? ')' : '.',
		.number = cmark_node_get_list_start(node),
	};

	within_list(&walk->gather.within, list);
}

static void close_list(struct walk *walk, cmark_node *node)
{
	(void)node;
	within_list_end(&walk->gather.within);
}

static void open_paragraph(struct walk *walk, cmark_node *node)
{
	begin(walk, node, BLOCK_PARAGRAPH);
	if (walk->part && walk->part->is_caption)
		gather_span_begin(&walk->gather, SPAN_EMPHASIS, NONE);
}

static void end_paragraph(struct walk *walk, cmark_node *node)
{
	(void)node;
	if (walk->part && walk->part->is_caption)
		gather_span_end(&walk->gather);
	gather_end_paragraph(&walk->gather);
}

static void end_block(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_end(&walk->gather);
}

static void open_heading(struct walk *walk, cmark_node *node)
{
	const struct weave_part *part = walk->part;
	int line = first_line(walk, node);
	int end = line_of(walk, cmark_node_get_end_line(node));
	/* A setext heading's may be told one line too late. */
	bool late = end > line && nodes_next_block(node);

	if (part && part->is_table) {
		gather_cell(&walk->gather, line, part);
		return;
	}
	begin(walk, node, BLOCK_HEADING);
	walk->gather.block.level = cmark_node_get_heading_level(node);
	if (!part && nodes_is(cmark_node_parent(node), CMARK_NODE_DOCUMENT))
		gather_section(&walk->gather, line, end - late);
}

static void add_html_block(struct walk *walk, cmark_node *node)
{
	gather_html(&walk->gather, literal(node), first_line(walk, node));
}

/* What is raw for other programs says nothing to a reader. */
static void add_code_block(struct walk *walk, cmark_node *node)
{
	struct str info = gather_clean(
		&walk->gather, str_from(cmark_node_get_fence_info(node)));
	struct str code = attributes_code(info, literal(node));
	struct str format;

	if (attributes_raw(info, &format)) {
		if (str_starts(format, S("html")))
			add_html_block(walk, node);
		return;
	}
	if (!code.size && literal(node).size)
		return;
	begin(walk, node, BLOCK_CODE);
	walk->gather.block.info = attributes_language(info);
	gather_raw(&walk->gather, without_end(code));
	gather_end(&walk->gather);
}

static void add_rule(struct walk *walk, cmark_node *node)
{
	if (!walk->part &&
		reading_is_inserted(
			walk->reading, cmark_node_get_start_line(node)))
		return;
	begin(walk, node, BLOCK_RULE);
	gather_end(&walk->gather);
}

static void add_text(struct walk *walk, cmark_node *node)
{
	gather_text(&walk->gather, literal(node));
}

/* The text that a line's end stands before. */
static void add_soft(struct walk *walk, cmark_node *node)
{
	cmark_node *next = cmark_node_next(node);

	while (next && cmark_node_first_child(next))
		next = cmark_node_first_child(next);
	gather_soft(&walk->gather, next ? literal(next) : S(""));
}

static void add_hard(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_hard(&walk->gather);
}

static void add_code(struct walk *walk, cmark_node *node)
{
	gather_raw_span(&walk->gather, SPAN_CODE, literal(node));
}

static void open_span(struct walk *walk, cmark_node *node)
{
	bool strong = nodes_is(node, CMARK_NODE_STRONG);

	gather_span_begin(
		&walk->gather, strong ? SPAN_STRONG : SPAN_EMPHASIS, NONE);
}

static uint32_t link_of(struct walk *walk, cmark_node *node)
{
	return gather_link(&walk->gather, str_from(cmark_node_get_url(node)),
		str_from(cmark_node_get_title(node)));
}

static void open_link(struct walk *walk, cmark_node *node)
{
	gather_span_begin(&walk->gather, SPAN_LINK, link_of(walk, node));
}

/* Whether nothing is to be read from the node on; attributes may be there. */
static bool is_last(struct walk *walk, cmark_node *node)
{
	while (node &&
		(nodes_is(node, CMARK_NODE_SOFTBREAK) ||
			(nodes_is(node, CMARK_NODE_TEXT) &&
				gather_is_silent(
					&walk->gather, literal(node)))))
		node = cmark_node_next(node);
	return !node;
}

static enum gather_image image_of(struct walk *walk, cmark_node *node)
{
	if (nodes_is(cmark_node_parent(node), CMARK_NODE_PARAGRAPH) &&
		!cmark_node_previous(node) &&
		is_last(walk, cmark_node_next(node)))
		return GATHER_FIGURE;
	return walk->gather.links ? GATHER_LINKED : GATHER_INLINE;
}

static void add_html(struct walk *walk, cmark_node *node)
{
	gather_tag(&walk->gather, literal(node), image_of(walk, node));
}

static void open_image(struct walk *walk, cmark_node *node)
{
	enum gather_image image = image_of(walk, node);

	gather_image(&walk->gather, image, link_of(walk, node));
}

static void close_image(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_image_end(&walk->gather);
}

static void close_span(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_span_end(&walk->gather);
}

static const struct handler {
	void (*enter)(struct walk *walk, cmark_node *node);
	void (*exit)(struct walk *walk, cmark_node *node);
} handlers[CMARK_NODE_LAST_INLINE + 1] = {
	[CMARK_NODE_BLOCK_QUOTE] = { open_quote, close_container },
	[CMARK_NODE_LIST] = { open_list, close_list },
	[CMARK_NODE_ITEM] = { open_item, close_container },
	[CMARK_NODE_PARAGRAPH] = { open_paragraph, end_paragraph },
	[CMARK_NODE_HEADING] = { open_heading, end_block },
	[CMARK_NODE_CODE_BLOCK] = { add_code_block, NULL },
	[CMARK_NODE_HTML_BLOCK] = { add_html_block, NULL },
	[CMARK_NODE_THEMATIC_BREAK] = { add_rule, NULL },
	[CMARK_NODE_TEXT] = { add_text, NULL },
	[CMARK_NODE_SOFTBREAK] = { add_soft, NULL },
	[CMARK_NODE_LINEBREAK] = { add_hard, NULL },
	[CMARK_NODE_CODE] = { add_code, NULL },
	[CMARK_NODE_HTML_INLINE] = { add_html, NULL },
	[CMARK_NODE_EMPH] = { open_span, close_span },
	[CMARK_NODE_STRONG] = { open_span, close_span },
	[CMARK_NODE_LINK] = { open_link, close_span },
	[CMARK_NODE_IMAGE] = { open_image, close_image },
};

static void visit(struct walk *walk, cmark_node *node, bool enters)
{
	const struct handler *handler = &handlers[cmark_node_get_type(node)];
	const struct weave_part *part = cmark_node_get_user_data(node);

	if (part)
		walk->part = part;
	if (enters && handler->enter)
		handler->enter(walk, node);
	if (!enters && handler->exit)
		handler->exit(walk, node);
	if (part && (!enters || !cmark_node_first_child(node)))
		walk->part = NULL;
}

static void walk_tree(struct walk *walk, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
		visit(walk, cmark_iter_get_node(iter),
			event == CMARK_EVENT_ENTER);
	cmark_iter_free(iter);
}

struct chunk markdown_parse(
	struct arena *arena, const struct markdown *markdown)
{
	struct arena scratch = arena_make(1 << 16);
	struct arena mark = memory_begin();
	struct reading reading = reading_make(&scratch, markdown);
	struct weave weave = {
		.reading = &reading,
		.arena = &scratch,
		.text.arena = &scratch,
	};
	struct walk walk = {
		.reading = &reading,
		.weave = &weave,
		.gather = gather_make(arena, &scratch, &reading.mask,
			markdown->cut, markdown->chunk),
	};
	cmark_node *root = nodes_parse(reading.mask.text);

	nodes_weave(&weave, root);
	walk_tree(&walk, root);
	memory_end(mark);
	struct chunk chunk = gather_chunk(&walk.gather);
	arena_free(&scratch);
	return chunk;
}
