"""Who the party is, how it was told, and slips that are corrected: what time and money follow."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.aterkrav.rattelse import AterkravRattat, ratta_aterkrav
from domain.aterkrav.stopp import OverstigerLadorna
from domain.beslut import meddelande
from domain.beslut.meddelande import (
    Meddelandesatt,
    Overklagandehanvisning,
    Underrattelseanledning,
    UnderrattelseLamnad,
)
from domain.beslut.partsstallning import ratta_partsstallning
from domain.beslut.rattelse import BeslutRattat, Rattelseskal, ratta
from domain.beslut.stod import Andringsstod, krav_stod
from domain.beslut.stopp import (
    BeloppetRattasInteHar,
    DomstolenHarAvgjort,
    FelHanvisning,
    InteGallandeBeslut,
    InteMeddelatBeslut,
    RattelsenAndrarUtgangen,
    SkyddadMotNackdel,
    UnderrattatForeMeddelande,
)
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta
from domain.mottagare.partsstallning import ENSKILD, efter_organisationsnummer
from domain.overklagande import rattidsprovning
from domain.overklagande.rattidsprovning import Rattidsundantag
from domain.overklagande.stopp import RattidsprovningStammerInte, UnderrattelsenVarRatt
from domain.overklagande.utgang import Utgang
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.domgang import BESLUTET, Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import ANNA, Fact, but
from tests.fel.hjalp.overklagandet import (
    BESLUTSDAG,
    NYTT,
    beslutat,
    delfa,
    meddela,
    meddelandet,
    meddelat,
    overklaga,
)

REGION = efter_organisationsnummer("232100-0024")


# E1


def test_fel_e1_a_forening_served_25_march_that_appeals_2_april_is_in_time() -> None:
    gang = beslutat(ENSKILD)
    assert gang.arende.beslut[NYTT].overklagas is Tidrakning.DELFAENDE
    meddela(gang, date(2024, 3, 22))
    assert gang.arende.beslut[NYTT].overklagas_senast is None
    delfa(gang, date(2024, 3, 25))
    assert gang.arende.beslut[NYTT].overklagas_senast == date(2024, 4, 15)
    gang.gor(rattidsprovning.rattidsprova, **overklaga(gang, date(2024, 4, 2)))


def test_fel_e1_for_a_region_it_runs_from_the_day_of_the_decision() -> None:
    gang = beslutat(REGION)
    meddela(gang, date(2024, 3, 22))
    assert gang.arende.beslut[NYTT].overklagas_senast == date(2024, 3, 22)
    delfa(gang, date(2024, 3, 25))
    prova = overklaga(gang, date(2024, 4, 2))
    gang.nekas(RattidsprovningStammerInte, rattidsprovning.rattidsprova, **prova)


def test_fel_e1_what_was_taken_for_granted_is_corrected_and_the_time_counted_anew() -> None:
    gang = beslutat(REGION)
    meddela(gang, date(2024, 3, 22))
    delfa(gang, date(2024, 3, 25))
    ratt: dict[str, Any] = {"verkningsdag": date(2024, 4, 3), "av": ANNA, "orsak": "En förening"}
    strommar = (gang.regelverk, frozenset({date(2024, 4, 15)}))
    enskild = {"enskild_part": True, "foretrader_det_allmanna": False}
    gang.gor(ratta_partsstallning, *strommar, **enskild, **ratt)
    assert gang.arende.beslut[NYTT].overklagas_senast == date(2024, 4, 16)
    gang.nekas(IngetAttRatta, ratta_partsstallning, *strommar, **enskild, **ratt)
    tillbaka = {"enskild_part": False, "foretrader_det_allmanna": True}
    gang.gor(ratta_partsstallning, *strommar, **tillbaka, **ratt)
    assert gang.arende.beslut[NYTT].overklagas_senast == date(2024, 3, 22)


def test_fel_e1_whom_37_protects_is_a_property_of_the_party_too() -> None:
    for part, skyddas in ((ENSKILD, True), (REGION, False)):
        gang = Domgang(*_utan_skydd(beviljad(1_000, part=part)))
        om = (gang.arende, gang.underlag, BESLUTSDAG, Andringsstod.INTE_GYNNANDE)
        if skyddas:
            with pytest.raises(SkyddadMotNackdel):
                krav_stod(*om, till_nackdel=True)
        else:
            krav_stod(*om, till_nackdel=True)


def _utan_skydd(history: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Under a regelverk that does not protect whoever the party is."""
    return tuple(
        but(f, innehall=f.keywords["innehall"].model_copy(update={"skyddar_part": False}))
        if "innehall" in f.keywords
        else f
        for f in history
    )


