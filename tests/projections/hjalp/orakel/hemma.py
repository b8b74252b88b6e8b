"""Where money is at home that nobody is granted, as the oracle knows it.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Hemma(NamedTuple):
    """`utlyst` is the year of the call's money while the call is open; `idag` the first year that
    the post may still use; `ger` what is granted of each year.
    """

    utlyst: int | None
    idag: int
    ger: Mapping[int, int] = MappingProxyType({})

    def nu(self) -> tuple[str, int]:
        """Where one takes what is new."""
        return ("disponibelt", self.idag) if self.utlyst is None else ("utlyst", self.utlyst)

    def dit(self, ar: int) -> tuple[str, int]:
        if self.utlyst is None or ar > self.utlyst:
            return "disponibelt", max(self.idag, ar)
        return "utlyst", self.utlyst

    def av(
        self, ar: int, obetalt: Mapping[int, int], egna: Mapping[int, int]
    ) -> list[tuple[tuple[str, int], int]]:
        """What is unpaid in a year: so much of it is the call's, and the rest the post's.

        `egna` is by year what the ärende has of it. The post's is what it has of later years than
        the call, and lies in the last years in which it can lie.
        """
        plats, finns = self.dit(ar), obetalt[ar]
        if self.utlyst is None or plats[0] == "utlyst":
            return [(plats, finns)]
        senare = sorted((a for a in obetalt if a > ar), reverse=True)
        posten = {a: max(0, ore) for a, ore in egna.items() if a > self.utlyst}
        for lag in (*senare, ar):
            fore = dict(posten)
            kvar = obetalt[lag]
            for a in sorted(posten, reverse=True):
                tas = min(kvar, posten[a]) if a <= lag else 0
                posten[a] -= tas
                kvar -= tas
        arets = sum(fore.values()) - sum(posten.values())
        return [(("utlyst", self.utlyst), finns - arets), (plats, arets)]
