"""The shapes of what goes in and out: kronor as decimal strings, days as RFC 3339, camelCase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic.alias_generators import to_camel

from domain.grund.hant import Dagar
from domain.grund.pengar import Lada

_BELOPP = re.compile(r"[0-9]{1,13}\.[0-9]{2}")
_NEGATIVT = re.compile(r"-[0-9]+\.[0-9]{2}")
_FOR_STORT = re.compile(r"[0-9]{14,}\.[0-9]{2}")
_HOGST = "9999999999999.99"
_RFC3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def till_ore(text: object) -> int:
    """ "22250000.00" is 2225000000 öre. Raises ValueError for anything but such a string."""
    if isinstance(text, str) and _NEGATIVT.fullmatch(text):
        raise ValueError("beloppet får inte vara mindre än noll")
    if isinstance(text, str) and _FOR_STORT.fullmatch(text):
        raise ValueError(f"beloppet får vara högst {_HOGST}")
    if not isinstance(text, str) or not _BELOPP.fullmatch(text):
        raise ValueError('belopp anges som text i kronor med två decimaler, t.ex. "22250000.00"')
    return int(text.replace(".", ""))


def till_ore_med_tecken(text: object) -> int:
    """ "-1000.00" is -100000 öre. Raises ValueError for anything but such a string."""
    skuld = isinstance(text, str) and text.startswith("-")
    ore = till_ore(text[1:] if isinstance(text, str) and skuld else text)
    return -ore if skuld else ore


def till_kronor(ore: int) -> str:
    """2225000000 öre is "22250000.00"; -50 is "-0.50"."""
    hela, rest = divmod(abs(ore), 100)
    return f"{'-' if ore < 0 else ''}{hela}.{rest:02}"


def _positivt(ore: int) -> int:
    if not 0 < ore <= 10**15:
        raise ValueError(f"beloppet ska vara större än noll och högst {_HOGST}")
    return ore


def _dag(text: object) -> object:
    if isinstance(text, str) and not _DAG.fullmatch(text):
        raise ValueError("dagen anges som ÅÅÅÅ-MM-DD")
    if not isinstance(text, str | date):
        raise ValueError("dagen anges som text, ÅÅÅÅ-MM-DD")
    return text


def _rimlig(dag: date) -> date:
    if not 1900 <= dag.year <= 2999:
        raise ValueError("dagen ska ligga mellan 1900 och 2999")
    return dag


Kronor = Annotated[
    int,
    BeforeValidator(till_ore),
    AfterValidator(_positivt),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,13}\.\d{2}$", "example": "22250000.00"}),
]
"""In: more than nothing, as text with two decimals; inside, öre."""

Version = Annotated[int, Field(strict=True, ge=1, le=2**31 - 1)]
"""In: the number of a fact in its stream."""

KronorEllerNoll = Annotated[
    int,
    BeforeValidator(till_ore),
    Field(le=10**15),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,13}\.\d{2}$", "example": "0.00"}),
]
"""In: an amount that may be nothing."""

KronorMedTecken = Annotated[
    int,
    BeforeValidator(till_ore_med_tecken),
    Field(ge=-(10**15), le=10**15),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d{1,13}\.\d{2}$", "example": "-1000.00"}),
]
"""In: an amount that may be owed: "-1000.00"."""

Belopp = Annotated[
    int,
    PlainSerializer(till_kronor, return_type=str),
    WithJsonSchema(
        {"type": "string", "pattern": r"^-?\d+\.\d{2}$", "example": "22250000.00"},
        mode="serialization",
    ),
]
"""Out: öre written as kronor."""

Dag = Annotated[
    date,
    BeforeValidator(_dag),
    AfterValidator(_rimlig),
    WithJsonSchema({"type": "string", "format": "date", "example": "2024-03-21"}),
]

Tidpunkt = Annotated[
    datetime,
    PlainSerializer(lambda t: tid(t), return_type=str),
    WithJsonSchema(
        {"type": "string", "format": "date-time", "example": "2024-03-21T09:00:00.000000Z"},
        mode="serialization",
    ),
]


def tid(tidpunkt: datetime) -> str:
    """UTC with microseconds, always the same length: the log's own precision."""
    return tidpunkt.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def kand_ur(text: str) -> int | datetime:
    """`kand` as a position ("12") or an instant ("2024-03-20T12:00:00Z"). Raises ValueError."""
    if re.fullmatch(r"[0-9]{1,18}", text):
        return int(text)
    # A plus sign that was not percent-encoded arrives as a space.
    text = text.strip().upper().replace(" ", "+")
    if not _RFC3339.fullmatch(text):
        raise ValueError(
            "kand anges som en position (12) eller en tidpunkt med tidszon (2024-03-20T12:00:00Z)"
        )
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as fel:
        raise ValueError("tidpunkten finns inte i kalendern") from fel


class Anrop(BaseModel):
    """What a client sends: nothing that the shape does not name."""

    HANT: ClassVar[Dagar] = {}
    """As `HANT` of the fact that is recorded, of which it is taken."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid")

    def falt(self) -> dict[str, Any]:
        """As arguments for a verb of the domain."""
        return {namn: getattr(self, namn) for namn in type(self).model_fields}

    def hanta_dagar(self) -> Iterator[tuple[str, date]]:
        """What each day that should have come is called, and the day."""
        for namn, kallad in self.HANT.items():
            if isinstance(dag := getattr(self, namn, None), date):
                yield kallad, dag
        for namn in type(self).model_fields:
            if isinstance(inuti := getattr(self, namn), Anrop):
                yield from inuti.hanta_dagar()


class Ladbelopp(Anrop):
    """So much of what lies in a box."""

    lada: Lada
    belopp_ore: Kronor = Field(alias="belopp")


def per_lada(belopp: list[Ladbelopp]) -> dict[Lada, int]:
    """What is taken of each box, in öre; a box that is named twice is taken of twice."""
    summor: dict[Lada, int] = {}
    for b in belopp:
        summor[b.lada] = summor.get(b.lada, 0) + b.belopp_ore
    return summor


class Svar(BaseModel):
    """What a client gets."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, serialize_by_alias=True
    )


class Lank(Svar):
    """A Link Description Object: an absolute address, what it is, and the method to use."""

    href: str
    rel: str
    method: str = "GET"


class Basissvar(Svar):
    """What the answer stands on. Ask again with `per` and `kand`=`position` for the same bytes."""

    per: Dag
    kand: Tidpunkt | None
    position: int
    svarsversion: int = 2
    simulerad: bool


class Meta(Svar):
    total_records: int
    page: int
    offset: int
    limit: int
    count: int


class MedLankar(Svar):
    links: list[Lank] = Field(alias="_links", default_factory=list)


class MedBasis(MedLankar):
    """One answer, and what it stands on."""

    basis: Basissvar


class Listsvar(MedBasis):
    """A page of answers, and how many there are."""

    meta: Meta = Field(alias="_meta")
