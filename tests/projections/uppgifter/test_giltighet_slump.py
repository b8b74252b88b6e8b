"""In random histories, whether a decision is in force is stated as the domain holds it.

After every fact of an ärende, at the very position of it; and in the lists of what is to be told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import cast
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.faktum import Faktum
from projections.besluten.besluten import besluten
from projections.uppgifter.fragor import delar
from store.liggare import vik
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.logg import alla_fakta

ALLT = date(2099, 1, 1)


def test_a_decision_is_in_force_as_the_domain_holds_after_every_fact(historia: Historia) -> None:
    arenden: defaultdict[UUID, list[tuple[int, Faktum]]] = defaultdict(list)
    for position, faktum in alla_fakta(historia.databas):
        if isinstance(faktum, Arende.Event):
            arenden[faktum.originator_id].append((position, faktum))
    provade: Counter[str] = Counter()
    with historia.lasare.las(ALLT) as (conn, sist):
        for arende_id, fakta in arenden.items():
            arende: Arende | None = None
            for position, faktum in fakta:
                arende = cast(Arende, vik(arende, [faktum]))
                basis = sist._replace(position=position)
                sagda = besluten(conn, basis, [arende_id]).get(arende_id, [])
                assert {b.beslut_id: b.i_kraft for b in sagda} == {
                    b.beslut_id: b.i_kraft for b in arende.beslut.values()
                }, faktum.TOPIC
                provade.update(b.giltighet for b in sagda)
            assert arende is not None
            galler = {b.beslut_id for b in arende.beslut.values() if b.i_kraft}
            assert _sags_galla(conn, sist, arende_id) == galler, arende_id
    assert provade


def _sags_galla(conn: object, basis: object, arende_id: UUID) -> set[UUID]:
    """By the statement that the lists read."""
    sagt = delar(conn, basis, "arende", arende_id)  # type: ignore[arg-type]  # as they are read
    return {UUID(i) for i, d in sagt.items() if "beslut" in d and "beslut_fattat_dag" in d}
