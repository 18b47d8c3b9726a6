#include "check/check.h"

#include <stdlib.h>
#include <string.h>

/* A diagnostic with its turn, since qsort(3) keeps no order of its own. */
struct ranked {
	struct diagnostic diagnostic;
	size_t turn;
};

static int compare_names(struct str a, struct str b)
{
	size_t size = a.size < b.size ? a.size : b.size;
	int order = size ? memcmp(a.at, b.at, size) : 0;

	return order ? order : (a.size > b.size) - (a.size < b.size);
}

static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	const struct diagnostic *x = &a->diagnostic, *y = &b->diagnostic;
	int order = compare_names(x->file, y->file);

	if (!order)
		order = (x->line > y->line) - (x->line < y->line);
	if (!order)
		order = (x->column > y->column) - (x->column < y->column);
	if (!order)
		order = (a->turn > b->turn) - (a->turn < b->turn);
	return order;
}

static void sort(struct diagnostics *list)
{
	struct arena scratch = arena_make(4 << 10);
	struct ranked *ranked =
		arena_array(&scratch, struct ranked, list->count + 1);

	for (size_t i = 0; i < list->count; i++)
		ranked[i] = (struct ranked){ list->items[i], i };
	qsort(ranked, list->count, sizeof *ranked, compare);
	for (size_t i = 0; i < list->count; i++)
		list->items[i] = ranked[i].diagnostic;
	arena_free(&scratch);
}

static bool is_off(const struct rules_off *off, struct str name)
{
	for (size_t i = 0; i < off->count; i++)
		if (str_equal(name, str_from(off->items[i])))
			return true;
	return false;
}

/* Those of the loading that are not switched off. */
static void take_loaded(struct diagnostics *found,
	const struct diagnostics *loaded, const struct rules_off *off)
{
	for (size_t i = 0; i < loaded->count; i++)
		if (!is_off(off, loaded->items[i].rule))
			*arena_push(found->arena, found) = loaded->items[i];
}

struct diagnostics check_article(struct arena *arena, struct article *article,
	const struct check_options *options)
{
	const struct rules_off *off = &options->off;
	struct diagnostics found = { .arena = arena };
	struct inquiry inquiry = {
		.article = article, .found = &found, .max_age = options->max_age
	};

	take_loaded(&found, &article->diagnostics, off);
	for (size_t i = 0; i < check_rule_count(); i++) {
		const struct rule *rule = check_rule_at(i);
		if (rule->find && !is_off(off, str_from(rule->name)))
			rule->find(&inquiry, rule);
	}
	sort(&found);
	return found;
}

bool check_failed(const struct diagnostics *diagnostics, bool strict)
{
	enum severity worst = strict ? SEVERITY_WARNING : SEVERITY_ERROR;

	for (size_t i = 0; i < diagnostics->count; i++)
		if (diagnostics->items[i].severity <= worst)
			return true;
	return false;
}
