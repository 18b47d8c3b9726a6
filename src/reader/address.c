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

bool address_is_thing(struct str url)
{
	return address_number(url, "claim") ||
		address_number(url, "reference") || address_number(url, "risk");
}
