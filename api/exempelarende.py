"""One mottagare's year as commands, from the ansökan to the last krona."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from api import kommandon, placeringskommandon
from api.arendekommandon import Kring
from api.exempelgrund import (
    ATTESTANT,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    Handelse,
    exempel_id,
    namn_den,
)
from api.falt import till_ore
from domain import aterrapport, granskning, inbetalning, mottagare
from domain.ansokan import Ansokningsuppgift
from domain.aterrapportrattelse import ratta_aterrapport
from domain.aterrapportsvar import Aterrapportsvar, Intyg, Kostnad, Skalsvar
from domain.faktum import Aktor
from domain.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.pengar import Lada
from domain.regler import Intygare
from domain.utbetalning import attestera, bekrafta, beordra
from store.journal import Arbete, Kommando

KONTO = "bankgiro 5050-1055"
"""Where Socialstyrelsen is paid (invented)."""
ALLT_GODKANT = "Kostnaderna avser den verksamhet som bidraget lämnades för (påhittad)."


class Steg(NamedTuple):
    """One step in a case: the day and hour it was known, its name, by whom, and what was done."""

    dag: date
    timme: int
    namn: str
    av: Aktor
    verb: Callable[[Kring], None]


class Arendet(NamedTuple):
    """One mottagare's year: what the round's file says of it, and what all rounds have of it."""

    grund: dict[str, Any]
    runda: dict[str, Any]
    data: dict[str, Any]
    nr: int

    @property
    def dnr(self) -> str:
        return str(self.data["diarienummer"])

    @property
    def id(self) -> UUID:
        return exempel_id("arende", self.dnr)

    @property
    def mottagare(self) -> dict[str, Any]:
        nummer = self.data["organisationsnummer"]
        return next(m for m in self.grund["mottagare"] if m["organisationsnummer"] == nummer)

    @property
    def dagar(self) -> dict[str, date]:
        return self.runda["dagar"]  # type: ignore[no-any-return]  # as the file has it

    @property
    def svar(self) -> dict[str, str]:
        """What the ansökan says; before 2020 it names landsting, as the round's file does."""
        vilka = "landsting" if "landsting" in self.data else "regioner"
        return {
            "rcc": self.mottagare["avser"],
            vilka: {**self.mottagare, **self.data}[vilka],
            **self.runda.get("ansokan", self.grund["ansokan"]),
        }

    def eget_id(self, slag: str) -> UUID:
        return exempel_id(slag, self.dnr)


def klockan(dag: date, timme: int, minut: int = 0) -> datetime:
    return datetime.combine(dag, time(timme), UTC) + timedelta(minutes=minut)


def arendet(ett: Arendet, utlysning_id: UUID) -> Iterator[Handelse]:
    """One case from the ansökan to the last krona."""
    yield Handelse(
        klockan(ett.data["ansokan"], 9),
        f"ansokan/{ett.dnr}",
        kommandon.lamna_in(
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
    yield from tagna(ett, _meddelat(ett), *_betalt(ett), *_redovisat(ett))
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


def _redovisat(ett: Arendet) -> Iterator[Steg]:
    """Asked for, come in, and reviewed: what was used is approved, unless the file says else."""
    aterrapport_id = ett.eget_id("aterrapport")
    svar = svaret(ett.data)
    ej_godkant_ore = till_ore(ett.data.get("ej_godkant", "0.00"))
    yield Steg(
        ett.dagar["aterrapport_begard"],
        9,
        "aterrapport-begard",
        HANDLAGGARE,
        lambda kring: aterrapport.begar(
            kring.arende,
            kring.regelverk(),
            kring.stangda_dagar(),
            verkningsdag=ett.dagar["aterrapport_begard"],
            av=kring.av,
            aterrapport_id=aterrapport_id,
            bidragsar=ett.runda["bidragsar"],
        ),
    )
    yield Steg(
        ett.data["aterrapport"],
        10,
        "aterrapport",
        HANDLAGGARE,
        lambda kring: aterrapport.ta_emot(
            kring.arende,
            kring.mottagare(),
            verkningsdag=ett.data["aterrapport"],
            av=kring.av,
            aterrapport_id=aterrapport_id,
            svar=_som_registrerat(ett.data),
        ),
    )
    if "rattat" in ett.data:
        yield _rattat(ett, aterrapport_id, svar)
    yield Steg(
        ett.dagar["granskning"],
        13,
        "granskning",
        BESLUTSFATTARE,
        lambda kring: granskning.granska(
            kring.arende,
            kring.myndighet(),
            verkningsdag=ett.dagar["granskning"],
            av=kring.av,
            aterrapport_id=aterrapport_id,
            godkant_ore=svar.kostnader_ore - ej_godkant_ore,
            ej_godkant_ore=ej_godkant_ore,
            motivering=ett.data.get("granskningsmotivering", ALLT_GODKANT),
        ),
    )


def _som_registrerat(data: dict[str, Any]) -> Aterrapportsvar:
    """What was registered first, which was not always what had come in."""
    kostnader = {**data["kostnader"], **data.get("felregistrerat", {})}
    return svaret({**data, "kostnader": kostnader})


def _rattat(ett: Arendet, aterrapport_id: UUID, svar: Aterrapportsvar) -> Steg:
    """What came in is registered again: it came in on the day that it did."""
    return Steg(
        ett.data["rattat"],
        11,
        "aterrapport-rattad",
        HANDLAGGARE,
        lambda kring: ratta_aterrapport(
            kring.arende,
            kring.mottagare(),
            verkningsdag=ett.data["aterrapport"],
            av=kring.av,
            aterrapport_id=aterrapport_id,
            svar=svar,
            orsak="Lön hade registrerats som resor (påhittat)",
        ),
    )


def svaret(data: dict[str, Any]) -> Aterrapportsvar:
    """What the mottagare reports, as the round's file has it."""
    return Aterrapportsvar(
        kostnader=tuple(
            Kostnad(kostnadsslag=slag, belopp_ore=till_ore(belopp))
            for slag, belopp in data["kostnader"].items()
        ),
        skalsvar=tuple(Skalsvar(fraga=f, svar=svar) for f, svar in data["skalsvar"].items()),
        indikatorsvar=(),
        fritextsvar=(),
        intyg=(
            Intyg(
                som=Intygare.BEHORIG_FORETRADARE,
                namn="Behörig företrädare (påhittad)",
                dag=data["aterrapport"],
            ),
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
            inbetalning.ta_emot(
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
        placeringskommandon.placera(
            inbetalning_id,
            verkningsdag=dag,
            av=EKONOM,
            arende_id=ett.id,
            belopp_ore=belopp_ore,
            fordran_id=fordran_id,
            ur=ur,
        ),
    )
