"""A claim over HTTP: its interest, its collection, what is set off and what is written off."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, Path
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll
from api.grund.skrivning import REGISTRERAR, SomAttestant, SomEkonom
from api.kommandon import kvittning
from domain.aterkrav import (
    avskrivning,
    avskrivningshavning,
    indrivning,
    misstagsbetalning,
    preskription,
    rantepaforing,
)
from domain.aterkrav.avskrivning import Avskrivningsgrund, FordranAvskriven
from domain.aterkrav.avskrivningshavning import HAVANDEDAGEN
from domain.aterkrav.indrivning import (
    ExekutionstitelAntecknad,
    FordranOverlamnad,
    Titelslag,
)
from domain.aterkrav.kvittning import FordranKvittad
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd, MisstagskravSankt
from domain.aterkrav.preskription import (
    Avbrottsgrund,
    Avbrottshavning,
    PreskriptionAvbruten,
)
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.grund.hant import dagen
from domain.grund.indrivare import Indrivare
from domain.grund.varden import Rad, Text

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Fordran"])


class Misstagskrav(Anrop):
    HANT = MisstagsbetalningKravd.HANT
    verkningsdag: Dag = Field(alias="dag", description="Dagen då kravet sändes")
    fordran_id: UUID = Field(default_factory=uuid4, description="Fordrans id; utelämnat: ett nytt")
    utbetalning_version: int = Field(
        ge=1, description="Händelsen som senast sade vad banken betalade, och till vem"
    )
    galdenar_id: UUID | None = Field(
        None, description="Den som fick pengarna, om den organisationen är registrerad"
    )
    galdenarens_namn: Rad | None = Field(
        None, description="Den som fick pengarna, om den inte är registrerad"
    )
    krav_ore: Kronor = Field(alias="krav")
    forfallodag: Dag = Field(description="Sista dagen att betala, enligt kravet")
    anger_ranta: bool = Field(
        strict=True,
        description="Kravet anger att ränta löper på det som betalas för sent (4 § räntelagen)",
    )

    def falt(self) -> dict[str, Any]:
        falt = super().falt()
        if self.galdenar_id is None:
            del falt["galdenar_id"]
            falt["galdenar"] = None
        return falt


class Misstagskravssankning(Anrop):
    HANT = MisstagskravSankt.HANT
    verkningsdag: Dag = Field(alias="dag")
    krav_ore: KronorEllerNoll = Field(
        alias="krav", description="Vad som krävs i stället: mindre än förut, 0.00 om inget"
    )
    orsak: Rad


class Ranteberakning(Anrop):
    HANT = RantaBeraknad.HANT
    verkningsdag: Dag = Field(alias="dag")
    till: Dag = Field(description="Ränta räknas till och med denna dag")


class Fordransavskrivning(Anrop):
    HANT = FordranAvskriven.HANT
    verkningsdag: Dag = Field(alias="dag")
    grund: Avskrivningsgrund
    kapital_ore: KronorEllerNoll = Field(alias="kapital")
    ranta_ore: KronorEllerNoll = Field(alias="ranta")
    motivering: Text


class Avskrivningshavande(Anrop):
    HANT = dagen(HAVANDEDAGEN)
    verkningsdag: Dag = Field(alias="havdDag", description="Dagen då avskrivningen hävs")
    orsak: Rad


class Fordransoverlamnande(Anrop):
    HANT = FordranOverlamnad.HANT
    verkningsdag: Dag = Field(alias="overlamnadDag")
    till: Indrivare
    referens: Rad


class Exekutionstitel(Anrop):
    HANT = ExekutionstitelAntecknad.HANT
    verkningsdag: Dag = Field(
        alias="dag", description="Dagen för domen, utslaget eller förlikningen"
    )
    titelslag: Titelslag = Field(alias="slag")
    referens: Rad


class Preskriptionsavbrott(Anrop):
    HANT = PreskriptionAvbruten.HANT
    verkningsdag: Dag = Field(alias="dag")
    avbrottsgrund: Avbrottsgrund = Field(alias="grund", description="5 § preskriptionslagen")
    underlag: Rad


class Avbrottshavande(Anrop):
    HANT = Avbrottshavning.HANT
    verkningsdag: Dag = Field(alias="havdDag", description="Dagen då det som antecknats hävs")
    orsak: Rad


class Kvittning(Anrop):
    HANT = FordranKvittad.HANT
    verkningsdag: Dag = Field(alias="dag")
    fordran_id: UUID
    fordrans_arende_id: UUID | None = Field(
        None, description="Ärendet där fordran finns, om det är ett annat än bidragets"
    )
    belopp_ore: Kronor = Field(alias="belopp")
    medgivande: Rad | None = Field(
        None,
        description="Vad som visar att gäldenären medger det, om inget lagrum finns eller fordran"
        " är tvistig",
    )
    kvittning_id: UUID = Field(
        default_factory=uuid4,
        description="Kvittningens id, i båda ärendena om den rör två; utelämnat: ett nytt",
    )


class Kvittningshavande(Anrop):
    HANT = dagen("Dagen")
    verkningsdag: Dag | None = Field(
        None,
        alias="gallerFran",
        description="Kvittningen räknas till dess; utelämnat: som om den aldrig gjorts",
    )
    orsak: Rad


@router.post("/misstagsbetalningar", **REGISTRERAR, summary="Kräv en misstagsbetalning")
def krav_misstag(arendeId: UUID, ny: Misstagskrav, skriv: SomEkonom) -> Response:
    """Kräv pengar av den som fick dem av misstag. / Demand what another was paid by mistake."""
    return skriv.i(arendeId, misstagsbetalning.krav_misstagsbetalning, ny)


@router.post(
    "/fordringar/{fordranId}/kravsankningar",
    **REGISTRERAR,
    summary="Sänk kravet på en misstagsbetalning",
)
def sank_misstagskrav(
    arendeId: UUID, fordranId: UUID, ny: Misstagskravssankning, skriv: SomEkonom
) -> Response:
    """Kräv mindre av den som fick pengar av misstag. / Demand less of him, or nothing."""
    return skriv.i(arendeId, misstagsbetalning.sank_misstagskrav, ny, fordran_id=fordranId)


@router.post("/fordringar/{fordranId}/rantor", **REGISTRERAR, summary="Räkna ränta")
def berakna_ranta(
    arendeId: UUID, fordranId: UUID, ny: Ranteberakning, skriv: SomEkonom
) -> Response:
    """Räkna räntan på en fordran till och med en dag. / Count the interest on a claim."""
    return skriv.i(arendeId, rantepaforing.berakna, ny, fordran_id=fordranId)


@router.post("/fordringar/{fordranId}/avskrivningar", **REGISTRERAR, summary="Skriv av")
def skriv_av(
    arendeId: UUID, fordranId: UUID, ny: Fordransavskrivning, skriv: SomAttestant
) -> Response:
    """Skriv av en fordran i redovisningen. / Write a claim off in the books."""
    return skriv.i(arendeId, avskrivning.skriv_av, ny, fordran_id=fordranId)


@router.post(
    "/fordringar/{fordranId}/avskrivningar/{version}/havanden",
    **REGISTRERAR,
    summary="Häv en avskrivning",
)
def hav_avskrivning(
    arendeId: UUID,
    fordranId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Avskrivningens händelsenummer")],
    ny: Avskrivningshavande,
    skriv: SomAttestant,
) -> Response:
    """Häv en avskrivning som var fel: fordran krävs igen. / Undo a writing off."""
    om: dict[str, Any] = {"fordran_id": fordranId, "rattar_version": version}
    return skriv.i(arendeId, avskrivningshavning.hav_avskrivning, ny, **om)


@router.post(
    "/fordringar/{fordranId}/overlamnanden", **REGISTRERAR, summary="Lämna till indrivning"
)
def overlamna(
    arendeId: UUID, fordranId: UUID, ny: Fordransoverlamnande, skriv: SomEkonom
) -> Response:
    """Lämna en fordran till indrivning eller bevakning. / Hand a claim over for collection."""
    return skriv.i(arendeId, indrivning.overlamna, ny, fordran_id=fordranId)


@router.post(
    "/fordringar/{fordranId}/exekutionstitlar",
    **REGISTRERAR,
    summary="Anteckna en exekutionstitel",
)
def anteckna_titel(
    arendeId: UUID, fordranId: UUID, ny: Exekutionstitel, skriv: SomEkonom
) -> Response:
    """Anteckna vad som gör att en fordran får verkställas. / What lets a claim be enforced."""
    return skriv.i(arendeId, indrivning.anteckna_exekutionstitel, ny, fordran_id=fordranId)


@router.post(
    "/fordringar/{fordranId}/exekutionstitlar/{version}/havanden",
    **REGISTRERAR,
    summary="Häv en exekutionstitel",
)
def hav_titel(
    arendeId: UUID,
    fordranId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Titelns händelsenummer")],
    ny: Avbrottshavande,
    skriv: SomEkonom,
) -> Response:
    """Häv en exekutionstitel som var fel antecknad. / Take back a title noted wrong."""
    om: dict[str, Any] = {"fordran_id": fordranId, "rattar_version": version}
    return skriv.i(arendeId, indrivning.hav_exekutionstitel, ny, **om)


@router.post(
    "/fordringar/{fordranId}/preskriptionsavbrott",
    **REGISTRERAR,
    summary="Anteckna ett preskriptionsavbrott",
)
def anteckna_avbrott(
    arendeId: UUID, fordranId: UUID, ny: Preskriptionsavbrott, skriv: SomEkonom
) -> Response:
    """Anteckna vad som avbröt preskriptionen. / What interrupted the limitation period."""
    return skriv.i(arendeId, preskription.anteckna_avbrott, ny, fordran_id=fordranId)


@router.post(
    "/fordringar/{fordranId}/preskriptionsavbrott/{version}/havanden",
    **REGISTRERAR,
    summary="Häv ett preskriptionsavbrott",
)
def hav_avbrott(
    arendeId: UUID,
    fordranId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Avbrottets händelsenummer")],
    ny: Avbrottshavande,
    skriv: SomEkonom,
) -> Response:
    """Häv ett avbrott som var fel antecknat. / Take back an interruption noted wrong."""
    om: dict[str, Any] = {"fordran_id": fordranId, "rattar_version": version}
    return skriv.i(arendeId, preskription.hav_avbrott, ny, **om)


@router.post("/kvittningar", **REGISTRERAR, summary="Kvitta")
def kvitta(arendeId: UUID, ny: Kvittning, skriv: SomAttestant) -> Response:
    """Kvitta en fordran, även i ett annat ärende, mot ärendets bidrag. / Set a claim off."""
    return skriv.utfor(arendeId, kvittning.kvitta, ny)


@router.post("/kvittningar/{version}/havanden", **REGISTRERAR, summary="Häv en kvittning")
def hav_kvittning(
    arendeId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Kvittningens händelsenummer")],
    ny: Kvittningshavande,
    skriv: SomAttestant,
) -> Response:
    """Häv en kvittning, i båda ärendena om den rör två. / Undo a setting off."""
    return skriv.utfor(arendeId, kvittning.hav, ny, rattar_version=version)
