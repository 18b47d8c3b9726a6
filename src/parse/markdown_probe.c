#include "parse/markdown.h"

#include "parse/markdown_memory.h"
#include "parse/markdown_nodes.h"
#include "parse/reading.h"

#include <cmark.h>

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
		nodes_is(link, CMARK_NODE_LINK) && !cmark_node_next(link);
	if (!probe->defined)
		return;
	probe->url = unmask(scratch, arena, mask, cmark_node_get_url(link));
	probe->title = unmask(scratch, arena, mask, cmark_node_get_title(link));
}

void markdown_probe(struct arena *arena, const struct markdown *markdown,
	struct markdown_probe *probes, size_t count)
{
	struct arena scratch = arena_make(1 << 16);
	struct arena mark = memory_begin();
	struct mask mask = reading_labels(&scratch, markdown, probes, count);
	cmark_node *root = nodes_parse(mask.text);
	cmark_node *node = cmark_node_first_child(root);

	for (size_t i = 0; i < count && node; i++) {
		read_probe(&scratch, arena, &mask, node, &probes[i]);
		node = cmark_node_next(node);
	}
	memory_end(mark);
	arena_free(&scratch);
}

struct str markdown_entity(struct arena *arena, struct str entity)
{
	struct arena mark = memory_begin();
	cmark_node *root = nodes_parse(entity);
	cmark_node *paragraph = cmark_node_first_child(root);
	cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : NULL;
	struct str found = entity;

	if (nodes_is(text, CMARK_NODE_TEXT) && !cmark_node_next(text))
		found = str_from(cmark_node_get_literal(text));
	found = str_copy(arena, found);
	memory_end(mark);
	return found;
}
