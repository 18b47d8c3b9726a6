#include "parse/yaml.h"

#include "parse/ids.h"
#include "parse/yaml_fault.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/*
 * How many events below YAML_DEPTH are passed over before the rest is given
 * up. libyaml looks at each open bracket for each token, so a file of nothing
 * but brackets would hold it for minutes.
 */
enum { PASSED_MOST = 4096 };

/* A collection that is being read; its children are linked when it ends. */
struct open {
	struct yaml_node *node;
	struct child {
		struct yaml_node *node;
	} * items;
	size_t count, room;
};

struct builder {
	struct arena *arena;
	struct arena scratch;
	struct diagnostics *diagnostics;
	struct yaml_source source;
	struct yaml_node *root;
	struct open open[YAML_DEPTH];
	size_t depth;
	size_t deeper; /* open collections below YAML_DEPTH */
	size_t passed; /* events there, in all */
	bool done;
	bool stopped; /* at a fault, or where it got too much */
};

static struct yaml_node *add(
	struct builder *builder, enum yaml_kind kind, const yaml_event_t *event)
{
	struct yaml_node *node = arena_new(builder->arena, struct yaml_node);
	struct place place =
		yaml_source_place(&builder->source, event->start_mark.index);

	node->kind = kind;
	node->line = place.line;
	node->column = place.column;
	if (!builder->depth) {
		builder->root = node;
		return node;
	}
	struct open *top = &builder->open[builder->depth - 1];
	arena_push(&builder->scratch, top)->node = node;
	return node;
}

static void tell(struct builder *builder, const yaml_event_t *event,
	enum severity severity, const char *text)
{
	struct place place =
		yaml_source_place(&builder->source, event->start_mark.index);

	diagnostic_add(
		builder->diagnostics, place, severity, "bad-yaml", "%s", text);
}

/* Tells a sign that most likely should have been text. */
static void tell_sign(struct builder *builder, const yaml_event_t *event,
	enum severity severity, const char *text)
{
	struct place place =
		yaml_source_place(&builder->source, event->start_mark.index);
	struct str hint = yaml_quote_hint(builder->diagnostics->arena,
		builder->source.bytes, builder->source.at);

	diagnostic_add(builder->diagnostics, place, severity, "bad-yaml",
		"%s%.*s", text, STR(hint));
}

/* Tags of YAML itself (!!str) say nothing new; others are a slip. */
static void check_tag(struct builder *builder, const yaml_event_t *event,
	const yaml_char_t *tag)
{
	static const char own[] = "tag:yaml.org,2002:";

	if (tag && strncmp((const char *)tag, own, sizeof own - 1) != 0)
		tell_sign(builder, event, SEVERITY_WARNING,
			"a tag, which is not read");
}

static void read_scalar(struct builder *builder, const yaml_event_t *event)
{
	struct yaml_node *node;

	if (builder->deeper)
		return;
	node = add(builder, YAML_SCALAR, event);
	node->text = str_copy(builder->arena,
		(struct str){ (const char *)event->data.scalar.value,
			event->data.scalar.length });
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	check_tag(builder, event, event->data.scalar.tag);
}

static void read_alias(struct builder *builder, const yaml_event_t *event)
{
	if (builder->deeper)
		return;
	add(builder, YAML_SCALAR, event);
	tell_sign(builder, event, SEVERITY_ERROR,
		"a reference to another place (*) is not read");
}

static void open_collection(struct builder *builder, const yaml_event_t *event,
	enum yaml_kind kind, const yaml_char_t *tag)
{
	if (!builder->deeper && builder->depth < YAML_DEPTH) {
		struct yaml_node *node = add(builder, kind, event);
		builder->open[builder->depth++] = (struct open){ .node = node };
		check_tag(builder, event, tag);
	} else if (!builder->deeper++) {
		add(builder, YAML_SCALAR, event);
		tell(builder, event, SEVERITY_ERROR,
			"nested more than 64 deep; passed over");
	}
}

static void read_sequence(struct builder *builder, const yaml_event_t *event)
{
	open_collection(
		builder, event, YAML_SEQUENCE, event->data.sequence_start.tag);
}

static void read_mapping(struct builder *builder, const yaml_event_t *event)
{
	open_collection(
		builder, event, YAML_MAPPING, event->data.mapping_start.tag);
}

/* Of two keys that are alike the first one holds. */
static void drop_duplicates(struct builder *builder, struct open *mapping)
{
	struct ids keys = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i + 1 < mapping->count; i += 2) {
		struct yaml_node *key = mapping->items[i].node;
		if (key->kind == YAML_SCALAR &&
			!ids_add(&builder->scratch, &keys, key->text, 0)) {
			yaml_twice_tell(builder->diagnostics,
				builder->source.file, key);
			continue;
		}
		mapping->items[kept++].node = key;
		mapping->items[kept++] = mapping->items[i + 1];
	}
	mapping->count = kept;
}

static void close_collection(struct builder *builder)
{
	struct open *top = &builder->open[--builder->depth];
	struct yaml_node *node = top->node;

	if (node->kind == YAML_MAPPING)
		drop_duplicates(builder, top);
	node->count = top->count;
	for (size_t i = 0; i + 1 < top->count; i++)
		top->items[i].node->next = top->items[i + 1].node;
	if (top->count)
		node->first = top->items[0].node;
}

