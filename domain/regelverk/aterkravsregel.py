"""Återkravsregel, as data: when money is demanded back, what may be waived, how interest runs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.grund.ord import Ord
from domain.grund.rantebas import Rantebas
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
    """The day that interest runs from: it is for each day after that, the day of payment too.

    It is said once for all of them, so that no start is counted another way than the others.
    """

    UTBETALNINGSDAG = "utbetalningsdag"
    """Each part of the claim from the day on which it was paid out (2 § 2 st. räntelagen)."""
    FORFALLODAG = "forfallodag"
    """The day on which the claim fell due (3 § räntelagen), or was told of if that is later."""
    DAGAR_EFTER_BESLUT = "dagar-efter-beslut"
    """So many days after the decision, whether or not it has been told of."""
    DAGAR_EFTER_KRAV = "dagar-efter-krav"
    """So many days after a demand was sent that gave the amount and said that interest follows.

    Never before it arrived (4 § räntelagen).
    """


Tillagg = Annotated[int, Field(ge=0, le=10_000)]


class Rantefot(Uppgift):
    """A published rate, and `tillagg_hundradelar` above it (800 is eight points)."""

    bas: Rantebas
    tillagg_hundradelar: Tillagg
    lagrum: Rad


class Ranteregel(Uppgift):
    """The rate `bas` plus `tillagg_hundradelar` (800 is eight points) from `fran`.

    `dagar` is how many days after the decision or the demand, when interest is counted from it.
    `start_flyttas`: a start counted from the decision moves to the next bank day, as a due day does
    (mönster: lagen 1930:173 is about acts, and not about interest).
    `fore_forfall`: another rate until the claim is due, when interest runs from the payment.
    `vid_anstand`: the rate while a debtor has been given time; None: none may be taken then.
    """

    fran: Rantestart
    dagar: Annotated[int, Field(ge=0, le=365)]
    bas: Rantebas = Rantebas.REFERENSRANTA
    tillagg_hundradelar: Tillagg
    lagrum: Rad
    start_flyttas: bool = False
    fore_forfall: Rantefot | None = None
    vid_anstand: Rantefot | None = None


class AterbetalningTill(StrEnum):
    """Where money that is paid back goes."""

    ANSLAG = "anslag"
    INKOMSTTITEL = "inkomsttitel"


class Aterkravsregel(Uppgift):
    """`avstaende` and `eftergift`: the reasons needed; None: it may not be done.

    `forfallodag_flyttas`: what is due on a day when banks are closed is due the next bank day,
    whether a demand, an anstånd or a plan says so. Without `ranta` no interest is ever owed.
    `kvittning`: the lagrum that lets a claim be set off; None: only if the debtor agrees.
    `exekutionstitel`: the lagrum by which the decision itself may be enforced (utsökningsbalken,
    3 kap. 1 §); None: it takes a judgment or the like.
    """

    grunder: tuple[Grund, ...]
    tvang: Tvang
    avstaende: Skalsgrad | None
    eftergift: Skalsgrad | None
    betalningstid_dagar: Annotated[int, Field(ge=0, le=365)]
    forfallodag_flyttas: bool = True
    ranta: Ranteregel | None
    kvittning: Rad | None
    exekutionstitel: Rad | None = None
    aterbetalning_till: AterbetalningTill
