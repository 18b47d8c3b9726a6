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

/* "Ismail et al. 2019", "Mayo Clinic n.d."; a title where nobody is named. */
struct str citation_short(
	struct arena *arena, const struct reference *reference);

#endif
