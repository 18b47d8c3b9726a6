#include "print/citation.h"

#include "article/label.h"
#include "print/date.h"
#include "print/form.h"
#include "print/lead.h"
#include "print/parts.h"
#include "print/plain.h"
#include "print/title.h"

static void add_original_year(struct entry *entry)
{
	const struct date *original = &entry->of->original_date;

	if (!original->year || original->year == entry->of->issued.year)
		return;
	text_add_char(&entry->out, '(');
	date_add_year(&entry->out, original);
	text_add(&entry->out, S(") "));
}

static void add_year(struct entry *entry)
{
	struct date year = entry_year(entry->of);

	if (entry_is_link(entry->of))
		return;
	add_original_year(entry);
	text_add(&entry->out, label_year(entry->out.arena, entry->of));
	if (date_known(&year))
		entry_mark(entry, "issued");
	entry_end(entry);
}

struct str citation_write(struct arena *arena, const struct reference *of)
{
	struct entry entry = entry_make(arena, of, false);

	/* A link that has no words of its own. */
	if (entry_is_link(of) && str_equal(of->title, of->url))
		return plain_printable(arena, of->url);
	lead_add(&entry);
	add_year(&entry);
	if (!entry_leads(&entry, "title"))
		lead_add_title(&entry);
	for (size_t i = 0; entry.form->parts[i]; i++)
		entry.form->parts[i](&entry);
	part_last(&entry);
	return plain_printable(arena, text_str(&entry.out));
}

struct str citation_short(struct arena *arena, const struct reference *of)
{
	struct text out = { .arena = arena };

	text_add(&out, label_author(arena, of));
	if (!entry_is_link(of)) {
		text_add_char(&out, ' ');
		text_add(&out, label_year(arena, of));
	}
	return plain_printable(arena, text_str(&out));
}
