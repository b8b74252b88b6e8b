"""Another way to count an ärende's money, in plain sums: what the boxes must agree with.

It knows no boxes by year, no order between boxes and nothing of how movements are built: only how
much there is of each kind, and what each thing that happens does to it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Orakel:
    """All in öre.

    `i_hand` is what was paid with right, is still with the mottagare and is not waived; `sankt`
    what of that a lowered decision made without right; `aldrig` what never was with right.
    """

    beviljat: int = 0
    obetalt: int = 0
    i_hand: int = 0
    sankt: int = 0
    aldrig: int = 0
    sankt_efterskankt: int = 0
    """Lowered and then waived or written off: still with the mottagare."""
    sankt_aterbetalt: int = 0
    avgatt: int = 0
    """Paid with right, and repaid or waived since."""
    avgatt_och_sankt: int = 0
    """What of that a lowered decision has counted as no longer granted."""

    def andra(self, nytt: int) -> None:
        """The grant is another."""
        skillnad = nytt - self.beviljat
        self.beviljat = nytt
        if skillnad < 0:
            self._sank(-skillnad)
        else:
            self._hoj(skillnad)

    def _sank(self, ore: int) -> None:
        ur_obetalt = min(ore, self.obetalt)
        self.obetalt -= ur_obetalt
        ore -= ur_obetalt
        ur_avgatt = min(ore, max(0, self.avgatt - self.avgatt_och_sankt))
        self.avgatt_och_sankt += ur_avgatt
        ore -= ur_avgatt
        self.i_hand -= ore
        self.sankt += ore

    def _hoj(self, ore: int) -> None:
        for hos in ("sankt", "sankt_efterskankt"):
            ater = min(ore, getattr(self, hos))
            setattr(self, hos, getattr(self, hos) - ater)
            self.i_hand += ater
            ore -= ater
        forbi = min(ore, self.avgatt_och_sankt)
        self.avgatt_och_sankt -= forbi
        self.obetalt += ore - forbi

    def betalt_hem(self, ore: int) -> None:
        """What was repaid of the lowered had a reason of its own: it is not paid anew."""
        self.obetalt -= ore
        self.sankt_aterbetalt -= ore
        self.avgatt += ore

    def hellre_det_betalda(self) -> None:
        """What he holds and was lowered is granted again before anything is unpaid."""
        for hos in ("sankt", "sankt_efterskankt"):
            ore = max(0, min(self.obetalt, getattr(self, hos)))
            setattr(self, hos, getattr(self, hos) - ore)
            self.obetalt -= ore
            self.i_hand += ore

    def betala(self, belopp: int, beordrat: int) -> int:
        """The bank paid; returns what was without right."""
        med_ratt = max(0, min(belopp, beordrat, self.obetalt))
        self.obetalt -= med_ratt
        self.i_hand += med_ratt
        self.aldrig += belopp - med_ratt
        return belopp - med_ratt

    def ta_tillbaka(self, med_ratt: int, utan: int) -> int:
        """The bank had not paid that, or sent it back; returns what was granted no longer."""
        ur_sankt = min(med_ratt, self.sankt)
        self.sankt -= ur_sankt
        self.i_hand -= med_ratt - ur_sankt
        self.obetalt += med_ratt - ur_sankt
        self.aldrig -= utan
        self.inget_under_noll()
        return ur_sankt

    def ratta(self, fore: tuple[int, int], belopp: int, beordrat: int) -> tuple[int, int]:
        """A payment of (with right, without) was another; returns what it then was."""
        med_ratt, utan = fore
        nu = max(0, min(belopp, beordrat, self.obetalt + med_ratt))
        if nu <= med_ratt:
            self.ta_tillbaka(med_ratt - nu, 0)
        else:
            self.obetalt -= nu - med_ratt
            self.i_hand += nu - med_ratt
        self.aldrig += belopp - nu - utan
        self.inget_under_noll()
        return nu, belopp - nu

    def ratta_retur(
        self, fore: tuple[int, int], kvar: int, beordrat: int, hemma: int
    ) -> tuple[tuple[int, int], int]:
        """So much is left of a payment of (with right, without), when a return was another.

        `hemma` is what was granted no longer when it came, if less of it came. Returns what is left
        with right and without, and what of the return is granted no longer.
        """
        med_ratt, utan = fore
        nu = max(0, min(kvar, beordrat, self.obetalt + med_ratt + hemma))
        if nu <= med_ratt:
            hemma += self.ta_tillbaka(med_ratt - nu, 0)
        else:
            ur_obetalt = min(nu - med_ratt, self.obetalt)
            self.obetalt -= ur_obetalt
            self.i_hand += ur_obetalt
            self.sankt += nu - med_ratt - ur_obetalt
            hemma -= nu - med_ratt - ur_obetalt
        self.aldrig += kvar - nu - utan
        self.inget_under_noll()
        return (nu, kvar - nu), hemma

    def inget_under_noll(self) -> None:
        """What the bank never paid was lowered by nobody."""
        if self.aldrig < 0:
            tas = min(self.sankt, -self.aldrig)
            self.sankt -= tas
            self.aldrig += tas

    def lamna(self, med_ratt: int, utan: int, *, efterskankt: bool, annans: int = 0) -> None:
        """Repaid, waived or written off: first what never was with right, but for others'."""
        self.i_hand -= med_ratt
        self.avgatt += med_ratt
        aldrig = max(0, min(utan, self.aldrig - annans))
        self.aldrig -= aldrig
        self.sankt -= utan - aldrig
        if efterskankt:
            self.sankt_efterskankt += utan - aldrig
        else:
            self.sankt_aterbetalt += utan - aldrig

    def ater(self, med_ratt: int, utan: int) -> None:
        """What had been repaid is with the mottagare again: first what was lowered.

        What is beyond the grant is first unpaid no longer; the rest he holds without right.
        """
        utan_sankt = min(utan, self.sankt_aterbetalt)
        self.sankt_aterbetalt -= utan_sankt
        self.avgatt -= med_ratt
        over = max(0, min(med_ratt, self.avgatt_och_sankt - max(0, self.avgatt)))
        self.avgatt_och_sankt -= over
        obetalt = min(over, max(0, self.obetalt))
        self.obetalt -= obetalt
        self.sankt += over - obetalt + utan_sankt
        self.i_hand += med_ratt - (over - obetalt)
        self.aldrig += utan - utan_sankt
