/*
 * A reference as people read it: one line of plain text, author and date
 * first, close to the Chicago Manual of Style (17th edition, chapter 15). Only
 * what the reference holds is written; what was not verified says so, and a
 * year that is not known is "n.d.".
 */
#ifndef PRINT_CITATION_H
#define PRINT_CITATION_H

#include "model/reference.h"

/* The full entry, ending in a full stop: "Ismail, Ismaliza, … 2019. “Kratom
 * and …” Current Drug Targets 20 (2): 166-172. doi:…". */
struct str citation_write(
	struct arena *arena, const struct reference *reference);

/*
 * The same for lists: the short form, the title, where it stands, and one
 * address that leads there. As much of the title is cut as lets all of it take
 * about `bytes`, but for its first words. An address that was not verified is
 * left out; whoever prints it has to say what else was not.
 */
struct str citation_brief(
	struct arena *arena, const struct reference *reference, size_t bytes);

/* "Ismail et al. 2019", "Mayo Clinic n.d."; a title where nobody is named. */
struct str citation_short(
	struct arena *arena, const struct reference *reference);

#endif
