"""Beslut: what may be granted, and how the decision is made known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from domain.arende import Arende
from domain.faktum import Aktor, Ore, Rad, Text, Uppgift
from domain.fordelning import lika
from domain.mottagare import Mottagare
from domain.regelverk import Fordelningsmetod, Regelverk, Regelverksreferens
from domain.stopp import krav, kronor
from domain.stopp.beslut import (
    AnnanUtlysning,
    BeloppetBlirNoll,
    BeslutForeAnsokan,
    BeslutsfattareSaknas,
    ForeskrifterSaknas,
    IngaArenden,
    InnehallSaknas,
    InteBeslutsfattare,
    MotiveringSaknas,
    OverstigerSokt,
    RedanBeslutat,
)
from domain.stopp.meddelande import InteBeslutat, MeddelatForeBeslut, RedanMeddelat
from domain.stopp.regelverk import FordelningsmetodenStodsInte
from domain.utlysning import Medel, Utlysning
from domain.vakt import Vakt, ramvakt


class Beslutsuppgifter(Uppgift):
    """What 31 and 32 §§ förvaltningslagen want of a decision, beside its day.

    Item 1 of 31 § is the fact's verkningsdag. A list that may be empty is still stated: nobody was
    föredragande, nobody else took part.
    """

    innehall: Text
    beslutsfattare: tuple[Rad, ...]
    foredragande: tuple[Rad, ...]
    medverkande: tuple[Rad, ...]
    motivering: Text
    foreskrifter: tuple[Rad, ...]


class Fordelning(Uppgift):
    """How a share was computed: `att_fordela_ore` in `antal` parts, in units of `enhet_ore`."""

    metod: Fordelningsmetod
    att_fordela_ore: Ore
    antal: int
    enhet_ore: int


class BidragBeviljat(Arende.Event):
    """The application was granted, alone or in a decision over many (`beslut_id` in common)."""

    TOPIC = "arende.bidrag-beviljat"

    beslut_id: UUID
    belopp_ore: Ore
    mottagare_id: UUID
    medel: Medel
    beslut: Beslutsuppgifter
    regelverk: Regelverksreferens
    fordelning: Fordelning | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslutsdag = self.verkningsdag
        aggregate.beslutsfattare = frozenset({*self.beslut.beslutsfattare, self.av.subjekt})
        aggregate.beviljat_ore = self.belopp_ore

    def vakter(self) -> Iterator[Vakt]:
        yield Vakt(ramvakt(self.medel.utlysning_id, self.medel.budgetar), -self.belopp_ore)


class Meddelandesatt(StrEnum):
    """How the party was told. What a time to appeal is counted from depends on it."""

    BREV = "brev"
    DELGIVNING = "delgivning"
    DIGITAL_POST = "digital-post"
    E_POST = "e-post"
    OVERLAMNAT = "overlamnat"


class Overklagandehanvisning(StrEnum):
    """What the party was told of appealing (33 § second paragraph FL)."""

    BIFOGAD = "bifogad"
    FAR_INTE_OVERKLAGAS = "far-inte-overklagas"


class BeslutMeddelat(Arende.Event):
    """The party was told of the decision in full (33 § FL); verkningsdag is the day it was sent."""

    TOPIC = "arende.beslut-meddelat"

    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning

    def apply(self, aggregate: Arende) -> None:
        aggregate.meddelat_dag = self.verkningsdag


def bevilja(
    arende: Arende,
    regelverk: Regelverk,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    belopp_ore: int,
    beslut: Beslutsuppgifter,
    fordelning: Fordelning | None = None,
) -> None:
    """Grant `belopp_ore` on one application. The log refuses it if the ram cannot bear it."""
    _krav_bifall(arende, verkningsdag=verkningsdag, av=av, belopp_ore=belopp_ore, beslut=beslut)
    arende.trigger_event(
        BidragBeviljat,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        belopp_ore=belopp_ore,
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
        beslut=beslut,
        regelverk=regelverk.referens(verkningsdag),
        fordelning=fordelning,
    )


def _krav_bifall(
    arende: Arende, *, verkningsdag: date, av: Aktor, belopp_ore: int, beslut: Beslutsuppgifter
) -> None:
    krav(arende.beslutsdag is None, RedanBeslutat, diarienummer=arende.diarienummer)
    krav(
        arende.inkommen_dag is not None and verkningsdag >= arende.inkommen_dag,
        BeslutForeAnsokan,
        dag=verkningsdag,
        inkommen=arende.inkommen_dag,
    )
    krav(
        arende.sokt_ore is None or belopp_ore <= arende.sokt_ore,
        OverstigerSokt,
        belopp=kronor(belopp_ore),
        sokt=kronor(arende.sokt_ore or 0),
    )
    krav(beslut.innehall.strip() != "", InnehallSaknas)
    krav(len(beslut.beslutsfattare) > 0, BeslutsfattareSaknas)
    krav(av.subjekt in beslut.beslutsfattare, InteBeslutsfattare, subjekt=av.subjekt)
    krav(beslut.motivering.strip() != "", MotiveringSaknas)
    krav(len(beslut.foreskrifter) > 0, ForeskrifterSaknas)


def fordela_lika(
    utlysning: Utlysning,
    regelverk: Regelverk,
    arenden: Sequence[Arende],
    mottagare: Mapping[UUID, Mottagare],
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    belopp_ore: int | None,
    beslut: Beslutsuppgifter,
) -> None:
    """Grant equal shares of `belopp_ore` (the whole ram if None) to `arenden`, in one decision.

    Shares are exact: largest remainder in the regelverk's unit, ties by organisationsnummer.
    """
    regel = regelverk.gallande(verkningsdag).innehall.fordelning
    krav(
        regel.metod is Fordelningsmetod.LIKA,
        FordelningsmetodenStodsInte,
        beteckning=regelverk.beteckning,
        metod=regel.metod.namn,
    )
    krav(0 < len(arenden) == len({a.id for a in arenden}), IngaArenden)
    for arende in arenden:
        krav(arende.medel == utlysning.medel, AnnanUtlysning, diarienummer=arende.diarienummer)
    att_fordela = utlysning.ram_ore if belopp_ore is None else belopp_ore
    enhet = regel.avrundning.enhet_ore
    nyckel = {a.id: _ordning(a, mottagare) for a in arenden}
    andelar = lika(att_fordela, list(nyckel.values()), enhet_ore=enhet)
    krav(
        min(andelar.values()) > 0,
        BeloppetBlirNoll,
        belopp=kronor(att_fordela),
        antal=len(arenden),
    )
    fordelning = Fordelning(
        metod=regel.metod, att_fordela_ore=att_fordela, antal=len(arenden), enhet_ore=enhet
    )
    for arende in arenden:  # all of them before any: a refusal leaves none decided
        _krav_bifall(
            arende,
            verkningsdag=verkningsdag,
            av=av,
            belopp_ore=andelar[nyckel[arende.id]],
            beslut=beslut,
        )
    for arende in arenden:
        bevilja(
            arende,
            regelverk,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            belopp_ore=andelar[nyckel[arende.id]],
            beslut=beslut,
            fordelning=fordelning,
        )


def _ordning(arende: Arende, mottagare: Mapping[UUID, Mottagare]) -> str:
    """By organisationsnummer; an organisation with several applications, by diarienummer too."""
    assert arende.mottagare_id is not None
    nummer = mottagare[arende.mottagare_id].organisationsnummer
    return f"{nummer} {arende.diarienummer} {arende.id}"


def meddela(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    satt: Meddelandesatt,
    till: str,
    overklagandehanvisning: Overklagandehanvisning,
) -> None:
    """Record that the party was told of the decision, how, and whom it was sent to."""
    krav(arende.beslutsdag is not None, InteBeslutat, diarienummer=arende.diarienummer)
    krav(arende.meddelat_dag is None, RedanMeddelat, dag=arende.meddelat_dag)
    krav(
        arende.beslutsdag is not None and verkningsdag >= arende.beslutsdag,
        MeddelatForeBeslut,
        dag=verkningsdag,
        beslutsdag=arende.beslutsdag,
    )
    arende.trigger_event(
        BeslutMeddelat,
        verkningsdag=verkningsdag,
        av=av,
        satt=satt,
        till=till,
        overklagandehanvisning=overklagandehanvisning,
    )
