"""Igen: what the bank was thought to have done, and had not, leaves nothing behind.

Two cases where the same is done: in one of them payments and returns are corrected now and then,
wrongly, and put right in the end. Then claims, boxes and books say the same in both, every day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from domain.arende import pengar
from domain.arende.igenkrav import FordranKravdIgen
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang
from tests.fel.hjalp.bankens_extra import BANKDAG, EXTRA, extra

pytestmark = pytest.mark.grundlig

FRON = 60
KRAVDAG = date(2024, 5, 2)
RETURDAG = date(2024, 5, 10)
Steg = Callable[[Gang], Any]


def borja(slump: Random) -> tuple[Gang, Gang]:
    """Paid 100 too much, of which 20 came back; one claim or two on the rest."""
    forst, sist = slump.choice([(80, 0), (50, 30), (30, 20), (60, 0)])
    gangar = (Gang(), Gang())
    for gang in gangar:
        gang.bank(100, BANKDAG, EXTRA)
        gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: forst}, dag=KRAVDAG)
        if sist:
            ur = {Lada.FOR_HOGT_BELOPP: sist}
            gang.besluta_aterkrav(ur, dag=KRAVDAG, fordran_id=FORDRAN_2)
        gang.retur(20, RETURDAG, extra(gang))
    return gangar


def ett_steg(slump: Random, nr: int) -> tuple[UUID, Steg]:
    """What the debtor pays; he may have paid in both what is lifted in one."""
    dag, tusen = date(2024, 5, 20) + timedelta(days=nr), slump.randint(1, 30)
    om = slump.choice([FORDRAN, FORDRAN, FORDRAN_2])
    return om, lambda gang: gang.betala_ater(tusen, dag, om)


def i_bada(gang: Gang, facit: Gang, om: UUID, steg: Steg) -> None:
    """Done in both, or in none: what is lifted may refuse what is demanded does not."""
    if om not in facit.arende.fordringar:
        return
    try:
        steg(gang)
    except Stopp:
        return
    steg(facit)


def fel_rattat(gang: Gang, slump: Random) -> None:
    if slump.random() < 0.5:
        gang.ratta_betalning(slump.randint(20, 100), BANKDAG, extra(gang))
    else:
        gang.ratta_retur(slump.randint(0, 100), RETURDAG)


def ratt_igen(gang: Gang, slump: Random) -> None:
    def ratta_returen() -> None:
        gang.ratta_retur(20, RETURDAG)

    def ratta_betalningen() -> None:
        gang.ratta_betalning(100, BANKDAG, extra(gang))

    rattelser = [ratta_returen, ratta_betalningen]
    slump.shuffle(rattelser)
    for ratta in rattelser:
        try:
            ratta()
        except Stopp:  # it is right
            continue


def bocker(facts: Iterable[Any]) -> dict[Any, int]:
    """What every account has each day, by what it is of."""
    summor: Counter[Any] = Counter()
    for f in facts:
        for p in poster(f):
            summor["fordran", p.fordran_id, p.konto, p.verkningsdag] += p.belopp_ore
        for rad in (*kontera(f), *floden(f)):
            summor[rad.konto, rad.verkningsdag] += rad.belopp_ore
    return {k: ore for k, ore in summor.items() if ore}


def spela(fro: int) -> tuple[Gang, Gang]:
    slump = Random(fro)  # noqa: S311  # chance for tests
    gang, facit = borja(slump)
    for nr in range(slump.randint(1, 6)):
        i_bada(gang, facit, *ett_steg(slump, nr))
        try:
            fel_rattat(gang, slump)
        except Stopp:  # no more came back than was paid, or it is so already
            continue
    ratt_igen(gang, slump)
    return gang, facit


def krav_lika(gang: Gang, facit: Gang) -> None:
    assert gang.lador() == facit.lador()
    for om, f in facit.arende.fordringar.items():
        nu = gang.arende.fordringar[om]
        assert (nu.kravt_ore, nu.utestaende_ore, nu.tillgodo_ore, nu.utan_grund_ore) == (
            f.kravt_ore,
            f.utestaende_ore,
            f.tillgodo_ore,
            f.utan_grund_ore,
        )
    assert bocker(gang.fakta) == bocker(facit.fakta)
    for om in facit.arende.fordringar:
        assert rantan(gang, om) == rantan(facit, om)


@pytest.mark.parametrize("fro", range(FRON))
def test_fel_igen_rattat_tillbaka_ar_som_om_det_aldrig_hant(fro: int) -> None:
    krav_lika(*spela(fro))


def test_fel_igen_kravs_ofta_igen_och_att_det_glomts_hittas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is demanded again: every second of the histories in which it was says so."""
    igen = [fro for fro in range(FRON) if _kravda_igen(fro)]
    assert len(igen) > FRON // 2
    monkeypatch.setattr(pengar, "krav_igen", lambda *_: None)
    hittade = 0
    for fro in igen:
        try:
            krav_lika(*spela(fro))
        except AssertionError:
            hittade += 1
    assert hittade > len(igen) // 2


def _kravda_igen(fro: int) -> int:
    return sum(isinstance(f, FordranKravdIgen) for f in spela(fro)[0].fakta)


def rantan(gang: Gang, om: UUID) -> tuple[int, int, int]:
    gang.ranta(date(2024, 9, 30), om)
    f = gang.arende.fordringar[om]
    return f.ranta_ore, f.utestaende_ore, f.utestaende_ranta_ore - f.overbetald_ranta_ore
