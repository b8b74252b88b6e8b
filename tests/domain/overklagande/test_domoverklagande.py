"""A judgement is appealed and told; a decision is stopped: once each, of what there is."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.overklagande.domoverklagande import (
    Klagandesida,
    anteckna_domens_delfaende,
    overklaga_dom,
)
from domain.overklagande.inhibition import hav_inhibition, inhibera
from domain.overklagande.stopp import (
    DomenFinnsInte,
    DomenFinnsRedan,
    DomenInteOverklagad,
    DomenKanInteOverklagas,
    DomenRedanDelfadd,
    DomenRedanOverklagad,
    IngenLagreDom,
    InteInhiberat,
    InteOverlamnat,
    InteSistaDomen,
    OverklagandetsDagStammerInte,
    RedanInhiberat,
)
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.beslutade import (
    BEVILJAT_HOS_DOMSTOLEN,
    DOM,
    DOM_DELFADD,
    DOM_OVERKLAGAD,
    DOMDAG,
    DOMEN_ID,
    I_HOGRE,
    OVERKLAGANDE,
    domd,
)
from tests.domain.hjalp.domarna import judged
from tests.domain.hjalp.historia import ARENDET
from tests.domain.hjalp.scenario import Fact, Scenario, but, given

DOMT = (*BEVILJAT_HOS_DOMSTOLEN, DOM)
HOGST = domd(DOM, dom_id=UUID(int=3), instans=Instans.HOGSTA, overklagad_dom_id=DOMEN_ID)


def appealing(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": DOMDAG,
        "dom_id": DOMEN_ID,
        "klagandesida": Klagandesida.PART,
        "klagande": "Regionen",
        "yrkande": "Ändring",
    }
    return given(*before).when(overklaga_dom, ARENDET, **(falt | andra))


def receiving(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {"verkningsdag": DOMDAG, "dom_id": DOMEN_ID, "bevis": "kvitto"}
    ids: tuple[Any, ...] = (ARENDET, frozenset({date(2024, 10, 22)}))
    return given(*before).when(anteckna_domens_delfaende, *ids, **(falt | andra))


def test_the_last_judgement_is_appealed_once_and_not_of_the_highest_court() -> None:
    appealing(*DOMT, dom_id=UUID(int=9)).then_stopp(DomenFinnsInte)
    appealing(*DOMT, verkningsdag=date(2024, 9, 1)).then_stopp(OverklagandetsDagStammerInte)
    appealing(*DOMT, HOGST, dom_id=UUID(int=3)).then_stopp(DomenKanInteOverklagas)
    appealing(*DOMT, domd(DOM, **I_HOGRE)).then_stopp(InteSistaDomen)
    aterforvisad = domd(DOM, **I_HOGRE, utgang=Utgang.DOM_ATERFORVISAD)
    appealing(*DOMT, aterforvisad).then_stopp(DomenRedanOverklagad)


def test_it_is_received_once_and_the_time_moves_over_closed_days() -> None:
    receiving(*DOMT, DOM_DELFADD).then_stopp(DomenRedanDelfadd)
    receiving(*DOMT, HOGST, dom_id=UUID(int=3)).then_stopp(DomenKanInteOverklagas)
    onsdag = date(2024, 10, 23)
    receiving(*DOMT).then(
        but(DOM_DELFADD, bevis="kvitto", part_senast=onsdag, myndighet_senast=onsdag)
    )


def test_a_higher_court_judges_what_was_appealed_to_it() -> None:
    ny: dict[str, Any] = {"dom_id": UUID(int=3)}
    for instans in (Instans.KAMMARRATT, Instans.HOGSTA):
        judged(*BEVILJAT_HOS_DOMSTOLEN, instans=instans).then_stopp(IngenLagreDom)
        judged(*DOMT, instans=instans, malnummer="2-25", **ny).then_stopp(DomenInteOverklagad)
    overklagad = (*DOMT, DOM_OVERKLAGAD)
    judged(*overklagad, instans=Instans.HOGSTA, malnummer="2-25", **ny).then_stopp(
        DomenInteOverklagad
    )
    judged(*overklagad, malnummer="2-25", **ny).then(domd(DOM, **I_HOGRE | ny, malnummer="2-25"))


def test_the_same_id_is_not_two_judgements() -> None:
    judged(*DOMT, utgang=Utgang.AVVISNING).then_stopp(DomenFinnsRedan)
    judged(*DOMT, overklagad_dom_id=UUID(int=9), dom_id=UUID(int=2)).then_stopp(DomenFinnsInte)


def test_a_decision_is_stopped_once_by_the_court_that_has_it() -> None:
    om: dict[str, Any] = {"overklagande_id": OVERKLAGANDE, "domstol": "d", "malnummer": "1"}
    om["verkningsdag"] = DOMDAG
    given(*BEVILJAT_HOS_DOMSTOLEN[:-1]).when(inhibera, ARENDET, **om).then_stopp(InteOverlamnat)
    given(*BEVILJAT_HOS_DOMSTOLEN).when(hav_inhibition, ARENDET, **om).then_stopp(InteInhiberat)
    stoppat = given(*BEVILJAT_HOS_DOMSTOLEN)
    arende: Any = stoppat.strommar[ARENDET]
    stoppat.when(inhibera, ARENDET, **om)._command()
    [fakt] = arende.collect_events()
    assert fakt.verkningsdag == DOMDAG
    stoppat.when(inhibera, ARENDET, **om).then_stopp(RedanInhiberat)
