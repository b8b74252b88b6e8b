"""Which log a command works on: the operator's, the private one, or the demonstration."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import ConnectionPool

from api.uppspelning.historien import ladda, version
from projections.motor import loggen
from projections.motor.foljare import Foljare
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER, inaktuella, uppratta
from store.databas import Databas, DatabasFel, inbyggd, yttre
from store.installningar import Installningar
from store.journal import Journal
from store.liggare import Liggare


@dataclass(frozen=True)
class Miljo:
    """A log to work on. `katalog` keeps its secret; a demonstration log has one of its own."""

    installningar: Installningar
    databas: Databas
    katalog: Path
    demo: bool
    egen: bool
    """Whether it is in the private PostgreSQL, where nobody else need be following it."""

    def vack(self) -> None:
        """Start the private PostgreSQL again if it has died; others are their operator's."""
        if self.egen:
            with suppress(DatabasFel):  # it is tried again at the next turn
                inbyggd(
                    self.installningar.katalog,
                    str(conninfo_to_dict(self.databas.app_url)["dbname"]),
                )

    @contextmanager
    def lasare(self) -> Iterator[Lasare]:
        """Reads on this log. A private log has nobody else to follow it, so it is followed here."""
        if self.egen:
            with psycopg.connect(self.databas.foljare_url, autocommit=True) as conn:
                Foljare(self.databas.foljare_url, PROJEKTIONER).ikapp(conn)
        with ConnectionPool(self.databas.app_url, kwargs={"autocommit": True}, open=True) as pool:
            lasare = Lasare(pool, self.databas.app_url, PROJEKTIONER)
            try:
                yield lasare
            finally:
                lasare.stang()


def miljo(*, demo: bool = False) -> Miljo:
    """The log that the environment names, ready for use. Raises DatabasFel and MigreringsFel."""
    installningar = Installningar()
    if demo:
        katalog = installningar.katalog / "demo"
        databas = inbyggd(installningar.katalog, f"liggare_demo_{version()}")
        databas.migrera(simulerad=True, sedan=uppratta)
        return Miljo(installningar, databas, katalog, demo=True, egen=True)
    if installningar.database_url:
        databas = yttre(installningar)
        databas.krav_fardig()
        with psycopg.connect(databas.app_url, autocommit=True) as conn:
            if gamla := inaktuella(conn):
                raise DatabasFel(
                    f"Tabellerna {', '.join(gamla)} ska göras om. Kör: liggare migrate"
                )
            if loggen.simulerad(conn):
                raise DatabasFel(
                    "DATABASE_URL leder till en demonstrationslogg. En riktig logg ska ha en egen"
                    " databas; demonstrationen visas med --demo."
                )
        return Miljo(installningar, databas, installningar.katalog, demo=False, egen=False)
    databas = inbyggd(installningar.katalog, "liggare")
    databas.migrera(sedan=uppratta)
    return Miljo(installningar, databas, installningar.katalog, demo=False, egen=True)


def spela(miljo: Miljo) -> int:
    """Load the examples into a demonstration log; returns how many commands were new."""
    liggare = Liggare({"LIGGARE_URL": miljo.databas.app_url})
    try:
        return ladda(Journal(liggare))
    finally:
        liggare.close()
