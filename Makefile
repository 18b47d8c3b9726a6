# caveat: a terminal reader for articles that make claims
#
#   make deps        install what building and testing need (Debian packages)
#   make             build/caveat                (make all)
#   make run         open the reader on the embedded article
#   make check       all tests; SAN=1 under ASan and UBSan
#   make install     into PREFIX (/usr/local), with the manual; uninstall
#
#   make deps-dev    install what lint, fuzz and Valgrind need besides
#   make lint        format, clang-tidy, cppcheck, layers, lengths, manual
#   make fuzz        libFuzzer on each parser for FUZZ_SECONDS (60)
#   make storm       random keys, mouse, sizes under the sanitizers, at length
#   make check-corpus  counts in real documents beside pandoc's; see CORPUS
#   make bench-deps  install the programs that speed is compared with
#   make bench       speed beside them, and what is asked; parts by ONLY, SIZES,
#                    KINDS, PEERS, RUNS, QUICK=1: see tests/bench/bench.sh
#   make instructions  which session tests take 5 % more instructions, or less,
#                    than tests/bench/instructions.txt says; BLESS=1 rewrites
#   make bless       rewrite the goldens; review the diff
#   make ci          what .ci/run runs
#   make dist clean
#
# CC, CFLAGS, LDFLAGS, PREFIX, DESTDIR and BUILD are yours to set. CORPUS names
# a folder of real documents that the tests read too; STORM how many inputs a
# storm has, and how many storms there are for each article and key map.

VERSION = 0.1.0
PREFIX ?= /usr/local
BUILD ?= build$(if $(SAN),/san)
CORPUS ?=
FUZZ_SECONDS ?= 60
STORM ?= 3000 4

PACKAGES = gcc libc6-dev pkg-config libncurses-dev libcmark-dev libyaml-dev \
	libjansson-dev libunistring-dev libpcre2-dev libcmocka-dev \
	libvterm-dev
PACKAGES_DEV = clang libclang-rt-dev clang-format clang-tidy cppcheck \
	valgrind mandoc cmark
PACKAGES_BENCH = less lynx w3m elinks lowdown pandoc neovim vim cmark-gfm cmark

# Expanded late: `make deps run` must see what deps has just installed.
LIBS = $(shell pkg-config --libs libcmark yaml-0.1 jansson \
	libpcre2-8) -lunistring
CURSES = $(shell pkg-config --libs ncursesw)

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla
SANITIZE = $(if $(SAN),-fsanitize=address$(comma)undefined \
	-fno-sanitize-recover=all -fno-omit-frame-pointer)
comma := ,
CFLAGS ?= -O2 -g
FLAGS = -std=c17 -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -Isrc -I$(BUILD) \
	-DVERSION='"$(VERSION)"' $(WARNINGS) $(SANITIZE)
