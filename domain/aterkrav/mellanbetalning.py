"""Mellanbetalning: a payment of an earlier day than one that is placed already.

It paid what was owed on its day. What was paid after it then paid other interest, and other
capital, than was thought: that is divided anew when the interest is counted. So it is placed where
its day is, and what came later is not lifted.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.arende.uttag import del_av, summa
from domain.aterkrav.aterbetalning import Bankpengar, aterbetald
from domain.aterkrav.avskrivning import aterfor_betalt
from domain.aterkrav.fordran import finns, sista_betalningen
from domain.aterkrav.preskription import preskriberas
from domain.aterkrav.rantepaforing import serierna
from domain.aterkrav.stopp import BetalningenOverstigerSkulden, FordranReglerad
from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Kravbetalning
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import ny_av
from domain.grunddata.grunddata import Grunddata
from domain.ranta.avrakning import avraknad
from domain.ranta.avskrivet import avskrivs_mindre
from domain.ranta.ranta import Serier, ranta_ore
from domain.ranta.rantetid import forsta_dag, kapitalet_ore, perioder
from domain.regelverk.regelverk import Regelverk


def raknas_till(arende: Arende, fordran_id: UUID) -> date | None:
    """The day to which the interest is counted for all payments to be divided, and what was.

    None: it does not run by then, and never has been counted.
    """
    fordran = finns(arende, fordran_id)
    sist, forsta = sista_betalningen(arende, fordran_id), forsta_dag(fordran)
    dagar = [None if sist is None else sist.dag, fordran.ranta_dag]
    sagda = [d for d in dagar if d is not None]
    if fordran.rantevillkor is None or not sagda:
        return None
    till = min(max(sagda), preskriberas(arende, fordran_id))
    loper = forsta is not None and forsta <= till
    return till if loper or fordran.ranta_dag is not None else None


def ar_emellan(arende: Arende, fordran_id: UUID, dag: date) -> bool:
    """Whether a payment on `dag` is before another, or before interest was written off."""
    fordran, sist = arende.fordringar[fordran_id], sista_betalningen(arende, fordran_id)
    senare = [e.dag for e in fordran.efterskankt if e.lada is Lada.AVSKRIVET and e.ranta_ore]
    senare += [] if sist is None else [sist.dag]
    return fordran.rantevillkor is not None and any(d > dag for d in senare)


def ryms_emellan(
    arende: Arende,
    referensranta: Grunddata,
    utlaningsranta: Grunddata,
    *,
    fordran_id: UUID,
    dag: date,
    belopp_ore: int,
) -> int:
    """What of so much was owed, when all that was paid later has been divided anew: something.

    Raises RantesatsSaknas.
    """
    serier = serierna(referensranta, utlaningsranta)

    def over_ore(ore: int) -> int:
        return _Delat(arende, serier, fordran_id, dag, ore).over_ore

    if not over_ore(belopp_ore):
        return belopp_ore
    ryms_ore = bisect_right(range(belopp_ore), 0, key=over_ore) - 1
    krav(ryms_ore > 0, FordranReglerad)
    return ryms_ore


def placera_emellan(
    arende: Arende,
    referensranta: Grunddata,
    utlaningsranta: Grunddata,
    regelverk: Regelverk,
    post: Anslag,
    atgard: Atgard,
    *,
    inbetalning_id: UUID,
    fordran_id: UUID,
    belopp_ore: int,
    bankdag: date | None = None,
) -> None:
    """Settle a claim with `belopp_ore` of a receipt, divided as it was on its day.

    When the interest is counted after it, up to the last payment, what came later is divided anew.
    Raises RantesatsSaknas.
    """
    finns(arende, fordran_id)
    skuld_ore = ryms_emellan(
        arende,
        referensranta,
        utlaningsranta,
        fordran_id=fordran_id,
        dag=atgard.dag,
        belopp_ore=belopp_ore,
    )
    krav(
        belopp_ore <= skuld_ore,
        BetalningenOverstigerSkulden,
        belopp=kronor(belopp_ore),
        skuld=kronor(skuld_ore),
    )
    serier = serierna(referensranta, utlaningsranta)
    nar = atgard.dag  # what was written off before that, no payment of that day had paid
    delat = _Delat(arende, serier, fordran_id, nar, belopp_ore)
    aterfor_betalt(
        arende,
        atgard,
        fordran_id=fordran_id,
        hogst_ore=max(0, delat.kapital_ore - arende.fordringar[fordran_id].utestaende_ore),
        rantan={dag: ore for dag, ore in delat.mindre_avskrivet.items() if ore > 0 and dag > nar},
    )
    fordran = arende.fordringar[fordran_id]
    kapital = del_av(fordran, min(delat.kapital_ore, fordran.utestaende_ore))
    rest_ore = belopp_ore - summa(kapital)
    bank = Bankpengar(inbetalning_id, bankdag or atgard.dag)
    aterbetald(arende, regelverk, post, atgard, bank, fordran_id, kapital, rest_ore)


class _Delat:
    """The claim as it would be with so much paid on a day, and all that was paid later."""

    def __init__(
        self, arende: Arende, serier: Serier, fordran_id: UUID, dag: date, belopp_ore: int
    ) -> None:
        fordran, sist = arende.fordringar[fordran_id], sista_betalningen(arende, fordran_id)
        till = max(dag, fordran.ranta_dag or dag, dag if sist is None else sist.dag)
        till = min(till, preskriberas(arende, fordran_id))
        version = arende.version + 1
        betald = Kravbetalning(version, dag, belopp_ore, 0)
        med = ny_av(fordran, delbetalt=(*fordran.delbetalt, betald))
        self._nu: Fordran = avraknad(med, serier, till)
        self._ranta_ore = ranta_ore(perioder(self._nu, till), serier)
        [self._egen] = [b for b in self._nu.delbetalt if b.version == version]
        self.mindre_avskrivet = avskrivs_mindre(med, self._nu, serier, till)

    @property
    def kapital_ore(self) -> int:
        """What of it pays capital."""
        return self._egen.kapital_ore

    @property
    def over_ore(self) -> int:
        """How much more is then paid than was owed."""
        latt = self._nu.ranta_efterskankt_ore - sum(self.mindre_avskrivet.values())
        ranta = max(0, self._ranta_ore - max(0, latt))
        kvar = kapitalet_ore(self._nu, date.max) + ranta - self._nu.ranta_betald_ore
        return max(0, -kvar)
