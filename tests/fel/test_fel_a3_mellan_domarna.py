"""What a court had lifted between two judgements is not lifted of those days once more."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.utgang import Utgang
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T

EN_DAG = timedelta(days=1)
BETALT = date(2024, 4, 2)


def kravd() -> Domgang:
    """500 000 demanded of 1 500 000 paid, since the grant was lowered to 1 000 000; appealed."""
    gang = Domgang(*beviljad(3_000))
    gang.betala(1_500, BETALT)
    gang.andra(1_000, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500})
    gang.till_domstolen(gang.kravbeslutet())
    return gang


def den(gang: Domgang, dag: date) -> tuple[int, int]:
    """Demanded, and outstanding, when the day is over: in thousands."""
    kravt, summor = 0, Counter[str]()
    for f in gang.fakta:
        kravt += sum(
            p.belopp_ore for p in floden(f) if p.konto == "kravt" and p.verkningsdag <= dag
        )
        for p in poster(f):
            summor[p.konto] += p.belopp_ore if p.verkningsdag <= dag else 0
    return kravt // T, summor["utestaende"] // T


@pytest.mark.parametrize("forst", [0, 100, 300])
@pytest.mark.parametrize("sedan", [300, 500])
@pytest.mark.parametrize("kvar", [0, 50, 200, 400])
def test_fel_a3_between_the_judgements_no_more_is_lifted_than_was_demanded(
    forst: int, sedan: int, kvar: int
) -> None:
    gang = kravd()
    gang.dom(Utgang.ANDRING if forst else Utgang.UPPHAVANDE, forst or None)
    upphavd = gang.dag
    gang.dom(Utgang.ANDRING, sedan, aterstallning=SOM_ALDRIG)
    aterstalld = gang.dag
    assert [den(gang, d)[0] for d in (upphavd, aterstalld - EN_DAG, aterstalld)] == [
        *(forst, forst, sedan)
    ]
    gang.ratta_betalning(1_000 + kvar, BETALT)  # no more was ever paid without right
    till_slut = min(sedan, kvar)
    assert gang.arende.fordringar[FORDRAN].kravt_ore == till_slut * T
    mellan = min(forst, till_slut)
    assert den(gang, upphavd) == den(gang, aterstalld - EN_DAG) == (mellan, mellan)
    assert den(gang, aterstalld) == (till_slut, till_slut)


def test_fel_a3_set_aside_twice_and_restored_twice() -> None:
    gang = kravd()
    gang.dom(Utgang.UPPHAVANDE)
    gang.dom(Utgang.DOM_ATERFORVISAD, aterstallning=SOM_ALDRIG)
    gang.dom(Utgang.ANDRING, 100)
    hundra = gang.dag
    gang.dom(Utgang.ANDRING, 400, aterstallning=SOM_ALDRIG)
    gang.ratta_betalning(1_150, BETALT)
    dagar = [hundra - EN_DAG, hundra, gang.dag - EN_DAG, gang.dag]
    assert [den(gang, dag)[0] for dag in dagar] == [250, 100, 100, 150]
    assert all(den(gang, date(2025, 4, 1) + n * EN_DAG)[0] >= 0 for n in range(200))


@pytest.mark.parametrize("kvar", [400, 100])
def test_fel_a3_what_was_never_owed_was_never_free_of_interest_either(kvar: int) -> None:
    """100 000 was owed all along. 400 000 is demanded again, to be paid by another day."""
    nytt = Aterstallning(som_om_aldrig_upphavt=True, forfallodag=date(2025, 12, 1))
    gang, hundra = kravd(), kravd()
    for g in (gang, hundra):
        g.dom(Utgang.ANDRING, 100)
    gang.dom(Utgang.ANDRING, 500, aterstallning=nytt)
    gang.ratta_betalning(1_000 + kvar, BETALT)
    fran, till = date(2025, 10, 1), date(2025, 11, 30)
    kostar, kostade = (g.ranta(till) - g.ranta(fran) for g in (gang, hundra))
    assert abs(kostar - kostade) <= 1 < kostade  # each sum is rounded by itself
