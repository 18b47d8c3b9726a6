#include "base/simple.h"

static const struct range {
	uint32_t first, last;
	int cols;
} ranges[] = {
	{ 0xa0, 0xac, 1 },
	{ 0xae, 0x2ff, 1 },
	{ 0x391, 0x3a1, 1 },
	{ 0x3a3, 0x482, 1 },
	{ 0x48a, 0x52f, 1 },
	{ 0x5d0, 0x5ea, 1 },
	{ 0x621, 0x63a, 1 },
	{ 0x641, 0x64a, 1 },
	{ 0x1e00, 0x1eff, 1 },
	{ 0x2010, 0x2015, 1 },
	{ 0x2018, 0x2027, 1 },
	{ 0x2030, 0x205e, 1 },
	{ 0x20a0, 0x20be, 1 },
	{ 0x2190, 0x2319, 1 },
	{ 0x2500, 0x25fc, 1 },
	{ 0x3001, 0x3029, 2 },
	{ 0x3041, 0x3096, 2 },
	{ 0x309b, 0x30ff, 2 },
	{ 0x3400, 0x4db5, 2 },
	{ 0x4e00, 0x9fd5, 2 },
	{ 0xac00, 0xd7a3, 2 },
	{ 0xff01, 0xff60, 2 },
};

static bool goes_on(unsigned char c)
{
	return (c & 0xc0) == 0x80;
}

/* The character of two or three bytes at `from`; 0: there is none such. */
static uint32_t code_at(struct str s, size_t from)
{
	const unsigned char *p = (const unsigned char *)s.at + from;
	size_t left = s.size - from;

	if (*p >= 0xe0 && *p < 0xf0 && left > 2 && goes_on(p[1]) &&
		goes_on(p[2])) {
		uint32_t code =
			(*p & 15u) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
		return code < 0x800 ? 0 : code;
	}
	if (*p >= 0xc2 && *p < 0xe0 && left > 1 && goes_on(p[1]))
		return (*p & 31u) << 6 | (p[1] & 63u);
	return 0;
}

static int cols_of(uint32_t code)
{
	size_t low = 0, high = sizeof ranges / sizeof *ranges;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (code > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sizeof ranges / sizeof *ranges &&
			code >= ranges[low].first ?
		ranges[low].cols :
		0;
}

static bool is_ideograph(uint32_t code)
{
	return code >= 0x4e00 && code <= 0x9fd5;
}

struct simple simple_at(struct str s, size_t from)
{
	unsigned char c = (unsigned char)s.at[from];

	if (c < 0x80)
		return (struct simple){ c >= ' ' && c <= '~', 1 };
	uint32_t code = code_at(s, from);
	int cols = is_ideograph(code) ? 2 : cols_of(code);
	return (struct simple){ cols ? 2 + (code >= 0x800) : 0, cols };
}

bool simple_is_ideograph(struct str s, size_t from)
{
	return (s.at[from] & 0x80) && is_ideograph(code_at(s, from));
}

/* Behind the ideographs U+5000 to U+8FFF at `from`, `most` of them at most:
 * three bytes each, the first of which says it. */
static size_t ideographs_end(struct str s, size_t from, int most)
{
	const unsigned char *p = (const unsigned char *)s.at + from;
	const unsigned char *end = (const unsigned char *)s.at + s.size;

	for (; most > 0 && end - p > 2 && p[0] >= 0xe5 && p[0] <= 0xe8 &&
		goes_on(p[1]) && goes_on(p[2]);
		most--)
		p += 3;
	return (size_t)(p - (const unsigned char *)s.at);
}

/* Adds a run of one kind. */
static void add_run(struct simple_run *run, struct str s, int room)
{
	size_t begin = run->end;
	int left = room - run->cols;

	if (s.at[begin] & 0x80) {
		run->end = ideographs_end(s, begin, left / 2);
		run->cols += (int)(run->end - begin) / 3 * 2;
	} else {
		run->end = str_plain_end(
			str_slice(s, 0, begin + (size_t)left), begin);
		run->cols += (int)(run->end - begin);
	}
}

struct simple_run simple_run(
	struct glyphs glyphs, struct str s, size_t from, int room)
{
	struct simple_run run = { .end = from };

	while (run.end < s.size && !(glyphs.ascii && (s.at[run.end] & 0x80))) {
		size_t begin = run.end;
		add_run(&run, s, room);
		if (run.end > begin)
			continue;
		struct simple next = simple_at(s, begin);
		run.full = next.bytes && next.cols > room - run.cols;
		if (!next.bytes || run.full)
			break;
		run.cols += next.cols;
		run.end += next.bytes;
	}
	return run;
}
