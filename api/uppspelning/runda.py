"""One year's grant as commands: the regleringsbrev, the call, the decision, and every case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from api.grund.falt import till_ore
from api.kommandon import beslut
from api.kommandon import utlysning as utlysningar
from api.kommandon.kring import i_strommen
from api.uppspelning.arendet import arendet
from api.uppspelning.grund import BESLUTSFATTARE, HANDLAGGARE, Handelse, exempel_id, post_id
from api.uppspelning.steg import Arendet, klockan
from domain.anslag import tilldelning
from domain.beslut.beslutsfaktum import Beslutsuppgifter
from domain.mottagare import mottagare
from domain.regelverk import regelverk
from store.journal import Kommando


def runda(grund: dict[str, Any], data: dict[str, Any]) -> Iterator[Handelse]:
    """The commands of one round, in no particular order."""
    utlysning_id = exempel_id("utlysning", data["utlysning"]["diarienummer"])
    arenden = arendena(grund, data)
    dnr, anslag_id = data["utlysning"]["diarienummer"], post_id(grund["anslagspost"])
    yield Handelse(
        klockan(data["anslag"]["dag"], 9),
        f"tilldelning/{dnr}",
        _tilldela(anslag_id, data),
    )
    yield Handelse(
        klockan(data["utlysning"]["publiceringsdag"], 8),
        f"utlysning/{dnr}",
        _publicera(utlysning_id, anslag_id, grund, data),
    )
    yield Handelse(
        klockan(data["dagar"]["beslut"], 13),
        f"fordelningsbeslut/{dnr}",
        _fordela(utlysning_id, arenden, grund, data),
    )
    for ett in arenden:
        yield from arendet(ett, utlysning_id)


def arendena(grund: dict[str, Any], data: dict[str, Any]) -> list[Arendet]:
    """Its cases, in the order in which the round's file has them."""
    return [Arendet(grund, data, m, nr) for nr, m in enumerate(data["mottagare"])]


def _tilldela(anslag_id: UUID, data: dict[str, Any]) -> Kommando:
    ar = data["bidragsar"]
    return i_strommen(
        anslag_id,
        verb=tilldelning.tilldela,
        verkningsdag=max(date(ar, 1, 1), data["anslag"]["dag"]),
        av=HANDLAGGARE,
        budgetar=ar,
        belopp_ore=till_ore(data["anslag"]["belopp"]),
        beslutsreferens=data["anslag"]["beslutsreferens"],
    )


def _publicera(
    utlysning_id: UUID, anslag_id: UUID, grund: dict[str, Any], data: dict[str, Any]
) -> Kommando:
    utlysning = data["utlysning"]
    return utlysningar.publicera(
        None,
        utlysning_id=utlysning_id,
        regelverk_id=regelverk.regelverk_id(data["regelverk"]),
        anslag_id=anslag_id,
        verkningsdag=utlysning["publiceringsdag"],
        av=HANDLAGGARE,
        diarienummer=utlysning["diarienummer"],
        rubrik=utlysning["rubrik"],
        budgetar=data["bidragsar"],
        ram_ore=till_ore(utlysning["ram"]),
        sista_ansokningsdag=utlysning["sista_ansokningsdag"],
        krets=[mottagare.mottagare_id(m["organisationsnummer"]) for m in grund["mottagare"]],
        villkor=[],
    )


def _fordela(
    utlysning_id: UUID, arenden: list[Arendet], grund: dict[str, Any], data: dict[str, Any]
) -> Kommando:
    beslutet: dict[str, Any] = {**grund["beslut"], **data.get("beslut", {})}
    sagt = {namn: beslutet.get(namn) for namn in Beslutsuppgifter.model_fields}
    sagt["innehall"] = beslutet["innehall"].format(bidragsar=data["bidragsar"])
    return beslut.fordela(
        utlysning_id,
        beslut_id=exempel_id("beslut", data["utlysning"]["diarienummer"]),
        arende_ids=[ett.id for ett in arenden],
        verkningsdag=data["dagar"]["beslut"],
        av=BESLUTSFATTARE,
        belopp_ore=None,
        beslut=Beslutsuppgifter(**sagt),
    )
