"""F15: a decision on återkrav that abstains from some of it, and does not last.

Of 100 that was not approved 60 was demanded, and 40 abstained from. What was abstained from held
whatever became of the decision: nobody could demand it any more, nor take it back.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.aterkrav.sankning import andra_avstaende
from domain.grund.stopp import kronor
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2
from tests.fel.hjalp.avstatt import (
    ALLT_TILLBAKA,
    FORE,
    KRAVDAG,
    andringen,
    beslutet,
    krav_60_avstatt_40,
    krav_pa_nytt,
    ladorna,
)

BORTA = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


def domd(utgang: Utgang, tusen: int | None = None, **krav: int) -> Domgang:
    gang = krav_60_avstatt_40(**krav)
    gang.till_domstolen(beslutet(gang))
    gang.dom(utgang, tusen)
    return gang


@pytest.mark.parametrize("utgang", BORTA)
def test_fel_a_f15_det_avstadda_faller_med_beslutet_fran_domens_dag(utgang: Utgang) -> None:
    gang = domd(utgang)
    assert ladorna(gang) == ALLT_TILLBAKA
    [havt] = [f for f in gang.fakta if f.TOPIC == "arende.avstaende-andrat-av-dom"]
    assert havt.verkningsdag == gang.dag
    fran_till = f"från {kronor(40_000_00)} till {kronor(0)}"
    assert havt.i_ord().startswith(f"avstående ändrat {fran_till} (fordran ")
    assert ladorna(gang, KRAVDAG)["avstatt"] == 40
    krav_pa_nytt(gang, 100)
    assert gang.arende.fordringar[FORDRAN_2].utestaende_ore == 100_000_00


@pytest.mark.parametrize("utgang", BORTA)
def test_fel_a_f15_ett_beslut_som_bara_avstar_faller_likasa(utgang: Utgang) -> None:
    assert ladorna(domd(utgang, krav=0, avstatt=100)) == ALLT_TILLBAKA


@pytest.mark.parametrize(
    ("utgang", "tusen"),
    [
        (Utgang.AVSLAG, None),
        (Utgang.AVVISNING, None),
        (Utgang.AVSKRIVNING, None),
        (Utgang.ANDRING, 50),
        (Utgang.ANDRING, 0),
    ],
)
def test_fel_a_f15_en_dom_som_later_beslutet_sta_ror_inte_det_avstadda(
    utgang: Utgang, tusen: int | None
) -> None:
    """A court that changes what is demanded says nothing of what was never demanded."""
    assert ladorna(domd(utgang, tusen)) == FORE


def test_fel_a_f15_varje_utgang_ar_provad() -> None:
    """A new outcome is to say what becomes of it."""
    stannar = {Utgang.AVSLAG, Utgang.AVVISNING, Utgang.AVSKRIVNING, Utgang.ANDRING}
    pa_dom = {u for u in Utgang if u.om_en_dom}
    assert {*BORTA} | stannar | pa_dom == {*Utgang}


@pytest.mark.parametrize("utgang", BORTA)
@pytest.mark.parametrize(
    ("hogre", "vantat"),
    [
        (Utgang.DOM_UPPHAVD, FORE),
        (Utgang.DOM_ATERFORVISAD, FORE),
        (Utgang.PROVNINGSTILLSTAND_VAGRAT, ALLT_TILLBAKA),
        (Utgang.AVSLAG, ALLT_TILLBAKA),
    ],
)
def test_fel_a_f15_det_avstas_ifran_igen_nar_domen_faller(
    utgang: Utgang, hogre: Utgang, vantat: dict[str, int]
) -> None:
    gang = domd(utgang)
    gang.dom(hogre, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == vantat


def test_fel_a_f15_och_faller_igen_nar_den_domen_faller_i_sin_tur() -> None:
    gang = domd(Utgang.UPPHAVANDE)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == ALLT_TILLBAKA
    krav_pa_nytt(gang, 100)


def test_fel_a_f15_det_som_har_kravts_pa_nytt_avstas_inte_ifran() -> None:
    """What another claim asks for is not taken from it: the fact says that it is missing."""
    gang = domd(Utgang.UPPHAVANDE)
    krav_pa_nytt(gang, 80)
    fakta = gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    [igen] = [f for f in fakta if f.TOPIC == "arende.avstaende-andrat-av-dom"]
    assert igen.i_ord().endswith(f" efter domen); {kronor(20_000_00)} saknas")
    assert gang.arende.fordringar[FORDRAN_2].utestaende_ore == 80_000_00
    assert ladorna(gang) == ALLT_TILLBAKA | {"ej_godkant": 80, "avstatt": 20}


def test_fel_a_f15_det_som_en_sankning_tog_under_tiden_avstas_ifran_utan_ratt() -> None:
    """400 granted and paid; 30 less is granted while nothing is abstained from."""
    gang = domd(Utgang.UPPHAVANDE)
    gang.andra(30, gang.nasta_dag())
    assert ladorna(gang) == {"for_hogt_belopp": 370, "forbrukat": 30}
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == {"for_hogt_belopp": 330, "forbrukat": 30, "avstatt": 40}


def test_fel_a_f15_en_inhibition_ror_det_inte() -> None:
    gang = krav_60_avstatt_40()
    gang.till_domstolen(beslutet(gang))
    gang.inhibera()
    assert ladorna(gang) == FORE
    gang.inhibera(hav=True)
    assert ladorna(gang) == FORE


def test_fel_a_f15_myndigheten_sanker_till_noll_och_allt_faller() -> None:
    gang = krav_60_avstatt_40()
    gang.sank(20, date(2025, 4, 20))
    assert ladorna(gang) == ALLT_TILLBAKA | {"ej_godkant": 60, "avstatt": 40}
    gang.sank(0, date(2025, 4, 25))
    assert ladorna(gang) == ALLT_TILLBAKA
    assert ladorna(gang, date(2025, 4, 24))["avstatt"] == 40
    krav_pa_nytt(gang, 100)


def test_fel_a_f15_det_myndigheten_lat_falla_gor_ingen_dom_gallande() -> None:
    """It lowered what a court had left to nothing; that judgement then falls: it is lowered yet."""
    gang = domd(Utgang.ANDRING, 50)
    gang.sank(0, gang.nasta_dag())
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == ALLT_TILLBAKA


def test_fel_a_f15_en_sankning_till_noll_som_faller_ger_tillbaka_det_avstadda() -> None:
    """A court sets aside that it was lowered to nothing: the decision on återkrav holds again."""
    gang = krav_60_avstatt_40()
    gang.sank(0, date(2025, 4, 25))
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == FORE
    assert ladorna(gang, date(2025, 4, 25)) == ALLT_TILLBAKA
    gang.dom(Utgang.DOM_UPPHAVD)
    assert ladorna(gang) == ALLT_TILLBAKA


def test_fel_a_f15_ett_beslut_som_bara_avstar_galler_igen_nar_andringen_faller() -> None:
    """It abstained from all of it, and was changed to nothing: no decision, until that falls."""
    gang = krav_60_avstatt_40(krav=0, avstatt=100)
    fore, kravbeslut_id = ladorna(gang), beslutet(gang)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **andringen(gang, 0))
    assert not gang.arende.beslut[kravbeslut_id].i_kraft
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE)
    assert (ladorna(gang), gang.arende.beslut[kravbeslut_id].i_kraft) == (fore, True)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert (ladorna(gang), gang.arende.beslut[kravbeslut_id].i_kraft) == (ALLT_TILLBAKA, False)


@pytest.mark.parametrize("forst", ["kravet", "ändringen"])
def test_fel_a_f15_faller_ocksa_beslutet_galler_det_inte_nar_andringen_faller(forst: str) -> None:
    gang = krav_60_avstatt_40(krav=0, avstatt=100)
    kravbeslut_id = beslutet(gang)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **andringen(gang, 0))
    ordning = [kravbeslut_id, list(gang.arende.beslut)[-1]]
    for beslut_id in ordning if forst == "kravet" else ordning[::-1]:
        gang.till_domstolen(beslut_id)
        gang.dom(Utgang.UPPHAVANDE)
    assert not any(gang.arende.beslut[beslut_id].i_kraft for beslut_id in ordning)
    assert ladorna(gang) == ALLT_TILLBAKA


def test_fel_a_f15_kraver_en_hogre_domstol_nagot_igen_galler_det_avstadda_igen() -> None:
    """Lowered to nothing, set aside, and then 10 is demanded: the earlier decision demands that."""
    gang = krav_60_avstatt_40()
    gang.sank(0, date(2025, 4, 25))
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    gang.dom(Utgang.ANDRING, 10)
    assert ladorna(gang) == FORE
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 10_000_00
    assert gang.arende.beslut[beslutet(gang)].i_kraft
