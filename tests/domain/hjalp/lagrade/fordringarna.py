"""What is demanded back: how much, when it is to be paid, what it costs and how it is changed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.omforing import FordranOmford
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld, Delbetalning
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.misstagsbetalning import (
    DROJSMALSRANTA,
    MisstagsbetalningKravd,
    MisstagskravSankt,
)
from domain.aterkrav.rantepaforing import RantaBeraknad, Rantedag, Rantesats, Rantetid
from domain.aterkrav.sankning import AterkravSankt
from domain.beslut.stod import Andringsstod
from domain.fordran.efterskankning import Avskrivet, Efterskankt
from domain.fordran.galdenar import Aterbokning, Galdenar
from domain.fordran.kravt import KravtPerAr
from domain.fordran.mellantid import RedanHavt
from domain.fordran.rantevillkor import Betalningsgrund, Rantevillkor
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


def i_arendet(version: int, dag: date) -> dict[str, Any]:
    return {
        "originator_id": ARENDE,
        "originator_version": version,
        "timestamp": REGISTRERAD,
        "verkningsdag": dag,
        "av": EKONOM,
    }


def beslutet(version: int, dag: date, innehall: str) -> dict[str, Any]:
    return i_arendet(version, dag) | {
        "av": BESLUTSFATTARE,
        "beslut_id": UUID(f"0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9{version:03}"),
        "beslut": BESLUTSUPPGIFTER.model_copy(update={"innehall": innehall}),
        "regelverk": REFERENS,
        "overklagandetid_fran": None,
    }


def uttag(lada: Lada, belopp_ore: int) -> Uttag:
    return Uttag(lada=lada, budgetar=2024, belopp_ore=belopp_ore)


LAGRADE: tuple[Faktum, ...] = (
    AterkravBeslutat(
        **beslutet(112, date(2025, 5, 13), "Region Uppsala ska betala tillbaka 4 000 000 kronor.")
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
        ur=(uttag(Lada.OFORBRUKAT, 4_000_000_00),),
        avstatt=(uttag(Lada.OFORBRUKAT, 250_000_00),),
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
            startdag=None,
            vilar_pa=(
                Betalningsgrund(
                    utbetalning_version=14,
                    utbetalning_id=UTBETALNING,
                    utbetalningsdag=date(2024, 3, 27),
                    belopp_ore=4_000_000_00,
                ),
            ),
            anger_ranta=True,
        ),
        **PENGARNA,
        rorelser=(rorelse(Lada.OFORBRUKAT, Lada.AVSTATT, 250_000_00, date(2025, 5, 13)),),
        mottagarens_betalningsmal=("bankgiro 5050-1063",),
    ),
    AterkravSankt(
        **beslutet(116, date(2025, 5, 28), "Återkravet sänks till 3 800 000 kronor."),
        andrar_beslut_id=KRAVET,
        fordran_id=FORDRAN,
        stod=Andringsstod.INTE_GYNNANDE,
        tidigare_krav_ore=3_900_000_00,
        krav_ore=3_800_000_00,
        aterlagt=(),
        **PENGARNA,
        rorelser=(),
    ),
    FordranKravdIgen(
        **i_arendet(119, date(2025, 5, 20)),
        fordran_id=FORDRAN,
        kapital=(uttag(Lada.OFORBRUKAT, 20_000_00),),
        tillgodo_ore=5_000_00,
        inte_utestaende_per_ar=(KravtPerAr(budgetar=2024, belopp_ore=5_000_00),),
        orsak=Havningsorsak.RETUREN_RATTAD,
        tidigare_bokning=None,
        **PENGARNA,
        rorelser=(),
    ),
    FordranHavd(
        **i_arendet(114, date(2025, 5, 20)),
        fordran_id=FORDRAN,
        kapital=(uttag(Lada.OFORBRUKAT, 60_000_00),),
        tillgodo_ore=40_000_00,
        efterskankt=(
            Efterskankt(
                lada=Lada.EFTERGIVET,
                efterskankt_dag=date(2025, 5, 19),
                dag=date(2025, 5, 20),
                kapital_ore=10_000_00,
                ur=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=10_000_00),),
                redan_havt=(
                    RedanHavt(
                        fran_dag=date(2025, 5, 21),
                        till_dag=date(2025, 5, 26),
                        belopp_ore=5_000_00,
                    ),
                ),
            ),
        ),
        inte_utestaende_per_ar=(KravtPerAr(budgetar=2024, belopp_ore=50_000_00),),
        redan_havt=(
            RedanHavt(fran_dag=date(2025, 5, 21), till_dag=date(2025, 5, 26), belopp_ore=30_000_00),
        ),
        ranta_ore=17_50,
        ranta_dag=date(2025, 6, 2),
        orsak=Havningsorsak.UTBETALNINGEN_RETURNERAD,
        genom_ord=False,
        retur_version=102,
        **PENGARNA,
        rorelser=(),
        tidigare_bokning=None,
    ),
    FordranOmford(
        **i_arendet(115, date(2025, 5, 27)),
        fordran_id=FORDRAN,
        fran=uttag(Lada.OFORBRUKAT, 1_000_000_00),
        till=Lada.FOR_HOGT_BELOPP,
        orsak=Havningsorsak.BESLUTET_ANDRAT,
    ),
    AnstandBeviljat(
        **beslutet(116, date(2025, 6, 3), "Anstånd till den 31 augusti 2025."),
        fordran_id=FORDRAN,
        anstand_till=date(2025, 8, 31),
        med_ranta=False,
    ),
    AvbetalningsplanFaststalld(
        **beslutet(117, date(2025, 8, 26), "Fordran betalas i två delar."),
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
        **i_arendet(118, date(2025, 9, 30)),
        fordran_id=FORDRAN,
        till_och_med=date(2025, 9, 30),
        perioder=(
            Rantetid(
                efter_dag=date(2025, 6, 12),
                till_och_med=date(2025, 6, 30),
                kapital_ore=3_900_000_00,
                bas=Rantebas.REFERENSRANTA,
                tillagg_hundradelar=800,
            ),
            Rantetid(
                efter_dag=date(2025, 8, 31),
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
        rantedagar=(
            Rantedag(
                till_och_med=date(2025, 9, 30),
                tidigare_ranta_ore=0,
                ranta_ore=5_321_096,
                betalt_delas_annorlunda=False,
            ),
        ),
        tidigare_ranta_ore=0,
        ranta_ore=5_321_096,
        efterskankt_andring_ore=-17_50,
        efterskankt_dag=date(2025, 8, 29),
        avskrivet=(
            Avskrivet(
                avskrivet_dag=date(2025, 8, 29), kapital_ore=0, ranta_ore=12_50, ur=(), oprovat=()
            ),
        ),
    ),
    PaminnelseMottagen(
        **i_arendet(126, date(2025, 9, 12)),
        paminnelse_version=110,
        fordran_id=FORDRAN,
        bevis="Mottagningsbevis",
    ),
    PaminnelsemottagandeRattat(
        **i_arendet(127, date(2025, 9, 15)),
        rattar_version=126,
        paminnelse_version=110,
        fordran_id=FORDRAN,
        tidigare_verkningsdag=date(2025, 9, 12),
        preskriberas_dag=date(2035, 9, 15),
        bevis="Mottagningsbevis",
        orsak="Dagen var felskriven.",
    ),
    MisstagsbetalningKravd(
        **i_arendet(43, date(2024, 5, 2)),
        fordran_id=MISSTAGET,
        utbetalning_version=15,
        utbetalningsdag=date(2024, 4, 3),
        galdenar=Galdenar(mottagare_id=None, namn="Bygg AB (påhittat)"),
        tidigare_bokning=Aterbokning(mottagare_id=MOTTAGARE, budgetar=2024),
        krav_ore=120_000_00,
        ur=(uttag(Lada.FOR_HOGT_BELOPP, 120_000_00),),
        forfallodag=date(2024, 6, 3),
        rantevillkor=Rantevillkor(
            regel=DROJSMALSRANTA, startdag=None, vilar_pa=(), anger_ranta=True
        ),
        mottagare_id=None,
        medel=MEDEL,
        rorelser=(),
    ),
    MisstagskravSankt(
        **i_arendet(44, date(2024, 5, 20)),
        fordran_id=MISSTAGET,
        tidigare_krav_ore=120_000_00,
        krav_ore=20_000_00,
        orsak="100 000 kronor hade kommit tillbaka (påhittat)",
    ),
)
