# Two commands are all that a newcomer needs: `make demo` and `make test`.

# One build mode for everything, so that demo and tests share what is built.
MODE = -c release -Xswiftc -enable-testing $(FLAGS)
TOOL = .build/release/empanel
LINTED = Package.swift Sources Tests $(wildcard benchmarks/Package.swift benchmarks/Sources benchmarks/Tests)

.PHONY: demo test soak build lint needs bench bench-smoke bench-scale bench-pool bench-needs docs clean

## Fill the panels of the example city, have the roster checked, and make a page of it.
demo: needs
	@swift build $(MODE) --product empanel
	@mkdir -p demo
	@echo; echo '$$ empanel assign datasets/city --force -o demo/roster.json'
	@$(TOOL) assign datasets/city --force -o demo/roster.json
	@echo; echo '$$ empanel check demo/roster.json --against datasets/city'
	@$(TOOL) check demo/roster.json --against datasets/city
	@echo; echo '$$ empanel report demo/roster.json --against datasets/city --force -o demo/roster.html'
	@$(TOOL) report demo/roster.json --against datasets/city --force -o demo/roster.html

## Lint, build and run every test.
test: needs lint
	swift build $(MODE) --build-tests
	swift test $(MODE) --skip-build

## The long campaigns: mutated rosters, whole problems beside exhaustive search, changed problems.
soak: needs
	EMPANEL_SOAK=1 swift test $(MODE) --filter SoakTests

## Build the library and the command.
build: needs
	swift build $(MODE)

## Hold the sources to .swift-format.
lint:
	swift format lint --strict --recursive $(LINTED)

## Install what is missing; says what to do where it may not.
needs:
	@scripts/install-needs.sh

## Time us beside HiGHS, OR-Tools, LEMON and glpsol; renew the tables and plots. Takes hours.
bench: bench-needs
	benchmarks/run.sh run core
	benchmarks/run.sh run families
	benchmarks/run.sh run growth
	benchmarks/run.sh tables
	benchmarks/run.sh plots

## The same in two minutes on small instances; fails on worse ratios or instruction counts.
bench-smoke: bench-needs
	benchmarks/run.sh run smoke
	cd benchmarks && .build/venv/bin/python -m unittest --quiet
	benchmarks/run.sh gate

## The same at the size of the largest conferences; leaves out, and says, what memory does not hold.
bench-scale: bench-needs
	benchmarks/run.sh run scale
	benchmarks/run.sh tables

## A pool of 50 000 experts and a million events: how fast it is filled and asked. Three minutes.
bench-pool: needs
	benchmarks/run.sh pool --note "$(NOTE)"

bench-needs:
	@scripts/install-needs.sh bench

## Render the articles and the library's interface into .build/docs.
docs: build
	scripts/build-docs.sh

clean:
	rm -rf .build benchmarks/.build demo
