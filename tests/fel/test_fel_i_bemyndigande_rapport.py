"""I, bemyndigande: ESV's columns add up at any (per, kand), and the log keeps the ram."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from domain.grund.aktor import Roll
from projections.rapporter.bemyndigande import bemyndiganderapport
from projections.rapporter.form import Tabell
from tests.api.hjalp import atagandena as a
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, nytt_id
from tests.api.hjalp.efterat import belopp
from tests.api.hjalp.kommandon import Kommandorad
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.simulering.regler import AREN, FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR

FRAGOR = 60
B, E, H = Roll.BESLUTSFATTARE, Roll.EKONOM, Roll.HANDLAGGARE
FASTA = ("tilldelat", "ingaende", "nya", "infriade", "ovriga", "utestaende")


def raden(bygge: Bygge, grund: Grund, ar: int, per: str) -> dict[str, str | int]:
    """The row of the post, without its name."""
    post = bygge.las(f"/anslagsposter/{grund.post}")["anslagspost"]["anslagspost"]
    tabell = bygge.las(f"/rapporter/bemyndiganden/{ar}", per=per)["tabeller"][0]
    [rad] = [r for r in tabell["rader"] if r["anslagspost"] == f"9 1:6 {post}"]
    return {n: v for n, v in rad.items() if n != "anslagspost" and v not in ("0.00", None)}


def test_fel_i_bemyndigande_a_promise_year_by_year(bygge: Bygge) -> None:
    """Ram 150: 60 of 2025 and 40 of 2026; 10 less of 2026; in 2025 55 granted, ram 45."""
    grund = bygge.grund()
    arende, beslut = a.lovat(bygge, grund)
    vag = f"/anslagsposter/{grund.post}/bemyndiganden"
    bygge.gor(H, vag, {**a.bemyndigande("-8850.00"), "gallerFran": "2024-04-01"})
    nekad = bygge.skicka(B, f"/arenden/{arende}/ataganden", a.atagande(nytt_id(), ar2027="50.01"))
    assert (nekad.status_code, nekad.json()["type"].rpartition("/")[2]) == (
        409,
        "bemyndigandet-racker-inte",
    )
    andring = a.andring(beslut, ar2025="60.00", ar2026="30.00")
    bygge.gor(B, f"/arenden/{arende}/ataganden/andringar", andring)
    tva = {"ar2025": "60.00", "ar2026": "30.00"}
    assert raden(bygge, grund, 2024, "2024-12-31") == {
        "tilldelat": "150.00",
        "nya": "100.00",
        "ovriga": "-10.00",
        "utestaende": "90.00",
        **tva,
        "slutar": 2027,
    }
    post = f"/anslagsposter/{grund.post}"
    ram = {**a.bemyndigande("45.00", 2025, None), "gallerFran": "2025-01-01"}
    bygge.gor(H, f"{post}/bemyndiganden", ram)
    bygge.gor(H, f"{post}/tilldelningar", {**belopp("60.00", 2025), "gallerFran": "2025-01-01"})
    bygge.gor(E, f"/arenden/{arende}/ataganden/infrianden", a.infriande(beslut, "55.00"))
    assert raden(bygge, grund, 2025, "2025-12-31") == {
        "tilldelat": "45.00",
        "ingaende": "90.00",
        "infriade": "-55.00",
        "utestaende": "35.00",
        "ar2025": "5.00",
        "ar2026": "30.00",
    }
    assert raden(bygge, grund, 2024, "2025-12-31")["utestaende"] == "90.00"
    rakenskap: Kropp = bygge.las(f"/arenden/{arende}", per="2025-12-31")["arende"]
    assert rakenskap["saldo"]["floden"]["beviljat"] == "155.00"


def test_fel_i_bemyndigande_every_format_and_the_command_line(
    bygge: Bygge, demo: Kommandorad
) -> None:
    klient = bygge.api.klient(Roll.GRANSKARE)
    svar = klient.get("/rapporter/bemyndiganden/2024", params={"per": "2024-12-31"})
    assert [t["nyckel"] for t in svar.json()["tabeller"]] == ["bemyndigande", "utestaendePerArende"]
    for lank in svar.json()["_links"]:
        assert klient.get(lank["href"]).status_code == 200
    assert (
        "Redovisning mot bemyndigande 2024" in demo("rapport", "bemyndigande", "2024", "--demo").ut
    )


def celler(tabell: Tabell) -> dict[Any, dict[str, Any]]:
    """By what is first in each row; the sum is under "Summa"."""
    assert tabell.summa is not None
    nycklar = [k.nyckel for k in tabell.kolumner]
    return {rad[0]: dict(zip(nycklar, rad, strict=True)) for rad in (*tabell.rader, tabell.summa)}


def test_fel_i_bemyndigande_its_columns_add_up_whenever_it_is_asked(historia: Historia) -> None:
    """At random (per, kand), against one who only wrote down what was promised."""
    s = historia.simulering
    sedda: Counter[str] = Counter()
    for _ in range(FRAGOR):
        ar, kand = s.slump.choice(AREN), s.kand()
        per = FORSTA_DAG + timedelta(days=s.slump.randint(0, DAGAR + 200))
        with historia.lasare.las(per, kand) as (conn, basis):
            rapport = bemyndiganderapport(conn, basis, ar)
        till = min(per, date(ar, 12, 31))
        bok = [b for b in s.orakel.loften.bok if b.position <= basis.position and b.dag <= till]
        vantat: Counter[str] = Counter()
        for b in bok:
            if b.konto == "tilldelat":
                vantat["tilldelat"] += b.ore if b.ar == ar else 0
                continue
            vantat[b.konto if b.dag.year == ar else "ingaende"] += b.ore
            vantat["utestaende"] += b.ore
            vantat[f"ar{b.ar}"] += b.ore
        visat = celler(rapport.per_post)
        for rad in visat.values():
            delar = sum(rad[n] for n in ("ingaende", "nya", "infriade", "ovriga"))
            per_ar = sum(o for n, o in rad.items() if n.startswith("ar2"))
            assert delar == rad["utestaende"] == per_ar
        summa = visat.pop("Summa")
        kronor = {n: o for n, o in summa.items() if n in FASTA or n.startswith("ar2")}
        assert {n: o for n, o in kronor.items() if o} == {n: o for n, o in vantat.items() if o}
        for namn, ore in kronor.items():
            assert ore == sum(rad[namn] for rad in visat.values())
        assert rapport.per_arende.summa is not None
        assert rapport.per_arende.summa[-1] == summa["utestaende"]
        sedda.update(n for n, ore in kronor.items() if ore)
    assert {"tilldelat", "utestaende"} <= {*sedda}


def test_fel_i_bemyndigande_what_is_promised_is_never_above_the_ram(historia: Historia) -> None:
    """At the head, of the year that decisions are made in, whatever has been tried."""
    loften = historia.simulering.orakel.loften
    beslutat = {(b.post, b.dag.year) for b in loften.bok if b.konto == "nya"}
    assert all(loften.utrymme(post, ar) >= 0 for post, ar in beslutat if ar == AREN[0])
