#include "check/sources.h"

/* The first number of four digits in a date of any form; 0: none. */
static int year_of(struct str date)
{
	int number = 0;
	size_t digits = 0;

	for (size_t i = 0; i <= date.size; i++) {
		char c = i < date.size ? date.at[i] : ' ';
		if (c >= '0' && c <= '9') {
			number = digits < 5 ? number * 10 + c - '0' : 0;
			digits++;
			continue;
		}
		if (digits == 4 && number >= 1000)
			return number;
		number = 0;
		digits = 0;
	}
	return 0;
}

void rule_old_source(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	size_t count = sources_count(article);
	struct str *faults = arena_array(&scratch, struct str, count + 1);
	bool *among = arena_array(&scratch, bool, count + 1);
	int now = year_of(article->metadata.date);

	for (size_t i = 0; now && i < count; i++) {
		const struct reference *reference = source_at(article, i);
		int year = reference->issued.year;
		among[i] = reference->named;
		if (reference->named && year && now - year > inquiry->max_age)
			faults[i] = str_format(&scratch,
				"is from %d, %d years before the article; see "
				"whether something newer says the same",
				year, now - year);
	}
	sources_tell(inquiry, rule, faults, among,
		str_format(&scratch,
			"entries are cited that are more than %d years older "
			"than the article",
			inquiry->max_age));
	arena_free(&scratch);
}
