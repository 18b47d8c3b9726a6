#include "parse/state.h"

#include "parse/content.h"
#include "parse/html.h"
#include "parse/line.h"
#include "parse/quick.h"

/* All that a handler needs. */
struct step {
	struct state *state;
	const struct state_line *taken;
	struct line line;
	struct state_heading heading;
};

enum {
	CODE_INDENT = 4,
	NOTE_WIDTH = 4 /* a footnote's text goes on so far indented */
};

static enum state_vanishing definition_at(const struct step *step, size_t at)
{
	const struct state_line *taken = step->taken;

	return content_vanishing(taken->source, taken->begin + at, taken->end);
}

/* Text whatever it stands in, as long as a paragraph is open. */
static bool is_plain(const struct line *line)
{
	return line->kind == LINE_TEXT && !line_underline(line);
}

/* Whatever was open in the item or paragraph may be closed now. */
static void doubt(struct state *state)
{
	state->paragraph = PARAGRAPH_MAYBE;
	if (state->item == SURE_YES)
		state->item = SURE_MAYBE;
}

static void close_all(struct state *state)
{
	state->item = SURE_NO;
	state->paragraph = PARAGRAPH_NONE;
}

static void open_item(struct step *step)
{
	struct state *state = step->state;
	const struct line *line = &step->line;

	state->item = SURE_YES;
	state->width = line->width;
	state->paragraph =
		content_paragraph(line->text, line->rest, line->column);
	state->bare = line_read(line->text, line->rest, line->column).kind ==
		LINE_BLANK;
	state->item_vanishes = definition_at(step, line->rest) != VANISHING_NO;
}

static void maybe_open_item(struct state *state, int width)
{
	if (state->item == SURE_NO || width < state->width)
		state->width = width;
	state->item = SURE_MAYBE;
	state->paragraph = PARAGRAPH_MAYBE;
	state->bare = false;
}

/* A line more of a paragraph at top level. */
static void go_on(struct step *step)
{
	struct state *state = step->state;
	char c = step->line.text.at[step->line.at];

	state->table = state->table || line_delimits(&step->line);
	if (state->vanishing != VANISHING_WHOLE)
		return;
	if (c == '[' || c == '"' || c == '\'' || c == '(')
		state->vanishing =
			definition_at(step, step->line.at) == VANISHING_WHOLE ?
			VANISHING_WHOLE :
			VANISHING_MAYBE;
	else
		state->vanishing = VANISHING_NO;
}

/*
 * Whether the open paragraph may be no heading's text: definitions alone make
 * none (CommonMark 0.30 §4.7), and in display math the line is none either.
 */
static bool is_doubtful(const struct step *step)
{
	const struct state *state = step->state;
	struct str text = str_slice(
		step->taken->source, state->paragraph_at, step->taken->begin);

	return state->vanishing != VANISHING_NO ||
		str_find(text, S("$$"), 0) != STR_NONE;
}

/* Whether the line was a setext underline, or may have been one. */
static bool take_underline(struct step *step)
{
	struct state *state = step->state;
	int level = line_underline(&step->line);

	if (!level || state->paragraph != PARAGRAPH_TOP)
		return false;
	if (is_doubtful(step)) {
		doubt(state);
		return true;
	}
	if (!state->table)
		step->heading = (struct state_heading){ state->paragraph_at,
			state->paragraph_line, level };
	close_all(state);
	return true;
}

static void take_text(struct step *step)
{
	struct state *state = step->state;

	if (take_underline(step))
		return;
	if (state->paragraph == PARAGRAPH_TOP) {
		go_on(step);
	} else if (state->paragraph >= PARAGRAPH_INNER) {
		doubt(state);
	} else if (state->paragraph == PARAGRAPH_NONE) {
		state->item = SURE_NO;
		state->paragraph = PARAGRAPH_TOP;
		state->paragraph_at = step->taken->begin;
		state->paragraph_line = step->taken->number;
		state->vanishing = definition_at(step, step->line.at);
		state->table = false;
	}
}

