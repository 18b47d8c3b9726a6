/*
 * The open article: its bytes, the outline from one scan, and chunks that are
 * parsed when they are first asked for. What it gives stays valid until it is
 * closed.
 */
#ifndef ARTICLE_ARTICLE_H
#define ARTICLE_ARTICLE_H

#include "base/diagnostic.h"
#include "model/block.h"
#include "model/claim.h"
#include "model/metadata.h"
#include "parse/citer.h"
#include "parse/cut.h"
#include "parse/yaml.h"

/* A heading and all that follows it, up to the next of the same or a higher
 * level. Sections are numbered in order; a section's inner sections follow it. */
struct section {
	int level; /* 1 to 6 */
	int line; /* of the file */
	size_t at; /* byte of the source */
	uint32_t chunk; /* where its heading stands */
	uint32_t behind; /* the first section that is not in it; the count at
			    the end */
	uint32_t parent; /* NONE: none */
};

/* A place in the text where the article itself leads to a reference. */
struct citation {
	struct position begin;
	uint32_t end; /* byte of the same block, not included */
	uint32_t reference; /* index into the bibliography; NONE: unresolved */
	/* Of a key (model/cite.h); empty and 0 of links and attributions. */
	struct str key;
	enum cite_mode mode;
	int line, column;
};

struct article {
	struct arena *arena;
	struct str name; /* as given: a file name, "kratom" */
	bool alone; /* it is no file: nothing lies beside it */
	struct str source; /* all bytes, front matter included */
	struct str body; /* without metadata: what was cut into chunks */
	struct metadata metadata;
	struct yaml_lists references; /* lists in the article's own metadata */
	struct diagnostics diagnostics;
	struct texts files; /* what was read besides it, by name */
	struct cut cut;
	struct {
		struct section *items;
		size_t count, room;
	} sections;
	struct article_state *state; /* parsed chunks, definitions */
	/* What article/load.h has brought; empty without it. */
	struct dossier dossier;
	struct bibliography bibliography;
	struct {
		struct citation *items; /* in order of their places */
		size_t count, room;
	} citations;
	struct link_search *links; /* article/citations.h, or NULL */
	/* Whom citations ask; set before the first chunk is read, or NULL. */
	const struct citer *citer;
};

/*
 * Chunks are numbered as the cut numbers them, after one more where metadata
 * has a title: its heading, authors, date and abstract.
 */

/* Chunks hold at least this many bytes. */
enum { ARTICLE_CHUNK = 16 << 10 };

/* Opens an article on bytes that live in the arena, or longer. */
struct article *article_open(
	struct arena *arena, struct str name, struct str source);
void article_close(struct article *article);

uint32_t article_chunk_count(const struct article *article);

/* The text's first chunk: 1 where the metadata's stands before it. */
uint32_t article_first_chunk(const struct article *article);

/* The bytes of the body that a chunk is made of; none of the metadata's. */
struct str article_chunk_source(const struct article *article, uint32_t chunk);

/* The chunk that holds a byte of the body. */
uint32_t article_chunk_at(const struct article *article, size_t at);

/* The parsed chunk; parses it when it is asked for the first time. */
const struct chunk *article_chunk(struct article *article, uint32_t chunk);

/*
 * The same for those who walk through all of it once: a chunk that nobody has
 * asked for yet is parsed into `scratch` and not kept.
 */
const struct chunk *article_borrow(
	struct article *article, struct arena *scratch, uint32_t chunk);

const struct block *article_block(
	struct article *article, struct position position);

/* Where a section's heading block stands; parses its chunk. */
struct position article_section(struct article *article, uint32_t section);

/* The heading's text as it is read; parses its chunk. */
struct str article_section_title(struct article *article, uint32_t section);

/* The innermost section a position is in, or NONE before the first heading. */
uint32_t article_section_at(struct article *article, struct position position);

/* Whether the section is the article's title: the only heading of level 1,
 * and the first of all. */
bool article_is_title(const struct article *article, uint32_t section);

/*
 * The first section that is not folded away with this one. All inner sections
 * are, but with the title only what stands before the first of them: folding
 * everything leaves an outline.
 */
uint32_t article_fold_end(const struct article *article, uint32_t section);

/* Words of the source that a fold of the section hides, by white space. */
size_t article_fold_words(const struct article *article, uint32_t section);

/* The title: metadata's, else that of the title section, else the name. */
struct str article_title(struct article *article);

/* The block that holds a line of the file, or the last one before it. */
struct position article_line(struct article *article, int line);

/* How much of the article lies before a position, in 1/1000. */
int article_permille(struct article *article, struct position position);
/* The same before one of a chunk's blocks, which need not be kept. */
int article_permille_within(
	struct article *article, uint32_t chunk, size_t block, size_t blocks);

/* The block before which so much of it lies, or somewhat less. */
struct position article_at_permille(struct article *article, int permille);

#endif
