/*
 * One claim or one risk of an evidence file. The ids of all claims, risks and
 * references are known by then, so each becomes an index at once; what is not
 * there is told and stays NONE.
 */
#ifndef PARSE_EVIDENCE_ITEM_H
#define PARSE_EVIDENCE_ITEM_H

#include "parse/fields.h"
#include "parse/ids.h"

/* Shared by the readers of one file, as taker->context. An item that YAML
 * broke has its id here with NONE, so that its uses are not told as well. */
struct known {
	struct ids claims;
	struct ids risks;
	struct ids references;
};

struct claim evidence_claim(struct taker *taker, const struct yaml_node *node);
struct risk evidence_risk(struct taker *taker, const struct yaml_node *node);

#endif
