"""An återrapport over HTTP: asked for, come in, completed, judged, and judged anew."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, KronorEllerNoll
from api.grund.former import SomAnrop
from api.grund.inkommet import InkommetIdag
from api.grund.skrivning import (
    REGISTRERAR,
    SomBeslutsfattare,
    SomHandlaggare,
    SomSokandeEllerHandlaggare,
)
from api.kommandon.inkommet import inkommet
from domain.aterrapport import begaran, granskning, granskningshavning, omprovning, rapport
from domain.aterrapport.begaran import AterrapportBegard, AterrapportKompletteringBegard
from domain.aterrapport.granskning import AterrapportGranskad
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.aterrapport.rattelse import AterrapportRattad, ratta_aterrapport
from domain.aterrapport.svar import Aterrapportsvar
from domain.grund.hant import dagen
from domain.grund.varden import Budgetar, Rad, Text

router = APIRouter(prefix="/arenden/{arendeId}/aterrapporter", tags=["Återrapport"])


class Aterrapportbegaran(Anrop):
    HANT = AterrapportBegard.HANT
    verkningsdag: Dag = Field(alias="begardDag")
    aterrapport_id: UUID = Field(
        default_factory=uuid4, description="Återrapportens id; utelämnat: ett nytt"
    )
    bidragsar: Budgetar
    senast: Dag | None = Field(None, description="Utelämnad: den dag som regelverket säger")


class Inkommen(InkommetIdag):
    svar: Annotated[Aterrapportsvar, SomAnrop()]
    handling_id: UUID | None = None


class Rapportrattelse(Anrop):
    HANT = AterrapportRattad.HANT
    verkningsdag: Dag = Field(alias="inkommenDag", description="Den rätta dagen")
    svar: Annotated[Aterrapportsvar, SomAnrop()] = Field(
        description="Hela återrapporten, som den rätteligen är"
    )
    handling_id: UUID | None = None
    orsak: Rad


class Rapportkomplettering(Anrop):
    HANT = AterrapportKompletteringBegard.HANT
    verkningsdag: Dag = Field(alias="begardDag")
    text: Text
    senast: Dag


class Granskning(Anrop):
    HANT = AterrapportGranskad.HANT
    verkningsdag: Dag = Field(alias="granskadDag")
    godkant_ore: KronorEllerNoll = Field(alias="godkant")
    ej_godkant_ore: KronorEllerNoll = Field(alias="ejGodkant")
    senare_ore: KronorEllerNoll | None = Field(
        None,
        alias="senare",
        description="Vad en senare återrapport ska redovisa; anges när en sådan är begärd och allt"
        " inte är redovisat i den här",
    )
    motivering: Text


class Granskningsaterkallelse(Anrop):
    HANT = dagen("Dagen för återkallelsen")
    verkningsdag: Dag = Field(alias="aterkalladDag")
    orsak: Rad


class Omprovning(Anrop):
    HANT = GranskningOmprovad.HANT
    verkningsdag: Dag = Field(alias="omprovadDag")
    till_godkant_ore: KronorEllerNoll = Field(alias="tillGodkant")
    till_ej_godkant_ore: KronorEllerNoll = Field(alias="tillEjGodkant")
    motivering: Text


@router.post("", **REGISTRERAR, summary="Begär en återrapport")
def begar(arendeId: UUID, ny: Aterrapportbegaran, skriv: SomHandlaggare) -> Response:
    """Begär en återrapport enligt regelverkets mall. / Ask for a report."""
    return skriv.i(arendeId, begaran.begar, ny)


@router.post("/{aterrapportId}/svar", **REGISTRERAR, summary="Registrera en återrapport")
def ta_emot(
    arendeId: UUID, aterrapportId: UUID, ny: Inkommen, skriv: SomSokandeEllerHandlaggare
) -> Response:
    """Registrera en återrapport som kommit in. / Register a report that has come in."""
    skriv.krav_inkommet_idag(ny.verkningsdag)
    return skriv.utfor(arendeId, inkommet, ny, verb=rapport.ta_emot, aterrapport_id=aterrapportId)


@router.post("/{aterrapportId}/rattelser", **REGISTRERAR, summary="Rätta en återrapport")
def ratta(
    arendeId: UUID, aterrapportId: UUID, ny: Rapportrattelse, skriv: SomHandlaggare
) -> Response:
    """Rätta det som registrerades fel av en återrapport. / Correct what was registered wrong."""
    return skriv.i(arendeId, ratta_aterrapport, ny, aterrapport_id=aterrapportId)


@router.post(
    "/{aterrapportId}/kompletteringar", **REGISTRERAR, summary="Begär komplettering av rapporten"
)
def begar_komplettering(
    arendeId: UUID, aterrapportId: UUID, ny: Rapportkomplettering, skriv: SomHandlaggare
) -> Response:
    """Begär det som återrapporten saknar. / Ask for what the report lacks."""
    return skriv.i(arendeId, begaran.begar_komplettering, ny, aterrapport_id=aterrapportId)


@router.post("/{aterrapportId}/granskningar", **REGISTRERAR, summary="Granska återrapporten")
def granska(
    arendeId: UUID, aterrapportId: UUID, ny: Granskning, skriv: SomBeslutsfattare
) -> Response:
    """Bedöm vad som använts och godkänns. / Judge what was used and is approved."""
    return skriv.i(arendeId, granskning.granska, ny, aterrapport_id=aterrapportId)


@router.post(
    "/{aterrapportId}/granskningsaterkallelser",
    **REGISTRERAR,
    summary="Återkalla granskningen",
)
def aterkalla(
    arendeId: UUID, aterrapportId: UUID, ny: Granskningsaterkallelse, skriv: SomBeslutsfattare
) -> Response:
    """Ta tillbaka en granskning som var fel, och granska på nytt. / Take a review back."""
    om = {"aterrapport_id": aterrapportId}
    return skriv.i(arendeId, granskningshavning.aterkalla_granskning, ny, **om)


@router.post("/{aterrapportId}/omprovningar", **REGISTRERAR, summary="Ompröva granskningen")
def omprova(
    arendeId: UUID, aterrapportId: UUID, ny: Omprovning, skriv: SomBeslutsfattare
) -> Response:
    """Ändra bedömningen av det som använts. / Change the judgement of what was used."""
    return skriv.i(arendeId, omprovning.omprova, ny, aterrapport_id=aterrapportId)
