/*
 * What the files of the cmark door share (parse/markdown.h). A node is
 * cmark's, and stays in these files.
 */
#ifndef PARSE_MARKDOWN_NODES_H
#define PARSE_MARKDOWN_NODES_H

#include "parse/weave.h"

struct cmark_node;

/* A document of its own; its memory goes with memory_end. */
struct cmark_node *nodes_parse(struct str text);

/* Whether it is a node of cmark's `type`; NULL is of none. */
bool nodes_is(struct cmark_node *node, int type);

/* The next block in the document: a leaf, or the first in a container. */
struct cmark_node *nodes_next_block(struct cmark_node *node);

/* Puts the cells of tables where the paragraphs were that held them; what
 * comes from the second document has its weave_part as user data. */
void nodes_weave(struct weave *weave, struct cmark_node *root);

#endif
