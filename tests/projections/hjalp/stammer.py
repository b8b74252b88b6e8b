"""What adds up, at random (per, kand) of a random history: every list, bokslut, bemyndiganden."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg

from projections.listor import LISTOR
from projections.rapporter.bemyndigande import bemyndiganderapport
from projections.rapporter.bokslut import Bokslutsrapport, bokslutsrapport
from projections.rapporter.bokslutsunderlag import underlag
from projections.rapporter.form import Tabell
from store.basis import Basis
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.listsummor import PROV, krav_kolumner, obetald_ranta, visat
from tests.projections.hjalp.simulering.regler import AREN, FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR

LISTFRAGOR, FRAGOR = omfang(12), omfang(40)
STRAX_FORE = 3652 - 2 * DAGAR
"""Days after which claims are about to be lost: about as often before they are as after."""
FASTA = ("tilldelat", "ingaende", "nya", "infriade", "ovriga", "utestaende")


def listorna_stammer(historia: Historia) -> None:
    simulering = historia.simulering
    for _ in range(LISTFRAGOR):
        per = simulering.per()
        per += timedelta(days=simulering.slump.choice([0, 0, 0, STRAX_FORE]))
        with historia.lasare.las(per, simulering.kand()) as (conn, basis):
            for namn, prov in PROV.items():
                rader = LISTOR[namn](conn, basis).rader
                krav_kolumner(namn, rader)
                prov(conn, basis, rader)


def kolumn(tabell: Tabell, nyckel: str, *, summa: bool = False) -> list[Any]:
    """The cells of a column, or its sum alone."""
    plats = [k.nyckel for k in tabell.kolumner].index(nyckel)
    assert tabell.summa is not None
    return [tabell.summa[plats]] if summa else [rad[plats] for rad in tabell.rader]


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
        kapital, ranta = visat(pa["utestaende"], obetald_ranta(pa))
        oppet[fordran, "kapital"], oppet[fordran, "ranta"] = kapital, ranta
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


def krav_dagarna(conn: psycopg.Connection[Any], basis: Basis, rapport: Bokslutsrapport) -> None:
    """Of each claim for as many days as the list of claims says, and a reason says no other."""
    listans = {
        rad.fordran_id: rad.dagar_forfallen for rad in LISTOR["fordringar"](conn, basis).rader
    }
    for post in underlag(conn, basis).poster:
        assert post.dagar_forfallen == listans[post.fordran_id], post
    osakra = rapport.fordringar[2]
    for fordran, skal in zip(kolumn(osakra, "fordranId"), kolumn(osakra, "skal"), strict=True):
        sagda = [int(ord_) for ord_ in skal.split() if ord_.isdigit()]
        assert sagda in ([], [listans[UUID(fordran)]]), (fordran, skal)


def bokslutet_stammer(historia: Historia) -> Counter[str]:
    """At random (per, kand), also before anything and long after; how much was seen of what."""
    simulering = historia.simulering
    sedda: Counter[str] = Counter()
    for nr in range(FRAGOR):
        dag = FORSTA_DAG + timedelta(days=simulering.slump.randint(-2, DAGAR + 700))
        kand = None if nr % 2 else simulering.kand()
        with historia.lasare.las(dag, kand) as (conn, basis):
            rapport = bokslutsrapport(conn, basis)
            oppet, oplacerat = reskontran(conn, basis)
            krav_dagarna(conn, basis, rapport)
        krav_summor(rapport)
        for nyckel in ("kapital", "ranta"):
            belopp = [ore for (_, vad), ore in oppet.items() if vad == nyckel]
            at_oss, av_oss = sum(b for b in belopp if b > 0), -sum(b for b in belopp if b < 0)
            assert kolumn(rapport.fordringar[0], nyckel, summa=True) == [at_oss]
            assert kolumn(rapport.tillgodo[0], nyckel, summa=True) == [av_oss]
            sedda["tillgodo"] += av_oss
        assert kolumn(rapport.oplacerat, "oplacerat", summa=True) == [oplacerat]
        netto = sum(oppet.values()) - oplacerat
        assert kolumn(rapport.sammanstallning, "summa", summa=True) == [netto]
        sedda["osakra"] += len(rapport.fordringar[2].rader)
    return sedda


def celler(tabell: Tabell) -> dict[Any, dict[str, Any]]:
    """By what is first in each row; the sum is under "Summa"."""
    assert tabell.summa is not None
    nycklar = [k.nyckel for k in tabell.kolumner]
    return {rad[0]: dict(zip(nycklar, rad, strict=True)) for rad in (*tabell.rader, tabell.summa)}


def bemyndigandena_stammer(historia: Historia) -> Counter[str]:
    """At random (per, kand), against one who only wrote down what was promised; what was seen."""
    s = historia.simulering
    sedda: Counter[str] = Counter()
    for _ in range(FRAGOR):
        ar, kand = s.slump.choice(AREN), s.kand()
        per = s.per()
        with historia.lasare.las(per, kand) as (conn, basis):
            rapport = bemyndiganderapport(conn, basis, ar)
        till = min(per, date(ar, 12, 31))
        bok = [b for b in s.orakel.loften.bok if b.position <= basis.position and b.dag <= till]
        vantat: Counter[str] = Counter()
        for b in bok:
            if b.konto == "tilldelat":
                vantat["tilldelat"] += b.ore if b.ar == ar else 0
                continue
            vantat[b.konto if b.dag.year == ar else "ingaende"] += b.ore
            vantat["utestaende"] += b.ore
            vantat[f"ar{b.ar}"] += b.ore
        visat = celler(rapport.per_post)
        for rad in visat.values():
            delar = sum(rad[n] for n in ("ingaende", "nya", "infriade", "ovriga"))
            per_ar = sum(o for n, o in rad.items() if n.startswith("ar2"))
            assert delar == rad["utestaende"] == per_ar
        summa = visat.pop("Summa")
        kronor = {n: o for n, o in summa.items() if n in FASTA or n.startswith("ar2")}
        assert {n: o for n, o in kronor.items() if o} == {n: o for n, o in vantat.items() if o}
        for namn, ore in kronor.items():
            assert ore == sum(rad[namn] for rad in visat.values())
        assert rapport.per_arende.summa is not None
        assert rapport.per_arende.summa[-1] == summa["utestaende"]
        sedda.update(n for n, ore in kronor.items() if ore)
    return sedda
