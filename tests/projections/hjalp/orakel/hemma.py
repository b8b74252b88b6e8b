"""Where money is at home that nobody is granted, as the oracle knows it.

It imports nothing of ours.
"""

from __future__ import annotations

from typing import NamedTuple


class Hemma(NamedTuple):
    """`utlyst` is the year of the call's money while the call is open; `idag` the first year that
    the post may still use.
    """

    utlyst: int | None
    idag: int

    def nu(self) -> tuple[str, int]:
        """Where one takes what is new."""
        return ("disponibelt", self.idag) if self.utlyst is None else ("utlyst", self.utlyst)

    def dit(self, ar: int) -> tuple[str, int]:
        if self.utlyst is None or ar > self.utlyst:
            return "disponibelt", max(self.idag, ar)
        return "utlyst", self.utlyst

    def av(self, ar: int, finns: int, arets: int) -> list[tuple[tuple[str, int], int]]:
        """What is unpaid in a year, of which `arets` was taken of that year's money: the rest is
        the call's, since it came there from an earlier year.
        """
        plats = self.dit(ar)
        if self.utlyst is None or plats[0] == "utlyst":
            return [(plats, finns)]
        arets = max(0, min(arets, finns))
        return [(("utlyst", self.utlyst), finns - arets), (plats, arets)]
