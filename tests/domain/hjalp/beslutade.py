"""The decisions of the story: what each of them records, and what it stands on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domain.ansokan.aterkallelse import AterkallelseInkommen
from domain.ansokan.komplettering import KompletteringBegard, KompletteringInkommen
from domain.arende.beslut import Domslut
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.avgorande import (
    AnsokanAvslagen,
    AnsokanAvvisad,
    ArendetAvskrivet,
    Avskrivningsskal,
    Avvisningsskal,
)
from domain.beslut.beslutsfaktum import Beslutsuppgifter
from domain.beslut.meddelande import BeslutDelfatt
from domain.beslut.stod import Andringsstod
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.handlaggning.jav import JavAnmalt, Javsgrund
from domain.handlaggning.kommunicering import UnderlagKommunicerat, YttrandeInkommet
from domain.overklagande.dom import DomMeddelad, Instans, Utgang
from domain.overklagande.domoverklagande import DomDelfadd, DomOverklagad, Klagandesida
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDET,
    BESLUTAT,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BEVILJAT,
    INFORT,
    INKOMMEN,
    INKOMMET,
    MEDDELAT_BESLUT,
    MEDEL,
    MYNDIGHET_REGISTRERAD,
    MYNDIGHETEN,
    REFERENS,
    REGELVERKET,
    UPPSALA,
    UTLYST,
    rorelse,
)
from tests.domain.hjalp.scenario import ANNA, Fact, Underlag, but, fact

UNDERLAG = Underlag(REGELVERKET, MYNDIGHETEN)
GRUND: tuple[Fact, ...] = (INFORT, UTLYST, MYNDIGHET_REGISTRERAD, ANNA_FAR_BESLUTA)
"""The regelverk, the call and who may decide."""
BESLUT_2 = UUID("00000000-0000-4000-8000-0000000000b2")
BESLUT_3 = UUID("00000000-0000-4000-8000-0000000000b3")
KOMPLETTERING = UUID("00000000-0000-4000-8000-0000000000f1")
KOMMUNICERING = UUID("00000000-0000-4000-8000-0000000000f2")
OVERKLAGANDE = UUID("00000000-0000-4000-8000-0000000000f3")
OVERKLAGANDE_2 = UUID("00000000-0000-4000-8000-0000000000f4")
HANDLING = UUID("00000000-0000-4000-8000-0000000000f5")
DISA = ANNA.model_copy(update={"subjekt": "disa"})
CECILIA = ANNA.model_copy(update={"subjekt": "cecilia"})
EN_DAG_SENARE = BESLUTAT + timedelta(days=1)
EN_DAG_FORE = BESLUTAT - timedelta(days=1)
ANDRAT_DAG = date(2024, 5, 2)

BESLUTSFALT: dict[str, Any] = {
    "beslut": BESLUTSUPPGIFTER,
    "regelverk": REFERENS,
    "overklagandetid_fran": Tidrakning.BESLUTSDAG,
}
PENGAR: dict[str, Any] = {"mottagare_id": UPPSALA, "medel": MEDEL, "rorelser": ()}


def uppgifter(**andra: object) -> Beslutsuppgifter:
    """What a decision says, with something else in it."""
    return BESLUTSUPPGIFTER.model_copy(update=andra)


AVSLAGET = fact(AnsokanAvslagen, ARENDET, beslut_id=BESLUTET, **BESLUTSFALT)
AVVISAT = fact(
    AnsokanAvvisad,
    ARENDET,
    beslut_id=BESLUTET,
    **(BESLUTSFALT | {"overklagandetid_fran": None}),
    avvisningsskal=Avvisningsskal.FOR_SEN,
    inkommen_dag=date(2024, 2, 29),
    sista_ansokningsdag=date(2024, 2, 28),
)
AVSKRIVET = fact(
    ArendetAvskrivet,
    ARENDET,
    beslut_id=BESLUTET,
    **(BESLUTSFALT | {"overklagandetid_fran": None}),
    avskrivningsskal=Avskrivningsskal.ATERKALLAD,
)
ATERKALLAT = fact(
    AterkallelseInkommen,
    ARENDET,
    verkningsdag=date(2024, 3, 1),
    avsandare="Region Uppsala",
    handling_id=None,
)
SANKT = fact(
    BeslutAndrat,
    ARENDET,
    verkningsdag=ANDRAT_DAG,
    beslut_id=BESLUT_2,
    **(BESLUTSFALT | {"overklagandetid_fran": None}),
    andrar_beslut_id=BESLUTET,
    stod=Andringsstod.ORIKTIGA_UPPGIFTER,
    tidigare_belopp_ore=400_000_00,
    tidigare_bortfallet_ore=0,
    belopp_ore=250_000_00,
    bortfallet_ore=0,
    beslutat_av_andra_ar=(),
    beviljat_andrat_av_andra_ar=(),
    vantar_laga_kraft=False,
    **(
        PENGAR
        | {"rorelser": (rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTLYST, 150_000_00, ANDRAT_DAG),)}
    ),
)
"""Lowered, while nothing has been paid, on false information."""
UPPHAVT = fact(
    BeslutUpphavt,
    ARENDET,
    verkningsdag=ANDRAT_DAG,
    beslut_id=BESLUT_2,
    **(BESLUTSFALT | {"overklagandetid_fran": None}),
    upphaver_beslut_id=BESLUTET,
    stod=Andringsstod.ORIKTIGA_UPPGIFTER,
    tidigare_belopp_ore=400_000_00,
    tidigare_bortfallet_ore=0,
    beviljat_andrat_av_andra_ar=(),
    **(
        PENGAR
        | {"rorelser": (rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTLYST, 400_000_00, ANDRAT_DAG),)}
    ),
)
"""Revoked, while nothing has been paid."""
BEGARD = fact(
    KompletteringBegard,
    ARENDET,
    verkningsdag=date(2024, 3, 1),
    av=DISA,
    komplettering_id=KOMPLETTERING,
    saknade_uppgifter=("budget",),
    text="Budget saknas.",
    senast=date(2024, 3, 15),
    konsekvens="Ansökan kan avvisas.",
)
KOMPLETTERAD = fact(
    KompletteringInkommen,
    ARENDET,
    verkningsdag=date(2024, 3, 8),
    komplettering_id=KOMPLETTERING,
    uppgifter=INKOMMET.keywords["uppgifter"],
    avsandare="Region Uppsala",
    handling_id=None,
)
KOMMUNICERAT = fact(
    UnderlagKommunicerat,
    ARENDET,
    verkningsdag=date(2024, 3, 4),
    av=DISA,
    kommunicering_id=KOMMUNICERING,
    infor=Beslutstyp.AVSLAG,
    till="Region Uppsala",
    innehall="Utkast till beslut",
    svara_senast=EN_DAG_FORE,
)
YTTRAT = fact(
    YttrandeInkommet,
    ARENDET,
    verkningsdag=date(2024, 3, 11),
    kommunicering_id=KOMMUNICERING,
    innehall="Vi håller inte med.",
    handling_id=None,
)
JAVIG = fact(
    JavAnmalt,
    ARENDET,
    verkningsdag=INKOMMEN,
    subjekt="anna",
    javsgrund=Javsgrund.PUNKT_5,
    beskrivning="Har varit anställd hos sökanden.",
)
DELFATT = fact(
    BeslutDelfatt,
    ARENDET,
    verkningsdag=date(2024, 3, 25),
    beslut_id=BESLUTET,
    bevis="Mottagningsbevis",
    overklagas_senast=date(2024, 4, 11),
)
OVERKLAGAT = fact(
    OverklagandeInkommet,
    ARENDET,
    verkningsdag=date(2024, 4, 11),
    overklagande_id=OVERKLAGANDE,
    beslut_id=BESLUTET,
    klagande="Region Uppsala",
    yrkande="Hela det sökta beloppet",
    handling_id=None,
)
I_TID = fact(
    OverklagandeRattidsprovat,
    ARENDET,
    verkningsdag=date(2024, 4, 12),
    overklagande_id=OVERKLAGANDE,
    beslut_id=BESLUTET,
    inkommen_dag=date(2024, 4, 11),
    overklagas_senast=date(2024, 4, 11),
    undantag=None,
    undantagsskal=None,
    till_domstolen_dag=None,
)
OVERLAMNAT = fact(
    OverklagandeOverlamnat,
    ARENDET,
    verkningsdag=date(2024, 4, 15),
    overklagande_id=OVERKLAGANDE,
    beslut_id=BESLUTET,
    domstol="Förvaltningsrätten i Stockholm",
)
DOMDAG = date(2024, 10, 1)
DOMEN_ID = UUID(int=1)
DOM = fact(
    DomMeddelad,
    ARENDET,
    verkningsdag=DOMDAG,
    dom_id=DOMEN_ID,
    overklagande_id=OVERKLAGANDE,
    beslut_id=BESLUTET,
    instans=Instans.FORVALTNINGSRATT,
    overklagad_dom_id=None,
    domstol="Förvaltningsrätten i Stockholm",
    malnummer="1234-24",
    utgang=Utgang.AVSLAG,
    bestamt_ore=None,
    domsluten=(),
    i_sak=True,
    beslutslagen=(),
    om_bidraget=True,
    tidigare_belopp_ore=400_000_00,
    tidigare_bortfallet_ore=0,
    belopp_ore=400_000_00,
    bortfallet_ore=0,
    beslutat_av_andra_ar=(),
    beviljat_andrat_av_andra_ar=(),
    avgorande_id=BESLUTET,
    **PENGAR,
)
"""The appeal is refused: the grant stands."""
I_SAK = (Utgang.ANDRING, Utgang.UPPHAVANDE)
UPPHAVER = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


def domd(dom: Fact, efter: Fact | None = None, **andra: Any) -> Fact:
    """The judgement with another outcome, and what that says. `efter`: another on the same appeal.

    The amount that the court fixed is what holds afterwards, if nothing else is said.
    """
    ny = but(dom, **andra)
    utgang, fore = ny.keywords["utgang"], {} if efter is None else efter.keywords
    bestamt_ore = ny.keywords["belopp_ore"] if utgang is Utgang.ANDRING else None
    falt = {
        "bestamt_ore": bestamt_ore,
        "domsluten": fore.get("domsluten", ()),
        "i_sak": fore.get("i_sak", utgang is Utgang.AVSLAG),
    }
    if utgang in I_SAK or utgang in UPPHAVER:
        om = {namn: ny.keywords[namn] for namn in ("dom_id", "overklagande_id")}
        sagt = Domslut(**om, upphaver=utgang in UPPHAVER, bestamt_ore=bestamt_ore)
        falt |= {"domsluten": (sagt,), "i_sak": utgang in I_SAK}
    return but(ny, **falt | andra)


I_HOGRE: dict[str, Any] = {
    "dom_id": UUID(int=2),
    "instans": Instans.KAMMARRATT,
    "overklagad_dom_id": DOMEN_ID,
}
"""A judgement on that one, by the court above."""
DOM_OVERKLAGAD = fact(
    DomOverklagad,
    ARENDET,
    verkningsdag=DOMDAG,
    dom_id=DOMEN_ID,
    overklagande_id=OVERKLAGANDE,
    beslut_id=BESLUTET,
    klagandesida=Klagandesida.PART,
    klagande="Regionen",
    yrkande="Ändring",
    till=Instans.KAMMARRATT,
)
DOM_DELFADD = fact(
    DomDelfadd,
    ARENDET,
    verkningsdag=DOMDAG,
    dom_id=DOMEN_ID,
    overklagande_id=OVERKLAGANDE,
    bevis="delgivningskvitto",
    part_senast=date(2024, 10, 22),
    myndighet_senast=date(2024, 10, 22),
)
DOM_HOJER = domd(
    DOM,
    utgang=Utgang.ANDRING,
    belopp_ore=450_000_00,
    rorelser=(rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 50_000_00, DOMDAG),),
)
DOM_BEVILJAR = but(
    DOM_HOJER,
    tidigare_belopp_ore=0,
    rorelser=(rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 450_000_00, DOMDAG),),
)
"""A refused application is granted by the court."""
ATERFORVISAT = domd(
    DOM,
    utgang=Utgang.ATERFORVISNING,
    belopp_ore=0,
    avgorande_id=None,
    rorelser=(rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTLYST, 400_000_00, DOMDAG),),
)
HOS_DOMSTOLEN: tuple[Fact, ...] = (MEDDELAT_BESLUT, OVERKLAGAT, I_TID, OVERLAMNAT)
"""What follows a decision that is told, appealed in time and handed over."""
BEVILJAT_HOS_DOMSTOLEN: tuple[Fact, ...] = (*GRUND, INKOMMET, BEVILJAT, *HOS_DOMSTOLEN)
AVSLAGET_HOS_DOMSTOLEN: tuple[Fact, ...] = (*GRUND, INKOMMET, AVSLAGET, *HOS_DOMSTOLEN)
