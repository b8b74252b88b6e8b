"""What every list with money must add up to: columns to each other, and rows to balances."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg

from projections.listor import LISTOR, Filter
from projections.pengar.saldon import saldo
from store.basis import Basis
from tests.projections.hjalp.listor import faktalistor
from tests.projections.hjalp.listor.anslagsposten import bortfallet, krav_post

Rader = Sequence[Any]
Prov = Callable[[psycopg.Connection[Any], Basis, Rader], None]
"""Fails unless the rows are right."""

KOLUMNER: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "att-attestera": [
        (
            "obetalt_ore",
            ("attesterat_ore", "reserverat_ore", "redan_betalt_ore", "att_attestera_ore"),
        )
    ],
    "fordringar": [
        ("kravt_ore", ("betalt_ore", "eftergivet_ore", "avskrivet_ore", "utestaende_ore")),
    ],
    "oplacerat": [("belopp_ore", ("placerat_ore", "aterbetalt_ore", "oplacerat_ore"))],
    "anslagsutfall": [
        (
            "totalt_disponibelt_ore",
            (
                *("ingaende_ore", "tilldelat_ore", "omdisponerat_ore"),
                *("utnyttjat_overskridande_ore", "indragning_ore"),
            ),
        ),
        ("utgaende_ore", ("totalt_disponibelt_ore", "utgifter_ore", "inkomster_ore")),
        ("kvar_ore", ("disponibelt_ore", "utlyst_ore", "obetalt_ore")),
    ],
    "inkomsttitlar": [("summa_ore", ("kapital_ore", "ranta_ore"))],
}
"""Which column is the sum of which, in every row."""


def konto(conn: psycopg.Connection[Any], basis: Basis, tabell: str, *namn: str) -> int:
    """The sum of an account, row by row."""
    rader = conn.execute(
        f"SELECT belopp_ore FROM vy.{tabell}"
        " WHERE konto = ANY(%s) AND position <= %s AND verkningsdag <= %s",
        (list(namn), basis.position, basis.per),
    )
    return sum(ore for (ore,) in rader)


def handelsers(conn: psycopg.Connection[Any], basis: Basis, flode: str, *topics: str) -> int:
    """What facts of these kinds have added to a flow."""
    rader = conn.execute(
        "SELECT p.belopp_ore FROM vy.postering AS p JOIN logg.handelse AS h USING (position)"
        " WHERE p.slag = 'flode' AND p.konto = %s AND h.topic = ANY(%s)"
        " AND p.position <= %s AND p.verkningsdag <= %s",
        (flode, list(topics), basis.position, basis.per),
    )
    return sum(ore for (ore,) in rader)


def summa(rader: Rader, kolumn: str) -> int:
    return sum(getattr(rad, kolumn) for rad in rader)


def lika(rader: Rader, **vantat: int) -> None:
    svar = {kolumn: summa(rader, kolumn) for kolumn in vantat}
    assert svar == vantat, f"{svar}, inte {vantat}"


def _fordringar(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    for rad in rader:
        assert rad.skuld_ore == max(0, rad.utestaende_ore) + rad.ranta_ore
        assert rad.ranta_ore >= 0
        assert not (rad.skuld_ore and rad.tillgodo_ore), "owes, and is owed"
    lika(rader, utestaende_ore=utestaende(conn, basis))
    listade = {rad.fordran_id: rad for rad in rader}
    for fordran_id, (_, ranta) in skulderna(conn, basis).items():
        rad = listade.get(fordran_id)
        assert (0 if rad is None else rad.ranta_ore) == max(0, ranta), fordran_id
        tillgodo = 0 if rad is None else rad.tillgodo_ore - max(0, -rad.utestaende_ore)
        assert tillgodo == max(0, -ranta), fordran_id


def _fordringarnas(conn: psycopg.Connection[Any], basis: Basis) -> dict[UUID, Counter[str]]:
    """The accounts of each claim."""
    saldon: defaultdict[UUID, Counter[str]] = defaultdict(Counter)
    for fordran_id, namn, ore in conn.execute(
        "SELECT fordran_id, konto, sum(belopp_ore)::bigint FROM vy.fordringspost"
        " WHERE position <= %s AND verkningsdag <= %s GROUP BY fordran_id, konto",
        (basis.position, basis.per),
    ):
        saldon[fordran_id][namn] = ore
    return saldon


def skulderna(conn: psycopg.Connection[Any], basis: Basis) -> dict[UUID, tuple[int, int]]:
    """The capital and the interest of each claim: what is unpaid, or (negative) paid too much."""
    saldon = _fordringarnas(conn, basis)
    return {om: visat(saldo["utestaende"], obetald_ranta(saldo)) for om, saldo in saldon.items()}


def utestaende(conn: psycopg.Connection[Any], basis: Basis) -> int:
    """The capital of all claims together."""
    return sum(kapital for kapital, _ in skulderna(conn, basis).values())


def obetald_ranta(saldo: Counter[str]) -> int:
    """What was waived before the day that it was charged for is nothing to pay, nor to get."""
    bort = ("ranta_kravd", "ranta_havd", "ranta_eftergiven", "ranta_avskriven")
    return max(0, -sum(saldo[namn] for namn in bort)) - saldo["ranta_betald"]


def visat(kapital: int, ranta: int) -> tuple[int, int]:
    """He owes of a claim, or is owed of it, and never both: the one is less the other."""
    if kapital * ranta >= 0:
        return kapital, ranta
    mot = min(abs(kapital), abs(ranta)) * (1 if kapital > 0 else -1)
    return kapital - mot, ranta + mot


def _preskription(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """What it says of a claim is what the list of claims says, and it leaves none out."""
    alla = LISTOR["fordringar"](conn, basis, Filter(reglerade=True))
    kraven = {rad.fordran_id: rad for rad in alla.rader}
    for rad in rader:
        for namn in (namn for namn in rad._fields if namn.endswith("_ore")):
            assert getattr(rad, namn) == getattr(kraven[rad.fordran_id], namn), (namn, rad)
    dagarna = conn.execute(
        "SELECT objekt, array_agg(varde::date ORDER BY varde) FROM vy.uppgift"
        " WHERE nyckel = 'preskription_fran' AND position <= %(pos)s AND verkningsdag <= %(per)s"
        " AND coalesce(annullerad > %(pos)s, true) GROUP BY objekt",
        {"pos": basis.position, "per": basis.per},
    )
    inom_ett_ar = {
        UUID(om)
        for om, sagda in dagarna
        if UUID(om) in kraven
        and basis.per <= _tio_ar_efter(sagda) <= basis.per + timedelta(days=366)
    }
    lever = {om for om in inom_ett_ar if kraven[om].skuld_ore or kraven[om].avskrivet_ore}
    assert lever == {rad.fordran_id for rad in rader if rad.preskriberas >= basis.per}


def _tio_ar_efter(dagar: list[date]) -> date:
    """The last of them that came within ten years of another, and ten years on."""
    sista = dagar[0]
    for dag in dagar:
        if dag <= _ar_pa(sista, 10):
            sista = dag
    return _ar_pa(sista, 10)


def _ar_pa(dag: date, ar: int) -> date:
    return dag.replace(year=dag.year + ar, day=28 if (dag.month, dag.day) == (2, 29) else dag.day)


def _oplacerat(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    lika(rader, oplacerat_ore=konto(conn, basis, "inbetalningspost", "oplacerat"))


def _obetalt(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    lika(rader, obetalt_ore=saldo(conn, basis).lador["beviljat_ej_utbetalt"])


def _att_attestera(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Of each case what lies there; that there may be more, which cannot be paid, is no fault."""
    for rad in rader:
        svar = conn.execute(
            "SELECT sum(belopp_ore) FROM vy.postering WHERE slag = 'lada' AND arende_id = %s"
            " AND konto = 'beviljat_ej_utbetalt' AND position <= %s AND verkningsdag <= %s",
            (rad.arende_id, basis.position, basis.per),
        ).fetchone()
        assert svar == (rad.obetalt_ore,)
        assert rad.att_attestera_ore > 0
    faktalistor.attesterna(conn, basis, rader)


