"""What a whole regelverk says, as it is sent over HTTP."""

from __future__ import annotations

from typing import Any

INNEHALL: dict[str, Any] = {
    "beslutar": "202100-0555",
    "betalar": "202100-0555",
    "fordelning": {"metod": "lika", "avrundning": "krona"},
    "ansokan": {
        "uppgifter": [
            {
                "nyckel": "budget",
                "fraga": "Årlig budget för verksamheten",
                "obligatorisk": True,
                "lagrum": "4 § 2 förordningen (2019:7)",
            }
        ],
        "forSen": "avvisas",
        "sistaDagFlyttas": True,
    },
    "utbetalning": {
        "vantarLagaKraft": False,
        "hindersgrunder": [
            {
                "nyckel": "oriktiga-uppgifter",
                "text": "Det kan antas att bidraget har lämnats på grund av oriktiga uppgifter",
                "lagrum": "mönster",
            }
        ],
    },
    "aterrapport": {
        "senast": {"manad": 3, "dag": 1, "arEfter": 1, "flyttas": True},
        "mall": {
            "kostnadsslag": [{"nyckel": "lonekostnader", "benamning": "Lönekostnader"}],
            "skalfragor": [
                {
                    "nyckel": "enligt-plan",
                    "text": "Verksamheten har bedrivits enligt plan",
                    "lagst": 1,
                    "hogst": 5,
                }
            ],
            "indikatorer": [{"nyckel": "antal", "text": "Antal vårdförlopp", "malniva": 10}],
            "fritextfragor": [
                {"nyckel": "resultat", "text": "Vilka resultat har nåtts", "obligatorisk": False}
            ],
            "intygasAv": ["behorig-foretradare"],
        },
    },
    "aterkrav": {
        "grunder": [
            {"nyckel": "ej-anvant", "text": "Bidraget har inte använts", "lagrum": "mönster"}
        ],
        "tvang": "ska",
        "avstaende": "sarskilda",
        "eftergift": "sarskilda",
        "betalningstidDagar": 30,
        "forfallodagFlyttas": True,
        "ranta": {
            "fran": "forfallodag",
            "dagar": 0,
            "bas": "referensranta",
            "startFlyttas": False,
            "tillaggHundradelar": 800,
            "lagrum": "6 § räntelagen",
            "vidAnstand": {
                "bas": "utlaningsranta",
                "tillaggHundradelar": 200,
                "lagrum": "6 § förordningen (1993:1138)",
            },
        },
        "kvittning": "23 § (mönster)",
        "exekutionstitel": "24 § (mönster)",
        "aterbetalningTill": "anslag",
    },
    "overklagande": {
        "farOverklagas": ["bifall", "avslag", "aterkrav"],
        "tidrakning": "beslutsdag",
        "veckor": 3,
        "flyttas": True,
    },
    "skyddarPart": True,
    "paragrafer": [
        {
            "beteckning": "2 §",
            "text": "Bidraget ska fördelas så att de regionala cancercentrumen får lika stora"
            " belopp.",
            "status": "original",
        }
    ],
    "kallhanvisning": "SFS 2019:7",
}
