"""J3: money that is requisitioned once is not asked for again; in 2016 there were two sums."""

from __future__ import annotations

import tomllib

from api.uppspelning.historien import KATALOG
from domain.anslag.stopp import RekvirerasEngangsvis
from domain.anslag.uppdragsmedel import rekvirera
from tests.domain.hjalp.historia import POSTEN, UPPLAGD
from tests.domain.hjalp.scenario import given
from tests.domain.hjalp.uppdraget import ANDRA, UPPDRAG, gjord


def test_fel_j3_rekvisition() -> None:
    """The second, two days after the last day of an uppdrag that is requisitioned once."""
    given(UPPLAGD, UPPDRAG, gjord()).when(rekvirera, POSTEN, **ANDRA).then_stopp(
        RekvirerasEngangsvis
    )


def test_fel_j3_historien() -> None:
    """48,0 and 3,1 mkr: a rekvisition, an återbetalning and an ekonomisk redovisning each."""
    uppdrag = tomllib.loads((KATALOG / "rcc" / "2016.toml").read_text())["uppdrag"]
    frister = uppdrag["frister"]
    for slag in ("rekvisition", "aterbetalning", "ekonomisk-redovisning"):
        assert [f["vad"] for f in frister].count(slag) == 2
    rekvirerat = {g["frist"]: g["belopp"] for g in uppdrag["gjort"] if g["vad"] == "rekvirera"}
    assert sorted(rekvirerat.values()) == ["3100000.00", "48000000.00"]
    assert all(frister[nr - 1]["belopp"] == belopp for nr, belopp in rekvirerat.items())
