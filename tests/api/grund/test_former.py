"""Shapes of the domain written by a client: every name in camelCase, kronor and days as text."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ValidationError
from pydantic.alias_generators import to_camel

from api.grund.falt import Anrop
from api.grund.former import SomAnrop, utifran
from api.uppspelning.grund import version as versionen
from api.uppspelning.historien import KATALOG
from domain.aterkrav.anstand import Delbetalning
from domain.aterrapport.svar import Aterrapportsvar
from domain.grund.aktor import Roll
from domain.regelverk.innehall import Innehall
from domain.regelverk.regler import Kallstatus
from tests.api.hjalp.bidraget import Bygge, regelverk
from tests.api.hjalp.redovisning import INKOMMEN
from tests.api.hjalp.regelverket import INNEHALL


class Kropp(Anrop):
    innehall: Annotated[Innehall, SomAnrop()]


class Delar(Anrop):
    delar: list[Annotated[Delbetalning, SomAnrop()]]


def test_det_som_tas_emot_ar_domanens_eget() -> None:
    innehall = Kropp.model_validate({"innehall": INNEHALL}).innehall
    assert type(innehall) is Innehall
    assert Innehall.model_validate_json(innehall.model_dump_json()) == innehall
    assert utifran(Innehall) is utifran(Innehall)


@pytest.mark.parametrize(
    ("skrivet", "text"),
    [
        ("-1.00", "mindre än noll"),
        ("10000000000000.00", "högst 9999999999999.99"),
        ("1.5", "två decimaler"),
        (1.5, "två decimaler"),
    ],
)
def test_ett_belopp_som_inte_tas_emot_sags_varfor(skrivet: object, text: str) -> None:
    with pytest.raises(ValidationError, match=text):
        Delar.model_validate({"delar": [{"forfallodag": "2025-07-31", "belopp": skrivet}]})


def test_ore_och_dagar_skrivs_som_i_resten_av_api_et() -> None:
    skrivet = {"delar": [{"forfallodag": "2025-07-31", "belopp": "125000.50"}]}
    [delen] = Delar.model_validate(skrivet).delar
    assert delen == Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=125_000_50)


@pytest.mark.parametrize(
    "delen",
    [
        {"forfallodag": "2025-07-31", "belopp_ore": 100},
        {"forfallodag": "2025-07-31", "belopp": 100},
        {"forfallodag": "2025-07-31", "belopp": "0.00"},
        {"forfallodag": 20250731, "belopp": "1.00"},
        {"forfallodag": "2025-07-31", "belopp": "1.00", "mer": 1},
        {"belopp": "1.00"},
    ],
)
def test_annat_tas_inte_emot(delen: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Delar.model_validate({"delar": [delen]})


def test_en_frist_som_inte_finns_varje_ar_sags_pa_svenska(bygge: Bygge) -> None:
    kropp = regelverk()
    fristen = {"manad": 2, "dag": 29, "arEfter": 1, "flyttas": True}
    rapport = {**INNEHALL["aterrapport"], "senast": fristen}
    kropp["innehall"] = {**INNEHALL, "aterrapport": rapport}
    svar = bygge.skicka(Roll.HANDLAGGARE, "/regelverk", kropp)
    assert svar.status_code == 422
    [fel] = svar.json()["faltfel"]
    assert fel == {"plats": "innehall.aterrapport.senast", "text": "dagen finns inte varje år"}


class Svaren(Anrop):
    svar: Annotated[Aterrapportsvar, SomAnrop()]


@pytest.mark.parametrize("svar", ["4", " 4 ", "4.0", 4.0, True, None])
@pytest.mark.parametrize(("del_", "falt"), [("skalsvar", "svar"), ("indikatorsvar", "varde")])
def test_ett_heltal_ar_ingen_text_som_liknar_ett(svar: object, del_: str, falt: str) -> None:
    kropp: dict[str, Any] = INKOMMEN["svar"]
    Svaren.model_validate({"svar": kropp})
    [fraga] = kropp[del_]
    with pytest.raises(ValidationError):
        Svaren.model_validate({"svar": {**kropp, del_: [{**fraga, falt: svar}]}})


def _utat(varde: Any) -> Any:
    match varde:
        case dict():
            return {to_camel(namn): _utat(v) for namn, v in varde.items()}
        case list():
            return [_utat(v) for v in varde]
        case _:
            return varde


def _exemplet(namn: str = "regelverk/2019-7") -> list[tuple[str, Innehall]]:
    regler = tomllib.loads((KATALOG / f"{namn}.toml").read_text())
    return [(v["version"], versionen(regler, v)["innehall"]) for v in regler["versioner"]]


@pytest.mark.parametrize(
    ("version", "innehall"),
    [
        *_exemplet(),
        *_exemplet("regelverk/s2015-08198-fs"),
        *_exemplet("pahittat/regelverk"),
    ],
)
def test_exemplets_regelverk_gar_att_skicka(bygge: Bygge, version: str, innehall: Innehall) -> None:
    """All of it: what is sent over HTTP is what the file says."""
    assert isinstance(innehall, BaseModel)
    skickat = _utat(innehall.model_dump(mode="json"))
    kropp = {**regelverk(), "version": version, "innehall": skickat}
    kvittens = bygge.gor(Roll.HANDLAGGARE, "/regelverk", kropp)
    lagrat = bygge.las(kvittens["handelser"][0]["href"])["lagrat"]
    assert innehall.model_dump_json() in lagrat


@pytest.mark.parametrize(("version", "innehall"), _exemplet())
def test_exemplet_har_det_som_ansokan_och_aterrapporten_ska_ha(
    version: str, innehall: Innehall
) -> None:
    assert len(innehall.ansokan.uppgifter) == 14, version
    assert all(u.obligatorisk for u in innehall.ansokan.uppgifter)
    assert innehall.aterrapport is not None
    mall = innehall.aterrapport.mall
    assert (len(mall.kostnadsslag), len(mall.skalfragor)) == (8, 13)
    assert {(f.lagst, f.hogst) for f in mall.skalfragor} == {(1, 5)}
    assert innehall.aterrapport.senast.for_bidragsar(2024) == date(2025, 3, 1)


@pytest.mark.parametrize(("version", "innehall"), _exemplet())
def test_det_som_inte_ar_last_ar_monster(version: str, innehall: Innehall) -> None:
    """No ground names a paragraph that nobody has read, and no pattern is said to be the law."""
    assert innehall.aterkrav is not None
    for grund in (*innehall.aterkrav.grunder, *innehall.utbetalning.hindersgrunder):
        assert grund.lagrum == "mönster", version
    lasta = {p.beteckning for p in innehall.paragrafer if p.status is not Kallstatus.MONSTER}
    assert lasta == {"1 §", "2 §", "3 §", "4 §", "8 §"}
