#include "reader/ask.h"

#include "base/unicode.h"
#include "reader/chosen.h"
#include "reader/peek.h"

#include <string.h>

/* What may be handed to another program. */
static const char *const schemes[] = { "https://", "http://", "mailto:" };

static bool begins_with(struct str url, const char *scheme)
{
	size_t size = strlen(scheme);

	return url.size > size &&
		str_equal_caseless(str_slice(url, 0, size), str_from(scheme));
}

static bool is_known(struct str url)
{
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (begins_with(url, schemes[i]))
			return true;
	return false;
}

/* Without what could hide a part of it, or part it in two. */
static bool is_plain(struct str url)
{
	for (size_t at = 0; at < url.size;) {
		struct unicode_char c = unicode_at(url, at);

		if (c.code <= ' ' || c.code == '"' || c.code == '\\' ||
			c.code == 0x7f || unicode_is_control(c.code) ||
			unicode_is_ignorable(c.code))
			return false;
		at += c.bytes;
	}
	return true;
}

/* Why an address cannot be opened, or NULL. */
static const char *refuse(struct reader *reader, struct str url)
{
	struct arena scratch = reader->scratch;

	if (!is_known(url))
		return "only http, https, mailto and DOI links are opened";
	if (!is_plain(url))
		return "the address holds what no address may; it is not "
		       "opened";
	if (url.size > ADDRESS_MOST || reader->window.too_small ||
		peek_rows(reader, &scratch).count > (size_t)peek_most(reader))
		return "the address is too long to be shown in full here; "
		       "it is not opened";
	return NULL;
}

static void ask(struct reader *reader, struct str url, bool doubtful)
{
	if (begins_with(url, "doi:"))
		url = str_format(&reader->scratch, "https://doi.org/%.*s",
			STR(str_slice(url, 4, url.size)));
	reader->peek = str_format(&reader->scratch, "open %s%.*s ?",
		doubtful ? "(an address that was not verified) " : "",
		STR(url));
	const char *why = refuse(reader, url);
	if (why) {
		reader->peek = S("");
		reader_say(reader, true, "%s", why);
		return;
	}
	memcpy(reader->asked.bytes, url.at, url.size);
	reader->asked.size = url.size;
	reader_say(reader, false, "y opens it; any other key does not");
}

void ask_open(struct reader *reader, struct request request)
{
	bool doubtful;
	struct str url = chosen_url(reader, &reader->scratch, &doubtful);

	(void)request;
	if (url.size)
		ask(reader, url, doubtful);
	else
		reader_say(reader, false,
			"nothing chosen has an address; Tab selects a link");
}

bool ask_waits(const struct reader *reader)
{
	return reader->asked.size > 0;
}

void ask_abandon(struct reader *reader)
{
	reader->asked.size = 0;
	reader_say(reader, false, "nothing was opened");
}

void ask_answer(struct reader *reader, key_code key)
{
	struct str url = { reader->asked.bytes, reader->asked.size };

	if (key != 'y' && key != 'Y') {
		ask_abandon(reader);
		return;
	}
	reader->wished = str_copy(&reader->scratch, url);
	reader->wish = WISH_OPEN;
	reader->asked.size = 0;
}
