/*
 * An entry of a list, laid out: texts at rows and columns, wrapped to a width.
 *
 *	0 2				  cols
 *	  [3] probably: Mayo Clinic n.d.
 *	      Kratom: Unsafe and ineffective	below, faint
 *	  Death			  1 claim	right
 *	SERIOUS 11				a group's heading
 *
 * The first two columns of a thing are left to the panel's signs.
 */
#ifndef READER_ENTRY_H
#define READER_ENTRY_H

#include "reader/lists.h"

enum { ENTRY_SIGNS = 2 };

struct entry_text {
	int row; /* of the entry */
	int col;
	struct str text;
	style_set styles;
};

struct entry_texts {
	struct entry_text *items;
	size_t count, room;
	int rows;
};

struct entry_texts entry_lay(struct reader *reader, struct arena *arena,
	enum panel_list list, uint32_t entry, int cols);

#endif
