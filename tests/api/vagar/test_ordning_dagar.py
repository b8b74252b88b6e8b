"""That a day has not come is said first when several rules refuse, and of every such day.

Otherwise whoever mistyped a year is led to change something else first. Which days those are, and
what they are called, is for the facts that are recorded to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from api.grund.falt import Anrop as Form
from domain.fakta import FAKTA
from domain.grund.aktor import Roll
from domain.grund.faktum import Faktum
from store.basis import idag
from tests.api.hjalp.anropen import SKRIVANDE
from tests.api.hjalp.anropet import Anrop, Registrerat
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, fattat, nytt_id, order
from tests.api.hjalp.fall import Fall
from tests.api.hjalp.formerna import FORMER
from tests.api.hjalp.problemen import krav_problem

TYP = "dagen-har-inte-kommit"
EN_ANNAN_DAG = str(idag() + timedelta(days=36 * 365))
Vag = tuple[str, ...]

FAR_KOMMA = {
    "/anslagsposter",
    "/anslagsposter/{anslagId}/tilldelningar",
    "/anslagsposter/{anslagId}/bemyndiganden",
    "/anslagsposter/{anslagId}/rattelser",
    "/anslagsposter/{anslagId}/ingaendebelopp",
    "/anslagsposter/{anslagId}/omdisponeringar",
    "/anslagsposter/{anslagId}/overskridanden",
    "/anslagsposter/{anslagId}/dispositionsrattsrattelser",
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
    "/myndigheter/{myndighetId}/varderingsregler",
    "/myndigheter/{myndighetId}/delegationer/{delegationId}/aterkallelser",
    "/regelverk",
    "/regelverk/{regelverkId}/versioner",
    "/utlysningar/{utlysningId}/finansieringar",
}
"""Where what is recorded may take effect on a day to come."""
UTAN_DAG = {"/arenden/{arendeId}/partsbyten/{version}/havanden"}
"""What takes effect on the day of what it undoes, whatever is said."""
UR_STROMMEN = {"inkommen_dag", "beslutsdag", "eftergiftsdag"}
"""A day that a fact repeats of what is known already, and nobody sends."""
ATGARDENS_DAG = {"placerad_dag", "havd_dag", "aterkallad_dag"}
"""What a fact calls the day of the act, when its verkningsdag is the day that it counts from."""


def _slagen(slag: Any) -> Iterator[Any]:
    """The type, and those that it is made of."""
    yield slag
    for del_ in get_args(slag):
        yield from _slagen(del_)


def _dagar(form: type[Form], inuti: Vag = ()) -> Iterator[tuple[Vag, str]]:
    """Every day that a form takes, nested ones too: where it is in a request, and its field."""
    for namn, falt in form.model_fields.items():
        plats = (*inuti, str(falt.alias or namn))
        for slag in _slagen(falt.annotation):
            if slag is date:
                yield plats, namn
            elif isinstance(slag, type) and issubclass(slag, Form):
                yield from _dagar(slag, plats)


I_ANROPET: dict[str, list[tuple[Vag, str]]] = {}
"""By route: the days of the request as it is made here, and of those that come by post."""
MED_POST: list[tuple[str, Vag, str]] = []
for _vag in sorted(SKRIVANDE):
    _dagarna = [*_dagar(FORMER[_vag])]
    I_ANROPET[_vag] = [dagen for dagen in _dagarna if dagen[0][0] != "medPost"]
    MED_POST += [(_vag, *dagen) for dagen in _dagarna if dagen[0][0] == "medPost"]


def _med(kropp: Kropp, plats: Vag, varde: Any) -> Kropp:
    """The request with something else in that place; the first, where there are many."""
    forsta, *resten = plats
    nu = kropp.get(forsta)
    ny = varde
    if resten:
        ny = _med(nu[0] if isinstance(nu, list) else nu or {}, tuple(resten), varde)
    return {**kropp, forsta: [ny] if isinstance(nu, list) else ny}


def _med_post(kropp: Kropp) -> Kropp:
    """The same request, come by post that day."""
    dagen = "dag" if "dag" in kropp else "inkommenDag"
    post = {"naddeDag": kropp[dagen], "kanHaSkiltsAv": False}
    return {**{n: v for n, v in kropp.items() if n != dagen}, "medPost": post}


def _fore(fall: Fall) -> tuple[str, Kropp]:
    """What is refused by another rule too, where there is such a request."""
    if fall.status == 409:
        return fall.vagrad_vag or fall.vag, fall.vagrad
    return fall.vag, fall.kropp


def _i_faktum(faktum: type[Faktum], falt: str) -> str:
    """What the fact calls the day that is sent in that field."""
    andra = ATGARDENS_DAG & faktum.HANT.keys()
    return min(andra) if falt == "verkningsdag" and andra else falt


def _krav_sagt_forst(
    bygge: Bygge, fall: Fall, fakta: list[type[Faktum]], dit: str, kropp: Kropp, dagen: str
) -> None:
    """`dagen` is the field of `kropp` that says the impossible."""
    dagarna = [(f, _i_faktum(f, dagen)) for f in fakta]
    namn = next((f.HANT.get(dag) for f, dag in dagarna if dag in f.model_fields), None)
    svar = bygge.skicka(fall.roll, dit, kropp)
    if namn is None:
        assert not svar.json().get("type", "").endswith(TYP), dagen
    else:
        detail = krav_problem(svar, 409, TYP)["detail"]
        assert detail.startswith(f"{namn} {EN_ANNAN_DAG} har inte kommit än: i dag är det ")


def _fakta(kvittens: Kropp) -> list[type[Faktum]]:
    return [FAKTA[h["typ"]] for h in kvittens["handelser"]]


def test_en_omojlig_dag_sags_forst(anrop: Anrop, registrerat: Registrerat, bygge: Bygge) -> None:
    """Of every day that the fact says has come, and of no other, and by the name it has there."""
    fakta = _fakta(registrerat.svar.json())
    for plats, falt in I_ANROPET[anrop.mall]:
        dit, kropp = _fore(anrop.fall)
        ny = _med(kropp, plats, EN_ANNAN_DAG)
        _krav_sagt_forst(bygge, anrop.fall, fakta, dit, ny, falt)


@pytest.mark.parametrize(("vag", "plats", "falt"), MED_POST)
def test_en_omojlig_dag_i_ett_brev_sags_forst(
    bygge: Bygge, grund: Grund, vag: str, plats: Vag, falt: str
) -> None:
    fall = SKRIVANDE[vag](bygge, grund)
    fakta = _fakta(bygge.gor(fall.roll, fall.vag, _med_post(fall.kropp)))
    dit, kropp = _fore(fall)
    ny = _med(_med_post(kropp), plats, EN_ANNAN_DAG)
    _krav_sagt_forst(bygge, fall, fakta, dit, ny, falt)


def test_varje_dag_som_ska_ha_kommit_tas_emot_som_den_heter(
    anrop: Anrop, registrerat: Registrerat
) -> None:
    """Else nothing could say of it first that it has not."""
    forsta, *_ = _fakta(registrerat.svar.json())
    assert ("verkningsdag" in forsta.HANT) is (anrop.mall not in FAR_KOMMA)
    tas_emot = {falt for _, falt in _dagar(FORMER[anrop.mall])}
    borta = forsta.HANT.keys() - tas_emot - UR_STROMMEN - ATGARDENS_DAG
    assert borta == ({"verkningsdag"} if anrop.mall in UTAN_DAG else set())


@pytest.mark.parametrize("innehall", ["Bidrag beviljas.", " "])
def test_samma_fel_har_en_mening(bygge: Bygge, grund: Grund, innehall: str) -> None:
    """Whether the day is all that is wrong with it, or more is."""
    vag = f"/arenden/{bygge.arende(grund)}/beslut"
    kropp = fattat(nytt_id(), belopp="1.00", beslutsdag=EN_ANNAN_DAG, innehall=innehall)
    problem = krav_problem(bygge.skicka(Roll.BESLUTSFATTARE, vag, kropp), 409, TYP)
    assert problem["detail"].startswith(f"Beslutsdagen {EN_ANNAN_DAG} har inte kommit än")


def test_ett_brev_sags_ha_natt_oss_den_dag_som_skickades(bygge: Bygge, grund: Grund) -> None:
    """Not the day before, which is worked out of it, and has not come either."""
    i_dag = idag()
    bygge.bankdagar(i_dag.year, i_dag.year + 1)
    nadde = i_dag + timedelta(days=14)
    kropp = {"medPost": {"naddeDag": str(nadde)}, "avVem": "Region Påhittad"}
    vag = f"/arenden/{bygge.arende(grund)}/aterkallelser"
    problem = krav_problem(bygge.skicka(Roll.HANDLAGGARE, vag, kropp), 409, TYP)
    assert problem["detail"].startswith(f"Dagen då brevet nådde myndigheten {nadde} ")


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
