#include "parse/gather.h"

#include "base/unicode.h"

/* HTML's rule: of white space one blank is seen, and none where a line begins.
 * What is kept as it is, as code, has no part in that. */
static bool takes_blank(const struct gather *gather)
{
	const struct text *text = &gather->text;

	if (!text->size || text->size == gather->kept)
		return text->size;
	return text->at[text->size - 1] != ' ' &&
		text->at[text->size - 1] != '\n';
}

/* Whether a tab or the first of two blanks stands in at[0..count]. Without
 * jumps, since every word's end would surprise the processor. */
static inline bool has_run(const char *at, size_t count)
{
	unsigned char found = 0;

	for (size_t i = 0; i < count; i++) {
		unsigned char two = (at[i] == ' ') & (at[i + 1] == ' ');
		found |= (unsigned char)(two | (at[i] == '\t'));
	}
	return found;
}

/* Whether single blanks alone part the words, as in most text. */
static bool is_even(struct str s)
{
	enum { STRIDE = 16 /* which compilers do at once */ };
	size_t at = 0;

	if (!s.size)
		return true;
	for (; at + STRIDE < s.size; at += STRIDE)
		if (has_run(s.at + at, STRIDE))
			return false;
	return !has_run(s.at + at, s.size - 1 - at) && s.at[s.size - 1] != '\t';
}

void gather_words(struct gather *gather, struct str s)
{
	struct text *text = &gather->text;

	if (is_even(s)) {
		bool drop = str_starts(s, S(" ")) && !takes_blank(gather);
		text_add(text, str_slice(s, drop, s.size));
		return;
	}
	for (size_t i = 0; i < s.size; i++) {
		bool blank = s.at[i] == ' ' || s.at[i] == '\t';
		if (!blank)
			text_add_char(text, s.at[i]);
		else if (takes_blank(gather))
			text_add_char(text, ' ');
	}
}

/* GFM 0.29 §6.9: a www. without a scheme is of http. */
static void add_url(struct gather *gather, const struct mask_find *find)
{
	struct str url = find->text;
	bool bare = str_find(url, S("://"), 0) == STR_NONE;

	if (gather->links) {
		text_add_safe(&gather->text, url);
		return;
	}
	gather_span_begin(gather, SPAN_LINK,
		gather_link_plain(gather,
			str_format(gather->scratch, "%s%.*s",
				bare ? "http://" : "", STR(url)),
			S("")));
	text_add_safe(&gather->text, url);
	gather_span_end(gather);
}

static void add_span(
	struct gather *gather, enum span_kind kind, struct str text)
{
	gather_span_begin(gather, kind, NONE);
	text_add_safe(&gather->text, text);
	gather_span_end(gather);
}

static void add_math(struct gather *gather, const struct mask_find *find)
{
	add_span(gather, SPAN_MATH, find->text);
}

static void add_note(struct gather *gather, const struct mask_find *find)
{
	add_span(gather, SPAN_NOTE, find->text);
}

static void add_plain(struct gather *gather, const struct mask_find *find)
{
	text_add_safe(&gather->text, find->text);
}

/* The words of the key, and what stands behind them: "(Smith 2020" ")". */
static void add_cite(struct gather *gather, const struct mask_find *find)
{
	gather_span_begin(gather, SPAN_CITE, gather_cite(gather, find->cite));
	text_add_safe(&gather->text, str_slice(find->text, 0, find->covered));
	gather_span_end(gather);
	text_add_safe(&gather->text,
		str_slice(find->text, find->covered, find->text.size));
}

static void add_crossref(struct gather *gather, const struct mask_find *find)
{
	gather_span_begin(
		gather, SPAN_LINK, gather_link(gather, find->url, S("")));
	text_add_safe(&gather->text, find->text);
	gather_span_end(gather);
}

/* How a find reads: by a function, or as an element that begins or ends. */
static const struct {
	void (*add)(struct gather *gather, const struct mask_find *find);
	enum gather_element element;
	bool ends;
} readings[MASK_KINDS] = {
	[MASK_PLAIN] = { .add = add_plain },
	[MASK_ESCAPE] = { .add = add_plain },
	[MASK_MATH] = { .add = add_math },
	[MASK_TEX] = { .add = add_math },
	[MASK_NOTE] = { .add = add_note },
	[MASK_FENCE] = { .add = add_plain },
	[MASK_TABLE] = { .add = add_plain },
	[MASK_TABLE_END] = { .add = add_plain },
	[MASK_CITE] = { .add = add_cite },
	[MASK_CROSSREF] = { .add = add_crossref },
	[MASK_SIGN] = { .add = add_plain },
	[MASK_STRIKE] = { NULL, GATHER_STRIKE, false },
	[MASK_STRIKE_END] = { NULL, GATHER_STRIKE, true },
	[MASK_SUB] = { NULL, GATHER_SUB, false },
	[MASK_SUB_END] = { NULL, GATHER_SUB, true },
	[MASK_SUP] = { NULL, GATHER_SUP, false },
	[MASK_SUP_END] = { NULL, GATHER_SUP, true },
	[MASK_SPAN] = { .add = add_plain },
	[MASK_ATTRIBUTES] = { .add = add_plain },
	[MASK_COMMENT] = { .add = add_plain },
	[MASK_URL] = { .add = add_url },
};

