"""Every route that changes anything records at least one fact, or refuses and records none."""

from __future__ import annotations

from tests.api.hjalp.anropen import SKRIVANDE, vagar
from tests.api.hjalp.anropen_fragande import FRAGANDE
from tests.api.hjalp.servern import Api


def test_varje_skrivande_vag_ar_med_har(api: Api) -> None:
    """A new POST route without a row in SKRIVANDE, or FRAGANDE if it only reads, fails here."""
    assert not set(SKRIVANDE) & set(FRAGANDE)
    alla = {*SKRIVANDE, *FRAGANDE}
    assert {vag for metod, vag in vagar(api.app) if metod == "POST"} == alla


def test_ingenting_andras_eller_tas_bort(api: Api) -> None:
    """Facts are added: no route replaces or removes anything."""
    assert {metod for metod, _ in vagar(api.app)} == {"GET", "POST"}
