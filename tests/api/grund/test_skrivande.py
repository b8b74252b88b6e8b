"""Every route that changes anything records at least one fact, or refuses and records none."""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

import pytest

from api.kommandorad.arendevy import text_av
from store.mapper import Loggrad
from tests.api.hjalp.anropen import SKRIVANDE, vagar
from tests.api.hjalp.anropen_fragande import FRAGANDE
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp
from tests.api.hjalp.servern import Api


def test_varje_skrivande_vag_ar_med_har(api: Api) -> None:
    """A new POST route without a row in SKRIVANDE, or FRAGANDE if it only reads, fails here."""
    assert not set(SKRIVANDE) & set(FRAGANDE)
    alla = {*SKRIVANDE, *FRAGANDE}
    assert {vag for metod, vag in vagar(api.app) if metod == "POST"} == alla


def test_ingenting_andras_eller_tas_bort(api: Api) -> None:
    """Facts are added: no route replaces or removes anything."""
    assert {metod for metod, _ in vagar(api.app)} == {"GET", "POST"}


@pytest.mark.parametrize("vag", SKRIVANDE)
def test_ett_anrop_registrerar_eller_vagras(api: Api, bygge: Bygge, grund: Grund, vag: str) -> None:
    """Refused: the log is where it was. Accepted: the answer names what was recorded."""
    fall = SKRIVANDE[vag](bygge, grund)
    huvud = api.huvud()

    nej = bygge.skicka(fall.roll, fall.vagrad_vag or fall.vag, fall.vagrad)
    assert nej.status_code == fall.status, nej.text
    assert api.huvud() == huvud

    ja = bygge.skicka(fall.roll, fall.vag, fall.kropp)
    assert ja.status_code == 201, ja.text
    kvittens = ja.json()
    positioner = [h["position"] for h in kvittens["handelser"]]
    assert positioner == list(range(huvud + 1, api.huvud() + 1)) != []
    assert (kvittens["tillagg"], kvittens["position"]) == (positioner[0], positioner[-1])
    assert kvittens["synlig"] is True
    assert ja.headers["Location"] == kvittens["_links"][0]["href"]
    las = api.klient(fall.roll)
    assert las.get(ja.headers["Location"]).status_code == 200
    for handelse in kvittens["handelser"]:
        svar = las.get(handelse["href"]).json()
        fakta = svar["handelse"]
        assert (fakta["position"], fakta["typ"]) == (handelse["position"], handelse["typ"])
        assert fakta["av"]["roll"] == fall.roll
        _krav_lasligt(fakta, svar["lagrat"])


def _krav_lasligt(fakta: Kropp, lagrat: str) -> None:
    """What happened in an ärende can be said in a line of Swedish, without codes in it."""
    if not fakta["typ"].startswith("arende."):
        return
    rad = Loggrad(
        UUID(fakta["stromId"]),
        fakta["version"],
        fakta["typ"],
        lagrat.encode(),
        fakta["position"],
        fakta["tillagg"],
        datetime.fromisoformat(fakta["registrerad"]),
    )
    text = text_av(rad)
    assert text not in ("", fakta["typ"])
    assert not re.search(r"[a-z]_[a-z]|None|Uttag|[a-z]+=", text), text
