#include "reader/marks.h"
#include "view/part.h"

#include <string.h>

/*
 * What may follow the keys that are pending, in the order of the key map, as
 * much as fits:
 *
 *	z   a toggle  o open  c close  R open-all  j next-fold …
 *
 * A word that most of their commands begin with is left out.
 */
struct following {
	struct str keys;
	struct str words;
};

struct followings {
	struct following *items;
	size_t count, room;
};

/* Whether a binding goes on with what is pending. */
static bool goes_on(const struct reader *reader, const struct binding *binding)
{
	return binding->key_count > reader->pending_count &&
		!memcmp(binding->keys, reader->pending,
			reader->pending_count * sizeof *binding->keys);
}

/* A second key for the same is no news. */
static bool is_said(const struct followings *all, const struct binding *binding)
{
	for (size_t i = 0; i < all->count; i++)
		if (str_equal(all->items[i].words,
			    str_from(binding->command->name)))
			return true;
	return false;
}

static void add_context(
	struct view *view, struct followings *out, enum context context)
{
	const struct reader *reader = view->reader;
	const struct keymap *keymap = reader->options.keymap;

	for (size_t i = 0; i < keymap->bindings.count; i++) {
		struct binding binding = keymap->bindings.items[i];
		if (binding.context != context || !goes_on(reader, &binding) ||
			is_said(out, &binding))
			continue;
		binding.key_count -= reader->pending_count;
		memmove(binding.keys, binding.keys + reader->pending_count,
			binding.key_count * sizeof *binding.keys);
		*arena_push(view->arena, out) =
			(struct following){ keymap_say(view->arena, &binding),
				str_from(binding.command->name) };
	}
}

/* The first word of a name with its dash, or nothing. */
static struct str first_word(struct str name)
{
	ptrdiff_t dash = str_find(name, S("-"), 0);

	return str_slice(name, 0, dash == STR_NONE ? 0 : (size_t)dash + 1);
}

static void leave_out_common(struct followings *all)
{
	struct str word = first_word(all->items[0].words);
	size_t count = 0;

	for (size_t i = 0; i < all->count; i++)
		count += str_starts(all->items[i].words, word);
	if (!word.size || all->count < 3 || 2 * count < all->count)
		return;
	for (size_t i = 0; i < all->count; i++) {
		struct str *words = &all->items[i].words;
		if (str_starts(*words, word))
			*words = str_slice(*words, word.size, words->size);
	}
}

static int cols_of(struct view *view, const struct following *following)
{
	return glyph_cols(view->frame.glyphs, following->keys) + 1 +
		glyph_cols(view->frame.glyphs, following->words);
}

static void draw(struct view *view, int col, const struct followings *all)
{
	struct frame *frame = &view->frame;
	style_set bar = STYLE_BIT(STYLE_BAR);
	int row = view->reader->window.status, end = frame->cols - 1;

	for (size_t i = 0; i < all->count; i++) {
		const struct following *next = &all->items[i];
		if (col + cols_of(view, next) + 2 > end) {
			frame_put(frame, row, col, end, S("…"), bar);
			return;
		}
		col = frame_put(frame, row, col, end, next->keys,
			bar | STYLE_BIT(STYLE_KEY));
		col = frame_put(frame, row, col + 1, end, next->words, bar);
		col += 2;
	}
}

static void add_mark(struct text *out, char letter)
{
	text_format(out, "%s %c", out->size < 20 ? "; set:" : "", letter);
}

/* What a mark may be, and which are set. */
static void draw_marks(struct view *view, int col)
{
	const struct reader *reader = view->reader;
	struct text out = { .arena = view->arena };

	text_add(&out, S("a letter or a digit"));
	for (size_t i = 0; i < MARKS; i++)
		if (reader->reading->marks[i].set)
			add_mark(&out, marks_names[i]);
	for (size_t i = 0; i < FILE_MARKS; i++)
		if (reader->file_marks[i].set)
			add_mark(&out, (char)('A' + i));
	frame_put(&view->frame, view->reader->window.status, col,
		view->frame.cols - 1,
		view_shorten(view, text_str(&out), view->frame.cols - 1 - col),
		STYLE_BIT(STYLE_BAR));
}

bool view_continuations(struct view *view, int behind)
{
	const struct reader *reader = view->reader;
	struct followings all = { 0 };

	if (reader->waiting) {
		draw_marks(view, behind);
		return true;
	}
	if (!reader->pending_count)
		return false;
	add_context(view, &all, reader_context(reader));
	if (!all.count)
		add_context(view, &all, CONTEXT_GLOBAL);
	if (all.count) {
		leave_out_common(&all);
		draw(view, behind, &all);
	}
	return true;
}
