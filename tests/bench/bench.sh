# Measures caveat beside its peers and prints what was asked of it, what it
# takes and whether that is met: as text, and as JSON in $BUILD/bench.json.
#
#	make bench				all of it
#	make bench ONLY='open keys'		these parts: open keys search
#						print cites embedded
#	make bench SIZES='12k 10M'		documents of these sizes
#	make bench KINDS='prose line'		documents of these kinds
#	make bench PEERS=			beside nothing but what the
#						bounds are set in
#	make bench RUNS=3			turns; 5 unless told otherwise
#	make bench QUICK=1			3 turns, few documents and peers
#
# All that is compared runs in turns: A B C A B C … Of each figure the median
# counts; its quartiles stand beside it. What takes long has fewer turns: a
# program may spend BUDGET seconds on a document, and each run LIMIT.
# What was measured stays in $BUILD/bench/results.tsv, a line each: part,
# document, program, figure, value; report.awk makes the tables of it, and
# bounds.txt says what is asked.
if [ -n "$QUICK" ]; then
	RUNS=${RUNS:-3}
	SIZES=${SIZES:-12k 10M}
	KINDS=${KINDS:-prose line}
	PEERS=${PEERS-less}
fi
RUNS=${RUNS:-5}
ONLY=${ONLY:-open keys search print cites embedded}
SIZES=${SIZES:-12k 300k 10M 20M 100M}
KINDS=${KINDS:-prose tables cjk line headings plain links cites claims}
PEERS=${PEERS-less nvim nvim-folds vim lynx w3m elinks lowdown fold wc \
cmark-gfm pandoc}
BUDGET=${BUDGET:-8}
LIMIT=${LIMIT:-60}
EARLY=
CAVEAT=${CAVEAT:-$BUILD/caveat}

tools=$BUILD/bench
made=$tools/made
results=$tools/results.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
started=$(date +%s)

# Alike for everybody: an empty home, a terminal all know.
mkdir -p "$work/home" "$made"
export HOME="$work/home" XDG_CONFIG_HOME=/dev/null XDG_STATE_HOME=/dev/null
export XDG_CACHE_HOME="$work/home" XDG_DATA_HOME="$work/home"
export LC_ALL=C.UTF-8 TERM=xterm-256color LESSHISTFILE=-
unset LINES COLUMNS LESS NO_COLOR COLORFGBG COLORTERM LANG LC_CTYPE
: > "$results"

say() { echo "$*" >&2; }
has() { case " $1 " in *" $2 "*) ;; *) false ;; esac; }

# ---- documents

# bytes SIZE: 300k, 10M as a number
bytes() { echo "$1" | sed 's/k$/000/; s/M$/000000/'; }

newer() { # FILE THAN
	[ -s "$1" ] && [ -n "$(find "$1" -newer "$2")" ]
}

write() { # FILE KIND SIZE
	newer "$made/$1" "$tools/documents" && return
	"$tools/documents" content/kratom/article.md "$2" "$3" \
		> "$work/document" && mv "$work/document" "$made/$1"
}

# Which sizes of which kinds; twice the size tells how cost grows.
sizes_of() { # KIND
	case $1 in
	prose) echo "12k 300k 10M 20M 100M" ;;
	cites) echo "10M 20M" ;;
	claims) echo "2M 4M" ;;
	*) echo "10M 20M" ;;
	esac
}

wanted_sizes() { # KIND
	for size in $(sizes_of "$1"); do
		[ "$1" = claims ] || has "$SIZES" "$size" || continue
		echo "$size"
	done
}

# The number of entries for those that are not measured in bytes.
make_document() { # KIND SIZE
	case $1-$2 in
	cites-10M) entries=10000 ;;
	cites-20M) entries=20000 ;;
	claims-2M) entries=5000 ;;
	claims-4M) entries=10000 ;;
	*) entries=$(bytes "$2") ;;
	esac
	write "$1-$2.md" "$1" "$entries"
	case $1 in
	cites) write "$1-$2.bib" bibliography "$entries" ;;
	claims) write "$1-$2.evidence.yaml" evidence "$entries" ;;
	esac
}

html() { # DOCUMENT
	newer "$made/$1.html" "$made/$1.md" && return
	cmark "$made/$1.md" > "$made/$1.html"
}

# ---- programs

