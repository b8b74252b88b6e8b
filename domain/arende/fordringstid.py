"""What changes when a claim is to be paid and from when it costs interest: no money moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from domain.arende.fordringslage import Fordringslage
from domain.arende.rantevillkor import Betalningsandel, Betalningsvillkor


@dataclass(frozen=True)
class Fordringstid(Fordringslage):
    """A claim that is told of, reminded of, and given another time."""

    def rantan_till(self, dag: date) -> Self:
        """The interest is right up to `dag` at most, since what is owed changed then."""
        aktuell = self.ranta_till is not None and dag >= self.ranta_till
        return self if aktuell else replace(self, ranta_till=None)

    def meddelad(self, dag: date) -> Self:
        """The party was told that it is demanded: what interest waited for that runs from then.

        Said anew, of another day, it was always so.
        """
        ny = replace(self, meddelat_dag=dag)
        vantade = self.rantevillkor is not None and self.rantevillkor.vantar_pa_meddelande
        return ny.rantan_till(min(dag, self.meddelat_dag or dag)) if vantade else ny

    def delfadd(self, dag: date) -> Self:
        """The party has received it: interest from a demand never runs before that."""
        return replace(self, delfatt_dag=dag)._nytt_om_kraven(date.min)

    def paminnd_om_ranta(self, dag: date) -> Self:
        """A reminder gave the amount and said that interest follows."""
        ny = replace(self, rantepaminnelser=(*self.rantepaminnelser, dag))
        return ny._nytt_om_kraven(dag)

    def med_villkor(self, villkor: Betalningsvillkor) -> Self:
        """It is to be paid otherwise from now on."""
        ny = replace(self, villkor=(*self.villkor, villkor))
        return ny.rantan_till(villkor.fran - timedelta(days=1))

    def villkor_rattade(self, nya: Betalningsvillkor) -> Self:
        """The decision always said so of when it is to be paid."""
        villkor = tuple(nya if v.beslut_id == nya.beslut_id else v for v in self.villkor)
        return replace(self, villkor=villkor).rantan_till(nya.fran - timedelta(days=1))

    def betalning_rattad(self, version: int, rattad: Betalningsandel) -> Self:
        """What another version had said of a payment is now `rattad`: interest follows its day."""
        berorda = [b.dag for b in self.betalningar if b.utbetalning_id == rattad.utbetalning_id]
        if not berorda:
            return self
        nya = tuple(
            replace(rattad, belopp_ore=b.belopp_ore) if b.version == version else b
            for b in self.betalningar
        )
        return replace(self, betalningar=nya).rantan_till(min(rattad.dag, *berorda))

    def planen_foljer(self, version: int, ranta_andring_ore: int) -> Self:
        """So much more of a payment is interest: a plan that was made after it knew that."""
        villkor = tuple(
            replace(v, ranta_fore_ore=v.ranta_fore_ore + ranta_andring_ore)
            if v.plan and version < v.version
            else v
            for v in self.villkor
        )
        return replace(self, villkor=villkor)

    def _nytt_om_kraven(self, dag: date) -> Self:
        vantade = self.rantevillkor is not None and self.rantevillkor.vantar_pa_krav
        return self.rantan_till(dag) if vantade else self
