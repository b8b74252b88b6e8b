"""The real 2024 round, played through the product's own commands on its real days.

Each command has a key of its own and a time of its own, so that playing it twice loads nothing
twice, and the log's knowledge has a history.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid5

import exempel
from api import kommandon
from api.falt import till_ore
from domain import anslag, anslagsbelopp, mottagare, regelverk
from domain.arende import Arende
from domain.beslut import Beslutsuppgifter, Meddelandesatt, Overklagandehanvisning, meddela
from domain.faktum import Aktor, Roll
from domain.regler import Innehall
from domain.utbetalning import attestera, bekrafta, beordra
from store.fel import RedanRegistrerad
from store.journal import Arbete, Journal, Kommando

KATALOG = Path(exempel.__file__).parent
SOCIALSTYRELSEN = "202100-0555"
UTLYSNING = "81472/2023"
_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a0f")


def version() -> str:
    """Eight characters that change when the examples, or how they are played, do."""
    summa = sha256(Path(__file__).read_bytes())
    for fil in sorted(KATALOG.rglob("*.toml")):
        summa.update(fil.read_bytes())
    return summa.hexdigest()[:8]


def exempel_id(*namn: str) -> UUID:
    """The id of something in the examples: the same in every demonstration log."""
    return uuid5(_NAMNRYMD, "/".join(namn))


class Handelse(NamedTuple):
    """One command of the story: when the authority knew, and what it did."""

    nar: datetime
    namn: str
    kommando: Kommando


def _aktor(subjekt: str, roll: Roll) -> Aktor:
    return Aktor(subjekt=subjekt, roll=roll, organisation=SOCIALSTYRELSEN)


HANDLAGGARE = _aktor("handlaggare-01", Roll.HANDLAGGARE)
BESLUTSFATTARE = _aktor("beslut-01", Roll.BESLUTSFATTARE)
ATTESTANT = _aktor("ekonom-01", Roll.EKONOM)
EKONOM = _aktor("ekonom-02", Roll.EKONOM)


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
    yield from _grunden(data)
    post, utlysning, beslut = data["anslagspost"], data["utlysning"], data["beslut"]
    regler = tomllib.loads((KATALOG / data["regelverk"]).read_text())
    utlysning_id = exempel_id("utlysning", utlysning["diarienummer"])
    yield Handelse(
        utlysning["kand"],
        f"utlysning/{utlysning['diarienummer']}",
        kommandon.publicera(
            utlysning_id,
            regelverk_id=regelverk.regelverk_id(regler["beteckning"]),
            anslag_id=_post_id(post),
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
                **{namn: beslut[namn] for namn in Beslutsuppgifter.model_fields}
            ),
        ),
    )


def _grunden(data: dict[str, Any]) -> Iterator[Handelse]:
    """The anslagspost with its money, the mottagare, and the regelverk in its versions."""
    post = data["anslagspost"]
    regler = tomllib.loads((KATALOG / data["regelverk"]).read_text())
    nasta = partial(_efter, post["kand"])

    def medel(arbete: Arbete) -> None:
        ny = arbete.ny(
            anslag.lagg_upp(
                verkningsdag=post["galler_fran"],
                av=HANDLAGGARE,
                **{n: post[n] for n in ("utgiftsomrade", "anslag", "anslagspost", "benamning")},
            )
        )
        anslagsbelopp.tilldela(
            ny,
            verkningsdag=post["galler_fran"],
            av=HANDLAGGARE,
            budgetar=post["budgetar"],
            belopp_ore=till_ore(post["belopp"]),
            beslutsreferens=post["beslutsreferens"],
        )

    yield Handelse(nasta(0), "anslagspost", medel)
    forsta, *senare = regler["versioner"]

    def regelverket(arbete: Arbete) -> None:
        nytt = arbete.ny(
            regelverk.registrera(
                av=HANDLAGGARE, beteckning=regler["beteckning"], **_version(regler, forsta)
            )
        )
        for version in senare:
            regelverk.infor_version(nytt, av=HANDLAGGARE, **_version(regler, version))

    yield Handelse(nasta(1), f"regelverk/{regler['beteckning']}", regelverket)

    def mottagarna(arbete: Arbete) -> None:
        for ansokan in data["ansokningar"]:
            arbete.ny(
                mottagare.registrera(
                    verkningsdag=post["galler_fran"],
                    av=HANDLAGGARE,
                    organisationsnummer=ansokan["organisationsnummer"],
                    namn=ansokan["mottagare"],
                )
            )

    yield Handelse(nasta(2), "mottagare", mottagarna)


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
        ),
    )
    for nar, namn, verb in (_meddelat(data, ansokan), *_betalt(data, ansokan)):
        yield Handelse(
            _efter(nar, nr),
            f"{namn}/{ansokan['diarienummer']}",
            _i_arendet(arende_id, verb),
        )


def _i_arendet(arende_id: UUID, verb: Callable[[Arende], None]) -> Kommando:
    return lambda arbete: verb(arbete.hamta(Arende, arende_id))


class Steg(NamedTuple):
    """One step in a case: when it was known, its name, and the verb with all but the ärende."""

    nar: datetime
    namn: str
    verb: Callable[[Arende], None]


def _meddelat(data: dict[str, Any], ansokan: dict[str, Any]) -> Steg:
    meddelande = data["meddelande"]
    return Steg(
        meddelande["kand"],
        "meddelande",
        partial(
            meddela,
            verkningsdag=meddelande["dag"],
            av=HANDLAGGARE,
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
        lambda arende: attestera(
            arende,
            verkningsdag=bankdata["attestdag"],
            av=ATTESTANT,
            belopp_ore=arende.beviljat_ore,
            utbetalning_id=utbetalning_id,
        ),
    )
    yield Steg(
        bankdata["order_kand"],
        "order",
        partial(
            beordra,
            verkningsdag=bankdata["orderdag"],
            av=EKONOM,
            betalningsmal=betalningsmal,
            utbetalning_id=utbetalning_id,
        ),
    )
    yield Steg(
        bankdata["bank_kand"],
        "bank",
        lambda arende: bekrafta(
            arende,
            verkningsdag=bankdata["bankdag"],
            av=EKONOM,
            belopp_ore=arende.beviljat_ore,
            betalningsmal=betalningsmal,
            bankreferens=f"påhittad {ansokan['diarienummer']}",
            utbetalning_id=utbetalning_id,
        ),
    )


def _version(regler: dict[str, Any], version: dict[str, Any]) -> dict[str, Any]:
    return {
        "verkningsdag": version["ikrafttrader"],
        "rubrik": regler["rubrik"],
        "version": version["version"],
        "innehall": Innehall(**{namn: version[namn] for namn in Innehall.model_fields}),
    }


def _post_id(post: dict[str, Any]) -> UUID:
    return anslag.anslag_id(post["utgiftsomrade"], post["anslag"], post["anslagspost"])


def _efter(nar: datetime, minuter: int) -> datetime:
    return nar + timedelta(minutes=minuter)


def _klockan_nio(dag: date) -> datetime:
    return datetime.combine(dag, time(9), UTC)
