"""One claim as the facts have it, by amounts and days: what the oracle of interest is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from tests.domain.hjalp.eftergiftsfoljd import Ordfoljd
from tests.domain.hjalp.ranteorakel import Betald, Priser, Raknesticka, Tid


class Lyft(NamedTuple):
    """So much was lifted; `kom`: when it came back, by that return, and until when it was owed."""

    ore: int
    retur: int | None = None
    kom: date | None = None
    eftergivet: date | None = None
    bankens: bool = False


class Igendel(NamedTuple):
    """A part of a claim and its day. `av` brought it back of what was waived: `da`, when said."""

    dag: date
    ore: int
    av: UUID | None
    da: int


@dataclass
class Rantekrav:
    """One claim. `sticka` is None when no interest is owed of it, whatever it is."""

    sticka: Raknesticka | None
    krav: int
    nedsatt: int
    havt: int = 0
    vilar: dict[int, tuple[date, int]] = field(default_factory=dict)
    """Of each payment that it rests on, when it was made and how much the claim has of it."""
    vilostart: date | None = None
    """When what rests on no payment is counted from."""
    paminnelser: dict[int, tuple[date, date]] = field(default_factory=dict)
    """Of each that spoke of interest, when it was sent and when it arrived, as it was last said."""
    ranta: int = 0
    """Charged, when it was last counted."""
    havd_ranta: int = 0
    """What of that has fallen since, with the claim."""
    betald: int = 0
    efterskankt: int = 0
    tva_dagar: bool = False
    """A correction of when it is to be paid: another day till he is told, and it is not counted."""
    gallde_en_tid: bool = False
    """A payment counted for a while: when counted anew, no fact says what of it was interest."""
    for_mycket: bool = False
    """He has paid more than is demanded: what of that is interest the facts do not say."""
    fullt: bool = False
    """Nothing was left when it was counted: interest that he had paid and did not owe on that day
    paid no capital, for there was none, and what it did pay no fact says."""
    delat: list[tuple[date, int]] = field(default_factory=list)
    """What payments paid of the capital, as the facts divide them."""
    betalt: dict[int, Betald] = field(default_factory=dict)
    """What was paid, by the fact that placed it, however it is divided."""
    plan: bool = False
    """What is paid by a plan pays what that says."""
    rantan_latt: bool = False
    """Some interest was waived or written off at some time: what is paid is divided by that."""
    aterfors: int = 0
    """Interest that had been written off, and that the next payment pays."""
    aterfort: dict[int, int] = field(default_factory=dict)
    """By payment, what it paid of such interest."""
    betalda: dict[int, int] = field(default_factory=dict)
    """By payment, what it paid of interest."""
    andrad: bool = True
    """Something has been said of it since it was compared."""
    fritt: Counter[date] = field(default_factory=Counter)
    """What was not owed on a day, of what a judgement demanded again."""
    beslutad: date = date.min
    igen: bool = False
    """The bank had not done what some of it was lifted for."""
    lyft: list[Lyft] = field(default_factory=list)
    """What was lifted, and is not demanded again."""
    eftergifter: dict[UUID, Ordfoljd] = field(default_factory=dict)
    """What was said of what is waived, by the decision that first did."""
    fallna: frozenset[UUID] = frozenset()
    """What a court has let fall of what was said: as if it had never been."""
    igendelar: dict[object, tuple[Igendel, ...]] = field(default_factory=dict)
    """By what gave time for what it brought back: all parts, as it said them."""

    @property
    def andringar(self) -> list[tuple[date, int]]:
        """What changed what is outstanding, but for payments."""
        egna = [] if self.sticka is None else self.sticka.andringar
        return [*egna, *(a for e in self.eftergifter.values() for a in e.andringar(self.fallna))]

    @property
    def skuld(self) -> int:
        """Of the interest, when what is waived or written off of it is off, and what fell."""
        aterfort = sum(min(ore, self.betalda[v]) for v, ore in self.aterfort.items())
        latt = min(self.efterskankt, max(0, self.ranta - aterfort)) if aterfort else None
        kvar = self.ranta - (self.efterskankt if latt is None else latt)
        return max(0, kvar - self.havd_ranta)

    @property
    def oviss(self) -> bool:
        return self.tva_dagar or self.gallde_en_tid or self.for_mycket

    @property
    def delas_av_dagarna(self) -> bool:
        """Days and amounts alone say what each payment paid."""
        return not (self.plan or self.rantan_latt)

    @property
    def begars(self) -> int:
        return min(self.krav - self.havt, self.nedsatt)

    @property
    def ute(self) -> list[tuple[date, int]]:
        """What was owed until it came back, or was waived before that."""
        kom = [(e.kom, e) for e in self.lyft if e.kom is not None]
        return [(min(dag, e.eftergivet or dag), e.ore) for dag, e in kom]

    @property
    def kostade(self) -> bool:
        """Whether anything was owed of it on any day, by the last word on it."""
        return min(self.krav - self.havt + sum(ore for _, ore in self.ute), self.nedsatt) > 0

    def ater(self, ore: int, *, bankens: bool = False) -> None:
        """So much of what was lifted (by what the bank did), the last first, is demanded again."""
        for nr, sist in reversed([*enumerate(self.lyft)]):
            tas = min(ore, sist.ore) if sist.bankens or not bankens else 0
            ore -= tas
            self.lyft[nr] = sist._replace(ore=sist.ore - tas)
        self.lyft = [e for e in self.lyft if e.ore]

    def kom(self, retur: int, dag: date, ore: int) -> int:
        """No more than so much of it came back, and that day; returns what is left of that."""
        nya = []
        for e in self.lyft:
            if e.retur != retur:
                nya.append(e)
                continue
            tas = min(ore, e.ore)
            ore -= tas
            nar = dag if dag > self.beslutad else None
            nya += [e._replace(ore=tas, kom=nar)] if tas else []
            nya += [e._replace(ore=e.ore - tas, kom=None)] if e.ore > tas else []
        self.andrad |= nya != self.lyft
        self.lyft = nya
        return ore

    def raknas(self, ranta_ore: int) -> None:
        """So much in all, what was paid being divided as it is now."""
        self.ranta, self.havd_ranta = ranta_ore, 0
        if self.sticka is not None:
            kvar = self.begars + sum(ore for _, ore in (*self.andringar, *self.delat))
            self.fullt = kvar <= 0 < self.betald

    def facit(self, till: date, priser: Priser) -> Iterator[int]:
        """By what the facts say that each payment paid; and by what was owed on its day."""
        s = self._raknad()
        if s is None:
            yield 0
            return
        if not self.fullt:
            yield replace(s, andringar=[*s.andringar, *self.delat]).ranta(till, priser)
        if self.delas_av_dagarna:
            betalda = sorted(self.betalt.items(), key=lambda par: (par[1].dag, par[0]))
            yield replace(s, betalda=[b for _, b in betalda]).ranta(till, priser)

    def _raknad(self) -> Raknesticka | None:
        s = self.sticka
        if s is None:
            return None
        s.begars, s.ute, s.sista_ord = self.begars, self.ute, self.nedsatt
        frist = timedelta(days=s.dagar)
        s.paminnelser = [max(sand, kom - frist) for sand, kom in self.paminnelser.values()]
        if s.start == "utbetalning":
            s.lotter = [*self.vilar.values()]
            rest = self.krav - sum(ore for _, ore in s.lotter)
            if rest:
                assert self.vilostart is not None
                s.lotter.append((self.vilostart, rest))
        tider = [self._nu(tid) for tid in s.tider if self._star(tid)]
        return replace(s, andringar=self.andringar, tider=tider)

    def kom_igen(self, av: UUID) -> int:
        return sum(e.kom_igen(av, self.fallna) for e in self.eftergifter.values())

    def ge_tid(self, tid: Tid, delar: list[tuple[date, int, UUID | None]]) -> None:
        """What was waived and is owed again has a day of its own, and the rest the days it had."""
        if self.sticka is not None:
            self.igendelar[tid.om] = tuple(
                Igendel(dag, ore, av, 0 if av is None else self.kom_igen(av))
                for dag, ore, av in delar
            )
            self.sticka.tider.append(tid)

    def _star(self, tid: Tid) -> bool:
        """Not what has fallen, nor what brought nothing back after all."""
        egna = [d.av for d in self.igendelar.get(tid.om, ()) if d.av == tid.om]
        return tid.om not in self.fallna and all(self.kom_igen(av) for av in egna if av)

    def _nu(self, tid: Tid) -> Tid:
        """With as much of each part as was brought back."""
        if tid.om not in self.igendelar:
            return tid
        mer = [0 if d.av is None else self.kom_igen(d.av) - d.da for d in self.igendelar[tid.om]]
        delar = zip(self.igendelar[tid.om], mer, strict=True)
        return tid._replace(delar=tuple((d.dag, max(0, d.ore + ore)) for d, ore in delar))

    def andras(self, dag: date, ore: int) -> None:
        """What is outstanding changed."""
        if self.sticka is not None and ore:
            self.sticka.andringar.append((dag, ore))

    def aldrig_fritt(self, havt: int, fran: date | None) -> None:
        """What was never owed cannot have been free of interest for a time; or not since then."""
        for dag, ore in list(self.fritt.items()):
            if fran is not None and dag < fran:
                continue
            mindre = min(ore, havt)
            self.fritt[dag] -= mindre
            self.andras(dag, mindre)
            self.andras(dag + timedelta(days=1), -mindre)
