"""Räntevillkor: how interest runs on one claim, as the decision that made the claim found it.

The regelverk says how; what of it follows from the case (from which day, on which payments the
claim rests) is recorded with it, so that it can be followed when that is corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.grund.varden import Ore, Uppgift, ny_av
from domain.regelverk.aterkravsregel import Ranteregel, Rantestart


class Betalningsgrund(Uppgift):
    """So much of the claim rests on what the bank paid: the fact of that version says so.

    `utbetalningsdag` is the bank day as it was known when the claim was made.
    """

    utbetalning_version: int
    utbetalning_id: UUID
    utbetalningsdag: date
    belopp_ore: Ore


class Rantevillkor(Uppgift):
    """`startdag` is set when interest is counted from the decision; it is for each day after it.

    `vilar_pa` is set when interest is counted from the payments; what of the claim rests on none
    that is known is counted from `startdag`. `anger_ranta`: the decision said that late payment
    costs interest, so that it is a demand from which interest can be counted (4 § räntelagen).
    """

    regel: Ranteregel
    startdag: date | None
    vilar_pa: tuple[Betalningsgrund, ...]
    anger_ranta: bool

    @property
    def vantar_pa_krav(self) -> bool:
        """Whether it turns on what demands said, and when they arrived."""
        return self.regel.fran is Rantestart.DAGAR_EFTER_KRAV


@dataclass(frozen=True)
class Fordranspaminnelse:
    """A reminder of a claim, by the version that sent it.

    `anger_ranta`: it gave the amount and said that interest follows, which runs as if it arrived
    the day it was sent until it is known when it did.
    """

    version: int
    skickat_dag: date
    anger_ranta: bool
    mottaget_dag: date | None = None
    mottaget_version: int = 0
    """The version that last said when it arrived."""
    mottaget_bevis: str = ""

    @property
    def framme_dag(self) -> date:
        return self.mottaget_dag or self.skickat_dag


@dataclass(frozen=True)
class Betalningsandel:
    """So much of a claim was paid out on a day, by what the bank is now known to have done."""

    version: int
    utbetalning_id: UUID
    dag: date
    belopp_ore: int


def andelar(villkor: Rantevillkor | None) -> tuple[Betalningsandel, ...]:
    """What paid it out, as it was known when it was demanded."""
    return tuple(
        Betalningsandel(b.utbetalning_version, b.utbetalning_id, b.utbetalningsdag, b.belopp_ore)
        for b in (() if villkor is None else villkor.vilar_pa)
    )


@dataclass(frozen=True)
class Forfallodel:
    """So much is to be paid at last on a day, of which `kapital_ore` is capital.

    `igen_av_id` is what brought it back of what had been waived: `igen_ore`, when this was said.
    """

    dag: date
    belopp_ore: int
    kapital_ore: int
    igen_av_id: UUID | None = None
    igen_ore: int = 0

    def nar_det_kom_igen(self, ore: int) -> Forfallodel:
        """The same, when so much was brought back."""
        mer = max(ore - self.igen_ore, -self.belopp_ore)
        return ny_av(self, belopp_ore=self.belopp_ore + mer, kapital_ore=self.kapital_ore + mer)


def forfallodelar_utan_sista(delar: Sequence[Forfallodel], ore: int) -> tuple[Forfallodel, ...]:
    """What is left of them when so much is lifted, of the last first."""
    kvar = []
    for d in reversed(delar):
        bort = min(ore, d.kapital_ore)
        ore -= bort
        kvar.append(Forfallodel(d.dag, d.belopp_ore - bort, d.kapital_ore - bort))
    return tuple(d for d in reversed(kvar) if d.kapital_ore)


def sist_med_mer(delar: tuple[Forfallodel, ...], ore: int) -> tuple[Forfallodel, ...]:
    """With so much more of the last, if there is any."""
    return (
        *delar[:-1],
        *(Forfallodel(d.dag, d.belopp_ore + ore, d.kapital_ore + ore) for d in delar[-1:]),
    )


@dataclass(frozen=True)
class Betalningsvillkor:
    """As from `fran` a claim is to be paid in `delar`: an anstånd has one, with all of it.

    `beslut_id` is the decision that says so. `betalt_fore_ore` is what had been paid or waived when
    a plan was made, of capital and interest, and `ranta_ore` the interest that its parts hold. The
    fact of that `version` says so.
    """

    beslut_id: UUID
    fran: date
    delar: tuple[Forfallodel, ...]
    med_ranta: bool
    plan: bool
    version: int
    ranta_ore: int = 0
    betalt_fore_ore: int = 0
    ranta_fore_ore: int = 0
    sagda: tuple[Forfallodel, ...] = ()
    """What the party had been told of them, if they have been corrected since."""
    sagt_dag: date | None = None
    """When he was told of the correction."""
    sagd_utan_ranta: bool = False
    """He had been told that the time costs nothing, and it has been corrected since."""
    rantan_sagd_dag: date | None = None
    """When he was told that it does."""
    vet_att_det_kostar: bool = False
    """It costs nothing since it was corrected, and he has not been told of that."""

    rattat: bool = False
    """It has been corrected: some of it may turn on when he was told."""

    def som_det_star(self, igen: Callable[[UUID], int]) -> Betalningsvillkor:
        """As what is said of what is waived reads now: so much did each lowering bring back."""
        delar = tuple(
            d if d.igen_av_id is None else d.nar_det_kom_igen(igen(d.igen_av_id))
            for d in self.delar
        )
        if delar == self.delar:
            return self
        mindre = sum(d.belopp_ore for d in self.delar) - sum(d.belopp_ore for d in delar)
        return ny_av(
            self,
            delar=tuple(d for d in delar if d.belopp_ore),
            betalt_fore_ore=self.betalt_fore_ore + mindre,
        )

    @property
    def for_det_som_kom_igen(self) -> bool:
        """Whether it was said since less was waived, and it brought something back."""
        return any(d.igen_av_id == self.beslut_id for d in self.delar)

    def kostar_ranta(self, dag: date) -> bool:
        """Whether the time costs interest that day: nobody owes what he was told is free."""
        if self.sagd_utan_ranta and (self.rantan_sagd_dag is None or dag <= self.rantan_sagd_dag):
            return False
        return self.med_ranta

    @property
    def vantar_pa_besked(self) -> bool:
        """Whether there is a correction that he may be told of."""
        return bool(self.sagda) or self.sagd_utan_ranta or self.vet_att_det_kostar

    def underrattat(self, dag: date) -> Betalningsvillkor:
        """He was told what they say since they were corrected; what he knew already, he did."""
        return ny_av(
            self,
            sagt_dag=(self.sagt_dag or dag) if self.sagda else None,
            rantan_sagd_dag=(self.rantan_sagd_dag or dag) if self.sagd_utan_ranta else None,
            vet_att_det_kostar=False,
        )

    def sagt_en_annan_dag(self, forut: date, dag: date | None) -> Betalningsvillkor:
        """What he was told on `forut` he was told on `dag`, or has not been told yet."""
        return ny_av(
            self,
            sagt_dag=dag if self.sagt_dag == forut else self.sagt_dag,
            rantan_sagd_dag=dag if self.rantan_sagd_dag == forut else self.rantan_sagd_dag,
        )

    def rattade(self, nya: Betalningsvillkor) -> Betalningsvillkor:
        """As they were corrected; till he is told, what he was told helps him."""
        nya = ny_av(nya, rattat=True)
        if self.delar != nya.delar:
            vantar = bool(self.sagda) and self.sagt_dag is None
            nya = ny_av(nya, sagda=self.sagda if vantar else self.delar, sagt_dag=None)
        if self.med_ranta == nya.med_ranta:
            return nya
        if nya.med_ranta:
            return nya._kostar_igen()
        tror_fritt = self.sagd_utan_ranta and self.rantan_sagd_dag is None
        if tror_fritt:
            return ny_av(nya, sagd_utan_ranta=False)
        return ny_av(nya, vet_att_det_kostar=True)

    def _kostar_igen(self) -> Betalningsvillkor:
        """He had been told that it is free; or of nothing but that it costs, as it does."""
        if self.vet_att_det_kostar:
            return ny_av(self, vet_att_det_kostar=False)
        return ny_av(self, sagd_utan_ranta=True, rantan_sagd_dag=None)

    def utan_rattelsen(self, dag: date) -> tuple[Forfallodel, ...]:
        """What he had been told, if that is all that he knew on `dag`."""
        return self.sagda if self.sagt_dag is None or dag <= self.sagt_dag else ()

    @property
    def sista_dag(self) -> date:
        return self.delar[-1].dag

    def med_mer(self, mer_ore: int, krav_ore: int) -> Betalningsvillkor:
        """As it is when more is demanded than `krav_ore`: what was put off in whole still is."""
        if self.plan or len(self.delar) > 1 or self.delar[0].kapital_ore < krav_ore:
            return self
        [hela] = self.delar
        hela_ore = hela.belopp_ore + mer_ore
        return ny_av(self, delar=(Forfallodel(hela.dag, hela_ore, hela_ore),))
