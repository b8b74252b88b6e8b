"""N5: what a decision that holds abstains from, and lacks, it abstains from when it is free again.

Of 100 that was not approved 60 was demanded, and 40 abstained from; then 25, and the other 15 was
demanded anew. A court set the change aside: the word is 40, and 15 is demanded. When nobody was
asked for the 15 any more, nothing moved, and it could be demanded again. Thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from domain.arende import pengar
from domain.arende.avstattigen import AvstattIgen
from domain.aterkrav.aterkrav import besluta_aterkrav
from domain.aterkrav.rattelse import ratta_avstaende
from domain.aterkrav.sankning import andra_avstaende
from domain.aterkrav.stopp import OverstigerLadan
from domain.aterrapport.granskningshavning import aterkalla_granskning
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta, kronor
from domain.overklagande.utgang import Utgang
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.avstattvittne import Avstattvittne
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN_2, RAPPORTEN, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.avstatt import (
    KRAVDAG,
    NYTT,
    andringen,
    beslutet,
    krav_60_avstatt_40,
    krav_pa_nytt,
    ladorna,
    rattelsen,
)
from tests.fel.hjalp.efterskankta import HELA
from tests.fel.hjalp.mellandomar import ratta_krav
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare

EJ_GODKANT, OREDOVISAT = Lada.EJ_GODKANT, Lada.UTBETALT_EJ_REDOVISAT
FORDRAN_3 = UUID("00000000-0000-4000-8000-0000000000c3")
FORDRAN_4 = UUID("00000000-0000-4000-8000-0000000000c4")
Steg = Callable[[Domgang], object]


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def andrat_till_25() -> Domgang:
    gang = krav_60_avstatt_40()
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **andringen(gang, 25))
    return gang


def kravt() -> Domgang:
    """The 15 is demanded anew."""
    gang = andrat_till_25()
    krav_pa_nytt(gang, 15)
    return gang


def avstatt_av_annat() -> Domgang:
    """It is abstained from anew, by a decision that demands nothing."""
    gang = andrat_till_25()
    gang.besluta_aterkrav(
        {}, {EJ_GODKANT: 15}, gang.nasta_dag(), fordran_id=FORDRAN_3, grunder=("annat-syfte",)
    )
    return gang


def andringen_faller(gang: Domgang) -> None:
    gang.till_domstolen(NYTT)
    gang.dom(Utgang.UPPHAVANDE)


def senare(gang: Domgang) -> UUID:
    """The decision that took it."""
    if FORDRAN_2 in gang.arende.fordringar:
        return gang.kravbeslutet(FORDRAN_2)
    return list(gang.arende.avstaenden)[-1]


def sanks(tusen: int) -> Steg:
    return lambda gang: gang.sank(tusen, gang.nasta_dag(), FORDRAN_2)


def doms(utgang: Utgang, tusen: int | None = None) -> Steg:
    def gor(gang: Domgang) -> None:
        gang.till_domstolen(senare(gang))
        gang.dom(utgang, tusen)

    return gor


def rattas(gang: Domgang) -> None:
    ratta_krav(gang, 5, FORDRAN_2)


def granskas_pa_nytt(gang: Domgang) -> None:
    """The claims on what was found are lifted; then 100 of the 375 is not approved again."""
    om = {"verkningsdag": gang.nasta_dag(), "av": ANNA, "aterrapport_id": RAPPORTEN}
    gang.gor(aterkalla_granskning, gang.underlag.myndighet, orsak="Fel", **om)
    gang.granska(250, 100, gang.nasta_dag())


def efterges_och_sanks(gang: Domgang) -> None:
    gang.efterge(15, gang.nasta_dag(), fordran_id=FORDRAN_2)
    sanks(0)(gang)


def betalas_sanks_och_gar_tillbaka(gang: Domgang) -> None:
    version = gang.betala_ater(15, gang.nasta_dag(), FORDRAN_2)
    sanks(0)(gang)
    gang.hav_placering(version, gang.nasta_dag())


def sanks_sedan_den_betalats(gang: Domgang) -> None:
    """He has it to his credit: it lies in no box to be demanded."""
    gang.betala_ater(15, gang.nasta_dag(), FORDRAN_2)
    sanks(0)(gang)


def foll_och_haller_igen(gang: Domgang) -> None:
    doms(Utgang.UPPHAVANDE)(gang)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)


def andras(tusen: int) -> Steg:
    def gor(gang: Domgang) -> None:
        om = andringen(gang, tusen, beslut_id=UUID(int=0xF9), andrar_beslut_id=senare(gang))
        om["verkningsdag"] = gang.nasta_dag()
        gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)

    return gor


def avstaendet_rattas(gang: Domgang) -> None:
    om = rattelsen(gang, {EJ_GODKANT: 5}, beslut_id=senare(gang))
    om["verkningsdag"] = gang.nasta_dag()
    gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)


FRIAS: dict[str, tuple[Callable[[], Domgang], Steg, int]] = {
    "sänks till 0": (kravt, sanks(0), 15),
    "sänks till 5": (kravt, sanks(5), 10),
    "upphävs": (kravt, doms(Utgang.UPPHAVANDE), 15),
    "återförvisas": (kravt, doms(Utgang.ATERFORVISNING), 15),
    "ändras av domstol": (kravt, doms(Utgang.ANDRING, 5), 10),
    "ändras av domstol till 0": (kravt, doms(Utgang.ANDRING, 0), 15),
    "rättas": (kravt, rattas, 10),
    "förlorar sin grund": (kravt, granskas_pa_nytt, 15),
    "efterges och sänks": (kravt, efterges_och_sanks, 15),
    "betalas, sänks och går tillbaka": (kravt, betalas_sanks_och_gar_tillbaka, 15),
    "avstås mindre": (avstatt_av_annat, andras(5), 10),
    "avstås inte": (avstatt_av_annat, andras(0), 15),
    "avståendet rättas": (avstatt_av_annat, avstaendet_rattas, 10),
    "avståendet upphävs": (avstatt_av_annat, doms(Utgang.UPPHAVANDE), 15),
}
"""What took it lets so much of it go."""
FRIAS_INTE: dict[str, tuple[Callable[[], Domgang], Steg]] = {
    "inget": (kravt, lambda gang: None),
    "står": (kravt, doms(Utgang.AVSLAG)),
    "efterges": (kravt, lambda gang: gang.efterge(15, gang.nasta_dag(), fordran_id=FORDRAN_2)),
    "betalas": (kravt, lambda gang: gang.betala_ater(15, gang.nasta_dag(), FORDRAN_2)),
    "betalas och sänks": (kravt, sanks_sedan_den_betalats),
    "avståendet står": (avstatt_av_annat, doms(Utgang.AVSLAG)),
}


def avstar_forsta(gang: Domgang) -> int:
    return sum(d.belopp_ore for d in gang.arende.avstaenden[beslutet(gang)].delar) // T


def saknas(gang: Domgang) -> int:
    return gang.arende.avstaenden[beslutet(gang)].saknas_ore // T


def listat(gang: Domgang, liggare: Liggare, fraga: Fraga) -> list[int]:
    """What is missing of what the first decision abstains from, as the list has it."""
    anteckna(liggare, gang.historia)
    rader = fraga(AVVIKELSER, date(2026, 6, 30)).rader
    rader = [r for r in rader if r.slag == "avstaende-utan-pengar"]
    assert {r.objekt_id for r in rader} <= {str(beslutet(gang))}
    return [r.belopp_ore // T for r in rader]


def kan_kravas(gang: Domgang, tusen: int) -> None:
    """So much of what was not approved may be demanded, and not a krona more."""
    om = gang.kravet({EJ_GODKANT: tusen + 1}, dag=gang.nasta_dag(), fordran_id=FORDRAN_4)
    gang.nekas(OverstigerLadan, besluta_aterkrav, gang.underlag, gang.mottagare, **om)
    if tusen:
        om["ur"] = {EJ_GODKANT: tusen * T}
        gang.gor(besluta_aterkrav, gang.underlag, gang.mottagare, **om)


@pytest.mark.parametrize("fritt", FRIAS)
@pytest.mark.parametrize("forst", ["domen", "fritt"])
def test_fel_a_n5_what_is_free_again_is_abstained_from(
    liggare: Liggare, fraga: Fraga, fritt: str, forst: str
) -> None:
    borja, frias, ore = FRIAS[fritt]
    gang, borja_om = borja(), frias is granskas_pa_nytt
    for steg in (andringen_faller, frias) if forst == "domen" else (frias, andringen_faller):
        steg(gang)
    assert (avstar_forsta(gang), saknas(gang)) == (25 + ore, 15 - ore)
    assert listat(gang, liggare, fraga) == ([15 - ore] if ore < 15 else [])
    kan_kravas(gang, 85 if borja_om else 0)


@pytest.mark.parametrize("fritt", FRIAS)
def test_fel_a_n5_whichever_came_first_the_boxes_are_the_same(fritt: str) -> None:
    borja, frias, _ = FRIAS[fritt]
    gang, andra = borja(), borja()
    for steg in (andringen_faller, frias):
        steg(gang)
    for steg in (frias, andringen_faller):
        steg(andra)
    assert ladorna(gang) == ladorna(andra)


@pytest.mark.parametrize("fritt", FRIAS)
def test_fel_a_n5_no_box_is_below_nothing_on_any_day(fritt: str) -> None:
    borja, frias, _ = FRIAS[fritt]
    gang = borja()
    andringen_faller(gang)
    frias(gang)
    dagar = sorted({r.dag for f in gang.fakta for r in getattr(f, "rorelser", ())})
    for dag in dagar:
        assert min(ladorna(gang, dag).values()) >= 0, dag


@pytest.mark.parametrize("inte", FRIAS_INTE)
def test_fel_a_n5_until_then_it_is_listed_and_nobody_demands_it_again(
    liggare: Liggare, fraga: Fraga, inte: str
) -> None:
    borja, steg = FRIAS_INTE[inte]
    gang = borja()
    andringen_faller(gang)
    steg(gang)
    assert (avstar_forsta(gang), saknas(gang)) == (25, 15)
    assert listat(gang, liggare, fraga) == [15]
    kan_kravas(gang, 0)


def test_fel_a_n5_it_is_so_from_the_day_of_what_let_it_go() -> None:
    gang = kravt()
    andringen_faller(gang)
    dom_dag = gang.dag
    *_, igen = gang.sank(5, gang.nasta_dag(), FORDRAN_2)
    assert isinstance(igen, AvstattIgen)
    assert igen.verkningsdag == gang.dag
    assert igen.i_ord().startswith(f"{kronor(10 * T)} avstås igen (fordran ")
    assert igen.i_ord().endswith(f"; {kronor(5 * T)} saknas")
    assert [ladorna(gang, dag)["avstatt"] for dag in (dom_dag, gang.dag)] == [25, 35]


def test_fel_a_n5_of_what_was_never_to_be_demanded_from_the_day_that_the_word_holds() -> None:
    """It is corrected from the day of the demand: then 25 was the word."""
    gang = kravt()
    kravdag = gang.dag
    andringen_faller(gang)
    dom_dag = gang.dag
    rattas(gang)
    dagar = (kravdag, dom_dag - timedelta(days=1), dom_dag)
    assert [ladorna(gang, dag)["avstatt"] for dag in dagar] == [25, 25, 35]


@pytest.mark.parametrize("hur", ["i domstol", "två gånger"])
def test_fel_a_n5_what_a_claim_got_back_later_it_has_not(
    liggare: Liggare, fraga: Fraga, hur: str
) -> None:
    """It fell, and holds again: what favours the party was first, and the claim lacks it."""
    gang = kravt()
    andringen_faller(gang)
    doms(Utgang.UPPHAVANDE)(gang)
    for _ in range(1 if hur == "i domstol" else 3):
        gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert (avstar_forsta(gang), saknas(gang)) == (40, 0)
    assert gang.arende.fordringar[FORDRAN_2].utestaende_ore == 0
    assert listat(gang, liggare, fraga) == []
    kan_kravas(gang, 0)


def test_fel_a_n5_but_before_the_word_holds_again_the_claim_has_it() -> None:
    gang = kravt()
    doms(Utgang.UPPHAVANDE)(gang)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    andringen_faller(gang)
    assert (avstar_forsta(gang), saknas(gang)) == (25, 15)
    assert gang.arende.fordringar[FORDRAN_2].utestaende_ore == 15 * T


ANDRAS: dict[str, tuple[int, int, int]] = {
    "till mer än det som finns": (30, 25, 5),
    "till det som finns": (25, 25, 0),
    "till mindre": (10, 10, 0),
}


@pytest.mark.parametrize("hur", ["ändras", "rättas"])
@pytest.mark.parametrize("till", ANDRAS)
def test_fel_a_n5_what_lacks_is_what_the_word_says_less_what_there_is(
    liggare: Liggare, fraga: Fraga, till: str, hur: str
) -> None:
    """When less is abstained from, first what is missing is not."""
    tusen, finns, kvar = ANDRAS[till]
    gang = kravt()
    andringen_faller(gang)
    om = {"verkningsdag": gang.nasta_dag()}
    if hur == "ändras":
        om = andringen(gang, tusen, beslut_id=UUID(int=0xF9)) | om
        gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    else:
        om = rattelsen(gang, {EJ_GODKANT: tusen}) | om
        gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)
    assert (avstar_forsta(gang), saknas(gang)) == (finns, kvar)
    assert listat(gang, liggare, fraga) == ([kvar] if kvar else [])
    sanks(0)(gang)
    assert (avstar_forsta(gang), saknas(gang)) == (finns + kvar, 0)
    kan_kravas(gang, 40 - finns - kvar)


def nivaer(gang: Domgang, *dagar: date) -> list[int]:
    return [ladorna(gang, dag).get("avstatt", 0) for dag in dagar]


@pytest.mark.parametrize("till", [(35,), (10,), (35, 10), (0,)], ids=str)
def test_fel_a_n5_corrected_later_it_was_missing_all_the_same(till: tuple[int, ...]) -> None:
    """25 lay there from the judgement until the rest was free, or as much as the word says."""
    gang = kravt()
    andringen_faller(gang)
    dom_dag = gang.dag
    sanks(0)(gang)
    fritt_dag = gang.dag
    for tusen in till:
        om = rattelsen(gang, {EJ_GODKANT: tusen} if tusen else {}, verkningsdag=gang.nasta_dag())
        gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)
    fore_dom, fore_fritt = (dag - timedelta(days=1) for dag in (dom_dag, fritt_dag))
    dagar = (KRAVDAG, fore_dom, dom_dag, fore_fritt, fritt_dag, gang.dag)
    sist = till[-1]
    assert nivaer(gang, *dagar) == [sist, 25, min(sist, 25), min(sist, 25), sist, sist]


@pytest.mark.parametrize("hur", ["ändras", "sänks", "döms"])
def test_fel_a_n5_nor_by_what_is_dated_before_it_was_free(hur: str) -> None:
    gang = kravt()
    andringen_faller(gang)
    if hur == "döms":
        gang.till_domstolen(beslutet(gang))
    mellan = gang.nasta_dag()
    sanks(0)(gang)
    fritt_dag, tusen = gang.dag, 0
    if hur == "ändras":
        om = andringen(gang, 10, beslut_id=UUID(int=0xF9), verkningsdag=mellan)
        gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
        tusen = 10
    elif hur == "sänks":
        gang.sank(0, mellan)
    else:
        gang.dom(Utgang.UPPHAVANDE, dag=mellan)
    assert nivaer(gang, mellan, fritt_dag) == [tusen, tusen]


def test_fel_a_n5_the_same_word_corrects_nothing() -> None:
    gang = kravt()
    andringen_faller(gang)
    om = rattelsen(gang, {EJ_GODKANT: 40}, verkningsdag=gang.nasta_dag())
    gang.nekas(IngetAttRatta, ratta_avstaende, gang.utlysning, gang.underlag, **om)


def test_fel_a_n5_what_no_decision_abstains_from_any_more_is_not_abstained_from_again() -> None:
    """The one that lacks it falls first."""
    gang = kravt()
    andringen_faller(gang)
    gang.till_domstolen(beslutet(gang))
    gang.dom(Utgang.UPPHAVANDE)
    assert (avstar_forsta(gang), saknas(gang)) == (0, 0)
    sanks(0)(gang)
    kan_kravas(gang, 100)


def test_fel_a_n5_what_is_paid_since_is_other_money() -> None:
    """40 is abstained from of what is not accounted for, 15 lacks, and 100 more is paid."""
    gang = Domgang(*HELA)
    gang.dag = date(2024, 4, 1)
    skal = ("annat-syfte",)
    gang.andra(500, gang.nasta_dag())
    gang.meddela(gang.gallande_beslut, gang.dag)
    gang.besluta_aterkrav({}, {OREDOVISAT: 40}, gang.nasta_dag(), grunder=skal)
    om = andringen(gang, avstatt={OREDOVISAT: 25 * T}, verkningsdag=gang.nasta_dag())
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    gang.besluta_aterkrav({OREDOVISAT: 375}, {}, gang.nasta_dag(), FORDRAN_2, skal)
    andringen_faller(gang)
    assert (avstar_forsta(gang), saknas(gang)) == (25, 15)
    gang.betala(100, gang.nasta_dag())
    assert (avstar_forsta(gang), saknas(gang)) == (25, 15)
    gang.sank(370, gang.nasta_dag(), FORDRAN_2)
    assert (avstar_forsta(gang), saknas(gang)) == (30, 10)


@pytest.mark.parametrize("fritt", FRIAS)
def test_fel_a_n5_the_witness_finds_it_if_nothing_is_abstained_from_again(
    fritt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pengar, "avsta_det_som_blev_fritt", lambda *_: None)
    borja, frias, _ = FRIAS[fritt]
    gang, vittne = borja(), Avstattvittne()
    andringen_faller(gang)
    frias(gang)
    for f in gang.fakta:
        vittne.se(f)
    assert [*vittne.brister(gang.arende)]
