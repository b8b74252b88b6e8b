"""F11: what is paid, or written off, between two courts, when a waiver holds again.

300 000 of 500 000 were waived on 5 May 2025; the first court let the waiver fall.
"""

from __future__ import annotations

import pytest

from domain.grund.pengar import Lada
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.efterskankta import bort, krav_100, stammer, star
from tests.fel.hjalp.fordransslag import eftergiven, senaste


def fallen() -> Domgang:
    gang, beslut_id = eftergiven()
    gang.till_domstolen(beslut_id)
    gang.dom(Utgang.UPPHAVANDE)
    return gang


def haller_igen(gang: Domgang) -> FordranAndradAvDom:
    faktum = gang.dom(Utgang.DOM_UPPHAVD)[1]
    assert isinstance(faktum, FordranAndradAvDom)
    lador, fordran = gang.arende.lador, gang.arende.fordringar[FORDRAN]
    assert lador.i(Lada.EFTERGIVET) + lador.i(Lada.AVSKRIVET) == fordran.efterskankt_ore
    betalt = gang.arende.betalt_av_ore(FORDRAN)
    assert betalt + fordran.efterskankt_ore + fordran.utestaende_ore == 500 * T
    return faktum


@pytest.mark.parametrize(("betalt", "kvar", "saknas"), [(100, 100, 0), (200, 0, 0), (400, 0, 200)])
def test_fel_f11_what_was_paid_is_paid_and_the_rest_is_waived_again(
    betalt: int, kvar: int, saknas: int
) -> None:
    gang = fallen()
    dag = gang.nasta_dag()
    gang.aterbetala_ore(betalt * T + gang.ranta(dag), dag)
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == (500 - betalt) * T
    faktum = haller_igen(gang)
    assert faktum.eftergift is not None
    assert faktum.eftergift.saknas_ore == saknas * T
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == kvar * T
    assert gang.arende.lador.i(Lada.EFTERGIVET) == (300 - saknas) * T


@pytest.mark.parametrize(("avskrivet", "kvar"), [(100, 100), (300, 200), (500, 200)])
def test_fel_f11_what_was_written_off_is_waived_when_nothing_else_is_left(
    avskrivet: int, kvar: int
) -> None:
    """First what is outstanding, and then what is written off: that was owed all the same."""
    gang = fallen()
    gang.skriv_av(avskrivet, gang.nasta_dag())
    haller_igen(gang)
    assert gang.arende.lador.i(Lada.EFTERGIVET) == 300 * T
    assert gang.arende.lador.i(Lada.AVSKRIVET) == kvar * T
    gang.dom(Utgang.DOM_UPPHAVD)
    fordran = gang.arende.fordringar[FORDRAN]
    assert gang.arende.lador.i(Lada.EFTERGIVET) == 0
    assert gang.arende.lador.i(Lada.AVSKRIVET) == avskrivet * T == fordran.avskrivet_ore
    assert fordran.utestaende_ore == (500 - avskrivet) * T


@pytest.mark.parametrize("tusen", [60, 70, 100])
def test_fel_f11_what_had_been_written_off_before_both_is_known_when_it_is_waived_again(
    tusen: int,
) -> None:
    """50 of 100 is written off, and more is waived than the rest: it is waived out of the boxes.

    So when the claim is lowered to 10, what is lifted of it lies among what is unspent.
    """
    gang = krav_100("avskrivet")
    bort(gang, "eftergivet", tusen)
    fore = gang.arende.fordringar[FORDRAN].efterskankt
    gang.till_domstolen(senaste(gang))
    gang.dom(Utgang.UPPHAVANDE)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert set(gang.arende.fordringar[FORDRAN].efterskankt) == set(fore)
    gang.sank(10, gang.nasta_dag())
    assert star(gang) == {"kravt": 10, "eftergivet": 10, "oforbrukat": 90}
    stammer(gang)
