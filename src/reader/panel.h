/*
 * The panel: one of the lists of reader/lists.h, beside the text where there
 * is room and over it where not. It follows the reading until it is focused;
 * then each list has a cursor of its own, which skips the groups' headings.
 */
#ifndef READER_PANEL_H
#define READER_PANEL_H

#include "reader/lists.h"

/* The first list that has something to say; called when a reading begins. */
void panel_arrange(struct reading *reading);

/* Whether the window shows the panel in place of the text. */
bool panel_covers(const struct reader *reader);

/* The entry at the reading position; NONE: there is none. */
uint32_t panel_here(struct reader *reader, enum panel_list list);

/* The entry that the list points at: the cursor's, else that of the reading
 * position; NONE: it points at none. */
uint32_t panel_entry(struct reader *reader);

/* Where the cursor stands among the list's things of the same kind: "claim
 * 3/9"; 0/0: the list is empty. */
struct panel_place {
	const char *noun;
	uint32_t at, of;
};

struct panel_place panel_place(struct reader *reader);

/* The section under the contents' cursor while they are focused, else the one
 * being read; NONE before the first heading. */
uint32_t panel_section(struct reader *reader);

/* How many things are listed now, groups apart. */
size_t panel_total(struct reader *reader);

/* The entry on the list's first row, such that `panel_entry` shows. */
uint32_t panel_top(struct reader *reader);

/* How many rows an entry takes. */
int panel_entry_rows(struct reader *reader, uint32_t entry);

/* Where the list begins and how wide it is, in cells. */
int panel_col(const struct reader *reader);
int panel_cols(const struct reader *reader);

/* Gives a list the keys. In a view over the article only the contents are its
 * own: of the others that is said. */
void panel_open(struct reader *reader, enum panel_list list);

/* Makes the panel beside the text wider by columns, as far as there is room. */
void panel_widen(struct reader *reader, int cols);

/* Closes the panel if it is focused, and lit is again what was before; false:
 * it was not. */
bool panel_close(struct reader *reader);

/* Closes the panel, focused or not. */
void panel_hide(struct reader *reader, struct request request);
void panel_risks(struct reader *reader, struct request request);
void panel_citations(struct reader *reader, struct request request);
void panel_claims(struct reader *reader, struct request request);
void panel_contents(struct reader *reader, struct request request);
void panel_switch(struct reader *reader, struct request request);
void panel_next_list(struct reader *reader, struct request request);
void panel_previous_list(struct reader *reader, struct request request);
void panel_wider(struct reader *reader, struct request request);
void panel_narrower(struct reader *reader, struct request request);

#endif
