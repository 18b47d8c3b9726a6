# Tables of what was measured, beside what is asked; see bench.sh.
#
#	awk -v json=FILE … -f report.awk bounds.txt results.tsv
#
# What took too long is LATE; what did not come at all is told as "missed".
BEGIN {
	FS = "\t"
	LATE = 1e99
	QUARTILE = 0.25
	MEDIAN = 0.5
	DOUBLED = 2.2
}

function trimmed(text)
{
	gsub(/^ +| +$/, "", text)
	return text
}

FNR == NR {
	if (/\|/ && !/^#/)
		bounds[++bound_count] = $0
	next
}

# ---- what was measured

{
	key = $1 SUBSEP $2 SUBSEP $3 SUBSEP $4
	if (!(key in count))
		keys[++key_count] = key
	if ($5 == "missed")
		missed[key] = 1
	else
		values[key, ++count[key]] = $5 == "inf" ? LATE : $5 + 0
	if (!($2 in known)) {
		known[$2] = 1
		documents[++document_count] = $2
	}
	if (!(($1, $3) in seen)) {
		seen[$1, $3] = 1
		programs[$1, ++program_count[$1]] = $3
	}
}

function sort_values(key,    i, j, value)
{
	for (i = 2; i <= count[key]; i++) {
		value = values[key, i]
		for (j = i - 1; j && values[key, j] > value; j--)
			values[key, j + 1] = values[key, j]
		values[key, j + 1] = value
	}
}

# Between the two values that a quantile falls between.
function quantile(key, part,    at, low)
{
	at = 1 + (count[key] - 1) * part
	low = int(at)
	if (low >= count[key])
		return values[key, count[key]]
	return values[key, low] + (at - low) * \
		(values[key, low + 1] - values[key, low])
}

# The median of "part program figure" in a document, -1 where there is none.
function figure(document, name,    word, key)
{
	split(name, word, " ")
	key = word[1] SUBSEP document SUBSEP word[2] SUBSEP word[3]
	return count[key] ? quantile(key, MEDIAN) : -1
}

function spread(document, name,    word, key)
{
	split(name, word, " ")
	key = word[1] SUBSEP document SUBSEP word[2] SUBSEP word[3]
	if (count[key] < 2)
		return ""
	return sprintf("%s..%s", short(quantile(key, QUARTILE)),
		short(quantile(key, 1 - QUARTILE)))
}

function short(value)
{
	if (value < 0)
		return "-"
	if (value >= LATE / 2)
		return "> limit"
	return sprintf(value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f",
		value)
}

# ---- the bounds

function judge(what, document, ours, of, factor, more,    mine, base, plus, most)
{
	mine = figure(document, ours)
	base = figure(document, of)
	plus = more ~ / / ? figure(document, more) : more + 0
	if (mine < 0 || base < 0 || plus < 0)
		return
	most = base * factor + plus
	asked++
	met += mine <= most
	printf "%-16s %-12s %9s %-17s %9s %8s %8s  %s\n", what, document,
		short(mine), spread(document, ours), short(base),
		(base >= LATE / 2 ? "-" : sprintf("%.3f", mine / base)),
		factor (plus ? "+" short(plus) : ""),
		(mine <= most ? "met" : "NOT met")
	told[asked] = sprintf("{\"what\": \"%s\", \"document\": \"%s\", " \
		"\"ours\": \"%s\", \"value\": %s, \"beside\": \"%s\", " \
		"\"other\": %s, \"factor\": %s, \"more\": %s, \"met\": %s}",
		what, document, ours, number(mine), of, number(base), factor,
		number(plus), (mine <= most ? "true" : "false"))
}

function judge_all(    i, j, field)
{
	printf "%-16s %-12s %9s %-17s %9s %8s %8s\n", "what", "document",
		"ours", "its quartiles", "beside", "ratio", "at most"
	for (i = 1; i <= bound_count; i++) {
		split(bounds[i], field, "|")
		for (j = 1; j <= 6; j++)
			field[j] = trimmed(field[j])
		gsub("/", "|", field[2])
		for (j = 1; j <= document_count; j++)
			if (documents[j] ~ field[2])
				judge(field[1], documents[j], field[3],
					field[4], field[5], field[6])
	}
	printf "%d of %d met\n", met, asked
}

# ---- what doubles

function twice(document)
{
	if (document !~ /-(2M|10M)$/)
		return ""
	return sub(/-2M$/, "-4M", document) || \
		sub(/-10M$/, "-20M", document) ? document : ""
}

function judge_double(key,    word, once, twofold, good, name, document)
{
	split(key, word, SUBSEP)
	document = twice(word[2])
	name = word[1] " " word[3] " " word[4]
	if (word[3] !~ /^caveat/ || document == "" || !count[key])
		return
	# Each part opens the document; that is told by one of them.
	if (word[1] ~ /^(keys|early|search|regex)$/ &&
	    word[4] ~ /^(paint|quiet|cpu|peak|anonymous|file)$/)
		return
	once = quantile(key, MEDIAN)
	if (figure(document, name) < 0 || once <= 0)
		return
	twofold = figure(document, name)
	good = twofold <= DOUBLED * once
	doubles++
	doubles_met += good
	if (!good)
		printf "%-30s %-12s %9s %9s %8.2f %8s  NOT met\n", name,
			word[2], short(once), short(twofold),
			twofold / once, DOUBLED
	doubled[doubles] = sprintf("{\"figure\": \"%s\", " \
		"\"document\": \"%s\", \"once\": %s, \"twice\": %s, " \
		"\"met\": %s}", name, word[2], number(once),
		number(twofold), (good ? "true" : "false"))
}

function judge_doubles(    i)
{
	printf "\nwhen the size doubles, what costs more than %s times\n",
		DOUBLED
	for (i = 1; i <= key_count; i++)
		judge_double(keys[i])
	printf "%d of %d met\n", doubles_met, doubles
}

# ---- everybody

# A row for each document, a column for each program that has any figure of that
# name; as a ratio where there is a base. Doubled sizes had their table.
function table(title, part, name, base,    i)
{
	if (!program_count[part])
		return
	printf "\n%s\n%-13s", title, ""
	columns = 0
	for (i = 1; i <= program_count[part]; i++)
		if (any_of(part, programs[part, i], name)) {
			column[++columns] = programs[part, i]
			printf " %10s", heading(programs[part, i])
		}
	printf "\n"
	for (i = 1; i <= document_count; i++)
		if (documents[i] !~ /-(20M|4M)$/)
			row(documents[i], part, name, base)
}

function heading(program)
{
	sub(/^caveat-/, "--", program)
	return program
}

function any_of(part, program, name,    i)
{
	for (i = 1; i <= document_count; i++)
		if (cell(documents[i], part, program, name) != "-")
			return 1
	return 0
}

function cell(document, part, program, name, base,    value, of)
{
	value = figure(document, part " " program " " name)
	of = base == "" ? 1 : figure(document, base)
	if ((part, document, program, name) in missed && value < 0)
		return "missed"
	if (value < 0 || of <= 0 || value >= LATE / 2)
		return short(value)
	return short(value / of)
}

function row(document, part, name, base,    i, line, some, text)
{
	line = sprintf("%-13s", document)
	for (i = 1; i <= columns; i++) {
		text = cell(document, part, column[i], name, base)
		line = line sprintf(" %10s", text)
		some = some || text != "-"
	}
	if (some)
		print line
}

# ---- for programs

function number(value)
{
	return value >= LATE / 2 ? "null" : sprintf("%.4f", value)
}

function write_json(    i, word)
{
	printf "{\"date\": \"%s\", \"machine\": \"%s\", \"cores\": %d, " \
		"\"turns\": %d, \"seconds\": %d,\n\"figures\": [", date,
		machine, cores, runs, took > json
	for (i = 1; i <= key_count; i++) {
		if (!count[keys[i]])
			continue
		split(keys[i], word, SUBSEP)
		printf "%s\n{\"part\": \"%s\", \"document\": \"%s\", " \
			"\"program\": \"%s\", \"figure\": \"%s\", " \
			"\"runs\": %d, \"median\": %s, \"low\": %s, " \
			"\"high\": %s}", comma, word[1], word[2], word[3],
			word[4], count[keys[i]],
			number(quantile(keys[i], MEDIAN)),
			number(quantile(keys[i], QUARTILE)),
			number(quantile(keys[i], 1 - QUARTILE)) > json
		comma = ","
	}
	printf "],\n\"bounds\": [" > json
	for (i = 1; i <= asked; i++)
		printf "%s\n%s", (i > 1 ? "," : ""), told[i] > json
	printf "],\n\"doubled\": [" > json
	for (i = 1; i <= doubles; i++)
		printf "%s\n%s", (i > 1 ? "," : ""), doubled[i] > json
	printf "]}\n" > json
}

END {
	for (i = 1; i <= key_count; i++)
		sort_values(keys[i])
	printf "%s, %s, %d cores, %d turns, 120 x 40; ms and kB\n" \
		"a run that takes more than %d s is stopped\n\n", date,
		machine, cores, runs, limit
	judge_all()
	judge_doubles()
	table("first line on the screen, ms", "open", "paint")
	table("at rest, ms", "open", "quiet")
	table("memory when open, kB", "open", "peak")
	table("of that not of files, kB", "open", "anonymous")
	table("a page, ms", "keys", "page")
	table("to the end, ms", "keys", "end")
	table("search to the last line, ms", "search", "search")
	table("the same, regular expression, ms", "regex", "regex")
	table("printing, CPU, as a ratio to cmark's parse", "print", "cpu",
		"print parse cpu")
	table("printing, wall, as a ratio to cmark's parse", "print", "wall",
		"print parse wall")
	table("memory when printed, kB", "print", "peak")
	write_json()
	printf "\ntook %d s\n", took
}
