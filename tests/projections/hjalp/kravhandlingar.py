"""Commands on claims and receipts: money demanded, put off, waived, set off, placed and moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav import (
    anstand,
    aterbetalning,
    aterkrav,
    avbetalning,
    avskrivning,
    eftergift,
    kvittning,
    placeringshavning,
    rantepaforing,
    sankning,
)
from domain.beslut.stod import Andringsstod
from domain.grund.atgard import Atgard
from domain.inbetalning import aterbetalning as inbetalning_aterbetalning
from domain.inbetalning import inbetalning, placering, rattelse
from domain.inbetalning.inbetalning import Inbetalning
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.oppnat import (
    beslutande,
    betalande,
    i_strom,
    kommando,
    referensrantan,
    regelverket,
    underlag,
    utlysningen,
)

# Claims


def krav_ater(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        aterkrav.krav_ater,
        arende,
        underlag,
        av=ANNA,
        grunder=["ej-anvant"],
        beslut=BESLUTSUPPGIFTER,
        avstaendeskal="Särskilda skäl.",
        **falt,
    )


def andra_aterkrav(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        sankning.andra_aterkrav,
        arende,
        underlag,
        av=ANNA,
        beslut=BESLUTSUPPGIFTER,
        stod=Andringsstod.INTE_GYNNANDE,
        **falt,
    )


def bevilja_anstand(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        anstand.bevilja_anstand, arende, underlag, av=ANNA, beslut=BESLUTSUPPGIFTER, **falt
    )


def faststall_plan(arende: UUID, delar: Sequence[tuple[date, int]], **falt: Any) -> Kommando:
    return kommando(
        avbetalning.faststall_plan,
        arende,
        underlag,
        av=ANNA,
        delbetalningar=[
            avbetalning.Delbetalning(forfallodag=dag, belopp_ore=ore) for dag, ore in delar
        ],
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def efterge(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        eftergift.efterge,
        arende,
        underlag,
        av=ANNA,
        eftergiftsskal="Synnerliga skäl.",
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def skriv_av(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        avskrivning.skriv_av,
        arende,
        beslutande,
        av=ANNA,
        grund=avskrivning.Avskrivningsgrund.KONKURS,
        motivering="Konkurs.",
        **falt,
    )


def berakna_ranta(arende: UUID, **falt: Any) -> Kommando:
    return kommando(rantepaforing.berakna, arende, referensrantan, av=BO, **falt)


def kvitta(arende: UUID, **falt: Any) -> Kommando:
    return kommando(kvittning.kvitta, arende, regelverket, betalande, av=BO, **falt)


def hav_kvittning(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        kvittning.hav_kvittning, arende, utlysningen, av=BO, orsak="Fel fordran", **falt
    )


# Receipts


def ta_emot(inbetalning_id: UUID, dag: date, belopp_ore: int) -> Kommando:
    return lambda arbete: arbete.ny(
        inbetalning.ta_emot(
            Atgard(dag, BO),
            inbetalning_id=inbetalning_id,
            bankreferens=f"IN-{inbetalning_id.int}",
            belopp_ore=belopp_ore,
            konto=BANKGIRO,
            fran=None,
            meddelande=None,
        )
    )


def ratta_inbetalning(inbetalning_id: UUID, **falt: Any) -> Kommando:
    return i_strom(
        rattelse.ratta_inbetalning, Inbetalning, inbetalning_id, av=BO, orsak="Fel dag", **falt
    )


def aterbetala_inbetalning(inbetalning_id: UUID, **falt: Any) -> Kommando:
    return i_strom(
        inbetalning_aterbetalning.aterbetala,
        Inbetalning,
        inbetalning_id,
        av=BO,
        betalningsmal=BANKGIRO,
        bankreferens=None,
        orsak="För mycket",
        **falt,
    )


def placera(
    inbetalning_id: UUID,
    arende_id: UUID,
    *,
    dag: date,
    belopp_ore: int,
    fordran_id: UUID | None,
    ur: dict[Any, int],
) -> Kommando:
    """Say on `dag` what a receipt is for; it settles that on the day that the bank had it."""

    def utfor(arbete: Arbete) -> None:
        kvitto = arbete.hamta(Inbetalning, inbetalning_id)
        arende = arbete.hamta(Arende, arende_id)
        gemensamt: dict[str, Any] = {"av": BO, "belopp_ore": belopp_ore}
        placering.placera(
            kvitto, verkningsdag=dag, arende_id=arende_id, fordran_id=fordran_id, **gemensamt
        )
        gemensamt |= {"verkningsdag": kvitto.bankuppgift.dag, "inbetalning_id": inbetalning_id}
        if fordran_id is not None:
            aterbetalning.placera_pa_fordran(
                arende, regelverket(arbete, arende), fordran_id=fordran_id, **gemensamt
            )
        else:
            aterbetalning.placera_utan_fordran(
                arende, regelverket(arbete, arende), ur=ur, **gemensamt
            )

    return utfor


def hav_placering(
    inbetalning_id: UUID,
    arende_id: UUID,
    *,
    dag: date,
    placering_version: int,
    rattar_version: int,
    verkningsdag: date | None = None,
) -> Kommando:
    """Take the placing back, in both streams."""

    def utfor(arbete: Arbete) -> None:
        placering.hav_placering(
            arbete.hamta(Inbetalning, inbetalning_id),
            Atgard(dag, BO),
            placering_version=placering_version,
            orsak="Fel fordran",
        )
        arende = arbete.hamta(Arende, arende_id)
        placeringshavning.hav_placering(
            arende,
            utlysningen(arbete, arende),
            Atgard(verkningsdag, BO),
            rattar_version=rattar_version,
            orsak="Fel fordran",
        )

    return utfor
