"""Avvikelser over HTTP: one has been seen, one stands. Which there are is among the lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Belopp, Dag, Listsvar, MedBasis, MedLankar
from api.grund.resurs import Resurs, en, flera
from api.grund.skrivning import REGISTRERAR, Skriv, SomAttestant, SomEkonom, skriver
from api.grund.visning import EnSida, Las, SomLasare
from api.kommandon.avvikelse import om_avvikelsen, rakna_om_rantan
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.avvikelse import avvikelse
from domain.avvikelse.avvikelse import AvvikelseAvgjord, AvvikelseSedd, Funnen
from domain.grund.aktor import Roll
from domain.grund.varden import Text
from projections.listor.avvikelsefynd import hitta, raderna
from projections.listor.avvikelser import Avvikelsetyp
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post

router = APIRouter(prefix="/avvikelser", tags=["Avvikelser"])
SomArbetar = Annotated[Skriv, Depends(skriver(Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM))]


class _Lyder(Anrop):
    slag: Avvikelsetyp
    lydelse: Text = Field(description="Så som avvikelsen lyder i listan")


class Seddmarkering(_Lyder):
    HANT = AvvikelseSedd.HANT
    verkningsdag: Dag = Field(alias="seddDag")


class Avvikelseavgorande(_Lyder):
    HANT = AvvikelseAvgjord.HANT
    verkningsdag: Dag = Field(alias="avgjordDag")
    motivering: Text = Field(description="Varför det som avviker står fast")


class Fordransval(Anrop):
    arende_id: UUID
    fordran_id: UUID


class Ranteomrakning(Anrop):
    HANT = RantaBeraknad.HANT
    verkningsdag: Dag = Field(alias="beraknadDag")
    fordringar: list[Fordransval] = Field(
        min_length=1, max_length=1000, description="De fordringar vars ränta räknas om"
    )

    def falt(self) -> dict[str, Any]:
        fordringar = [(f.arende_id, f.fordran_id) for f in self.fordringar]
        return super().falt() | {"fordringar": fordringar}


class Avvikelseuppgifter(MedLankar):
    """What the list says of one, by the same names; all of it null when it deviates no longer."""

    anslag_id: UUID | None = None
    budgetar: int | None = None
    utlysning_id: UUID | None = None
    arende_id: UUID | None = None
    diarienummer: str | None = Field(None, description="Ärendets")
    lada: str | None = None
    utbetalning_id: str | None = None
    inbetalning_id: UUID | None = None
    dag: Dag | None = None
    uppgift: str | None = None
    handelse: str | None = Field(None, description="Det slags händelse som vilar på det rättade")
    objekt_id: str | None = Field(None, description="Det som händelsen gäller")
    vad: str | None = Field(None, description="Vad händelsen vilar på")
    da: str | None = Field(None, description="Vad som då sades")
    nu: str | None = Field(None, description="Vad som nu sägs")
    position: int | None = Field(None, description="Där det som avviker registrerades först")
    rattad_position: int | None = None
    samma_som_id: UUID | None = None
    samma_som: str | None = None
    samma_som_position: int | None = None
    belopp_ore: Belopp | None = Field(None, alias="belopp")
    avgjord_position: int | None = Field(None, description="Den händelse som har avgjort den")
    avgjord_av: str | None = Field(None, description="Vem som registrerade den händelsen")


class EnAvvikelse(Avvikelseuppgifter):
    """How one reads, what it is of, and what has been recorded of it."""

    id: UUID
    slag: str
    lydelse: str | None = Field(description="Så som den nu lyder; null om den inte längre avviker")
    lage: str | None
    sedd: str | None = Field(description="Så som den löd när den senast antecknades som sedd")
    avgjord: str | None = Field(
        description="Så som den löd när det registrerades att den står fast"
    )
    motivering: str | None


class Avvikelsesvar(MedBasis):
    avvikelse: EnAvvikelse


class Antecknadeavvikelser(Listsvar):
    avvikelser: list[EnAvvikelse]


def _falten(_las: Las, lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    namnen = ("sedd", "avgjord", "motivering")
    listade = raderna(*lasning) if funna else {}
    return [
        {
            "lydelse": None,
            "lage": None,
            **(rad._asdict() if (rad := listade.get(p.id)) else {}),
            "slag": p["avvikelseslag"],
            **{namn: p[namn] for namn in namnen},
        }
        for p in funna
    ]


def _orord(lasning: Lasning, avvikelse_id: UUID) -> Post | None:
    """One of which nobody has recorded anything."""
    rad = raderna(*lasning).get(avvikelse_id)
    return None if rad is None else Post(avvikelse_id, {"avvikelseslag": rad.slag})


AVVIKELSER = Resurs(
    slag="avvikelse",
    namn="avvikelse",
    post=EnAvvikelse,
    en=Avvikelsesvar,
    lista=Antecknadeavvikelser,
    finns="avvikelseslag",
    ordning=("avvikelseslag",),
    berika=_falten,
    orord=_orord,
)


def _funnen(skriv: Skriv, avvikelse_id: UUID) -> Funnen | None:
    """What is found at the address now."""
    with skriv.las() as (conn, basis):
        return hitta(conn, basis, avvikelse_id)


@router.post("/{avvikelseId}/seddmarkeringar", **REGISTRERAR, summary="Märk som sedd")
def marka_sedd(avvikelseId: UUID, ny: Seddmarkering, skriv: SomArbetar) -> Response:
    """Anteckna att avvikelsen är sedd, så som den nu lyder. / Say that it has been seen."""
    funnen = _funnen(skriv, avvikelseId)
    return skriv.utfor(avvikelseId, om_avvikelsen, ny, verb=avvikelse.marka_sedd, funnen=funnen)


@router.post("/{avvikelseId}/avgoranden", **REGISTRERAR, summary="Avgör en avvikelse")
def avgor(avvikelseId: UUID, ny: Avvikelseavgorande, skriv: SomAttestant) -> Response:
    """Registrera att det som avviker står fast, och varför. / Record that it stands."""
    funnen = _funnen(skriv, avvikelseId)
    return skriv.utfor(avvikelseId, om_avvikelsen, ny, verb=avvikelse.avgor, funnen=funnen)


@router.post("/ranteomrakningar", **REGISTRERAR, summary="Räkna om ränta på många fordringar")
def rakna_om(ny: Ranteomrakning, skriv: SomEkonom) -> Response:
    """Räkna om räntan på fordringar som vilar på en rättad räntesats. / Count interest again."""
    return skriv.utfor(None, rakna_om_rantan, ny)


@router.get("", response_model=Antecknadeavvikelser, summary="Avvikelser som någon har tagit i")
def lista(las: SomLasare, sida: EnSida) -> Response:
    """Vad som är antecknat om avvikelser vid (per, kand). / What has been made of them."""
    return flera(las, sida, AVVIKELSER)


@router.get("/{avvikelseId}", response_model=Avvikelsesvar, summary="En avvikelse")
def hamta(avvikelseId: UUID, las: SomLasare) -> Response:
    """Hur en avvikelse lyder, och vad som är antecknat om den. / One, and what is made of it."""
    return en(las, AVVIKELSER, avvikelseId)
