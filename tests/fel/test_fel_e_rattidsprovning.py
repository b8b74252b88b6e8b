"""E: an appeal that came late for what the party was told, or to the court in time, is not lost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.beslut.meddelande import Overklagandehanvisning
from domain.grund.stopp import Stopp
from domain.mottagare.partsstallning import ENSKILD
from domain.overklagande.avvisning import OverklagandeAvvisat, avvisa_overklagande
from domain.overklagande.rattidsprovning import (
    OverklagandeRattidsprovat,
    Rattidsundantag,
    rattidsprova,
)
from domain.overklagande.stopp import (
    DomstolsdagenSaknas,
    ForseningenKanBeroPaOss,
    ForSentAvvisas,
    KomSentTillDomstolen,
    RattidsprovningStammerInte,
)
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.fel.hjalp.overklagandet import BESLUTSDAG, beslutat, delfa, meddela, overklaga

SENT = date(2024, 5, 2)
SENAST = date(2024, 4, 15)
UNDANTAGET = "undantaget fel-underrattelse, 45 § andra stycket 1 FL"


def sent_overklagat(hanvisning: Overklagandehanvisning) -> tuple[Domgang, dict[str, Any]]:
    """Received on 25 March and appealed on 2 May; what it is judged with."""
    gang = beslutat(ENSKILD)
    meddela(gang, date(2024, 3, 22), hanvisning)
    delfa(gang, date(2024, 3, 25))
    return gang, overklaga(gang, SENT)


def sagt(gang: Domgang, om: dict[str, Any], stopp: type[Stopp]) -> str:
    with pytest.raises(stopp) as nekat:
        gang.gor(rattidsprova, **om)
    return str(nekat.value)


def test_fel_e_who_finds_that_it_came_late_is_told_that_the_party_was_told_wrong() -> None:
    for hanvisning in (
        Overklagandehanvisning.SAKNAS,
        Overklagandehanvisning.FELAKTIG,
        Overklagandehanvisning.BIFOGAD,
    ):
        gang, om = sent_overklagat(hanvisning)
        for i_tid, stopp in ((True, RattidsprovningStammerInte), (False, ForSentAvvisas)):
            sats = sagt(gang, {**om, "i_tid": i_tid}, stopp)
            assert (UNDANTAGET in sats) is hanvisning.fel


def test_fel_e_an_appeal_that_may_be_late_for_our_fault_is_not_dismissed_without_a_reason() -> None:
    for hanvisning in (Overklagandehanvisning.SAKNAS, Overklagandehanvisning.FELAKTIG):
        gang, om = sent_overklagat(hanvisning)
        falt: dict[str, Any] = {
            "verkningsdag": SENT,
            "av": om["av"],
            "beslut_id": UUID(int=78),
            "overklagande_id": om["overklagande_id"],
            "beslut": BESLUTSUPPGIFTER,
        }
        for tomt in (None, "  "):
            nej = {**falt, "forseningsskal": tomt}
            gang.nekas(ForseningenKanBeroPaOss, avvisa_overklagande, gang.underlag, **nej)
        skal = "Parten hade fått rätt hänvisning av sitt ombud"
        fakta = gang.gor(avvisa_overklagande, gang.underlag, **falt, forseningsskal=skal)
        [avvisat] = [f for f in fakta if isinstance(f, OverklagandeAvvisat)]
        assert avvisat.forseningsskal == skal


def test_fel_e_that_it_came_to_the_court_in_time_takes_the_day() -> None:
    gang, om = sent_overklagat(Overklagandehanvisning.BIFOGAD)
    om["undantag"] = Rattidsundantag.KOM_TILL_DOMSTOLEN
    gang.nekas(DomstolsdagenSaknas, rattidsprova, **om)
    for dag in (SENAST + timedelta(days=1), BESLUTSDAG - timedelta(days=1)):
        gang.nekas(KomSentTillDomstolen, rattidsprova, **om, till_domstolen_dag=dag)
    fel = {**om, "undantag": Rattidsundantag.FEL_UNDERRATTELSE, "undantagsskal": "Fel adress"}
    gang.nekas(DomstolsdagenSaknas, rattidsprova, **fel, till_domstolen_dag=SENAST)
    [provat] = gang.gor(rattidsprova, **om, till_domstolen_dag=SENAST)
    assert isinstance(provat, OverklagandeRattidsprovat)
    assert provat.till_domstolen_dag == SENAST
    assert str(SENAST) in provat.i_ord()
