#include "parse/html_block.h"

#include "parse/html_element.h"
#include "parse/html_flow.h"
#include "parse/html_scan.h"
#include "parse/html_table.h"

#include <string.h>

struct html {
	struct flow flow;
	struct str source; /* what is read, up to where it is to be read */
	int failures; /* tags that never end, elements never closed */
	size_t counted; /* lines are, up to here */
	int plain; /* tables that were read and are none */
};

/* ---- reading */

/* The line of byte `at` becomes the flow's; bytes are asked for in order. */
static void tell_line(struct html *html, size_t at)
{
	for (; html->counted < at; html->counted++)
		html->flow.line += html->source.at[html->counted] == '\n';
}

static struct str decode(struct html *html, struct str text)
{
	return html_text(html->flow.gather->scratch, text);
}

static struct str attribute(
	struct html *html, const struct html_tag *tag, struct str name)
{
	return str_trim(decode(html, html_attribute(tag, name)));
}

/* The first tag from `from` to `end` that has an address. */
static struct str find_address(struct html *html, size_t from, size_t end)
{
	struct str inside = str_slice(html->source, 0, end);
	struct html_tag tag;

	while (html_next_tag(inside, &from, &tag, &html->failures)) {
		struct str found = attribute(html, &tag, S("src"));
		if (found.size)
			return found;
		from = tag.end;
	}
	return S("");
}

/* ---- what elements say; each gives where the reading goes on */

/* An image with nothing beside it is a figure; a linked one is a badge. */
static enum gather_image image_of(struct html *html, const struct html_tag *tag)
{
	const struct flow *flow = &html->flow;
	struct html_tag next;
	size_t at = tag->end;
	int failures = 0;

	for (size_t i = 0; i < flow->span_count; i++)
		if (flow->spans[i].kind == SPAN_LINK)
			return GATHER_LINKED;
	bool more = html_next_tag(html->source, &at, &next, &failures);
	bool alone = !str_trim(str_slice(html->source, tag->end, at)).size &&
		(!more || html_element_of(&next)->role == ROLE_PART);
	return alone && !flow->open ? GATHER_FIGURE : GATHER_INLINE;
}

static void add_image(struct html *html, const struct html_tag *tag)
{
	struct flow *flow = &html->flow;
	struct str url = attribute(html, tag, S("src"));
	struct str alt = attribute(html, tag, S("alt"));

	if (tag->closing || !(url.size || alt.size))
		return;
	flow_image(flow, image_of(html, tag),
		gather_link_plain(
			flow->gather, url, attribute(html, tag, S("title"))),
		alt);
}

static size_t add_embed(
	struct html *html, size_t at, const struct html_tag *tag)
{
	struct flow *flow = &html->flow;
	bool empty = html_tag_is(tag, "embed");
	size_t end = empty ? tag->end :
			     html_find_close(html->source, tag->name, tag->end,
				     &html->failures);
	struct str url = find_address(html, at, end);

	if (url.size) {
		size_t count = flow->span_count;
		flow_span(flow, S("!"), SPAN_LINK,
			gather_link_plain(flow->gather, url, S("")));
		flow_text(flow,
			str_format(flow->gather->scratch, "[%.*s: %.*s]",
				STR(tag->name), STR(url)));
		flow_spans_end(flow, count);
	}
	return url.size ? end : tag->end;
}

static size_t add_code(struct html *html, const struct html_tag *tag)
{
	size_t end = html_find_close(
		html->source, S("pre"), tag->end, &html->failures);
	struct str inside = str_slice(html->source, 0, end);
	struct text text = { .arena = html->flow.gather->scratch };
	struct html_tag inner;
	size_t at = tag->end;
	size_t from = at;

	while (html_next_tag(inside, &at, &inner, &html->failures)) {
		text_add(&text, str_slice(inside, from, at));
		if (html_tag_is(&inner, "br"))
			text_add_char(&text, '\n');
		from = at = inner.end;
	}
	text_add(&text, str_slice(inside, from, end));
	struct str code = text_str(&text);
	if (str_starts(code, S("\n")))
		code = str_slice(code, 1, code.size);
	while (code.size && (code.at[code.size - 1] == '\n'))
		code.size--;
	if (str_trim(code).size)
		flow_code(&html->flow, decode(html, code));
	return end;
}

