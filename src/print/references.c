#include "print/references.h"

#include "print/citation.h"

enum { HANG = 4 };

static bool is_in_text(
	const struct article *article, const struct citation *citation)
{
	return citation->reference != NONE &&
		(article->links || citation->key.size);
}

/* Marks those that are used; gives how many uses there are. */
static size_t mark_used(const struct article *article, bool *used,
	struct position begin, struct position end)
{
	size_t uses = 0;

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		if (!is_in_text(article, citation) ||
			position_compare(citation->begin, begin) < 0 ||
			position_compare(citation->begin, end) >= 0)
			continue;
		used[citation->reference] = true;
		uses++;
	}
	return uses;
}

static bool is_name(struct str title)
{
	static const char *const names[] = { "references", "bibliography",
		"literature", "works cited" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_equal_caseless(str_trim(title), str_from(names[i])))
			return true;
	return false;
}

/* As pandoc's articles do: the last heading is there for them. */
static bool has_heading(struct article *article)
{
	size_t count = article->sections.count;

	return count &&
		is_name(article_section_title(article, (uint32_t)count - 1));
}

static void add_reference(const struct paper *paper, const struct reference *of)
{
	struct arena scratch = *paper->arena;
	struct paper own = *paper;

	own.arena = &scratch;
	paper_add(&own, 0, HANG,
		str_format(&scratch, "[%d] %.*s", of->ordinal,
			STR(citation_write(&scratch, of))));
}

void print_references(const struct paper *paper, struct article *article,
	struct position begin, struct position end)
{
	const struct bibliography *bibliography = &article->bibliography;
	struct arena scratch = arena_make(4 << 10);
	bool *used =
		arena_array(&scratch, bool, bibliography->references.count + 1);

	if (mark_used(article, used, begin, end)) {
		paper_space(paper);
		if (!has_heading(article)) {
			paper_add(paper, 0, 0, S("References"));
			paper_add(paper, 0, 0, S("----------"));
			paper_space(paper);
		}
		for (size_t i = 0; i < bibliography->by_ordinal.count; i++) {
			uint32_t index = bibliography->by_ordinal.items[i];
			if (used[index])
				add_reference(paper,
					&bibliography->references.items[index]);
		}
	}
	arena_free(&scratch);
}
