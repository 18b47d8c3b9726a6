#include "parse/frontmatter.h"

#include "parse/yaml.h"

/* A list as struct metadata has them. */
struct list {
	struct str *items;
	size_t count, room;
};

struct taker {
	struct arena *arena;
	struct str file;
	struct diagnostics *diagnostics;
};

static void tell(struct taker *taker, const struct yaml_node *node,
	const char *text, struct str key)
{
	diagnostic_add(taker->diagnostics,
		(struct place){ taker->file, node->line, node->column },
		SEVERITY_WARNING, "front-matter", text, STR(key));
}

/* A block scalar ends in a line end that nobody means. */
static struct str scalar(const struct yaml_node *node)
{
	if (yaml_is_null(node))
		return (struct str){ 0 };
	return str_trim(yaml_text(node));
}

/* "name", or CSL's "literal", or "given" and "family". */
static struct str person(struct arena *arena, const struct yaml_node *node)
{
	struct str name = scalar(yaml_get(node, S("name")));
	struct str given = scalar(yaml_get(node, S("given")));
	struct str family = scalar(yaml_get(node, S("family")));

	if (!name.size)
		name = scalar(yaml_get(node, S("literal")));
	if (name.size)
		return name;
	if (!given.size || !family.size)
		return given.size ? given : family;
	return str_format(arena, "%.*s %.*s", STR(given), STR(family));
}

static void add_item(struct taker *taker, struct list *list,
	const struct yaml_node *node, struct str key)
{
	struct str item = node->kind == YAML_MAPPING ?
		person(taker->arena, node) :
		scalar(node);

	if (item.size)
		*arena_push(taker->arena, list) = item;
	else if (!yaml_is_null(node))
		tell(taker, node, "\"%.*s\" has an item without a name", key);
}

/* A scalar or a mapping is a list of one. */
static struct list read_list(
	struct taker *taker, const struct yaml_node *mapping, struct str key)
{
	const struct yaml_node *node = yaml_get(mapping, key);
	struct list list = { 0 };

	if (node && node->kind != YAML_SEQUENCE)
		add_item(taker, &list, node, key);
	else if (node)
		for (node = node->first; node; node = node->next)
			add_item(taker, &list, node, key);
	return list;
}

static struct str read_text(
	struct taker *taker, const struct yaml_node *mapping, struct str key)
{
	const struct yaml_node *node = yaml_get(mapping, key);

	if (node && node->kind != YAML_SCALAR)
		tell(taker, node, "\"%.*s\" must be a text", key);
	return scalar(node);
}

static struct metadata read_metadata(
	struct taker *taker, const struct yaml_node *mapping)
{
	const struct yaml_node *title = yaml_get(mapping, S("title"));
	struct list authors = read_list(taker, mapping, S("author"));
	struct list files = read_list(taker, mapping, S("bibliography"));

	return (struct metadata){
		.title = read_text(taker, mapping, S("title")),
		.subtitle = read_text(taker, mapping, S("subtitle")),
		.authors = { authors.items, authors.count, authors.room },
		.date = read_text(taker, mapping, S("date")),
		.lang = read_text(taker, mapping, S("lang")),
		.abstract = read_text(taker, mapping, S("abstract")),
		.bibliographies = { files.items, files.count, files.room },
		.evidence = read_text(taker, mapping, S("evidence")),
		.line = title ? title->line : 0,
	};
}

static bool is_blank(struct str line)
{
	return !str_trim(line).size;
}

/* Three of a sign and nothing but blanks behind them. */
static bool is_mark(struct str line, struct str sign)
{
	return str_starts(line, sign) &&
		is_blank(str_slice(line, sign.size, line.size));
}

/*
 * Takes the block off `rest` and gives the YAML in it; a NULL `at` where there
 * is no block, as for a rule above text.
 */
static struct str take_block(struct str *rest, int *lines)
{
	struct str none = { 0 }, yaml, line;

	if (!rest->size || !is_mark(str_line(rest), S("---")))
		return none;
	yaml = *rest;
	for (*lines = 2; rest->size; ++*lines) {
		size_t before = (size_t)(rest->at - yaml.at);
		line = str_line(rest);
		if (is_mark(line, S("---")) || is_mark(line, S("...")))
			return str_slice(yaml, 0, before);
		if (*lines == 2 && is_blank(line))
			return none;
	}
	return none;
}

struct frontmatter frontmatter_read(struct arena *arena, struct str source,
	struct str file, struct diagnostics *diagnostics)
{
	struct taker taker = { arena, file, diagnostics };
	struct frontmatter front = { 0 };
	struct str rest = source;
	size_t faults = diagnostics->count;
	int lines = 0;

	if (str_starts(rest, S("\xEF\xBB\xBF")))
		rest = str_slice(rest, 3, rest.size);
	struct str yaml = take_block(&rest, &lines);
	if (!yaml.at)
		return front;
	const struct yaml_node *root =
		yaml_read(arena, yaml, file, 2, diagnostics);
	/* As Pandoc has it, text or a list between two rules is just that. */
	if (root && root->kind != YAML_MAPPING && diagnostics->count == faults)
		return front;
	front.metadata = read_metadata(&taker, root);
	front.references = yaml_get(root, S("references"));
	front.bytes = source.size - rest.size;
	front.lines = lines;
	return front;
}
