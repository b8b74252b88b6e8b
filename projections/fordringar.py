"""Fordringsreskontra: rows of claims and receipts, due days, interest, and what is demanded.

What is owed at (per, kand), since when, and what is not placed, is in the lists of an ekonom.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from projections.aterkravsbeslut import Aterkravsbeslut, aterkravsbeslut
from projections.fordringsposter import (
    Fordringsfrist,
    Fordringspost,
    Inbetalningspost,
    frister,
    inbetalningsposter,
    poster,
)
from projections.projektion import Loggat, Markor, Projektion, kopiera
from projections.rantehandelser import Rantehandelse, rantehandelser


class Fordringar(Projektion):
    namn = "fordringar"
    version = 3
    tabeller: ClassVar[dict[str, str]] = {
        "fordringspost": """
            CREATE TABLE vy.fordringspost (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                fordran_id   uuid    NOT NULL,
                arende_id    uuid    NOT NULL,
                konto        text    NOT NULL,
                belopp_ore   bigint  NOT NULL,
                verkningsdag date    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX fordringspost_fordran ON vy.fordringspost (fordran_id);
            CREATE INDEX fordringspost_arende ON vy.fordringspost (arende_id);
        """,
        "inbetalningspost": """
            CREATE TABLE vy.inbetalningspost (
                position       bigint  NOT NULL,
                nr             integer NOT NULL,
                inbetalning_id uuid    NOT NULL,
                konto          text    NOT NULL,
                belopp_ore     bigint  NOT NULL,
                verkningsdag   date    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX inbetalningspost_inbetalning ON vy.inbetalningspost (inbetalning_id);
        """,
        "fordringsfrist": """
            CREATE TABLE vy.fordringsfrist (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                fordran_id   uuid    NOT NULL,
                forfallodag  date    NOT NULL,
                belopp_ore   bigint,
                verkningsdag date    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX fordringsfrist_fordran ON vy.fordringsfrist (fordran_id);
        """,
        "rantehandelse": """
            CREATE TABLE vy.rantehandelse (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                fordran_id   uuid    NOT NULL,
                slag         text    NOT NULL,
                dag          date    NOT NULL,
                verkningsdag date    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX rantehandelse_fordran ON vy.rantehandelse (fordran_id);
        """,
        "aterkravsbeslut": """
            CREATE TABLE vy.aterkravsbeslut (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                beslut_id    uuid    NOT NULL,
                fordran_id   uuid,
                krav_ore     bigint  NOT NULL,
                verkningsdag date    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX aterkravsbeslut_fordran ON vy.aterkravsbeslut (fordran_id);
            CREATE INDEX aterkravsbeslut_beslut ON vy.aterkravsbeslut (beslut_id);
        """,
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        for tabell, slag, rader in (
            ("fordringspost", Fordringspost, poster),
            ("inbetalningspost", Inbetalningspost, inbetalningsposter),
            ("fordringsfrist", Fordringsfrist, frister),
            ("rantehandelse", Rantehandelse, rantehandelser),
            ("aterkravsbeslut", Aterkravsbeslut, aterkravsbeslut),
        ):
            kopiera(
                markor,
                tabell,
                ("position", "nr", *slag._fields),
                (
                    (f.position, nr, *rad)
                    for f in fakta
                    for nr, rad in enumerate(rader(f.faktum), 1)
                ),
            )
