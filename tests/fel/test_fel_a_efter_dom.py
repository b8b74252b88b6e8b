"""A: which court may judge what, and what the authority may change when one has judged."""

from __future__ import annotations

from datetime import date
from itertools import product
from uuid import uuid5

import pytest

from domain.beslut import andring
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AndrasInteEfterOverlamnande,
    DomstolenHarAvgjort,
    DomstolenHarProvat,
    InteGallandeBeslut,
)
from domain.grund.stopp import Stopp
from domain.overklagande.stopp import DomenInteOverklagad, IngenLagreDom
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenario import ANNA

FR, KR, HFD, RP = Instans
A, U, D = Utgang.AVSLAG, Utgang.UPPHAVANDE, Utgang.DOM_UPPHAVD
VAGRAT = Utgang.PROVNINGSTILLSTAND_VAGRAT
DOMAR: dict[str, tuple[tuple[Instans, Utgang], ...]] = {
    "ingen": (),
    "fr": ((FR, A),),
    "fr och kr": ((FR, A), (KR, A)),
    "alla": ((FR, A), (KR, A), (HFD, A)),
}
"""The judgements there are, each appealed to the next."""
FAR_DOMA = {
    ("ingen", False): {FR, RP},
    ("fr", False): {FR, RP},
    ("fr", True): {FR, RP, KR},
    ("fr och kr", False): {FR, RP, KR},
    ("fr och kr", True): {FR, RP, KR, HFD},
    ("alla", False): {FR, RP, KR, HFD},
}
"""By the judgements, and whether the last is appealed: who may say something of the appeal. A court
that has judged corrects itself; a rättsprövning is of the decision."""


def _dom(gang: Domgang, instans: Instans, utgang: Utgang) -> None:
    gang.dom(utgang, 500 if utgang is Utgang.ANDRING else None, instans)


@pytest.mark.parametrize(("fall", "instans"), list(product(FAR_DOMA, Instans)))
def test_fel_a_a_court_judges_what_has_been_appealed_to_it(
    fall: tuple[str, bool], instans: Instans
) -> None:
    namn, overklagad = fall
    gang = Domgang()
    gang.till_domstolen()
    for domstol, utgang in DOMAR[namn]:
        _dom(gang, domstol, utgang)
    if overklagad:
        gang.overklaga_dom()
    gang.overklagar_sjalv = False
    if instans in FAR_DOMA[fall]:
        gang.dom(A, instans=instans)
    else:
        saknas = IngenLagreDom if namn == "ingen" else DomenInteOverklagad
        gang.nekas_dom(saknas, A, instans=instans)


def test_fel_a_both_judgements_are_set_aside_only_by_the_court_that_has_the_last() -> None:
    gang = Domgang()
    gang.till_domstolen()
    for domstol, utgang in DOMAR["fr och kr"]:
        _dom(gang, domstol, utgang)
    gang.overklagar_sjalv = False
    forst = next(iter(gang.arende.domar))
    gang.nekas_dom(DomenInteOverklagad, D, instans=HFD, overklagad_dom_id=forst)
    gang.overklaga_dom()
    gang.dom(D, instans=HFD, overklagad_dom_id=forst)


PROVAT: dict[str, tuple[tuple[tuple[Instans, Utgang], ...], type[Stopp] | None]] = {
    "inte överklagat": ((), None),
    "avslag": (((FR, A),), DomstolenHarProvat),
    "avslag, prövningstillstånd vägrat": (((FR, A), (KR, VAGRAT)), DomstolenHarProvat),
    "avslag två gånger": (((FR, A), (KR, A)), DomstolenHarProvat),
    "avslag, som avvisas": (((FR, A), (KR, Utgang.AVVISNING)), DomstolenHarProvat),
    "avslag, som avskrivs": (((FR, A), (KR, Utgang.AVSKRIVNING)), DomstolenHarProvat),
    "avvisning": (((FR, Utgang.AVVISNING),), None),
    "avvisning, som står fast": (((FR, Utgang.AVVISNING), (KR, A)), None),
    "avskrivning": (((FR, Utgang.AVSKRIVNING),), None),
    "avslag, som upphävs": (((FR, A), (KR, D)), None),
    "ändring, som upphävs": (((FR, Utgang.ANDRING), (KR, D)), DomstolenHarProvat),
    "upphävande, som upphävs": (((FR, U), (KR, D)), DomstolenHarProvat),
    "återförvisning, som upphävs": (((FR, Utgang.ATERFORVISNING), (KR, D)), None),
    "två avslag, det senare upphävs": (((FR, A), (KR, A), (HFD, D)), DomstolenHarProvat),
    "ändring": (((FR, Utgang.ANDRING),), DomstolenHarAvgjort),
    "upphävande": (((FR, U),), InteGallandeBeslut),
    "återförvisning": (((FR, Utgang.ATERFORVISNING),), InteGallandeBeslut),
    "tillbaka hos domstolen": (
        ((FR, A), (KR, Utgang.DOM_ATERFORVISAD)),
        AndrasInteEfterOverlamnande,
    ),
}
"""What the courts have said, and what 37 § is met with. After a förbehåll, or for urgent reasons of
safety, what a court has upheld is changed all the same."""

NAGOT_ANNAT = (Andringsstod.FORBEHALL, Andringsstod.SAKERHETSSKAL)


@pytest.mark.parametrize(("namn", "stod"), list(product(PROVAT, Andringsstod)))
def test_fel_a_what_a_court_has_tried_is_changed_only_for_something_else(
    namn: str, stod: Andringsstod
) -> None:
    domarna, stopp = PROVAT[namn]
    gang = Domgang()
    if domarna:
        gang.till_domstolen()
    for domstol, utgang in domarna:
        _dom(gang, domstol, utgang)
    om = {
        "verkningsdag": date(2025, 12, 1),
        "av": ANNA,
        "beslut_id": uuid5(NAMNRYMD, "ändringen"),
        "andrar_beslut_id": gang.arende.avgorande_id or gang.gallande_beslut,
        "stod": stod,
        "belopp_ore": (900 if stod.far_vara_till_nackdel else 1_100) * T,
        "beslut": BESLUTSUPPGIFTER,
    }
    if stopp is None or (stopp is DomstolenHarProvat and stod in NAGOT_ANNAT):
        gang.gor(andring.andra, gang.utlysning, gang.underlag, **om)
    else:
        gang.nekas(stopp, andring.andra, gang.utlysning, gang.underlag, **om)
