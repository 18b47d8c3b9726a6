#include "reader/carry.h"

#include "article/landmark.h"
#include "reader/lists.h"

#include <string.h>

static struct position carry_position(const struct reading *from,
	struct reading *to, struct position at, bool *exact)
{
	struct arena scratch = arena_make(4 << 10);
	struct landmark mark = landmark_at(&scratch, from->article, at);

	at = landmark_find(to->article, &mark, exact);
	arena_free(&scratch);
	return at;
}

static uint32_t carry_section(
	const struct reading *from, const struct reading *to, uint32_t section)
{
	return landmark_section(to->article,
		landmark_heading(from->article, section),
		from->article->sections.items[section].line);
}

/* Claims, references and risks are known by their ids. */
static uint32_t carry_claim(
	const struct reading *from, const struct reading *to, uint32_t claim)
{
	struct str id = from->article->dossier.claims.items[claim].id;

	for (uint32_t i = 0; i < to->article->dossier.claims.count; i++)
		if (id.size &&
			str_equal(
				id, to->article->dossier.claims.items[i].id) &&
			!to->article->dossier.claims.items[i].orphan)
			return i;
	return NONE;
}

static struct lit carry_lit(
	const struct reading *from, const struct reading *to, struct lit lit)
{
	const struct bibliography *old = &from->article->bibliography;
	const struct bibliography *new = &to->article->bibliography;
	const struct dossier *was = &from->article->dossier;
	const struct dossier *is = &to->article->dossier;
	uint32_t i = 0;

	if (lit.kind == LIT_REFERENCE)
		for (; i < new->references.count; i++)
			if (str_equal(old->references.items[lit.index].id,
				    new->references.items[i].id))
				return (struct lit){ lit.kind, i };
	if (lit.kind == LIT_RISK)
		for (; i < is->risks.count; i++)
			if (str_equal(was->risks.items[lit.index].id,
				    is->risks.items[i].id))
				return (struct lit){ lit.kind, i };
	return (struct lit){ 0 };
}

static struct str words_of(
	struct article *article, struct position begin, uint32_t end)
{
	return str_slice(article_block(article, begin)->text, begin.byte, end);
}

/* The citation that begins where the words do, or NONE. */
static uint32_t citation_at(const struct reading *to, struct position begin)
{
	for (uint32_t i = 0; i < to->article->citations.count; i++)
		if (!position_compare(
			    to->article->citations.items[i].begin, begin))
			return i;
	return NONE;
}

static struct selection carry_link(const struct reading *from,
	struct reading *to, struct selection selection)
{
	bool exact;
	struct position begin =
		carry_position(from, to, selection.begin, &exact);
	uint32_t size = selection.end - selection.begin.byte;

	if (!exact ||
		!str_equal(
			words_of(from->article, selection.begin, selection.end),
			words_of(to->article, begin, begin.byte + size)))
		return (struct selection){ 0 };
	selection.begin = begin;
	selection.end = begin.byte + size;
	if (selection.kind == SELECTED_LINK && selection.index != NONE)
		selection.index = citation_at(to, begin);
	return selection;
}

static struct selection carry_selection(const struct reading *from,
	struct reading *to, struct selection selection)
{
	const struct claim *claim;

	switch (selection.kind) {
	case SELECTED_SECTION:
		selection.index = carry_section(from, to, selection.index);
		break;
	case SELECTED_CLAIM:
		selection.index = carry_claim(from, to, selection.index);
		if (selection.index == NONE)
			break;
		claim = &to->article->dossier.claims.items[selection.index];
		selection.begin = claim->begin;
		selection.end = claim->begin.block == claim->end.block ?
			claim->end.byte :
			claim->begin.byte;
		return selection;
	case SELECTED_LINK: return carry_link(from, to, selection);
	default: break;
	}
	if (selection.index == NONE)
		selection.kind = SELECTED_NOTHING;
	return selection;
}

static struct opened carry_opened(const struct reading *from,
	struct reading *to, const struct opened *opened)
{
	struct opened carried = { 0 };

	for (size_t i = 0; i < opened->count; i++) {
		uint32_t section = carry_section(from, to, opened->items[i]);
		if (section != NONE)
			*arena_push(&to->arena, &carried) = section;
	}
	return carried;
}

static struct point carry_point(const struct reading *from, struct reading *to,
	const struct point *point)
{
	bool exact;

	if (point->document)
		return *point;
	return (struct point){
		.top = carry_position(from, to, point->top, &exact),
		.selection = carry_selection(from, to, point->selection),
		.lit = carry_lit(from, to, point->lit),
		.opened = carry_opened(from, to, &point->opened),
	};
}

