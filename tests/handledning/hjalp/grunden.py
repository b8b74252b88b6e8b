"""The tutorial begins: the authority, the money, those who may apply, and the call."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from tests.handledning.hjalp.spelare import ATTESTANT, BESLUTSFATTARE, EKONOM, HANDLAGGARE, Spelare

HAR = Path(__file__).parent
BANKDAGAR = HAR.parents[2] / "exempel" / "grunddata" / "bankdagar.toml"
AREN = (2024, 2025)
"""The years in which something happens here."""


def myndigheten(s: Spelare) -> None:
    s.rubrik("The authority, and who may decide")
    s.text(
        "Nobody decides or attests without a delegation that is valid on the day. The days when"
        " banks are closed (Saturdays and Sundays aside, which they always are) and the reference"
        " rate are data too."
    )
    s.post(
        HANDLAGGARE,
        "/myndigheter",
        {
            "gallerFran": "2024-01-01",
            "organisationsnummer": "202100-0555",
            "namn": "Socialstyrelsen",
        },
        som="myndighet",
    )
    s.post(
        BESLUTSFATTARE,
        "/myndigheter/{myndighet}/delegationer",
        {
            "gallerFran": "2024-01-01",
            "subjekt": "beslut-01",
            "beslutstyper": [
                "bifall",
                "avslag",
                "avvisning",
                "avskrivning",
                "andring",
                "utbetalningshinder",
                "granskning",
                "aterkrav",
                "anstand",
                "eftergift",
            ],
            "beslutsreferens": "Arbetsordning 2024",
        },
    )
    s.post(
        BESLUTSFATTARE,
        "/myndigheter/{myndighet}/delegationer",
        {
            "gallerFran": "2024-01-01",
            "subjekt": ATTESTANT,
            "beslutstyper": ["attest"],
            "beloppsgrans": "5000000.00",
            "beslutsreferens": "Attestordning 2024",
        },
    )


def grunddatan(s: Spelare) -> None:
    """Under the same heading: which says why it is needed."""
    bankdagar = tomllib.loads(BANKDAGAR.read_text(encoding="utf-8"))
    for ar in bankdagar["ar"]:
        if ar["ar"] in AREN:
            s.post(
                EKONOM,
                "/grunddata/bankdagar",
                {
                    "faststalldDag": "2024-01-02",
                    "ar": ar["ar"],
                    "stangdaDagar": [str(dag) for dag in ar["stangda_dagar"]],
                    "kalla": bankdagar["kalla"],
                },
            )
    for fran, hundradelar in (("2025-01-01", 250), ("2025-07-01", 200)):
        s.post(
            EKONOM,
            "/grunddata/referensrantor",
            {
                "faststalldDag": fran,
                "gallerFran": fran,
                "hundradelar": hundradelar,
                "kalla": "Påhittad",
            },
        )


def pengarna(s: Spelare) -> None:
    s.rubrik("The money and the call")
    s.text(
        "The state allots money to an anslagspost for a budget year. The förordning is entered as"
        " data: the whole body is in `tests/handledning/hjalp/regelverk.json`, and an example of"
        " one in the description that the API gives of itself."
    )
    s.post(
        HANDLAGGARE,
        "/anslagsposter",
        {
            "gallerFran": "2024-01-01",
            "utgiftsomrade": "9",
            "anslag": "1:6",
            "anslagspost": "99",
            "benamning": "Påhittat bidrag",
        },
        som="post",
    )
    s.post(
        HANDLAGGARE,
        "/anslagsposter/{post}/tilldelningar",
        {
            "gallerFran": "2024-01-01",
            "budgetar": 2024,
            "belopp": "8000000.00",
            "beslutsreferens": "Regleringsbrev 2024 (påhittat)",
        },
    )
    s.post(
        HANDLAGGARE,
        "/regelverk",
        json.loads((HAR / "regelverk.json").read_text()),
        som="regelverk",
        visa=False,
    )


def mottagarna(s: Spelare) -> None:
    s.rubrik("Those who may apply")
    s.text("Where a mottagare is paid takes two people: one proposes, another approves.")
    for namn, nummer, heter in (
        ("uppsala", "232100-0024", "Region Uppsala"),
        ("skane", "232100-0255", "Region Skåne"),
        ("gotland", "212000-0803", "Region Gotland"),
    ):
        s.post(
            HANDLAGGARE,
            "/mottagare",
            {"gallerFran": "2024-01-01", "organisationsnummer": nummer, "namn": heter},
            som=namn,
        )
    for namn, giro in (("uppsala", "bankgiro 5050-1055"), ("skane", "bankgiro 991-2346")):
        forslag = s.nytt_id(f"forslag_{namn}")
        s.post(
            HANDLAGGARE,
            f"/mottagare/{{{namn}}}/betalningsmalsforslag",
            {
                "foreslagetDag": "2024-01-08",
                "betalningsmal": giro,
                "underlag": "Undertecknad blankett",
                "forslagId": forslag,
            },
        )
        s.post(
            EKONOM,
            f"/mottagare/{{{namn}}}/betalningsmalsforslag/{forslag}/godkannanden",
            {"gallerFran": "2024-01-10"},
        )


def utlysningen(s: Spelare) -> None:
    """Under the same heading: it is for those."""
    s.post(
        HANDLAGGARE,
        "/utlysningar",
        {
            "publiceringsdag": "2024-01-15",
            "diarienummer": "10/2024",
            "rubrik": "Påhittat bidrag 2024",
            "regelverkId": "{regelverk}",
            "anslagId": "{post}",
            "budgetar": 2024,
            "ram": "6000000.00",
            "sistaAnsokningsdag": "2024-02-18",
            "krets": ["{uppsala}", "{skane}", "{gotland}"],
        },
        som="utlysning",
    )
