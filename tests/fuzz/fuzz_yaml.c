/* A tree that holds together, places that grow, faults within the file. */
#include "parse/yaml.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct walk {
	const struct yaml_node *before;
	int lines;
};

static void must(bool holds)
{
	if (!holds)
		abort();
}

static bool is_behind(
	const struct yaml_node *node, const struct yaml_node *before)
{
	return node->line > before->line ||
		(node->line == before->line && node->column >= before->column);
}

static void visit(struct walk *walk, const struct yaml_node *node, int depth)
{
	size_t count = 0;

	must(depth <= YAML_DEPTH + 1);
	must(node->line >= 1 && node->line <= walk->lines && node->column >= 1);
	must(!walk->before || is_behind(node, walk->before));
	walk->before = node;
	for (const struct yaml_node *n = node->first; n; n = n->next, count++)
		visit(walk, n, depth + 1);
	must(count == node->count);
	must(node->kind != YAML_SCALAR || !count);
	must(node->kind != YAML_MAPPING || count % 2 == 0);
}

/* Each key is the first of its name, so it finds its own value. */
static void check_keys(const struct yaml_node *node)
{
	if (node->kind != YAML_MAPPING || node->count > 200)
		return;
	for (const struct yaml_node *k = node->first; k; k = k->next->next)
		must(k->kind != YAML_SCALAR ||
			yaml_get(node, k->text) == k->next);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct str source = { (const char *)data, size };
	struct walk walk = { .lines = 1 };

	for (size_t i = 0; i < size; i++)
		walk.lines += data[i] == '\n' || data[i] == '\r';
	const struct yaml_node *root =
		yaml_read(&arena, source, S("f"), 1, &faults);
	if (root) {
		visit(&walk, root, 0);
		check_keys(root);
	}
	for (size_t i = 0; i < faults.count; i++)
		must(faults.items[i].line >= 1 &&
			faults.items[i].line <= walk.lines &&
			faults.items[i].column >= 1);
	arena_free(&arena);
	return 0;
}