@pytest.mark.parametrize(
    ("nummer", "allman"),
    [
        ("232100-0024", True),
        ("212000-0142", True),
        ("202100-0555", True),
        ("222000-0315", False),
        ("802000-0000", False),
        ("556000-0000", False),
    ],
)
def test_fel_e1_where_it_is_not_certain_the_party_has_the_longer_time(
    nummer: str, allman: bool
) -> None:
    part = efter_organisationsnummer(nummer)
    assert (part.foretrader_det_allmanna, part.enskild_part) == (allman, not allman)


# E3


def test_fel_e3_how_it_was_told_is_recorded_as_it_was_and_45_turns_on_it() -> None:
    sent = date(2024, 5, 2)
    for hanvisning in Overklagandehanvisning:
        gang = beslutat(ENSKILD)
        if hanvisning is Overklagandehanvisning.FAR_INTE_OVERKLAGAS:
            gang.nekas(FelHanvisning, *meddelandet(gang), **meddelat(hanvisning))
            continue
        meddela(gang, date(2024, 3, 22), hanvisning)
        delfa(gang, date(2024, 3, 25))
        prova = overklaga(gang, sent, undantag=Rattidsundantag.FEL_UNDERRATTELSE)
        if hanvisning is Overklagandehanvisning.BIFOGAD:
            gang.nekas(UnderrattelsenVarRatt, rattidsprovning.rattidsprova, **prova)
            prova["undantagsskal"] = "Fel adress stod i bilagan"
        gang.gor(rattidsprovning.rattidsprova, **prova)


def test_fel_e3_a_later_right_hanvisning_is_told_after_the_first_and_the_fault_is_remembered() -> (
    None
):
    gang = beslutat(ENSKILD)
    ny: dict[str, Any] = {
        "verkningsdag": date(2024, 4, 2),
        "av": ANNA,
        "beslut_id": NYTT,
        "anledning": Underrattelseanledning.OVERKLAGANDEHANVISNING,
        "satt": Meddelandesatt.BREV,
        "till": "parten",
        "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
    }
    gang.nekas(InteMeddelatBeslut, meddelande.underratta_pa_nytt, **ny)
    meddela(gang, date(2024, 3, 22), Overklagandehanvisning.SAKNAS)
    for_tidigt = {**ny, "verkningsdag": date(2024, 3, 21)}
    gang.nekas(UnderrattatForeMeddelande, meddelande.underratta_pa_nytt, **for_tidigt)
    [underrattat] = gang.gor(meddelande.underratta_pa_nytt, **ny)
    assert isinstance(underrattat, UnderrattelseLamnad)
    assert gang.arende.beslut[NYTT].fel_hanvisning


# E2


def kravt() -> Domgang:
    gang = Domgang(*beviljad(3_000))
    gang.betala(1_500, date(2024, 4, 2))
    gang.andra(1_000, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 400})
    return gang


def rattat(gang: Domgang, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": date(2025, 5, 2),
        "av": ANNA,
        "rattelseskal": Rattelseskal.RAKNEFEL,
        "fore": "400 000",
        "efter": "det som avsågs",
        "fordran_id": FORDRAN,
        **falt,
    }


