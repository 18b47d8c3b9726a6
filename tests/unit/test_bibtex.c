#include "unit/bibtex.h"

static const struct field_case texts[] = {
	{ "@article", "title={On {DNA}}", "title", "On DNA" },
	{ "@ARTICLE", "TITLE = \"Of {\\'E}t\\'e\"", "title", "Of Été" },
	{ "@article", "title={The <i>x</i> of H<sub>2</sub>O at p < 3}",
		"title", "The x of H₂O at p < 3" },
	{ "@book", "title={A <i>b</i>}, publisher={C &amp; D}", "publisher",
		"C & D" },
	{ "@book", "title={A}, subtitle={B}, titleaddon={C}", "title",
		"A: B. C" },
	{ "@book", "title={Why?}, subtitle={B}", "title", "Why? B" },
	{ "@book", "title={A: b}", "title-short", "A" },
	{ "@book", "title={A: b}, shorttitle={S}", "title-short", "S" },
	{ "@book", "title={T}, maintitle={M}", "title", "M" },
	{ "@book", "title={T}, maintitle={M}", "volume-title", "T" },
	{ "@article", "journal={J}, journaltitle={K}", "container-title", "K" },
	{ "@article", "journal={J}, shortjournal={S}", "container-title-short",
		"S" },
	{ "@incollection", "booktitle={B}, booksubtitle={S}", "container-title",
		"B: S" },
	{ "@proceedings", "title={B}, booktitle={B}", "container-title", "" },
	{ "@article", "number=3", "issue", "3" },
	{ "@article", "number=3, issue={Spring}", "issue", "3, Spring" },
	{ "@incollection", "number=3", "collection-number", "3" },
	{ "@techreport", "number=3", "number", "3" },
	{ "@article", "eid={e10}", "number", "e10" },
	{ "@book", "volume=2, part=1", "volume", "2.1" },
	{ "@article", "pages={1--5, 7--9}", "page", "1-5, 7-9" },
	{ "@book", "pagetotal=99", "number-of-pages", "99" },
	{ "@book", "volumes=3", "number-of-volumes", "3" },
	{ "@book", "edition={Second}, series={S}", "collection-title", "S" },
	{ "@phdthesis", "school={U}", "publisher", "U" },
	{ "@phdthesis", "school={U}", "genre", "PhD thesis" },
	{ "@thesis", "type=\"mathesis\"", "genre", "Master’s thesis" },
	{ "@techreport", "institution={I}, publisher={P}", "publisher",
		"I; P" },
	{ "@book", "publisher={Ape and Bat}", "publisher", "Ape and Bat" },
	{ "@book", "publisher={Ape and Bat}, location={X and Y}", "publisher",
		"Ape; Bat" },
	{ "@book", "location={X and Y}", "publisher-place", "X; Y" },
	{ "@book", "address={X}, location={Y}", "publisher-place", "X" },
	{ "@book", "series={2}", "collection-title", "2nd series" },
	{ "@patent", "location={countryde and countryuk}", "publisher-place",
		"Germany; United Kingdom" },
	{ "@misc", "doi={https://doi.org/10.1000/a\\_b}", "DOI",
		"10.1000/a_b" },
	{ "@misc", "url={http://x.example}, options={url=false}", "URL", "" },
	{ "@misc", "url={https://x.example/~a\\%20b}", "URL",
		"https://x.example/~a%20b" },
	{ "@misc", "url={\\url{https://x.example/a_b}}", "URL",
		"https://x.example/a_b" },
	{ "@misc", "howpublished={\\url{https://x.example/a_b}}", "URL",
		"https://x.example/a_b" },
	{ "@misc", "howpublished={\\url{https://x.example}}", "publisher", "" },
	{ "@misc", "howpublished={Post, see \\url{https://x.example}.}",
		"publisher", "" },
	{ "@misc", "howpublished={A Post, \\url{https://x.example}}",
		"publisher", "A Post" },
	{ "@misc", "note={\\url{https://x.example}}", "URL",
		"https://x.example" },
	{ "@misc", "note={\\url{https://x.example}}", "note", "" },
	{ "@misc", "note={At https://x.example}", "note",
		"At https://x.example" },
	{ "@misc", "note={A}, addendum={B}", "note", "A. B" },
	{ "@misc", "eprint={2001.00001}, archiveprefix={arXiv}", "URL",
		"https://arxiv.org/abs/2001.00001" },
	{ "@misc", "eprint={2001.00001}, eprinttype={arxiv}", "type",
		"article" },
	{ "@misc", "eprint={arXiv:2001.00001}", "archive_location",
		"2001.00001" },
	{ "@article", "eprint={12}, eprinttype={pubmed}", "PMID", "12" },
	{ "@misc", "langid={ngerman}", "language", "de-DE" },
	{ "@misc", "pubstate={inpress}", "status", "in press" },
	{ "@misc", "keywords={a, b}", "keyword", "a, b" },
	{ "@misc", "month = jan # \"~3\", note = feb # { } # 3", "note",
		"February 3" },
	{ "@book", "editor={Ape, Ann}, editortype={director}", "director",
		"|Ape|Ann|" },
};

