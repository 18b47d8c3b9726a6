#include "parse/latex_letters.h"

#include <stdlib.h>
#include <string.h>

#define TEXT(name, text) \
	{ \
		name, LATEX_TEXT, GROUP_PLAIN, text \
	}
#define ACCENT(name, mark) \
	{ \
		name, LATEX_ACCENT, GROUP_PLAIN, mark \
	}
#define GROUP(name, group) \
	{ \
		name, LATEX_GROUP, group, NULL \
	}
#define KIND(name, kind) \
	{ \
		name, kind, GROUP_PLAIN, NULL \
	}

/* Sorted by bytes: they are searched by halves. */
/* clang-format off */
static const struct latex_command commands[] = {
	TEXT("\t", " "), TEXT("\n", " "), TEXT("\r", " "), TEXT(" ", " "),
	ACCENT("\"", "\xCC\x88"), TEXT("#", "#"), TEXT("$", "$"),
	TEXT("%", "%"), TEXT("&", "&"), ACCENT("'", "\xCC\x81"),
	KIND("(", LATEX_MATH), KIND(")", LATEX_MATH), TEXT(",", " "),
	ACCENT(".", "\xCC\x87"), TEXT(":", " "), TEXT(";", " "),
	ACCENT("=", "\xCC\x84"), TEXT("AA", "Å"), TEXT("AE", "Æ"),
	TEXT("AMSTEX", "AMS-TeX"), TEXT("Alpha", "Α"),
	TEXT("AmSLaTeX", "AMS-LaTeX"), TEXT("AmSTeX", "AMS-TeX"),
	TEXT("BibTeX", "BibTeX"), TEXT("Box", "□"), ACCENT("C", "\xCC\x8F"),
	TEXT("DH", "Ð"), TEXT("DJ", "Đ"), TEXT("Dash", "—"), TEXT("Delta", "Δ"),
	ACCENT("G", "\xCC\x8F"), TEXT("Gamma", "Γ"), ACCENT("H", "\xCC\x8B"),
	TEXT("Im", "ℑ"), TEXT("L", "Ł"), TEXT("LaTeX", "LaTeX"),
	TEXT("LaTeXe", "LaTeX2e"), TEXT("Lambda", "Λ"), TEXT("Leftarrow", "⇐"),
	TEXT("Leftrightarrow", "⇔"), TEXT("MF", "METAFONT"),
	TEXT("MP", "MetaPost"), TEXT("NG", "Ŋ"), GROUP("NOOPSORT", GROUP_DROP),
	TEXT("O", "Ø"), TEXT("OE", "Œ"), TEXT("OMEGA", "Omega"),
	TEXT("Omega", "Ω"), TEXT("P", "¶"), TEXT("POSTSCRIPT", "PostScript"),
	TEXT("PS", "PostScript"), TEXT("Phi", "Φ"), TEXT("Pi", "Π"),
	TEXT("Psi", "Ψ"), TEXT("Re", "ℜ"), TEXT("Rightarrow", "⇒"),
	TEXT("S", "§"), TEXT("SS", "ẞ"), TEXT("Sigma", "Σ"), TEXT("TH", "Þ"),
	TEXT("TUB", "TUGboat"), TEXT("TeX", "TeX"),
	TEXT("Thanh", "Hàn Thế Thành"), TEXT("Theta", "Θ"),
	ACCENT("U", "\xCC\x8E"), TEXT("Upsilon", "Υ"), KIND("Verb", LATEX_VERB),
	TEXT("Vert", "‖"), TEXT("Xi", "Ξ"), KIND("[", LATEX_MATH),
	TEXT("\\", " "), KIND("]", LATEX_MATH), ACCENT("^", "\xCC\x82"),
	TEXT("_", "_"), ACCENT("`", "\xCC\x80"), TEXT("aa", "å"),
	ACCENT("acute", "\xCC\x81"), TEXT("ae", "æ"), TEXT("aleph", "ℵ"),
	TEXT("alpha", "α"), TEXT("and", "&"), TEXT("angle", "∠"),
	TEXT("approx", "≈"), TEXT("arg", "arg"), TEXT("ast", "*"),
	ACCENT("b", "\xCC\xB1"), TEXT("backslash", "\\"),
	ACCENT("bar", "\xCC\x84"), GROUP("begin", GROUP_DROP),
	TEXT("beta", "β"), TEXT("bot", "⊥"), ACCENT("breve", "\xCC\x86"),
	TEXT("bullet", "•"), ACCENT("c", "\xCC\xA7"), TEXT("cap", "∩"),
	TEXT("cdot", "·"), TEXT("cdots", "⋯"), ACCENT("check", "\xCC\x8C"),
	TEXT("checkmark", "✓"), TEXT("chi", "χ"), TEXT("circ", "∘"),
	TEXT("colon", ":"), GROUP("color", GROUP_DROP), TEXT("cong", "≅"),
	TEXT("copyright", "©"), TEXT("cos", "cos"), TEXT("cup", "∪"),
	ACCENT("d", "\xCC\xA3"), TEXT("dag", "†"), TEXT("dagger", "†"),
	TEXT("ddag", "‡"), TEXT("ddagger", "‡"), ACCENT("ddot", "\xCC\x88"),
	TEXT("degree", "°"), TEXT("delta", "δ"), TEXT("det", "det"),
	GROUP("dfrac", GROUP_OVER), TEXT("dh", "ð"), TEXT("diameter", "⌀"),
	TEXT("diamond", "⋄"), TEXT("dim", "dim"), TEXT("div", "÷"),
	TEXT("dj", "đ"), GROUP("doi", GROUP_VERBATIM),
	ACCENT("dot", "\xCC\x87"), TEXT("dots", "…"), TEXT("dotsc", "…"),
	TEXT("downarrow", "↓"), TEXT("ell", "ℓ"), TEXT("emdash", "—"),
	TEXT("emptyset", "∅"), GROUP("end", GROUP_DROP), TEXT("endash", "–"),
	GROUP("enquote", GROUP_QUOTE), TEXT("enskip", " "),
	TEXT("enspace", " "), TEXT("epsilon", "ε"), TEXT("equiv", "≡"),
	TEXT("eta", "η"), TEXT("euro", "€"), TEXT("exists", "∃"),
	TEXT("exp", "exp"), ACCENT("f", "\xCC\x91"), TEXT("flat", "♭"),
	TEXT("flqq", "«"), GROUP("fontfamily", GROUP_DROP),
	GROUP("fontsize", GROUP_DROP), TEXT("forall", "∀"),
	GROUP("foreignlanguage", GROUP_DROP), GROUP("frac", GROUP_OVER),
	TEXT("frqq", "»"), TEXT("gamma", "γ"), TEXT("gcd", "gcd"),
	TEXT("ge", "≥"), TEXT("geq", "≥"), TEXT("geqq", "≧"), TEXT("gets", "←"),
	TEXT("gg", "≫"), TEXT("glqq", "„"), ACCENT("grave", "\xCC\x80"),
	TEXT("grqq", "“"), TEXT("gtrsim", "≳"), TEXT("guillemetleft", "«"),
	TEXT("guillemetright", "»"), TEXT("guillemotleft", "«"),
	TEXT("guillemotright", "»"), TEXT("guilsinglleft", "‹"),
	TEXT("guilsinglright", "›"), ACCENT("h", "\xCC\x89"),
	ACCENT("hat", "\xCC\x82"), TEXT("hbar", "ℏ"), TEXT("heartsuit", "♥"),
	TEXT("hfill", " "), TEXT("hookrightarrow", "↪"),
	GROUP("hphantom", GROUP_DROP), GROUP("href", GROUP_DROP),
	KIND("hskip", LATEX_LENGTH), GROUP("hspace", GROUP_DROP),
	GROUP("hyphenation", GROUP_DROP), TEXT("i", "ı"),
	KIND("ifmmode", LATEX_ELSE), TEXT("imath", "ı"), TEXT("in", "∈"),
	GROUP("index", GROUP_DROP), TEXT("inf", "inf"), TEXT("infty", "∞"),
	TEXT("int", "∫"), TEXT("iota", "ι"), TEXT("j", "ȷ"), TEXT("jmath", "ȷ"),
	ACCENT("k", "\xCC\xA8"), TEXT("kappa", "κ"), KIND("kern", LATEX_LENGTH),
	TEXT("l", "ł"), TEXT("lVert", "‖"), GROUP("label", GROUP_DROP),
	TEXT("lambda", "λ"), TEXT("land", "∧"), TEXT("langle", "⟨"),
	TEXT("lbrace", "{"), TEXT("lceil", "⌈"), TEXT("ldots", "…"),
	TEXT("le", "≤"), TEXT("leftarrow", "←"), TEXT("leftrightarrow", "↔"),
	TEXT("leq", "≤"), TEXT("leqq", "≦"), TEXT("lesssim", "≲"),
	TEXT("lfloor", "⌊"), TEXT("lim", "lim"), TEXT("linebreak", " "),
	TEXT("ll", "≪"), TEXT("ln", "ln"), TEXT("lnot", "¬"),
	TEXT("log", "log"), TEXT("longrightarrow", "⟶"), TEXT("lor", "∨"),
	KIND("lower", LATEX_LENGTH), TEXT("lq", "‘"), TEXT("lvert", "|"),
	TEXT("mapsto", "↦"), ACCENT("mathring", "\xCC\x8A"), TEXT("max", "max"),
	TEXT("medspace", " "), TEXT("mid", "∣"), TEXT("min", "min"),
	GROUP("mkbibquote", GROUP_QUOTE), GROUP("mkbibsubscript", GROUP_SUB),
	GROUP("mkbibsuperscript", GROUP_SUPER), KIND("mkern", LATEX_LENGTH),
	TEXT("mod", "mod"), TEXT("models", "⊨"), TEXT("mp", "∓"),
	KIND("mskip", LATEX_LENGTH), TEXT("mu", "μ"), TEXT("nabla", "∇"),
	TEXT("natural", "♮"), TEXT("ne", "≠"), TEXT("neg", "¬"),
	TEXT("neq", "≠"), TEXT("newline", " "), TEXT("ng", "ŋ"),
	TEXT("ni", "∋"), GROUP("nicefrac", GROUP_OVER),
	TEXT("nobreakspace", " "), GROUP("nolinkurl", GROUP_VERBATIM),
	GROUP("noop", GROUP_DROP), GROUP("noopsort", GROUP_DROP),
	TEXT("notin", "∉"), TEXT("nu", "ν"), TEXT("o", "ø"), TEXT("odot", "⊙"),
	TEXT("oe", "œ"), TEXT("oint", "∮"), TEXT("omega", "ω"),
	TEXT("omicron", "ο"), TEXT("oplus", "⊕"), TEXT("otimes", "⊗"),
	ACCENT("overline", "\xCC\x85"), TEXT("par", " "), TEXT("parallel", "∥"),
	TEXT("partial", "∂"), GROUP("path", GROUP_VERBATIM), TEXT("perp", "⊥"),
	GROUP("phantom", GROUP_DROP), TEXT("phi", "φ"), TEXT("pi", "π"),
	TEXT("pm", "±"), TEXT("pounds", "£"), TEXT("prime", "′"),
	TEXT("prod", "∏"), TEXT("propto", "∝"), TEXT("psi", "ψ"),
	TEXT("qquad", " "), TEXT("quad", " "), TEXT("quotedblbase", "„"),
	TEXT("quotesinglbase", "‚"), ACCENT("r", "\xCC\x8A"),
	TEXT("rVert", "‖"), KIND("raise", LATEX_LENGTH),
	GROUP("raisebox", GROUP_DROP), TEXT("rangle", "⟩"), TEXT("rbrace", "}"),
	TEXT("rceil", "⌉"), TEXT("rfloor", "⌋"), TEXT("rho", "ρ"),
	TEXT("rightarrow", "→"), TEXT("rightleftharpoons", "⇌"),
	TEXT("rq", "’"), TEXT("rvert", "|"), GROUP("sb", GROUP_SUB),
	GROUP("selectlanguage", GROUP_DROP), TEXT("setminus", "∖"),
	GROUP("sfrac", GROUP_OVER), TEXT("sharp", "♯"), TEXT("sigma", "σ"),
	TEXT("sim", "∼"), TEXT("simeq", "≃"), TEXT("sin", "sin"),
	TEXT("slash", "/"), GROUP("sp", GROUP_SUPER), TEXT("space", " "),
	TEXT("sqrt", "√"), TEXT("square", "□"), TEXT("ss", "ß"),
	TEXT("star", "⋆"), TEXT("subset", "⊂"), TEXT("subseteq", "⊆"),
	TEXT("sum", "∑"), TEXT("sup", "sup"), TEXT("supset", "⊃"),
	TEXT("supseteq", "⊇"), TEXT("surd", "√"),
	GROUP("switchargs", GROUP_DROP), ACCENT("t", "\xCD\xA1"),
	TEXT("tan", "tan"), TEXT("tau", "τ"), TEXT("textDelta", "Δ"),
	TEXT("textOmega", "Ω"), TEXT("textalpha", "α"),
	TEXT("textapostrophe", "ʼ"), TEXT("textasciicircum", "^"),
	TEXT("textasciigrave", "`"), TEXT("textasciitilde", "~"),
	TEXT("textasteriskcentered", "*"), TEXT("textbackslash", "\\"),
	TEXT("textbar", "|"), TEXT("textbeta", "β"), TEXT("textbraceleft", "{"),
	TEXT("textbraceright", "}"), TEXT("textbullet", "•"),
	TEXT("textcent", "¢"), GROUP("textcolor", GROUP_DROP),
	TEXT("textcopyright", "©"), TEXT("textdagger", "†"),
	TEXT("textdaggerdbl", "‡"), TEXT("textdegree", "°"),
	TEXT("textdelta", "δ"), TEXT("textdiv", "÷"), TEXT("textdollar", "$"),
	TEXT("textellipsis", "…"), TEXT("textemdash", "—"),
	TEXT("textendash", "–"), TEXT("textepsilon", "ε"),
	TEXT("texteuro", "€"), TEXT("textexclamdown", "¡"),
	TEXT("textgamma", "γ"), TEXT("textgreater", ">"),
	TEXT("textkappa", "κ"), TEXT("textlambda", "λ"),
	TEXT("textleftarrow", "←"), TEXT("textless", "<"), TEXT("textmu", "µ"),
	TEXT("textnumero", "№"), TEXT("textomega", "ω"),
	TEXT("textonehalf", "½"), TEXT("textonequarter", "¼"),
	TEXT("textonesuperior", "¹"), TEXT("textordfeminine", "ª"),
	TEXT("textordmasculine", "º"), TEXT("textparagraph", "¶"),
	TEXT("textperiodcentered", "·"), TEXT("textperthousand", "‰"),
	TEXT("textpi", "π"), TEXT("textpm", "±"), TEXT("textquestiondown", "¿"),
	TEXT("textquotedbl", "\""), TEXT("textquotedblleft", "“"),
	TEXT("textquotedblright", "”"), TEXT("textquoteleft", "‘"),
	TEXT("textquoteright", "’"), TEXT("textquotesingle", "'"),
	TEXT("textregistered", "®"), TEXT("textrightarrow", "→"),
	TEXT("textsection", "§"), TEXT("textsigma", "σ"),
	TEXT("textsterling", "£"), GROUP("textsubscript", GROUP_SUB),
	TEXT("textsuperone", "¹"), GROUP("textsuperscript", GROUP_SUPER),
	TEXT("texttau", "τ"), TEXT("textthreequarters", "¾"),
	TEXT("textthreesuperior", "³"), TEXT("texttimes", "×"),
	TEXT("texttrademark", "™"), TEXT("texttwosuperior", "²"),
	TEXT("textunderscore", "_"), TEXT("textvisiblespace", "␣"),
	TEXT("textyen", "¥"), GROUP("tfrac", GROUP_OVER), TEXT("th", "þ"),
	TEXT("theta", "θ"), TEXT("thinspace", " "), ACCENT("tilde", "\xCC\x83"),
	TEXT("times", "×"), TEXT("to", "→"), TEXT("top", "⊤"),
	TEXT("triangle", "△"), ACCENT("u", "\xCC\x86"), TEXT("upalpha", "α"),
	TEXT("uparrow", "↑"), TEXT("upbeta", "β"), TEXT("upgamma", "γ"),
	TEXT("upsilon", "υ"), GROUP("url", GROUP_VERBATIM),
	ACCENT("v", "\xCC\x8C"), TEXT("varepsilon", "ε"), TEXT("varkappa", "ϰ"),
	TEXT("varnothing", "∅"), TEXT("varphi", "φ"), TEXT("varpi", "ϖ"),
	TEXT("varrho", "ϱ"), TEXT("varsigma", "ς"), TEXT("vartheta", "ϑ"),
	TEXT("vdash", "⊢"), ACCENT("vec", "\xE2\x83\x97"), TEXT("vee", "∨"),
	KIND("verb", LATEX_VERB), TEXT("vert", "|"),
	GROUP("vphantom", GROUP_DROP), KIND("vskip", LATEX_LENGTH),
	GROUP("vspace", GROUP_DROP), TEXT("wedge", "∧"),
	ACCENT("widehat", "\xCC\x82"), ACCENT("widetilde", "\xCC\x83"),
	TEXT("wp", "℘"), TEXT("xi", "ξ"), TEXT("zeta", "ζ"), TEXT("{", "{"),
	TEXT("|", "‖"), TEXT("}", "}"), ACCENT("~", "\xCC\x83"),
};
/* clang-format on */

