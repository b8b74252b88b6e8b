"""Every value of a list that a fact can hold, and the facts again with each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args

from pydantic import BaseModel

from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from domain.grund.ord import Ord
from tests.domain.hjalp.lagrade import LAGRADE


def _i_typen(typ: Any) -> set[type[StrEnum]]:
    """Every StrEnum in a type, and in the fields of the models in it."""
    if isinstance(typ, type) and issubclass(typ, StrEnum):
        return {typ}
    delar: list[Any] = [*get_args(typ)]
    if isinstance(typ, type) and issubclass(typ, BaseModel):
        delar += [falt.annotation for falt in typ.model_fields.values()]
    return set().union(*map(_i_typen, delar)) if delar else set()


UPPRAKNADE = {slag for faktum in FAKTA.values() for slag in _i_typen(faktum)}
"""Every list of values that is part of some fact."""
LAGRADE_VARDEN = {varde.value for slag in UPPRAKNADE for varde in slag}


def _med_varje_varde(typ: Any, varde: Any) -> Iterator[tuple[StrEnum, Any]]:
    """`varde` again for each value of each StrEnum in it, or that it could have held."""
    egna = {t for t in (typ, *get_args(typ)) if isinstance(t, type) and issubclass(t, StrEnum)}
    if egna:
        for slag in egna:
            yield from ((v, (v,) if isinstance(varde, tuple) else v) for v in slag)
    elif isinstance(varde, BaseModel):
        for namn, falt in type(varde).model_fields.items():
            for v, ny in _med_varje_varde(falt.annotation, getattr(varde, namn)):
                yield v, varde.model_copy(update={namn: ny})
    elif isinstance(varde, tuple):
        for nr, del_ in enumerate(varde):
            for v, ny in _med_varje_varde(type(del_), del_):
                yield v, (*varde[:nr], ny, *varde[nr + 1 :])


def fakta_med_varje_varde(*, i_arenden: bool) -> Iterator[tuple[StrEnum, Faktum]]:
    """A value that a fact holds, and that fact; of an ärende only, or of all streams."""
    for faktum in LAGRADE:
        if faktum.TOPIC.startswith("arende.") or not i_arenden:
            yield from _med_varje_varde(type(faktum), faktum)


def raa(text: str, varde: StrEnum) -> bool:
    """Whether a stored value stands in a text as it is stored, beside the word that says it."""
    ordet = varde.namn.lower() if isinstance(varde, Ord) else ""
    for del_ in text.lower().split(ordet) if ordet else [text]:
        if re.search(rf"(?<![\w-]){re.escape(varde)}(?![\w-])", del_):
            return True
    return False
