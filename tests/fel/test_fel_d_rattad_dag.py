"""D: a day to pay by that is corrected to an earlier one makes nobody late before he is told."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterkrav.anstand import Delbetalning
from domain.aterkrav.rattelse import ratta_aterkrav
from domain.aterkrav.villkorsrattelse import ratta_anstand, ratta_plan
from domain.beslut.rattelse import Rattelseskal
from domain.ranta.forfall import ar_forfallen
from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from projections.pengar.frister import frister
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import UTLANINGSRANTA_PLUS_2, krav_pa, regeln
from tests.fel.hjalp.rattelsen import meddela_beslutet, underratta
from tests.projections.hjalp.fordringsfall import anteckna, fragare

SAGT, RATT_DAG = date(2025, 5, 30), date(2025, 5, 9)
RATTAD, UNDERRATTAD = date(2025, 5, 14), date(2025, 5, 20)


def kravet(**regel: Any) -> Gang:
    """Decided and told 30 April, due 30 May."""
    return krav_pa(100, date(2025, 4, 30), regeln(Rantestart.FORFALLODAG, **regel))


def slip(gang: Gang, **falt: Any) -> dict[str, Any]:
    sagt = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "30 maj", "efter": "9 maj"}
    return {"verkningsdag": RATTAD, "av": ANNA, "fordran_id": FORDRAN, **sagt, **falt}


def sen_fran(gang: Gang) -> date:
    """The first day on which he is late."""
    dagar = [date(2025, 5, d) for d in range(1, 32)] + [date(2025, 6, d) for d in range(1, 31)]
    return next(d for d in dagar if ar_forfallen(gang.arende.fordringar[FORDRAN], d))


def test_fel_d14_he_is_late_from_when_he_was_told_of_the_earlier_day() -> None:
    """31 days from 31 May to 30 June; told 20 May, ten more."""
    gang = kravet()
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **slip(gang, forfallodag=RATT_DAG))
    assert sen_fran(gang) == date(2025, 5, 31)
    assert gang.ranta(date(2025, 6, 30)) == round(31 * 100 * T * 11 / 36500)
    underratta(gang, gang.kravbeslutet(), UNDERRATTAD)
    assert gang.arende.fordringar[FORDRAN].ranta_till is None
    assert sen_fran(gang) == date(2025, 5, 21)
    assert gang.ranta(date(2025, 6, 30)) == round(41 * 100 * T * 11 / 36500)


def test_fel_d14_told_after_the_day_that_he_knew_of_he_has_that_day() -> None:
    gang = kravet()
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **slip(gang, forfallodag=RATT_DAG))
    underratta(gang, gang.kravbeslutet(), date(2025, 6, 10))
    assert sen_fran(gang) == date(2025, 5, 31)


def test_fel_d14_a_later_day_counts_at_once() -> None:
    gang = kravet()
    gang.gor(
        ratta_aterkrav, gang.utlysning, gang.underlag, **slip(gang, forfallodag=date(2025, 6, 9))
    )
    assert sen_fran(gang) == date(2025, 6, 10)


def test_fel_d14_so_it_is_of_an_anstand() -> None:
    gang = kravet()
    gang.skjut_upp(date(2025, 5, 2), date(2025, 6, 18), med_ranta=False)
    beslut_id = list(gang.arende.beslut)[-1]
    meddela_beslutet(gang, beslut_id, date(2025, 5, 2))
    om = slip(gang, beslut_id=beslut_id, till=date(2025, 6, 2))
    gang.gor(ratta_anstand, gang.underlag, **om)
    assert sen_fran(gang) == date(2025, 6, 19)
    underratta(gang, beslut_id, date(2025, 6, 5))
    assert sen_fran(gang) == date(2025, 6, 6)
    assert gang.ranta(date(2025, 6, 30)) == round(25 * 100 * T * 11 / 36500)


def test_fel_d14_so_it_is_of_the_parts_of_a_plan() -> None:
    gang = kravet()
    sista = date(2025, 6, 30)
    gang.dela_upp(date(2025, 5, 2), {date(2025, 6, 16): 40 * T, sista: 60 * T}, med_ranta=False)
    beslut_id = list(gang.arende.beslut)[-1]
    meddela_beslutet(gang, beslut_id, date(2025, 5, 2))
    delar = [
        Delbetalning(forfallodag=date(2025, 6, 2), belopp_ore=40 * T),
        Delbetalning(forfallodag=sista, belopp_ore=60 * T),
    ]
    gang.gor(ratta_plan, gang.underlag, **slip(gang, beslut_id=beslut_id, delbetalningar=delar))
    assert sen_fran(gang) == date(2025, 6, 17)
    assert gang.ranta(sista) == round(14 * 40 * T * 11 / 36500)
    underratta(gang, beslut_id, date(2025, 6, 5))
    assert sen_fran(gang) == date(2025, 6, 6)
    assert gang.ranta(sista) == round(25 * 40 * T * 11 / 36500)


def test_fel_d14_less_than_nothing_of_a_plan_is_settled_when_a_payment_is_undone() -> None:
    """20 was paid, and never was: the first 20 of what comes is of no part of the plan of 80."""
    gang = kravet()
    betald = gang.betala_ater(20, date(2025, 5, 1))
    forsta, sista = date(2025, 6, 16), date(2025, 6, 30)
    gang.dela_upp(date(2025, 5, 2), {forsta: 40 * T, sista: 40 * T}, med_ranta=False)
    beslut_id = list(gang.arende.beslut)[-1]
    gang.hav_placering(betald)
    delar = [
        Delbetalning(forfallodag=forsta, belopp_ore=30 * T),
        Delbetalning(forfallodag=sista, belopp_ore=50 * T),
    ]
    om = slip(gang, beslut_id=beslut_id, delbetalningar=delar)
    [rattat] = gang.gor(ratta_plan, gang.underlag, **om)
    assert {f.reglerat_ore for f in frister(rattat)} == {-20 * T}
    gang.betala_ater(40, date(2025, 5, 20))
    assert ar_forfallen(gang.arende.fordringar[FORDRAN], date(2025, 6, 17))
    gang.betala_ater(10, date(2025, 5, 21))
    assert not ar_forfallen(gang.arende.fordringar[FORDRAN], date(2025, 6, 17))


def test_fel_d14_what_he_was_told_is_free_costs_from_when_he_is_told_otherwise() -> None:
    """An anstånd 2 May to 30 June, free; the demand is due 30 May. Then what an anstånd costs."""
    gang = kravet(vid_anstand=UTLANINGSRANTA_PLUS_2)
    gang.skjut_upp(date(2025, 5, 2), date(2025, 6, 30), med_ranta=False)
    beslut_id = list(gang.arende.beslut)[-1]
    meddela_beslutet(gang, beslut_id, date(2025, 5, 2))
    gang.gor(ratta_anstand, gang.underlag, **slip(gang, beslut_id=beslut_id, med_ranta=True))
    assert gang.ranta(date(2025, 6, 20)) == 0
    underratta(gang, beslut_id, date(2025, 6, 10))
    assert gang.arende.fordringar[FORDRAN].ranta_till is None
    tio_dagar = gang.ranta(date(2025, 6, 20))
    fran_borjan = kravet(vid_anstand=UTLANINGSRANTA_PLUS_2)
    fran_borjan.skjut_upp(date(2025, 5, 2), date(2025, 6, 30), med_ranta=True)
    efter, fore = (fran_borjan.ranta(date(2025, 6, dag)) for dag in (20, 10))
    assert tio_dagar == efter - fore > 0
    gang.gor(ratta_anstand, gang.underlag, **slip(gang, beslut_id=beslut_id, med_ranta=False))
    assert gang.ranta(date(2025, 6, 20)) == 0


def test_fel_d14_the_list_says_the_day_that_he_has(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    gang = kravet()
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **slip(gang, forfallodag=RATT_DAG))
    underratta(gang, gang.kravbeslutet(), UNDERRATTAD)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for dag, senast in ((date(2025, 5, 19), SAGT), (UNDERRATTAD, UNDERRATTAD)):
        [rad] = fraga(FORDRINGAR, dag).rader
        assert rad.betalas_senast == senast