static void open_link(struct html *html, const struct html_tag *tag)
{
	struct str url = attribute(html, tag, S("href"));

	/* A link ends where the next begins. */
	flow_span_end(&html->flow, tag->name);
	if (url.size)
		flow_span(&html->flow, tag->name, SPAN_LINK,
			gather_link_plain(html->flow.gather, url,
				attribute(html, tag, S("title"))));
}

static void take_part(struct html *html, const struct html_tag *tag,
	const struct html_element *element)
{
	struct flow *flow = &html->flow;

	flow_part(flow);
	if (element->span == SPAN_KINDS)
		return;
	flow_span_end(flow, tag->name);
	if (tag->closing)
		return;
	flow_span(flow, tag->name, element->span, NONE);
	flow->sign = str_from(element->sign);
}

static void take_box(struct html *html, const struct html_tag *tag,
	const struct html_element *element)
{
	struct flow *flow = &html->flow;
	struct flow_box box = {
		.kind = element->role == ROLE_LIST ? FLOW_LIST :
			element->role == ROLE_ITEM ? FLOW_ITEM :
						     FLOW_QUOTE,
		.ordered = html_tag_is(tag, "ol"),
		.number = html_number(tag, S("start")),
	};

	if (flow->in_cell) {
		flow_part(flow);
		if (!tag->closing)
			flow->sign = str_from(element->sign);
	} else if (tag->closing) {
		flow_close(flow, box.kind);
	} else {
		flow_open(flow, box);
	}
}

/* An element that is a span or a place in the text. */
static void take_inline(struct html *html, const struct html_tag *tag,
	const struct html_element *element)
{
	struct flow *flow = &html->flow;

	if (element->role == ROLE_BREAK)
		flow_break(flow);
	else if (element->role == ROLE_RULE)
		flow_rule(flow);
	else if (element->role == ROLE_CELL && flow->in_cell)
		flow->blank = true;
	else if (element->role == ROLE_CELL)
		flow_part(flow);
	else if (element->role == ROLE_IMAGE)
		add_image(html, tag);
	else if (element->role == ROLE_NONE)
		return;
	else if (tag->closing)
		flow_span_end(flow, tag->name);
	else if (element->role == ROLE_STRIKE)
		flow_element(flow, tag->name, GATHER_STRIKE);
	else if (element->role == ROLE_SUB)
		flow_element(flow, tag->name, GATHER_SUB);
	else if (element->role == ROLE_SUP)
		flow_element(flow, tag->name, GATHER_SUP);
	else if (element->role == ROLE_LINK)
		open_link(html, tag);
	else
		flow_span(flow, tag->name, element->span, NONE);
}

static size_t take_tag(struct html *html, size_t at, const struct html_tag *tag)
{
	const struct html_element *element = html_element_of(tag);
	bool in_cell = html->flow.in_cell;

	switch (element->role) {
	case ROLE_PART: take_part(html, tag, element); break;
	case ROLE_TABLE: flow_part(&html->flow); break;
	case ROLE_LIST:
	case ROLE_ITEM:
	case ROLE_QUOTE: take_box(html, tag, element); break;
	case ROLE_DROP:
		return tag->closing ? tag->end :
				      html_find_close(html->source, tag->name,
					      tag->end, &html->failures);
	case ROLE_EMBED:
		return tag->closing ? tag->end : add_embed(html, at, tag);
	case ROLE_CODE:
		if (!in_cell && !tag->closing)
			return add_code(html, tag);
		take_part(html, tag, element);
		break;
	default: take_inline(html, tag, element);
	}
	return tag->end;
}

/* ---- tables, and all */

/* The text before a tag; its line is that of its first word. */
static void add_text(struct html *html, size_t begin, size_t end)
{
	while (begin < end && html->source.at[begin] == '\n')
		begin++;
	tell_line(html, begin);
	flow_text(
		&html->flow, decode(html, str_slice(html->source, begin, end)));
	tell_line(html, end);
}

