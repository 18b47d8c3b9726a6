#include "bench/documents.h"

#include <string.h>

/* Breaks a paragraph as people do, with an emphasis in its first line. */
static void write_filled(FILE *out, const char *text)
{
	enum { MARGIN = 72 };
	int col = 0, words = 0;

	while (*text) {
		int size = (int)strcspn(text, " ");
		const char *sign = ++words == 4 ? "*" : "";

		if (col && col + size >= MARGIN) {
			fputc('\n', out);
			col = 0;
		}
		col += fprintf(out, "%s%s%.*s%s", col ? " " : "", sign, size,
			text, sign);
		text += size;
		text += strspn(text, " ");
	}
}

/* As many bytes as end before a blank. */
static int cut(const char *text, int most)
{
	while (most > 1 && text[most] != ' ')
		most--;
	return most;
}

static void write_cut(FILE *out, const char *text, int most)
{
	fprintf(out, "%.*s", cut(text, most), text);
}

static void write_section(FILE *out, long n)
{
	fprintf(out, "%s Section %ld\n\n", n % 64 ? "##" : "#", n);
}

static void plain_block(FILE *out, struct source *source, long n)
{
	(void)n;
	write_filled(out, source_next(source));
}

static void item_block(FILE *out, struct source *source, long n)
{
	for (int i = 0; i < 3; i++) {
		fputs(i ? "\n- " : "- ", out);
		write_cut(out, source_next(source), 60);
	}
	(void)n;
}

static void link_block(FILE *out, struct source *source, long n)
{
	fprintf(out, "See [a page](https://example.org/page/%ld) on it.\n", n);
	write_filled(out, source_next(source));
}

static void quote_block(FILE *out, struct source *source, long n)
{
	fprintf(out, "> %s", source_next(source));
	(void)n;
}

/* What articles hold: a section of some paragraphs, a list, a quotation. */
static void prose_block(FILE *out, struct source *source, long n)
{
	static void (*const blocks[])(FILE *, struct source *,
		long) = { plain_block, plain_block, link_block, item_block,
		plain_block, quote_block, plain_block, plain_block };
	enum { BLOCKS = sizeof blocks / sizeof *blocks };

	if (n % BLOCKS == 0)
		write_section(out, n / BLOCKS);
	blocks[n % BLOCKS](out, source, n);
}

static void heading_block(FILE *out, struct source *source, long n)
{
	write_section(out, n);
	write_cut(out, source_next(source), 50);
}

static void line_block(FILE *out, struct source *source, long n)
{
	fputs(source_next(source), out);
	(void)n;
}

static void table_block(FILE *out, struct source *source, long n)
{
	enum { ROWS = 40 };

	if (n % 8 == 0)
		write_section(out, n / 8);
	fputs("| Number | What | How much | Remark |\n"
	      "|-------:|------|:--------:|--------|",
		out);
	for (int row = 0; row < ROWS; row++) {
		fprintf(out, "\n| %ld | ", n * ROWS + row);
		write_cut(out, source_next(source), 20);
		fprintf(out, " | *%d* mg | ", row);
		write_cut(out, source_next(source), 70);
		fputs(" |", out);
	}
}

static void cjk_block(FILE *out, struct source *source, long n)
{
	static const char *const sentences[] = {
		"读者应当小心，因为文章里的每一个说法都需要来源。",
		"这种植物的叶子含有多种生物碱，其作用尚未完全查明。",
		"研究的人数很少，所以结论只能是暂时的。",
		"この記事の主張には、出典が示されていないものが多い。",
		"読む人は、根拠を自分で確かめることができる。",
		"이 글의 주장은 근거를 찾아 확인해야 한다.",
		"没有证据的说法，并不因为常被重复就成为事实。"
	};
	enum { SENTENCES = sizeof sentences / sizeof *sentences };

	(void)source;
	if (n % 8 == 0)
		write_section(out, n / 8);
	for (long i = 0; i < 6; i++)
		fputs(sentences[(n * 5 + i) % SENTENCES], out);
}

static void definition_block(FILE *out, struct source *source, long n)
{
	if (n % 8 == 0)
		write_section(out, n / 8);
	fprintf(out, "As [the page][page %ld] and [another][page %ld] say:\n",
		n, n / 2);
	write_filled(out, source_next(source));
}

static void definition_tail(FILE *out, long blocks)
{
	fputc('\n', out);
	for (long n = 0; n < blocks; n++)
		fprintf(out, "[page %ld]: https://example.org/%ld \"Page\"\n",
			n, n);
}

static void cite_block(FILE *out, struct source *source, long n)
{
	if (n % 8 == 0)
		write_section(out, n / 8);
	write_filled(out, source_next(source));
	fprintf(out, "\nThis was told before [see @key%ld, p. %ld].\n\n", n,
		n % 300 + 1);
	write_filled(out, source_next(source));
	fputs("\n\n", out);
	write_filled(out, source_next(source));
}

static void claim_block(FILE *out, struct source *source, long n)
{
	if (n % 8 == 0)
		write_section(out, n / 8);
	fprintf(out, "Statement %ld says that it eases pain.\n", n);
	write_filled(out, source_next(source));
}

static const struct kind kinds[] = {
	{ "prose", "bytes", prose_block, NULL, 0, 0 },
	{ "plain", "bytes", plain_block, NULL, 0, 1 },
	{ "headings", "bytes", heading_block, NULL, 0, 0 },
	{ "line", "bytes", line_block, NULL, 1, 1 },
	{ "tables", "bytes", table_block, NULL, 0, 0 },
	{ "cjk", "bytes", cjk_block, NULL, 0, 0 },
	{ "links", "bytes", definition_block, definition_tail, 0, 0 },
	{ "cites", "entries", cite_block, NULL, 0, 0 },
	{ "claims", "entries", claim_block, NULL, 0, 0 },
};

const struct kind *kind_find(const char *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

void write_bibliography(FILE *out, struct source *source, long entries)
{
	for (long n = 0; n < entries; n++) {
		const char *text = source_next(source);

		fprintf(out,
			"@article{key%ld,\n"
			"  author = {Writer, Ann %c. and Other, Ben},\n"
			"  title = {On the matter number %ld},\n"
			"  journal = {Journal of Measured Things},\n"
			"  year = {%ld},\n  volume = {%ld},\n"
			"  pages = {%ld--%ld},\n"
			"  doi = {10.5555/measured.%ld},\n"
			"  abstract = {%s %s}\n}\n\n",
			n, (char)('A' + n % 26), n, 1970 + n % 50, n % 90 + 1,
			n + 1, n + 9, n, text, source_next(source));
	}
}

void write_evidence(FILE *out, struct source *source, long claims)
{
	static const char *const verdicts[] = { "supported", "contested",
		"unsupported", "anecdotal" };

	(void)source;
	fputs("format: 1\nedition: {by: caveat, date: 2026-11-22}\nclaims:\n",
		out);
	for (long n = 0; n < claims; n++)
		fprintf(out,
			"  - id: claim-%ld\n"
			"    quote: Statement %ld says that it eases pain\n"
			"    kind: benefit\n    verdict: %s\n    scope: full\n"
			"    reason: because of what was read on it\n",
			n, n, verdicts[n % 4]);
}
