#include "check/sources.h"

#include <assert.h>

enum { FEW = 3 /* that are told one by one, whatever their share */ };

size_t sources_count(const struct article *article)
{
	return article->bibliography.indexed;
}

const struct reference *source_at(const struct article *article, size_t index)
{
	return &article->bibliography.references.items[index];
}

struct place sources_place(const struct reference *reference)
{
	return (struct place){ reference->source, reference->line,
		reference->column };
}

bool source_is_unverified(const struct reference *reference, struct str field)
{
	for (size_t i = 0; i < reference->unverified.count; i++)
		if (str_equal(reference->unverified.items[i].field, field))
			return true;
	return false;
}

/* ---- who needs them */

static void use(bool *used, uint32_t reference)
{
	if (reference != NONE)
		used[reference] = true;
}

bool *sources_of_edition(struct arena *arena, const struct article *article)
{
	const struct dossier *dossier = &article->dossier;
	bool *used = arena_array(
		arena, bool, article->bibliography.references.count + 1);

	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		use(used, claim->attribution.reference);
		for (size_t j = 0; j < claim->evidence.count; j++)
			use(used, claim->evidence.items[j].reference);
	}
	for (size_t i = 0; i < dossier->risks.count; i++) {
		const struct risk *risk = &dossier->risks.items[i];
		for (size_t j = 0; j < risk->references.count; j++)
			use(used, risk->references.items[j]);
	}
	return used;
}

bool *sources_used(struct arena *arena, const struct article *article)
{
	bool *used = sources_of_edition(arena, article);

	for (size_t i = 0; i < sources_count(article); i++)
		used[i] = used[i] || source_at(article, i)->named;
	return used;
}

const struct citation **sources_first(
	struct arena *arena, const struct article *article)
{
	const struct citation **first =
		arena_array(arena, const struct citation *,
			article->bibliography.references.count + 1);

	for (size_t i = article->citations.count; i-- > 0;) {
		const struct citation *citation = &article->citations.items[i];
		if (citation->reference != NONE && citation->key.size)
			first[citation->reference] = citation;
	}
	return first;
}

/* ---- telling */

/* The entries of one file: they stand one behind the other. */
struct run {
	size_t begin, end;
	size_t among, faulty;
	size_t first; /* that is faulty */
};

static struct run run_at(const struct article *article, size_t begin,
	const struct str *faults, const bool *among)
{
	struct str source = source_at(article, begin)->source;
	struct run run = { .begin = begin, .end = begin };

	for (; run.end < sources_count(article); run.end++) {
		if (!str_equal(source_at(article, run.end)->source, source))
			break;
		run.among += among[run.end];
		if (faults[run.end].size && !run.faulty++)
			run.first = run.end;
	}
	return run;
}

static void tell_each(struct inquiry *inquiry, const struct rule *rule,
	const struct str *faults, const struct run *run)
{
	for (size_t i = run->begin; i < run->end; i++) {
		const struct reference *reference =
			source_at(inquiry->article, i);
		if (faults[i].size)
			diagnostic_add(inquiry->found, sources_place(reference),
				rule->severity, rule->name, "\"%.*s\" %.*s",
				STR(reference->id), STR(faults[i]));
	}
}

static void tell_all(struct inquiry *inquiry, const struct rule *rule,
	const struct str *faults, const struct run *run, struct str what)
{
	struct text names = { .arena = inquiry->found->arena };
	size_t count = 0;

	for (size_t i = run->first; i < run->end && count < FEW; i++)
		if (faults[i].size)
			text_format(&names, "%s\"%.*s\"",
				!count++             ? "" :
					count == FEW ? " and " :
						       ", ",
				STR(source_at(inquiry->article, i)->id));
	diagnostic_add(inquiry->found,
		sources_place(source_at(inquiry->article, run->first)),
		rule->severity, rule->name, "%zu of %zu %.*s, among them %.*s",
		run->faulty, run->among, STR(what), STR(text_str(&names)));
}

void sources_tell(struct inquiry *inquiry, const struct rule *rule,
	const struct str *faults, const bool *among, struct str what)
{
	const struct article *article = inquiry->article;
	struct run run;

	for (size_t i = 0; i < sources_count(article); i = run.end) {
		run = run_at(article, i, faults, among);
		if (run.faulty > FEW && run.faulty * 2 > run.among)
			tell_all(inquiry, rule, faults, &run, what);
		else
			tell_each(inquiry, rule, faults, &run);
	}
}

/* ---- patterns */

struct regex *source_pattern(const char *pattern)
{
	struct arena scratch = arena_make(1 << 10);
	struct str why = S("");
	struct regex *regex =
		regex_compile(&scratch, str_from(pattern), true, &why);

	assert(regex); /* one that is wrong is a bug */
	arena_free(&scratch);
	return regex;
}

bool source_matches(struct regex *regex, struct str text)
{
	size_t begin, end;

	return regex_find(regex, text, 0, &begin, &end) == REGEX_FOUND;
}

/* ---- words */

static bool is_letter(struct str s, size_t at)
{
	unsigned char c = at < s.size ? (unsigned char)s.at[at] : ' ';

	return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/* A border is needed only where the word itself ends in a letter. */
static bool is_whole(struct str text, size_t at, struct str word)
{
	size_t end = at + word.size;

	return (!at || !is_letter(word, 0) || !is_letter(text, at - 1)) &&
		(!is_letter(word, word.size - 1) || !is_letter(text, end));
}

ptrdiff_t source_find_word(
	struct str text, const char *const *words, size_t *size)
{
	for (; *words; words++) {
		struct str word = str_from(*words);
		ptrdiff_t at = str_find(text, word, 0);
		while (at != STR_NONE && !is_whole(text, (size_t)at, word))
			at = str_find(text, word, (size_t)at + 1);
		*size = word.size;
		if (at != STR_NONE)
			return at;
	}
	return STR_NONE;
}
