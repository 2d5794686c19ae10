# What a person types; `make check` is what continuous integration runs.

SOURCES = Package.swift Sources Tests

.PHONY: build test check format lint goldens

build:
	swift build

test:
	swift test

check: lint build test

lint:
	swift format lint --strict -r $(SOURCES)

format:
	swift format -i -r $(SOURCES)

# Records the golden files that have changed (that run fails on purpose), then compares them. Read the difference!
goldens:
	-RECORD_GOLDENS=1 swift test --filter GoldenTests
	swift test --filter GoldenTests
