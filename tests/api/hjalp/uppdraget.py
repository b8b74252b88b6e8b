"""What is said of a task that the government gave with its money: bodies of requests."""

from __future__ import annotations

from typing import Any

Kropp = dict[str, Any]

BESLUTSREFERENS = "S2015/08198/FS"
UPPDRAG: Kropp = {
    "beslutsdag": "2024-01-02",
    "beslutsreferens": BESLUTSREFERENS,
    "budgetar": 2024,
    "belopp": "100.00",
    "hogstForvaltning": "10.00",
    "frister": [
        {"vad": "rekvisition", "text": "Till Kammarkollegiet", "senast": "2024-12-01"},
        {"vad": "redovisning", "text": "Årets medel", "senast": "2025-05-31"},
    ],
}
REKVISITION: Kropp = {
    "rekvisitionsdag": "2024-12-02",
    "beslutsreferens": BESLUTSREFERENS,
    "belopp": "100.00",
    "till": "Kammarkollegiet",
}
MOTTAGET: Kropp = {
    "bankdag": "2024-12-09",
    "beslutsreferens": BESLUTSREFERENS,
    "belopp": "100.00",
    "bankreferens": "KI-1",
}
FORVALTNING: Kropp = {
    "anvandaDag": "2024-12-20",
    "beslutsreferens": BESLUTSREFERENS,
    "budgetar": 2024,
    "belopp": "10.00",
}
ATERBETALNING: Kropp = {
    "betalningsdag": "2024-12-30",
    "beslutsreferens": BESLUTSREFERENS,
    "budgetar": 2024,
    "belopp": "40.00",
    "till": "Kammarkollegiet",
    "betalningsreferens": BESLUTSREFERENS,
}
UPPDRAGSRATTELSE: Kropp = {
    **UPPDRAG,
    "rattarVersion": 3,
    "belopp": "90.00",
    "orsak": "Fel avskrivet ur regeringsbeslutet",
}
HANDELSERATTELSE: Kropp = {
    "rattarVersion": 4,
    "dag": "2024-12-08",
    "belopp": "10.00",
    "orsak": "Fel avskrivet ur bankfilen",
}
REDOVISNING: Kropp = {
    "lamnadDag": "2025-05-30",
    "beslutsreferens": BESLUTSREFERENS,
    "frist": 2,
    "till": "Socialdepartementet",
    "handling": "Dnr 1/2025-2",
}