# How to read a document with each, and its keys: end, a page, search.
# One line each: name, its command, the file it reads, key to the end.
readers() {
	cat <<-T
	bare|$tools/bare|md|
	caveat|$CAVEAT --no-memory|md|G
	less|less|md|G
	nvim|nvim -u NONE -n -i NONE|md|G
	nvim-folds|nvim --clean -n -i NONE --cmd let\ g:markdown_folding=1 --cmd set\ fdls=99|md|G
	vim|vim -u NONE -N -n -i NONE|md|G
	lynx|lynx|html|^E
	w3m|w3m|html|G
	elinks|elinks -no-home 1 -no-connect 1|html|\eOF
	lowdown|$tools/lowdown-less|md|G
	T
}

printers() {
	cat <<-T
	parse|$tools/parse|md
	caveat-dump|$CAVEAT --dump|md
	caveat-summary|$CAVEAT --summary|md
	caveat-list|$CAVEAT --list|md
	caveat-check|$CAVEAT --check|md
	fold|fold -s -w 80|md
	wc|wc -w|md
	cmark-gfm|cmark-gfm -t plaintext --width 80|md
	lynx|lynx -dump -width=80|html
	w3m|w3m -dump -cols 80|html
	lowdown|lowdown -tterm|md
	pandoc|pandoc -f markdown -t plain|md
	T
}

# What would take minutes, or tells nothing new: others than less read prose
# alone, and huge documents only those that begin to show them before the end.
hopeless() { # PROGRAM DOCUMENT PART
	case $1 in bare | caveat* | parse | scan) false; return ;; esac
	case $1:$2:$3 in
	*:*-20M:* | *:claims-4M:*) ;;
	less:*-100M:* | less:line-*:open) false ;;
	nvim:*-100M:* | lynx:*-100M:open | cmark-gfm:*-100M:* | fold:*-100M:* | \
		wc:*-100M:*) false ;;
	*-100M:* | less:line-*) ;;
	*:*:open | *:*:keys | *:*:search)
		case $1:$2 in less:* | *:prose-*) false ;; esac ;;
	lynx:line-* | lowdown:line-* | lowdown:links-* | w3m:line-*) ;;
	pandoc:prose-*) false ;;
	pandoc:*) ;;
	*) false ;;
	esac
}

installed() { # PROGRAM COMMAND
	case $1 in bare | caveat* | parse | scan) return ;; esac
	has "$PEERS" "$1" || return
	command -v "${2%% *}" > /dev/null && command -v "${1%-folds}" \
		> /dev/null && return
	grep -qx "$1" "$work/missing" 2> /dev/null || {
		echo "$1" >> "$work/missing"
		say "$1 is not installed: left out"
	}
	false
}

# spend KEY COMMAND…: runs it unless it has had its time; its lines get PREFIX.
spend() {
	key=$work/spent.$1
	shift
	[ -f "$key" ] || echo 0 > "$key"
	[ "$(cat "$key")" -lt "$((BUDGET * 1000))" ] || return
	begin=$(date +%s%3N)
	"$@" < /dev/null | sed "s|^|$prefix	|; s/ \([^ ]*\)$/	\1/" \
		>> "$results"
	echo $(($(cat "$key") + $(date +%s%3N) - begin)) > "$key"
}

# ---- parts

probe() { # PART DOCUMENT PROGRAM COMMAND EXTENSION STEP… (with EARLY: -e)
	part=$1 document=$2 program=$3 command=$4 file=$made/$2.$5
	shift 5
	prefix="$part	$document	$program"
	# The command is a list of words; one of vim's arguments has a blank.
	eval "set -- \"\$@\" -- $command"
	spend "$part.$document.$program" "$tools/probe" $EARLY \
		-t "$LIMIT" -k "$work/shown.$part.$document.$program" FIRSTMARK \
		"$@" "$file"
}

# Each program once, and again.
read_in_turns() { # PART DOCUMENT TURNS
	for turn in $(seq "$3"); do
		readers | while IFS='|' read -r name command type end; do
			installed "$name" "$command" || continue
			hopeless "$name" "$2" "$1" && continue
			[ "$type" = md ] || html "$2" || continue
			"$1_steps" "$2" "$name" "$command" "$type" "$end"
		done
	done
}

end_text='end is LASTMARK'

open_steps() { # DOCUMENT NAME COMMAND TYPE
	probe open "$1" "$2" "$3" "$4"
	[ "$2" = bare ] && measure open "$1" scan "$tools/parse" --scan \
		"$made/$1.md"
}

