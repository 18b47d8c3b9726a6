#include "layout/layout.h"

#include "layout/table.h"

enum {
	FOLD_COLS = 2,
	FOLD_FROM = 6, /* narrower text has no fold marks */
	CODE_INDENT = 4,
	CODE_FROM = 20, /* narrower code is not indented */
	RULE_COLS = 24
};

static const style_set span_styles[SPAN_KINDS] = {
	[SPAN_EMPHASIS] = STYLE_BIT(STYLE_EMPHASIS),
	[SPAN_STRONG] = STYLE_BIT(STYLE_STRONG),
	[SPAN_CODE] = STYLE_BIT(STYLE_CODE),
	[SPAN_LINK] = STYLE_BIT(STYLE_LINK),
	[SPAN_IMAGE] = STYLE_BIT(STYLE_LINK) | STYLE_BIT(STYLE_EMPHASIS),
	[SPAN_STRIKE] = STYLE_BIT(STYLE_STRIKE),
	[SPAN_ASIDE] = STYLE_BIT(STYLE_FAINT),
	[SPAN_MATH] = STYLE_BIT(STYLE_MATH),
	[SPAN_NOTE] = STYLE_BIT(STYLE_NOTE),
	[SPAN_CITE] = STYLE_BIT(STYLE_LINK),
};

style_set layout_span_style(enum span_kind kind)
{
	return span_styles[kind];
}

uint32_t layout_unit(const struct chunk *chunk, uint32_t block, uint32_t *count)
{
	uint32_t table = chunk->blocks.items[block].table;

	*count = 1;
	if (chunk->blocks.items[block].kind != BLOCK_CELL || table == NONE)
		return block;
	*count = chunk->tables.items[table].rows *
		chunk->tables.items[table].columns;
	return chunk->tables.items[table].first_block;
}

/* A box or an alert says its name on a line of its own. */
static void add_box_name(struct build *build, uint32_t block, uint32_t from,
	uint32_t depth, struct str name)
{
	struct margin bars = margin_name(
		build->arena, build->chunk, block, from, depth, build->how);
	struct wrap wrap = { .text = name,
		.glyphs = build->how.glyphs,
		.first = build_less(build->how.cols, bars.cols) };

	wrap.cols = wrap.first;
	struct rows rows = wrap_text(build->arena, &wrap);
	build->margin = bars;
	for (size_t i = 0; i < rows.count; i++) {
		struct row row = rows.items[i];
		build_line(build, block, 0);
		build_mark(build, 0,
			glyph_text(build->arena, build->how.glyphs,
				str_slice(name, row.begin, row.end)),
			row.cols, STYLE_BIT(STYLE_FAINT));
	}
	build->margin =
		margin_of(build->arena, build->chunk, block, depth, build->how);
	build->begun = false;
}

static void add_box_names(struct build *build, uint32_t block)
{
	uint32_t depth = build->chunk->blocks.items[block].prefix_count;
	uint32_t from = 0;

	for (uint32_t i = 0; i < depth; i++) {
		const struct prefix *prefix =
			margin_prefix(build->chunk, block, i);
		if ((prefix->kind != PREFIX_BOX &&
			    prefix->kind != PREFIX_QUOTE) ||
			!prefix->marker.size ||
			!margin_opens(build->chunk, block, i))
			continue;
		add_box_name(build, block, from, i + 1, prefix->marker);
		from = i + 1;
	}
}

struct look {
	enum wrap_kind wrap;
	int indent;
	int spare; /* columns to keep free behind it */
	style_set styles;
};

/* Says before a row that it goes on with the line above. */
static void add_hang(struct build *build, int col)
{
	struct str mark = S("↪");

	build_mark(build, col,
		glyph_text(build->arena, build->how.glyphs, mark),
		glyph_cols(build->how.glyphs, mark), STYLE_BIT(STYLE_FAINT));
}

/* Adds a block's own text; gives its rows. */
static struct rows add_text(
	struct build *build, uint32_t block, struct look look)
{
	int cols = build_less(build->cols, look.indent + look.spare);
	int lead = build->margin.lead;
	struct rows rows = build_wrap(
		build, block, look.wrap, build_less(cols, lead), cols);

	for (size_t i = 0; i < rows.count; i++) {
		struct row row = rows.items[i];
		build_line(build, block, row.begin);
		if (row.hang)
			add_hang(build, look.indent);
		build_text(build, look.indent + row.hang + (i ? 0 : lead),
			block, row, look.styles);
	}
	return rows;
}

static void add_paragraph(struct build *build, uint32_t block)
{
	add_text(build, block, (struct look){ .wrap = WRAP_WORDS });
}

static void add_code(struct build *build, uint32_t block)
{
	bool narrow = build->cols && build->cols < CODE_FROM;

	add_text(build, block,
		(struct look){ .wrap = WRAP_CODE,
			.indent = narrow ? 0 : CODE_INDENT,
			.styles = STYLE_BIT(STYLE_CODE) });
}

