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

/* A paragraph that is to be replaced by parts. */
struct woven {
	cmark_node *paragraph;
	size_t parts_end;
};

struct weaving {
	const struct reading *reading;
	struct weave weave;
	struct {
		struct woven *items;
		size_t count, room;
	} woven;
};

static cmark_node *next_block(cmark_node *node)
{
	if (is_container(node) && cmark_node_first_child(node))
		return cmark_node_first_child(node);
	while (node && !cmark_node_next(node))
		node = cmark_node_parent(node);
	return node ? cmark_node_next(node) : NULL;
}

static struct weave_place place_of(
	const struct reading *reading, cmark_node *node)
{
	struct weave_place place = { 0 };
	cmark_node *parent = cmark_node_parent(node);

	if (is_type(parent, CMARK_NODE_ITEM)) {
		place.in_item = true;
		place.item_col = weave_item_col(
			reading_line(reading, cmark_node_get_start_line(parent)),
			(size_t)cmark_node_get_start_column(parent) - 1);
	}
	for (; parent; parent = cmark_node_parent(parent))
		place.quotes += is_type(parent, CMARK_NODE_BLOCK_QUOTE);
	return place;
}

/* Whether line `number` may be a delimiter row: most lines may not. */
static bool may_delimit(const struct reading *reading, int number)
{
	struct str line = reading_line(reading, number);
	size_t at = 0;

	while (at < line.size && strchr(" \t>", line.at[at]) && line.at[at])
		at++;
	return at < line.size && line.at[at] && strchr("|:-", line.at[at]);
}

static int last_line(const struct reading *reading, cmark_node *node)
{
	int end = cmark_node_get_end_line(node);

	/* A setext heading's end is at times told one line too late. */
	if (is_type(node, CMARK_NODE_HEADING)) {
		struct str line = str_trim(reading_line(reading, end));
		if (!line.size || !strchr(">=-", line.at[line.size - 1]))
			end--;
	}
	return end;
}

static void collect(const struct reading *reading, cmark_node *node, int end,
	struct table_lines *lines)
{
	struct weave_place place = place_of(reading, node);
	int first = cmark_node_get_start_line(node);
	struct str line = reading_line(reading, first);
	size_t from = (size_t)cmark_node_get_start_column(node) - 1;

	arena_push(reading->scratch, lines)->text =
		str_slice(line, from, line.size);
	for (int i = first + 1; i <= end; i++)
		*arena_push(reading->scratch, lines) =
			weave_line(reading_line(reading, i), &place);
}

static void weave_node(struct weaving *weaving, cmark_node *node)
{
	const struct reading *reading = weaving->reading;
	struct table_lines lines = { 0 };
	int first = cmark_node_get_start_line(node);
	int end = last_line(reading, node);
	int number = first + 1;

	while (number <= end && !may_delimit(reading, number))
		number++;
	if (number > end)
		return;
	collect(reading, node, end, &lines);
	if (!weave_paragraph(&weaving->weave, &lines, first))
		return;
	*arena_push(reading->scratch, &weaving->woven) = (struct woven){
		node,
		weaving->weave.parts.count,
	};
}

/* Puts the nodes of the second document where their paragraphs were. */
static void replace(struct weaving *weaving, cmark_node *node)
{
	size_t part = 0;

	for (size_t i = 0; i < weaving->woven.count; i++) {
		const struct woven *woven = &weaving->woven.items[i];
		for (; part < woven->parts_end; part++) {
			struct weave_part *p =
				&weaving->weave.parts.items[part];
			while (node &&
				cmark_node_get_start_line(node) < (int)p->end) {
				cmark_node *next = cmark_node_next(node);
				cmark_node_set_user_data(node, p);
				cmark_node_insert_before(
					woven->paragraph, node);
				node = next;
			}
		}
		cmark_node_unlink(woven->paragraph);
		cmark_node_free(woven->paragraph);
	}
}

/* Definitions may stand anywhere in the chunk, and hold in its cells too. */
static void parse_woven(struct weaving *weaving)
{
	struct text *text = &weaving->weave.text;
	struct str source = weaving->reading->mask.text;

	if (!weaving->woven.count)
		return;
	if (str_find(source, S("]:"), 0) != STR_NONE) {
		/* The heading closes whatever is open. */
		text_add(text, S("# #\n"));
		text_add(text, source);
	}
	cmark_node *root = parse(text_str(text));
	replace(weaving, cmark_node_first_child(root));
	cmark_node_free(root);
}

