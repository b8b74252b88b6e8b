"""Facit of the courts: words said one after another, and what then holds. Knows no rule of ours.

A word is what is granted or demanded after it (thousands of kronor), or whether a decision stands
(1 or 0). Courts are numbers: the authority is 0, and each judges what a lower number has said.
"""

from __future__ import annotations

from typing import NamedTuple

HOGST = 3


class Ett(NamedTuple):
    """What one said: which court, what held before it, and what holds after it."""

    vem: int
    fore: int
    efter: int


class Facit:
    """`fore` holds if the authority's decision falls (None: whatever holds then); `efter` by it."""

    def __init__(self, fore: int | None, efter: int) -> None:
        self.faller_till = fore
        self.orden = [Ett(0, 0, efter)]
        self.nu = efter
        self.hos: int | None = 1
        """The court that has the case; None: no court."""

    @property
    def talar(self) -> int:
        """The court that has the case speaks, or the one above the last that did."""
        return self.hos or min(HOGST, self.orden[-1].vem + 1)

    @property
    def om(self) -> Ett | None:
        """The word of a court below that it speaks of; None: it speaks of the decision."""
        under = [ett for ett in self.orden if 0 < ett.vem < self.talar]
        return under[-1] if under else None

    def sag(self, utgang: str, belopp: int | None) -> None:
        vem, om = self.talar, self.om
        efter = self.nu
        if utgang == "andring":
            assert belopp is not None
            efter = belopp
        if utgang in ("upphavande", "aterforvisning") and self.faller_till is not None:
            efter = self.faller_till
        if utgang in ("dom-upphavd", "dom-aterforvisad"):
            assert om is not None
            efter = om.fore
        fore, self.nu = self.nu, efter
        if utgang == "dom-aterforvisad":
            assert om is not None
            self.orden = self.orden[: self.orden.index(om)]
            self.hos = om.vem
            return
        self.orden.append(Ett(vem, fore, efter))
        self.hos = None

    def overklagas(self) -> None:
        self.hos = self.orden[-1].vem + 1
