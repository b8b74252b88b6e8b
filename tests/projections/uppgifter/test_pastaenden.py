"""Statements of parts: what ends lets what held before it hold again, at every (per, kand)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psycopg
import pytest

from domain.ansokan import komplettering
from domain.fakta import FAKTA
from domain.grund.beslutstyp import Beslutstyp
from domain.handlaggning import kommunicering
from projections.motor.bokforing import bygg_om, steg
from projections.tabeller import PROJEKTIONER
from projections.uppgifter import uppgifter
from store.databas import Databas
from store.mapper import FaktumMapper
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp.listor import verb as h
from tests.projections.hjalp.listor.historia import fel_ranta_en_stund, hela
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.pastatt import Beratta, april, beratta, position, sagt

__all__ = ["beratta"]


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    def beratta(historia: h.Historia) -> None:
        hela(historia)
        fel_ranta_en_stund(historia)

    with logg_med(pg_katalog, beratta) as logg:
        yield logg


# Which facts state something


def test_every_fact_of_an_arende_states_something() -> None:
    """But what is only read where it stands, where a debt lies, and what a payment says itself.

    What is left of a promise of coming years is read in its own table.
    """
    tyst = {
        topic
        for topic, faktum in FAKTA.items()
        if topic.startswith("arende.") and uppgifter.dispatch(faktum) is uppgifter.dispatch(object)
    }
    assert tyst == {
        "arende.muntlig-uppgift-antecknad",
        "arende.postgang-antecknad",
        "arende.fordran-omford",
        "arende.aterbetalning-omford",
        "arende.aterbetalning-avraknad",
        "arende.avskrivning-aterford",
        "arende.atagande-infriat",
        "arende.ataganden-anpassade",
    }


# Parts


def test_two_completions_are_two_parts(logg: Logg) -> None:
    def senast(per: date) -> dict[str, tuple[str | None, str | None]]:
        delar = logg.delar(h.A[1], per)
        return {
            i: (d["komplettera_senast"], d.get("komplettering_inkommen_dag"))
            for i, d in delar.items()
        }

    en, tva = str(h.K[1]), str(h.K[2])
    assert senast(date(2024, 3, 4)) == {en: ("2024-03-20", None)}
    assert senast(date(2024, 3, 21)) == {en: ("2024-03-20", None), tva: ("2024-03-25", None)}
    assert senast(date(2024, 3, 22))[tva] == ("2024-03-25", "2024-03-22")
    assert senast(date(2024, 3, 22))[en] == ("2024-03-20", None)


def test_the_stream_is_what_its_latest_part_is_until_that_ends(logg: Logg) -> None:
    dagar = [date(2024, 8, d) for d in (1, 2, 19, 20, 22)]
    assert sagt(logg, "lage", *dagar) == [
        "utbetalning-hindrad",
        "utbetalning-hindrad",
        "utbetalning-hindrad",
        "utbetalning-returnerad",
        "utbetalning-attesterad",
    ]
    assert sagt(logg, "hinder", *dagar) == ["oriktiga-uppgifter"] * 3 + [None] * 2
    fore = position(logg, "arende.utbetalningshinder-havt") - 1
    assert logg.post(h.A[0], date(2024, 9, 1), fore)["lage"] == "utbetalning-hindrad"


def test_to_be_told_of_a_hindrance_is_not_to_be_told_of_the_grant(logg: Logg) -> None:
    assert sagt(logg, "meddelat_dag", date(2024, 8, 2)) == ["2024-04-12"]
    hindret = logg.delar(h.A[0], date(2024, 8, 2))[str(h.B[10])]
    assert hindret["beslut_meddelat_dag"] == "2024-08-02"
    assert "meddelat_dag" not in hindret


def test_an_appeal_that_came_too_late_leaves_the_case_as_it_was(logg: Logg) -> None:
    dagar = [date(2024, 9, 2), date(2024, 9, 30), date(2024, 10, 6), date(2024, 10, 7)]
    vantat = ["avslaget", "meddelat", "overklagat", "meddelat", "avslutat"]
    assert sagt(logg, "lage", *dagar, date(2024, 10, 14), arende=4) == vantat


def test_a_changed_decision_has_not_been_told(logg: Logg) -> None:
    nycklar = ("beslut_id", "beslutstyp", "beslutsdag", "beviljat_ore", "meddelat_dag")

    def post(per: date, kand: int | None = None) -> list[str | None]:
        return [logg.post(h.A[2], per, kand).get(nyckel) for nyckel in nycklar]

    forst = [str(h.B[2]), "bifall", "2024-04-11", "12000000", None]
    sedan = [str(h.B[3]), "andring", "2024-11-04", "8000000"]
    andrat = position(logg, "arende.beslut-andrat")
    assert post(date(2024, 11, 3)) == forst
    assert post(date(2024, 11, 4)) == [*sedan, None]
    assert post(date(2024, 11, 6)) == [*sedan, "2024-11-06"]
    assert post(date(2024, 11, 6), andrat - 1) == forst
    assert "beslut" not in logg.delar(h.A[2], date(2024, 11, 4))[str(h.B[2])]


def test_what_took_effect_last_holds_in_whatever_order_it_was_recorded(beratta: Beratta) -> None:
    """A completion asked for on the 4th is recorded on the 10th, after a hearing on the 8th."""

    def vidare(historia: h.Historia) -> None:
        historia.arende(
            kommunicering.kommunicera,
            h.A[0],
            april(8),
            av=h.DISA,
            kommunicering_id=h.K[0],
            infor=Beslutstyp.BIFALL,
            till="r@example.se",
            innehall="Förslag",
            svara_senast=april(20),
        )
        historia.arende(
            komplettering.begar,
            h.A[0],
            april(4),
            registrerad=april(10),
            av=BO,
            komplettering_id=h.K[1],
            avser=(),
            text="Mer",
            senast=april(9),
            konsekvens="Avvisas",
        )

    logg = beratta(vidare)
    dagar = (april(3), april(4), april(8))
    assert sagt(logg, "handlaggare", *dagar) == [None, "bo", "disa"]
    assert sagt(logg, "lage", *dagar) == ["inkommet", "komplettering-begard", "kommunicerat"]
    fore = logg.fakta[-1][0] - 1
    assert logg.post(h.A[0], april(4), fore).get("handlaggare") is None


# What a correction does


def test_a_day_of_receipt_moves_what_the_application_states_and_no_part(logg: Logg) -> None:
    rattat = position(logg, "arende.inkommen-dag-rattad")
    assert sagt(logg, "lage", date(2024, 2, 11), date(2024, 2, 12), arende=1) == [None, "inkommet"]
    assert logg.post(h.A[1], date(2024, 2, 20), rattat - 1) == {}
    assert sagt(logg, "lage", date(2024, 3, 4), arende=1) == ["komplettering-begard"]


# Made anew


def rows(databas: Databas) -> dict[str, list[str]]:
    with psycopg.connect(databas.foljare_url) as conn:
        return {
            tabell: [
                rad for (rad,) in conn.execute(f"SELECT t::text FROM vy.{tabell} t ORDER BY 1")
            ]
            for projektion in PROJEKTIONER
            for tabell in projektion.tabeller
        }


@pytest.mark.parametrize("antal", [1, 7, None])
def test_the_tables_are_the_same_however_they_were_made(antal: int | None, logg: Logg) -> None:
    """Fact by fact, seven at a time, or all at once; and no table is empty but a few.

    Here nobody but the mottagare owes anything, it is the same all along, and nothing is promised
    of coming years.
    """
    followed = rows(logg.databas)
    tomma = {tabell for tabell, finns in followed.items() if not finns}
    assert tomma == {"fordringsgaldenar", "annans_fordran", "partsbyte", "atagandepost"}
    mapper = FaktumMapper.ny()
    with psycopg.connect(logg.databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            if antal is None:
                bygg_om(conn, projektion, mapper)
                continue
            for tabell in projektion.tabeller:
                conn.execute(f"DELETE FROM vy.{tabell}")
            conn.execute("UPDATE vy.projektion SET position = 0 WHERE namn = %s", [projektion.namn])
            while steg(conn, projektion, mapper, antal):
                pass
    assert rows(logg.databas) == followed
