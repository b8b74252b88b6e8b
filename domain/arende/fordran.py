"""What an ärende remembers of a claim: what is demanded, out of which boxes, and what was paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.arende.efterskankning import Efterskankning, med
from domain.grund.pengar import Del, Lada
from domain.regelverk.aterkravsregel import Ranteregel


@dataclass(frozen=True)
class Kapitalhandelse:
    """What is outstanding of a claim changed on a day: interest is counted on what it then was."""

    dag: date
    andring_ore: int


@dataclass(frozen=True)
class Fordran:
    """A claim: what was demanded, from which boxes, and what has become of it.

    `ur` is what is still outstanding of the capital, by the box that the money lies in. `omfort` is
    what of it was demanded out of another box than `for_hogt_belopp`, where a lowered decision has
    moved it since. `handelser` are payments, waivers and the like; what was lifted was never owed.
    """

    beslut_id: UUID
    beslutsdag: date
    krav_ore: int
    ur: tuple[Del, ...]
    forfallodag: date
    ranteregel: Ranteregel | None
    ranta_fran: date | None
    """The first day that interest is counted for, if the regelverk wants interest."""
    nedsatt_till_ore: int
    omfort: tuple[Del, ...] = ()
    handelser: tuple[Kapitalhandelse, ...] = ()
    havt_ore: int = 0
    tillgodo_ore: int = 0
    """Of what was lifted, what had been paid: we owe it to the debtor."""
    ranta_ore: int = 0
    """Interest charged in all."""
    ranta_till: date | None = None
    """The last day that it is charged for; None when it is not known, or no longer right."""
    ranta_dag: date | None = None
    """The last day that it was ever charged for, whether that is still right or not."""
    ranta_betald_ore: int = 0
    efterskankt: tuple[Efterskankning, ...] = ()
    """Waived or written off, less what turned out never to be owed."""
    anstand_till: date | None = None
    rantefritt: tuple[tuple[date, date], ...] = ()
    """Days, from and to, for which an anstånd took the interest away."""

    @property
    def kravt_ore(self) -> int:
        """What was demanded, less what has been lifted of it: paid, outstanding or waived."""
        return self.krav_ore - self.havt_ore

    @property
    def gallande_krav_ore(self) -> int:
        """What is demanded after the last word on it, which lowers what had been waived too."""
        return min(self.kravt_ore, self.nedsatt_till_ore)

    @property
    def utestaende_ore(self) -> int:
        return sum(d.belopp_ore for d in self.ur)

    @property
    def utan_grund_ore(self) -> int:
        """What the decision still demands, though the ground for it is gone."""
        return self.nedsatt_till_ore - self.gallande_krav_ore

    @property
    def efterskankt_ore(self) -> int:
        return sum(e.kapital_ore for e in self.efterskankt)

    @property
    def ranta_efterskankt_ore(self) -> int:
        """Interest waived or written off."""
        return sum(e.ranta_ore for e in self.efterskankt)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_ore - self.ranta_efterskankt_ore - self.ranta_betald_ore)

    @property
    def overbetald_ranta_ore(self) -> int:
        """Interest that was paid, and turned out not to be owed."""
        return max(0, self.ranta_betald_ore - max(0, self.ranta_ore - self.ranta_efterskankt_ore))

    @property
    def oppen(self) -> bool:
        return self.utestaende_ore + self.utestaende_ranta_ore > 0

    @property
    def reglerad(self) -> bool:
        """Nothing is owed, by either side."""
        return not self.oppen and not self.tillgodo_ore and not self.overbetald_ranta_ore

    def nedsatt(self, till_ore: int) -> Fordran:
        """Lower the demand to `till_ore`.

        What is taken off never bore interest, even if it had been waived.
        """
        ranta_till = self.ranta_till if till_ore >= self.gallande_krav_ore else None
        return replace(self, nedsatt_till_ore=till_ore, ranta_till=ranta_till)

    def rantan_till(self, dag: date) -> Fordran:
        """The interest is right up to `dag` at most, since what is owed changed then."""
        aktuell = self.ranta_till is not None and dag >= self.ranta_till
        return self if aktuell else replace(self, ranta_till=None)

    def betald(self, delar: Sequence[Del], dag: date, ranta_ore: int) -> Fordran:
        """Less of it is outstanding from `dag` on: it was paid."""
        return replace(
            self._minskad(delar, dag), ranta_betald_ore=self.ranta_betald_ore + ranta_ore
        )

    def efterskankad(self, delar: Sequence[Del], dag: date, ranta_ore: int, lada: Lada) -> Fordran:
        """Less of it is outstanding from `dag` on: it was waived or written off."""
        kapital = sum(d.belopp_ore for d in delar)
        en = Efterskankning(lada, dag, kapital, ranta_ore)
        return replace(self._minskad(delar, dag), efterskankt=med(self.efterskankt, [en]))

    def utan_efterskankt(self, bort: Sequence[Efterskankning]) -> Fordran:
        """So much of what was waived was never owed."""
        return replace(self, efterskankt=med(self.efterskankt, bort, -1))

    def _minskad(self, delar: Sequence[Del], dag: date) -> Fordran:
        kapital = sum(d.belopp_ore for d in delar)
        return self._med_ur(_mindre(self.ur, delar))._andrad(dag, -kapital)

    def okad(self, delar: Sequence[Del], dag: date, ranta_ore: int) -> Fordran:
        """A payment was taken back: more is outstanding again, but for what had been lifted."""
        kapital = sum(d.belopp_ore for d in delar)
        ur = _mer(self.ur, _utom_forsta(delar, self.tillgodo_ore))
        ny = replace(
            self._med_ur(ur),
            tillgodo_ore=max(0, self.tillgodo_ore - kapital),
            ranta_betald_ore=self.ranta_betald_ore - ranta_ore,
        )
        return ny._andrad(dag, kapital)

    def havd(
        self,
        delar: Sequence[Del],
        tillgodo_ore: int,
        ranta_ore: int,
        efterskankt: Sequence[Efterskankning] = (),
    ) -> Fordran:
        """So much of it was lifted, of which some had been paid: it never should have been owed.

        Nor was there then anything to waive: what bears no interest since it was waived is less.
        """
        kapital = sum(d.belopp_ore for d in delar) + sum(e.kapital_ore for e in efterskankt)
        aldrig = tuple(Kapitalhandelse(e.dag, e.kapital_ore) for e in efterskankt)
        return replace(
            self._med_ur(_mindre(self.ur, delar)).utan_efterskankt(efterskankt),
            havt_ore=self.havt_ore + kapital + tillgodo_ore,
            tillgodo_ore=self.tillgodo_ore + tillgodo_ore,
            handelser=(*self.handelser, *aldrig),
            ranta_ore=self.ranta_ore - ranta_ore,
            ranta_till=None,
        )

    def omford(self, fran: Del, till: Lada) -> Fordran:
        """So much of it now lies in another box: the claim follows the money."""
        dit = replace(fran, lada=till)
        ny = replace(self, ur=_mer(_mindre(self.ur, [fran]), [dit]))
        if till is Lada.FOR_HOGT_BELOPP:
            return replace(ny, omfort=_mer(self.omfort, [fran]))
        return replace(ny, omfort=_mindre(self.omfort, [dit]))

    def _med_ur(self, ur: tuple[Del, ...]) -> Fordran:
        """`omfort` is never more than what is outstanding in `for_hogt_belopp`."""
        omfort = self.omfort
        for ar in sorted({d.ar for d in omfort}):
            finns = sum(d.belopp_ore for d in ur if (d.lada, d.ar) == (Lada.FOR_HOGT_BELOPP, ar))
            i_aret = [d for d in omfort if d.ar == ar]
            bort = sum(d.belopp_ore for d in i_aret) - finns
            omfort = (*(d for d in omfort if d.ar != ar), *_utom_forsta(i_aret, max(0, bort)))
        return replace(self, ur=ur, omfort=omfort)

    def _andrad(self, dag: date, andring_ore: int) -> Fordran:
        if not andring_ore:
            return self
        handelser = (*self.handelser, Kapitalhandelse(dag, andring_ore))
        return replace(self, handelser=handelser).rantan_till(dag)


def _mindre(delar: Sequence[Del], bort: Sequence[Del]) -> tuple[Del, ...]:
    return _mer(delar, [replace(d, belopp_ore=-d.belopp_ore) for d in bort])


def _mer(delar: Sequence[Del], till: Sequence[Del]) -> tuple[Del, ...]:
    summor: dict[tuple[Lada, int], int] = {}
    for d in (*delar, *till):
        summor[d.lada, d.ar] = summor.get((d.lada, d.ar), 0) + d.belopp_ore
    return tuple(Del(lada, ar, ore) for (lada, ar), ore in summor.items() if ore)


def _utom_forsta(delar: Sequence[Del], ore: int) -> tuple[Del, ...]:
    """Without the first `ore` of them."""
    kvar: list[Del] = []
    for d in delar:
        bort = min(ore, d.belopp_ore)
        ore -= bort
        if d.belopp_ore > bort:
            kvar.append(replace(d, belopp_ore=d.belopp_ore - bort))
    return tuple(kvar)


def fordrans_namn(fordran_id: UUID) -> str:
    """A claim has no number that people know: the first of its id tells it from the others."""
    return f"fordran {str(fordran_id)[:8]}"
