/*
 * What is wrong with an article as a page of the reader: Markdown that is read
 * like an article, a list for each file.
 *
 *	in the article		[12:3](line:12:3) **error**: …
 *	beside it		[5:3](in:5:3:a.bib) **warning**: … In [[3] Ape
 *				2020](reference:3)
 *
 * Text of files is escaped: it cannot act as Markdown.
 */
#ifndef PRINT_FAULT_PAGE_H
#define PRINT_FAULT_PAGE_H

#include "article/article.h"

/* `faults` are in the order of their files, as check_article gives them. */
struct str fault_page(struct arena *arena, const struct article *article,
	const struct diagnostics *faults);

enum { FAULT_AROUND = 200 /* lines of a file that are shown, each way */ };

/*
 * A page of the lines around a fault of a file that is no article, as they are
 * written; *above is how many of them stand above the fault's.
 */
struct str fault_file_page(struct arena *arena, struct str file,
	struct str bytes, int line, int *above);

#endif
