#include "unit/cite.h"

static void groups_read_as_people_read_them(void **state)
{
	static const struct example examples[] = {
		{ "[@ape]", "(Ape 2020) {0 ape 1:2}" },
		{ "[see *also* @ape, p. 3; -@bee:2019]",
			"(see also Ape 2020, p. 3; 2019) {0 ape|see *also*|p. "
			"3| 1:13} {0 no bee:2019 1:25}" },
		{ "[@ape;\n@bee:2019]",
			"(Ape 2020; Bee and Cat 2019) {0 ape 1:2} {0 bee:2019 "
			"2:1}" },
		{ "[ @ape ]", "(Ape 2020) {0 ape 1:3}" },
		{ "[@ape's book]", "(Ape 2020's book) {0 ape|||'s book 1:2}" },
		{ "[-@ape]", "(2020) {0 no ape 1:2}" },
		{ "**@ape** _@ape [p. 3]_ *[@ape]*",
			"Ape (2020) Ape (2020, p. 3) (Ape 2020) {0 in ape 1:3} "
			"{1 in ape||p. 3| 1:11} {2 ape 1:26}" },
	};

	(void)state;
	CHECK(examples);
}

static void a_key_in_the_text_has_its_year_in_parentheses(void **state)
{
	static const struct example examples[] = {
		{ "@ape says", "Ape (2020) says {0 in ape 1:1}" },
		{ "@ape [p. 3] says",
			"Ape (2020, p. 3) says {0 in ape||p. 3| 1:1}" },
		{ "@ape[p. 3]", "Ape (2020, p. 3) {0 in ape||p. 3| 1:1}" },
		{ "@ape [ ] x", "Ape (2020) [ ] x {0 in ape 1:1}" },
		{ "> @ape\n> [p. 3]",
			"Ape (2020, p. 3) {0 in ape||p. 3| 1:3}" },
		{ "@ape\n[p. 3]", "Ape (2020, p. 3) {0 in ape||p. 3| 1:1}" },
		{ "@ape [@bee:2019]",
			"Ape (2020; Bee and Cat 2019) {0 in ape 1:1} {0 "
			"bee:2019 1:7}" },
		{ "@ape [p. 2; @bee:2019]",
			"Ape (2020, p. 2; Bee and Cat 2019) {0 in ape||p. 2| "
			"1:1} {0 bee:2019 1:13}" },
		{ "-@ape says", "(2020) says {0 no ape 1:1}" },
		{ "so --@ape", "so --Ape (2020) {0 in ape 1:6}" },
		{ "@ape, @ape; @ape: x",
			"Ape (2020), Ape (2020); Ape (2020): x {0 in ape 1:1} "
			"{1 in ape 1:7} {2 in ape 1:13}" },
		{ "(@ape)", "(Ape (2020)) {0 in ape 1:2}" },
		{ "@ape.", "Ape (2020). {0 in ape 1:1}" },
	};

	(void)state;
	CHECK(examples);
}

static void locators_are_told_from_suffixes(void **state)
{
	static const struct example examples[] = {
		{ "[@ape, p. 3]", "(Ape 2020, p. 3) {0 ape||p. 3| 1:2}" },
		{ "[@ape p. 3]", "(Ape 2020, p. 3) {0 ape||p. 3| 1:2}" },
		{ "[@ape 33]", "(Ape 2020, 33) {0 ape||33| 1:2}" },
		{ "[@ape, pp. 33-35, 38-39 and nowhere else]",
			"(Ape 2020, pp. 33-35, 38-39 and nowhere else) {0 "
			"ape||pp. 33-35, 38-39|and nowhere else 1:2}" },
		{ "[@ape{pp. 3-4}]",
			"(Ape 2020, pp. 3-4) {0 ape||pp. 3-4| 1:2}" },
		{ "[@ape, {ch. 1, 2}, and more]",
			"(Ape 2020, ch. 1, 2, and more) {0 ape||ch. 1, 2|and "
			"more 1:2}" },
		{ "[@ape, {}p. 3]", "(Ape 2020, p. 3) {0 ape|||p. 3 1:2}" },
		{ "[@ape, chap. iv]",
			"(Ape 2020, chap. iv) {0 ape||chap. iv| 1:2}" },
		{ "[@ape, § 5]", "(Ape 2020, § 5) {0 ape||§ 5| 1:2}" },
		{ "[@ape, sub verbo 4]",
			"(Ape 2020, sub verbo 4) {0 ape||sub verbo 4| 1:2}" },
		{ "[@ape, no page]",
			"(Ape 2020, no page) {0 ape|||no page 1:2}" },
		{ "> [@ape,\n> p. 3] b",
			"(Ape 2020, p. 3) b {0 ape||p. 3| 1:4}" },
	};

	(void)state;
	CHECK(examples);
}

