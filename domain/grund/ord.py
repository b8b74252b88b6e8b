"""Ord: a value as it is stored, and as people write it."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Ord(StrEnum):
    """Values that people read: `KRONOFOGDEN = "kronofogden", "Kronofogden"`.

    The first is stored and never changes. The second is the word for it, which may be left out
    when it is the same.
    """

    namn: str

    def __new__(cls, varde: str, namn: str = "") -> Self:
        ny = str.__new__(cls, varde)
        ny._value_ = varde
        ny.namn = namn or varde
        return ny
