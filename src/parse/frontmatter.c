#include "parse/frontmatter.h"

#include "parse/nocite.h"
#include "parse/yaml_items.h"

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

static void add_item(struct taker *taker, struct texts *list,
	const struct yaml_node *node, struct str key)
{
	struct str item = node && node->kind == YAML_MAPPING ?
		person(taker->arena, node) :
		scalar(node);

	if (item.size)
		*arena_push(taker->arena, list) = item;
	else if (node && !yaml_is_null(node))
		tell(taker, node, "\"%.*s\" has an item without a name", key);
}

/* A scalar or a mapping is a list of one. */
static struct texts read_list(
	struct taker *taker, const struct yaml_node *mapping, struct str key)
{
	const struct yaml_node *node = yaml_get(mapping, key);
	struct texts list = { 0 };

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

/* Files: one, a list, or a mapping with them as values (as filters for
 * several bibliographies have it). Each is added once. */
static void read_files(struct taker *taker, struct texts *files,
	const struct yaml_node *node, struct str key)
{
	bool mapping = node && node->kind == YAML_MAPPING;

	if (!node || node->kind == YAML_SCALAR) {
		if (!yaml_is_null(node))
			add_item(taker, files, node, key);
		return;
	}
	for (node = node->first; node; node = node->next) {
		if (mapping)
			node = node->next;
		if (node->kind == YAML_SCALAR)
			read_files(taker, files, node, key);
		else
			tell(taker, node, "\"%.*s\" must be a file's name",
				key);
	}
}

static void read_nocite(struct taker *taker, struct metadata *data,
	const struct yaml_node *node)
{
	bool list = node && node->kind == YAML_SEQUENCE;
	const struct yaml_node *item = list ? node->first : node;
	struct str key;

	if (!item)
		return;
	data->nocite_line = node->line;
	data->nocite_column = node->column;
	for (; item; item = list ? item->next : NULL) {
		struct str rest = yaml_text(item);
		while (nocite_key(&rest, &key))
			*arena_push(taker->arena, &data->nocite) = key;
	}
}

/* Pandoc's key; journals of Markdown manuscripts ask for the other. */
static struct texts read_authors(
	struct taker *taker, const struct yaml_node *mapping)
{
	bool one = yaml_get(mapping, S("author")) != NULL;

	return read_list(taker, mapping, one ? S("author") : S("authors"));
}

/* No date is given by a rule, nor by code that is to be run for one. */
static struct str read_date(
	struct taker *taker, const struct yaml_node *mapping)
{
	struct str date = read_text(taker, mapping, S("date"));
	bool code = str_starts(date, S("`r ")) || str_starts(date, S("`{"));

	for (size_t i = 0; i < date.size && !code; i++)
		if (date.at[i] != '-' && date.at[i] != ' ')
			return date;
	return S("");
}

static struct metadata read_metadata(
	struct taker *taker, const struct yaml_node *mapping)
{
	const struct yaml_node *title = yaml_get(mapping, S("title"));
	struct metadata data = {
		.title = read_text(taker, mapping, S("title")),
		.subtitle = read_text(taker, mapping, S("subtitle")),
		.authors = read_authors(taker, mapping),
		.date = read_date(taker, mapping),
		.lang = read_text(taker, mapping, S("lang")),
		.abstract = read_text(taker, mapping, S("abstract")),
		.evidence = read_text(taker, mapping, S("evidence")),
		.line = title ? title->line : 0,
	};
	static const char *const keys[] = { "bibliography",
		"cito-bibliography" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct str key = str_from(keys[i]);
		read_files(taker, &data.bibliographies, yaml_get(mapping, key),
			key);
	}
	read_nocite(taker, &data, yaml_get(mapping, S("nocite")));
	return data;
}

static void fill(struct str *text, struct str other)
{
	if (!text->size)
		*text = other;
}

static void append(
	struct arena *arena, struct texts *list, const struct texts *more)
{
	for (size_t i = 0; i < more->count; i++)
		*arena_push(arena, list) = more->items[i];
}

static void merge(
	struct arena *arena, struct metadata *data, const struct metadata *more)
{
	if (!data->title.size)
		data->line = more->line;
	if (!data->authors.count)
		data->authors = more->authors;
	if (!data->nocite.count) {
		data->nocite_line = more->nocite_line;
		data->nocite_column = more->nocite_column;
	}
	fill(&data->title, more->title);
	fill(&data->subtitle, more->subtitle);
	fill(&data->date, more->date);
	fill(&data->lang, more->lang);
	fill(&data->abstract, more->abstract);
	fill(&data->evidence, more->evidence);
	append(arena, &data->bibliographies, &more->bibliographies);
	append(arena, &data->nocite, &more->nocite);
}

void frontmatter_add(struct arena *arena, const struct yaml_node *root,
	struct str file, struct frontmatter *front,
	struct diagnostics *diagnostics)
{
	struct taker taker = { arena, file, diagnostics };
	struct metadata more = read_metadata(&taker, root);
	const struct yaml_node *references = yaml_get(root, S("references"));

	merge(arena, &front->metadata, &more);
	if (references)
		arena_push(arena, &front->references)->node = references;
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
		yaml_read_items(arena, yaml, file, 2, diagnostics);
	/* As Pandoc has it, text or a list between two rules is just that. */
	if (root && root->kind != YAML_MAPPING && diagnostics->count == faults)
		return front;
	frontmatter_add(arena, root, file, &front, diagnostics);
	front.bytes = source.size - rest.size;
	front.lines = lines;
	return front;
}
