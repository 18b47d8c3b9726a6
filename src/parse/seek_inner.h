/*
 * What the files that look through a paragraph share (parse/seek.h): each
 * offers passes, which are called where their first byte stands and give
 * where to go on.
 */
#ifndef PARSE_SEEK_INNER_H
#define PARSE_SEEK_INNER_H

#include "parse/aside.h"
#include "parse/seek.h"

enum { SEEK_LONGEST_RUN = 80, SEEK_LONGEST_LABEL = 999 }; /* as in cmark */

struct seek {
	struct arena *arena;
	struct mask_finds *finds;
	struct cites *cites; /* NULL: @ means nothing */
	struct str text;
	size_t begin;
	size_t end;
	size_t line; /* where the text of the line at hand begins */
	bool row; /* the line is one of a table: bars part cells */
	size_t no_math; /* no closing dollar before this byte */
	size_t no_display;
	struct asides asides; /* once one was met */
	size_t aside_end; /* of the one at hand: they do not nest */
	int tex_open; /* commands of TeX that nothing closed */
	bool no_run[SEEK_LONGEST_RUN + 1]; /* no more such run of backticks */
	struct seek_marks {
		size_t strike; /* the byte behind an open ~~, or 0 */
		size_t no_script[2]; /* none is closed before this byte */
		size_t script_end[2]; /* behind the mark that closes one */
		struct {
			size_t *items; /* brackets that are open */
			size_t count, room;
		} brackets;
	} marks;
};

static inline bool seek_is_end(char c)
{
	return c == '\n' || c == '\r';
}

/* A line end behind the paragraph. */
static inline char seek_byte(const struct seek *seek, size_t at)
{
	return at < seek->end ? seek->text.at[at] : '\n';
}

/* Behind the run of the byte at `at`. */
size_t seek_run_end(const struct seek *seek, size_t at);

/* What may end a block of HTML must stay to be seen (CommonMark §4.6). */
bool seek_may_hide(const struct seek *seek, size_t begin, size_t end);

/* A find, and what reads in its place; valid until the next one. */
struct mask_find *seek_add(struct seek *seek, enum mask_kind kind, size_t begin,
	size_t end, struct str text);

/* One find for each line of begin..end, without the blanks at its ends; it
 * reads as it is, or as nothing. */
void seek_add_lines(struct seek *seek, enum mask_kind kind, size_t begin,
	size_t end, bool shown);

/* ---- passes */

/* ~~struck~~, H~2~O, x^2^ */
size_t seek_tildes(struct seek *seek, size_t at);
size_t seek_caret(struct seek *seek, size_t at);

/* [span]{.class}, [link](url){target=x}, # heading {#id} */
size_t seek_bracket(struct seek *seek, size_t at);
size_t seek_bracket_end(struct seek *seek, size_t at);
size_t seek_brace(struct seek *seek, size_t at);

/* What stands behind code begin..end, and whether that is raw TeX or so;
 * behind math: blanks may part them. */
size_t seek_behind_code(struct seek *seek, size_t begin, size_t end);
size_t seek_behind_math(struct seek *seek, size_t end);

/* \ref{x}, \textit{x}, \begin{x}; a letter follows the backslash. */
size_t seek_tex(struct seek *seek, size_t at);

/* \@ref(x), Bookdown's; behind it, or 0. */
size_t seek_bookdown(struct seek *seek, size_t at);

/* http://x.y, www.x.y: GFM 0.29 §6.9. */
size_t seek_url(struct seek *seek, size_t at);
size_t seek_www(struct seek *seek, size_t at);

#endif
