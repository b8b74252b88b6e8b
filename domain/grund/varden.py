"""Värden: what facts are made of, each type chosen for the next hundred years.

Amounts are integers in öre, days are dates in Sweden, text is Unicode NFC without control codes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from uuid import UUID, uuid5

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter
from pydantic_core import CoreSchema, core_schema
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.se import orgnr

if TYPE_CHECKING:
    from dataclasses import replace as ny_av  # noqa: TID251  # so that the types are checked
else:
    T = TypeVar("T")

    def ny_av(varde: T, **falt: Any) -> T:
        """As `dataclasses.replace`, in a fifth of the time: folding does little else.

        For a dataclass that is its fields and no more: without slots, and made without any work.
        """
        ny = object.__new__(type(varde))
        i_ny = vars(ny)
        i_ny.update(vars(varde))
        antal = len(i_ny)
        i_ny.update(falt)
        if len(i_ny) > antal:
            raise TypeError(f"{type(varde).__name__} saknar något av {', '.join(falt)}")
        return ny


Heltal = Annotated[int, Field(strict=True)]
"""A whole number, and no text that looks like one."""
LANGSTA_RAD = 500


def _radslut(text: str) -> str:
    """Lines end as in Unix, whatever form they were written in."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


_STYRTECKEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Unicode's Cc and Cs, but for the tab and the end of a line. Every text that is read is asked."""


def _utan_styrtecken(text: str) -> str:
    if _STYRTECKEN.search(text):
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


@dataclass(frozen=True)
class Skrivsatt:
    """Text is written as `monster` says; what is said of any other is `sagt`."""

    monster: str
    sagt: str

    def krav(self, text: str) -> str:
        if re.fullmatch(self.monster, text) is None:
            raise ValueError(self.sagt)
        return text

    def __get_pydantic_core_schema__(self, typ: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.krav, handler(typ))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^{self.monster}$"}


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
