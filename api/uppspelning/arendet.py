"""One mottagare's year as commands, from the ansökan to the last krona."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from uuid import UUID

from api.grund.falt import till_ore
from api.kommandon import ansokan, inbetalning
from api.kommandon.arende import Kring
from api.uppspelning.grund import ATTESTANT, EKONOM, HANDLAGGARE, Handelse, exempel_id, namn_den
from api.uppspelning.redovisning import redovisat
from api.uppspelning.steg import Arendet, Steg, klockan
from domain.ansokan.inlamning import Ansokningsuppgift
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.grund.aktor import Aktor
from domain.grund.pengar import Lada
from domain.inbetalning import inbetalning as inbetalning_inbetalning
from domain.mottagare import mottagare
from domain.utbetalning.attest import attestera
from domain.utbetalning.bank import bekrafta
from domain.utbetalning.order import beordra
from store.journal import Arbete, Kommando

KONTO = "bankgiro 5050-1055"
"""Where Socialstyrelsen is paid (invented)."""


def arendet(ett: Arendet, utlysning_id: UUID) -> Iterator[Handelse]:
    """One case from the ansökan to the last krona."""
    yield Handelse(
        klockan(ett.data["ansokan"], 9),
        f"ansokan/{ett.dnr}",
        ansokan.lamna_in(
            ett.id,
            utlysning_id=utlysning_id,
            mottagare_id=mottagare.mottagare_id(ett.data["organisationsnummer"]),
            verkningsdag=ett.data["ansokan"],
            av=HANDLAGGARE,
            diarienummer=ett.dnr,
            avser=ett.mottagare["avser"],
            uppgifter=[Ansokningsuppgift(nyckel=k, svar=text) for k, text in ett.svar.items()],
        ),
    )
    yield from tagna(ett, _meddelat(ett), *_betalt(ett), *redovisat(ett))
    if "aterbetalning" in ett.data:
        yield from _aterbetalt(ett)


def tagna(ett: Arendet, *stegen: Steg) -> Iterator[Handelse]:
    """Steps in a case as commands of the story."""
    for steg in stegen:
        yield Handelse(
            klockan(steg.dag, steg.timme, ett.nr),
            f"{steg.namn}/{ett.dnr}",
            _kommandot(ett.id, steg.av, steg.verb),
        )


def _kommandot(arende_id: UUID, av: Aktor, verb: Callable[[Kring], None]) -> Kommando:
    return lambda arbete: verb(Kring(arbete, arende_id, av))


def _meddelat(ett: Arendet) -> Steg:
    beslut_id = exempel_id("beslut", ett.runda["utlysning"]["diarienummer"])
    return meddelat(ett, "meddelande", beslut_id, ett.dagar["meddelande"])


def meddelat(ett: Arendet, namn: str, beslut_id: UUID, dag: date) -> Steg:
    """The mottagare was told of a decision."""
    sagt = ett.grund["meddelande"]
    return Steg(
        dag,
        9,
        namn,
        HANDLAGGARE,
        lambda kring: meddela(
            kring.arende,
            kring.regelverk(),
            kring.stangda_dagar(),
            verkningsdag=dag,
            av=kring.av,
            beslut_id=beslut_id,
            satt=Meddelandesatt(sagt["satt"]),
            till=namn_den(ett.mottagare, dag),
            overklagandehanvisning=Overklagandehanvisning(sagt["overklagandehanvisning"]),
        ),
    )


def _betalt(ett: Arendet) -> Iterator[Steg]:
    """All that was granted, in one payment."""
    utbetalning_id = ett.eget_id("utbetalning")
    betalningsmal = ett.mottagare["betalningsmal"]
    yield Steg(
        ett.dagar["attest"],
        9,
        "attest",
        ATTESTANT,
        lambda kring: attestera(
            kring.arende,
            kring.regelverk(),
            kring.myndighet(),
            verkningsdag=ett.dagar["attest"],
            av=kring.av,
            belopp_ore=kring.arende.beviljat_ore,
            utbetalning_id=utbetalning_id,
        ),
    )
    yield Steg(
        ett.dagar["order"],
        9,
        "order",
        EKONOM,
        lambda kring: beordra(
            kring.arende,
            kring.regelverk(),
            kring.mottagare(),
            kring.bankdagar(),
            verkningsdag=ett.dagar["order"],
            av=kring.av,
            betalningsmal=betalningsmal,
            utbetalning_id=utbetalning_id,
            forfallodag=ett.dagar["bank"],
        ),
    )
    yield Steg(
        ett.dagar["bank"],
        14,
        "bank",
        EKONOM,
        lambda kring: bekrafta(
            kring.arende,
            verkningsdag=ett.dagar["bank"],
            av=kring.av,
            belopp_ore=kring.arende.beviljat_ore,
            betalningsmal=betalningsmal,
            bankreferens=f"påhittad {ett.dnr}",
            utbetalning_id=utbetalning_id,
        ),
    )


def _aterbetalt(ett: Arendet) -> Iterator[Handelse]:
    """What was unspent came back without being demanded, and was placed."""
    tillbaka = ett.data["aterbetalning"]
    yield from inbetalt(
        ett,
        "",
        dag=tillbaka["dag"],
        belopp_ore=till_ore(tillbaka["belopp"]),
        meddelande=f"Oförbrukade medel {ett.runda['bidragsar']}",
        fordran_id=None,
        ur={Lada.OFORBRUKAT: till_ore(tillbaka["belopp"])},
    )


def inbetalt(
    ett: Arendet,
    lopnummer: str,
    *,
    dag: date,
    belopp_ore: int,
    meddelande: str,
    fordran_id: UUID | None,
    ur: Mapping[Lada, int],
) -> Iterator[Handelse]:
    """The bank received money from the mottagare, and it was placed the same day.

    `lopnummer` tells apart several of a case.
    """
    inbetalning_id = exempel_id("inbetalning", ett.dnr + lopnummer)

    def ta_emot(arbete: Arbete) -> None:
        arbete.ny(
            inbetalning_inbetalning.ta_emot(
                inbetalning_id=inbetalning_id,
                verkningsdag=dag,
                av=EKONOM,
                bankreferens=f"påhittad {ett.dnr}{lopnummer}",
                belopp_ore=belopp_ore,
                konto=KONTO,
                fran=namn_den(ett.mottagare, dag),
                meddelande=meddelande,
            )
        )

    yield Handelse(klockan(dag, 14, ett.nr), f"inbetalning/{ett.dnr}{lopnummer}", ta_emot)
    yield Handelse(
        klockan(dag, 15, ett.nr),
        f"placering/{ett.dnr}{lopnummer}",
        inbetalning.placera(
            inbetalning_id,
            verkningsdag=dag,
            av=EKONOM,
            arende_id=ett.id,
            belopp_ore=belopp_ore,
            fordran_id=fordran_id,
            ur=ur,
        ),
    )
