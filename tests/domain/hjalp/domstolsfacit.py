"""Facit of the courts: words said one after another, and what then holds. Knows no rule of ours.

A word is what is granted or demanded after it (thousands of kronor), or whether a decision stands
(1 or 0). Courts are numbers: the authority is 0, and each judges what a lower number has said.
"""

from __future__ import annotations

from typing import NamedTuple

HOGST = 3


class Sagt(NamedTuple):
    """A word, and the how manieth that was said of the decision; the authority's is number 0."""

    nr: int
    vad: int


class Ett(NamedTuple):
    """What one said: which court, what held before it, and what holds after it."""

    vem: int
    fore: Sagt
    efter: Sagt


class Facit:
    """`fore` holds if the authority's decision falls (None: whatever holds then); `efter` by it."""

    def __init__(self, fore: int | None, efter: int) -> None:
        self.faller_till = fore
        self.star = Sagt(0, efter)
        self.orden = [Ett(0, Sagt(0, 0), self.star)]
        self.hos: int | None = 1
        """The court that has the case; None: no court."""

    @property
    def nu(self) -> int:
        return self.star.vad

    @property
    def talar(self) -> int:
        """The court that has the case speaks, or the one above the last that did."""
        return self.hos or min(HOGST, self.orden[-1].vem + 1)

    @property
    def om(self) -> Ett | None:
        """The word of a court below that it speaks of; None: it speaks of the decision."""
        under = [ett for ett in self.orden if 0 < ett.vem < self.talar]
        return under[-1] if under else None

    def sag(self, utgang: str, belopp: int | None, nr: int = 1) -> None:
        vem, om = self.talar, self.om
        efter = self.star
        if utgang == "andring":
            assert belopp is not None
            efter = Sagt(nr, belopp)
        if utgang in ("upphavande", "aterforvisning") and self.faller_till is not None:
            efter = Sagt(nr, self.faller_till)
        if utgang in ("dom-upphavd", "dom-aterforvisad"):
            assert om is not None
            efter = om.fore
        fore, self.star = self.star, efter
        if utgang == "dom-aterforvisad":
            assert om is not None
            self.orden = self.orden[: self.orden.index(om)]
            self.hos = om.vem
            return
        self.orden.append(Ett(vem, fore, efter))
        self.hos = None

    def overklagas(self) -> None:
        self.hos = self.orden[-1].vem + 1


class Flerfacit:
    """A decision that may be appealed more than once: each appeal has a facit of its own.

    It has fallen, and is `fallet`, if it has on any of them; else what was said last holds of the
    words that stand.
    """

    def __init__(self, fallet: int, efter: int) -> None:
        self.fallet, self.eget = fallet, efter
        self.malen: list[Facit] = []
        self.sagda = 0

    def overklaga(self) -> Facit:
        self.malen.append(Facit(self.fallet, self.eget))
        return self.malen[-1]

    def sag(self, mal: Facit, utgang: str, belopp: int | None) -> None:
        self.sagda += 1
        mal.sag(utgang, belopp, self.sagda)

    @property
    def nu(self) -> int:
        har_fallit = any(m.nu == self.fallet for m in self.malen)
        return self.fallet if har_fallit else self.om_det_star

    @property
    def om_det_star(self) -> int:
        """What it says if what has let it fall is set aside."""
        sagda = [m.star for m in self.malen if m.nu != self.fallet]
        return max(sagda, default=Sagt(0, self.eget)).vad
