"""What an ärende remembers of each thing that has happened in it. Values only: nothing changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.beslutstyp import Beslutstyp
from domain.pengar import Lada
from domain.regelverk import Regelverksreferens
from domain.regler import AterbetalningTill, Aterrapportmall, Ranteregel, Tidrakning


@dataclass(frozen=True)
class Komplettering:
    """Something asked for, to be sent in by `senast`."""

    begard_dag: date
    senast: date
    inkommen_dag: date | None = None

    def utgangen(self, dag: date) -> bool:
        """The time has passed, or what came in (it may not be enough) has come."""
        return dag > self.senast or (self.inkommen_dag is not None and dag >= self.inkommen_dag)


@dataclass(frozen=True)
class Kommunicering:
    """What the party was sent before a decision, and until when it may answer (25 § FL)."""

    infor: Beslutstyp
    skickad_dag: date
    svara_senast: date
    besvarad_dag: date | None = None
    beslut_id: UUID | None = None
    """The decision that it was before: it hears the party for no other."""

    def avvaktad(self, dag: date) -> bool:
        """The party has answered, or its time to answer has passed."""
        return dag > self.svara_senast or (
            self.besvarad_dag is not None and dag >= self.besvarad_dag
        )


@dataclass(frozen=True)
class Overklagande:
    """An appeal: come in, found in time or not, handed over, settled by a court."""

    overklagande_id: UUID
    inkommen_dag: date
    i_tid: bool | None = None
    overlamnat_dag: date | None = None
    avgjort: bool = False

    @property
    def pagar(self) -> bool:
        return self.i_tid is not False and not self.avgjort


@dataclass(frozen=True)
class Beslut:
    """A decision in the ärende, and what has become of it."""

    beslut_id: UUID
    typ: Beslutstyp
    dag: date
    beslutsfattare: frozenset[str]
    regelverk: Regelverksreferens
    overklagas: Tidrakning | None
    """How the time to appeal is counted; None: it may not be appealed."""
    om_bidraget: bool
    """Whether it says what is granted."""
    ersatter: UUID | None = None
    """The decision that this one changed or revoked: what stands again if this one falls."""
    tidigare_belopp_ore: int = 0
    """What was granted before a change."""
    meddelat_dag: date | None = None
    delfatt_dag: date | None = None
    overklagas_senast: date | None = None
    overklaganden: tuple[Overklagande, ...] = ()
    i_kraft: bool = True
    """False when it has been revoked, or replaced by a court."""
    andrat_av_domstol: bool = False
    """A court has put an amount in its place: what was decided is the court's."""

    @property
    def overklagat(self) -> bool:
        """An appeal is under way."""
        return any(o.pagar for o in self.overklaganden)

    def vunnit_laga_kraft(self, dag: date) -> bool:
        """It can no longer be appealed on `dag`, and no appeal that may change it is under way."""
        if self.overklagas is None:
            return True
        if self.overklagat:
            return False
        if self.overklagas_senast is None:
            return any(o.avgjort for o in self.overklaganden)
        return dag > self.overklagas_senast


@dataclass(frozen=True)
class Utbetalning:
    """One payment on its way: attested, then ordered, then made by the bank."""

    belopp_ore: int
    attestdag: date
    betalningsmal: str | None = None
    """Where the order says that the money goes; None until it is ordered."""
    betald: bool = False

    @property
    def beordrad(self) -> bool:
        return self.betalningsmal is not None


@dataclass(frozen=True)
class Bankpost:
    """What the bank paid, and where; `for_hogt_belopp_ore` of it without right."""

    utbetalning_id: UUID
    dag: date
    belopp_ore: int
    for_hogt_belopp_ore: int
    betalningsmal: str
    utforde_order: bool
    """Whether it was this payment that carried out the order under its utbetalning_id."""
    returnerat_ore: int = 0
    """What of the amount as it was first paid has come back from the bank."""

    @property
    def med_ratt_ore(self) -> int:
        return self.belopp_ore - self.for_hogt_belopp_ore


