"""Laga kraft of every decision in random histories: what is shown is what the domain judges."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import cast
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.faktum import Faktum
from projections.besluten.besluten import besluten
from store.liggare import vik
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.logg import alla_fakta

ALLT = date(2099, 1, 1)


def test_laga_kraft_is_shown_as_the_domain_judges(historia: Historia) -> None:
    arenden: defaultdict[UUID, list[Faktum]] = defaultdict(list)
    for _, faktum in alla_fakta(historia.databas):
        if isinstance(faktum, Arende.Event):
            arenden[faktum.originator_id].append(faktum)
    with historia.lasare.las(ALLT) as (conn, basis):
        visade = besluten(conn, basis, list(arenden))
    provade = 0
    for arende_id, fakta in arenden.items():
        arende = cast(Arende, vik(None, fakta))
        sagda = {b.beslut_id: b for b in visade.get(arende_id, [])}
        assert set(sagda) == set(arende.beslut)
        for beslut_id, beslut in arende.beslut.items():
            sagt = sagda[beslut_id]
            assert (sagt.typ, sagt.fattat_dag) == (beslut.typ, beslut.dag)
            assert (sagt.meddelat_dag, sagt.delfatt_dag, sagt.overklagas_senast) == (
                beslut.meddelat_dag,
                beslut.delfatt_dag,
                beslut.overklagas_senast,
            )
        if arende.avgorande is not None:
            laga_kraft = sagda[arende.avgorande.beslut_id].laga_kraft_dag
            for dag in _dagarna(fakta):
                vunnit = laga_kraft is not None and laga_kraft <= dag
                assert vunnit is arende.vunnit_laga_kraft(dag), (arende_id, dag, laga_kraft)
            provade += 1
    assert provade


def _dagarna(fakta: list[Faktum]) -> list[date]:
    sist = max(f.verkningsdag for f in fakta)
    return [sist + timedelta(days=n) for n in (0, 1, 7, 20, 21, 22, 30, 60)]
