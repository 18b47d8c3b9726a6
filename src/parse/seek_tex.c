/*
 * TeX among Markdown's words, which Pandoc hands on to LaTeX alone (its
 * manual, "raw_tex"). Only commands of the tables below mean anything; all
 * others stay as they are.
 */
#include "parse/marker.h"
#include "parse/seek_inner.h"

#include <string.h>

enum {
	OPEN_MOST = 50, /* commands that nothing closes; then none is sought */
	WORDS_MOST = 4000 /* bytes within braces */
};

enum tex_kind {
	TEX_NOTHING, /* what it says is for a printer, with what it takes */
	TEX_WORDS, /* its words read on: \textit{x} */
	TEX_REFERENCE, /* leads to a label: \ref{x} */
	TEX_ENVIRONMENT /* \begin{x} … \end{x} */
};

static const struct command {
	const char *name;
	enum tex_kind kind;
	bool alone; /* it takes nothing, and has its line for itself */
} commands[] = {
	{ "label", TEX_NOTHING, false },
	{ "index", TEX_NOTHING, false },
	{ "vspace", TEX_NOTHING, false },
	{ "hspace", TEX_NOTHING, false },
	{ "pagestyle", TEX_NOTHING, false },
	{ "thispagestyle", TEX_NOTHING, false },
	{ "setcounter", TEX_NOTHING, false },
	{ "newpage", TEX_NOTHING, true },
	{ "clearpage", TEX_NOTHING, true },
	{ "cleardoublepage", TEX_NOTHING, true },
	{ "pagebreak", TEX_NOTHING, true },
	{ "noindent", TEX_NOTHING, true },
	{ "centering", TEX_NOTHING, true },
	{ "raggedright", TEX_NOTHING, true },
	{ "hfill", TEX_NOTHING, true },
	{ "vfill", TEX_NOTHING, true },
	{ "bigskip", TEX_NOTHING, true },
	{ "medskip", TEX_NOTHING, true },
	{ "smallskip", TEX_NOTHING, true },
	{ "hrule", TEX_NOTHING, true },
	{ "tiny", TEX_NOTHING, true },
	{ "scriptsize", TEX_NOTHING, true },
	{ "footnotesize", TEX_NOTHING, true },
	{ "small", TEX_NOTHING, true },
	{ "normalsize", TEX_NOTHING, true },
	{ "large", TEX_NOTHING, true },
	{ "singlespacing", TEX_NOTHING, true },
	{ "doublespacing", TEX_NOTHING, true },
	{ "onehalfspacing", TEX_NOTHING, true },
	{ "maketitle", TEX_NOTHING, true },
	{ "tableofcontents", TEX_NOTHING, true },
	{ "listoffigures", TEX_NOTHING, true },
	{ "listoftables", TEX_NOTHING, true },
	{ "appendix", TEX_NOTHING, true },
	{ "textit", TEX_WORDS, false },
	{ "textbf", TEX_WORDS, false },
	{ "texttt", TEX_WORDS, false },
	{ "textsc", TEX_WORDS, false },
	{ "textsf", TEX_WORDS, false },
	{ "textsl", TEX_WORDS, false },
	{ "textrm", TEX_WORDS, false },
	{ "emph", TEX_WORDS, false },
	{ "underline", TEX_WORDS, false },
	{ "mbox", TEX_WORDS, false },
	{ "caption", TEX_WORDS, false },
	{ "ref", TEX_REFERENCE, false },
	{ "autoref", TEX_REFERENCE, false },
	{ "cref", TEX_REFERENCE, false },
	{ "Cref", TEX_REFERENCE, false },
	{ "eqref", TEX_REFERENCE, false },
	{ "nameref", TEX_REFERENCE, false },
	{ "pageref", TEX_REFERENCE, false },
	{ "begin", TEX_ENVIRONMENT, false },
	{ "end", TEX_ENVIRONMENT, false },
};

/* Environments that only say where on a page their words stand. */
static const char *const wrappers[] = { "table", "table*", "figure", "figure*",
	"center", "flushleft", "flushright", "landscape", "minipage",
	"threeparttable", "quote", "quotation", "abstract", "document" };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static const struct command *find_command(struct str name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (str_equal(name, str_from(commands[i].name)))
			return &commands[i];
	return NULL;
}

static bool is_wrapper(struct str name)
{
	for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++)
		if (str_equal(name, str_from(wrappers[i])))
			return true;
	return false;
}

/* Behind what closes the bracket or brace at `at`; 0: nothing on its line, or
 * in its paragraph if it is one of words, does. */
static size_t close_of(struct seek *seek, size_t at, bool words)
{
	char open = seek_byte(seek, at);
	char close = open == '[' ? ']' : '}';
	size_t depth = 0;

	if ((open != '[' && open != '{') || seek->tex_open == OPEN_MOST)
		return 0;
	for (size_t i = at; i < seek->end && i - at < WORDS_MOST; i++) {
		char c = seek->text.at[i];
		if (c == '`' || (c == '|' && seek->row) ||
			(seek_is_end(c) && !words))
			break;
		if (c == '\\' && !seek_is_end(seek_byte(seek, i + 1)))
			i++;
		else if (c == open)
			depth++;
		else if (c == close && !--depth)
			return i + 1;
	}
	seek->tex_open++;
	return 0;
}

/* Behind all that a command takes, from behind its name. */
static size_t arguments_end(struct seek *seek, size_t at)
{
	size_t end = seek_byte(seek, at) == '*' ? at + 1 : at;

	for (size_t next = end; next; next = close_of(seek, end, false))
		end = next;
	return end;
}

