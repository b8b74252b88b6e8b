"""Rows 11 to 13: a fact whose shape has grown is one class, whichever of its shapes is stored."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import psycopg
import pytest
from eventsourcing.utils import resolve_topic

from api.kommandorad.kontroll import kontrollera
from docs.skapa import katalog
from domain.anslag.anslagspost import Anslag
from domain.fakta import FAKTA
from projections.motor.foljare import Foljare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.fel import OkantFaktum
from store.journal import Journal
from store.liggare import Liggare
from tests.store.hjalp.loggen import post, spara, varde
from tests.store.hjalp.vuxet import ANDRA, FORSTA, MedelGivna, ge, skriv, som_lagrat

POST = post("16").id
NAMN = MedelGivna.TOPIC
LAGRADE = (
    (NAMN, som_lagrat(**FORSTA), 500),
    (f"{NAMN}.2", som_lagrat(**ANDRA), 700),
)


@pytest.fixture(autouse=True)
def ett_vuxet_faktum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FAKTA, NAMN, MedelGivna)


@pytest.fixture
def vuxet(liggare: Liggare, skrivare: psycopg.Connection[Any]) -> Liggare:
    """A stream in which each shape is stored once, the newest by the program of today."""
    spara(liggare, "16")
    for version, (topic, state, ore) in enumerate(LAGRADE, 2):
        skriv(skrivare, POST, version, topic, state, ore)
    Journal(liggare).utfor(lambda arbete: ge(arbete, POST))
    return liggare


def test_each_shape_is_read_as_the_one_class(vuxet: Liggare) -> None:
    _, *givna = vuxet.events.get(POST)
    assert [type(f) for f in givna] == [MedelGivna] * 3
    assert [(f.belopp_ore, f.beslutsreferens) for f in givna if isinstance(f, MedelGivna)] == [
        (500, "S2019/1"),
        (700, "S2021/2"),
        (900, "S2024/3"),
    ]


def test_it_is_written_in_its_newest_shape_under_the_number_of_it(
    vuxet: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    assert MedelGivna.topics() == (NAMN, f"{NAMN}.2", f"{NAMN}.3")
    sista = skrivare.execute(
        "SELECT topic, state FROM logg.handelse ORDER BY position DESC LIMIT 1"
    )
    topic, state = sista.fetchone() or ("", "")
    assert topic == f"{NAMN}.3"
    assert {*json.loads(state)} == {
        *("verkningsdag", "av", "budgetar", "belopp_ore", "beslutsreferens")
    }


def test_what_was_stored_before_stays_as_it_was(
    vuxet: Liggare, skrivare: psycopg.Connection[Any], foljande: psycopg.Connection[Any]
) -> None:
    Foljare(vuxet.recorder.url, PROJEKTIONER).ikapp(foljande)
    lagrat = skrivare.execute(
        "SELECT topic, state FROM logg.handelse WHERE position IN (2, 3) ORDER BY position"
    ).fetchall()
    assert lagrat == [(topic, state) for topic, state, _ in LAGRADE]


def test_the_stream_is_folded_from_all_of_them(vuxet: Liggare) -> None:
    anslag = vuxet.hamta(Anslag, POST)
    assert anslag.version == 4
    assert [b.belopp_ore for b in anslag.belopp.values()] == [500, 700, 900]


def test_the_tables_know_it_by_its_name_and_the_log_agrees_with_them(
    vuxet: Liggare, databas: Databas, foljande: psycopg.Connection[Any]
) -> None:
    Foljare(databas.foljare_url, PROJEKTIONER).ikapp(foljande)
    rader = foljande.execute(
        "SELECT belopp_ore FROM vy.faktarad WHERE topic = %s ORDER BY position", (NAMN,)
    )
    assert rader.fetchall() == [(500,), (700,), (900,)]
    disponibelt = "SELECT sum(belopp_ore) FROM vy.postering WHERE konto = 'disponibelt'"
    assert varde(foljande, disponibelt) == 2100
    kontroll = kontrollera(databas.foljare_url)
    assert (kontroll.fakta, kontroll.avvikelser) == (4, [])


def test_what_the_library_resolves_by_any_of_its_names_is_the_class() -> None:
    assert {resolve_topic(topic) for topic in MedelGivna.topics()} == {MedelGivna}


@pytest.mark.parametrize("nummer", ["0", "1", "02", "4", "10", "2.2", "x", ""])
def test_a_shape_that_it_never_had_is_unknown(
    liggare: Liggare, skrivare: psycopg.Connection[Any], nummer: str
) -> None:
    _oppnas_inte(liggare, skrivare, f"{NAMN}.{nummer}", som_lagrat(**FORSTA))


@pytest.mark.parametrize(
    ("topic", "state"),
    [
        (NAMN, som_lagrat(**ANDRA)),
        (NAMN, som_lagrat(**FORSTA | {"belopp_kronor": "5"})),
        (NAMN, som_lagrat(**FORSTA, ytterligare="fält")),
        (NAMN, som_lagrat(**FORSTA) + "}"),
        (NAMN, "[]"),
        (NAMN, '"text"'),
        (NAMN, "null"),
        (NAMN, "[" * 100_000),
        (f"{NAMN}.2", som_lagrat(**FORSTA)),
        (f"{NAMN}.2", "{}"),
        (f"{NAMN}.3", som_lagrat(**ANDRA)),
    ],
)
def test_what_is_not_of_its_shape_is_named_by_its_position(
    liggare: Liggare, skrivare: psycopg.Connection[Any], topic: str, state: str
) -> None:
    _oppnas_inte(liggare, skrivare, topic, state)


def _oppnas_inte(
    liggare: Liggare, skrivare: psycopg.Connection[Any], topic: str, state: str
) -> None:
    spara(liggare, "16")
    skriv(skrivare, POST, 2, topic, state, 500)
    with pytest.raises(OkantFaktum) as okant:
        liggare.hamta(Anslag, POST)
    assert str(okant.value) == f"Position 2: faktumet {topic!r} kan inte läsas"


def test_an_older_shape_cannot_put_itself_in_place_of_the_envelope(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Row 12. Whatever it says of its stream and version, the row says what holds."""
    spara(liggare, "16")
    falskt = {"originator_id": str(UUID(int=1)), "originator_version": 9}
    skriv(skrivare, POST, 2, NAMN, som_lagrat(**FORSTA, **falskt), 500)
    _, givna = liggare.events.get(POST)
    assert (givna.originator_id, givna.originator_version) == (POST, 2)


def test_the_catalogue_says_what_older_shapes_are_read_as() -> None:
    sida = katalog.katalog()
    assert f"## `{NAMN}.3`\n\nMoney was given for a budgetår.\n" in sida
    assert f"\nRead from `{NAMN}`: The amount was in whole kronor.\n" in sida
    assert f"\nRead from `{NAMN}.2`: The decision was called `beslut`.\n" in sida
    assert f"{NAMN}.3" in json.loads(katalog.scheman())
