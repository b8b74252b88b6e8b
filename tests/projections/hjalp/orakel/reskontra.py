"""The oracle's ledger of claims and receipts: what is owed and unplaced, on a day, as then known.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID


class Reskontra:
    """Accounts of each claim, and of each receipt: each sums to zero."""

    def __init__(self) -> None:
        self.poster: dict[UUID, list[tuple[int, date, str, int]]] = defaultdict(list)
        self.raknad: dict[UUID, list[tuple[int, date]]] = defaultdict(list)
        """When the interest was counted, and up to which days."""
        self.raknade: dict[UUID, set[date]] = defaultdict(set)
        """The days that it is counted up to."""
        self.rantefria: dict[UUID, list[tuple[int, date]]] = defaultdict(list)
        """When, and from which day, time was given: it costs something else, or nothing."""
        self.grunder: dict[UUID, list[tuple[int, date, date]]] = defaultdict(list)
        """When, on which day, and for days after which, a payment turned out to be another."""
        self.upphorda: dict[UUID, list[tuple[int, date | None]]] = defaultdict(list)
        """When nothing of it was asked for any more; None: it was again."""
        self.sankta: dict[UUID, list[tuple[int, date]]] = defaultdict(list)
        """When less of it was asked for, if only of what had been waived."""

        self.ute: dict[UUID, list[tuple[int, bool]]] = defaultdict(list)
        """When it became so that some of it had been owed until it came back, or had not."""

    def kom_tillbaka(self, p: int, om: UUID, ute: Sequence[object]) -> None:
        self.ute[om].append((p, bool(ute)))

    def flytta(self, p: int, dag: date, om: UUID, fran: str, till: str, ore: int) -> None:
        self.poster[om] += [(p, dag, fran, -ore), (p, dag, till, ore)]

    def rantan_raknad(
        self, p: int, till: date, om: UUID, per_dag: dict[date, tuple[int, bool]]
    ) -> None:
        """It is so much in all on each of the days, and no more after `till`, whatever was said.

        Beside what has been lifted of it.
        """
        kravd = [(dag, -ore) for _, dag, konto, ore in self.poster[om] if konto == "ranta_kravd"]
        havd = [(dag, ore) for _, dag, konto, ore in self.poster[om] if konto == "ranta_havd"]
        mer = 0
        for dag, (ranta_ore, _) in sorted(per_dag.items()):
            sagt = sum(ore for d, ore in kravd if d <= dag)
            sagt -= sum(ore for d, ore in havd if d <= dag)
            self.flytta(p, dag, om, "ranta_kravd", "ranta_utestaende", ranta_ore - sagt - mer)
            mer = ranta_ore - sagt
        self.raknad[om] += [(p, d) for d, (_, lika) in per_dag.items() if lika and d <= till]
        self.raknade[om] = {d for d in per_dag if d <= till}

    def rantan_havd(self, p: int, dag: date, om: UUID, ranta_ore: int) -> None:
        """So much of the interest falls: none was charged for a later day."""
        self.flytta(p, dag, om, "ranta_utestaende", "ranta_havd", ranta_ore)
        if ranta_ore:
            self.raknade[om] = {d for d in self.raknade[om] if d < dag} | {dag}

    def mindre(
        self, p: int, dag: date, om: UUID, konto: str, ore: int, rantekonto: str, ranta_ore: int
    ) -> None:
        """Less of a claim, and of its interest, is outstanding; or more, if it is taken back."""
        self.flytta(p, dag, om, "utestaende", konto, ore)
        self.flytta(p, dag, om, "ranta_utestaende", rantekonto, ranta_ore)

    @staticmethod
    def ranta_kvar(saldo: Counter[str]) -> int:
        """Of the interest: charged, and neither waived nor lifted. It may be less than nothing."""
        konton = ("ranta_kravd", "ranta_havd", "ranta_eftergiven", "ranta_avskriven")
        return -sum(saldo[konto] for konto in konton)

    def skuld(self, saldo: Counter[str]) -> tuple[int, int, int]:
        """What is unpaid of the interest, what is owed in all, and what we owe the debtor."""
        kvar, betald = max(0, self.ranta_kvar(saldo)), saldo["ranta_betald"]
        ranta, kapital = max(0, kvar - betald), saldo["utestaende"]
        return ranta, max(0, kapital) + ranta, max(0, -kapital) + max(0, betald - kvar)

    def delat(self, saldo: Counter[str]) -> Counter[str]:
        """As it is shown: nobody owes what he has paid, be it as interest or as capital."""
        ranta = max(0, self.ranta_kvar(saldo)) - saldo["ranta_betald"]
        kapital, nytt = saldo["utestaende"], Counter(saldo)
        flyttat = 0
        if kapital * ranta < 0:
            flyttat = min(kapital, -ranta) if kapital > 0 else -min(-kapital, ranta)
        nytt["utestaende"] -= flyttat
        nytt["betalt"] += flyttat
        nytt["ranta_betald"] -= flyttat
        return nytt

    def reglerat_sedan(self, om: UUID, fran: int, per: date, position: int) -> int:
        """Paid, waived, written off and lifted, as was said after `fran`.

        What was waived of the parts of a plan was, though it turned out never to be owed.
        """
        oppna = {"kravt", "utestaende", "ranta_kravd", "ranta_utestaende"}
        oppna.add("ranta_efterskankt_andrad")
        return sum(
            ore
            for p, dag, konto, ore in self.poster[om]
            if fran < p <= position and dag <= per and konto not in oppna
        )

    def saldo(self, om: UUID, per: date, position: int) -> Counter[str]:
        summor: Counter[str] = Counter()
        for p, dag, konto, ore in self.poster[om]:
            if dag <= per and p <= position:
                summor[konto] += ore
        return summor

    def rantan(self, om: UUID, per: date, position: int) -> tuple[date | None, bool]:
        """Up to which day it was counted last; and whether that is known to be another sum.

        The count is the last by `per`; what was learnt since makes it wrong, whatever day it is of.
        What was lifted was owed on no day, what was paid is owed on its day too. Where nothing is
        asked for any more, and nothing charged is left, there is nothing to count; but what was
        lifted in whole costs what it did until it came back, though nobody ever counted that.
        """
        saldo = self.saldo(om, date.max, position)
        slut = [dag for p, dag in self.upphorda[om] if p <= position]
        upphort = slut != [] and slut[-1] is not None
        ute = [ute for p, ute in self.ute[om] if p <= position][-1:] == [True] and not upphort
        begars = -saldo["kravt"] > saldo["havt"] and not upphort
        raknat = [r for r in self.raknad[om] if r[0] <= position and r[1] <= per]
        if not raknat:
            aldrig = not any(p <= position for p, _ in self.raknad[om])
            return None, aldrig and ute and not begars
        nar, till = max(raknat)
        senare = [(d, k) for p, d, k, ore in self.poster[om] if nar < p <= position and ore]
        andrat = (
            any(konto == "havt" for _, konto in senare)
            or any(d < till and k in ("betalt", "eftergivet") for d, k in senare)
            or any(nar < p <= position and dag < till for p, dag in self.rantefria[om])
            or any(nar < p <= position for p, _ in self.sankta[om])
            or any(nar < p <= position and fran < till for p, _, fran in self.grunder[om])
        )
        return till, andrat and (self.ranta_kvar(saldo) > 0 or begars or ute)
