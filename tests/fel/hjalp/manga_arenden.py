"""Many cases in one log: each that was told by itself is a stream of its own there."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.faktum import Faktum
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import TILLDELAT, UTLYST
from tests.domain.hjalp.pengagang import GRUND, T
from tests.domain.hjalp.scenario import Fact, but
from tests.projections.hjalp.fordringsfall import anteckna
from tests.projections.hjalp.historierna import folj


def anteckna_alla(
    databas: Databas, liggare: Liggare, fallen: Iterable[tuple[UUID, list[Faktum]]]
) -> None:
    """What they stand on, and the facts of each; followed to the end."""
    anteckna(liggare, tuple(map(_med_pengar_till_alla, GRUND)))
    for arende_id, fakta in fallen:
        liggare.save(_som_eget(fakta, arende_id))
    folj(databas)


def _som_eget(fakta: list[Faktum], arende_id: UUID) -> Arende:
    """The case as a stream of its own, not yet saved."""
    strom = Arende.tom(arende_id)
    strom.pending_events.extend(f.model_copy(update={"originator_id": arende_id}) for f in fakta)
    return strom


def _med_pengar_till_alla(f: Fact) -> Fact:
    """The same, with money enough for all the cases."""
    if f is TILLDELAT:
        return but(f, belopp_ore=1_000_000 * T)
    return but(f, ram_ore=1_000_000 * T) if f is UTLYST else f
