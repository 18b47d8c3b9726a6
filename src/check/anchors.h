/*
 * Ids that the source gives to its parts, with their places:
 *
 *	## Ovens {#sec-oven}	[words]{#id}	![A fire](fire.png){#fig-fire}
 *	<a id="old">  <a name="old">  <div id="x">	``` {#lst-x .c}
 *
 * And headings that are HTML, which are no blocks of their own.
 *
 * In doubt there is none: code, comments, scripts and lines indented by four
 * are passed over.
 */
#ifndef CHECK_ANCHORS_H
#define CHECK_ANCHORS_H

#include "article/article.h"

struct anchor {
	struct str id;
	struct place place; /* of its first byte */
};

/* A heading that is written as HTML: <h2>Words</h2>. */
struct tag_heading {
	struct str words;
	int level;
	int line;
};

struct anchors {
	struct anchor *items;
	size_t count, room;
	struct {
		struct tag_heading *items;
		size_t count, room;
	} headings;
};

struct anchors anchors_find(struct arena *arena, const struct article *article);

#endif
