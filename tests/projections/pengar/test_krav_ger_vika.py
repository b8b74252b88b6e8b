"""What chance seldom comes upon: a claim gives way when what it asks for is granted again."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import anslag_id
from domain.arende.arende import Arende
from domain.grund.pengar import Lada
from domain.mottagare.mottagare import mottagare_id
from domain.regelverk.regelverk import regelverk_id
from store.journal import Journal
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp import kravhandlingar as k
from tests.projections.hjalp import penninghandlingar as p
from tests.projections.hjalp.grunden import GRUNDEN

POST = anslag_id("9", "1:6", "16")
DAG = date(2024, 3, 1)
UTLYSNING, ARENDE, BETALNING, FORDRAN = (UUID(int=n) for n in range(1, 5))
FORSTA, UPPHAVANDE, KRAV, ANDRA = (UUID(int=n) for n in range(11, 15))
PARTEN = mottagare_id(h.TIO_NUMMER[0])


def test_what_is_granted_anew_is_no_longer_demanded(journal: Journal) -> None:
    """100 kr paid, revoked and demanded back; 60 kr granted anew: 40 kr are still owed."""
    for kommando in (
        *GRUNDEN,
        h.lagg_upp("16"),
        h.tilldela(POST, verkningsdag=DAG, budgetar=2024, belopp_ore=100_00),
        h.infor("2019:7"),
        h.publicera(
            regelverk_id("2019:7"),
            POST,
            utlysning_id=UTLYSNING,
            verkningsdag=DAG,
            diarienummer="1/2024",
            rubrik="Utlysning",
            budgetar=2024,
            ram_ore=100_00,
            sista_ansokningsdag=DAG,
        ),
        h.registrera(h.TIO_NUMMER[0], "Regionen"),
        h.byt_betalningsmal(PARTEN),
        h.lamna_in(UTLYSNING, PARTEN, arende_id=ARENDE, verkningsdag=DAG, diarienummer="2/2024"),
        h.bevilja(ARENDE, verkningsdag=DAG, beslut_id=FORSTA, belopp_ore=100_00),
        h.meddela(ARENDE, DAG, FORSTA),
        h.attestera(ARENDE, verkningsdag=DAG, utbetalning_id=BETALNING, belopp_ore=100_00),
        h.beordra(ARENDE, verkningsdag=DAG, utbetalning_id=BETALNING),
        h.bekrafta(ARENDE, verkningsdag=DAG, utbetalning_id=BETALNING, belopp_ore=100_00),
        p.upphav(ARENDE, verkningsdag=DAG, beslut_id=UPPHAVANDE, andrar_beslut_id=FORSTA),
        k.besluta_aterkrav(
            ARENDE,
            verkningsdag=DAG,
            beslut_id=KRAV,
            fordran_id=FORDRAN,
            ur={Lada.FOR_HOGT_BELOPP: 100_00},
            avstatt={},
        ),
        h.bevilja(ARENDE, verkningsdag=DAG, beslut_id=ANDRA, belopp_ore=60_00),
    ):
        journal.utfor(kommando)
    arende = journal.liggare.hamta(Arende, ARENDE)
    assert arende.lador.belopp == {
        (Lada.UTBETALT_EJ_REDOVISAT, 2024): 60_00,
        (Lada.FOR_HOGT_BELOPP, 2024): 40_00,
    }
    assert arende.fordringar[FORDRAN].utestaende_ore == 40_00
