"""A request that is sent again is recorded once, and answered with what it became."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from store.databas import Databas
from store.fel import NyckelnUpptagen, RedanRegistrerad
from store.journal import Journal
from tests.store.hjalp.loggen import lagg_till_tilldelning, positioner, post, spara
from tests.store.hjalp.processer import Atta
from tests.store.hjalp.uppdrag import samma_nyckel


def _skicka(journal: Journal, namn: str, forfragan: bytes = b"1") -> int:
    return journal.utfor(
        lambda arbete: arbete.ny(post(namn, 2)), nyckel="nyckel", forfragan=forfragan
    ).tillagg


def test_samma_nyckel_och_forfragan_ar_redan_registrerad(
    journal: Journal, skrivare: psycopg.Connection[Any]
) -> None:
    """The first append is named, and its facts can be fetched; whatever came after it."""
    spara(journal.liggare, "15")
    assert _skicka(journal, "16") == 2
    spara(journal.liggare, "17")
    lagg_till_tilldelning(journal.liggare, post("16").id)
    for namn in ("16", "annat innehåll"):
        with pytest.raises(RedanRegistrerad) as redan:
            _skicka(journal, namn)
        assert redan.value.tillagg == 2
    assert positioner(skrivare) == [1, 2, 3, 4, 5, 6]

    hash_, kvitto = journal.redan("nyckel") or (b"", None)
    assert kvitto is not None
    assert (hash_, kvitto.tillagg, kvitto.position) == (b"1", 2, 4)
    assert [rad.id for rad in kvitto.rader] == [2, 3, 4]
    assert journal.redan("okänd") is None


def test_samma_nyckel_for_en_annan_forfragan_ar_upptagen(
    journal: Journal, skrivare: psycopg.Connection[Any]
) -> None:
    """Whoever uses a key twice by mistake is told, not answered with another's receipt."""
    _skicka(journal, "16")
    for forfragan in (b"2", b""):
        with pytest.raises(NyckelnUpptagen):
            _skicka(journal, "17", forfragan)
    assert positioner(skrivare) == [1, 2, 3]


def test_en_vagrad_forfragan_anvander_inte_upp_sin_nyckel(journal: Journal) -> None:
    """Nothing was recorded, so there is nothing to answer with."""
    spara(journal.liggare, "16")
    with pytest.raises(Exception, match="finns redan"):
        _skicka(journal, "16")
    assert journal.redan("nyckel") is None
    assert _skicka(journal, "17") == 2


def test_atta_processer_med_samma_nyckel_registrerar_en_gang(
    databas: Databas, skrivare: psycopg.Connection[Any], atta: Atta
) -> None:
    """One records; the seven others are told where."""
    svar = atta.samtidigt(samma_nyckel, databas)
    assert sorted(svar) == [("redan", 1)] * 7 + [("registrerad", 1)]
    assert positioner(skrivare) == [1, 2, 3]
