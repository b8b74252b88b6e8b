"""What an ärende remembers of each thing that has happened in it. Values only: nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
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
    """An appeal: come in, withdrawn, found in time or not, handed over, settled by a court."""

    overklagande_id: UUID
    inkommen_dag: date
    i_tid: bool | None = None
    overlamnat_dag: date | None = None
    avgjort: bool = False
    aterkallat_dag: date | None = None

    @property
    def pagar(self) -> bool:
        return self.i_tid is not False and not self.avgjort and self.aterkallat_dag is None


@dataclass(frozen=True)
class Dom:
    """A court's judgement of an appeal; `belopp_ore` is what it put in the decision's place."""

    overklagande_id: UUID
    dag: date
    domstol: str
    malnummer: str
    utgang: str
    belopp_ore: int | None


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
    avvisar_overklagande_id: UUID | None = None
    """The appeal, of another decision, that this one dismissed as too late."""
    fordran_id: UUID | None = None
    """The claim that it made, or lowered."""

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
    aterkallad: bool = False

    @property
    def beordrad(self) -> bool:
        return self.betalningsmal is not None

    @property
    def oppen(self) -> bool:
        """Attested, and neither made by the bank nor withdrawn."""
        return not self.betald and not self.aterkallad


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
    bidragsar: int
    begard_dag: date
    senast: date
    inkommen_dag: date | None = None
    kostnader_ore: int = 0
    inkommen_version: int = 0
    komplettera_senast: date | None = None
    granskad_version: int = 0
    """The version of the fact that reviewed it last; 0 while it is not reviewed."""
    godkant_ore: int = 0
    ej_godkant_ore: int = 0
    oforbrukat_ore: int = 0
    """What the review found."""

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
    ranta_betald_ore: int = 0
    ranta_efterskankt_ore: int = 0
    """Interest waived or written off."""
    anstand_till: date | None = None
    rantefritt: tuple[tuple[date, date], ...] = ()
    """Days, from and to, for which an anstånd took the interest away."""

    @property
    def kravt_ore(self) -> int:
        """What was demanded, less what has been lifted of it: paid, outstanding or waived."""
        return self.krav_ore - self.havt_ore

    @property
    def gallande_krav_ore(self) -> int:
        """What is demanded after the last word on it, which is also of what had been waived."""
        return min(self.kravt_ore, self.nedsatt_till_ore)

    @property
    def utestaende_ore(self) -> int:
        return sum(d.belopp_ore for d in self.ur)

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

    def rantan_till(self, dag: date) -> Fordran:
        """The interest is right up to `dag` at most, since what is owed changed then."""
        aktuell = self.ranta_till is not None and dag >= self.ranta_till
        return self if aktuell else replace(self, ranta_till=None)

    def minskad(
        self, delar: Sequence[Del], dag: date, *, betald_ranta: int = 0, efterskankt_ranta: int = 0
    ) -> Fordran:
        """Less of it is outstanding from `dag` on: it was paid, waived or written off."""
        kapital = sum(d.belopp_ore for d in delar)
        ny = replace(
            self._med_ur(_mindre(self.ur, delar)),
            ranta_betald_ore=self.ranta_betald_ore + betald_ranta,
            ranta_efterskankt_ore=self.ranta_efterskankt_ore + efterskankt_ranta,
        )
        return ny._andrad(dag, -kapital)

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

    def havd(self, delar: Sequence[Del], tillgodo_ore: int, ranta_ore: int) -> Fordran:
        """So much of it was lifted, of which some had been paid: it never should have been owed."""
        return replace(
            self._med_ur(_mindre(self.ur, delar)),
            havt_ore=self.havt_ore + sum(d.belopp_ore for d in delar) + tillgodo_ore,
            tillgodo_ore=self.tillgodo_ore + tillgodo_ore,
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


@dataclass(frozen=True)
class Aterbetalning:
    """Money that came back: what it settled."""

    inbetalning_id: UUID | None
    """None: it was set off against a payment."""
    dag: date
    fordran_id: UUID | None
    kapital: tuple[Del, ...]
    ranta_ore: int
    aterbetalning_till: AterbetalningTill

    @property
    def belopp_ore(self) -> int:
        return sum(d.belopp_ore for d in self.kapital) + self.ranta_ore
