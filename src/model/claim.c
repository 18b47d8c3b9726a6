#include "model/claim.h"

#include <assert.h>

/* What is said of each, in the order of its enum. */
static const struct {
	const char *label;
	const char *sign;
} verdicts[] = {
	[VERDICT_SUPPORTED] = { "supported", "●" },
	[VERDICT_PARTIAL] = { "supported in part", "◐" },
	[VERDICT_CONTESTED] = { "contested", "!" },
	[VERDICT_UNSUPPORTED] = { "unsupported", "○" },
	[VERDICT_ANECDOTAL] = { "anecdotal", "”" },
	[VERDICT_MISATTRIBUTED] = { "misattributed", "≠" },
	[VERDICT_CITED] = { "cited", "·" },
	[VERDICT_UNRESOLVED] = { "unresolved", "?" },
};

static const char *const verdict_names[] = {
	[VERDICT_SUPPORTED] = "supported",
	[VERDICT_PARTIAL] = "supported",
	[VERDICT_CONTESTED] = "contested",
	[VERDICT_UNSUPPORTED] = "unsupported",
	[VERDICT_ANECDOTAL] = "anecdotal",
	[VERDICT_MISATTRIBUTED] = "misattributed",
	[VERDICT_CITED] = "cited",
	[VERDICT_UNRESOLVED] = "unresolved",
};

static const char *const claim_kind_names[] = {
	[CLAIM_BENEFIT] = "benefit",
	[CLAIM_MECHANISM] = "mechanism",
	[CLAIM_RISK] = "risk",
	[CLAIM_REGULATORY] = "regulatory",
	[CLAIM_DOSAGE] = "dosage",
	[CLAIM_ANECDOTE] = "anecdote",
	[CLAIM_BACKGROUND] = "background",
	[CLAIM_OUTLOOK] = "outlook",
	[CLAIM_KIND_UNKNOWN] = "",
};

static const char *const certainty_names[] = {
	[CERTAINTY_UNKNOWN] = "",
	[CERTAINTY_HIGH] = "high",
	[CERTAINTY_MODERATE] = "moderate",
	[CERTAINTY_LOW] = "low",
	[CERTAINTY_VERY_LOW] = "very-low",
};

static const char *const relation_names[] = {
	[RELATION_SUPPORTS] = "supports",
	[RELATION_QUALIFIES] = "qualifies",
	[RELATION_DISPUTES] = "disputes",
	[RELATION_REFUTES] = "refutes",
	[RELATION_DISAGREES] = "disagreesWith",
	[RELATION_EXTENDS] = "extends",
	[RELATION_DISCUSSES] = "discusses",
	[RELATION_UNKNOWN] = "",
};

static const char *const relation_labels[] = {
	[RELATION_SUPPORTS] = "supports",
	[RELATION_QUALIFIES] = "qualifies",
	[RELATION_DISPUTES] = "disputes",
	[RELATION_REFUTES] = "refutes",
	[RELATION_DISAGREES] = "disagrees with",
	[RELATION_EXTENDS] = "extends",
	[RELATION_DISCUSSES] = "discusses",
	[RELATION_UNKNOWN] = "bears on",
};

static const char *const relation_plurals[] = {
	[RELATION_SUPPORTS] = "support",
	[RELATION_QUALIFIES] = "qualify",
	[RELATION_DISPUTES] = "dispute",
	[RELATION_REFUTES] = "refute",
	[RELATION_DISAGREES] = "disagree",
	[RELATION_EXTENDS] = "extend",
	[RELATION_DISCUSSES] = "discuss",
	[RELATION_UNKNOWN] = "bear on",
};

static const char *const read_names[] = {
	[READ_WHOLE] = "whole",
	[READ_PART] = "part",
	[READ_ABSTRACT] = "abstract",
	[READ_SECONDHAND] = "secondhand",
	[READ_UNKNOWN] = "",
};

