#include "parse/gather.h"

#include "parse/html_tag.h"
#include "parse/script.h"

/*
 * What an element of HTML says in plain text. A mark of ours is one of them:
 * ~~ is <del>, ~ is <sub>, ^ is <sup>.
 */
static const struct element {
	const char *name; /* in lower case */
	enum {
		MAKES_SPAN,
		LINKS,
		RAISES,
		LOWERS,
		HIDES,
		PARTS,
		BREAKS,
		SHOWS
	} does;
	enum span_kind kind; /* MAKES_SPAN */
	const char *marks; /* MAKES_SPAN, or in no style: around the words */
} elements[] = {
	[GATHER_STRIKE] = { "del", MAKES_SPAN, SPAN_STRIKE, "~~" },
	[GATHER_SUB] = { "sub", LOWERS, 0, NULL },
	[GATHER_SUP] = { "sup", RAISES, 0, NULL },
	{ "s", MAKES_SPAN, SPAN_STRIKE, "~~" },
	{ "strike", MAKES_SPAN, SPAN_STRIKE, "~~" },
	{ "b", MAKES_SPAN, SPAN_STRONG, NULL },
	{ "strong", MAKES_SPAN, SPAN_STRONG, NULL },
	{ "i", MAKES_SPAN, SPAN_EMPHASIS, NULL },
	{ "em", MAKES_SPAN, SPAN_EMPHASIS, NULL },
	{ "cite", MAKES_SPAN, SPAN_EMPHASIS, NULL },
	{ "dfn", MAKES_SPAN, SPAN_EMPHASIS, NULL },
	{ "var", MAKES_SPAN, SPAN_EMPHASIS, NULL },
	{ "code", MAKES_SPAN, SPAN_CODE, NULL },
	{ "kbd", MAKES_SPAN, SPAN_CODE, NULL },
	{ "samp", MAKES_SPAN, SPAN_CODE, NULL },
	{ "tt", MAKES_SPAN, SPAN_CODE, NULL },
	{ "a", LINKS, SPAN_LINK, NULL },
	{ "script", HIDES, 0, NULL },
	{ "style", HIDES, 0, NULL },
	{ "br", BREAKS, 0, NULL },
	{ "img", SHOWS, 0, NULL },
	{ "p", PARTS, 0, NULL },
	{ "div", PARTS, 0, NULL },
	{ "li", PARTS, 0, NULL },
	{ "td", PARTS, 0, NULL },
	{ "th", PARTS, 0, NULL },
	{ "tr", PARTS, 0, NULL },
	{ "dt", PARTS, 0, NULL },
	{ "dd", PARTS, 0, NULL },
	{ "summary", PARTS, 0, NULL },
};

enum { ELEMENTS = sizeof elements / sizeof *elements };

/* Deeper than this no element opens, so that none is sought for long. */
enum { MOST_OPEN = 64 };

static const struct gather_open *last_open(const struct gather *gather)
{
	return &gather->open.items[gather->open.count - 1];
}

/* ---- scripts */

/* The spans within moved, for what they are in was changed in front. */
static void move_spans(struct gather *gather, size_t first, uint32_t by)
{
	for (size_t i = first; i < gather->chunk.spans.count; i++) {
		gather->chunk.spans.items[i].begin += by;
		gather->chunk.spans.items[i].end += by;
	}
}

/* Whether each span within covers all of the words. */
static bool covers_all(const struct gather *gather, size_t first, size_t begin)
{
	for (size_t i = first; i < gather->chunk.spans.count; i++)
		if (gather->chunk.spans.items[i].begin != begin ||
			gather->chunk.spans.items[i].end != gather->text.size)
			return false;
	return true;
}

/* What was gathered since the script opened, written as one. */
static void write_script(
	struct gather *gather, const struct gather_open *open, bool raised)
{
	struct text *text = &gather->text;
	struct str words = str_copy(gather->scratch,
		str_slice(text_str(text), open->begin, text->size));
	struct str before = str_slice(text_str(text), 0, open->begin);
	struct str script = script_unicode(gather->scratch, words, raised);

