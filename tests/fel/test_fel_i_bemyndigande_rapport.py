"""I, bemyndigande: ESV's columns add up at any (per, kand), and the log keeps the ram."""

from __future__ import annotations

from collections import Counter

from domain.grund.aktor import Roll
from tests.api.hjalp import atagandena as a
from tests.api.hjalp.bidraget import Bygge, Kropp, nytt_id
from tests.api.hjalp.efterat import belopp
from tests.api.hjalp.kommandon import Kommandorad
from tests.fel.hjalp.bemyndigandet import raden
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.simulering.regler import AREN
from tests.projections.hjalp.stammer import bemyndigandena_stammer

B, E, H = Roll.BESLUTSFATTARE, Roll.EKONOM, Roll.HANDLAGGARE


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


def test_fel_i_bemyndigande_its_columns_add_up_whenever_it_is_asked(
    historier: dict[int, Historia],
) -> None:
    """In every history; and together they have something allotted, and promised."""
    sedda: Counter[str] = Counter()
    for seed, historia in historier.items():
        historia.simulering.slump.seed(seed)
        sedda += bemyndigandena_stammer(historia)
    assert {"tilldelat", "utestaende"} <= sedda.keys()


def test_fel_i_bemyndigande_what_is_promised_is_never_above_the_ram(historia: Historia) -> None:
    """At the head, of the year that decisions are made in, whatever has been tried."""
    loften = historia.simulering.orakel.loften
    beslutat = {(b.post, b.dag.year) for b in loften.bok if b.konto == "nya"}
    assert all(loften.utrymme(post, ar) >= 0 for post, ar in beslutat if ar == AREN[0])
