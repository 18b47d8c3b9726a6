#include "parse/latex.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct pair {
	const char *latex, *plain;
};

static void check(
	struct str (*read)(struct arena *, struct str), const struct pair *pair)
{
	struct arena arena = arena_make(1 << 10);

	assert_string_equal(str_c(&arena, read(&arena, str_from(pair->latex))),
		pair->plain);
	arena_free(&arena);
}

static const struct pair texts[] = {
	{ "", "" },
	{ "  plain   words\n\tof text ", "plain words of text" },
	{ "\\'e {\\'e} \\'{e} {\\'{e}} \\' e", "é é é é é" },
	{ "\\\"u\\\"{o}{\\\"{A}}", "üöÄ" },
	{ "\\v{c} \\v c \\c{c} \\H{o} \\.{I} \\.I \\k{a} \\u{g} \\r{a}",
		"č č ç ő İ İ ą ğ å" },
	{ "\\^\\i{} \\'{\\i} {\\'\\i} \\\"\\j{} \\i\\j", "î í í j̈ ıȷ" },
	{ "\\'{\\^e} \\d{\\.s}", "ế ṩ" },
	{ "\\ss \\o\\O{} \\aa \\AE{}s \\l odz \\L", "ßøØ åÆs łodz Ł" },
	{ "e\xCC\x81", "é" },
	{ "\\={a}\\~n\\`a\\b{d}\\t{oo}", "āñàḏo͡o" },
	{ "\\'{}x \\'", "x" },
	{ "\\& \\% \\$ \\_ \\# \\{\\}", "& % $ _ # {}" },
	{ "50% of #1 & a_b^c", "50% of #1 & a_b^c" },
	{ "a~b\\ c\\,d\\\\e", "a b c d e" },
	{ "a--b---c ``q'' `r' it's - !`x?`", "a–b—c “q” ‘r’ it’s - ¡x¿" },
	{ "\\textendash{} \\textquoteright\\dots", "– ’…" },
	{ "hy\\-phen shelf\\/ful", "hyphen shelfful" },
	{ "\\textit{a} \\emph{b {c}} {\\it d} {\\bf e}", "a b c d e" },
	{ "\\unknown{z} \\unknown y", "z y" },
	{ "\\url{http://x.example/~a_b%20--c\\_d}",
		"http://x.example/~a_b%20--c_d" },
	{ "see \\href{http://x.example}{the page} there",
		"see the page there" },
	{ "\\textcolor{red}{a} \\footnote{b}", "a b" },
	{ "$\\alpha$-helix, $x \\leq \\infty$", "α-helix, x ≤ ∞" },
	{ "H$_2$O, H$_{2}$O, 10$^{-3}$, x$^{ab}$, f$'$",
		"H₂O, H₂O, 10⁻³, xab, f′" },
	{ "CO\\textsubscript{2}, 7\\textsuperscript{th}, $30^\\circ$",
		"CO₂, 7th, 30°" },
	{ "of $^{13}$C and \\textsuperscript{2}H, a {\\textsubscript{3}}",
		"of ¹³C and ²H, a ₃" },
	{ "$\\frac{1}{2}$ $\\mathbb{R}$ \\(x_1\\)", "1/2 R x₁" },
	{ "\\TeX{} and {\\LaTeX}, \\LyX\\ x", "TeX and LaTeX, LyX x" },
	{ "a\\kern-.1667em b \\verb|x_y\\z| c", "ab x_y\\z c" },
	{ "{\\ifmmode\\acute{e}\\else\\'{e}\\fi}t\\'e", "été" },
	{ "{{D}NA} {d}n{A}", "DNA dnA" },
	{ "}}}a{{{", "a" },
	{ "a \\", "a" },
	{ "\\é", "é" },
	{ "\\noopsort{1973b}1973", "1973" },
	{ "a \\enquote{b \\emph{c}} \\mkbibquote{d}", "a “b c” “d”" },
	{ "{\\selectlanguage{german} \\\"a}", "ä" },
};

static void latex_becomes_plain_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		check(latex_text, &texts[i]);
}

static const struct pair verbatims[] = {
	{ "10.1000/a_b", "10.1000/a_b" },
	{ "10.1000/a\\_b{\\_}c", "10.1000/a_b_c" },
	{ "http://x.example/~a--b'c?q=1\\&r=2\\%20",
		"http://x.example/~a--b'c?q=1&r=2%20" },
	{ "http://x.example/{\\textasciitilde}a", "http://x.example/~a" },
	{ "\\url{http://x.example/a_b}", "http://x.example/a_b" },
	{ "1999~/2000?", "1999~/2000?" },
	{ "C\\:\\foo", "C:foo" },
};

static void what_is_verbatim_loses_escapes_alone(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof verbatims / sizeof *verbatims; i++)
		check(latex_verbatim, &verbatims[i]);
}

/* A hundred thousand of each, in well under a second. */
static void hostile_text_is_read_in_linear_time(void **state)
{
	static const char *const pieces[] = { "{", "}", "\\'", "$^", "\\href{",
		"\\verb!", "\\ifmmode", "\\frac{", "\\url{", "{\\'e", "$_{1" };
	struct arena arena = arena_make(1 << 16);

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct text text = { .arena = &arena };
		text_add_repeat(&text, str_from(pieces[i]), 100000);
		latex_text(&arena, text_str(&text));
	}
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(latex_becomes_plain_text),
		cmocka_unit_test(what_is_verbatim_loses_escapes_alone),
		cmocka_unit_test(hostile_text_is_read_in_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
