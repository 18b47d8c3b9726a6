#include "check/deaths.h"

#include <assert.h>

/* No year, no age, no dose, no share, no part of a law's or product's name. */
#define DIGITS \
	"(?<![\\p{L}\\d.,/:§–-])(?!(?:19|20)\\d\\d(?![\\d,]))" \
	"\\d{1,3}(?:(?:[, ]\\d{3})+|\\d*)(?![\\p{L}\\d]|[.,/–-]\\d|-\\p{L})"
#define WORDS \
	"\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|" \
	"twelve|" \
	"(?:thir|four|fif|six|seven|eigh|nine)teen|" \
	"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)" \
	"(?:-\\p{L}+)?|(?:a " \
	")?dozens?|hundreds?|thousands?|millions?|scores)\\b"
#define NOT_COUNTED \
	"(?! ?(?:%|‰|per ?cents?|percent|m?c?g|µg|mg|kg|m[lL]|times|years?|" \
	"months?|weeks?|days?|hours?|minutes?|states?|countries|counties|" \
	"U\\.S\\.C|C\\.?F\\.?R)(?!\\p{L}))"
#define NUMBER "(?:" DIGITS "|" WORDS ")" NOT_COUNTED
/* Words between a number and a word of dying: within one clause. */
#define GAP "(?:[\\s,“”\"'()-]+[\\p{L}\\d’'%-]+)"
#define PLURAL \
	"(?:deaths|fatalities|decedents|died|dead|killed|perished|" \
	"lost their li(?:fe|ves)|overdosed fatally)\\b"
#define SINGULAR "(?:death|fatal|lethal|fatality)\\b"

static const char count_pattern[] =
	/* "36 associated deaths", "44 people are reported to have died" */
	"(?:" NUMBER
	"(?! of (?:the|its|their|these|many) [\\p{L}-]+ (?:is|are))"
	"(?:" GAP "){0,6}[\\s“”\"'(-]+" PLURAL ")"
	/* "44 death reports", "two fatal cases" */
	"|(?:" NUMBER "(?:[\\s-]+[\\p{L}-]+){0,2}[\\s-]+" SINGULAR
	"(?! and\\b|,))"
	/* "no deaths", "no one died", "nobody died" */
	"|\\b(?:no|zero)(?: (?!evidence|reports?|data)[\\p{L}-]+)? "
	"(?:deaths?|fatalities|one (?:has |had )?died)\\b|\\bnobody died\\b"
	/* "deaths: 44", "killed at least 44", "death toll of 44" */
	"|(?:(?:" PLURAL "|\\bdeath toll|\\bdeath count|\\bkills?)"
	"(?:[\\s:,=(–—-]+(?!aged?\\b|age\\b)[\\p{L}’'-]+){0,4}[\\s:,=(–—-]"
	"+" NUMBER ")"
	/* "judged a cause in 91" */
	"|(?:\\b(?:judged|ruled|found|named) (?:to be )?(?:a|the) cause"
	"(?:[\\s:,(]+[\\p{L}-]+){0,3}[\\s:,(]+" NUMBER ")"
	/* "91 of 152 judged a cause" */
	"|(?:" NUMBER "(?:" GAP "){0,4}[\\s(]+(?:judged|ruled) (?:to be )?"
	"(?:a|the) cause)";

/* "91 of 152", "36 (2017)", "36 reports", "some say 44." */
static const char bare_pattern[] = NUMBER
	"(?: (?:out )?of (?:the )?\\d[\\d,]*|"
	" \\((?:in )?(?:19|20)\\d\\d\\)?|"
	"(?: [\\p{L}-]+)? (?:people|persons|cases|reports|patients|users|men|"
	"women|adults|children|victims|infants|others|Americans)\\b)"
	"|(?<!p\\. |pp\\. |no\\. |page |table |figure |section )" DIGITS
	"(?=\\s*(?:[.,;)]|$))";

static const char word_pattern[] =
	"\\b(?:deaths?|fatal(?:ity|ities)?|died|dead|killed|decedents?)\\b";

static const char year_pattern[] = "(?<!\\d)(?:19|20)\\d\\d(?!\\d)";

static const char body_pattern[] =
	"\\b(?!USA?\\b|UK\\b|EU\\b|DNA\\b|ECG\\b|GRADE\\b|OTC\\b|CNS\\b)"
	"[A-Z]{3,}\\b|"
	"\\bMayo\\b|\\bet al\\b|(?i:\\bpoison (?:control )?cent(?:er|re)s?\\b|"
	"\\bFood and Drug Administration\\b|\\bCenters for Disease\\b|"
	"\\bWorld Health Organi[sz]ation\\b|\\bMinistry of\\b|"
	"\\bNational Institutes?\\b|\\bUniversity of\\b|"
	"\\b(?:medical examiners?|coroners?) (?:of|in)\\b)";

/* The patterns are the program's own: one that is wrong is a bug. */
static struct regex *compile(
	struct arena *arena, const char *pattern, bool caseless)
{
	struct str why = S("");
	struct regex *regex =
		regex_compile(arena, str_from(pattern), caseless, &why);

	assert(regex);
	return regex;
}

struct deaths deaths_make(struct arena *arena)
{
	return (struct deaths){
		.count = compile(arena, count_pattern, true),
		.bare = compile(arena, bare_pattern, true),
		.word = compile(arena, word_pattern, true),
		.year = compile(arena, year_pattern, true),
		.body = compile(arena, body_pattern, false),
	};
}

void deaths_free(struct deaths *deaths)
{
	regex_free(deaths->count);
	regex_free(deaths->bare);
	regex_free(deaths->word);
	regex_free(deaths->year);
	regex_free(deaths->body);
}

static struct str first(struct regex *regex, struct str text)
{
	size_t begin, end;

	if (regex_find(regex, text, 0, &begin, &end) != REGEX_FOUND)
		return S("");
	return str_slice(text, begin, end);
}

struct str deaths_counted(
	const struct deaths *deaths, struct str text, struct str about)
{
	struct str found = first(deaths->count, text);

	if (!found.size && first(deaths->word, about).size)
		found = first(deaths->bare, text);
	return found;
}

bool deaths_has_year(const struct deaths *deaths, struct str text)
{
	return first(deaths->year, text).size;
}

bool deaths_has_body(const struct deaths *deaths, struct str text)
{
	return first(deaths->body, text).size;
}
