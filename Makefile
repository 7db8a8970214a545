# Each target makes its own virtual environment (.venv) and works from a fresh checkout.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
CODE := src tests tools
SECONDS ?= 60

.PHONY: help demo test check audit bench fuzz soak docs stubs format clean

help:
	@echo 'make demo    a real cloud, a server on it, and nova list'
	@echo 'make test    every test, those against the real cloud included'
	@echo 'make check   format, lint, types, dependencies; stubs and reference fresh; no command slower'
	@echo 'make bench   speed, beside other clients; writes docs/benchmarks.md'
	@echo 'make fuzz    look for inputs that break it; SECONDS=600 of CPU in all, 60 by default'
	@echo 'make soak    500 servers come and go while services are stopped and started'
	@echo 'make audit   licences, known bad versions and advisories of what this depends on'
	@echo 'make docs    write the stubs and the reference anew'
	@echo 'make format  format the code'
	@echo 'make clean   remove what make made (a cloud stays: nova sandbox delete)'

$(INSTALLED): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(INSTALLED)
	$(BIN)/python tools/demo.py

test: $(INSTALLED)
	$(BIN)/python -m pytest

check: $(INSTALLED)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/python tools/stubs.py --check
	$(BIN)/python tools/docs.py --check
	$(BIN)/python tools/check_types.py
	$(BIN)/python tools/audit.py
	$(BIN)/python tools/budget.py --check

audit: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[audit]'
	$(BIN)/python tools/audit.py

soak: $(INSTALLED)
	$(BIN)/python tools/soak.py

bench: $(INSTALLED)
	$(BIN)/python -m tools.bench

fuzz: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[fuzz]'
	$(BIN)/python tools/fuzz.py --seconds $(SECONDS)

docs stubs: $(INSTALLED)
	$(BIN)/python tools/stubs.py
	$(BIN)/python tools/docs.py

format: $(INSTALLED)
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

clean:
	rm -rf $(VENV) .build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
