"""E6: what is set off is due and not disputed, and rests on a lagrum or on the debtor's consent."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from domain.aterkrav.anstand import Delbetalning, faststall_plan
from domain.aterkrav.kvittning import FordranKvittad
from domain.aterkrav.stopp import KvittasEfterForfall, KvittningStodsInte, TvistigKvittasInte
from domain.grund.stopp import Stopp
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.kvittningen import (
    DAG,
    krav_och_obetalt,
    overklagat,
    setting_off,
    utan_lagrum,
)
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA

PLANEN = UUID(int=77)


def kvittat(gang: Gang, **falt: object) -> FordranKvittad | type[Stopp]:
    """What it says, or how it is refused."""
    scenario = setting_off(gang, 60, **falt)
    try:
        scenario._command()
    except Stopp as stopp:
        return type(stopp)
    nya = (f for strom in scenario.strommar.values() for f in strom.pending_events)
    return next(f for f in nya if isinstance(f, FordranKvittad))


@pytest.mark.parametrize("fore", range(1, 26))
def test_fel_e6_kvittning(fore: int) -> None:
    """A month before it is due, and every day until then; on that day it is."""
    assert kvittat(krav_och_obetalt(), verkningsdag=DAG - timedelta(days=fore)) is (
        KvittasEfterForfall
    )
    assert isinstance(kvittat(krav_och_obetalt(), verkningsdag=DAG), FordranKvittad)


def test_fel_e6_overklagad() -> None:
    gang = Gang(*krav_och_obetalt().historia, overklagat())
    assert kvittat(gang) is TvistigKvittasInte
    assert kvittat(gang, medgivande=" ") is TvistigKvittasInte
    medgiven = kvittat(gang, medgivande="Mejl 2025-04-28")
    assert isinstance(medgiven, FordranKvittad)
    assert medgiven.medgivande == "Mejl 2025-04-28"


def test_fel_e6_lagrum_eller_medgivande() -> None:
    med_lagrum = kvittat(krav_och_obetalt())
    assert isinstance(med_lagrum, FordranKvittad)
    assert (med_lagrum.lagrum, med_lagrum.medgivande) == ("23 § (mönster)", None)
    assert kvittat(utan_lagrum()) is KvittningStodsInte
    medgiven = kvittat(utan_lagrum(), medgivande="Mejl 2025-04-28")
    assert isinstance(medgiven, FordranKvittad)
    assert (medgiven.lagrum, medgiven.medgivande) == (None, "Mejl 2025-04-28")


def test_fel_e6_bara_den_del_av_en_plan_som_ar_forfallen() -> None:
    gang = krav_och_obetalt()
    gang.gor(
        faststall_plan,
        gang.underlag,
        verkningsdag=date(2025, 4, 20),
        av=ANNA,
        beslut_id=PLANEN,
        fordran_id=FORDRAN,
        delbetalningar=[
            Delbetalning(forfallodag=DAG, belopp_ore=40_000_00),
            Delbetalning(forfallodag=date(2025, 7, 1), belopp_ore=60_000_00),
        ],
        med_ranta=False,
        beslut=BESLUTSUPPGIFTER,
    )
    assert kvittat(gang, belopp_ore=40_001_00) is KvittasEfterForfall
    assert isinstance(kvittat(gang, belopp_ore=40_000_00), FordranKvittad)
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 100_000_00
