"""The demonstration corrects nothing that a decision rests on, and so lists no such deviation."""

from __future__ import annotations

from tests.api.hjalp.kommandon import Kommandorad


def test_fel_b_demonstrationen_vilar_inte_pa_rattat(demo: Kommandorad) -> None:
    rader = demo("lista", "avvikelser", "--demo", "--json").json["rader"]
    vilar = [
        (rad["handelse"], rad["vad"], rad["da"], rad["nu"])
        for rad in rader
        if rad["slag"] == "vilar-pa-rattat"
    ]
    assert vilar == []
