#include "parse/later.h"

#include "parse/state.h"
#include "parse/yaml_items.h"

/* Keys of metadata in documents for Pandoc, Quarto, Jekyll and their like. */
static const char *const known[] = { "abstract", "author", "authors",
	"bibliography", "cito-bibliography", "csl", "date", "description",
	"documentclass", "evidence", "format", "header-includes", "keywords",
	"lang", "layout", "link-citations", "nocite", "output", "permalink",
	"references", "subtitle", "tags", "title" };

enum { KNOWN = sizeof known / sizeof *known };

struct later {
	struct arena *arena;
	struct str body;
	struct str file;
	struct frontmatter *front;
	struct diagnostics *diagnostics;
	char *copy; /* of the body, once a block was found */
	struct state state; /* of the lines before `at` */
	size_t at;
	int line;
};

/* A block: the bytes of it, and of the YAML in it. */
struct block_bytes {
	size_t begin, end;
	struct str yaml;
};

static struct str line_at(struct str body, size_t *at)
{
	struct str rest = str_slice(body, *at, body.size);
	struct str line = str_line(&rest);

	*at = body.size - rest.size;
	return line;
}

static bool is_mark(struct str line, struct str sign)
{
	return str_starts(line, sign) && str_trim(line).size == sign.size;
}

static bool is_known_key(struct str line)
{
	for (size_t i = 0; i < KNOWN; i++) {
		struct str key = str_from(known[i]);
		if (str_starts(line, key) && line.size > key.size &&
			line.at[key.size] == ':')
			return true;
	}
	return false;
}

/* A word in small letters, a colon and nothing, and below it an indented key:
 * no prose looks so. */
static bool is_nested(struct str line, struct str below)
{
	struct str next = below.size ? str_line(&below) : below;
	size_t word = 0;

	while (word < line.size &&
		((line.at[word] >= 'a' && line.at[word] <= 'z') ||
			line.at[word] == '-' || line.at[word] == '_'))
		word++;
	return word &&
		str_equal(str_trim(str_slice(line, word, line.size)), S(":")) &&
		str_starts(next, S("  ")) &&
		str_find(next, S(":"), 0) != STR_NONE;
}

/* Whether a line begins as those of metadata do. */
static bool has_key(struct str yaml)
{
	while (yaml.size) {
		struct str line = str_line(&yaml);
		if (is_known_key(line) || is_nested(line, yaml))
			return true;
	}
	return false;
}

/* The block that the dashes at `begin` open; false: they open none. */
static bool find_end(struct str body, size_t begin, struct block_bytes *block)
{
	size_t at = begin;

	line_at(body, &at);
	size_t first = at;
	while (at < body.size) {
		size_t before = at;
		struct str line = line_at(body, &at);
		if (before == first && !str_trim(line).size)
			return false;
		if (!is_mark(line, S("---")) && !is_mark(line, S("...")))
			continue;
		block->begin = begin;
		block->end = at;
		block->yaml = str_slice(body, first, before);
		return before > first && has_key(block->yaml);
	}
	return false;
}

/* Reads lines up to `begin`; whether a block may begin there. */
static bool reach(struct later *later, size_t begin)
{
	while (later->at < begin) {
		struct state_line line = { later->body, later->at, 0,
			later->line };
		struct str text = line_at(later->body, &later->at);
		line.end = line.begin + text.size;
		later->line++;
		if (!later->state.lost)
			state_take(&later->state, &line);
	}
	return later->at == begin && !later->state.lost && later->state.blank &&
		later->state.leaf == LEAF_NONE;
}

static void blank(struct later *later, const struct block_bytes *block)
{
	if (!later->copy) {
		later->copy = arena_array(later->arena, char, later->body.size);
		for (size_t i = 0; i < later->body.size; i++)
			later->copy[i] = later->body.at[i];
	}
	for (size_t i = block->begin; i < block->end; i++)
		if (later->copy[i] != '\n' && later->copy[i] != '\r')
			later->copy[i] = ' ';
}

/* Whether the block is metadata. */
static bool take(struct later *later, const struct block_bytes *block)
{
	struct diagnostics faults = { .arena = later->diagnostics->arena };
	const struct yaml_node *root = yaml_read_items(later->arena,
		block->yaml, later->file, later->line + 1, &faults);

	if (!root || root->kind != YAML_MAPPING ||
		(faults.count && !yaml_get(root, S("references"))))
		return false;
	for (size_t i = 0; i < faults.count; i++)
		*arena_push(faults.arena, later->diagnostics) = faults.items[i];
	frontmatter_add(later->arena, root, later->file, later->front,
		later->diagnostics);
	/* A title is shown above the article, wherever it stands. */
	if (later->front->metadata.line > later->line)
		later->front->metadata.line = 1;
	blank(later, block);
	return true;
}

/* Three dashes that begin a line at or behind `at`, or STR_NONE. */
static ptrdiff_t find_dashes(struct str body, size_t at)
{
	ptrdiff_t found = str_find(body, S("---"), at);

	while (found > 0 && body.at[found - 1] != '\n' &&
		body.at[found - 1] != '\r')
		found = str_find(body, S("---"), (size_t)found + 1);
	return found;
}

/* Passes over lines that are blank now. */
static size_t skip(struct later *later, size_t end)
{
	while (later->at < end) {
		line_at(later->body, &later->at);
		later->line++;
	}
	return end;
}

struct str later_read(struct arena *arena, struct str body, int line,
	struct str file, struct frontmatter *front,
	struct diagnostics *diagnostics)
{
	struct later later = { .arena = arena,
		.body = body,
		.file = file,
		.front = front,
		.diagnostics = diagnostics,
		.state = { .blank = true },
		.line = line };
	struct block_bytes block;
	ptrdiff_t found;

	for (size_t at = 0; (found = find_dashes(body, at)) != STR_NONE;) {
		at = (size_t)found;
		size_t begin = at;
		bool dashes = is_mark(line_at(body, &at), S("---"));
		if (dashes && find_end(body, begin, &block) &&
			reach(&later, begin) && take(&later, &block))
			at = skip(&later, block.end);
	}
	return later.copy ? (struct str){ later.copy, body.size } : body;
}
