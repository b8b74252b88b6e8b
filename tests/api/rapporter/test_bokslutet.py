"""Bokslutet over HTTP and on the command line: as a document in every format, and by whose rule."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge
from tests.api.hjalp.kommandon import Kommandorad

VAG = "/rapporter/bokslut"


def test_it_is_had_in_every_format_at_the_same_basis(bygge: Bygge) -> None:
    klient = bygge.api.klient(Roll.GRANSKARE)
    svar = klient.get(VAG, params={"per": "2024-12-31"})
    assert svar.status_code == 200
    assert [t["nyckel"] for t in svar.json()["tabeller"]] == [
        "sammanstallning",
        "fordringarPerAnslagspost",
        "fordringarPerMotpart",
        "osakraFordringar",
        "tillgodoPerAnslagspost",
        "tillgodoPerMotpart",
        "oplacerat",
    ]
    for lank in svar.json()["_links"]:
        assert klient.get(lank["href"]).status_code == 200
    pdf = klient.get(VAG, params={"per": "2024-12-31", "format": "pdf"})
    assert "bokslut-2024-12-31.pdf" in pdf.headers["Content-Disposition"]


def test_an_authority_shows_its_rule_from_its_day_on(bygge: Bygge) -> None:
    myndighet = bygge.myndigheten()
    regel = {
        "osakerEfterDagar": 180,
        "osakerHos": ["kronofogden"],
        "beslutsreferens": "1.1-300/2024 (påhittat)",
    }
    vag = f"/myndigheter/{myndighet}/varderingsregler"
    bygge.gor(Roll.EKONOM, vag, {**regel, "gallerFran": "2035-01-01"})
    for per, visad in (("2034-12-31", None), ("2035-01-01", regel)):
        svar = bygge.las(f"/myndigheter/{myndighet}", per=per)
        assert svar["myndighet"]["varderingsregel"] == visad


def test_the_command_line_shows_it(demo: Kommandorad) -> None:
    svar = demo("rapport", "bokslut", "--demo", "--per", "2025-12-31")
    assert "125 663,28" in svar.ut
    fil = demo("rapport", "bokslut", "--demo", "--per", "2025-12-31", "--format=json")
    [sammanstallning, *_] = fil.json["tabeller"]
    assert sammanstallning["summa"]["summa"] == "125663.28"
    assert "ingen värderingsregel fastställd" in str(fil.json["avsnitt"])
