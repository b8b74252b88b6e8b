"""M, interest waived as from a day before some was written off: the count is not at rest then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.beslut.rattelse import Rattelseskal
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.dagordning import betala, fordran, kravet, skriv_av
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare, rantan
from tests.projections.hjalp.omraknat import SLUTET, raknad_igen

MAJ, JUNI = date(2025, 5, 2), date(2025, 6, 30)
AVSKREVS, TILL = date(2025, 8, 1), date(2025, 8, 31)
EN_DAG = timedelta(days=1)


def eftergivet(dag: date, ranta_ore: int = 100_00) -> Gang:
    """All interest to 30 June is written off on 1 August, but 500 kr was found to have been paid.

    What it has cost since, to 31 August, is outstanding: so much of that is waived on `dag`.
    """
    gang = kravet()
    skriv_av(gang, 0, gang.ranta(JUNI), AVSKREVS)
    betala(gang, 500_00, MAJ)
    gang.ranta(TILL)
    assert fordran(gang).ranta_till == TILL
    gang.efterge(0, dag, ranta_ore=ranta_ore)
    return gang


@pytest.mark.parametrize("dag", [MAJ, AVSKREVS - EN_DAG, AVSKREVS, AVSKREVS + EN_DAG, TILL])
def test_fel_m_vad_som_eftergavs_fore_avskrivningen_raknas_om(
    databas: Databas, liggare: Liggare, lasare: Lasare, dag: date
) -> None:
    """It was not there to write off: so much less was, and so much of the rest is owed."""
    gang = eftergivet(dag)
    _jamfor(gang, databas, liggare, lasare, annat=dag <= AVSKREVS)


@pytest.mark.parametrize("dag", [MAJ, AVSKREVS, AVSKREVS + EN_DAG])
def test_fel_m_vad_som_aldrig_eftergavs_fore_avskrivningen_raknas_om(
    databas: Databas, liggare: Liggare, lasare: Lasare, dag: date
) -> None:
    """A slip: it always waived 40 kr of the 100, and so there was more to write off."""
    gang = eftergivet(dag)
    gang.ranta(TILL)
    [eftergift] = fordran(gang).eftergifter
    gang.gor(
        ratta_eftergift,
        gang.utlysning,
        gang.underlag,
        verkningsdag=TILL,
        av=ANNA,
        beslut_id=eftergift.beslut_id,
        fordran_id=FORDRAN,
        ranta_ore=40_00,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="100",
        efter="40",
    )
    _jamfor(gang, databas, liggare, lasare, annat=dag <= AVSKREVS)


def _jamfor(gang: Gang, databas: Databas, liggare: Liggare, lasare: Lasare, *, annat: bool) -> None:
    """The list says that it is to be counted exactly when a count makes it another."""
    forut = fordran(gang)
    vilar_pa = (gang.rantor, gang.utlaningsrantor, gang.regelverk, gang.utlysning, gang.post)
    igen = raknad_igen(gang.arende, vilar_pa, FORDRAN, TILL)
    assert igen is not None
    assert (igen.avskriven_ranta_ore != forut.avskriven_ranta_ore) is annat
    assert (forut.ranta_till is None) is annat
    anteckna(liggare, gang.historia)
    rader = fragare(databas, lasare)(FORDRINGAR, SLUTET, MED_REGLERADE).rader
    assert rantan(rader) == [(TILL, annat)]
    gang.ranta(TILL)
    assert fordran(gang).ranta_till == TILL
    assert raknad_igen(gang.arende, vilar_pa, FORDRAN, TILL) == fordran(gang)
