"""The sums of the lists are the balances, at any (per, kand): nothing is skipped silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg

from domain.grund.pengar import Lada
from projections.listor import LISTOR, Filter
from projections.pengar.saldon import ALLT, Saldo, Urval, saldo
from projections.uppgifter.fragor import poster
from store.basis import Basis
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.listsummor import utestaende
from tests.projections.hjalp.simulering.regler import FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR, Simulering

FRAGOR = omfang(8)
LADORNA = {"disponibelt_ore": "disponibelt", "utlyst_ore": "utlyst"}
LADORNA |= {"obetalt_ore": "beviljat_ej_utbetalt"}
HANDELSERNA = (
    "fordringar",
    "returer",
    "beslut",
    "utbetalningar",
    "andrade-beslut",
    "utan-kommunicering",
    "avstaenden",
)
FLODENA = ("beviljat", "utbetalt", "aterbetalt")


def summor(rader: Iterable[Any], *kolumner: str) -> dict[str, int]:
    alla = list(rader)
    return {k: sum(getattr(rad, k) for rad in alla) for k in kolumner}


def floden(s: Saldo, *namn: str) -> dict[str, int]:
    return {f"{ett}_ore": s.floden[ett] for ett in namn}


def konto(conn: psycopg.Connection[Any], basis: Basis, tabell: str, namn: str) -> int:
    rader = conn.execute(
        f"SELECT belopp_ore FROM vy.{tabell}"
        " WHERE konto = %s AND position <= %s AND verkningsdag <= %s",
        (namn, basis.position, basis.per),
    )
    return sum(ore for (ore,) in rader)


def betalt_oombett(conn: psycopg.Connection[Any], basis: Basis, lada: str) -> int:
    """What somebody who was not asked has paid out of a box: claims remember it as it was."""
    rader = conn.execute(
        "SELECT p.belopp_ore FROM vy.postering AS p JOIN logg.handelse AS h USING (position)"
        " WHERE p.slag = 'lada' AND p.konto = %s AND h.topic LIKE 'arende.aterbetalning-%%'"
        " AND NOT EXISTS (SELECT FROM vy.fordringspost AS f WHERE f.position = p.position)"
        " AND p.position <= %s AND p.verkningsdag <= %s",
        (lada, basis.position, basis.per),
    )
    return -sum(int(ore) for (ore,) in rader)


def delarna(simulering: Simulering) -> list[Urval]:
    """All of it; what one mottagare has; what is of one post in one year."""
    akter = [*simulering.orakel.akter.values()]
    hos = simulering.slump.choice(akter).hos
    return [
        ALLT,
        Urval(mottagare_id=hos.mottagare_id),
        Urval(anslag_id=hos.anslag_id, budgetar=hos.budgetar),
    ]


def som_filter(urval: Urval) -> Filter:
    return Filter(**{k: v for k, v in urval._asdict().items() if v is not None})


def test_the_sums_of_the_lists_are_the_balances(historier: dict[int, Historia]) -> None:
    """In every history; and together they hold what is owed, and calls before they are out."""
    sedda: Counter[str] = Counter()
    for seed, historia in historier.items():
        historia.simulering.slump.seed(seed)
        sedda += summorna_stammer(historia)
    assert sedda.keys() == {"skuld", "opublicerade"}


def summorna_stammer(historia: Historia) -> Counter[str]:
    """At random (per, kand); how much was seen of what."""
    simulering = historia.simulering
    sedda: Counter[str] = Counter()
    for _ in range(FRAGOR):
        per = simulering.per()
        with historia.lasare.las(per, simulering.kand()) as (conn, basis):
            for urval in delarna(simulering):
                krav_summor(conn, basis, urval)
            allt = saldo(conn, basis)
            ramar = LISTOR["ramar"](conn, basis).rader
            assert summor(ramar, "kvar_ore") == {"kvar_ore": allt.lador["utlyst"]}
            assert summor(ramar, "beviljat_ore") == floden(allt, "beviljat")
            sedda["opublicerade"] += krav_antal(conn, basis, simulering, ramar)
            for lista, kolumn, facit in (
                ("fordringar", "utestaende_ore", utestaende(conn, basis)),
                ("oplacerat", "oplacerat_ore", konto(conn, basis, "inbetalningspost", "oplacerat")),
            ):
                svar = summor(LISTOR[lista](conn, basis).rader, kolumn)[kolumn]
                assert svar == facit, (basis, kolumn)
                sedda["skuld"] += abs(svar)
    return sedda


def test_what_is_waived_of_all_claims_is_what_lies_in_the_boxes(
    historier: dict[int, Historia],
) -> None:
    """And what is written off, when all days are over: whatever was lowered, lifted or restored.

    What was paid unasked is remembered by the claim until it is lifted: it lies there no more.
    """
    lador = ("eftergivet", "avskrivet")
    sedda: Counter[str] = Counter()
    for historia in historier.values():
        sist = max(historia.simulering.verkningsdagar)
        for _ in range(FRAGOR):
            with historia.lasare.las(sist, historia.simulering.kand()) as (conn, basis):
                kraven = LISTOR["fordringar"](conn, basis, Filter(reglerade=True)).rader
                allt = saldo(conn, basis)
                for lada in lador:
                    listat = sum(getattr(rad, f"{lada}_ore") for rad in kraven)
                    oombett = betalt_oombett(conn, basis, lada)
                    lyft = allt.lador[Lada(lada)] + oombett - listat
                    assert 0 <= lyft <= oombett, (basis, lada)
                    sedda[lada] += listat
                rader = LISTOR["avstaenden"](conn, basis).rader
                avstatt = sum(rad.kapital_ore for rad in rader if rad.lada == "avstatt")
                assert avstatt == allt.lador[Lada.AVSTATT], basis
                sedda["lyft"] += sum(rad.kapital_ore < 0 for rad in rader)
    assert sedda.keys() == {*lador, "lyft"}


def krav_antal(
    conn: psycopg.Connection[Any], basis: Basis, simulering: Simulering, ramar: list[Any]
) -> int:
    """The ärenden of each call, also of one not published then; how many were of such."""
    arenden = poster(conn, basis, "arende", [*simulering.orakel.akter]).values()
    alla = Counter(a["utlysning_id"] for a in arenden)
    beviljade = Counter(a["utlysning_id"] for a in arenden if int(a["beviljat_ore"] or 0) > 0)
    for rad in ramar:
        om = str(rad.utlysning_id)
        assert (rad.arenden, rad.beviljade) == (alla[om], beviljade[om]), (basis, rad)
    return sum(rad.arenden for rad in ramar if rad.lage is None)


def krav_summor(conn: psycopg.Connection[Any], basis: Basis, urval: Urval) -> None:
    val, vantat = som_filter(urval), saldo(conn, basis, urval)
    obetalt = summor(LISTOR["obetalt"](conn, basis, val).rader, "obetalt_ore")
    assert obetalt == {"obetalt_ore": vantat.lador["beviljat_ej_utbetalt"]}, (basis, urval)
    mottagare = summor(
        LISTOR["mottagarsummor"](conn, basis, val).rader, *(f"{ett}_ore" for ett in FLODENA)
    )
    assert mottagare == floden(vantat, *FLODENA), (basis, urval)
    if urval.anslag_id is None:
        kraven = LISTOR["fordringar"](conn, basis, replace(val, reglerade=True)).rader
        assert summor(kraven, "kravt_ore") == floden(vantat, "kravt"), (basis, urval)
    if urval.mottagare_id is None:
        utfall = summor(LISTOR["anslagsutfall"](conn, basis, val).rader, *LADORNA)
        assert utfall == {k: vantat.lador[lada] for k, lada in LADORNA.items()}, (basis, urval)


def test_what_happened_in_arenden_is_all_listed_by_mottagare_and_by_call(
    historia: Historia,
) -> None:
    """Also what took effect before the day on which the ansökan came in.

    But for what another owes, who is in no ärende of his own.
    """
    hos = [akt.hos for akt in historia.simulering.orakel.akter.values()]
    delade = {
        "mottagare_id": [Filter(mottagare_id=m, limit=0) for m in {h.mottagare_id for h in hos}],
        "utlysning_id": [Filter(utlysning_id=u, limit=0) for u in {h.utlysning_id for h in hos}],
    }
    registrerade = {val.mottagare_id for val in delade["mottagare_id"]}
    andras = {
        krav.id
        for akt in historia.simulering.orakel.akter.values()
        for krav in akt.fordringar.values()
        if krav.annan and krav.annan.mottagare_id not in registrerade
    }
    for dagar in range(0, 2 * DAGAR, 50):
        with historia.lasare.las(FORSTA_DAG + timedelta(days=dagar)) as (conn, basis):
            for namn in HANDELSERNA:
                lista = LISTOR[namn]
                alla = lista(conn, basis)
                for filtret in delade.keys() & {*lista.filter}:
                    delar = sum(lista(conn, basis, val).totalt for val in delade[filtret])
                    if (namn, filtret) == ("fordringar", "mottagare_id"):
                        delar += sum(rad.fordran_id in andras for rad in alla.rader)
                    assert delar == alla.totalt, (namn, filtret, basis)


def test_the_histories_hold_what_came_before_its_arende(historier: dict[int, Historia]) -> None:
    """Money in an ärende that had not come in at `per`: what a list would drop, were it to join."""
    utan = 0
    for historia in historier.values():
        for dagar in range(0, DAGAR, 20):
            with historia.lasare.las(FORSTA_DAG + timedelta(days=dagar)) as (conn, basis):
                rader = [*LISTOR["obetalt"](conn, basis).rader]
                rader += LISTOR["fordringar"](conn, basis).rader
                utan += sum(rad.diarienummer is None for rad in rader)
    assert utan > 0