COMPILE = $(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP
# V=1 shows the commands; else a word for each.
Q = $(if $(V),,@echo '  $(@:$(BUILD)/%=%)';)

SOURCES := $(wildcard src/*/*.c)
OBJECTS = $(SOURCES:src/%.c=$(BUILD)/%.o) $(BUILD)/embedded.o
MAIN = $(patsubst src/%.c,$(BUILD)/%.o,$(wildcard src/*.c))
# All but what needs a terminal: the tests link this, without curses.
CORE = $(filter-out $(BUILD)/terminal/%,$(OBJECTS))
MANUALS = man/caveat-evidence.5 man/caveat-json.5
EMBEDDED := $(wildcard content/*/*.md content/*/*/*.md content/*/*.yaml \
	keymaps/*.yaml)

UNIT = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))
CHECKS = $(patsubst tests/%.c,$(BUILD)/tests/%,\
	$(wildcard tests/golden/*.c tests/session/*.c tests/property/*.c))
TERMINAL = $(patsubst tests/%.c,$(BUILD)/tests/%,\
	$(wildcard tests/terminal/test_*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all run deps deps-dev check check-corpus ci lint bless bench \
	bench-deps instructions fuzz storm install uninstall dist clean replay

all: $(BUILD)/caveat $(BUILD)/caveat.1

run: $(BUILD)/caveat
	$(BUILD)/caveat

$(BUILD)/caveat: $(MAIN) $(OBJECTS)
	$(Q)$(CC) $(SANITIZE) $(LDFLAGS) -o $@ $^ $(LIBS) $(CURSES)

$(BUILD)/libcore.a: $(CORE)
	@rm -f $@
	@$(AR) rcs $@ $^

# Order-only, so that `make -j2 deps run` waits.
FIRST = $(if $(filter deps,$(MAKECMDGOALS)),deps) \
	$(if $(filter deps-dev,$(MAKECMDGOALS)),deps-dev)

$(BUILD)/%.o: src/%.c Makefile | $(FIRST)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -c -o $@ $<

$(BUILD)/embedded.c: $(EMBEDDED) src/embed.sh Makefile
	@mkdir -p $(@D)
	$(Q)sh src/embed.sh $(EMBEDDED) > $@

$(BUILD)/embedded.o: $(BUILD)/embedded.c | $(FIRST)
	$(Q)$(COMPILE) -c -o $@ $<

# The manual's command list comes from the command table.
$(BUILD)/caveat.1: man/caveat.1 man/commands.awk $(BUILD)/caveat
	$(Q)$(BUILD)/caveat --commands | awk -f man/commands.awk - $< > $@

deps:
	@sh tests/scripts/deps.sh $(PACKAGES)

deps-dev: $(filter deps,$(MAKECMDGOALS))
	@sh tests/scripts/deps.sh $(PACKAGES) $(PACKAGES_DEV)

# ---- tests

TEST_LIBS = $(shell pkg-config --libs cmocka)
TERMINAL_LIBS = $(shell pkg-config --libs vterm) -lutil

$(UNIT) $(CHECKS): $(BUILD)/tests/%: tests/%.c $(BUILD)/libcore.a
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Itests $(LDFLAGS) -o $@ $< $(BUILD)/libcore.a $(LIBS) \
		$(TEST_LIBS)

# What runs a program on a terminal of the test's own.
PTY = $(addprefix tests/terminal/,pty.c wait.c parent.c cells.c reading.c)

$(TERMINAL): $(BUILD)/tests/%: tests/%.c $(PTY) $(BUILD)/libcore.a | $(FIRST)
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Itests $(LDFLAGS) -o $@ $< $(PTY) \
		$(BUILD)/libcore.a $(LIBS) $(TERMINAL_LIBS) $(TEST_LIBS)

check: $(BUILD)/caveat $(BUILD)/caveat.1 $(UNIT) $(CHECKS) $(TERMINAL) replay
	@CORPUS='$(CORPUS)' BUILD='$(BUILD)' sh tests/scripts/check.sh \
		$(UNIT) $(CHECKS) $(TERMINAL) \
		$(FUZZERS:%=build/san/fuzz/%) $(wildcard tests/scripts/test_*.sh)

# Where CORPUS is not set, the folder beside this one.
check-corpus: $(BUILD)/caveat
	@CORPUS='$(or $(CORPUS),$(wildcard ../shared/corpus))' \
		BUILD='$(BUILD)' sh tests/scripts/corpus.sh

bless: $(CHECKS)
	@for test in $(filter %/golden %/print %/session,$(CHECKS)); do \
		$$test --bless || exit 1; done
	@git --no-pager diff --stat -- tests || :

ci:
	sh .ci/run

# The seeds of each fuzz driver, under the sanitizers whatever SAN says.
# Where those are what is being built, there is but one make to build them.
ifeq ($(BUILD),build/san)
replay: replay-drivers
else
replay:
	@$(MAKE) --no-print-directory SAN=1 BUILD=build/san replay-drivers
endif

.PHONY: replay-drivers
replay-drivers: $(FUZZERS:%=build/san/fuzz/%)

build/san/fuzz/%: tests/fuzz/%.c tests/fuzz/replay.c build/san/libcore.a
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -Itests -o $@ $< tests/fuzz/replay.c build/san/libcore.a \
		$(LIBS)

fuzz:
	@CFLAGS='$(CFLAGS)' FLAGS="$(FLAGS)" LIBS='$(LIBS)' \
		sh tests/scripts/fuzz.sh $(FUZZ_SECONDS) $(FUZZERS)

storm:
	@$(MAKE) --no-print-directory SAN=1 BUILD=build/san \
		build/san/tests/property/storm
	@build/san/tests/property/storm $(STORM)

# What the bench is made of: programs that write the documents, run a program
# on a terminal and without one, and those that ours is compared with.
BENCH = $(addprefix $(BUILD)/bench/,documents probe measure bare parse)
BENCH_SOURCES = tests/bench/$*.c
$(BUILD)/bench/documents: BENCH_SOURCES += tests/bench/kinds.c
$(BUILD)/bench/probe: BENCH_SOURCES += $(addprefix tests/,bench/tty.c \
	bench/rest.c terminal/cells.c) $(BUILD)/libcore.a
$(BUILD)/bench/probe: BENCH_LIBS = $(LIBS) $(TERMINAL_LIBS)
$(BUILD)/bench/bare: BENCH_LIBS = $(CURSES)
$(BUILD)/bench/parse: BENCH_LIBS = $(shell pkg-config --libs libcmark)

$(BENCH): $(BUILD)/bench/%: $(wildcard tests/bench/*.[ch]) $(BUILD)/libcore.a
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) -Itests $(LDFLAGS) -o $@ \
		$(BENCH_SOURCES) $(BENCH_LIBS)

bench: $(BUILD)/caveat $(BENCH)
	@BUILD='$(BUILD)' sh tests/bench/bench.sh

instructions: $(BUILD)/tests/session/session
	@BUILD='$(BUILD)' CC='$(CC)' CFLAGS='$(CFLAGS)' BLESS='$(BLESS)' \
		sh tests/bench/instructions.sh

bench-deps:
	@sh tests/scripts/deps.sh $(PACKAGES_BENCH)

lint: $(BUILD)/caveat.1
	@FLAGS="$(FLAGS)" BUILD='$(BUILD)' sh tests/scripts/lint.sh

# ---- giving it away

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/man/man5
	install -m 755 $(BUILD)/caveat $(DESTDIR)$(PREFIX)/bin/caveat
	install -m 644 $(BUILD)/caveat.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(MANUALS) $(DESTDIR)$(PREFIX)/share/man/man5

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/caveat \
		$(DESTDIR)$(PREFIX)/share/man/man1/caveat.1 \
		$(MANUALS:man/%=$(DESTDIR)$(PREFIX)/share/man/man5/%)

dist:
	@mkdir -p $(BUILD)
	git archive --prefix=caveat-$(VERSION)/ -o \
		$(BUILD)/caveat-$(VERSION).tar.gz HEAD

clean:
	rm -rf build

-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/tests/*/*.d)
