"""Beviljat: what the decisions say, less what of each has lapsed.

A decision's amount is what it says by its last word. What lapses is the uppermost of it that is
granted then: a lowering takes first what has lapsed, and a raise grants nothing of it again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol
from uuid import UUID

from domain.grund.varden import Budgetar, Ore, OreEllerNoll, OreMedTecken, Uppgift, ny_av
from domain.utlysning.utlysning import Medel


class Bortfall(Uppgift):
    """So much of what a decision granted lapsed: `kvar_beviljat_ore` of it was still granted.

    `forsta_beslut_id` is that decision: of one that has been changed, the first of them. `budgetar`
    is whose money it was.
    """

    forsta_beslut_id: UUID
    budgetar: Budgetar
    belopp_ore: Ore
    kvar_beviljat_ore: OreEllerNoll


class BeviljatIgen(Uppgift):
    """So much of what had lapsed of a decision, of `tidigare_budgetar`, is granted again.

    It is of the money of `budgetar` from then on, and of what was promised of `infriandear`. None:
    it is of what the grant says.
    """

    forsta_beslut_id: UUID
    infriandear: Budgetar | None
    tidigare_budgetar: Budgetar
    budgetar: Budgetar
    belopp_ore: Ore


class BeslutatPerAr(Uppgift):
    """Of what a decision says is granted, so much is of the money of another budgetår than the
    call's, whether it has lapsed or not.
    """

    budgetar: Budgetar
    belopp_ore: Ore


class AndratPerAr(Uppgift):
    """By a decision so much more, or less, is granted of the money of another budgetår than the
    call's: what it says now that has not lapsed, less what was granted before it.
    """

    budgetar: Budgetar
    belopp_ore: OreMedTecken


class Beloppsbeslut(Protocol):
    """A fact that says how much is granted, and how much of it is not of the call's own year."""

    @property
    def belopp_ore(self) -> int: ...
    @property
    def medel(self) -> Medel: ...
    @property
    def beslutat_av_andra_ar(self) -> tuple[BeslutatPerAr, ...]: ...


class BortfalletPerAr(Uppgift):
    """So much of what has been granted of a budgetår's money has lapsed."""

    budgetar: Budgetar
    belopp_ore: Ore


class Infriat(Uppgift):
    """So much of what was promised of a year has been granted, of the money of a budgetår."""

    infriandear: Budgetar
    budgetar: Budgetar
    belopp_ore: Ore


class Infriandet(NamedTuple):
    """By which decision, of what year's promise, of which year's money."""

    beslut_id: UUID
    infriandear: int
    budgetar: int


class Bortfallspost(Uppgift):
    """What the fact `forfall_version` let lapse of a decision; and what was granted below it."""

    forfall_version: int
    budgetar: Budgetar
    belopp_ore: Ore
    kvar_beviljat_ore: OreEllerNoll

    def med(self, belopp_ore: int, kvar_ore: int | None = None) -> Bortfallspost:
        """Another part of it."""
        kvar_ore = self.kvar_beviljat_ore if kvar_ore is None else kvar_ore
        return self.model_copy(update={"belopp_ore": belopp_ore, "kvar_beviljat_ore": kvar_ore})


def bortfallet_av(belopp_ore: int, bortfall: Sequence[Bortfallspost]) -> int:
    """What of a decision's amount has lapsed, as it has lapsed from time to time."""
    return sum(ett.belopp_ore for ett in _inom(belopp_ore, bortfall))


def _inom(belopp_ore: int, bortfall: Sequence[Bortfallspost]) -> Iterator[Bortfallspost]:
    """What of it is within so much: what has been taken off the amount is not there to lapse."""
    kvar = belopp_ore
    for ett in bortfall:
        efter = max(kvar - ett.belopp_ore, min(kvar, ett.kvar_beviljat_ore))
        if efter < kvar:
            yield ett.med(kvar - efter)
        kvar = efter


def _levande(per_ar: Counter[int], bortfall: Sequence[Bortfallspost]) -> Counter[int]:
    """What of it has not lapsed.

    What has lapsed is of the year that it lapsed of or, if a lowering has since taken that, of the
    newest.
    """
    kvar = Counter(per_ar)
    for ett in _inom(kvar.total(), bortfall):
        ore = ett.belopp_ore
        for ar in (ett.budgetar, *sorted(kvar, reverse=True)):
            tas = min(ore, kvar[ar])
            kvar[ar] -= tas
            ore -= tas
    return +kvar


def _staplade(
    belopp_ore: int, bortfall: Sequence[Bortfallspost], per_ar: Counter[int]
) -> Iterator[Bortfallspost]:
    """So much of each year is left of it, what lapsed last; the uppermost of the amount."""
    kvar, behalls = Counter(per_ar), list[Bortfallspost]()
    for ett in reversed(bortfall):
        if tas := min(ett.belopp_ore, kvar[ett.budgetar]):
            kvar[ett.budgetar] -= tas
            behalls.append(ett.med(tas))
    for ett in reversed(behalls):
        belopp_ore -= ett.belopp_ore
        yield ett.med(ett.belopp_ore, belopp_ore)


