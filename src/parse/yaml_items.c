#include "parse/yaml_items.h"

#include "parse/ids.h"
#include "parse/yaml_fault.h"
#include "parse/yaml_mend.h"

enum { NO_LIST = -1, MENDED_MOST = 16 /* values of a piece */ };

struct piece {
	size_t begin, end;
	int line;
	bool item;
};

struct pieces {
	struct arena *arena;
	struct piece *items;
	size_t count, room;
	int indent; /* of the list that is open, or NO_LIST */
	bool expected; /* a list may begin */
	bool over; /* the document has ended: no more cuts */
};

/* The document as it is put together again. */
struct joint {
	struct arena *arena;
	struct str file;
	struct diagnostics *diagnostics;
	struct ids keys;
	struct yaml_node *top; /* MAPPING or SEQUENCE */
	struct yaml_node *last; /* its last child */
	struct yaml_node *list; /* that takes the items, or NULL */
	struct yaml_node *list_last;
	struct yaml_node *value; /* of the last key, in `top` or dropped */
	bool any_stopped;
};

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\n';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_dash(struct str line)
{
	return byte_at(line, 0) == '-' && is_blank(byte_at(line, 1));
}

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9') || c == '_' || c == '-' || c == '"' ||
		c == '\'';
}

/* Where the colon of a key at the first column stands, or 0. */
static size_t key_end(struct str line)
{
	size_t end = 0;

	while (is_name(byte_at(line, end)))
		end++;
	bool colon =
		byte_at(line, end) == ':' && is_blank(byte_at(line, end + 1));
	return colon ? end : 0;
}

static bool is_empty(struct str line)
{
	line = str_trim(line);
	return !line.size || line.at[0] == '#';
}

static bool is_mark(struct str line, struct str mark)
{
	return str_starts(line, mark) && is_blank(byte_at(line, mark.size));
}

static void begin_piece(struct pieces *pieces, size_t at, int line, bool item)
{
	struct piece *last =
		pieces->count ? &pieces->items[pieces->count - 1] : NULL;

	if (last)
		last->end = at;
	*arena_push(pieces->arena, pieces) =
		(struct piece){ .begin = at, .line = line, .item = item };
}

static void take_line(
	struct pieces *pieces, struct str line, size_t at, int number)
{
	size_t colon = key_end(line), indent = 0;

	while (byte_at(line, indent) == ' ')
		indent++;
	bool dash = is_dash(str_slice(line, indent, line.size));
	if (colon) {
		begin_piece(pieces, at, number, false);
		pieces->indent = NO_LIST;
		pieces->expected =
			is_empty(str_slice(line, colon + 1, line.size));
		return;
	}
	if (dash && (pieces->expected || (int)indent <= pieces->indent)) {
		begin_piece(pieces, at, number, true);
		if (pieces->expected)
			pieces->indent = (int)indent;
	}
	pieces->expected = false;
}

static void cut(struct pieces *pieces, struct str source, int first)
{
	struct str rest = source;
	int number = first - 1;
	bool content = false;

	while (rest.size && !pieces->over) {
		size_t at = source.size - rest.size;
		struct str line = str_line(&rest);
		bool mark = is_mark(line, S("---")) || is_mark(line, S("..."));
		number++;
		if (is_empty(line) || (mark && !content))
			continue;
		content = true;
		pieces->over = mark;
		if (!mark)
			take_line(pieces, line, at, number);
	}
	if (pieces->count) {
		/* What stands above the first piece belongs to it. */
		pieces->items[0].begin = 0;
		pieces->items[0].line = first;
		pieces->items[pieces->count - 1].end = source.size;
	}
}

static struct yaml_node *copy(struct joint *joint, const struct yaml_node *node)
{
	struct yaml_node *made = arena_new(joint->arena, struct yaml_node);

	*made = *node;
	made->next = NULL;
	return made;
}

static void append(struct yaml_node *parent, struct yaml_node **last,
	struct yaml_node *child)
{
	if (*last)
		(*last)->next = child;
	else
		parent->first = child;
	*last = child;
	parent->count++;
}

static struct yaml_node *make_list(
	struct joint *joint, struct yaml_node *at, const struct yaml_node *node)
{
	if (!at)
		at = arena_new(joint->arena, struct yaml_node);
	at->kind = YAML_SEQUENCE;
	at->line = node->line;
	at->column = node->column;
	joint->list_last = NULL;
	return at;
}

