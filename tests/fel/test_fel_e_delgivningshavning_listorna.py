"""What the lists say when the party turns out never to have been told: as if it had not been said.

What was ordered, or reckoned, on it is listed; what was known at the time stands as it was known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.beslut import delgivningshavning
from projections.listor import Filter
from tests.fel.hjalp.allt_anvant import anvandningen, gor
from tests.fel.hjalp.slagen import RATTAT
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import DISA, A, B, Historia

SIST = date(2025, 12, 31)


class Spelat(NamedTuple):
    """A history, and the last position before anything of it was taken back."""

    logg: Logg
    fore: int


@pytest.fixture(scope="module")
def spelat(pg_katalog: Path) -> Iterator[Spelat]:
    """That the grant, and the claim, were told is taken back; and that the claim was received."""
    fore: list[int] = []

    def allt(h: Historia) -> None:
        anvandningen(h)
        fore.append(h.huvud())
        for beslut_id in (B[0], B[1]):
            _hav(h, beslut_id)

    with logg_med(pg_katalog, allt) as logg:
        yield Spelat(logg, *fore)


def _hav(h: Historia, beslut_id: Any) -> None:
    om: dict[str, Any] = {"av": DISA, "orsak": "Fel ärende", "registrerad": RATTAT}
    beslut = h.journal.liggare.hamta(Arende, A[0]).beslut[beslut_id]
    if beslut.delfatt_version:
        verb = delgivningshavning.hav_delfaende
        gor(h, A[0], verb, RATTAT, rattar_version=beslut.delfatt_version, **om)
    verb = delgivningshavning.hav_meddelande
    gor(h, A[0], verb, RATTAT, rattar_version=beslut.meddelat_version, **om)


def _rader(spelat: Spelat, lista: str, *, da: bool = False, per: date = SIST) -> list[Any]:
    kand = spelat.fore if da else None
    rader: list[Any] = spelat.logg.fraga(lista, per, kand, Filter(reglerade=True)).rader
    return rader


def test_fel_e_det_havda_ar_omeddelat_i_listan(spelat: Spelat) -> None:
    def omeddelade(**basis: Any) -> set[Any]:
        return {UUID(r.beslut_id) for r in _rader(spelat, "omeddelade-beslut", **basis)}

    assert not {B[0], B[1]} & omeddelade(da=True)
    assert {B[0], B[1]} <= omeddelade()
    assert {B[0], B[1]} <= omeddelade(per=date(2025, 6, 1)), "from the beginning"


def test_fel_e_ingen_ar_sen_med_det_han_aldrig_fick_veta(spelat: Spelat) -> None:
    [da], [nu] = (
        [r for r in _rader(spelat, "fordringar", da=varde) if r.arende_id == A[0]]
        for varde in (True, False)
    )
    assert (da.meddelat_dag, nu.meddelat_dag) == (date(2025, 5, 6), None)
    assert nu.ranta_att_rakna_om


def test_fel_e_det_som_vilar_pa_meddelandet_star_i_listan(spelat: Spelat) -> None:
    funna = {
        (r.handelse, r.da, r.nu)
        for r in _rader(spelat, "avvikelser")
        if r.slag == "vilar-pa-rattat" and r.rattad_position > spelat.fore
    }
    assert ("arende.utbetalning-beordrad", "ja", "nej") in funna
