"""Bodies of what is said afterwards: an amount moved or corrected, a year closed, a day corrected.

What is corrected is fact number 2 of an anslagspost, and number 6 of an ärende.
"""

from __future__ import annotations

from tests.api.hjalp.bidraget import BANKGIRO, Kropp, tilldelning


def tilldelningsrattelse(belopp: str = "5.00", dag: str = "2024-01-02") -> Kropp:
    kropp = {"gallerFran": dag, "budgetar": 2024, "belopp": belopp, "orsak": "Skrivfel"}
    return {"rattarVersion": 2, **kropp}


def belopp(belopp: str = "5.00", budgetar: int = 2024) -> Kropp:
    return {**tilldelning(belopp), "budgetar": budgetar}


def budgetarsavslut(sparat: str, indraget: str = "0.00", **utlysningar: str) -> Kropp:
    return {
        "avslutsdag": "2024-12-31",
        "budgetar": 2024,
        "sparat": sparat,
        "indraget": indraget,
        "beslutsreferens": "Årsredovisning",
        "utlysningar": [{"utlysningId": i, "belopp": ore} for i, ore in utlysningar.items()],
    }


def utbetalningsrattelse(belopp: str = "100.00", dag: str = "2024-03-27") -> Kropp:
    kropp = {"bankdag": dag, "belopp": belopp, "betalningsmal": BANKGIRO}
    return {"rattarVersion": 6, **kropp, "orsak": "Fel avskriven"}


def inkommen_dag(dag: str = "2024-02-09") -> Kropp:
    return {"inkommenDag": dag, "orsak": "Kom med post"}
