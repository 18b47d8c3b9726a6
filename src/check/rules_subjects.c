/*
 * Whom a source looked at, by the words of its title and keywords: animals,
 * cells, or one single patient.
 */
#include "check/sources.h"

#define RODENTS "rats?|mice|mouse|murine|rodents?|hamsters?|gerbils?"
#define MAMMALS \
	"rabbits?|guinea[ -]pigs?|beagles?|canine|feline|porcine|piglets?|" \
	"swine|bovine|ovine|macaques?|rhesus|(?:squirrel |cynomolgus " \
	")?monkeys?"
#define OTHERS \
	"zebrafish|drosophila|(?:caenorhabditis|c\\.) elegans|xenopus|" \
	"animal (?:models?|stud(?:y|ies)|experiments?)|non-?human primates?"

/* No mouse on a desk, no package "mice", no race of rats. */
#define NO_ANIMAL \
	"(?!:|[ -](?:click|cursor|pointer|tracking|movements?|wheel|races?|" \
	"package|algorithm|imputation)|\\)| in r\\b)"

enum { SUBJECTS = 3 };

static const struct {
	const char *pattern;
	const char *what;
	bool but_people; /* not where the same words name people, too */
} subjects[SUBJECTS] = {
	{ "(?<![\\w@/.-])(?:" RODENTS "|" MAMMALS "|" OTHERS ")\\b" NO_ANIMAL,
		"it may have looked at animals", true },
	{ "(?<![\\w@/.-])(?:in vitro|ex vivo|cell lines?|cultured cells)\\b",
		"it may have looked at cells", true },
	{ "(?<![\\w@/.-])(?:case reports?|single[- ]case|n[- ]of[- ]1|"
	  "a case of|one case of|"
	  "report of (?:a|one) case)\\b",
		"it may have looked at a single patient", false },
};

static const char people[] =
	"\\b(?:humans?|people|persons?|patients?|volunteers?|participants?|"
	"women|men|adults?|children|adolescents?|clinical trials?)\\b";

struct look {
	struct regex *subjects[SUBJECTS];
	struct regex *people;
};

static struct look look_make(void)
{
	struct look look = { .people = source_pattern(people) };

	for (int i = 0; i < SUBJECTS; i++)
		look.subjects[i] = source_pattern(subjects[i].pattern);
	return look;
}

static void look_free(struct look *look)
{
	for (int i = 0; i < SUBJECTS; i++)
		regex_free(look->subjects[i]);
	regex_free(look->people);
}

/* The words that tell, or the empty string; *index: of what. */
static struct str words_of(const struct look *look, struct str text, int *index)
{
	size_t begin, end;

	for (int i = 0; i < SUBJECTS; i++) {
		if (regex_find(look->subjects[i], text, 0, &begin, &end) !=
				REGEX_FOUND ||
			(subjects[i].but_people &&
				source_matches(look->people, text)))
			continue;
		*index = i;
		return str_slice(text, begin, end);
	}
	return S("");
}

static void look_at(struct inquiry *inquiry, const struct rule *rule,
	const struct look *look, const struct reference *reference,
	const struct citation *citation)
{
	struct str fields[] = { reference->title, reference->keyword };
	const char *const names[] = { "title says", "keywords say" };
	struct place place = { inquiry->article->name, citation->line,
		citation->column };
	int index = 0;

	/* The title speaks for people where it names them. */
	for (int i = 0; i < 2; i++) {
		struct str words = words_of(look, fields[i], &index);
		if (!words.size ||
			(subjects[index].but_people &&
				source_matches(look->people, fields[0])))
			continue;
		diagnostic_add(inquiry->found, place, rule->severity,
			rule->name,
			"the %s of \"%.*s\" \"%.*s\": %s; if this sentence is "
			"about people, say so",
			names[i], STR(reference->id), STR(words),
			subjects[index].what);
		return;
	}
}

void rule_animal_or_case(struct inquiry *inquiry, const struct rule *rule)
{
	struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	const struct citation **first = sources_first(&scratch, article);
	struct look look = look_make();
	int index = 0;

	/* An article that is about animals itself may cite them. */
	bool about = words_of(&look, article_title(article), &index).size;
	for (size_t i = 0; !about && i < sources_count(article); i++)
		if (first[i])
			look_at(inquiry, rule, &look, source_at(article, i),
				first[i]);
	look_free(&look);
	arena_free(&scratch);
}
