"""D: what the list of claims shows of a due day, an age and a debt; and what it does not."""

from __future__ import annotations

from datetime import date

from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR, Fordringsrad
from projections.listor.form import Filter
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import Gang, T
from tests.fel.hjalp.rantefall import UTLANINGSRANTA_PLUS_2, krav_pa, regeln
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare

FORFALL = regeln(Rantestart.FORFALLODAG, vid_anstand=UTLANINGSRANTA_PLUS_2)
ALLA = Filter(reglerade=True)


def raden(fraga: Fraga, per: date) -> Fordringsrad:
    [rad] = fraga(FORDRINGAR, per, ALLA).rader
    assert isinstance(rad, Fordringsrad)
    return rad


def fragan(gang: Gang, liggare: Liggare, databas: Databas, lasare: Lasare) -> Fraga:
    anteckna(liggare, gang.historia)
    return fragare(databas, lasare)


def test_fel_d3_it_is_not_late_before_anybody_was_told(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Decided 2 May, due 2 June, told 25 June."""
    gang = krav_pa(100, date(2025, 5, 2), FORFALL, meddelat=False)
    gang.meddela_kravet(date(2025, 6, 25))
    fraga = fragan(gang, liggare, databas, lasare)
    for per, meddelat, senast, dagar in (
        (date(2025, 6, 24), None, date(2025, 6, 2), 0),
        (date(2025, 6, 25), date(2025, 6, 25), date(2025, 6, 25), 0),
        (date(2025, 6, 26), date(2025, 6, 25), date(2025, 6, 25), 1),
    ):
        rad = raden(fraga, per)
        assert (rad.meddelat_dag, rad.betalas_senast, rad.dagar_forfallen) == (
            *(meddelat, senast, dagar),
        )
        assert rad.alder == ("1-30" if dagar else "ej-forfallen")


def test_fel_d4_a_part_that_is_paid_on_its_day_is_not_late_the_next(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Nor when the plan costs interest: that is to be paid with the last part."""
    gang = krav_pa(100, date(2025, 4, 1), FORFALL)
    i_planen = gang.ranta(date(2025, 6, 1))
    delar = {date(2025, 6, 30): 40 * T + i_planen, date(2025, 7, 31): 60 * T}
    gang.dela_upp(date(2025, 6, 2), delar, med_ranta=True)
    assert gang.ranta(date(2025, 6, 30)) > i_planen
    gang.aterbetala_ore(40 * T + i_planen, date(2025, 6, 30))
    fraga = fragan(gang, liggare, databas, lasare)
    assert (raden(fraga, date(2025, 6, 29)).betalas_senast) == date(2025, 6, 30)
    for per, dagar in ((date(2025, 7, 1), 0), (date(2025, 7, 31), 0), (date(2025, 8, 1), 1)):
        rad = raden(fraga, per)
        assert (rad.betalas_senast, rad.dagar_forfallen) == (date(2025, 7, 31), dagar)


def test_fel_d5_what_we_owe_the_debtor_has_no_age(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Paid in time, and then nothing is demanded."""
    gang = krav_pa(100, date(2025, 4, 1), FORFALL)
    gang.betala_ater(100, date(2025, 4, 30))
    gang.sank(0, date(2025, 5, 20))
    fraga = fragan(gang, liggare, databas, lasare)
    rad = raden(fraga, date(2025, 8, 29))
    assert (rad.utestaende_ore, rad.skuld_ore, rad.tillgodo_ore) == (-100 * T, 0, 100 * T)
    assert (rad.alder, rad.dagar_forfallen, rad.betalas_senast) == ("tillgodo", 0, None)


def test_fel_d9_what_was_paid_before_it_was_demanded_is_due_on_no_day(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    gang = krav_pa(100, date(2025, 4, 1), FORFALL)
    gang.betala_ater(40, date(2025, 3, 20))
    rad = raden(fragan(gang, liggare, databas, lasare), date(2025, 3, 25))
    assert (rad.kravdag, rad.betalas_senast, rad.dagar_forfallen) == (None, None, 0)
    assert (rad.alder, rad.tillgodo_ore) == ("tillgodo", 40 * T)


def test_fel_d_interest_that_was_paid_and_is_not_owed_paid_capital(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Half of it was never owed: so much less interest, and what was no interest paid the rest."""
    gang = krav_pa(100, date(2025, 4, 1), FORFALL)
    ranta = gang.ranta(date(2025, 6, 30))
    gang.aterbetala_ore(ranta, date(2025, 6, 30))
    gang.sank(50, date(2025, 7, 1))
    halva = gang.ranta(date(2025, 6, 30))
    rad = raden(fragan(gang, liggare, databas, lasare), date(2025, 8, 1))
    assert (rad.ranta_ore, rad.skuld_ore, rad.tillgodo_ore) == (0, 50 * T - (ranta - halva), 0)
    assert rad.alder == "91-365"