def _beordrade(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Each is what was attested, and is asked for once."""
    nycklar = [(rad.arende_id, rad.utbetalning_id) for rad in rader]
    assert len(nycklar) == len({*nycklar})
    for rad, (arende_id, utbetalning_id) in zip(rader, nycklar, strict=True):
        svar = conn.execute(
            "SELECT belopp_ore FROM vy.faktarad WHERE strom_id = %s AND objekt = %s"
            " AND topic = 'arende.utbetalning-attesterad' AND position <= %s"
            " ORDER BY position DESC LIMIT 1",
            (arende_id, utbetalning_id, basis.position),
        ).fetchone()
        assert svar == (rad.belopp_ore,)
    faktalistor.orderna(conn, basis, rader)


def _ramar(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    allt = saldo(conn, basis)
    lika(
        rader,
        beviljat_ore=allt.floden["beviljat"],
        utbetalt_ore=allt.floden["utbetalt"],
        kvar_ore=allt.lador["utlyst"],
    )


def _mottagarsummor(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Also what is asked of one who is not registered."""
    allt = saldo(conn, basis)
    namn = ("beviljat", "utbetalt", "anvant", "godkant", "kravt", "aterbetalt")
    lika(rader, **{f"{ett}_ore": allt.floden[ett] for ett in namn})


def _inkomsttitlar(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """What lies in `aterbetalt` was never the anslag's again; interest is as it was paid."""
    allt = saldo(conn, basis)
    lika(
        rader,
        kapital_ore=allt.lador["aterbetalt"] - allt.floden["aterlamnat"],
        ranta_ore=konto(conn, basis, "fordringspost", "ranta_betald"),
    )


def _anslagsutfall(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Year by year: what goes out comes in, or what was established; at last, what there is."""
    allt = saldo(conn, basis)
    lika(
        rader,
        beviljat_ore=allt.floden["beviljat"],
        utbetalt_ore=allt.floden["utbetalt"],
        disponibelt_ore=allt.lador["disponibelt"],
        utlyst_ore=allt.lador["utlyst"],
        obetalt_ore=allt.lador["beviljat_ej_utbetalt"],
        utgifter_ore=-sum(allt.floden[f] for f in ("utbetalt", "forvaltning", "aterlamnat")),
        inkomster_ore=allt.floden["aterbetalt"]
        - allt.lador["aterbetalt"]
        + allt.floden["aterlamnat"],
        indragning_ore=-allt.floden["indraget"],
    )
    poster: defaultdict[UUID, list[Any]] = defaultdict(list)
    for rad in rader:
        poster[rad.anslag_id].append(rad)
    bort = bortfallet(conn, basis)
    for anslag_id, aren in poster.items():
        krav_post(aren, bort[anslag_id])


def _beslut(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Every one is what the fact says, once."""
    _av_fakta(conn, basis, rader, "belopp_ore")
    faktalistor.besluten(conn, basis, rader)


def _utbetalningar(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Case by case."""
    banken = ("arende.utbetalning-genomford", "arende.utbetalning-rattad")
    svar = conn.execute(
        "SELECT p.arende_id, sum(p.belopp_ore) FROM vy.postering AS p"
        " JOIN logg.handelse AS h USING (position)"
        " WHERE p.slag = 'flode' AND p.konto = 'utbetalt' AND h.topic = ANY(%s)"
        " AND p.position <= %s AND p.verkningsdag <= %s GROUP BY p.arende_id",
        (list(banken), basis.position, basis.per),
    )
    listat: defaultdict[UUID, int] = defaultdict(int)
    for rad in rader:
        assert 0 <= rad.for_hogt_ore <= rad.belopp_ore
        listat[rad.arende_id] += rad.belopp_ore
    assert {a: ore for a, ore in listat.items() if ore} == {a: int(ore) for a, ore in svar if ore}
    _en_gang(rader)


def _returer(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    kom = ("arende.utbetalning-returnerad", "arende.retur-rattad")
    tillbaka = handelsers(conn, basis, "utbetalt", *kom)
    lika(rader, belopp_ore=-tillbaka)


def _avstaenden(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Claim by claim: what it has waived, and written off; and what never was a claim."""
    listat: defaultdict[tuple[UUID | None, str], Counter[str]] = defaultdict(Counter)
    for rad in rader:
        assert (rad.fordran_id is None) == (rad.lada == "avstatt")
        listat[rad.fordran_id, rad.lada].update(kapital=rad.kapital_ore, ranta=rad.ranta_ore)
    for fordran_id, saldon in _fordringarnas(conn, basis).items():
        for lada, rantan in ("eftergivet", "ranta_eftergiven"), ("avskrivet", "ranta_avskriven"):
            svar = listat.pop((fordran_id, lada), Counter())
            assert (svar["kapital"], svar["ranta"]) == (saldon[lada], saldon[rantan]), fordran_id
    assert listat.keys() <= {(None, "avstatt")}, "of no claim that there is"
    faktalistor.avstaendena(conn, basis, rader)


def _andrade(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    _en_gang(rader)
    faktalistor.andringarna(conn, basis, rader)


def _avvikelser(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    fel = sum(rad.belopp_ore for rad in rader if rad.slag == "for-hogt-belopp")
    under = sum(rad.belopp_ore for rad in rader if rad.slag == "negativ-lada")
    positiva, negativa = _lador_per_plats(conn, basis)
    assert (fel, under) == (positiva, negativa)


def _lador_per_plats(conn: psycopg.Connection[Any], basis: Basis) -> tuple[int, int]:
    """For each place: above zero in `for_hogt_belopp`, and below zero in what is no source."""
    rader = conn.execute(
        "SELECT konto, sum(belopp_ore) FROM vy.postering WHERE slag = 'lada' AND position <= %s"
        " AND verkningsdag <= %s GROUP BY anslag_id, budgetar, utlysning_id, arende_id, konto",
        (basis.position, basis.per),
    ).fetchall()
    fel = sum(ore for namn, ore in rader if namn == "for_hogt_belopp" and ore > 0)
    under = sum(ore for namn, ore in rader if ore < 0 and namn not in ("tilldelat", "overfort"))
    return int(fel), int(under)


def _en_gang(rader: Rader) -> None:
    assert len(rader) == len({rad.position for rad in rader})


def _av_fakta(conn: psycopg.Connection[Any], basis: Basis, rader: Rader, kolumn: str) -> None:
    _en_gang(rader)
    svar = conn.execute(
        "SELECT position, belopp_ore FROM vy.faktarad WHERE position = ANY(%s)",
        ([rad.position for rad in rader],),
    )
    assert dict(svar.fetchall()) == {rad.position: getattr(rad, kolumn) for rad in rader}


PROV: dict[str, Prov] = {
    "att-attestera": _att_attestera,
    "beordrade": _beordrade,
    "returer": _returer,
    "oplacerat": _oplacerat,
    "fordringar": _fordringar,
    "obetalt": _obetalt,
    "preskription": _preskription,
    "anslagsutfall": _anslagsutfall,
    "inkomsttitlar": _inkomsttitlar,
    "ramar": _ramar,
    "mottagarsummor": _mottagarsummor,
    "beslut": _beslut,
    "utbetalningar": _utbetalningar,
    "andrade-beslut": _andrade,
    "avstaenden": _avstaenden,
    "avvikelser": _avvikelser,
}
"""Every list with money, and what its rows must be."""


def krav_kolumner(namn: str, rader: Rader) -> None:
    """Each row's columns add up."""
    for total, delar in KOLUMNER.get(namn, ()):
        for rad in rader:
            assert getattr(rad, total) == sum(getattr(rad, d) for d in delar), (total, rad)
