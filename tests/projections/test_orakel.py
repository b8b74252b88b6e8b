"""Every balance at every (per, kand) is what one who only wrote down what happened would say."""

from __future__ import annotations

import ast
import inspect
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import psycopg
import pytest

from domain.arende import Arende
from domain.lador import EGNA
from domain.overklagande import Utgang
from domain.pengar import Lada
from domain.vakt import anslagsvakt, ramvakt
from projections.lasning import Lasare
from projections.saldon import ALLT, Urval, saldo, saldon_per
from projections.tabeller import uppratta
from store.databas import Databas, inbyggd
from store.liggare import Liggare, vik
from tests.projections import (
    orakel,
    orakel_anslag,
    orakel_arende,
    orakel_bok,
    orakel_fordran,
    orakel_pengar,
)
from tests.projections.conftest import simulera_i
from tests.projections.orakel_bok import lador_och_floden
from tests.projections.orakel_fordran import Krav
from tests.projections.simulering import DAGAR, FORSTA_DAG, Simulering

FRAGOR = 250
DELAR = 20
"""How many parts of the money are asked for each time, beside everything and each ärende."""
LANGD = 800
HISTORIER = (10, 11, 12, 13)
"""Together they hold all that is unusual."""
SLUTET = date(2999, 12, 31)
PENGAFAKTA = {
    "anslag.medel-tilldelade",
    "anslag.ingaende-belopp-faststallt",
    "anslag.medel-omdisponerade",
    "anslag.overskridande-medgivet",
    "anslag.medel-indragna",
    "anslag.belopp-rattat",
    "anslag.budgetar-avslutat",
    "anslag.forvaltningsmedel-anvanda",
    "anslag.medel-aterbetalda",
    "utlysning.publicerad",
    "utlysning.finansierad",
    "utlysning.ram-andrad",
    "utlysning.installd",
    "utlysning.avslutad",
    "utlysning.medel-overforda",
    "arende.bidrag-beviljat",
    "arende.beslut-rattat",
    "arende.beslut-andrat",
    "arende.beslut-upphavt",
    "arende.ratten-forfallen",
    "arende.dom-meddelad",
    "arende.utbetalning-genomford",
    "arende.utbetalning-rattad",
    "arende.utbetalning-returnerad",
    "arende.aterrapport-granskad",
    "arende.granskning-omprovad",
    "arende.granskning-havd",
    "arende.aterkrav-beslutat",
    "arende.fordran-eftergiven",
    "arende.fordran-avskriven",
    "arende.fordran-havd",
    "arende.fordran-kvittad",
    "arende.aterbetalning-mottagen",
    "arende.aterbetalning-havd",
    "arende.obetalt-overfort",
}


class Historia(NamedTuple):
    simulering: Simulering
    databas: Databas
    lasare: Lasare


@pytest.fixture(scope="module")
def historier(pg_katalog: Path) -> Iterator[dict[int, Historia]]:
    """Histories by their seeds, each in a log of its own, made once for all that is asked here."""
    with ExitStack() as oppna:
        alla = {}
        for seed in HISTORIER:
            databas = inbyggd(pg_katalog, f"historia_{seed}")
            databas.migrera(simulerad=True, sedan=uppratta)
            liggare = oppna.enter_context(Liggare({"LIGGARE_URL": databas.app_url}))
            simulering = simulera_i(databas, liggare, seed, LANGD)
            lasare = Lasare(liggare.recorder.pool, databas.app_url)
            oppna.callback(lasare.stang)
            alla[seed] = Historia(simulering, databas, lasare)
        yield alla


@pytest.fixture(params=HISTORIER)
def historia(request: pytest.FixtureRequest, historier: dict[int, Historia]) -> Historia:
    """One of them, with chance as it is at the beginning."""
    valda = historier[request.param]
    valda.simulering.slump.seed(request.param)
    return valda


