"""Commands that place a receipt: one fact in its own stream and one in the ärende's, together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from api.kommandon.arende import Kring
from domain.arende.arende import Arende
from domain.aterkrav import aterbetalning, placeringshavning, rantepaforing
from domain.grund.aktor import Aktor
from domain.grund.pengar import Lada
from domain.inbetalning import placering as inbetalning_placering
from domain.inbetalning.inbetalning import Inbetalning, Placering
from store.journal import Arbete, Kommando


def placera(
    inbetalning_id: UUID,
    *,
    verkningsdag: date,
    av: Aktor,
    arende_id: UUID,
    belopp_ore: int,
    fordran_id: UUID | None,
    ur: Mapping[Lada, int],
) -> Kommando:
    """Place so much of a receipt on a claim, or without one on the boxes `ur`.

    It is placed on `verkningsdag`; in the ärende it counts from the day when the bank had it, or
    when it no longer counted where it was placed before.
    """

    def kommando(arbete: Arbete) -> None:
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        kring = Kring(arbete, arende_id, av)
        dar_forut = [arbete.hamta(Arende, i) for i in {p.arende_id for p in mottagen.havda}]
        dag = inbetalning_placering.raknas_fran(mottagen, dar_forut, belopp_ore)
        inbetalning_placering.placera(
            mottagen,
            verkningsdag=verkningsdag,
            av=av,
            belopp_ore=belopp_ore,
            arende_id=arende_id,
            fordran_id=fordran_id,
        )
        if fordran_id is None:
            aterbetalning.placera_utan_fordran(
                kring.arende,
                kring.regelverk(),
                verkningsdag=dag,
                av=av,
                inbetalning_id=inbetalning_id,
                belopp_ore=belopp_ore,
                ur=ur,
            )
            return
        _rakna_ranta(kring, fordran_id, dag)
        aterbetalning.placera_pa_fordran(
            kring.arende,
            kring.regelverk(),
            verkningsdag=dag,
            av=av,
            inbetalning_id=inbetalning_id,
            fordran_id=fordran_id,
            belopp_ore=belopp_ore,
        )

    return kommando


def hav(
    inbetalning_id: UUID,
    placering_version: int,
    *,
    verkningsdag: date,
    av: Aktor,
    galler_fran: date | None,
    orsak: str,
) -> Kommando:
    """Take a placing back, in both streams; in the ärende as from `galler_fran`, if it is given."""

    def kommando(arbete: Arbete) -> None:
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        placering = mottagen.placeringar.get(placering_version)
        inbetalning_placering.hav_placering(
            mottagen,
            verkningsdag=verkningsdag,
            av=av,
            placering_version=placering_version,
            orsak=orsak,
            galler_fran=galler_fran,
        )
        assert placering is not None
        kring = Kring(arbete, placering.arende_id, av)
        placeringshavning.hav_placering(
            kring.arende,
            kring.utlysning(),
            av=av,
            rattar_version=_placerad_som(kring.arende, inbetalning_id, placering),
            orsak=orsak,
            verkningsdag=galler_fran,
        )

    return kommando


def _rakna_ranta(kring: Kring, fordran_id: UUID, dag: date) -> None:
    """A payment settles the interest up to the day that it counts from: it is counted first."""
    fordran = kring.arende.fordringar.get(fordran_id)
    if fordran is None or fordran.ranta_fran is None or dag < fordran.ranta_fran:
        return
    rantepaforing.berakna(
        kring.arende,
        kring.referensranta(),
        verkningsdag=dag,
        av=kring.av,
        fordran_id=fordran_id,
        till=dag,
    )


def _placerad_som(arende: Arende, inbetalning_id: UUID, placering: Placering) -> int:
    """The version in the ärende that recorded the placing; of those alike, the last."""
    return max(
        (
            version
            for version, a in arende.aterbetalningar.items()
            if (a.inbetalning_id, a.fordran_id) == (inbetalning_id, placering.fordran_id)
            and sum(d.belopp_ore for d in a.kapital) + a.ranta_ore == placering.belopp_ore
        ),
        default=0,
    )
