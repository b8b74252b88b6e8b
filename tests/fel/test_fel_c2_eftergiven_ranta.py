"""C2: interest that is waived less, or again, when some of it is written off: each öre once.

The books of claims say what the claim says, whoever waives and whoever lets that fall.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.efterskankta import HELA
from tests.fel.hjalp.fordransslag import andra, kravd, senaste

RAKNAT, BETALT, ANDRAS = date(2025, 5, 20), date(2025, 5, 15), date(2025, 6, 1)
TILL_RAKNAT, TILL_BETALT = 572_60, 421_92
"""Of 100 000 at 11 per cent from 2 May: 19 days, and 14."""


def saldo(gang: Domgang) -> int:
    """What is owed of the interest, by the books and by the claim."""
    summor = Counter[str]()
    for p in (p for f in gang.fakta for p in poster(f)):
        summor[p.konto] += p.belopp_ore
    f = gang.arende.fordringar[FORDRAN]
    assert summor["ranta_utestaende"] == f.utestaende_ranta_ore - f.overbetald_ranta_ore
    return summor["ranta_utestaende"]


def betalt() -> tuple[Domgang, int]:
    """572.60, of which 343.56 is written off and the rest waived; counted to the 15th it is 421.92.

    He pays 126.57 of what was written off: the version that says so.
    """
    gang = Domgang(*HELA)
    gang.granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    assert gang.ranta(RAKNAT) == TILL_RAKNAT
    gang.skriv_av(0, RAKNAT, 343_56)
    gang.efterge(0, RAKNAT, 229_04)
    assert gang.ranta(BETALT) == TILL_BETALT
    version = gang.aterbetala_ore(100 * T + 126_57, BETALT)
    assert saldo(gang) == 0
    return gang, version


def test_fel_c2_what_waited_is_written_off_when_it_is_waived_no_longer() -> None:
    """Of what is not waived any more 216.99 is written off still."""
    gang, _ = betalt()
    andra(gang, 0, ANDRAS, UUID(int=7704))
    assert saldo(gang) == TILL_BETALT - 216_99 - 126_57


def test_fel_c2_what_was_paid_of_it_is_written_off_as_it_was_when_it_is_not_paid() -> None:
    """All that was decided is written off, as before he paid, and some of it waits as before."""
    gang, version = betalt()
    gang.hav_placering(version)
    assert (saldo(gang), gang.arende.fordringar[FORDRAN].avskriven_ranta_ore) == (0, 343_56)
    assert gang.ranta(RAKNAT) == TILL_RAKNAT
    assert (saldo(gang), gang.arende.fordringar[FORDRAN].avskriven_ranta_ore) == (0, 343_56)


def test_fel_c2_what_was_written_off_between_two_courts_is_waived_again() -> None:
    """4 821.92 of interest is waived, which falls; all of that is written off before it holds."""
    gang = kravd()
    rantan = gang.ranta(date(2025, 6, 2))
    assert rantan == 4_821_92
    gang.efterge(0, date(2025, 6, 2), rantan)
    gang.till_domstolen(senaste(gang))
    gang.dom(Utgang.UPPHAVANDE)
    gang.skriv_av(0, gang.nasta_dag(), rantan)
    gang.dom(Utgang.DOM_UPPHAVD)
    f = gang.arende.fordringar[FORDRAN]
    assert (saldo(gang), f.avskriven_ranta_ore, f.ranta_efterskankt_ore) == (0, 0, rantan)
    gang.dom(Utgang.DOM_UPPHAVD)
    f = gang.arende.fordringar[FORDRAN]
    assert (saldo(gang), f.avskriven_ranta_ore, f.ranta_efterskankt_ore) == (0, rantan, rantan)
