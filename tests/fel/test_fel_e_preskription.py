"""E: a claim has a day when it is lost; what interrupts it moves it, and who watches is warned."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge


def test_fel_e_preskription(bygge: Bygge) -> None:
    """Demanded on 15 April 2025, demanded again in writing on 15 September."""
    arende, fordran = r.kravt(bygge, bygge.grund())

    def varnad(per: str) -> list[tuple[str, int, str]]:
        rader = bygge.las("/listor/preskription", per=per, limit=1000)["rader"]
        return [
            (rad["preskriberas"], rad["dagarKvar"], rad["skuld"])
            for rad in rader
            if rad["fordranId"] == fordran
        ]

    assert varnad("2034-04-13") == []
    assert varnad("2034-04-15") == [("2035-04-15", 365, "20.00")]
    assert varnad("2035-04-16") == [("2035-04-15", -1, "20.00")]
    avbrott = {"dag": "2025-09-15", "grund": "skriftligt-krav", "underlag": "Mottagningsbevis"}
    vag = f"/arenden/{arende}/fordringar/{fordran}/preskriptionsavbrott"
    bygge.gor(Roll.EKONOM, vag, avbrott)
    assert varnad("2034-04-15") == []
    assert varnad("2035-04-16") == [("2035-09-15", 152, "20.00")]
