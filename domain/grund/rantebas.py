"""Räntebas: the published rates that interest is counted on, and how long each of them holds."""

from __future__ import annotations

from datetime import date

from domain.grund.ord import Ord

_HALV_PROCENTENHET = 50


class Rantebas(Ord):
    """Which series of rates; each is established for one period at a time."""

    REFERENSRANTA = "referensranta", "referensräntan"
    """Riksbanken's, for a half-year, rounded up to a half percentage point (9 § räntelagen)."""
    UTLANINGSRANTA = "utlaningsranta", "statens utlåningsränta"
    """Riksgälden's, for a calendar year, as it is (förordningen 1993:1138)."""

    def periodens_borjan(self, dag: date) -> date:
        """The first day of the half-year, or of the year, that `dag` is in."""
        halva = 7 if self is Rantebas.REFERENSRANTA and dag.month > 6 else 1
        return date(dag.year, halva, 1)

    def nasta_period(self, dag: date) -> date:
        """The first day of the period after that of `dag`."""
        borjan = self.periodens_borjan(dag)
        if self is Rantebas.UTLANINGSRANTA:
            return date(borjan.year + 1, 1, 1)
        return date(borjan.year + borjan.month // 7, 8 - borjan.month, 1)

    def avrundad(self, hundradelar: int) -> int:
        """The rate as it is counted with, in hundredths of a percentage point."""
        if self is Rantebas.UTLANINGSRANTA:
            return hundradelar
        return -(-hundradelar // _HALV_PROCENTENHET) * _HALV_PROCENTENHET
