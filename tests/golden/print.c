/*
 * What is printed of articles with evidence, with links and with keys: summary,
 * text and report, compared with tests/articles/x.print; --bless rewrites
 * those. Run from the folder that holds tests/.
 */
#include "article/load.h"
#include "print/report.h"
#include "print/summary.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static const char *const names[] = { "judged", "linked", "cited-faults" };

static const struct print {
	const char *name;
	void (*print)(struct article *, struct print_options, struct output *);
	int cols;
	bool ascii;
} prints[] = {
	{ "summary", print_summary, 80, false },
	{ "summary", print_summary, 40, false },
	{ "summary in ASCII", print_summary, 80, true },
	{ "text", print_text, 40, false },
	{ "report", print_report, 60, false },
};

/* What a print writes, read back from a file without a name. */
static void add_print(
	struct text *text, struct article *article, const struct print *print)
{
	FILE *file = tmpfile();
	struct output output = { .fd = fileno(file) };
	struct print_options options = { .cols = print->cols,
		.glyphs.ascii = print->ascii,
		.section = NONE };
	char bytes[4096];
	size_t size;

	print->print(article, options, &output);
	output_flush(&output);
	text_format(text, "== %s, %d columns\n", print->name, print->cols);
	rewind(file);
	while ((size = fread(bytes, 1, sizeof bytes, file)))
		text_add(text, (struct str){ bytes, size });
	fclose(file);
}

static struct str render(struct arena *arena, const char *name)
{
	struct text text = { .arena = arena };
	struct companions none = { 0 };
	struct str path = str_format(arena, "tests/articles/%s.md", name);
	struct str source;

	if (file_read(arena, str_c(arena, path), &source))
		return (struct str){ 0 };
	struct article *article = article_open(arena, path, source);
	article_load(article, &none);
	for (size_t i = 0; i < sizeof prints / sizeof *prints; i++)
		add_print(&text, article, &prints[i]);
	article_close(article);
	return text_str(&text);
}

static int first_difference(struct str a, struct str b)
{
	int line = 1;

	while (a.size && b.size && str_equal(str_line(&a), str_line(&b)))
		line++;
	return line;
}

static bool compare(struct str found, const char *golden, int number)
{
	struct arena arena = arena_make(1 << 16);
	struct str wanted = { 0 };
	const char *why = file_read(&arena, golden, &wanted);
	bool good = !why && str_equal(wanted, found);

	printf("%sok %d - %s\n", good ? "" : "not ", number, golden);
	if (!good)
		printf("# %s, line %d\n", why ? why : "differs",
			first_difference(wanted, found));
	arena_free(&arena);
	return good;
}

static bool bless(struct str found, const char *golden)
{
	FILE *file = fopen(golden, "wb");

	if (!file)
		return false;
	fwrite(found.at, 1, found.size, file);
	return fclose(file) == 0;
}

int main(int count, char **words)
{
	bool blessing = count > 1 && !strcmp(words[1], "--bless");
	int total = sizeof names / sizeof *names;
	bool good = true;

	setlocale(LC_ALL, "C.UTF-8");
	if (!blessing)
		printf("1..%d\n", total);
	for (int i = 0; i < total; i++) {
		struct arena arena = arena_make(1 << 18);
		struct str found = render(&arena, names[i]);
		const char *golden = str_c(&arena,
			str_format(
				&arena, "tests/articles/%s.print", names[i]));
		good &= blessing ? bless(found, golden) :
				   compare(found, golden, i + 1);
		arena_free(&arena);
	}
	return !good;
}
