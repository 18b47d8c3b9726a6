/*
 * Pandoc's attributes, which are for programs and shown to nobody:
 *
 *	{#id .class key=value key="v w" -}	{=latex}	{r, fig-x, echo=FALSE}
 *
 * The first after Pandoc's manual, "header_attributes", with Kramdown's colon
 * behind the brace let pass; then a raw format; then what Quarto, knitr and
 * others write behind a code fence.
 */
#ifndef PARSE_ATTRIBUTES_H
#define PARSE_ATTRIBUTES_H

#include "base/str.h"

/* How many bytes the attributes at the start of s take; 0: none are there. */
size_t attributes_size(struct str s);

/* The same for a raw format: "{=latex}" gives *format "latex". */
size_t attributes_raw(struct str s, struct str *format);

/* The language in a code fence's info string: "r", "python"; may be empty. */
struct str attributes_language(struct str info);

/* Code without the option lines that a program is to read, "#| echo: false",
 * where the info string says that a program runs it. */
struct str attributes_code(struct str info, struct str code);

#endif
