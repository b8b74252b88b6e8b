"""J4: every value of the history names a source, or is marked as invented or unconfirmed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from api.uppspelning.historien import KATALOG

FILER = sorted((KATALOG / "rcc").glob("*.toml"))
FORTECKNING = tomllib.loads((KATALOG / "rcc" / "grund.toml").read_text())["kallforteckning"]
OM_FILEN = {"kalla", "kallor", "kallforteckning", "pahittat", "obekraftat", "osaker"}
"""What says where the values are from, and is no value itself."""

filerna = pytest.mark.parametrize("fil", FILER, ids=lambda fil: fil.stem)


def varden(data: Any, vag: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of every value: rows of a list have the path of the list."""
    match data:
        case dict():
            for namn, del_ in data.items():
                if vag or namn not in OM_FILEN:
                    yield from varden(del_, (*vag, namn))
        case list() if data and isinstance(data[0], dict):
            for rad in data:
                yield from varden(rad, vag)
        case _:
            yield vag


def marken(data: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The path that each mark covers, and what it says."""
    for kalla, vagar in data["kallor"].items():
        yield from ((tuple(vag.split(".")), kalla) for vag in vagar)
    for mark in ("pahittat", "obekraftat"):
        yield from ((tuple(vag.split(".")), mark) for vag in data.get(mark, []))


def harkomst(vag: tuple[str, ...], alla: list[tuple[tuple[str, ...], str]]) -> list[str]:
    """What the marks that lie closest to a value say of it."""
    over = [(omfattar, mark) for omfattar, mark in alla if vag[: len(omfattar)] == omfattar]
    narmast = max((len(omfattar) for omfattar, _ in over), default=0)
    return [mark for omfattar, mark in over if len(omfattar) == narmast]


def utan_harkomst(data: dict[str, Any]) -> set[str]:
    alla = list(marken(data))
    return {".".join(vag) for vag in varden(data) if len(harkomst(vag, alla)) != 1}


@filerna
def test_fel_j4_kallor(fil: Any) -> None:
    """One of the two, and never both."""
    assert utan_harkomst(tomllib.loads(fil.read_text())) == set()


@filerna
def test_fel_j4_inget_marke_ar_tomt(fil: Any) -> None:
    data = tomllib.loads(fil.read_text())
    finns = list(varden(data))
    for omfattar, mark in marken(data):
        assert any(vag[: len(omfattar)] == omfattar for vag in finns), (omfattar, mark)
    for osaker in data.get("osaker", []):
        assert tuple(osaker.split(".")) in finns


@filerna
def test_fel_j4_kallan_finns_i_forteckningen(fil: Any) -> None:
    assert set(tomllib.loads(fil.read_text())["kallor"]) <= set(FORTECKNING)


@filerna
def test_fel_j4_ett_varde_utan_kalla_hittas(fil: Any) -> None:
    """Wherever it is planted; and a mark that is taken away leaves its values without."""
    data = tomllib.loads(fil.read_text())
    assert utan_harkomst({**data, "nytt": {"utan": ["x"]}}) == {"nytt.utan"}
    for kalla, vagar in data["kallor"].items():
        mindre = {**data, "kallor": {**data["kallor"], kalla: vagar[1:]}}
        utan_den = list(marken(mindre))
        tappade = [v for v in varden(data) if ".".join(v).startswith(vagar[0])]
        assert all(harkomst(vag, utan_den) != [kalla] for vag in tappade)


@pytest.mark.parametrize("ar", range(2019, 2025))
def test_fel_j4_raderna(ar: int) -> None:
    """What was taken for known: the regleringsbrev, the six before 2024, the number of the call."""
    data = tomllib.loads((KATALOG / "rcc" / f"{ar}.toml").read_text())
    alla = list(marken(data))
    assert harkomst(("utlysning", "diarienummer"), alla) == ["pahittat"]
    fore = ["pahittat"] if ar < 2024 else ["A"]
    assert harkomst(("anslag", "beslutsreferens"), alla) == fore
    assert harkomst(("mottagare", "organisationsnummer"), alla) == fore


def test_fel_j4_2016() -> None:
    alla = list(marken(tomllib.loads((KATALOG / "rcc" / "2016.toml").read_text())))
    for vag in (("anslag", "dag"), ("beslut", "innehall"), ("ansokan", "foretradare")):
        assert harkomst(vag, alla) == ["pahittat"]


def test_fel_j2_anslagspostens_benamning() -> None:
    post = tomllib.loads((KATALOG / "rcc" / "grund.toml").read_text())["anslagspost"]
    assert post["benamning"] == "Åtgärder för en bättre cancervård"
