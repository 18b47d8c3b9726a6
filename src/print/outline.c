#include "layout/wrap.h"
#include "print/mention.h"
#include "print/text.h"

enum {
	SCRATCH = 1 << 12,
	GAP = 2, /* between line number and title */
	STEP = 2, /* deeper, for each level */
	TITLE_LEAST = 16 /* columns that stay for titles */
};

struct outline {
	int digits; /* of the last section's line */
	int top; /* the highest level there is */
	struct print_options options;
	struct output *output;
};

static int count_digits(int number)
{
	int digits = 1;

	while ((number /= 10) > 0)
		digits++;
	return digits;
}

static void measure(const struct article *article, struct outline *outline)
{
	outline->top = 6;
	for (size_t i = 0; i < article->sections.count; i++) {
		const struct section *section = &article->sections.items[i];
		int digits = count_digits(section->line);
		if (digits > outline->digits)
			outline->digits = digits;
		if (section->level < outline->top)
			outline->top = section->level;
	}
}

/* Where titles of a level begin. */
static int indent_of(const struct outline *outline, int level)
{
	int least = outline->digits + GAP;
	int indent = least + (level - outline->top) * STEP;
	int most = outline->options.cols - TITLE_LEAST;

	if (!outline->options.cols || indent <= most)
		return indent;
	return most > least ? most : least;
}

static void print_title(struct arena arena, const struct outline *outline,
	const struct section *section, struct str title)
{
	struct print_options options = outline->options;
	int indent = indent_of(outline, section->level);
	struct wrap wrap = { .text = title, .glyphs = options.glyphs };

	if (options.cols)
		wrap.first = options.cols > indent ? options.cols - indent : 1;
	wrap.cols = wrap.first;
	struct rows rows = wrap_text(&arena, &wrap);
	for (size_t i = 0; i < rows.count; i++) {
		struct row row = rows.items[i];
		struct str number = S("");
		struct str shown = glyph_text(&arena, options.glyphs,
			str_slice(title, row.begin, row.end));
		if (!i)
			number = str_format(
				&arena, "%*d", outline->digits, section->line);
		output_add(outline->output,
			str_format(&arena, "%-*.*s%.*s\n", indent, STR(number),
				STR(shown)));
	}
}

void print_outline(struct article *article, struct print_options options,
	struct output *output)
{
	struct outline outline = { .options = options, .output = output };
	struct arena scratch = arena_make(SCRATCH);
	uint32_t from = 0, behind = (uint32_t)article->sections.count;

	measure(article, &outline);
	struct str edition = mention_edition(&scratch, article);
	if (edition.size)
		output_add(
			output, str_format(&scratch, "%.*s\n", STR(edition)));
	if (options.section != NONE) {
		from = options.section;
		behind = article->sections.items[from].behind;
	}
	for (uint32_t i = from; i < behind; i++) {
		const struct section *section = &article->sections.items[i];
		print_title(scratch, &outline, section,
			article_section_title(article, i));
	}
	arena_free(&scratch);
}
