# What a person does with the project, one word each.
PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run service test sweep fuzz browser strace check format bench screenshots clean

# Serve the studio and, inside it, the local service.
run: $(VENV)/run.stamp
	$(BIN)/streamlit run app.py --server.port $(PORT)

# Serve the local service alone.
service: $(VENV)/run.stamp
	$(BIN)/python -m service --port $(PORT)

# Every test but the long sweeps. Those in Chromium watch playback, so all others make way for them.
test: $(VENV)/dev.stamp browser strace
	@nice -n 10 $(BIN)/python -m pytest -n 2 -m "not browser and not sweep" >$(VENV)/others.log 2>&1 & others=$$!; \
	$(BIN)/python -m pytest -m "browser and not sweep"; inside=$$?; \
	wait $$others; outside=$$?; cat $(VENV)/others.log; exit $$((inside + outside))

# The long ones.
sweep: $(VENV)/dev.stamp browser strace
	$(BIN)/python -m pytest -n 2 -m "sweep and not browser"
	$(BIN)/python -m pytest -m "sweep and browser"

# The service against thousands of requests made up from its contract, and its books against a model.
fuzz: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 2 -v -m sweep tests/contract tests/service --ignore=tests/service/renderer

# A Chromium that the tests can drive, found or installed.
browser: $(VENV)/dev.stamp
	$(BIN)/python tests/browser/chromium.py

# What the fault sweeps strike with, installed where that is possible; only Linux has it.
strace:
	@command -v strace >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq && apt-get install -y -qq strace >/dev/null; } || \
	  echo "strace is not here: the tests that need it are left out."

# Style, types and who may import whom.
check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=. $(BIN)/lint-imports

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What it costs, side by side with a floor.
bench: $(VENV)/dev.stamp browser
	$(BIN)/python -m benchmarks.film
	$(BIN)/python -m benchmarks.refresh_tick
	$(BIN)/python -m benchmarks.gallery_memory
	$(BIN)/python -m benchmarks.library
	$(BIN)/python -m benchmarks.service
	$(BIN)/python -m benchmarks.thousand_tasks
	$(BIN)/python -m benchmarks.compare
	$(BIN)/python -m benchmarks.works
	$(BIN)/python -m benchmarks.handover

# Draw docs/screenshots anew, from the journeys in Chromium.
screenshots: $(VENV)/dev.stamp browser
	HAPPYHORSE_SCREENSHOTS=docs/screenshots $(BIN)/python -m pytest -m browser tests/browser/test_first_film.py

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed; this is ' + sys.version.split()[0]) if sys.version_info < (3, 11) else None"
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.lock | $(VENV)/bin/python
	$(PIP) -r requirements.lock
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	$(PIP) -r requirements-dev.lock
	touch $@
