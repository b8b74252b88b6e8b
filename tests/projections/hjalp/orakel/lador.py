"""Where an ärende's money lies, as the oracle knows it, and what it remembers of how it came there.

The rules are those of design.md §6, worked out here anew. It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from tests.projections.hjalp.orakel.bitar import Bit
from tests.projections.hjalp.orakel.bok import Bok, Hos
from tests.projections.hjalp.orakel.kravets_ord import Annan, Avskrivet
from tests.projections.hjalp.orakel.lager import Rord, lager, lyfta
from tests.projections.hjalp.orakel.turen import Borta, Tur, kon, ut_ur, ut_ur_i_tur, utan_sista

OBETALT, OREDOVISAT, UTAN_RATT = "beviljat_ej_utbetalt", "utbetalt_ej_redovisat", "for_hogt_belopp"
GODKANT, EJ_GODKANT, OFORBRUKAT = "forbrukat", "ej_godkant", "oforbrukat"
REDOVISAT = (OFORBRUKAT, EJ_GODKANT, GODKANT)
MED_RATT = (OREDOVISAT, *REDOVISAT)
"""Paid with right, in the order in which a lowered decision takes it."""
EFTERSKANKT = ("avstatt", "eftergivet", "avskrivet")
"""Not asked for any more, and still with the mottagare."""
HEMMA = ("utlyst", "disponibelt")
BORTA = ("aterbetalt", *EFTERSKANKT)


def _ar_av(lada: str, ar: int, b: Bit) -> bool:
    return (b.lada, b.ar) == (lada, ar)


@dataclass
class Lador:
    """`ar` is the year of the unpaid money.

    `sankta` is what a lowered decision has made to be without right, and where it lay;
    `sankta_borta` what of that has been repaid or waived; `avgangna` the same of what was paid with
    right.
    """

    bok: Bok
    hos: Hos
    ar: int
    finns: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    sankta: list[Bit] = field(default_factory=list)
    sankta_borta: list[Borta] = field(default_factory=list)
    avgangna: list[Borta] = field(default_factory=list)
    obetalt_dag: dict[tuple[int, date], int] = field(default_factory=lambda: defaultdict(int))
    """What has been unpaid from each day, or has no longer been, by year."""
    sankt_dag: dict[tuple[str, int, date], int] = field(default_factory=lambda: defaultdict(int))
    """What has been in `sankta` from each day, or has no longer been, by where it lay."""
    funnet: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    """What reviews that stand have put in each box."""
    rorda: list[Rord] = field(default_factory=list)
    """What the fact of now has moved."""
    oprovat_ore: int = 0
    """What of that came back to where a review had put it, and no review that stands has."""
    alla_rorda: list[Rord] = field(default_factory=list)
    """What has ever been moved, the last last."""
    obetalt_fore: dict[tuple[int, date], int] = field(default_factory=dict)
    """`obetalt_dag`, before that."""
    sankt_fore: dict[tuple[str, int, date], int] = field(default_factory=dict)
    betalt_dag: dict[tuple[str, int, date], int] = field(default_factory=lambda: defaultdict(int))
    """What has come into a box of what is paid with right, less what has left it, each day."""
    av_annan: Annan | None = None
    """Whose money it is that moves now, if it is not the party's."""
    hemgang: list[Bit] = field(default_factory=list)
    """What of unpaid money has gone home, or come from there, since it was last emptied."""
    tagna: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    """What has come of each year's money, less what has gone home."""
    andras_brist: dict[int, int] = field(default_factory=dict)
    """What others have settled of a year and, it is now known, never got: of theirs it lacks."""
    framforda: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    """By year, what was carried over to it."""

    def i(self, *lador: str) -> int:
        return sum(ore for (lada, _), ore in self.finns.items() if lada in lador)

    def aren(self, lada: str) -> list[int]:
        """The years in which there is something in the box, the oldest first."""
        return sorted(ar for (har, ar), ore in self.finns.items() if har == lada and ore > 0)

    def vems(self, lada: str, ar: int) -> Hos:
        """What is free is the post's, what is in the call the call's, all else the ärende's."""
        if lada == "disponibelt":
            return Hos(self.hos.anslag_id, ar)
        if lada == "utlyst":
            return Hos(self.hos.anslag_id, ar, self.hos.utlysning_id)
        return self.hos_nu.ar(ar)

    @property
    def hos_nu(self) -> Hos:
        return self.hos_den(self.av_annan)

    def hos_den(self, annan: Annan | None) -> Hos:
        return self.hos if annan is None else self.hos._replace(mottagare_id=annan.mottagare_id)

    def flytta(
        self, p: int, dag: date, fran: tuple[str, int], till: tuple[str, int], ore: int
    ) -> None:
        if not ore:
            return
        self.bok.flytta(p, dag, (fran[0], self.vems(*fran)), (till[0], self.vems(*till)), ore)
        self.finns[fran] -= ore
        self.finns[till] += ore
        for (lada, ar), tecken in ((fran, -1), (till, 1)):
            if lada == OBETALT:
                self.obetalt_dag[ar, dag] += tecken * ore
        self._med_ratt_andrat(fran, dag, -ore)
        self._med_ratt_andrat(till, dag, ore)
        self._rord(dag, fran, till, ore)
        fore = [*self.sankta]
        self._minns(fran, till[0], ore)
        self._sankt_andrad(dag, fore)
        if fran[0] == till[0] == OBETALT:
            self.framforda[max(fran[1], till[1])] += ore if till[1] > fran[1] else -ore
        for hos, obetalt, gick in ((till, fran, ore), (fran, till, -ore)):
            if hos[0] in HEMMA and obetalt[0] == OBETALT:
                self.hemgang.append(Bit(*hos, gick))
                self.tagna[hos[1] if hos[0] == "utlyst" else obetalt[1]] -= gick

    def egna(self, ger: Mapping[int, int]) -> dict[int, int]:
        """What the ärende has of each year's money, when it is granted so much.

        What is missing of a year went home from there, and had been carried over from one of which
        it has more than is granted.
        """
        har = {ar: self.tagna.get(ar, 0) for ar in {*self.tagna, *self.framforda, *ger}}
        for dit in sorted(self.framforda):
            kvar = self.framforda[dit]
            for dan in sorted(har, reverse=True):
                if dan < dit:
                    saknas, mer = ger.get(dit, 0) - har[dit], har[dan] - ger.get(dan, 0)
                    bytt = min(kvar, saknas, mer) if saknas > 0 and mer > 0 else 0
                    har[dit], har[dan], kvar = har[dit] + bytt, har[dan] - bytt, kvar - bytt
        return har

    def fanns(self, bit: Bit, dag: date) -> list[tuple[date, int]]:
        """So much of a box as early as it was there to take, but not before `dag`."""
        plats, delar, kvar = (bit.lada, bit.ar), list[tuple[date, int]](), bit.ore
        ror = [(r.dag, r.ore * ((r.till == plats) - (r.fran == plats))) for r in self.alla_rorda]
        dagar = sorted({dag, *(d for d, ore in ror if ore and d > dag)})
        for d in dagar:
            sedan = [sum(ore for nar, ore in ror if nar <= sen) for sen in dagar if sen >= d]
            tas = max(0, min(kvar, min(sedan) - (bit.ore - kvar)))
            delar += [(d, tas)] if tas else []
            kvar -= tas
        return [*delar, (dag, kvar)] if kvar else delar

    def _rord(self, dag: date, fran: tuple[str, int], till: tuple[str, int], ore: int) -> None:
        ratt_ore = ore if {fran[0], till[0]} & {*MED_RATT} else 0
        if fran[0] in BORTA and till[0] in BORTA:
            ratt_ore = sum(b.ore for b in ut_ur(self.avgangna, *fran, ore)[1])
        andras = self.av_annan is not None
        self.alla_rorda.append(Rord(dag, fran, till, ore, ratt_ore, andras))
        self.rorda.append(self.alla_rorda[-1])

    def fore_avskrivningen(
        self, p: int, dag: date, delar: Iterable[Avskrivet], *, igen: bool = False
    ) -> None:
        """From `dag` until it was written off it was taken where it lay; or (`igen`) it was not."""
        for e in delar:
            for b in e.ur if e.dag > dag else ():
                hos, ore = self.hos_nu.ar(b.ar), -b.ore if igen else b.ore
                for nar, tas in ((dag, ore), (e.dag, -ore)):
                    self.bok.flytta(p, nar, (b.lada, hos), ("avskrivet", hos), tas)
                    self._med_ratt_andrat((b.lada, b.ar), nar, -tas)
                    ratt_ore = tas if b.lada in MED_RATT else 0
                    plats, dit = (b.lada, b.ar), ("avskrivet", b.ar)
                    andras = self.av_annan is not None
                    self.alla_rorda.append(Rord(nar, plats, dit, tas, ratt_ore, andras))

    @property
    def provat(self) -> dict[tuple[str, int, date], int]:
        """What has come into a box of what is accounted for, less what has left it, each day."""
        return {vad: ore for vad, ore in self.betalt_dag.items() if vad[0] in REDOVISAT}

    def _med_ratt_andrat(self, plats: tuple[str, int], dag: date, ore: int) -> None:
        if plats[0] in MED_RATT:
            self.betalt_dag[*plats, dag] += ore

    def _sankt_andrad(self, dag: date, fore: list[Bit]) -> None:
        for b in self.sankta:
            self.sankt_dag[b.lada, b.ar, dag] += b.ore
        for b in fore:
            self.sankt_dag[b.lada, b.ar, dag] -= b.ore

    def faktum_borjar(self) -> None:
        """What moves from now on is of one fact."""
        self.rorda, self.oprovat_ore = [], 0
        self.obetalt_fore, self.sankt_fore = dict(self.obetalt_dag), dict(self.sankt_dag)

    def ta(
        self, p: int, dag: date, fran: str, till: str, ore: int, till_ar: int | None = None
    ) -> int:
        """Up to so much, the oldest year first; what there was."""
        kvar = ore
        for ar in self.aren(fran):
            tas = min(kvar, self.finns[fran, ar])
            self.flytta(p, dag, (fran, ar), (till, ar if till_ar is None else till_ar), tas)
            kvar -= tas
        return ore - kvar

    def _minns(self, fran: tuple[str, int], till: str, ore: int) -> None:
        lada, ar = fran
        if self.av_annan is not None:  # it was never with right
            return
        if lada in MED_RATT and till in BORTA:
            self.avgangna.append(Borta(till, Bit(lada, ar, ore)))
        elif lada in MED_RATT and till == UTAN_RATT:
            self.sankta.append(Bit(lada, ar, ore))
        elif lada == UTAN_RATT and till in MED_RATT:
            self.sankta, _ = utan_sista(self.sankta, ore, lambda b: (b.lada, b.ar) == (till, ar))
        elif lada == UTAN_RATT and till in BORTA:
            gick = self.sista_gick(ar, self.turen(ater=False), self.annans_nu(ar))
            self.sankta_borta += [Borta(till, bit) for bit in gick]
        elif lada in BORTA and till in MED_RATT:
            self.avgangna, _ = ut_ur(self.avgangna, lada, ar, ore)
        elif lada in BORTA and till == UTAN_RATT:
            aterbetalt = lada == "aterbetalt"
            tur = self.turen(ater=True) if aterbetalt else None
            ore = ore if aterbetalt else ore - self._fyller_ett_hal(lada, ar, ore)
            self.sankta_borta, ater = ut_ur_i_tur(self.sankta_borta, lada, ar, ore, tur)
            self.sankta += ater
        elif lada in BORTA and till in BORTA:
            self.avgangna, med_ratt = ut_ur(self.avgangna, lada, ar, ore)
            kvar = ore - sum(b.ore for b in med_ratt)
            self.sankta_borta, utan = ut_ur(self.sankta_borta, lada, ar, kvar)
            self.avgangna += [Borta(till, b) for b in med_ratt]
            self.sankta_borta += [Borta(till, b) for b in utan]

    def _fyller_ett_hal(self, lada: str, ar: int, ore: int) -> int:
        """What is not there any more, of what was waived and had never been with right."""
        fanns = self.finns[UTAN_RATT, ar] - ore - self.annans_nu(ar)
        sankt = min(max(0, fanns), sum(b.ore for b in self.sankta if b.ar == ar))
        borta = [*self.avgangna, *self.sankta_borta]
        annat = sum(b.bit.ore for b in borta if (b.dar, b.bit.ar) == (lada, ar))
        return max(0, min(ore, sankt - fanns, self.finns[lada, ar] + ore - annat))

    def turen(self, *, ater: bool) -> Tur:
        """By what claims were moved, and which is being settled."""
        return Tur([], [])

    def annans_nu(self, ar: int) -> int:
        """What is others' of what is without right, for what is being settled."""
        return 0

    def sista_gick(self, ar: int, tur: Tur | None = None, annans: int = 0) -> list[Bit]:
        """What left of the lowered, in that year: what never was with right left first."""
        sankt = sum(b.ore for b in self.sankta if b.ar == ar)
        over = sankt - max(0, self.finns[UTAN_RATT, ar] - annans)
        bort: list[Bit] = []
        for lada, hogst in kon(self.sankta, ar, tur):
            tas = min(max(0, over), hogst)
            av_dem = partial(_ar_av, lada, ar)
            vanda, gick = utan_sista(self.sankta[::-1], tas, av_dem)
            self.sankta, bort = vanda[::-1], bort + gick
            over -= sum(b.ore for b in gick)
        return bort

    def inget_som_inte_finns(self) -> None:
        """What is not there, since a payment was not what was said, cannot come back."""
        fore = [*self.sankta]
        for ar in {b.ar for b in self.sankta}:
            self.sista_gick(ar, self.turen(ater=False), -self.andras_brist.get(ar, 0))
        if self.rorda:
            self._sankt_andrad(self.rorda[0].dag, fore)

    def provat_i(self, forut: dict[tuple[str, int], int]) -> None:
        """A review has put what is not where it was."""
        for plats, ore in self.finns.items():
            if plats[0] in REDOVISAT:
                self.funnet[plats] += ore - forut.get(plats, 0)

    def ater_ur(self, p: int, dag: date, fran: str, bit: Bit) -> None:
        """It comes back to the box it left; what no review that stands has found, unjudged."""
        plats, ryms = (bit.lada, bit.ar), bit.ore
        if bit.lada in REDOVISAT:
            sankta = [*self.sankta, *(b.bit for b in self.sankta_borta)]
            redan = self.finns[plats] + sum(b.ore for b in sankta if (b.lada, b.ar) == plats)
            ryms = min(ryms, max(0, self.funnet[plats] - redan))
        self.flytta(p, dag, (fran, bit.ar), plats, ryms)
        self.oprovat_ore += bit.ore - ryms
        self.flytta(p, dag, (fran, bit.ar), (OREDOVISAT, bit.ar), bit.ore - ryms)

    def ingen_har_provat(self, p: int) -> None:
        """What reviews had judged is not accounted for, nor what of it was lowered and has gone."""
        for (lada, ar, nar), ore in list(self.provat.items()):
            self.flytta(p, nar, (lada, ar), (OREDOVISAT, ar), ore)
        for nr, (dar, bit) in enumerate(self.sankta_borta):
            lada = OREDOVISAT if bit.lada in REDOVISAT else bit.lada
            self.sankta_borta[nr] = Borta(dar, bit._replace(lada=lada))

    def sankt_och_aterbetalt(self, bit: Bit) -> int:
        """What was lowered out of that box and has been repaid."""
        borta = [b.bit for b in self.sankta_borta if b.dar == "aterbetalt"]
        return sum(b.ore for b in borta if (b.lada, b.ar) == (bit.lada, bit.ar))

    def kom_ater_med_ratt(self, bit: Bit) -> None:
        """What was repaid is counted as paid with right, out of that box, and not as lowered."""
        kvar, borta = bit.ore, []
        for b in self.sankta_borta[::-1]:
            den = b.dar == "aterbetalt" and (b.bit.lada, b.bit.ar) == (bit.lada, bit.ar)
            tas = min(kvar, b.bit.ore) if den else 0
            kvar -= tas
            borta += [b._replace(bit=b.bit._replace(ore=b.bit.ore - tas))]
        self.sankta_borta = [b for b in borta[::-1] if b.bit.ore]
        self.avgangna += [Borta("aterbetalt", bit)] if bit.ore else []

    def aterstall(self, p: int, dag: date, ore: int, forst: tuple[str, int] | None = None) -> int:
        """Up to so much of what was lowered, the last first, to the box it came from.

        What came out of the box and year `forst` before the rest.
        """
        kvar = ore
        for bit in self._i_ordning(forst):
            tas = min(kvar, bit.ore)
            self.flytta(p, dag, (UTAN_RATT, bit.ar), (bit.lada, bit.ar), tas)
            kvar -= tas
        return ore - kvar

    def _i_ordning(self, forst: tuple[str, int] | None) -> list[Bit]:
        fran_slutet = self.sankta[::-1]
        dessa = [b for b in fran_slutet if (b.lada, b.ar) == forst]
        return dessa + [b for b in fran_slutet if (b.lada, b.ar) != forst]

    def aterstall_efterskankt(self, p: int, dag: date, ore: int) -> int:
        """What was lowered and then waived is with the mottagare: it is not paid once more."""
        kvar = ore
        for dar, bit in self.sankta_borta[::-1]:
            if dar in EFTERSKANKT:
                tas = min(kvar, bit.ore)
                ligger = lager(self.alla_rorda, dar, bit.ar, med_ratt=False)
                for nar, dess in lyfta(ligger, tas, dag):
                    self.flytta(p, nar, (dar, bit.ar), (UTAN_RATT, bit.ar), dess)
                kvar -= self.aterstall(p, dag, tas, (bit.lada, bit.ar))
        return ore - kvar
