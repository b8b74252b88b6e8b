"""What a decision must say over HTTP, and a fördelningsbeslut as a resource of its own."""

from __future__ import annotations

import json
from typing import Any, ClassVar
from uuid import UUID, uuid4

from pydantic import Field

from api.falt import Anrop, Basissvar, Belopp, Dag, MedLankar, Svar
from api.visning import Las, basissvar
from domain.beslutsfattande import (
    Beslutsfaktum,
    Beslutsuppgifter,
    Kommuniceringsundantag,
    Motiveringsundantag,
)
from domain.faktum import Rad, Text
from store.fel import StromFinnsInte
from store.mapper import Loggrad


class Beslutsuppgift(Anrop):
    """31 and 32 §§ förvaltningslagen: every item is stated, a list may be empty.

    Beside them, the kommunicering that came before (25 §), or why there was none.
    """

    HANT = Beslutsfaktum.HANT
    EXEMPEL: ClassVar[dict[str, Any]] = {
        "beslutsdag": "2024-03-21",
        "innehall": "Bidrag beviljas med lika belopp.",
        "beslutsfattare": ["beslut-01"],
        "foredragande": ["handlaggare-01"],
        "medverkande": [],
        "motivering": "Ansökan uppfyller villkoren och medlen ska fördelas lika.",
        "foreskrifter": ["1 och 2 §§ förordningen (2019:7)"],
        "kommuniceringsundantag": "uppenbart-obehovligt",
    }
    verkningsdag: Dag = Field(alias="beslutsdag", description="31 § 1: dagen för beslutet")
    innehall: Text = Field(description="31 § 2: vad beslutet innehåller")
    beslutsfattare: list[Rad] = Field(description="31 § 3: vem eller vilka som fattat beslutet")
    foredragande: list[Rad] = Field(description="31 § 4: vem eller vilka som varit föredragande")
    medverkande: list[Rad] = Field(
        description="31 § 5: andra som medverkat vid den slutliga handläggningen"
    )
    motivering: Text = Field(
        description="32 §: klargörande motivering; tom bara om motiveringsundantag anges"
    )
    motiveringsundantag: Motiveringsundantag | None = Field(
        None, description="32 § första stycket: varför motivering helt eller delvis saknas"
    )
    foreskrifter: list[Rad] = Field(description="32 §: de föreskrifter som tillämpats")
    kommunicering_id: UUID | None = Field(
        None, description="25 §: kommuniceringen som föregick beslutet"
    )
    kommuniceringsundantag: Kommuniceringsundantag | None = Field(
        None, description="25 § första stycket: varför parten inte hörts"
    )

    def falt(self) -> dict[str, Any]:
        falt = super().falt()
        return {
            namn: varde for namn, varde in falt.items() if namn not in Beslutsuppgifter.model_fields
        } | {
            "beslut": Beslutsuppgifter(
                **{namn: falt[namn] for namn in Beslutsuppgifter.model_fields}
            )
        }


class Arendebeslut(Beslutsuppgift):
    """A decision in one ärende."""

    beslut_id: UUID = Field(default_factory=uuid4, description="Beslutets id; utelämnat: ett nytt")


class Beslutssvar(Svar):
    beslutsdag: Dag
    innehall: str
    beslutsfattare: list[str]
    foredragande: list[str]
    medverkande: list[str]
    motivering: str
    motiveringsundantag: str | None
    foreskrifter: list[str]
    kommunicering_id: UUID | None
    kommuniceringsundantag: str | None
    regelverk: str
    regelverksversion: str


class Andel(MedLankar):
    arende_id: UUID
    mottagare_id: UUID
    belopp: Belopp


class Fordelningssvar(MedLankar):
    basis: Basissvar
    beslut: Beslutssvar
    summa: Belopp
    andelar: list[Andel]


def fordelningsadress(rad: Loggrad) -> str:
    """Where the decision is that the recorded BidragBeviljat is a part of."""
    faktum = json.loads(rad.state)
    utlysning_id = faktum["medel"]["utlysning_id"]
    return f"/utlysningar/{utlysning_id}/fordelningsbeslut/{faktum['beslut_id']}"


def fordelningsbeslut(las: Las, utlysning_id: UUID, beslut_id: UUID) -> Fordelningssvar:
    """A decision over many ärenden as it was recorded, whatever became of them since."""
    with las() as (conn, basis):
        fakta = [
            (strom_id, json.loads(state))
            for strom_id, state in conn.execute(
                """SELECT h.originator_id, h.state FROM logg.handelse h
                   JOIN vy.uppgift u ON u.position = h.position AND u.nyckel = 'beslut_id'
                   WHERE u.varde = %s AND u.slag = 'arende' AND u.position <= %s
                   ORDER BY h.position""",
                (str(beslut_id), basis.position),
            )
        ]
        if not fakta or fakta[0][1]["medel"]["utlysning_id"] != str(utlysning_id):
            raise StromFinnsInte("fördelningsbeslut", beslut_id)
        forsta = fakta[0][1]
        vag = f"/utlysningar/{utlysning_id}/fordelningsbeslut/{beslut_id}"
        return Fordelningssvar(
            basis=basissvar(basis),
            beslut=Beslutssvar(
                beslutsdag=forsta["verkningsdag"],
                regelverk=forsta["regelverk"]["beteckning"],
                regelverksversion=forsta["regelverk"]["version"],
                **forsta["beslut"],
            ),
            summa=sum(f["belopp_ore"] for _, f in fakta),
            andelar=[
                Andel(
                    arende_id=strom_id,
                    mottagare_id=f["mottagare_id"],
                    belopp=f["belopp_ore"],
                    links=[las.vid(f"/arenden/{strom_id}", basis, "item")],
                )
                for strom_id, f in fakta
            ],
            links=[las.vid(vag, basis)],
        )
