"""I: the last day to appeal each decision, and its laga kraft, are shown as the domain judges."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, cast

import pytest

from domain.arende.arende import Arende
from domain.beslut.delgivningsrattelse import ratta_delfaende, ratta_meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.beslut.partsstallning import ratta_partsstallning
from domain.mottagare.partsstallning import ENSKILD
from domain.overklagande.domsdelfaendehavning import hav_domens_delfaende
from domain.overklagande.utgang import Utgang
from projections.besluten.besluten import Beslutet, besluten
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare, vik
from tests.domain.hjalp.domgang import ARENDET, Domgang, beviljad
from tests.domain.hjalp.pengagang import Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.overklagandet import NYTT, REGION, beslutat, delfa, meddela, overklaga
from tests.projections.hjalp.fordringsfall import anteckna
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor.logg import alla_fakta

ALLT = date(2035, 1, 1)


def _ratta_parten(gang: Gang, dag: date, *, enskild: bool) -> None:
    gang.gor(
        ratta_partsstallning,
        gang.regelverk,
        frozenset(),
        verkningsdag=dag,
        av=ANNA,
        orsak="Fel",
        enskild_part=enskild,
        foretrader_det_allmanna=not enskild,
    )


def delfaendet_rattas_efter_parten() -> Domgang:
    """What is said last counts, though what was said before it took effect on a later day."""
    gang = beslutat(REGION)
    meddela(gang, date(2024, 3, 4))
    _ratta_parten(gang, date(2024, 4, 3), enskild=True)
    delfa(gang, date(2024, 3, 6))
    ratta: dict[str, Any] = {"av": ANNA, "orsak": "Läst fel", "verkningsdag": date(2024, 3, 12)}
    sagt = gang.arende.beslut[NYTT].delfatt_version
    ratta |= {"rattar_version": sagt, "bevis": "kvitto"}
    gang.gor(ratta_delfaende, gang.regelverk, frozenset(), **ratta)
    return gang


def meddelandet_rattas() -> Domgang:
    gang = beslutat(REGION)
    meddela(gang, date(2024, 3, 4))
    gang.gor(
        ratta_meddelande,
        verkningsdag=date(2024, 3, 6),
        av=ANNA,
        rattar_version=gang.arende.beslut[NYTT].meddelat_version,
        satt=Meddelandesatt.BREV,
        till="parten",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
        orsak="Fel dag",
    )
    overklaga(gang, date(2024, 3, 20))
    return gang


def overklagas_hela_vagen() -> Domgang:
    """Each judgement can be appealed by both until their time is out; the highest by nobody."""
    gang = Domgang(*beviljad(500, part=ENSKILD))
    gang.till_domstolen()
    gang.dom(Utgang.AVSLAG)
    gang.delfa_dom(gang.dag)
    gang.overklaga_dom()
    gang.dom(Utgang.ANDRING, 550)
    gang.delfa_dom(gang.nasta_dag())
    gang.overklaga_dom()
    gang.dom(Utgang.PROVNINGSTILLSTAND_VAGRAT)
    return gang


def domen_upphavs_och_gar_tillbaka() -> Domgang:
    gang = Domgang(*beviljad(500, part=REGION))
    gang.till_domstolen()
    gang.dom(Utgang.UPPHAVANDE)
    gang.dom(Utgang.DOM_ATERFORVISAD)
    gang.dom(Utgang.AVSLAG)
    gang.delfa_dom(gang.dag)
    return gang


def domens_delfaende_havs() -> Domgang:
    """Noted of another judgement; and then of this one, on the right day."""
    gang = Domgang(*beviljad(500, part=ENSKILD))
    gang.till_domstolen()
    gang.dom(Utgang.AVSLAG)
    gang.delfa_dom(gang.dag)
    gang.gor(
        hav_domens_delfaende,
        verkningsdag=gang.nasta_dag(),
        av=ANNA,
        dom_id=gang.sista_dom,
        rattar_version=gang.arende.version,
        orsak="Avsåg en annan dom",
    )
    gang.delfa_dom(gang.nasta_dag())
    return gang


FALL = (
    domens_delfaende_havs,
    delfaendet_rattas_efter_parten,
    meddelandet_rattas,
    overklagas_hela_vagen,
    domen_upphavs_och_gar_tillbaka,
)


@pytest.mark.parametrize("fall", FALL, ids=lambda f: f.__name__)
def test_fel_i_laga_kraft_visas_som_domanen_domer_efter_varje_handelse(
    fall: Callable[[], Domgang], liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    anteckna(liggare, fall().historia)
    folj(databas)
    alla = alla_fakta(databas)
    provade = 0
    for nr, (position, faktum) in enumerate(alla):
        if faktum.originator_id != ARENDET:
            continue
        egna = [f for _, f in alla[: nr + 1] if f.originator_id == ARENDET]
        arende = cast(Arende, vik(None, egna))
        visade = _visade(lasare, position)
        _krav_som_domanen(arende, visade, max(f.verkningsdag for f in egna))
        provade += arende.avgorande is not None
    assert provade > 2


def _krav_som_domanen(arende: Arende, visade: dict[Any, Beslutet], sist: date) -> None:
    assert set(visade) == set(arende.beslut)
    for beslut_id, beslut in arende.beslut.items():
        assert visade[beslut_id].overklagas_senast == beslut.overklagas_senast
        assert visade[beslut_id].meddelat_dag == beslut.meddelat_dag
        assert visade[beslut_id].delfatt_dag == beslut.delfatt_dag
    if arende.avgorande is None:
        return
    laga_kraft = visade[arende.avgorande.beslut_id].laga_kraft_dag
    for dag in (sist + timedelta(days=n) for n in range(60)):
        vunnit = laga_kraft is not None and laga_kraft <= dag
        assert vunnit is arende.vunnit_laga_kraft(dag), (dag, laga_kraft)


def _visade(lasare: Lasare, position: int, per: date = ALLT) -> dict[Any, Beslutet]:
    with lasare.las(per, position) as (conn, basis):
        funna = besluten(conn, basis, [ARENDET]).get(ARENDET, [])
    return {b.beslut_id: b for b in funna}


def test_fel_i_vid_en_tidigare_dag_visas_vad_som_da_hade_hant(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Served on 12 March: known the day before as told, and with no last day to appeal."""
    anteckna(liggare, delfaendet_rattas_efter_parten().historia)
    folj(databas)
    sista = alla_fakta(databas)[-1][0]
    [fore] = _visade(lasare, sista, date(2024, 3, 11)).values()
    [efter] = _visade(lasare, sista, date(2024, 4, 3)).values()
    assert (fore.meddelat_dag, fore.delfatt_dag) == (date(2024, 3, 4), None)
    assert (efter.overklagas_senast, efter.laga_kraft_dag) == (date(2024, 4, 2), date(2024, 4, 3))
