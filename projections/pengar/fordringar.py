"""Fordringsreskontra: rows of claims and receipts, due days, interest, and what is demanded.

What is owed at (per, kand), since when, and what is not placed, is asked in `reskontra`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from projections.motor.projektion import Loggat, Markor, Projektion, kopiera
from projections.pengar.aterkravsbeslut import Aterkravsbeslut, aterkravsbeslut
from projections.pengar.fordringsposter import (
    Fordringsgaldenar,
    Fordringspost,
    Inbetalningspost,
    galdenarer,
    inbetalningsposter,
    poster,
)
from projections.pengar.frister import Fordringsfrist, frister
from projections.pengar.rantehandelser import Rantehandelse, rantehandelser


class Fordringar(Projektion):
    namn = "fordringar"
    version = 10
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
                sagd         boolean NOT NULL,
                beslut_id    uuid,
                reglerat_ore bigint  NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX fordringsfrist_fordran ON vy.fordringsfrist (fordran_id);
        """,
        "rantehandelse": """
            CREATE TABLE vy.rantehandelse (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                fordran_id   uuid,
                slag         text    NOT NULL,
                dag          date    NOT NULL,
                verkningsdag date    NOT NULL,
                grund        text,
                hundradelar  integer,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX rantehandelse_fordran ON vy.rantehandelse (fordran_id);
            CREATE INDEX rantehandelse_grund ON vy.rantehandelse (grund);
        """,
        "fordringsgaldenar": """
            CREATE TABLE vy.fordringsgaldenar (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                fordran_id   uuid    NOT NULL,
                mottagare_id uuid,
                namn         text    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX fordringsgaldenar_fordran ON vy.fordringsgaldenar (fordran_id);
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
            ("fordringsgaldenar", Fordringsgaldenar, galdenarer),
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
