"""A command in one ärende: the verb, and the streams that it wants beside the ärende's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.aktor import Aktor, Roll
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, Grunddata
from domain.mottagare.mottagare import Mottagare, mottagare_id
from domain.myndighet.myndighet import Myndighet, myndighet_id
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from store.fel import StromFinnsInte
from store.journal import Arbete, Kommando


class Kring:
    """The ärende, and what is around it, opened as a verb asks for it.

    All of it is checked at the append: a delegation that is revoked meanwhile, a bank day that is
    closed, is decided on anew.
    """

    def __init__(self, arbete: Arbete, arende_id: UUID, av: Aktor) -> None:
        self.arbete = arbete
        self.av = av
        self.arende = arbete.hamta(Arende, arende_id)
        sokande = av.roll is Roll.SOKANDE
        if sokande and self.arende.mottagare_id != mottagare_id(av.organisation):
            raise StromFinnsInte(Arende.TOPIC, arende_id)

    def utlysning(self) -> Utlysning:
        assert self.arende.medel is not None
        return self.arbete.hamta(Utlysning, self.arende.medel.utlysning_id)

    def regelverk(self) -> Regelverk:
        return utlysningens_regelverk(self.arbete, self.utlysning())

    def mottagare(self) -> Mottagare:
        assert self.arende.mottagare_id is not None
        return self.arbete.hamta(Mottagare, self.arende.mottagare_id)

    def myndighet(self) -> Myndighet:
        return myndigheten(self.arbete, self.av)

    def bankdagar(self) -> Grunddata:
        return bankdagar(self.arbete)

    def stangda_dagar(self) -> frozenset[date]:
        return self.bankdagar().stangda_dagar

    def referensranta(self) -> Grunddata:
        return self.arbete.hamta_eller_borja(Grunddata, REFERENSRANTA)

    def underlag(self) -> Beslutsunderlag:
        return Beslutsunderlag(self.regelverk(), self.myndighet(), self.stangda_dagar())


def i_arendet(
    arende_id: UUID,
    verb: Callable[..., object],
    *strommar: Callable[[Kring], object],
    av: Aktor,
    **falt: Any,
) -> Kommando:
    """Do `verb` in the ärende, with the streams that it takes after it, in its order."""

    def kommando(arbete: Arbete) -> None:
        kring = Kring(arbete, arende_id, av)
        verb(kring.arende, *(strom(kring) for strom in strommar), av=av, **falt)

    return kommando


def beslutsunderlag(arbete: Arbete, utlysning: Utlysning, av: Aktor) -> Beslutsunderlag:
    """What a decision in ärenden of the call stands on."""
    return Beslutsunderlag(
        utlysningens_regelverk(arbete, utlysning),
        myndigheten(arbete, av),
        bankdagar(arbete).stangda_dagar,
    )


def utlysningens_regelverk(arbete: Arbete, utlysning: Utlysning) -> Regelverk:
    assert utlysning.regelverk_id is not None
    return arbete.hamta(Regelverk, utlysning.regelverk_id)


def myndigheten(arbete: Arbete, av: Aktor) -> Myndighet:
    """Of whoever acts: it has given the delegations that count; none, if it is not entered."""
    return arbete.hamta_eller_borja(Myndighet, myndighet_id(av.organisation))


def bankdagar(arbete: Arbete) -> Grunddata:
    """The days on which banks are closed; none, as long as none have been established."""
    return arbete.hamta_eller_borja(Grunddata, BANKDAGAR)
