"""Pengar: the one door for money in an ärende. What moves it, the claims on it follow."""

from __future__ import annotations

from typing import Any

from domain.arende.arende import Arende
from domain.arende.havning import hav_overskjutande
from domain.arende.pengafaktum import Pengafaktum
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.utlysning.utlysning import Medel


def flytta_pengar(
    arende: Arende,
    faktum: type[Pengafaktum],
    atgard: Atgard,
    flytt: Flytt,
    medel: Medel | None = None,
    **falt: Any,
) -> None:
    """Record the fact with its movements, and let every claim follow the money that it asks for.

    What corrects a fact is about the one whose money that moved; else it is the party's of the day.
    `medel` is the money as the call has it now, when what is granted changes; else it is as it was.
    """
    rattar = falt.get("rattar_version", falt.get("utbetalning_version", 0))
    arende.registrera(
        faktum,
        atgard,
        mottagare_id=arende.parter_vid.get(rattar) or arende.part_den(atgard.dag),
        medel=medel or arende.medel,
        rorelser=tuple(flytt.rorelser),
        **falt,
    )
    hav_overskjutande(arende, atgard, orsak=faktum.HAVNINGSORSAK)
