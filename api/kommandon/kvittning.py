"""Commands that set a claim off: in one ärende, or with a leg in each of two, in one append."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.inbetalning import rakna_ranta
from api.kommandon.kring import KringArendet
from domain.arende.tillstand import Bidragskvittning
from domain.aterkrav import kvittning
from domain.fordran.aterbetalning import Aterbetalning
from domain.grund.aktor import Aktor
from domain.utbetalning import bidragskvittning
from store.journal import Arbete, Kommando


def kvitta(
    arende_id: UUID,
    *,
    av: Aktor,
    fordran_id: UUID,
    fordrans_arende_id: UUID | None,
    kvittning_id: UUID,
    **falt: Any,
) -> Kommando:
    """Pay what is granted in the ärende by setting off a claim: its own, or one in another.

    The interest is counted to the day first: a payment settles it.
    """

    def kommando(arbete: Arbete) -> None:
        om = {"kvittning_id": kvittning_id, "fordran_id": fordran_id}
        bidragets = KringArendet(arbete, av, arende_id)
        fordrans = KringArendet(arbete, av, fordrans_arende_id or arende_id)
        rakna_ranta(fordrans, fordran_id, falt["verkningsdag"])
        if fordrans.arende is bidragets.arende:
            bidragets.gor(kvittning.kvitta, **om, **falt)
            return
        mot = {"bidragets_arende": bidragets.arende}
        fordrans.gor(kvittning.kvitta_mot_annat, **mot, **om, **falt)
        bidragets.gor(
            bidragskvittning.kvitta_bidrag,
            fordrans_arende_id=fordrans.arende.id,
            verkningsdag=falt["verkningsdag"],
            belopp_ore=falt["belopp_ore"],
            **om,
        )

    return kommando


def hav(
    arende_id: UUID,
    *,
    av: Aktor,
    rattar_version: int,
    orsak: str,
    verkningsdag: date | None,
) -> Kommando:
    """Undo a setting off, by either of its legs: both, if they are in two ärenden."""

    def kommando(arbete: Arbete) -> None:
        kring = KringArendet(arbete, av, arende_id)
        om = {"orsak": orsak, "verkningsdag": verkningsdag}
        bidraget = kring.arende.bidragskvittningar.get(rattar_version)
        kvittat = kring.arende.aterbetalningar.get(rattar_version)
        if bidraget is not None:
            kring.gor(bidragskvittning.hav_bidragskvittning, rattar_version=rattar_version, **om)
            fordrans = KringArendet(arbete, av, bidraget.fordrans_arende_id)
            version = _benet(fordrans.arende.aterbetalningar, bidraget.kvittning_id)
            fordrans.gor(kvittning.hav_kvittning, rattar_version=version, **om)
            return
        kring.gor(kvittning.hav_kvittning, rattar_version=rattar_version, **om)
        if kvittat is not None and kvittat.bidragets_arende_id is not None:
            bidragets = KringArendet(arbete, av, kvittat.bidragets_arende_id)
            version = _benet(bidragets.arende.bidragskvittningar, kvittat.kvittning_id)
            bidragets.gor(bidragskvittning.hav_bidragskvittning, rattar_version=version, **om)

    return kommando


def _benet(
    benen: Mapping[int, Aterbetalning] | Mapping[int, Bidragskvittning], kvittning_id: UUID | None
) -> int:
    """The version that recorded the other leg of it."""
    return next(v for v, ben in benen.items() if ben.kvittning_id == kvittning_id)
