"""`liggare` on a log of another format: every command says so, and what to do, and exits with 1."""

from __future__ import annotations

import pytest

from api.kommandorad import miljo
from api.uppspelning import historien
from store.databas import Databas
from store.migrera import FORMAT
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.store.hjalp.annat_format import allt, skriv_om

KOMMANDON = (
    ("serve", "--port", "1"),
    ("follow",),
    ("migrate",),
    ("rebuild",),
    ("saldo",),
    ("arende",),
    ("mottagare",),
    ("lista", "arenden"),
    ("rapport", "samlad", "2019:7", "2024"),
    ("kontrollera",),
)


@pytest.mark.parametrize("format_", [None, FORMAT + 1])
def test_a_log_of_ones_own(
    databas: Databas,
    kommando: Kommandorad,
    monkeypatch: pytest.MonkeyPatch,
    format_: int | None,
) -> None:
    assert databas.agare_url is not None
    monkeypatch.setenv("DATABASE_URL", databas.app_url)
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", databas.foljare_url)
    monkeypatch.setenv("DATABASE_OWNER_URL", databas.agare_url)
    skriv_om(databas, format_)
    forut = allt(databas)
    gor_sa = "börja om i en tom databas" if format_ is None else "Uppdatera programmet"
    for argument in KOMMANDON:
        krav_fel(kommando(*argument), 1, gor_sa)
    assert allt(databas) == forut


def test_the_private_log(
    databas: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(miljo, "inbyggd", lambda _katalog, _namn: databas)
    skriv_om(databas, None)
    forut = allt(databas)
    for argument in KOMMANDON:
        krav_fel(kommando(*argument), 1, "LIGGARE_KATALOG")
    assert allt(databas) == forut


def test_the_demonstration_of_another_format_is_another_log(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is played anew by itself, beside the one that another program played."""
    vart = historien.version()
    monkeypatch.setattr(historien, "FORMAT", FORMAT + 1)
    assert historien.version() != vart
