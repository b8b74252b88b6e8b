"""The other side of the bench: the same commands by the stock library, with its defaults."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID, uuid4

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import IntegrityError
from psycopg.conninfo import conninfo_to_dict


class Sak(Aggregate):
    """A case with facts of about the size of ours."""

    @event("Inkommen")
    def __init__(self, diarienummer: str) -> None:
        self.diarienummer = diarienummer
        self.dag = ""
        self.beviljat = 0

    @event("DagRattad")
    def ratta_dag(self, dag: str, orsak: str, av: str) -> None:
        self.dag = dag

    @event("Beviljad")
    def bevilja(self, belopp: int, motivering: str, av: str) -> None:
        self.beviljat = belopp


class Kalla(Aggregate):
    """A call that keeps its own sum."""

    @event("Oppnad")
    def __init__(self, ram: int) -> None:
        self.kvar = ram

    @event("Tagen")
    def ta(self, belopp: int) -> None:
        self.kvar -= belopp


def _oppna(url: str, *, skapa: bool = False) -> Application[UUID]:
    """`skapa` makes the tables: several processes that do so at once get in each other's way."""
    delar = conninfo_to_dict(url)
    return Application(
        {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": str(delar["dbname"]),
            "POSTGRES_HOST": str(delar["host"]),
            "POSTGRES_PORT": str(delar.get("port", "5432")),
            "POSTGRES_USER": str(delar["user"]),
            "CREATE_TABLE": "y" if skapa else "n",
            "POSTGRES_PASSWORD": str(delar.get("password", "-")),
        }
    )


def forbered(url: str, skrivare: int, saker: int) -> tuple[UUID, list[list[UUID]]]:
    """A call, and cases for each writer."""
    app = _oppna(url, skapa=True)
    kalla = Kalla(10**12)
    app.save(kalla)
    listor = []
    for nr in range(skrivare):
        nya = [Sak(f"{nr}-{i}") for i in range(saker // skrivare or 1)]
        app.save(*nya)
        listor.append([sak.id for sak in nya])
    app.close()
    return kalla.id, listor


def skriv(url: str, lage: str, nr: int, sekunder: float, data: Any) -> tuple[list[float], int]:
    """Commands for `sekunder`: seconds that each took, and how many lost a race for good."""
    (kalla_id, listor), start = data
    app = _oppna(url)
    ider: list[UUID] = listor[nr]
    tider: list[float] = []
    forlorade = 0
    start.wait(timeout=60)
    slut = time.perf_counter() + sekunder
    varv = 0
    while (t0 := time.perf_counter()) < slut:
        if _ett(app, lage, kalla_id, ider[varv % len(ider)], varv):
            tider.append(time.perf_counter() - t0)
        else:
            forlorade += 1
        varv += 1
    app.close()
    return tider, forlorade


def _ett(app: Application[UUID], lage: str, kalla_id: UUID, sak_id: UUID, varv: int) -> bool:
    """One command, decided again up to ten times when somebody was first."""
    for _ in range(10):
        try:
            if lage == "heta":
                kalla: Kalla = app.repository.get(kalla_id)
                sak: Sak = app.repository.get(sak_id)
                kalla.ta(1)
                sak.bevilja(1, "Villkoren är uppfyllda. " * 10, str(uuid4()))
                app.save(sak, kalla)
            else:
                sak = app.repository.get(sak_id)
                sak.ratta_dag(f"2024-01-{varv % 28 + 1:02}", "bench", str(uuid4()))
                app.save(sak)
        except IntegrityError:
            continue
        return True
    return False
