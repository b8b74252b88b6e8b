"""Commands as a journal runs them: open the streams, hand over the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from domain.anslag import anslagspost as anslag_anslagspost
from domain.anslag import budgetar, omdisponering, rattelse, tilldelning
from domain.ansokan import inlamning
from domain.ansokan import rattelse as ansokan_rattelse
from domain.arende.arende import Arende
from domain.beslut import bifall, fordelningsbeslut, meddelande
from domain.grund.aktor import Aktor
from domain.grund.atgard import Atgard
from domain.mottagare import betalningsmalsval, mottagare
from domain.myndighet import myndighet, period
from domain.regelverk import redovisningsmall, regelverk
from domain.regelverk.innehall import Innehall
from domain.utbetalning import attest, bank, order
from domain.utbetalning import rattelse as utbetalning_rattelse
from domain.utlysning import overforing, publicering, utlysning
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, INKOMMET
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.grunden import BORJAN
from tests.projections.hjalp.oppnat import (
    bankdagarna,
    bankdagsstrommen,
    betalande,
    kommando,
    mottagaren,
    regelverket,
    underlag,
    utlysningen,
)

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
    return lambda arbete: redovisningsmall.faststall_redovisningsmall(
        arbete.hamta(regelverk.Regelverk, regelverk.regelverk_id(beteckning)),
        Atgard(dag, ANNA),
        fran_bidragsar=ar,
        mall=mall,
        kalla="Dnr 1",
    )


def stang_period(av: Aktor, till: date) -> Kommando:
    return lambda arbete: period.stang_period(
        arbete.hamta(myndighet.Myndighet, myndighet.myndighet_id(av.organisation)),
        Atgard(till, av),
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


def hos_posten(verb: Callable[..., object], post: UUID, **falt: Any) -> Kommando:
    """Something that happens to an anslagspost."""
    givet = {"beslutsreferens": "Regleringsbrev"} | falt
    return lambda arbete: verb(arbete.hamta(anslag_anslagspost.Anslag, post), av=BO, **givet)


def tilldela(post: UUID, **falt: Any) -> Kommando:
    return hos_posten(tilldelning.tilldela, post, **falt)


def omdisponera(fran: UUID, till: UUID, **falt: Any) -> Kommando:
    return lambda arbete: omdisponering.omdisponera(
        arbete.hamta(anslag_anslagspost.Anslag, fran),
        arbete.hamta(anslag_anslagspost.Anslag, till),
        av=BO,
        beslutsreferens="Regleringsbrev",
        **falt,
    )


def ratta_tilldelning(post: UUID, motpost: UUID | None = None, **falt: Any) -> Kommando:
    return lambda arbete: rattelse.ratta_belopp(
        arbete.hamta(anslag_anslagspost.Anslag, post),
        None if motpost is None else arbete.hamta(anslag_anslagspost.Anslag, motpost),
        av=BO,
        orsak="Skrivfel",
        **falt,
    )


def publicera(regler: UUID, post: UUID, **falt: Any) -> Kommando:
    return lambda arbete: arbete.ny(
        publicering.publicera(
            arbete.hamta(regelverk.Regelverk, regler),
            arbete.hamta(anslag_anslagspost.Anslag, post),
            av=ANNA,
            **falt,
        )
    )


def i_utlysningen(verb: Callable[..., object], utlysning_id: UUID, **falt: Any) -> Kommando:
    """Something that happens to a call and the post that its money is of."""

    def utfor(arbete: Arbete) -> None:
        en = arbete.hamta(Utlysning, utlysning_id)
        assert en.medel is not None
        verb(en, arbete.hamta(anslag_anslagspost.Anslag, en.medel.anslag_id), av=ANNA, **falt)

    return utfor


def avsluta_budgetar(
    post: UUID,
    ar: int,
    *,
    utlysningar: Mapping[UUID, int] | None = None,
    sparat_ore: int = 0,
    indraget_ore: int = 0,
) -> Kommando:
    """Close a year, and take what is left in `utlysningar` (öre) into the next with it."""
    gemensamt: dict[str, Any] = {"verkningsdag": date(ar, 12, 31), "budgetar": ar}

    def utfor(arbete: Arbete) -> None:
        hos_posten(
            budgetar.avsluta_budgetar,
            post,
            sparat_ore=sparat_ore,
            indraget_ore=indraget_ore,
            **gemensamt,
        )(arbete)
        for utlysning_id, ore in (utlysningar or {}).items():
            i_utlysningen(overforing.overfor, utlysning_id, belopp_ore=ore, **gemensamt)(arbete)

    return utfor


# Ansökan, decision, payment


def lamna_in(utlysning_id: UUID, part: UUID, **falt: Any) -> Kommando:
    return lambda arbete: arbete.ny(
        inlamning.lamna_in(
            arbete.hamta(utlysning.Utlysning, utlysning_id),
            arbete.hamta(mottagare.Mottagare, part),
            av=BO,
            avser=AVSER,
            uppgifter=UPPGIFTER,
            **falt,
        )
    )


def ratta_inkommen_dag(arende: UUID, dag: date) -> Kommando:
    return kommando(
        ansokan_rattelse.ratta_inkommen_dag, arende, verkningsdag=dag, av=BO, orsak="Skrivfel"
    )


def bevilja(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        bifall.bevilja, arende, utlysningen, underlag, av=ANNA, beslut=BESLUTSUPPGIFTER, **falt
    )


def fordela(utlysning_id: UUID, arenden: Sequence[UUID], **falt: Any) -> Kommando:
    def utfor(arbete: Arbete) -> None:
        oppna = arbete.hamta_alla(Arende, arenden)
        nummer = [a.mottagare_id for a in oppna if a.mottagare_id is not None]
        parter = {m.id: m for m in arbete.hamta_alla(mottagare.Mottagare, nummer)}
        fordelningsbeslut.fordela_lika(
            arbete.hamta(utlysning.Utlysning, utlysning_id),
            underlag(arbete, oppna[0]),
            oppna,
            parter,
            av=ANNA,
            beslut=BESLUTSUPPGIFTER,
            **falt,
        )

    return utfor


def meddela(arende: UUID, dag: date, beslut_id: UUID) -> Kommando:
    """The party is told of a decision, with the hänvisning that belongs to it."""

    def verb(oppnat: Arende, *ovriga: Any) -> None:
        taget = oppnat.beslut.get(beslut_id)
        far_inte = taget is not None and taget.overklagas is None
        meddelande.meddela(
            oppnat,
            *ovriga,
            Atgard(dag, ANNA),
            beslut_id=beslut_id,
            satt=meddelande.Meddelandesatt.E_POST,
            till="r@example.se",
            overklagandehanvisning=meddelande.Overklagandehanvisning.FAR_INTE_OVERKLAGAS
            if far_inte
            else meddelande.Overklagandehanvisning.BIFOGAD,
        )

    return kommando(verb, arende, regelverket, bankdagarna)


def attestera(arende: UUID, av: Aktor = BO, **falt: Any) -> Kommando:
    return kommando(attest.attestera, arende, regelverket, betalande, av=av, **falt)


def beordra(arende: UUID, *, verkningsdag: date, **falt: Any) -> Kommando:
    return kommando(
        order.beordra,
        arende,
        regelverket,
        mottagaren,
        bankdagsstrommen,
        verkningsdag=verkningsdag,
        av=BO,
        **({"betalningsmal": BANKGIRO, "forfallodag": verkningsdag, "annat_budgetar": True} | falt),
    )


def bekrafta(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        bank.bekrafta,
        arende,
        av=BO,
        bankreferens="KI-1",
        **({"betalningsmal": BANKGIRO} | falt),
    )


def ratta_utbetalning(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        utbetalning_rattelse.ratta_utbetalning,
        arende,
        utlysningen,
        av=BO,
        orsak="Fel i bankfilen",
        **({"betalningsmal": BANKGIRO} | falt),
    )
