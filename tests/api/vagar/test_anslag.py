"""Anslagsposter over HTTP: year by year, closed, corrected in two posts, and what is late."""

from __future__ import annotations

from typing import Any

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp import efterat as e
from tests.api.hjalp import uppdraget as u
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

E, H = Roll.EKONOM, Roll.HANDLAGGARE


def aren(bygge: Bygge, post: str, **fraga: object) -> dict[int, Kropp]:
    svar = bygge.las(f"/anslagsposter/{post}", **fraga)["anslagspost"]
    return {ar["budgetar"]: ar for ar in svar["budgetar"]}


def floden(ar: Kropp) -> dict[str, str]:
    return {namn: ore for namn, ore in ar["saldo"]["floden"].items() if ore != "0.00"}


def test_en_ny_post_har_inga_ar(bygge: Bygge) -> None:
    assert aren(bygge, bygge.post(None)) == {}


def test_aret_visar_allt_som_har_hant_med_det(bygge: Bygge, grund: Grund) -> None:
    """What came, what went, what is left; and on the day before, what was so then."""
    post, annan = bygge.uppdrag(mottaget=True), bygge.post()
    vag = f"/anslagsposter/{post}"
    bygge.gor(H, f"{vag}/ingaendebelopp", e.belopp("-5.00"))
    bygge.gor(H, f"{vag}/overskridanden", e.belopp("7.00"))
    bygge.gor(H, f"{vag}/indragningar", e.belopp("3.00"))
    bygge.gor(H, f"{vag}/omdisponeringar", {**e.belopp("11.00"), "tillAnslagId": annan})
    bygge.gor(E, f"{vag}/forvaltningsmedel", u.FORVALTNING)
    bygge.gor(E, f"{vag}/aterbetalningar", u.ATERBETALNING)
    bygge.ny("/utlysningar", b.utlysning(grund.regelverk, post, "100.00"))
    kvar = 100_000_000_000 - 500 + 700 - 300 - 1100 - 1000 - 4000 - 10_000
    ar = aren(bygge, post, per="2024-12-31")[2024]
    assert floden(ar) == {
        "ingaende": "-5.00",
        "tilldelat": "1000000000.00",
        "omdisponerat": "-11.00",
        "overskridande": "7.00",
        "indraget": "3.00",
        "forvaltning": "10.00",
        "aterlamnat": "40.00",
        "utlyst": "100.00",
    }
    assert ar["disponibelt"] == f"{kvar // 100}.{kvar % 100:02}"
    assert ar["avslutat"] is False
    assert "aterlamnat" not in floden(aren(bygge, post, per="2024-12-29")[2024])
    assert floden(aren(bygge, annan)[2024])["omdisponerat"] == "11.00"
    lista = bygge.alla("/anslagsposter", "anslagsposter")
    assert next(p for p in lista if p["id"] == post)["budgetar"][0]["budgetar"] == 2024


def test_ett_ar_avslutas_och_visas_sa_fran_sista_dagen(bygge: Bygge, grund: Grund) -> None:
    """Also what was left in a call goes on; the log is asked as it was known before."""
    post = bygge.post("100.00")
    utlysningen = bygge.ny("/utlysningar", b.utlysning(grund.regelverk, post, "60.00"))
    vag = f"/anslagsposter/{post}/budgetarsavslut"
    fel = bygge.skicka(E, vag, e.budgetarsavslut("25.00", "15.01", **{utlysningen: "60.00"}))
    assert fel.status_code == 409
    assert fel.json()["detail"].startswith("Av budgetåret 2024 återstår 40 kr, inte 40,01 kr.")
    fel = bygge.skicka(E, vag, e.budgetarsavslut("25.00", "15.00", **{utlysningen: "59.00"}))
    assert fel.json()["detail"] == "I utlysningen återstår 60 kr för budgetåret 2024, inte 59 kr."
    kvittens = bygge.gor(E, vag, e.budgetarsavslut("25.00", "15.00", **{utlysningen: "60.00"}))
    assert [h["typ"] for h in kvittens["handelser"]] == [
        "anslag.budgetar-avslutat",
        "utlysning.medel-overforda",
    ]
    ar = aren(bygge, post)
    assert floden(ar[2024]) == {"tilldelat": "100.00", "indraget": "15.00", "sparat": "25.00"}
    assert floden(ar[2025]) == {"ingaende": "25.00", "utlyst": "60.00"}
    assert (ar[2024]["avslutat"], ar[2025]["avslutat"]) == (True, False)
    assert (ar[2024]["disponibelt"], ar[2025]["disponibelt"]) == ("0.00", "25.00")
    for fraga in ({"per": "2024-12-30"}, {"kand": kvittens["tillagg"] - 1}):
        forut = aren(bygge, post, **fraga)
        assert (set(forut), forut[2024]["avslutat"]) == ({2024}, False)
    nu = bygge.las(f"/utlysningar/{utlysningen}")["utlysning"]
    assert (nu["budgetar"], nu["saldo"]["lador"]["utlyst"]) == (2025, "60.00")
    nej = bygge.skicka(H, f"/anslagsposter/{post}/rattelser", e.tilldelningsrattelse())
    assert nej.json()["detail"] == (
        "Budgetåret 2024 är avslutat och rättas inte. Bokför skillnaden i ett öppet budgetår."
    )


