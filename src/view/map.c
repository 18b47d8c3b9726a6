#include "reader/map.h"
#include "view/part.h"

/* What is lit comes before a match, and that before what merely stands there. */
static void draw_sign(struct view *view, int row, const struct map_sign *sign)
{
	int map = view->reader->window.map;
	bool match = (sign->match || sign->here) && !sign->lit;
	enum verdict verdict =
		sign->claim ? sign->claim->verdict : VERDICT_CITED;
	enum style style = sign->lit ? STYLE_LIT :
		sign->here           ? STYLE_MATCH_HERE :
		match                ? STYLE_MATCH :
				       STYLE_FAINT;

	frame_blank(&view->frame, row, map, map + 1);
	frame_put(&view->frame, row, map, map + 1,
		match ? S("┼") : str_from(verdict_sign(verdict)),
		STYLE_BIT(style));
}

void view_map(struct view *view, struct spot first, struct spot last)
{
	struct reading *reading = view->reader->reading;
	const struct window *window = &view->reader->window;
	struct map_sign *signs = map_signs(view->reader, view->arena);
	int begin = map_row(view->reader, flow_position(&reading->flow, first));
	int end = window->height;

	if (flow_next(&reading->flow, &last))
		end = map_row(
			view->reader, flow_position(&reading->flow, last));
	if (end <= begin)
		end = begin + 1;
	for (int i = 0; i < window->height; i++) {
		frame_put(&view->frame, window->top + i, window->map,
			window->map + 1,
			i >= begin && i < end ? S("┃") : S("│"),
			STYLE_BIT(STYLE_FAINT));
		if (signs[i].claim || signs[i].lit || signs[i].match ||
			signs[i].here)
			draw_sign(view, window->top + i, &signs[i]);
	}
}
