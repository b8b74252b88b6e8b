"""What another than the party got of an ärende's money, as the oracle knows it.

It imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.gjort import Betalning
from tests.projections.hjalp.orakel.kravets_ord import Inbetalt
from tests.projections.hjalp.orakel.lador import UTAN_RATT, Lador
from tests.projections.hjalp.orakel.turen import Tur


@dataclass(kw_only=True)
class HosAndra(Lador):
    """`snart` is by what turn money moves now, when it settles a claim."""

    betalningar: dict[int, Betalning] = field(default_factory=dict)
    fordringar: dict[UUID, Krav] = field(default_factory=dict)
    inbetalda: dict[int, Inbetalt] = field(default_factory=dict)
    snart: tuple[Tur, Tur] | None = None
    hans_mal: set[str] = field(default_factory=set)
    """Accounts that are the party's: paid to by order, or found to be his when he was asked."""
    annans: dict[int, int] = field(default_factory=dict)
    """What was with others, of each year, when what moves now began to move."""
    utan_krav: bool = False
    """What moves now is paid back by somebody who was not asked."""
    rattade: dict[int, int] = field(default_factory=dict)
    """Which version corrected a payment."""

    def andras(self, ar: int) -> int:
        """What claims on others ask for, of that year."""
        return sum(k.ur_ladan(UTAN_RATT, ar) for k in self.fordringar.values() if k.annan)

    def krav_pa(self, version: int) -> list[Krav]:
        """The claims on whoever got a payment."""
        return [
            k
            for k in self.fordringar.values()
            if k.annan is not None and self._nu(k.annan.version) == self._nu(version)
        ]

    def _nu(self, version: int) -> int:
        while version in self.rattade:
            version = self.rattade[version]
        return version

    def felbetalt(self, version: int) -> int:
        """What of it is with another; what is demanded of him is, whatever comes to be said."""
        b = self.betalningar[self._nu(version)]
        begart = {k.annan.till for k in self.krav_pa(version) if k.annan and k.kravt_ore}
        return 0 if b.till in self.hans_mal - begart else b.kvar_ore

    def betalad_ar(self, version: int) -> int:
        return self.betalningar[self._nu(version)].dag.year

    def okravt_av(self, version: int) -> int:
        kravt = sum(k.kravt_ore for k in self.krav_pa(version))
        return max(0, self.felbetalt(version) - kravt)

    def hos_andra(self, ar: int) -> int:
        """With others, and not demanded of them; what was paid back unasked was first theirs."""
        gick = sum(self.okravt_av(v) for v, b in self.betalningar.items() if b.dag.year == ar)
        kom = sum(
            b.ore
            for i in self.inbetalda.values()
            if i.fordran is None
            for b in i.bitar
            if (b.lada, b.ar) == (UTAN_RATT, ar)
        )
        return max(0, gick - kom)

    def annans_i(self, lada: str, ar: int) -> int:
        """What of it lies there still: what was lowered is the party's."""
        if lada != UTAN_RATT:
            return 0
        sankt = sum(b.ore for b in self.sankta if b.ar == ar)
        aldrig = max(0, self.finns[lada, ar] - sankt)
        hos_andra = self.hos_andra(ar) - self.lyft_av_andra(ar)
        return max(0, min(hos_andra, aldrig - self.andras(ar)))

    def lyft_av_andra(self, ar: int) -> int:
        """Of claims on others, what had been paid or waived: it lies there no longer."""
        andras = [k for k in self.fordringar.values() if k.annan and k.annan.ar == ar]
        return sum(k.havt_ore - sum(b.ore for b in k.havt_ur) for k in andras)

    def brist(self, lada: str, ar: int) -> int:
        """What has left a box, and never came to the party, nor is owed to another who paid it."""
        under = max(0, -self.finns[lada, ar])
        if lada != UTAN_RATT:
            return under
        borta = under + self.hos_andra(ar) - self.annans_i(lada, ar)
        return max(0, borta - self.lyft_av_andra(ar))

    def har_andra(self, ar: int) -> int:
        """What others have left of what they got that year, as far as they have not settled it.

        What was paid back unasked was first of what nobody was asked for. Less than nothing: one
        has settled more than he got.
        """
        har, okravt = 0, 0
        for version, b in self.betalningar.items():
            krav = [k for k in self.krav_pa(version) if k.annan and k.annan.ar == ar]
            begart = sum(k.ur_ladan(UTAN_RATT, ar) for k in krav)
            gjort = sum(k.kravt_ore + k.havt_ore - sum(b.ore for b in k.havt_ur) for k in krav)
            kvar = begart - gjort + (self.felbetalt(version) if b.dag.year == ar else 0)
            har += kvar
            okravt += max(0, kvar - begart)
        oombett = [i for i in self.inbetalda.values() if i.fordran is None]
        kom = sum(b.ore for i in oombett for b in i.bitar if (b.lada, b.ar) == (UTAN_RATT, ar))
        return har - min(okravt, kom)

    def andras_i(self, hur: str) -> int:
        """What was waived, or written off, of what others were asked for."""
        andras = [r for r in self.alla_rorda if r.andras]
        return sum(r.ore * ((r.till[0] == hur) - (r.fran[0] == hur)) for r in andras)

    def annans_nu(self, ar: int) -> int:
        """A claim on the party is not settled with what others have, asked for or not.

        What is paid back unasked takes nothing that they are asked for.
        """
        if self.utan_krav:
            return self.andras(ar)
        if self.snart is None or self.av_annan is not None:
            return 0
        return self.annans.get(ar, 0)