def every_choice(simulering: Simulering) -> Iterator[Urval]:
    """Each part of the money that somebody has."""
    utlysningar = simulering.orakel.anslagen.utlysningar.values()
    for anslag, ar in sorted({(u.anslag, ar) for u in utlysningar for ar in (2023, 2024)}):
        yield Urval(anslag_id=anslag, budgetar=ar)
    for utlysning in simulering.utlysningar:
        yield Urval(utlysning_id=utlysning)
    mottagare = {a.hos.mottagare_id for a in simulering.orakel.akter.values()}
    for part in sorted(mottagare, key=str):
        yield Urval(mottagare_id=part)
    for arende in simulering.arenden:
        yield Urval(arende_id=arende)


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
        per = FORSTA_DAG + timedelta(days=simulering.slump.randint(-2, DAGAR + 120))
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
                krav.betalt_ore,
                krav.havt_ore,
                krav.ranta_ore,
                krav.utestaende_ranta_ore,
            )
            for f, krav in akt.fordringar.items()
        }
        assert all(settled(krav) for krav in akt.fordringar.values())


def claim(
    arende: Arende, fordran_id: UUID
) -> tuple[list[tuple[str, int, int]], int, int, int, int]:
    """What is outstanding, paid, lifted; the interest, and what is outstanding of that."""
    fordran = arende.fordringar[fordran_id]
    betalt = sum(
        d.belopp_ore
        for a in arende.aterbetalningar.values()
        if a.fordran_id == fordran_id
        for d in a.kapital
    )
    return (
        [(str(d.lada), d.ar, d.belopp_ore) for d in fordran.ur],
        betalt,
        fordran.havt_ore,
        fordran.ranta_ore,
        fordran.utestaende_ranta_ore,
    )


def settled(krav: Krav) -> bool:
    """What was demanded is what is outstanding and all that has become of the rest."""
    return krav.krav_ore == (
        krav.utestaende_ore
        + krav.betalt_ore
        - krav.aterstallt_ore
        + krav.eftergivet_ore
        + krav.avskrivet_ore
        + krav.havt_ore
    )


def test_no_box_is_ever_negative_but_the_source_and_what_bank_and_court_overdrew(
    historia: Historia,
) -> None:
    """At every append, over all days."""
    simulering = historia.simulering
    delar = [*every_choice(simulering)]
    overdragna = 0
    for tillagg in simulering.orakel.tillagg:
        with historia.lasare.las(SLUTET, tillagg.sista) as (conn, basis):
            for urval in (ALLT, *simulering.slump.sample(delar, k=4)):
                svar = saldo(conn, basis, urval)
                overdragna += bool(svar.negativa)
                assert urval != ALLT or svar.lador["tilldelat"] <= 0
                assert not {*svar.negativa} & ALDRIG_NEGATIVA, (urval, svar.lador)
    assert overdragna, "the history should overdraw an anslag, or it proves too little"


ALDRIG_NEGATIVA = {*map(str, Lada)} - {
    "tilldelat",
    "overfort",
    "indraget",
    "disponibelt",
    "utlyst",
    "utbetalt_ej_redovisat",
    "for_hogt_belopp",
}
"""What a bank fact or a court overdraws is what is free, in a call, paid, or paid too much."""


def test_no_claim_ever_asks_for_more_than_the_box(historia: Historia) -> None:
    """After every append, and no sooner: one fact of it may lift what another took."""
    liggare = historia.simulering.journal.liggare
    for arende_id in historia.simulering.arenden:
        arende = Arende.tom(arende_id)
        rader = liggare.recorder.select_strommar([arende_id])
        for _, grupp in groupby(rader, key=lambda rad: rad.tillagg):
            vik(arende, [liggare.mapper.to_domain_event(rad) for rad in grupp])  # type: ignore[misc]
            for lada, ar in {(d.lada, d.ar) for f in arende.fordringar.values() for d in f.ur}:
                finns = arende.lador.belopp.get((lada, ar), 0)
                assert arende.kravt_ur_ore(lada, ar) <= finns, (arende_id, lada, ar)


def test_postings_sum_to_zero_in_every_append_day_anslag_and_year(
    historia: Historia,
) -> None:
    with psycopg.connect(historia.databas.app_url) as conn:
        rader = conn.execute(
            """SELECT h.tillagg, p.verkningsdag, p.anslag_id, p.budgetar
               FROM vy.postering p JOIN logg.handelse h USING (position)
               WHERE p.slag = 'lada' GROUP BY 1, 2, 3, 4 HAVING sum(p.belopp_ore) <> 0"""
        ).fetchall()
    assert rader == []


