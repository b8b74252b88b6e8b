"""Commands on claims and receipts: money demanded, put off, waived, set off, placed and moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from api.kommandon import kvittning as api_kvittning
from api.kommandon.kring import Kring, KringArendet, Verb, i_strommen
from domain.aterkrav import (
    anstand,
    aterbetalning,
    aterkrav,
    avskrivning,
    eftergift,
    eftergiftsandring,
    eftergiftsrattelse,
    kvittning,
    misstagsbetalning,
    placeringshavning,
    rantepaforing,
    sankning,
    villkorsrattelse,
)
from domain.aterkrav import rattelse as rattelse_av_krav
from domain.beslut import meddelande
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.handlaggning import mottaganderattelse, paminnelse
from domain.inbetalning import aterbetalning as inbetalning_aterbetalning
from domain.inbetalning import inbetalning, placering, rattelse
from domain.inbetalning.inbetalning import Inbetalning
from domain.utbetalning import bidragskvittning
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO

# Claims


def besluta_aterkrav(arende_id: UUID, **falt: Any) -> Kommando:
    """The decision, and the same day the party is told of it."""

    def utfor(arbete: Arbete) -> None:
        kring = KringArendet(arbete, ANNA, arende_id)
        kring.gor(
            aterkrav.besluta_aterkrav,
            grunder=["ej-anvant"],
            beslut=BESLUTSUPPGIFTER,
            avstaendeskal="Särskilda skäl.",
            **falt,
        )
        kring.gor(
            meddelande.meddela,
            verkningsdag=falt["verkningsdag"],
            beslut_id=falt["beslut_id"],
            satt=meddelande.Meddelandesatt.BREV,
            till="Regionen",
            overklagandehanvisning=meddelande.Overklagandehanvisning.BIFOGAD,
        )

    return utfor


def andra_aterkrav(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=sankning.andra_aterkrav,
        av=ANNA,
        beslut=BESLUTSUPPGIFTER,
        stod=Andringsstod.INTE_GYNNANDE,
        **falt,
    )


def ratta_aterkrav(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=rattelse_av_krav.ratta_aterkrav,
        av=ANNA,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="fel",
        efter="rätt",
        **falt,
    )


def bevilja_anstand(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende, verb=anstand.bevilja_anstand, av=ANNA, beslut=BESLUTSUPPGIFTER, **falt
    )


def faststall_plan(arende: UUID, delar: Sequence[tuple[date, int]], **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=anstand.faststall_plan,
        av=ANNA,
        delbetalningar=[
            anstand.Delbetalning(forfallodag=dag, belopp_ore=ore) for dag, ore in delar
        ],
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def ratta_villkor(
    arende: UUID, *, delar: Sequence[tuple[date, int | None]], **falt: Any
) -> Kommando:
    """Of a plan, or (no amount) an anstånd."""
    [(till, ore), *_] = delar
    if ore is None:
        verb: Verb = villkorsrattelse.ratta_anstand
        falt |= {"till": till}
    else:
        verb = villkorsrattelse.ratta_plan
        falt |= {
            "delbetalningar": [
                anstand.Delbetalning(forfallodag=dag, belopp_ore=del_ore or 0)
                for dag, del_ore in delar
            ]
        }
    skal = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "fel", "efter": "rätt"}
    return i_strommen(arende, verb=verb, av=ANNA, **skal, **falt)


def underratta_om_rattelse(arende: UUID, dag: date, beslut_id: UUID) -> Kommando:
    """The party, that had been told of it, is told that it was corrected."""

    def utfor(arbete: Arbete) -> None:
        kring = KringArendet(arbete, ANNA, arende)
        far = kring.arende.beslut[beslut_id].overklagas is not None
        kring.gor(
            meddelande.underratta_pa_nytt,
            verkningsdag=dag,
            beslut_id=beslut_id,
            anledning=meddelande.Underrattelseanledning.RATTELSE,
            satt=meddelande.Meddelandesatt.BREV,
            till="Regionen",
            overklagandehanvisning=meddelande.Overklagandehanvisning.BIFOGAD
            if far
            else meddelande.Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
        )

    return utfor


def krav_misstag(arende: UUID, galdenar: UUID | None, **falt: Any) -> Kommando:
    """Of an organisation that is registered, or of a named one that is not."""
    vem = {"galdenar": None} if galdenar is None else {"galdenar_id": galdenar}
    return i_strommen(
        arende,
        verb=misstagsbetalning.krav_misstagsbetalning,
        av=BO,
        galdenarens_namn="Bygg AB" if galdenar is None else None,
        **vem,
        **falt,
    )


def sank_misstagskrav(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende, verb=misstagsbetalning.sank_misstagskrav, av=BO, orsak="För mycket", **falt
    )


def paminn_om_ranta(arende: UUID, fordran_id: UUID, dag: date) -> Kommando:
    return i_strommen(
        arende,
        verb=paminnelse.paminn,
        av=ANNA,
        verkningsdag=dag,
        slag=paminnelse.Paminnelseslag.FORDRAN,
        avser_id=fordran_id,
        till="Bygg AB",
        anger_ranta=True,
    )


def paminnelse_mottagen(arende: UUID, version: int, dag: date, sagt: int | None) -> Kommando:
    """For the first time, or (`sagt`) otherwise than that version said."""
    om: dict[str, Any] = {"av": ANNA, "verkningsdag": dag, "bevis": "Kvitto"}
    if sagt is None:
        return i_strommen(
            arende, verb=paminnelse.anteckna_mottagen, paminnelse_version=version, **om
        )
    om |= {"rattar_version": sagt, "orsak": "Fel dag"}
    return i_strommen(arende, verb=mottaganderattelse.ratta_mottagande, **om)


def efterge(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=eftergift.efterge,
        av=ANNA,
        eftergiftsskal="Synnerliga skäl.",
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def ratta_eftergift(arende: UUID, **falt: Any) -> Kommando:
    skal = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "fel", "efter": "rätt"}
    return i_strommen(arende, verb=eftergiftsrattelse.ratta_eftergift, av=ANNA, **skal, **falt)


def andra_eftergift(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=eftergiftsandring.andra_eftergift,
        av=ANNA,
        beslut=BESLUTSUPPGIFTER,
        stod=Andringsstod.FORBEHALL,
        **falt,
    )


def skriv_av(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=avskrivning.skriv_av,
        av=ANNA,
        grund=avskrivning.Avskrivningsgrund.KONKURS,
        motivering="Konkurs.",
        **falt,
    )


def berakna_ranta(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(arende, verb=rantepaforing.berakna, av=BO, **falt)


def kvitta(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(arende, verb=kvittning.kvitta, av=BO, kvittning_id=uuid4(), **falt)


def kvitta_mot_annat(arende: UUID, bidragets: UUID, dag: date, **falt: Any) -> Kommando:
    """A leg in each of two ärenden."""

    def utfor(arbete: Arbete) -> None:
        om = {"verkningsdag": dag, "kvittning_id": uuid4(), **falt}
        bidraget = KringArendet(arbete, BO, bidragets)
        KringArendet(arbete, BO, arende).gor(
            kvittning.kvitta_mot_annat,
            bidragets_arende=bidraget.arende,
            medgivande="Svar av den 3 mars",
            **om,
        )
        bidraget.gor(bidragskvittning.kvitta_bidrag, fordrans_arende_id=arende, **om)

    return utfor


def hav_kvittning(arende: UUID, version: int, fran: date | None) -> Kommando:
    """By either leg, if there are two."""
    return api_kvittning.hav(
        arende, av=BO, rattar_version=version, orsak="Fel fordran", verkningsdag=fran
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
    return i_strommen(
        inbetalning_id, verb=rattelse.ratta_inbetalning, av=BO, orsak="Fel dag", **falt
    )


def ratta_aterbetalning(inbetalning_id: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        inbetalning_id,
        verb=inbetalning_aterbetalning.ratta_aterbetalning,
        av=BO,
        betalningsmal=BANKGIRO,
        orsak="Fel i bankfilen",
        **falt,
    )


def aterbetala_inbetalning(inbetalning_id: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        inbetalning_id,
        verb=inbetalning_aterbetalning.aterbetala,
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
        mottagen = arbete.hamta(Inbetalning, inbetalning_id)
        Kring(arbete, BO, mottagen).gor(
            placering.placera,
            verkningsdag=dag,
            belopp_ore=belopp_ore,
            arende_id=arende_id,
            fordran_id=fordran_id,
        )
        pa_fordran = fordran_id is not None
        KringArendet(arbete, BO, arende_id).gor(
            aterbetalning.placera_pa_fordran if pa_fordran else aterbetalning.placera_utan_fordran,
            verkningsdag=mottagen.bankuppgift.dag,
            inbetalning_id=inbetalning_id,
            belopp_ore=belopp_ore,
            **({"fordran_id": fordran_id} if pa_fordran else {"ur": ur}),
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
        Kring(arbete, BO, arbete.hamta(Inbetalning, inbetalning_id)).gor(
            placering.hav_placering,
            verkningsdag=dag,
            placering_version=placering_version,
            orsak="Fel fordran",
            galler_fran=verkningsdag,
        )
        KringArendet(arbete, BO, arende_id).gor(
            placeringshavning.hav_placering,
            verkningsdag=verkningsdag,
            rattar_version=rattar_version,
            orsak="Fel fordran",
        )

    return utfor
