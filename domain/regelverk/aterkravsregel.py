"""Återkravsregel, as data: when money is demanded back, what may be waived, how interest runs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.grund.ord import Ord
from domain.grund.varden import Rad, Uppgift
from domain.regelverk.regler import Grund


class Tvang(StrEnum):
    """Whether the authority shall demand back, or may."""

    SKA = "ska"
    KAN = "far"


class Skalsgrad(Ord):
    """How strong the reasons must be to waive."""

    SARSKILDA = "sarskilda", "särskilda skäl"
    SYNNERLIGA = "synnerliga", "synnerliga skäl"


class Rantestart(StrEnum):
    """The day from which interest runs."""

    UTBETALNINGSDAG = "utbetalningsdag"
    FORFALLODAG = "forfallodag"
    DAGAR_EFTER_BESLUT = "dagar-efter-beslut"


class Ranteregel(Uppgift):
    """Reference rate plus `tillagg_hundradelar` (800 is eight points) from `fran`.

    `dagar` is how many days after the decision, when interest is counted from it.
    """

    fran: Rantestart
    dagar: Annotated[int, Field(ge=0, le=365)]
    tillagg_hundradelar: Annotated[int, Field(ge=0, le=10_000)]
    lagrum: Rad


class AterbetalningTill(StrEnum):
    """Where money that is paid back goes."""

    ANSLAG = "anslag"
    INKOMSTTITEL = "inkomsttitel"


class Aterkravsregel(Uppgift):
    """`avstaende` and `eftergift`: the reasons needed; None: it may not be done."""

    grunder: tuple[Grund, ...]
    tvang: Tvang
    avstaende: Skalsgrad | None
    eftergift: Skalsgrad | None
    betalningstid_dagar: Annotated[int, Field(ge=0, le=365)]
    ranta: Ranteregel | None
    kvittning: bool
    aterbetalning_till: AterbetalningTill