def test_the_guards_are_at_every_append_what_the_oracle_has_left(
    historia: Historia,
) -> None:
    """What is free in each year of a post, and what is left in a call of each year's money."""
    simulering = historia.simulering
    with psycopg.connect(historia.databas.app_url) as conn:
        vakter = conn.execute("SELECT position, kalla, kvar FROM logg.vakt").fetchall()
    tillagg = {t.forsta: t.sista for t in simulering.orakel.tillagg}
    kvar: dict[str, int] = defaultdict(int)
    facit = {}
    for sista, grupp in groupby(simulering.orakel.bok.bokningar, key=lambda b: b.position):
        for b in grupp:
            if b.slag == "lada" and b.konto == "disponibelt":
                kvar[anslagsvakt(b.hos.anslag_id, b.hos.budgetar)] += b.belopp_ore
            if b.slag == "lada" and b.konto == "utlyst":
                assert b.hos.utlysning_id is not None
                kvar[ramvakt(b.hos.utlysning_id, b.hos.budgetar)] += b.belopp_ore
        facit[sista] = dict(kvar)
    assert {kalla for _, kalla, _ in vakter} >= set(kvar)
    for position, kalla, ore in vakter:
        senast = max((p for p in facit if p <= tillagg[position]), default=0)
        assert ore == facit.get(senast, {}).get(kalla, 0), (position, kalla)


def test_the_histories_are_worth_asking(historier: dict[int, Historia]) -> None:
    """Together they hold every fact that moves money, and all that is unusual, and are refused."""
    simuleringar = [h.simulering for h in historier.values()]
    fakta = sum((s.fakta for s in simuleringar), Counter[str]())
    ovanligt = sum((s.ovanligt for s in simuleringar), Counter[str]())
    assert PENGAFAKTA - set(fakta) == set()
    assert ANNAT - set(fakta) == set()
    assert OVANLIGT - set(+ovanligt) == set()
    for simulering in simuleringar:
        assert any(t.sista > t.forsta for t in simulering.orakel.tillagg)
        assert len(set(simulering.vagrade)) > 15


OVANLIGT = {
    "annat budgetår",
    "båda halvor",
    "ramen sänkt",
    "ramen höjd",
    "stängt igen",
    "fel mål",
    "noll",
    "gjordes ändå",
    "rätt mål",
    "inte rätt mål",
    "ingen rätt",
    "order öppen igen",
    "inkom tidigare",
    "inkom senare",
    "inkom på beslutsdagen",
    "beviljat på nytt",
    "sänkt efter betalning",
    "sänkt kom tillbaka",
    "krav från flera lådor",
    "domstolen sänkte ett krav",
    "utan krav",
    "ränta",
    *(f"dom: {utgang}" for utgang in Utgang),
}
ANNAT = {
    "arende.ansokan-avslagen",
    "arende.ansokan-aterkallad",
    "arende.ansokan-avvisad",
    "arende.avskrivet",
    "arende.inkommen-dag-rattad",
    "arende.komplettering-begard",
    "arende.komplettering-inkommen",
    "arende.handling-registrerad",
    "arende.muntlig-uppgift-antecknad",
    "arende.underlag-kommunicerat",
    "arende.yttrande-inkommet",
    "arende.jav-anmalt",
    "arende.jav-provat",
    "arende.beslut-delfatt",
    "arende.overklagande-inkommet",
    "arende.utbetalning-hindrad",
    "arende.utbetalningshinder-havt",
    "arende.avslutat",
    "arende.aterupptaget",
    "arende.anstand-beviljat",
    "arende.avbetalningsplan-faststalld",
    "arende.fordran-overlamnad",
    "arende.ranta-beraknad",
    "inbetalning.placering-havd",
    "mottagare.namn-andrat",
    "utlysning.sista-dag-forlangd",
}
"""Some of the facts that move no money, and must not disturb what does."""


def test_the_oracle_has_not_read_the_tables() -> None:
    moduler = (orakel, orakel_anslag, orakel_arende, orakel_bok, orakel_fordran, orakel_pengar)
    imports = {
        str(node.module if isinstance(node, ast.ImportFrom) else node.names[0].name)
        for modul in moduler
        for node in ast.walk(ast.parse(inspect.getsource(modul)))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert {namn.partition(".")[0] for namn in imports - {m.__name__ for m in moduler}} == {
        "__future__",
        "collections",
        "dataclasses",
        "datetime",
        "fractions",
        "typing",
        "uuid",
    }
