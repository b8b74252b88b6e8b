"""N4: what a court has stopped for the time being is not taken, whichever decision it rests on.

100 000 is demanded and 30 000 of it waived; the waiver is lowered to 10 000, and that is stopped:
70 000 is owed whatever the court says, and 20 000 only if it lets the change stand. Or 40 000 was
abstained from, and then 25 000: the 15 000 may not be demanded while that is stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.arende.stopp import Inhiberat
from domain.aterkrav import kvittning
from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.indrivning import FordranOverlamnad, overlamna
from domain.aterkrav.rattelse import ratta_aterkrav
from domain.aterkrav.sankning import andra_avstaende
from domain.beslut.rattelse import Rattelseskal
from domain.fordran.fordran import Fordran
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.inhiberatvittne import Inhiberatvittne
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.avstatt import andringen as avstaendeandringen
from tests.fel.hjalp.avstatt import krav_60_avstatt_40, krav_pa_nytt
from tests.fel.hjalp.eftergiften import andringen

EFTERGIVET_DAG, ANDRAT_DAG = date(2025, 5, 5), date(2025, 5, 12)
ANDRINGEN = UUID(int=7703)


def kravd() -> Domgang:
    """400 of 1 000 was paid, of which 100 is demanded; what is not paid may be set off."""
    gang = Domgang(*beviljad(1_000))
    gang.betala(400, date(2024, 4, 2))
    gang.granskat(250, 100)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=date(2025, 4, 1), grunder=("annat-syfte",))
    return gang


def sankt(fran: int, till: int) -> Domgang:
    gang = kravd()
    gang.efterge(fran, EFTERGIVET_DAG)
    om = andringen(gang, till, verkningsdag=ANDRAT_DAG, beslut_id=ANDRINGEN)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om)
    return gang


def inhiberad(fran: int = 30, till: int = 10) -> Domgang:
    gang = sankt(fran, till)
    gang.till_domstolen(ANDRINGEN)
    gang.inhibera()
    return gang


def lamna_over(gang: Domgang, till: Indrivare = Indrivare.KRONOFOGDEN) -> int:
    om: dict[str, Any] = {"verkningsdag": gang.nasta_dag(), "av": BO, "fordran_id": FORDRAN}
    [faktum] = gang.gor(overlamna, gang.regelverk, till=till, referens="U", **om)
    assert isinstance(faktum, FordranOverlamnad)
    return faktum.belopp_ore // T


def kvitta(gang: Domgang, tusen: int) -> None:
    """So much of the capital, and the interest up to then."""
    gang.ranta(gang.nasta_dag())
    om: dict[str, Any] = {"verkningsdag": gang.dag, "av": BO, "fordran_id": FORDRAN}
    om |= {"kvittning_id": uuid4(), "medgivande": "Mejl"}
    ranta_ore = gang.arende.fordringar[FORDRAN].utestaende_ranta_ore
    rummen = (gang.regelverk, gang.betalande, gang.post)
    gang.gor(kvittning.kvitta, *rummen, belopp_ore=tusen * T + ranta_ore, **om)


def paminn(gang: Domgang) -> None:
    gang.paminn(gang.nasta_dag())


def test_fel_a_n4_bara_det_som_inte_vilar_pa_det_inhiberade_kvittas() -> None:
    gang = inhiberad()
    with pytest.raises(Inhiberat, match="20 000 kr får vänta"):
        kvitta(gang, 90)
    with pytest.raises(Inhiberat):
        kvitta(gang, 71)
    kvitta(gang, 70)
    with pytest.raises(Inhiberat):
        kvitta(gang, 1)


def test_fel_a_n4_och_lamnas_over_for_indrivning() -> None:
    gang = inhiberad()
    assert lamna_over(gang) == 70
    kvitta(gang, 70)
    with pytest.raises(Inhiberat):
        lamna_over(gang)


VERBEN: dict[str, Callable[[Domgang], object]] = {
    "kvitta": lambda gang: kvitta(gang, 20),
    "påminn": paminn,
    **{f"överlämna till {till}": partial(lamna_over, till=till) for till in Indrivare},
}


@pytest.mark.parametrize("verb", VERBEN)
def test_fel_a_n4_inget_verb_tar_det_som_helt_vilar_pa_det_inhiberade(verb: str) -> None:
    """All was waived, and 80 is: the 20 waits until it is lifted, or the court has let it stand."""
    gang = inhiberad(100, 80)
    with pytest.raises(Inhiberat):
        VERBEN[verb](gang)
    gang.inhibera(hav=True)
    VERBEN[verb](gang)
    domd = inhiberad(100, 80)
    domd.dom(Utgang.AVSLAG)
    VERBEN[verb](domd)


@pytest.mark.parametrize("verb", VERBEN)
def test_fel_a_n4_den_som_inhiberar_eftergiften_sjalv_hindrar_inget(verb: str) -> None:
    """What is waived is not owed: what is left never rested on that."""
    gang = kravd()
    gang.efterge(30, EFTERGIVET_DAG)
    gang.till_domstolen(gang.arende.fordringar[FORDRAN].eftergifter[0].beslut_id)
    gang.inhibera()
    VERBEN[verb](gang)


@pytest.mark.parametrize("verb", VERBEN)
def test_fel_a_n4_det_som_aterkravet_sager_vantar_helt(verb: str) -> None:
    gang = kravd()
    gang.till_domstolen(gang.kravbeslutet())
    gang.inhibera()
    with pytest.raises(Inhiberat):
        VERBEN[verb](gang)


def test_fel_a_n4_det_som_en_senare_andring_sager_star_for_sig() -> None:
    """It is lowered once more, to nothing, and only the first lowering is stopped."""
    gang = sankt(30, 10)
    om = andringen(gang, 0, verkningsdag=ANDRAT_DAG, beslut_id=UUID(int=7704))
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om)
    gang.till_domstolen(ANDRINGEN)
    gang.inhibera()
    kvitta(gang, 100)


def frigjort(inhibera: bool = True) -> Domgang:
    gang = krav_60_avstatt_40()
    om = avstaendeandringen(gang, 25)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    gang.till_domstolen(om["beslut_id"])
    if inhibera:
        gang.inhibera()
    return gang


def test_fel_a_n4_det_frigjorda_kravs_inte_medan_andringen_ar_inhiberad() -> None:
    gang = frigjort()
    with pytest.raises(Inhiberat, match="15 000 kr får vänta"):
        krav_pa_nytt(gang, 15)
    with pytest.raises(Inhiberat):
        krav_pa_nytt(gang, 1)
    gang.inhibera(hav=True)
    krav_pa_nytt(gang, 15)
    assert gang.arende.fordringar[FORDRAN_2].utestaende_ore == 15 * T


def test_fel_a_n4_annat_i_samma_lada_far_kravas() -> None:
    """The demand is lowered by 20, so that 35 lies there: 20 of it never was abstained from."""
    gang = frigjort()
    gang.sank(40, gang.nasta_dag())
    with pytest.raises(Inhiberat):
        krav_pa_nytt(gang, 21)
    krav_pa_nytt(gang, 20)


def test_fel_a_n4_och_kravs_inte_genom_rattelse() -> None:
    gang = frigjort()
    om: dict[str, Any] = {"fordran_id": FORDRAN, "rattelseskal": Rattelseskal.SKRIVFEL}
    ratta = (ratta_aterkrav, gang.utlysning, gang.underlag)
    om |= {
        "fore": "60",
        "efter": "70",
        "krav_ore": 70 * T,
        "verkningsdag": gang.nasta_dag(),
        "av": ANNA,
    }
    gang.nekas(Inhiberat, *ratta, **om)
    utan = frigjort(inhibera=False)
    utan.gor(ratta_aterkrav, utan.utlysning, utan.underlag, **om)
    assert utan.arende.fordringar[FORDRAN].utestaende_ore == 70 * T


def test_fel_a_n4_ar_allt_redan_kravt_tas_det_kravet_inte() -> None:
    """What was demanded before the court stopped the change stands, as when it falls (ADR 76)."""
    gang = frigjort(inhibera=False)
    krav_pa_nytt(gang, 15)
    gang.inhibera()
    assert gang.arende.fordringar[FORDRAN_2].utestaende_ore == 15 * T


@pytest.mark.parametrize("verb", [partial(kvitta, tusen=90), lamna_over], ids=["kvitta", "lämna"])
def test_fel_a_n4_vittnet_finner_den_som_inte_fragar(
    verb: Callable[[Domgang], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    gang = inhiberad()
    gang.ranta(gang.dag + timedelta(days=10))
    fore, vittne = deepcopy(gang.arende), Inhiberatvittne()
    for f in gang.fakta:
        vittne.se(f)
    monkeypatch.setattr(Fordran, "utan_ore", lambda *_: None)
    verb(gang)
    with pytest.raises(AssertionError, match="inhiberat"):
        vittne.inte_mer(gang.fakta[-1], fore)


def test_fel_a_n4_ett_beslut_som_bara_avstod_star_kvar_sa_lange() -> None:
    """Nothing is left of it by the change that is stopped."""
    gang = krav_60_avstatt_40(krav=0, avstatt=100)
    om = avstaendeandringen(gang, 0)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    gang.till_domstolen(om["beslut_id"])
    gang.inhibera()
    with pytest.raises(Inhiberat, match="100 000 kr får vänta"):
        krav_pa_nytt(gang, 1)
    gang.dom(Utgang.AVSLAG)
    krav_pa_nytt(gang, 100)


def test_fel_a_n4_sa_gor_det_som_foll_nar_kravet_sanktes_till_noll() -> None:
    """The 60 is demanded by nobody, and the 40 would be abstained from again."""
    gang = krav_60_avstatt_40()
    gang.sank(0, gang.nasta_dag())
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.inhibera()
    with pytest.raises(Inhiberat, match="40 000 kr får vänta"):
        krav_pa_nytt(gang, 61)
    krav_pa_nytt(gang, 60)


def test_fel_a_n4_det_som_en_sankning_flyttat_vantar_dar_det_ligger() -> None:
    """30 less is granted, and what lies in the box is held without right."""
    gang = frigjort()
    gang.andra(30, gang.nasta_dag())
    fore = gang.arende.okravt_ore(Lada.FOR_HOGT_BELOPP)
    with pytest.raises(Inhiberat, match="15 000 kr får vänta"):
        kravs(gang, fore // T)
    kravs(gang, fore // T - 15)


def kravs(gang: Domgang, tusen: int) -> None:
    om: dict[str, Any] = {"dag": gang.nasta_dag(), "fordran_id": FORDRAN_2}
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: tusen}, **om)
