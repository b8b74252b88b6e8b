"""A: a payment of a claim that was moved stays paid when what moved it falls.

The claim is of 100 that was not approved. While the grant is lowered it asks for them out of what
is paid without right; when the lowering falls they are not approved again, and what has been paid
of them is paid. Whatever the order, the end is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from domain.arende.pengaregeln import brister, kvar_att_attestera_ore
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, T
from tests.fel.hjalp.upphavandet import BETALT, faller, upphav

STEGEN = ("krävt", "betalt", "hävt", "sänkt", "faller")
FORST = date(2025, 3, 3)
UTVAGAR: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "domstolen upphäver upphävandet": (
        lambda gang, dag: upphav(gang, dag),
        lambda gang, dag: faller(gang, dag),
    ),
    "domstolen upphäver sänkningen": (
        lambda gang, dag: gang.andra(450, dag),
        lambda gang, dag: faller(gang, dag),
    ),
    "myndigheten ändrar": (
        lambda gang, dag: gang.andra(450, dag),
        lambda gang, dag: gang.andra(900, dag),
    ),
    "domstolen ändrar": (
        lambda gang, dag: gang.andra(450, dag),
        lambda gang, dag: gang.overklaga(gang.gallande_beslut, Utgang.ANDRING, 900, dag),
    ),
}


def ordningar(havt: bool) -> Iterator[tuple[str, ...]]:
    """Demanded before paid before lifted; lowered before that falls, and not between the two."""
    steg = [s for s in STEGEN if havt or s != "hävt"]
    for ordning in permutations(steg):
        nar = {s: nr for nr, s in enumerate(ordning)}
        i_ordning = (
            nar["krävt"] < nar["betalt"] < nar.get("hävt", 9) and nar["sänkt"] < nar["faller"]
        )
        if i_ordning and not nar["sänkt"] < nar["krävt"] < nar["faller"]:
            yield ordning


def spelad(ordning: tuple[str, ...], utvag: str, betalt: int = 30) -> Beviljatgang:
    """Granted 900, paid 600, of which 100 is not approved; then the steps, a week apart."""
    gang = Beviljatgang(900)
    gang.betala(600, BETALT)
    gang.rapportera(600)
    gang.granska(500, 100, date(2025, 2, 20))
    placering, (sank, fall) = 0, UTVAGAR[utvag]
    for nr, steg in enumerate(ordning):
        dag = FORST + timedelta(weeks=nr)
        if steg == "krävt":
            gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=dag)
        elif steg == "betalt":
            placering = gang.betala_ater(betalt, dag)
        elif steg == "hävt":
            gang.hav_placering(placering)
        else:
            (sank if steg == "sänkt" else fall)(gang, dag)
        assert list(brister(gang.arende)) == []
    return gang


@pytest.mark.parametrize("utvag", UTVAGAR)
@pytest.mark.parametrize("ordning", list(ordningar(havt=False)))
@pytest.mark.parametrize("betalt", [30, 100])
def test_fel_a_what_was_paid_of_a_claim_that_was_moved_stays_paid(
    ordning: tuple[str, ...], utvag: str, betalt: int
) -> None:
    gang = spelad(ordning, utvag, betalt)
    kvar = {"ej_godkant": 100 - betalt} if betalt < 100 else {}
    assert gang.lador() == {"beviljat_ej_utbetalt": 300, "forbrukat": 500} | kvar
    f = gang.arende.fordringar[FORDRAN]
    assert (f.krav_ore, f.havt_ore, f.tillgodo_ore) == (100 * T, 0, 0)
    assert f.utestaende_ore == (100 - betalt) * T
    assert kvar_att_attestera_ore(gang.arende) == 300 * T
    assert gang.arende.lador.avgatt_ore == betalt * T
    assert gang.arende.lador.sankt_borta == ()


@pytest.mark.parametrize("utvag", UTVAGAR)
@pytest.mark.parametrize("ordning", list(ordningar(havt=True)))
def test_fel_a_and_lifted_it_is_as_if_it_had_never_been_placed(
    ordning: tuple[str, ...], utvag: str
) -> None:
    gang = spelad(ordning, utvag)
    assert gang.lador() == {"beviljat_ej_utbetalt": 300, "ej_godkant": 100, "forbrukat": 500}
    f = gang.arende.fordringar[FORDRAN]
    assert (f.krav_ore, f.havt_ore, f.tillgodo_ore) == (100 * T, 0, 0)
    assert gang.fordran() == {"ej_godkant": 100}
    assert kvar_att_attestera_ore(gang.arende) == 300 * T
    assert (gang.arende.lador.avgatt, gang.arende.lador.sankt_borta) == ((), ())


@pytest.mark.parametrize("igen", range(450, 901, 50))
def test_fel_a_raised_in_part_what_was_paid_comes_home_before_new_money(igen: int) -> None:
    """Of 570 that he holds with or without right, and 30 that he has paid back."""
    gang = spelad(("krävt", "sänkt", "betalt"), "myndigheten ändrar")
    if igen > 450:
        gang.andra(igen, date(2025, 4, 7))
    assert gang.arende.obetalt_ore == max(0, igen - 600) * T
    f = gang.arende.fordringar[FORDRAN]
    assert (f.utestaende_ore, f.havt_ore, f.tillgodo_ore) == (70 * T, 0, 0)
    lador = gang.arende.lador
    assert lador.utrymme_ore(gang.arende.beviljat_ore) == 0
    assert lador.sankt_borta_ore(Lada.ATERBETALT) == max(0, 30 - max(0, igen - 570)) * T


def test_fel_a_what_was_paid_on_each_claim_is_of_each() -> None:
    """100 not approved and moved, 500 for the revocation; 30 and 40 paid. Only the 40 go back."""
    gang = Beviljatgang(900)
    gang.betala(600, BETALT)
    gang.rapportera(600)
    gang.granska(500, 100, date(2025, 2, 20))
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=FORST)
    upphav(gang, date(2025, 6, 17))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500}, dag=date(2025, 7, 4), fordran_id=FORDRAN_2)
    gang.betala_ater(40, date(2025, 8, 4), FORDRAN_2)
    ranta = gang.ranta(date(2025, 8, 5), FORDRAN)
    gang.aterbetala_ore(30 * T + ranta, date(2025, 8, 5), FORDRAN)
    faller(gang, date(2025, 11, 3))
    forst, sedan = (gang.arende.fordringar[i] for i in (FORDRAN, FORDRAN_2))
    assert (forst.utestaende_ore, forst.havt_ore, forst.tillgodo_ore) == (70 * T, 0, 0)
    assert (sedan.utestaende_ore, sedan.havt_ore, sedan.tillgodo_ore) == (0, 500 * T, 40 * T)
    assert gang.arende.obetalt_ore == 340 * T
    assert kvar_att_attestera_ore(gang.arende) == 300 * T
