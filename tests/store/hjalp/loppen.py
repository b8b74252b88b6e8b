"""A call with applications in the log, and the grant that many make at once."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from domain.anslag.anslagspost import anslag_id
from domain.mottagare.mottagare import mottagare_id
from domain.regelverk.regelverk import regelverk_id
from store.journal import Journal, Kommando
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.grunden import GRUNDEN

DAG = date(2024, 3, 1)
RAM_ORE = 10_000
BELOPP_ORE = 300
UTLYSNING = UUID(int=1)
PARTEN = mottagare_id(h.TIO_NUMMER[0])


# What is there before the race


def forbered(journal: Journal, listor: int, antal: int) -> list[list[UUID]]:
    """A call with its ram, and so many lists of applications to it."""
    post = anslag_id("9", "1:6", "16")
    for kommando in (
        *GRUNDEN,
        h.lagg_upp("16"),
        h.tilldela(post, verkningsdag=DAG, budgetar=2024, belopp_ore=RAM_ORE),
        h.infor("2019:7"),
        h.publicera(
            regelverk_id("2019:7"),
            post,
            utlysning_id=UTLYSNING,
            verkningsdag=DAG,
            diarienummer="1/2024",
            rubrik="Utlysning",
            budgetar=2024,
            ram_ore=RAM_ORE,
            sista_ansokningsdag=DAG,
        ),
        h.registrera(h.TIO_NUMMER[0], "Regionen"),
        h.byt_betalningsmal(PARTEN),
    ):
        journal.utfor(kommando)
    arenden = [[uuid4() for _ in range(antal)] for _ in range(listor)]
    for arende_id in (a for ider in arenden for a in ider):
        journal.utfor(
            h.lamna_in(
                UTLYSNING,
                PARTEN,
                arende_id=arende_id,
                verkningsdag=DAG,
                diarienummer=str(arende_id),
            )
        )
    return arenden


# What each of the eight does


def bifall(arende_id: UUID) -> Kommando:
    return h.bevilja(arende_id, verkningsdag=DAG, beslut_id=uuid4(), belopp_ore=BELOPP_ORE)