static void keys_end_where_pandocs_do(void **state)
{
	static const struct example examples[] = {
		{ "@{https://example.org/f} and @https://example.org/f.",
			"Fox (2002) and Fox (2002). {0 in "
			"https://example.org/f 1:1} {1 in "
			"https://example.org/f 1:30}" },
		{ "[@{doi:10.1/x-y(z)}]",
			"(Elk 2001a) {0 doi:10.1/x-y(z) 1:2}" },
		{ "@bee:2019: x", "Bee and Cat (2019): x {0 in bee:2019 1:1}" },
		{ "@gnu_1-", "Gnu et al. (1999)- {0 in gnu_1 1:1}" },
		{ "@ape&nbsp;x", "Ape (2020) x {0 in ape 1:1}" },
		{ " [@ape--x]", "(Ape 2020--x) {0 ape|||--x 1:3}" },
	};

	(void)state;
	CHECK(examples);
}

static void properties_come_off_after_the_whole_key_was_sought(void **state)
{
	static const struct example examples[] = {
		{ "[@disputes:dog]", "(Dog n.d.) {0 disputes:dog 1:2}" },
		{ "[@disputes:ape]", "(Ape 2020) {0 disputes>ape 1:2}" },
		{ "@refutes:cites_as_evidence:ape",
			"Ape (2020) {0 in refutes>citesAsEvidence>ape 1:1}" },
		{ "[@as_authority:ape]",
			"(Ape 2020) {0 citesAsAuthority>ape 1:2}" },
		{ "[@usesMethodIn:ape]",
			"(Ape 2020) {0 usesMethodIn>ape 1:2}" },
		{ "[@method_in:ape]", "(Ape 2020) {0 usesMethodIn>ape 1:2}" },
		{ "[@agree_with:ape; @citation:ape]",
			"(Ape 2020; Ape 2020) {0 agreesWith>ape 1:2} {0 "
			"cites>ape 1:19}" },
		{ "@recommended_reading:ape",
			"Ape (2020) {0 in citesAsRecommendedReading>ape 1:1}" },
		{ "[@about:ape]", "(? about:ape) {0 about:ape? 1:2}" },
	};

	(void)state;
	CHECK(examples);
}

static void links_and_spans_hold_keys_of_the_text(void **state)
{
	static const struct example examples[] = {
		{ "[see @ape](u)", "see Ape (2020) {0 in ape 1:6}" },
		{ "[@ape]{.x}", "Ape (2020) {0 in ape 1:2}" },
		{ "![of @ape](x.png)",
			"Figure: of Ape (2020) (x.png) {0 in ape 1:6}" },
		{ "[see @ape][x]\n\n[x]: /u", "see Ape (2020) {0 in ape 1:6}" },
	};

	(void)state;
	CHECK(examples);
}

static void what_people_write_beside_the_grammar_is_read(void **state)
{
	static const struct example examples[] = {
		{ "[@ape][@bee:2019]",
			"(Ape 2020; Bee and Cat 2019) {0 ape 1:2} {0 bee:2019 "
			"1:8}" },
		{ "[@ape, @bee:2019]",
			"(Ape 2020, Bee and Cat 2019) {0 ape 1:2} {0 bee:2019 "
			"1:8}" },
		{ "[words; @ape]", "(words; Ape 2020) {0 ape|words|| 1:9}" },
		{ "[@ape; and more]",
			"(Ape 2020; and more) {0 ape|||and more 1:2}" },
		{ "[@ape and @bee:2019]",
			"(Ape 2020 and Bee and Cat 2019) {0 ape 1:2} {0 "
			"bee:2019|and|| 1:11}" },
		{ "[@ape, p. 3, see also @bee:2019, chap. iv]",
			"(Ape 2020, p. 3, see also Bee and Cat 2019, chap. iv) "
			"{0 ape||p. 3| 1:2} {0 bee:2019|see also|chap. iv| "
			"1:23}" },
	};

	(void)state;
	CHECK(examples);
}

static void what_is_not_known_is_told(void **state)
{
	static const struct example examples[] = {
		{ "[@nokey]", "(? nokey) {0 nokey? 1:2}" },
		{ "[@ape; @nokey]",
			"(Ape 2020; ? nokey) {0 ape 1:2} {0 nokey? 1:8}" },
		{ "@nokey2", "? nokey2 {0 in nokey2? 1:1}" },
		{ "@nokey2 [p. 3]",
			"? nokey2 (p. 3) {0 in nokey2?||p. 3| 1:1}" },
	};

	(void)state;
	CHECK(examples);
}

static void cross_references_lead_within_the_article(void **state)
{
	static const struct example examples[] = {
		{ "@fig-x [@fig-x; @tbl-y] [-@fig-x]",
			"Figure x Figure x; Table y x" },
		{ "{@fig:x} @eq:x [see @sec-a; @ape]",
			"Figure x Equation x (see Section a; Ape 2020) {0 ape "
			"1:29}" },
	};

	(void)state;
	CHECK(examples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(groups_read_as_people_read_them),
		cmocka_unit_test(a_key_in_the_text_has_its_year_in_parentheses),
		cmocka_unit_test(locators_are_told_from_suffixes),
		cmocka_unit_test(keys_end_where_pandocs_do),
		cmocka_unit_test(
			properties_come_off_after_the_whole_key_was_sought),
		cmocka_unit_test(links_and_spans_hold_keys_of_the_text),
		cmocka_unit_test(what_people_write_beside_the_grammar_is_read),
		cmocka_unit_test(what_is_not_known_is_told),
		cmocka_unit_test(cross_references_lead_within_the_article),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
