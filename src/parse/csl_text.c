#include "parse/csl_text.h"

#include "base/unicode.h"
#include "parse/csl_marks.h"

#include <string.h>

/* What HTML and JATS write in titles and abstracts. */
static const char *const tags[] = { "a", "abbr", "abstract", "article-title",
	"b", "big", "bold", "br", "cite", "code", "del", "dfn", "div", "em",
	"emph", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "inf",
	"inline-formula", "ins", "it", "italic", "kbd", "label", "li", "list",
	"list-item", "mark", "math", "mfenced", "mfrac", "mi", "mml", "mn",
	"mo", "monospace", "mover", "mrow", "msqrt", "mstyle", "msub",
	"msubsup", "msup", "mtext", "mtd", "mtr", "munder", "named-content",
	"nobr", "ol", "p", "pre", "q", "roman", "s", "samp", "sansserif", "sc",
	"scp", "sec", "small", "span", "strike", "strong", "styled-content",
	"sub", "sup", "table", "tbody", "td", "th", "title", "tr", "tt", "u",
	"ul", "underline", "var", "wbr" };

/* Tags that part words. */
static const char *const blocks[] = { "abstract", "article-title", "br", "div",
	"h1", "h2", "h3", "h4", "h5", "h6", "label", "li", "list", "list-item",
	"ol", "p", "pre", "sec", "table", "td", "th", "title", "tr", "ul" };

static const struct {
	const char *name;
	const char *text;
} entities[] = { { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" },
	{ "apos", "'" }, { "nbsp", " " }, { "ensp", " " }, { "emsp", " " },
	{ "thinsp", " " }, { "shy", "" }, { "ndash", "–" }, { "mdash", "—" },
	{ "lsquo", "‘" }, { "rsquo", "’" }, { "sbquo", "‚" }, { "ldquo", "“" },
	{ "rdquo", "”" }, { "bdquo", "„" }, { "laquo", "«" }, { "raquo", "»" },
	{ "hellip", "…" }, { "bull", "•" }, { "middot", "·" }, { "deg", "°" },
	{ "plusmn", "±" }, { "times", "×" }, { "divide", "÷" },
	{ "minus", "−" }, { "le", "≤" }, { "ge", "≥" }, { "ne", "≠" },
	{ "asymp", "≈" }, { "prime", "′" }, { "Prime", "″" }, { "micro", "µ" },
	{ "copy", "©" }, { "reg", "®" }, { "trade", "™" }, { "sect", "§" },
	{ "para", "¶" }, { "alpha", "α" }, { "beta", "β" }, { "gamma", "γ" },
	{ "delta", "δ" }, { "epsilon", "ε" }, { "kappa", "κ" },
	{ "lambda", "λ" }, { "mu", "μ" }, { "pi", "π" }, { "rho", "ρ" },
	{ "sigma", "σ" }, { "tau", "τ" }, { "phi", "φ" }, { "chi", "χ" },
	{ "psi", "ψ" }, { "omega", "ω" }, { "Delta", "Δ" }, { "Omega", "Ω" },
	{ "agrave", "à" }, { "aacute", "á" }, { "acirc", "â" },
	{ "atilde", "ã" }, { "auml", "ä" }, { "aring", "å" }, { "aelig", "æ" },
	{ "ccedil", "ç" }, { "egrave", "è" }, { "eacute", "é" },
	{ "ecirc", "ê" }, { "euml", "ë" }, { "iacute", "í" }, { "icirc", "î" },
	{ "iuml", "ï" }, { "ntilde", "ñ" }, { "oacute", "ó" }, { "ocirc", "ô" },
	{ "otilde", "õ" }, { "ouml", "ö" }, { "oslash", "ø" },
	{ "uacute", "ú" }, { "ucirc", "û" }, { "uuml", "ü" }, { "szlig", "ß" },
	{ "Auml", "Ä" }, { "Aring", "Å" }, { "Eacute", "É" }, { "Ouml", "Ö" },
	{ "Oslash", "Ø" }, { "Uuml", "Ü" } };

/* Longer ones are text, so that many that are open cost nothing. */
enum { COMMENT_MOST = 1024 };

/* A tag in a text. */
struct tag {
	struct str name; /* without "jats:" */
	bool closes;
	size_t end;
};

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\0';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_among(struct str name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal_caseless(name, str_from(names[i])))
			return true;
	return false;
}

/* Whether what stands behind a tag's name is attributes or nothing. */
static bool may_follow(struct str rest)
{
	rest = str_trim(rest);
	return !rest.size || str_equal(rest, S("/")) ||
		memchr(rest.at, '=', rest.size);
}

/* "<!-- ... -->" too, without a name. */
static bool read_tag(struct str s, size_t at, struct tag *tag)
{
	if (str_starts(str_slice(s, at, s.size), S("<!--"))) {
		ptrdiff_t end = str_find(
			str_slice(s, 0, at + COMMENT_MOST), S("-->"), at);
		*tag = (struct tag){ .end = (size_t)end + 3 };
		return end != STR_NONE;
	}
	size_t from = at + 1;
	tag->closes = byte_at(s, from) == '/';
	from += tag->closes;
	size_t end = from;
	while (is_letter(byte_at(s, end)) || is_digit(byte_at(s, end)) ||
		byte_at(s, end) == '-' || byte_at(s, end) == ':')
		end++;
	size_t close = end;
	while (close < s.size && s.at[close] != '>' && s.at[close] != '<')
		close++;
	if (byte_at(s, close) != '>' || !may_follow(str_slice(s, end, close)))
		return false;
	tag->name = str_slice(s, from, end);
	tag->end = close + 1;
	ptrdiff_t colon = str_find(tag->name, S(":"), 0);
	if (colon > 0)
		tag->name =
			str_slice(tag->name, (size_t)colon + 1, tag->name.size);
	return colon > 0 ||
		is_among(tag->name, tags, sizeof tags / sizeof *tags);
}

