"""What could not be waived again when a decision held again: by hand, in court after court.

500 000 kronor were to be paid by 1 May 2025: late, it costs 11 per cent a year to 30 June,
and 10 after that.
"""

from __future__ import annotations

from datetime import date

from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.fordransslag import EFTERGIVET_DAG, aterkallad_eftergift, kravd, senaste

TILL, NY_DAG = date(2025, 12, 31), date(2025, 9, 1)


def kostar(*delar: tuple[int, int]) -> int:
    """So many thousands, for so many per cent times days."""
    return round(sum(tusen * T * dagar for tusen, dagar in delar) / 36_500)


def test_fel_d_what_was_waived_anew_meanwhile_is_not_waived_twice_nor_charged_for() -> None:
    """300 on 5 May, nothing of it on 12 May, 400 on 19 May: when the 300 holds again, 100 is left.

    The rest of it never was waived, whatever the courts above say.
    """
    gang, andringen = aterkallad_eftergift()
    gang.efterge(400, date(2025, 5, 19))
    gang.till_domstolen(andringen)
    gang.dom(Utgang.UPPHAVANDE)
    hittills = ((500, 11 * 4), (400, 11 * 14))
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 0
    assert gang.ranta(TILL) == kostar(*hittills)
    fran_ny_dag = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=NY_DAG)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=fran_ny_dag)
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 100 * T
    assert gang.ranta(TILL) == kostar(*hittills, (100, 10 * 121))
    gang.dom(Utgang.DOM_UPPHAVD)
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 0
    assert gang.ranta(TILL) == kostar(*hittills)


def ur(gang: Domgang) -> dict[Lada, tuple[int, int]]:
    """Waived and written off, thousands; and of how much of that it is known where it lay."""
    alla = gang.arende.fordringar[FORDRAN].efterskankt
    return {e.lada: (e.kapital_ore // T, sum(d.belopp_ore for d in e.ur) // T) for e in alla}


def test_fel_d_what_was_written_off_and_is_waived_again_came_out_of_its_boxes() -> None:
    gang = kravd()
    gang.skriv_av(300, EFTERGIVET_DAG)
    gang.efterge(300, EFTERGIVET_DAG)
    fore = {Lada.AVSKRIVET: (200, 200), Lada.EFTERGIVET: (300, 300)}
    assert ur(gang) == fore
    gang.till_domstolen(senaste(gang))
    for _ in range(2):
        gang.dom(Utgang.UPPHAVANDE if not gang.arende.domar else Utgang.DOM_UPPHAVD)
    assert ur(gang) == fore
    gang.dom(Utgang.DOM_UPPHAVD)
    assert ur(gang) == {Lada.AVSKRIVET: (300, 300)}
