"""Avskrivning: a claim that will not be paid is written off in the books.

It is owed all the same. If it is paid, so much of the writing off is undone (eftergift ends it).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import som_det_lag
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_halva, flytta_pengar
from domain.arende.uttag import Uttag, del_av, som_delar, summa, uttaget_i_ord
from domain.aterkrav.fordran import krav_ryms, oppen
from domain.aterkrav.preskription import preskriberas
from domain.aterkrav.stopp import (
    AvskrivningSaknarGrund,
    BetalningenOverstigerSkulden,
    FordranIntePreskriberad,
)
from domain.fordran.efterskankning import (
    Avskrivet,
    Efterskankning,
    avskrivet_igen,
    fore_avskrivningen,
    med,
)
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import BANKDAG, dagen
from domain.grund.ord import Ord
from domain.grund.pengar import Lada, Rorelse
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Text
from domain.myndighet.delegation import krav_delegation
from domain.myndighet.myndighet import Myndighet


class Avskrivningsgrund(Ord):
    """Why a claim is written off in the books. The debt may still be owed."""

    ACKORD = "ackord"
    KONKURS = "konkurs"
    PRESKRIBERAD = "preskriberad"
    UTAN_TILLGANGAR = "utan-tillgangar", "utan tillgångar"
    RINGA_BELOPP = "ringa-belopp", "ringa belopp"


class FordranAvskriven(Pengafaktum):
    """All or some of a claim was written off in the books on verkningsdag."""

    TOPIC = "arende.fordran-avskriven"
    NAMN = "fordran avskriven"
    OM_FORDRAN = True
    HANT = dagen("Dagen för avskrivningen")

    fordran_id: UUID
    avskrivningsgrund: Avskrivningsgrund
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].avskriven(
            som_delar(self.kapital), self.originator_version, self.verkningsdag, self.ranta_ore
        )

    def i_ord(self) -> str:
        belopp = uttaget_i_ord(self.kapital, self.ranta_ore)
        vad = fordrans_namn(self.fordran_id)
        return f"{belopp} avskrivet av {vad} ({self.avskrivningsgrund.namn})"


class AvskrivningAterford(Pengafaktum):
    """Somebody paid what had been written off, or it turns out that he did.

    So much of it is owed in the books again.
    The claim asks for it where it lies, among what is written off, and the payment takes it there.
    verkningsdag is the day of the payment. `aterfort` is the same by when it was written off: what
    was paid before that never was, and was taken out of the boxes that it then lay in.
    """

    TOPIC = "arende.avskrivning-aterford"
    NAMN = "avskrivning återförd"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HARLETT: ClassVar[bool] = True
    HANT = BANKDAG

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    aterfort: tuple[Avskrivet, ...]

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.aterfort, self.verkningsdag, igen=False)

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.avskrivning_aterford(
            som_delar(self.kapital), [e.som_del for e in self.aterfort]
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return f"{vad} återfört av det som var avskrivet av {fordrans_namn(self.fordran_id)}"


def aterfor_avskrivet(arende: Arende, atgard: Atgard, *, fordran_id: UUID, over_ore: int) -> int:
    """Take back so much of the writing off as a payment is more than what is outstanding.

    First its interest, which is returned, then its capital; never more than is demanded now.
    """
    fordran = arende.fordringar[fordran_id]
    ranta_ore = min(over_ore, fordran.avskriven_ranta_kvar_ore)
    delar = aterforbart(arende, fordran, over_ore - ranta_ore)
    saknas_ore = over_ore - ranta_ore - sum(u.belopp_ore for u in delar)
    skuld_ore = fordran.utestaende_ore + fordran.utestaende_ranta_ore + over_ore - saknas_ore
    krav(
        not saknas_ore,
        BetalningenOverstigerSkulden,
        belopp=kronor(skuld_ore + saknas_ore),
        skuld=kronor(skuld_ore),
    )
    bort = fordran.det_sist_avskrivna(summa(delar), ranta_ore)
    _aterfor(arende, atgard, fordran_id, delar, bort)
    return ranta_ore


def aterfor_betalt(
    arende: Arende,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    hogst_ore: int,
    rantan: Mapping[date, int] = MappingProxyType({}),
) -> None:
    """Take back up to so much of the capital that was written off: it turned out to be paid.

    And so much of the interest, by the day that it was written off.
    """
    fordran = arende.fordringar[fordran_id]
    delar = aterforbart(arende, fordran, hogst_ore)
    av_rantan = [Efterskankning(Lada.AVSKRIVET, dag, 0, ore) for dag, ore in rantan.items()]
    bort = med(fordran.det_sist_avskrivna(summa(delar), 0), av_rantan)
    _aterfor(arende, atgard, fordran_id, delar, bort)


def _aterfor(
    arende: Arende,
    atgard: Atgard,
    fordran_id: UUID,
    delar: tuple[Uttag, ...],
    bort: tuple[Efterskankning, ...],
) -> None:
    """The money stays where it is, until the payment takes it."""
    if bort:
        flytta_halva(
            arende,
            AvskrivningAterford,
            atgard,
            flytt_av(arende, fordran_id, atgard.dag),
            fordran_id=fordran_id,
            kapital=delar,
            ranta_ore=sum(e.ranta_ore for e in bort),
            aterfort=som_det_lag(arende, avskrivet_igen(bort), atgard.dag, igen=False),
        )


def aterforbart(arende: Arende, fordran: Fordran, hogst_ore: int) -> tuple[Uttag, ...]:
    """What is written off of the claim, where it lies: first of the years that it was of."""
    kvar = min(hogst_ore, fordran.avskrivet_ore)
    finns = dict(arende.lador.per_ar(Lada.AVSKRIVET))
    egna = [(d.ar, d.belopp_ore) for e in fordran.det_sist_avskrivna(kvar, 0) for d in e.ur]
    per_ar: Counter[int] = Counter()
    for ar, ore in (*egna, *finns.items()):
        tas = min(kvar, ore, finns.get(ar, 0) - per_ar[ar])
        if tas > 0:
            per_ar[ar] += tas
            kvar -= tas
    return tuple(
        Uttag(lada=Lada.AVSKRIVET, budgetar=ar, belopp_ore=ore) for ar, ore in per_ar.items()
    )


def skriv_av(
    arende: Arende,
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    grund: Avskrivningsgrund,
    kapital_ore: int,
    ranta_ore: int,
    motivering: str,
) -> None:
    """Write off some or all of what is outstanding. It takes the delegation that waiving takes."""
    arende.krav_oppet()
    fordran = oppen(arende, fordran_id)
    krav(motivering.strip() != "", AvskrivningSaknarGrund)
    krav(
        grund is not Avskrivningsgrund.PRESKRIBERAD
        or arende.preskriberad_den(fordran_id, atgard.dag),
        FordranIntePreskriberad,
        dag=atgard.dag,
        sista=preskriberas(arende, fordran_id),
    )
    krav_ryms(fordran, kapital_ore, ranta_ore)
    arende.krav_ojavig(atgard.av.subjekt)
    krav_delegation(
        myndighet,
        subjekt=atgard.av.subjekt,
        beslutstyp=Beslutstyp.EFTERGIFT,
        belopp_ore=kapital_ore + ranta_ore,
        dag=atgard.dag,
    )
    delar = del_av(fordran, kapital_ore)
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    for d in delar:
        flytt.mellan(d.lada, d.budgetar, Lada.AVSKRIVET, d.budgetar, d.belopp_ore)
    flytta_pengar(
        arende,
        FordranAvskriven,
        atgard,
        flytt,
        fordran_id=fordran_id,
        avskrivningsgrund=grund,
        kapital=delar,
        ranta_ore=ranta_ore,
        motivering=motivering,
    )
