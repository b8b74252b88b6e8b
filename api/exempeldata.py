"""The real 2024 round, played through the product's own commands on its real days.

Each command has a key of its own and a time of its own, so that playing it twice loads nothing
twice, and the log's knowledge has a history.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import exempel
from api import exempelgrund, kommandon
from api.arendekommandon import Kring
from api.exempelgrund import (
    ATTESTANT,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    Handelse,
    efter,
    exempel_id,
)
from api.falt import till_ore
from domain import mottagare, regelverk
from domain.ansokan import Ansokningsuppgift
from domain.beslutsfattande import Beslutsuppgifter
from domain.faktum import Aktor
from domain.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.utbetalning import attestera, bekrafta, beordra
from store.fel import RedanRegistrerad
from store.journal import Journal, Kommando

KATALOG = Path(exempel.__file__).parent
UTLYSNING = "81472/2023"


def version() -> str:
    """Eight characters that change when the examples, or how they are played, do."""
    summa = sha256()
    hur = Path(__file__), Path(exempelgrund.__file__)
    for fil in (*hur, *sorted(KATALOG.rglob("*.toml"))):
        summa.update(fil.read_bytes())
    return summa.hexdigest()[:8]


def ladda(journal: Journal, framsteg: Callable[[int, int], None] = lambda _n, _av: None) -> int:
    """Play what is not in the log yet; returns how many commands were new."""
    handelser = sorted(runda(tomllib.loads((KATALOG / "rcc_2024.toml").read_text())))
    nya = 0
    sist = datetime.min.replace(tzinfo=UTC)
    for nr, handelse in enumerate(handelser, 1):
        sist = max(handelse.nar, sist + timedelta(seconds=1))  # the log's clock only goes forwards
        nyckel = f"exempel/{handelse.namn}"
        if journal.redan(nyckel) is None:
            try:
                journal.utfor(
                    handelse.kommando,
                    nyckel=nyckel,
                    forfragan=sha256(handelse.namn.encode()).digest(),
                    registrerad=sist,
                )
                nya += 1
            except RedanRegistrerad:
                pass  # another process is playing the same examples
        framsteg(nr, len(handelser))
    return nya


def runda(data: dict[str, Any]) -> Iterator[Handelse]:
    """The commands of one round, in no particular order."""
    post, utlysning, beslut = data["anslagspost"], data["utlysning"], data["beslut"]
    regler = tomllib.loads((KATALOG / data["regelverk"]).read_text())
    yield from exempelgrund.grunden(data, regler)
    utlysning_id = exempel_id("utlysning", utlysning["diarienummer"])
    yield Handelse(
        utlysning["kand"],
        f"utlysning/{utlysning['diarienummer']}",
        kommandon.publicera(
            utlysning_id,
            regelverk_id=regelverk.regelverk_id(regler["beteckning"]),
            anslag_id=exempelgrund.post_id(post),
            verkningsdag=utlysning["publiceringsdag"],
            av=HANDLAGGARE,
            diarienummer=utlysning["diarienummer"],
            rubrik=utlysning["rubrik"],
            budgetar=post["budgetar"],
            ram_ore=till_ore(utlysning["ram"]),
            sista_ansokningsdag=utlysning["sista_ansokningsdag"],
            forbehall=utlysning.get("forbehall"),
            krets=[mottagare.mottagare_id(nummer) for nummer in utlysning["krets"]],
            villkor=utlysning["villkor"],
        ),
    )
    arende_ids = []
    for nr, ansokan in enumerate(data["ansokningar"]):
        arende_ids.append(exempel_id("arende", ansokan["diarienummer"]))
        yield from _arende(data, ansokan, utlysning_id, arende_ids[-1], nr)
    yield Handelse(
        beslut["kand"],
        f"fordelningsbeslut/{utlysning['diarienummer']}",
        kommandon.fordela(
            utlysning_id,
            exempel_id("beslut", utlysning["diarienummer"]),
            arende_ids=arende_ids,
            verkningsdag=beslut["dag"],
            av=BESLUTSFATTARE,
            belopp_ore=None,
            beslut=Beslutsuppgifter(
                **{namn: beslut.get(namn) for namn in Beslutsuppgifter.model_fields}
            ),
        ),
    )


def _arende(
    data: dict[str, Any], ansokan: dict[str, Any], utlysning_id: UUID, arende_id: UUID, nr: int
) -> Iterator[Handelse]:
    """One case: the ansökan in, and, after the decision, told, attested, ordered and paid."""
    yield Handelse(
        _klockan_nio(ansokan["inkommen_dag"]),
        f"ansokan/{ansokan['diarienummer']}",
        kommandon.lamna_in(
            arende_id,
            utlysning_id=utlysning_id,
            mottagare_id=mottagare.mottagare_id(ansokan["organisationsnummer"]),
            verkningsdag=ansokan["inkommen_dag"],
            av=HANDLAGGARE,
            diarienummer=ansokan["diarienummer"],
            avser=ansokan["avser"],
            uppgifter=_svar(data, ansokan),
        ),
    )
    for nar, namn, av, verb in (_meddelat(data, ansokan), *_betalt(data, ansokan)):
        yield Handelse(
            efter(nar, nr),
            f"{namn}/{ansokan['diarienummer']}",
            _steget(arende_id, av, verb),
        )


def _svar(data: dict[str, Any], ansokan: dict[str, Any]) -> list[Ansokningsuppgift]:
    """What the ansökan says of all that the regelverk wants to know."""
    svar = {
        "rcc": ansokan["avser"],
        "regioner": ansokan["regioner"],
        **data["ansokan"]["uppgifter"],
    }
    return [Ansokningsuppgift(nyckel=nyckel, svar=text) for nyckel, text in svar.items()]


def _steget(arende_id: UUID, av: Aktor, verb: Callable[[Kring], None]) -> Kommando:
    return lambda arbete: verb(Kring(arbete, arende_id, av))


class Steg(NamedTuple):
    """One step in a case: when it was known, its name, by whom, and what was done."""

    nar: datetime
    namn: str
    av: Aktor
    verb: Callable[[Kring], None]


def _meddelat(data: dict[str, Any], ansokan: dict[str, Any]) -> Steg:
    meddelande = data["meddelande"]
    return Steg(
        meddelande["kand"],
        "meddelande",
        HANDLAGGARE,
        lambda kring: meddela(
            kring.arende,
            kring.regelverk(),
            kring.stangda_dagar(),
            verkningsdag=meddelande["dag"],
            av=kring.av,
            beslut_id=exempel_id("beslut", data["utlysning"]["diarienummer"]),
            satt=Meddelandesatt(meddelande["satt"]),
            till=ansokan["mottagare"],
            overklagandehanvisning=Overklagandehanvisning(meddelande["overklagandehanvisning"]),
        ),
    )


def _betalt(data: dict[str, Any], ansokan: dict[str, Any]) -> Iterator[Steg]:
    """All that was granted, in one payment."""
    bankdata = data["utbetalning"]
    utbetalning_id = exempel_id("utbetalning", ansokan["diarienummer"])
    betalningsmal = ansokan["betalningsmal"]
    yield Steg(
        bankdata["attest_kand"],
        "attest",
        ATTESTANT,
        lambda kring: attestera(
            kring.arende,
            kring.regelverk(),
            kring.myndighet(),
            verkningsdag=bankdata["attestdag"],
            av=kring.av,
            belopp_ore=kring.arende.beviljat_ore,
            utbetalning_id=utbetalning_id,
        ),
    )
    yield Steg(
        bankdata["order_kand"],
        "order",
        EKONOM,
        lambda kring: beordra(
            kring.arende,
            kring.regelverk(),
            kring.mottagare(),
            kring.bankdagar(),
            verkningsdag=bankdata["orderdag"],
            av=kring.av,
            betalningsmal=betalningsmal,
            utbetalning_id=utbetalning_id,
            forfallodag=bankdata["forfallodag"],
        ),
    )
    yield Steg(
        bankdata["bank_kand"],
        "bank",
        EKONOM,
        lambda kring: bekrafta(
            kring.arende,
            verkningsdag=bankdata["bankdag"],
            av=kring.av,
            belopp_ore=kring.arende.beviljat_ore,
            betalningsmal=betalningsmal,
            bankreferens=f"påhittad {ansokan['diarienummer']}",
            utbetalning_id=utbetalning_id,
        ),
    )


def _klockan_nio(dag: date) -> datetime:
    return datetime.combine(dag, time(9), UTC)
