/*
 * Whom a source looked at, by the words of its title and keywords: animals,
 * cells, or one single patient.
 */
#include "article/folded.h"
#include "check/sources.h"

static const char *const animals[] = { "rat", "rats", "mice", "mouse", "murine",
	"rodent", "rodents", "hamster", "hamsters", "rabbit", "rabbits",
	"guinea pig", "guinea pigs", "guinea-pig", "guinea-pigs", "beagles",
	"canine", "feline", "porcine", "piglets", "bovine", "ovine", "macaque",
	"macaques", "monkey", "monkeys", "nonhuman primates",
	"non-human primates", "zebrafish", "drosophila", "c. elegans",
	"caenorhabditis elegans", "xenopus", "animal model", "animal models",
	"animal study", "animal studies", "animal experiments", NULL };

static const char *const cells[] = { "in vitro", "ex vivo", "cell line",
	"cell lines", "cultured cells", NULL };

static const char *const cases[] = { "case report", "case reports",
	"single case", "single-case", "n-of-1", "n of 1", "a case of",
	"one case of", "report of a case", NULL };

/* The same title names people, or a mouse on a desk, a package, a proverb. */
static const char *const not_animals[] = { "human", "humans", "people",
	"persons", "patient", "patients", "volunteers", "participants", "women",
	"men", "adults", "child", "children", "adolescents", "clinical trial",
	"clinical trials", "mice:", "(mice)", "mice package", "mice in r",
	"mouse click", "mouse clicks", "mouse cursor", "mouse pointer",
	"mouse tracking", "mouse movement", "mouse movements", "rat race",
	"monkey patching", NULL };

static const char *const nothing[] = { NULL };

static const struct subject {
	const char *const *words;
	const char *const *unless;
	const char *what;
} subjects[] = {
	{ animals, not_animals, "animals" },
	{ cells, not_animals, "cells" },
	{ cases, nothing, "a single patient" },
};

struct sign {
	struct str words; /* of the text; empty: there is none */
	const char *what;
};

static bool stands_in(struct str folded, const char *const *words)
{
	size_t size;

	return source_find_word(folded, words, &size) != STR_NONE;
}

/* What a text tells, where neither it nor the title tells otherwise. */
static struct sign sign_in(
	struct arena scratch, struct str text, struct str title)
{
	struct folded folded = folded_make(&scratch, text);
	struct str whole = folded_make(&scratch, title).text;
	size_t size;

	for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
		const struct subject *subject = &subjects[i];
		ptrdiff_t at =
			source_find_word(folded.text, subject->words, &size);
		if (at == STR_NONE || stands_in(folded.text, subject->unless) ||
			stands_in(whole, subject->unless))
			continue;
		size_t begin = folded_begin(&folded, (size_t)at);
		size_t end = folded_end(&folded, (size_t)at + size);
		return (struct sign){ str_slice(text, begin, end),
			subject->what };
	}
	return (struct sign){ S(""), NULL };
}

static void look_at(struct inquiry *inquiry, const struct rule *rule,
	const struct reference *reference, const struct citation *citation)
{
	struct arena scratch = arena_make(4 << 10);
	struct str title = reference->title;
	struct sign sign = sign_in(scratch, title, title);
	bool titled = sign.words.size;

	if (!titled)
		sign = sign_in(scratch, reference->keyword, title);
	if (sign.words.size)
		diagnostic_add(inquiry->found,
			(struct place){ inquiry->article->name, citation->line,
				citation->column },
			rule->severity, rule->name,
			"the %s of \"%.*s\" has \"%.*s\", so it may have "
			"looked "
			"at %s; if this sentence is about people, say so",
			titled ? "title" : "keyword list", STR(reference->id),
			STR(sign.words), sign.what);
	arena_free(&scratch);
}

void rule_animal_or_case(struct inquiry *inquiry, const struct rule *rule)
{
	struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	const struct citation **first = sources_first(&scratch, article);
	struct str title = article_title(article);
	/* An article that is about animals itself may cite them. */
	bool about = sign_in(scratch, title, title).words.size;

	for (size_t i = 0; !about && i < sources_count(article); i++)
		if (first[i])
			look_at(inquiry, rule, source_at(article, i), first[i]);
	arena_free(&scratch);
}
