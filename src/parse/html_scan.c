#include "parse/html_scan.h"

#include <string.h>

bool html_next_tag(
	struct str html, size_t *at, struct html_tag *tag, int *failures)
{
	for (; *at < html.size && *failures < HTML_FAILURES; ++*at) {
		const char *hit = memchr(html.at + *at, '<', html.size - *at);
		if (!hit)
			break;
		*at = (size_t)(hit - html.at);
		char next = *at + 1 < html.size ? html.at[*at + 1] : ' ';
		bool may = (next | 32) >= 'a' && (next | 32) <= 'z';
		if (!may && !memchr("/!?", next, 3))
			continue;
		if (html_tag_read(html, *at, tag))
			return true;
		++*failures;
	}
	*at = html.size;
	return false;
}

size_t html_find_close(
	struct str html, struct str name, size_t from, int *failures)
{
	for (; *failures < HTML_FAILURES && from < html.size; from++) {
		const char *hit = memchr(html.at + from, '<', html.size - from);
		if (!hit)
			break;
		from = (size_t)(hit - html.at);
		struct str rest = str_slice(html, from, html.size);
		if (str_starts(rest, S("</")) &&
			str_equal_caseless(
				str_slice(rest, 2, 2 + name.size), name))
			return from;
	}
	++*failures;
	return html.size;
}

uint32_t html_number(const struct html_tag *tag, struct str name)
{
	enum { MOST_DIGITS = 9 };
	struct str value = str_trim(html_attribute(tag, name));
	uint32_t number = 0;
	size_t i = 0;

	for (; i < value.size && i < MOST_DIGITS; i++) {
		if (value.at[i] < '0' || value.at[i] > '9')
			break;
		number = number * 10 + (uint32_t)(value.at[i] - '0');
	}
	return i ? number : 1;
}
