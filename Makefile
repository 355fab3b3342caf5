# Two commands are enough: `make build` compiles everything, `make test` checks everything. `make help` names the rest.
# Each target first makes .venv ready (tools/setup), which does nothing when it is.

PYTHON ?= python3
export PYTHON

# Relative, and never passed through make's lists of words: the folder may have a space in its name.
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help build check serve test quick catalogues lock clean

help: ## these lines
	@sed -n 's/^\([a-z]*\):.* ## \(.*\)/make \1	\2/p' Makefile | expand -t 18

build: ## compile the learning site, the decks and the guides
	@tools/setup build
	@$(BIN)/python hatch_build.py
	$(BIN)/semai build

check: ## tell all mistakes in content/
	@tools/setup build
	@$(BIN)/python hatch_build.py
	@$(BIN)/semai check

serve: ## live preview of the site
	@tools/setup build
	@$(BIN)/python hatch_build.py
	@$(BIN)/semai serve

test: ## all checks and tests, with what they need (Debian as root: also Chromium and LibreOffice)
	@tools/setup test
	@$(BIN)/python hatch_build.py
	@tools/verify

quick: ## style and the fast tests only
	@tools/setup quick
	@$(BIN)/python hatch_build.py
	@tools/verify quick

catalogues: ## compile the interface words (.po to .mo)
	@tools/setup build
	@$(BIN)/python hatch_build.py

lock: ## write requirements*.txt again; ARGS=--upgrade for the newest that fits
	tools/lock $(ARGS)

# site/ keeps its own .gitignore, so that the folder is there in a fresh clone.
clean: ## remove what was compiled, and what tools left; .venv stays
	rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find site -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +
	find generator -name '*.mo' -delete
	find generator tests hatch_build.py -name __pycache__ -prune -exec rm -rf {} +
