"""Beslutsläge: which decisions hold after a judgement, and what they say then."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende.beslut import Beslut
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.varden import Uppgift


class Beslutslage(Uppgift):
    """That a decision holds, or does not, after a judgement."""

    beslut_id: UUID
    typ: Beslutstyp
    dag: date
    i_kraft: bool
    andrat_av_domstol: bool
    hindrar: bool
    """Nothing is paid while it is in force."""
    avvisar_overklagande_id: UUID | None
    """The appeal that it dismissed, which it does again if it holds again."""


class Foljd(NamedTuple):
    """What the decision said, or was demanded; what it says; which decision settles the
    application; and which hold or fall.
    """

    fore_ore: int
    nytt_ore: int
    avgorande_id: UUID | None
    beslutslagen: tuple[Beslutslage, ...] = ()


def lage(b: Beslut, *, i_kraft: bool, andrat_av_domstol: bool) -> Beslutslage:
    return Beslutslage(
        beslut_id=b.beslut_id,
        typ=b.typ,
        dag=b.dag,
        i_kraft=i_kraft,
        andrat_av_domstol=andrat_av_domstol,
        hindrar=b.hindrar,
        avvisar_overklagande_id=b.avvisar_overklagande_id,
    )
