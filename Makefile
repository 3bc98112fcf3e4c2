# Builds, tests and installs Embargo. Everything is built under .build and .build-NAME.

PREFIX  ?= /usr/local
DESTDIR ?=
SECONDS ?= 60

# Where `set-up` puts the static form of libyaml: with it, the program needs no libyaml where it runs.
export PKG_CONFIG_PATH := $(CURDIR)/.build/static:$(PKG_CONFIG_PATH)

RELEASE := swift build -c release --static-swift-stdlib
SOURCES := Package.swift Plugins Sources Tests Benchmarks
BENCH   := .build-bench/release/embargo-bench .build/release/embargo
DEMO    := Examples/vostochny-2023.yaml
ROOT    := $(DESTDIR)$(PREFIX)

# The day to which the law has been followed: rules that nobody changed do not turn red with the calendar.
RULES_DAY = $(shell sed -n 's/^as-of: *//p' Rules/ruleset.yaml)

.PHONY: help demo test lint format docs bench bench-check bench-tools fuzz install spark-demo clean set-up release

help: ## Tell what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name text; do \
	  printf '  make %-11s %s\n' "$$name" "$$text"; done

demo: release ## Build the program and check the dealings of September 2023 at the Vostochny cosmodrome
	@echo '$$ embargo check $(DEMO)'
	@.build/release/embargo check $(DEMO); status=$$?; \
	echo "(exit status $$status; 1 says that a deal is forbidden, or may be)"; [ $$status -le 1 ]

test: set-up lint ## Run all tests: format, build, unit tests, cases and lints of the rules, the examples of the documents
	swift build --build-tests
	swift test --skip-build
	.build/debug/embargo test Rules
	.build/debug/embargo lint --strict --as-of "$(RULES_DAY)" Rules
	swift run --quiet --package-path Examples/swift --scratch-path .build-example >/dev/null
	.ci/formats/run .build/debug/embargo

lint: ## Check the format of the code
	swift format lint --strict --recursive $(SOURCES)

format: ## Format the code
	swift format --in-place --recursive $(SOURCES)

docs: set-up ## Write docs/regimes from the rules
	swift build --product embargo
	@mkdir -p docs/regimes && rm -f docs/regimes/*
	@day=$$(sed -n 's/.*as-of: *\([0-9-]*\).*/\1/p' Rules/ruleset.yaml); \
	.build/debug/embargo regimes --rules Rules --on "$$day" --format markdown >docs/regimes/README.md && \
	.build/debug/embargo regimes --rules Rules --on "$$day" --format svg >docs/regimes/timeline.svg && \
	for file in Rules/*/regime.yaml; do \
	  regime=$$(basename "$$(dirname "$$file")"); \
	  .build/debug/embargo regimes "$$regime" --rules Rules >"docs/regimes/$$regime.md" || exit 1; \
	done

bench: bench-tools ## Measure speed, loading, memory and start against floors, and write docs/performance.md
	$(BENCH) --results .build-bench/results.json --document docs/performance.md

bench-check: bench-tools ## Measure, and fail where a row is worse than its threshold in Benchmarks/Thresholds.json
	$(BENCH) --check --results .build-bench/results.json

bench-tools: release
	$(RELEASE) --package-path Benchmarks --scratch-path .build-bench

spark-demo: release ## Judge 100,000 deals with Spark, GNU parallel and DuckDB, and compare with one process
	.ci/cluster/run .build/release/embargo

fuzz: set-up ## Feed readers, deals and the index with random input, each so long: make fuzz SECONDS=60
	Tests/Fuzz/fuzz.sh $(SECONDS)

install: release ## Install program, completions and manual page: make install PREFIX=/usr/local
	$(RELEASE) --product manual-page
	install -d "$(ROOT)/bin" "$(ROOT)/share/man/man1" "$(ROOT)/share/bash-completion/completions" \
	  "$(ROOT)/share/zsh/site-functions" "$(ROOT)/share/fish/vendor_completions.d"
	install -m 755 -s .build/release/embargo "$(ROOT)/bin/embargo"
	.build/release/embargo --experimental-dump-help \
	  | .build/release/manual-page "$$(.build/release/embargo --version)" >"$(ROOT)/share/man/man1/embargo.1"
	.build/release/embargo --generate-completion-script bash >"$(ROOT)/share/bash-completion/completions/embargo"
	.build/release/embargo --generate-completion-script zsh >"$(ROOT)/share/zsh/site-functions/_embargo"
	.build/release/embargo --generate-completion-script fish >"$(ROOT)/share/fish/vendor_completions.d/embargo.fish"

clean: ## Remove all that was built
	rm -rf .build .build-*

set-up:
	@.ci/set-up.sh

release: set-up
	$(RELEASE) --product embargo
