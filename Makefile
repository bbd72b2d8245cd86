# Hengjian. `make run` and `make test` are all there is to know; neither asks a question.

# One build serves everything: release, with testing on, and no import that Package.swift does
# not allow.
FLAGS := -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error
BIN := .build/release

.PHONY: run build test soak lint format tables sample clean

run: build
	@exec $(BIN)/hengjian demo

build:
	@.ci/packages run
	swift build $(FLAGS)

# Every test, with a private PostgreSQL for the stores' contract suite.
test:
	@.ci/packages test
	swift build --build-tests $(FLAGS)
	@set -o pipefail; .ci/with-postgres swift test --skip-build $(FLAGS) 2>&1 | tee .build/test.log
	@.ci/slowest .build/test.log

# The long runs: kills and faults for MINUTES, and the whole registry from five minutes on. SEED=n
# repeats a run, FULL=1 searches every row of the registry.
MINUTES ?= 10
soak:
	@.ci/packages test
	swift build --build-tests $(FLAGS)
	HENGJIAN_SOAK_MINUTES=$(MINUTES) HENGJIAN_SEED=$(SEED) HENGJIAN_SOAK_FULL=$(FULL) \
		swift test --skip-build $(FLAGS) --filter JourneyTests.Soak

lint:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

# Rewrites the built-in tables from their sources (DATA=folder of the files NOTICE names).
tables: build
	$(BIN)/hengjian-bench tables --data $(DATA) --sources Sources

# Rewrites SampleData.
sample: build
	$(BIN)/hengjian-bench generate --sample --out SampleData

clean:
	swift package clean

SHELL := /bin/bash
