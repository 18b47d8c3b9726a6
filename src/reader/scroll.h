/*
 * Scrolling: the window over the article, or the cursor of a focused panel.
 */
#ifndef READER_SCROLL_H
#define READER_SCROLL_H

#include "reader/state.h"

/* Forgets the selection where the window no longer shows it. */
void scroll_drop_selection(struct reader *reader);

/* Moves the window over the text by lines, up where negative. */
void scroll_text(struct reader *reader, int lines);

void scroll_line_down(struct reader *reader, struct request request);
void scroll_line_up(struct reader *reader, struct request request);
void scroll_page_down(struct reader *reader, struct request request);
void scroll_page_up(struct reader *reader, struct request request);
void scroll_half_down(struct reader *reader, struct request request);
void scroll_half_up(struct reader *reader, struct request request);
void scroll_top(struct reader *reader, struct request request);
void scroll_bottom(struct reader *reader, struct request request);

#endif