static size_t take_table(struct html *html, const struct html_tag *tag);

/* Reads bytes from `from` to `end`. */
static void read_html(struct html *html, size_t from, size_t end)
{
	struct str source = html->source;
	struct html_tag tag;
	size_t at = from;
	bool found = true;

	html->source = str_slice(source, 0, end);
	while (found) {
		found = html_next_tag(html->source, &at, &tag, &html->failures);
		add_text(html, from, at);
		if (!found)
			break;
		bool table = html_tag_is(&tag, "table") && !tag.closing &&
			!html->flow.in_cell;
		from = at = table ? take_table(html, &tag) :
				    take_tag(html, at, &tag);
	}
	html->source = source;
}

static void add_caption(struct html *html, const struct html_cell *caption)
{
	struct flow *flow = &html->flow;
	size_t count = flow->span_count;

	flow_span(flow, S("!"), SPAN_EMPHASIS, NONE);
	read_html(html, caption->begin, caption->end);
	flow_part(flow);
	flow_spans_end(flow, count);
}

static void add_cell(struct html *html, const struct html_cell *cell,
	const struct weave_part *part)
{
	struct flow *flow = &html->flow;
	size_t count = flow->span_count;

	if (cell)
		tell_line(html, cell->begin);
	flow_cell(flow, part);
	if (cell)
		read_html(html, cell->begin, cell->end);
	flow_spans_end(flow, count);
	flow_cell_end(flow);
}

static void add_table(struct html *html, const struct html_table *table)
{
	struct weave_part part = {
		.is_table = true,
		.is_html = true,
		.rows = table->rows + !table->headed,
		.columns = table->columns,
		.align = table->align,
	};
	const struct html_cell *cell = table->cells.items;
	const struct html_cell *end = cell + table->cells.count;

	for (uint32_t i = 0; !table->headed && i < table->columns; i++)
		add_cell(html, NULL, &part);
	for (uint32_t row = 0; row < table->rows; row++)
		for (uint32_t i = 0; i < table->columns; i++) {
			bool here = cell < end && cell->row == row &&
				cell->column == i;
			add_cell(html, here ? cell++ : NULL, &part);
		}
}

/*
 * Cells that rows leave out cost memory and no bytes: of them a table has no
 * more than bytes, and some. One cell alone is a frame around its blocks.
 */
static bool is_table(const struct html_table *table, size_t bytes)
{
	enum { SOME = 1000 };
	size_t cells = (size_t)table->rows * table->columns;

	return table->says && cells > 1 && cells <= bytes + SOME;
}

static size_t take_table(struct html *html, const struct html_tag *tag)
{
	struct arena *scratch = html->flow.gather->scratch;

	flow_part(&html->flow);
	if (html->plain > HTML_FAILURES)
		return tag->end;
	struct html_table table = html_table_read(
		scratch, html->source, tag->end, &html->failures);
	if (!is_table(&table, table.end - tag->end)) {
		html->plain++;
		return tag->end;
	}
	if (table.caption.end > table.caption.begin)
		add_caption(html, &table.caption);
	add_table(html, &table);
	return table.end;
}

/* The fence of a box too, which is masked as one. */
static bool is_comment(struct str html)
{
	struct str text = str_trim(html);

	return str_starts(text, S("<!--")) &&
		str_find(text, S("-->"), 4) == (ptrdiff_t)text.size - 3;
}

static int count_lines(struct str source)
{
	int count = 0;

	for (size_t i = 0; i < source.size; i++)
		count += source.at[i] == '\n';
	return count;
}

void gather_html(struct gather *gather, struct str source, int line)
{
	struct html html = {
		.flow = { .gather = gather, .line = line },
		.source = mask_undo(
			gather->scratch, gather->mask, source, MASK_RAW),
	};

	if (is_comment(source))
		return;
	/* No box begins or ends among the blocks of one. */
	within_pass(&gather->within, line + count_lines(source));
	read_html(&html, 0, html.source.size);
	flow_end(&html.flow);
}