static void fields_become_variables(void **state)
{
	(void)state;
	check_fields(texts, sizeof texts / sizeof *texts);
}

static const struct field_case types[] = {
	{ "@article", "", "type", "article-journal" },
	{ "@article", "entrysubtype={newspaper}", "type", "article-newspaper" },
	{ "@Book", "", "type", "book" },
	{ "@inbook", "", "type", "chapter" },
	{ "@conference", "", "type", "paper-conference" },
	{ "@techreport", "", "type", "report" },
	{ "@www", "", "type", "webpage" },
	{ "@unpublished", "", "type", "manuscript" },
	{ "@unpublished", "venue={X}", "type", "speech" },
	{ "@dataset", "", "type", "dataset" },
	{ "@software", "", "type", "software" },
	{ "@whatever", "", "type", "document" },
};

static void types_become_those_of_csl(void **state)
{
	(void)state;
	check_fields(types, sizeof types / sizeof *types);
}

static const struct field_case names[] = {
	{ "@book", "author={Ann Ape}", "author", "|Ape|Ann|" },
	{ "@book", "author={Ape, Ann and Bat, Bob}", "author",
		"|Ape|Ann|; |Bat|Bob|" },
	{ "@book", "author={Ann\nAND Bat}", "author", "|Ann||; |Bat||" },
	{ "@book", "author={Ann van der Ape}", "author", "van der|Ape|Ann|" },
	{ "@book", "author={van der Ape, Jr., A.B.}", "author",
		"van der|Ape|A. B.|Jr." },
	{ "@book", "author={Ape,, A.}", "author", "|Ape|A.|" },
	{ "@book", "author={{The Ape and Bat Club}}", "author",
		"=The Ape and Bat Club" },
	{ "@book", "author={{Ape}, {Ann-Bea}}", "author", "|Ape|Ann-Bea|" },
	{ "@book", "author={Ape, A. and others}", "author",
		"|Ape|A.|; =others" },
	{ "@book", "author={Ape Bat, Ann}", "author", "|Ape Bat|Ann|" },
	{ "@book", "author={{\\'E}mile {\\'e}cole Ape}", "author",
		"école|Ape|Émile|" },
	{ "@book", "author={Garc\\'\\i a, Jos\\'e}", "author",
		"|García|José|" },
	{ "@book", "author={Ann~Ape}", "author", "|Ape|Ann|" },
	{ "@book", "author={山田 太郎}", "author", "|太郎|山田|" },
	{ "@book",
		"author={family=Ape, given={Ann, B.}, prefix=von, "
		"suffix=\"Jr.\"}",
		"author", "von|Ape|Ann, B.|Jr." },
	{ "@book", "author={Ann von Ape}, options={useprefix=false}", "author",
		"|Ape|Ann von|" },
	{ "@book", "author={ and and Ape}", "author", "|Ape||" },
	{ "@book", "author={}", "author", "" },
};

static void names_are_parted_as_bibtex_does(void **state)
{
	(void)state;
	check_fields(names, sizeof names / sizeof *names);
}