/* The number of "#65" or "#x41", or -1. */
static int32_t read_code(struct str s)
{
	bool hex = (byte_at(s, 1) | 0x20) == 'x';
	int32_t code = -1;

	for (size_t i = hex ? 2 : 1; i < s.size; i++) {
		char c = (char)(s.at[i] | 0x20);
		int digit = is_digit(s.at[i])       ? s.at[i] - '0' :
			hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 :
						      -1;
		if (digit < 0 || code > 0x10FFFF)
			return -1;
		code = (code < 0 ? 0 : code) * (hex ? 16 : 10) + digit;
	}
	bool surrogate = code >= 0xD800 && code <= 0xDFFF;
	return code < 0x20 || code > 0x10FFFF || surrogate ? -1 : code;
}

/* Adds what an entity's name stands for; false: it is none. */
static bool add_entity(struct text *out, struct str name)
{
	char bytes[4];

	if (byte_at(name, 0) == '#') {
		int32_t code = read_code(name);
		if (code < 0)
			return false;
		text_add(out,
			(struct str){ bytes, unicode_encode(bytes, code) });
		return true;
	}
	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (str_equal(name, str_from(entities[i].name))) {
			text_add(out, str_from(entities[i].text));
			return true;
		}
	return false;
}

/* "&amp;lt;" is written, too: "amp;" behind an ampersand goes. */
static struct str decode(struct arena *arena, struct str s)
{
	enum { LONGEST = 10 };
	struct text out = { .arena = arena };

	if (!s.size || !memchr(s.at, '&', s.size))
		return s;
	for (size_t at = 0; at < s.size;) {
		size_t from = at + 1, end;
		while (s.at[at] == '&' &&
			str_starts(str_slice(s, from, s.size), S("amp;amp;")))
			from += 4;
		end = from;
		while (s.at[at] == '&' && end < s.size &&
			end - from < LONGEST &&
			(is_letter(s.at[end]) || is_digit(s.at[end]) ||
				s.at[end] == '#'))
			end++;
		if (s.at[at] == '&' && byte_at(s, end) == ';' &&
			add_entity(&out, str_slice(s, from, end)))
			at = end + 1;
		else
			text_add_char(&out, s.at[at++]);
	}
	return text_str(&out);
}

/* Where the tag of this name closes that is open at `at`; the size: nowhere. */
static size_t find_close(struct str s, size_t at, struct str name)
{
	struct tag tag;

	for (; at < s.size; at++)
		if (s.at[at] == '<' && read_tag(s, at, &tag) && tag.closes &&
			str_equal_caseless(tag.name, name))
			return at;
	return s.size;
}

/* Leaves a tag out; what it raises or lowers is added as such. Gives where to
 * go on. */
static size_t take_tag(struct text *out, struct str s, const struct tag *tag)
{
	enum { LONGEST = 64 }; /* of what is worth looking at */
	bool up = str_equal_caseless(tag->name, S("sup"));
	bool down = str_equal_caseless(tag->name, S("sub"));

	if (is_among(tag->name, blocks, sizeof blocks / sizeof *blocks))
		text_add_char(out, ' ');
	if ((!up && !down) || tag->closes)
		return tag->end;
	struct str near = str_slice(s, 0, tag->end + LONGEST);
	size_t close = find_close(near, tag->end, tag->name);
	struct str inner = str_slice(s, tag->end, close);
	if (close == near.size || !script_add(out, inner, up))
		return tag->end;
	return close;
}

static struct str strip(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };
	struct tag tag;

	if (!s.size || !memchr(s.at, '<', s.size))
		return s;
	for (size_t at = 0; at < s.size;)
		if (s.at[at] == '<' && read_tag(s, at, &tag))
			at = take_tag(&out, s, &tag);
		else
			text_add_char(&out, s.at[at++]);
	return text_str(&out);
}

static bool is_squeezed(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (is_blank(s.at[i]) &&
			(s.at[i] != ' ' || is_blank(byte_at(s, i + 1))))
			return false;
	return true;
}

static struct str squeeze(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	s = str_trim(s);
	if (is_squeezed(s))
		return s;
	for (size_t i = 0; i < s.size; i++)
		if (!is_blank(s.at[i]))
			text_add_char(&out, s.at[i]);
		else if (!is_blank(s.at[i - 1]))
			text_add_char(&out, ' ');
	return text_str(&out);
}

struct str csl_text(struct arena *arena, struct str s)
{
	return squeeze(arena, strip(arena, decode(arena, s)));
}

struct str csl_markdown(struct arena *arena, struct str s)
{
	return csl_text(arena, marks_strip(arena, s));
}
