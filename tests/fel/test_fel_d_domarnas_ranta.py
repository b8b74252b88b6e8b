"""Claims whose waivers and time fall in a court, hold again, and are lowered or corrected besides.

What each costs is what an oracle counts day by day, by what stands of what the facts say: it shares
no code with what it checks. Faults are planted, and found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.overklagande import fordransdom
from domain.ranta import forfall
from tests.domain.hjalp import maskin_domstol, maskin_krav, maskin_villkor
from tests.domain.hjalp.langgang import BETALT, I_ARET
from tests.domain.hjalp.maskinbord import Verb
from tests.domain.hjalp.pengagenomgang import Steg
from tests.domain.hjalp.rantevittne import Rantevittne
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.rantesekvens import Slumpsekvens

FRON = range(30)
KRAVT: list[Steg] = [
    *BETALT,
    (maskin_krav.krav_meddelat, I_ARET[1], 0, 5),
    (maskin_krav.efterge, I_ARET[3], 1, 3),
]
TILL_SIST: list[Steg] = [(maskin_villkor.rakna_ranta, I_ARET[20], 1, 2)]
VERB: tuple[Verb, ...] = (
    *[maskin_krav.efterge] * 3,
    *[maskin_krav.andra_eftergift] * 3,
    *[maskin_krav.ratta_eftergift] * 2,
    *[maskin_domstol.overklaga_till_dom] * 4,
    *[maskin_domstol.overklaga_till_andra_domen] * 3,
    *[maskin_domstol.dom] * 3,
    *[maskin_villkor.rakna_ranta] * 4,
    *[maskin_villkor.betala_ater_med_ranta] * 2,
    maskin_villkor.skjut_upp,
    maskin_villkor.dela_upp,
    maskin_krav.skriv_av,
    maskin_krav.hav_placering,
)
SEKVENSEN = Slumpsekvens(KRAVT, VERB, forsta=2, spridning=2, till_sist=TILL_SIST)


def alla() -> list[Rantevittne]:
    return [SEKVENSEN.ga(fro) for fro in FRON]


@inget_scenario
def test_fel_d_what_courts_let_fall_costs_what_an_oracle_says() -> None:
    vittnen = alla()
    kraven = [k for v in vittnen for k in v.kraven.values()]
    assert sum(bool(k.fallna) for k in kraven) > 4
    assert any(len(e.star(k.fallna)) > 1 for k in kraven for e in k.eftergifter.values())
    assert sum(v.jamforda for v in vittnen) > len(FRON)


def aldrig_andrat(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fell leaves what was owed as it was."""
    monkeypatch.setattr(fordransdom, "andringar", lambda *_: ())


def tiden_bestar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time that was given in a decision that fell runs on."""
    ratt = forfall.villkoren
    monkeypatch.setattr(
        forfall, "villkoren", lambda f, dag: ratt(replace(f, fallna=frozenset()), dag)
    )


@pytest.mark.parametrize("plantera", [aldrig_andrat, tiden_bestar])
def test_fel_d_a_planted_fault_of_the_courts_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        alla()
