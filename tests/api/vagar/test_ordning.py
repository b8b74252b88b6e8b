"""What is there already is said first when several rules refuse.

Otherwise whoever sent a thing twice is led to change something else first.
"""

from __future__ import annotations

import pytest
from pydantic.alias_generators import to_camel

from domain.grund.aktor import Roll
from tests.api.hjalp.anropen import SKRIVANDE
from tests.api.hjalp.bidraget import Bygge, Grund, nytt_id, utlysning
from tests.api.hjalp.efterat import budgetarsavslut
from tests.api.hjalp.formerna import FORMER
from tests.api.hjalp.problemen import krav_problem
from tests.api.hjalp.servern import Api

FINNS = "finns-redan"


@pytest.fixture(scope="module")
def grund(bygge: Bygge) -> Grund:
    """A call of its own: so many cases would push those of other tests off their lists."""
    return bygge.grund()


def test_en_utlysning_som_finns_sags_fore_anslaget(api: Api, bygge: Bygge, grund: Grund) -> None:
    """The same call again takes nothing more from the anslag, which has nothing left."""
    post = bygge.post("1000.00")
    kropp = utlysning(grund.regelverk, post, "1000.00")
    forsta = bygge.ny("/utlysningar", kropp)
    huvud = api.huvud()
    problem = krav_problem(bygge.skicka(Roll.HANDLAGGARE, "/utlysningar", kropp), 409, FINNS)
    assert problem["finns"]["id"] == forsta
    assert api.huvud() == huvud
    annan = {**kropp, "rubrik": "En annan"}
    svar = bygge.skicka(Roll.HANDLAGGARE, "/utlysningar", annan)
    krav_problem(svar, 409, "anslaget-racker-inte")


def test_en_utlysning_som_finns_sags_fore_ett_avslutat_budgetar(bygge: Bygge, grund: Grund) -> None:
    post = bygge.post("1000.00")
    kropp = utlysning(grund.regelverk, post, "1000.00")
    utlysningen = bygge.ny("/utlysningar", kropp)
    avslut = budgetarsavslut("0.00", "0.00", **{utlysningen: "1000.00"})
    bygge.gor(Roll.EKONOM, f"/anslagsposter/{post}/budgetarsavslut", avslut)
    krav_problem(bygge.skicka(Roll.HANDLAGGARE, "/utlysningar", kropp), 409, FINNS)
    annan = {**kropp, "rubrik": "En annan"}
    svar = bygge.skicka(Roll.HANDLAGGARE, "/utlysningar", annan)
    krav_problem(svar, 409, "budgetaret-avslutat")


FINNS_REDAN = {
    "beslutId": "beslutet-finns-redan",
    "overklagandeId": "overklagandet-finns-redan",
    "domId": "domen-finns-redan",
    "kompletteringId": "komplettering-finns-redan",
    "kommuniceringId": "kommunicerad-redan",
    "aterrapportId": "aterrapport-finns-redan",
    "fordranId": "fordran-finns-redan",
    "utbetalningId": "utbetalning-finns-redan",
    "handlingId": "handlingen-finns-redan",
    "foretradareId": "foretradaren-finns-redan",
    "forslagId": "forslaget-finns-redan",
    "delegationId": "delegationen-finns-redan",
    "kvittningId": "kvittningen-finns-redan",
}
"""What the client may give an id, and what is said when it is given again."""
EGNA_ID = [
    (vag, str(falt.alias or to_camel(namn)))
    for vag, form in sorted(FORMER.items())
    for namn, falt in form.model_fields.items()
    if namn.endswith("_id") and falt.default_factory is not None
]
"""Every route whose body names something with an id of one's own; left out, it gets a new one."""


def test_tabellen_har_bara_id_som_nagon_vag_tar_emot() -> None:
    assert {namn for _, namn in EGNA_ID} == FINNS_REDAN.keys()


@pytest.mark.parametrize(("vag", "namn"), EGNA_ID)
def test_det_som_finns_sags_forst(bygge: Bygge, grund: Grund, vag: str, namn: str) -> None:
    """Word for word the same again, and with whatever else may be wrong with it this time."""
    fall = SKRIVANDE[vag](bygge, grund)
    egen = {namn: fall.kropp.get(namn, nytt_id())}
    hel = {**fall.kropp, **egen}
    bygge.gor(fall.roll, fall.vag, hel)
    if namn != "beslutId" and (vag, "beslutId") in EGNA_ID:
        hel["beslutId"] = nytt_id()  # else the decision would be what is there already
    krav_problem(bygge.skicka(fall.roll, fall.vag, hel), 409, FINNS_REDAN[namn])
    if fall.status == 409 and fall.vagrad_vag is None:
        vagrad = {**fall.vagrad, **egen}
        krav_problem(bygge.skicka(fall.roll, fall.vag, vagrad), 409, FINNS_REDAN[namn])