static void weave_tables(struct weaving *weaving, cmark_node *root)
{
	cmark_node *node = cmark_node_first_child(root);

	for (; node; node = next_block(node))
		if (is_type(node, CMARK_NODE_PARAGRAPH) ||
			is_type(node, CMARK_NODE_HEADING))
			weave_node(weaving, node);
	parse_woven(weaving);
}

/* ---- the walk */

struct walk {
	const struct reading *reading;
	const struct weave *weave;
	const struct weave_part *part; /* what the node comes from, or NULL */
	struct gather gather;
	uint32_t heading; /* the next of the cut's */
	size_t cells; /* of the table at hand that are still to come */
	struct {
		long *items; /* the number of the next item, a list each */
		size_t count, room;
	} lists;
};

static int line_of(const struct walk *walk, int line)
{
	if (walk->part && line > 0 && (size_t)line <= walk->weave->lines.count)
		line = walk->weave->lines.items[line - 1];
	return reading_file_line(walk->reading, line);
}

static void begin(struct walk *walk, cmark_node *node, enum block_kind kind)
{
	gather_begin(&walk->gather, kind,
		line_of(walk, cmark_node_get_start_line(node)));
}

static struct str literal(cmark_node *node)
{
	return str_from(cmark_node_get_literal(node));
}

static struct str without_end(struct str text)
{
	return str_ends(text, S("\n")) ? str_slice(text, 0, text.size - 1)
					: text;
}

static void open_quote(struct walk *walk, cmark_node *node)
{
	struct prefix prefix = { .kind = PREFIX_QUOTE };

	gather_open(&walk->gather, prefix,
		line_of(walk, cmark_node_get_start_line(node)));
}

static void close_container(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_close(&walk->gather);
}

static void open_list(struct walk *walk, cmark_node *node)
{
	*arena_push(walk->gather.scratch, &walk->lists) =
		cmark_node_get_list_start(node);
}

static void close_list(struct walk *walk, cmark_node *node)
{
	(void)node;
	walk->lists.count--;
}

static void open_item(struct walk *walk, cmark_node *node)
{
	cmark_node *list = cmark_node_parent(node);
	long number = walk->lists.items[walk->lists.count - 1]++;
	bool paren = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM;
	struct prefix prefix = {
		.kind = PREFIX_ITEM,
		.marker = S("•"),
		.tight = cmark_node_get_list_tight(list),
	};

	if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST)
		prefix.marker = str_format(walk->gather.scratch, "%ld%c",
			number, paren ? ')' : '.');
	gather_open(&walk->gather, prefix,
		line_of(walk, cmark_node_get_start_line(node)));
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

/* The cut's heading on the node's lines; a definition may stand on the first,
 * for cmark counts it in. */
static uint32_t section_of(struct walk *walk, cmark_node *node)
{
	const struct cut *cut = walk->reading->markdown->cut;
	int begin = line_of(walk, cmark_node_get_start_line(node));
	int end = line_of(walk, cmark_node_get_end_line(node));

	if (!cut || walk->part ||
		!is_type(cmark_node_parent(node), CMARK_NODE_DOCUMENT))
		return NONE;
	while (walk->heading < cut->headings.count &&
		cut->headings.items[walk->heading].line < begin)
		walk->heading++;
	if (walk->heading == cut->headings.count ||
		cut->headings.items[walk->heading].line > end)
		return NONE;
	return walk->heading++;
}

static void open_cell(struct walk *walk, cmark_node *node)
{
	const struct weave_part *part = walk->part;

	if (!walk->cells) {
		walk->cells = (size_t)part->rows * part->columns;
		gather_table(&walk->gather, part->rows, part->columns,
			part->align);
	}
	walk->cells--;
	begin(walk, node, BLOCK_CELL);
	walk->gather.block.table =
		(uint32_t)walk->gather.chunk.tables.count - 1;
}

