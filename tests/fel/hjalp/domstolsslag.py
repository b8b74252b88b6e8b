"""A case with a decision of each kind that a court may have to try, and that decision's id."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid5

from domain.ansokan.aterkallelse import aterkalla
from domain.beslut import andring, avgorande
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from domain.overklagande import overklagande as inkommande
from domain.overklagande.avvisning import avvisa_overklagande
from domain.utbetalning.utbetalningshinder import hindra
from tests.domain.hjalp.domgang import BESLUTET, Domgang, beviljad
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD
from tests.domain.hjalp.scenario import ANNA

Gor = Callable[[], tuple[Domgang, UUID]]

NYTT = uuid5(NAMNRYMD, "det överklagade")


def bifall() -> tuple[Domgang, UUID]:
    gang = Domgang(*beviljad(1_000))
    gang.betala(600, date(2024, 4, 2))
    return gang, BESLUTET


def avslag() -> tuple[Domgang, UUID]:
    gang = Domgang(*(f for f in beviljad(1_000)[:-2]))
    falt = {"verkningsdag": date(2024, 4, 2), "av": ANNA, "beslut_id": NYTT}
    gang.gor(avgorande.avsla, gang.underlag, beslut=BESLUTSUPPGIFTER, **falt)
    return gang, NYTT


def avvisad_ansokan() -> tuple[Domgang, UUID]:
    return _utan_provning(avgorande.avvisa, avvisningsskal=avgorande.Avvisningsskal.INTE_BEHORIG)


def avskriven_ansokan() -> tuple[Domgang, UUID]:
    return _utan_provning(avgorande.skriv_av, avskrivningsskal=avgorande.Avskrivningsskal.FORFALLEN)


def aterkallad_ansokan() -> tuple[Domgang, UUID]:
    gang = Domgang(*(f for f in beviljad(1_000)[:-2]))
    gang.gor(aterkalla, verkningsdag=date(2024, 4, 1), av=ANNA, av_vem="Regionen")
    falt = {"verkningsdag": date(2024, 4, 2), "av": ANNA, "beslut_id": NYTT}
    skal = avgorande.Avskrivningsskal.ATERKALLAD
    om = {**falt, "beslut": BESLUTSUPPGIFTER, "avskrivningsskal": skal}
    gang.gor(avgorande.skriv_av, gang.underlag, **om)
    return gang, NYTT


def _utan_provning(verb: Callable[..., None], **skal: object) -> tuple[Domgang, UUID]:
    gang = Domgang(*(f for f in beviljad(1_000)[:-2]))
    falt = {"verkningsdag": date(2024, 4, 2), "av": ANNA, "beslut_id": NYTT, **skal}
    strommar = [gang.utlysning] if verb is avgorande.avvisa else []
    gang.gor(verb, *strommar, gang.underlag, beslut=BESLUTSUPPGIFTER, **falt)
    return gang, NYTT


def andrat(tusen: int) -> Gor:
    def gor() -> tuple[Domgang, UUID]:
        gang, _ = bifall()
        gang.andra(tusen, date(2025, 3, 3))
        return gang, gang.gallande_beslut

    return gor


def upphavt() -> tuple[Domgang, UUID]:
    gang, _ = bifall()
    gang.gor(
        andring.upphav,
        gang.utlysning,
        gang.underlag,
        verkningsdag=date(2025, 3, 3),
        av=ANNA,
        beslut_id=NYTT,
        andrar_beslut_id=BESLUTET,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        beslut=BESLUTSUPPGIFTER,
    )
    return gang, NYTT


def kravt() -> tuple[Domgang, UUID]:
    gang, _ = bifall()
    gang.andra(100, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500})
    return gang, gang.kravbeslutet()


def sankt() -> tuple[Domgang, UUID]:
    gang, _ = kravt()
    gang.sank(400, date(2025, 5, 2))
    return gang, list(gang.arende.beslut)[-1]


def hindrat() -> tuple[Domgang, UUID]:
    gang, _ = bifall()
    gang.gor(
        hindra,
        gang.underlag,
        verkningsdag=date(2025, 3, 3),
        av=ANNA,
        beslut_id=NYTT,
        grunder=["oriktiga-uppgifter"],
        beslut=BESLUTSUPPGIFTER,
    )
    return gang, NYTT


def avvisat() -> tuple[Domgang, UUID]:
    gang, _ = bifall()
    om = {"av": ANNA, "overklagande_id": uuid5(NAMNRYMD, "för sent")}
    vem = {"klagande": "Regionen", "yrkande": "Ändring", "verkningsdag": date(2025, 3, 3)}
    gang.gor(inkommande.ta_emot, beslut_id=BESLUTET, **vem, **om)
    gang.gor(
        avvisa_overklagande,
        gang.underlag,
        verkningsdag=date(2025, 3, 4),
        beslut_id=NYTT,
        beslut=BESLUTSUPPGIFTER,
        **om,
    )
    return gang, NYTT


BESLUTEN: dict[str, Gor] = {
    "bifall": bifall,
    "avslag": avslag,
    "höjt": andrat(1_400),
    "sänkt": andrat(400),
    "upphävt": upphavt,
    "återkrav": kravt,
    "sänkt återkrav": sankt,
    "hinder": hindrat,
}
"""Every kind of decision that is of the grant itself, or of what is claimed back of it."""

UTAN_PROVNING: dict[str, Gor] = {
    "avvisad ansökan": avvisad_ansokan,
    "avskriven ansökan": avskriven_ansokan,
    "återkallad ansökan": aterkallad_ansokan,
}
OVERKLAGANDET: dict[str, Gor] = {"avvisat överklagande": avvisat}
