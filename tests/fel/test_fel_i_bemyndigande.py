"""I, bemyndigande: what is promised of coming years is nobody's money until its year has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from domain.anslag.bemyndigande import Atagande
from domain.anslag.stopp import BudgetaretAvslutat
from domain.arende.stopp import Inhiberat
from domain.beslut import andring, atagande, infriande
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AtagandenAngesPerAr,
    AtagandetFinnsInte,
    AtagandetHojsInte,
    AtagandetInfriasForTidigt,
    AtagandetRackerInte,
    AtagandeUtanBifall,
    EfterBemyndigandetsSlutar,
    InteKommandeAr,
    OverstigerSokt,
)
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.handlaggning.avslut import aterstar
from domain.overklagande.stopp import BeslutetHarIngetBelopp
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.bemyndigandet import RAM
from tests.domain.hjalp.beslutade import AVSLAGET
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import (
    AVSLUTAT,
    BESLUTET,
    BESLUTSUPPGIFTER,
    INKOMMET,
    MEDDELAT_BESLUT,
    POSTEN,
)
from tests.domain.hjalp.pengagang import GRUND, T
from tests.domain.hjalp.scenario import ANNA, BO, but

BESLUT, ANDRING = UUID(int=0xA1), UUID(int=0xA2)
BESLUTAT = date(2024, 4, 2)


def for_ar(**tusen: int) -> list[Atagande]:
    """ar2025=600: so much of each year."""
    return [Atagande(infriandear=int(ar[2:]), belopp_ore=t * T) for ar, t in tusen.items()]


def besluta(g: Domgang, *ataganden: Atagande, dag: date = BESLUTAT) -> dict[str, Any]:
    return {
        "verkningsdag": dag,
        "av": ANNA,
        "beslut_id": BESLUT,
        "beslut": BESLUTSUPPGIFTER,
        "ataganden": list(ataganden),
    }


def lovad(*history: Any) -> Domgang:
    """1 000 granted for 2024; 600 promised for 2025 and 400 for 2026."""
    g = Domgang(*history)
    ataganden = for_ar(ar2025=600, ar2026=400)
    g.gor(atagande.besluta_ataganden, g.post, g.underlag, **besluta(g, *ataganden))
    return g


def sank(g: Domgang, *ataganden: Atagande, dag: date = date(2024, 9, 2)) -> dict[str, Any]:
    kvar = {"andrar_beslut_id": BESLUT, "stod": Andringsstod.FORBEHALL}
    return {**besluta(g, *ataganden, dag=dag), "beslut_id": ANDRING, **kvar}


def infria(tusen: int, ar: int = 2025, dag: date = date(2025, 2, 3)) -> dict[str, Any]:
    falt = {"beslut_id": BESLUT, "infriandear": ar, "belopp_ore": tusen * T}
    return {"verkningsdag": dag, "av": BO, **falt}


def tar(fakta: Iterable[Faktum]) -> dict[int, int]:
    """What the facts take (less than nothing) of the ram of each year, in thousands."""
    summor: Counter[int] = Counter()
    for vakt in (v for f in fakta for v in f.vakter()):
        slag, post, ar = vakt.kalla.split("/")
        if slag == "bemyndigande":
            assert post == str(POSTEN)
            summor[int(ar)] += vakt.andring_ore
    return {ar: ore // T for ar, ore in summor.items() if ore}


def test_fel_i_bemyndigande_what_is_promised_is_in_no_box_and_not_granted() -> None:
    g = Domgang()
    lador = g.lador()
    g = lovad()
    assert (g.lador(), g.arende.beviljat_ore) == (lador, 1_000 * T)
    assert g.arende.utestaende(BESLUT) == {2025: 600 * T, 2026: 400 * T}
    assert "åtaganden beslutade: 600 000 kr för 2025" in g.fakta[-1].i_ord()
    assert "ett åtagande för kommande år är inte infriat" in aterstar(g.arende)


def test_fel_i_bemyndigande_it_takes_of_the_ram_of_every_year_before_its_own() -> None:
    """Of 2024 all that is promised, of 2025 what is then still to come. Only 2024 can refuse."""
    g = lovad()
    assert tar(g.fakta[-1:]) == {2024: -1_000, 2025: -400}
    [forsta, andra] = g.fakta[-1].vakter()
    assert (forsta.villkorlig, andra.villkorlig) == (True, False)


def test_fel_i_bemyndigande_when_the_year_has_come_it_is_granted_of_that_years_money() -> None:
    g = lovad()
    [faktum] = g.gor(infriande.infria, g.post, **infria(450))
    assert g.per_ar()["beviljat_ej_utbetalt", 2025] == 450
    assert (g.arende.beviljat_ore, g.arende.utestaende_ore) == (1_450 * T, 550 * T)
    assert tar([faktum]) == {}
    [vakt] = faktum.vakter()
    assert (vakt.kalla, vakt.andring_ore) == (f"anslag/{POSTEN}/2025", -450 * T)
    assert vakt.villkorlig
    assert "åtagande för 2025 infriat med 450 000 kr" in faktum.i_ord()
    g.gor(infriande.infria, g.post, **infria(150))
    g.gor(infriande.infria, g.post, **infria(400, 2026, date(2027, 1, 4)))
    assert g.arende.ataganden == {}
    assert g.per_ar()["beviljat_ej_utbetalt", 2027] == 400
    assert g.arende.lador.i(Lada.BEVILJAT_EJ_UTBETALT) == g.arende.beviljat_ore == 2_000 * T


def test_fel_i_bemyndigande_what_is_lowered_is_given_back_to_the_years_to_come() -> None:
    g = lovad()
    forut = g.fakta[:]
    [sankt] = g.gor(atagande.andra_ataganden, g.post, g.underlag, **sank(g, *for_ar(ar2025=500)))
    assert tar([sankt]) == {2024: 500, 2025: 400}
    assert tar([*forut, sankt]) == {2024: -500}
    assert "från 600 000 kr för 2025, 400 000 kr för 2026 till 500 000 kr" in sankt.i_ord()
    [inget] = g.gor(
        atagande.andra_ataganden,
        g.post,
        g.underlag,
        **{**sank(g, dag=date(2025, 3, 3)), "beslut_id": UUID(int=0xA3)},
    )
    assert (tar([inget]), g.arende.ataganden) == ({}, {})
    assert inget.i_ord().endswith("till inga (37 § andra stycket 1 FL)")


def test_fel_i_bemyndigande_a_court_is_never_refused_and_what_fell_is_promised_again() -> None:
    g = lovad()
    g.till_domstolen(BESLUT)
    [_, fallet] = g.dom(Utgang.UPPHAVANDE)
    assert g.arende.utestaende(BESLUT) == {}
    assert tar([fallet]) == {2025: 400}
    assert fallet.i_ord() == "åtagandena upphör"
    [_, igen] = g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert g.arende.utestaende(BESLUT) == {2025: 600 * T, 2026: 400 * T}
    assert tar([igen]) == {2025: -400}
    assert not any(v.villkorlig for v in igen.vakter())
    assert igen.i_ord() == "åtagandena gäller igen"


def test_fel_a_a_court_puts_no_single_amount_in_place_of_what_is_promised_of_years() -> None:
    """It was told that no court demands more than 0 kr: nothing is demanded here."""
    g = lovad()
    g.gor(atagande.andra_ataganden, g.post, g.underlag, **sank(g, *for_ar(ar2025=500)))
    for beslut_id in (BESLUT, ANDRING):
        g.till_domstolen(beslut_id)
        g.nekas_dom(BeslutetHarIngetBelopp, Utgang.ANDRING, 0)
        g.nekas_dom(BeslutetHarIngetBelopp, Utgang.ANDRING, 300)


def test_fel_i_bemyndigande_a_judgement_on_the_grant_leaves_what_is_promised() -> None:
    g = lovad()
    g.till_domstolen(BESLUTET)
    assert len(g.dom(Utgang.AVSLAG)) == 1
    assert g.arende.utestaende_ore == 1_000 * T


def test_fel_i_bemyndigande_it_is_promised_within_what_was_applied_for() -> None:
    """Applied for 5 000: granted 1 000 and promised 4 001 is too much, and so is a later raise."""
    g = Domgang()
    om = (g.post, g.underlag)
    mer = besluta(g, *for_ar(ar2025=4_001))
    g.nekas(OverstigerSokt, atagande.besluta_ataganden, *om, **mer)
    g = lovad()
    g.nekas(
        OverstigerSokt,
        andring.andra,
        g.utlysning,
        g.underlag,
        verkningsdag=date(2024, 5, 2),
        av=ANNA,
        beslut_id=ANDRING,
        andrar_beslut_id=BESLUTET,
        stod=Andringsstod.UPPENBART_OFELAKTIGT,
        belopp_ore=4_001 * T,
        beslut=BESLUTSUPPGIFTER,
    )


def test_fel_i_bemyndigande_it_is_of_coming_years_each_said_once_beside_a_grant() -> None:
    g = Domgang()
    om = (atagande.besluta_ataganden, g.post, g.underlag)
    g.nekas(InteKommandeAr, *om, **besluta(g, *for_ar(ar2024=1)))
    g.nekas(AtagandenAngesPerAr, *om, **besluta(g))
    g.nekas(AtagandenAngesPerAr, *om, **besluta(g, *for_ar(ar2025=1), *for_ar(ar2025=2)))
    avslaget = Domgang(*GRUND, INKOMMET, but(AVSLAGET), MEDDELAT_BESLUT)
    avslaget.nekas(
        AtagandeUtanBifall,
        atagande.besluta_ataganden,
        avslaget.post,
        avslaget.underlag,
        **besluta(avslaget, *for_ar(ar2025=1)),
    )


def test_fel_i_bemyndigande_it_is_only_lowered_and_only_if_it_is_there() -> None:
    g = lovad()
    om = (atagande.andra_ataganden, g.post, g.underlag)
    g.nekas(AtagandetHojsInte, *om, **sank(g, *for_ar(ar2025=601)))
    g.nekas(AtagandetHojsInte, *om, **sank(g, *for_ar(ar2025=600, ar2026=400)))
    g.nekas(AtagandetHojsInte, *om, **sank(g, *for_ar(ar2027=1)))
    g.nekas(AtagandetFinnsInte, *om, **{**sank(g), "andrar_beslut_id": BESLUTET})


def test_fel_i_bemyndigande_it_is_granted_in_its_year_and_no_more_than_was_promised() -> None:
    g = lovad()
    om = (infriande.infria, g.post)
    g.nekas(AtagandetInfriasForTidigt, *om, **infria(1, dag=date(2024, 12, 31)))
    g.nekas(AtagandetRackerInte, *om, **infria(601))
    g.nekas(AtagandetFinnsInte, *om, **infria(1, ar=2027, dag=date(2027, 1, 4)))
    stangt = Domgang(*lovad().historia, but(AVSLUTAT, budgetar=2025))
    stangt.nekas(BudgetaretAvslutat, infriande.infria, stangt.post, **infria(1))
    g.till_domstolen(BESLUT)
    g.inhibera()
    g.nekas(Inhiberat, *om, **infria(1, dag=date(2025, 8, 1)))


def test_fel_i_bemyndigande_no_later_than_the_last_year_of_the_bemyndigande() -> None:
    g = Domgang(*lovad().historia[:-1], but(RAM, slutar=2025))
    g.nekas(
        EfterBemyndigandetsSlutar,
        atagande.besluta_ataganden,
        g.post,
        g.underlag,
        **besluta(g, *for_ar(ar2025=600, ar2026=400)),
    )
