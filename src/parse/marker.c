#include "parse/marker.h"

#include <string.h>

enum { MOST_DIGITS = 9 };

size_t marker_size(struct str s)
{
	size_t digits = 0;

	/* As most lines begin. */
	if (s.size && s.at[0] > '9')
		return 0;
	while (digits < s.size && digits < MOST_DIGITS && s.at[digits] >= '0' &&
		s.at[digits] <= '9')
		digits++;
	if (digits == s.size || !s.at[digits] ||
		!strchr(digits ? ".)" : "-+*", s.at[digits]))
		return 0;
	if (digits + 1 < s.size && !marker_blank(s.at[digits + 1]))
		return 0;
	return digits + 1;
}
