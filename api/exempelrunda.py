"""One year's grant as commands, from the regleringsbrev to the last krona."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    post_id,
)
from api.falt import till_ore
from domain import anslagsbelopp, aterrapport, granskning, inbetalning, mottagare, regelverk
from domain.anslag import Anslag
from domain.ansokan import Ansokningsuppgift
from domain.aterrapport import Aterrapportsvar, Intyg, Kostnad, Skalsvar
from domain.beslutsfattande import Beslutsuppgifter
from domain.faktum import Aktor
from domain.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.pengar import Lada
from domain.regler import Intygare
from domain.utbetalning import attestera, bekrafta, beordra
from store.journal import Arbete, Kommando

KONTO = "bankgiro 5050-1055"
"""Where Socialstyrelsen is paid (invented)."""


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


def runda(grund: dict[str, Any], data: dict[str, Any]) -> Iterator[Handelse]:
    """The commands of one round, in no particular order."""
    utlysning_id = exempel_id("utlysning", data["utlysning"]["diarienummer"])
    arenden = [Arendet(grund, data, m, nr) for nr, m in enumerate(data["mottagare"])]
    dnr, anslag_id = data["utlysning"]["diarienummer"], post_id(grund["anslagspost"])
    yield Handelse(
        klockan(data["anslag"]["dag"], 9),
        f"tilldelning/{data['bidragsar']}",
        lambda arbete: _tilldela(arbete, anslag_id, data),
    )
    yield Handelse(
        klockan(data["utlysning"]["publiceringsdag"], 8),
        f"utlysning/{dnr}",
        _publicera(utlysning_id, anslag_id, grund, data),
    )
    yield Handelse(
        klockan(data["dagar"]["beslut"], 13),
        f"fordelningsbeslut/{dnr}",
        _fordela(utlysning_id, arenden, grund, data),
    )
    for ett in arenden:
        yield from _arende(ett, utlysning_id)


def klockan(dag: date, timme: int, minut: int = 0) -> datetime:
    return datetime.combine(dag, time(timme), UTC) + timedelta(minutes=minut)


def _tilldela(arbete: Arbete, anslag_id: UUID, data: dict[str, Any]) -> None:
    ar = data["bidragsar"]
    anslagsbelopp.tilldela(
        arbete.hamta(Anslag, anslag_id),
        verkningsdag=max(date(ar, 1, 1), data["anslag"]["dag"]),
        av=HANDLAGGARE,
        budgetar=ar,
        belopp_ore=till_ore(data["anslag"]["belopp"]),
        beslutsreferens=data["anslag"]["beslutsreferens"],
    )


def _publicera(
    utlysning_id: UUID, anslag_id: UUID, grund: dict[str, Any], data: dict[str, Any]
) -> Kommando:
    utlysning = data["utlysning"]
    return kommandon.publicera(
        utlysning_id,
        regelverk_id=regelverk.regelverk_id(data["regelverk"]),
        anslag_id=anslag_id,
        verkningsdag=utlysning["publiceringsdag"],
        av=HANDLAGGARE,
        diarienummer=utlysning["diarienummer"],
        rubrik=utlysning["rubrik"],
        budgetar=data["bidragsar"],
        ram_ore=till_ore(utlysning["ram"]),
        sista_ansokningsdag=utlysning["sista_ansokningsdag"],
        krets=[mottagare.mottagare_id(m["organisationsnummer"]) for m in grund["mottagare"]],
        villkor=[],
    )


def _fordela(
    utlysning_id: UUID, arenden: list[Arendet], grund: dict[str, Any], data: dict[str, Any]
) -> Kommando:
    beslutet: dict[str, Any] = {**grund["beslut"], **data.get("beslut", {})}
    sagt = {namn: beslutet.get(namn) for namn in Beslutsuppgifter.model_fields}
    sagt["innehall"] = beslutet["innehall"].format(bidragsar=data["bidragsar"])
    return kommandon.fordela(
        utlysning_id,
        exempel_id("beslut", data["utlysning"]["diarienummer"]),
        arende_ids=[ett.id for ett in arenden],
        verkningsdag=data["dagar"]["beslut"],
        av=BESLUTSFATTARE,
        belopp_ore=None,
        beslut=Beslutsuppgifter(**sagt),
    )


def _arende(ett: Arendet, utlysning_id: UUID) -> Iterator[Handelse]:
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
    for steg in (_meddelat(ett), *_betalt(ett), *_redovisat(ett)):
        yield Handelse(
            klockan(steg.dag, steg.timme, ett.nr),
            f"{steg.namn}/{ett.dnr}",
            _steget(ett.id, steg.av, steg.verb),
        )
    if "aterbetalning" in ett.data:
        yield from _aterbetalt(ett)


def _steget(arende_id: UUID, av: Aktor, verb: Callable[[Kring], None]) -> Kommando:
    return lambda arbete: verb(Kring(arbete, arende_id, av))


def _meddelat(ett: Arendet) -> Steg:
    sagt = ett.grund["meddelande"]
    return Steg(
        ett.dagar["meddelande"],
        9,
        "meddelande",
        HANDLAGGARE,
        lambda kring: meddela(
            kring.arende,
            kring.regelverk(),
            kring.stangda_dagar(),
            verkningsdag=ett.dagar["meddelande"],
            av=kring.av,
            beslut_id=exempel_id("beslut", ett.runda["utlysning"]["diarienummer"]),
            satt=Meddelandesatt(sagt["satt"]),
            till=namn_den(ett.mottagare, ett.dagar["meddelande"]),
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
            kring.stangda_dagar(),
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
    """Asked for, come in, and reviewed: all that was used is approved."""
    aterrapport_id = ett.eget_id("aterrapport")
    svar = svaret(ett.data)
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
            svar=svar,
        ),
    )
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
            godkant_ore=svar.kostnader_ore,
            ej_godkant_ore=0,
            motivering="Kostnaderna avser den verksamhet som bidraget lämnades för (påhittad).",
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
    inbetalning_id, belopp_ore = ett.eget_id("inbetalning"), till_ore(tillbaka["belopp"])
    dag = tillbaka["dag"]

    def ta_emot(arbete: Arbete) -> None:
        arbete.ny(
            inbetalning.ta_emot(
                inbetalning_id=inbetalning_id,
                verkningsdag=dag,
                av=EKONOM,
                bankreferens=f"påhittad {ett.dnr}",
                belopp_ore=belopp_ore,
                konto=KONTO,
                fran=namn_den(ett.mottagare, dag),
                meddelande=f"Oförbrukade medel {ett.runda['bidragsar']}",
            )
        )

    yield Handelse(klockan(dag, 14, ett.nr), f"inbetalning/{ett.dnr}", ta_emot)
    yield Handelse(
        klockan(dag, 15, ett.nr),
        f"placering/{ett.dnr}",
        placeringskommandon.placera(
            inbetalning_id,
            verkningsdag=dag,
            av=EKONOM,
            arende_id=ett.id,
            belopp_ore=belopp_ore,
            fordran_id=None,
            ur={Lada.OFORBRUKAT: belopp_ore},
        ),
    )
