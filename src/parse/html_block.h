/*
 * A block of HTML as what it says to a reader: paragraphs, items, tables,
 * code; no tag, comment, script or style is left. CommonMark ends a block at
 * a blank line, so that most are fragments: tags that open something and close
 * it in another block, which say nothing.
 *
 *	<details>			paragraph "▾ More", STRONG
 *	<summary>More</summary>
 *	<p align="center">a<br>b</p>	paragraph "a\nb"
 *	</div>				nothing
 *
 * Headings become strong paragraphs: the outline has none of them.
 */
#ifndef PARSE_HTML_BLOCK_H
#define PARSE_HTML_BLOCK_H

#include "parse/gather.h"

/* Gathers the blocks of `html`, as cmark gives it, which begins on `line`. */
void gather_html(struct gather *gather, struct str html, int line);

#endif
