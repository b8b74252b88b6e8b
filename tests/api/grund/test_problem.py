"""Every error is a problem (RFC 9457) in Swedish, with a stable type, and records nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund, mottagare
from tests.api.hjalp.fall import OKAND
from tests.api.hjalp.problemen import JSON, falten, krav_problem
from tests.api.hjalp.servern import Api

BELOPP = [
    1, 1.5, -1, 0, True, "1", "1.5", "1,00", "1.000", "-1.00", "+1.00", "0.00", " 1.00", "1.00\n",
    "1 000.00", "1e3", "NaN", "Infinity", "", "١.٠٠", "１.００", "10000000000000.00", [], {},
]  # fmt: skip
DAGAR = [
    "2024-02-30", "2024-13-01", "2024-3-1", "20240301", "2024-W10-5", "2024-03-01T00:00:00Z",
    "2024-03-01 ", "٢٠٢٤-٠٣-٠١", "0001-01-01", "9999-12-31", 20240301, 1709251200, "", "i dag",
]  # fmt: skip
FRAGOR = [
    "okand=1", "kand=1&kand=2", "Kand=1", "per=2024-01-01&per=2024-01-01", "%00=1",
    "kand=2024-03-20T12:00:00", "kand=2024-03-20", "kand=-1", "kand=1.0", "kand=", "kand=%00",
    "kand=%D9%A1", "kand=0001-01-01T00:00:00%2B14:00", "kand=9999-12-31T23:59:59-14:00",
    "limit=0", "limit=1001", "limit=-1", "limit=x", "limit=", "page=x", "page=1.5",
    "per=2024-02-30", "per=2024-01-01T00:00:00Z", "per=0001-01-01", "per=%00", "per=",
    "utlysningId=x", "utlysningId=", "lage=%00", "lage=" + "x" * 51,
]  # fmt: skip


@pytest.fixture(scope="module")
def vag(bygge: Bygge, grund: Grund) -> str:
    """Where a decision can be made; no test here makes one."""
    return f"/arenden/{bygge.arende(grund)}/beslut"


@pytest.fixture
def orord(api: Api) -> Iterator[None]:
    """Nothing is recorded during the test."""
    huvud = api.huvud()
    yield
    assert api.huvud() == huvud


def _ra(api: Api, kropp: bytes, vag: str = "/mottagare") -> httpx.Response:
    return api.klient(Roll.HANDLAGGARE).post(vag, content=kropp, headers=JSON)


# The request as such


@pytest.mark.parametrize(
    "kropp",
    [
        b"{",
        b"{'namn': 1}",
        b'{"namn": 1,}',
        b'{"namn": "\xff"}',
        b'{"namn": ' + b"9" * 5000 + b"}",
        b"[" * 9000 + b"]" * 9000,
        b'{"a":' * 9000 + b"1" + b"}" * 9000,
    ],
    ids=["avbruten", "apostrofer", "komma", "inte UTF-8", "tal", "djupa listor", "djupa objekt"],
)
@pytest.mark.usefixtures("orord")
def test_400_det_som_inte_ar_json(api: Api, kropp: bytes) -> None:
    krav_problem(_ra(api, kropp), 400, "felaktigt-anrop")


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize(
    "kropp", [b"", b"[]", b"null", b'"x"', b"1", b"NaN", b"[" * 200 + b"]" * 200]
)
def test_422_det_som_inte_ar_ett_objekt(api: Api, kropp: bytes) -> None:
    assert falten(_ra(api, kropp)) == {""}


@pytest.mark.parametrize(
    "vag",
    [
        "/finns-inte",
        "/arenden/{okand}",
        "/arenden/{post}",
        "/arenden/{okand}/handelser",
        "/arenden/{post}/handelser",
        "/anslagsposter/{post}/handelser/0",
        "/anslagsposter/{post}/handelser/-1",
        "/anslagsposter/{post}/handelser/99999999999999999999",
        "/utlysningar/{post}",
        "/utlysningar/{utlysning}/fordelningsbeslut/{okand}",
        "/saldon?arendeId={okand}",
        "/saldon?arendeId={post}",
        "/saldon?utlysningId={post}",
        "/saldon?anslagId={utlysning}",
        "/saldon?mottagareId={post}",
    ],
)
def test_404_okand_vag_okant_id_och_fel_slag(api: Api, grund: Grund, vag: str) -> None:
    adress = vag.format(okand=OKAND, post=grund.post, utlysning=grund.utlysning)
    krav_problem(api.klient(Roll.GRANSKARE).get(adress), 404, "finns-inte")


@pytest.mark.usefixtures("orord")
def test_404_att_skriva_pa_det_som_inte_finns(api: Api, bygge: Bygge, grund: Grund) -> None:
    for post in (OKAND, grund.post):
        svar = bygge.skicka(
            Roll.BESLUTSFATTARE, f"/arenden/{post}/beslut", {**BESLUT, "belopp": "1.00"}
        )
        krav_problem(svar, 404, "finns-inte")


def test_404_utanfor_roten(api: Api) -> None:
    rot = api.adress.removesuffix("/statsbidrag/v1")
    krav_problem(api.klient().get(rot + "/"), 404, "finns-inte")


@pytest.mark.parametrize(
    ("metod", "vag", "tillatna"),
    [
        ("PUT", "/arenden", "GET, POST"),
        ("DELETE", f"/arenden/{OKAND}", "GET"),
        ("PATCH", f"/arenden/{OKAND}/beslut", "POST"),
        ("POST", "/saldon", "GET"),
        ("OPTIONS", "/mottagare", "GET, POST"),
    ],
)
def test_405_sager_vad_som_gar(api: Api, metod: str, vag: str, tillatna: str) -> None:
    svar = api.klient(Roll.HANDLAGGARE).request(metod, vag)
    krav_problem(svar, 405, "metoden-anvands-inte")
    assert svar.headers["Allow"] == tillatna


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize("medietyp", ["text/plain", "application/xml", "multipart/form-data", None])
def test_415_annat_an_json(api: Api, medietyp: str | None) -> None:
    headers = {} if medietyp is None else {"Content-Type": medietyp}
    kropp = json.dumps(mottagare()).encode()
    svar = api.klient(Roll.HANDLAGGARE).post("/mottagare", content=kropp, headers=headers)
    krav_problem(svar, 415, "fel-medietyp")


def test_json_med_teckenkodning_ar_json(api: Api) -> None:
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    kropp = json.dumps(mottagare("Åsele ärende ö"), ensure_ascii=False).encode()
    svar = api.klient(Roll.HANDLAGGARE).post("/mottagare", content=kropp, headers=headers)
    assert svar.status_code == 201


# A rule refuses


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize(
    ("falt", "varde", "typ", "lagrum"),
    [
        ("motivering", " \n", "motivering-saknas", "32 § förvaltningslagen (2017:900)"),
        ("foreskrifter", [], "foreskrifter-saknas", "32 § förvaltningslagen (2017:900)"),
        ("innehall", "", "innehall-saknas", "31 § 2 förvaltningslagen (2017:900)"),
        ("beslutsfattare", [], "beslutsfattare-saknas", "31 § 3 förvaltningslagen (2017:900)"),
        ("beslutsfattare", ["bo"], "inte-beslutsfattare", "31 § 3 förvaltningslagen (2017:900)"),
        ("beslutsdag", "2024-02-11", "beslut-fore-ansokan", None),
        ("belopp", "9999999999.00", "ramen-racker-inte", None),
    ],
)
def test_409_en_regel_och_dess_lagrum(
    bygge: Bygge, vag: str, falt: str, varde: object, typ: str, lagrum: str | None
) -> None:
    kropp = {**BESLUT, "belopp": "1.00", falt: varde}
    problem = krav_problem(bygge.skicka(Roll.BESLUTSFATTARE, vag, kropp), 409, typ)
    assert problem.get("lagrum") == lagrum


# What is in the request


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize("falt", [*(f for f in BESLUT if "undantag" not in f), "belopp"])
def test_422_varje_uppgift_i_31_och_32_paragrafen(bygge: Bygge, vag: str, falt: str) -> None:
    """A list may be empty, but it is stated; null states nothing."""
    kropp = {**BESLUT, "belopp": "1.00"}
    utan = {namn: varde for namn, varde in kropp.items() if namn != falt}
    assert falten(bygge.skicka(Roll.BESLUTSFATTARE, vag, utan)) == {falt}
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, {**kropp, falt: None})
    assert falten(svar) == {falt}


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize("belopp", BELOPP)
def test_422_belopp_ar_text_med_tva_decimaler(bygge: Bygge, vag: str, belopp: object) -> None:
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, {**BESLUT, "belopp": belopp})
    assert falten(svar) == {"belopp"}


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize("tal", ["NaN", "Infinity", "-Infinity", "1e999", "1.00"])
def test_422_tal_som_json_inte_har(api: Api, vag: str, tal: str) -> None:
    kropp = json.dumps({**BESLUT, "belopp": 0}).replace('"belopp": 0', f'"belopp": {tal}')
    klient = api.klient(Roll.BESLUTSFATTARE)
    assert falten(klient.post(vag, content=kropp, headers=JSON)) == {"belopp"}


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize("dag", DAGAR)
def test_422_en_dag_ar_en_dag(bygge: Bygge, vag: str, dag: object) -> None:
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, {**BESLUT, "belopp": "1.00", "beslutsdag": dag})
    assert falten(svar) == {"beslutsdag"}


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize(
    "namn", [r"a\u0000b", r"\ud800", r"\udfff\ud800", r"a\u001bb", r"a\nb", r"a\tb", "", " "]
)
def test_422_tecken_som_ingen_text_har(api: Api, namn: str) -> None:
    """NUL, lone surrogates and control codes; and more than a line where a line is meant."""
    kropp = json.dumps(mottagare("NAMN")).replace("NAMN", namn)
    assert falten(_ra(api, kropp.encode())) == {"namn"}


@pytest.mark.usefixtures("orord")
def test_422_udda_tecken_i_andra_falt(api: Api) -> None:
    ny = json.dumps({**mottagare(), "organisationsnummer": "NUMMER"})
    for nummer in (r"\u0000", r"\ud800", "232100-0017", "٢٣٢١٠٠-٠٠١٦"):
        svar = _ra(api, ny.replace("NUMMER", nummer).encode())
        assert falten(svar) == {"organisationsnummer"}
    krav_problem(_ra(api, b'{"\\ud800": 1}'), 422, "ogiltiga-uppgifter")


@pytest.mark.usefixtures("orord")
@pytest.mark.parametrize("falt", ["okant", "verkningsdag", "belopp_ore", "av", "_links"])
def test_422_okanda_falt(bygge: Bygge, vag: str, falt: str) -> None:
    """Not even the names that the fields have inside."""
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, {**BESLUT, "belopp": "1.00", falt: "1"})
    assert falten(svar) == {falt}


@pytest.mark.usefixtures("orord")
def test_422_langa_texter_och_felaktiga_listor(bygge: Bygge, vag: str) -> None:
    for falt, varde, plats in (
        ("beslutsfattare", ["x" * 501], "beslutsfattare.0"),
        ("medverkande", "anna", "medverkande"),
        ("medverkande", [1], "medverkande.0"),
        ("motivering", 1, "motivering"),
    ):
        svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, {**BESLUT, "belopp": "1.00", falt: varde})
        assert falten(svar) == {plats}


@pytest.mark.parametrize("fraga", FRAGOR)
def test_422_parametrar(api: Api, fraga: str) -> None:
    svar = api.klient(Roll.GRANSKARE).get(f"/arenden?{fraga}")
    krav_problem(svar, 422, "ogiltiga-uppgifter")


def test_422_en_parameter_till_ett_skrivande_anrop(api: Api) -> None:
    svar = api.klient(Roll.HANDLAGGARE).post("/mottagare?kand=1", json=mottagare())
    krav_problem(svar, 422, "ogiltiga-uppgifter")


def test_422_en_position_som_inte_finns_annu(api: Api) -> None:
    for kand in (api.huvud() + 1, 10**17):
        svar = api.klient(Roll.GRANSKARE).get("/arenden", params={"kand": kand})
        krav_problem(svar, 422, "positionen-finns-inte")


@pytest.mark.parametrize("page", [0, -1, 99, 10**30])
@pytest.mark.parametrize("vag", ["/arenden", "/anslagsposter", "/handelser"])
def test_en_sida_utanfor_ar_tom(api: Api, grund: Grund, vag: str, page: int) -> None:
    """FNS.14: 200 and no posts, with the totals of the whole list."""
    las = api.klient(Roll.GRANSKARE)
    fraga = {"limit": "1000", "kand": str(api.huvud())}
    forsta = las.get(vag, params=fraga).json()
    svar = las.get(vag, params={**fraga, "page": str(page)})
    assert svar.status_code == 200
    sida = svar.json()
    assert sida[vag.strip("/")] == []
    assert sida["_meta"]["totalRecords"] == forsta["_meta"]["totalRecords"]
    assert (sida["_meta"]["page"], sida["_meta"]["count"]) == (page, 0)
    assert {"self", "first", "last"} <= {lank["rel"] for lank in sida["_links"]}


def test_422_gransen_sags(api: Api, bygge: Bygge, vag: str) -> None:
    """Whoever asked for too much or too little is told how much may be asked for."""
    las = api.klient(Roll.GRANSKARE)
    for fraga, text in (
        ("limit=0", "ska vara minst 1"),
        ("limit=1001", "får vara högst 1000"),
    ):
        [fel] = las.get(f"/arenden?{fraga}").json()["faltfel"]
        assert fel == {"plats": "limit", "text": text}
    kropp = {**BESLUT, "belopp": "1.00", "beslutsfattare": ["x" * 501]}
    [fel] = bygge.skicka(Roll.BESLUTSFATTARE, vag, kropp).json()["faltfel"]
    assert fel == {"plats": "beslutsfattare.0", "text": "får ha högst 500 tecken"}
