"""What is stated is stated for somebody: a list, a resource, a report or the command line reads it.

By the code: a key that is asked for by name, in Python or in SQL, or that is a field of a resource.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import api
from api.grund.resurs import Resurs
from domain.grund.strom import strom_av
from projections.uppgifter import Pastaende, uppgifter
from tests.domain.hjalp.lagrade import LAGRADE

ROT = Path(__file__).parents[3]
SAGER = ROT / "projections/uppgifter"
LASER_I_SAGER = {"fragor.py", "tabell.py"}
RUBRIKER = ROT / "api/listor/texter.py"
"""Names of columns, and no questions."""

_I_JSON = """
    aterrapport_begard_dag beslut_rattat_dag betalas_senast delfatt_dag
    dom_dag dom_delfadd_dag dom_overklagad_dag
    domstol exekutionstitel forfallen_dag handling
    handling_dag handling_nummer handling_slag
    instans jav kommunicerat_dag kommunicerat_infor
    kravt_ore obetalt_budgetar overklagande_aterkallat_dag overklagat_dag
    part_sedan partsbytesgrund ranta_ore ranta_till
    rattidsprovat_dag returnerad_dag utbetalning_aterkallad_dag utgang
"""
LASES_ANNARS = {
    "avslutat_{år}": "läses per budgetår i api/vagar/anslag/poster.py",
    **dict.fromkeys(
        _I_JSON.split(), "visas av `liggare arende --json`, som visar allt som sägs om ärendet"
    ),
}
"""Those that nobody asks for by name: where they are seen. A new one is read, or argued for."""


def sagda() -> set[str]:
    return {
        re.sub(r"_\d{4}$", "_{år}", u.nyckel)
        for faktum in LAGRADE
        for u in uppgifter(faktum)
        if isinstance(u, Pastaende)
    }


def namnda() -> Iterator[str]:
    """Every key that the code names: a constant, in SQL, or a keyword when streams are sought."""
    for fil in (*(ROT / "projections").rglob("*.py"), *(ROT / "api").rglob("*.py")):
        if fil == RUBRIKER or (fil.parent == SAGER and fil.name not in LASER_I_SAGER):
            continue
        for nod in ast.walk(ast.parse(fil.read_text())):
            if isinstance(nod, ast.Constant) and isinstance(nod.value, str):
                yield from (nod.value, *re.findall(r"'([a-z_]+)'", nod.value))
            if isinstance(nod, ast.Call) and ast.unparse(nod.func).endswith("hitta"):
                yield from (k.arg for k in nod.keywords if k.arg is not None)


def falten() -> Iterator[str]:
    """What is stated of a stream and shown as a field of it."""
    for modul in walk_packages(api.__path__, "api."):
        for ting in vars(import_module(modul.name)).values():
            if isinstance(ting, Resurs):
                yield from ting.post.model_fields


def test_every_statement_is_read_by_somebody() -> None:
    lasta = {*namnda(), *falten()}
    olasta = sagda() - lasta
    assert olasta - set(LASES_ANNARS) == set()
    assert set(LASES_ANNARS) - olasta == set(), "read, or stated no more"
    assert all(LASES_ANNARS.values())


def test_something_is_stated_of_every_kind_that_is_shown() -> None:
    assert {strom_av(type(f)).TOPIC for f in LAGRADE if [*uppgifter(f)]} >= {"arende", "anslag"}
