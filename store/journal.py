"""A command from beginning to end: load, decide, append; and again if somebody was first.

What a command loads and changes is checked for its version at the append, and so is what it only
read: an utlysning that was closed meanwhile, a regelverk that got a new version. So a command may
first be decided on streams as they are remembered here, without asking: what is out of date, the
append finds. Nothing is refused on memory alone: then the streams are read and it is decided again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TypeVar, cast
from uuid import UUID, uuid4

from domain.grund.faktum import Faktum
from domain.grund.hant import krav_hant
from domain.grund.stopp import FinnsRedan, Stopp
from domain.grund.strom import Strom
from domain.grund.uppslag import Uppslagsbok
from domain.grund.vakt import inte_uttomd, racker_inte
from store.basis import idag, svensk_dag
from store.fel import KallanInteUttomd, KallanRackerInte, StromFinnsInte, Versionskonflikt
from store.liggare import Liggare
from store.mapper import Loggrad

FORSOK = 10
S = TypeVar("S", bound=Strom)


class InaktuellVersion(Exception):
    """The caller's expected version is not the stream's: If-Match failed. Never tried again."""

    def __init__(self, strom_id: UUID, vantad: int) -> None:
        super().__init__(f"Posten {strom_id} har inte längre version {vantad}.")


class Arbete:
    """The streams that one command has opened, and what it has looked up in them.

    `gissat`: some of them from memory.
    """

    def __init__(
        self, liggare: Liggare, vantad: tuple[UUID, int] | None = None, *, gissa: bool = False
    ) -> None:
        self._liggare = liggare
        self._vantad = vantad
        self._gissa = gissa
        self.gissat = False
        self._oppnade: dict[UUID, tuple[Strom, int]] = {}
        self._bok = Uppslagsbok()
        self.nya: set[UUID] = set()

    def hamta(self, slag: type[S], strom_id: UUID) -> S:
        """Open a stream, to change it or only to read it. Raises StromFinnsInte."""
        oppnad, _ = self._oppnade.get(strom_id, (None, 0))
        if isinstance(oppnad, slag):
            return oppnad
        gissning = self._liggare.forrad.gissning(strom_id) if self._gissa else None
        if isinstance(gissning, slag):
            self.gissat = True
            return self._oppna(gissning)
        return self._oppna(self._liggare.hamta(slag, strom_id))

    def hamta_eller_borja(self, slag: type[S], strom_id: UUID) -> S:
        """Open a stream; one that is not there is begun by the first fact that is recorded in it.

        Who was first matters to nobody: a conflict is decided anew, as in any other stream.
        """
        try:
            return self.hamta(slag, strom_id)
        except StromFinnsInte:
            return self._oppna(slag.tom(strom_id))

    def hamta_alla(self, slag: type[S], ider: Sequence[UUID]) -> list[S]:
        """Open many streams with one query."""
        return [self._oppna(strom) for strom in self._liggare.hamta_alla(slag, ider)]

    def krav_ledigt(self, slag: type[S], strom_id: UUID) -> None:
        """Refuse to begin what is there already, before any rule finds fault with it."""
        try:
            finns = self.hamta(slag, strom_id)
        except StromFinnsInte:
            return
        raise FinnsRedan(slag=finns.TOPIC, strom_id=finns.id)

    def ny(self, strom: S) -> S:
        """Take up a stream that the command began."""
        self._oppnade[strom.id] = (strom.oppnad(self._bok), 0)
        self.nya.add(strom.id)
        return strom

    def for_sig(self) -> AbstractContextManager[None]:
        """Do one of many things that do not rest on each other."""
        return self._bok.for_sig()

    def _oppna(self, strom: S) -> S:
        if strom.id in self._oppnade:
            return cast(S, self._oppnade[strom.id][0])
        vantad_id, vantad = self._vantad or (None, 0)
        if strom.id == vantad_id and strom.version != vantad:
            raise InaktuellVersion(strom.id, vantad)
        self._oppnade[strom.id] = (strom.oppnad(self._bok), strom.version)
        return strom

    @property
    def andrade(self) -> list[Strom]:
        return [strom for strom, _ in self._oppnade.values() if strom.pending_events]

    def nya_fakta(self) -> Iterator[Faktum]:
        """What the command decided, of every stream."""
        return chain.from_iterable(cast(list[Faktum], s.pending_events) for s in self.andrade)

    @property
    def lasta(self) -> list[tuple[UUID, int]]:
        return [
            (strom.id, version)
            for strom, version in self._oppnade.values()
            if not strom.pending_events
        ]


@dataclass(frozen=True)
class Kvitto:
    """What was recorded: the facts of one append, all visible from its last position on."""

    rader: tuple[Loggrad, ...]

    @property
    def tillagg(self) -> int:
        return self.rader[0].tillagg

    @property
    def position(self) -> int:
        return self.rader[-1].id

    @property
    def registrerad(self) -> datetime:
        return self.rader[0].registrerad


Kommando = Callable[[Arbete], object]


class Journal:
    """Hands commands to the domain and what they decide to the log."""

    def __init__(self, liggare: Liggare) -> None:
        self.liggare = liggare

    def utfor(
        self,
        kommando: Kommando,
        *,
        nyckel: str | None = None,
        forfragan: bytes = b"",
        vantad: tuple[UUID, int] | None = None,
        registrerad: datetime | None = None,
    ) -> Kvitto:
        """Run `kommando` and record what it decided, all or nothing.

        `nyckel` and `forfragan` identify the request: repeated, it raises RedanRegistrerad, and
        with another `forfragan` NyckelnUpptagen. `vantad` is a stream and the version that it must
        have. A conflict is decided anew, up to ten times, and then raised as Versionskonflikt.
        Nothing is recorded as having happened after the Swedish day of `registrerad`, or of now.
        """
        nyckel = nyckel or f"tillagg/{uuid4()}"
        for kvar in reversed(range(FORSOK)):
            arbete = Arbete(self.liggare, vantad, gissa=kvar == FORSOK - 1)
            try:
                kommando(arbete)
                fakta = tuple(arbete.nya_fakta())
                krav_hant(fakta, svensk_dag(registrerad) if registrerad else idag())
            except (Stopp, InaktuellVersion):
                if not arbete.gissat:
                    raise
                continue
            try:
                return self._spara(arbete, nyckel, forfragan, registrerad)
            except Versionskonflikt as fel:
                self._krav_nya(arbete.nya.intersection(fel.strommar))
                if not kvar:
                    raise
            except KallanRackerInte as fel:
                vakter = [v for faktum in fakta for v in faktum.vakter()]
                raise racker_inte(fel.kalla, fel.kvar_ore, fel.behov_ore, vakter) from fel
            except KallanInteUttomd as fel:
                raise inte_uttomd(fel.kalla, fel.kvar_ore, fel.angivet_ore) from fel
        raise AssertionError("onåbart")

    def _krav_nya(self, upptagna: set[UUID]) -> None:
        """Refuse what cannot be begun because it is there already."""
        if upptagna:
            finns = self.liggare.forrad.get(min(upptagna))
            raise FinnsRedan(slag=finns.TOPIC, strom_id=finns.id)

    def redan(self, nyckel: str) -> tuple[bytes, Kvitto] | None:
        """What the key has recorded, with the hash of its request; None if the key is new."""
        traff = self.liggare.recorder.select_nyckel(nyckel)
        return None if traff is None else (traff[1], self.kvitto(traff[0]))

    def kvitto(self, tillagg: int) -> Kvitto:
        """The receipt for the append that begins at `tillagg`."""
        return Kvitto(tuple(self.liggare.recorder.select_tillagg(tillagg)))

    def _spara(
        self, arbete: Arbete, nyckel: str, forfragan: bytes, registrerad: datetime | None
    ) -> Kvitto:
        andrade = arbete.andrade
        assert andrade, "ett kommando registrerar minst ett faktum eller vägrar"
        inspelade = self.liggare.save(
            *andrade,
            lasta=arbete.lasta,
            nyckel=nyckel,
            forfragan=forfragan,
            registrerad=registrerad,
        )
        kvitto = Kvitto(tuple(cast(Loggrad, i.notification) for i in inspelade))
        for strom in andrade:
            strom.modified_on = kvitto.registrerad
            self.liggare.forrad.minns(strom.kopia())
        return kvitto
