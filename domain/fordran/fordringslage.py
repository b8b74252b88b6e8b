"""What an ärende knows of a claim at one time, and the sums that follow from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.avbrott import Avbrott
from domain.fordran.efterskankning import Avskrivning, Eftergift, Efterskankning, Efterskankt
from domain.fordran.galdenar import Felbetalning
from domain.fordran.mellantid import Havning, Mellantid, genom_ord_sist
from domain.fordran.rantevillkor import (
    Betalningsandel,
    Betalningsvillkor,
    Fordranspaminnelse,
    Forfallodel,
    Rantevillkor,
)
from domain.grund.pengar import Del, Lada


@dataclass(frozen=True)
class Kapitalhandelse:
    """What is owed of a claim changed on a day: interest is counted on what it then was."""

    dag: date
    andring_ore: int


class Raknat(NamedTuple):
    """Up to and including a day so much interest is charged, in all.

    `havd_ore` more was, and fell when the claim was lifted.
    """

    dag: date
    ranta_ore: int
    havd_ore: int = 0


@dataclass(frozen=True)
class Kravbetalning:
    """A payment of a claim, and how it is divided; the fact of that version placed it.

    It counts from `dag` on, and, if it was taken back, until `havd_dag`. `aterfort` is what it took
    back of what had been written off. The bank had it on `bankdag`; None: it was set off.
    """

    version: int
    dag: date
    kapital_ore: int
    ranta_ore: int
    aterfort: tuple[Efterskankning, ...] = ()
    havd_dag: date | None = None
    bankdag: date | None = None

    @property
    def belopp_ore(self) -> int:
        return self.kapital_ore + self.ranta_ore

    def galler_den(self, dag: date) -> bool:
        """Whether it counts, when the day is over."""
        return self.dag <= dag and (self.havd_dag is None or dag < self.havd_dag)

    @property
    def raknades(self) -> bool:
        """Whether it ever counted: what was taken back from its first day never did."""
        return self.havd_dag is None or self.dag < self.havd_dag


@dataclass(frozen=True)
class Fordringslage:
    """What is known of a claim: what was demanded, from which boxes, and what has become of it.

    `ur` is what is still outstanding of the capital, by the box that the money lies in. `omfort` is
    what of it was demanded out of another box than `for_hogt_belopp`, where a lowered decision has
    moved it since. `handelser` are waivers and the like; what was lifted was never owed, and what
    is written off is owed all the same.
    A claim on another than the party is no decision: it was demanded, for a `felbetalning`.
    """

    beslut_id: UUID | None
    beslutsdag: date
    krav_ore: int
    ur: tuple[Del, ...]
    forfallodag: date
    rantevillkor: Rantevillkor | None
    """How interest runs, if the regelverk wants interest."""
    nedsatt_till_ore: int
    betalningar: tuple[Betalningsandel, ...] = ()
    """What paid it out, as the bank is now known to have done, if interest is counted from that."""
    sagd_forfallodag: date | None = None
    """The day that the party had been told of, if it was corrected to an earlier one since."""
    forfallodag_rattad_i: UUID | None = None
    """The decision that the correction is of."""
    rattelse_sagd_dag: date | None = None
    """When the party was told of the earlier day."""
    meddelat_dag: date | None = None
    delfatt_dag: date | None = None
    """When the party was told that it is demanded, and had received it."""
    paminnelser: tuple[Fordranspaminnelse, ...] = ()
    """That the debtor was reminded of it, and when that reached him."""
    villkor: tuple[Betalningsvillkor, ...] = ()
    """What was decided, since it was demanded, of when it is to be paid."""
    omfort: tuple[Del, ...] = ()
    omfort_betalt: tuple[Del, ...] = ()
    """What had been `omfort` when it was paid."""
    handelser: tuple[Kapitalhandelse, ...] = ()
    delbetalt: tuple[Kravbetalning, ...] = ()
    """What has been paid, in the order in which it was placed."""
    havt_ore: int = 0
    havt_ur: tuple[Del, ...] = ()
    """The boxes that what was lifted was demanded out of, if it was not paid or was sent back."""
    havningar: tuple[Havning, ...] = ()
    """When it was lifted, of what has not been demanded again."""
    returer: frozenset[int] = frozenset()
    """The returns, by the fact that first said each, by which what it asks for came back."""
    tidvis_havt: tuple[Mellantid, ...] = ()
    """What is demanded now, and was lifted between two judgements."""
    rantefritt: tuple[Mellantid, ...] = ()
    """What of that was not owed from a day, and until it fell due anew."""
    aterkravt: tuple[Forfallodel, ...] = ()
    """What was demanded again, and has a day of its own to be paid by: the rest keeps its."""
    tillgodo_ore: int = 0
    """Of what was lifted, what had been paid: we owe it to the debtor."""
    ranta_ore: int = 0
    """Interest charged in all."""
    ranta_till: date | None = None
    """The last day that it is charged for; None when it is not known, or no longer right."""
    ranta_dag: date | None = None
    """The last day that it was ever charged for, whether that is still right or not."""
    raknat: tuple[Raknat, ...] = ()
    """The days that it is charged up to, in order; the last has all of it."""
    ranta_betald_ore: int = 0
    avbrott: tuple[Avbrott, ...] = ()
    """When the time of preskription began to run anew, but for payments."""
    efterskankt: tuple[Efterskankning, ...] = ()
    """Waived or written off, less what turned out never to be owed."""
    lyft_efterskankt: tuple[Efterskankning, ...] = ()
    """What had been waived or written off when it was lifted, and went back to its boxes."""
    lyft_redan_taget: tuple[Efterskankt, ...] = ()
    """What of that did not: it had been taken out of there already."""
    eftergifter: tuple[Eftergift, ...] = ()
    """The decisions that waived some of it, as they read now."""
    avskrivningar: tuple[Avskrivning, ...] = ()
    """What was ever written off of it."""
    aterfort: tuple[Efterskankning, ...] = ()
    """Of what was written off, what the payment that is being placed takes back."""
    felbetalning: Felbetalning | None = None
    """The payment by mistake that it asks for, and who owes it; None: the party does."""

    @property
    def kravt_ore(self) -> int:
        """What was demanded, less what has been lifted of it: paid, outstanding or waived."""
        return self.krav_ore - self.havt_ore

    @property
    def kravs_anyo(self) -> bool:
        """A judgement has demanded some of it again, with days of its own."""
        return bool(self.tidvis_havt or self.rantefritt or self.aterkravt)

    @property
    def lyft_av_banken(self) -> Mapping[date, int]:
        """What was lifted by what the bank was thought to have done, by the day it is lifted from.

        No more than the last word on the claim asks for: that much is demanded again, if the bank
        had not done it.
        """
        kvar, summor = self.nedsatt_till_ore - self.kravt_ore, Counter[date]()
        for h in reversed(self.havningar):
            tas = max(0, min(kvar, h.belopp_ore)) if h.av_banken else 0
            summor[h.dag] += tas
            kvar -= tas
        return +summor

    @property
    def havt_dag(self) -> date | None:
        """When something was lifted last, of what is demanded again first."""
        return genom_ord_sist(self.havningar)[-1].dag if self.havningar else None

    @property
    def lyft_genom_ord_ore(self) -> int:
        """What of it is lifted by what was said of the demand: it may be demanded again."""
        return sum(h.belopp_ore for h in self.havningar if h.genom_ord)

    @property
    def gallande_krav_ore(self) -> int:
        """What is demanded after the last word on it, which lowers what had been waived too."""
        return min(self.kravt_ore, self.nedsatt_till_ore)

    @property
    def kravts_hogst_ore(self) -> int:
        """The most that was demanded on any day, by the last word on it."""
        return self.kravt_den_ore(date.min)

    def kravt_den_ore(self, efter: date, aldrig_ore: int = 0) -> int:
        """What was demanded when a day was over: also what came back from the bank later.

        What the last word on it does not demand never was, whether it came back or not; nor
        `aldrig_ore`, that is to be lifted.
        """
        ute = sum(h.belopp_ore for h in self.havningar if efter < h.kostade_till)
        return min(self.kravt_ore - aldrig_ore + ute, self.nedsatt_till_ore)

    @property
    def utestaende_ore(self) -> int:
        return sum(d.belopp_ore for d in self.ur)

    @property
    def gallande_forfallodag(self) -> date:
        """The day to pay by: a correction to an earlier one does not count before it is told."""
        if self.sagd_forfallodag is None:
            return self.forfallodag
        if self.rattelse_sagd_dag is None:
            return self.sagd_forfallodag
        return min(self.sagd_forfallodag, max(self.forfallodag, self.rattelse_sagd_dag))

    @property
    def andringar(self) -> tuple[Kapitalhandelse, ...]:
        """All that has changed what is owed of the capital, payments and all."""
        betalt = (Kapitalhandelse(b.dag, -b.kapital_ore) for b in self.delbetalt)
        ater = ((b.havd_dag, b.kapital_ore) for b in self.delbetalt)
        ater_igen = (Kapitalhandelse(dag, ore) for dag, ore in ater if dag is not None)
        upphort = (Kapitalhandelse(t.fran, -t.belopp_ore) for t in self.rantefritt)
        borjat = (Kapitalhandelse(t.till, t.belopp_ore) for t in self.rantefritt)
        return (*self.handelser, *betalt, *ater_igen, *upphort, *borjat)

    def aterkravt_efter(self, dag: date) -> int:
        """What of the outstanding is demanded again, to be paid by a later day than `dag`."""
        ej_forfallet = sum(d.kapital_ore for d in self.aterkravt if d.dag > dag)
        return min(ej_forfallet, self.utestaende_ore)

    def andrad_efter(self, dag: date) -> bool:
        """Whether something was paid, waived or written off after `dag`, or came back."""
        dagar = [*(h.dag for h in self.andringar), *(e.dag for e in self.efterskankt)]
        return any(nar > dag for nar in dagar)

    @property
    def obetalt_ore(self) -> int:
        """What is owed of the capital, whether the books ask for it or not."""
        return self.utestaende_ore + self.avskrivet_ore

    @property
    def betaldes(self) -> tuple[date, ...]:
        """When the debtor paid, by the bank: what we have done with the money since is not his."""
        dagar = (b.bankdag for b in self.delbetalt if b.raknades)
        return tuple(dag for dag in dagar if dag is not None)

    @property
    def utan_grund_ore(self) -> int:
        """What the decision still demands, though the ground for it is gone."""
        return 0 if self.beslut_id is None else self.nedsatt_till_ore - self.gallande_krav_ore

    @property
    def efterskankt_ore(self) -> int:
        return sum(e.kapital_ore for e in self.efterskankt)

    def raknat_ore(self, dag: date) -> int:
        """The interest that is charged for days up to and including `dag`."""
        return max((r for r in self.raknat if r.dag <= dag), default=Raknat(dag, 0)).ranta_ore

    @property
    def ranta_efterskankt_ore(self) -> int:
        """Interest waived or written off: none of it fell with what else was charged."""
        havd_ore = sum(r.havd_ore for r in self.raknat[-1:])
        return self.efterskankt_av(self.ranta_ore + havd_ore)

    def efterskankt_av(self, ranta_ore: int) -> int:
        """What is waived or written off of so much interest.

        What somebody paid of what was written off is his: that much of it is not written off.
        """
        efterskankt = sum(e.ranta_ore for e in self.efterskankt)
        aterfort = self.aterfort_ranta_ore
        return min(efterskankt, max(0, ranta_ore - aterfort)) if aterfort else efterskankt

    @property
    def aterfort_ranta_ore(self) -> int:
        """What somebody paid of interest that was written off."""
        raknas = (b for b in self.delbetalt if b.havd_dag is None)
        return sum(min(b.ranta_ore, sum(e.ranta_ore for e in b.aterfort)) for b in raknas)

    def ryms_att_skriva_av_igen(self, utan: Aterbetalning) -> int:
        """What of the interest is not waived, written off, or paid of what was, but by that one.

        What there is no room for is written off again when there is, and it is counted.
        """
        egen = min(utan.ranta_ore, sum(e.ranta_ore for e in utan.aterfort))
        kvar = self.ranta_ore - (self.aterfort_ranta_ore - egen)
        return max(0, kvar - self.ranta_efterskankt_ore)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_ore - self.ranta_efterskankt_ore - self.ranta_betald_ore)

    @property
    def overbetald_ranta_ore(self) -> int:
        """Interest that was paid, and turned out not to be owed."""
        return max(0, self.ranta_betald_ore - max(0, self.ranta_ore - self.ranta_efterskankt_ore))

    @property
    def minskat_ore(self) -> int:
        """Of capital and interest: paid, waived, written off or lifted, in all."""
        ranta = self.ranta_betald_ore + self.ranta_efterskankt_ore
        return self.krav_ore - self.utestaende_ore + ranta

    @property
    def skuld_ore(self) -> int:
        """Capital and interest that is owed, whether the books ask for it or not."""
        ranta_ore = self.utestaende_ranta_ore + self.avskriven_ranta_kvar_ore
        return self.obetalt_ore + ranta_ore

    @property
    def oppen(self) -> bool:
        return self.utestaende_ore + self.utestaende_ranta_ore > 0

    @property
    def avskrivet_ore(self) -> int:
        """Written off in the books: it is owed all the same, and may be paid."""
        return sum(e.kapital_ore for e in self.efterskankt if e.lada is Lada.AVSKRIVET)

    @property
    def avskriven_ranta_ore(self) -> int:
        return sum(e.ranta_ore for e in self.efterskankt if e.lada is Lada.AVSKRIVET)

    @property
    def avskriven_ranta_kvar_ore(self) -> int:
        """What of it there still is: counted anew, less may be owed than was written off.

        None, when the last word on the claim is that nothing ever was demanded.
        """
        if not self.kravts_hogst_ore:
            return 0
        efterskankt = sum(e.ranta_ore for e in self.efterskankt) - self.avskriven_ranta_ore
        finns = max(0, self.ranta_ore - efterskankt - self.ranta_betald_ore)
        return min(finns, self.avskriven_ranta_ore)

    @property
    def ar_avskriven(self) -> bool:
        """Something of it is written off in the books, and owed all the same."""
        return self.avskrivet_ore + self.avskriven_ranta_kvar_ore > 0

    @property
    def reglerad(self) -> bool:
        """Nothing is owed, by either side."""
        return not self.oppen and not self.tillgodo_ore and not self.overbetald_ranta_ore
