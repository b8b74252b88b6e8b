"""Opens the streams that a verb's parameters name, starting from the stream that it acts on.

All of it is checked at the append: a delegation that is revoked meanwhile, a bank day that is
closed, is decided on anew.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Set
from datetime import date
from functools import cache
from inspect import Parameter, signature
from types import NoneType
from typing import Any, get_args, get_type_hints
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.strom import Strom
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, UTLANINGSRANTA, Grunddata
from domain.mottagare.mottagare import Mottagare, mottagare_id
from domain.myndighet.myndighet import Myndighet, myndighet_id
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from store.fel import StromFinnsInte
from store.journal import Arbete, Kommando

Verb = Callable[..., object]


class Kring:
    """Opens streams for whoever acts. `strom` is the one acted on; None: the verb begins it."""

    def __init__(self, arbete: Arbete, av: Aktor, strom: Strom | None = None) -> None:
        self.arbete = arbete
        self.av = av
        self.strom = strom

    def gor(self, verb: Verb, **falt: Any) -> Any:
        """Do `verb`, with what it takes before its own fields; the fields say `verkningsdag`.

        A stream that it begins is taken up, and returned. Raises StromFinnsInte if what it takes is
        not there, and what the verb refuses.
        """
        oppnade = [self._oppna(verb, namn, slag, falt) for namn, slag in _fore(verb)]
        if _far_veta_vem(verb):
            falt["av"] = self.av
        gjort = verb(*oppnade, **falt)
        return self.arbete.ny(gjort) if isinstance(gjort, Strom) else gjort

    def strommar(self, verb: Verb) -> Iterator[object]:
        """What `verb` takes between the stream that it is done to and the åtgärd."""
        for namn, _ in _fore(verb)[1:-1]:
            yield getattr(self, namn)()

    def _oppna(self, verb: Verb, namn: str, slag: type, falt: dict[str, Any]) -> object:
        """What the fields give, or give the id of; the åtgärd; the stream; or what is around it."""
        if namn in falt:
            return falt.pop(namn)
        if f"{namn}_id" in falt:
            return self.arbete.hamta(slag, falt.pop(f"{namn}_id"))
        if slag is Atgard:
            return Atgard(falt.pop("verkningsdag"), self.av)
        if namn == _namn_pa(verb, type(self.strom)):
            return self.strom
        if (oppna := getattr(self, namn, None)) is None:
            raise TypeError(
                f"{verb.__name__} takes {namn}, which {type(self).__name__} does not open"
            )
        return oppna()

    def myndighet(self) -> Myndighet:
        """Of whoever acts: it has given the delegations that count; none, if it is not entered."""
        return self.arbete.hamta_eller_borja(Myndighet, myndighet_id(self.av.organisation))

    def bankdagar(self) -> Grunddata:
        """The days on which banks are closed; none, as long as none have been established."""
        return self.arbete.hamta_eller_borja(Grunddata, BANKDAGAR)

    def stangda_dagar(self) -> Set[date]:
        return self.bankdagar().stangda_dagar

    def referensranta(self) -> Grunddata:
        return self.arbete.hamta_eller_borja(Grunddata, REFERENSRANTA)

    def utlaningsranta(self) -> Grunddata:
        return self.arbete.hamta_eller_borja(Grunddata, UTLANINGSRANTA)


class _MedUtlysning(Kring, ABC):
    """Around what has a call: its regelverk, its post, and what a decision stands on."""

    @abstractmethod
    def utlysning(self) -> Utlysning:
        """The call: itself, or what an ärende is of."""

    def regelverk(self) -> Regelverk:
        regelverk_id = self.utlysning().regelverk_id
        assert regelverk_id is not None
        return self.arbete.hamta(Regelverk, regelverk_id)

    def post(self) -> Anslag:
        medel = self.utlysning().medel
        assert medel is not None
        return self.arbete.hamta(Anslag, medel.anslag_id)

    def underlag(self) -> Beslutsunderlag:
        return Beslutsunderlag(self.regelverk(), self.myndighet(), self.stangda_dagar())


class KringUtlysningen(_MedUtlysning):
    """Around a call."""

    def __init__(self, arbete: Arbete, av: Aktor, utlysning_id: UUID) -> None:
        self._utlysning = arbete.hamta(Utlysning, utlysning_id)
        super().__init__(arbete, av, self._utlysning)

    def utlysning(self) -> Utlysning:
        return self._utlysning


class KringArendet(_MedUtlysning):
    """Around an ärende: its mottagare and its call. A sökande finds no other's ärende."""

    def __init__(self, arbete: Arbete, av: Aktor, arende_id: UUID) -> None:
        self.arende = arbete.hamta(Arende, arende_id)
        super().__init__(arbete, av, self.arende)
        sokande = av.roll is Roll.SOKANDE
        if sokande and self.arende.mottagare_id != mottagare_id(av.organisation):
            raise StromFinnsInte(Arende.TOPIC, arende_id)

    def utlysning(self) -> Utlysning:
        assert self.arende.medel is not None
        return self.arbete.hamta(Utlysning, self.arende.medel.utlysning_id)

    def mottagare(self) -> Mottagare:
        assert self.arende.mottagare_id is not None
        return self.arbete.hamta(Mottagare, self.arende.mottagare_id)


def i_strommen(strom_id: UUID | None, *, verb: Verb, av: Aktor, **falt: Any) -> Kommando:
    """Do `verb` in the stream that it takes first, or begin the stream that it returns."""

    def kommando(arbete: Arbete) -> None:
        _kring(arbete, av, _fore(verb)[0][1], strom_id).gor(verb, **falt)

    return kommando


def _kring(arbete: Arbete, av: Aktor, slag: type[Strom], strom_id: UUID | None) -> Kring:
    if strom_id is None:
        return Kring(arbete, av)
    if slag is Arende:
        return KringArendet(arbete, av, strom_id)
    if slag is Utlysning:
        return KringUtlysningen(arbete, av, strom_id)
    return Kring(arbete, av, arbete.hamta(slag, strom_id))


def _namn_pa(verb: Verb, slag: type) -> str | None:
    """What `verb` calls the stream that it is done to: the first that it takes of that kind."""
    return next((namn for namn, tas in _fore(verb) if tas is slag), None)


@cache
def _far_veta_vem(verb: Verb) -> bool:
    """Its day follows from what it corrects, so that it takes no åtgärd."""
    return "av" in signature(verb).parameters


def _utan_none(typ: Any) -> Any:
    """What a parameter takes when it is given: it may be left out, as None."""
    givna = [t for t in get_args(typ) if t is not NoneType]
    return givna[0] if NoneType in get_args(typ) else typ


@cache
def _fore(verb: Verb) -> tuple[tuple[str, Any], ...]:
    """The names and types of what `verb` takes before the fields that only it has."""
    typer = get_type_hints(verb)
    return tuple(
        (p.name, _utan_none(typer[p.name]))
        for p in signature(verb).parameters.values()
        if p.kind is Parameter.POSITIONAL_OR_KEYWORD
    )
