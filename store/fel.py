"""What the log can answer instead of recording. In every case but one, nothing was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from eventsourcing.persistence import IntegrityError, OperationalError, PersistenceError

from domain.grund.stopp import slagets_namn


class Versionskonflikt(IntegrityError):
    """A stream that was written or read has got further facts: load it and decide again."""

    def __init__(self, strommar: Sequence[UUID]) -> None:
        super().__init__(f"Strömmarna har ändrats: {', '.join(map(str, strommar))}")
        self.strommar = tuple(strommar)


class RedanRegistrerad(PersistenceError):
    """This key and request are already in the log, as the append that begins at `tillagg`."""

    def __init__(self, tillagg: int) -> None:
        super().__init__(f"Redan registrerat som tillägg {tillagg}")
        self.tillagg = tillagg


class NyckelnUpptagen(PersistenceError):
    """The key is in the log for another request."""


class KallanRackerInte(PersistenceError):
    """A guard refuses: `kalla` has `kvar_ore` left and `behov_ore` was asked of it."""

    def __init__(self, kalla: str, kvar_ore: int, behov_ore: int) -> None:
        super().__init__(f"{kalla} har {kvar_ore} öre kvar, {behov_ore} behövs")
        self.kalla = kalla
        self.kvar_ore = kvar_ore
        self.behov_ore = behov_ore


class KallanInteUttomd(PersistenceError):
    """A guard refuses: `kalla` has `kvar_ore` left, and was to be emptied by `angivet_ore`."""

    def __init__(self, kalla: str, kvar_ore: int, angivet_ore: int) -> None:
        super().__init__(f"{kalla} har {kvar_ore} öre kvar, {angivet_ore} angavs")
        self.kalla = kalla
        self.kvar_ore = kvar_ore
        self.angivet_ore = angivet_ore


class OtillatenTid(PersistenceError):
    """A time of the writer's own: in a real log never, in a simulated one only forwards."""


class LoggenUpptagen(OperationalError):
    """Somebody else held the log for longer than the append may wait."""


class OkantUtfall(OperationalError):
    """The database was lost, and may or may not have recorded the append under `nyckel`."""

    def __init__(self, nyckel: str) -> None:
        super().__init__(f"Utfallet är okänt. Fråga igen med samma nyckel: {nyckel}")
        self.nyckel = nyckel


class OkantFaktum(PersistenceError):
    """The log holds a fact that this version of the program does not know or cannot read."""


class StromFinnsInte(Exception):
    """No stream of that kind has that id."""

    def __init__(self, slag: str, strom_id: UUID) -> None:
        super().__init__(f"Finns inte, eller fanns inte då: {slagets_namn(slag)} {strom_id}.")
        self.slag = slag
        self.strom_id = strom_id
