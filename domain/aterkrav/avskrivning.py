"""Avskrivning: a claim that will not be paid is written off in the books."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, del_av, uttaget_i_ord
from domain.aterkrav.fordran import efterskank, krav_ryms, oppen
from domain.aterkrav.stopp import AvskrivningSaknarGrund
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.pengar import Lada
from domain.grund.stopp import krav
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
    HANT = dagen("Dagen för avskrivningen")

    fordran_id: UUID
    avskrivningsgrund: Avskrivningsgrund
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        efterskank(aggregate, self, Lada.AVSKRIVET)

    def i_ord(self) -> str:
        belopp = uttaget_i_ord(self.kapital, self.ranta_ore)
        vad = fordrans_namn(self.fordran_id)
        return f"{belopp} avskrivet av {vad} ({self.avskrivningsgrund.namn})"


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
    flytt = arende.flytt(atgard.dag)
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
