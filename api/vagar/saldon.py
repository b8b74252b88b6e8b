"""Saldon: boxes and flows at (per, kand), for one ärende, utlysning, mottagare, post, or all."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.grund.falt import Belopp, Dag, MedBasis, Svar
from api.grund.visning import Las, SomLasareEllerSokande, basissvar
from projections.pengar.saldon import Saldo, Saldon, Urval, saldo
from store.fel import StromFinnsInte

router = APIRouter(prefix="/saldon", tags=["Saldon"])


class Floden(Svar):
    """What was carried over, allotted, moved between posts, allowed beside, withdrawn, used for
    administration, given back to the state, saved, called, granted, paid, used, demanded and paid
    back, less what was reversed; kronor."""

    ingaende: Belopp
    tilldelat: Belopp
    omdisponerat: Belopp
    overskridande: Belopp
    indraget: Belopp
    forvaltning: Belopp
    aterlamnat: Belopp
    sparat: Belopp
    utlyst: Belopp
    beviljat: Belopp
    utbetalt: Belopp
    anvant: Belopp
    godkant: Belopp
    kravt: Belopp
    aterbetalt: Belopp


class Lador(Svar):
    """Where every krona is. `tilldelat` is the source and negative, as is `overfort` where money
    came from another budget year."""

    tilldelat: Belopp
    disponibelt: Belopp
    indraget: Belopp
    overfort: Belopp
    forvaltning: Belopp
    utlyst: Belopp
    beviljat_ej_utbetalt: Belopp
    utbetalt_ej_redovisat: Belopp
    forbrukat: Belopp
    oforbrukat: Belopp
    ej_godkant: Belopp
    for_hogt_belopp: Belopp
    aterbetalt: Belopp
    avstatt: Belopp
    eftergivet: Belopp
    avskrivet: Belopp


class Saldobelopp(Svar):
    floden: Floden
    lador: Lador
    negativa: list[str]
    """Boxes below zero that are no source: overdrawn by the bank, or between two dates."""


class Urvalssvar(Svar):
    arende_id: UUID | None
    utlysning_id: UUID | None
    mottagare_id: UUID | None
    anslag_id: UUID | None
    budgetar: int | None


class Saldosvar(MedBasis):
    urval: Urvalssvar
    bokfort_till: Dag | None
    """Booked up to and including this day, whatever day it took effect; None: by `per`."""
    saldo: Saldobelopp


def saldobelopp(s: Saldo) -> Saldobelopp:
    return Saldobelopp(floden=Floden(**s.floden), lador=Lador(**s.lador), negativa=s.negativa)


@router.get("", response_model=Saldosvar, summary="Saldon")
def hamta(
    las: SomLasareEllerSokande,
    arende_id: Annotated[UUID | None, Query(alias="arendeId")] = None,
    utlysning_id: Annotated[UUID | None, Query(alias="utlysningId")] = None,
    mottagare_id: Annotated[UUID | None, Query(alias="mottagareId")] = None,
    anslag_id: Annotated[UUID | None, Query(alias="anslagId")] = None,
    budgetar: Annotated[int | None, Query(ge=1900, le=2999)] = None,
    bokfort_till: Annotated[
        Dag | None,
        Query(
            alias="bokfortTill",
            description="Det som är bokfört till och med dagen, i stället för det som gällde"
            " `per`: det som registrerats sedan en period stängts är bokfört efter den.",
        ),
    ] = None,
) -> Response:
    """Lådor och flöden vid (per, kand). Utan urval: allt. / Boxes and flows of the chosen money."""
    urval = Urval(arende_id, utlysning_id, mottagare_id, anslag_id, budgetar)
    return las.svara(_svar(las, _egna(las, urval), bokfort_till))


def _egna(las: Las, urval: Urval) -> Urval:
    """A sökande's own money only; asked for another's, there is nothing there."""
    if las.endast is not None and urval.mottagare_id not in (None, las.endast):
        assert urval.mottagare_id is not None
        raise StromFinnsInte("mottagare", urval.mottagare_id)
    return urval if las.endast is None else urval._replace(mottagare_id=las.endast)


def _svar(las: Las, urval: Urval, bokfort_till: date | None) -> Saldosvar:
    with las(Saldon.namn) as lasning:
        basis = lasning.basis
        for slag, strom_id in (
            ("arende", urval.arende_id),
            ("utlysning", urval.utlysning_id),
            ("anslag", urval.anslag_id),
            ("mottagare", urval.mottagare_id if las.endast is None else None),
        ):
            if strom_id is not None:
                las.krav_synlig(lasning, slag, strom_id)
        return Saldosvar(
            basis=basissvar(basis),
            urval=Urvalssvar(**urval._asdict()),
            bokfort_till=bokfort_till,
            saldo=saldobelopp(saldo(*lasning, urval, bokfort_till)),
            links=[
                las.vid(
                    "/saldon",
                    basis,
                    arendeId=urval.arende_id,
                    utlysningId=urval.utlysning_id,
                    mottagareId=urval.mottagare_id,
                    anslagId=urval.anslag_id,
                    budgetar=urval.budgetar,
                    bokfortTill=bokfort_till,
                )
            ],
        )
