/*
 * Items of JSON have a place in the file and mappings are pairs, and nothing is
 * left out in silence.
 */
#include "parse/csl.h"
#include "parse/json.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void check_node(const struct yaml_node *node, int depth)
{
	size_t count = 0;

	must(depth <= YAML_DEPTH && node->line >= 1 && node->column >= 1);
	for (const struct yaml_node *child = node->first; child;
		child = child->next, count++)
		check_node(child, depth + 1);
	must(count == node->count);
	must(node->kind != YAML_MAPPING || count % 2 == 0);
	must(node->kind != YAML_SCALAR || !count);
}

static void check_items(const struct yaml_node *list)
{
	const struct yaml_node *before = NULL;

	must(list->kind == YAML_SEQUENCE && list->count);
	for (const struct yaml_node *item = list->first; item;
		before = item, item = item->next) {
		check_node(item, 0);
		must(!before || item->line > before->line ||
			(item->line == before->line &&
				item->column > before->column));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct bibliography bibliography = { 0 };
	struct str source = { (const char *)data, size };
	const struct yaml_node *list =
		json_read_items(&arena, source, S("f"), &faults);

	if (list)
		check_items(list);
	must(list || faults.count);
	csl_read_json(&arena, source, S("f"), &bibliography, &faults);
	must(bibliography.references.count <= (list ? list->count : 0));
	for (size_t i = 0; i < faults.count; i++)
		must(faults.items[i].line >= 1 && faults.items[i].column >= 1 &&
			faults.items[i].rule.size);
	arena_free(&arena);
	return 0;
}
