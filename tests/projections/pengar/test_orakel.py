"""Every balance at every (per, kand) is what one who only wrote down what happened would say."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.lador import EGNA
from domain.grund.pengar import Lada
from projections.pengar.saldon import ALLT, Urval, saldo, saldon_per
from tests.hjalp.omfang import omfang
from tests.projections.conftest import every_choice
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.omfattning import saknas
from tests.projections.hjalp.orakel import orakel
from tests.projections.hjalp.orakel.bok import lador_och_floden
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.simulering.simulering import Simulering

FRAGOR = omfang(120)
SLUTET = date(2999, 12, 31)
DELAR = 20
"""How many parts of the money are asked for each time, beside everything and each ärende."""


def given_fields(urval: Urval) -> dict[str, object]:
    return {namn: varde for namn, varde in urval._asdict().items() if varde is not None}


def a_combination(simulering: Simulering) -> Urval:
    """Some of what an ärende is of, or of what two different ärenden are."""
    nagra = simulering.slump.choices([*simulering.orakel.akter.values()], k=2)
    forsta, andra = (akt.hos._asdict() for akt in nagra)
    hos = forsta | dict(simulering.slump.sample([*andra.items()], k=1))
    return Urval(**dict(simulering.slump.sample([*hos.items()], k=2)))


def test_every_balance_is_the_oracles(historia: Historia) -> None:
    simulering = historia.simulering
    delar = list(every_choice(simulering))
    for _ in range(FRAGOR):
        per = simulering.per()
        kand = simulering.kand()
        position = simulering.orakel.losa(kand)
        celler = simulering.orakel.celler(per, position)
        with historia.lasare.las(per, kand) as (conn, basis):
            assert (basis.per, basis.position, basis.simulerad) == (per, position, True)
            valda = simulering.slump.sample(delar, k=DELAR)
            for urval in (ALLT, *valda, a_combination(simulering)):
                svar = saldo(conn, basis, urval)
                facit = lador_och_floden(celler, given_fields(urval))
                assert (svar.lador, svar.floden) == facit, (per, kand, urval)
            arenden = saldon_per(conn, basis, "arende_id", [*simulering.arenden])
            for arende, svar in arenden.items():
                facit = lador_och_floden(celler, {"arende_id": arende})
                assert (svar.lador, svar.floden) == facit, (per, kand, arende)


def test_what_is_booked_up_to_a_day_is_the_oracles(historia: Historia) -> None:
    """Also what took effect in a period that was closed when it was recorded."""
    simulering = historia.simulering
    delar = [ALLT, *every_choice(simulering)]
    assert any(b.bokford > b.dag for b in simulering.orakel.bok.bokningar)
    for _ in range(FRAGOR // 5):
        till = simulering.per()
        kand = simulering.kand()
        bokforda = simulering.orakel.bok.bokforda(till, simulering.orakel.losa(kand))
        with historia.lasare.las(SLUTET, kand) as (conn, basis):
            for urval in simulering.slump.sample(delar, k=DELAR):
                svar = saldo(conn, basis, urval, till)
                facit = lador_och_floden(bokforda, given_fields(urval))
                assert (svar.lador, svar.floden) == facit, (till, kand, urval)


def test_every_case_and_every_claim_is_the_oracles(historia: Historia) -> None:
    """The folded streams at the head: boxes by year, what is granted, and what is owed."""
    simulering = historia.simulering
    for arende_id, akt in simulering.orakel.akter.items():
        arende = simulering.journal.liggare.hamta(Arende, arende_id)
        finns = {(Lada(lada), ar): ore for (lada, ar), ore in akt.finns.items() if ore}
        assert arende.lador.belopp == {k: ore for k, ore in finns.items() if k[0] in EGNA}
        assert arende.beviljat_ore == akt.beviljat_ore
        assert {f: claim(arende, f) for f in arende.fordringar} == {
            f: (
                [tuple(bit) for bit in krav.ur],
                [tuple(bit) for bit in krav.omfort],
                krav.betalt_ore,
                krav.havt_ore,
                krav.tillgodo_ore,
                krav.ranta_ore,
                krav.utestaende_ranta_ore,
            )
            for f, krav in akt.fordringar.items()
        }
        assert all(settled(krav) for krav in akt.fordringar.values())


Delar = list[tuple[str, int, int]]


def claim(arende: Arende, fordran_id: UUID) -> tuple[Delar, Delar, int, int, int, int, int]:
    """What is outstanding, moved, paid, lifted, owed back; the interest, and what is left of it."""
    fordran = arende.fordringar[fordran_id]
    betalt = sum(
        d.belopp_ore
        for a in arende.aterbetalningar.values()
        if a.fordran_id == fordran_id
        for d in a.kapital
    )
    return (
        [(str(d.lada), d.ar, d.belopp_ore) for d in fordran.ur],
        [(str(d.lada), d.ar, d.belopp_ore) for d in fordran.omfort],
        betalt,
        fordran.havt_ore,
        fordran.tillgodo_ore,
        fordran.ranta_ore,
        fordran.utestaende_ranta_ore,
    )


def settled(krav: Krav) -> bool:
    """What was demanded is what is outstanding and all that has become of the rest."""
    return krav.krav_ore == (
        krav.utestaende_ore
        + krav.betalt_ore
        - krav.tillgodo_ore
        + krav.efterskankt_ore("eftergivet", "avskrivet")
        + krav.havt_ore
    )


def test_the_histories_are_worth_asking(historier: dict[int, Historia]) -> None:
    """Together they hold every kind of fact, and all that is unusual, and are refused."""
    simuleringar = [h.simulering for h in historier.values()]
    assert saknas(simuleringar) == set()
    for simulering in simuleringar:
        assert any(t.sista > t.forsta for t in simulering.orakel.tillagg)
        assert len(set(simulering.vagrade)) > 15


def test_the_oracle_has_not_read_the_tables() -> None:
    """Nor has what it takes from: all of it is its own, or Python's."""
    att_lasa = [orakel.__name__]
    lasta: set[str] = set()
    while att_lasa:
        modul = att_lasa.pop()
        if modul not in lasta and modul.partition(".")[0] not in sys.stdlib_module_names:
            assert modul.partition(".")[0] == "tests", modul
            lasta.add(modul)
            att_lasa += _importerade(modul)
    assert len(lasta) > 10


def _importerade(modul: str) -> Iterator[str]:
    """What a module imports, by the full names of the modules."""
    for node in ast.walk(ast.parse(inspect.getsource(import_module(modul)))):
        if isinstance(node, ast.ImportFrom):
            assert node.module is not None
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
