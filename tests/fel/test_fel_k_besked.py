"""K: what is said of what cannot be done, and of what is shown, is what somebody needs to go on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from api.grund.problem import feltext
from api.kommandorad.listvy import cell
from api.listor.texter import KOLUMNER
from domain.anslag.anslagspost import Dispositionsratt, lagg_upp
from domain.anslag.dispositionsrattsrattelse import ratta_dispositionsratt
from domain.avstamning.totaler import Manad
from domain.fakta import FAKTA
from domain.grund.aktor import Atgard, Roll
from domain.grund.rantebas import Rantebas
from domain.grund.stopp import Stopp
from domain.handlaggning.handling import Klockslag, Sha256
from domain.handlaggning.mottaganderattelse import ratta_mottagande
from domain.handlaggning.paminnelse import anteckna_mottagen
from domain.ranta.ranta import Fot, Ranteperiod, ranta_ore
from domain.regelverk.aterkravsregel import Rantestart
from domain.regelverk.regler import Nyckel
from projections.listor import LISTOR
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge
from tests.api.hjalp.kommandon import Kommandorad
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import krav_pa, regeln


@pytest.mark.parametrize(
    ("typ", "fel", "sagt"),
    [
        (Manad, "2025-13", "ska vara en månad, skriven ÅÅÅÅ-MM"),
        (Manad, "2025-03\n", "ska vara en månad"),
        (Klockslag, "24:00", "ska vara ett klockslag från 00:00 till 23:59"),
        (Sha256, "abc", "ska vara 64 hexadecimala siffror"),
        (Nyckel, "Löner", "ska börja med en bokstav"),
    ],
)
def test_fel_k_what_is_written_another_way_is_told_how(typ: Any, fel: str, sagt: str) -> None:
    form: TypeAdapter[str] = TypeAdapter(typ)
    with pytest.raises(ValidationError) as vagrat:
        form.validate_python(fel)
    [ett] = vagrat.value.errors()
    assert feltext(ett).startswith(sagt)
    assert form.json_schema()["pattern"].endswith("$")


def test_fel_k_no_pattern_is_without_words() -> None:
    """A pattern that pydantic itself checks says of all that differs that it differs."""
    for faktum in FAKTA.values():
        schema = str(faktum.__pydantic_core_schema__)
        assert "'pattern'" not in schema, faktum.TOPIC


def test_fel_k_a_month_over_http(bygge: Bygge) -> None:
    svar = bygge.api.klient(Roll.GRANSKARE).get(
        f"/rapporter/avstamningar/{bygge.myndigheten()}/2025-13"
    )
    assert svar.status_code == 422
    [fel] = svar.json()["faltfel"]
    assert (fel["plats"], fel["text"][:17]) == ("manad", "ska vara en månad")


@pytest.mark.parametrize(
    ("manad", "sagt"),
    [
        ("2025-06", ""),
        ("2025-07", "2025-07 är inte slut den 2025-07-30: det som visas är till och med"),
        ("2025-08", "2025-08 har inte börjat den 2025-07-30"),
        ("2999-12", "2999-12 har inte börjat den 2025-07-30"),
    ],
)
def test_fel_k_a_month_that_is_not_over_says_so(bygge: Bygge, manad: str, sagt: str) -> None:
    vag = f"/rapporter/avstamningar/{bygge.myndigheten()}/{manad}"
    ingress = bygge.las(vag, per="2025-07-30")["ingress"]
    assert ingress.startswith(sagt or "Inga totaler")


def test_fel_k_the_right_version_of_a_dispositionsratt_is_said() -> None:
    om: dict[str, Any] = {
        "utgiftsomrade": "9",
        "anslag": "1:6",
        "anslagspost": "16",
        "benamning": "Insatser",
    }
    post = lagg_upp(Atgard(date(2024, 1, 1), ANNA), **om)
    ny: dict[str, Any] = {"dispositionsratt": Dispositionsratt.INKOMSTTITEL, "orsak": "Fel"}
    ratta_dispositionsratt(post, av=ANNA, rattar_version=1, **ny)
    with pytest.raises(Stopp, match="Det gör händelse nummer 2"):
        ratta_dispositionsratt(post, av=ANNA, rattar_version=1, **ny)


def test_fel_k_the_versions_that_say_when_a_reminder_came_are_said() -> None:
    gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.DAGAR_EFTER_KRAV, dagar=30))
    assert ": ingen påminnelse i ärendet är antecknad som mottagen." in _nekad(gang, 1)
    mottagna = []
    for dag in (date(2025, 5, 20), date(2025, 6, 20)):
        gang.paminn(dag, anger_ranta=True)
        om = {"paminnelse_version": gang.arende.version, "bevis": "Kvitto"}
        gang.gor(anteckna_mottagen, verkningsdag=date(2025, 6, 25), av=ANNA, **om)
        mottagna.append(gang.arende.version)
    forst, sedan = mottagna
    assert f": det gör händelse nummer {forst} och {sedan}." in _nekad(gang, 1)


def _nekad(gang: Gang, version: int) -> str:
    om: dict[str, Any] = {"rattar_version": version, "bevis": "Kvitto", "orsak": "Fel"}
    with pytest.raises(Stopp) as vagrat:
        ratta_mottagande(gang.arende, Atgard(date(2025, 7, 10), ANNA), **om)
    return str(vagrat.value)


def test_fel_k_a_claim_is_named_in_every_list_that_has_one() -> None:
    """An id is no column; that of a claim is, as nothing else tells one from another."""
    medlistor = [lista.namn for lista in LISTOR.values() if "fordran_id" in lista.rad._fields]
    assert medlistor == ["fordringar", "preskription", "avstaenden"]
    assert KOLUMNER["fordran_id"] == "Fordran"
    assert cell("fordran_id", FORDRAN) == f"fordran {str(FORDRAN)[:8]}"
    assert cell("fordran_id", None) == "–"


def test_fel_k_an_anslagspost_says_whose_what_is_paid_back_is(demo: Kommandorad) -> None:
    svar = demo("saldo", "--demo", "--anslagspost", "9 1:6 16")
    assert "Det som betalas tillbaka: som regelverket säger." in svar.ut


@pytest.mark.parametrize("hundradelar", [187.5, 225.0, "225", "2,25", 100_001])
@pytest.mark.parametrize("serie", ["referensrantor", "utlaningsrantor"])
def test_fel_k_a_rate_that_cannot_be_held_is_refused(
    bygge: Bygge, serie: str, hundradelar: object
) -> None:
    """Whole hundredths of a percentage point; nothing is rounded when it is recorded."""
    ny = {**kring.referensranta(), "gallerFran": "2031-01-01", "hundradelar": hundradelar}
    svar = bygge.skicka(Roll.EKONOM, f"/grunddata/{serie}", ny)
    assert svar.status_code == 422
    assert [f["plats"] for f in svar.json()["faltfel"]] == ["hundradelar"]


@pytest.mark.parametrize(
    ("bas", "sats", "ore"),
    [
        (Rantebas.REFERENSRANTA, 225, 250),
        (Rantebas.REFERENSRANTA, 250, 250),
        (Rantebas.REFERENSRANTA, 251, 300),
        (Rantebas.UTLANINGSRANTA, 225, 225),
    ],
)
def test_fel_k_a_rate_is_counted_with_as_the_page_says(bas: Rantebas, sats: int, ore: int) -> None:
    """A year of a hundred kronor: 2,25 of the reference rate is 2,50 (9 § räntelagen)."""
    ar = Ranteperiod(date(2024, 12, 31), date(2025, 12, 31), 100_00, Fot(bas, 0))
    satser = {date(2025, 1, 1): sats, date(2025, 7, 1): sats}
    assert ranta_ore([ar], {bas: satser}) == ore
