"""What the machine found of what was written off and then paid, when it came to play all verbs.

Amounts are parts of a small grant of twenty, of which six are paid.
"""

from __future__ import annotations

from datetime import date, timedelta

from domain.aterkrav.kvittning import KvittningHavd
from tests.domain.hjalp import maskin_bank, maskin_krav, maskin_tva, maskin_villkor
from tests.domain.hjalp.maskingrund import MED_RANTA
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg

APRIL = [date(2024, 4, 1) + timedelta(days=nr) for nr in range(30)]


def spela(steg: list[Steg], start: str) -> Genomgang:
    genomgang = Genomgang.ny(start)
    for ett in steg:
        genomgang.rakna(genomgang.utfor(*ett))
    genomgang.bokslut()
    return genomgang


def test_fel_a_den_som_betalat_av_avskriven_ranta_har_inte_betalat_for_mycket() -> None:
    """912 of interest, 456 written off on the 19th; the bank then has 1 001 from the 10th.

    Of that 166 is the interest of the days up to then: paid, and neither owed nor too much. Counted
    to the 19th again there is more than 456 left of it: that was written off, and the rest is owed.
    """
    steg: list[Steg] = [
        (maskin_bank.betala, APRIL[0], 1, 6),
        (maskin_krav.krav_meddelat, APRIL[3], 1, 3),
        (maskin_villkor.rakna_ranta, APRIL[18], 1, 1),
        (maskin_krav.skriv_av, APRIL[18], 6, 5),
        (maskin_villkor.betala_ater_med_ranta, APRIL[9], 0, 1),
    ]
    [fordran] = spela(steg, "forfallodag").arende.fordringar.values()
    assert (fordran.ranta_ore, fordran.ranta_betald_ore) == (166, 166)
    assert (fordran.utestaende_ranta_ore, fordran.overbetald_ranta_ore) == (0, 0)
    steg.append((maskin_villkor.rakna_ranta, APRIL[18], 0, 1))
    [fordran] = spela(steg, "forfallodag").arende.fordringar.values()
    assert fordran.ranta_betald_ore == 166
    assert fordran.utestaende_ranta_ore == fordran.ranta_ore - 166 - 456


def test_fel_a_en_kvittning_som_havs_skriver_av_igen_det_den_betalat_av_det_avskrivna() -> None:
    """Four demanded, two of them written off, three set off: interest, and the two that were left.

    The bank then has two of the six back from before that: less interest, and more of what was set
    off is capital, out of what was written off. Undone, that is written off again.
    """
    gang = spela(
        [
            (maskin_bank.betala, APRIL[0], 1, 6),
            (maskin_krav.krav_meddelat, APRIL[3], 0, 5),
            (maskin_krav.skriv_av, APRIL[14], 0, 3),
            (maskin_tva.kvitta, APRIL[14], 0, 5),
            (maskin_bank.retur, APRIL[11], 4, 2),
            (maskin_villkor.betala_ater_med_ranta, APRIL[19], 4, 5),
            (maskin_tva.hav, APRIL[19], 0, 3),
        ],
        "utbetalningsdag",
    )
    [havd] = [f for f in gang.fakta if isinstance(f, KvittningHavd)]
    [fordran] = gang.arende.fordringar.values()
    assert sum(e.kapital_ore for e in havd.avskrivet) > 0
    assert fordran.avskrivet_ore == 2 * MED_RANTA