	if (script_is_plain(before, words, raised))
		return;
	if (script.size && covers_all(gather, open->spans, open->begin)) {
		text->size = open->begin;
		text_add(text, script);
		for (size_t i = open->spans; i < gather->chunk.spans.count; i++)
			gather->chunk.spans.items[i].end = (uint32_t)text->size;
		return;
	}
	text->size = open->begin;
	text_add(text, raised ? S("^(") : S("_("));
	text_add(text, words);
	text_add_char(text, ')');
	move_spans(gather, open->spans, 2);
}

/* ---- elements */

static void drop(struct gather *gather, const struct gather_open *open)
{
	gather->text.size = open->begin;
	gather->chunk.spans.count = open->spans;
	if (gather->kept > open->begin)
		gather->kept = open->begin;
}

static void add_marks(struct gather *gather, const struct element *element)
{
	if (element->marks)
		text_add(&gather->text, str_from(element->marks));
}

/* The innermost closes, by its own mark or by the end of what it is in. */
static void shut_last(struct gather *gather, bool explicit)
{
	struct gather_open open = *last_open(gather);
	const struct element *element = &elements[open.element];

	add_marks(gather, element);
	gather_pop(gather);
	gather->elements--;
	if (explicit && element->does == HIDES)
		drop(gather, &open);
	if (explicit && (element->does == RAISES || element->does == LOWERS))
		write_script(gather, &open, element->does == RAISES);
}

void gather_shut(struct gather *gather)
{
	while (gather->open.count && last_open(gather)->element != NONE)
		shut_last(gather, false);
}

void gather_element(struct gather *gather, uint32_t number, uint32_t link)
{
	const struct element *element = &elements[number];
	if (gather->elements >= MOST_OPEN)
		return;
	gather->elements++;
	gather_push(gather, number);
	if (element->does == MAKES_SPAN ||
		(element->does == LINKS && link != NONE))
		gather_span(gather, element->kind, link);
	add_marks(gather, element);
}

void gather_element_end(struct gather *gather, uint32_t number)
{
	size_t depth = gather->open.count;

	while (depth && gather->open.items[depth - 1].element != NONE &&
		gather->open.items[depth - 1].element != number)
		depth--;
	if (!depth || gather->open.items[depth - 1].element != number)
		return;
	while (gather->open.count > depth)
		shut_last(gather, false);
	shut_last(gather, true);
}

/* ---- tags */

static uint32_t element_of(const struct html_tag *tag)
{
	uint32_t number = 0;

	while (number < ELEMENTS && !html_tag_is(tag, elements[number].name))
		number++;
	return number;
}

static void open_link(
	struct gather *gather, uint32_t number, const struct html_tag *tag)
{
	struct str url = html_attribute(tag, S("href"));
	struct str title = html_attribute(tag, S("title"));
	bool links = url.size && !gather->links;

	gather_element(gather, number,
		links ? gather_link_plain(gather,
				html_text(gather->scratch, url),
				html_text(gather->scratch, title)) :
			NONE);
}

static void show_image(struct gather *gather, const struct html_tag *tag,
	enum gather_image image)
{
	struct str alt = html_attribute(tag, S("alt"));
	struct str url =
		html_text(gather->scratch, html_attribute(tag, S("src")));

	gather_image(gather, image,
		gather_link_plain(gather, url,
			html_text(gather->scratch,
				html_attribute(tag, S("title")))));
	gather_words(gather, html_text(gather->scratch, alt));
	gather_image_end(gather);
}

static void take_tag(struct gather *gather, const struct html_tag *tag,
	enum gather_image image)
{
	uint32_t number = element_of(tag);

	if (number == ELEMENTS)
		return;
	const struct element *element = &elements[number];
	if (element->does == PARTS)
		gather_words(gather, S(" "));
	else if (element->does == BREAKS)
		gather_hard(gather);
	else if (element->does == SHOWS && !tag->closing)
		show_image(gather, tag, image);
	else if (tag->closing)
		gather_element_end(gather, number);
	else if (element->does == LINKS)
		open_link(gather, number, tag);
	else if (!tag->self_closing)
		gather_element(gather, number, NONE);
}

void gather_tag(
	struct gather *gather, struct str source, enum gather_image image)
{
	struct html_tag tag;

	source = mask_undo(gather->scratch, gather->mask, source, MASK_RAW);
	if (html_tag_read(source, 0, &tag))
		take_tag(gather, &tag, image);
}
