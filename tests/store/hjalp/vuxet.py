"""A fact made for the tests, whose shape has grown twice: money given to an anslagspost.

At first it was written in kronor, then in öre; the decision was named by another word before.
"""

from __future__ import annotations

import json
from typing import Any, ClassVar
from uuid import UUID

import psycopg

from domain.anslag.anslagspost import Anslag
from domain.anslag.tilldelning import MedelTilldelade
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.faktum import Lagrat
from store.journal import Arbete
from tests.store.hjalp.loggen import ANNA, AR, DAG, argument, ropa


def i_ore(forr: Lagrat) -> Lagrat:
    """The amount was in whole kronor."""
    resten = {namn: varde for namn, varde in forr.items() if namn != "belopp_kronor"}
    return resten | {"belopp_ore": forr["belopp_kronor"] * 100}


def med_referens(forr: Lagrat) -> Lagrat:
    """The decision was called `beslut`."""
    resten = {namn: varde for namn, varde in forr.items() if namn != "beslut"}
    return resten | {"beslutsreferens": forr["beslut"]}


class MedelGivna(MedelTilldelade):
    """Money was given for a budgetår."""

    TOPIC = "anslag.medel-givna"
    NAMN: ClassVar[str] = "medel givna"
    TIDIGARE = (i_ore, med_referens)


FORSTA = {"budgetar": AR, "belopp_kronor": 5, "beslut": "S2019/1"}
ANDRA = {"budgetar": AR, "belopp_ore": 700, "beslut": "S2021/2"}


def som_lagrat(**falt: Any) -> str:
    """A fact as a program of its time wrote it, and as no program of ours would write it now."""
    av = ANNA.model_dump(mode="json")
    return json.dumps({"verkningsdag": DAG.isoformat(), "av": av, **falt}, ensure_ascii=False)


def skriv(
    skrivare: psycopg.Connection[Any],
    anslag_id: UUID,
    version: int,
    topic: str,
    state: str,
    belopp_ore: int,
) -> int:
    """Append a row as an older program did; its position."""
    rad = argument(
        ids=[anslag_id],
        versioner=[version],
        topics=[topic],
        fakta=state,
        kallor=[anslagsvakt(anslag_id, AR)],
        andringar=[belopp_ore],
        villkor=[False],
    )
    position: int = ropa(skrivare, rad)[0]
    return position


def ge(arbete: Arbete, anslag_id: UUID) -> None:
    """Give nine kronor, as the program of today does."""
    falt = {"budgetar": AR, "belopp_ore": 900, "beslutsreferens": "S2024/3"}
    arbete.hamta(Anslag, anslag_id).registrera(MedelGivna, Atgard(DAG, ANNA), **falt)