/* Keys and their values; the last one may be the key of a list. */
static void join_keys(struct joint *joint, const struct yaml_node *mapping)
{
	const struct yaml_node *key;

	joint->list = joint->value = NULL;
	if (!mapping || mapping->kind != YAML_MAPPING)
		return;
	if (!joint->top)
		joint->top = copy(joint, mapping);
	if (joint->top->kind != YAML_MAPPING)
		return;
	if (!joint->last) {
		joint->top->first = NULL;
		joint->top->count = 0;
	}
	for (key = mapping->first; key; key = key->next->next) {
		joint->value = copy(joint, key->next);
		if (!ids_add(joint->arena, &joint->keys, key->text, 0)) {
			yaml_twice_tell(joint->diagnostics, joint->file, key);
			continue;
		}
		append(joint->top, &joint->last, copy(joint, key));
		append(joint->top, &joint->last, joint->value);
	}
}

static void join_items(
	struct joint *joint, const struct yaml_node *list, bool stopped)
{
	if (!list || list->kind != YAML_SEQUENCE)
		return;
	if (!joint->list && joint->value)
		joint->list = make_list(joint, joint->value, list);
	if (!joint->list && !joint->top)
		joint->list = joint->top = make_list(joint, NULL, list);
	if (!joint->list)
		return;
	for (list = list->first; list; list = list->next) {
		struct yaml_node *item = copy(joint, list);
		item->broken = item->broken || stopped;
		append(joint->list, &joint->list_last, item);
	}
}

static void tell_all(
	struct diagnostics *diagnostics, const struct diagnostics *faults)
{
	for (size_t i = 0; i < faults->count; i++)
		*arena_push(diagnostics->arena, diagnostics) = faults->items[i];
}

/* Reads a piece; once more where what stopped it could be mended. What was
 * mended is told all the same. */
static const struct yaml_node *read_piece(
	struct joint *joint, struct str source, int line, bool *stopped)
{
	struct diagnostics *told = joint->diagnostics;

	for (int i = 0;; i++) {
		struct diagnostics faults = { .arena = told->arena };
		const struct yaml_node *node = yaml_read_part(joint->arena,
			source, joint->file, line, &faults, stopped);
		struct str mended = source;
		if (*stopped && faults.count && i < MENDED_MOST)
			mended = yaml_mend(joint->arena, source,
				faults.items[faults.count - 1].line - line);
		if (mended.at == source.at) {
			tell_all(told, &faults);
			return node;
		}
		*arena_push(told->arena, told) = faults.items[faults.count - 1];
		joint->any_stopped = true;
		source = mended;
	}
}

static void join(struct joint *joint, struct str source, struct piece piece)
{
	bool stopped;
	const struct yaml_node *node =
		read_piece(joint, str_slice(source, piece.begin, piece.end),
			piece.line, &stopped);

	joint->any_stopped = joint->any_stopped || stopped;
	if (piece.item)
		join_items(joint, node, stopped);
	else
		join_keys(joint, node);
	if (joint->top && stopped && !piece.item)
		joint->top->broken = true;
}

/* Each piece may be well and yet not fit its place: the fault that ended the
 * reading of the whole was told last. */
static void tell_last(
	struct diagnostics *diagnostics, const struct diagnostics *whole)
{
	if (whole->count)
		*arena_push(diagnostics->arena, diagnostics) =
			whole->items[whole->count - 1];
}

const struct yaml_node *yaml_read_items(struct arena *arena, struct str source,
	struct str file, int line, struct diagnostics *diagnostics)
{
	struct diagnostics whole = { .arena = diagnostics->arena };
	struct pieces pieces = {
		.arena = arena, .indent = NO_LIST, .expected = true
	};
	struct joint joint = {
		.arena = arena, .file = file, .diagnostics = diagnostics
	};
	bool stopped;

	source = yaml_source_make(arena, source, file, line, diagnostics).bytes;
	const struct yaml_node *root =
		yaml_read_part(arena, source, file, line, &whole, &stopped);
	if (stopped)
		cut(&pieces, source, line);
	if (!pieces.count) {
		tell_all(diagnostics, &whole);
		return root;
	}
	for (size_t i = 0; i < pieces.count; i++)
		join(&joint, source, pieces.items[i]);
	if (!joint.any_stopped)
		tell_last(diagnostics, &whole);
	return joint.top;
}