static int compare(const void *key, const void *row)
{
	const struct str *name = key;
	const struct latex_command *command = row;
	size_t size = strlen(command->name);
	int order = memcmp(
		name->at, command->name, name->size < size ? name->size : size);

	if (order)
		return order;
	return (name->size > size) - (name->size < size);
}

const struct latex_command *latex_command(struct str name)
{
	return bsearch(&name, commands, sizeof commands / sizeof *commands,
		sizeof *commands, compare);
}

/* Only what terminals draw well: no letters but n and i. */
static const struct {
	int32_t code, raised, lowered;
} scripts[] = {
	{ '0', 0x2070, 0x2080 }, { '1', 0x00B9, 0x2081 },
	{ '2', 0x00B2, 0x2082 }, { '3', 0x00B3, 0x2083 },
	{ '4', 0x2074, 0x2084 }, { '5', 0x2075, 0x2085 },
	{ '6', 0x2076, 0x2086 }, { '7', 0x2077, 0x2087 },
	{ '8', 0x2078, 0x2088 }, { '9', 0x2079, 0x2089 },
	{ '+', 0x207A, 0x208A }, { '-', 0x207B, 0x208B },
	{ '=', 0x207C, 0x208C }, { '(', 0x207D, 0x208D },
	{ ')', 0x207E, 0x208E }, { 'n', 0x207F, 0 }, { 'i', 0x2071, 0 },
	{ 0x2218, 0xB0, 0 }, /* degrees */
};

int32_t latex_script(int32_t code, bool raised)
{
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		if (scripts[i].code == code)
			return raised ? scripts[i].raised : scripts[i].lowered;
	return 0;
}