def _utan(bortfall: Sequence[Bortfallspost], version: int) -> tuple[Bortfallspost, ...]:
    """As if that fact had let nothing lapse: what lapsed after it lies where it lay.

    What is granted again lies below what lapsed above it, and may lie in the midst of it.
    """
    nr = next((i for i, ett in enumerate(bortfall) if ett.forfall_version == version), None)
    if nr is None:
        return tuple(bortfall)
    mer, dar = bortfall[nr].belopp_ore, bortfall[nr].kvar_beviljat_ore
    sedan: list[Bortfallspost] = []
    for ett in bortfall[nr + 1 :]:
        over = max(0, min(ett.belopp_ore, ett.kvar_beviljat_ore + ett.belopp_ore - dar))
        under = ett.belopp_ore - over
        delar = (
            ett.med(over, max(ett.kvar_beviljat_ore, dar) + mer),
            ett.med(under),
        )
        sedan += [d for d in delar if d.belopp_ore]
        dar -= under
    return _utan((*bortfall[:nr], *sedan), version)


@dataclass(frozen=True)
class Beviljande:
    """What is granted, and by what.

    `beslutat_per_ar` is what the decision that settles the application says, by its last word, of
    each budgetår's money; `infriat` what has been granted of promises by decisions that hold.
    `bortfall` is what has lapsed of each decision: of one and its changes, by the first of them.
    `forfallodagar` is when the facts that say so say that it lapsed.
    """

    beslutat_per_ar: Mapping[int, int] = field(default_factory=dict)
    infriat: Mapping[Infriandet, int] = field(default_factory=dict)
    bortfall: Mapping[UUID, tuple[Bortfallspost, ...]] = field(default_factory=dict)
    forfallodagar: Mapping[int, date] = field(default_factory=dict)

    @property
    def beslutat_ore(self) -> int:
        return sum(self.beslutat_per_ar.values())

    def bortfallet_ore(self, forst_id: UUID | None, belopp_ore: int) -> int:
        """What has lapsed of a decision on so much; `forst_id` is the one that it changed."""
        return 0 if forst_id is None else bortfallet_av(belopp_ore, self.bortfall.get(forst_id, ()))

    def beviljat_ore(self, forst_id: UUID | None, belopp_ore: int) -> int:
        """What is granted in all, if the decision that settles the application says so much."""
        return belopp_ore - self.bortfallet_ore(forst_id, belopp_ore) + self.infriat_ore

    def per_ar(self, forst_id: UUID | None) -> Counter[int]:
        """What is granted, by the budgetår whose money it is."""
        return self.beslutat_av_per_ar(forst_id) + self.infriat_per_ar

    def beslutat_av_per_ar(self, forst_id: UUID | None) -> Counter[int]:
        """The same of the decision that settles the application alone."""
        bortfall = () if forst_id is None else self.bortfall.get(forst_id, ())
        return _levande(Counter(self.beslutat_per_ar), bortfall)

    def bortfallet_per_ar(self, forst_id: UUID | None, belopp_ore: int) -> Counter[int]:
        """What has lapsed of that decision on so much, by the year that it lapsed of."""
        bortfall = () if forst_id is None else self.bortfall.get(forst_id, ())
        per_ar = Counter[int]()
        for ett in _inom(belopp_ore, bortfall):
            per_ar[ett.budgetar] += ett.belopp_ore
        return per_ar

    @property
    def infriat_per_ar(self) -> Counter[int]:
        """What is granted of promises, by the budgetår whose money it is."""
        summa = Counter[int]()
        for beslut_id in {i.beslut_id for i in self.infriat}:
            summa.update(self.infriat_av_per_ar(beslut_id))
        return summa

    @property
    def infriat_ore(self) -> int:
        """What is granted of promises, and has not lapsed."""
        return sum(self.infriat_av(b) for b in {i.beslut_id for i in self.infriat})

    def infriat_av(self, beslut_id: UUID) -> int:
        """The same of one decision."""
        infriat_ore = self._infriat_per_ar(beslut_id).total()
        return infriat_ore - self.bortfallet_ore(beslut_id, infriat_ore)

    def infriat_av_per_ar(self, beslut_id: UUID) -> Counter[int]:
        """The same, by the budgetår whose money it is."""
        return _levande(self._infriat_per_ar(beslut_id), self.bortfall.get(beslut_id, ()))

    def bortfallet_infriat(self, beslut_id: UUID) -> tuple[BortfalletPerAr, ...]:
        """What has lapsed of what is granted of one decision's promises."""
        borta = self._infriat_per_ar(beslut_id) - self.infriat_av_per_ar(beslut_id)
        return tuple(
            BortfalletPerAr(budgetar=ar, belopp_ore=ore) for ar, ore in sorted(borta.items())
        )

    def _infriat_per_ar(self, beslut_id: UUID) -> Counter[int]:
        per_ar = Counter[int]()
        for i, ore in self.infriat.items():
            if i.beslut_id == beslut_id:
                per_ar[i.budgetar] += ore
        return per_ar

    def infriat_enligt(self, beslut_id: UUID) -> tuple[Infriat, ...]:
        """What has been granted of one decision's promises, by year; lapsed or not."""
        return tuple(
            Infriat(infriandear=i.infriandear, budgetar=i.budgetar, belopp_ore=ore)
            for i, ore in sorted(self.infriat.items())
            if i.beslut_id == beslut_id
        )

    def beslutat(self, sagt: Beloppsbeslut) -> Beviljande:
        """The decision that settles the application says so much, of each year's money."""
        andra_ar = {d.budgetar: d.belopp_ore for d in sagt.beslutat_av_andra_ar}
        arets = Counter({sagt.medel.budgetar: sagt.belopp_ore - sum(andra_ar.values())})
        return ny_av(self, beslutat_per_ar={**andra_ar, **(+arets)})

    def inget_beslutat(self) -> Beviljande:
        """No decision settles the application."""
        return ny_av(self, beslutat_per_ar={})

    def infriat_som(
        self,
        beslut_id: UUID,
        infriat: Iterable[Infriat],
        bortfall: tuple[Bortfallspost, ...] | None = None,
    ) -> Beviljande:
        """This is granted of a decision's promises, and no other; and that has lapsed.

        None: what has.
        """
        annat = {i: ore for i, ore in self.infriat.items() if i.beslut_id != beslut_id}
        nytt = {Infriandet(beslut_id, i.infriandear, i.budgetar): i.belopp_ore for i in infriat}
        borta = {} if bortfall is None else {beslut_id: bortfall}
        return ny_av(self, infriat=annat | nytt, bortfall={**self.bortfall, **borta})

    def infriat_andrat(self, beslut_id: UUID, infriat: Iterable[Infriat]) -> Beviljande:
        """This is left of what is granted of a decision's promises.

        Of each year it is first what had lapsed that goes, and what is left of that has; what is
        granted of it from now on has not.
        """
        nytt, bortfall = self.infriat_som(beslut_id, infriat), self.bortfall.get(beslut_id, ())
        lever, nu = self.infriat_av_per_ar(beslut_id), nytt._infriat_per_ar(beslut_id)
        borta = (self._infriat_per_ar(beslut_id) - lever) & (nu - lever)
        kvar = tuple(_staplade(nu.total(), bortfall, borta))
        return ny_av(nytt, bortfall={**self.bortfall, beslut_id: kvar})

    def infriat_mer(self, infriande: Infriandet, belopp_ore: int) -> Beviljande:
        ore = self.infriat.get(infriande, 0) + belopp_ore
        return ny_av(self, infriat={**self.infriat, infriande: ore})

    def med_bortfall(
        self, beslut_id: UUID, bortfall: Iterable[Bortfallspost], version: int
    ) -> Beviljande:
        """What had lapsed of a decision by that fact has, if it stands; and what has since."""
        star = (f for f in bortfall if f.forfall_version in self.forfallodagar)
        sedan = (f for f in self.bortfall.get(beslut_id, ()) if f.forfall_version > version)
        return ny_av(self, bortfall={**self.bortfall, beslut_id: (*star, *sedan)})

    def bortfallna(self, version: int, dag: date, delar: Iterable[Bortfall]) -> Beviljande:
        """So much lapsed of each decision, as the fact of that version says."""
        bortfall = dict(self.bortfall)
        for d in delar:
            om = d.forsta_beslut_id
            ett = Bortfallspost(
                forfall_version=version,
                budgetar=d.budgetar,
                belopp_ore=d.belopp_ore,
                kvar_beviljat_ore=d.kvar_beviljat_ore,
            )
            bortfall[om] = (*bortfall.get(om, ()), ett)
        return ny_av(self, bortfall=bortfall, forfallodagar={**self.forfallodagar, version: dag})

    def forfall_havt(self, version: int, delar: Iterable[BeviljatIgen] = ()) -> Beviljande:
        """What that fact let lapse never did: so much is granted of it again."""
        infriat, beslutat = Counter(self.infriat), Counter(self.beslutat_per_ar)
        for d in delar:
            if d.infriandear is None:
                beslutat[d.tidigare_budgetar] -= d.belopp_ore
                beslutat[d.budgetar] += d.belopp_ore
            else:
                om = d.forsta_beslut_id, d.infriandear
                infriat[Infriandet(*om, d.tidigare_budgetar)] -= d.belopp_ore
                infriat[Infriandet(*om, d.budgetar)] += d.belopp_ore
        bortfall = {b: _utan(delar, version) for b, delar in self.bortfall.items()}
        dagar = {v: dag for v, dag in self.forfallodagar.items() if v != version}
        nytt = ny_av(self, infriat=+infriat, beslutat_per_ar=dict(+beslutat))
        return ny_av(nytt, bortfall=bortfall, forfallodagar=dagar)
