"""How a case is handled: completed, heard, noted, reminded, closed; all but what is decided."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.ansokan.aterkallelse import AterkallelseInkommen
from domain.ansokan.inlamning import Ansokningsuppgift
from domain.ansokan.komplettering import KompletteringBegard, KompletteringInkommen
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.faktum import Faktum
from domain.handlaggning.avslut import HandlaggningAterupptagen, HandlaggningAvslutad
from domain.handlaggning.handling import (
    DiarienummerTilldelat,
    HandlingRegistrerad,
    Handlingsslag,
    MuntligUppgiftAntecknad,
)
from domain.handlaggning.jav import JavAnmalt, JavProvat, Javsgrund
from domain.handlaggning.kommunicering import UnderlagKommunicerat, YttrandeInkommet
from domain.handlaggning.paminnelse import PaminnelseSkickad, Paminnelseslag
from domain.handlaggning.partsbyte import PartBytt, Partsbytesgrund
from domain.handlaggning.partsbyteshavning import AnnansUtbetalning, PartsbyteHavt
from domain.handlaggning.postgang import PostgangAntecknad
from domain.mottagare.partsstallning import ENSKILD, efter_organisationsnummer
from tests.domain.hjalp.lagrade.gemensamt import (
    ANNAN_MOTTAGARE,
    ARENDE,
    BESLUTSFATTARE,
    HANDLAGGARE,
    MOTTAGARE,
    REGISTRERAD,
    SOKANDE,
)

KOMPLETTERING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a41")
KOMMUNICERING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a42")
HANDLING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a43")

LAGRADE: tuple[Faktum, ...] = (
    HandlingRegistrerad(
        originator_id=ARENDE,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 20),
        av=HANDLAGGARE,
        handling_id=HANDLING,
        nummer=1,
        slag=Handlingsslag.INKOMMEN,
        motpart="Region Uppsala",
        i_korthet="Ansökan om statsbidrag",
        sha256="3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
    ),
    MuntligUppgiftAntecknad(
        originator_id=ARENDE,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 21),
        av=HANDLAGGARE,
        lamnad_av="Ekonomichefen, Region Uppsala",
        klockslag="09:05",
        uppgift="Budgeten skickas i nästa vecka.\nDen är antagen.",
    ),
    DiarienummerTilldelat(
        originator_id=ARENDE,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 6, 2),
        av=HANDLAGGARE,
        diarienummer="4.1-512/2025",
        avser="Återkrav",
    ),
    KompletteringBegard(
        originator_id=ARENDE,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 22),
        av=HANDLAGGARE,
        komplettering_id=KOMPLETTERING,
        saknade_uppgifter=("budget", "samverkan"),
        text="Ansökan saknar årlig budget och uppgift om vilka regioner som ingår.",
        senast=date(2024, 3, 7),
        konsekvens="Om ni inte svarar kan ansökan avvisas.",
    ),
    KompletteringInkommen(
        originator_id=ARENDE,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 6),
        av=SOKANDE,
        komplettering_id=KOMPLETTERING,
        uppgifter=(Ansokningsuppgift(nyckel="budget", svar="22 250 000 kronor"),),
        avsandare="Region Uppsala",
        handling_id=HANDLING,
    ),
    PaminnelseSkickad(
        originator_id=ARENDE,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 8),
        av=HANDLAGGARE,
        slag=Paminnelseslag.KOMPLETTERING,
        avser_id=KOMPLETTERING,
        till="registrator@regionuppsala.example",
        ny_frist=date(2024, 3, 13),
        anger_ranta=False,
    ),
    UnderlagKommunicerat(
        originator_id=ARENDE,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 8),
        av=HANDLAGGARE,
        kommunicering_id=KOMMUNICERING,
        infor=Beslutstyp.AVSLAG,
        till="Region Uppsala",
        innehall="Utkast till beslut, daterat den 7 mars",
        svara_senast=date(2024, 3, 18),
    ),
    YttrandeInkommet(
        originator_id=ARENDE,
        originator_version=9,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 15),
        av=HANDLAGGARE,
        kommunicering_id=KOMMUNICERING,
        innehall="Regionen vidhåller sin ansökan.",
        handling_id=None,
    ),
    JavAnmalt(
        originator_id=ARENDE,
        originator_version=10,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 18),
        av=HANDLAGGARE,
        subjekt="karin.ås",
        javsgrund=Javsgrund.PUNKT_5,
        beskrivning="Var anställd hos sökanden till och med 2023.",
    ),
    JavProvat(
        originator_id=ARENDE,
        originator_version=11,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 19),
        av=BESLUTSFATTARE,
        subjekt="karin.ås",
        javig=False,
        motivering="Anställningen rörde annan verksamhet.",
    ),
    AterkallelseInkommen(
        originator_id=ARENDE,
        originator_version=12,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 20),
        av=SOKANDE,
        avsandare="Region Uppsala, genom behörig företrädare",
        handling_id=HANDLING,
    ),
    HandlaggningAvslutad(
        originator_id=ARENDE,
        originator_version=13,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 2),
        av=HANDLAGGARE,
    ),
    HandlaggningAterupptagen(
        originator_id=ARENDE,
        originator_version=14,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 3),
        av=HANDLAGGARE,
        orsak="Återkallelsen avsåg ett annat ärende.",
    ),
    PartBytt(
        originator_id=ARENDE,
        originator_version=16,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 1, 1),
        av=HANDLAGGARE,
        tidigare_mottagare_id=MOTTAGARE,
        mottagare_id=ANNAN_MOTTAGARE,
        partsbytesgrund=Partsbytesgrund.UNIVERSALSUCCESSION,
        underlag="Regionbildning, lag (påhittad)",
        tidigare_partsstallning=efter_organisationsnummer("232100-0024"),
        partsstallning=ENSKILD,
    ),
    PartsbyteHavt(
        originator_id=ARENDE,
        originator_version=47,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 1, 1),
        av=HANDLAGGARE,
        rattar_version=16,
        mottagare_id=MOTTAGARE,
        havd_mottagare_id=ANNAN_MOTTAGARE,
        partsstallning=efter_organisationsnummer("232100-0024"),
        annans_utbetalningar=(
            AnnansUtbetalning(
                utbetalning_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a08"),
                attest_version=18,
                order_version=19,
                betald=True,
            ),
        ),
        orsak="Fel organisation",
    ),
    PostgangAntecknad(
        originator_id=ARENDE,
        originator_version=15,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 20),
        av=HANDLAGGARE,
        avser_version=12,
        nadde_dag=date(2024, 3, 21),
        kan_ha_skilts_av=True,
        bankdagar_version=8,
    ),
)
