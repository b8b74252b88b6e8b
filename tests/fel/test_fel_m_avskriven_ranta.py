"""M, interest that was written off: it is what was owed that day, by all that is now known."""

from __future__ import annotations

from datetime import date

import pytest

from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivningshavning import hav_avskrivning
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang
from tests.fel.hjalp.dagordning import betala, fordran, kravet, saldon, skriv_av

MAJ, JUNI, AUGUSTI = date(2025, 5, 2), date(2025, 6, 30), date(2025, 8, 1)
TILL_MAJ, TILL_JUNI = 904_11, 2_682_19
"""Of 100 000 at 11 per cent from 2 April: 30 days, and 89."""


def avskrivet(ore: int | None = None) -> Gang:
    """All of the interest up to 30 June, or so much of it, is written off on 1 August."""
    gang = kravet()
    gang.ranta(JUNI)
    assert fordran(gang).ranta_ore == TILL_JUNI
    skriv_av(gang, 0, TILL_JUNI if ore is None else ore, AUGUSTI)
    return gang


def avskriven_ranta(f: Fordran) -> int:
    return sum(e.ranta_ore for e in f.efterskankt if e.lada is Lada.AVSKRIVET)


def betald_ranta(gang: Gang) -> list[int]:
    return [a.ranta_ore for _, a in sorted(gang.arende.aterbetalningar.items())]


def hav(gang: Gang, avskriven: int) -> None:
    gang.gor(
        hav_avskrivning,
        gang.underlag.myndighet,
        gang.utlysning,
        verkningsdag=date(2025, 9, 1),
        av=CILLA,
        fordran_id=FORDRAN,
        rattar_version=avskriven,
        orsak="Fel fordran",
    )


def krav_jamnt(gang: Gang) -> None:
    """Neither owed too much nor paid too much, to the öre, on the day of the writing off."""
    konton = saldon(gang, [AUGUSTI])[AUGUSTI]
    kvar = -konton["fordrans ranta_kravd"] - konton.get("fordrans ranta_avskriven", 0)
    assert konton.get("fordrans ranta_betald", 0) <= kvar
    assert fordran(gang).overbetald_ranta_ore == 0


def test_fel_m3_det_som_betalats_fore_avskrivningen_skrevs_aldrig_av() -> None:
    """All was written off; the bank had 500 on 2 May, when 904.11 was owed: it paid interest."""
    gang = avskrivet()
    betala(gang, 500_00, MAJ)
    assert betald_ranta(gang) == [500_00]
    assert avskriven_ranta(fordran(gang)) == TILL_JUNI - 500_00
    assert fordran(gang).utestaende_ore == 100_000_00
    krav_jamnt(gang)


def test_fel_m3_det_som_fanns_kvar_rackte_ocksa_till_avskrivningen() -> None:
    """Of 2 682.19 1 000 was written off: 500 that was paid in May was of the rest."""
    gang = avskrivet(1_000_00)
    betala(gang, 500_00, MAJ)
    assert betald_ranta(gang) == [500_00]
    assert avskriven_ranta(fordran(gang)) == 1_000_00
    assert fordran(gang).utestaende_ranta_ore == TILL_JUNI - 1_500_00
    krav_jamnt(gang)


def test_fel_m3_kapital_som_betalats_fore_kostade_inget_att_skriva_av() -> None:
    """2 904.11 in May paid all the interest to then, and 2 000 that cost 35.56 less by 30 June."""
    gang = avskrivet()
    betala(gang, TILL_MAJ + 2_000_00, MAJ)
    assert betald_ranta(gang) == [TILL_MAJ]
    fram_till_juni = TILL_JUNI - TILL_MAJ - 35_56
    assert avskriven_ranta(fordran(gang)) == fram_till_juni
    assert fordran(gang).ranta_ore == TILL_MAJ + fram_till_juni
    krav_jamnt(gang)


def test_fel_m3_en_betalning_som_tas_tillbaka_lamnar_allt_avskrivet() -> None:
    gang = avskrivet()
    betala(gang, 500_00, MAJ)
    gang.hav_placering(gang.arende.version - 1)
    gang.ranta(JUNI)
    assert avskriven_ranta(fordran(gang)) == TILL_JUNI
    assert fordran(gang).utestaende_ranta_ore == 0