static void add_thematic_break(struct build *build, uint32_t block)
{
	int cols = build_less(build->cols, build->margin.lead);

	build_line(build, block, 0);
	build_rule(build, build->margin.lead,
		cols && cols < RULE_COLS ? cols : RULE_COLS);
}

static void insert_fold(struct build *build, uint32_t block)
{
	struct piece fold = { .kind = PIECE_FOLD,
		.cols = FOLD_COLS,
		.col = build->margin.cols,
		.block = block };

	build->margin.lead += FOLD_COLS;
	*arena_push(build->arena, &build->margin.first) = fold;
}

static void insert_hashes(struct build *build, uint32_t block, style_set set)
{
	struct text hashes = { .arena = build->arena };
	int level = build->chunk->blocks.items[block].level;

	text_add_repeat(&hashes, S("#"), (size_t)level);
	*arena_push(build->arena, &build->margin.first) =
		(struct piece){ .kind = PIECE_MARK,
			.col = build->margin.cols,
			.cols = level,
			.block = block,
			.mark = text_str(&hashes),
			.styles = set };
	build->margin.lead += level + 1;
}

static void underline(struct build *build, uint32_t block, int cols,
	const char *mark, style_set set)
{
	struct text line = { .arena = build->arena };

	if (build->cols && cols > build->cols)
		cols = build->cols;
	text_add_repeat(&line, str_from(mark), (size_t)cols);
	build_line(build, block,
		(uint32_t)build->chunk->blocks.items[block].text.size);
	build_mark(build, 0, text_str(&line), cols, set);
}

/* How many columns stay free behind a heading that folds: there it is said what
 * the fold hides. */
static int fold_room(const struct build *build, uint32_t block)
{
	static const struct {
		int from, room;
	} steps[] = { { 60, 14 }, { 30, 10 }, { 15, 7 /* "  248 w" */ } };
	int cols = build->how.cols;

	if (build->how.print || !cols ||
		build->chunk->blocks.items[block].section == NONE)
		return 0;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (cols >= steps[i].from)
			return steps[i].room;
	return 0;
}

/* As much of the room as leaves the heading's words whole. */
static int spare_cols(
	const struct build *build, uint32_t block, int indent, int room)
{
	struct build scratch = *build;
	struct arena arena = *build->arena;
	int cols = build_less(build->cols, indent);

	if (!room)
		return 0;
	scratch.arena = &arena;
	struct rows words = build_wrap(&scratch, block, WRAP_WHOLE_WORDS, 1, 1);
	int left = cols - wrap_widest(&words);
	return left < 0 ? 0 : left < room ? left : room;
}

/* Where a long word takes the room, it is had on a line below. */
static void keep_room(struct build *build, uint32_t block, int room)
{
	const struct lines *lines = &build->lines;
	int taken = lines->lines.items[lines->lines.count - 1].cols;

	if (room && taken > build->how.cols - room)
		build_line(build, block,
			(uint32_t)build->chunk->blocks.items[block].text.size);
}

static void add_heading(struct build *build, uint32_t block)
{
	static const char *const underlines[] = { "=", "-" };
	const struct block *b = &build->chunk->blocks.items[block];
	style_set set = STYLE_BIT(b->level == 1 ? STYLE_TITLE : STYLE_HEADING);
	struct look look = { .wrap = WRAP_WORDS, .styles = set };
	int lead = build->margin.lead;
	int room = fold_room(build, block);

	if (!build->how.print) {
		if (b->section != NONE &&
			(!build->cols || build->cols - lead >= FOLD_FROM))
			insert_fold(build, block);
	} else if (b->level > 2 &&
		(!build->cols || build->cols - lead > 2 * (b->level + 1))) {
		insert_hashes(build, block, set);
	}
	look.indent = build->margin.lead - lead;
	look.spare = spare_cols(build, block, look.indent, room);
	build->margin.lead = lead;
	struct rows rows = add_text(build, block, look);
	keep_room(build, block, room);
	if (build->how.print && b->level <= 2 && b->text.size)
		underline(build, block, wrap_widest(&rows),
			underlines[b->level - 1], set);
}

static void (*const add_block[BLOCK_KINDS])(struct build *, uint32_t) = {
	[BLOCK_HEADING] = add_heading,
	[BLOCK_PARAGRAPH] = add_paragraph,
	[BLOCK_CODE] = add_code,
	[BLOCK_CELL] = table_lines,
	[BLOCK_RULE] = add_thematic_break,
};

struct lines layout_lines(struct arena *arena, const struct chunk *chunk,
	uint32_t block, struct layout how)
{
	struct build build = build_begin(arena, chunk, block, how);

	add_box_names(&build, block);
	add_block[chunk->blocks.items[block].kind](&build, block);
	build.lines.first_block =
		layout_unit(chunk, block, &build.lines.block_count);
	return build.lines;
}
