"""An appeal over HTTP: come in, withdrawn, in time or dismissed, handed over, and settled."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, Path
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, KronorEllerNoll
from api.grund.former import SomAnrop
from api.grund.inkommet import Inkommet
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomHandlaggare
from api.kommandon.inkommet import inkommet
from api.vagar.beslut.form import Arendebeslut
from domain.grund.varden import Rad, Text
from domain.overklagande import (
    aterkallelse,
    dom,
    domoverklagande,
    domsdelfaendehavning,
    inhibition,
    overklagande,
    overlamnande,
    rattidsprovning,
)
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.avvisning import avvisa_overklagande
from domain.overklagande.dom import DomMeddelad, Instans, Utgang
from domain.overklagande.domoverklagande import DomDelfadd, DomOverklagad, Klagandesida
from domain.overklagande.domsdelfaendehavning import DomsdelfaendeHavt
from domain.overklagande.inhibition import InhibitionBeslutad
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat, Rattidsundantag

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Överklagande"])


class NyttOverklagande(Inkommet):
    overklagande_id: UUID = Field(
        default_factory=uuid4, description="Överklagandets id; utelämnat: ett nytt"
    )
    beslut_id: UUID
    klagande: Rad
    yrkande: Text
    handling_id: UUID | None = None


class Rattidsprovning(Anrop):
    HANT = OverklagandeRattidsprovat.HANT
    verkningsdag: Dag = Field(alias="provadDag")
    i_tid: bool = Field(
        strict=True, description="Ett som kom för sent avvisas i ett beslut: se avvisningar"
    )
    undantag: Rattidsundantag | None = Field(
        None, description="Varför det är i tid fastän det kom sent (45 § andra stycket FL)"
    )
    undantagsskal: Text | None = Field(
        None, description="Varför underrättelsen var fel, om det inte är antecknat när den lämnades"
    )
    till_domstolen_dag: Dag | None = Field(
        None, description="När det kom in till domstolen: med undantaget kom-till-domstolen"
    )


class Overklagandeaterkallelse(Inkommet):
    av_vem: Rad
    handling_id: UUID | None = None


class Overklagandeavvisning(Arendebeslut):
    forseningsskal: Text | None = Field(
        None,
        description="Varför förseningen inte beror på underrättelsen, om den är antecknad som"
        " felaktig (45 § andra stycket 1 FL)",
    )


class Overlamnande(Anrop):
    HANT = OverklagandeOverlamnat.HANT
    verkningsdag: Dag = Field(alias="overlamnatDag")
    domstol: Rad


class Dom(Anrop):
    HANT = DomMeddelad.HANT
    verkningsdag: Dag = Field(alias="dag")
    dom_id: UUID = Field(default_factory=uuid4, description="Domens id; utelämnat: ett nytt")
    domstol: Rad
    malnummer: Rad
    instans: Instans | None = Field(
        None, description="Utelämnad: domstolen som har målet, eller den över den som dömde senast"
    )
    overklagad_dom_id: UUID | None = Field(
        None,
        description="Domen som prövats, eller den äldsta som upphävs; utelämnad: den senaste lägre",
    )
    utgang: Utgang = Field(description="Vad varje utgång gör står i ordlistan")
    belopp_ore: KronorEllerNoll | None = Field(
        None, alias="belopp", description="Vad domstolen bestämt i stället, när den ändrar"
    )
    aterstallning: Annotated[Aterstallning, SomAnrop()] | None = Field(
        None,
        description="Vad domen säger om räntan när mer ska betalas än före domen. Utelämnas den"
        " i en dom om en eftergift eller ett anstånd räknas räntan som om beslutet aldrig hade"
        " fattats",
    )


class Domoverklagande(Anrop):
    HANT = DomOverklagad.HANT
    verkningsdag: Dag = Field(alias="inkommenDag", description="När det kom in till domstolen")
    klagandesida: Klagandesida = Field(description="Parten eller myndigheten")
    klagande: Rad
    yrkande: Text


class Domdelfaende(Anrop):
    HANT = DomDelfadd.HANT
    verkningsdag: Dag = Field(alias="delfattDag")
    bevis: Rad


class Domsdelfaendehavande(Anrop):
    HANT = DomsdelfaendeHavt.HANT
    verkningsdag: Dag = Field(alias="havdDag", description="Dagen då delfåendet hävs")
    orsak: Rad


class Inhibition(Anrop):
    HANT = InhibitionBeslutad.HANT
    verkningsdag: Dag = Field(alias="dag")
    domstol: Rad
    malnummer: Rad


class Inhibitionshavning(Inhibition):
    pass


@router.post("/overklaganden", **REGISTRERAR, summary="Registrera ett överklagande")
def ta_emot(arendeId: UUID, ny: NyttOverklagande, skriv: SomHandlaggare) -> Response:
    """Registrera ett överklagande, i tid eller inte. / Register an appeal."""
    return skriv.utfor(arendeId, inkommet, ny, verb=overklagande.ta_emot)


@router.post(
    "/overklaganden/{overklagandeId}/rattidsprovningar",
    **REGISTRERAR,
    summary="Pröva om det kom i tid",
)
def rattidsprova(
    arendeId: UUID, overklagandeId: UUID, ny: Rattidsprovning, skriv: SomHandlaggare
) -> Response:
    """Pröva om överklagandet kom i tid (45 § FL). / Find whether the appeal came in time."""
    return skriv.i(arendeId, rattidsprovning.rattidsprova, ny, overklagande_id=overklagandeId)


@router.post(
    "/overklaganden/{overklagandeId}/aterkallelser",
    **REGISTRERAR,
    summary="Registrera att det återkallats",
)
def aterkalla(
    arendeId: UUID, overklagandeId: UUID, ny: Overklagandeaterkallelse, skriv: SomHandlaggare
) -> Response:
    """Registrera att överklagandet återkallats innan det överlämnats. / Register a withdrawal."""
    return skriv.utfor(
        arendeId, inkommet, ny, verb=aterkallelse.aterkalla, overklagande_id=overklagandeId
    )


@router.post(
    "/overklaganden/{overklagandeId}/avvisningar",
    **REGISTRERAR,
    summary="Avvisa ett överklagande",
)
def avvisa(
    arendeId: UUID, overklagandeId: UUID, ny: Overklagandeavvisning, skriv: SomBeslutsfattare
) -> Response:
    """Avvisa ett överklagande som kom för sent (45 § FL). / Dismiss an appeal that came late."""
    return skriv.i(arendeId, avvisa_overklagande, ny, overklagande_id=overklagandeId)


@router.post(
    "/overklaganden/{overklagandeId}/overlamnanden",
    **REGISTRERAR,
    summary="Överlämna till domstolen",
)
def overlamna(
    arendeId: UUID, overklagandeId: UUID, ny: Overlamnande, skriv: SomHandlaggare
) -> Response:
    """Överlämna överklagandet till domstolen (46 § FL). / Hand the appeal over to the court."""
    return skriv.i(arendeId, overlamnande.overlamna, ny, overklagande_id=overklagandeId)


@router.post("/overklaganden/{overklagandeId}/domar", **REGISTRERAR, summary="Registrera en dom")
def registrera_dom(
    arendeId: UUID, overklagandeId: UUID, ny: Dom, skriv: SomHandlaggare
) -> Response:
    """Registrera vad domstolen beslutat. / Record what the court decided."""
    return skriv.i(arendeId, dom.registrera_dom, ny, overklagande_id=overklagandeId)


@router.post(
    "/domar/{domId}/overklaganden", **REGISTRERAR, summary="Registrera att en dom överklagats"
)
def overklaga_dom(
    arendeId: UUID, domId: UUID, ny: Domoverklagande, skriv: SomHandlaggare
) -> Response:
    """Registrera att parten eller myndigheten överklagat en dom. / Record an appeal of it."""
    return skriv.i(arendeId, domoverklagande.overklaga_dom, ny, dom_id=domId)


@router.post("/domar/{domId}/delfaenden", **REGISTRERAR, summary="Anteckna delfående av en dom")
def anteckna_domens_delfaende(
    arendeId: UUID, domId: UUID, ny: Domdelfaende, skriv: SomHandlaggare
) -> Response:
    """Anteckna när parten fått del av domen. / Record when the party received a judgement."""
    return skriv.i(arendeId, domoverklagande.anteckna_domens_delfaende, ny, dom_id=domId)


@router.post(
    "/domar/{domId}/delfaenden/{version}/havanden",
    **REGISTRERAR,
    summary="Häv delfåendet av en dom",
)
def hav_domens_delfaende(
    arendeId: UUID,
    domId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Delfåendets händelsenummer")],
    ny: Domsdelfaendehavande,
    skriv: SomHandlaggare,
) -> Response:
    """Häv ett delfående som var fel antecknat. / Take back that a judgement was received."""
    om: dict[str, Any] = {"dom_id": domId, "rattar_version": version}
    return skriv.i(arendeId, domsdelfaendehavning.hav_domens_delfaende, ny, **om)


@router.post(
    "/overklaganden/{overklagandeId}/inhibitioner", **REGISTRERAR, summary="Registrera inhibition"
)
def inhibera(
    arendeId: UUID, overklagandeId: UUID, ny: Inhibition, skriv: SomHandlaggare
) -> Response:
    """Registrera att beslutet inte gäller tills vidare. / Record that a decision is stopped."""
    return skriv.i(arendeId, inhibition.inhibera, ny, overklagande_id=overklagandeId)


@router.post(
    "/overklaganden/{overklagandeId}/inhibitionshavningar",
    **REGISTRERAR,
    summary="Registrera att inhibitionen hävts",
)
def hav_inhibition(
    arendeId: UUID, overklagandeId: UUID, ny: Inhibitionshavning, skriv: SomHandlaggare
) -> Response:
    """Registrera att domstolen hävt inhibitionen. / Record that the stop was lifted."""
    return skriv.i(arendeId, inhibition.hav_inhibition, ny, overklagande_id=overklagandeId)
