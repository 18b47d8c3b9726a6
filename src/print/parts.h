/*
 * The parts of an entry behind its title, after the Chicago Manual of Style
 * (17th edition, chapters 14 and 15). Each says what the reference holds of it
 * and nothing else; a part that says nothing leaves nothing.
 */
#ifndef PRINT_PARTS_H
#define PRINT_PARTS_H

#include "print/entry.h"

/* Who else had a hand in it: "Translated by Ann Ape." */
void part_translators(struct entry *entry);
void part_editors(struct entry *entry);
void part_illustrators(struct entry *entry);
void part_directors(struct entry *entry);
void part_composers(struct entry *entry);
void part_interviewers(struct entry *entry);
void part_reviewed(struct entry *entry); /* "Review of work by Ann Ape." */

/* What it stands in: print/parts_within.c. */
void part_journal(struct entry *entry); /* "Wood 20 (2): 166–172." */
void part_serial(struct entry *entry); /* "Leaf Times, May 7, 2019." */
void part_in(struct entry *entry); /* "In Wood, edited by Bob Bee, 10–20." */
void part_container(struct entry *entry);
void part_law(struct entry *entry); /* "12 Stat. 34." */
void part_episode(struct entry *entry); /* "A Podcast, episode 12, May 7, …" */
void part_preprint(struct entry *entry); /* "Preprint, arXiv." */

/* What kind and which of several it is. */
void part_edition(struct entry *entry); /* "2nd ed." */
void part_volume(struct entry *entry); /* "Vol. 2, Bark." "3 vols." */
void part_series(struct entry *entry);
void part_version(struct entry *entry);
void part_genre(struct entry *entry);
void part_number(struct entry *entry);
void part_medium(struct entry *entry);
void part_report(struct entry *entry); /* "Technical report 12." */
void part_patent(struct entry *entry); /* "US Patent 12, filed …, issued …" */
void part_session(struct entry *entry); /* a law's chapter */

/* Where and by whom it was made public. */
void part_presented(struct entry *entry); /* "Paper presented at Bark Days." */
void part_thesis(struct entry *entry); /* "PhD diss., University of Leaf." */
void part_letter(struct entry *entry); /* "Email to Bob Bee, May 7, 2019." */
void part_when(struct entry *entry);
void part_authority(struct entry *entry);
void part_publisher(struct entry *entry);
void part_imprint(struct entry *entry); /* "Town: Leaf Press." */
void part_alone(struct entry *entry); /* the same, where nothing holds it */
void part_archive(struct entry *entry);

/* What every entry ends with: its original, its status, its addresses. */
void part_last(struct entry *entry);

#endif
