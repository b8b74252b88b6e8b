"""Makes a whole grant over HTTP, step by step: from the anslagspost to what the bank paid."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

import httpx
from stdnum import luhn

from domain.grund.aktor import Roll
from domain.grund.beslutstyp import Beslutstyp
from domain.myndighet.myndighet import myndighet_id
from tests.api.hjalp.regelverket import INNEHALL
from tests.api.hjalp.servern import SOCIALSTYRELSEN, SUBJEKT, Api
from tests.api.hjalp.uppdraget import MOTTAGET, UPPDRAG

_NUMMER = itertools.count(1)
Kropp = dict[str, Any]

BANKGIRO = "bankgiro 5050-1055"
MYNDIGHETEN: Kropp = {
    "gallerFran": "2019-01-01",
    "organisationsnummer": SOCIALSTYRELSEN,
    "namn": "Socialstyrelsen",
}
BESLUT: Kropp = {
    "beslutsdag": "2024-03-21",
    "innehall": "Bidrag beviljas.",
    "beslutsfattare": ["beslut-01"],
    "foredragande": ["handlaggare-01"],
    "medverkande": [],
    "motivering": "Ansökan uppfyller villkoren.",
    "foreskrifter": ["2 § förordningen (2019:7)"],
    "kommuniceringsundantag": "uppenbart-obehovligt",
}


def lopnummer() -> int:
    """A number that no other test has had."""
    return next(_NUMMER)


def nytt_organisationsnummer() -> str:
    """A valid number that nobody else has."""
    nio = f"992{lopnummer():06}"
    tio = nio + luhn.calc_check_digit(nio)
    return f"{tio[:6]}-{tio[6:]}"


@dataclass(frozen=True)
class Grund:
    """What an ansökan needs: an anslagspost with money, a regelverk, a call and a mottagare."""

    post: str
    regelverk: str
    utlysning: str
    mottagare: str
    organisationsnummer: str


class Bygge:
    """Posts one action after another, each by somebody who may, and keeps the last receipt."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.beslut: dict[str, str] = {}
        """The decision that settled each ärende."""

    def skicka(
        self, roll: Roll, vag: str, kropp: Kropp, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """POST as `roll`, whatever the answer."""
        return self.api.klient(roll).post(vag, json=kropp, headers=headers)

    def gor(self, roll: Roll, vag: str, kropp: Kropp, nyckel: str | None = None) -> Kropp:
        """POST as `roll` and return the receipt; anything but 201 fails the test.

        What has a `nyckel` is done once in each log, however many ask for it.
        """
        svar = self.skicka(
            roll, vag, kropp, None if nyckel is None else {"Idempotency-Key": nyckel}
        )
        assert svar.status_code == 201, svar.text
        kvittens: Kropp = svar.json()
        return kvittens

    def las(self, vag: str, **fraga: object) -> Kropp:
        """GET as granskare; anything but 200 fails the test."""
        givna = {namn: str(varde) for namn, varde in fraga.items()} or None
        svar = self.api.klient(Roll.GRANSKARE).get(vag, params=givna)
        assert svar.status_code == 200, svar.text
        innehall: Kropp = svar.json()
        assert "_meta" not in innehall or _del_for_sig(vag, fraga), f"Läs hela {vag}: alla()"
        return innehall

    def alla(self, vag: str, falt: str = "rader", **fraga: object) -> list[Kropp]:
        """GET as granskare every page of what others than the test also fill."""
        rader: list[Kropp] = []
        nasta: str | None = None
        while True:
            sida = self.las(vag, limit=1000, **fraga) if nasta is None else self.las(nasta)
            rader += sida[falt]
            vidare = [lank["href"] for lank in sida["_links"] if lank["rel"] == "next"]
            if not vidare:
                return rader
            nasta = vidare[0]

    def ny(self, vag: str, kropp: Kropp) -> str:
        """Make a resource as handläggare and return its id."""
        return strom(self.gor(Roll.HANDLAGGARE, vag, kropp))

    def post(self, tilldelat: str | None = "1000000000.00") -> str:
        post = self.ny("/anslagsposter", anslagspost())
        if tilldelat is not None:
            self.gor(
                Roll.HANDLAGGARE, f"/anslagsposter/{post}/tilldelningar", tilldelning(tilldelat)
            )
        return post

    def mottagare(self, namn: str = "Region Påhittad") -> tuple[str, str]:
        """The id and the organisationsnummer."""
        ny = mottagare(namn)
        return self.ny("/mottagare", ny), ny["organisationsnummer"]

    def myndigheten(self) -> str:
        """The authority that the tests act for: beslut-01 decides everything, ekonom-01 pays."""
        self.gor(Roll.HANDLAGGARE, "/myndigheter", MYNDIGHETEN, "myndigheten")
        myndighet = str(myndighet_id(SOCIALSTYRELSEN))
        for roll, typer in (
            (Roll.BESLUTSFATTARE, list(Beslutstyp)),
            (Roll.EKONOM, ["attest", "eftergift"]),
        ):
            kropp = {
                "gallerFran": "2019-01-01",
                "subjekt": SUBJEKT[roll],
                "beslutstyper": typer,
                "beslutsreferens": "Arbetsordning",
            }
            vag = f"/myndigheter/{myndighet}/delegationer"
            self.gor(Roll.BESLUTSFATTARE, vag, kropp, f"delegation-{SUBJEKT[roll]}")
        return myndighet

    def bankdagar(self, *aren: int) -> None:
        """Nothing but Saturdays and Sundays is closed."""
        for ar in aren or (2024, 2025):
            kropp: Kropp = {
                "faststalldDag": "2024-01-01",
                "ar": ar,
                "stangdaDagar": [],
                "kalla": "Prov",
            }
            self.gor(Roll.EKONOM, "/grunddata/bankdagar", kropp, f"bankdagar-{ar}")

    def grund(self, ram: str = "10000000.00") -> Grund:
        self.myndigheten()
        self.bankdagar()
        post, regler = self.post(), self.ny("/regelverk", regelverk())
        utlysningen = self.ny("/utlysningar", utlysning(regler, post, ram))
        return Grund(post, regler, utlysningen, *self.mottagare())

    def uppdrag(self, mottaget: bool = False) -> str:
        """An anslagspost with money and a task, whose money the bank has received."""
        post = self.post()
        self.gor(Roll.HANDLAGGARE, f"/anslagsposter/{post}/uppdrag", UPPDRAG)
        if mottaget:
            self.gor(Roll.EKONOM, f"/anslagsposter/{post}/mottagnamedel", MOTTAGET)
        return post

    def utlysning(self, grund: Grund, ram: str = "1000.00", forbehall: str | None = None) -> str:
        """A further call of the same post."""
        ny = utlysning(grund.regelverk, grund.post, ram)
        return self.ny("/utlysningar", {**ny, "forbehall": forbehall})

    def arende(self, grund: Grund, **falt: Any) -> str:
        return self.ny("/arenden", ansokan(grund, **falt))

    def beviljat(self, grund: Grund, belopp: str = "100.00") -> str:
        """An ärende that has been granted."""
        arende = self.arende(grund)
        self.besluta(arende, "beslut", belopp=belopp)
        return arende

    def besluta(self, arende: str, vag: str, **falt: Any) -> str:
        """A decision that settles the application; its id."""
        beslut = nytt_id()
        self.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/{vag}", {**fattat(beslut), **falt})
        self.beslut[arende] = beslut
        return beslut

    def meddelat(self, arende: str) -> None:
        vag = f"/arenden/{arende}/meddelanden"
        self.gor(Roll.HANDLAGGARE, vag, meddelande(self.beslut[arende]))

    def attesterat(
        self, grund: Grund, belopp: str = "100.00", beviljat: str | None = None
    ) -> tuple[str, str]:
        """A granted ärende, made known, with an attested payment; the payment's id beside it."""
        arende, betalning = self.beviljat(grund, beviljat or belopp), nytt_id()
        self.meddelat(arende)
        self.gor(Roll.EKONOM, f"/arenden/{arende}/attester", attest(belopp, betalning))
        self.betalningsmal(grund)
        return arende, betalning

    def betalningsmal(self, grund: Grund) -> None:
        """One person proposes where the mottagare is paid, another approves."""
        vag = f"/mottagare/{grund.mottagare}/betalningsmalsforslag"
        kropp = {
            "foreslagetDag": "2024-01-08",
            "betalningsmal": BANKGIRO,
            "underlag": "Blankett",
            "forslagId": grund.mottagare,  # any id will do
        }
        self.gor(Roll.HANDLAGGARE, vag, kropp, f"forslag-{grund.mottagare}")
        vag = f"{vag}/{grund.mottagare}/godkannanden"
        self.gor(Roll.EKONOM, vag, {"gallerFran": "2024-01-10"}, f"godkant-{grund.mottagare}")

    def utbetalt(
        self, grund: Grund, belopp: str = "100.00", beviljat: str | None = None
    ) -> tuple[str, str]:
        """A case whose money the bank has paid: bank fact number 6."""
        arende, betalning = self.attesterat(grund, belopp, beviljat)
        self.gor(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", order(betalning))
        vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
        self.gor(Roll.EKONOM, vag, bank(belopp))
        return arende, betalning


def _del_for_sig(vag: str, fraga: Kropp) -> bool:
    """Whether a list is of something of the test's own, or a page that was asked for as such."""
    egen = vag.count("/") > 2 or any(namn.endswith("Id") for namn in fraga)
    return egen or "?" in vag or not {"page", "limit"}.isdisjoint(fraga)


def strom(kvittens: Kropp) -> str:
    """The id of the stream in which the first fact was recorded."""
    delar: list[str] = kvittens["handelser"][0]["href"].split("/")
    return delar[-3]


def nytt_id() -> str:
    return f"6f0b3c5e-0000-4000-8000-{lopnummer():012x}"


# Bodies


def anslagspost() -> Kropp:
    return {
        "gallerFran": "2024-01-01",
        "utgiftsomrade": "9",
        "anslag": "1:6",
        "anslagspost": f"prov {lopnummer()}",
        "benamning": "Bidrag till folkhälsa",
    }


def tilldelning(belopp: str = "1000.00") -> Kropp:
    return {
        "gallerFran": "2024-01-01",
        "budgetar": 2024,
        "belopp": belopp,
        "beslutsreferens": "Regleringsbrev",
    }


def mottagare(namn: str = "Region Påhittad") -> Kropp:
    nummer = nytt_organisationsnummer()
    return {"gallerFran": "2024-01-01", "organisationsnummer": nummer, "namn": namn}


def regelverk() -> Kropp:
    return {"beteckning": f"prov:{lopnummer()}", **regelverksversion("1", "2019-03-01")}


def regelverksversion(version: str, dag: str) -> Kropp:
    return {
        "ikrafttrader": dag,
        "rubrik": "Förordning om statsbidrag",
        "version": version,
        "innehall": INNEHALL,
    }


def redovisningsmall(fraga: str = "enligt-plan") -> Kropp:
    grupp = {
        "nyckel": "genomforande",
        "rubrik": "Självskattning",
        "fragor": [fraga],
        "hogtFran": 4,
        "jamforsMedAretFore": False,
    }
    mall = {
        "rubrik": "Redovisning",
        "andelsdecimaler": 0,
        "totaldecimaler": 1,
        "fragegrupper": [grupp],
    }
    return {
        "faststalldDag": "2024-06-01",
        "franBidragsar": 2024,
        "mall": mall,
        "kalla": "Dnr 1",
    }


def utlysning(regelverk: str, post: str, ram: str = "1000.00") -> Kropp:
    return {
        "publiceringsdag": "2024-01-01",
        "diarienummer": f"U{lopnummer()}",
        "rubrik": "Statsbidrag 2024",
        "regelverkId": regelverk,
        "anslagId": post,
        "budgetar": 2024,
        "ram": ram,
        "sistaAnsokningsdag": "2024-02-15",
    }


def ansokan(grund: Grund, **falt: Any) -> Kropp:
    return {
        "inkommenDag": "2024-02-12",
        "diarienummer": f"A{lopnummer()}",
        "utlysningId": grund.utlysning,
        "mottagareId": grund.mottagare,
        "avser": "Verksamhet 2024",
        "sokt": None,
        "uppgifter": [{"nyckel": "budget", "svar": "100 kronor"}],
        **falt,
    }


def fattat(beslut_id: str, **falt: Any) -> Kropp:
    """What every decision in an ärende says."""
    return {**BESLUT, "beslutId": beslut_id, **falt}


def meddelande(beslut_id: str) -> Kropp:
    return {
        "meddelatDag": "2024-03-22",
        "beslutId": beslut_id,
        "satt": "e-post",
        "till": "Region Påhittad",
        "overklagandehanvisning": "bifogad",
    }


def attest(belopp: str = "100.00", betalning: str | None = None) -> Kropp:
    kropp = {"attestdag": "2024-03-25", "belopp": belopp}
    return kropp if betalning is None else {**kropp, "utbetalningId": betalning}


def order(betalning: str) -> Kropp:
    return {
        "orderdag": "2024-03-26",
        "utbetalningId": betalning,
        "betalningsmal": BANKGIRO,
        "forfallodag": "2024-03-28",
    }


def bank(belopp: str = "100.00") -> Kropp:
    return {
        "bankdag": "2024-03-28",
        "belopp": belopp,
        "betalningsmal": BANKGIRO,
        "bankreferens": "BG 2024-03-28 0001",
    }
