#include "print/form.h"

#include "print/parts.h"

static const struct form forms[] = {
	{ "article-journal", false, false,
		{ part_translators, part_editors, part_journal, part_medium,
			part_alone } },
	{ "article-magazine article-newspaper", false, true,
		{ part_translators, part_serial } },
	{ "review review-book", false, true,
		{ part_reviewed, part_translators, part_journal } },
	{ "book pamphlet classic collection musical_score", true, false,
		{ part_translators, part_editors, part_illustrators,
			part_edition, part_volume, part_series, part_number,
			part_medium, part_imprint, part_archive } },
	{ "chapter entry entry-dictionary entry-encyclopedia", false, false,
		{ part_translators, part_in, part_series, part_imprint } },
	{ "paper-conference", false, false,
		{ part_translators, part_in, part_series, part_presented,
			part_number, part_imprint } },
	{ "speech event", false, false,
		{ part_presented, part_medium, part_in, part_imprint } },
	{ "thesis", false, false, { part_thesis, part_number, part_archive } },
	{ "report", true, false,
		{ part_translators, part_editors, part_edition, part_version,
			part_report, part_series, part_container,
			part_imprint } },
	{ "webpage post post-weblog", false, false,
		{ part_translators, part_container, part_number, part_publisher,
			part_when } },
	{ "software", true, false,
		{ part_version, part_genre, part_number, part_container,
			part_medium, part_imprint } },
	{ "dataset", false, false,
		{ part_editors, part_version, part_genre, part_number,
			part_container, part_series, part_imprint,
			part_archive } },
	{ "article", false, false,
		{ part_translators, part_editors, part_version,
			part_preprint } },
	{ "patent", true, false, { part_patent } },
	{ "legislation bill hearing treaty regulation", true, false,
		{ part_law, part_number, part_session, part_authority,
			part_when, part_imprint } },
	{ "legal_case", true, false,
		{ part_law, part_number, part_authority, part_when } },
	{ "standard", true, false,
		{ part_number, part_edition, part_version, part_series,
			part_authority, part_imprint } },
	{ "motion_picture video performance song graphic figure map", true,
		false,
		{ part_directors, part_composers, part_editors, part_container,
			part_edition, part_number, part_genre, part_medium,
			part_series, part_imprint, part_archive } },
	{ "broadcast", false, false,
		{ part_directors, part_episode, part_genre, part_medium,
			part_publisher } },
	{ "interview", false, false,
		{ part_interviewers, part_translators, part_serial, part_medium,
			part_publisher, part_archive } },
	{ "personal_communication", false, false,
		{ part_letter, part_archive } },
	{ "manuscript", false, false,
		{ part_genre, part_number, part_when, part_medium, part_archive,
			part_imprint } },
	{ "periodical", true, false,
		{ part_editors, part_container, part_series, part_imprint } },
};

/* What type it is nobody said, or it is none of CSL's. */
static const struct form any = { "", false, false,
	{ part_journal, part_translators, part_editors, part_edition,
		part_version, part_genre, part_number, part_series,
		part_presented, part_medium, part_imprint, part_archive } };

static bool has_type(struct str types, struct str type)
{
	while (types.size) {
		ptrdiff_t blank = str_find(types, S(" "), 0);
		size_t end = blank == STR_NONE ? types.size : (size_t)blank;
		if (str_equal(str_slice(types, 0, end), type))
			return true;
		types = str_slice(types, end + 1, types.size);
	}
	return false;
}

const struct form *form_of(struct str type)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (has_type(str_from(forms[i].types), type))
			return &forms[i];
	return &any;
}
