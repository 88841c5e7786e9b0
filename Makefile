# Everyday commands. Each sets up what it needs: a virtual environment in .venv with the versions of
# requirements.lock. GNU make 3.81 or newer and Python 3.11 or newer are all that must be there.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PIP = .venv/bin/python -m pip --quiet --quiet --disable-pip-version-check
TOPICS = sitting stretches strengthening warning-signs

.PHONY: help handout test check accessibility verapdf axe copies figures schemas goldens docs bench bench-scale lock clean
.SILENT:

help:
	echo "make handout   build the handout of the four topics: handout.pdf"
	echo "make test      run the tests"
	echo "make check     style, types and the rules of who may import whom"
	echo "make verapdf   PDF/UA and PDF/A of many handouts, by veraPDF"
	echo "make axe       WCAG of their pages for the screen, by axe-core in Chromium"
	echo "make copies    what pages lose on an office copier, twice over"
	echo "make figures   bake the figures whose pose data changed"
	echo "make schemas   write the schemas that editors check content files with"
	echo "make goldens   write the reviewed pages and the README's pictures anew"
	echo "make docs      write docs/rules.md anew: what each code of a problem means"
	echo "make bench     measure it beside Typst, WeasyPrint and fpdf2: benchmarks/RESULTS.md"
	echo "make bench-scale  the same with many exercises and many documents"
	echo "make lock      pin the newest versions that pyproject.toml allows in requirements.lock"
	echo "make clean     remove .venv and everything built"

handout: .venv/ready
	.venv/bin/python -m handoutgen build $(TOPICS) --force -o handout.pdf

test: .venv/ready
	.venv/bin/python -m pytest $(ARGS)

check: .venv/ready
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

# What these need beyond Python is in docs/accessibility.md; they say what is missing.
accessibility: .venv/ready
	.venv/bin/python -m tools.accessibility

verapdf axe: .venv/ready
	.venv/bin/python -m tools.accessibility $@

# Copies of copies of every page of some handouts, in build/copies: look at them as well. ARGS names handouts.
copies: .venv/ready
	.venv/bin/python -m tools.copies $(ARGS)

# The pinned versions, then the program itself from this folder. A .venv that no longer runs is made anew.
.venv/ready: requirements.lock pyproject.toml
	test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than Python 3.11. Name a newer one: make PYTHON=/path/to/python3" >&2; exit 1; }
	echo "Setting up .venv ..."
	.venv/bin/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

# Bakes what changed in handouts/poses; drawing one panel takes some seconds.
figures: .venv/ready
	.venv/bin/python -m handoutgen figure --bake

# What editors know of content files; a test tells when they are out of date.
schemas: .venv/ready
	.venv/bin/python -m handoutgen schema -o schemas

# Writes the reviewed pages of tests/golden and the README's pictures anew: look at what changed before committing it.
goldens: .venv/ready
	.venv/bin/python -m tests.golden.handouts

# What "handoutgen explain" tells, as docs/rules.md.
docs: .venv/ready
	.venv/bin/python -m tools.reference
	.venv/bin/python -m tools.formats

# Times mean something beside each other in one table, not beside those of another machine or day: benchmarks/README.md.
# Some minutes, with nothing else at work on the machine.
bench: .venv/ready build/peers/ready
	.venv/bin/python -m benchmarks

# Up to 1,000 exercises in a document and 10,000 documents: it can take hours. ARGS is the most documents, if fewer.
bench-scale: .venv/ready build/peers/ready
	.venv/bin/python -m benchmarks scale $(ARGS)

# The programs that it is compared with have an environment of their own. What cannot be installed is left out.
build/peers/ready: benchmarks/peers/requirements.txt .venv/ready
	.venv/bin/python -m venv --clear build/peers
	build/peers/bin/python -m pip --quiet --quiet --disable-pip-version-check install --requirement $< && touch $@ || \
		echo "The peers were not installed: benchmarks/README.md." >&2

# pip-tools has an environment of its own: it is no part of what runs or tests the program.
lock:
	$(PYTHON) -m venv --clear build/lock
	build/lock/bin/python -m pip --quiet --disable-pip-version-check install pip-tools hatchling
	build/lock/bin/pip-compile --quiet --upgrade --extra dev --extra figures --generate-hashes --strip-extras \
		--allow-unsafe --no-build-isolation --no-header --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --no-emit-options --output-file requirements.lock pyproject.toml
	rm -rf build/lock

clean:
	rm -rf .venv build dist tools/accessibility/node_modules handout.pdf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
