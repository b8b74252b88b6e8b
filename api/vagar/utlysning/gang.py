"""What happens to a call after it was published, over HTTP."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomEkonom, SomHandlaggare
from api.kommandon import beslut
from domain.beslut.prioritering import PrioriteringFaststalld
from domain.grund.varden import Budgetar, Rad, Text
from domain.utlysning import avslut, frist, overforing, ram
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.frist import SistaDagForlangd
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.ram import RamAndrad

router = APIRouter(prefix="/utlysningar/{utlysningId}", tags=["Utlysningar"])


class Finansiering(Anrop):
    verkningsdag: Dag = Field(alias="finansieradDag")
    beslutsreferens: Rad


class Ramandring(Anrop):
    HANT = RamAndrad.HANT
    verkningsdag: Dag = Field(alias="andradDag")
    ram_ore: Kronor = Field(alias="ram")
    orsak: Rad


class Installande(Anrop):
    HANT = UtlysningInstalld.HANT
    verkningsdag: Dag = Field(alias="installdDag")
    kvar_ore: KronorEllerNoll = Field(alias="kvar", description="Allt som inte är beviljat")
    orsak: Rad


class Utlysningsavslut(Anrop):
    HANT = UtlysningAvslutad.HANT
    verkningsdag: Dag = Field(alias="avslutadDag")
    kvar_ore: KronorEllerNoll = Field(alias="kvar", description="Allt som inte är beviljat")


class Utlysningsoverforing(Anrop):
    HANT = MedelOverforda.HANT
    verkningsdag: Dag = Field(alias="overforingsdag")
    budgetar: Budgetar = Field(description="Det avslutade budgetår som medlen lämnar")
    belopp_ore: KronorEllerNoll = Field(alias="belopp")


class Forlangning(Anrop):
    HANT = SistaDagForlangd.HANT
    verkningsdag: Dag = Field(alias="beslutsdag")
    sista_ansokningsdag: Dag
    orsak: Rad


class Prioritering(Anrop):
    HANT = PrioriteringFaststalld.HANT
    verkningsdag: Dag = Field(alias="beslutsdag")
    arende_ids: list[UUID] = Field(description="Ärendena i den ordning de ska beviljas")
    grunder: Text


@router.post("/finansieringar", **REGISTRERAR, summary="Finansiera en utlysning")
def finansiera(utlysningId: UUID, ny: Finansiering, skriv: SomHandlaggare) -> Response:
    """Ge en utlysning med förbehåll dess medel. / Give a call with förbehåll its money."""
    return skriv.i(utlysningId, ram.finansiera, ny)


@router.post("/ramandringar", **REGISTRERAR, summary="Ändra ramen")
def andra_ram(utlysningId: UUID, ny: Ramandring, skriv: SomHandlaggare) -> Response:
    """Höj eller sänk ramen. / Raise or lower the ram."""
    return skriv.i(utlysningId, ram.andra_ram, ny)


@router.post("/installanden", **REGISTRERAR, summary="Ställ in en utlysning")
def stall_in(utlysningId: UUID, ny: Installande, skriv: SomHandlaggare) -> Response:
    """Ställ in utlysningen; det som återstår går tillbaka. / Cancel the call."""
    return skriv.i(utlysningId, avslut.stall_in, ny)


@router.post("/avslut", **REGISTRERAR, summary="Avsluta en utlysning")
def avsluta(utlysningId: UUID, ny: Utlysningsavslut, skriv: SomHandlaggare) -> Response:
    """Avsluta utlysningen; det som återstår går tillbaka. / Close the call."""
    return skriv.i(utlysningId, avslut.avsluta, ny)


@router.post("/overforingar", **REGISTRERAR, summary="Överför medel till nästa år")
def overfor(utlysningId: UUID, ny: Utlysningsoverforing, skriv: SomEkonom) -> Response:
    """Ta det som återstår av ett avslutat år till nästa. / Carry over what is left."""
    return skriv.i(utlysningId, overforing.overfor, ny)


@router.post("/forlangningar", **REGISTRERAR, summary="Förläng ansökningstiden")
def forlang(utlysningId: UUID, ny: Forlangning, skriv: SomHandlaggare) -> Response:
    """Flytta fram sista ansökningsdag, senast på den dagen. / Prolong the time to apply."""
    return skriv.i(utlysningId, frist.forlang, ny)


@router.post("/prioriteringar", **REGISTRERAR, summary="Fastställ en prioritering")
def prioritera(utlysningId: UUID, ny: Prioritering, skriv: SomBeslutsfattare) -> Response:
    """Bestäm i vilken ordning ärenden beviljas om medlen inte räcker. / Establish the order."""
    return skriv.utfor(utlysningId, beslut.prioritera, ny)
