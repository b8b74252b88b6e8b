# Två kommandon gör allt på en ny maskin med Python 3.11 eller senare och make:
#   make demo    sätter upp allt, spelar upp 2024 års bidrag och startar API:et
#   make test    sätter upp allt och kör testerna mot en riktig PostgreSQL

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
KLAR   := $(VENV)/.klar
ARGS   ?=

.PHONY: help demo test grundtest lint bench serve docs las stada
.DEFAULT_GOAL := help

help: ## Visa målen
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

demo: $(KLAR) ## Spela upp 2024 års bidrag och starta API:et (ARGS="--no-serve": bara visa)
	@$(BIN)/liggare demo $(ARGS)

# En process per kärna, och en fil i taget till var och en.
SIDA_VID_SIDA := --numprocesses logical --maxprocesses 8 --dist loadfile --no-loadscope-reorder

# De program som testerna startar ska inte kompilera allt på nytt var gång.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(KLAR) ## Kör testerna (ARGS väljer, t.ex. ARGS=tests/domain)
	@$(BIN)/python -m pytest $(SIDA_VID_SIDA) $(ARGS)

grundtest: export PYTHONDONTWRITEBYTECODE :=
grundtest: $(KLAR) ## Kör de tester som letar långt eller frågar hela historier
	@$(BIN)/python -m pytest $(SIDA_VID_SIDA) -m grundlig $(ARGS)

lint: $(KLAR) ## Format, regler, typer och importriktning
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(KLAR) ## Mät skrivning bredvid biblioteket som det levereras, och listorna
	@$(BIN)/python -m tests.bench $(ARGS)

serve: $(KLAR) ## Starta API:et på den egna loggen
	@$(BIN)/liggare serve $(ARGS)

docs: $(KLAR) ## Skriv om de sidor och exempel som görs ur koden
	@$(BIN)/python -m docs.skapa

las: $(KLAR) ## Lås beroendena på nytt
	@$(BIN)/pip-compile $(LAS) --extra embedded --output-file requirements/drift.txt pyproject.toml
	@$(BIN)/pip-compile $(LAS) --extra embedded --extra dev --output-file requirements/utveckling.txt pyproject.toml

LAS := --quiet --upgrade --strip-extras --allow-unsafe --generate-hashes --all-build-deps --no-header \
       --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

stada: ## Ta bort miljön (aldrig loggen: den ligger i .liggare)
	rm -rf $(VENV)

$(KLAR): requirements/utveckling.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 eller senare behövs: make PYTHON=python3.11 …")'
	@echo "Sätter upp $(VENV) (en gång, någon minut) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/utveckling.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $(KLAR)
