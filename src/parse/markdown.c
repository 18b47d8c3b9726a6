#include "parse/markdown.h"

#include <cmark.h>
#include <stdlib.h>

/* ---- probing for definitions */

/* A label on one line: white space matches any other (CommonMark §4.7). */
static void add_label(struct text *text, struct str label)
{
	text_add_char(text, '[');
	for (size_t i = 0; i < label.size; i++) {
		char c = label.at[i];
		text_add_char(text, c == '\n' || c == '\r' ? ' ' : c);
	}
	text_add(text, S("]\n\n"));
}

static bool is_type(cmark_node *node, cmark_node_type type)
{
	return node && cmark_node_get_type(node) == type;
}

/* cmark drops a byte order mark only where nothing stands before it. */
static struct str without_mark(struct str source)
{
	return str_starts(source, S("\xef\xbb\xbf"))
		? str_slice(source, 3, source.size)
		: source;
}

static void read_probe(
	struct arena *arena, cmark_node *paragraph, struct markdown_probe *probe)
{
	cmark_node *link = cmark_node_first_child(paragraph);

	if (!is_type(link, CMARK_NODE_LINK) || cmark_node_next(link) ||
		str_starts(probe->label, S("^")))
		return;
	probe->defined = true;
	probe->url = str_copy(arena, str_from(cmark_node_get_url(link)));
	probe->title = str_copy(arena, str_from(cmark_node_get_title(link)));
}

/* The labels stand in front, so that an open fence cannot swallow them. */
void markdown_probe(struct arena *arena, const struct markdown *markdown,
	struct markdown_probe *probes, size_t count)
{
	struct arena scratch = arena_make(1 << 16);
	struct text text = { .arena = &scratch };

	for (size_t i = 0; i < count; i++)
		add_label(&text, probes[i].label);
	text_add(&text, without_mark(markdown->source));
	cmark_node *root =
		cmark_parse_document(text.at, text.size, CMARK_OPT_DEFAULT);
	cmark_node *node = cmark_node_first_child(root);
	for (size_t i = 0; i < count && node; i++) {
		read_probe(arena, node, &probes[i]);
		node = cmark_node_next(node);
	}
	cmark_node_free(root);
	arena_free(&scratch);
}
