"""Fördelningsbeslut: one decision that grants equal shares to many applications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.beslutsfaktum import Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, krav_beslut, krav_nytt
from domain.beslut.bifall import bevilja
from domain.beslut.fordelning import Fordelning, lika
from domain.beslut.provning import krav_bifall
from domain.beslut.stopp import BeloppetBlirNoll, FordelningsmetodenStodsInte, IngaArenden
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav, kronor
from domain.grund.uppslag import for_sig
from domain.mottagare.mottagare import Mottagare
from domain.regelverk.regelverk import Regelverk
from domain.regelverk.regler import Fordelningsmetod, Fordelningsregel
from domain.utlysning.utlysning import Utlysning


def fordela_lika(
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    arenden: Sequence[Arende],
    mottagare: Mapping[UUID, Mottagare],
    atgard: Atgard,
    *,
    beslut_id: UUID,
    belopp_ore: int | None,
    beslut: Beslutsuppgifter,
    villkor: Sequence[str] = (),
) -> None:
    """Grant equal shares of `belopp_ore` (the whole ram if None) to `arenden`, in one decision.

    Shares are exact: largest remainder in the regelverk's unit, ties by organisationsnummer.
    """
    for arende in arenden:
        krav_nytt(arende, beslut_id)
    regel = _regeln(underlag.regelverk, atgard.dag)
    krav(0 < len(arenden) == len({a.id for a in arenden}), IngaArenden)
    for arende in arenden:
        arende.krav_hor_till(utlysning)
    hela = utlysning.ram_ore if belopp_ore is None else belopp_ore
    enhet = regel.avrundning.enhet_ore
    andelar = _andelar(hela, enhet, arenden, mottagare)
    fordelning = Fordelning(
        metod=regel.metod, att_fordela_ore=hela, antal=len(arenden), enhet_ore=enhet
    )
    for arende in arenden:  # all of them before any: a refusal leaves none decided
        ore = andelar[arende.id]
        krav_bifall(arende, utlysning, underlag, atgard.dag, belopp_ore=ore)
        krav_beslut(
            underlag,
            arende,
            Beslutstyp.BIFALL,
            atgard,
            beslut=beslut,
            belopp_ore=hela,
            referens=underlag.referens(arende, atgard.dag, Beslutstyp.BIFALL),
        )
    for arende in arenden:  # what was asked for all of them, each rests on; not on others' shares
        with for_sig(arende):
            bevilja(
                arende,
                utlysning,
                underlag,
                atgard,
                beslut_id=beslut_id,
                belopp_ore=andelar[arende.id],
                villkor=villkor,
                fordelning=fordelning,
                beslut=beslut,
            )


def _regeln(regelverk: Regelverk, dag: date) -> Fordelningsregel:
    regel = regelverk.gallande(dag).innehall.fordelning
    krav(
        regel.metod is Fordelningsmetod.LIKA,
        FordelningsmetodenStodsInte,
        beteckning=regelverk.beteckning,
        metod=regel.metod.namn,
    )
    return regel


def _andelar(
    hela: int, enhet: int, arenden: Sequence[Arende], mottagare: Mapping[UUID, Mottagare]
) -> dict[UUID, int]:
    """What each ärende gets, in öre."""
    nyckel = {a.id: _ordning(a, mottagare) for a in arenden}
    andelar = lika(hela, list(nyckel.values()), enhet_ore=enhet)
    krav(min(andelar.values()) > 0, BeloppetBlirNoll, belopp=kronor(hela), antal=len(arenden))
    return {arende_id: andelar[plats] for arende_id, plats in nyckel.items()}


def _ordning(arende: Arende, mottagare: Mapping[UUID, Mottagare]) -> str:
    """By organisationsnummer; an organisation with several applications, by diarienummer too."""
    assert arende.mottagare_id is not None
    nummer = mottagare[arende.mottagare_id].organisationsnummer
    return f"{nummer} {arende.diarienummer} {arende.id}"
