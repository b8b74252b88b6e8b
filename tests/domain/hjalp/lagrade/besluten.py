"""What is decided on an application, what becomes of it, and what a court says."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.beslut import Domslut
from domain.arende.beviljat import AndratPerAr, BeslutatPerAr, BeviljatIgen, Bortfall
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.avgorande import (
    AnsokanAvslagen,
    AnsokanAvvisad,
    ArendetAvskrivet,
    Avskrivningsskal,
    Avvisningsskal,
)
from domain.beslut.beslutsfaktum import (
    Beslutsuppgifter,
    Kommuniceringsundantag,
    Motiveringsundantag,
)
from domain.beslut.delgivningshavning import DelfaendeHavt, MeddelandeHavt
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt, Forfalloskal
from domain.beslut.meddelande import BeslutDelfatt, Meddelandesatt, Overklagandehanvisning
from domain.beslut.rattelse import BeslutRattat, Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Rorelse
from domain.overklagande.dom import DomMeddelad, Instans, Utgang
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat, Rattidsundantag
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.lagrade.arendet import HANDLING, KOMMUNICERING
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    BESLUT,
    BESLUTSFATTARE,
    HANDLAGGARE,
    MEDEL,
    MOTTAGARE,
    REFERENS,
    REGISTRERAD,
)

ANNAT_BESLUT = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a44")
OVERKLAGANDE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a45")
DOM = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a46")
BESLUTSUPPGIFTER = Beslutsuppgifter(
    innehall="Ansökan avslås.",
    beslutsfattare=("erik.lind",),
    foredragande=("åsa.öberg",),
    medverkande=("jurist.ek",),
    motivering="Verksamheten bedrivs inte av flera regioner i samverkan.",
    motiveringsundantag=None,
    foreskrifter=("1 § förordningen (2019:7)", "32 § förvaltningslagen (2017:900)"),
    kommunicering_id=KOMMUNICERING,
    kommuniceringsundantag=None,
)
UTAN_MOTIVERING = BESLUTSUPPGIFTER.model_copy(
    update={
        "innehall": "Ärendet skrivs av.",
        "medverkande": (),
        "motivering": "",
        "motiveringsundantag": Motiveringsundantag.PUNKT_1,
        "foreskrifter": (),
        "kommunicering_id": None,
        "kommuniceringsundantag": Kommuniceringsundantag.UPPENBART_OBEHOVLIGT,
    }
)
BESLUTSFALT: dict[str, Any] = {
    "av": BESLUTSFATTARE,
    "beslut_id": BESLUT,
    "beslut": BESLUTSUPPGIFTER,
    "regelverk": REFERENS,
    "overklagandetid_fran": Tidrakning.DELFAENDE,
}


def _rorelse(fran: Lada, till: Lada, belopp_ore: int, dag: date) -> Rorelse:
    return Rorelse(
        fran=fran, fran_budgetar=2024, till=till, till_budgetar=2024, belopp_ore=belopp_ore, dag=dag
    )


LAGRADE: tuple[Faktum, ...] = (
    AnsokanAvslagen(
        originator_id=ARENDE,
        originator_version=15,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 21),
        **BESLUTSFALT,
    ),
    AnsokanAvvisad(
        originator_id=ARENDE,
        originator_version=16,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 21),
        **BESLUTSFALT,
        avvisningsskal=Avvisningsskal.FOR_SEN,
        inkommen_dag=date(2024, 3, 4),
        sista_ansokningsdag=date(2024, 3, 1),
    ),
    ArendetAvskrivet(
        originator_id=ARENDE,
        originator_version=17,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 21),
        **(BESLUTSFALT | {"beslut": UTAN_MOTIVERING, "overklagandetid_fran": None}),
        avskrivningsskal=Avskrivningsskal.ATERKALLAD,
    ),
    BeslutDelfatt(
        originator_id=ARENDE,
        originator_version=18,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 26),
        av=HANDLAGGARE,
        beslut_id=BESLUT,
        bevis="Undertecknat delgivningskvitto",
        overklagas_senast=date(2024, 4, 16),
    ),
    DelfaendeRattat(
        originator_id=ARENDE,
        originator_version=45,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 28),
        av=HANDLAGGARE,
        rattar_version=18,
        beslut_id=BESLUT,
        tidigare_verkningsdag=date(2024, 3, 26),
        bevis="Undertecknat delgivningskvitto",
        overklagas_senast=date(2024, 4, 18),
        orsak="Dagen var fel läst",
    ),
    MeddelandeRattat(
        originator_id=ARENDE,
        originator_version=46,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 25),
        av=HANDLAGGARE,
        rattar_version=3,
        beslut_id=BESLUT,
        tidigare_verkningsdag=date(2024, 3, 22),
        satt=Meddelandesatt.DELGIVNING,
        till="Region Uppsala",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
        overklagas_senast=None,
        orsak="Det sändes inte den dag det skrevs",
    ),
    DelfaendeHavt(
        originator_id=ARENDE,
        originator_version=47,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 8),
        av=HANDLAGGARE,
        rattar_version=45,
        beslut_id=BESLUT,
        tidigare_verkningsdag=date(2024, 3, 26),
        overklagas_senast=None,
        orsak="Kvittot hörde till ett annat ärende",
    ),
    MeddelandeHavt(
        originator_id=ARENDE,
        originator_version=48,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 8),
        av=HANDLAGGARE,
        rattar_version=46,
        beslut_id=BESLUT,
        tidigare_verkningsdag=date(2024, 3, 25),
        orsak="Brevet sändes till fel region",
    ),
    BeslutRattat(
        originator_id=ARENDE,
        originator_version=19,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 2),
        av=BESLUTSFATTARE,
        beslut_id=BESLUT,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="22 250 000 kronor",
        efter="22 250 001 kronor",
        tidigare_belopp_ore=22_250_000_00,
        tidigare_bortfallet_ore=0,
        belopp_ore=22_250_001_00,
        bortfallet_ore=0,
        beslutat_av_andra_ar=(),
        beviljat_andrat_av_andra_ar=(),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(_rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 1_00, date(2024, 4, 2)),),
    ),
    BeslutAndrat(
        originator_id=ARENDE,
        originator_version=20,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 5, 2),
        **(BESLUTSFALT | {"beslut_id": ANNAT_BESLUT}),
        andrar_beslut_id=BESLUT,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        tidigare_belopp_ore=22_250_001_00,
        tidigare_bortfallet_ore=1_00,
        belopp_ore=20_000_000_00,
        bortfallet_ore=0,
        beslutat_av_andra_ar=(BeslutatPerAr(budgetar=2025, belopp_ore=2_00),),
        beviljat_andrat_av_andra_ar=(AndratPerAr(budgetar=2025, belopp_ore=-1_00),),
        vantar_laga_kraft=True,
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            _rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.DISPONIBELT, 1_000_000_00, date(2024, 5, 2)),
            _rorelse(
                Lada.UTBETALT_EJ_REDOVISAT,
                Lada.FOR_HOGT_BELOPP,
                1_250_001_00,
                date(2024, 5, 2),
            ),
        ),
    ),
    BeslutUpphavt(
        originator_id=ARENDE,
        originator_version=21,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 5, 3),
        **(BESLUTSFALT | {"beslut_id": ANNAT_BESLUT}),
        upphaver_beslut_id=BESLUT,
        stod=Andringsstod.UPPENBART_OFELAKTIGT,
        tidigare_belopp_ore=0,
        tidigare_bortfallet_ore=0,
        beviljat_andrat_av_andra_ar=(),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(),
    ),
    BidragsrattForfallen(
        originator_id=ARENDE,
        originator_version=22,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 12, 31),
        av=HANDLAGGARE,
        forfalloskal=Forfalloskal.AVSTADD_AV_MOTTAGAREN,
        belopp_ore=250_000_00,
        delar=(
            Bortfall(
                forsta_beslut_id=BESLUT,
                budgetar=2024,
                belopp_ore=250_000_00,
                kvar_beviljat_ore=22_000_001_00,
            ),
        ),
        motivering="Regionen avstår från det som inte har rekvirerats.",
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            _rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.DISPONIBELT, 250_000_00, date(2024, 12, 31)),
        ),
    ),
    ForfallHavt(
        originator_id=ARENDE,
        originator_version=27,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 12, 31),
        av=HANDLAGGARE,
        rattar_version=22,
        tidigare_verkningsdag=date(2024, 12, 31),
        belopp_ore=250_000_00,
        delar=(
            BeviljatIgen(
                forsta_beslut_id=BESLUT,
                infriandear=None,
                tidigare_budgetar=2024,
                budgetar=2024,
                belopp_ore=250_000_00,
            ),
        ),
        orsak="Avståendet gällde ett annat ärende.",
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            _rorelse(Lada.DISPONIBELT, Lada.BEVILJAT_EJ_UTBETALT, 250_000_00, date(2024, 12, 31)),
        ),
    ),
    OverklagandeInkommet(
        originator_id=ARENDE,
        originator_version=23,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 17),
        av=HANDLAGGARE,
        overklagande_id=OVERKLAGANDE,
        beslut_id=BESLUT,
        klagande="Region Uppsala",
        yrkande="Att ansökan beviljas i sin helhet",
        handling_id=HANDLING,
    ),
    OverklagandeRattidsprovat(
        originator_id=ARENDE,
        originator_version=24,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 18),
        av=HANDLAGGARE,
        overklagande_id=OVERKLAGANDE,
        beslut_id=BESLUT,
        inkommen_dag=date(2024, 4, 17),
        overklagas_senast=date(2024, 4, 16),
        undantag=Rattidsundantag.KOM_TILL_DOMSTOLEN,
        undantagsskal=None,
        till_domstolen_dag=date(2024, 4, 16),
    ),
    OverklagandeOverlamnat(
        originator_id=ARENDE,
        originator_version=25,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 19),
        av=HANDLAGGARE,
        overklagande_id=OVERKLAGANDE,
        beslut_id=BESLUT,
        domstol="Förvaltningsrätten i Stockholm",
    ),
    DomMeddelad(
        originator_id=ARENDE,
        originator_version=26,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 11, 14),
        av=HANDLAGGARE,
        dom_id=DOM,
        overklagande_id=OVERKLAGANDE,
        beslut_id=BESLUT,
        instans=Instans.FORVALTNINGSRATT,
        overklagad_dom_id=None,
        domstol="Förvaltningsrätten i Stockholm",
        malnummer="10 001-24 (påhittat)",
        utgang=Utgang.ANDRING,
        bestamt_ore=12_000_000_00,
        domsluten=(
            Domslut(
                dom_id=DOM,
                overklagande_id=OVERKLAGANDE,
                upphaver=False,
                bestamt_ore=12_000_000_00,
            ),
        ),
        i_sak=True,
        om_bidraget=True,
        tidigare_belopp_ore=0,
        tidigare_bortfallet_ore=0,
        belopp_ore=12_000_000_00,
        bortfallet_ore=0,
        beslutat_av_andra_ar=(),
        beviljat_andrat_av_andra_ar=(),
        avgorande_id=BESLUT,
        beslutslagen=(),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            _rorelse(
                Lada.DISPONIBELT, Lada.BEVILJAT_EJ_UTBETALT, 12_000_000_00, date(2024, 11, 14)
            ),
        ),
    ),
)
