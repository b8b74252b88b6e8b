"""J1 and J5: what the printed report says of its figures is tested, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from api.uppspelning.historien import _fil
from tests.api.hjalp.kommandon import Kommandorad
from tests.api.hjalp.tryckta import FIL, tryckt


def avvikelser(demo: Kommandorad, fil: Path) -> list[dict[str, Any]]:
    svar = demo("rapport", "jamfor", str(fil), "--demo", "--format", "json").json
    [rader] = [t["rader"] for t in svar["tabeller"] if t["nyckel"] == "avvikelser"]
    return [rad for rad in rader if rad["slag"] == "Texten"]


def andel(ar: int, *slag: str) -> float:
    kostnader = [m["kostnader"] for m in _fil("rcc", str(ar))["mottagare"]]
    alla = sum(float(belopp) for k in kostnader for belopp in k.values())
    return 100 * sum(float(k.get(s, 0)) for k in kostnader for s in slag) / alla


def test_fel_j1_lonerna_har_minskat_och_kopen_okat() -> None:
    """As the report says; 2024 as its table has it."""
    assert (round(andel(2024, "lonekostnader"), 1), round(andel(2024, "kop"), 1)) == (63.8, 29.5)
    assert andel(2023, "lonekostnader") > 63.8
    assert andel(2023, "kop") < 29.5


def test_fel_j5_publicerat(demo: Kommandorad) -> None:
    slagen = Counter(text["slag"] for text in tryckt()["texter"])
    assert slagen["lagst"] == 2
    assert (slagen["okat"], slagen["minskat"]) == (1, 1)
    assert slagen.total() >= 15
    fel = {a["tryckt"].split(":")[0] for a in avvikelser(demo, FIL)}
    assert not fel & {"”Jämfört med 2024 har lönekostnaderna minskat”"}
    assert len(fel) <= 5


def test_fel_j5_fel_mening_hittas(demo: Kommandorad, tmp_path: Path) -> None:
    """The same sentences the other way round, each of them."""
    fil = tmp_path / "tryckt.toml"
    text = FIL.read_text()
    fil.write_text(
        text.replace('"minskat"', '"ÖKAT"').replace('"okat"', '"minskat"').replace("ÖKAT", "okat")
    )
    nya = [a for a in avvikelser(demo, fil) if a not in avvikelser(demo, FIL)]
    assert [a["harlett"] for a in nya] == ["minskat: 64,4 och 63,8", "ökat: 28,6 och 29,5"]


def test_fel_j5_orden_ar_tryckets() -> None:
    """Table 2 as it was printed, and no word in quotation marks that the summary has not."""
    rader = {t["nyckel"]: t["rader"] for t in tryckt()["tabeller"]}["genomforande"]
    assert all(rad[0].startswith("Verksamhet finansierad av statsbidraget har ") for rad in rader)
    assert not any("Sammanfattningen: en majoritet" in t["text"] for t in tryckt()["texter"])
