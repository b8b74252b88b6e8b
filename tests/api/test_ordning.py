"""What is said first when several rules refuse: that a day has not come, that it is there already.

Otherwise whoever mistyped a year, or sent a thing twice, is led to change something else first.
"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from pydantic.alias_generators import to_camel

from domain.faktum import Roll
from store.basis import idag
from tests.api.anropen import SKRIVANDE
from tests.api.bidraget import Bygge, Grund, budgetarsavslut, fattat, nytt_id, order, utlysning
from tests.api.formerna import FORMER
from tests.api.servern import Api
from tests.api.test_problem import krav_problem

TYP = "dagen-har-inte-kommit"
FINNS = "finns-redan"
EN_ANNAN_DAG = str(idag() + timedelta(days=36 * 365))
DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

FAR_KOMMA = {
    "/anslagsposter",
    "/anslagsposter/{anslagId}/tilldelningar",
    "/anslagsposter/{anslagId}/rattelser",
    "/anslagsposter/{anslagId}/ingaendebelopp",
    "/anslagsposter/{anslagId}/omdisponeringar",
    "/anslagsposter/{anslagId}/overskridanden",
    "/anslagsposter/{anslagId}/indragningar",
    "/diarier",
    "/mottagare",
    "/mottagare/{mottagareId}/namn",
    "/mottagare/{mottagareId}/namnrattelser",
    "/mottagare/{mottagareId}/tillhorigheter",
    "/mottagare/{mottagareId}/tillhorighetsrattelser",
    "/mottagare/{mottagareId}/folkmangder",
    "/mottagare/{mottagareId}/folkmangdsrattelser",
    "/mottagare/{mottagareId}/eftertradare",
    "/mottagare/{mottagareId}/betalningsmalsforslag/{forslagId}/godkannanden",
    "/mottagare/{mottagareId}/betalningsmalsavslut",
    "/mottagare/{mottagareId}/foretradare",
    "/mottagare/{mottagareId}/foretradare/{foretradareId}/aterkallelser",
    "/myndigheter",
    "/myndigheter/{myndighetId}/delegationer",
    "/myndigheter/{myndighetId}/delegationer/{delegationId}/aterkallelser",
    "/regelverk",
    "/regelverk/{regelverkId}/versioner",
    "/utlysningar/{utlysningId}/finansieringar",
}
"""Where what is recorded may take effect on a day to come."""


@pytest.fixture(scope="module")
def grund(bygge: Bygge) -> Grund:
    """A call of its own: so many cases would push those of other tests off their lists."""
    return bygge.grund()


UTAN_DAG = {"/arenden/{arendeId}/kvittningar/{version}/havanden"}
"""What takes effect on the day of what it undoes, whatever is said."""


@pytest.mark.parametrize("vag", sorted(SKRIVANDE.keys() - UTAN_DAG))
def test_en_omojlig_dag_sags_forst(bygge: Bygge, grund: Grund, vag: str) -> None:
    """Whatever else is wrong with the request: the one that is refused breaks another rule too."""
    fall = SKRIVANDE[vag](bygge, grund)
    dit, kropp = fall.vag, fall.kropp
    if fall.status == 409:
        dit, kropp = fall.vagrad_vag or fall.vag, fall.vagrad
    dagen = next(namn for namn, varde in kropp.items() if DAG.fullmatch(str(varde)))
    svar = bygge.skicka(fall.roll, dit, {**kropp, dagen: EN_ANNAN_DAG})
    if vag in FAR_KOMMA:
        assert not svar.json().get("type", "").endswith(TYP)
    else:
        krav_problem(svar, 409, TYP)


def test_en_omojlig_dag_sags_fore_ett_annat_budgetar(bygge: Bygge, grund: Grund) -> None:
    """The bank day would be in another budget year, and that is to be confirmed: but not yet."""
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar"
    kropp = {**order(betalning), "orderdag": EN_ANNAN_DAG, "forfallodag": EN_ANNAN_DAG}
    krav_problem(bygge.skicka(Roll.EKONOM, vag, kropp), 409, TYP)
    kropp |= {"orderdag": "2024-03-26", "forfallodag": "2025-01-02"}
    krav_problem(bygge.skicka(Roll.EKONOM, vag, kropp), 409, "bankdag-i-annat-budgetar")


def test_versionen_sags_fore_dagen(bygge: Bygge, grund: Grund) -> None:
    """Whoever builds on what is no longer so, is to look again whatever the day."""
    vag = f"/arenden/{bygge.arende(grund)}/avslag"
    kropp = fattat(nytt_id(), beslutsdag=EN_ANNAN_DAG)
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, kropp, {"If-Match": '"99"'})
    krav_problem(svar, 412, "inaktuell-version")


def test_en_samtidig_dag_som_har_kommit_andrar_ingen_vagran(bygge: Bygge, grund: Grund) -> None:
    i_dag = idag()
    bygge.bankdagar(i_dag.year, i_dag.year + 1)
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar"
    kropp = {**order(betalning), "orderdag": str(i_dag), "betalningsmal": "bankgiro 991-2346"}
    krav_problem(bygge.skicka(Roll.EKONOM, vag, kropp), 409, "betalningsmalet-inte-godkant")


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
    "kompletteringId": "komplettering-finns-redan",
    "kommuniceringId": "kommunicerad-redan",
    "aterrapportId": "aterrapport-finns-redan",
    "fordranId": "fordran-finns-redan",
    "utbetalningId": "utbetalning-finns-redan",
    "handlingId": "handlingen-finns-redan",
    "foretradareId": "foretradaren-finns-redan",
    "forslagId": "forslaget-finns-redan",
    "delegationId": "delegationen-finns-redan",
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
