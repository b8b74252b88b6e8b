"""Commands as a journal runs them: open the streams, hand over the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from api import kommandon
from domain import (
    anslag,
    anslagsbelopp,
    anslagsrattelse,
    ansokan,
    beslut,
    mottagare,
    myndighet,
    regelverk,
    utbetalning,
    utlysning,
)
from domain.arende import Arende
from domain.faktum import Aktor
from store.journal import Kommando
from tests.domain.historia import BANKGIRO, BESLUTSUPPGIFTER
from tests.domain.regelverket import INNEHALL
from tests.domain.scenario import ANNA, BO

AVSER = "Regionalt cancercentrum"
TIO_NUMMER = (
    "232100-0016",
    "232100-0024",
    "232100-0032",
    "232100-0040",
    "232100-0057",
    "232100-0065",
    "232100-0073",
    "232100-0081",
    "232100-0099",
    "232100-0107",
)


def lagg_upp(anslagspost: str) -> Kommando:
    return lambda arbete: arbete.ny(
        anslag.lagg_upp(
            verkningsdag=date(2020, 1, 1),
            av=BO,
            utgiftsomrade="9",
            anslag="1:6",
            anslagspost=anslagspost,
            benamning=f"Post {anslagspost}",
        )
    )


def tilldela(post: UUID, **falt: Any) -> Kommando:
    return lambda arbete: anslagsbelopp.tilldela(
        arbete.hamta(anslag.Anslag, post), av=BO, beslutsreferens="Regleringsbrev", **falt
    )


def ratta_tilldelning(post: UUID, **falt: Any) -> Kommando:
    return lambda arbete: anslagsrattelse.ratta_belopp(
        arbete.hamta(anslag.Anslag, post), None, av=BO, orsak="Skrivfel", **falt
    )


def andra_post(verb: Callable[..., None], post: UUID, **falt: Any) -> Kommando:
    """Any other verb of one anslagspost."""
    return lambda arbete: verb(
        arbete.hamta(anslag.Anslag, post), **({"av": BO, "beslutsreferens": "Beslut"} | falt)
    )


def avsluta_budgetar(post: UUID, budgetar: int, **falt: Any) -> Kommando:
    dag = date(budgetar, 12, 31)
    givet: dict[str, Any] = {
        "utlysningar": {},
        "sparat_ore": 0,
        "indraget_ore": 0,
        "beslutsreferens": "Beslut",
    }
    return kommandon.avsluta_budgetar(
        post, verkningsdag=dag, av=BO, budgetar=budgetar, **(givet | falt)
    )


def med_medel(utlysning_id: UUID, verb: Callable[..., None], **falt: Any) -> Kommando:
    """Any verb of a call that has to do with its money."""
    return kommandon.med_medel(utlysning_id, verb, av=BO, **falt)


def registrera(nummer: str, namn: str, verkningsdag: date = date(2020, 1, 1)) -> Kommando:
    return lambda arbete: arbete.ny(
        mottagare.registrera(
            verkningsdag=verkningsdag, av=BO, organisationsnummer=nummer, namn=namn
        )
    )


def registrera_myndighet(av: Aktor) -> Kommando:
    return lambda arbete: arbete.ny(
        myndighet.registrera(
            verkningsdag=date(2020, 1, 1),
            av=av,
            organisationsnummer=av.organisation,
            namn=f"Myndighet {av.organisation}",
        )
    )


def stang_period(av: Aktor, till: date) -> Kommando:
    return lambda arbete: myndighet.stang_period(
        arbete.hamta(myndighet.Myndighet, myndighet.myndighet_id(av.organisation)),
        verkningsdag=till,
        av=av,
        stangd_till=till,
    )


def infor(beteckning: str) -> Kommando:
    return lambda arbete: arbete.ny(
        regelverk.registrera(
            verkningsdag=date(2019, 2, 1),
            av=ANNA,
            beteckning=beteckning,
            rubrik="Förordning om statsbidrag",
            version="1",
            innehall=INNEHALL,
        )
    )


def publicera(regler: UUID, post: UUID, **falt: Any) -> Kommando:
    return lambda arbete: arbete.ny(
        utlysning.publicera(
            arbete.hamta(regelverk.Regelverk, regler),
            arbete.hamta(anslag.Anslag, post),
            av=ANNA,
            **falt,
        )
    )


def lamna_in(utlysning_id: UUID, part: UUID, **falt: Any) -> Kommando:
    return lambda arbete: arbete.ny(
        ansokan.lamna_in(
            arbete.hamta(utlysning.Utlysning, utlysning_id),
            arbete.hamta(mottagare.Mottagare, part),
            av=BO,
            avser=AVSER,
            **falt,
        )
    )


def ratta_inkommen_dag(arende: UUID, dag: date) -> Kommando:
    return lambda arbete: ansokan.ratta_inkommen_dag(
        arbete.hamta(Arende, arende), verkningsdag=dag, av=BO, orsak="Skrivfel"
    )


def bevilja(arende: UUID, regler: UUID, **falt: Any) -> Kommando:
    return lambda arbete: beslut.bevilja(
        arbete.hamta(Arende, arende),
        arbete.hamta(regelverk.Regelverk, regler),
        av=ANNA,
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def fordela(utlysning_id: UUID, regler: UUID, arenden: Sequence[UUID], **falt: Any) -> Kommando:
    def kommando(arbete: Any) -> None:
        oppna = arbete.hamta_alla(Arende, arenden)
        parter = {
            p.id: p for p in arbete.hamta_alla(mottagare.Mottagare, [a.mottagare_id for a in oppna])
        }
        beslut.fordela_lika(
            arbete.hamta(utlysning.Utlysning, utlysning_id),
            arbete.hamta(regelverk.Regelverk, regler),
            oppna,
            parter,
            av=ANNA,
            beslut=BESLUTSUPPGIFTER,
            **falt,
        )

    return kommando


def meddela(arende: UUID, dag: date) -> Kommando:
    return lambda arbete: beslut.meddela(
        arbete.hamta(Arende, arende),
        verkningsdag=dag,
        av=ANNA,
        satt=beslut.Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=beslut.Overklagandehanvisning.BIFOGAD,
    )


def attestera(arende: UUID, av: Aktor = BO, **falt: Any) -> Kommando:
    return lambda arbete: utbetalning.attestera(arbete.hamta(Arende, arende), av=av, **falt)


def beordra(arende: UUID, **falt: Any) -> Kommando:
    return lambda arbete: utbetalning.beordra(
        arbete.hamta(Arende, arende), av=BO, **({"betalningsmal": BANKGIRO} | falt)
    )


def bekrafta(arende: UUID, **falt: Any) -> Kommando:
    return lambda arbete: utbetalning.bekrafta(
        arbete.hamta(Arende, arende),
        av=BO,
        bankreferens="KI-1",
        **({"betalningsmal": BANKGIRO} | falt),
    )


def ratta_utbetalning(arende: UUID, **falt: Any) -> Kommando:
    return lambda arbete: utbetalning.ratta_utbetalning(
        arbete.hamta(Arende, arende),
        av=BO,
        orsak="Fel i bankfilen",
        **({"betalningsmal": BANKGIRO} | falt),
    )
