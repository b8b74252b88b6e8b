"""Handläggning over HTTP: the party is heard, somebody may be disqualified, the case is closed."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, Path
from fastapi.responses import Response
from pydantic import Field, model_validator

from api.grund.falt import Anrop, Dag
from api.grund.inkommet import Inkommet
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomHandlaggare
from api.kommandon import partsbyte as partsbyten
from api.kommandon.inkommet import inkommet
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.varden import Rad, Text
from domain.handlaggning import (
    avslut,
    jav,
    kommunicering,
    mottaganderattelse,
    paminnelse,
    partsbyte,
)
from domain.handlaggning.avslut import HandlaggningAterupptagen, HandlaggningAvslutad
from domain.handlaggning.jav import JavAnmalt, JavProvat, Javsgrund
from domain.handlaggning.kommunicering import UnderlagKommunicerat
from domain.handlaggning.mottaganderattelse import PaminnelsemottagandeRattat
from domain.handlaggning.paminnelse import (
    PaminnelseMottagen,
    PaminnelseSkickad,
    Paminnelseslag,
)
from domain.handlaggning.partsbyte import PartBytt, Partsbytesgrund
from domain.mottagare.partsstallning import Partsstallning

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Handläggning"])


class NyKommunicering(Anrop):
    HANT = UnderlagKommunicerat.HANT
    verkningsdag: Dag = Field(alias="skickadDag")
    kommunicering_id: UUID = Field(
        default_factory=uuid4, description="Kommuniceringens id; utelämnat: ett nytt"
    )
    infor: Beslutstyp = Field(description="Det slags beslut som övervägs")
    till: Rad
    innehall: Text
    svara_senast: Dag


class Yttrande(Inkommet):
    innehall: Text
    handling_id: UUID | None = None


class Javsanmalan(Anrop):
    HANT = JavAnmalt.HANT
    verkningsdag: Dag = Field(alias="anmaldDag")
    subjekt: Rad = Field(description="Den som kan vara jävig")
    grund: Javsgrund = Field(description="16 § första stycket FL")
    beskrivning: Text


class Javsprovning(Anrop):
    HANT = JavProvat.HANT
    verkningsdag: Dag = Field(alias="provadDag")
    subjekt: Rad
    javig: bool = Field(strict=True)
    motivering: Text


class Partsbyte(Anrop):
    HANT = PartBytt.HANT
    verkningsdag: Dag = Field(alias="gallerFran", description="Första dagen för den nya parten")
    eftertradare_id: UUID = Field(description="Den nya parten, bland mottagarna")
    partsbytesgrund: Partsbytesgrund = Field(alias="grund")
    underlag: Rad = Field(description="Vad som visar det")
    enskild_part: bool | None = Field(
        None,
        strict=True,
        description="37 § FL skyddar den nya parten; utelämnat: enligt organisationsnumret",
    )
    foretrader_det_allmanna: bool | None = Field(
        None,
        strict=True,
        description="44 § FL: tiden räknas från beslutets dag; utelämnat: enligt"
        " organisationsnumret",
    )

    @model_validator(mode="after")
    def _bada_eller_ingen(self) -> Partsbyte:
        if (self.enskild_part is None) is not (self.foretrader_det_allmanna is None):
            raise ValueError("ange både enskildPart och foretraderDetAllmanna, eller ingen av dem")
        return self

    def falt(self) -> dict[str, Any]:
        falt = super().falt()
        enskild, allmanna = falt.pop("enskild_part"), falt.pop("foretrader_det_allmanna")
        stallning = None
        if enskild is not None:
            stallning = Partsstallning(enskild_part=enskild, foretrader_det_allmanna=allmanna)
        return {**falt, "partsstallning": stallning}


class Partsbyteshavande(Anrop):
    orsak: Rad


class Paminnelse(Anrop):
    HANT = PaminnelseSkickad.HANT
    verkningsdag: Dag = Field(alias="skickadDag")
    slag: Paminnelseslag
    avser_id: UUID = Field(description="Id för återrapporten, kompletteringen eller fordran")
    till: Rad
    ny_frist: Dag | None = None
    anger_ranta: bool = Field(
        default=False,
        strict=True,
        description="Påminnelsen om en fordran anger beloppet och att ränta löper (4 § räntelagen)",
    )


class Paminnelsemottagande(Anrop):
    HANT = PaminnelseMottagen.HANT
    verkningsdag: Dag = Field(alias="mottagenDag")
    bevis: Rad = Field(description="Hur dagen är känd: mottagningsbevis, eget svar")


class Mottaganderattelse(Anrop):
    HANT = PaminnelsemottagandeRattat.HANT
    verkningsdag: Dag = Field(alias="mottagenDag", description="Dagen då påminnelsen togs emot")
    rattar_version: int = Field(
        ge=1, description="Händelsen som senast sade när påminnelsen togs emot"
    )
    bevis: Rad = Field(description="Hur dagen är känd: mottagningsbevis, eget svar")
    orsak: Rad


class Arendeavslut(Anrop):
    HANT = HandlaggningAvslutad.HANT
    verkningsdag: Dag = Field(alias="avslutsdag")


class Aterupptagande(Anrop):
    HANT = HandlaggningAterupptagen.HANT
    verkningsdag: Dag = Field(alias="aterupptagetDag")
    orsak: Rad


@router.post("/kommuniceringar", **REGISTRERAR, summary="Kommunicera underlag")
def kommunicera(arendeId: UUID, ny: NyKommunicering, skriv: SomHandlaggare) -> Response:
    """Skicka underlaget till parten före beslut (25 § FL). / Send the material to the party."""
    return skriv.i(arendeId, kommunicering.kommunicera, ny)


@router.post(
    "/kommuniceringar/{kommuniceringId}/yttranden", **REGISTRERAR, summary="Registrera ett yttrande"
)
def ta_emot_yttrande(
    arendeId: UUID, kommuniceringId: UUID, ny: Yttrande, skriv: SomHandlaggare
) -> Response:
    """Registrera vad parten svarat. / Register what the party answered."""
    return skriv.utfor(
        arendeId,
        inkommet,
        ny,
        verb=kommunicering.ta_emot_yttrande,
        kommunicering_id=kommuniceringId,
    )


@router.post("/javsanmalningar", **REGISTRERAR, summary="Anmäl jäv")
def anmal_jav(arendeId: UUID, ny: Javsanmalan, skriv: SomHandlaggare) -> Response:
    """Anteckna att någon kan vara jävig (17 § FL). / Record that somebody may be disqualified."""
    return skriv.i(arendeId, jav.anmal, ny)


@router.post("/javsprovningar", **REGISTRERAR, summary="Pröva jäv")
def prova_jav(arendeId: UUID, ny: Javsprovning, skriv: SomBeslutsfattare) -> Response:
    """Avgör en fråga om jäv (18 § FL). / Find whether somebody is disqualified."""
    return skriv.i(arendeId, jav.prova, ny)


@router.post("/partsbyten", **REGISTRERAR, summary="Byt part")
def byt_part(arendeId: UUID, ny: Partsbyte, skriv: SomHandlaggare) -> Response:
    """Registrera att en annan har blivit part, från en dag. / Another has become the party."""
    return skriv.i(arendeId, partsbyte.byt_part, ny)


@router.post("/partsbyten/{version}/havanden", **REGISTRERAR, summary="Häv ett partsbyte")
def hav_partsbyte(
    arendeId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Partsbytets händelsenummer")],
    ny: Partsbyteshavande,
    skriv: SomHandlaggare,
) -> Response:
    """Häv ett partsbyte som var fel, som om det aldrig gjorts. / Undo a change of party."""
    return skriv.utfor(arendeId, partsbyten.hav, ny, rattar_version=version)


@router.post("/paminnelser", **REGISTRERAR, summary="Påminn")
def paminn(arendeId: UUID, ny: Paminnelse, skriv: SomHandlaggare) -> Response:
    """Registrera en påminnelse. / Record that the party was reminded."""
    return skriv.i(arendeId, paminnelse.paminn, ny)


@router.post(
    "/paminnelser/{version}/mottaganden", **REGISTRERAR, summary="Anteckna när påminnelsen kom fram"
)
def anteckna_mottagen(
    arendeId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Påminnelsens händelsenummer")],
    ny: Paminnelsemottagande,
    skriv: SomHandlaggare,
) -> Response:
    """När parten fick påminnelsen. / When the party received a reminder."""
    return skriv.i(arendeId, paminnelse.anteckna_mottagen, ny, paminnelse_version=version)


@router.post(
    "/paminnelsemottaganderattelser", **REGISTRERAR, summary="Rätta när en påminnelse kom fram"
)
def ratta_mottagande(arendeId: UUID, ny: Mottaganderattelse, skriv: SomHandlaggare) -> Response:
    """Rätta dagen eller beviset. / Correct when the party received a reminder."""
    return skriv.i(arendeId, mottaganderattelse.ratta_mottagande, ny)


@router.post("/avslut", **REGISTRERAR, summary="Avsluta ärendet")
def avsluta(arendeId: UUID, ny: Arendeavslut, skriv: SomHandlaggare) -> Response:
    """Avsluta ett ärende där inget återstår. / Close a case in which nothing remains."""
    return skriv.i(arendeId, avslut.avsluta, ny)


@router.post("/aterupptaganden", **REGISTRERAR, summary="Återuppta ärendet")
def ateruppta(arendeId: UUID, ny: Aterupptagande, skriv: SomHandlaggare) -> Response:
    """Ta upp ett avslutat ärende igen. / Take a closed case up again."""
    return skriv.i(arendeId, avslut.ateruppta, ny)
