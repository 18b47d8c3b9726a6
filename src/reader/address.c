#include "reader/address.h"

enum { NUMBER_MOST = 1000000 };

int address_number(struct str url, const char *scheme)
{
	struct str name = str_from(scheme);
	int number = 0;

	if (!str_starts(url, name) || url.size <= name.size + 1 ||
		url.at[name.size] != ':')
		return 0;
	for (size_t i = name.size + 1; i < url.size; i++) {
		if (url.at[i] < '0' || url.at[i] > '9' || number > NUMBER_MOST)
			return 0;
		number = number * 10 + url.at[i] - '0';
	}
	return number;
}

bool address_place(struct str url, int *line, int *column)
{
	struct str name = S("line:");
	size_t colon = url.size;

	if (!str_starts(url, name))
		return false;
	while (colon > name.size && url.at[colon - 1] != ':')
		colon--;
	if (colon <= name.size)
		return false;
	*line = address_number(str_slice(url, 0, colon - 1), "line");
	*column = address_number(str_slice(url, colon - 1, url.size), "");
	return *line > 0;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= ' ';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct str address_decode(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	for (size_t i = 0; i < s.size; i++) {
		int high = i + 2 < s.size ? hex_digit(s.at[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s.at[i + 2]) : -1;
		if (s.at[i] != '%' || low < 0 || !(high + low)) {
			text_add_char(&out, s.at[i]);
			continue;
		}
		text_add_char(&out, (char)(high * 16 + low));
		i += 2;
	}
	return text_str(&out);
}

/* The number before the next colon, which is taken off. */
static int take_number(struct str *rest)
{
	ptrdiff_t colon = str_find(*rest, S(":"), 0);
	size_t end = colon == STR_NONE ? rest->size : (size_t)colon;
	int number = 0;

	for (size_t i = 0; i < end && number < NUMBER_MOST; i++)
		if (rest->at[i] >= '0' && rest->at[i] <= '9')
			number = number * 10 + rest->at[i] - '0';
	*rest = str_slice(*rest, end + 1, rest->size);
	return number;
}

bool address_elsewhere(struct arena *arena, struct str url, struct str *file,
	int *line, int *column)
{
	struct str rest = str_slice(url, 3, url.size);

	if (!str_starts(url, S("in:")))
		return false;
	*line = take_number(&rest);
	*column = take_number(&rest);
	*file = address_decode(arena, rest);
	return *line > 0 && file->size > 0;
}

bool address_is_thing(struct str url)
{
	return address_number(url, "claim") ||
		address_number(url, "reference") || address_number(url, "risk");
}
