"""S2, S3, S5: whose what happened was, and whose what lies in a case is, when its party changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from domain.aterkrav import eftergift, eftergiftsandring
from domain.beslut.stod import Andringsstod
from projections.listor.form import Filter
from projections.pengar.saldon import Saldo, Urval, saldo
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.fel.hjalp.allt_anvant import gor
from tests.fel.hjalp.parterna import ETT, TVA, T, betala, bevilja, byt, grunden, hav_bytet, krav
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import FORDRAN, NAMN, A, B, Historia

SIST = date(2024, 12, 31)
BYTT = date(2024, 9, 2)


class Bytt(NamedTuple):
    logg: Logg
    kand_bytt: int


@pytest.fixture(scope="module")
def bytt(pg_katalog: Path) -> Iterator[Bytt]:
    """600 000 granted and 400 000 paid; another is the party; the rest is paid to it."""
    kand: list[int] = []

    def beratta(h: Historia) -> None:
        grunden(h)
        bevilja(h, 600 * T, date(2024, 2, 20))
        betala(h, 400 * T, date(2024, 7, 15))
        byt(h, BYTT, BYTT)
        kand.append(h.huvud())
        betala(h, 200 * T, date(2024, 10, 15), u=1)

    with logg_med(pg_katalog, beratta) as logg:
        yield Bytt(logg, kand[0])


def hans(logg: Logg, vem: UUID, per: date = SIST, kand: int | None = None) -> Saldo:
    with logg.lasare.las(per, kand) as (conn, basis):
        return saldo(conn, basis, Urval(mottagare_id=vem))


def lador(s: Saldo) -> dict[str, int]:
    return {namn: ore // T for namn, ore in s.lador.items() if ore}


def rader(logg: Logg, namn: str, vem: UUID | None = None, per: date = SIST) -> list[Any]:
    return list(logg.fraga(namn, per, None, Filter(mottagare_id=vem)).rader)


def test_fel_s2_en_betalning_ar_till_den_som_fick_den(bytt: Bytt) -> None:
    listade = [(r.mottagare, r.belopp_ore // T) for r in rader(bytt.logg, "utbetalningar")]
    assert listade == [(NAMN[0], 400), (NAMN[1], 200)]
    for vem, ore in ((ETT, 400), (TVA, 200)):
        assert [r.belopp_ore // T for r in rader(bytt.logg, "utbetalningar", vem)] == [ore]
        assert hans(bytt.logg, vem).floden["utbetalt"] == ore * T
        [summa] = rader(bytt.logg, "mottagarsummor", vem)
        assert summa.utbetalt_ore == ore * T


def test_fel_s2_ett_beslut_var_om_den_som_da_var_part(bytt: Bytt) -> None:
    for namn in ("beslut", "utan-kommunicering"):
        assert [r.mottagare for r in rader(bytt.logg, namn)] == [NAMN[0]]
        assert [len(rader(bytt.logg, namn, vem)) for vem in (ETT, TVA)] == [1, 0]


def test_fel_s3_det_obetalda_ar_den_nuvarande_partens(bytt: Bytt) -> None:
    """Unpaid it is the party's; paid in full there is nothing, of either."""
    med = bytt.logg.fraga("obetalt", SIST, bytt.kand_bytt).rader
    assert [(r.mottagare, r.obetalt_ore // T) for r in med] == [(NAMN[1], 200)]
    assert rader(bytt.logg, "obetalt") == []


def test_fel_s3_ladorna_ar_partens_den_dag_som_fragas_efter(bytt: Bytt) -> None:
    fore = date(2024, 9, 1)
    i = {"beviljat_ej_utbetalt": 200, "utbetalt_ej_redovisat": 400}
    assert (lador(hans(bytt.logg, ETT, fore)), lador(hans(bytt.logg, TVA, fore))) == (i, {})
    assert (lador(hans(bytt.logg, ETT, BYTT)), lador(hans(bytt.logg, TVA, BYTT))) == ({}, i)
    assert lador(hans(bytt.logg, TVA)) == {"utbetalt_ej_redovisat": 600}


def efterge(h: Historia, b: UUID, dag: date) -> None:
    om: dict[str, Any] = {"beslut_id": b, "kapital_ore": 100 * T, "ranta_ore": 0}
    om |= {"eftergiftsskal": "Synnerliga", "beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], eftergift.efterge, dag, fordran_id=FORDRAN, **om)


def aterkalla(h: Historia, dag: date) -> None:
    om: dict[str, Any] = {"beslut_id": B[12], "andrar_beslut_id": B[11], "kapital_ore": 0}
    om |= {"ranta_ore": 0, "stod": Andringsstod.ORIKTIGA_UPPGIFTER, "beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], eftergiftsandring.andra_eftergift, dag, fordran_id=FORDRAN, **om)


def test_fel_s5_en_eftergift_under_fel_part_fattas_om(pg_katalog: Path) -> None:
    """Waived with who never was the party, revoked, and waived anew: all of it is the party's."""

    def beratta(h: Historia) -> None:
        grunden(h)
        bevilja(h, 500 * T)
        betala(h, 500 * T, date(2024, 3, 28))
        krav(h, 400 * T)
        version = byt(h, date(2024, 11, 1), date(2024, 11, 1))
        efterge(h, B[11], date(2024, 11, 15))
        hav_bytet(h, version, date(2024, 11, 20))
        aterkalla(h, date(2024, 11, 25))
        efterge(h, B[13], date(2024, 11, 26))

    with logg_med(pg_katalog, beratta) as logg:
        for per in (date(2024, 11, 15), date(2024, 11, 25), SIST):
            assert lador(hans(logg, TVA, per)) == {}
            assert not [b for b in lador(hans(logg, ETT, per)).values() if b < 0]
        assert lador(hans(logg, ETT)) == {"forbrukat": 100, "ej_godkant": 300, "eftergivet": 100}
        [rad] = rader(logg, "fordringar", ETT)
        assert (rad.kravt_ore, rad.eftergivet_ore) == (400 * T, 100 * T)
        assert hans(logg, ETT).floden["kravt"] == 400 * T
        avstadda = {r.position: r.mottagare for r in rader(logg, "avstaenden")}
        assert [*avstadda.values()] == [NAMN[1], NAMN[0], NAMN[0]]
