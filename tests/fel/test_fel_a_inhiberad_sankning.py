"""N4: what lies without right only since a lowering of the grant that a court has stopped waits.

600 was paid, and the grant lowered to 100: 500 may be demanded. While the lowering is stopped it
waits, as what rests on any change that is stopped; and what is disputed of a claim is not set off,
nor is more of it said to be.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.arende.inhiberat import vantar_i_ladorna
from domain.arende.stopp import Inhiberat
from domain.aterkrav import kvittning
from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.rattelse import ratta_aterkrav, ratta_avstaende
from domain.aterkrav.sankning import andra_avstaende
from domain.aterkrav.stopp import OverstigerLadan, TvistigKvittasInte
from domain.beslut.andring import upphav
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from domain.overklagande.stopp import BeslutetHarIngetBelopp
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.avstatt import andringen as avstaendeandringen
from tests.fel.hjalp.avstatt import krav_60_avstatt_40
from tests.fel.hjalp.avstatt import rattelsen as avstaenderattelsen
from tests.fel.hjalp.eftergiften import andringen

LADA = Lada.FOR_HOGT_BELOPP


def sankt(*till: int) -> tuple[Domgang, list[UUID]]:
    """The grant is lowered so, a decision each."""
    gang = Domgang(*beviljad(600))
    gang.betala(600, date(2024, 4, 2))
    sankningar = []
    for nr, tusen in enumerate(till):
        gang.andra(tusen, date(2025, 3, 3 + nr))
        sankningar.append(gang.gallande_beslut)
    return gang, sankningar


def inhibera(gang: Domgang, beslut_id: UUID) -> None:
    gang.till_domstolen(beslut_id)
    gang.inhibera()


def kravs(gang: Domgang, tusen: int) -> None:
    gang.besluta_aterkrav({LADA: tusen}, dag=gang.nasta_dag())


def test_fel_a_n4_det_som_en_inhiberad_sankning_gjort_for_hogt_kravs_inte() -> None:
    gang, [sankning] = sankt(100)
    inhibera(gang, sankning)
    with pytest.raises(Inhiberat, match="500 000 kr får vänta"):
        kravs(gang, 1)
    gang.inhibera(hav=True)
    kravs(gang, 500)


def test_fel_a_n4_det_som_en_tidigare_sankning_gjort_for_hogt_kravs() -> None:
    gang, sankningar = sankt(300, 100)
    inhibera(gang, sankningar[1])
    with pytest.raises(Inhiberat, match="200 000 kr får vänta"):
        kravs(gang, 301)
    kravs(gang, 300)


def test_fel_a_n4_en_senare_sankning_som_inte_inhiberats_star_for_sig() -> None:
    gang, sankningar = sankt(300, 100)
    gang.till_domstolen(sankningar[0])
    gang.inhibera()
    kravs(gang, 500)


def test_fel_a_n4_en_hojning_som_inhiberats_hindrar_inget() -> None:
    gang, sankningar = sankt(100, 200)
    inhibera(gang, sankningar[1])
    kravs(gang, 400)


def test_fel_a_n4_det_som_ett_inhiberat_upphavande_gjort_for_hogt_kravs_inte() -> None:
    gang, _ = sankt()
    upphavande = UUID(int=7710)
    gang.gor(
        upphav,
        gang.utlysning,
        gang.underlag,
        verkningsdag=date(2025, 3, 3),
        av=ANNA,
        beslut_id=upphavande,
        andrar_beslut_id=gang.gallande_beslut,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        beslut=BESLUTSUPPGIFTER,
    )
    inhibera(gang, upphavande)
    with pytest.raises(Inhiberat, match="600 000 kr får vänta"):
        kravs(gang, 1)


def kravd_500() -> Domgang:
    """Of 600 the lowering to 100 left 500 to demand, which was; then it is stopped."""
    gang, [sankning] = sankt(100)
    gang.besluta_aterkrav({LADA: 500}, dag=date(2025, 4, 1))
    inhibera(gang, sankning)
    return gang


def rattelsen(gang: Domgang, **om: Any) -> dict[str, Any]:
    vad: dict[str, Any] = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "ett", "efter": "annat"}
    return {"verkningsdag": gang.nasta_dag(), "av": ANNA, "fordran_id": FORDRAN} | vad | om


def ratta(gang: Domgang, **om: Any) -> None:
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **rattelsen(gang, **om))


def betala_for_mycket(gang: Domgang, tusen: int, dag: date) -> None:
    """The bank did, of what was granted and not paid."""
    gang.bank(tusen, dag, UUID(int=7712))


def test_fel_a_n4_dagen_i_ett_krav_fran_fore_inhibitionen_rattas() -> None:
    gang = kravd_500()
    ratta(gang, forfallodag=date(2025, 5, 15))
    assert gang.fordran() == {"for_hogt_belopp": 500}


def test_fel_a_n4_men_mer_kravs_inte() -> None:
    gang, [sankning] = sankt(100)
    gang.besluta_aterkrav({LADA: 400}, dag=date(2025, 4, 1))
    inhibera(gang, sankning)
    with pytest.raises(Inhiberat, match="100 000 kr får vänta"):
        ratta(gang, krav_ore=450 * T)
    ratta(gang, forfallodag=date(2025, 5, 15))
    with pytest.raises(Inhiberat, match="100 000 kr får vänta"):
        gang.besluta_aterkrav({LADA: 1}, dag=gang.nasta_dag(), fordran_id=FORDRAN_2)


@pytest.mark.parametrize("sankningar", [(100,), (300, 100)])
@pytest.mark.parametrize("fore", [0, 5])
@pytest.mark.parametrize("kravt", [0, 3, 5, 200, 400, 500])
@pytest.mark.parametrize("efter", [0, 7])
def test_fel_a_n4_det_som_inget_vantar_pa_kravs_vad_som_an_kravts_fore(
    sankningar: tuple[int, ...], fore: int, kravt: int, efter: int
) -> None:
    """What was paid wrong, and lowered by what is not stopped, is asked for first by the claim
    that was made before the stop, and what is paid wrong since then not at all.
    """
    gang = Domgang(*beviljad(600))
    gang.betala(600, date(2024, 4, 2))
    if fore:
        betala_for_mycket(gang, fore, date(2024, 5, 2))
    for nr, till in enumerate(sankningar):
        gang.andra(till, date(2025, 3, 3 + nr))
    if kravt:
        gang.besluta_aterkrav({LADA: kravt}, dag=date(2025, 4, 1))
    inhibera(gang, gang.gallande_beslut)
    if efter:
        betala_for_mycket(gang, efter, gang.nasta_dag())
    fritt = max(0, fore + (600 - sankningar[0] if len(sankningar) > 1 else 0) - kravt) + efter
    with pytest.raises((Inhiberat, OverstigerLadan)):
        gang.besluta_aterkrav({LADA: fritt + 1}, dag=gang.nasta_dag(), fordran_id=FORDRAN_2)
    if fritt:
        gang.besluta_aterkrav({LADA: fritt}, dag=gang.nasta_dag(), fordran_id=FORDRAN_2)
    if kravt:
        ratta(gang, forfallodag=date(2025, 5, 15))
        assert gang.fordran() == {"for_hogt_belopp": kravt}


def test_fel_a_n4_ett_krav_som_foljde_med_det_sankta_har_det() -> None:
    """Of 400 paid 100 was not approved, and demanded; the grant was then lowered to 250."""
    gang = Domgang(*beviljad(400))
    gang.betala(400, date(2024, 4, 2))
    gang.granskat(250, 100)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=date(2025, 4, 1), grunder=("annat-syfte",))
    gang.andra(250, date(2025, 4, 7))
    inhibera(gang, gang.gallande_beslut)
    assert gang.fordran() == {"for_hogt_belopp": 100}
    with pytest.raises(Inhiberat, match="50 000 kr får vänta"):
        gang.besluta_aterkrav({LADA: 1}, dag=gang.nasta_dag(), fordran_id=FORDRAN_2)


def test_fel_a_n4_en_rattelse_avstar_inte_fran_det_som_vantar() -> None:
    """What no new decision may abstain from no correction of an older one does either."""
    gang = krav_60_avstatt_40()
    sanks_till = gang.arende.beslutat_ore // T - 100
    gang.andra(sanks_till, date(2025, 4, 10))
    inhibera(gang, gang.gallande_beslut)
    vantar = vantar_i_ladorna(gang.arende, LADA)
    assert vantar
    om = avstaenderattelsen(gang, {Lada.EJ_GODKANT: 40, LADA: 1}, verkningsdag=gang.nasta_dag())
    with pytest.raises(Inhiberat, match="får vänta"):
        gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)


def test_fel_a_n4_en_inhiberad_andring_av_avstaendet_rattas_till_mer() -> None:
    """What waits is what it took: it may be said that it took less."""
    gang = krav_60_avstatt_40()
    om = avstaendeandringen(gang, 10)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    inhibera(gang, om["beslut_id"])
    rattat = avstaenderattelsen(gang, {Lada.EJ_GODKANT: 20}, verkningsdag=gang.nasta_dag())
    gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **rattat)
    assert vantar_i_ladorna(gang.arende, Lada.EJ_GODKANT) == {2024: 20 * T}


ANDRINGEN = UUID(int=7711)


def med_sankt_eftergift() -> Domgang:
    """100 is demanded, 30 of it waived, and then 10; what is not paid of 1 000 may be set off."""
    gang = Domgang(*beviljad(1_000))
    gang.betala(400, date(2024, 4, 2))
    gang.granskat(250, 100)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=date(2025, 4, 1), grunder=("annat-syfte",))
    gang.efterge(30, date(2025, 5, 5))
    om = andringen(gang, 10, verkningsdag=date(2025, 5, 12), beslut_id=ANDRINGEN)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om)
    return gang


def kvitta(gang: Domgang, tusen: int, medgivande: str | None = None) -> None:
    """So much of the capital, and the interest up to then."""
    gang.ranta(gang.nasta_dag())
    ranta_ore = gang.arende.fordringar[FORDRAN].utestaende_ranta_ore
    om: dict[str, Any] = {"verkningsdag": gang.dag, "av": BO, "fordran_id": FORDRAN}
    om |= {"kvittning_id": UUID(int=gang.arende.version), "medgivande": medgivande}
    rummen = (gang.regelverk, gang.betalande, gang.post)
    gang.gor(kvittning.kvitta, *rummen, belopp_ore=tusen * T + ranta_ore, **om)


def test_fel_a_n4_det_som_vilar_pa_en_overklagad_andring_av_eftergiften_ar_tvistigt() -> None:
    """70 is owed whatever the court says; the 20 is disputed, as long as the appeal is."""
    gang = med_sankt_eftergift()
    gang.till_domstolen(ANDRINGEN)
    with pytest.raises(TvistigKvittasInte):
        kvitta(gang, 71)
    kvitta(gang, 70)
    with pytest.raises(TvistigKvittasInte):
        kvitta(gang, 1)
    kvitta(gang, 1, "Mejl")
    gang.dom(Utgang.AVSLAG)
    kvitta(gang, 19)


def test_fel_a_n4_en_overklagad_eftergift_gor_inget_tvistigt() -> None:
    """What is left of the claim never rested on it."""
    gang = med_sankt_eftergift()
    gang.till_domstolen(gang.arende.fordringar[FORDRAN].eftergifter[0].beslut_id)
    kvitta(gang, 90)


def test_fel_a_n4_domstolen_far_veta_vad_beslutet_ar_om() -> None:
    """A changed waiver, or what is abstained from, is no promise of coming years."""
    gang = med_sankt_eftergift()
    gang.till_domstolen(ANDRINGEN)
    with pytest.raises(BeslutetHarIngetBelopp, match="Beslutet om eftergift har"):
        gang.dom(Utgang.ANDRING, 5)
    gang = krav_60_avstatt_40()
    om = avstaendeandringen(gang, 25)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    gang.till_domstolen(om["beslut_id"])
    with pytest.raises(BeslutetHarIngetBelopp, match="Beslutet om avstående har"):
        gang.dom(Utgang.ANDRING, 5)
