#include "base/regex.h"
#include "base/unicode.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * Bounds on the work at one place of the text. A match that a person would
 * look for takes some thousand steps; these are some milliseconds.
 */
enum {
	MOST_STEPS = 1000000,
	MOST_DEPTH = 10000,
	MOST_KILOBYTES = 16 << 10,
	STACK_FIRST = 32 << 10,
	STACK_MOST = 1 << 20,
	PATTERN_MOST = 4096,
	PLACES_FIRST = 64,
	PLACES_MOST = 64 << 10,
	MOST_MILLISECONDS = 250
};

struct regex {
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
};

static void *must(void *made)
{
	if (!made) {
		fputs("caveat: out of memory\n", stderr);
		abort();
	}
	return made;
}

/* PCRE2 points to a byte of the pattern; people count characters. */
static struct str fault(
	struct arena *arena, struct str pattern, int code, size_t at)
{
	char sentence[256] = "";

	pcre2_get_error_message(code, (PCRE2_UCHAR *)sentence, sizeof sentence);
	size_t character = unicode_count(str_slice(pattern, 0, at));
	return str_format(arena, "%s, at character %zu", sentence,
		character ? character : 1);
}

static void limit(struct regex *regex)
{
	regex->context = must(pcre2_match_context_create(NULL));
	pcre2_set_match_limit(regex->context, MOST_STEPS);
	pcre2_set_depth_limit(regex->context, MOST_DEPTH);
	pcre2_set_heap_limit(regex->context, MOST_KILOBYTES);
	/* Without JIT, as on some machines, the interpreter does it. */
	if (pcre2_jit_compile(regex->code, PCRE2_JIT_COMPLETE) == 0) {
		regex->stack = must(
			pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL));
		pcre2_jit_stack_assign(regex->context, NULL, regex->stack);
	}
}

struct regex *regex_compile(
	struct arena *arena, struct str pattern, bool caseless, struct str *why)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF |
		PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT |
		(caseless ? PCRE2_CASELESS : 0);
	int code;
	size_t at;

	if (pattern.size > PATTERN_MOST) {
		*why = S("the pattern is too long");
		return NULL;
	}
	pcre2_code *compiled =
		pcre2_compile((PCRE2_SPTR)(pattern.size ? pattern.at : ""),
			pattern.size, options, &code, &at, NULL);
	if (!compiled) {
		*why = fault(arena, pattern, code, at);
		return NULL;
	}
	struct regex *regex = must(calloc(1, sizeof *regex));
	regex->code = compiled;
	regex->match =
		must(pcre2_match_data_create_from_pattern(compiled, NULL));
	limit(regex);
	return regex;
}

void regex_free(struct regex *regex)
{
	if (!regex)
		return;
	pcre2_jit_stack_free(regex->stack);
	pcre2_match_context_free(regex->context);
	pcre2_match_data_free(regex->match);
	pcre2_code_free(regex->code);
	free(regex);
}

static long milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A match begins with a character: past the rest of one, or wrong bytes. */
static size_t skip_rest(struct str s, size_t from)
{
	while (from < s.size && (s.at[from] & 0xC0) == 0x80)
		from++;
	return from;
}

/* Tries the places from..last for the begin of a match. */
static int match(struct regex *regex, struct str s, size_t from, size_t last)
{
	pcre2_set_offset_limit(regex->context, last);
	return pcre2_match(regex->code, (PCRE2_SPTR)s.at, s.size, from,
		PCRE2_NOTEMPTY, regex->match, regex->context);
}

/*
 * PCRE2 bounds the work at one place; that at many places adds up. So they
 * are tried a few at first, then more at a time while that is quick.
 */
enum regex_result regex_find(struct regex *regex, struct str s, size_t from,
	size_t *begin, size_t *end)
{
	const size_t *ends = pcre2_get_ovector_pointer(regex->match);
	long deadline = milliseconds() + MOST_MILLISECONDS;
	size_t places = PLACES_FIRST;

	while ((from = skip_rest(s, from)) < s.size) {
		int found = match(regex, s, from, from + places - 1);
		if (found >= 0) {
			*begin = ends[0];
			*end = ends[1];
			return REGEX_FOUND;
		}
		from += places;
		if (found != PCRE2_ERROR_NOMATCH || milliseconds() > deadline)
			return REGEX_TOO_LONG;
		if (places < PLACES_MOST)
			places *= 2;
	}
	return REGEX_NONE;
}
