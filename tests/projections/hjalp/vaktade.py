"""A post with money, a call that has some of it, and what the log then refuses."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.anslag import bemyndigande
from domain.anslag.anslagspost import anslag_id
from domain.anslag.bemyndigande import Atagande
from domain.anslag.stopp import (
    AnslagetRackerInte,
    BemyndigandetRackerInte,
    BudgetaretsRestStammerInte,
)
from domain.beslut import atagande
from domain.grund.stopp import FinnsRedan, Stopp
from domain.regelverk.regelverk import regelverk_id
from domain.utlysning import avslut, ram
from domain.utlysning.stopp import (
    RamenRackerInte,
    RamensRestStammerInte,
    RamenUnderBeviljat,
)
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp import handlingar as h

POST = anslag_id("9", "1:6", "16")
REGLER = regelverk_id("2019:7")
DAG = date(2024, 3, 1)
UTLYSNING, NASTA_UTLYSNING, BESLUT = UUID(int=1), UUID(int=2), UUID(int=3)
ARENDEN = [UUID(int=11), UUID(int=12)]
BETALNING = UUID(int=21)


def publicera(utlysning_id: UUID, ram_ore: int, budgetar: int = 2024) -> Kommando:
    return h.publicera(
        REGLER,
        POST,
        utlysning_id=utlysning_id,
        verkningsdag=DAG,
        diarienummer="1/2024",
        rubrik="Statsbidrag",
        budgetar=budgetar,
        ram_ore=ram_ore,
        sista_ansokningsdag=DAG,
    )


def bevilja(arende: UUID, belopp_ore: int) -> Kommando:
    return h.bevilja(arende, verkningsdag=DAG, beslut_id=BESLUT, belopp_ore=belopp_ore)


def bevilja_och_sank(belopp_ore: int, till: int) -> Kommando:
    """In one append, so that it is the same to whoever tries it on a call without grants."""

    def gor(arbete: Arbete) -> None:
        bevilja(ARENDEN[0], belopp_ore)(arbete)
        h.i_utlysningen(ram.andra_ram, UTLYSNING, verkningsdag=DAG, ram_ore=till, orsak="o")(arbete)

    return gor


def bevilja_och_lova(belopp_ore: int, nasta_ar_ore: int) -> Kommando:
    """In one append too: there is no bemyndigande to promise anything within."""
    lova = i_strommen(
        ARENDEN[0],
        verb=atagande.besluta_ataganden,
        av=ANNA,
        verkningsdag=DAG,
        beslut_id=UUID(int=4),
        beslut=BESLUTSUPPGIFTER,
        ataganden=[Atagande(infriandear=2025, belopp_ore=nasta_ar_ore)],
    )

    def gor(arbete: Arbete) -> None:
        bevilja(ARENDEN[0], belopp_ore)(arbete)
        lova(arbete)

    return gor


def fordela(belopp_ore: int) -> Kommando:
    return h.fordela(UTLYSNING, ARENDEN, verkningsdag=DAG, beslut_id=BESLUT, belopp_ore=belopp_ore)


def ratta_tilldelningen(
    belopp_ore: int, budgetar: int = 2024, rattar_version: int = 2, verkningsdag: date = DAG
) -> Kommando:
    return h.ratta_tilldelning(
        POST,
        verkningsdag=verkningsdag,
        rattar_version=rattar_version,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
    )


def bank(belopp_ore: int) -> Kommando:
    """The bank pays without an order."""
    return h.bekrafta(ARENDEN[0], verkningsdag=DAG, utbetalning_id=BETALNING, belopp_ore=belopp_ore)


VAGRAS_AV_LOGGEN: dict[type[Stopp], list[Kommando]] = {
    AnslagetRackerInte: [
        publicera(NASTA_UTLYSNING, 400_00 + 1),
        publicera(NASTA_UTLYSNING, 1, budgetar=2025),
        ratta_tilldelningen(599_99),
        ratta_tilldelningen(1_000_00, budgetar=2025),
        ratta_tilldelningen(9_000_00, budgetar=2023),
    ],
    BemyndigandetRackerInte: [
        bevilja_och_lova(100_00, 1),
        h.hos_posten(
            bemyndigande.tilldela_bemyndigande, POST, verkningsdag=DAG, budgetar=2024, belopp_ore=-1
        ),
    ],
    RamenRackerInte: [bevilja(ARENDEN[0], 600_00 + 1), fordela(601_00)],
    RamenUnderBeviljat: [bevilja_och_sank(600_00, till=599_99)],
    BudgetaretsRestStammerInte: [
        h.avsluta_budgetar(POST, 2024, sparat_ore=400_00, indraget_ore=1),
        h.avsluta_budgetar(POST, 2024, sparat_ore=399_99),
        h.avsluta_budgetar(POST, 2024),
        h.avsluta_budgetar(POST, 2023, sparat_ore=1),
        h.avsluta_budgetar(POST, 2025, sparat_ore=-1),
    ],
    RamensRestStammerInte: [
        h.i_utlysningen(avslut.avsluta, UTLYSNING, verkningsdag=DAG, kvar_ore=599_99),
        h.i_utlysningen(avslut.avsluta, UTLYSNING, verkningsdag=DAG, kvar_ore=600_01),
        h.i_utlysningen(avslut.stall_in, UTLYSNING, verkningsdag=DAG, kvar_ore=0, orsak="Fel"),
        h.avsluta_budgetar(POST, 2024, sparat_ore=400_00, utlysningar={UTLYSNING: 599_99}),
    ],
    FinnsRedan: [
        h.lagg_upp("16"),
        h.lagg_upp(" 16 "),
        h.registrera("232100-0016", "Samma nummer"),
        h.registrera("2321000016", "Samma nummer"),
        h.infor("2019:7"),
        publicera(UTLYSNING, 1),
    ],
}
"""What is refused of a post with 1 000 kr, of which a call has 600 kr and nobody anything."""