def test_fel_m3_en_tillbakatagen_betalning_har_inget_av_det_avskrivna() -> None:
    """What it had paid of that is written off: a payment of another day pays it instead."""
    gang = avskrivet()
    sent = betala(gang, 104_408_22, date(2025, 9, 1))
    gang.hav_placering(sent)
    betala(gang, 10_000_00, date(2025, 8, 20))
    gang.ranta(date(2025, 9, 1))
    [nu] = gang.arende.aterbetalningar.values()
    av_juli_och_augusti = 100_000_00 * 10 * 51 // 36_500
    assert (nu.ranta_ore, avskriven_ranta(fordran(gang))) == (av_juli_och_augusti, TILL_JUNI)


def test_fel_m3_allt_som_var_kvar_skrevs_av_fast_en_betalning_flyttas() -> None:
    """1 000 was said to be paid in May, 12 000 was in June, and all the rest was written off.

    It was paid in March, when nothing cost anything: so what was paid in June paid the interest of
    99 000 of 89 days, and 9 344.63 of the capital, and only the rest was there to write off.
    """
    gang = kravet()
    sagd = betala(gang, 1_000_00, MAJ)
    betala(gang, 12_000_00, JUNI)
    skriv_av(gang, fordran(gang).utestaende_ore, 0, AUGUSTI)
    gang.hav_placering(sagd)
    betala(gang, 1_000_00, date(2025, 3, 20))
    f = fordran(gang)
    assert sorted(betald_ranta(gang)) == [0, 2_655_37]
    assert (f.utestaende_ore, f.avskrivet_ore) == (0, 99_000_00 - 9_344_63)
    krav_jamnt(gang)


@pytest.mark.parametrize("dag", [MAJ, date(2025, 8, 20)])
def test_fel_m3_en_avskrivning_som_havts_skrivs_inte_av_igen(dag: date) -> None:
    """Not when the interest is counted again, though a payment had taken some of it back."""
    gang = kravet()
    gang.ranta(JUNI)
    skriv_av(gang, 100_000_00, TILL_JUNI, AUGUSTI)
    avskriven = gang.arende.version
    betala(gang, 10_000_00, dag)
    hav(gang, avskriven)
    gang.ranta(date(2025, 9, 1))
    f = fordran(gang)
    assert (f.avskrivet_ore, avskriven_ranta(f)) == (0, 0)
    assert f.utestaende_ore == 90_000_00 + f.ranta_betald_ore
    krav_jamnt(gang)


def test_fel_m3_den_avskrivning_som_star_skrivs_av_igen_fast_en_annan_havts() -> None:
    """70 000 is written off, then 30 000, of which 20 000 is paid; and the first is undone.

    Without that 70 000 was outstanding, and the payment is of it: all of the 30 000 is written off.
    """
    gang = kravet()
    gang.ranta(JUNI)
    skriv_av(gang, 70_000_00, TILL_JUNI, JUNI)
    avskriven = gang.arende.version
    skriv_av(gang, 30_000_00, 0, date(2025, 7, 1))
    betala(gang, 20_000_00, AUGUSTI)
    assert fordran(gang).avskrivet_ore > 80_000_00
    hav(gang, avskriven)
    gang.ranta(date(2025, 9, 1))
    f = fordran(gang)
    assert f.avskrivet_ore == 30_000_00
    assert f.utestaende_ore == 50_000_00 + f.ranta_betald_ore
    krav_jamnt(gang)


def test_fel_m3_den_som_laser_far_veta_vad_som_blev_annat() -> None:
    """Of capital and interest it pays what it did: nobody reads that it goes from X to X."""
    gang = kravet()
    betala(gang, 500_00, MAJ)
    gang.ranta(JUNI)
    skriv_av(gang, 0, fordran(gang).utestaende_ranta_ore, AUGUSTI)
    gang.sank(90, date(2025, 9, 1))
    gang.ranta(date(2025, 9, 1))
    [avraknad] = [f for f in gang.fakta if isinstance(f, AterbetalningAvraknad)]
    om = f"betalning på {fordrans_namn(FORDRAN)}"
    assert avraknad.i_ord() == f"{om}: vad den betalar av det avskrivna har ändrats"


def test_fel_m3_det_som_betalats_fore_kravet_tar_inget_tillbaka_fore_det() -> None:
    """500 was paid two days before the demand; a waiver of April is decided after the writing off.

    Of 89 500 there was less interest to write off: said as from the demand, and not refused.
    """
    gang = kravet()
    betala(gang, 500_00, date(2025, 3, 1))
    gang.ranta(JUNI)
    skriv_av(gang, 0, fordran(gang).utestaende_ranta_ore, AUGUSTI)
    gang.efterge(10, date(2025, 4, 2))
    gang.ranta(JUNI)
    assert avskriven_ranta(fordran(gang)) == fordran(gang).ranta_ore == 2_400_56
    krav_jamnt(gang)
