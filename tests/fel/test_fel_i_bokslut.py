"""I, bokslut: claims, doubtful ones apart, tillgodo and what is not placed, to the öre."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg

from domain.aterkrav.indrivning import Indrivare
from domain.aterkrav.vardering import VarderingsregelFaststalld
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.myndighet.myndighet import myndighet_id
from projections.motor.lasning import Lasare
from projections.rapporter.bokslut import Bokslutsrapport, bokslutsrapport
from projections.rapporter.form import Tabell
from store.basis import Basis
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN_2, Gang, T
from tests.domain.hjalp.scenario import ANNA, KAND
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare, krav_100
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.simulering.regler import FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR

FRAGOR = 60


def kolumn(tabell: Tabell, nyckel: str, *, summa: bool = False) -> list[Any]:
    """The cells of a column, or its sum alone."""
    plats = [k.nyckel for k in tabell.kolumner].index(nyckel)
    assert tabell.summa is not None
    return [tabell.summa[plats]] if summa else [rad[plats] for rad in tabell.rader]


OVERSKRIVET = ("ranta_kravd", "ranta_havd", "ranta_eftergiven", "ranta_avskriven")
"""What is charged, less what was lifted, waived or written off, with its sign turned."""


def reskontran(conn: psycopg.Connection[Any], basis: Basis) -> tuple[Counter[Any], int]:
    """What each claim owes, capital and interest apart, and what is not placed, row by row."""
    konton: dict[UUID, Counter[str]] = {}
    for fordran, konto, ore, dag, position in conn.execute(
        "SELECT fordran_id, konto, belopp_ore, verkningsdag, position FROM vy.fordringspost"
    ):
        if dag <= basis.per and position <= basis.position:
            konton.setdefault(fordran, Counter())[konto] += ore
    oppet: Counter[Any] = Counter()
    for fordran, pa in konton.items():
        oppet[fordran, "kapital"] = pa["utestaende"]
        paford = max(0, -sum(pa[konto] for konto in OVERSKRIVET))
        oppet[fordran, "ranta"] = paford - pa["ranta_betald"]
    oplacerat = 0
    for konto, ore, dag, position in conn.execute(
        "SELECT konto, belopp_ore, verkningsdag, position FROM vy.inbetalningspost"
    ):
        if konto == "oplacerat" and dag <= basis.per and position <= basis.position:
            oplacerat += ore
    return oppet, oplacerat


def krav_summor(rapport: Bokslutsrapport) -> None:
    """Every table's sum is its rows', and tables of the same claims have the same sums."""
    tabeller = (rapport.sammanstallning, *rapport.fordringar, *rapport.tillgodo, rapport.oplacerat)
    for tabell in tabeller:
        for k in tabell.kolumner:
            [summa] = kolumn(tabell, k.nyckel, summa=True)
            if isinstance(summa, int):
                assert summa == sum(kolumn(tabell, k.nyckel)), (tabell.nyckel, k)
        nycklar = [k.nyckel for k in tabell.kolumner]
        for rad in tabell.rader if "summa" in nycklar else ():
            belopp: Any = dict(zip(nycklar, rad, strict=True))
            assert belopp["kapital"] + belopp["ranta"] == belopp["summa"]
    per_post, per_motpart, osakra = rapport.fordringar
    assert per_post.summa is not None
    assert per_motpart.summa is not None
    assert per_post.summa[1:] == per_motpart.summa[1:]
    assert kolumn(osakra, "kapital", summa=True) == kolumn(per_post, "osakertKapital", summa=True)
    assert kolumn(osakra, "ranta", summa=True) == kolumn(per_post, "osakerRanta", summa=True)


def test_fel_i_bokslut_ar_reskontran_till_oret(historia: Historia) -> None:
    """At random (per, kand), also before anything and long after."""
    simulering = historia.simulering
    osakra = tillgodo = 0
    for nr in range(FRAGOR):
        dag = FORSTA_DAG + timedelta(days=simulering.slump.randint(-2, DAGAR + 700))
        kand = None if nr % 2 else simulering.kand()
        with historia.lasare.las(dag, kand) as (conn, basis):
            rapport = bokslutsrapport(conn, basis)
            oppet, oplacerat = reskontran(conn, basis)
        krav_summor(rapport)
        for nyckel in ("kapital", "ranta"):
            belopp = [ore for (_, vad), ore in oppet.items() if vad == nyckel]
            at_oss, av_oss = sum(b for b in belopp if b > 0), -sum(b for b in belopp if b < 0)
            assert kolumn(rapport.fordringar[0], nyckel, summa=True) == [at_oss]
            assert kolumn(rapport.tillgodo[0], nyckel, summa=True) == [av_oss]
            tillgodo += av_oss
        assert kolumn(rapport.oplacerat, "oplacerat", summa=True) == [oplacerat]
        netto = sum(oppet.values()) - oplacerat
        assert kolumn(rapport.sammanstallning, "summa", summa=True) == [netto]
        osakra += len(rapport.fordringar[2].rader)
    assert osakra
    assert tillgodo


def regel(liggare: Liggare, dagar: int | None, *hos: Indrivare, fran: date) -> None:
    faktum: Faktum = VarderingsregelFaststalld(
        originator_id=myndighet_id(ANNA.organisation),
        originator_version=liggare.forrad.get(myndighet_id(ANNA.organisation)).version + 1,
        timestamp=KAND,
        verkningsdag=fran,
        av=ANNA,
        osaker_efter_dagar=dagar,
        osaker_hos=hos,
        beslutsreferens="1",
    )
    liggare.events.put([faktum], nyckel=f"regel/{fran}", forfragan=b"")


def fall() -> Gang:
    """Two claims: 100 of which 40 is paid, and 50 that was paid in full and then lowered to 20."""
    gang = krav_100()
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 50}, dag=date(2025, 4, 2), fordran_id=FORDRAN_2)
    gang.betala_ater(40, date(2025, 4, 20))
    gang.betala_ater(50, date(2025, 4, 21), FORDRAN_2)
    gang.sank(20, date(2025, 4, 25), FORDRAN_2)
    return gang


def bokslut(fraga: Fraga, dag: date) -> dict[str, list[Any]]:
    rapport: Bokslutsrapport = fraga(bokslutsrapport, dag)
    krav_summor(rapport)
    rader: Any = rapport.sammanstallning.rader
    return {namn: [ore // T for ore in belopp] for namn, *belopp in rader}


def test_fel_i_bokslut_osakra_for_sig(databas: Databas, lasare: Lasare, liggare: Liggare) -> None:
    """By the pattern on the day, and by what the authority says from the day it says it."""
    fraga = fragare(databas, lasare)
    anteckna(liggare, fall().historia)
    sakert, osakert = "Fordringar som inte är osäkra", "Osäkra fordringar"
    nu = bokslut(fraga, date(2025, 12, 31))
    assert nu[sakert] == [60, 0, 60]
    assert nu[osakert] == [0, 0, 0]
    assert nu["Skulder till gäldenärer"] == [-30, 0, -30]
    sedan = bokslut(fraga, date(2026, 12, 31))
    assert (sedan[sakert][0], sedan[osakert][0]) == (0, 60)
    regel(liggare, 30, fran=date(2025, 10, 1))
    assert bokslut(fraga, date(2025, 9, 30))[osakert] == [0, 0, 0]
    assert bokslut(fraga, date(2025, 12, 31))[osakert] == [60, 0, 60]
    regel(liggare, None, Indrivare.KRONOFOGDEN, fran=date(2025, 11, 1))
    assert bokslut(fraga, date(2026, 12, 31))[osakert] == [0, 0, 0]


def test_fel_i_bokslut_sager_vems_monster(
    databas: Databas, lasare: Lasare, liggare: Liggare
) -> None:
    """And whose claims are by which anslagspost and what kind of counterpart."""
    fraga = fragare(databas, lasare)
    anteckna(liggare, fall().historia)
    rapport = fraga(bokslutsrapport, date(2025, 12, 31))
    assert rapport.utan_regel == (ANNA.organisation,)
    assert kolumn(rapport.fordringar[1], "motpart") == ["Regioner"]
    assert kolumn(rapport.fordringar[0], "anslagspost") == ["9 1:6 16"]
    assert UUID(str(FORDRAN_2))
    regel(liggare, 30, fran=date(2025, 10, 1))
    assert fraga(bokslutsrapport, date(2025, 12, 31)).utan_regel == ()
