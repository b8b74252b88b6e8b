"""A receipt is corrected, and what is placed of it counts from the right day, in the same append.

When the bank had the money decides what a payment settles: interest first, and none if it was paid
in time. So each placing is taken back and made anew from the right day. What is not owed any more
is unplaced, and so is all of it where it can no longer be placed: somebody says what it is for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from api.kommandon.inbetalning import placerad_som, rakna_ranta
from api.kommandon.kring import KringArendet
from domain.arende.tillstand import Aterbetalning
from domain.aterkrav import aterbetalning, placeringshavning
from domain.aterkrav.aterbetalning import skuld_den
from domain.grund.aktor import Aktor, Atgard
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.inbetalning import placering, rattelse
from domain.inbetalning.inbetalning import Inbetalning, Placering, krav_oplacerat
from domain.ranta.stopp import RantesatsSaknas
from store.journal import Arbete, Kommando


class _Flyttas(NamedTuple):
    """A placing that counts from another day than it did: where, and as what."""

    version: int
    placering: Placering
    kring: KringArendet
    i_arendet: int
    forut: Aterbetalning


def ratta(
    inbetalning_id: UUID,
    *,
    av: Aktor,
    verkningsdag: date,
    rattar_version: int,
    belopp_ore: int,
    orsak: str,
) -> Kommando:
    """Correct the bank day or amount of a receipt, and move what is placed of it to the day."""

    def kommando(arbete: Arbete) -> None:
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        forut = mottagen.bankuppgift.dag
        rattelse.ratta_inbetalning(
            mottagen,
            Atgard(verkningsdag, av),
            rattar_version=rattar_version,
            belopp_ore=belopp_ore,
            orsak=orsak,
        )
        for flyttas in list(_flyttas(arbete, av, mottagen, forut)):
            _flytta(mottagen, flyttas, av, orsak)

    return kommando


def _flyttas(arbete: Arbete, av: Aktor, mottagen: Inbetalning, forut: date) -> Iterator[_Flyttas]:
    """What counted from the day that was wrong; or from one before the money had come.

    What counts from a later day does so because the money settled something else until then.
    """
    dag = mottagen.bankuppgift.dag
    for version, placerad in mottagen.placeringar.items():
        kring = KringArendet(arbete, av, placerad.arende_id)
        i_arendet = placerad_som(kring.arende, mottagen.id, placerad)
        aterbetald = kring.arende.aterbetalningar.get(i_arendet)
        if aterbetald is not None and aterbetald.dag != dag and aterbetald.dag <= max(forut, dag):
            yield _Flyttas(version, placerad, kring, i_arendet, aterbetald)


def _flytta(mottagen: Inbetalning, flyttas: _Flyttas, av: Aktor, orsak: str) -> None:
    placerad, kring = flyttas.placering, flyttas.kring
    fordran = kring.arende.fordringar.get(placerad.fordran_id) if placerad.fordran_id else None
    rantan_till = None if fordran is None else fordran.ranta_till
    placering.hav_placering(
        mottagen, Atgard(placerad.dag, av), placering_version=flyttas.version, orsak=orsak
    )
    kring.gor(placeringshavning.hav_placering, rattar_version=flyttas.i_arendet, orsak=orsak)
    with suppress(Stopp):  # what can no longer be placed as it was, somebody places anew
        _placera_igen(mottagen, flyttas, av)
    if placerad.fordran_id is not None and rantan_till is not None:
        with suppress(RantesatsSaknas):  # it is then to be counted, and says so
            rakna_ranta(kring, placerad.fordran_id, rantan_till)


def _placera_igen(mottagen: Inbetalning, flyttas: _Flyttas, av: Aktor) -> None:
    """On the same claim, or out of the same boxes; never more than is owed by then."""
    kring, placerad, dag = flyttas.kring, flyttas.placering, mottagen.bankuppgift.dag
    till: dict[str, Any] = {"verkningsdag": dag, "inbetalning_id": mottagen.id}
    ore = placerad.belopp_ore
    krav_oplacerat(mottagen, max(placerad.dag, dag), ore)
    if placerad.fordran_id is None:
        ur: Counter[Lada] = Counter()
        for d in flyttas.forut.kapital:
            ur[d.lada] += d.belopp_ore
        kring.gor(aterbetalning.placera_utan_fordran, ur=ur, belopp_ore=ore, **till)
    else:
        rakna_ranta(kring, placerad.fordran_id, dag)
        ore = min(ore, skuld_den(kring.arende, placerad.fordran_id, dag))
        om = {"fordran_id": placerad.fordran_id, "belopp_ore": ore}
        kring.gor(aterbetalning.placera_pa_fordran, **om, **till)
    placering.placera(
        mottagen,
        Atgard(max(placerad.dag, dag), av),
        belopp_ore=ore,
        arende_id=placerad.arende_id,
        fordran_id=placerad.fordran_id,
    )
