"""What is paid, sent back, hindered, reported and reviewed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.pengafaktum import AndrasPerAr, Havningsorsak, Pengaordning
from domain.arende.pengaregeln import UtbetalningBortfallen
from domain.aterrapport.begaran import AterrapportBegard, AterrapportKompletteringBegard
from domain.aterrapport.granskning import (
    AterrapportGranskad,
    GranskningHavd,
    Granskningshavning,
    HavdProvning,
    ProvatPerAr,
)
from domain.aterrapport.granskningshavning import GranskningAterkallad
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.rattelse import AterrapportRattad
from domain.aterrapport.svar import (
    Aterrapportsvar,
    Fritextsvar,
    Indikatorsvar,
    Intyg,
    Kostnad,
    Skalsvar,
)
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Uttag
from domain.regelverk.rapportmall import (
    Aterrapportmall,
    Fritextfraga,
    Indikator,
    Intygare,
    Kostnadsslag,
    Skalfraga,
)
from domain.regelverk.regler import Grund
from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from domain.utbetalning.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    MEDEL,
    MOTTAGARE,
    REFERENS,
    REGISTRERAD,
    SOKANDE,
    UTBETALNING,
    rorelse,
)

RAPPORT = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a21")
HINDERSBESLUT = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a22")
HAVANDE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a23")
RAPPORTHANDLING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a24")
BESLUTSUPPGIFTER = Beslutsuppgifter(
    innehall="Tills vidare betalas inget ut till Region Uppsala.",
    beslutsfattare=("erik.lind",),
    foredragande=("åsa.öberg",),
    medverkande=("jurist.ek",),
    motivering="Det kan antas att uppgifterna i ansökan är oriktiga.",
    motiveringsundantag=None,
    foreskrifter=("13 § förordningen (2023:30)", "25 § förvaltningslagen (2017:900)"),
    kommunicering_id=None,
    kommuniceringsundantag=Kommuniceringsundantag.PUNKT_3,
)
PENGARNA: dict[str, Any] = {"mottagare_id": MOTTAGARE, "medel": MEDEL}


def _arende(version: int, dag: date) -> dict[str, Any]:
    return {
        "originator_id": ARENDE,
        "originator_version": version,
        "timestamp": REGISTRERAD,
        "verkningsdag": dag,
    }


LAGRADE: tuple[Faktum, ...] = (
    UtbetalningBortfallen(
        **_arende(100, date(2024, 5, 2)),
        av=EKONOM,
        utbetalning_id=UTBETALNING,
        belopp_ore=1_000_000_50,
        beordrad=False,
        orsak=Havningsorsak.BESLUTET_ANDRAT,
    ),
    UtbetalningAterkallad(
        **_arende(101, date(2024, 3, 26)),
        av=EKONOM,
        utbetalning_id=UTBETALNING,
        belopp_ore=22_250_000_00,
        beordrad=True,
        orsak="Banken har avvisat ordern: kontot är okänt",
    ),
    UtbetalningReturnerad(
        **_arende(102, date(2025, 1, 8)),
        av=EKONOM,
        andras_brist=(AndrasPerAr(budgetar=2024, belopp_ore=1_000_00),),
        hemma=(Uttag(lada=Lada.UTLYST, budgetar=2024, belopp_ore=50_000_00),),
        pengaordning=Pengaordning(
            andras=False,
            hos_andra=(AndrasPerAr(budgetar=2024, belopp_ore=2_000_00),),
            ut_forst=(),
            ut_sist=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=3_000_00),),
            ater_forst=(),
            ater_sist=(),
        ),
        utbetalning_version=8,
        utbetalning_id=UTBETALNING,
        belopp_ore=250_000_50,
        for_hogt_belopp_ore=50,
        bankreferens="KI-20250108-0003",
        orsak="Kontot är avslutat",
        **PENGARNA,
        rorelser=(
            rorelse(Lada.FOR_HOGT_BELOPP, Lada.DISPONIBELT, 50, date(2025, 1, 8), till_ar=2025),
            rorelse(
                Lada.UTBETALT_EJ_REDOVISAT,
                Lada.BEVILJAT_EJ_UTBETALT,
                250_000_00,
                date(2025, 1, 8),
                till_ar=2025,
            ),
        ),
    ),
    ReturRattad(
        **_arende(135, date(2025, 1, 7)),
        av=EKONOM,
        andras_brist=(),
        hemma=(),
        rattar_version=102,
        retur_version=102,
        utbetalning_version=8,
        utbetalning_id=UTBETALNING,
        tidigare_verkningsdag=date(2025, 1, 8),
        tidigare_belopp_ore=250_000_50,
        belopp_ore=0,
        for_hogt_belopp_ore=50,
        orsak="Returen gällde en annan myndighets betalning",
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.BEVILJAT_EJ_UTBETALT,
                Lada.UTBETALT_EJ_REDOVISAT,
                250_000_00,
                date(2025, 1, 8),
                ar=2025,
                till_ar=2024,
            ),
            rorelse(
                Lada.DISPONIBELT,
                Lada.FOR_HOGT_BELOPP,
                50,
                date(2025, 1, 8),
                ar=2025,
                till_ar=2024,
            ),
        ),
    ),
    UtbetalningshinderBeslutat(
        **_arende(103, date(2024, 4, 2)),
        av=BESLUTSFATTARE,
        beslut_id=HINDERSBESLUT,
        beslut=BESLUTSUPPGIFTER,
        regelverk=REFERENS,
        overklagandetid_fran=None,
        grunder=(
            Grund(
                nyckel="oriktiga-uppgifter",
                text="Det kan antas att bidraget har beviljats på grund av oriktiga uppgifter",
                lagrum="13 § 1 (mönster)",
            ),
        ),
    ),
    UtbetalningshinderHavt(
        **_arende(104, date(2024, 5, 2)),
        av=BESLUTSFATTARE,
        beslut_id=HAVANDE,
        beslut=BESLUTSUPPGIFTER.model_copy(update={"innehall": "Hindret mot utbetalning hävs."}),
        regelverk=REFERENS,
        overklagandetid_fran=None,
        haver_beslut_id=HINDERSBESLUT,
    ),
    AterrapportBegard(
        **_arende(105, date(2025, 1, 10)),
        av=HANDLAGGARE,
        aterrapport_id=RAPPORT,
        bidragsar=2024,
        senast=date(2025, 3, 3),
        regelverk=REFERENS,
        mall=Aterrapportmall(
            kostnadsslag=(
                Kostnadsslag(nyckel="lonekostnader", benamning="Lönekostnader"),
                Kostnadsslag(nyckel="resor", benamning="Resor, kost och logi"),
            ),
            skalfragor=(Skalfraga(nyckel="enligt-plan", text="Enligt plan", lagst=1, hogst=5),),
            indikatorer=(
                Indikator(nyckel="antal-vardforlopp", text="Antal vårdförlopp", malniva=10),
                Indikator(nyckel="ledtid", text="Ledtid i dagar", malniva=None),
            ),
            fritextfragor=(
                Fritextfraga(nyckel="resultat", text="Uppnådda resultat", obligatorisk=True),
            ),
            intygas_av=(Intygare.BEHORIG_FORETRADARE, Intygare.EKONOMICHEF),
        ),
    ),
    AterrapportInkommen(
        **_arende(106, date(2025, 2, 28)),
        av=SOKANDE,
        aterrapport_id=RAPPORT,
        svar=Aterrapportsvar(
            kostnader=(
                Kostnad(kostnadsslag="lonekostnader", belopp_ore=18_000_000_00),
                Kostnad(kostnadsslag="resor", belopp_ore=0),
            ),
            skalsvar=(Skalsvar(fraga="enligt-plan", svar=4),),
            indikatorsvar=(
                Indikatorsvar(indikator="antal-vardforlopp", varde=12),
                Indikatorsvar(indikator="ledtid", varde=-3),
            ),
            fritextsvar=(Fritextsvar(fraga="resultat", svar="Kortare väntetider.\nFler förlopp."),),
            intyg=(
                Intyg(som=Intygare.BEHORIG_FORETRADARE, namn="Åsa Berg", dag=date(2025, 2, 27)),
                Intyg(som=Intygare.EKONOMICHEF, namn="Nils Öst", dag=date(2025, 2, 27)),
            ),
        ),
        att_redovisa_ore=22_250_000_00,
        kostnader_ore=18_000_000_00,
        oforbrukat_ore=4_250_000_00,
        handling_id=RAPPORTHANDLING,
    ),
    AterrapportKompletteringBegard(
        **_arende(107, date(2025, 3, 5)),
        av=HANDLAGGARE,
        aterrapport_id=RAPPORT,
        text="Ange vad som ingår i lönekostnaderna.",
        senast=date(2025, 3, 19),
    ),
    AterrapportRattad(
        **_arende(121, date(2025, 2, 27)),
        av=HANDLAGGARE,
        aterrapport_id=RAPPORT,
        rattar_version=106,
        tidigare_verkningsdag=date(2025, 2, 28),
        tidigare_kostnader_ore=21_999_999_99,
        tidigare_oforbrukat_ore=250_000_01,
        svar=Aterrapportsvar(
            kostnader=(Kostnad(kostnadsslag="resor", belopp_ore=18_000_000_01),),
            skalsvar=(Skalsvar(fraga="enligt-plan", svar=5),),
            indikatorsvar=(),
            fritextsvar=(),
            intyg=(),
        ),
        att_redovisa_ore=22_250_000_00,
        kostnader_ore=18_000_000_01,
        oforbrukat_ore=4_249_999_99,
        handling_id=None,
        orsak="Beloppet stod på fel rad, och dagen var fel",
    ),
    AterrapportGranskad(
        **_arende(108, date(2025, 4, 8)),
        av=HANDLAGGARE,
        aterrapport_id=RAPPORT,
        aterrapport_version=106,
        kostnader_ore=18_000_000_00,
        godkant_ore=17_500_000_00,
        ej_godkant_ore=500_000_00,
        oforbrukat_ore=4_250_000_00,
        motivering="En tjänst ligger utanför verksamheten.",
        **PENGARNA,
        rorelser=(
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FORBRUKAT, 17_500_000_00, date(2025, 4, 8)),
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.EJ_GODKANT, 500_000_00, date(2025, 4, 8)),
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.OFORBRUKAT, 4_250_000_00, date(2025, 4, 8)),
        ),
    ),
    GranskningOmprovad(
        **_arende(109, date(2025, 4, 22)),
        av=HANDLAGGARE,
        aterrapport_id=RAPPORT,
        omprovar_version=108,
        till_godkant_ore=200_000_00,
        till_ej_godkant_ore=0,
        motivering="Tjänsten hör delvis till verksamheten.",
        **PENGARNA,
        rorelser=(rorelse(Lada.EJ_GODKANT, Lada.FORBRUKAT, 200_000_00, date(2025, 4, 22)),),
    ),
    GranskningAterkallad(
        **_arende(111, date(2025, 4, 8)),
        av=HANDLAGGARE,
        aterrapport_id=RAPPORT,
        aterkallad_dag=date(2025, 5, 12),
        provningar=(
            HavdProvning(
                version=108,
                dag=date(2025, 4, 8),
                per_ar=(
                    ProvatPerAr(
                        budgetar=2024,
                        godkant_ore=17_500_000_00,
                        ej_godkant_ore=500_000_00,
                        oforbrukat_ore=4_250_000_00,
                    ),
                ),
            ),
        ),
        godkant_ore=17_500_000_00,
        ej_godkant_ore=500_000_00,
        oforbrukat_ore=4_250_000_00,
        orsak="En andra återrapport ska redovisa resten.",
        **PENGARNA,
        rorelser=(
            rorelse(Lada.FORBRUKAT, Lada.UTBETALT_EJ_REDOVISAT, 17_500_000_00, date(2025, 4, 8)),
            rorelse(Lada.EJ_GODKANT, Lada.UTBETALT_EJ_REDOVISAT, 500_000_00, date(2025, 4, 8)),
            rorelse(Lada.OFORBRUKAT, Lada.UTBETALT_EJ_REDOVISAT, 4_250_000_00, date(2025, 4, 8)),
        ),
    ),
    GranskningHavd(
        **_arende(110, date(2025, 4, 22)),
        av=EKONOM,
        provningar=(
            HavdProvning(
                version=108,
                dag=date(2025, 4, 8),
                per_ar=(
                    ProvatPerAr(
                        budgetar=2024,
                        godkant_ore=17_500_000_00,
                        ej_godkant_ore=500_000_00,
                        oforbrukat_ore=4_250_000_00,
                    ),
                ),
            ),
            HavdProvning(
                version=109,
                dag=date(2025, 4, 22),
                per_ar=(
                    ProvatPerAr(
                        budgetar=2024,
                        godkant_ore=200_000_00,
                        ej_godkant_ore=-200_000_00,
                        oforbrukat_ore=0,
                    ),
                ),
            ),
        ),
        godkant_ore=17_700_000_00,
        ej_godkant_ore=300_000_00,
        oforbrukat_ore=4_250_000_00,
        orsak=Granskningshavning.UTBETALNINGEN_ANDRAD,
        **PENGARNA,
        rorelser=(
            rorelse(Lada.FORBRUKAT, Lada.UTBETALT_EJ_REDOVISAT, 17_500_000_00, date(2025, 4, 8)),
            rorelse(Lada.EJ_GODKANT, Lada.UTBETALT_EJ_REDOVISAT, 500_000_00, date(2025, 4, 8)),
            rorelse(Lada.OFORBRUKAT, Lada.UTBETALT_EJ_REDOVISAT, 4_250_000_00, date(2025, 4, 8)),
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.EJ_GODKANT, 200_000_00, date(2025, 4, 22)),
            rorelse(Lada.FORBRUKAT, Lada.UTBETALT_EJ_REDOVISAT, 200_000_00, date(2025, 4, 22)),
        ),
    ),
    ObetaltOverfort(
        **_arende(111, date(2024, 12, 31)),
        av=EKONOM,
        fran_budgetar=2024,
        belopp_ore=2_000_000_00,
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.BEVILJAT_EJ_UTBETALT,
                Lada.BEVILJAT_EJ_UTBETALT,
                2_000_000_00,
                date(2024, 12, 31),
                till_ar=2025,
            ),
        ),
    ),
)
