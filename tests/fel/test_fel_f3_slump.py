"""Payments that are found late, and whose day was another, of random claims: as the oracle has it.

The oracle divides each payment by itself, in the order of their days, whenever they were found.
"""

from __future__ import annotations

from bisect import bisect_right
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import ClassVar

import pytest

from domain.aterkrav import mellanbetalning
from domain.grund.stopp import IngetAttRatta, Stopp, krav
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.ranteorakel import Betald
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.slumpkrav import Slumpkrav
from tests.hjalp.omfang import omfang

ANTAL = omfang(30)


class Mellankrav(Slumpkrav):
    """A claim on which something is paid between what was paid already."""

    ALLT: ClassVar[set[str]] = {*Slumpkrav.ALLT, "emellan", "annan-dag"} - {"plan"}

    def emellan(self) -> None:
        """It was found after a later one."""
        self._betald_den(self._en_dag_fore(), self.slump.choice([1, 5_000_01, 50 * T]))

    def annan_dag(self) -> None:
        """One that was placed came on another day."""
        giltiga = [n for n, b in enumerate(self.sticka.betalda) if b.ater is None]
        krav(bool(giltiga), IngetAttRatta)
        n, dag = self.slump.choice(giltiga), self._en_dag_fore()
        betald = self.sticka.betalda[n]
        self.gang.hav_placering(self.placerade[n])
        self.sticka.betalda[n] = betald._replace(ater=betald.dag)
        self._betald_den(dag, betald.ore)

    def _en_dag_fore(self) -> date:
        arende = self.gang.arende
        sist = max(
            (a.dag for a in arende.aterbetalningar.values() if a.fordran_id == FORDRAN),
            default=self.sticka.beslutad,
        )
        dagar = (sist - self.sticka.beslutad).days
        krav(dagar > 0, IngetAttRatta)
        return self.sticka.beslutad + timedelta(days=self.slump.randrange(dagar))

    def _betald_den(self, dag: date, ore: int) -> None:
        krav(mellanbetalning.ar_emellan(self.gang.arende, FORDRAN, dag), IngetAttRatta)
        version = self.gang.aterbetala_emellan(ore, dag)
        placerat = self.gang.arende.aterbetalningar[version].belopp_ore
        plats = bisect_right([b.dag for b in self.sticka.betalda], dag)
        self.sticka.betalda.insert(plats, Betald(dag, placerat))
        self.placerade.insert(plats, version)


def jamfor(seed: int) -> Mellankrav:
    det = Mellankrav(Random(seed))  # noqa: S311  # chance for tests
    for _ in range(det.slump.randint(3, 9)):
        with suppress(Stopp):
            det.steg()
        det.rakna_och_jamfor()
    return det


@inget_scenario
def test_fel_f3_whatever_is_found_late_is_divided_as_the_oracle_divides_it() -> None:
    gjort = {vad for seed in range(ANTAL) for vad in jamfor(seed).gjort}
    assert gjort >= {"emellan", "annan-dag", "efterge", "skriv-av", "sank", "hav"}


def test_fel_f3_the_oracle_finds_what_is_not_divided_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domain.aterkrav.rantepaforing.avraknad", lambda f, _serier, _till: f)
    with pytest.raises(AssertionError):
        [jamfor(seed) for seed in range(ANTAL)]
