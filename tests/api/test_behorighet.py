"""Who may do what, tried for real: every route with every role, and tokens that are none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import jwt
import pytest

from domain.faktum import Roll
from tests.api import kring
from tests.api.anropen import SKRIVANDE, vagar
from tests.api.bidraget import BESLUT, Bygge, Grund
from tests.api.fall import OKAND
from tests.api.servern import HEMLIGHET, SOCIALSTYRELSEN, Api, token

H, B, E, G, S = (
    Roll.HANDLAGGARE,
    Roll.BESLUTSFATTARE,
    Roll.EKONOM,
    Roll.GRANSKARE,
    Roll.SOKANDE,
)
LASER = {H, B, E, G}
ALLA = {*LASER, S}
OPPEN = None
"""Needs no token."""

# Frozen: to change who may do what is to change a line here.
MATRIS: dict[tuple[str, str], set[Roll] | None] = {
    ("GET", "/api-info"): OPPEN,
    ("GET", "/halsa"): OPPEN,
    ("GET", "/beredskap"): OPPEN,
    ("GET", "/dokumentation"): OPPEN,
    ("GET", "/docs/oauth2-redirect"): OPPEN,
    ("GET", "/anslagsposter"): LASER,
    ("GET", "/anslagsposter/{anslagId}"): LASER,
    ("GET", "/anslagsposter/{anslagId}/frister"): LASER,
    ("GET", "/anslagsposter/{postId}/handelser"): LASER,
    ("GET", "/anslagsposter/{postId}/handelser/{nr}"): LASER,
    ("GET", "/mottagare"): ALLA,
    ("GET", "/mottagare/{mottagareId}"): ALLA,
    ("GET", "/mottagare/{postId}/handelser"): ALLA,
    ("GET", "/mottagare/{postId}/handelser/{nr}"): ALLA,
    ("GET", "/regelverk"): ALLA,
    ("GET", "/regelverk/{regelverkId}"): ALLA,
    ("GET", "/regelverk/{postId}/handelser"): ALLA,
    ("GET", "/regelverk/{postId}/handelser/{nr}"): ALLA,
    ("GET", "/utlysningar"): ALLA,
    ("GET", "/utlysningar/{utlysningId}"): ALLA,
    ("GET", "/utlysningar/{utlysningId}/fordelningsbeslut/{beslutId}"): LASER,
    ("GET", "/utlysningar/{postId}/handelser"): ALLA,
    ("GET", "/utlysningar/{postId}/handelser/{nr}"): ALLA,
    ("GET", "/arenden"): ALLA,
    ("GET", "/arenden/{arendeId}"): ALLA,
    ("GET", "/arenden/{postId}/handelser"): ALLA,
    ("GET", "/arenden/{postId}/handelser/{nr}"): ALLA,
    ("GET", "/inbetalningar/{postId}/handelser"): LASER,
    ("GET", "/inbetalningar/{postId}/handelser/{nr}"): LASER,
    ("GET", "/saldon"): ALLA,
    ("GET", "/handelser"): LASER,
    ("POST", "/anslagsposter"): {H},
    ("POST", "/anslagsposter/{anslagId}/tilldelningar"): {H},
    ("POST", "/anslagsposter/{anslagId}/rattelser"): {H},
    ("POST", "/anslagsposter/{anslagId}/ingaendebelopp"): {H},
    ("POST", "/anslagsposter/{anslagId}/omdisponeringar"): {H},
    ("POST", "/anslagsposter/{anslagId}/overskridanden"): {H},
    ("POST", "/anslagsposter/{anslagId}/indragningar"): {H},
    ("POST", "/anslagsposter/{anslagId}/budgetarsavslut"): {E},
    ("POST", "/anslagsposter/{anslagId}/uppdrag"): {H},
    ("POST", "/anslagsposter/{anslagId}/rekvisitioner"): {E},
    ("POST", "/anslagsposter/{anslagId}/mottagnamedel"): {E},
    ("POST", "/anslagsposter/{anslagId}/forvaltningsmedel"): {E},
    ("POST", "/anslagsposter/{anslagId}/aterbetalningar"): {E},
    ("POST", "/anslagsposter/{anslagId}/redovisningar"): {H},
    ("POST", "/mottagare"): {H},
    ("POST", "/regelverk"): {H},
    ("POST", "/regelverk/{regelverkId}/versioner"): {H},
    ("POST", "/utlysningar"): {H},
    ("POST", "/utlysningar/{utlysningId}/finansieringar"): {H},
    ("POST", "/utlysningar/{utlysningId}/ramandringar"): {H},
    ("POST", "/utlysningar/{utlysningId}/installanden"): {H},
    ("POST", "/utlysningar/{utlysningId}/avslut"): {H},
    ("POST", "/utlysningar/{utlysningId}/overforingar"): {E},
    ("POST", "/utlysningar/{utlysningId}/forlangningar"): {H},
    ("POST", "/utlysningar/{utlysningId}/prioriteringar"): {B},
    ("POST", "/utlysningar/{utlysningId}/fordelningsbeslut"): {B},
    ("POST", "/arenden"): {H, S},
    ("POST", "/arenden/{arendeId}/inkommendagsrattelser"): {H},
    ("POST", "/arenden/{arendeId}/kompletteringar"): {H},
    ("POST", "/arenden/{arendeId}/kompletteringar/{kompletteringId}/svar"): {H, S},
    ("POST", "/arenden/{arendeId}/aterkallelser"): {H},
    ("POST", "/arenden/{arendeId}/kommuniceringar"): {H},
    ("POST", "/arenden/{arendeId}/kommuniceringar/{kommuniceringId}/yttranden"): {H},
    ("POST", "/arenden/{arendeId}/javsanmalningar"): {H},
    ("POST", "/arenden/{arendeId}/javsprovningar"): {B},
    ("POST", "/arenden/{arendeId}/paminnelser"): {H},
    ("POST", "/arenden/{arendeId}/avslut"): {H},
    ("POST", "/arenden/{arendeId}/aterupptaganden"): {H},
    ("POST", "/arenden/{arendeId}/handlingar"): {H},
    ("POST", "/arenden/{arendeId}/muntliga-uppgifter"): {H},
    ("POST", "/arenden/{arendeId}/diarienummer"): {H},
    ("POST", "/arenden/{arendeId}/beslut"): {B},
    ("POST", "/arenden/{arendeId}/avslag"): {B},
    ("POST", "/arenden/{arendeId}/avvisningar"): {B},
    ("POST", "/arenden/{arendeId}/avskrivningar"): {B},
    ("POST", "/arenden/{arendeId}/meddelanden"): {H},
    ("POST", "/arenden/{arendeId}/delfaenden"): {H},
    ("POST", "/arenden/{arendeId}/rattelser"): {B},
    ("POST", "/arenden/{arendeId}/andringar"): {B},
    ("POST", "/arenden/{arendeId}/upphavanden"): {B},
    ("POST", "/arenden/{arendeId}/forfall"): {H},
    ("POST", "/arenden/{arendeId}/overklaganden"): {H},
    ("POST", "/arenden/{arendeId}/overklaganden/{overklagandeId}/rattidsprovningar"): {H},
    ("POST", "/arenden/{arendeId}/overklaganden/{overklagandeId}/overlamnanden"): {H},
    ("POST", "/arenden/{arendeId}/overklaganden/{overklagandeId}/domar"): {H},
    ("POST", "/arenden/{arendeId}/attester"): {B, E},
    ("POST", "/arenden/{arendeId}/utbetalningar"): {E},
    ("POST", "/arenden/{arendeId}/utbetalningar/{utbetalningId}/bekraftelser"): {E},
    ("POST", "/arenden/{arendeId}/utbetalningsrattelser"): {E},
    ("GET", "/inbetalningar"): LASER,
    ("GET", "/inbetalningar/{inbetalningId}"): LASER,
    ("GET", "/myndigheter"): LASER,
    ("GET", "/myndigheter/{myndighetId}"): LASER,
    ("GET", "/myndigheter/{postId}/handelser"): LASER,
    ("GET", "/myndigheter/{postId}/handelser/{nr}"): LASER,
    ("GET", "/diarier"): LASER,
    ("GET", "/diarier/{diariumId}"): LASER,
    ("GET", "/diarier/{postId}/handelser"): LASER,
    ("GET", "/diarier/{postId}/handelser/{nr}"): LASER,
    ("GET", "/grunddata"): ALLA,
    ("GET", "/grunddata/{grunddataId}"): ALLA,
    ("GET", "/grunddata/{postId}/handelser"): ALLA,
    ("GET", "/grunddata/{postId}/handelser/{nr}"): ALLA,
    ("POST", "/mottagare/{mottagareId}/namn"): {H},
    ("POST", "/mottagare/{mottagareId}/namnrattelser"): {H},
    ("POST", "/mottagare/{mottagareId}/tillhorigheter"): {H},
    ("POST", "/mottagare/{mottagareId}/tillhorighetsrattelser"): {H},
    ("POST", "/mottagare/{mottagareId}/folkmangder"): {H},
    ("POST", "/mottagare/{mottagareId}/folkmangdsrattelser"): {H},
    ("POST", "/mottagare/{mottagareId}/eftertradare"): {H},
    ("POST", "/mottagare/{mottagareId}/eftertradarhavningar"): {H},
    ("POST", "/mottagare/{mottagareId}/betalningsmalsforslag"): {H, E},
    ("POST", "/mottagare/{mottagareId}/betalningsmalsforslag/{forslagId}/godkannanden"): {E},
    ("POST", "/mottagare/{mottagareId}/betalningsmalsforslag/{forslagId}/avslag"): {H, E},
    ("POST", "/mottagare/{mottagareId}/betalningsmalsavslut"): {E},
    ("POST", "/mottagare/{mottagareId}/foretradare"): {H},
    ("POST", "/mottagare/{mottagareId}/foretradare/{foretradareId}/aterkallelser"): {H},
    ("POST", "/myndigheter"): {H},
    ("POST", "/myndigheter/{myndighetId}/delegationer"): {B},
    ("POST", "/myndigheter/{myndighetId}/delegationer/{delegationId}/aterkallelser"): {B},
    ("POST", "/myndigheter/{myndighetId}/periodstangningar"): {E},
    ("POST", "/grunddata/bankdagar"): {E},
    ("POST", "/grunddata/referensrantor"): {E},
    ("POST", "/inbetalningar"): {E},
    ("POST", "/inbetalningar/{inbetalningId}/aterbetalningar"): {E},
    ("POST", "/inbetalningar/{inbetalningId}/rattelser"): {E},
    ("POST", "/diarier"): {H},
    ("POST", "/diarier/{diariumId}/nummer"): {H},
    ("POST", "/arenden/{arendeId}/utbetalningsreturer"): {E},
    ("POST", "/arenden/{arendeId}/overforingar"): {E},
    ("POST", "/arenden/{arendeId}/utbetalningshinder"): {B},
    ("POST", "/arenden/{arendeId}/utbetalningshinder/havanden"): {B},
    ("POST", "/arenden/{arendeId}/aterrapporter"): {H},
    ("POST", "/arenden/{arendeId}/aterrapporter/{aterrapportId}/svar"): {H, S},
    ("POST", "/arenden/{arendeId}/aterrapporter/{aterrapportId}/kompletteringar"): {H},
    ("POST", "/arenden/{arendeId}/aterrapporter/{aterrapportId}/granskningar"): {B},
    ("POST", "/arenden/{arendeId}/aterrapporter/{aterrapportId}/omprovningar"): {B},
    ("POST", "/arenden/{arendeId}/aterkrav"): {B},
    ("POST", "/arenden/{arendeId}/fordringar/{fordranId}/anstand"): {B},
    ("POST", "/arenden/{arendeId}/fordringar/{fordranId}/avbetalningsplaner"): {B},
    ("POST", "/arenden/{arendeId}/fordringar/{fordranId}/eftergifter"): {B},
    ("POST", "/arenden/{arendeId}/fordringar/{fordranId}/rantor"): {E},
    ("POST", "/arenden/{arendeId}/fordringar/{fordranId}/avskrivningar"): {E},
    ("POST", "/arenden/{arendeId}/fordringar/{fordranId}/overlamnanden"): {E},
    ("POST", "/arenden/{arendeId}/kvittningar"): {E},
    ("POST", "/inbetalningar/{inbetalningId}/placeringar"): {E},
    ("POST", "/inbetalningar/{inbetalningId}/placeringar/{version}/havanden"): {E},
}
LASTA = [vag for metod, vag in MATRIS if metod == "GET"]


@pytest.fixture(scope="module")
def adresser(bygge: Bygge, grund: Grund) -> Callable[[str], str]:
    """Fills in a path template with what is there for the sökande of `grund` to see."""
    arende = bygge.arende(grund)
    vag = f"/utlysningar/{grund.utlysning}/fordelningsbeslut"
    beslut = {**BESLUT, "arendeIds": [arende], "belopp": "1.00"}
    fordelning: str = bygge.gor(B, vag, beslut)["_links"][0]["href"]
    poster = {
        "anslagsposter": grund.post,
        "mottagare": grund.mottagare,
        "regelverk": grund.regelverk,
        "utlysningar": grund.utlysning,
        "arenden": arende,
        "inbetalningar": kring.mottagen(bygge),
        "myndigheter": kring.socialstyrelsen(bygge),
        "diarier": bygge.ny("/diarier", kring.diarieserie()),
        "grunddata": kring.grunddata(bygge),
    }
    ids = re.findall(r"{(\w+Id)}", " ".join(LASTA))

    def fyll(mall: str) -> str:
        post = poster.get(mall.split("/")[1], "")
        egna = {"beslutId": fordelning.split("/")[-1], "nr": 1}
        return mall.format(**(dict.fromkeys(ids, post) | egna))

    return fyll


def krav_401(svar: httpx.Response) -> None:
    assert svar.status_code == 401
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.headers["WWW-Authenticate"] == "Bearer"
    assert svar.json()["type"].endswith("/inloggning-kravs")


def krav_403(svar: httpx.Response) -> None:
    assert svar.status_code == 403
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.json()["type"].endswith("/behorighet-saknas")


def _klient(api: Api, grund: Grund, roll: Roll) -> httpx.Client:
    return api.klient(roll, org=grund.organisationsnummer if roll is S else SOCIALSTYRELSEN)


def test_varje_vag_star_i_matrisen(api: Api) -> None:
    """A new route fails here until somebody has decided who may use it."""
    assert set(vagar(api.app)) == set(MATRIS)


@pytest.mark.parametrize("vag", LASTA)
def test_vem_som_far_lasa(api: Api, grund: Grund, adresser: Callable[[str], str], vag: str) -> None:
    far, adress = MATRIS["GET", vag], adresser(vag)
    if vag == "/docs/oauth2-redirect":
        adress = api.adress.removesuffix("/statsbidrag/v1") + vag
    utan = api.klient().get(adress)
    if far is OPPEN:
        assert utan.status_code == 200
        return
    krav_401(utan)
    for roll in Roll:
        svar = _klient(api, grund, roll).get(adress)
        if roll in far:
            assert svar.status_code == 200, (roll, svar.text)
        else:
            krav_403(svar)


@pytest.mark.parametrize("vag", SKRIVANDE)
def test_vem_som_far_skriva(api: Api, bygge: Bygge, grund: Grund, vag: str) -> None:
    """First those who may not, with a request that would be accepted; nothing is recorded."""
    far = MATRIS["POST", vag]
    assert far is not None
    fall = SKRIVANDE[vag](bygge, grund)
    huvud = api.huvud()
    krav_401(api.klient().post(fall.vag, json=fall.kropp))
    for roll in set(Roll) - far:
        krav_403(_klient(api, grund, roll).post(fall.vag, json=fall.kropp))
    assert api.huvud() == huvud
    assert fall.roll in far
    for roll in sorted(far, key=lambda roll: roll is not fall.roll):
        svar = _klient(api, grund, roll).post(fall.vag, json=fall.kropp)
        assert svar.status_code == 201 or roll is not fall.roll
        assert svar.status_code not in (401, 403), (roll, svar.text)


def test_rollen_provas_fore_uppgifterna(api: Api) -> None:
    """Whoever may not is not told what a right request looks like."""
    krav_403(api.klient(G).post("/mottagare", json={"fel": 1}))
    krav_401(api.klient().post("/mottagare", json={"fel": 1}))


def _innehall(**andrat: Any) -> dict[str, Any]:
    nu = datetime.now(UTC)
    giltigt = {
        "iss": "bidragsliggaren",
        "sub": "anna",
        "roll": "granskare",
        "org": SOCIALSTYRELSEN,
        "iat": nu,
        "exp": nu + timedelta(minutes=5),
    }
    return {n: v for n, v in {**giltigt, **andrat}.items() if v is not None}


def _signerad(**andrat: Any) -> str:
    return jwt.encode(_innehall(**andrat), HEMLIGHET, algorithm="HS256")


def test_en_giltig_token_slapps_in(api: Api) -> None:
    """The yardstick of the tests below."""
    svar = api.klient().get("/arenden", headers={"Authorization": f"Bearer {_signerad()}"})
    assert svar.status_code == 200


ICKE_TOKEN: dict[str, Callable[[], str]] = {
    "skräp": lambda: "inte.en.token",
    "utgången": lambda: _signerad(exp=datetime.now(UTC) - timedelta(seconds=1)),
    "ännu inte utfärdad": lambda: _signerad(iat=datetime.now(UTC) + timedelta(hours=1)),
    "annan nyckel": lambda: jwt.encode(_innehall(), HEMLIGHET[::-1], algorithm="HS256"),
    "alg none": lambda: jwt.encode(_innehall(), None, algorithm="none"),
    "annan algoritm": lambda: jwt.encode(_innehall(), HEMLIGHET * 2, algorithm="HS512"),
    "okänd roll": lambda: _signerad(roll="administrator"),
    "roll som inte är text": lambda: _signerad(roll={"granskare": 1}),
    "ogiltigt organisationsnummer": lambda: _signerad(org="202100-0556"),
    "tomt subjekt": lambda: _signerad(sub=" "),
    "annan utfärdare": lambda: _signerad(iss="någon annan"),
    "avkortad": lambda: token(G)[:-2],
}


@pytest.mark.parametrize("falt", ["sub", "roll", "org", "iat", "exp", "iss"])
def test_en_token_sager_allt(api: Api, falt: str) -> None:
    headers = {"Authorization": f"Bearer {_signerad(**{falt: None})}"}
    krav_401(api.klient().get("/arenden", headers=headers))


@pytest.mark.parametrize("slag", ICKE_TOKEN)
def test_utan_giltig_token_kommer_ingen_in(api: Api, slag: str) -> None:
    headers = {"Authorization": f"Bearer {ICKE_TOKEN[slag]()}"}
    krav_401(api.klient().get("/arenden", headers=headers))


@pytest.mark.parametrize("varde", ["Basic YW5uYTpoZW1saWc=", "Bearer", "Digest x", "x", ""])
def test_andra_satt_att_logga_in_finns_inte(api: Api, varde: str) -> None:
    krav_401(api.klient().get("/arenden", headers={"Authorization": varde}))


def test_token_i_adressen_tas_inte_emot(api: Api) -> None:
    """SAK.15: a key in an address is kept in logs."""
    svar = api.klient().get("/arenden", params={"access_token": token(G)})
    assert svar.status_code == 422


def test_okant_id_rojer_inget_for_den_som_inte_ar_inloggad(api: Api) -> None:
    krav_401(api.klient().get(f"/arenden/{OKAND}"))
