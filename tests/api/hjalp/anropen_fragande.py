"""Every route that is POSTed and yet only reads: what is asked is too much for an address."""

from __future__ import annotations

from collections.abc import Callable

from tests.api.hjalp.bidraget import Grund, Kropp


def _jamforelse(grund: Grund) -> Kropp:
    return {
        "kalla": "Ett prov",
        "regelverk": grund.regelverk,
        "bidragsar": 2024,
        "tabeller": [
            {"nyckel": "ar", "kolumner": ["bidragsar", "ram"], "rader": [["2023", "1"]]},
        ],
    }


FRAGANDE: dict[str, Callable[[Grund], Kropp]] = {"/rapporter/jamforelser": _jamforelse}
