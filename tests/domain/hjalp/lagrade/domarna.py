"""Stored examples of what happens to a decision, and to a judgement, in court. All is invented."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.avstattigen import AvstattIgen
from domain.arende.uttag import Uttag
from domain.aterkrav.rattelse import AterkravRattat
from domain.beslut.meddelande import (
    Meddelandesatt,
    Overklagandehanvisning,
    Underrattelseanledning,
    UnderrattelseLamnad,
)
from domain.beslut.partsstallning import Beslutsfrist, PartsstallningRattad
from domain.beslut.rattelse import Rattelseskal
from domain.fordran.efterskankning import Efterskankt
from domain.fordran.kravt import KravtPerAr
from domain.fordran.mellantid import RedanHavt
from domain.fordran.ordrattelse import Ordlydelse
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.mottagare.partsstallning import ENSKILD, efter_organisationsnummer
from domain.overklagande.aterstallning import Aterstallning, FordranAterstalld
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.domoverklagande import DomDelfadd, DomOverklagad, Klagandesida
from domain.overklagande.domsdelfaendehavning import DomsdelfaendeHavt
from domain.overklagande.fordransfoljd import (
    Eftergiftsutfall,
    FordranAndradAvDom,
)
from domain.overklagande.inhibition import InhibitionBeslutad, InhibitionHavd
from domain.overklagande.utgang import Instans
from domain.ranta.betalas import Betalas, Betalasdel, Skuldandring
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.lagrade.besluten import DOM, OVERKLAGANDE
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    BESLUT,
    HANDLAGGARE,
    MEDEL,
    MOTTAGARE,
    REGISTRERAD,
    rorelse,
)

_I_ARENDET: dict[str, Any] = {
    "originator_id": ARENDE,
    "timestamp": REGISTRERAD,
    "av": HANDLAGGARE,
}
_STOPPET: dict[str, Any] = {
    "overklagande_id": OVERKLAGANDE,
    "beslut_id": BESLUT,
    "domstol": "Förvaltningsrätten i Stockholm",
    "malnummer": "10 001-24 (påhittat)",
}
LAGRADE: tuple[Faktum, ...] = (
    UnderrattelseLamnad(
        **_I_ARENDET,
        originator_version=37,
        verkningsdag=date(2024, 4, 8),
        beslut_id=BESLUT,
        anledning=Underrattelseanledning.OVERKLAGANDEHANVISNING,
        satt=Meddelandesatt.E_POST,
        till="registrator@example.se",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
    ),
    PartsstallningRattad(
        **_I_ARENDET,
        originator_version=38,
        verkningsdag=date(2024, 4, 8),
        tidigare_partsstallning=efter_organisationsnummer("232100-0024"),
        partsstallning=ENSKILD,
        beslutsfrister=(
            Beslutsfrist(
                beslut_id=BESLUT,
                overklagandetid_fran=Tidrakning.DELFAENDE,
                overklagas_senast=date(2024, 4, 15),
            ),
        ),
        orsak="Parten är en förening",
    ),
    AterkravRattat(
        **_I_ARENDET,
        originator_version=39,
        verkningsdag=date(2025, 6, 2),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(),
        beslut_id=BESLUT,
        fordran_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a51"),
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="400 000",
        efter="460 000",
        beslutsdag=date(2025, 5, 2),
        tidigare_krav_ore=400_000_00,
        krav_ore=460_000_00,
        mer_kravt=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=60_000_00),),
        tillgodo_ore=0,
        inte_utestaende_per_ar=(),
        redan_havt=(
            RedanHavt(fran_dag=date(2025, 5, 12), till_dag=date(2025, 5, 26), belopp_ore=60_000_00),
        ),
        rantevillkor=None,
        tidigare_forfallodag=date(2025, 6, 12),
        forfallodag=date(2025, 6, 13),
        sagd_forfallodag=None,
        grunder=None,
    ),
    InhibitionBeslutad(
        **_I_ARENDET, originator_version=32, verkningsdag=date(2024, 5, 2), **_STOPPET
    ),
    InhibitionHavd(**_I_ARENDET, originator_version=33, verkningsdag=date(2024, 6, 3), **_STOPPET),
    DomOverklagad(
        **_I_ARENDET,
        originator_version=34,
        verkningsdag=date(2024, 12, 2),
        dom_id=DOM,
        overklagande_id=OVERKLAGANDE,
        beslut_id=BESLUT,
        klagandesida=Klagandesida.MYNDIGHETEN,
        klagande="Kammarkollegiet",
        yrkande="Beslutet ska stå fast.",
        till=Instans.KAMMARRATT,
    ),
    DomDelfadd(
        **_I_ARENDET,
        originator_version=35,
        verkningsdag=date(2024, 11, 19),
        dom_id=DOM,
        overklagande_id=OVERKLAGANDE,
        bevis="Delgivningskvitto",
        part_senast=date(2024, 12, 10),
        myndighet_senast=date(2024, 12, 5),
    ),
    DomsdelfaendeHavt(
        **_I_ARENDET,
        originator_version=37,
        verkningsdag=date(2025, 1, 15),
        rattar_version=35,
        dom_id=DOM,
        tidigare_verkningsdag=date(2024, 11, 19),
        orsak="Kvittot avsåg en annan dom",
    ),
    FordranAterstalld(
        **_I_ARENDET,
        originator_version=36,
        verkningsdag=date(2025, 10, 1),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(),
        fordran_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a51"),
        dom_id=DOM,
        kapital=(Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=60_000_00),),
        tillgodo_ore=30_000_00,
        efterskankt=(
            Efterskankt(
                lada=Lada.AVSKRIVET,
                efterskankt_dag=date(2025, 1, 30),
                dag=date(2025, 10, 1),
                kapital_ore=20_000_00,
                ur=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=20_000_00),),
                redan_havt=(),
            ),
        ),
        inte_utestaende_per_ar=(KravtPerAr(budgetar=2024, belopp_ore=30_000_00),),
        saknas_ore=10_000_00,
        aterstallning=Aterstallning(som_om_aldrig_upphavt=True, forfallodag=date(2025, 10, 31)),
        rantefri_fran=date(2025, 3, 3),
        kvar_ore=5_000_00,
        tidigare_forfallodag=date(2025, 1, 31),
    ),
    FordranAndradAvDom(
        **_I_ARENDET,
        originator_version=40,
        verkningsdag=date(2025, 12, 2),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(rorelse(Lada.EFTERGIVET, Lada.FOR_HOGT_BELOPP, 30_000_00, date(2025, 12, 2)),),
        fordran_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a51"),
        dom_id=DOM,
        beslut_id=BESLUT,
        fallna_ids=(BESLUT,),
        eftergift=Eftergiftsutfall(
            beslut_id=BESLUT,
            eftergiftsdag=date(2025, 10, 14),
            tidigare_kapital=(
                Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=30_000_00),
            ),
            redan_lyft=(),
            kapital=(),
            tidigare_ranta_ore=0,
            ranta_ore=0,
            ranta_andring_ore=0,
            ur_avskrivet=(),
            saknas_ore=0,
            ranta_saknas_ore=0,
            inte_kravt=(),
        ),
        domens_ord=Ordlydelse(av_id=DOM, kapital_ore=0, ranta_ore=0, utover_ore=0),
        avskrivet=(),
        aterfort=(),
        skuldandringar=(Skuldandring(dag=date(2025, 10, 14), belopp_ore=30_000_00),),
        betalas=(
            Betalas(
                galler_fran=date(2025, 12, 2),
                delar=(
                    Betalasdel(forfallodag=date(2025, 10, 31), belopp_ore=None, igen_av_id=None),
                ),
                reglerat_ore=0,
            ),
        ),
        ny_forfallodag=None,
    ),
    AvstaendeAndratAvDom(
        **_I_ARENDET,
        originator_version=41,
        verkningsdag=date(2025, 12, 2),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(rorelse(Lada.AVSTATT, Lada.OFORBRUKAT, 250_000_00, date(2025, 12, 2)),),
        fordran_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a31"),
        dom_id=DOM,
        aterkrav_beslut_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a33"),
        gallande_beslut_id=None,
        tidigare_avstatt=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=250_000_00),),
        avstatt=(),
        aterlagt=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=250_000_00),),
        oprovat=(),
        avstatt_igen=(),
        saknas_ore=0,
    ),
    AvstattIgen(
        **_I_ARENDET,
        originator_version=42,
        verkningsdag=date(2025, 12, 9),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(rorelse(Lada.OFORBRUKAT, Lada.AVSTATT, 15_000_00, date(2025, 12, 9)),),
        fordran_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a31"),
        aterkrav_beslut_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a33"),
        avstatt_igen=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=15_000_00),),
        saknas_ore=5_000_00,
    ),
)
