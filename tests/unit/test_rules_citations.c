#include "rules.h"

#define SMITH "- {id: smith-2020, type: book, title: T}\n"

static void a_key_that_no_bibliography_has_is_told_at_its_place(void **state)
{
	static const struct example examples[] = {
		{ "A [@smith-2020].", SMITH, "" },
		{ "A é [see @smth-2020, p. 3;\n-@nobody] b.", SMITH,
			"a.md:1:10: no bibliography has \"smth-2020\"; did you "
			"mean \"smith-2020\"?\n"
			"a.md:2:1: no bibliography has \"nobody\"; add its "
			"entry, or take the citation out\n" },
		{ "---\nreferences:\n- id: xx\n---\n\n> | a |\n> |---|\n"
		  "> | [@xx1] |\n\nA.[^1]\n\n[^1]: B [@xx2].\n",
			NULL,
			"a.md:8:6: no bibliography has \"xx1\"; did you mean "
			"\"xx\"?\n"
			"a.md:12:10: no bibliography has \"xx2\"; did you mean "
			"\"xx\"?\n" },
		{ "A [@a1], [@b1], [@a1].", NULL,
			"a.md:1:4: no bibliography has \"a1\" and 2 more "
			"citations: there is no bibliography to look it up in; "
			"name one as `bibliography` in the front matter, or "
			"with "
			"--bibliography\n" },
	};

	(void)state;
	CHECK("unresolved-citation", examples);
}

static void what_is_no_citation_is_not_looked_up(void **state)
{
	static const struct example examples[] = {
		{ "Ask @ann, or `[@code]`, or ann@example.org.", NULL, "" },
		{ "See @fig-oven, [@tbl:x] and \\@key.", SMITH, "" },
		{ "", NULL, "" },
	};

	(void)state;
	CHECK("unresolved-citation", examples);
}

static void addresses_are_told_once(void **state)
{
	static const struct example examples[] = {
		{ "A [@doi:10.5555/x; @https://example.org/y] "
		  "[@tag:z].\n\n[@tag:z]: doi:10.5555/z\n",
			SMITH,
			"a.md:1:4: no bibliography has \"doi:10.5555/x\" and 2 "
			"more citations: such a key is an address, and a "
			"reader off line sees no more than that; add the "
			"entries\n" },
		{ "A [@doi:10.5555/x; @https://example.org/y].\n", SMITH,
			"a.md:1:4: no bibliography has \"doi:10.5555/x\" and 1 "
			"more citation: such a key is an address, and a "
			"reader off line sees no more than that; add the "
			"entries\n" },
		{ "A [@tag:z].\n", SMITH,
			"a.md:1:4: no bibliography has \"tag:z\"; add its "
			"entry, or take the citation out\n" },
	};

	(void)state;
	CHECK("unresolved-citation", examples);
}

#define DANGLES(place, id) \
	"a.md:" place ": nothing has the id \"" id \
	"\"; give it to what is meant, as {#" id "}\n"

static void a_crossref_to_nothing_is_told_at_its_place(void **state)
{
	static const struct example examples[] = {
		{ "é @fig-x a\n@fig-x b [@tbl:y].\n\n- @{eq:z}\n\n"
		  "| a |\n|---|\n| @sec-w |\n",
			NULL,
			DANGLES("1:3", "fig-x") DANGLES("2:1", "fig-x")
				DANGLES("2:11", "tbl:y") DANGLES("4:3", "eq:z")
					DANGLES("8:3", "sec-w") },
		{ "`@fig-x`, \\@fig-x, @fig-xy and `c` then @fig-x.", NULL,
			DANGLES("1:20", "fig-xy") DANGLES("1:41", "fig-x") },
		{ "é \\@ref(fig:x) and `\\@ref(Ovens)`, \\@ref(Ovens).", NULL,
			DANGLES("1:3", "fig:x") DANGLES("1:36", "Ovens") },
		{ "A \\ref{ovens}\nand \\autoref{fig:x}.", NULL,
			DANGLES("1:3", "ovens") DANGLES("2:5", "fig:x") },
	};

	(void)state;
	CHECK("dangling-crossref", examples);
}

static void what_a_crossref_names_may_be_given_in_many_ways(void **state)
{
	static const struct example examples[] = {
		{ "@fig-x\n\n![A](a.png){#fig-x}\n", NULL, "" },
		{ "@Fig-x, @fig-x-2\n\n::: {#fig-x}\nA\n:::\n", NULL, "" },
		{ "@tbl:x\n\n| a |\n|---|\n\n: A {#tbl:x}\n", NULL, "" },
		{ "@sec-x\n\n# A {#sec-x}\n", NULL, "" },
		{ "@sec:the-oven\n\n# The oven\n", NULL, "" },
		{ "@eq-x\n\n$$ a $$ {#eq-x}\n", NULL, "" },
		{ "@fig-x\n\n```{r}\n#| label: fig-x\nf()\n```\n", NULL, "" },
		{ "@fig-x\n\n<img id=\"fig-x\" src=\"a.png\">\n", NULL, "" },
		{ "@fig-x\n\n{{< include b.qmd >}}\n", NULL, "" },
		{ "\\@ref(fig:x)\n\n```{r x, fig.cap=\"A\"}\nf()\n```\n", NULL,
			"" },
		{ "\\@ref(tab:x)\n\nTable: (\\#tab:x) A\n\n| a |\n|---|\n",
			NULL, "" },
		{ "\\@ref(Ovens), \\ref{the-oven}\n\n# A {#Ovens}\n\n"
		  "# The oven\n",
			NULL, "" },
		{ "\\ref{x}, \\cref{x,y}\n\n\\label{x}\n", NULL, "" },
		{ "[x](#x)", NULL, "" },
		{ "[Figure x](#fig-x) and [@smith-2020]", SMITH, "" },
	};

	(void)state;
	CHECK("dangling-crossref", examples);
}

#define SMITH_AND_LEE SMITH "- {id: lee, type: book, title: U}\n"

static void what_only_notes_cite_is_told(void **state)
{
	static const struct example examples[] = {
		{ "A [@smith-2020].[^1] B [@smith-2020; @smith-2020].\n\n"
		  "[^1]: C [@lee, p. 3]. D [@smith-2020].\n",
			SMITH_AND_LEE,
			"a.md:3:10: \"lee\" is cited in notes only; cite it in "
			"the text if a claim rests on it\n" },
		{ "A [@smith-2020]. B ^[see [@lee]].", SMITH_AND_LEE, "" },
		{ "A [@lee].[^1]\n\n[^1]: C [@lee].\n", SMITH_AND_LEE, "" },
		{ "A.[^1]\n\n[^1]: C [@lee].\n", SMITH_AND_LEE, "" },
	};

	(void)state;
	CHECK("cited-only-in-note", examples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_key_that_no_bibliography_has_is_told_at_its_place),
		cmocka_unit_test(what_is_no_citation_is_not_looked_up),
		cmocka_unit_test(addresses_are_told_once),
		cmocka_unit_test(a_crossref_to_nothing_is_told_at_its_place),
		cmocka_unit_test(
			what_a_crossref_names_may_be_given_in_many_ways),
		cmocka_unit_test(what_only_notes_cite_is_told),
	};

	return RULES_MAIN(tests);
}