def test_en_utlysning_avslutas_en_gang_per_budgetarsavslut(bygge: Bygge, grund: Grund) -> None:
    kropp = e.budgetarsavslut("0.00", **{grund.utlysning: "1.00"})
    kropp["utlysningar"] *= 2
    svar = bygge.skicka(E, f"/anslagsposter/{bygge.post()}/budgetarsavslut", kropp)
    assert svar.status_code == 422


def test_en_annan_posts_utlysning_foljer_inte_med(bygge: Bygge, grund: Grund) -> None:
    """A call of another anslagspost is not this post's to carry over."""
    vag = f"/anslagsposter/{bygge.post('1.00')}/budgetarsavslut"
    svar = bygge.skicka(E, vag, e.budgetarsavslut("1.00", **{grund.utlysning: "1.00"}))
    assert svar.status_code == 409


def test_en_omdisponering_rattas_pa_bada_posterna(bygge: Bygge) -> None:
    fran, till = bygge.post("100.00"), bygge.post("100.00")
    vag = f"/anslagsposter/{fran}/omdisponeringar"
    bygge.gor(H, vag, {**e.belopp("30.00"), "tillAnslagId": till})
    ratta = {**e.tilldelningsrattelse("20.00"), "rattarVersion": 3}
    kvittens = bygge.gor(H, f"/anslagsposter/{till}/rattelser", ratta)
    assert len(kvittens["handelser"]) == 2
    assert aren(bygge, fran)[2024]["disponibelt"] == "80.00"
    assert aren(bygge, till)[2024]["disponibelt"] == "120.00"


@pytest.mark.parametrize(
    "belopp", ["-0.001", "- 1.00", "-", "--1.00", "+1.00", "-99999999999999.00", -1]
)
def test_ett_belopp_med_tecken_skrivs_som_text(bygge: Bygge, grund: Grund, belopp: Any) -> None:
    svar = bygge.skicka(
        H, f"/anslagsposter/{grund.post}/ingaendebelopp", {**e.belopp(), "belopp": belopp}
    )
    assert svar.status_code == 422


def test_fristerna_den_dag_man_fragar_om(bygge: Bygge) -> None:
    """Late, met late, met in time; and what was known then, not what is known now."""
    post = bygge.uppdrag()
    fore = bygge.gor(E, f"/anslagsposter/{post}/rekvisitioner", u.REKVISITION)["position"]
    bygge.gor(H, f"/anslagsposter/{post}/redovisningar", u.REDOVISNING)

    def lagen(**fraga: object) -> list[tuple[str, str | None, bool]]:
        svar = bygge.las(f"/anslagsposter/{post}/frister", **fraga)
        return [(f["vad"], f["gjord"], f["sen"]) for f in svar["frister"]]

    assert lagen(per="2024-01-01") == []
    assert lagen(per="2024-12-01") == [
        ("rekvisition", None, False),
        ("redovisning", None, False),
    ]
    assert lagen(per="2025-06-01") == [
        ("rekvisition", "2024-12-02", True),
        ("redovisning", "2025-05-30", False),
    ]
    assert lagen(per="2025-06-01", kand=fore)[1] == ("redovisning", None, True)


def test_frister_finns_bara_pa_en_post_som_finns(bygge: Bygge, grund: Grund) -> None:
    assert bygge.las(f"/anslagsposter/{bygge.post()}/frister")["frister"] == []
    svar = bygge.api.klient(Roll.GRANSKARE).get(f"/anslagsposter/{grund.utlysning}/frister")
    assert svar.status_code == 404
