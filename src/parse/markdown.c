#include "parse/markdown.h"

#include "parse/gather.h"
#include "parse/reading.h"
#include "parse/weave.h"

#include <cmark.h>
#include <string.h>

static bool is_type(cmark_node *node, cmark_node_type type)
{
	return node && cmark_node_get_type(node) == type;
}

static bool is_container(cmark_node *node)
{
	return is_type(node, CMARK_NODE_BLOCK_QUOTE) ||
		is_type(node, CMARK_NODE_LIST) ||
		is_type(node, CMARK_NODE_ITEM);
}

static cmark_node *parse(struct str text)
{
	return cmark_parse_document(
		text.size ? text.at : "", text.size, CMARK_OPT_DEFAULT);
}

/* ---- tables */

static cmark_node *next_block(cmark_node *node)
{
	if (is_container(node) && cmark_node_first_child(node))
		return cmark_node_first_child(node);
	while (node && !cmark_node_next(node))
		node = cmark_node_parent(node);
	return node ? cmark_node_next(node) : NULL;
}

static struct weave_source source_of(cmark_node *node)
{
	cmark_node *parent = cmark_node_parent(node);
	struct weave_source source = {
		.node = node,
		.first = cmark_node_get_start_line(node),
		.last = cmark_node_get_end_line(node),
		.column = cmark_node_get_start_column(node),
		.setext = is_type(node, CMARK_NODE_HEADING),
		.followed = next_block(node) != NULL,
	};

	if (is_type(parent, CMARK_NODE_ITEM)) {
		source.item_line = cmark_node_get_start_line(parent);
		source.item_column = cmark_node_get_start_column(parent);
	}
	for (; parent; parent = cmark_node_parent(parent))
		source.quotes += is_type(parent, CMARK_NODE_BLOCK_QUOTE);
	return source;
}

/* Moves a part's nodes before the paragraph; gives the next node. */
static cmark_node *move(
	cmark_node *node, struct weave_part *part, cmark_node *paragraph)
{
	while (node && cmark_node_get_start_line(node) < (int)part->end) {
		cmark_node *next = cmark_node_next(node);
		cmark_node_set_user_data(node, part);
		cmark_node_insert_before(paragraph, node);
		node = next;
	}
	return node;
}

/* Puts the nodes of the second document where their paragraphs were. */
static void replace(struct weave *weave, cmark_node *node)
{
	size_t part = 0;

	for (size_t i = 0; i < weave->paragraphs.count; i++) {
		const struct weave_paragraph *old = &weave->paragraphs.items[i];
		while (part < old->parts_end)
			node = move(
				node, &weave->parts.items[part++], old->node);
		cmark_node_unlink(old->node);
		cmark_node_free(old->node);
	}
}

static void weave_tables(struct weave *weave, cmark_node *root)
{
	cmark_node *node = cmark_node_first_child(root);

	for (; node; node = next_block(node)) {
		struct weave_source source = source_of(node);
		if (is_type(node, CMARK_NODE_PARAGRAPH) || source.setext)
			weave_paragraph(weave, &source);
	}
	if (!weave->paragraphs.count)
		return;
	root = parse(weave_text(weave));
	replace(weave, cmark_node_first_child(root));
	cmark_node_free(root);
}

/* ---- the walk */

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

static void open_quote(struct walk *walk, cmark_node *node)
{
	gather_quote(&walk->gather, first_line(walk, node));
}

static void open_item(struct walk *walk, cmark_node *node)
{
	gather_item(&walk->gather, first_line(walk, node));
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
	bool late = end > line && next_block(node);

	if (part && part->is_table) {
		gather_cell(&walk->gather, line, part);
		return;
	}
	begin(walk, node, BLOCK_HEADING);
	walk->gather.block.level = cmark_node_get_heading_level(node);
	if (!part && is_type(cmark_node_parent(node), CMARK_NODE_DOCUMENT))
		gather_section(&walk->gather, line, end - late);
}

static void add_code_block(struct walk *walk, cmark_node *node)
{
	begin(walk, node, BLOCK_CODE);
	walk->gather.block.info = gather_clean(
		&walk->gather, str_from(cmark_node_get_fence_info(node)));
	gather_raw(&walk->gather, without_end(literal(node)));
	gather_end(&walk->gather);
}

static void add_rule(struct walk *walk, cmark_node *node)
{
	begin(walk, node, BLOCK_RULE);
	gather_end(&walk->gather);
}

static void add_html_block(struct walk *walk, cmark_node *node)
{
	if (gather_is_comment(literal(node)))
		return;
	begin(walk, node, BLOCK_HTML);
	gather_raw(&walk->gather, without_end(literal(node)));
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

static void add_html(struct walk *walk, cmark_node *node)
{
	if (gather_is_break(literal(node)))
		gather_hard(&walk->gather);
	else
		gather_raw_span(&walk->gather, SPAN_HTML, literal(node));
}

static void open_span(struct walk *walk, cmark_node *node)
{
	bool strong = is_type(node, CMARK_NODE_STRONG);

	gather_span_begin(
		&walk->gather, strong ? SPAN_STRONG : SPAN_EMPHASIS, NONE);
}

static void open_link(struct walk *walk, cmark_node *node)
{
	bool image = is_type(node, CMARK_NODE_IMAGE);
	uint32_t link =
		gather_link(&walk->gather, str_from(cmark_node_get_url(node)),
			str_from(cmark_node_get_title(node)));

	gather_span_begin(&walk->gather, image ? SPAN_IMAGE : SPAN_LINK, link);
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
	[CMARK_NODE_PARAGRAPH] = { open_paragraph, end_block },
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
	[CMARK_NODE_IMAGE] = { open_link, close_span },
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
	cmark_node *root = parse(reading.mask.text);

	weave_tables(&weave, root);
	walk_tree(&walk, root);
	cmark_node_free(root);
	struct chunk chunk = gather_chunk(&walk.gather);
	arena_free(&scratch);
	return chunk;
}

/* ---- probing for definitions */

static struct str unmask(struct arena *scratch, struct arena *arena,
	const struct mask *mask, const char *s)
{
	return str_copy(
		arena, mask_undo(scratch, mask, str_from(s), MASK_CLEAN));
}

static void read_probe(struct arena *scratch, struct arena *arena,
	const struct mask *mask, cmark_node *paragraph,
	struct markdown_probe *probe)
{
	cmark_node *link = cmark_node_first_child(paragraph);

	probe->defined =
		is_type(link, CMARK_NODE_LINK) && !cmark_node_next(link);
	if (!probe->defined)
		return;
	probe->url = unmask(scratch, arena, mask, cmark_node_get_url(link));
	probe->title = unmask(scratch, arena, mask, cmark_node_get_title(link));
}

void markdown_probe(struct arena *arena, const struct markdown *markdown,
	struct markdown_probe *probes, size_t count)
{
	struct arena scratch = arena_make(1 << 16);
	struct mask mask = reading_labels(&scratch, markdown, probes, count);
	cmark_node *root = parse(mask.text);
	cmark_node *node = cmark_node_first_child(root);

	for (size_t i = 0; i < count && node; i++) {
		read_probe(&scratch, arena, &mask, node, &probes[i]);
		node = cmark_node_next(node);
	}
	cmark_node_free(root);
	arena_free(&scratch);
}
