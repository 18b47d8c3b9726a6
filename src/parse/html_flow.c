#include "parse/html_flow.h"

/* ---- spans */

static void begin_spans(struct flow *flow)
{
	for (; flow->spans_begun < flow->span_count; flow->spans_begun++) {
		const struct flow_span *span = &flow->spans[flow->spans_begun];
		if (span->kind == SPAN_KINDS)
			gather_element(flow->gather, span->target, NONE);
		else
			gather_span_begin(
				flow->gather, span->kind, span->target);
	}
}

static void halt_spans(struct flow *flow, size_t count)
{
	for (; flow->spans_begun > count; flow->spans_begun--) {
		const struct flow_span *span =
			&flow->spans[flow->spans_begun - 1];
		if (span->kind == SPAN_KINDS)
			gather_element_end(flow->gather, span->target);
		else
			gather_span_end(flow->gather);
	}
}

void flow_span(struct flow *flow, struct str name, enum span_kind kind,
	uint32_t target)
{
	if (flow->span_count < FLOW_SPANS)
		flow->spans[flow->span_count++] =
			(struct flow_span){ name, kind, target };
}

void flow_element(
	struct flow *flow, struct str name, enum gather_element element)
{
	flow_span(flow, name, SPAN_KINDS, element);
}

void flow_spans_end(struct flow *flow, size_t count)
{
	halt_spans(flow, count);
	if (flow->span_count > count)
		flow->span_count = count;
}

void flow_span_end(struct flow *flow, struct str name)
{
	for (size_t i = flow->span_count; i > 0; i--)
		if (str_equal_caseless(flow->spans[i - 1].name, name)) {
			flow_spans_end(flow, i - 1);
			return;
		}
}

/* ---- lists, items, quotes */

static void begin_boxes(struct flow *flow)
{
	for (; flow->boxes_begun < flow->box_count; flow->boxes_begun++) {
		const struct flow_box *box = &flow->boxes[flow->boxes_begun];
		struct within_list list = {
			.ordered = box->ordered,
			.tight = true,
			.delimiter = '.',
			.number = box->number,
		};
		if (box->kind == FLOW_LIST)
			within_list(&flow->gather->within, list);
		else if (box->kind == FLOW_ITEM)
			gather_item(flow->gather, flow->line, S(""));
		else
			gather_quote(flow->gather, flow->line, S(""));
	}
}

static void close_boxes(struct flow *flow, size_t count)
{
	flow_part(flow);
	for (; flow->boxes_begun > count; flow->boxes_begun--) {
		if (flow->boxes[flow->boxes_begun - 1].kind == FLOW_LIST)
			within_list_end(&flow->gather->within);
		else
			gather_close(flow->gather);
	}
	if (flow->box_count > count)
		flow->box_count = count;
}

/* How many boxes there are up to the innermost of the kind; 0: none. */
static size_t innermost(const struct flow *flow, enum flow_box_kind kind)
{
	size_t count = flow->box_count;

	while (count && flow->boxes[count - 1].kind != kind)
		count--;
	return count;
}

void flow_open(struct flow *flow, struct flow_box box)
{
	size_t list = innermost(flow, FLOW_LIST);

	flow_part(flow);
	if (box.kind == FLOW_ITEM && list)
		close_boxes(flow, list);
	else if (box.kind == FLOW_ITEM)
		flow_open(flow, (struct flow_box){ .kind = FLOW_LIST });
	/* An item without its list would have no marker. */
	size_t room = box.kind == FLOW_LIST ? FLOW_BOXES - 1 : FLOW_BOXES;
	if (flow->box_count < room)
		flow->boxes[flow->box_count++] = box;
}

void flow_close(struct flow *flow, enum flow_box_kind kind)
{
	size_t count = innermost(flow, kind);

	flow_part(flow);
	if (count)
		close_boxes(flow, count - 1);
}

/* ---- blocks */

static void begin_block(struct flow *flow, enum block_kind kind)
{
	begin_boxes(flow);
	gather_begin(flow->gather, kind, flow->line);
	flow->open = true;
}

void flow_part(struct flow *flow)
{
	if (flow->in_cell) {
		flow->breaks = true;
		return;
	}
	flow->blank = false;
	flow->breaks = false;
	flow->sign = S("");
	if (!flow->open)
		return;
	halt_spans(flow, 0);
	gather_end(flow->gather);
	flow->open = false;
}

void flow_break(struct flow *flow)
{
	flow->breaks = true;
}

static void part_words(struct flow *flow)
{
	struct text *text = &flow->gather->text;

	if (text->size && flow->breaks)
		gather_hard(flow->gather);
	else if (text->size && flow->blank)
		text_add_char(text, ' ');
	flow->blank = false;
	flow->breaks = false;
	text_add(text, flow->sign);
	flow->sign = S("");
}

/* Something is to be seen now. */
static void appear(struct flow *flow)
{
	if (!flow->open)
		begin_block(flow, BLOCK_PARAGRAPH);
	part_words(flow);
	begin_spans(flow);
}

void flow_image(struct flow *flow, enum gather_image image, uint32_t link,
	struct str description)
{
	appear(flow);
	gather_image(flow->gather, image, link);
	gather_words(flow->gather, description);
	gather_image_end(flow->gather);
}

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

void flow_text(struct flow *flow, struct str text)
{
	size_t at = 0;

	while (at < text.size) {
		size_t begin = at;
		while (at < text.size && !is_white(text.at[at]))
			at++;
		if (at > begin) {
			appear(flow);
			text_add_safe(&flow->gather->text,
				str_slice(text, begin, at));
		}
		if (at < text.size)
			flow->blank = true;
		at++;
	}
}

void flow_rule(struct flow *flow)
{
	flow_part(flow);
	if (flow->in_cell)
		return;
	begin_block(flow, BLOCK_RULE);
	flow_part(flow);
}

void flow_code(struct flow *flow, struct str text)
{
	flow_part(flow);
	begin_block(flow, BLOCK_CODE);
	text_add_safe(&flow->gather->text, text);
	flow_part(flow);
}

void flow_cell(struct flow *flow, const struct weave_part *table)
{
	gather_cell(flow->gather, flow->line, table);
	flow->open = true;
	flow->in_cell = true;
	flow->blank = false;
	flow->breaks = false;
	flow->sign = S("");
}

void flow_cell_end(struct flow *flow)
{
	flow->in_cell = false;
	flow_part(flow);
}

void flow_end(struct flow *flow)
{
	flow->in_cell = false;
	close_boxes(flow, 0);
}
