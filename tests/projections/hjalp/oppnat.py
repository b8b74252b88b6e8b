"""A command of an ärende, and the streams that it opens beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.strom import Strom
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, Grunddata
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet, myndighet_id
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando
from tests.domain.hjalp.scenario import ANNA, BO

S = TypeVar("S", bound=Strom)
Oppnare = Callable[[Arbete, Arende], object]
"""Opens a stream that an ärende's command needs beside the ärende."""


def kommando(
    verb: Callable[..., object], arende_id: UUID, *ovriga: Oppnare, **falt: Any
) -> Kommando:
    """A command of an ärende, with what it needs beside."""

    def utfor(arbete: Arbete) -> None:
        arende = arbete.hamta(Arende, arende_id)
        verb(arende, *(oppna(arbete, arende) for oppna in ovriga), **falt)

    return utfor


def i_strom(
    verb: Callable[..., object],
    slag: type[S],
    strom_id: UUID,
    /,
    *ovriga: Callable[[Arbete], object],
    **falt: Any,
) -> Kommando:
    """A command of another stream, with what it needs beside."""
    return lambda arbete: verb(
        arbete.hamta(slag, strom_id), *(oppna(arbete) for oppna in ovriga), **falt
    )


def utlysningen(arbete: Arbete, arende: Arende) -> Utlysning:
    assert arende.medel is not None
    return arbete.hamta(Utlysning, arende.medel.utlysning_id)


def regelverket(arbete: Arbete, arende: Arende) -> Regelverk:
    regler = utlysningen(arbete, arende).regelverk_id
    assert regler is not None
    return arbete.hamta(Regelverk, regler)


def mottagaren(arbete: Arbete, arende: Arende) -> Mottagare:
    assert arende.mottagare_id is not None
    return arbete.hamta(Mottagare, arende.mottagare_id)


def bankdagarna(arbete: Arbete, _arende: Arende | None = None) -> frozenset[date]:
    return arbete.hamta(Grunddata, BANKDAGAR).stangda_dagar


def bankdagsstrommen(arbete: Arbete, _arende: Arende) -> Grunddata:
    return arbete.hamta(Grunddata, BANKDAGAR)


def referensrantan(arbete: Arbete, _arende: Arende) -> Grunddata:
    return arbete.hamta(Grunddata, REFERENSRANTA)


def beslutande(arbete: Arbete, _arende: Arende | None = None) -> Myndighet:
    return arbete.hamta(Myndighet, myndighet_id(ANNA.organisation))


def betalande(arbete: Arbete, _arende: Arende) -> Myndighet:
    return arbete.hamta(Myndighet, myndighet_id(BO.organisation))


def underlag(arbete: Arbete, arende: Arende) -> Beslutsunderlag:
    return Beslutsunderlag(regelverket(arbete, arende), beslutande(arbete), bankdagarna(arbete))
