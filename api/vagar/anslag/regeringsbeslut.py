"""Money by regeringsbeslut over HTTP: the task, its money, its accounts, and what is late."""

from __future__ import annotations

from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import AfterValidator, Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll, MedBasis, Svar, Version
from api.grund.skrivning import (
    REGISTRERAR,
    SomEkonom,
    SomHandlaggare,
    SomHandlaggareEllerEkonom,
)
from api.grund.visning import Las, SomLasare, basissvar
from domain.anslag import regeringsbeslut, uppdragsmedel, uppdragsrattelse
from domain.anslag.anslagspost import Anslag
from domain.anslag.regeringsbeslut import RedovisningLamnad, UppdragMottaget
from domain.anslag.uppdrag import Fristnummer, Fristslag, Uppdragsfrist, frister
from domain.anslag.uppdragsmedel import (
    ForvaltningsmedelAnvanda,
    MedelAterbetalda,
    MedelMottagna,
    MedelRekvirerade,
)
from domain.anslag.uppdragsrattelse import UppdragRattat, UppdragshandelseRattad
from domain.grund.varden import Budgetar, Rad
from projections.rapporter.uppdrag import anslagets_fakta
from store.liggare import vik

router = APIRouter(prefix="/anslagsposter/{anslagId}", tags=["Uppdrag"])


_FRIST: Any = Field(
    None, description="Vilken av uppdragets frister som avses, om det finns flera av slaget"
)


class Frist(Anrop):
    vad: Fristslag
    text: Rad
    senast: Dag
    belopp_ore: Kronor | None = Field(
        None, alias="belopp", description="Vad som får rekvireras enligt fristen"
    )
    engangsvis: bool = Field(False, description="Medlen rekvireras en enda gång")
    forfaller: bool = Field(False, description="Rätten till medlen förfaller efter dagen")


def _som_uppgift(listan: list[Frist]) -> tuple[Uppdragsfrist, ...]:
    return tuple(Uppdragsfrist(**frist.falt()) for frist in listan)


class NyttUppdrag(Anrop):
    HANT = UppdragMottaget.HANT
    verkningsdag: Dag = Field(alias="beslutsdag")
    beslutsreferens: Rad
    budgetar: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")
    hogst_forvaltning_ore: KronorEllerNoll = Field(alias="hogstForvaltning")
    frister: Annotated[list[Frist], AfterValidator(_som_uppgift)] = Field(
        max_length=1000, description="Vad som ska göras och senast när; numreras från 1"
    )


class Rekvisition(Anrop):
    HANT = MedelRekvirerade.HANT
    verkningsdag: Dag = Field(alias="rekvisitionsdag")
    beslutsreferens: Rad
    belopp_ore: Kronor = Field(alias="belopp")
    till: Rad
    frist: Fristnummer | None = _FRIST


class MottagnaMedel(Anrop):
    HANT = MedelMottagna.HANT
    verkningsdag: Dag = Field(alias="bankdag")
    beslutsreferens: Rad
    belopp_ore: Kronor = Field(alias="belopp")
    bankreferens: Rad


class Forvaltningsmedel(Anrop):
    HANT = ForvaltningsmedelAnvanda.HANT
    verkningsdag: Dag = Field(alias="anvandaDag")
    beslutsreferens: Rad
    budgetar: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")


class Aterbetalning(Anrop):
    HANT = MedelAterbetalda.HANT
    verkningsdag: Dag = Field(alias="betalningsdag")
    beslutsreferens: Rad
    budgetar: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")
    till: Rad
    betalningsreferens: Rad
    frist: Fristnummer | None = _FRIST


class Redovisning(Anrop):
    HANT = RedovisningLamnad.HANT
    verkningsdag: Dag = Field(alias="lamnadDag")
    beslutsreferens: Rad
    frist: Fristnummer = Field(description="Vilken av uppdragets frister som besvaras, från 1")
    till: Rad
    handling: Rad


class Uppdragsrattelse(NyttUppdrag):
    HANT = UppdragRattat.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    orsak: Rad


class Uppdragshandelserattelse(Anrop):
    """Correct what was done of a task; what is left out is as it was said."""

    HANT = UppdragshandelseRattad.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="dag")
    belopp_ore: KronorEllerNoll | None = Field(
        None, alias="belopp", description="0.00 om det aldrig gjordes; utelämnat: som det var"
    )
    budgetar: Budgetar | None = None
    till: Rad | None = None
    frist: Fristnummer | None = Field(None, description="Vilken frist redovisningen besvarar")
    gjord: bool = Field(True, strict=True, description="false om det aldrig gjordes")
    orsak: Rad


