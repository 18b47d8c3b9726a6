/*
 * What the reader knows: the reading on top of a stack (the article, help over
 * it), the window, and what is being typed. Shared by reader/ and view/;
 * everyone else goes through reader/reader.h.
 */
#ifndef READER_STATE_H
#define READER_STATE_H

#include "article/landmark.h"
#include "base/regex.h"
#include "base/store.h"
#include "reader/flow.h"
#include "reader/reader.h"
#include "reader/recall.h"
#include "reader/window.h"

/* At most one thing is selected. */
enum selection_kind {
	SELECTED_NOTHING,
	SELECTED_SECTION,
	SELECTED_CLAIM,
	SELECTED_LINK /* a link or a citation */
};

struct selection {
	enum selection_kind kind;
	uint32_t index; /* SECTION, CLAIM: which; LINK: which of the article's
			   citations, or NONE for a link that is none */
	/* CLAIM, LINK: the words that are selected. */
	struct position begin;
	uint32_t end;
};

/* What was chosen, so that its uses are lit in text, panel and map. */
enum lit_kind { LIT_NOTHING, LIT_REFERENCE, LIT_RISK, LIT_KEY };

struct lit {
	enum lit_kind kind;
	uint32_t index; /* into the bibliography, the dossier's risks, or the
			   keys that are not resolved (reader/cites.h) */
};

/* What the panel can list. */
enum panel_list {
	PANEL_RISKS,
	PANEL_CITATIONS,
	PANEL_CLAIMS,
	PANEL_CONTENTS,
	PANEL_LISTS
};

/* An entry of a list: a group's heading, or a thing. Things of another kind
 * than the list's own have indices of their own. */
enum entry_kind {
	ENTRY_NONE,
	ENTRY_GROUP, /* which of its list */
	ENTRY_THING, /* a risk, reference, claim or section of the article */
	ENTRY_KEY, /* a key that is not resolved: reader/cites.h */
	ENTRY_NOTE, /* the same */
	ENTRY_KINDS
};

struct entry {
	enum entry_kind kind;
	uint32_t index; /* NONE with ENTRY_NONE */
};

struct entries {
	struct entry *items;
	size_t count, room;
};

/* How a list's things stand within their groups. */
enum panel_order {
	ORDER_APPEARANCE,
	ORDER_NAME,
	ORDER_YEAR,
	ORDER_VERDICT,
	ORDER_SEVERITY,
	PANEL_ORDERS
};

/* The panel beside the text, or in its place where there is no room. */
struct panel {
	bool shown;
	bool focused; /* it has the keys; else it follows the reading */
	struct lit before; /* what was lit when it got them */
	enum panel_list list;
	int wider; /* columns more, or less, than it has by itself */
	uint32_t cursor[PANEL_LISTS]; /* each list keeps its place */
	enum panel_order order[PANEL_LISTS];
	uint32_t top[PANEL_LISTS]; /* the entry on its first row */
	struct entries entries[PANEL_LISTS]; /* in order (reader/lists.h) */
	size_t listed[PANEL_LISTS]; /* how many things they were made for */
	struct str filter[PANEL_LISTS]; /* empty: all entries are listed */
	struct entries filtered[PANEL_LISTS]; /* those that match it */
	struct str
		sought; /* in the lists (reader/seek.h): upward? from where? */
	bool seeks_up;
	uint32_t seeks_from;
	bool tree; /* some sections of the contents lie in others */
	bool whole; /* the contents are asked for as if nothing was folded */
};

/* What a source view is about. */
enum subject_kind {
	SUBJECT_NOTHING, /* it is no source view */
	SUBJECT_CLAIM,
	SUBJECT_REFERENCE,
	SUBJECT_RISK
};

struct subject {
	enum subject_kind kind;
	uint32_t index;
};

/* Sections that a jump opened, to be folded again on the way back. */
struct opened {
	uint32_t *items;
	size_t count, room;
};

