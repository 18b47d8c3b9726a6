#include "reader/width.h"

#include "reader/jump.h"
#include "reader/stack.h"

enum { STEP = 4 };

int width_most(const struct reader *reader)
{
	int chosen = stack_bottom(reader->reading)->text_cols;

	if (!chosen)
		chosen = reader->options.text_cols;
	return chosen ? chosen : WINDOW_TEXT_COLS;
}

/* What is selected stays in view, wherever its line is now. */
static void lay_out(struct reader *reader, int cols)
{
	struct reading *reading = reader->reading;

	stack_bottom(reading)->text_cols = cols;
	reader_arrange(reader);
	if (reading->selection.kind != SELECTED_NOTHING &&
		!reader->window.too_small)
		jump_reveal(reader, selection_position(reading), 0);
}

void width_set(struct reader *reader, int cols)
{
	if (cols && (cols < WIDTH_LEAST || cols > WIDTH_MOST)) {
		reader_say(reader, true, "the text has from %d to %d columns",
			WIDTH_LEAST, WIDTH_MOST);
		return;
	}
	lay_out(reader, cols);
	if (width_most(reader) > reader->window.text_cols)
		reader_say(reader, false,
			"the text may have %d columns; here is room for %d",
			width_most(reader), reader->window.text_cols);
	else
		reader_say(reader, false, "the text has %d columns%s",
			reader->window.text_cols, cols ? "" : ", as before");
}

/* From what is shown: a text that may be wider than the window allows gets
 * narrower at the first press, too. */
static void step(struct reader *reader, struct request request, int step)
{
	int before = reader->window.text_cols;
	int chosen = stack_bottom(reader->reading)->text_cols;
	int cols = before + step * (request.count ? request.count : 1);

	if (cols < WIDTH_LEAST)
		cols = before < WIDTH_LEAST ? before : WIDTH_LEAST;
	lay_out(reader, cols);
	if (reader->window.text_cols == before) {
		lay_out(reader, chosen);
		reader_say(reader, false, "the text cannot be %s here",
			step > 0 ? "wider" : "narrower");
		return;
	}
	lay_out(reader, reader->window.text_cols);
	reader_say(reader, false, "the text has %d columns",
		reader->window.text_cols);
}

void width_wider(struct reader *reader, struct request request)
{
	step(reader, request, STEP);
}

void width_narrower(struct reader *reader, struct request request)
{
	step(reader, request, -STEP);
}

void width_choose(struct reader *reader, struct request request)
{
	width_set(reader, request.count);
}
