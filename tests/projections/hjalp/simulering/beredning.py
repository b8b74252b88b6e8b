"""How a case is prepared in a random history: heard, completed, registered, reminded of.

It moves no money, and must not disturb what does.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.ansokan import komplettering
from domain.arende.arende import Arende
from domain.diarium.diarium import Diarium, borja_serie, diarium_id, ta_nummer
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.beslutstyp import Beslutstyp
from domain.handlaggning import handling, jav, kommunicering
from domain.handlaggning.paminnelse import Paminnelseslag, paminn
from store.journal import Arbete, Kommando
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp.simulering.regler import AREN

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb

DISA = Aktor(subjekt="disa", roll=Roll.HANDLAGGARE, organisation=ANNA.organisation)


def nagot_arende(s: Simulering) -> tuple[UUID, date] | None:
    """A case, and a day after it came in."""
    arende = s.nagon([*s.arenden])
    return None if arende is None else (arende, s.senare(s.inkomna[arende]))


def paminnelse(
    s: Simulering, slag: Paminnelseslag, arende: UUID, avser_id: UUID, dag: date
) -> Kommando:
    return i_strommen(
        arende,
        verb=paminn,
        verkningsdag=dag,
        av=DISA,
        slag=slag,
        avser_id=avser_id,
        till="r@example.se",
        ny_frist=s.slump.choice([None, s.senare(dag)]),
    )


def kommunicera(s: Simulering) -> None:
    if val := nagot_arende(s):
        (arende, dag), nytt = val, s.nytt_id()
        s.utfor(
            i_strommen(
                arende,
                verb=kommunicering.kommunicera,
                verkningsdag=dag,
                av=DISA,
                kommunicering_id=nytt,
                infor=Beslutstyp.ATERKRAV,
                till="r@example.se",
                innehall="Underlag",
                svara_senast=s.senare(dag),
            )
        )
        s.utfor(
            i_strommen(
                arende,
                verb=kommunicering.ta_emot_yttrande,
                verkningsdag=s.senare(dag),
                av=DISA,
                kommunicering_id=nytt,
                innehall="Vi håller inte med.",
            )
        )


def komplettera(s: Simulering) -> None:
    """Asked for, now and then reminded of, and come in."""
    if val := nagot_arende(s):
        (arende, dag), nytt = val, s.nytt_id()
        s.utfor(
            i_strommen(
                arende,
                verb=komplettering.begar,
                verkningsdag=dag,
                av=DISA,
                komplettering_id=nytt,
                avser=["samverkan"],
                text="Vilka samverkar ni med?",
                senast=s.senare(dag),
                konsekvens="Ansökan kan avvisas.",
            )
        )
        if s.slump.random() < 0.5:
            s.utfor(paminnelse(s, Paminnelseslag.KOMPLETTERING, arende, nytt, s.senare(dag)))
        s.utfor(
            i_strommen(
                arende,
                verb=komplettering.ta_emot,
                verkningsdag=s.senare(dag),
                av=DISA,
                komplettering_id=nytt,
                uppgifter=(),
                avsandare="Regionen",
            )
        )


def diariefor(s: Simulering) -> None:
    """A document, what was said, and a further number out of the year's series."""
    if val := nagot_arende(s):
        arende, dag = val
        s.utfor(
            i_strommen(
                arende,
                verb=handling.registrera,
                verkningsdag=dag,
                av=DISA,
                handling_id=s.nytt_id(),
                slag=s.slump.choice([*handling.Handlingsslag]),
                motpart="Regionen",
                i_korthet="Brev",
                sha256="ab" * 32,
            )
        )
        s.utfor(
            i_strommen(
                arende,
                verb=handling.anteckna,
                verkningsdag=dag,
                av=DISA,
                lamnad_av="Regionen",
                klockslag=None,
                uppgift="Ringde om tiden.",
            )
        )
        s.utfor(_nytt_nummer(arende, dag, s.slump.choice(AREN)))


def borja_serier(arbete: Arbete) -> None:
    """One for each year."""
    for ar in AREN:
        arbete.ny(
            borja_serie(
                Atgard(date(ar, 1, 1), ANNA),
                organisationsnummer=ANNA.organisation,
                ar=ar,
                format="4.3-{nummer}/{ar}",
            )
        )


def _nytt_nummer(arende: UUID, dag: date, ar: int) -> Kommando:
    def utfor(arbete: Arbete) -> None:
        serie = arbete.hamta(Diarium, diarium_id(ANNA.organisation, ar))
        nummer = ta_nummer(serie, Atgard(dag, DISA), for_strom_id=arende)
        handling.tilldela_diarienummer(
            arbete.hamta(Arende, arende), Atgard(dag, DISA), diarienummer=nummer, avser="Återkrav"
        )

    return utfor


def prova_jav(s: Simulering) -> None:
    if val := nagot_arende(s):
        arende, dag = val
        s.utfor(
            i_strommen(
                arende,
                verb=jav.anmal,
                verkningsdag=dag,
                av=DISA,
                subjekt="erik",
                grund=jav.Javsgrund.PUNKT_1,
                beskrivning="Bror.",
            )
        )
        s.utfor(
            i_strommen(
                arende,
                verb=jav.prova,
                verkningsdag=dag,
                av=ANNA,
                subjekt="erik",
                javig=True,
                motivering="Bror.",
            )
        )


VERB: list[Verb] = [kommunicera, komplettera, diariefor, prova_jav]
