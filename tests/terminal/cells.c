#include "terminal/cells.h"

#include "base/unicode.h"

#include <string.h>

static const uint32_t RIGHT_HALF = (uint32_t)-1;

static size_t add_cell(const VTermScreenCell *cell, char *out, size_t room)
{
	char bytes[4];
	size_t size = 0;

	if (cell->chars[0] == RIGHT_HALF)
		return 0;
	if (!cell->chars[0] && room > 1) {
		out[0] = ' ';
		return 1;
	}
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++) {
		size_t more = unicode_encode(bytes, (int32_t)cell->chars[i]);

		if (size + more >= room)
			break;
		memcpy(out + size, bytes, more);
		size += more;
	}
	return size;
}

void cells_row(VTermScreen *screen, int row, int cols, char *out, size_t room)
{
	size_t size = 0;
	VTermScreenCell cell;

	for (int col = 0; col < cols; col++) {
		VTermPos pos = { .row = row, .col = col };

		if (vterm_screen_get_cell(screen, pos, &cell))
			size += add_cell(&cell, out + size, room - size);
	}
	while (size && out[size - 1] == ' ')
		size--;
	out[size] = '\0';
}

struct pty_cell cells_cell(VTermScreen *screen, int row, int col)
{
	VTermPos pos = { .row = row, .col = col };
	VTermScreenCell from = { 0 };
	struct pty_cell cell = { 0 };

	if (!vterm_screen_get_cell(screen, pos, &from))
		return cell;
	cell.text[add_cell(&from, cell.text, sizeof cell.text)] = '\0';
	cell.cols = from.width;
	cell.bold = from.attrs.bold;
	cell.underline = from.attrs.underline;
	cell.reverse = from.attrs.reverse;
	cell.fg = !VTERM_COLOR_IS_DEFAULT_FG(&from.fg);
	cell.bg = !VTERM_COLOR_IS_DEFAULT_BG(&from.bg);
	return cell;
}
