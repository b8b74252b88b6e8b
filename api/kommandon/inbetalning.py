"""Commands that place a receipt: one fact in its own stream and one in the ärende's, together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.kring import KringArendet
from domain.arende.arende import Arende
from domain.aterkrav import aterbetalning, mellanbetalning, placeringshavning, rantepaforing
from domain.aterkrav.fordran import raknas_fran
from domain.aterkrav.preskription import rantan_raknas_till
from domain.grund.aktor import Aktor, Atgard
from domain.grund.pengar import Lada
from domain.inbetalning import placering
from domain.inbetalning.inbetalning import Inbetalning, Placering
from domain.ranta import rantetid
from store.journal import Arbete, Kommando


def placera(
    inbetalning_id: UUID,
    *,
    av: Aktor,
    verkningsdag: date,
    arende_id: UUID,
    belopp_ore: int,
    fordran_id: UUID | None,
    ur: Mapping[Lada, int],
) -> Kommando:
    """Place so much of a receipt on a claim, or without one on the boxes `ur`.

    It is placed on `verkningsdag`; in the ärende it counts from the day when the bank had it, or
    when it no longer counted where it was placed before; on a claim from when that was made, if it
    came before.
    """

    def kommando(arbete: Arbete) -> None:
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        kring = KringArendet(arbete, av, arende_id)
        dar_forut = [arbete.hamta(Arende, i) for i in {p.arende_id for p in mottagen.havda}]
        dag = placering.raknas_fran(mottagen, dar_forut, belopp_ore)
        dag = raknas_fran(kring.arende, fordran_id, dag)
        placering.placera(
            mottagen,
            Atgard(verkningsdag, av),
            belopp_ore=belopp_ore,
            arende_id=arende_id,
            fordran_id=fordran_id,
            galler_fran=dag,
        )
        placerat: dict[str, Any] = {
            "verkningsdag": dag,
            "inbetalning_id": inbetalning_id,
            "belopp_ore": belopp_ore,
            "bankdag": mottagen.bankuppgift.dag,
        }
        if fordran_id is None:
            kring.gor(aterbetalning.placera_utan_fordran, ur=ur, **placerat)
            return
        placera_pa_fordran(kring, fordran_id, **placerat)

    return kommando


def placera_pa_fordran(
    kring: KringArendet, fordran_id: UUID, *, verkningsdag: date, **placerat: Any
) -> None:
    """The interest is counted first; and after, to the last day that it had been counted to, or
    that something was paid, this payment too.
    """
    om = {"verkningsdag": verkningsdag, "fordran_id": fordran_id, **placerat}
    forut = mellanbetalning.raknas_till(kring.arende, fordran_id)
    if mellanbetalning.ar_emellan(kring.arende, fordran_id, verkningsdag):
        kring.gor(mellanbetalning.placera_emellan, **om)
        raknat = mellanbetalning.raknas_till(kring.arende, fordran_id)
    else:
        rakna_ranta(kring, fordran_id, verkningsdag)
        kring.gor(aterbetalning.placera_pa_fordran, **om)
        raknat = None if forut is None or forut <= verkningsdag else forut
    if raknat is not None:
        kring.gor(rantepaforing.berakna, verkningsdag=raknat, fordran_id=fordran_id, till=raknat)


def hav(
    inbetalning_id: UUID,
    *,
    av: Aktor,
    verkningsdag: date,
    placering_version: int,
    galler_fran: date | None,
    orsak: str,
) -> Kommando:
    """Take a placing back, in both streams; in the ärende as from `galler_fran`, if it is given."""

    def kommando(arbete: Arbete) -> None:
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        placerad = mottagen.placeringar.get(placering_version)
        placering.hav_placering(
            mottagen,
            Atgard(verkningsdag, av),
            placering_version=placering_version,
            orsak=orsak,
            galler_fran=galler_fran,
        )
        assert placerad is not None
        kring = KringArendet(arbete, av, placerad.arende_id)
        kring.gor(
            placeringshavning.hav_placering,
            rattar_version=placerad_som(kring.arende, inbetalning_id, placerad),
            orsak=orsak,
            verkningsdag=galler_fran,
        )

    return kommando


def rakna_ranta(kring: KringArendet, fordran_id: UUID, dag: date) -> None:
    """A payment settles the interest up to the day that it counts from: it is counted first.

    A claim that has lapsed is paid by whoever pays it, with the interest up to when it did.
    """
    fordran = kring.arende.fordringar.get(fordran_id)
    forsta = None if fordran is None else rantetid.forsta_dag(fordran)
    if forsta is None:
        return
    till = rantan_raknas_till(kring.arende, fordran_id, dag)
    if till >= forsta:
        kring.gor(rantepaforing.berakna, verkningsdag=dag, fordran_id=fordran_id, till=till)


def placerad_som(arende: Arende, inbetalning_id: UUID, placerad: Placering) -> int:
    """The version in the ärende that recorded the placing; of those alike, the last."""
    return max(
        (
            version
            for version, a in arende.aterbetalningar.items()
            if (a.inbetalning_id, a.fordran_id) == (inbetalning_id, placerad.fordran_id)
            and sum(d.belopp_ore for d in a.kapital) + a.ranta_ore == placerad.belopp_ore
        ),
        default=0,
    )
