"""Anstånd and avbetalningsplan: a claim is to be paid later, or in parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.fordran import oppen
from domain.aterkrav.stopp import (
    AnstandMastFramat,
    AnstandsrantaStodsInte,
    PlanensDagarStammerInte,
    PlanenStammerInte,
)
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.rantevillkor import Betalningsvillkor, Forfallodel
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.kalender import flyttad_frist
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Uppgift
from domain.ranta.forfall import galler_till
from domain.ranta.rantetid import oraknad_ranta_fran


class AnstandBeviljat(Beslutsfaktum):
    """The claim was put off: what is paid on `anstand_till` is paid in time.

    `med_ranta`: until then it costs what the regelverk says that an anstånd costs; else nothing for
    the days after verkningsdag, up to and including `anstand_till`.
    """

    TOPIC = "arende.anstand-beviljat"
    NAMN = "anstånd beviljat"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    anstand_till: date
    med_ranta: bool

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        delar = (hela_fordran(fordran, self.anstand_till),)
        aggregate.fordringar[self.fordran_id] = fordran.med_villkor(
            Betalningsvillkor(
                self.beslut_id,
                self.verkningsdag,
                delar,
                self.med_ranta,
                plan=False,
                version=self.originator_version,
            )
        )

    def i_ord(self) -> str:
        ranta = "med" if self.med_ranta else "utan"
        vad = fordrans_namn(self.fordran_id)
        return f"anstånd {ranta} ränta till {self.anstand_till} för {vad}"


def hela_fordran(fordran: Fordran, dag: date) -> Forfallodel:
    """All of the claim is to be paid on one day."""
    return Forfallodel(dag, fordran.krav_ore, fordran.krav_ore)


def bevilja_anstand(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    till: date,
    med_ranta: bool,
    beslut: Beslutsuppgifter,
) -> None:
    """Put off the day on which a claim is to be paid; it moves to a bank day as the demand's.

    The delegation is to reach to all that is put off, capital and interest.
    """
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    sista_dag = max(galler_till(fordran), atgard.dag)
    krav(till > sista_dag, AnstandMastFramat, till=till, galler_till=sista_dag)
    krav_ranta_medges(fordran, med_ranta=med_ranta)
    fatta(
        arende,
        AnstandBeviljat,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
        fordran_id=fordran_id,
        anstand_till=att_betala_senast(arende, underlag, atgard.dag, till),
        med_ranta=med_ranta,
    )


def krav_ranta_medges(fordran: Fordran, *, med_ranta: bool) -> None:
    """Time costs interest only where the regelverk says so, at the rate that it says."""
    villkor = fordran.rantevillkor
    medges = villkor is not None and villkor.regel.vid_anstand is not None
    krav(medges or not med_ranta, AnstandsrantaStodsInte)


def att_betala_senast(
    arende: Arende, underlag: Beslutsunderlag, beslutsdag: date, dag: date
) -> date:
    """The day, or the bank day after it, if the regelverk moves what is due when banks close."""
    regel = underlag.innehall(arende, beslutsdag).aterkrav
    flyttas = regel is not None and regel.forfallodag_flyttas
    return flyttad_frist(dag, flyttas, underlag.stangda_dagar)


class Delbetalning(Uppgift):
    forfallodag: date
    belopp_ore: Ore


class AvbetalningsplanFaststalld(Beslutsfaktum):
    """The claim is to be paid in parts: together, what was outstanding of capital and interest.

    `ranta_ore` is the interest in the parts: the first ones pay it. What is paid by the plan pays
    its parts. It is counted to and with `ranta_till`, None when that is not known to be right. What
    has come since `oraknad_ranta_fran` is in no part: it is counted later, and paid last.
    `med_ranta`: what is not yet due costs what the regelverk says that time costs, and that is to
    be paid with the last part; else a part costs nothing until its day has passed.
    """

    TOPIC = "arende.avbetalningsplan-faststalld"
    NAMN = "avbetalningsplan fastställd"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    delbetalningar: tuple[Delbetalning, ...]
    ranta_ore: OreEllerNoll
    ranta_till: date | None
    oraknad_ranta_fran: date | None
    med_ranta: bool

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.med_villkor(self._villkor(fordran))

    def _villkor(self, fordran: Fordran) -> Betalningsvillkor:
        return Betalningsvillkor(
            self.beslut_id,
            self.verkningsdag,
            planens_delar(self.delbetalningar, self.ranta_ore),
            self.med_ranta,
            plan=True,
            version=self.originator_version,
            ranta_ore=self.ranta_ore,
            betalt_fore_ore=fordran.minskat_ore,
            ranta_fore_ore=fordran.ranta_betald_ore + fordran.ranta_efterskankt_ore,
        )

    def i_ord(self) -> str:
        delar = ", ".join(f"{kronor(d.belopp_ore)} {d.forfallodag}" for d in self.delbetalningar)
        ranta = "med" if self.med_ranta else "utan"
        vad = f"avbetalningsplan {ranta} ränta för {fordrans_namn(self.fordran_id)}: {delar}"
        return f"{vad} ({self._rantan_i_ord()})"

    def _rantan_i_ord(self) -> str:
        """What of the interest is in its parts, and what is not."""
        till = f" räknad till och med {self.ranta_till}" if self.ranta_till else ""
        raknad = f"{kronor(self.ranta_ore)} ränta{till} ingår"
        med = raknad if self.ranta_ore else "ingen ränta ingår"
        fran = self.oraknad_ranta_fran
        return f"{med}, ränta från och med {fran} är inte räknad" if fran else med


def planens_delar(
    delbetalningar: Sequence[Delbetalning], ranta_ore: int
) -> tuple[Forfallodel, ...]:
    """Of each part, first what is left of the interest and then capital."""
    delar, ranta = [], ranta_ore
    for d in delbetalningar:
        kapital = max(0, d.belopp_ore - ranta)
        ranta -= d.belopp_ore - kapital
        delar.append(Forfallodel(d.forfallodag, d.belopp_ore, kapital))
    return tuple(delar)


def faststall_plan(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    delbetalningar: Sequence[Delbetalning],
    med_ranta: bool,
    beslut: Beslutsuppgifter,
) -> None:
    """Divide what is outstanding into parts, each with its day, or the bank day after it.

    Interest that has come and is not counted is in no part, and the plan says so.
    """
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    utestaende = fordran.utestaende_ore + fordran.utestaende_ranta_ore
    krav_ranta_medges(fordran, med_ranta=med_ranta)
    delar = krav_delarna(arende, underlag, atgard.dag, delbetalningar, utestaende)
    fatta(
        arende,
        AvbetalningsplanFaststalld,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=utestaende,
        fordran_id=fordran_id,
        delbetalningar=delar,
        ranta_ore=fordran.utestaende_ranta_ore,
        ranta_till=fordran.ranta_till,
        oraknad_ranta_fran=oraknad_ranta_fran(fordran, atgard.dag),
        med_ranta=med_ranta,
    )


def krav_delarna(
    arende: Arende,
    underlag: Beslutsunderlag,
    beslutsdag: date,
    delbetalningar: Sequence[Delbetalning],
    utestaende_ore: int,
) -> tuple[Delbetalning, ...]:
    """Together they are what is outstanding, on days one after another, each a bank day."""
    summa = sum(d.belopp_ore for d in delbetalningar)
    krav(
        summa == utestaende_ore,
        PlanenStammerInte,
        summa=kronor(summa),
        utestaende=kronor(utestaende_ore),
    )
    delar = tuple(
        d.model_copy(
            update={"forfallodag": att_betala_senast(arende, underlag, beslutsdag, d.forfallodag)}
        )
        for d in delbetalningar
    )
    dagar = [beslutsdag, *(d.forfallodag for d in delar)]
    krav(all(a < b for a, b in pairwise(dagar)), PlanensDagarStammerInte, dag=beslutsdag)
    return delar