search_steps() { # DOCUMENT NAME COMMAND TYPE
	[ "$2" = bare ] && return
	probe search "$1" "$2" "$3" "$4" "search=/LASTMARK\r~$end_text"
	case $2 in
	caveat | less) probe regex "$1" "$2" "$3" "$4" \
		"regex=/(LAST|FINAL)M[A-Z]+K\r~$end_text" ;;
	nvim | vim) probe regex "$1" "$2" "$3" "$4" \
		"regex=/\\\\v(LAST|FINAL)M[A-Z]+K\r~$end_text" ;;
	esac
}

# Each from rest; the first of all is cold. `page` is from the top, others
# from the middle and the end. That of `early` comes at once behind the first
# line, while the reader may still count. One turn more than elsewhere: the
# first is to know what comes.
keys_steps() { # DOCUMENT NAME COMMAND TYPE END
	case $2 in
	caveat)
		probe keys "$1" "$2" "$3" "$4" 'page= ' 'redraw*^L' \
			'jump=50%' 'page-middle= ' 'redraw-middle*^L' \
			'claim-middle=)' 'end=G' 'page-end=b' 'home=g' \
			'claim=)' '-top=g' 'fold-all=zM' 'unfold-all=zR' \
			'resize!90x36' 'resize-back!120x40'
		EARLY=-e
		probe early "$1" "$2" "$3" "$4" 'page= '
		EARLY= ;;
	bare | lowdown) ;;
	*) probe keys "$1" "$2" "$3" "$4" 'page= ' "end=$5" ;;
	esac
}

# Quick documents have more turns: there chance weighs more.
turns_of() { case $1 in *-12k) echo $((RUNS * 3)) ;; *) echo "$RUNS" ;; esac; }

read_part() { # PART MORE-TURNS
	for document in $documents; do
		say "$1 $document"
		read_in_turns "$1" "$document" \
			$(($(turns_of "$document") + ${2:-0}))
	done
}

measure() { # PART DOCUMENT NAME COMMAND…
	prefix="$1	$2	$3"
	key=$1.$2.$3
	shift 3
	spend "$key" "$tools/measure" "$LIMIT" "$@"
}

print_part() {
	for document in $documents; do
		say "print $document"
		for turn in $(seq "$RUNS"); do
			printers | while IFS='|' read -r name command type; do
				installed "$name" "$command" || continue
				hopeless "$name" "$document" print && continue
				[ "$type" = md ] || html "$document" || continue
				# shellcheck disable=SC2086
				measure print "$document" "$name" $command \
					"$made/$document.$type"
			done
		done
	done
}

cites_part() {
	for document in $documents; do
		case $document in cites-10M) ;; *) continue ;; esac
		say "cites $document"
		installed pandoc pandoc && LIMIT=300 measure cites "$document" \
			pandoc pandoc --citeproc --bibliography \
			"$made/$document.bib" -t plain "$made/$document.md"
		for turn in $(seq "$RUNS"); do
			measure cites "$document" caveat-check "$CAVEAT" \
				--check "$made/$document.md"
		done
	done
}

embedded_part() {
	say embedded
	for turn in $(seq $((RUNS * 3))); do
		prefix='embedded	kratom	bare'
		spend e.bare "$tools/probe" Desperation -- "$tools/bare" \
			content/kratom/article.md
		prefix='embedded	kratom	caveat'
		spend e.caveat "$tools/probe" Desperation -- "$CAVEAT" \
			--no-memory
		measure embedded kratom caveat-summary "$CAVEAT" --summary
		measure embedded kratom cat cat content/kratom/article.md
	done
}

# ---- all of it

printf '#!/bin/sh\nlowdown -tterm "$1" | less -R\n' > "$tools/lowdown-less"
chmod +x "$tools/lowdown-less"

documents=
for kind in $KINDS; do
	for size in $(wanted_sizes "$kind"); do
		make_document "$kind" "$size" || exit 2
		documents="$documents $kind-$size"
	done
done
for document in $documents; do
	printf 'file\t%s\tfile\tkB\t%s\n' "$document" \
		$(($(cat "$made/$document".md "$made/$document".[be]* \
			2> /dev/null | wc -c) / 1024))
done >> "$results"

for part in $ONLY; do
	case $part in
	open | search) read_part "$part" ;;
	keys) read_part keys 1 ;;
	print | cites | embedded) "${part}_part" ;;
	*) say "$part: no such part"; exit 2 ;;
	esac
done

awk -v json="$BUILD/bench.json" -v took=$(($(date +%s) - started)) \
	-v runs="$RUNS" -v limit="$LIMIT" -v cores="$(nproc)" -v date="$(date +%F)" \
	-v machine="$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo |
		head -n 1)" \
	-f tests/bench/report.awk tests/bench/bounds.txt "$results"
