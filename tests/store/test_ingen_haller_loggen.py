"""A transaction smuggled past the function's test is ended by the server; a commit is on disk."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from tests.store.hjalp.loggen import argument, positioner, sats, vanta_pa, varde

HALLNA = {
    "idle_in_transaction_session_timeout": "10s",
    "transaction_timeout": "2min",
    "synchronous_commit": "on",
}


def _satta(conn: psycopg.Connection[Any]) -> dict[str, str]:
    return {namn: varde(conn, "SELECT current_setting(%s)", namn) for namn in HALLNA}


@pytest.mark.parametrize("avstangt", ["off", "local"])
def test_en_smugglad_transaktion_har_serverns_granser(
    skrivare: psycopg.Connection[Any], avstangt: str
) -> None:
    """BEGIN and the call in one simple query have the same time; the limits hold until its end."""
    skrivare.execute(f"SET synchronous_commit = {avstangt}")
    skrivare.execute("SET idle_in_transaction_session_timeout = 0; SET transaction_timeout = 0")
    fore = _satta(skrivare)
    skrivare.execute(f"BEGIN; {sats(skrivare, argument())}")
    assert _satta(skrivare) == HALLNA
    skrivare.execute("ROLLBACK")
    assert _satta(skrivare) == fore
    assert positioner(skrivare) == []


@pytest.mark.parametrize("val", ["remote_write", "on", "remote_apply"])
def test_den_som_vill_ha_mer_an_disk_far_det(skrivare: psycopg.Connection[Any], val: str) -> None:
    """A stricter choice of the operator's is kept."""
    skrivare.execute(f"SET synchronous_commit = {val}")
    skrivare.execute(f"BEGIN; {sats(skrivare, argument())}")
    assert _satta(skrivare)["synchronous_commit"] == val
    skrivare.execute("ROLLBACK")


def _korta(agare: psycopg.Connection[Any], grans: str) -> None:
    """Make one of the function's limits so short that a test can see it work."""
    kropp = varde(agare, "SELECT pg_get_functiondef('logg.lagg_till'::regproc)")
    assert kropp.count(grans) == 1
    agare.execute(kropp.replace(grans, "'50ms'"))


def test_den_som_sitter_still_med_loggen_avslutas(
    agare: psycopg.Connection[Any], skrivare: psycopg.Connection[Any]
) -> None:
    """He opened a transaction and went for lunch; the log is free again, and nothing recorded."""
    _korta(agare, "'10s'")
    skrivare.execute(f"BEGIN; {sats(skrivare, argument())}")
    _vanta_tills_fri(agare)
    with pytest.raises(psycopg.Error) as avslutad:
        skrivare.execute("COMMIT")
    assert avslutad.value.sqlstate == "25P03"
    assert positioner(agare) == []


def test_den_som_arbetar_med_loggen_for_lange_avslutas(
    agare: psycopg.Connection[Any], skrivare: psycopg.Connection[Any]
) -> None:
    """He is busy with something else, and never idle."""
    _korta(agare, "'120s'")
    skrivare.execute(f"BEGIN; {sats(skrivare, argument())}")
    with pytest.raises(psycopg.Error) as avslutad:
        skrivare.execute("SELECT count(*) FROM generate_series(1, 1000000000)")
    assert avslutad.value.sqlstate == "25P04"
    _vanta_tills_fri(agare)
    assert positioner(agare) == []


def _vanta_tills_fri(agare: psycopg.Connection[Any]) -> None:
    vanta_pa(lambda: agare.execute("SELECT 1 FROM logg.huvud FOR UPDATE SKIP LOCKED").fetchone())