/* Whether nothing else stands on the line of begin..end. */
static bool is_alone(const struct seek *seek, size_t begin, size_t end)
{
	while (marker_blank(seek_byte(seek, end)))
		end++;
	return begin == seek->line && seek_is_end(seek_byte(seek, end));
}

static size_t hide(struct seek *seek, size_t begin, size_t end)
{
	if (!seek_may_hide(seek, begin, end))
		return begin + 1;
	seek_add(seek, MASK_ATTRIBUTES, begin, end, S(""));
	return end;
}

/* Of blanks around what goes those before it go too. */
static size_t blanks_before(const struct seek *seek, size_t at, size_t end)
{
	size_t begin = at;
	char next = seek_byte(seek, end);

	if (!marker_blank(next) && !seek_is_end(next) && next != ']')
		return at;
	while (begin > seek->line && marker_blank(seek->text.at[begin - 1]))
		begin--;
	bool escaped = begin > seek->line && seek->text.at[begin - 1] == '\\';
	return escaped ? at : begin;
}

static size_t pass_nothing(
	struct seek *seek, const struct command *command, size_t at, size_t end)
{
	size_t behind = arguments_end(seek, end);

	if (command->alone ? !is_alone(seek, at, behind) : behind == end)
		return end;
	hide(seek, blanks_before(seek, at, behind), behind);
	return behind;
}

static size_t pass_words(struct seek *seek, size_t at, size_t end)
{
	size_t close = close_of(seek, end, true);

	if (!close)
		return end;
	seek_add(seek, MASK_ATTRIBUTES, close - 1, close, S(""));
	return hide(seek, at, end + 1);
}

/* "Figure" of fig:x, where the command writes it. */
static struct str kind_of(struct str command, struct str label)
{
	static const char *const kinds[][2] = { { "fig:", "Figure " },
		{ "tab:", "Table " }, { "tbl:", "Table " },
		{ "eq:", "Equation " }, { "sec:", "Section " } };

	if (!str_equal(command, S("autoref")) &&
		!str_ends(command, S("cref")) && !str_ends(command, S("Cref")))
		return S("");
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_starts(label, str_from(kinds[i][0])))
			return str_from(kinds[i][1]);
	return S("");
}

/* A reference to a label, which stands behind `end`, in braces or so. */
static size_t add_reference(
	struct seek *seek, size_t at, size_t end, size_t close)
{
	struct str command = str_slice(seek->text, at + 1, end);
	struct str label = str_slice(seek->text, end + 1, close - 1);
	ptrdiff_t colon = str_find(label, S(":"), 0);
	struct str name = str_slice(label, (size_t)(colon + 1), label.size);
	struct mask_find *find =
		seek_add(seek, MASK_CROSSREF, at, close, S(""));
	find->text = str_format(seek->arena, "%.*s%.*s",
		STR(kind_of(command, label)), STR(name));
	find->url = str_format(seek->arena, "#%.*s", STR(label));
	return close;
}

static size_t pass_reference(struct seek *seek, size_t at, size_t end)
{
	size_t close = close_of(seek, end, false);

	if (!close || close - end < 3 || !seek_may_hide(seek, at, close))
		return end;
	return add_reference(seek, at, end, close);
}

size_t seek_bookdown(struct seek *seek, size_t at)
{
	size_t end = at + 5, close = end + 1;

	if (!str_starts(str_slice(seek->text, at, seek->end), S("\\@ref(")))
		return 0;
	for (char c; (c = seek_byte(seek, close)) != ')'; close++)
		if (seek_is_end(c) || strchr(" |`<>()\\", c))
			return 0;
	return close > end + 1 ? add_reference(seek, at, end, close + 1) : 0;
}

/* Behind the \end of an environment of that name, or 0. */
static size_t environment_end(struct seek *seek, size_t from, struct str name)
{
	if (seek->tex_open == OPEN_MOST)
		return 0;
	struct str text = str_slice(seek->text, 0, seek->end);
	struct str last = str_format(seek->arena, "\\end{%.*s}", STR(name));
	ptrdiff_t found = str_find(text, last, from);

	seek->tex_open += found == STR_NONE;
	return found == STR_NONE ? 0 : (size_t)found + last.size;
}

static size_t pass_environment(struct seek *seek, size_t at, size_t end)
{
	size_t close = close_of(seek, end, false);

	if (!close || close - end < 3 || seek->row)
		return end;
	struct str name = str_slice(seek->text, end + 1, close - 1);
	bool begins = seek_byte(seek, at + 1) == 'b';
	if (is_wrapper(name))
		return hide(seek, at, arguments_end(seek, close));
	size_t last = begins ? environment_end(seek, close, name) : 0;
	if (!last)
		last = begins ? arguments_end(seek, close) : close;
	seek_add_lines(seek, MASK_TEX, at, last, true);
	return last;
}

size_t seek_tex(struct seek *seek, size_t at)
{
	size_t end = at + 1;

	while (is_letter(seek_byte(seek, end)))
		end++;
	const struct command *command =
		find_command(str_slice(seek->text, at + 1, end));
	if (!command)
		return end;
	switch (command->kind) {
	case TEX_NOTHING: return pass_nothing(seek, command, at, end);
	case TEX_WORDS: return pass_words(seek, at, end);
	case TEX_REFERENCE: return pass_reference(seek, at, end);
	case TEX_ENVIRONMENT: return pass_environment(seek, at, end);
	}
	return end;
}
