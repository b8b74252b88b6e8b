"""What the year of the tutorial does not do is done too, unprinted: so that all has its example.

In the year's own log it is read, reported, and refused; in another, the calls that remain are made.
"""

from __future__ import annotations

from datetime import date, timedelta

from domain.grund.aktor import Roll
from tests.api.hjalp.anropen import SKRIVANDE
from tests.api.hjalp.bidraget import redovisningsmall
from tests.api.hjalp.fall import OKAND
from tests.api.hjalp.historia import Historia
from tests.api.hjalp.problemen import JSON
from tests.api.hjalp.servern import Api
from tests.api.hjalp.stannad import lagg_till_okant, vanta_pa_stopp
from tests.handledning.hjalp.inspelning import Inspelning, Vagar

GRANS = 100_000
"""Bytes that a server takes in, when it is to be seen that it takes no more."""
_SIST = date(2025, 12, 31)
_NAR_FORDRINGAR_PRESKRIBERAS = "2034-12-31"
DAGAR = [*(str(_SIST - timedelta(days=10 * nr)) for nr in range(80)), _NAR_FORDRINGAR_PRESKRIBERAS]
"""The days on which something is looked for, the last first; then one of what is far ahead."""


def las_allt(api: Api, inspelning: Inspelning) -> None:
    """Read at every address that has been seen, and at those that this shows, until no more are."""
    vagar, provade = Vagar(api), set[str]()
    while nya := [vag for vag in inspelning.adresser if vag not in provade]:
        provade.update(nya)
        for vag in nya:
            _las(api, inspelning, vag, inspelning.adresser[vag], vagar.parametrar(vag))


def _las(api: Api, inspelning: Inspelning, vag: str, adress: str, kanda: set[str]) -> None:
    """On the last day on which there is something there, and no more than two of a list."""
    las = api.klient(Roll.GRANSKARE)
    for dag in DAGAR if "per" in kanda else DAGAR[:1]:
        if not inspelning.saknar(f"GET {vag}"):
            return
        varden: dict[str, str | int] = {"per": dag, "limit": 2, "efter": 0}
        las.get(adress, params={namn: v for namn, v in varden.items() if namn in kanda})


def redovisa(api: Api, inspelning: Inspelning) -> None:
    """The reports of the year, held against a table as somebody might have printed it."""
    regelverk = inspelning.adresser["/regelverk/{regelverkId}"]
    svar = api.klient(Roll.HANDLAGGARE).post(
        f"{regelverk}/redovisningsmallar", json=redovisningsmall()
    )
    assert svar.status_code == 201, svar.text
    las, fraga = api.klient(Roll.GRANSKARE), {"per": DAGAR[0]}
    for rapport in ("samladeredovisningar", "arsserier"):
        vag = f"/rapporter/{rapport}/{regelverk.rpartition('/')[2]}/2024"
        svar = las.get(vag, params=fraga)
        assert svar.status_code == 200, svar.text
    tryckt = {
        "kalla": "Redovisning av påhittat bidrag 2024",
        "regelverk": "2099:1",
        "bidragsar": 2024,
        "tabeller": [
            {
                "nyckel": "fordelning",
                "kolumner": ["mottagare", "beviljat"],
                "rader": [["Region Skåne", "2 500 000"], ["Region Uppsala", "2 400 000"]],
            }
        ],
    }
    svar = las.post("/rapporter/jamforelser", json=tryckt, params=fraga)
    assert svar.status_code == 200, svar.text


def fel(api: Api) -> None:
    """What is wrong before any rule is asked: of one address, as it is the same of all."""
    handlaggare = api.klient(Roll.HANDLAGGARE)
    for svar, status in (
        (api.klient().get("/arenden"), 401),
        (api.klient(Roll.GRANSKARE).post("/arenden", json={}), 403),
        (handlaggare.get(f"/arenden/{OKAND}"), 404),
        (handlaggare.post("/arenden", content=b"{", headers=JSON), 400),
        (handlaggare.put("/arenden", json={}), 405),
        (handlaggare.post("/arenden", content=b" " * (GRANS + 1), headers=JSON), 413),
        (handlaggare.post("/arenden", content=b"", headers={"Content-Type": "text/plain"}), 415),
        (handlaggare.post("/arenden", json={"inkommenDag": "2024-02-30"}), 422),
    ):
        assert svar.status_code == status, svar.text


def resten(api: Api, inspelning: Inspelning) -> None:
    """Make every call that has no example yet, as it is refused and as it is done."""
    historia = Historia(api)
    for vag, ny in SKRIVANDE.items():
        if inspelning.saknar(f"POST {vag}"):
            fall = ny(historia.bygge, historia.grund)
            nej = historia.bygge.skicka(fall.roll, fall.vagrad_vag or fall.vag, fall.vagrad)
            assert nej.status_code == fall.status, nej.text
            historia.bygge.gor(fall.roll, fall.vag, fall.kropp)
    for vag, adress in historia.adresser():
        inspelning.adresser.setdefault(vag, adress.partition("?")[0])


def driftfel(api: Api) -> None:
    """What happens to a server that is broken; it is of no use afterwards."""
    las = api.klient(Roll.GRANSKARE)
    lagg_till_okant(api)
    vanta_pa_stopp(api)
    assert las.get("/arenden", params={"kand": api.huvud()}).status_code == 503
    assert las.get("/beredskap").status_code == 503
    lasare = api.app.state.lasare
    del api.app.state.lasare
    assert las.get("/arenden").status_code == 500
    api.app.state.lasare = lasare