static void take_blank(struct step *step)
{
	struct state *state = step->state;
	bool inside = step->line.indent >= state->width;

	if (state->leaf == LEAF_TAG || state->leaf == LEAF_TAG_MAYBE)
		state->leaf = LEAF_NONE;
	if (state->item == SURE_YES && state->bare && !inside)
		state->item = SURE_NO;
	/* cmark closes an item with no children at the second blank line. */
	if (state->item == SURE_YES && state->item_vanishes && state->blank)
		state->item = SURE_MAYBE;
	state->paragraph = PARAGRAPH_NONE;
}

static void take_quote(struct step *step)
{
	struct state *state = step->state;
	const struct line *line = &step->line;
	struct line rest = line_read(line->text, line->rest, line->column);
	bool goes_on = state->paragraph == PARAGRAPH_DEEP && is_plain(&rest);

	if (state->blank || state->paragraph == PARAGRAPH_TOP)
		state->paragraph =
			content_paragraph(line->text, line->rest, line->column);
	else if (rest.kind == LINE_BLANK)
		state->paragraph = PARAGRAPH_NONE;
	else if (!goes_on)
		state->paragraph = PARAGRAPH_INNER;
	state->item = SURE_NO;
}

static void take_heading(struct step *step)
{
	step->heading = (struct state_heading){ step->taken->begin,
		step->taken->number, step->line.level };
	close_all(step->state);
}

static void take_code(struct step *step)
{
	struct state *state = step->state;

	state->lost = state->lost || step->line.doubtful;
	state->leaf = LEAF_CODE;
	state->mark = step->line.text.at[step->line.at];
	state->length = step->line.level;
	close_all(state);
}

static void take_tag_maybe(struct step *step)
{
	step->state->leaf = LEAF_TAG_MAYBE;
	doubt(step->state);
}

/* Whether an HTML block of type 1 to 5 ends on this line. */
static bool ends_html(struct step *step, int type)
{
	struct str text = step->line.text;

	if (!html_ends(text, type))
		return false;
	if (!line_valid(text))
		step->state->lost = true;
	return true;
}

static void take_raw_html(struct step *step)
{
	struct state *state = step->state;
	bool ended = ends_html(step, step->line.level);

	if (step->line.doubtful && ended) {
		doubt(state);
	} else {
		state->lost = state->lost || step->line.doubtful;
		state->leaf = ended ? LEAF_NONE : LEAF_HTML;
		state->length = step->line.level;
		close_all(state);
	}
}

static void take_html(struct step *step)
{
	struct state *state = step->state;
	bool sure = !step->line.doubtful &&
		(step->line.level == 6 || state->paragraph == PARAGRAPH_NONE);

	if (step->line.level < 6) {
		take_raw_html(step);
	} else if (step->line.level == 7 && !step->line.doubtful &&
		state->paragraph == PARAGRAPH_TOP) {
		take_text(step);
	} else if (sure) {
		state->leaf = LEAF_TAG;
		close_all(state);
	} else {
		take_tag_maybe(step);
	}
}

static void take_rule(struct step *step)
{
	if (take_underline(step))
		return;
	bool maybe = line_underline(&step->line) &&
		step->state->paragraph == PARAGRAPH_MAYBE;
	close_all(step->state);
	if (maybe)
		step->state->paragraph = PARAGRAPH_MAYBE;
}

static void take_item(struct step *step)
{
	struct state *state = step->state;

	if (take_underline(step))
		return;
	if (step->line.interrupts ||
		(state->paragraph != PARAGRAPH_TOP &&
			state->paragraph != PARAGRAPH_MAYBE))
		open_item(step);
	else if (state->paragraph == PARAGRAPH_MAYBE)
		maybe_open_item(state, step->line.width);
	else
		take_text(step);
}

/*
 * Whether the line begins a note or is text depends on what the parser makes
 * of notes. As a note it is a container.
 */