static const char *const read_labels[] = {
	[READ_WHOLE] = "read in whole",
	[READ_PART] = "read in part",
	[READ_ABSTRACT] = "abstract read",
	[READ_SECONDHAND] = "known second hand",
	[READ_UNKNOWN] = "not said how much was read",
};

static const char *const identification_names[] = {
	[IDENTIFICATION_EXACT] = "exact",
	[IDENTIFICATION_PROBABLE] = "probable",
	[IDENTIFICATION_NOT_IDENTIFIABLE] = "not-identifiable",
	[IDENTIFICATION_UNKNOWN] = "",
};

static const char *const risk_class_names[] = {
	[RISK_ADVERSE_EVENT] = "adverse-event",
	[RISK_EXPOSURE_HAZARD] = "exposure-hazard",
	[RISK_CONTEXT] = "context",
};

static const char *const severity_names[] = {
	[RISK_SERIOUS] = "serious",
	[RISK_MODERATE] = "moderate",
	[RISK_MILD] = "mild",
	[RISK_UNGRADED] = "ungraded",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static_assert(COUNT(verdicts) == VERDICT_COUNT, "");
static_assert(COUNT(verdict_names) == VERDICT_COUNT, "");
static_assert(COUNT(claim_kind_names) == CLAIM_KIND_UNKNOWN + 1, "");
static_assert(COUNT(certainty_names) == CERTAINTY_VERY_LOW + 1, "");
static_assert(COUNT(relation_names) == RELATION_UNKNOWN + 1, "");
static_assert(COUNT(relation_labels) == RELATION_UNKNOWN + 1, "");
static_assert(COUNT(relation_plurals) == RELATION_UNKNOWN + 1, "");
static_assert(COUNT(read_names) == READ_UNKNOWN + 1, "");
static_assert(COUNT(read_labels) == READ_UNKNOWN + 1, "");
static_assert(COUNT(identification_names) == IDENTIFICATION_UNKNOWN + 1, "");
static_assert(COUNT(risk_class_names) == RISK_CONTEXT + 1, "");
static_assert(COUNT(severity_names) == RISK_UNGRADED + 1, "");

/* `cited` and `unresolved` are what nobody has judged: no file says so. */
const struct words verdict_words = { verdict_names, VERDICT_CITED };
const struct words claim_kind_words = { claim_kind_names, CLAIM_KIND_UNKNOWN };
const struct words certainty_words = { certainty_names,
	COUNT(certainty_names) };
const struct words relation_words = { relation_names, RELATION_UNKNOWN };
const struct words read_words = { read_names, READ_UNKNOWN };
const struct words identification_words = { identification_names,
	IDENTIFICATION_UNKNOWN };
const struct words risk_class_words = { risk_class_names,
	COUNT(risk_class_names) };
const struct words severity_words = { severity_names, COUNT(severity_names) };

const char *verdict_word(enum verdict verdict)
{
	return verdict_names[verdict];
}

const char *relation_plural(enum relation relation)
{
	return relation_plurals[relation];
}

const char *verdict_label(enum verdict verdict)
{
	return verdicts[verdict].label;
}

const char *verdict_sign(enum verdict verdict)
{
	return verdicts[verdict].sign;
}

const char *claim_kind_word(enum claim_kind kind)
{
	return claim_kind_names[kind];
}

const char *relation_word(enum relation relation)
{
	return relation_names[relation];
}

const char *relation_label(enum relation relation)
{
	return relation_labels[relation];
}

const char *read_word(enum reading_done read)
{
	return read_names[read];
}

const char *read_label(enum reading_done read)
{
	return read_labels[read];
}

const char *identification_word(enum identification identification)
{
	return identification_names[identification];
}

const char *risk_class_word(enum risk_class class)
{
	return risk_class_names[class];
}

const char *severity_word(enum risk_severity severity)
{
	return severity_names[severity];
}

const char *certainty_word(enum certainty certainty)
{
	return certainty_names[certainty];
}
