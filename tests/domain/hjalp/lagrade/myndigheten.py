"""What an authority keeps beside its cases: delegations, periods, grunddata, receipts, numbers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.avstamning.aterkallelse import SigneringAterkallad
from domain.avstamning.signering import AvstamningSignerad, SeddTotal
from domain.avstamning.totaler import Kalla, Total, TotalerRegistrerade, Totalslag
from domain.avvikelse.avvikelse import AvvikelseAvgjord, AvvikelseSedd
from domain.diarium.diarium import DiarienummerTaget, DiarieserieBorjad
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.faktum import Faktum
from domain.grund.indrivare import Indrivare
from domain.grunddata.bankdagar import BankdagarFaststallda
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld
from domain.inbetalning.aterbetalning import AterbetalningRattad, InbetalningAterbetald
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.placering import InbetalningPlacerad, PlaceringHavd, PlaceringUtebliven
from domain.inbetalning.rattelse import InbetalningRattad
from domain.myndighet.delegation import DelegationAterkallad, DelegationBeslutad
from domain.myndighet.myndighet import MyndighetRegistrerad
from domain.myndighet.period import PeriodStangd
from domain.myndighet.vardering import VarderingsregelFaststalld
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    REGISTRERAD,
)

MYNDIGHET = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a21")
DELEGATION = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a22")
BANKDAGAR = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a23")
REFERENSRANTA = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a24")
UTLANINGSRANTA = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a28")
INBETALNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a25")
FORDRAN = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a26")
DIARIUM = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a27")
AVVIKELSE = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a28")

LAGRADE: tuple[Faktum, ...] = (
    MyndighetRegistrerad(
        originator_id=MYNDIGHET,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=HANDLAGGARE,
        organisationsnummer="202100-0555",
        namn="Socialstyrelsen",
    ),
    DelegationBeslutad(
        originator_id=MYNDIGHET,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=BESLUTSFATTARE,
        delegation_id=DELEGATION,
        subjekt="erik.lind",
        beslutstyper=(Beslutstyp.AVSLAG, Beslutstyp.BIFALL),
        beloppsgrans_ore=25_000_000_00,
        galler_till=date(2024, 12, 31),
        beslutsreferens="Delegationsordning 1.1-100/2024 (påhittad)",
    ),
    DelegationAterkallad(
        originator_id=MYNDIGHET,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 9, 1),
        av=BESLUTSFATTARE,
        delegation_id=DELEGATION,
        beslutsreferens="Beslut 1.1-200/2024 (påhittat)",
    ),
    PeriodStangd(
        originator_id=MYNDIGHET,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 9),
        av=EKONOM,
        stangd_till=date(2024, 1, 31),
    ),
    VarderingsregelFaststalld(
        originator_id=MYNDIGHET,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 12, 31),
        av=EKONOM,
        osaker_efter_dagar=180,
        osaker_hos=(Indrivare.KONKURSFORVALTARE, Indrivare.KRONOFOGDEN),
        beslutsreferens="1.1-300/2024 (påhittat)",
    ),
    TotalerRegistrerade(
        originator_id=MYNDIGHET,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 3),
        av=EKONOM,
        kalla=Kalla.BANK,
        manad="2024-03",
        totaler=(
            Total(
                slag=Totalslag.INBETALT,
                konto="bankgiro 5050-1055",
                anslag_id=None,
                budgetar=None,
                belopp_ore=40_000_00,
            ),
            Total(
                slag=Totalslag.UTBETALT,
                konto=None,
                anslag_id=UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a28"),
                budgetar=2024,
                belopp_ore=22_250_000_00,
            ),
        ),
        referens="Kontoutdrag 3/2024 (påhittat)",
    ),
    AvstamningSignerad(
        originator_id=MYNDIGHET,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 5),
        av=BESLUTSFATTARE,
        kalla=Kalla.BANK,
        manad="2024-03",
        totaler_version=6,
        position=120,
        sedda_totaler=(
            SeddTotal(
                slag=Totalslag.INBETALT,
                konto="bankgiro 5050-1055",
                anslag_id=None,
                budgetar=None,
                belopp_ore=33_000_00,
                forklaring="En inbetalning den 29 mars bokfördes den 2 april (påhittat).",
            ),
            SeddTotal(
                slag=Totalslag.UTBETALT,
                konto=None,
                anslag_id=UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a28"),
                budgetar=2024,
                belopp_ore=22_250_000_00,
                forklaring=None,
            ),
        ),
    ),
    SigneringAterkallad(
        originator_id=MYNDIGHET,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 8),
        av=BESLUTSFATTARE,
        kalla=Kalla.BANK,
        manad="2024-03",
        signering_version=7,
        orsak="Signerades mot fel kontoutdrag (påhittat)",
    ),
    BankdagarFaststallda(
        originator_id=BANKDAGAR,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2023, 11, 1),
        av=EKONOM,
        ar=2024,
        stangda_dagar=(date(2024, 1, 1), date(2024, 12, 31)),
        kalla="Påhittad för testerna",
    ),
    ReferensrantaFaststalld(
        originator_id=REFERENSRANTA,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2016, 7, 1),
        av=EKONOM,
        galler_fran=date(2016, 7, 1),
        hundradelar=-50,
        kalla="Påhittad för testerna",
    ),
    UtlaningsrantaFaststalld(
        originator_id=UTLANINGSRANTA,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2016, 10, 28),
        av=EKONOM,
        galler_fran=date(2017, 1, 1),
        hundradelar=88,
        kalla="Påhittad för testerna",
    ),
    InbetalningMottagen(
        originator_id=INBETALNING,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 3, 28),
        av=EKONOM,
        bankreferens="BG-2025-0328-7",
        belopp_ore=960_000_00,
        konto="bankgiro 5050-1055",
        betalare="Region Örebro län",
        meddelande="Återbetalning 2024\nDnr 4.1-2048/2024",
    ),
    InbetalningPlacerad(
        originator_id=INBETALNING,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 3, 28),
        av=EKONOM,
        placerad_dag=date(2025, 3, 31),
        belopp_ore=900_000_00,
        arende_id=ARENDE,
        fordran_id=FORDRAN,
    ),
    PlaceringHavd(
        originator_id=INBETALNING,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 3, 28),
        av=EKONOM,
        havd_dag=date(2025, 4, 1),
        rattar_version=2,
        tidigare_verkningsdag=date(2025, 3, 28),
        belopp_ore=900_000_00,
        arende_id=ARENDE,
        fordran_id=FORDRAN,
        orsak="Fel ärende",
    ),
    PlaceringUtebliven(
        originator_id=INBETALNING,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 3, 27),
        av=EKONOM,
        placering_version=2,
        belopp_ore=900_000_00,
        arende_id=ARENDE,
        fordran_id=FORDRAN,
        stopp_i_ord="Fordran är reglerad: inget återstår att betala.",
    ),
    InbetalningAterbetald(
        originator_id=INBETALNING,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 4, 2),
        av=EKONOM,
        belopp_ore=60_000_00,
        betalningsmal="plusgiro 991234-6",
        bankreferens=None,
        orsak="För mycket inbetalt",
    ),
    AterbetalningRattad(
        originator_id=INBETALNING,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 4, 3),
        av=EKONOM,
        rattar_version=4,
        tidigare_verkningsdag=date(2025, 4, 2),
        tidigare_belopp_ore=60_000_00,
        tidigare_betalningsmal="plusgiro 991234-6",
        belopp_ore=6_000_00,
        betalningsmal="bankgiro 5050-1055",
        orsak="En nolla för mycket, och mottagaren har bankgiro",
    ),
    InbetalningRattad(
        originator_id=INBETALNING,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 3, 27),
        av=EKONOM,
        rattar_version=1,
        tidigare_verkningsdag=date(2025, 3, 28),
        tidigare_belopp_ore=960_000_00,
        belopp_ore=0,
        orsak="Banken tog tillbaka beloppet",
    ),
    DiarieserieBorjad(
        originator_id=DIARIUM,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=HANDLAGGARE,
        organisationsnummer="202100-0555",
        ar=2024,
        format="4.2-{nummer}/{ar}",
    ),
    DiarienummerTaget(
        originator_id=DIARIUM,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 20),
        av=HANDLAGGARE,
        nummer=1,
        diarienummer="4.2-1/2024",
        for_strom_id=ARENDE,
    ),
    AvvikelseSedd(
        originator_id=AVVIKELSE,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 6, 2),
        av=HANDLAGGARE,
        slag="vilar-pa-rattat",
        lydelse="2024-02-20 → 2024-02-27",
    ),
    AvvikelseAvgjord(
        originator_id=AVVIKELSE,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 6, 3),
        av=HANDLAGGARE,
        slag="vilar-pa-rattat",
        lydelse="2024-02-20 → 2024-02-27",
        motivering="Ansökan kom in i tid även så.",
    ),
)
