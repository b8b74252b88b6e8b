"""A claim that was lowered is a changed decision, on the ground that it was changed on."""

from __future__ import annotations

from datetime import date

import psycopg

from domain.aterkrav.sankning import AterkravSankt
from projections.listor import LISTOR
from projections.listor.faktarader import Faktarader
from projections.motor.projektion import Loggat
from store.basis import Basis
from store.databas import Databas
from tests.domain.hjalp.lagrade.fordringarna import LAGRADE


def test_a_lowered_claim_is_a_changed_decision(databas: Databas) -> None:
    fakta = [f for f in LAGRADE if isinstance(f, AterkravSankt)]
    with psycopg.connect(databas.foljare_url) as conn, conn.cursor() as markor:
        Faktarader().bokfor(markor, [Loggat(p, f) for p, f in enumerate(fakta, 1)])
        basis = Basis(date(2025, 12, 31), len(fakta), None, simulerad=False)
        andrade = LISTOR["andrade-beslut"](conn, basis).rader
        beslut = LISTOR["beslut"](conn, basis).rader
    assert [(r.handelse, r.grund, r.tidigare_ore, r.belopp_ore) for r in andrade] == [
        ("arende.aterkrav-sankt", "37-forsta-stycket", 3_900_000_00, 3_800_000_00),
    ]
    assert {r.beslut_id for r in andrade} == {str(f.andrar_beslut_id) for f in fakta}
    assert [r.belopp_ore for r in beslut] == [3_800_000_00]
