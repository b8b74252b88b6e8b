"""What this API is and how it fares: api-info, health and readiness, open to all."""

from __future__ import annotations

from datetime import timedelta
from importlib.metadata import version

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.grund.falt import Svar
from api.grund.lankar import API_VERSION, adress
from api.grund.problem import Projektionsstatus, Stannad, svara
from projections.motor.lasning import Lasare

router = APIRouter(tags=["Drift"])
SLAPPT = "2026-11-21"
LIVSCYKEL = "active"
LANGSTA_FORSENING = timedelta(seconds=10)
"""What a fact may wait to be booked before we are not ready."""


class ApiInfo(Svar):
    """VER.07 of the REST API-profil."""

    api_name: str
    api_version: str
    api_released: str
    api_documentation: str
    api_status: str


class Halsa(Svar):
    status: str
    program: str


class Beredskap(Svar):
    status: str
    huvud: int
    projektioner: list[Projektionsstatus]


@router.get("/api-info", response_model=ApiInfo, summary="Om API:et")
def api_info(request: Request) -> ApiInfo:
    """Namn, version och livscykel. / Name, version and life cycle."""
    return ApiInfo(
        api_name="bidragsliggaren",
        api_version=API_VERSION,
        api_released=SLAPPT,
        api_documentation=adress(request, "/dokumentation"),
        api_status=LIVSCYKEL,
    )


@router.get("/halsa", response_model=Halsa, summary="Lever processen")
def halsa() -> Halsa:
    """Svarar så länge processen lever. / Answers as long as the process lives."""
    return Halsa(status="lever", program=version("bidragsliggaren"))


@router.get("/beredskap", response_model=Beredskap, summary="Kan anrop tas emot")
def beredskap(request: Request) -> Response:
    """200 när databasen svarar och tabellerna följer loggen, annars 503. / Readiness."""
    lasare: Lasare = request.app.state.lasare
    huvud, lagen = lasare.status()
    projektioner = [
        Projektionsstatus(
            namn=s.namn,
            position=s.position,
            efter=max(0, huvud - s.position),
            fel_position=s.fel_position,
        )
        for s in lagen
    ]
    stannade = [f"{s.namn} vid position {s.fel_position}" for s in lagen if s.fel_position]
    if stannade:
        return svara(
            request,
            503,
            "projektion-stannad",
            f"Tabellerna följer inte loggen: {' och '.join(stannade)} har stannat.",
            {"Retry-After": "60"},
            form=Stannad,
            huvud=huvud,
            projektioner=projektioner,
        )
    if (efter := lasare.forsening()) > LANGSTA_FORSENING:
        return svara(
            request,
            503,
            "projektion-efter",
            f"Tabellerna ligger {efter.total_seconds():.0f} sekunder efter loggen. Ingen följer"
            " den: kör liggare follow.",
            {"Retry-After": "10"},
            form=Stannad,
            huvud=huvud,
            projektioner=projektioner,
        )
    svar = Beredskap(status="redo", huvud=huvud, projektioner=projektioner)
    return Response(svar.model_dump_json(), media_type="application/json")
