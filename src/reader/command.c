#include "reader/command.h"

#include "reader/ask.h"
#include "reader/claims.h"
#include "reader/copy.h"
#include "reader/cursor.h"
#include "reader/document.h"
#include "reader/faults.h"
#include "reader/filter.h"
#include "reader/fold.h"
#include "reader/habit.h"
#include "reader/help.h"
#include "reader/jump.h"
#include "reader/labels.h"
#include "reader/links.h"
#include "reader/marks.h"
#include "reader/mouse.h"
#include "reader/panel.h"
#include "reader/peek.h"
#include "reader/prompt.h"
#include "reader/reload.h"
#include "reader/remember.h"
#include "reader/scroll.h"
#include "reader/search.h"
#include "reader/sort.h"
#include "reader/source.h"
#include "reader/typed.h"
#include "reader/where.h"
#include "reader/width.h"

static const struct command commands[] = {
	{ "line-down", "Scroll", "Scroll down by a line; in a list, move down",
		scroll_line_down, 0 },
	{ "line-up", "Scroll", "Scroll up by a line; in a list, move up",
		scroll_line_up, 0 },
	{ "page-down", "Scroll", "Scroll down by a page", scroll_page_down, 0 },
	{ "page-up", "Scroll", "Scroll up by a page", scroll_page_up, 0 },
	{ "half-page-down", "Scroll", "Scroll down by half a page",
		scroll_half_down, 0 },
	{ "half-page-up", "Scroll", "Scroll up by half a page", scroll_half_up,
		0 },
	{ "top", "Scroll", "Go to the beginning, or to the line of a count",
		scroll_top, 0 },
	{ "bottom", "Scroll", "Go to the end, or to the line of a count",
		scroll_bottom, 0 },
	{ "goto", "Scroll",
		"Go to the line of that number, or the section of that name",
		typed_goto, TAKES_TEXT },
	{ "percent", "Scroll",
		"Go as far as a count says in percent, else to the beginning",
		where_percent, 0 },
	{ "next-paragraph", "Scroll", "Scroll to the next paragraph",
		where_next_paragraph, 0 },
	{ "previous-paragraph", "Scroll", "Scroll to the paragraph before",
		where_previous_paragraph, 0 },
	{ "put-top", "Scroll", "Scroll what is selected to the top",
		where_put_top, 0 },
	{ "put-middle", "Scroll", "Scroll what is selected to the middle",
		where_put_middle, 0 },
	{ "put-bottom", "Scroll", "Scroll what is selected to the bottom",
		where_put_bottom, 0 },

	{ "search", "Search",
		"Search as you type, in text or list, for an expression",
		search_start, TAKES_TEXT },
	{ "search-back", "Search", "Search backward as you type",
		search_start_back, TAKES_TEXT },
	{ "search-word", "Search",
		"Search for the word at the match or the selection",
		search_word, 0 },
	{ "search-next", "Search", "Go to the next match", search_next, 0 },
	{ "search-previous", "Search", "Go to the previous match",
		search_previous, 0 },

	{ "next-section", "Structure", "Select the next heading",
		jump_next_section, 0 },
	{ "previous-section", "Structure", "Select the previous heading",
		jump_previous_section, 0 },
	{ "select-top", "Structure",
		"Select what stands nearest to the top of the window",
		where_select_top, 0 },
	{ "select-middle", "Structure",
		"Select what stands nearest to the middle of the window",
		where_select_middle, 0 },
	{ "select-bottom", "Structure",
		"Select what stands nearest to the bottom of the window",
		where_select_bottom, 0 },
	{ "follow", "Structure",
		"Go to the source, or fold; in a list, go there", source_follow,
		0 },
	{ "follow-or-line", "Structure",
		"The same, or scroll down by a line if nothing is selected",
		where_follow_or_line, 0 },
	{ "fold-toggle", "Structure", "Fold or open the section", fold_toggle,
		0 },
	{ "fold-open", "Structure", "Open the section, a count of levels deep",
		fold_open, 0 },
	{ "fold-open-deep", "Structure",
		"Open the section with all sections in it", fold_open_deep, 0 },
	{ "fold-close", "Structure",
		"Fold the section, or the one around a fold", fold_close, 0 },
	{ "fold-close-deep", "Structure",
		"Fold the section with all sections around it", fold_close_deep,
		0 },
	{ "fold-open-all", "Structure", "Open all sections", fold_open_all, 0 },
	{ "fold-close-all", "Structure", "Fold all sections", fold_close_all,
		0 },
	{ "fold-reduce", "Structure", "Open one more level of sections",
		fold_reduce, 0 },
	{ "fold-more", "Structure", "Fold one more level of sections",
		fold_more, 0 },
	{ "fold-cycle", "Structure",
		"Fold the section, open it, or open all in it, in turn",
		fold_cycle, 0 },
	{ "fold-cycle-all", "Structure",
		"Fold all sections, show all headings, or open all, in turn",
		fold_cycle_all, 0 },
	{ "next-fold", "Structure", "Select the next fold below",
		jump_next_fold, 0 },
	{ "previous-fold", "Structure", "Select the next fold above",
		jump_previous_fold, 0 },

	{ "next-claim", "Claims", "Select the next claim", claims_next, 0 },
	{ "previous-claim", "Claims", "Select the previous claim",
		claims_previous, 0 },
	{ "next-doubtful", "Claims", "Select the next claim not supported",
		claims_next_doubtful, 0 },
	{ "previous-doubtful", "Claims",
		"Select the previous claim not supported",
		claims_previous_doubtful, 0 },
	{ "evidence", "Claims", "Show the evidence on the claim at hand",
		source_evidence, 0 },

	{ "next-link", "Citations", "Select the next link, citation or note",
		links_next, 0 },
	{ "previous-link", "Citations",
		"Select the previous link, citation or note", links_previous,
		0 },
	{ "labels", "Citations",
		"Put letters on all that can be followed; typing them does",
		labels_show, 0 },
	{ "peek", "Citations", "Show the note, reference or address chosen",
		peek_show, 0 },
	{ "next-use", "Citations", "Select the next use of what is chosen",
		claims_next_use, 0 },
	{ "previous-use", "Citations",
		"Select the previous use of what is chosen",
		claims_previous_use, 0 },
	{ "reference", "Citations", "Show a reference by its number",
		source_ask_reference, 0 },
	{ "risks", "Panels", "List the risks, or close the list", panel_risks,
		0 },
	{ "citations", "Panels", "List the references, or close the list",
		panel_citations, 0 },
	{ "claims", "Panels", "List the claims, or close the list",
		panel_claims, 0 },
	{ "contents", "Panels", "Show the contents, or close them",
		panel_contents, 0 },
	{ "switch-pane", "Panels", "Switch between text and panel",
		panel_switch, 0 },
	{ "close-panel", "Panels", "Close the panel", panel_hide, 0 },
	{ "next-list", "Panels", "Show the next list in the panel",
		panel_next_list, 0 },
	{ "previous-list", "Panels", "Show the list before in the panel",
		panel_previous_list, 0 },
	{ "filter", "Panels",
		"List only what matches, as you type; Esc ends it",
		filter_start, TAKES_TEXT },
	{ "next-group", "Panels", "In a list, go to the next group",
		cursor_next_group, 0 },
	{ "previous-group", "Panels", "In a list, go to the group before",
		cursor_previous_group, 0 },
	{ "panel-wider", "Panels", "Make the panel beside the text wider",
		panel_wider, 0 },
	{ "panel-narrower", "Panels", "Make the panel beside the text narrower",
		panel_narrower, 0 },
	{ "sort", "Panels", "Sort the list by what is named, or the next way",
		sort_choose, TAKES_TEXT },

	{ "back", "History", "Go back to before the last jump", jump_back, 0 },
	{ "forward", "History", "Go forward again", jump_forward, 0 },
	{ "set-mark", "History",
		"Mark this place with the letter that follows; A to Z hold in "
		"all files",
		marks_set, TAKES_KEY },
	{ "keep-place", "History", "Keep this place for the way back to it; with a count, go there",
		jump_keep, 0 },
	{ "go-to-mark", "History", "Go to that mark; ' is before the last jump, ^ the beginning, $ the "
		"end",
		marks_go, TAKES_KEY },
	{ "marks", "History", "List the marks", marks_list, 0 },
	{ "delete-mark", "History", "Take away the mark of that letter",
		marks_delete, TAKES_KEY },
	{ "last-place", "History", "Go to before the last jump, and back",
		jump_to_last, 0 },

	{ "copy", "Take away", "Copy what is selected, or the claim at hand",
		copy_chosen, 0 },
	{ "copy-claim", "Take away",
		"Copy the claim, with its verdict and its sources", copy_claim,
		0 },
	{ "copy-reference", "Take away", "Copy the reference as text",
		copy_reference, 0 },
	{ "copy-bibtex", "Take away", "Copy the reference as BibTeX",
		copy_bibtex, 0 },
	{ "copy-csl", "Take away", "Copy the reference as CSL-JSON", copy_csl,
		0 },
	{ "copy-section", "Take away", "Copy the text of the section",
		copy_section, 0 },
	{ "copy-markdown", "Take away",
		"Copy the section as Markdown, with its claims' verdicts",
		copy_markdown, 0 },
	{ "copy-url", "Take away", "Copy the address of what is chosen",
		copy_url, 0 },
	{ "open", "Take away",
		"Open the address of what is chosen, if you say so", ask_open,
		0 },

	{ "text-wider", "View", "Let the text be wider, as wide as fits",
		width_wider, 0 },
	{ "text-narrower", "View", "Make the text narrower", width_narrower,
		0 },
	{ "text-width", "View",
		"Give the text as many columns as a count says, or as before",
		width_choose, 0 },
	{ "theme", "View", "Show the theme of that name, or the next one",
		reader_choose_theme, TAKES_TEXT },
	{ "set", "View", "Set textwidth, theme or mouse as in vim (tw=60)",
		typed_set, TAKES_TEXT },
	{ "mouse", "View", "Leave the mouse to the terminal, or take it back",
		mouse_toggle, 0 },
	{ "next", "Files", "Read the next file of the command line",
		document_next, 0 },
	{ "previous", "Files", "Read the previous file of the command line",
		document_previous, 0 },
	{ "view", "Files", "Read the file whose name follows", typed_view,
		TAKES_TEXT },
	{ "files", "Files", "List the files, or show the one of that number",
		document_files, 0 },
	{ "reload", "Files", "Read the article again, and stay at the place",
		reload_article, 0 },
	{ "edit", "Files", "Open the editor at this line, then read again",
		reload_edit, 0 },
	{ "forget", "Files", "Forget what is remembered of this article",
		remember_forget, 0 },
	{ "forget-all", "Files", "Forget what is remembered of all articles",
		remember_forget_all, 0 },

	{ "help", "Program", "Show the keys, or those of a command or a key",
		help_open, TAKES_TEXT },
	{ "help-key", "Program", "Say what the key that follows does", help_key,
		TAKES_KEY },
	{ "check", "Program", "List what is wrong with the article",
		faults_open, 0 },
	{ "command-line", "Program", "Run a command by name, or go to a line",
		prompt_open_command, 0 },
	{ "cancel", "Program", "Take back keys, a prompt, matches, selection",
		reader_cancel, 0 },
	{ "status", "Program", "Say title, section, line and how far it is",
		where_say, 0 },
	{ "count", "Program", "Four times, or as many as you type next",
		reader_count, 0 },
	{ "version", "Program", "Say which version this is", where_version, 0 },
	{ "redraw", "Program", "Draw the screen anew", reader_redraw, 0 },
	{ "suspend", "Program", "Go to the background; fg brings it back",
		reader_suspend, 0 },
	{ "close", "Program", "Close what lies on top; of the article, quit",
		reader_close, 0 },
	{ "quit", "Program", "Quit", reader_quit, 0 },

	{ "read-only", "Habits",
		"Say that nothing is changed, saved or run here",
		habit_read_only, TAKES_TEXT },
	{ "sideways", "Habits",
		"Say that lines are wrapped, with nothing beside the window",
		habit_sideways, 0 },
	{ "option", "Habits",
		"Take an option of less, which :set has in its place",
		habit_option, TAKES_KEY },
	{ "no-key", "Habits",
		"Take the key that follows, which does nothing here",
		habit_no_key, TAKES_KEY },

	{ "prompt-accept", "Prompt", "Search for it, or run it", prompt_accept,
		0 },
	{ "prompt-delete-back", "Prompt",
		"Delete the character before the cursor", prompt_delete_back,
		0 },
	{ "prompt-delete", "Prompt", "Delete what is under the cursor",
		prompt_delete, 0 },
	{ "prompt-delete-word", "Prompt", "Delete the word before the cursor",
		prompt_delete_word, 0 },
	{ "prompt-delete-rest", "Prompt", "Delete all behind the cursor",
		prompt_delete_rest, 0 },
	{ "prompt-clear", "Prompt", "Delete all before the cursor",
		prompt_clear, 0 },
	{ "prompt-left", "Prompt", "Move left", prompt_left, 0 },
	{ "prompt-right", "Prompt", "Move right", prompt_right, 0 },
	{ "prompt-start", "Prompt", "Move to the start", prompt_start, 0 },
	{ "prompt-end", "Prompt", "Move to the end", prompt_end, 0 },
	{ "prompt-older", "Prompt",
		"Bring what was typed before and begins the same", prompt_older,
		0 },
	{ "prompt-newer", "Prompt", "Bring what was typed after that",
		prompt_newer, 0 },
	{ "prompt-complete", "Prompt",
		"Complete a command, or try its next completion",
		prompt_complete, 0 },
	{ "prompt-complete-back", "Prompt", "Try the completion before",
		prompt_complete_back, 0 },
	{ "prompt-next-match", "Prompt", "Go to the next match below",
		prompt_next_match, 0 },
	{ "prompt-previous-match", "Prompt", "Go to the next match above",
		prompt_previous_match, 0 },
};

size_t command_count(void)
{
	return sizeof commands / sizeof *commands;
}

const struct command *command_at(size_t index)
{
	return &commands[index];
}

const struct command *command_find(struct str name)
{
	for (size_t i = 0; i < command_count(); i++)
		if (str_equal(name, str_from(commands[i].name)))
			return &commands[i];
	return NULL;
}

const struct command *command_nearest(struct str wrong)
{
	/* At most one letter in three may be wrong. */
	int near = (int)wrong.size / 3 < 3 ? (int)wrong.size / 3 : 3;
	const struct command *nearest = NULL;
	int least = near + 1;

	for (size_t i = 0; i < command_count(); i++) {
		int distance =
			str_distance(wrong, str_from(commands[i].name), near);
		if (distance < least) {
			least = distance;
			nearest = &commands[i];
		}
	}
	return nearest;
}
