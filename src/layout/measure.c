#include "layout/measure.h"

#include "layout/breaks.h"

static struct str text_of(const struct build *build, uint32_t block)
{
	return build->chunk->blocks.items[block].text;
}

/* Printable ASCII, as most cells are, is measured without wrapping it. */
static bool is_plain(struct str text)
{
	return str_plain_end(text, 0) == text.size;
}

static int trimmed(struct str text, size_t begin, size_t end)
{
	while (end > begin && text.at[end - 1] == ' ')
		end--;
	return (int)(end - begin);
}

static int widest_row(const struct build *build, uint32_t block,
	enum wrap_kind kind, int cols)
{
	struct build scratch = *build;
	struct arena arena = *build->arena;

	scratch.arena = &arena;
	struct rows rows = build_wrap(&scratch, block, kind, cols, cols);
	return wrap_widest(&rows);
}

static int widest_word(struct arena *scratch, struct str text)
{
	size_t begin = 0;
	int most = 0;

	for (size_t at = 1; at <= text.size; at++) {
		if (at < text.size &&
			(text.at[at] == ' ' || !breaks_at(scratch, text, at)))
			continue;
		int cols = trimmed(text, begin, at);
		if (cols > most)
			most = cols;
		begin = at;
	}
	return most;
}

int measure_natural(const struct build *build, uint32_t block)
{
	struct str text = text_of(build, block);

	return is_plain(text) ? trimmed(text, 0, text.size) :
				widest_row(build, block, WRAP_WORDS, 0);
}

int measure_word(const struct build *build, uint32_t block)
{
	struct str text = text_of(build, block);

	return is_plain(text) ? widest_word(build->arena, text) :
				widest_row(build, block, WRAP_WHOLE_WORDS, 1);
}

int measure_cluster(const struct build *build, uint32_t block)
{
	struct str text = text_of(build, block);

	return is_plain(text) ? trimmed(text, 0, text.size) > 0 :
				widest_row(build, block, WRAP_CODE, 1);
}
