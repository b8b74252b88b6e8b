"""What is demanded back, and what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.efterskankning import AvskrivetIgen, Efterskankt
from domain.arende.galdenar import Aterbokning, Galdenar
from domain.arende.havning import FordranHavd
from domain.arende.mellantid import RedanHavt
from domain.arende.omford_betalning import AterbetalningOmford
from domain.arende.omforing import FordranOmford
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.rantevillkor import Betalningsgrund, Rantevillkor
from domain.arende.uttag import Uttag
from domain.aterkrav.anstand import AnstandBeviljat
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avbetalning import AvbetalningsplanFaststalld, Delbetalning
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import (
    AvskrivningAterford,
    Avskrivningsgrund,
    FordranAvskriven,
)
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.indrivning import (
    ExekutionstitelAntecknad,
    FordranOverlamnad,
    Indrivare,
    Titelslag,
)
from domain.aterkrav.misstagsbetalning import (
    DROJSMALSRANTA,
    MisstagsbetalningKravd,
    MisstagskravSankt,
)
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.preskription import Avbrottsgrund, PreskriptionAvbruten
from domain.aterkrav.rantepaforing import RantaBeraknad, Rantesats, Rantetid
from domain.aterkrav.sankning import AterkravSankt
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.grund.rantebas import Rantebas
from domain.grunddata.grunddata import REFERENSRANTA, UTLANINGSRANTA
from domain.handlaggning.mottaganderattelse import PaminnelsemottagandeRattat
from domain.handlaggning.paminnelse import PaminnelseMottagen
from domain.regelverk.aterkravsregel import (
    Rantefot,
    Ranteregel,
    Rantestart,
    Skalsgrad,
)
from domain.regelverk.regler import Grund, Tidrakning
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    BESLUTSFATTARE,
    EKONOM,
    MEDEL,
    MOTTAGARE,
    REFERENS,
    REGISTRERAD,
    rorelse,
)
from tests.domain.hjalp.lagrade.pengarna import BESLUTSUPPGIFTER

FORDRAN = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a31")
INBETALNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a32")
UTBETALNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a11")
KRAVET = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a33")
MISSTAGET = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a35")
PENGARNA: dict[str, Any] = {"mottagare_id": MOTTAGARE, "medel": MEDEL}


def _arende(version: int, dag: date) -> dict[str, Any]:
    return {
        "originator_id": ARENDE,
        "originator_version": version,
        "timestamp": REGISTRERAD,
        "verkningsdag": dag,
        "av": EKONOM,
    }


def _beslut(version: int, dag: date, innehall: str) -> dict[str, Any]:
    return _arende(version, dag) | {
        "av": BESLUTSFATTARE,
        "beslut_id": UUID(f"0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9{version:03}"),
        "beslut": BESLUTSUPPGIFTER.model_copy(update={"innehall": innehall}),
        "regelverk": REFERENS,
        "overklagandetid_fran": None,
    }


def _uttag(lada: Lada, belopp_ore: int) -> Uttag:
    return Uttag(lada=lada, budgetar=2024, belopp_ore=belopp_ore)


LAGRADE: tuple[Faktum, ...] = (
    AterkravBeslutat(
        **_beslut(112, date(2025, 5, 13), "Region Uppsala ska betala tillbaka 4 000 000 kronor.")
        | {"beslut_id": KRAVET, "overklagandetid_fran": Tidrakning.BESLUTSDAG},
        fordran_id=FORDRAN,
        grunder=(
            Grund(
                nyckel="ej-anvant",
                text="Bidraget har helt eller delvis inte använts",
                lagrum="14 § 2 (mönster)",
            ),
        ),
        krav_ore=4_000_000_00,
        ur=(_uttag(Lada.OFORBRUKAT, 4_000_000_00),),
        avstatt=(_uttag(Lada.OFORBRUKAT, 250_000_00),),
        avstaendeskal="Särskilda skäl: beloppet förbrukades i januari året efter.",
        forfallodag=date(2025, 6, 12),
        rantevillkor=Rantevillkor(
            regel=Ranteregel(
                fran=Rantestart.UTBETALNINGSDAG,
                dagar=0,
                tillagg_hundradelar=800,
                lagrum="6 § räntelagen",
                fore_forfall=Rantefot(
                    bas=Rantebas.REFERENSRANTA, tillagg_hundradelar=200, lagrum="5 § räntelagen"
                ),
                vid_anstand=Rantefot(
                    bas=Rantebas.UTLANINGSRANTA,
                    tillagg_hundradelar=200,
                    lagrum="6 § förordningen (1993:1138)",
                ),
            ),
            start=None,
            vilar_pa=(
                Betalningsgrund(
                    utbetalning_version=14,
                    utbetalning_id=UTBETALNING,
                    utbetalningsdag=date(2024, 3, 27),
                    belopp_ore=4_000_000_00,
                ),
            ),
            ranta_angavs=True,
        ),
        **PENGARNA,
        rorelser=(rorelse(Lada.OFORBRUKAT, Lada.AVSTATT, 250_000_00, date(2025, 5, 13)),),
    ),
    AterkravSankt(
        **_beslut(116, date(2025, 5, 28), "Återkravet sänks till 3 800 000 kronor."),
        andrar_beslut_id=KRAVET,
        fordran_id=FORDRAN,
        stod=Andringsstod.INTE_GYNNANDE,
        tidigare_krav_ore=3_900_000_00,
        krav_ore=3_800_000_00,
    ),
    FordranHavd(
        **_arende(114, date(2025, 5, 20)),
        fordran_id=FORDRAN,
        kapital=(_uttag(Lada.OFORBRUKAT, 60_000_00),),
        tillgodo_ore=40_000_00,
        efterskankt=(
            Efterskankt(
                lada=Lada.EFTERGIVET,
                efterskankt_dag=date(2025, 5, 19),
                dag=date(2025, 5, 20),
                kapital_ore=10_000_00,
            ),
        ),
        redan_havt=(
            RedanHavt(fran_dag=date(2025, 5, 21), till_dag=date(2025, 5, 26), belopp_ore=30_000_00),
        ),
        ranta_ore=17_50,
        ranta_dag=date(2025, 6, 2),
        orsak=Havningsorsak.UTBETALNINGEN_RETURNERAD,
        retur_version=102,
        kom_dag=date(2025, 5, 20),
        **PENGARNA,
        rorelser=(),
    ),
    FordranOmford(
        **_arende(115, date(2025, 5, 27)),
        fordran_id=FORDRAN,
        fran=_uttag(Lada.OFORBRUKAT, 1_000_000_00),
        till=Lada.FOR_HOGT_BELOPP,
        orsak=Havningsorsak.BESLUTET_ANDRAT,
    ),
    AterbetalningOmford(
        **_arende(115, date(2025, 5, 27)),
        fordran_id=FORDRAN,
        aterbetalning_version=112,
        till=_uttag(Lada.OFORBRUKAT, 250_000_00),
        orsak=Havningsorsak.DOM,
    ),
    AnstandBeviljat(
        **_beslut(116, date(2025, 6, 3), "Anstånd till den 31 augusti 2025."),
        fordran_id=FORDRAN,
        anstand_till=date(2025, 8, 31),
        med_ranta=False,
    ),
    AvbetalningsplanFaststalld(
        **_beslut(117, date(2025, 8, 26), "Fordran betalas i två delar."),
        fordran_id=FORDRAN,
        delbetalningar=(
            Delbetalning(forfallodag=date(2025, 9, 30), belopp_ore=2_000_000_00),
            Delbetalning(forfallodag=date(2025, 10, 31), belopp_ore=1_900_000_00),
        ),
        ranta_ore=0,
        ranta_till=date(2025, 7, 31),
        oraknad_ranta_fran=date(2025, 8, 1),
        med_ranta=True,
    ),
    RantaBeraknad(
        **_arende(118, date(2025, 9, 30)),
        fordran_id=FORDRAN,
        till_och_med=date(2025, 9, 30),
        perioder=(
            Rantetid(
                efter=date(2025, 6, 12),
                till_och_med=date(2025, 6, 30),
                kapital_ore=3_900_000_00,
                bas=Rantebas.REFERENSRANTA,
                tillagg_hundradelar=800,
            ),
            Rantetid(
                efter=date(2025, 8, 31),
                till_och_med=date(2025, 9, 30),
                kapital_ore=3_900_000_00,
                bas=Rantebas.UTLANINGSRANTA,
                tillagg_hundradelar=200,
            ),
        ),
        satser=(
            Rantesats(
                bas=Rantebas.REFERENSRANTA,
                galler_fran=date(2025, 1, 1),
                hundradelar=300,
                strom_id=REFERENSRANTA,
                version=23,
            ),
            Rantesats(
                bas=Rantebas.UTLANINGSRANTA,
                galler_fran=date(2025, 1, 1),
                hundradelar=188,
                strom_id=UTLANINGSRANTA,
                version=2,
            ),
        ),
        tidigare_ranta_ore=0,
        ranta_ore=5_321_096,
        efterskankt_andring_ore=-17_50,
        efterskankt_dag=date(2025, 8, 29),
    ),
    AterbetalningMottagen(
        **_arende(119, date(2025, 9, 30)),
        inbetalning_id=INBETALNING,
        fordran_id=FORDRAN,
        belopp_ore=2_000_000_00,
        kapital=(_uttag(Lada.OFORBRUKAT, 194_678_904),),
        ranta_ore=5_321_096,
        till_anslaget=(_uttag(Lada.OFORBRUKAT, 194_678_904),),
        **PENGARNA,
        rorelser=(
            rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 194_678_904, date(2025, 9, 30)),
            rorelse(
                Lada.ATERBETALT, Lada.DISPONIBELT, 194_678_904, date(2025, 9, 30), till_ar=2025
            ),
        ),
    ),
    PaminnelseMottagen(
        **_arende(126, date(2025, 9, 12)),
        paminnelse_version=110,
        fordran_id=FORDRAN,
        bevis="Mottagningsbevis",
    ),
    PaminnelsemottagandeRattat(
        **_arende(127, date(2025, 9, 15)),
        rattar_version=126,
        paminnelse_version=110,
        fordran_id=FORDRAN,
        tidigare_verkningsdag=date(2025, 9, 12),
        bevis="Mottagningsbevis",
        orsak="Dagen var felskriven.",
    ),
    AterbetalningAvraknad(
        **_arende(125, date(2025, 9, 30)),
        aterbetalning_version=119,
        fordran_id=FORDRAN,
        tidigare_kapital=(_uttag(Lada.OFORBRUKAT, 194_678_904),),
        kapital=(_uttag(Lada.OFORBRUKAT, 195_000_000),),
        tidigare_ranta_ore=5_321_096,
        ranta_ore=5_000_000,
        tidigare_till_anslaget=(_uttag(Lada.OFORBRUKAT, 194_678_904),),
        till_anslaget=(_uttag(Lada.OFORBRUKAT, 195_000_000),),
        avskrivet=(AvskrivetIgen(avskrivet_dag=date(2025, 9, 1), kapital_ore=50_00, ranta_ore=0),),
        **PENGARNA,
        rorelser=(
            rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 321_096, date(2025, 9, 30)),
            rorelse(Lada.ATERBETALT, Lada.DISPONIBELT, 321_096, date(2025, 9, 30), till_ar=2025),
        ),
    ),
    AterbetalningHavd(
        **_arende(120, date(2025, 9, 30)),
        rattar_version=119,
        inbetalning_id=INBETALNING,
        tidigare_verkningsdag=date(2025, 9, 30),
        fordran_id=FORDRAN,
        belopp_ore=2_000_000_00,
        kapital=(_uttag(Lada.OFORBRUKAT, 194_678_904),),
        ranta_ore=5_321_096,
        orsak="Betalningen gällde ett annat ärende",
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.DISPONIBELT,
                Lada.ATERBETALT,
                194_678_904,
                date(2025, 9, 30),
                ar=2025,
                till_ar=2024,
            ),
            rorelse(Lada.ATERBETALT, Lada.OFORBRUKAT, 194_678_904, date(2025, 9, 30)),
        ),
    ),
    FordranEftergiven(
        **_beslut(123, date(2025, 11, 4), "Räntan efterges, och en del av fordran."),
        fordran_id=FORDRAN,
        kapital=(_uttag(Lada.FOR_HOGT_BELOPP, 100_000_00),),
        ranta_ore=5_321_096,
        skalsgrad=Skalsgrad.SYNNERLIGA,
        eftergiftsskal="Synnerliga skäl: verksamheten har lagts ned.",
        **PENGARNA,
        rorelser=(rorelse(Lada.FOR_HOGT_BELOPP, Lada.EFTERGIVET, 100_000_00, date(2025, 11, 4)),),
    ),
    FordranOverlamnad(
        **_arende(124, date(2025, 11, 18)),
        fordran_id=FORDRAN,
        overlamnad_till=Indrivare.KRONOFOGDEN,
        belopp_ore=3_800_000_00,
        referens="U-12345-25",
    ),
    PreskriptionAvbruten(
        originator_id=ARENDE,
        originator_version=42,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 10, 1),
        av=EKONOM,
        fordran_id=FORDRAN,
        avbrottsgrund=Avbrottsgrund.SKRIFTLIGT_KRAV,
        underlag="Mottagningsbevis (påhittat)",
    ),
    ExekutionstitelAntecknad(
        originator_id=ARENDE,
        originator_version=41,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 9, 15),
        av=EKONOM,
        fordran_id=FORDRAN,
        titelslag=Titelslag.UTSLAG,
        referens="U 1234-25 (påhittat)",
    ),
    AvskrivningAterford(
        originator_id=ARENDE,
        originator_version=40,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 11, 3),
        av=EKONOM,
        fordran_id=FORDRAN,
        kapital=(Uttag(lada=Lada.AVSKRIVET, budgetar=2024, belopp_ore=1_000_00),),
        ranta_ore=12_34,
    ),
    FordranAvskriven(
        **_arende(125, date(2026, 2, 3)),
        fordran_id=FORDRAN,
        avskrivningsgrund=Avskrivningsgrund.ACKORD,
        kapital=(_uttag(Lada.FOR_HOGT_BELOPP, 900_000_00),),
        ranta_ore=0,
        motivering="Ackord enligt tingsrättens beslut.",
        **PENGARNA,
        rorelser=(rorelse(Lada.FOR_HOGT_BELOPP, Lada.AVSKRIVET, 900_000_00, date(2026, 2, 3)),),
    ),
    MisstagsbetalningKravd(
        **_arende(43, date(2024, 5, 2)),
        fordran_id=MISSTAGET,
        utbetalning_version=15,
        betalningsdag=date(2024, 4, 3),
        galdenar=Galdenar(mottagare_id=None, namn="Bygg AB (påhittat)"),
        tidigare=Aterbokning(mottagare_id=MOTTAGARE, budgetar=2024),
        krav_ore=120_000_00,
        ur=(_uttag(Lada.FOR_HOGT_BELOPP, 120_000_00),),
        forfallodag=date(2024, 6, 3),
        rantevillkor=Rantevillkor(regel=DROJSMALSRANTA, start=None, vilar_pa=(), ranta_angavs=True),
        mottagare_id=None,
        medel=MEDEL,
        rorelser=(),
    ),
    MisstagskravSankt(
        **_arende(44, date(2024, 5, 20)),
        fordran_id=MISSTAGET,
        tidigare_krav_ore=120_000_00,
        krav_ore=20_000_00,
        orsak="100 000 kronor hade kommit tillbaka (påhittat)",
    ),
)
