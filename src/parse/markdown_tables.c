#include "parse/markdown_memory.h"
#include "parse/markdown_nodes.h"

#include <cmark.h>

struct cmark_node *nodes_parse(struct str text)
{
	cmark_parser *parser = cmark_parser_new_with_mem(
		CMARK_OPT_DEFAULT, memory_allocator());

	cmark_parser_feed(parser, text.size ? text.at : "", text.size);
	cmark_node *root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return root;
}

bool nodes_is(struct cmark_node *node, int type)
{
	return node && (int)cmark_node_get_type(node) == type;
}

static bool is_container(cmark_node *node)
{
	return nodes_is(node, CMARK_NODE_BLOCK_QUOTE) ||
		nodes_is(node, CMARK_NODE_LIST) ||
		nodes_is(node, CMARK_NODE_ITEM);
}

cmark_node *nodes_next_block(cmark_node *node)
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
		.setext = nodes_is(node, CMARK_NODE_HEADING),
		.followed = nodes_next_block(node) != NULL,
	};

	if (nodes_is(parent, CMARK_NODE_ITEM)) {
		source.item_line = cmark_node_get_start_line(parent);
		source.item_column = cmark_node_get_start_column(parent);
	}
	for (; parent; parent = cmark_node_parent(parent))
		source.quotes += nodes_is(parent, CMARK_NODE_BLOCK_QUOTE);
	return source;
}

static bool may_hold(const struct weave *weave, cmark_node *node)
{
	return (nodes_is(node, CMARK_NODE_PARAGRAPH) ||
		       nodes_is(node, CMARK_NODE_HEADING)) &&
		weave_may(weave->reading, cmark_node_get_start_line(node),
			cmark_node_get_end_line(node),
			cmark_node_get_start_column(node));
}

/* Whether a comment stands for a table drawn with dashes. */
static bool is_dashes(const struct weave *weave, cmark_node *node)
{
	struct mask_place place;

	return nodes_is(node, CMARK_NODE_HTML_BLOCK) &&
		mask_next_whole(&weave->reading->mask,
			str_from(cmark_node_get_literal(node)), 0, &place) &&
		!place.begin && place.find->kind == MASK_TABLE;
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
	}
}

void nodes_weave(struct weave *weave, cmark_node *root)
{
	cmark_node *node = cmark_node_first_child(root);

	for (; node; node = nodes_next_block(node)) {
		if (may_hold(weave, node)) {
			struct weave_source source = source_of(node);
			weave_paragraph(weave, &source);
		} else if (is_dashes(weave, node)) {
			weave_dashes(
				weave, node, cmark_node_get_start_line(node));
		}
	}
	if (!weave->paragraphs.count)
		return;
	root = nodes_parse(weave_text(weave));
	replace(weave, cmark_node_first_child(root));
}