class Fristsvar(Svar):
    """One frist on the day `per`: when it was met, if it was, and whether that is too late."""

    beslutsreferens: str
    nummer: int
    vad: Fristslag
    text: str
    senast: Dag
    gjord: Dag | None
    sen: bool


class Fristlista(MedBasis):
    frister: list[Fristsvar]


@router.post("/uppdrag", **REGISTRERAR, summary="Ta emot ett uppdrag")
def ta_emot(anslagId: UUID, ny: NyttUppdrag, skriv: SomHandlaggare) -> Response:
    """Registrera ett uppdrag med medel enligt regeringsbeslut. / Record a task with money."""
    return skriv.i(anslagId, regeringsbeslut.ta_emot_uppdrag, ny)


@router.post("/rekvisitioner", **REGISTRERAR, summary="Rekvirera medel")
def rekvirera(anslagId: UUID, ny: Rekvisition, skriv: SomEkonom) -> Response:
    """Registrera den egna rekvisitionen. / Record that the money was asked for."""
    return skriv.i(anslagId, uppdragsmedel.rekvirera, ny)


@router.post("/mottagnamedel", **REGISTRERAR, summary="Bekräfta mottagna medel")
def mottaget(anslagId: UUID, ny: MottagnaMedel, skriv: SomEkonom) -> Response:
    """Registrera vad banken tog emot. / Record what the bank received."""
    return skriv.i(anslagId, uppdragsmedel.bekrafta_mottagna, ny)


@router.post("/forvaltningsmedel", **REGISTRERAR, summary="Använd medel till förvaltning")
def forvalta(anslagId: UUID, ny: Forvaltningsmedel, skriv: SomEkonom) -> Response:
    """Registrera medel som använts till förvaltning. / Record money used for administration."""
    return skriv.i(anslagId, uppdragsmedel.anvand_till_forvaltning, ny)


@router.post("/aterbetalningar", **REGISTRERAR, summary="Betala tillbaka medel")
def aterbetala(anslagId: UUID, ny: Aterbetalning, skriv: SomEkonom) -> Response:
    """Registrera den egna återbetalningen av det som inte använts. / Record what was paid back."""
    return skriv.i(anslagId, uppdragsmedel.aterbetala, ny)


@router.post("/redovisningar", **REGISTRERAR, summary="Lämna en redovisning")
def redovisa(anslagId: UUID, ny: Redovisning, skriv: SomHandlaggare) -> Response:
    """Registrera att en frist har besvarats. / Record that a frist was answered."""
    return skriv.i(anslagId, regeringsbeslut.redovisa, ny)


@router.post("/uppdragsrattelser", **REGISTRERAR, summary="Rätta ett uppdrag")
def ratta_uppdrag(anslagId: UUID, ny: Uppdragsrattelse, skriv: SomHandlaggare) -> Response:
    """Rätta vad uppdraget ger eller kräver. / Correct what a task gives or asks for."""
    return skriv.i(anslagId, uppdragsrattelse.ratta_uppdrag, ny)


@router.post(
    "/uppdragshandelserattelser", **REGISTRERAR, summary="Rätta det som har gjorts i ett uppdrag"
)
def ratta_handelse(
    anslagId: UUID, ny: Uppdragshandelserattelse, skriv: SomHandlaggareEllerEkonom
) -> Response:
    """Rätta något som har gjorts i ett uppdrag. / Correct what was done of a task."""
    return skriv.i(anslagId, uppdragsrattelse.ratta_uppdragshandelse, ny)


@router.get("/frister", response_model=Fristlista, summary="Uppdragens frister")
def fristerna(anslagId: UUID, las: SomLasare) -> Response:
    """Uppdragens frister vid (per, kand), och vad som är sent. / The frister, and what is late."""
    return las.svara(_frister(las, anslagId))


def _frister(las: Las, anslag_id: UUID) -> Fristlista:
    with las() as lasning:
        basis = lasning.basis
        las.krav_synlig(lasning, "anslag", anslag_id)
        post = cast(Anslag, vik(None, anslagets_fakta(*lasning, anslag_id)))
        return Fristlista(
            basis=basissvar(basis),
            frister=[Fristsvar(**f._asdict()) for f in frister(post.uppdrag, basis.per)],
            links=[las.vid(f"/anslagsposter/{anslag_id}/frister", basis)],
        )
