"""A case, a claim and a receipt, recorded one fact at a time and asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.grund.strom import Strom, strom_av
from domain.inbetalning import inbetalning
from domain.inbetalning.inbetalning import Inbetalning
from projections.listor.ekonom import Fordringsrad
from projections.listor.form import Filter
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import Gang, T
from tests.domain.hjalp.scenario import BO, Fact, sealed
from tests.projections.hjalp.historierna import folj

KONTO = "bankgiro 5050-1055"
Fraga = Callable[..., Any]
MED_REGLERADE = Filter(reglerade=True)
RAKNAT = date(2025, 6, 30)
"""The interest of `krav_100` runs from 2 May, and is counted to and including this day."""


def krav_100() -> Gang:
    """Demanded 2025-04-01, due 2025-05-01, interest from the day after."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def anteckna(liggare: Liggare, historia: tuple[Fact, ...]) -> None:
    """Record a history, one append a fact."""
    for faktum in sealed(historia):
        _spara(liggare, faktum)


def _spara(liggare: Liggare, *fakta: Faktum) -> None:
    strommar = []
    for strom_id, egna in groupby(fakta, key=lambda f: f.originator_id):
        strom: Strom = strom_av(type(fakta[0])).tom(strom_id)
        strom.pending_events.extend(egna)
        strommar.append(strom)
    liggare.save(*strommar)


def ta_emot(liggare: Liggare, inbetalning_id: UUID, tusen: int, dag: date) -> Inbetalning:
    ny = inbetalning.ta_emot(
        Atgard(dag, BO),
        inbetalning_id=inbetalning_id,
        bankreferens="KI-1",
        belopp_ore=tusen * T,
        konto=KONTO,
        fran="Region Uppsala",
        meddelande=None,
    )
    liggare.save(ny)
    return ny


def fragare(databas: Databas, lasare: Lasare) -> Fraga:
    """Follow the log to its head, and ask."""

    def svara(om: Callable[..., Any], per: date, *resten: object, kand: int | None = None) -> Any:
        folj(databas)
        with lasare.las(per, kand) as (conn, basis):
            return om(conn, basis, *resten)

    return svara


def kapitalet(r: Fordringsrad) -> tuple[int, ...]:
    """Lifted; demanded still, which is paid, waived, written off and outstanding together."""
    delar = (r.betalt_ore, r.eftergivet_ore, r.avskrivet_ore, r.utestaende_ore)
    assert r.kravt_ore == sum(delar)
    return tuple(ore // T for ore in (r.havt_ore, r.kravt_ore, *delar))


def rantan(rader: list[Fordringsrad]) -> list[tuple[date | None, bool]]:
    return [(r.ranta_till, r.ranta_att_rakna_om) for r in rader]
