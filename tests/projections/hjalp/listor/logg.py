"""A history that has been followed to its end, and can be asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg

from domain.grund.faktum import Faktum
from projections.listor import LISTOR, Filter
from projections.motor import loggen
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from projections.uppgifter.fragor import delar, post
from store.basis import huvud
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.hjalp.postgres import kasta, ny_logg
from tests.projections.hjalp.historierna import folj, rakna_rader
from tests.projections.hjalp.listor.verb import Historia


@dataclass
class Logg:
    """A whole history, followed to its end."""

    databas: Databas
    journal: Journal
    lasare: Lasare
    fakta: list[tuple[int, Faktum]]

    def fraga(
        self, namn: str, per: date, kand: int | None = None, val: Filter | None = None
    ) -> Any:
        with self.lasare.las(per, kand) as (conn, basis):
            return LISTOR[namn](conn, basis, val)

    def fraga_alla(self, val: dict[str, Filter | None], per: date, kand: int) -> dict[str, Any]:
        """What each of these lists answers at one basis, in one transaction."""
        with self.lasare.las(per, kand) as (conn, basis):
            return {namn: LISTOR[namn](conn, basis, ett) for namn, ett in val.items()}

    def post(self, arende: UUID, per: date, kand: int | None = None) -> dict[str, str]:
        with self.lasare.las(per, kand) as (conn, basis):
            funnen = post(conn, basis, "arende", arende)
        return {} if funnen is None else funnen.uppgifter

    def delar(self, arende: UUID, per: date, kand: int | None = None) -> dict[str, dict[str, str]]:
        with self.lasare.las(per, kand) as (conn, basis):
            return delar(conn, basis, "arende", arende)


def alla_fakta(databas: Databas) -> list[tuple[int, Faktum]]:
    """The whole log, as it is now."""
    with psycopg.connect(databas.foljare_url) as conn:
        mapper = FaktumMapper.ny()
        return [(r.id, mapper.to_domain_event(r)) for r in loggen.efter(conn, 0, huvud(conn))]


@contextmanager
def logg_med(
    pg_katalog: Path, beratta: Callable[[Historia], object], *, simulerad: bool = True
) -> Iterator[Logg]:
    """A log in which `beratta` has happened."""
    databas = ny_logg(pg_katalog, f"listor_{uuid4().hex}", simulerad=simulerad)
    liggare = Liggare({"LIGGARE_URL": databas.app_url})
    journal = Journal(liggare)
    beratta(Historia(journal, simulerad=simulerad))
    folj(databas)
    rakna_rader(databas)
    lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
    yield Logg(databas, journal, lasare, alla_fakta(databas))
    lasare.stang()
    liggare.close()
    kasta(databas)