static void end_collection(struct builder *builder, const yaml_event_t *event)
{
	(void)event;
	if (builder->deeper)
		builder->deeper--;
	else
		close_collection(builder);
}

/* Pandoc closes its metadata with a second "---". */
static bool ends_here(struct builder *builder, const yaml_event_t *event)
{
	yaml_source_place(&builder->source, event->start_mark.index);
	struct str rest = str_slice(builder->source.bytes, builder->source.at,
		builder->source.bytes.size);
	return str_equal(str_trim(rest), S("---"));
}

static void start_document(struct builder *builder, const yaml_event_t *event)
{
	if (!builder->root)
		return;
	builder->done = true;
	if (!ends_here(builder, event))
		tell(builder, event, SEVERITY_WARNING,
			"a second document begins here; only the first is "
			"read");
}

static void end_stream(struct builder *builder, const yaml_event_t *event)
{
	(void)event;
	builder->done = true;
}

typedef void handle_event(struct builder *, const yaml_event_t *);

static handle_event *const handlers[] = {
	[YAML_DOCUMENT_START_EVENT] = start_document,
	[YAML_STREAM_END_EVENT] = end_stream,
	[YAML_SCALAR_EVENT] = read_scalar,
	[YAML_ALIAS_EVENT] = read_alias,
	[YAML_SEQUENCE_START_EVENT] = read_sequence,
	[YAML_SEQUENCE_END_EVENT] = end_collection,
	[YAML_MAPPING_START_EVENT] = read_mapping,
	[YAML_MAPPING_END_EVENT] = end_collection,
};

static void handle(struct builder *builder, const yaml_event_t *event)
{
	size_t type = (size_t)event->type;

	if (builder->deeper && builder->passed++ == PASSED_MOST) {
		tell(builder, event, SEVERITY_ERROR,
			"too much is nested too deep; the rest is not read");
		builder->done = builder->stopped = true;
	} else if (type < sizeof handlers / sizeof *handlers &&
		handlers[type]) {
		handlers[type](builder, event);
	}
}

static _Noreturn void die(void)
{
	fputs("caveat: out of memory\n", stderr);
	abort();
}

static void tell_fault(struct builder *builder, const yaml_parser_t *parser)
{
	struct yaml_fault fault = { .problem = parser->problem,
		.at = parser->problem_mark.index,
		.begin = parser->context ? parser->context_mark.index :
					   parser->problem_mark.index };

	if (parser->error == YAML_MEMORY_ERROR)
		die();
	yaml_fault_tell(builder->diagnostics, &builder->source, fault);
}

static void read_events(struct builder *builder, yaml_parser_t *parser)
{
	while (!builder->done) {
		yaml_event_t event;
		if (!yaml_parser_parse(parser, &event)) {
			tell_fault(builder, parser);
			builder->stopped = true;
			return;
		}
		handle(builder, &event);
		yaml_event_delete(&event);
	}
}

static void read_stream(struct builder *builder)
{
	struct str bytes = builder->source.bytes;
	yaml_parser_t parser;

	if (!yaml_parser_initialize(&parser))
		die();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser,
		(const unsigned char *)(bytes.size ? bytes.at : ""),
		bytes.size);
	read_events(builder, &parser);
	yaml_parser_delete(&parser);
}

static bool is_empty(const struct yaml_node *node)
{
	return node->kind == YAML_SCALAR && node->plain && !node->text.size;
}

const struct yaml_node *yaml_read_part(struct arena *arena, struct str source,
	struct str file, int line, struct diagnostics *diagnostics,
	bool *stopped)
{
	struct builder builder = { .arena = arena,
		.scratch = arena_make(1 << 14),
		.diagnostics = diagnostics,
		.source = yaml_source_make(
			arena, source, file, line, diagnostics) };

	read_stream(&builder);
	*stopped = builder.stopped;
	while (builder.depth) {
		builder.open[builder.depth - 1].node->broken = true;
		close_collection(&builder);
	}
	arena_free(&builder.scratch);
	if (builder.root && is_empty(builder.root))
		return NULL;
	return builder.root;
}

const struct yaml_node *yaml_read(struct arena *arena, struct str source,
	struct str file, int line, struct diagnostics *diagnostics)
{
	bool stopped;

	return yaml_read_part(arena, source, file, line, diagnostics, &stopped);
}

const struct yaml_node *yaml_get(
	const struct yaml_node *mapping, struct str key)
{
	if (!mapping || mapping->kind != YAML_MAPPING)
		return NULL;
	for (const struct yaml_node *k = mapping->first; k; k = k->next->next)
		if (k->kind == YAML_SCALAR && str_equal(k->text, key))
			return k->next;
	return NULL;
}

struct str yaml_text(const struct yaml_node *node)
{
	if (!node || node->kind != YAML_SCALAR)
		return (struct str){ 0 };
	return node->text;
}

bool yaml_is_null(const struct yaml_node *node)
{
	static const char *const words[] = { "", "~", "null", "Null", "NULL" };

	if (!node || node->kind != YAML_SCALAR || !node->plain)
		return !node;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(node->text, str_from(words[i])))
			return true;
	return false;
}
