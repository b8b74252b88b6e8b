"""B: interest that rests on what is corrected: counted again, and shown until it has been."""

from __future__ import annotations

from datetime import date

import pytest

from domain.grunddata.grunddata import REFERENSRANTA
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import BO, Fact, fact, given
from tests.fel.hjalp.rantefall import OREDOVISAT, betalt, krav_pa, regeln
from tests.projections.hjalp.fordringsfall import anteckna, fragare

SATSER = {date(2025, 1, 1): 250, date(2025, 7, 1): 200}
NYAR = date(2025, 12, 31)
PER = date(2026, 3, 1)


def rattad(galler_fran: date, hundradelar: int) -> Fact:
    return fact(
        ReferensrantaFaststalld,
        REFERENSRANTA,
        verkningsdag=date(2026, 2, 1),
        av=BO,
        galler_fran=galler_fran,
        hundradelar=hundradelar,
        kalla="Riksbanken (påhittat)",
    )


def omraknad(gang: Gang, *nya: Fact) -> Gang:
    """The same case when more is known of the rates."""
    ny = Gang(*gang.historia, *nya)
    ny.ranta(NYAR)
    return ny


def test_fel_b1_a_rate_that_was_counted_with_is_corrected(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """400 000 due 2 June: 28 days at 10,5 and 184 at 10 per cent; the second is 9,5 after all."""
    gang = krav_pa(400, date(2025, 5, 2), regeln(Rantestart.FORFALLODAG), SATSER)
    assert gang.ranta(NYAR) == 23_386_30
    halvar = date(2025, 7, 1)
    rattat = omraknad(gang, rattad(halvar, 150))
    assert rattat.arende.fordringar[FORDRAN].ranta_ore == 22_378_08
    tillbaka = (rattad(halvar, 200), rattad(date(2025, 1, 1), 240))  # 2,40 is rounded to 2,50
    anteckna(liggare, (*rattat.historia, *tillbaka))
    raknat, antal = len(gang.historia), len(rattat.historia)
    fraga = fragare(databas, lasare)
    for kand, ranta_ore, rakna_om in (
        (raknat, 23_386_30, False),
        (raknat + 1, 23_386_30, True),
        (antal, 22_378_08, False),
        (antal + 1, 22_378_08, True),
    ):
        [rad] = fraga(FORDRINGAR, PER, kand=kand).rader
        assert (rad.ranta_ore, rad.ranta_att_rakna_om) == (ranta_ore, rakna_om), kand


@pytest.mark.parametrize(
    ("galler_fran", "hundradelar"),
    [(date(2025, 7, 1), 176), (date(2025, 1, 1), 201), (date(2024, 7, 1), 100)],
)
def test_fel_b1_a_rate_that_changes_nothing_leaves_the_interest_as_it_was(
    galler_fran: date, hundradelar: int, liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Rounded to what it was, or of a half-year that no day of the claim is in."""
    gang = krav_pa(400, date(2025, 5, 2), regeln(Rantestart.FORFALLODAG), SATSER)
    gang.ranta(NYAR)
    anteckna(liggare, (*gang.historia, rattad(galler_fran, hundradelar)))
    [rad] = fragare(databas, lasare)(FORDRINGAR, PER).rader
    assert (rad.ranta_till, rad.ranta_att_rakna_om) == (NYAR, False)


def test_fel_b1_what_it_was_counted_with_is_named_by_stream_and_version() -> None:
    gang = krav_pa(400, date(2025, 5, 2), regeln(Rantestart.FORFALLODAG), SATSER)
    gang.ranta(NYAR)
    raknat = gang.fakta[-1].model_dump()
    assert [(s["strom_id"], s["version"], s["hundradelar"]) for s in raknat["satser"]] == [
        (REFERENSRANTA, 3, 250),
        (REFERENSRANTA, 4, 200),
    ]
    assert given(*gang.historia).strommar[REFERENSRANTA].version == 5


def test_fel_b3_the_start_follows_the_payment_to_its_right_day(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """400 000 paid 2 April 2024 after all on 3 June; counted to 30 June 2025 at 12 and 10,5.

    211 days of 2024 and 181 of 2025. (48 706,85 would count the day of payment itself as well.)
    """
    gang = betalt({date(2024, 4, 2): 400}, regeln(Rantestart.UTBETALNINGSDAG), SATSER)
    gang.besluta_aterkrav({OREDOVISAT: 400}, dag=date(2025, 5, 2))
    till = date(2025, 6, 30)
    assert gang.ranta(till) == 56_728_77  # 273 and 181 days
    raknat = len(gang.historia)
    gang.ratta_betalning(400, date(2024, 6, 3))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.ranta_till, forsta_dag(fordran)) == (None, date(2024, 6, 4))
    rattat = len(gang.historia)
    assert gang.ranta(till) == 48_575_34
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for kand, rakna_om in ((raknat, False), (rattat, True), (len(gang.historia), False)):
        [rad] = fraga(FORDRINGAR, PER, kand=kand).rader
        assert rad.ranta_att_rakna_om is rakna_om, kand


def test_fel_b3_only_what_rests_on_the_payment_follows_it() -> None:
    """Half of it was paid in October: the other half is counted from there as before."""
    utbetalt = {date(2024, 4, 2): 200, date(2024, 10, 1): 200}
    gang = betalt(utbetalt, regeln(Rantestart.UTBETALNINGSDAG), SATSER)
    gang.besluta_aterkrav({OREDOVISAT: 400}, dag=date(2025, 5, 2))
    gang.ratta_betalning(200, date(2024, 6, 3))
    assert gang.ranta(date(2025, 6, 30)) == round(
        200_000_00 * (211 * 1200 + 91 * 1200 + 2 * 181 * 1050) / 3_650_000
    )
