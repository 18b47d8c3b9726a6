#include "print/fault_page.h"

#include "print/mention.h"
#include "print/plain.h"

/* The last of the things that begin at or above a line. */
struct entry_at {
	int line; /* where it begins; 0: there is none */
	uint32_t index;
};

static void take_nearer(
	struct entry_at *nearest, int line, int begin, uint32_t index)
{
	if (begin > nearest->line && begin <= line)
		*nearest = (struct entry_at){ begin, index };
}

/* Whether the file is one of the bibliographies, and the entry at that line. */
static bool find_reference(const struct article *article,
	const struct diagnostic *fault, struct entry_at *nearest)
{
	const struct bibliography *all = &article->bibliography;
	bool holds = false;

	for (uint32_t i = 0; i < all->references.count; i++) {
		const struct reference *of = &all->references.items[i];
		if (!str_equal(of->source, fault->file))
			continue;
		holds = true;
		take_nearer(nearest, fault->line, of->line, i);
	}
	return holds;
}

static void add_reference(struct text *out, const struct article *article,
	const struct entry_at *entry)
{
	if (!entry->line)
		return;
	text_add(out, S(" In "));
	mention_reference(out, article, entry->index);
	text_add(out, S("."));
}

/* The claim or the risk of the evidence file that stands at the line. */
static void add_judged(struct text *out, const struct article *article,
	const struct diagnostic *fault)
{
	const struct dossier *dossier = &article->dossier;
	struct entry_at claim = { 0 }, risk = { 0 };

	for (uint32_t i = 0; i < dossier->claims.count; i++)
		if (!dossier->claims.items[i].cites.count) /* not the text's */
			take_nearer(&claim, fault->line,
				dossier->claims.items[i].line, i);
	for (uint32_t i = 0; i < dossier->risks.count; i++)
		take_nearer(
			&risk, fault->line, dossier->risks.items[i].line, i);
	if (!claim.line && !risk.line)
		return;
	text_add(out, S(" In "));
	if (claim.line > risk.line)
		mention_claim_quoted(out, article, claim.index);
	else
		mention_risk(out, article, risk.index);
	text_add(out, S("."));
}

/* What the place belongs to, where it can be looked at. */
static void add_entry(struct text *out, const struct article *article,
	const struct diagnostic *fault)
{
	struct entry_at reference = { 0 };

	if (fault->line <= 0)
		return;
	if (find_reference(article, fault, &reference))
		add_reference(out, article, &reference);
	else if (str_equal(fault->file, article->dossier.file))
		add_judged(out, article, fault);
}

/* As RFC 3986 §2.1 writes what could mean something in an address. */
static void add_encoded(struct text *out, struct str s)
{
	for (size_t i = 0; i < s.size; i++) {
		unsigned char c = (unsigned char)s.at[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			(c >= '0' && c <= '9') || c == '/' || c == '.' ||
			c == '-' || c == '_';
		if (plain)
			text_add_char(out, (char)c);
		else
			text_format(out, "%%%02X", c);
	}
}

static void add_place(
	struct text *out, const struct diagnostic *fault, bool in_article)
{
	int line = fault->line, column = fault->column;

	if (line <= 0)
		return;
	text_format(out, column > 0 ? "[%d:%d]" : "[%d]", line, column);
	if (in_article) {
		text_format(out, "(line:%d:%d) ", line, column);
		return;
	}
	text_format(out, "(in:%d:%d:", line, column);
	add_encoded(out, fault->file);
	text_add(out, S(") "));
}

static void add_fault(struct text *out, const struct article *article,
	const struct diagnostic *fault)
{
	bool in_article = str_equal(fault->file, article->name);

	text_add(out, S("- "));
	add_place(out, fault, in_article);
	text_format(out, "**%s**: ", diagnostic_severity(fault->severity));
	plain_add(out, fault->text);
	if (fault->rule.size) {
		text_add(out, S(" "));
		plain_add(out,
			str_format(out->arena, "[%.*s]", STR(fault->rule)));
	}
	if (!in_article)
		add_entry(out, article, fault);
	text_add(out, S("\n"));
}

struct str fault_page(struct arena *arena, const struct article *article,
	const struct diagnostics *faults)
{
	struct text out = { .arena = arena };
	struct str file = { 0 };

	text_format(&out, "# What is wrong: %.*s\n",
		STR(diagnostics_counted(arena, faults)));
	for (size_t i = 0; i < faults->count; i++) {
		const struct diagnostic *fault = &faults->items[i];
		if (!i || !str_equal(file, fault->file)) {
			file = fault->file;
			text_add(&out, S("\n## "));
			plain_add(&out, file.size ? file : S("no file"));
			text_add(&out, S("\n\n"));
		}
		add_fault(&out, article, fault);
	}
	return text_str(&out);
}

/* A fence that no line of the text closes. */
static struct str fence_for(struct arena *arena, struct str text)
{
	struct text fence = { .arena = arena };
	size_t longest = 2, run = 0;

	for (size_t i = 0; i < text.size; i++) {
		run = text.at[i] == '`' ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	text_add_repeat(&fence, S("`"), longest + 1);
	return text_str(&fence);
}

struct str fault_file_page(struct arena *arena, struct str file,
	struct str bytes, int line, int *above)
{
	struct text out = { .arena = arena };
	struct text shown = { .arena = arena };
	int at = 1, first = line > FAULT_AROUND ? line - FAULT_AROUND : 1;

	for (; bytes.size && at <= line + FAULT_AROUND; at++) {
		struct str text = str_line(&bytes);
		if (at < first)
			continue;
		text_add(&shown, text);
		text_add_char(&shown, '\n');
	}
	*above = line - first;
	struct str fence = fence_for(arena, text_str(&shown));
	text_add(&out, S("# "));
	plain_add(&out, file);
	text_format(&out, ", line %d\n\n", line);
	if (first > 1 || bytes.size)
		text_format(
			&out, "Lines %d to %d of the file.\n\n", first, at - 1);
	text_format(&out, "%.*s\n%.*s%.*s\n", STR(fence), STR(text_str(&shown)),
		STR(fence));
	return text_str(&out);
}
