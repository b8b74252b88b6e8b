"""The HTTP application: the routes, the errors, the limits, and what they share while it runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from fastapi import Depends, FastAPI
from fastapi_offline import FastAPIOffline

from api.grund.granser import Storleksgrans, krav_json, krav_kanda_parametrar
from api.grund.lankar import ROT
from api.grund.openapi import beskriv
from api.grund.problem import koppla
from api.listor import vagar
from api.rapporter import vagar as rapporter
from api.vagar import (
    ansokan,
    arende,
    aterrapport,
    avstamning,
    avvikelse,
    diarium,
    drift,
    grunddata,
    handelser,
    myndighet,
    overklagande,
    regelverk,
    saldon,
)
from api.vagar.anslag import belopp, poster, regeringsbeslut
from api.vagar.aterkrav import aterkrav, fordran
from api.vagar.beslut import andring, atagande, beslut
from api.vagar.handlaggning import handlaggning, handlingar
from api.vagar.inbetalning import inbetalningar, placering
from api.vagar.mottagare import betalningsmal, foretradare, lage, mottagare
from api.vagar.utbetalning import utbetalning, utbetalningshinder
from api.vagar.utlysning import gang, utlysningar
from projections.motor.foljare import Foljare
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.installningar import Installningar
from store.journal import Journal
from store.liggare import Liggare

ANSLUTNINGAR = 20
ATGARDER = (
    ansokan,
    handlaggning,
    handlingar,
    beslut,
    andring,
    atagande,
    overklagande,
    utbetalning,
    utbetalningshinder,
    aterrapport,
    aterkrav,
    fordran,
    placering,
)
"""What is done in an ärende, in the order in which it usually comes."""
MODULER = (
    drift,
    poster,
    belopp,
    regeringsbeslut,
    mottagare,
    lage,
    betalningsmal,
    foretradare,
    regelverk,
    utlysningar,
    gang,
    arende,
    *ATGARDER,
    inbetalningar,
    myndighet,
    avstamning,
    diarium,
    grunddata,
    avvikelse,
    saldon,
    vagar,
    rapporter,
    handelser,
)
"""One a resource, in the order of the description."""


def skapa_app(
    databas: Databas,
    nyckel: str,
    installningar: Installningar,
    *,
    foljare: bool = True,
    vid_tappad: Callable[[], object] = lambda: None,
) -> FastAPI:
    """The application on one database. `foljare`: follow the log here too, in a thread.

    `vid_tappad` is what the follower does about a database that is lost.
    """

    @asynccontextmanager
    async def liv(app: FastAPI) -> AsyncIterator[None]:
        liggare = Liggare(
            {
                "LIGGARE_URL": databas.app_url,
                "LIGGARE_ANSLUTNINGAR": str(ANSLUTNINGAR),
                "LIGGARE_PROVA": "y",
            }
        )
        app.state.journal = Journal(liggare)
        app.state.lasare = Lasare(liggare.pool, databas.app_url, PROJEKTIONER)
        egen = Foljare(databas.foljare_url, PROJEKTIONER, vid_tappad=vid_tappad)
        if foljare:
            egen.starta()
        yield
        egen.stanna()
        app.state.lasare.stang()
        liggare.close()

    app = FastAPIOffline(
        title="Bidragsliggaren",
        lifespan=liv,
        openapi_url=f"{ROT}/openapi.json",
        docs_url=f"{ROT}/dokumentation",
        redoc_url=None,
        dependencies=[Depends(krav_json), Depends(krav_kanda_parametrar)],
    )
    app.add_middleware(Storleksgrans, storsta=installningar.storsta_anrop)
    app.state.nyckel = nyckel
    app.state.bas_url = installningar.bas_url
    for modul in MODULER:
        app.include_router(modul.router, prefix=ROT)
    koppla(app)

    beskrivning = partial(beskriv, app, installningar.bas_url)
    app.openapi = beskrivning  # type: ignore[method-assign]  # FastAPI's documented way
    return app
