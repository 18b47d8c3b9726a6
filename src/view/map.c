#include "reader/claims.h"
#include "reader/links.h"
#include "view/part.h"

/* What stands on one row of the map. */
struct sign {
	const char *sign; /* NULL: none */
	bool lit;
};

/* The row of the map for a place in the article. */
static int row_of(struct view *view, struct position at)
{
	int height = view->reader->window.height;
	int row = height *
		article_permille(view->reader->reading->article, at) / 1000;

	return row < height ? row : height - 1;
}

/* Lit claims; where nothing is chosen, those that sources speak against. */
static bool is_marked(const struct reading *reading, uint32_t index, bool *lit)
{
	const struct claim *claim = claims_at(reading, index);
	const struct selection *selection = &reading->selection;

	*lit = claims_is_lit(reading, index) ||
		(selection->kind == SELECTED_CLAIM &&
			selection->index == index);
	if (*lit || reading->lit.kind != LIT_NOTHING)
		return *lit;
	return claim->verdict == VERDICT_CONTESTED ||
		claim->verdict == VERDICT_MISATTRIBUTED;
}

static void collect(struct view *view, struct sign *signs)
{
	const struct reading *reading = view->reader->reading;

	for (size_t i = 0; i < reading->by_place.count; i++) {
		uint32_t index = reading->by_place.items[i];
		const struct claim *claim = claims_at(reading, index);
		bool lit;
		if (!is_marked(reading, index, &lit))
			continue;
		struct sign *sign = &signs[row_of(view, claim->begin)];
		if (!sign->sign || (lit && !sign->lit))
			*sign = (struct sign){ verdict_sign(claim->verdict),
				lit };
	}
}

/* Where links are the citations: those that lead to what is lit. */
static void collect_links(struct view *view, struct sign *signs)
{
	const struct reading *reading = view->reader->reading;
	const struct article *article = reading->article;

	if (!article->links || reading->lit.kind == LIT_NOTHING)
		return;
	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		if (links_is_lit(reading, citation))
			signs[row_of(view, citation->begin)] =
				(struct sign){ verdict_sign(VERDICT_CITED),
					true };
	}
}

static void draw_sign(struct view *view, int row, const struct sign *sign)
{
	int map = view->reader->window.map;

	frame_blank(&view->frame, row, map, map + 1);
	frame_put(&view->frame, row, map, map + 1, str_from(sign->sign),
		STYLE_BIT(sign->lit ? STYLE_LIT : STYLE_FAINT));
}

void view_map(struct view *view, struct spot first, struct spot last)
{
	struct reading *reading = view->reader->reading;
	const struct window *window = &view->reader->window;
	struct sign *signs =
		arena_array(view->arena, struct sign, (size_t)window->height);
	int begin = row_of(view, flow_position(&reading->flow, first));
	int end = window->height;

	if (flow_next(&reading->flow, &last))
		end = row_of(view, flow_position(&reading->flow, last));
	if (end <= begin)
		end = begin + 1;
	collect(view, signs);
	collect_links(view, signs);
	for (int i = 0; i < window->height; i++) {
		frame_put(&view->frame, window->top + i, window->map,
			window->map + 1,
			i >= begin && i < end ? S("┃") : S("│"),
			STYLE_BIT(STYLE_FAINT));
		if (signs[i].sign)
			draw_sign(view, window->top + i, &signs[i]);
	}
}
