"""A judgement on another decision than the grant does not touch the grant's laga kraft, or 39 § FL.

The grant could be appealed no more; then something else is appealed and judged.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.beslut import meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.beslut.stod import Andringsstod, krav_stod
from domain.beslut.stopp import DomstolenHarProvat
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.domstolsslag import avvisat, bifall, hindrat, kravt, sankt

SENARE = date(2027, 1, 4)
ANNAT = {"återkrav": kravt, "sänkt återkrav": sankt, "hinder": hindrat}
UTGANGAR = [u for u in Utgang if not u.om_en_dom and u is not Utgang.ANDRING]


def delfatt(gor: Callable[[], tuple[Domgang, UUID]]) -> tuple[Domgang, UUID]:
    """The party has what is granted: nobody can appeal that any more."""
    gang, beslut_id = gor()
    avgorande_id = gang.arende.avgorande_id
    assert avgorande_id is not None
    dag = date(2025, 5, 5)
    om: dict[str, Any] = {"av": ANNA, "verkningsdag": dag, "beslut_id": avgorande_id}
    streams = (gang.regelverk, frozenset[date]())
    if gang.arende.beslut[avgorande_id].meddelat_dag is None:
        bifogad = {"overklagandehanvisning": Overklagandehanvisning.BIFOGAD}
        satt = {"satt": Meddelandesatt.BREV, "till": "Region Uppsala"}
        gang.gor(meddelande.meddela, *streams, **satt, **bifogad, **om)
    gang.gor(meddelande.anteckna_delfaende, *streams, bevis="Delgivningskvitto", **om)
    return gang, beslut_id


def domt(gor: Callable[[], tuple[Domgang, UUID]], utgang: Utgang) -> Domgang:
    gang, beslut_id = delfatt(gor)
    gang.till_domstolen(beslut_id)
    gang.dom(utgang, aterstallning=SOM_ALDRIG)
    return gang


def far_andras(gang: Domgang) -> bool:
    try:
        krav_stod(
            gang.arende, gang.underlag, SENARE, Andringsstod.ORIKTIGA_UPPGIFTER, till_nackdel=True
        )
    except DomstolenHarProvat:
        return False
    return True


def bidraget(gang: Domgang) -> tuple[bool, ...]:
    """Whether it has laga kraft, day by day from before its time passed until long after."""
    arende: Arende = gang.arende
    borjan = arende.avgorande.dag if arende.avgorande else SENARE
    dagar = [borjan + timedelta(days=7 * nr) for nr in range(130)]
    return tuple(arende.vunnit_laga_kraft(dag) for dag in dagar)


@pytest.mark.parametrize("utgang", UTGANGAR)
@pytest.mark.parametrize("vad", ANNAT)
def test_fel_laga_kraft_ror_inte_bidraget_nar_annat_doms(vad: str, utgang: Utgang) -> None:
    fore, _ = delfatt(ANNAT[vad])
    assert bidraget(fore)[-1]
    gang = domt(ANNAT[vad], utgang)
    assert bidraget(gang) == bidraget(fore)
    assert gang.arende.domar_om_bidraget == []
    assert far_andras(gang)


def test_fel_laga_kraft_en_dom_om_bidraget_gor_det() -> None:
    gang = domt(bifall, Utgang.AVSLAG)
    assert not gang.arende.vunnit_laga_kraft(SENARE), "the judgement can be appealed"
    assert not far_andras(gang)


def test_fel_laga_kraft_en_dom_om_ett_avvisat_overklagande() -> None:
    """That the appeal of the grant was too late is tried by the court, and not the grant."""
    gang = domt(avvisat, Utgang.AVSLAG)
    assert gang.arende.domar_om_bidraget == []
    assert far_andras(gang)
