"""What an ärende remembers of a claim: what is demanded, out of which boxes, and what was paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from domain.arende.efterskankning import (
    AvskrivetIgen,
    Eftergift,
    Efterskankning,
    de_sista,
    med,
)
from domain.arende.galdenar import Felbetalning
from domain.arende.rantevillkor import Betalningsandel, Betalningsvillkor, Rantevillkor, andelar
from domain.arende.tillstand import Aterbetalning
from domain.grund.pengar import Del, Lada


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
    beslutat_krav_ore: int
    """What the authority itself demands, by its own last word: a court never demands more."""
    betalningar: tuple[Betalningsandel, ...] = ()
    """What paid it out, as the bank is now known to have done, if interest is counted from that."""
    meddelat_dag: date | None = None
    delfatt_dag: date | None = None
    """When the party was told that it is demanded, and had received it."""
    rantepaminnelser: tuple[date, ...] = ()
    """When reminders were sent that gave the amount and said that interest follows."""
    villkor: tuple[Betalningsvillkor, ...] = ()
    """What was decided, since it was demanded, of when it is to be paid."""
    omfort: tuple[Del, ...] = ()
    omfort_betalt: tuple[Del, ...] = ()
    """What had been `omfort` when it was paid."""
    handelser: tuple[Kapitalhandelse, ...] = ()
    havt_ore: int = 0
    havt_ur: tuple[Del, ...] = ()
    """The boxes that what was lifted was demanded out of, if it was not paid or was sent back."""
    havt_dag: date | None = None
    """When something was lifted last."""
    tillgodo_ore: int = 0
    """Of what was lifted, what had been paid: we owe it to the debtor."""
    ranta_ore: int = 0
    """Interest charged in all."""
    ranta_till: date | None = None
    """The last day that it is charged for; None when it is not known, or no longer right."""
    ranta_dag: date | None = None
    """The last day that it was ever charged for, whether that is still right or not."""
    ranta_betald_ore: int = 0
    avbrott: tuple[date, ...] = ()
    """When the time of preskription began to run anew, but for payments."""
    efterskankt: tuple[Efterskankning, ...] = ()
    """Waived or written off, less what turned out never to be owed."""
    eftergifter: tuple[Eftergift, ...] = ()
    """The decisions that waived some of it, as they read now."""
    exekutionstitel: bool = False
    """A judgment or the like lets Kronofogden enforce it."""
    avskrivna_ar: tuple[int, ...] = ()
    """The budgetår of what was ever written off of it."""
    aterfort: tuple[Efterskankning, ...] = ()
    """Of what was written off, what the payment that is being placed takes back."""
    felbetalning: Felbetalning | None = None
    """The payment by mistake that it asks for, and who owes it; None: the party does."""

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
        return 0 if self.beslut_id is None else self.nedsatt_till_ore - self.gallande_krav_ore

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
    def minskat_ore(self) -> int:
        """Of capital and interest: paid, waived, written off or lifted, in all."""
        ranta = self.ranta_betald_ore + self.ranta_efterskankt_ore
        return self.krav_ore - self.utestaende_ore + ranta

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
    def ar_avskriven(self) -> bool:
        """Something of it is written off in the books, and owed all the same."""
        return self.avskrivet_ore + self.avskriven_ranta_ore > 0

    @property
    def reglerad(self) -> bool:
        """Nothing is owed, by either side."""
        return not self.oppen and not self.tillgodo_ore and not self.overbetald_ranta_ore

    def nedsatt(self, till_ore: int) -> Fordran:
        """Lower the demand to `till_ore`.

        What is taken off never bore interest, even if it had been waived.
        """
        ranta_till = self.ranta_till if till_ore == self.gallande_krav_ore else None
        return replace(self, nedsatt_till_ore=till_ore, ranta_till=ranta_till)

    def rattad(
        self, till_ore: int, mer: Sequence[Del], tillgodo_ore: int, villkor: Rantevillkor | None
    ) -> Fordran:
        """It was always to be `till_ore`: so much more is demanded, or less, which is lifted.

        `villkor` is of what is more: it rests on payments of its own. `tillgodo_ore` besides had
        been paid and lifted: it is demanded again, and paid.
        """
        return replace(
            self._med_ur(_mer(self.ur, mer)),
            krav_ore=self.krav_ore + sum(d.belopp_ore for d in mer),
            havt_ore=self.havt_ore - tillgodo_ore,
            tillgodo_ore=self.tillgodo_ore - tillgodo_ore,
            nedsatt_till_ore=till_ore,
            beslutat_krav_ore=till_ore,
            betalningar=(*self.betalningar, *andelar(villkor)),
            rantevillkor=self._med_start(villkor),
            ranta_till=None,
        )

    def _med_start(self, villkor: Rantevillkor | None) -> Rantevillkor | None:
        """What rests on no payment is counted from one day, the one that was found first."""
        if self.rantevillkor is None or villkor is None or self.rantevillkor.start is not None:
            return self.rantevillkor
        return self.rantevillkor.model_copy(update={"start": villkor.start})

    def rantan_till(self, dag: date) -> Fordran:
        """The interest is right up to `dag` at most, since what is owed changed then."""
        aktuell = self.ranta_till is not None and dag >= self.ranta_till
        return self if aktuell else replace(self, ranta_till=None)

    def meddelad(self, dag: date) -> Fordran:
        """The party was told that it is demanded: what interest waited for that runs from then.

        Said anew, of another day, it was always so.
        """
        ny = replace(self, meddelat_dag=dag)
        vantade = self.rantevillkor is not None and self.rantevillkor.vantar_pa_meddelande
        return ny.rantan_till(min(dag, self.meddelat_dag or dag)) if vantade else ny

    def delfadd(self, dag: date) -> Fordran:
        """The party has received it: interest from a demand never runs before that."""
        return replace(self, delfatt_dag=dag)._nytt_om_kraven(date.min)

    def paminnd_om_ranta(self, dag: date) -> Fordran:
        """A reminder gave the amount and said that interest follows."""
        ny = replace(self, rantepaminnelser=(*self.rantepaminnelser, dag))
        return ny._nytt_om_kraven(dag)

    def med_villkor(self, villkor: Betalningsvillkor) -> Fordran:
        """It is to be paid otherwise from now on."""
        ny = replace(self, villkor=(*self.villkor, villkor))
        return ny.rantan_till(villkor.fran - timedelta(days=1))

    def betalning_rattad(self, version: int, rattad: Betalningsandel) -> Fordran:
        """What another version had said of a payment is now `rattad`: interest follows its day."""
        berorda = [b.dag for b in self.betalningar if b.utbetalning_id == rattad.utbetalning_id]
        if not berorda:
            return self
        nya = tuple(
            replace(rattad, belopp_ore=b.belopp_ore) if b.version == version else b
            for b in self.betalningar
        )
        return replace(self, betalningar=nya).rantan_till(min(rattad.dag, *berorda))

    def betald(self, delar: Sequence[Del], dag: date, ranta_ore: int) -> Fordran:
        """Less of it is outstanding from `dag` on: it was paid."""
        ny = self._minskad(delar, dag)
        return replace(
            ny,
            ranta_betald_ore=self.ranta_betald_ore + ranta_ore,
            omfort_betalt=_mer(self.omfort_betalt, _mindre(self.omfort, ny.omfort)),
            aterfort=(),
        )

    def efterskankad(self, delar: Sequence[Del], dag: date, ranta_ore: int, lada: Lada) -> Fordran:
        """Less of it is outstanding from `dag` on: it was waived or written off."""
        kapital = sum(d.belopp_ore for d in delar)
        en = Efterskankning(lada, dag, kapital, ranta_ore)
        return replace(self._minskad(delar, dag), efterskankt=med(self.efterskankt, [en]))

    def eftergiven(self, eftergift: Eftergift) -> Fordran:
        """A decision waived so much of it."""
        delar, dag, ranta = eftergift.delar, eftergift.dag, eftergift.ranta_ore
        ny = self.efterskankad(delar, dag, ranta, Lada.EFTERGIVET)
        return replace(ny, eftergifter=(*self.eftergifter, eftergift))

    def eftergift_andrad(self, nu: Eftergift, dag: date) -> Fordran:
        """The decision waives so much instead: more or less is outstanding from `dag` on."""
        forut = self.eftergift_av(nu.beslut_id)
        mer = Efterskankning(
            Lada.EFTERGIVET,
            nu.dag,
            nu.kapital_ore - forut.kapital_ore,
            nu.ranta_ore - forut.ranta_ore,
        )
        ny = replace(
            self._med_ur(_mindre(_mer(self.ur, forut.delar), nu.delar)),
            efterskankt=med(self.efterskankt, [mer]),
            eftergifter=tuple(nu if e is forut else e for e in self.eftergifter),
        )
        return ny._andrad(dag, -mer.kapital_ore)

    def eftergift_av(self, beslut_id: UUID) -> Eftergift:
        """What the decision waives of it, as it reads now."""
        return next(e for e in self.eftergifter if e.beslut_id == beslut_id)

    def villkor_rattade(self, nya: Betalningsvillkor) -> Fordran:
        """The decision always said so of when it is to be paid."""
        villkor = tuple(nya if v.beslut_id == nya.beslut_id else v for v in self.villkor)
        return replace(self, villkor=villkor).rantan_till(nya.fran - timedelta(days=1))

    def utan_efterskankt(self, bort: Sequence[Efterskankning]) -> Fordran:
        """So much of what was waived was never owed."""
        return replace(self, efterskankt=med(self.efterskankt, bort, -1))

    def _minskad(self, delar: Sequence[Del], dag: date) -> Fordran:
        kapital = sum(d.belopp_ore for d in delar)
        return self._med_ur(_mindre(self.ur, delar))._andrad(dag, -kapital)

    def avskriven(self, delar: Sequence[Del], dag: date, ranta_ore: int) -> Fordran:
        """Written off in the books: nobody asks for it, but it is still owed."""
        return replace(
            self.efterskankad(delar, dag, ranta_ore, Lada.AVSKRIVET),
            avskrivna_ar=tuple(dict.fromkeys([*self.avskrivna_ar, *(d.ar for d in delar)])),
        )

    def avskrivning_aterford(self, delar: Sequence[Del], dag: date, ranta_ore: int) -> Fordran:
        """So much of what was written off is outstanding again."""
        kapital = sum(d.belopp_ore for d in delar)
        bort = de_sista(self.efterskankt, Lada.AVSKRIVET, kapital, ranta_ore)
        ny = replace(
            self._med_ur(_mer(self.ur, delar)).utan_efterskankt(bort),
            aterfort=bort,
        )
        return ny._andrad(dag, kapital)

    def okad(
        self,
        delar: Sequence[Del],
        dag: date,
        ranta_ore: int,
        avskrivet: Sequence[Efterskankning] = (),
    ) -> Fordran:
        """A payment was taken back: more is outstanding again, but for what had been lifted.

        What it paid of what was written off is written off as it was.
        """
        kapital = sum(d.belopp_ore for d in delar)
        igen = _utom_forsta(delar, self.tillgodo_ore)
        ater = _av_det_sankta(self.omfort_betalt, delar)
        utestaende = _i_lador(igen)
        ny = replace(
            self._med_ur(_mer(self.ur, utestaende)),
            omfort=_mer(self.omfort, _av_det_sankta(ater, utestaende)),
            omfort_betalt=_mindre(self.omfort_betalt, ater),
            havt_ur=_mer(self.havt_ur, _i_lador(_mindre(delar, igen))),
            tillgodo_ore=max(0, self.tillgodo_ore - kapital),
            ranta_betald_ore=self.ranta_betald_ore - ranta_ore,
            efterskankt=med(self.efterskankt, avskrivet),
        )
        return ny._andrad(dag, kapital - sum(e.kapital_ore for e in avskrivet))

    def avskrivet_igen(self, aterbetalning: Aterbetalning) -> tuple[AvskrivetIgen, ...]:
        """What a payment took back of what was written off, and is written off without it.

        Not what has been lifted of it since, nor interest that there no longer is.
        """
        igen = _utom_forsta(aterbetalning.kapital, self.tillgodo_ore)
        kapital_ore = sum(d.belopp_ore for d in igen if d.lada is Lada.AVSKRIVET)
        ranta_ore = max(0, self.ranta_ore - self.ranta_efterskankt_ore)
        aterfort = aterbetalning.aterfort  # the last first, so that what was first is taken first
        return tuple(
            AvskrivetIgen(avskrivet_dag=e.dag, kapital_ore=e.kapital_ore, ranta_ore=e.ranta_ore)
            for e in de_sista(aterfort, Lada.AVSKRIVET, kapital_ore, ranta_ore)
        )

    def havd(
        self,
        delar: Sequence[Del],
        tillgodo_ore: int,
        ranta_ore: int,
        dag: date,
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
            havt_ur=_mer(self.havt_ur, delar),
            havt_dag=dag,
            tillgodo_ore=self.tillgodo_ore + tillgodo_ore,
            handelser=(*self.handelser, *aldrig),
            ranta_ore=self.ranta_ore - ranta_ore,
            ranta_till=None,
        )

    def aterstalld(
        self, delar: Sequence[Del], tillgodo_ore: int, utan_ranta: tuple[date, date] | None
    ) -> Fordran:
        """So much of what was lifted is demanded again, of which some has been paid all along.

        It was never lifted; or, `utan_ranta`, not owed from the first day to before the second.
        """
        ore = sum(d.belopp_ore for d in delar) + tillgodo_ore
        borta = () if utan_ranta is None else zip(utan_ranta, (-ore, ore), strict=True)
        return replace(
            self._med_ur(_mer(self.ur, delar)),
            havt_ore=self.havt_ore - ore,
            havt_ur=_mindre(self.havt_ur, delar),
            tillgodo_ore=self.tillgodo_ore - tillgodo_ore,
            handelser=(*self.handelser, *(Kapitalhandelse(*h) for h in borta)),
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

    def _nytt_om_kraven(self, dag: date) -> Fordran:
        vantade = self.rantevillkor is not None and self.rantevillkor.vantar_pa_krav
        return self.rantan_till(dag) if vantade else self

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


def _av_det_sankta(omfort: Sequence[Del], delar: Sequence[Del]) -> tuple[Del, ...]:
    """What of it there is room for in these parts of `for_hogt_belopp`, year by year."""
    tagna: list[Del] = []
    for ar in dict.fromkeys(d.ar for d in omfort):
        i_aret = [d for d in omfort if d.ar == ar]
        ryms = sum(d.belopp_ore for d in delar if (d.lada, d.ar) == (Lada.FOR_HOGT_BELOPP, ar))
        over = sum(d.belopp_ore for d in i_aret) - ryms
        tagna += _utom_forsta(i_aret, max(0, over))
    return tuple(tagna)


def _i_lador(delar: Sequence[Del]) -> tuple[Del, ...]:
    """What a claim asks for out of a box: not what is written off."""
    return tuple(d for d in delar if d.lada is not Lada.AVSKRIVET)


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