static void open_heading(struct walk *walk, cmark_node *node)
{
	if (walk->part && walk->part->is_table) {
		open_cell(walk, node);
		return;
	}
	begin(walk, node, BLOCK_HEADING);
	walk->gather.block.level = cmark_node_get_heading_level(node);
	walk->gather.block.section = section_of(walk, node);
}

static void add_code_block(struct walk *walk, cmark_node *node)
{
	begin(walk, node, BLOCK_CODE);
	walk->gather.block.info = gather_clean(&walk->gather,
		str_from(cmark_node_get_fence_info(node)));
	gather_raw(&walk->gather, without_end(literal(node)));
	gather_end(&walk->gather);
}

static void add_rule(struct walk *walk, cmark_node *node)
{
	begin(walk, node, BLOCK_RULE);
	gather_end(&walk->gather);
}

/* Comments say nothing to a reader; fences of boxes are none. */
static void add_html_block(struct walk *walk, cmark_node *node)
{
	struct str text = str_trim(literal(node));

	if (mask_is_fence(&walk->reading->mask, text) ||
		(str_starts(text, S("<!--")) &&
			str_find(text, S("-->"), 4) ==
				(ptrdiff_t)text.size - 3))
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

static void add_raw(struct walk *walk, cmark_node *node, enum span_kind kind)
{
	gather_span_begin(&walk->gather, kind, NONE);
	gather_raw(&walk->gather, literal(node));
	gather_span_end(&walk->gather);
}

static void add_code(struct walk *walk, cmark_node *node)
{
	add_raw(walk, node, SPAN_CODE);
}

static void add_html(struct walk *walk, cmark_node *node)
{
	struct str tag = literal(node);

	if (str_equal_caseless(str_slice(tag, 0, 3), S("<br")) &&
		!str_trim(str_slice(tag, 3, tag.size - 1 -
			str_ends(tag, S("/>")))).size)
		gather_hard(&walk->gather);
	else
		add_raw(walk, node, SPAN_HTML);
}

static void open_emphasis(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_span_begin(&walk->gather, SPAN_EMPHASIS, NONE);
}

static void open_strong(struct walk *walk, cmark_node *node)
{
	(void)node;
	gather_span_begin(&walk->gather, SPAN_STRONG, NONE);
}

static void open_target(
	struct walk *walk, cmark_node *node, enum span_kind kind)
{
	uint32_t link = gather_link(&walk->gather,
		str_from(cmark_node_get_url(node)),
		str_from(cmark_node_get_title(node)));

	gather_span_begin(&walk->gather, kind, link);
}

static void open_link(struct walk *walk, cmark_node *node)
{
	open_target(walk, node, SPAN_LINK);
}

static void open_image(struct walk *walk, cmark_node *node)
{
	open_target(walk, node, SPAN_IMAGE);
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
	[CMARK_NODE_EMPH] = { open_emphasis, close_span },
	[CMARK_NODE_STRONG] = { open_strong, close_span },
	[CMARK_NODE_LINK] = { open_link, close_span },
	[CMARK_NODE_IMAGE] = { open_image, close_span },
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
	struct weaving weaving = {
		.reading = &reading,
		.weave = { .arena = &scratch, .text.arena = &scratch },
	};
	struct walk walk = {
		.reading = &reading,
		.weave = &weaving.weave,
		.gather = gather_make(arena, &scratch, &reading.mask,
			markdown->cut, markdown->chunk),
	};
	cmark_node *root = parse(reading.mask.text);

	if (markdown->cut)
		walk.heading = markdown->cut->chunks.items[markdown->chunk]
				       .first_heading;
	weave_tables(&weaving, root);
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
	return str_copy(arena,
		mask_undo(scratch, mask, str_from(s), MASK_CLEAN));
}

static void read_probe(struct arena *scratch, struct arena *arena,
	const struct mask *mask, cmark_node *paragraph,
	struct markdown_probe *probe)
{
	cmark_node *link = cmark_node_first_child(paragraph);

	probe->defined = is_type(link, CMARK_NODE_LINK) &&
		!cmark_node_next(link) && !str_starts(probe->label, S("^"));
	if (!probe->defined)
		return;
	probe->url = unmask(scratch, arena, mask, cmark_node_get_url(link));
	probe->title =
		unmask(scratch, arena, mask, cmark_node_get_title(link));
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
