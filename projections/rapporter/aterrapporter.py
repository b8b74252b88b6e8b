"""Återrapporter: what reports are made from. Who was asked for what, what came in, how it is shown.

A correction points at the version of the fact that it corrects, which then counts no longer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import ClassVar

from domain.aterrapport.begaran import AterrapportBegard
from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.rattelse import AterrapportRattad
from domain.grund.faktum import Faktum
from domain.regelverk.redovisningsmall import RedovisningsmallFaststalld
from domain.utlysning.publicering import UtlysningPublicerad
from projections.motor.projektion import Loggat, Markor, Projektion, kopiera

_KOLUMNER = {
    "bidragsutlysning": ("utlysning_id", "verkningsdag", "regelverk_id", "bidragsar"),
    "redovisningsmall": ("regelverk_id", "verkningsdag", "fran_bidragsar", "mall"),
    "rapportbegaran": (
        "arende_id",
        "aterrapport_id",
        "verkningsdag",
        "regelverk_id",
        "bidragsar",
        "senast",
        "mall",
    ),
    "rapportsvar": (
        "arende_id",
        "aterrapport_id",
        "verkningsdag",
        "version",
        "rattar_version",
        "att_redovisa_ore",
        "oforbrukat_ore",
        "kostnader",
        "skalsvar",
        "fritextsvar",
        "indikatorsvar",
    ),
}


class Aterrapporter(Projektion):
    namn = "aterrapporter"
    version = 2
    tabeller: ClassVar[dict[str, str]] = {
        "bidragsutlysning": """
            CREATE TABLE vy.bidragsutlysning (
                position     bigint  PRIMARY KEY,
                utlysning_id uuid    NOT NULL,
                verkningsdag date    NOT NULL,
                regelverk_id uuid    NOT NULL,
                bidragsar    integer NOT NULL
            );
            CREATE INDEX bidragsutlysning_ar ON vy.bidragsutlysning (regelverk_id, bidragsar);
        """,
        "redovisningsmall": """
            CREATE TABLE vy.redovisningsmall (
                position       bigint  PRIMARY KEY,
                regelverk_id   uuid    NOT NULL,
                verkningsdag   date    NOT NULL,
                fran_bidragsar integer NOT NULL,
                mall           jsonb   NOT NULL
            );
        """,
        "rapportbegaran": """
            CREATE TABLE vy.rapportbegaran (
                position       bigint  PRIMARY KEY,
                arende_id      uuid    NOT NULL,
                aterrapport_id uuid    NOT NULL,
                verkningsdag   date    NOT NULL,
                regelverk_id   uuid    NOT NULL,
                bidragsar      integer NOT NULL,
                senast         date    NOT NULL,
                mall           text    NOT NULL
            );
            CREATE INDEX rapportbegaran_ar ON vy.rapportbegaran (regelverk_id, bidragsar);
        """,
        "rapportsvar": """
            CREATE TABLE vy.rapportsvar (
                position         bigint  PRIMARY KEY,
                arende_id        uuid    NOT NULL,
                aterrapport_id   uuid    NOT NULL,
                verkningsdag     date    NOT NULL,
                version          integer NOT NULL,
                rattar_version   integer,
                att_redovisa_ore bigint  NOT NULL,
                oforbrukat_ore   bigint  NOT NULL,
                kostnader        jsonb   NOT NULL,
                skalsvar         jsonb   NOT NULL,
                fritextsvar      jsonb   NOT NULL,
                indikatorsvar    jsonb   NOT NULL
            );
            CREATE INDEX rapportsvar_arende ON vy.rapportsvar (arende_id);
        """,
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        rader: dict[str, list[tuple[object, ...]]] = {}
        for position, faktum in fakta:
            for tabell, rad in _rader(faktum):
                rader.setdefault(tabell, []).append((position, *rad))
        for tabell, dess in rader.items():
            kopiera(markor, tabell, ("position", *_KOLUMNER[tabell]), dess)


Rad = tuple[str, tuple[object, ...]]


@singledispatch
def _rader(faktum: Faktum) -> Iterator[Rad]:
    """The row that a fact makes, and the table it is in; most make none."""
    yield from ()


@_rader.register
def _(faktum: UtlysningPublicerad) -> Iterator[Rad]:
    yield (
        "bidragsutlysning",
        (
            faktum.originator_id,
            faktum.verkningsdag,
            faktum.regelverk.regelverk_id,
            faktum.budgetar,
        ),
    )


@_rader.register
def _(faktum: RedovisningsmallFaststalld) -> Iterator[Rad]:
    yield (
        "redovisningsmall",
        (
            faktum.originator_id,
            faktum.verkningsdag,
            faktum.fran_bidragsar,
            faktum.mall.model_dump_json(),
        ),
    )


@_rader.register
def _(faktum: AterrapportBegard) -> Iterator[Rad]:
    yield (
        "rapportbegaran",
        (
            faktum.originator_id,
            faktum.aterrapport_id,
            faktum.verkningsdag,
            faktum.regelverk.regelverk_id,
            faktum.bidragsar,
            faktum.senast,
            faktum.mall.model_dump_json(),
        ),
    )


@_rader.register
def _(faktum: AterrapportInkommen | AterrapportRattad) -> Iterator[Rad]:
    svar = faktum.svar
    kostnader = {k.kostnadsslag: k.belopp_ore for k in svar.kostnader}
    skalsvar = {s.fraga: s.svar for s in svar.skalsvar}
    fritextsvar = {f.fraga: f.svar for f in svar.fritextsvar}
    indikatorsvar = {i.indikator: i.varde for i in svar.indikatorsvar}
    yield (
        "rapportsvar",
        (
            faktum.originator_id,
            faktum.aterrapport_id,
            faktum.verkningsdag,
            faktum.originator_version,
            getattr(faktum, "rattar_version", None),
            faktum.att_redovisa_ore,
            faktum.oforbrukat_ore,
            *(
                json.dumps(d, ensure_ascii=False)
                for d in (kostnader, skalsvar, fritextsvar, indikatorsvar)
            ),
        ),
    )
