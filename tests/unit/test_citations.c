#include "article/citations.h"
#include "article/citer.h"
#include "unit/evidence.h"

#define REFERENCES \
	"- {id: x, title: X}\n- {id: y, title: Y}\n- {id: z, title: Z}\n"

/* An article with references and, if it is given, evidence. */
static struct article *read_one(
	struct sheet *sheet, const char *source, const char *evidence)
{
	struct article *article =
		article_open(&sheet->arena, S("a"), str_from(source));

	sheet->article = article;
	sheet_references(sheet, REFERENCES);
	if (evidence)
		sheet_evidence(sheet, str_from(evidence));
	article->bibliography = sheet->bibliography;
	article->dossier = sheet->dossier;
	article->citer =
		citer_make(&sheet->arena, &article->bibliography, true);
	link_all(article, &article->dossier, &article->bibliography, S("e"),
		&sheet->faults);
	bool cites = citations_from_cites(article);
	if (evidence)
		citations_from_claims(article);
	if (cites)
		link_number(article);
	return article;
}

/* "words>id" for each citation, then the ids in order of their numbers, with
 * "*" where the article names them. */
static void check(
	const char *source, const char *evidence, const char *expected)
{
	struct sheet *sheet = sheet_make();
	struct article *article = read_one(sheet, source, evidence);
	struct bibliography *all = &article->bibliography;
	struct text out = { .arena = &sheet->arena };

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *one = &article->citations.items[i];
		struct str text = article_block(article, one->begin)->text;
		struct str id = one->reference == NONE ?
			one->key :
			all->references.items[one->reference].id;
		text_format(&out, "%.*s>%.*s ",
			STR(str_slice(text, one->begin.byte, one->end)),
			STR(id));
	}
	for (size_t i = 0; i < all->by_ordinal.count; i++) {
		const struct reference *one =
			&all->references.items[all->by_ordinal.items[i]];
		assert_int_equal(one->ordinal, i + 1);
		text_format(
			&out, "| %.*s%s ", STR(one->id), one->named ? "*" : "");
	}
	assert_str(text_str(&out), expected);
	sheet_free(sheet);
}

static void keys_number_references_by_first_use(void **state)
{
	(void)state;
	check("one [@y; @q] two [a](http://b) @x\n\n@y\n", NULL,
		"“Y” n.d.>y ? q>q “X” (n.d.)>x “Y” (n.d.)>y | y* | x* | z ");
	check("one me@b.org\n", NULL, "| x | y | z ");
}

static void attributions_stand_among_keys(void **state)
{
	(void)state;
	check("one two [@y] three\n",
		"format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
		"- {id: c, verdict: contested, quote: two,\n"
		"   attribution: {as: T, reference: z}}\n",
		"two>z “Y” n.d.>y | z* | y* | x ");
}

static void a_key_is_told_with_its_place(void **state)
{
	struct sheet *sheet = sheet_make();
	struct article *article =
		read_one(sheet, "---\ntitle: T\n---\n\nx\n\n- [-@q]\n", NULL);
	const struct citation *one = article->citations.items;

	(void)state;
	assert_int_equal(article->citations.count, 1);
	assert_int_equal(one->mode, CITE_SUPPRESS_AUTHOR);
	assert_int_equal(one->line, 7);
	assert_int_equal(one->column, 4);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_number_references_by_first_use),
		cmocka_unit_test(attributions_stand_among_keys),
		cmocka_unit_test(a_key_is_told_with_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
