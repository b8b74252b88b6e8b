"""What an ärende remembers of each thing that has happened in it. Values only: nothing changes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Del, Rorelse
from domain.grund.varden import ny_av
from domain.mottagare.partsstallning import Partsstallning
from domain.regelverk.rapportmall import Aterrapportmall


@dataclass(frozen=True)
class Part:
    """Who was the party until `till`, that day not included; and what it was, for 37 and 44 §§ FL.

    `version` is the fact that changed it.
    """

    mottagare_id: UUID
    till: date
    version: int
    partsstallning: Partsstallning


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
class Utbetalning:
    """One payment on its way: attested, then ordered, then made by the bank."""

    belopp_ore: int
    attestdag: date
    attest_version: int
    betalningsmal: str | None = None
    """Where the order says that the money goes; None until it is ordered."""
    orderdag: date | None = None
    order_version: int = 0
    betald: bool = False
    aterkallad: bool = False
    """Withdrawn, or fallen."""
    fallen: bool = False
    """The grant had no room for it."""

    @property
    def beordrad(self) -> bool:
        return self.betalningsmal is not None

    @property
    def oppen(self) -> bool:
        """Attested, and neither made by the bank nor withdrawn."""
        return not self.betald and not self.aterkallad


@dataclass(frozen=True)
class Bankretur:
    """What came back of a payment, by the versions of the facts that said so, last and first."""

    version: int
    forsta_version: int
    dag: date
    belopp_ore: int
    hemma: tuple[Del, ...] = ()
    """What of it was granted no longer when it came, and where that went."""


@dataclass(frozen=True)
class Bankpost:
    """What the bank paid, and where; `for_hogt_belopp_ore` of it without right.

    The amounts are what was paid, whatever has come back since. `returer` stand in the order in
    which they were first said, and what was paid without right comes back first.
    """

    utbetalning_id: UUID
    dag: date
    belopp_ore: int
    for_hogt_belopp_ore: int
    betalningsmal: str
    utforde_order: bool
    """Whether it was this payment that carried out the order under its utbetalning_id."""
    returer: tuple[Bankretur, ...] = ()

    @property
    def med_ratt_ore(self) -> int:
        return self.belopp_ore - self.for_hogt_belopp_ore

    @property
    def returnerat_ore(self) -> int:
        return sum(r.belopp_ore for r in self.returer)

    @property
    def kvar_ore(self) -> int:
        """What has not come back."""
        return self.belopp_ore - self.returnerat_ore

    @property
    def kvar_for_hogt_ore(self) -> int:
        return max(0, self.for_hogt_belopp_ore - self.returnerat_ore)

    @property
    def kvar_med_ratt_ore(self) -> int:
        return self.kvar_ore - self.kvar_for_hogt_ore

    @property
    def returdelar(self) -> list[Returdel]:
        """What came back, and what of it had been paid with right and without."""
        delar, fel = [], self.for_hogt_belopp_ore
        for r in self.returer:
            utan = min(fel, r.belopp_ore)
            delar.append(Returdel(r, r.belopp_ore - utan, utan))
            fel -= utan
        return delar


class Returdel(NamedTuple):
    """A return, and the two kinds of money in it."""

    retur: Bankretur
    med_ratt_ore: int
    utan_ratt_ore: int


@dataclass(frozen=True)
class Provning:
    """What a review, or a second one of the same report, added to what was found before."""

    version: int
    dag: date
    godkant_ore: int
    ej_godkant_ore: int
    oforbrukat_ore: int
    rorelser: tuple[Rorelse, ...]
    """Between which boxes it moved that."""


@dataclass(frozen=True)
class Aterrapport:
    """A report that has been asked for: what it shall answer, until when, and how it went."""

    mall: Aterrapportmall
    bidragsar: int
    begard_dag: date
    senast: date
    inkommen_dag: date | None = None
    att_redovisa_ore: int = 0
    kostnader_ore: int = 0
    svar: object = None
    """As it came in, or was last corrected: only to be compared with."""
    inkommen_version: int = 0
    komplettera_senast: date | None = None
    handling_id: UUID | None = None
    granskad_dag: date | None = None
    """When it was reviewed first; None while it is not reviewed."""
    provningar: tuple[Provning, ...] = ()
    """The facts that have reviewed it, as long as they stand."""

    @property
    def granskad(self) -> bool:
        return bool(self.provningar)

    def utan_provningar(self, versioner: Collection[int]) -> Aterrapport:
        """As it is when what these facts found is lifted."""
        kvar = tuple(p for p in self.provningar if p.version not in versioner)
        return ny_av(self, provningar=kvar, granskad_dag=kvar[0].dag if kvar else None)

    @property
    def granskad_version(self) -> int:
        """The version of the fact that reviewed it last; 0 while it is not reviewed."""
        return self.provningar[-1].version if self.provningar else 0

    @property
    def godkant_ore(self) -> int:
        return sum(p.godkant_ore for p in self.provningar)

    @property
    def ej_godkant_ore(self) -> int:
        return sum(p.ej_godkant_ore for p in self.provningar)

    @property
    def oforbrukat_ore(self) -> int:
        return sum(p.oforbrukat_ore for p in self.provningar)


@dataclass(frozen=True)
class Bidragskvittning:
    """What of the grant was paid by setting off a claim in another ärende."""

    kvittning_id: UUID
    dag: date
    belopp_ore: int
    fordrans_arende_id: UUID
    fordran_id: UUID