static struct points carry_points(const struct reading *from,
	struct reading *to, const struct points *points)
{
	struct points carried = { 0 };

	for (size_t i = 0; i < points->count; i++)
		*arena_push(&to->arena, &carried) =
			carry_point(from, to, &points->items[i]);
	return carried;
}

static void carry_marks(const struct reading *from, struct reading *to)
{
	for (int i = 0; i < MARKS; i++)
		if (from->marks[i].set)
			to->marks[i] = (struct mark){
				carry_point(from, to, &from->marks[i].point),
				true
			};
}

static void carry_folds(const struct reading *from, struct reading *to)
{
	to->fold_level = from->fold_level;
	to->text_cols = from->text_cols;
	for (uint32_t i = 0; i < from->article->sections.count; i++) {
		uint32_t section = from->flow.folded[i] ?
			carry_section(from, to, i) :
			NONE;
		if (section != NONE)
			flow_fold(&to->flow, section, true);
	}
}

/* The same thing of a list of the article; NONE: it is gone, or no thing. */
static uint32_t carry_thing(const struct reading *from,
	const struct reading *to, enum panel_list list, struct entry entry)
{
	enum lit_kind lights = lists_at(list)->lights[ENTRY_THING];
	struct lit lit = { lights, entry.index };

	if (entry.kind != ENTRY_THING)
		return NONE;
	if (list == PANEL_CONTENTS)
		return carry_section(from, to, entry.index);
	if (list == PANEL_CLAIMS)
		return carry_claim(from, to, entry.index);
	lit = carry_lit(from, to, lit);
	return lit.kind == LIT_NOTHING ? NONE : lit.index;
}

/* On the same thing, else on the same row. */
static uint32_t carry_cursor(
	struct reading *from, struct reading *to, enum panel_list list)
{
	uint32_t count = lists_count(to, list);
	uint32_t cursor = from->panel.cursor[list], there = NONE;

	if (cursor < lists_count(from, list))
		there = lists_find(to, list,
			lists_thing(carry_thing(from, to, list,
				lists_entry(from, list, cursor))));
	if (there != NONE)
		return there;
	return !count ? 0 : cursor < count ? cursor : count - 1;
}

/* Filters are applied by filter_renew, which needs the window. */
static void carry_panel(struct reading *from, struct reading *to)
{
	to->panel.shown = from->panel.shown;
	to->panel.focused = from->panel.focused;
	to->panel.wider = from->panel.wider;
	to->panel.list = from->panel.list;
	to->panel.before = carry_lit(from, to, from->panel.before);
	to->panel.sought = str_copy(&to->arena, from->panel.sought);
	to->panel.seeks_up = from->panel.seeks_up;
	for (enum panel_list list = 0; list < PANEL_LISTS; list++) {
		to->panel.order[list] = from->panel.order[list];
		lists_forget(to, list);
		to->panel.cursor[list] = carry_cursor(from, to, list);
		to->panel.filter[list] =
			str_copy(&to->arena, from->panel.filter[list]);
	}
}

/* The expression goes over to the new reading; what it found is looked for
 * anew. */
static void carry_search(struct reading *from, struct reading *to)
{
	struct search *search = &to->search;
	uint32_t chunks = article_chunk_count(to->article);
	bool exact = false;

	search->pattern = str_copy(&to->arena, from->search.pattern);
	search->regex = from->search.regex;
	from->search.regex = NULL;
	search->counts = arena_array(&to->arena, uint32_t, chunks);
	search->origin = carry_point(from, to, &from->search.origin);
	search->opened = carry_opened(from, to, &from->search.opened);
	if (from->search.here)
		search->at = carry_position(from, to, from->search.at, &exact);
	search->here = exact &&
		str_equal(words_of(from->article, from->search.at,
				  from->search.end),
			words_of(to->article, search->at,
				search->at.byte + from->search.end -
					from->search.at.byte));
	if (search->here)
		search->end = search->at.byte + from->search.end -
			from->search.at.byte;
}

void carry_over(struct reading *from, struct reading *to)
{
	bool exact;

	carry_folds(from, to);
	to->top = carry_position(from, to, from->top, &exact);
	to->selection = carry_selection(from, to, from->selection);
	to->lit = carry_lit(from, to, from->lit);
	to->back = carry_points(from, to, &from->back);
	to->forward = carry_points(from, to, &from->forward);
	to->before_jump = carry_point(from, to, &from->before_jump);
	carry_marks(from, to);
	carry_panel(from, to);
	carry_search(from, to);
}
