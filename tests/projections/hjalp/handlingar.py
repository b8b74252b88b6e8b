"""Commands as a journal runs them: open the streams, hand over the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from api.kommandon import anslag, beslut
from api.kommandon.kring import KringArendet, Verb, i_strommen
from domain.anslag import anslagspost as anslag_anslagspost
from domain.anslag import omdisponering, tilldelning
from domain.ansokan import inlamning
from domain.ansokan import rattelse as ansokan_rattelse
from domain.beslut import bifall, meddelande
from domain.grund.aktor import Aktor, Atgard
from domain.mottagare import betalningsmalsval, mottagare
from domain.myndighet import myndighet, period
from domain.regelverk import redovisningsmall, regelverk
from domain.regelverk.innehall import Innehall
from domain.utbetalning import attest, bank, order
from domain.utbetalning import rattelse as utbetalning_rattelse
from domain.utlysning import publicering
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, INKOMMET
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.grunden import BORJAN

AVSER = "Regionalt cancercentrum"
UPPGIFTER = INKOMMET.keywords["uppgifter"]
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
# What every history needs


def infor(
    beteckning: str, innehall: Innehall = INNEHALL, ikraft: date = date(2019, 2, 1)
) -> Kommando:
    return lambda arbete: arbete.ny(
        regelverk.registrera(
            Atgard(ikraft, ANNA),
            beteckning=beteckning,
            rubrik="Förordning om statsbidrag",
            version="1",
            innehall=innehall,
        )
    )


def faststall_redovisningsmall(beteckning: str, ar: int, dag: date) -> Kommando:
    mall = redovisningsmall.Redovisningsmall(
        rubrik="Redovisning",
        andelsdecimaler=0,
        totaldecimaler=1,
        fragegrupper=(
            redovisningsmall.Fragegrupp(
                nyckel="genomforande",
                rubrik="Genomförande",
                fragor=("enligt-plan",),
                hogt_fran=4,
                jamfors_med_aret_fore=False,
            ),
        ),
    )
    return i_strommen(
        regelverk.regelverk_id(beteckning),
        verb=redovisningsmall.faststall_redovisningsmall,
        av=ANNA,
        verkningsdag=dag,
        fran_bidragsar=ar,
        mall=mall,
        kalla="Dnr 1",
    )


def stang_period(av: Aktor, till: date) -> Kommando:
    return i_strommen(
        myndighet.myndighet_id(av.organisation),
        verb=period.stang_period,
        av=av,
        verkningsdag=till,
        stangd_till=till,
    )


def registrera(nummer: str, namn: str, verkningsdag: date = date(2020, 1, 1)) -> Kommando:
    return lambda arbete: arbete.ny(
        mottagare.registrera(Atgard(verkningsdag, BO), organisationsnummer=nummer, namn=namn)
    )


def byt_betalningsmal(part: UUID, dag: date = BORJAN, mal: str = BANKGIRO) -> Kommando:
    """Proposed by Anna, approved by Bo."""

    def utfor(arbete: Arbete) -> None:
        vem = arbete.hamta(mottagare.Mottagare, part)
        forslag_id = uuid4()
        betalningsmalsval.foresla_betalningsmal(
            vem, Atgard(dag, ANNA), forslag_id=forslag_id, betalningsmal=mal, underlag="Blankett"
        )
        betalningsmalsval.godkann_betalningsmal(vem, Atgard(dag, BO), forslag_id=forslag_id)

    return utfor


# Anslag and utlysning


def lagg_upp(anslagspost: str) -> Kommando:
    return lambda arbete: arbete.ny(
        anslag_anslagspost.lagg_upp(
            Atgard(date(2020, 1, 1), BO),
            utgiftsomrade="9",
            anslag="1:6",
            anslagspost=anslagspost,
            benamning=f"Post {anslagspost}",
        )
    )


def hos_posten(verb: Verb, post: UUID, **falt: Any) -> Kommando:
    """Something that happens to an anslagspost."""
    givet = {"beslutsreferens": "Regleringsbrev"} | falt
    return i_strommen(post, verb=verb, av=BO, **givet)


def tilldela(post: UUID, **falt: Any) -> Kommando:
    return hos_posten(tilldelning.tilldela, post, **falt)


def omdisponera(fran: UUID, till: UUID, **falt: Any) -> Kommando:
    return hos_posten(omdisponering.omdisponera, fran, till_anslag_id=till, **falt)


def ratta_tilldelning(post: UUID, **falt: Any) -> Kommando:
    """One that was moved between two posts is corrected in both."""
    return anslag.ratta_anslagsbelopp(post, av=BO, orsak="Skrivfel", **falt)


def publicera(regler: UUID, post: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        None, verb=publicering.publicera, av=ANNA, regelverk_id=regler, post_id=post, **falt
    )


def i_utlysningen(verb: Verb, utlysning_id: UUID, **falt: Any) -> Kommando:
    """Something that happens to a call and the post that its money is of."""
    return i_strommen(utlysning_id, verb=verb, av=ANNA, **falt)


def avsluta_budgetar(
    post: UUID,
    ar: int,
    *,
    utlysningar: Mapping[UUID, int] | None = None,
    sparat_ore: int = 0,
    indraget_ore: int = 0,
) -> Kommando:
    """Close a year, and take what is left in `utlysningar` (öre) into the next with it."""
    return anslag.avsluta_budgetar(
        post,
        utlysningar=utlysningar or {},
        av=BO,
        verkningsdag=date(ar, 12, 31),
        budgetar=ar,
        beslutsreferens="Regleringsbrev",
        sparat_ore=sparat_ore,
        indraget_ore=indraget_ore,
    )


# Ansökan, decision, payment


def lamna_in(utlysning_id: UUID, part: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        None,
        verb=inlamning.lamna_in,
        av=BO,
        utlysning_id=utlysning_id,
        mottagare_id=part,
        avser=AVSER,
        uppgifter=UPPGIFTER,
        **falt,
    )


def ratta_inkommen_dag(arende: UUID, dag: date) -> Kommando:
    return i_strommen(
        arende, verb=ansokan_rattelse.ratta_inkommen_dag, verkningsdag=dag, av=BO, orsak="Skrivfel"
    )


def bevilja(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(arende, verb=bifall.bevilja, av=ANNA, beslut=BESLUTSUPPGIFTER, **falt)


def fordela(utlysning_id: UUID, arenden: Sequence[UUID], **falt: Any) -> Kommando:
    return beslut.fordela(
        utlysning_id, av=ANNA, arende_ids=arenden, beslut=BESLUTSUPPGIFTER, **falt
    )


def meddela(arende: UUID, dag: date, beslut_id: UUID) -> Kommando:
    """The party is told of a decision, with the hänvisning that belongs to it."""

    def utfor(arbete: Arbete) -> None:
        kring = KringArendet(arbete, ANNA, arende)
        taget = kring.arende.beslut.get(beslut_id)
        far_inte = taget is not None and taget.overklagas is None
        kring.gor(
            meddelande.meddela,
            verkningsdag=dag,
            beslut_id=beslut_id,
            satt=meddelande.Meddelandesatt.E_POST,
            till="r@example.se",
            overklagandehanvisning=meddelande.Overklagandehanvisning.FAR_INTE_OVERKLAGAS
            if far_inte
            else meddelande.Overklagandehanvisning.BIFOGAD,
        )

    return utfor


def attestera(arende: UUID, av: Aktor = BO, **falt: Any) -> Kommando:
    return i_strommen(arende, verb=attest.attestera, av=av, **falt)


def beordra(arende: UUID, *, verkningsdag: date, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=order.beordra,
        verkningsdag=verkningsdag,
        av=BO,
        **{"betalningsmal": BANKGIRO, "forfallodag": verkningsdag, "annat_budgetar": True} | falt,
    )


def bekrafta(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende, verb=bank.bekrafta, av=BO, bankreferens="KI-1", **{"betalningsmal": BANKGIRO} | falt
    )


def ratta_utbetalning(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=utbetalning_rattelse.ratta_utbetalning,
        av=BO,
        orsak="Fel i bankfilen",
        **{"betalningsmal": BANKGIRO} | falt,
    )