static void add_read(struct gather *gather, const struct mask_find *find)
{
	if (readings[find->kind].add)
		readings[find->kind].add(gather, find);
	else if (readings[find->kind].ends)
		gather_element_end(gather, readings[find->kind].element);
	else
		gather_element(gather, readings[find->kind].element, NONE);
}

/* What a find says in place of its number; its left border stands already. */
static void add_find(struct gather *gather, const struct mask_find *find)
{
	char border = mask_border_left(find->kind);
	struct text *text = &gather->text;

	if (border && text->size && text->at[text->size - 1] == border)
		text->size--;
	if (gather_start(gather, find))
		return;
	size_t size = text->size;
	add_read(gather, find);
	if (text->size != size && find->kind != MASK_SIGN)
		gather->kept = text->size;
	gather->swallow = mask_border_right(find);
}

/* The border may come in pieces. */
static void add_swallowing(struct gather *gather, struct str text)
{
	struct str *border = &gather->swallow;

	while (text.size && border->size && text.at[0] == border->at[0]) {
		*border = str_slice(*border, 1, border->size);
		text = str_slice(text, 1, text.size);
	}
	if (text.size)
		*border = S("");
	gather_words(gather, text);
}

void gather_text(struct gather *gather, struct str text)
{
	struct mask_place place;
	size_t from = 0;

	while (mask_next(gather->mask, text, from, &place)) {
		add_swallowing(gather, str_slice(text, from, place.begin));
		add_find(gather, place.find);
		from = place.end;
	}
	add_swallowing(gather, str_slice(text, from, text.size));
}

bool gather_is_silent(struct gather *gather, struct str text)
{
	struct mask_place place;
	size_t from = 0;

	while (mask_next(gather->mask, text, from, &place)) {
		char border = mask_border_left(place.find->kind);
		size_t right = mask_border_right(place.find).size;
		struct str before = str_slice(text, from, place.begin);
		if (border && before.size)
			before.size--;
		if (place.find->kind != MASK_ATTRIBUTES ||
			place.find->text.size || str_trim(before).size)
			return false;
		from = place.end + right;
	}
	return !str_trim(str_slice(text, from, text.size)).size;
}

void gather_raw(struct gather *gather, struct str text)
{
	text_add(&gather->text,
		mask_undo(gather->scratch, gather->mask, text, MASK_RAW));
	gather->kept = gather->text.size;
}

void gather_raw_span(
	struct gather *gather, enum span_kind kind, struct str text)
{
	gather_span_begin(gather, kind, NONE);
	gather_raw(gather, text);
	gather_span_end(gather);
}

/* ---- line ends */

/*
 * Wide characters of scripts that part words by no spaces: East Asian Width
 * W and F (UAX #11) without Hangul and emoji (CSS Text 3, §4.1.3).
 */
static bool is_wide(int32_t code)
{
	static const int32_t ranges[][2] = {
		{ 0x2e80, 0x303e },
		{ 0x3041, 0x312f },
		{ 0x3190, 0x31ff },
		{ 0x3220, 0x325f },
		{ 0x3280, 0xa4cf },
		{ 0xf900, 0xfaff },
		{ 0xfe30, 0xfe6f },
		{ 0xff01, 0xff60 },
		{ 0xffe0, 0xffe6 },
		{ 0x20000, 0x3fffd },
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (code >= ranges[i][0] && code <= ranges[i][1])
			return true;
	return false;
}

static int32_t last_code(struct str s)
{
	size_t at = s.size;

	while (at && s.size - at < 4) {
		at--;
		if (((unsigned char)s.at[at] & 0xc0) != 0x80)
			return unicode_at(s, at).code;
	}
	return -1;
}

/* Whether the text's last line is the last of $$x$$ or \begin{x} … \end{x}. */
static bool ends_tex(struct str text)
{
	size_t at = text.size;

	if (str_ends(text, S("$$")))
		return true;
	if (!str_ends(text, S("}")))
		return false;
	while (at && text.at[at - 1] != '\n')
		at--;
	return str_starts(str_slice(text, at, text.size), S("\\end{"));
}

/* Line blocks and TeX keep their lines. */
static bool keeps_line(struct gather *gather, struct str next)
{
	struct mask_place place;
	bool has = mask_next(gather->mask, next, 0, &place);

	if (has && place.find->kind == MASK_TEX)
		return place.begin <= 1; /* its border stands before it */
	return (has && !place.begin && place.find->kind == MASK_VERSE) ||
		ends_tex(text_str(&gather->text));
}

void gather_soft(struct gather *gather, struct str next)
{
	struct str text = text_str(&gather->text);

	if (keeps_line(gather, next)) {
		gather_hard(gather);
		return;
	}
	if (!takes_blank(gather))
		return;
	if (next.size && is_wide(last_code(text)) &&
		is_wide(unicode_at(next, 0).code))
		return;
	text_add_char(&gather->text, ' ');
}

void gather_hard(struct gather *gather)
{
	gather_span_begin(gather, SPAN_BREAK, NONE);
	text_add_char(&gather->text, '\n');
	gather_span_end(gather);
}
