"""A fördelningsbeslut over HTTP, as a resource of its own."""

from __future__ import annotations

import json
from uuid import UUID

from api.grund.falt import Basissvar, Belopp, Dag, MedLankar, Svar
from api.grund.visning import Las, basissvar
from projections.motor import loggen
from projections.uppgifter.fragor import sades_vid
from store.fel import StromFinnsInte
from store.mapper import Loggrad


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
    with las() as lasning:
        basis = lasning.basis
        positioner = sades_vid(*lasning, "arende", "beslut_id", str(beslut_id))
        fakta = [
            (UUID(str(rad.originator_id)), json.loads(rad.state))
            for rad in loggen.vid(lasning.conn, positioner)
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
