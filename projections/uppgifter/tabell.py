"""Uppgifter: what is stated about each stream, at (per, kand): name, läge, ram, frist.

Of the statements on one key of one part of the stream, the one that takes effect last wins, and of
those of one day the one stated last, unless a later fact annulled it; whether a decision is in
force is as it was stated last. If it says that nothing holds
any longer, nothing does. Of what then holds of the parts, the stream itself is what was stated
last: when a state ends, what was stated before it holds again. A correction says again what it
corrects, for another day, and keeps its place among what was stated of that day. A rule never reads
these: it reads the stream itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from domain.grund.strom import strom_av
from projections.motor.projektion import Loggat, Markor, Projektion, kopiera
from projections.motor.sortering import svensk_nyckel
from projections.uppgifter import Pastaende, Rattelse, Upphor, uppgifter

_KOLUMNER = (
    "strom_id",
    "version",
    "slag",
    "objekt",
    "nyckel",
    "forutsatter",
    "varde",
    "sortering",
    "verkningsdag",
    "position",
    "rang",
)


class Uppgifter(Projektion):
    namn = "uppgifter"
    version = 8
    tabeller: ClassVar[dict[str, str]] = {
        "uppgift": """
            CREATE TABLE vy.uppgift (
                strom_id     uuid    NOT NULL,
                version      integer NOT NULL,
                slag         text    NOT NULL,
                objekt       text    NOT NULL COLLATE "C",
                nyckel       text    NOT NULL,
                forutsatter  text    NOT NULL,
                varde        text,
                sortering    text    COLLATE "C",
                verkningsdag date    NOT NULL,
                position     bigint  NOT NULL,
                rang         bigint  NOT NULL,
                annullerad   bigint,
                PRIMARY KEY (strom_id, objekt, nyckel, forutsatter, position)
            );
            CREATE INDEX uppgift_slag ON vy.uppgift (slag, nyckel, varde);
        """
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        kopiera(markor, "uppgift", _KOLUMNER, (rad for f in fakta for rad in _rader(f)))
        for loggat in fakta:
            for uppgift in uppgifter(loggat.faktum):
                if isinstance(uppgift, Rattelse):
                    _ratta(markor, loggat, uppgift)
                if isinstance(uppgift, Upphor):
                    _upphor(markor, loggat, uppgift)


def _rader(loggat: Loggat) -> Iterator[tuple[object, ...]]:
    position, faktum = loggat
    for uppgift in uppgifter(faktum):
        if isinstance(uppgift, Pastaende):
            yield (
                faktum.originator_id,
                faktum.originator_version,
                strom_av(type(faktum)).TOPIC,
                str(uppgift.objekt),
                uppgift.nyckel,
                uppgift.forutsatter,
                uppgift.varde,
                None if uppgift.varde is None else svensk_nyckel(uppgift.varde),
                faktum.verkningsdag,
                position,
                position,
            )


def _ratta(markor: Markor, loggat: Loggat, rattelse: Rattelse) -> None:
    """Give what the fact states the rank of what it corrects, say the rest again, unsay the old."""
    position, faktum = loggat
    varden = {
        "strom": faktum.originator_id,
        "ny": faktum.originator_version,
        "gammal": rattelse.version,
        "position": position,
        "dag": faktum.verkningsdag,
        "utom": list(rattelse.utom),
    }
    markor.execute(
        """UPDATE vy.uppgift AS ny SET rang = gammal.rang FROM vy.uppgift AS gammal
           WHERE ny.strom_id = %(strom)s AND ny.version = %(ny)s
             AND gammal.strom_id = %(strom)s AND gammal.version = %(gammal)s
             AND gammal.annullerad IS NULL AND (gammal.objekt, gammal.nyckel, gammal.forutsatter)
                 = (ny.objekt, ny.nyckel, ny.forutsatter)""",
        varden,
    )
    if rattelse.igen:
        markor.execute(
            """INSERT INTO vy.uppgift (strom_id, version, slag, objekt, nyckel, forutsatter, varde,
                                       sortering, verkningsdag, position, rang)
               SELECT strom_id, %(ny)s, slag, objekt, nyckel, forutsatter, varde,
                      sortering, %(dag)s, %(position)s, rang
               FROM vy.uppgift AS gammal
               WHERE strom_id = %(strom)s AND version = %(gammal)s AND annullerad IS NULL
               ON CONFLICT DO NOTHING""",
            varden,
        )
    markor.execute(
        """UPDATE vy.uppgift SET annullerad = %(position)s
           WHERE strom_id = %(strom)s AND version = %(gammal)s AND annullerad IS NULL
             AND nyckel <> ALL (%(utom)s)""",
        varden,
    )


def _upphor(markor: Markor, loggat: Loggat, upphor: Upphor) -> None:
    """State of every part of which the key has been stated that it holds no longer."""
    position, faktum = loggat
    markor.execute(
        """INSERT INTO vy.uppgift (strom_id, version, slag, objekt, nyckel, forutsatter,
                                   verkningsdag, position, rang)
           SELECT DISTINCT strom_id, %(ny)s, slag, objekt, nyckel, forutsatter, %(dag)s::date,
                  %(position)s, %(position)s
           FROM vy.uppgift
           WHERE strom_id = %(strom)s AND nyckel = %(nyckel)s AND position < %(position)s""",
        {
            "strom": faktum.originator_id,
            "ny": faktum.originator_version,
            "nyckel": upphor.nyckel,
            "dag": faktum.verkningsdag,
            "position": position,
        },
    )
