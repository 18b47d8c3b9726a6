/*
 * What lines begin with that opens a container or has a meaning there, and
 * that cmark does not know. A note's and a term's definition become items of
 * lists, whose content stands at column 4, as Pandoc's manual has it
 * ("Footnotes", "Definition lists"); a rule, which is dropped after the parse,
 * parts them from a list before, and the sign of the list from one behind:
 *
 *	[^1]: text		___
 *				+   # text	# is the find's number
 *	Term			Term
 *				___
 *	:   text		+   # text
 *	> [!NOTE]		> #		GitHub's alerts, Obsidian's
 *	- [ ] task		- # task	GFM 0.29, "Task list items"
 *	| a line		# a line	Pandoc's manual, "Line blocks"
 *
 * What a line is depends on lines that no safe cut parts it from.
 */
#ifndef PARSE_STARTS_H
#define PARSE_STARTS_H

#include "parse/mask.h"

/* No rule of CommonMark's underlines a heading so, or ends a block of HTML. */
#define STARTS_RULE "___"

/* The state between lines of one text. */
struct starts {
	struct arena *arena;
	struct mask_finds *finds;
	struct str text;
	size_t end; /* of what is read */
	bool returns; /* CR stands in it */
	bool may_begin; /* a paragraph may: behind a blank line, or nothing */
	int blanks; /* blank lines behind the line that may be a term */
	bool term; /* the last line with text may be one */
	bool defining; /* the line may be in a definition */
	bool quoted; /* the line before began with > */
	size_t verse_end; /* the line block at hand ends here */
};

/* Before the first line of text..end. */
struct starts starts_make(struct arena *arena, struct str text, size_t end,
	bool returns, struct mask_finds *finds);

/*
 * Takes the line begin..end and adds what it begins with. Gives where the
 * text behind it begins that is still to be looked through; `begin` where
 * there is nothing.
 */
size_t starts_line(struct starts *starts, size_t begin, size_t end);

#endif