def test_fel_e2_a_miscounted_aterkrav_is_corrected_both_ways() -> None:
    gang = kravt()
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **rattat(gang, krav_ore=460 * T))
    assert gang.fordran() == {"for_hogt_belopp": 460}
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **rattat(gang, krav_ore=40 * T))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (gang.fordran(), fordran.gallande_krav_ore) == ({"for_hogt_belopp": 40}, 40 * T)
    gang.nekas(
        OverstigerLadorna,
        ratta_aterkrav,
        gang.utlysning,
        gang.underlag,
        **rattat(gang, krav_ore=501 * T),
    )
    noll = rattat(gang, krav_ore=0)
    gang.nekas(RattelsenAndrarUtgangen, ratta_aterkrav, gang.utlysning, gang.underlag, **noll)


def test_fel_e2_what_was_paid_of_too_much_is_the_debtors_and_interest_is_as_it_should() -> None:
    ratt, rattad = kravt(), kravt()
    ratt.sank(300, date(2025, 5, 2))
    rattad.gor(
        ratta_aterkrav, rattad.utlysning, rattad.underlag, **rattat(rattad, krav_ore=300 * T)
    )
    till = date(2025, 12, 31)
    assert rattad.ranta(till) == ratt.ranta(till) > 0
    betald = kravt()
    betald.betala_ater(400)
    betald.gor(
        ratta_aterkrav, betald.utlysning, betald.underlag, **rattat(betald, krav_ore=300 * T)
    )
    assert betald.arende.fordringar[FORDRAN].tillgodo_ore == 100 * T


def test_fel_e2_its_due_day_and_grounds_are_corrected_and_interest_from_the_day_moves() -> None:
    gang = kravt()
    fordran = gang.arende.fordringar[FORDRAN]
    dag = date(2025, 8, 1)
    andrat = rattat(gang, forfallodag=dag, grunder=["ej-anvant"])
    [faktum] = gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **andrat)
    efter = gang.arende.fordringar[FORDRAN]
    assert (efter.forfallodag, efter.gallande_krav_ore) == (dag, fordran.gallande_krav_ore)
    assert isinstance(faktum, AterkravRattat)
    assert [g.nyckel for g in faktum.grunder or ()] == ["ej-anvant"]


def test_fel_e2_what_a_court_has_changed_is_the_courts() -> None:
    gang = kravt()
    gang.till_domstolen(gang.kravbeslutet())
    gang.dom(Utgang.ANDRING, 300)
    sedan = rattat(gang, krav_ore=200 * T, verkningsdag=gang.dag)
    gang.nekas(DomstolenHarAvgjort, ratta_aterkrav, gang.utlysning, gang.underlag, **sedan)


def test_fel_e2_a_slip_in_any_decision_is_corrected_and_who_did_it_has_decided_it() -> None:
    gang = kravt()
    gang.skjut_upp(date(2025, 5, 2), date(2025, 9, 30), med_ranta=True)
    falt: dict[str, Any] = {
        "verkningsdag": date(2025, 5, 5),
        "av": ANNA,
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "Uppsala län",
        "efter": "Region Uppsala",
    }
    beviljat = gang.arende.beviljat_ore
    for beslut_id, beslut in list(gang.arende.beslut.items()):
        if not beslut.i_kraft:
            om = {**falt, "beslut_id": beslut_id}
            gang.nekas(InteGallandeBeslut, ratta, gang.utlysning, gang.underlag, **om)
            continue
        [faktum] = gang.gor(ratta, gang.utlysning, gang.underlag, **falt, beslut_id=beslut_id)
        assert isinstance(faktum, BeslutRattat)
        assert (faktum.beslut_id, faktum.belopp_ore) == (beslut_id, beviljat)
    krav = {**falt, "beslut_id": gang.arende.fordringar[FORDRAN].beslut_id, "belopp_ore": 1}
    gang.nekas(BeloppetRattasInteHar, ratta, gang.utlysning, gang.underlag, **krav)
    assert BESLUTET in gang.arende.beslut
