"""Efterskänkning: what of a claim was waived or written off, when, and what of that stands.

Capital that turns out never to have been owed was never waived either: it is taken off the last
first. Interest is counted anew from the beginning, and what was waived of it stands as far as there
is any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self
from uuid import UUID

from domain.fordran.delar import forsta, i_lador, ihop, utan, utom_det_som_finns
from domain.fordran.eftergiftsord import Eftergiftsord
from domain.fordran.mellantid import RedanHavt
from domain.fordran.ordrattelse import Ordrattelse
from domain.grund.pengar import Del, Lada, Rorelse, Uttag
from domain.grund.varden import Ore, OreEllerNoll, Uppgift, ny_av


@dataclass(frozen=True)
class Efterskankning:
    """So much was waived or written off, by the box that says which, on a day.

    `ur` is out of which boxes.
    """

    lada: Lada
    dag: date
    kapital_ore: int
    ranta_ore: int = 0
    ur: tuple[Del, ...] = ()

    def hogst(self, avskrivning: Avskrivning) -> Efterskankning:
        """No more of it than that wrote off, box by box."""
        ur = utan(self.ur, utom_det_som_finns(self.ur, avskrivning.delar))
        kapital_ore = sum(d.belopp_ore for d in ur)
        ranta_ore = min(self.ranta_ore, avskrivning.ranta_ore)
        return ny_av(self, kapital_ore=kapital_ore, ranta_ore=ranta_ore, ur=ur)


@dataclass(frozen=True)
class Avskrivning:
    """What the fact of that version wrote off, out of which boxes, less what it has taken back.

    The interest had been counted to `raknat_till`; None: never. `havd`: it was wrong, and undone.
    `med_ranta`: some of it was interest.
    """

    version: int
    dag: date
    delar: tuple[Del, ...]
    ranta_ore: int
    raknat_till: date | None = None
    havd: bool = False
    med_ranta: bool = False


@dataclass(frozen=True)
class Eftergift:
    """What a decision waives, as it reads now: out of which boxes, and how much interest.

    `ur_avskrivet` is what of it had been written off, and when, the last first. `orden` are what it
    and those that changed it say; and `sagda` what they said, before it was corrected by
    `rattelser`.
    """

    beslut_id: UUID
    dag: date
    delar: tuple[Del, ...]
    ranta_ore: int
    ur_avskrivet: tuple[Efterskankning, ...]
    orden: tuple[Eftergiftsord, ...]
    sagda: tuple[Eftergiftsord, ...]
    rattelser: tuple[Ordrattelse, ...] = ()

    def i_ord_som(self, forut: Eftergift) -> Eftergift:
        """The same, of which has been said what had been said of that."""
        return ny_av(self, orden=forut.orden, sagda=forut.sagda, rattelser=forut.rattelser)

    def med_ord(self, ett: Eftergiftsord) -> Eftergift:
        """One more was said."""
        return ny_av(self, orden=(*self.orden, ett), sagda=(*self.sagda, ett))

    @property
    def kapital_ore(self) -> int:
        return sum(d.belopp_ore for d in self.delar)

    @property
    def ranta_ur_annat_ore(self) -> int:
        """How much of the interest had not been written off."""
        return self.ranta_ore - sum(e.ranta_ore for e in self.ur_avskrivet)

    @property
    def ur(self) -> tuple[Del, ...]:
        """The boxes that it was demanded out of, whether it had been written off or not."""
        skrivna = (d for e in self.ur_avskrivet for d in e.ur)
        return ihop(i_lador(self.delar), tuple(skrivna))

    def utan_avskrivningen(self, havd: Avskrivning) -> Eftergift:
        """What it took of one that was undone, it took of what was outstanding all along."""
        bort = [e.hogst(havd) for e in self.ur_avskrivet if e.dag == havd.dag]
        ur = tuple(d for e in bort for d in e.ur)
        skrivna = [ny_av(d, lada=Lada.AVSKRIVET) for d in ur]
        kvar = med(self.ur_avskrivet, bort, -1)
        return ny_av(self, delar=ihop(utan(self.delar, skrivna), ur), ur_avskrivet=kvar)


class Efterskankt(Uppgift):
    """Capital that was waived on `efterskankt_dag`, and was not owed: taken back from `dag`.

    It goes back to the boxes `ur`; none, if what the bank did has taken it already. Or the other
    way round: out of `ur` it is waived again from `dag`, as it was.
    `redan_havt`: so much of it a judgement had lifted already, from a day until it was waived
    again; of those days it is not taken back twice.
    """

    lada: Lada
    efterskankt_dag: date
    dag: date
    kapital_ore: Ore
    ur: tuple[Uttag, ...]
    redan_havt: tuple[RedanHavt, ...]

    @property
    def som_del(self) -> Efterskankning:
        ur = tuple(Del(u.lada, u.budgetar, u.belopp_ore) for u in self.ur)
        return Efterskankning(self.lada, self.efterskankt_dag, self.kapital_ore, ur=ur)

    def ur_de(self, ur: Sequence[Del]) -> Self:
        """So much of it, out of those boxes."""
        ore = sum(d.belopp_ore for d in ur)
        return self.model_copy(update={"ur": _som_uttag(ur), "kapital_ore": ore})

    def redan(self, havt: tuple[RedanHavt, ...]) -> Self:
        """So much of it a judgement had lifted already."""
        return self.model_copy(update={"redan_havt": havt})

    @property
    def eftergiven_dag(self) -> date | None:
        """It cost nothing since; what was written off did."""
        return self.efterskankt_dag if self.lada is Lada.EFTERGIVET else None


class Efterskankttid(NamedTuple):
    """From one day, and until another, what was waived or written off on `dag` was lifted: it lay
    in the boxes `ur`.
    """

    lada: Lada
    dag: date
    fran: date
    till: date
    ur: tuple[Del, ...]


def lyfta_en_tid(
    lyfta: Sequence[Efterskankt], igen: Sequence[Efterskankt]
) -> tuple[tuple[Efterskankt, ...], tuple[Efterskankttid, ...]]:
    """What is still lifted when so much is waived again, the last lifted first; and of that, on
    which days it was lifted.
    """
    kvar, tider = list(lyfta), []
    for e in igen:
        ur = e.som_del.ur
        for nr, forut in reversed([*enumerate(kvar)]):
            ore = min(forut.kapital_ore, sum(d.belopp_ore for d in ur))
            if (forut.lada, forut.efterskankt_dag) == (e.lada, e.efterskankt_dag) and ore:
                tas = forsta(ur, ore)
                ur = utom_det_som_finns(ur, tas)
                tider.append(Efterskankttid(e.lada, e.efterskankt_dag, forut.dag, e.dag, tas))
                kvar[nr] = forut.model_copy(update={"kapital_ore": forut.kapital_ore - ore})
    return tuple(e for e in kvar if e.kapital_ore), tuple(t for t in tider if t.fran < t.till)


class Avskrivet(Uppgift):
    """So much that was written off on `avskrivet_dag`, out of the boxes `ur`.

    It was paid, or waived, and was written off no longer; or is not paid, or waived, any more.
    `oprovat` is what of `ur` lay until then with what was not accounted for: a review had put it in
    its box, and has been lifted.
    """

    avskrivet_dag: date
    kapital_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    ur: tuple[Uttag, ...]
    oprovat: tuple[Uttag, ...]

    @property
    def som_del(self) -> Efterskankning:
        ur = tuple(Del(u.lada, u.budgetar, u.belopp_ore) for u in self.ur)
        dag, kapital, ranta = self.avskrivet_dag, self.kapital_ore, self.ranta_ore
        return Efterskankning(Lada.AVSKRIVET, dag, kapital, ranta, ur)

    @property
    def dar_det_lag(self) -> Iterator[Uttag]:
        """In which boxes, until it was written off."""
        oprovat = {(u.lada, u.budgetar): u.belopp_ore for u in self.oprovat}
        for u in self.ur:
            ore = oprovat.get((u.lada, u.budgetar), 0)
            for lada, del_ore in ((u.lada, u.belopp_ore - ore), (Lada.UTBETALT_EJ_REDOVISAT, ore)):
                if del_ore:
                    yield Uttag(lada=lada, budgetar=u.budgetar, belopp_ore=del_ore)


def fore_avskrivningen(delar: Sequence[Avskrivet], dag: date, *, igen: bool) -> Iterator[Rorelse]:
    """From `dag` until it was written off it was taken out of where it lay; or (`igen`) lay there.

    Nothing was ever taken out of what is written off before it was.
    """
    for e in delar:
        for u in e.dar_det_lag if e.avskrivet_dag > dag else ():
            dagar = (e.avskrivet_dag, dag) if igen else (dag, e.avskrivet_dag)
            for fran, till, nar in (
                (u.lada, Lada.AVSKRIVET, dagar[0]),
                (Lada.AVSKRIVET, u.lada, dagar[1]),
            ):
                yield Rorelse(
                    fran=fran,
                    fran_budgetar=u.budgetar,
                    till=till,
                    till_budgetar=u.budgetar,
                    belopp_ore=u.belopp_ore,
                    dag=nar,
                )


def med(
    delar: Sequence[Efterskankning], till: Sequence[Efterskankning], tecken: int = 1
) -> tuple[Efterskankning, ...]:
    """Together, or (-1) the one without the other: one of each kind and day."""
    summor = {(d.lada, d.dag): d for d in delar}
    for d in till:
        e = summor.get((d.lada, d.dag), Efterskankning(d.lada, d.dag, 0))
        kapital = e.kapital_ore + tecken * d.kapital_ore
        ur = forsta(ihop(e.ur, d.ur) if tecken > 0 else utom_det_som_finns(e.ur, d.ur), kapital)
        ranta = e.ranta_ore + tecken * d.ranta_ore
        summor[d.lada, d.dag] = Efterskankning(d.lada, d.dag, kapital, ranta, ur)
    return tuple(d for d in summor.values() if d.kapital_ore or d.ranta_ore)


def kapital_ore(delar: Sequence[Efterskankning], lada: Lada) -> int:
    """How much of one kind."""
    return sum(e.kapital_ore for e in delar if e.lada is lada)


def de_sista(
    delar: Sequence[Efterskankning], lada: Lada, kapital_ore: int, ranta_ore: int
) -> tuple[Efterskankning, ...]:
    """So much of one kind, the last first."""
    tagna = []
    for d in reversed(delar):
        if d.lada is lada:
            kapital, ranta = min(kapital_ore, d.kapital_ore), min(ranta_ore, d.ranta_ore)
            kapital_ore, ranta_ore = kapital_ore - kapital, ranta_ore - ranta
            if kapital or ranta:
                tagna.append(Efterskankning(lada, d.dag, kapital, ranta, forsta(d.ur, kapital)))
    return tuple(tagna)


def lyft_av(
    aterfort: Sequence[Efterskankning], igen: Sequence[Efterskankning], ore: int
) -> tuple[Efterskankning, ...]:
    """Of the capital that a payment took back, `ore` that is not written off again: it was lifted.

    `igen` is.
    """
    tog, nu = ([ny_av(e, ranta_ore=0) for e in delar] for delar in (aterfort, igen))
    return de_sista(med(tog, nu, -1), Lada.AVSKRIVET, ore, 0)


def avskrivet_igen(bort: Sequence[Efterskankning]) -> tuple[Avskrivet, ...]:
    """As a fact says it, while the reviews stand (granskat.som_det_lag: when they do not)."""
    return tuple(
        Avskrivet(
            avskrivet_dag=e.dag,
            kapital_ore=e.kapital_ore,
            ranta_ore=e.ranta_ore,
            ur=_som_uttag(e.ur),
            oprovat=(),
        )
        for e in bort
    )


def _som_uttag(delar: Sequence[Del]) -> tuple[Uttag, ...]:
    return tuple(Uttag(lada=d.lada, budgetar=d.ar, belopp_ore=d.belopp_ore) for d in delar)


def sista(
    delar: Sequence[Efterskankning], dag: date, kapital_ore: int, lada: Lada | None = None
) -> Iterator[Efterskankt]:
    """Up to so much capital, of one kind or of any, the last first.

    It is taken back from `dag`, but never before it was waived: then it was owed.
    """
    for d in reversed(delar):
        tas = min(kapital_ore, d.kapital_ore)
        if lada in (None, d.lada) and tas > 0:
            kapital_ore -= tas
            yield Efterskankt(
                lada=d.lada,
                efterskankt_dag=d.dag,
                dag=max(dag, d.dag),
                kapital_ore=tas,
                ur=(),
                redan_havt=(),
            )
