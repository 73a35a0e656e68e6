# make run    serves http://127.0.0.1:8501 (make run PORT=8601 elsewhere)
# make test   installs what the tests need, Chromium included, and runs everything
# make audit  takes longer: thousands of examples, 50 kills and 50 reloads, 25 killed writers, the limits of a click
# make lock   renews the locks from pyproject.toml
# make pictures  takes pictures of every screen of the app that runs at PORT
# make words  extracts the texts of code and content into locales/, and brings every language there up to date
# make language CODE=fr  starts a new language

PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes

.PHONY: run test check audit programs words language pictures lock clean

run: .venv/run
	test -n "$$ROLE_COMPASS_DATABASE" || $(BIN)/python -m records migrate
	$(BIN)/python -m streamlit run server.py --server.port $(PORT) --server.address 127.0.0.1

test: .venv/test programs
	$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest -q -n 2 tests --ignore tests/journeys
	$(BIN)/python -m pytest -q -n 2 tests/journeys

check: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=. $(BIN)/lint-imports
	$(BIN)/python -m eligibility lint

audit: .venv/test programs
	HYPOTHESIS_PROFILE=audit $(BIN)/python -m pytest -q -n 2 tests/ui/tab/test_codec.py tests/ui/tab/test_restored_fields.py
	$(BIN)/python -m tests.journeys.survival --kills 50 --reloads 50
	$(BIN)/python -m tests.records.storm --kills 25
	$(BIN)/python -m benchmarks.reruns

.venv/run: requirements.lock
	$(PYTHON) -m venv .venv
	$(PIP) -r requirements.lock
	touch $@

.venv/test: requirements-test.lock .venv/run
	$(PIP) -r requirements-test.lock
	touch $@

programs:
	@command -v chromium >/dev/null || tests/install_chromium.sh
	@command -v pdfinfo >/dev/null || tests/install_poppler.sh
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || tests/install_postgresql.sh

words: .venv/test
	PYTHONPATH=. $(BIN)/pybabel -q extract --no-location --sort-output --project "Role Compass" --version 0.1.0 \
		--copyright-holder "the authors of Role Compass" -F locales/extract.ini -k _ -k plural:1,2 -o locales/role_compass.pot .
	for po in locales/*/LC_MESSAGES/role_compass.po; do test ! -e $$po || $(BIN)/pybabel -q update \
		--no-fuzzy-matching -D role_compass -i locales/role_compass.pot -d locales; done

language: words
	@test -n "$(CODE)" || { echo "name the language: make language CODE=fr"; exit 1; }
	@test ! -e locales/$(CODE) || { echo "locales/$(CODE) exists; make words brings it up to date"; exit 1; }
	$(BIN)/pybabel -q init -D role_compass -i locales/role_compass.pot -d locales -l $(CODE)

pictures: .venv/test programs
	$(BIN)/python -m docs.screenshots build/pictures --url http://127.0.0.1:$(PORT)

lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --upgrade pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --upgrade --extra test pyproject.toml -c requirements.lock -o requirements-test.lock

clean:
	rm -rf .venv