static void take_note(struct step *step)
{
	maybe_open_item(step->state, NOTE_WIDTH);
}

/* A line in an item, at `width` or further right. */
static void take_inside(struct step *step)
{
	struct state *state = step->state;
	const struct line *line = &step->line;

	if (state->bare || state->paragraph == PARAGRAPH_NONE)
		state->item_vanishes =
			definition_at(step, line->at) != VANISHING_NO;
	state->bare = false;
	if (state->paragraph != PARAGRAPH_DEEP || !is_plain(line))
		state->paragraph = PARAGRAPH_INNER;
}

/* A line that stands in the item if that is open, else at top level. */
static void take_doubtful(struct step *step)
{
	struct state *state = step->state;

	state->paragraph = PARAGRAPH_MAYBE;
	if (step->line.indent >= CODE_INDENT)
		return;
	if (step->line.kind == LINE_CODE ||
		(step->line.kind == LINE_HTML && step->line.level < 6))
		state->lost = true;
	else if (step->line.kind == LINE_HTML)
		take_tag_maybe(step);
}

/* A line that is in an HTML block or may begin a block. */
static void take_hidden(struct step *step)
{
	struct state *state = step->state;

	if (step->line.indent >= CODE_INDENT)
		return;
	if (step->line.kind == LINE_CODE ||
		(step->line.kind == LINE_HTML && step->line.level < 6))
		state->lost = true;
	else if (step->line.kind == LINE_ITEM)
		maybe_open_item(state, step->line.width);
	else if (step->line.kind == LINE_NOTE)
		maybe_open_item(state, NOTE_WIDTH);
}

/* Four columns and more, at top level: code, or a paragraph's next line. */
static void take_indented(struct step *step)
{
	struct state *state = step->state;

	if (state->paragraph == PARAGRAPH_NONE)
		state->item = SURE_NO;
	else if (state->paragraph == PARAGRAPH_TOP)
		go_on(step);
	else if (state->paragraph == PARAGRAPH_MAYBE)
		doubt(state);
	else if (state->paragraph == PARAGRAPH_INNER && state->item == SURE_YES)
		state->item = SURE_MAYBE;
}

static void take_open(struct step *step)
{
	static void (*const handlers[LINE_KINDS])(struct step *) = {
		[LINE_TEXT] = take_text,
		[LINE_QUOTE] = take_quote,
		[LINE_HEADING] = take_heading,
		[LINE_CODE] = take_code,
		[LINE_HTML] = take_html,
		[LINE_RULE] = take_rule,
		[LINE_ITEM] = take_item,
		[LINE_NOTE] = take_note,
	};
	const struct state *state = step->state;
	bool inside =
		state->item != SURE_NO && step->line.indent >= state->width;

	if (step->line.kind == LINE_BLANK)
		take_blank(step);
	else if (state->leaf == LEAF_TAG_MAYBE)
		take_hidden(step);
	else if (state->leaf == LEAF_TAG)
		return;
	else if (inside && state->item == SURE_YES)
		take_inside(step);
	else if (inside)
		take_doubtful(step);
	else if (step->line.indent >= CODE_INDENT)
		take_indented(step);
	else
		handlers[step->line.kind](step);
}

struct state_heading state_take(
	struct state *state, const struct state_line *taken)
{
	struct step step = { .state = state, .taken = taken };
	struct str text = str_slice(taken->source, taken->begin, taken->end);

	if (quick_take(state, taken))
		return step.heading;
	step.line = line_read(text, 0, 0);
	if (state->leaf == LEAF_CODE) {
		if (line_closes(&step.line, state->mark, state->length))
			state->leaf = LEAF_NONE;
	} else if (state->leaf == LEAF_HTML) {
		if (ends_html(&step, state->length))
			state->leaf = LEAF_NONE;
	} else {
		take_open(&step);
	}
	state->blank = step.line.kind == LINE_BLANK;
	return step.heading;
}

void state_take_comment(struct state *state)
{
	close_all(state);
	state->blank = false;
}