@dataclass(frozen=True)
class Aterrapport:
    """A report that has been asked for: what it shall answer, until when, and how it went."""

    mall: Aterrapportmall
    begard_dag: date
    senast: date
    inkommen_dag: date | None = None
    kostnader_ore: int = 0
    inkommen_version: int = 0
    komplettera_senast: date | None = None
    granskad_version: int = 0
    """The version of the fact that reviewed it last; 0 while it is not reviewed."""

    @property
    def granskad(self) -> bool:
        return self.granskad_version > 0


@dataclass(frozen=True)
class Del:
    """So much of a box, in a budget year."""

    lada: Lada
    ar: int
    belopp_ore: int


@dataclass(frozen=True)
class Kapitalhandelse:
    """What is outstanding of a claim changed on a day: interest is counted on what it then was."""

    dag: date
    andring_ore: int


@dataclass(frozen=True)
class Fordran:
    """A claim: what was demanded, from which boxes, and what has become of it.

    `ur` is what is still outstanding of the capital, by the box that the money lies in.
    """

    beslut_id: UUID
    beslutsdag: date
    krav_ore: int
    ur: tuple[Del, ...]
    forfallodag: date
    ranteregel: Ranteregel | None
    ranta_fran: date | None
    """The first day that interest is counted for, if the regelverk wants interest."""
    handelser: tuple[Kapitalhandelse, ...] = ()
    havt_ore: int = 0
    aterstallt_ore: int = 0
    """Of what was lifted, what had been paid and became payable to the mottagare again."""
    ranta_ore: int = 0
    ranta_till: date | None = None
    """Interest has been charged up to and including this day."""
    ranta_minskad_ore: int = 0
    """Interest paid, waived, written off or lifted."""
    anstand_till: date | None = None
    rantefritt: tuple[tuple[date, date], ...] = ()
    """Days, from and to, for which an anstånd took the interest away."""

    @property
    def utestaende_ore(self) -> int:
        return sum(d.belopp_ore for d in self.ur)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_ore - self.ranta_minskad_ore)

    @property
    def oppen(self) -> bool:
        return self.utestaende_ore + self.utestaende_ranta_ore > 0

    def minskad(self, delar: Iterable[Del], dag: date, ranta_ore: int = 0) -> Fordran:
        """Less of it is outstanding from `dag` on: it was paid, waived, written off or lifted."""
        bort = {(d.lada, d.ar): d.belopp_ore for d in delar}
        return replace(
            self,
            ur=tuple(
                replace(d, belopp_ore=kvar)
                for d in self.ur
                if (kvar := d.belopp_ore - bort.get((d.lada, d.ar), 0))
            ),
            handelser=(*self.handelser, Kapitalhandelse(dag, -sum(bort.values())))
            if bort
            else self.handelser,
            ranta_minskad_ore=self.ranta_minskad_ore + ranta_ore,
        )

    def havd(self, ore: int, aterstallt_ore: int) -> Fordran:
        """So much of it was lifted, of which some had been paid."""
        return replace(
            self,
            havt_ore=self.havt_ore + ore + aterstallt_ore,
            aterstallt_ore=self.aterstallt_ore + aterstallt_ore,
        )

    def okad(self, delar: Iterable[Del], dag: date, ranta_ore: int = 0) -> Fordran:
        """More of it is outstanding again: a payment was taken back."""
        ur = {(d.lada, d.ar): d for d in self.ur}
        summa = 0
        for d in delar:
            forut = ur.get((d.lada, d.ar), replace(d, belopp_ore=0))
            ur[d.lada, d.ar] = replace(d, belopp_ore=forut.belopp_ore + d.belopp_ore)
            summa += d.belopp_ore
        return replace(
            self,
            ur=tuple(ur.values()),
            handelser=(*self.handelser, Kapitalhandelse(dag, summa)) if summa else self.handelser,
            ranta_minskad_ore=self.ranta_minskad_ore - ranta_ore,
        )


@dataclass(frozen=True)
class Aterbetalning:
    """Money that came back: what it settled."""

    inbetalning_id: UUID | None
    """None: it was set off against a payment."""
    dag: date
    fordran_id: UUID | None
    kapital: tuple[Del, ...]
    ranta_ore: int
    gar_till: AterbetalningTill
