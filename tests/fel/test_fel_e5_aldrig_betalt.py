"""E5: what was paid on a claim, and turns out never to have been paid to the party, is owed to him.

What the bank did not do cannot be demanded; nor can it be kept when it has been paid back.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav import misstagsbetalning
from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.bankens_extra import BANKDAG, EXTRA, extra
from tests.fel.hjalp.misstaget import FEL, krav_av_annan

FOR_HOGT = Lada.FOR_HOGT_BELOPP


def dubbelt(tusen: int = 200) -> Gang:
    """Paid once more by the bank, demanded of the mottagare and paid back."""
    gang = Gang()
    gang.bank(tusen, BANKDAG, EXTRA)
    gang.besluta_aterkrav({FOR_HOGT: tusen}, dag=date(2024, 5, 2))
    gang.betala_ater(tusen, date(2024, 5, 20))
    return gang


@pytest.mark.parametrize(
    ("tusen", "betalningsmal", "dag", "tillgodo"),
    [
        (0, BANKGIRO, BANKDAG, 200),
        (150, BANKGIRO, BANKDAG, 50),
        (200, FEL, BANKDAG, 200),
        (120, FEL, BANKDAG, 200),
        (200, BANKGIRO, date(2023, 12, 20), 200),
        (300, BANKGIRO, BANKDAG, 0),
    ],
)
def test_fel_e5_betalt_pa_ett_krav_utan_grund_ar_tillgodo(
    tusen: int, betalningsmal: str, dag: date, tillgodo: int
) -> None:
    gang = dubbelt()
    gang.ratta_betalning(tusen, dag, extra(gang), betalningsmal)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.kravt_ore) == (tillgodo * T, (200 - tillgodo) * T)


def test_fel_e5_en_retur_av_det_som_redan_betalats_tillbaka() -> None:
    gang = dubbelt()
    gang.retur(80, date(2024, 5, 25), extra(gang))
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 80 * T
    gang.ratta_retur(200, date(2024, 5, 25))
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 200 * T


def test_fel_e5_den_som_fick_pengarna_kravs_nar_inbetalningen_ar_hos_den_som_betalade() -> None:
    """The mottagare's receipt is taken back; then what another got can be demanded of that one."""
    gang = dubbelt()
    gang.ratta_betalning(200, BANKDAG, extra(gang), FEL)
    [placerad] = gang.arende.aterbetalningar
    gang.hav_placering(placerad)
    assert gang.arende.fordringar[FORDRAN].reglerad
    assert gang.lador()[FOR_HOGT] == 200
    krav_av_annan(gang, 200, FORDRAN_2, verkningsdag=date(2024, 6, 3), forfallodag=date(2024, 7, 3))
    assert gang.fordran(FORDRAN_2) == {"for_hogt_belopp": 200}


def test_fel_e5_med_ratt_betalt_kravt_betalt_och_aldrig_gjort() -> None:
    """The box of what is not accounted for would else be 150 below zero, and he the loser."""
    gang = Gang()
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 150}, dag=date(2024, 5, 2))
    gang.betala_ater(150, date(2024, 5, 20))
    gang.ratta_betalning(0, BANKDAG)
    assert gang.lador()[Lada.UTBETALT_EJ_REDOVISAT] == -150
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.kravt_ore) == (150 * T, 0)
    [placerad] = gang.arende.aterbetalningar
    gang.hav_placering(placerad)
    assert Lada.UTBETALT_EJ_REDOVISAT not in gang.lador()
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_fel_e5_det_som_banken_tog_tas_sist_av_det_som_ett_krav_har_foljt() -> None:
    """The claim has followed its 100 of unspent money; what the bank did not pay is of the rest.

    60 of the 100 that he paid back is what the bank paid: 40 of what was lowered is not there.
    """
    gang = dubbelt(100)
    gang.granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100}, dag=date(2025, 4, 1), fordran_id=FORDRAN_2)
    gang.andra(250)
    assert gang.fordran(FORDRAN_2) == {"for_hogt_belopp": 100}
    gang.ratta_betalning(60, BANKDAG, extra(gang))
    sankt = {(d.lada, d.belopp_ore // T) for d in gang.arende.lador.sankt}
    assert sankt == {(Lada.OFORBRUKAT, 100), (Lada.EJ_GODKANT, 10)}
    gang.andra(350, date(2025, 5, 20))
    fordran = gang.arende.fordringar[FORDRAN_2]
    assert (fordran.utestaende_ore, fordran.havt_ore) == (100 * T, 0)


def fel_galdenar_betalar(gang: Gang) -> None:
    """Another pays what is demanded of him, and turns out to be the wrong one."""
    gang.bank(300, date(2024, 4, 11), UUID(int=78), FEL)
    krav_av_annan(gang, 300, FORDRAN_2)
    gang.betala_ater(300, date(2024, 5, 21), FORDRAN_2)
    gang.gor(
        misstagsbetalning.sank_misstagskrav,
        verkningsdag=date(2024, 5, 22),
        av=BO,
        fordran_id=FORDRAN_2,
        krav_ore=0,
        orsak="Fel namn",
    )
    gang.bank(1, date(2024, 5, 23), UUID(int=79))


def test_fel_e5_det_som_fel_galdenar_har_betalat_ar_inte_mottagarens() -> None:
    """Another paid, and was the wrong one: that is owed to him, and not to the mottagare."""
    gang = dubbelt(200)
    fel_galdenar_betalar(gang)
    assert gang.arende.fordringar[FORDRAN_2].tillgodo_ore == 300 * T
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 0


def test_fel_e5_fel_galdenars_betalning_tar_inget_av_mottagarens_krav() -> None:
    """What the wrong one paid is owed to him: what lies there is the mottagare's, who is asked."""
    gang = Gang()
    gang.bank(200, BANKDAG, EXTRA)
    gang.besluta_aterkrav({FOR_HOGT: 200}, dag=date(2024, 5, 2))
    fel_galdenar_betalar(gang)
    assert gang.fordran() == {"for_hogt_belopp": 200}
    assert gang.arende.fordringar[FORDRAN].havt_ore == 0


def test_fel_e5_det_avskrivna_av_en_annans_krav_tar_inget_av_mottagarens() -> None:
    """What is lifted of it lies among what is written off, and not in the box."""
    gang = Gang()
    gang.bank(200, BANKDAG, EXTRA)
    gang.besluta_aterkrav({FOR_HOGT: 200}, dag=date(2024, 5, 2), fordran_id=FORDRAN_2)
    gang.bank(300, date(2024, 4, 11), UUID(int=78), FEL)
    krav_av_annan(gang, 300)
    gang.skriv_av(300, date(2024, 5, 21))
    gang.gor(
        misstagsbetalning.sank_misstagskrav,
        verkningsdag=date(2024, 5, 22),
        av=BO,
        fordran_id=FORDRAN,
        krav_ore=100 * T,
        orsak="För mycket",
    )
    gang.bank(1, date(2024, 5, 23), UUID(int=79))
    assert gang.fordran(FORDRAN_2) == {"for_hogt_belopp": 200}
