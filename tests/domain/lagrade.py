"""One example of every topic as it was first stored. Never changed: an example is only added.

`tests/lagrade/<topic>.json` holds the bytes. If a fact here no longer gives those bytes, or those
bytes no longer give the fact, then logs that exist can no longer be read as they were written.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from domain.anslag import AnslagspostUpplagd, MedelTilldelade, TilldelningRattad
from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.beslut import (
    BeslutMeddelat,
    Beslutsuppgifter,
    BidragBeviljat,
    Fordelning,
    Meddelandesatt,
    Overklagandehanvisning,
)
from domain.faktum import Aktor, Faktum, Roll
from domain.mottagare import MottagareRegistrerad
from domain.regelverk import (
    Avrundning,
    Fordelningsmetod,
    Fordelningsregel,
    Innehall,
    Kallstatus,
    Paragraf,
    Regelverksreferens,
    RegelverksversionInford,
)
from domain.utbetalning import (
    UtbetalningAttesterad,
    UtbetalningBeordrad,
    UtbetalningGenomford,
    UtbetalningRattad,
)
from domain.utlysning import Medel, UtlysningPublicerad

REGISTRERAD = datetime(2026, 1, 2, 9, 30, 0, 123456, tzinfo=UTC)

_ANSLAGSPOST = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a01")
_MOTTAGARE = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a02")
_REGELVERK = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a03")
_UTLYSNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a04")
_ARENDE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a05")
_BESLUT = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a06")
_UTBETALNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a07")

_HANDLAGGARE = Aktor(subjekt="åsa.öberg", roll=Roll.HANDLAGGARE, organisation="202100-0555")
_BESLUTSFATTARE = Aktor(subjekt="erik.lind", roll=Roll.BESLUTSFATTARE, organisation="202100-0555")
_EKONOM = Aktor(subjekt="maja.ek", roll=Roll.EKONOM, organisation="202100-0829")
_SOKANDE = Aktor(subjekt="registrator", roll=Roll.SOKANDE, organisation="232100-0024")

_MEDEL = Medel(anslag_id=_ANSLAGSPOST, budgetar=2024, utlysning_id=_UTLYSNING)
_REFERENS = Regelverksreferens(regelverk_id=_REGELVERK, beteckning="2019:7", version="2023:551")

LAGRADE: tuple[Faktum, ...] = (
    AnslagspostUpplagd(
        originator_id=_ANSLAGSPOST,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=_EKONOM,
        utgiftsomrade="9",
        anslag="1:6",
        anslagspost="16",
        benamning="Insatser inom cancerområdet",
    ),
    MedelTilldelade(
        originator_id=_ANSLAGSPOST,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=_EKONOM,
        budgetar=2023,
        belopp_ore=133_500_000_00,
        beslutsreferens="Regleringsbrev S2023/03312 (påhittat)",
    ),
    TilldelningRattad(
        originator_id=_ANSLAGSPOST,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 4),
        av=_EKONOM,
        rattar_version=2,
        tidigare_verkningsdag=date(2024, 1, 1),
        tidigare_budgetar=2023,
        tidigare_belopp_ore=133_500_000_00,
        budgetar=2024,
        belopp_ore=133_500_000_01,
        orsak="Inskrivet på fel budgetår, tre dagar för tidigt och ett öre för lågt",
    ),
    MottagareRegistrerad(
        originator_id=_MOTTAGARE,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=_HANDLAGGARE,
        organisationsnummer="232100-0024",
        namn="Region Uppsala",
    ),
    RegelverksversionInford(
        originator_id=_REGELVERK,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2019, 2, 1),
        av=_HANDLAGGARE,
        beteckning="2019:7",
        rubrik="Förordning om statsbidrag till regionala cancercentrum (påhittad)",
        version="2023:551",
        innehall=Innehall(
            beslutar="202100-0555",
            betalar="202100-0829",
            fordelning=Fordelningsregel(metod=Fordelningsmetod.LIKA, avrundning=Avrundning.KRONA),
            paragrafer=(
                Paragraf(
                    beteckning="5 §",
                    text='Bidraget fördelas lika.\nDet betalas ut "i förskott".',
                    status=Kallstatus.MONSTER,
                ),
            ),
            kallhanvisning="Påhittad för testerna; ingen gällande författning",
        ),
    ),
    UtlysningPublicerad(
        originator_id=_UTLYSNING,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 15),
        av=_HANDLAGGARE,
        diarienummer="4.1-1024/2024",
        rubrik="Statsbidrag till regionala cancercentrum 2024",
        regelverk=_REFERENS,
        anslag_id=_ANSLAGSPOST,
        budgetar=2024,
        ram_ore=133_500_000_00,
        sista_ansokningsdag=date(2024, 2, 29),
    ),
    AnsokanInkommen(
        originator_id=_ARENDE,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 20),
        av=_SOKANDE,
        diarienummer="4.1-2048/2024",
        mottagare_id=_MOTTAGARE,
        avser="Regionalt cancercentrum Mellansverige",
        medel=_MEDEL,
        sokt_ore=25_000_000_00,
    ),
    InkommenDagRattad(
        originator_id=_ARENDE,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 19),
        av=_HANDLAGGARE,
        rattar_version=1,
        tidigare_verkningsdag=date(2024, 2, 20),
        orsak="Kom till myndighetens brevlåda dagen före",
    ),
    BidragBeviljat(
        originator_id=_ARENDE,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 21),
        av=_BESLUTSFATTARE,
        beslut_id=_BESLUT,
        belopp_ore=22_250_000_00,
        mottagare_id=_MOTTAGARE,
        medel=_MEDEL,
        beslut=Beslutsuppgifter(
            innehall="Region Uppsala beviljas 22 250 000 kronor.",
            beslutsfattare=("erik.lind", "karin.ås"),
            foredragande=("åsa.öberg",),
            medverkande=(),
            motivering="Villkoren är uppfyllda.\nMedlen delas lika mellan sex centrum.",
            foreskrifter=("5 § förordningen (2019:7)",),
        ),
        regelverk=_REFERENS,
        fordelning=Fordelning(
            metod=Fordelningsmetod.LIKA,
            att_fordela_ore=133_500_000_00,
            antal=6,
            enhet_ore=100,
        ),
    ),
    BeslutMeddelat(
        originator_id=_ARENDE,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 22),
        av=_HANDLAGGARE,
        satt=Meddelandesatt.E_POST,
        till="registrator@regionuppsala.example",
        overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    ),
    UtbetalningAttesterad(
        originator_id=_ARENDE,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 25),
        av=_EKONOM,
        utbetalning_id=_UTBETALNING,
        belopp_ore=22_250_000_00,
    ),
    UtbetalningBeordrad(
        originator_id=_ARENDE,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 25),
        av=_EKONOM,
        utbetalning_id=_UTBETALNING,
        belopp_ore=22_250_000_00,
        betalningsmal="bankgiro 5050-1055",
    ),
    UtbetalningGenomford(
        originator_id=_ARENDE,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 27),
        av=_EKONOM,
        utbetalning_id=_UTBETALNING,
        belopp_ore=22_250_001_00,
        beordrat_ore=22_250_000_00,
        for_hogt_belopp_ore=1_00,
        betalningsmal="bankgiro 5050-1055",
        bankreferens="KI-20240327-0001",
        mottagare_id=_MOTTAGARE,
        medel=_MEDEL,
    ),
    UtbetalningRattad(
        originator_id=_ARENDE,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 28),
        av=_EKONOM,
        rattar_version=7,
        utbetalning_id=_UTBETALNING,
        tidigare_verkningsdag=date(2024, 3, 27),
        tidigare_belopp_ore=22_250_001_00,
        tidigare_for_hogt_belopp_ore=1_00,
        tidigare_betalningsmal="bankgiro 5050-1055",
        belopp_ore=22_250_000_00,
        beordrat_ore=0,
        for_hogt_belopp_ore=22_250_000_00,
        betalningsmal="bankgiro 5050-1063",
        mottagare_id=_MOTTAGARE,
        medel=_MEDEL,
        orsak="Enligt kontoutdraget gick pengarna en dag senare till ett annat bankgiro",
    ),
)