/* A place that one can come back to. */
struct point {
	struct position top;
	struct selection selection;
	struct lit lit;
	struct opened opened; /* by the jump that left from here */
	uint32_t document; /* it lies in that other document, as counted from
			      1; 0: in this one, and the rest holds */
};

struct points {
	struct point *items;
	size_t count, room;
};

enum { MARKS = 36 /* a-z 0-9 */, FILE_MARKS = 26 /* A-Z */ };

struct mark {
	struct point point;
	bool set;
};

/* A mark across files. Its place is kept in words, for its file may not be
 * open, and may change. */
struct file_mark {
	bool set;
	bool changed; /* in this reading: it wins over what is remembered */
	enum origin origin;
	struct str file; /* marks_file */
	uint32_t document; /* ORIGIN_STREAM: which one */
	struct landmark at;
};

/* A part of the article. */
struct stretch {
	struct position from;
	struct position until; /* not included */
};

enum { PERMILLE = 1000 };

/* What / found. Matches are lit wherever they are drawn; how many there are
 * is counted chunk by chunk between keys. */
struct search {
	struct str pattern;
	struct regex *regex; /* NULL: nothing is searched for */
	struct point origin; /* where it began */
	bool up; /* it was asked for backward: n goes up, N down */
	bool here; /* `at` stands on a match */
	struct position at;
	uint32_t end; /* of that match */
	bool wrapped;
	bool finding; /* reader/hunt.h is under way: */
	bool down;
	struct stretch stretches[2]; /* the second after having wrapped */
	uint32_t passed; /* chunks of the stretch */
	int steps; /* of n or N, left to take; 0: it is being typed */
	bool accepted; /* Enter was pressed before it was found */
	bool too_long; /* a block where the expression took too long */
	uint32_t *counts; /* [chunks]: matches in them */
	uint32_t counted; /* how many chunks are counted */
	size_t total;
	bool on_map[PERMILLE]; /* matches so far down the article */
	struct opened opened; /* folds that the search opened */
};

/* One article being read. */
struct reading {
	struct reading *below; /* what is seen again when this one closes */
	enum context context;
	struct arena
		arena; /* of the reading, and of its article if it owns it */
	bool owns; /* the article is closed with the reading */
	struct article *article;
	struct flow flow;
	int fold_level; /* as vim's foldlevel: deeper ones are folded */
	struct position top;
	struct selection selection;
	struct search search;
	struct points back, forward;
	struct mark marks[MARKS];
	struct point before_jump;
	struct panel panel;
	int text_cols; /* widest text that was chosen for the article; 0: none
			  was; of the bottom reading alone */
	struct lit lit;
	struct subject subject; /* of a source view */
	int file_line; /* of a page that shows another file, named as the page
			  is: the line at fault, from 1; else 0 */
	struct indices by_place; /* claims that stand in the text, in order */
	struct cites *cites; /* reader/cites.h */
};

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_SEARCH,
	PROMPT_SEARCH_BACK,
	PROMPT_COMMAND,
	PROMPT_REFERENCE,
	PROMPT_FILTER, /* of the panel's list */
	PROMPT_SEEK, /* in it */
	PROMPT_SEEK_BACK
};

enum { PROMPT_ROOM = 1024 };

struct prompt {
	enum prompt_kind kind;
	char bytes[PROMPT_ROOM];
	size_t size;
	size_t cursor; /* byte */
	size_t recalled; /* lines back; 0: what is typed */
	size_t kept; /* bytes that were typed before one was recalled */
	bool completing; /* the name that begins at byte `stem`: */
	size_t stem, stem_size; /* what of it was typed */
	size_t candidate; /* the one that stands there, from 1 */
};

enum { ADDRESS_MOST = 2048 };

/* An address that is asked about: whether to open it. */
struct question {
	char bytes[ADDRESS_MOST];
	size_t size; /* 0: nothing is asked */
};

/* A file that a document is made of, and its state: when it was read, and when
 * it was last looked at. */
struct watched {
	struct str file;
	struct stamp read, seen;
};

/* One of the articles that are open: of the command line, or one that a link
 * led to. Each has its own stack of readings. */
