"""Makes what lies around a grant: who a mottagare is and is paid by, periods, receipts, numbers."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import (
    Bygge,
    Grund,
    Kropp,
    bank,
    lopnummer,
    mottagare,
    nytt_organisationsnummer,
    strom,
)
from tests.api.hjalp.servern import SOCIALSTYRELSEN

_PERIODER = itertools.count(1)
_MANADER = itertools.count()
_DIARIEAR = itertools.count(1900)
BANKGIRO = "bankgiro 5050-1055"

NAMN: Kropp = {"gallerFran": "2024-06-01", "namn": "Region Omdöpt"}
FOLKMANGD: Kropp = {
    "gallerFran": "2024-06-01",
    "folkmangd": 400_000,
    "avserDag": "2023-11-01",
    "kalla": "Påhittad",
}
RATTELSE: Kropp = {"rattarVersion": 2, "orsak": "Skrivfel"}
FORFALL: Kropp = {
    "forfallodag": "2024-12-02",
    "forfalloskal": "avstadd-av-mottagaren",
    "belopp": "30.00",
    "motivering": "Behövs inte.",
}
GODKANNANDE: Kropp = {"gallerFran": "2024-01-10"}
AVSLAG: Kropp = {"avslagetDag": "2024-01-10", "orsak": "Underskriften saknas"}
AVSLUT: Kropp = {"avslutatFran": "2024-07-01", "orsak": "Kontot är avslutat"}


def nytt_id() -> str:
    return f"6f0b3c5e-0000-4000-9000-{lopnummer():012x}"


# Bodies


def tillhorighet(*overordnade: str, **falt: object) -> Kropp:
    delar = [{"mottagareId": i} for i in overordnade]
    return {"gallerFran": "2024-01-01", "ingarI": delar, "avser": "nav för RCC", **falt}


def eftertradare(mottagare: str) -> Kropp:
    return {"gallerFran": "2025-01-01", "eftertradareId": mottagare, "orsak": "Regionbildning"}


def forslag(forslag_id: str, betalningsmal: str = BANKGIRO) -> Kropp:
    return {
        "foreslagetDag": "2024-01-08",
        "betalningsmal": betalningsmal,
        "underlag": "Handling 3",
        "forslagId": forslag_id,
    }


def foretradare(foretradare_id: str, till: str | None = "2024-12-31") -> Kropp:
    return {
        "gallerFran": "2024-01-01",
        "gallerTill": till,
        "namn": "Kim Påhittad",
        "slag": "ombud",
        "underlag": "Fullmakt",
        "foretradareId": foretradare_id,
    }


def myndighet() -> Kropp:
    nummer = nytt_organisationsnummer()
    return {"gallerFran": "2024-01-01", "organisationsnummer": nummer, "namn": "Myndigheten"}


def delegation(delegation_id: str) -> Kropp:
    return {
        "gallerFran": "2024-01-01",
        "gallerTill": "2024-12-31",
        "subjekt": "erik",
        "beslutstyper": ["bifall"],
        "beloppsgrans": "100.00",
        "beslutsreferens": "1/2024",
        "delegationId": delegation_id,
    }


def periodstangning() -> Kropp:
    """Of a day long ago that nobody has closed yet, so that no other test is disturbed."""
    dag = date(1950, 1, 1) + timedelta(days=next(_PERIODER))
    return {"stangdDag": str(dag), "stangdTill": str(dag)}


def totaler() -> Kropp:
    """Of a month that nobody has registered yet."""
    nr = next(_MANADER)
    return {
        "registreradDag": "2024-06-03",
        "kalla": "bank",
        "manad": f"{1950 + nr // 12}-{nr % 12 + 1:02}",
        "totaler": [{"slag": "inbetalt", "konto": "bankgiro 5050-1055", "belopp": "0.00"}],
        "referens": "Kontoutdrag (påhittat)",
    }


def signering(manad: str, version: int) -> Kropp:
    return {
        "signeradDag": "2024-06-04",
        "kalla": "bank",
        "manad": manad,
        "totalerVersion": version,
        "position": 1,
        "seddaTotaler": [
            {
                "slag": "inbetalt",
                "konto": "bankgiro 5050-1055",
                "belopp": "7000.00",
                "forklaring": "Bokfördes av banken i nästa månad (påhittat)",
            }
        ],
    }


def bankdagar(ar: int = 2024) -> Kropp:
    return {
        "faststalldDag": "2024-01-01",
        "ar": ar,
        "stangdaDagar": [f"{ar}-12-24", f"{ar}-12-25"],
        "kalla": "Påhittad",
    }


def referensranta(dag: str = "2024-07-01") -> Kropp:
    return {
        "faststalldDag": "2024-07-01",
        "gallerFran": dag,
        "hundradelar": 400,
        "kalla": "Påhittad",
    }


def utlaningsranta(dag: str = "2025-01-01") -> Kropp:
    return {
        "faststalldDag": "2024-10-28",
        "gallerFran": dag,
        "hundradelar": 188,
        "kalla": "Påhittad",
    }


def inbetalning(belopp: str = "100.00", dag: str = "2025-03-28") -> Kropp:
    return {
        "bankdag": dag,
        "bankreferens": f"BG {lopnummer()}",
        "belopp": belopp,
        "konto": BANKGIRO,
        "fran": "Region Påhittad",
        "meddelande": "Återbetalning",
    }


def placering(arende: str, belopp: str, lada: str) -> Kropp:
    """Without a claim, out of a box."""
    ur = [{"lada": lada, "belopp": belopp}]
    return {"placeradDag": "2025-03-31", "belopp": belopp, "arendeId": arende, "ur": ur}


def aterbetalning(belopp: str = "40.00") -> Kropp:
    return {
        "aterbetaldDag": "2025-04-02",
        "belopp": belopp,
        "betalningsmal": "plusgiro 991234-6",
        "bankreferens": None,
        "orsak": "För mycket inbetalt",
    }


def aterbetalningsrattelse(version: int = 2) -> Kropp:
    kropp = aterbetalning("4.00")
    del kropp["bankreferens"]
    return {**kropp, "rattarVersion": version, "orsak": "En nolla för mycket"}


def inbetalningsrattelse(belopp: str = "90.00", version: int = 1) -> Kropp:
    kropp = {"bankdag": "2025-03-28", "belopp": belopp, "orsak": "Skrivfel"}
    return {"rattarVersion": version, **kropp}


def funnen_avvikelse(bygge: Bygge, grund: Grund) -> Kropp:
    """The bank paid twice, the second time by no order."""
    arende, betalning = bygge.utbetalt(grund)
    vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
    bygge.gor(Roll.EKONOM, vag, bank())
    om = (arende, "utbetalning-utan-order")
    rader = bygge.alla("/listor/avvikelser")
    return next(r for r in rader if (r["arendeId"], r["slag"]) == om)


def seddmarkering(avvikelse: Kropp) -> Kropp:
    return {"seddDag": "2024-06-03", **{n: avvikelse[n] for n in ("slag", "lydelse")}}


def avvikelse(bygge: Bygge, grund: Grund) -> Kropp:
    """Somebody has seen it."""
    funnen = funnen_avvikelse(bygge, grund)
    vag = f"/avvikelser/{funnen['avvikelse']}/seddmarkeringar"
    bygge.gor(Roll.HANDLAGGARE, vag, seddmarkering(funnen))
    return funnen


def avvikelseavgorande(avvikelse: Kropp) -> Kropp:
    sagt = {namn: avvikelse[namn] for namn in ("slag", "lydelse")}
    return {**sagt, "avgjordDag": "2024-06-04", "motivering": "Den betalas tillbaka."}


def diarieserie() -> Kropp:
    """Of a year that no test has had a series of."""
    return {
        "borjadDag": "2024-01-01",
        "organisationsnummer": SOCIALSTYRELSEN,
        "ar": next(_DIARIEAR),
        "format": "4.2-{nummer}/{ar}",
    }


# What is there


def ny_mottagare(bygge: Bygge, namn: str = "Region Påhittad") -> str:
    return bygge.ny("/mottagare", mottagare(namn))


def med_forslag(bygge: Bygge) -> tuple[str, str]:
    """A mottagare and the proposal of where to pay it."""
    part, forslag_id = ny_mottagare(bygge), nytt_id()
    vag = f"/mottagare/{part}/betalningsmalsforslag"
    bygge.gor(Roll.HANDLAGGARE, vag, forslag(forslag_id))
    return part, forslag_id


def med_betalningsmal(bygge: Bygge) -> str:
    part, forslag_id = med_forslag(bygge)
    vag = f"/mottagare/{part}/betalningsmalsforslag/{forslag_id}/godkannanden"
    bygge.gor(Roll.EKONOM, vag, GODKANNANDE)
    return part


def med_foretradare(bygge: Bygge) -> tuple[str, str]:
    part, foretradare_id = ny_mottagare(bygge), nytt_id()
    vag = f"/mottagare/{part}/foretradare"
    bygge.gor(Roll.HANDLAGGARE, vag, foretradare(foretradare_id))
    return part, foretradare_id


def med_delegation(bygge: Bygge) -> tuple[str, str]:
    myndigheten, delegation_id = bygge.myndigheten(), nytt_id()
    vag = f"/myndigheter/{myndigheten}/delegationer"
    bygge.gor(Roll.BESLUTSFATTARE, vag, delegation(delegation_id))
    return myndigheten, delegation_id


def mottagen(bygge: Bygge, belopp: str = "100.00", dag: str = "2025-03-28") -> str:
    """What came in: the id of the inbetalning."""
    return strom(bygge.gor(Roll.EKONOM, "/inbetalningar", inbetalning(belopp, dag)))


def rantesatser(bygge: Bygge) -> None:
    """3,00 % through 2025."""
    for dag in ("2025-01-01", "2025-07-01"):
        kropp = {**referensranta(dag), "faststalldDag": dag, "hundradelar": 300}
        bygge.gor(Roll.EKONOM, "/grunddata/referensrantor", kropp, f"ranta-{dag}")


def grunddata(bygge: Bygge) -> str:
    """The id of the stream of bank days."""
    return strom(bygge.gor(Roll.EKONOM, "/grunddata/bankdagar", bankdagar()))
