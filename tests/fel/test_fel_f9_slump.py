"""Claims whose money comes back from the bank, is said to have, or did not after all.

What each costs is what an oracle counts day by day, by the facts alone: it shares no code with what
it checks. Faults are planted, and found.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.arende import havning
from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Fordringslage
from tests.domain.hjalp import (
    maskin_bank,
    maskin_beslut,
    maskin_domstol,
    maskin_krav,
    maskin_villkor,
)
from tests.domain.hjalp.langgang import BETALT, I_ARET
from tests.domain.hjalp.maskinbord import Verb
from tests.domain.hjalp.pengagenomgang import Steg
from tests.domain.hjalp.rantevittne import Rantevittne
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.rantesekvens import Slumpsekvens

FRON = range(60)
KRAVT: list[Steg] = [
    *BETALT,
    (maskin_krav.krav_meddelat, I_ARET[1], 0, 5),
    (maskin_krav.krav_meddelat, I_ARET[2], 0, 4),
]
VERB: tuple[Verb, ...] = (
    *[maskin_bank.retur] * 3,
    *[maskin_bank.ratta_retur] * 3,
    *[maskin_villkor.rakna_ranta] * 5,
    *[maskin_villkor.betala_ater_med_ranta] * 2,
    maskin_krav.krav_meddelat,
    maskin_krav.efterge,
    maskin_krav.skriv_av,
    maskin_krav.hav_placering,
    maskin_krav.andra_aterkrav,
    maskin_krav.ratta_aterkrav,
    maskin_villkor.skjut_upp,
    maskin_bank.betala,
    maskin_bank.ratta,
    maskin_beslut.andra,
    maskin_domstol.overklaga_till_dom,
)
SEKVENSEN = Slumpsekvens(KRAVT, VERB, forsta=3, spridning=3)


def alla() -> list[Rantevittne]:
    return [SEKVENSEN.ga(fro) for fro in FRON]


@inget_scenario
def test_fel_f9_what_came_back_costs_what_an_oracle_says() -> None:
    vittnen = alla()
    kraven = [k for v in vittnen for k in v.kraven.values()]
    kom = [k for k in kraven if k.ute]
    assert len(kom) > 20
    assert any(k.ranta and not k.begars for k in kom)
    assert any(k.igen for k in kraven), "what never came back is demanded again"
    assert sum(v.jamforda for v in vittnen) > len(FRON)


def aldrig_ute(monkeypatch: pytest.MonkeyPatch) -> None:
    """It never was owed: no interest for any day."""
    monkeypatch.setattr(havning, "_KOM_TILLBAKA", ())


def ute_for_alltid(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after it came back costs too."""
    ratt: Callable[..., int] = Fordringslage.kravt_den_ore
    monkeypatch.setattr(
        Fordringslage,
        "kravt_den_ore",
        lambda f, dag, *resten: ratt(f, min(dag, I_ARET[3]), *resten),
    )


def rattas_inte(monkeypatch: pytest.MonkeyPatch) -> None:
    """A corrected return leaves what was counted by it."""
    monkeypatch.setattr(Fordran, "retur_rattad", lambda f, *_: f)


@pytest.mark.parametrize("plantera", [aldrig_ute, ute_for_alltid, rattas_inte])
def test_fel_f9_a_planted_fault_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        alla()