struct document {
	struct str name; /* as it was given */
	enum origin origin;
	struct companions companions;
	bool listed; /* on the command line */
	bool forgotten; /* nothing is to be remembered of it */
	bool told; /* what keeps it from being read again */
	struct article *article; /* NULL: not read yet */
	struct arena *own; /* of the article; NULL: it is somebody else's */
	struct reading *reading; /* while another is read */
	struct {
		struct watched *items;
		size_t count, room;
	} watched; /* in `own`, or the reader's arena */
};

enum { LABEL_LETTERS = 2 /* at most */ };

/* What can be followed by the letters that stand on it (reader/labels.h). */
struct labels {
	struct arena arena;
	struct label_at {
		struct selection thing;
		int row, col; /* of the window */
	} * items;
	size_t count, room; /* none: they are not shown */
	char typed; /* of two letters the first; 0: not yet */
};

struct reader {
	struct reader_options options;
	struct reading *reading;
	struct arena arena; /* as long as the reader */
	struct {
		struct document *items;
		size_t count, room;
	} documents;
	uint32_t document; /* the one that is read */
	struct file_mark file_marks[FILE_MARKS];
	bool marks_taken; /* what is remembered of them was looked up */
	bool forgets; /* nothing is to be remembered any more */
	struct window window;
	struct spot *spots; /* room for window.height */
	int note_rows; /* taken from the text by the dosage note */
	struct prompt prompt;
	struct recall recall;
	struct arena scratch; /* reset at each key */
	struct str peek; /* shown over the text until the next key, or empty;
			    in `scratch` */
	struct question asked;
	struct labels labels;
	char message[512];
	bool fault; /* the message tells one */
	key_code pending[KEYS_MOST];
	size_t pending_count;
	int count; /* typed before the keys; 0: none */
	bool count_meant; /* it was not typed: digits take its place */
	const struct command *waiting; /* for the key that it takes */
	const struct command *last; /* what ran before */
	struct position resized_from; /* the top line before a resize */
	bool resized; /* and no key since */
	bool resized_shown; /* what matters was on the screen before */
	bool no_mouse; /* it is left to the terminal */
	struct mouse pressed; /* on the rule, and not released yet */
	enum reader_wish wish;
	struct str wished; /* what goes with it, in `scratch` */
};

/* The window for the reading on top; call after what changes its shape. */
void reader_arrange(struct reader *reader);

/* How the text is laid out in this window. */
struct layout reader_layout(const struct reader *reader);

/* The lines shown now, top row first; gives how many. */
size_t reader_visible(struct reader *reader, const struct spot **spots);

/* The rows left to text and panel: the window's, less those of the note. */
int reader_rows(struct reader *reader);

/* Puts an article of the program's own making on top; its source lies in the
 * arena, which goes with the reading. */
void reader_open(struct reader *reader, struct arena arena, struct str name,
	struct str source, enum context context);

/* Takes the top reading off; false where it is the last. */
bool reader_close_top(struct reader *reader);
/* The same, and says where that leads. */
bool reader_leave_top(struct reader *reader);

/* `q`, `Q` and Esc. */
void reader_close(struct reader *reader, struct request request);
void reader_quit(struct reader *reader, struct request request);
void reader_cancel(struct reader *reader, struct request request);
/* Four times what the next key does, and again, or as many as typed next. */
void reader_count(struct reader *reader, struct request request);
void reader_redraw(struct reader *reader, struct request request);
void reader_suspend(struct reader *reader, struct request request);
/* The one that the argument names, else the next. */
void reader_choose_theme(struct reader *reader, struct request request);

/* What was said and shown for the last key. */
void reader_forget(struct reader *reader);

/* The key of a command here, as people are told, or its name after a colon;
 * in `scratch`. */
const char *reader_key_for(struct reader *reader, const char *command);

/* The keys that wait for more, as people are told. */
struct str reader_pending(const struct reader *reader, struct arena *arena);

/* The context that keys are looked up in now. */
enum context reader_context(const struct reader *reader);

#endif
