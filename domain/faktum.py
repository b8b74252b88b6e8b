"""A fact: something that happened, frozen, typed, and named for ever by its TOPIC.

What is stored can never be changed, so every type below is chosen for the next hundred years:
amounts are integers in öre, days are dates in Sweden, text is Unicode NFC without control codes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self
from uuid import UUID, uuid5

from eventsourcing.domain import BaseAggregate, CanMutateAggregate
from eventsourcing.utils import register_topic, resolve_topic
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.se import orgnr

from domain.hant import NAGON_DAG, Dagar
from domain.vakt import Vakt

OSTAMPLAD = datetime(1, 1, 1, tzinfo=UTC)
"""The time of a fact that is not in the log yet: only the log says when something was recorded."""
LANGSTA_RAD = 500


def _radslut(text: str) -> str:
    """Lines end as in Unix, whatever form they were written in."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _utan_styrtecken(text: str) -> str:
    if any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in text):
        raise ValueError("texten får inte innehålla styrtecken")
    return unicodedata.normalize("NFC", text)


def _en_rad(text: str) -> str:
    text = text.strip()
    if len(text.splitlines()) != 1 or "\t" in text:
        raise ValueError("texten ska vara en icke-tom rad")
    if len(text) > LANGSTA_RAD:  # NFC can lengthen: what is stored must be readable again
        raise ValueError(f"texten ska vara högst {LANGSTA_RAD} tecken")
    return text


@lru_cache(maxsize=4096)  # every command checks the same few anew
def _organisationsnummer(text: str) -> str:
    try:
        nummer = str(orgnr.format(orgnr.validate(text)))
    except StdnumError as fel:
        raise ValueError(
            "organisationsnumret är inte giltigt (siffror eller kontrollsiffra)"
        ) from fel
    if nummer[2] < "2":  # a personnummer must never stand in the log for ever
        raise ValueError("ett personnummer tas inte emot som organisationsnummer")
    return nummer


Ore = Annotated[int, Field(strict=True, gt=0, le=10**15)]
"""An amount in öre, more than nothing and at most ten thousand billion kronor."""
OreEllerNoll = Annotated[int, Field(strict=True, ge=0, le=10**15)]
OreMedTecken = Annotated[int, Field(strict=True, ge=-(10**15), le=10**15)]
"""An amount that may be owed: less than nothing."""
Budgetar = Annotated[int, Field(strict=True, ge=1900, le=2999)]
Text = Annotated[str, AfterValidator(_radslut), AfterValidator(_utan_styrtecken)]
Rad = Annotated[
    str, Field(max_length=LANGSTA_RAD), AfterValidator(_utan_styrtecken), AfterValidator(_en_rad)
]
Organisationsnummer = Annotated[str, AfterValidator(_organisationsnummer)]
"""Ten digits with a valid check digit, written NNNNNN-NNNN; never a personnummer."""
_RAD: TypeAdapter[str] = TypeAdapter(Rad)


def som_lagrad(rad: str) -> str:
    """The row as a fact stores it, to compare with one that is stored."""
    return _RAD.validate_python(rad)


def id_av_namn(namnrymd: UUID, *namn: str) -> UUID:
    """The id that follows from names as they are stored, however they were written."""
    return uuid5(namnrymd, "\n".join(map(som_lagrad, namn)))


class Uppgift(BaseModel):
    """A part of a fact: frozen, and nothing in it that its shape does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Roll(StrEnum):
    """In which capacity somebody acts."""

    HANDLAGGARE = "handlaggare"
    BESLUTSFATTARE = "beslutsfattare"
    EKONOM = "ekonom"
    GRANSKARE = "granskare"
    SOKANDE = "sokande"

    @property
    def namn(self) -> str:
        """As people write it."""
        return {"handlaggare": "handläggare", "sokande": "sökande"}.get(self, self.value)


class Aktor(Uppgift):
    """Who recorded a fact (a pseudonym or user name), in which role, for which organisation."""

    subjekt: Rad
    roll: Roll
    organisation: Organisationsnummer


class Faktum(Uppgift, CanMutateAggregate[UUID]):
    """What every fact says: of which stream, when it took effect, and who recorded it.

    `verkningsdag` is valid time (a date in Sweden); `timestamp` is the log's `registrerad` (UTC).
    """

    TOPIC: ClassVar[str]
    HANT: ClassVar[Dagar] = NAGON_DAG
    """The days on which something is said to have happened, and what they are called."""

    originator_id: UUID
    originator_version: int
    timestamp: datetime
    verkningsdag: date
    av: Aktor

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if "TOPIC" in vars(cls):
            register_topic(cls.TOPIC, cls)

    @staticmethod
    def create_timestamp() -> datetime:
        return OSTAMPLAD

    def vakter(self) -> Iterator[Vakt]:
        """What this fact adds to or takes from sums that are kept across streams."""
        yield from ()


class Strom(BaseAggregate[UUID]):
    """One stream of facts, folded into the state that its rules look at.

    Only `apply` of a fact changes the state, and `apply` never refuses: rules are in the verbs.
    """

    if TYPE_CHECKING:  # at run time the library would take an annotation for a field
        TOPIC: ClassVar[str]

    @classmethod
    def borja(cls, faktum: type[Faktum], *, id: UUID, **falt: Any) -> Self:
        """Open a new stream with its first fact."""
        forsta = faktum(
            originator_id=id, originator_version=1, timestamp=Faktum.create_timestamp(), **falt
        )
        strom = cls.tom(id)
        forsta.mutate(strom)
        strom.pending_events.append(forsta)
        return strom

    @classmethod
    def tom(cls, id: UUID) -> Self:
        """A stream of which nothing is known yet: version 0."""
        strom = cls.__new__(cls)
        strom.__base_init__(id, 0, OSTAMPLAD)
        strom.__init__()  # type: ignore[misc]  # the library's metaclass hides the plain call
        return strom

    def kopia(self) -> Self:
        """A copy that can be changed without changing this one.

        The state of a stream is immutable values in dicts and lists, so those are all to copy.
        """
        ny = type(self).__new__(type(self))
        ny.__dict__ = {
            namn: varde.copy() if isinstance(varde, dict | list) else varde
            for namn, varde in vars(self).items()
        }
        return ny


def strom_av(faktum: type[Faktum]) -> type[Strom]:
    """The kind of stream that a fact belongs to, by the first word of its topic."""
    return resolve_topic(faktum.TOPIC.partition(".")[0])  # type: ignore[no-any-return]  # topics are text
