"""One mottagare's year as commands, from the ansökan to the last krona."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from api.grund.falt import till_ore
from api.kommandon import ansokan, inbetalning
from api.kommandon.kring import KringArendet, i_strommen
from api.uppspelning.grund import ATTESTANT, EKONOM, HANDLAGGARE, Handelse, exempel_id, namn_den
from api.uppspelning.redovisning import redovisat
from api.uppspelning.steg import Arendet, Steg, klockan, steg
from domain.ansokan.inlamning import Ansokningsuppgift
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.grund.pengar import Lada
from domain.inbetalning.inbetalning import ta_emot
from domain.mottagare import mottagare
from domain.utbetalning.attest import attestera
from domain.utbetalning.bank import bekrafta
from domain.utbetalning.order import beordra
from store.journal import Kommando

KONTO = "bankgiro 5050-1055"
"""Where Socialstyrelsen is paid (invented)."""


def arendet(ett: Arendet, utlysning_id: UUID) -> Iterator[Handelse]:
    """One case from the ansökan to the last krona."""
    yield Handelse(
        klockan(ett.data["ansokan"], 9),
        f"ansokan/{ett.dnr}",
        ansokan.lamna_in(
            None,
            arende_id=ett.id,
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
    for ett_steg in stegen:
        yield Handelse(
            klockan(ett_steg.dag, ett_steg.timme, ett.nr),
            f"{ett_steg.namn}/{ett.dnr}",
            _kommandot(ett.id, ett_steg),
        )


def _kommandot(arende_id: UUID, ett_steg: Steg) -> Kommando:
    return lambda arbete: ett_steg.gor(KringArendet(arbete, ett_steg.av, arende_id))


def _meddelat(ett: Arendet) -> Steg:
    beslut_id = exempel_id("beslut", ett.runda["utlysning"]["diarienummer"])
    return meddelat(ett, "meddelande", beslut_id, ett.dagar["meddelande"])


def meddelat(ett: Arendet, namn: str, beslut_id: UUID, dag: date) -> Steg:
    """The mottagare was told of a decision."""
    sagt = ett.grund["meddelande"]
    return steg(
        namn,
        dag,
        9,
        HANDLAGGARE,
        meddela,
        beslut_id=beslut_id,
        satt=Meddelandesatt(sagt["satt"]),
        till=namn_den(ett.mottagare, dag),
        overklagandehanvisning=Overklagandehanvisning(sagt["overklagandehanvisning"]),
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
        lambda kring: kring.gor(
            attestera,
            verkningsdag=ett.dagar["attest"],
            belopp_ore=kring.arende.beviljat_ore,
            utbetalning_id=utbetalning_id,
        ),
    )
    yield steg(
        "order",
        ett.dagar["order"],
        9,
        EKONOM,
        beordra,
        betalningsmal=betalningsmal,
        utbetalning_id=utbetalning_id,
        forfallodag=ett.dagar["bank"],
    )
    yield Steg(
        ett.dagar["bank"],
        14,
        "bank",
        EKONOM,
        lambda kring: kring.gor(
            bekrafta,
            verkningsdag=ett.dagar["bank"],
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

    yield Handelse(
        klockan(dag, 14, ett.nr),
        f"inbetalning/{ett.dnr}{lopnummer}",
        i_strommen(
            None,
            verb=ta_emot,
            av=EKONOM,
            verkningsdag=dag,
            inbetalning_id=inbetalning_id,
            bankreferens=f"påhittad {ett.dnr}{lopnummer}",
            belopp_ore=belopp_ore,
            konto=KONTO,
            fran=namn_den(ett.mottagare, dag),
            meddelande=meddelande,
        ),
    )
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
