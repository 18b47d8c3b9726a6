#include "parse/quick.h"

/* Whether the byte begins nothing but text, at column 0. */
static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(unsigned char)c >= 0x80;
}

bool quick_take(struct state *state, const struct state_line *taken)
{
	const char *at = taken->source.at + taken->begin;
	const char *end = taken->source.at + taken->end;

	if (state->leaf == LEAF_CODE) {
		while (at < end && (*at == ' ' || *at == '\t'))
			at++;
		return at == end || *at != state->mark;
	}
	if (state->leaf != LEAF_NONE)
		return false;
	if (at == end &&
		(state->item == SURE_NO ||
			(!state->bare && !state->item_vanishes))) {
		state->paragraph = PARAGRAPH_NONE;
		state->blank = true;
		return true;
	}
	if (at == end || !is_letter(*at))
		return false;
	if (state->paragraph == PARAGRAPH_NONE) {
		state->item = SURE_NO;
		state->paragraph = PARAGRAPH_TOP;
		state->paragraph_at = taken->begin;
		state->paragraph_line = taken->number;
		state->vanishing = VANISHING_NO;
		state->table = false;
	}
	state->blank = false;
	return state->paragraph == PARAGRAPH_DEEP ||
		(state->paragraph == PARAGRAPH_TOP &&
			state->vanishing == VANISHING_NO);
}