static const struct field_case dates[] = {
	{ "@book", "date={2010-05-03}", "issued", "2010-5-3" },
	{ "@book", "date={2010}, year=1999", "issued", "2010" },
	{ "@book", "date={2010/2012}", "issued", "2010/2012" },
	{ "@book", "date={2010-05-03/2010-06}", "issued", "2010-5-3/2010-6" },
	{ "@book", "date={2010/..}", "issued", "2010/.." },
	{ "@book", "date={2010/}", "issued", "2010/.." },
	{ "@book", "date={2010/open}", "issued", "2010/.." },
	{ "@book", "date={1999?}", "issued", "1999~" },
	{ "@book", "date={1999?~}", "issued", "1999~" },
	{ "@book", "date={1999~/2001}", "issued", "1999/2001~" },
	{ "@book", "date={19uu}", "issued", "1900/1999" },
	{ "@book", "date={199X}", "issued", "1990/1999" },
	{ "@book", "date={2010-21}", "issued", "2010-21" },
	{ "@book", "date={-0044-03}", "issued", "-45-3" },
	{ "@book", "date={0000}", "issued", "-1" },
	{ "@book", "date={2010-05-03T10:20:30Z}", "issued", "2010-5-3" },
	{ "@book", "date={2010-13-45}", "issued", "=2010-13-45" },
	{ "@book", "date={/2010}", "issued", "=/2010" },
	{ "@book", "year=2010", "issued", "2010" },
	{ "@book", "year=2010, month=may", "issued", "2010-5" },
	{ "@book", "year=2010, month={may}, day=3", "issued", "2010-5-3" },
	{ "@book", "year=2010, month={May 3}", "issued", "2010-5-3" },
	{ "@book", "year=2010, month=may # \"~3--5\"", "issued",
		"2010-5-3/2010-5-5" },
	{ "@book", "year=2010, month={3--5 May}", "issued",
		"2010-5-3/2010-5-5" },
	{ "@book", "year=2010, month={May--June}", "issued", "2010-5/2010-6" },
	{ "@book", "year=2010, month=5", "issued", "2010-5" },
	{ "@book", "year=2010, month={Spring}", "issued", "2010-21" },
	{ "@book", "year=2010, month={whenever}", "issued", "2010" },
	{ "@book", "year={1998--99}", "issued", "1998/1999" },
	{ "@book", "year={2001-2003}", "issued", "2001/2003" },
	{ "@book", "year={2010-05}", "issued", "2010-5" },
	{ "@book", "year={2010/05}", "issued", "=2010/05" },
	{ "@book", "year={2001/02}", "issued", "2001/2002" },
	{ "@book", "year={1989--}", "issued", "1989/.." },
	{ "@book", "year={[1999?]}", "issued", "1999~" },
	{ "@book", "year={c. 1999}", "issued", "1999~" },
	{ "@book", "year={44 BC}", "issued", "-44" },
	{ "@book", "year={in press}, month=may", "issued", "=in press" },
	{ "@book", "year={August 16, 2012 2002}", "issued",
		"=August 16, 2012 2002" },
	{ "@misc", "urldate={2020-01-02}", "accessed", "2020-1-2" },
	{ "@misc", "urldate={May 3, 2020}", "accessed", "2020-5-3" },
	{ "@misc", "urlyear=2020, urlmonth=may", "accessed", "2020-5" },
	{ "@book", "origdate={1850}", "original-date", "1850" },
	{ "@inproceedings", "eventdate={2020-01-02/2020-01-05}", "event-date",
		"2020-1-2/2020-1-5" },
	{ "@book", "month=may", "issued", "" },
};

static void dates_are_read_as_people_write_them(void **state)
{
	(void)state;
	check_fields(dates, sizeof dates / sizeof *dates);
}

static void check(const char *source, const char *id, const char *variable,
	const char *value)
{
	struct bib *bib = bib_read(source);
	const struct reference *reference = bib_find(bib, id);

	assert_non_null(reference);
	assert_string_equal(bib_variable(bib, reference, variable), value);
	assert_string_equal(bib_faults(bib), "");
	bib_free(bib);
}

static void children_take_what_they_lack(void **state)
{
	static const char *const book =
		"@inbook{c, crossref={p}, title={T}, year=2001}\n"
		"@book{p, title={B}, subtitle={S}, author={Ape, A.},"
		" publisher={P}, date={1999}}\n";
	static const char *const proceedings =
		"@inproceedings{c, crossref=p, title={T}}\n"
		"@string{p = \"p\"}"
		"@proceedings{p, title={X}, booktitle={B}, year=1999}\n";

	(void)state;
	check(book, "c", "title", "T");
	check(book, "c", "container-title", "B: S");
	check(book, "c", "container-author", "|Ape|A.|");
	check(book, "c", "publisher", "P");
	check(book, "c", "issued", "2001");
	struct bib *bib = bib_read(proceedings);
	assert_string_equal(
		bib_variable(bib, bib_find(bib, "c"), "container-title"), "B");
	assert_string_equal(
		bib_variable(bib, bib_find(bib, "c"), "issued"), "1999");
	bib_free(bib);
	check("@article{c, crossref={p}}@periodical{p, title={J}}", "c",
		"container-title", "J");
}

static void shared_data_is_taken_and_shown_nowhere(void **state)
{
	static const char *const source =
		"@book{c, xdata={x, y}, title={T}}\n"
		"@xdata{x, publisher={P}, xdata={y}}\n"
		"@xdata{y, location={L}, xdata={x}, title={Z}}\n";
	struct bib *bib;

	(void)state;
	check(source, "c", "publisher", "P");
	check(source, "c", "publisher-place", "L");
	check(source, "c", "title", "T");
	bib = bib_read(source);
	assert_string_equal(bib_ids(bib), "c");
	bib_free(bib);
	bib = bib_read("@book{a, crossref={a}}\n@book{b, crossref={x}}");
	assert_string_equal(bib_faults(bib),
		"b:2:1: warning: no entry has the key \"x\", from which this "
		"one is to take fields [unknown-crossref]\n");
	bib_free(bib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_become_variables),
		cmocka_unit_test(types_become_those_of_csl),
		cmocka_unit_test(names_are_parted_as_bibtex_does),
		cmocka_unit_test(dates_are_read_as_people_write_them),
		cmocka_unit_test(children_take_what_they_lack),
		cmocka_unit_test(shared_data_is_taken_and_shown_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
