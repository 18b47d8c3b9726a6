/*
 * How a cross-reference is written in the source, and how it reads in the text:
 *
 *	@fig-oven, @{fig-oven}		Quarto, pandoc-crossref
 *	\@ref(fig:oven), \@ref(ovens)	bookdown
 *	\ref{fig:oven}, \cref{ovens}	LaTeX
 *
 * All of them become links to "#fig-oven", as [Figure oven](#fig-oven) does;
 * only the source tells which was meant.
 */
#ifndef CHECK_MENTION_H
#define CHECK_MENTION_H

#include "base/str.h"

/* Whether words of the text are what a cross-reference reads as. */
bool mention_reads_as(struct str words, struct str key);

/* Whether a cross-reference to the key begins at s.at[at]. */
bool mention_at(struct str s, size_t at, struct str key);

/* Whether "ref(" or "ref{" with the key behind it stands in the source. */
bool mention_by_command(struct str source, struct str key);

#endif
