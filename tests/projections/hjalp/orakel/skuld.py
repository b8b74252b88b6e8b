"""What a claim asks for, and what has become of that: paid, waived, written off or lifted.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Raknesticka
from tests.projections.hjalp.orakel.bitar import Bit, forsta, minus, ryms_i, tillagt, utom_forsta
from tests.projections.hjalp.orakel.kravets_ord import (
    Annan,
    Aterlagt,
    Avskrivet,
    Eftergift,
    Givet,
    Inbetalt,
    Lyft,
    lyft_av,
)

Nar = tuple[tuple[date, int], ...]
"""How much of it was written off when."""


@dataclass
class Skuld:
    """`ur` is what is outstanding, in the order in which it was asked for.

    `omfort` is what of it lies in `for_hogt_belopp` since a lowered decision put it there, and the
    box that it was asked for out of. `tillgodo_ore` had been paid of what was lifted.
    """

    id: UUID
    beslut: UUID | None
    dag: date
    krav_ore: int
    ur: list[Bit]
    sticka: Raknesticka
    """What it costs, but for what has become of it."""
    omfort: list[Bit] = field(default_factory=list)
    omfort_betalt: list[Bit] = field(default_factory=list)
    """What was `omfort`, and is paid."""
    handelser: list[tuple[date, int]] = field(default_factory=list)
    vilar_pa: dict[int, tuple[date, int]] = field(default_factory=dict)
    """The version of each payment that it rests on: when it was made, and how much of it."""
    betalningar: set[UUID] = field(default_factory=set)
    rest: tuple[date, int] | None = None
    """What rests on no payment that is known, and the day that it is counted from."""
    betalda: list[int] = field(default_factory=list)
    """The version that placed each payment: they stand in `sticka.betalda`."""
    rantelattnader: list[tuple[str, date, int]] = field(default_factory=list)
    """Interest that was waived or written off: which, when, and how much."""
    avskrivs_igen: Counter[date] = field(default_factory=Counter)
    """Interest that a payment that went away had taken back, and there was not so much of."""
    raknat_vid: dict[date, date] = field(default_factory=dict)
    """Up to when the interest had been counted, by when some was written off."""
    forfallodag: date | None = None
    """As the decision says it now."""
    aterkravt: tuple[int, date] | None = None
    """When what is demanded again is to be paid, and how often time had been given by then."""
    aterkravda: list[tuple[int, date, int]] = field(default_factory=list)
    """The same of each, and how much."""
    gick: dict[int, int] = field(default_factory=dict)
    """What was interest of each payment that was taken back, by its version."""
    betalt_ore: int = 0
    efterskankt: list[tuple[str, date, int]] = field(default_factory=list)
    """Waived or written off: which, when, and how much."""
    raknad_till: date | None = None
    """The last day that interest was ever counted to."""
    havt_ore: int = 0
    sagd_dag: date = date.min
    """The day of the decision that last said what is asked for."""
    begart_ore: int | None = None
    """What a later decision or judgement says is asked for."""
    tillgodo_ore: int = 0
    ranta_ore: int = 0
    ranta_betald_ore: int = 0
    ranta_efterskankt_ore: int = 0
    avskrivet: list[Bit] = field(default_factory=list)
    """Written off in the books, where it lies: it is owed all the same."""
    avskrivet_ur: dict[date, list[Bit]] = field(default_factory=dict)
    """Out of which boxes, by the day that it was written off."""
    eftergivet_ur: dict[date, list[Bit]] = field(default_factory=dict)
    """The same of what was waived."""
    lyft_efterskankt: list[Aterlagt] = field(default_factory=list)
    """What was lifted of both, and lies where it did before it was waived."""
    avskriven_ranta_ore: int = 0
    annan: Annan | None = None
    """Another than the party owes it, for what he got by mistake."""
    havt_ur: list[Bit] = field(default_factory=list)
    """The boxes of what was lifted and is not paid."""
    givna: dict[UUID, Givet] = field(default_factory=dict)
    """By the decision, what time was given."""
    eftergifter: dict[UUID, Eftergift] = field(default_factory=dict)
    """By the decision."""
    havningar: list[Lyft] = field(default_factory=list)
    """When it was lifted, of what is not demanded again."""
    returer: set[int] = field(default_factory=set)
    """The returns by which what it asks for came back."""
    tidvis: Counter[date] = field(default_factory=Counter)
    """What is demanded and was not, each day between two judgements."""
    rantefritt: Counter[date] = field(default_factory=Counter)
    """What of what is demanded was not owed, each day before it fell due anew."""
    beslutat_ore: int | None = None
    """What the authority itself demands, if it has said another word since."""
    flyttade: set[UUID] = field(default_factory=set)
    """The decisions of which the days or parts, or what they cost, have been corrected."""

    def __post_init__(self) -> None:
        self.sagd_dag = max(self.sagd_dag, self.dag)

    @property
    def kravt_ore(self) -> int:
        return self.krav_ore - self.havt_ore

    @property
    def sagt_ore(self) -> int:
        """What the last word on it says is asked for, whatever has lost its ground."""
        return self.krav_ore if self.begart_ore is None else self.begart_ore

    @property
    def begars_ore(self) -> int:
        """What is asked for now; of what was waived, no more than that ever was."""
        return min(self.sagt_ore, self.kravt_ore)

    @property
    def utestaende_ore(self) -> int:
        return sum(b.ore for b in self.ur)

    @property
    def avskriven_ranta(self) -> Counter[date]:
        """How much of it was written off when."""
        summor: Counter[date] = Counter()
        for hur, dag, ore in self.rantelattnader:
            summor[dag] += ore if hur == "avskrivet" else 0
        return summor

    @property
    def ranta_efterskankt_dag(self) -> date | None:
        """The last day of which some of it was waived or written off, as is known now."""
        summor: Counter[date] = Counter()
        for _, dag, ore in self.rantelattnader:
            summor[dag] += ore
        return max((dag for dag, ore in summor.items() if ore), default=None)

    @property
    def avskriven_ranta_kvar_ore(self) -> int:
        """Of what was written off: what was never charged is nothing to pay."""
        annat = self.ranta_efterskankt_ore - self.avskriven_ranta_ore + self.ranta_betald_ore
        return max(0, min(self.avskriven_ranta_ore, self.ranta_ore - annat))

    @property
    def ranta_kvar_ore(self) -> int:
        """Charged, and not waived."""
        return max(0, self.ranta_ore - self.ranta_efterskankt_ore)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_kvar_ore - self.ranta_betald_ore)

    def ur_ladan(self, lada: str, ar: int) -> int:
        return sum(b.ore for b in self.ur if (b.lada, b.ar) == (lada, ar))

    def samlat(self) -> list[tuple[str, date, int]]:
        summor: dict[tuple[str, date], int] = {}
        for vilket, dag, ore in self.efterskankt:
            summor[vilket, dag] = summor.get((vilket, dag), 0) + ore
        return [(*nyckel, ore) for nyckel, ore in summor.items()]

    def delar(self, ore: int) -> tuple[Bit, ...]:
        """So much of what is outstanding, what was asked for first first."""
        tagna: list[Bit] = []
        for b in self.ur:
            tas = min(ore - sum(t.ore for t in tagna), b.ore)
            if tas > 0:
                tagna.append(b._replace(ore=tas))
        return tuple(tagna)

    def lattas(self, hur: str, bitar: tuple[Bit, ...], ranta_ore: int, dag: date) -> None:
        """Waived, which ends it; or written off, which does not."""
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        if hur == "eftergivet":
            self.handelser.append((dag, -sum(b.ore for b in bitar)))
        self.ranta_efterskankt_ore += ranta_ore
        self.rantelattnader += [(hur, dag, ranta_ore)] if ranta_ore else []

    def eftergift_andrad(self, om: UUID, nu: Eftergift, dagvis: Iterable[tuple[date, int]]) -> None:
        """The decision waives so much more as from each day: and the interest all along."""
        forut = self.eftergifter[om]
        mer, mer_ranta = nu.kapital_ore - forut.kapital_ore, nu.ranta_ore - forut.ranta_ore
        self._ar_nu(tillagt(tillagt(self.ur, forut.bitar), minus(nu.bitar)))
        self.handelser += [(dag, -ore) for dag, ore in dagvis]
        self.efterskankt.append(("eftergivet", forut.dag, mer))
        self.efterskankt = [e for e in self.samlat() if e[2]]
        ur = tillagt(self.eftergivet_ur[forut.dag], (*nu.bitar, *minus(forut.bitar)))
        self.eftergivet_ur[forut.dag] = ur
        self.ranta_efterskankt_ore += mer_ranta
        self.rantelattnader += [("eftergivet", forut.dag, mer_ranta)] if mer_ranta else []
        self.eftergifter[om] = nu

    def betalas(self, bitar: tuple[Bit, ...]) -> None:
        forut = self.omfort
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        nu = tillagt(forut, minus(self.omfort))
        self.omfort_betalt = tillagt(self.omfort_betalt, nu)

    def betalas_av_det_lyfta(self, bitar: list[Bit]) -> list[Bit]:
        """It had been paid before it was lifted: it is owed to him."""
        self.havt_ur = tillagt(self.havt_ur, minus(bitar))
        self.tillgodo_ore += sum(b.ore for b in bitar)
        return bitar

    def mer(self, betald: Inbetalt) -> tuple[list[Avskrivet], Nar]:
        """A payment was taken back: what was lifted of it meanwhile is not owed again.

        Returns what is written off as it was before the payment, and when: capital, and interest.
        """
        bitar = betald.bitar
        kapital = sum(b.ore for b in bitar)
        bitarna = utom_forsta(bitar, self.tillgodo_ore)
        borta = tillagt(bitar, minus(bitarna))
        self.havt_ur = tillagt(self.havt_ur, [b for b in borta if b.lada != "avskrivet"])
        self.havt_ur = tillagt(self.havt_ur, self.lyft_av(betald))
        self._ar_nu(tillagt(self.ur, [b for b in bitarna if b.lada != "avskrivet"]))
        ater = ryms_i(self.omfort_betalt, bitar)
        self.omfort = tillagt(self.omfort, ryms_i(ater, bitarna))
        self.omfort_betalt = tillagt(self.omfort_betalt, minus(ater))
        skrivs_av = [b for b in bitarna if b.lada == "avskrivet"]
        kvar = sum(b.ore for b in skrivs_av)
        ranta = min(sum(ore for _, ore in betald.aterford_ranta), self.ranta_kvar_ore)
        self.skrivs_av(skrivs_av, ranta)
        avskrivet = []
        self.ranta_efterskankt_ore += ranta
        for nar, ore, ur in reversed(betald.aterfort):
            tas = min(kvar, ore)
            kvar -= tas
            avskrivet += [Avskrivet(nar, tas, tuple(forsta(ur, tas)))] if tas else []
        for e in avskrivet:
            self.efterskankt.append(("avskrivet", e.dag, e.ore))
            self.skrivs_av_den(e.dag, e.ur)
        av_ranta = _sa_mycket(betald.aterford_ranta, ranta)
        self.rantelattnader += [("avskrivet", nar, ore) for nar, ore in av_ranta]
        for tecken, delar in ((1, betald.aterford_ranta), (-1, av_ranta)):
            for nar, ore in delar:
                self.avskrivs_igen[nar] += tecken * ore
        self.efterskankt = self.samlat()
        self.tillgodo_ore = max(0, self.tillgodo_ore - kapital)
        return avskrivet, av_ranta

    def ladorna(self, hur: str) -> dict[date, list[Bit]]:
        return self.avskrivet_ur if hur == "avskrivet" else self.eftergivet_ur

    def lyft_av(self, betald: Inbetalt) -> list[Bit]:
        return lyft_av(betald, self.tillgodo_ore)

    def skrivs_av_den(self, dag: date, ur: Iterable[Bit]) -> None:
        self.avskrivet_ur[dag] = tillagt(self.avskrivet_ur.get(dag, ()), ur)

    def skrivs_av(self, bitar: Iterable[Bit], ranta_ore: int) -> None:
        """In the books only."""
        dit = [b._replace(lada="avskrivet") for b in bitar]
        self.avskrivet = tillagt(self.avskrivet, dit)
        self.avskriven_ranta_ore += ranta_ore

    def aterfors(self, bitar: tuple[Bit, ...], ranta_ore: int) -> tuple[tuple[Avskrivet, ...], Nar]:
        """It was paid all the same: so much was not written off, the last first; when it was.

        Of the capital, and of the interest.
        """
        kapital = sum(b.ore for b in bitar)
        tagna = self.sist_efterskankt(kapital, "avskrivet")
        ur = [tuple(forsta(self.avskrivet_ur[nar], ore)) for _, nar, ore in tagna]
        for (_, nar, _), delar in zip(tagna, ur, strict=True):
            self.skrivs_av_den(nar, minus(delar))
        for vilket, nar, ore in tagna:
            kvar = [(v, d, o - ore if (v, d) == (vilket, nar) else o) for v, d, o in self.samlat()]
            self.efterskankt = [e for e in kvar if e[2]]
        self.avskrivet = tillagt(self.avskrivet, minus(bitar))
        self.avskriven_ranta_ore -= ranta_ore
        self.ranta_efterskankt_ore -= ranta_ore
        self._ar_nu(tillagt(self.ur, bitar))
        rantor = []
        for nr, (hur, nar, ore) in reversed([*enumerate(self.rantelattnader)]):
            tas = min(ranta_ore, ore) if hur == "avskrivet" else 0
            ranta_ore -= tas
            self.rantelattnader[nr] = (hur, nar, ore - tas)
            rantor += [(nar, tas)] if tas else []
        delarna = zip(tagna, ur, strict=True)
        return tuple(Avskrivet(nar, ore, b) for (_, nar, ore), b in delarna), tuple(rantor)

    def efterskankt_ore(self, *hur: str) -> int:
        return sum(ore for vilket, _, ore in self.efterskankt if vilket in hur)

    def sist_efterskankt(self, ore: int, *hur: str) -> list[tuple[str, date, int]]:
        """So much of what was waived, the last first."""
        tagna: list[tuple[str, date, int]] = []
        for vilket, dag, del_ore in reversed(self.efterskankt):
            tas = min(ore, del_ore) if vilket in hur else 0
            ore -= tas
            if tas > 0:
                tagna.append((vilket, dag, tas))
        return tagna

    def havs(
        self,
        bitar: tuple[Bit, ...],
        tillgodo_ore: int,
        ranta_ore: int,
        efterskankt: list[tuple[str, date, int]],
    ) -> None:
        """It was never owed, nor waived."""
        for vilket, dag, ore in efterskankt:
            self.havt_ore += ore
            self.handelser += [(dag, ore)] if vilket == "eftergivet" else []
            var = self.ladorna(vilket)[dag]
            self.ladorna(vilket)[dag] = forsta(var, sum(b.ore for b in var) - ore)
            kvar = [(v, d, o - ore if (v, d) == (vilket, dag) else o) for v, d, o in self.samlat()]
            self.efterskankt = [e for e in kvar if e[2]]
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        self.havt_ur = tillagt(self.havt_ur, bitar)
        self.havt_ore += sum(b.ore for b in bitar) + tillgodo_ore
        self.tillgodo_ore += tillgodo_ore
        self.ranta_ore -= ranta_ore

    def folj(self, bit: Bit, till: str, *, sankt: bool) -> None:
        """The money lies in another box now; `sankt`: since a decision was lowered."""
        dit = bit._replace(lada=till)
        self.ur = tillagt(tillagt(self.ur, minus([bit])), [dit])
        self.omfort = tillagt(self.omfort, [bit] if sankt else minus([dit]))

    def _ar_nu(self, ur: list[Bit]) -> None:
        self.ur = ur
        for ar in sorted({b.ar for b in self.omfort}):
            i_aret = [b for b in self.omfort if b.ar == ar]
            finns = self.ur_ladan("for_hogt_belopp", ar)
            kvar = utom_forsta(i_aret, sum(b.ore for b in i_aret) - finns)
            self.omfort = [*(b for b in self.omfort if b.ar != ar), *kvar]

    def kravs_ater(self, bitar: list[Bit], betalt: int) -> None:
        self._ar_nu(tillagt(self.ur, bitar))
        lyft = tillagt(self.havt_ur, minus(bitar))
        fran_annan = -sum(b.ore for b in lyft if b.ore < 0)
        self.havt_ur = utom_forsta([b for b in reversed(lyft) if b.ore > 0], fran_annan)[::-1]
        self.havt_ore -= sum(b.ore for b in bitar) + betalt
        self.tillgodo_ore -= betalt


def _sa_mycket(nar: Nar, ore: int) -> Nar:
    """Up to so much of it, the first first."""
    tagna = []
    for dag, del_ore in reversed(nar):
        tas = min(ore, del_ore)
        ore -= tas
        tagna += [(dag, tas)] if tas else []
    return tuple(tagna)
