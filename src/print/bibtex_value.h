/*
 * Values of BibLaTeX fields, within their braces: text that LaTeX reads as the
 * very same text, in UTF-8. Braces come in pairs whatever the text holds, or
 * BibTeX would lose its way in the file.
 */
#ifndef PRINT_BIBTEX_VALUE_H
#define PRINT_BIBTEX_VALUE_H

#include "model/reference.h"

/* In one line, with LaTeX's own signs escaped. */
void bibtex_add_text(struct text *out, struct str s);

/* The same; words with capitals are in braces, so that no style changes them. */
void bibtex_add_title(struct text *out, struct str s);

/* The same in braces of its own where it holds an "and", which would part it. */
void bibtex_add_list(struct text *out, struct str s);

/* What is read as it stands (URL, DOI): what must not stand there is
 * percent-encoded (RFC 3986 §2.1). */
void bibtex_add_raw(struct text *out, struct str s);

/* A language by its tag (BCP 47), "en-GB": "british". */
void bibtex_add_language(struct text *out, struct str tag);

/* "Ape, Ann and family={Cat}, prefix={van}, useprefix=true, given={Cid} and
 * {Bark Office}" */
void bibtex_add_people(struct text *out, const struct people *people);

/* "2019-05-07/2019-05-09", "2010/", "1999~", "-0043" (44 BC), "2019-21" in
 * spring; nothing where no year is known. */
void bibtex_add_date(struct text *out, const struct date *date);

/* A key: the id with a hyphen for what may stand in none. */
struct str bibtex_key(struct arena *arena, struct str id);

#endif
