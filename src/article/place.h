/*
 * Places that the article's source gives a name: what a link within it leads
 * to besides headings.
 *
 *	## Ovens {#sec-oven}	![A fire](fire.png){#fig-fire}
 *	<a id="old">		#| label: fig-plot	```{r plot}
 */
#ifndef ARTICLE_PLACE_H
#define ARTICLE_PLACE_H

#include "article/article.h"

/* Where the block stands that is named so; false: none is. */
bool article_find_id(
	struct article *article, struct str id, struct position *at);

#endif
