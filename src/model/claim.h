/*
 * Claims and risks, as an evidence file gives them: what the article says,
 * how the edition judges it, and what stands for and against it.
 *
 *	claim ──attribution──► reference	the article names it
 *	claim ◄──evidence───── reference	it supports, disputes, qualifies
 *	claim ◄──────────────► risk
 *
 * The two relations are never merged.
 */
#ifndef MODEL_CLAIM_H
#define MODEL_CLAIM_H

#include "model/block.h"
#include "model/reference.h"

enum verdict {
	VERDICT_SUPPORTED,
	VERDICT_PARTIAL, /* supported in part: scope partial */
	VERDICT_CONTESTED,
	VERDICT_UNSUPPORTED,
	VERDICT_ANECDOTAL,
	VERDICT_MISATTRIBUTED,
	VERDICT_CITED, /* no evidence file judges it: it cites something known */
	VERDICT_UNRESOLVED, /* the same, and nothing of that is known */
	VERDICT_COUNT
};

enum claim_kind {
	CLAIM_BENEFIT,
	CLAIM_MECHANISM,
	CLAIM_RISK,
	CLAIM_REGULATORY,
	CLAIM_DOSAGE,
	CLAIM_ANECDOTE,
	CLAIM_BACKGROUND,
	CLAIM_OUTLOOK,
	CLAIM_KIND_UNKNOWN
};

/* GRADE certainty of evidence. */
enum certainty {
	CERTAINTY_UNKNOWN,
	CERTAINTY_HIGH,
	CERTAINTY_MODERATE,
	CERTAINTY_LOW,
	CERTAINTY_VERY_LOW
};

/* Of a reference to a claim (CiTO 2.8.1), one word in a table. */
enum relation {
	RELATION_SUPPORTS,
	RELATION_QUALIFIES,
	RELATION_DISPUTES,
	RELATION_REFUTES,
	RELATION_DISAGREES, /* disagreesWith */
	RELATION_EXTENDS,
	RELATION_DISCUSSES,
	RELATION_UNKNOWN
};

/* Indices into another list. */
struct indices {
	uint32_t *items;
	size_t count, room;
};

struct evidence {
	uint32_t reference; /* index; NONE: dangling */
	enum relation relation;
	enum reading_done read;
	struct str locator; /* empty: the passage is not recorded */
	struct str quote;
	struct str note;
	int line, column; /* of its quotation, or else of itself */
};

struct attribution {
	struct str as; /* as the article names its source; empty: none named */
	uint32_t reference; /* index or NONE */
	struct str relation; /* CiTO property of the article to the source */
};

struct claim {
	struct str id;
	struct str quote, prefix, suffix; /* W3C TextQuoteSelector */
	enum claim_kind kind;
	enum verdict verdict;
	bool partial; /* scope: the verdict covers part of the sentence */
	enum certainty certainty;
	struct str reason;
	struct attribution attribution;
	struct {
		struct evidence *items;
		size_t count, room;
	} evidence;
	uint32_t repeats; /* index of the claim that it says again, or NONE */
	struct {
		struct cite *items; /* what its sentence cites, in order */
		size_t count, room;
	} cites;
	bool unjudged; /* no evidence file has it: the article cites there */
	struct indices contradicts; /* claims */
	struct indices risks;
	int line, column; /* in the evidence file */

	/* filled in when the article is linked */
	bool orphan; /* its quotation does not stand in the article */
	struct position begin, end; /* end.byte is not included */
	uint32_t section; /* innermost, or NONE */
	int number; /* from 1, by place; orphans come last */
};

enum risk_class { RISK_ADVERSE_EVENT, RISK_EXPOSURE_HAZARD, RISK_CONTEXT };

enum risk_severity { RISK_SERIOUS, RISK_MODERATE, RISK_MILD, RISK_UNGRADED };

struct risk {
	struct str id;
	struct str label;
	enum risk_class class;
	enum risk_severity severity;
	struct str reason;
	bool in_article;
	struct indices references;
	struct str note;
	struct indices claims; /* those that carry it, in order of the claims */
	int line, column;
};

struct edition {
	struct str by;
	struct str date;
	struct str note;
};

/* All that an evidence file says. */
struct dossier {
	struct str file; /* its name; empty: there is no evidence file */
	struct edition edition;
	struct str title, url,
		sha256; /* of the article it is about; or empty */
	int line, column; /* where it says so */
	struct {
		struct claim *items;
		size_t count, room;
	} claims;
	struct {
		struct risk *items;
		size_t count, room;
	} risks;
	struct indices by_number; /* claim n is items[n - 1], when linked */
};

struct ids;

struct bibliography {
	struct {
		struct reference *items;
		size_t count, room;
	} references;
	struct indices
		by_ordinal; /* reference n is items[n - 1], when linked */
	struct ids *ids; /* of the first `indexed`: parse/csl.h, csl_find */
	uint32_t indexed;
};

/*
 * The words that a file may write, by the values of their enum; an empty one
 * is no word. Of two alike the first is meant: VERDICT_PARTIAL is written as
 * `supported` with the scope `partial`.
 */
struct words {
	const char *const *items;
	size_t count;
};

extern const struct words verdict_words, claim_kind_words, certainty_words,
	relation_words, read_words, identification_words, risk_class_words,
	severity_words;

/* `*_word` gives what a file writes, empty for unknown; verdict_label gives
 * what a person reads ("supported in part"). */
const char *verdict_word(enum verdict verdict);
const char *verdict_label(enum verdict verdict);
/* "●", and "*" where only ASCII shows: through glyph_of. */
const char *verdict_sign(enum verdict verdict);
const char *claim_kind_word(enum claim_kind kind);
const char *relation_word(enum relation relation);
/* "disputes", "disagrees with": as said of a reference and a claim. */
const char *relation_label(enum relation relation);
/* The same said of several: "dispute". */
const char *relation_plural(enum relation relation);
const char *read_word(enum reading_done read);
/* "read in part", "known second hand". */
const char *read_label(enum reading_done read);
const char *identification_word(enum identification identification);
const char *risk_class_word(enum risk_class class);
const char *severity_word(enum risk_severity severity);
const char *certainty_word(enum certainty certainty);

#endif
