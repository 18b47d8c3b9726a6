/*
 * The references that an article uses, as a BibLaTeX file in UTF-8 for LaTeX,
 * Pandoc and reference managers. Titles keep their capitals, names their parts.
 * What BibLaTeX has no field for (a section, an archive's box) is left out.
 */
#ifndef PRINT_EXPORT_BIBTEX_H
#define PRINT_EXPORT_BIBTEX_H

#include "article/article.h"

/*
 * Those that the article names, or that claims and risks rest on, in the order
 * of their numbers. Keys are the references' own, but for what may not stand in
 * a key and for keys that BibTeX could not tell apart. What is not
 * certain, and the edition, is told in lines above, which BibTeX passes over.
 */
struct str export_bibtex(struct arena *arena, const struct article *article);

/* One of them, under its own key. */
struct str export_bibtex_one(
	struct arena *arena, const struct reference *reference);

#endif
