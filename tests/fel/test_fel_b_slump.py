"""Twenty random corrections in a played year: after each, what rested on them is right or listed.

The figures are told anew from the facts as they then are known, whatever the facts say that they
rest on: a verb that forgot to ask would be found here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from domain.ansokan.rattelse import ratta_inkommen_dag
from domain.arende.arende import Arende
from domain.aterrapport.rattelse import ratta_aterrapport
from domain.grund.stopp import Stopp
from domain.grunddata.bankdagar import faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR
from domain.inbetalning.inbetalning import Inbetalning
from domain.utbetalning.rattelse import ratta_utbetalning
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp import allt_anvant, slagen
from tests.fel.hjalp.kravet import faststall_ranta, ratta
from tests.fel.hjalp.omrakning import Figur, figurer
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor.logg import Logg, alla_fakta, logg_med
from tests.projections.hjalp.listor.star_kvar import star
from tests.projections.hjalp.listor.svarsorakel import svar
from tests.projections.hjalp.listor.verb import DISA, INBETALNING, RAPPORT, A, Historia

pytestmark = pytest.mark.grundlig

SIST = date(2025, 12, 31)
ANTAL = omfang(20)


class _Rattare:
    """Corrects something that has been used, by chance."""

    def __init__(self, h: Historia, slump: Random) -> None:
        self.h, self.slump, self.dag = h, slump, date(2025, 9, 1)

    def en_till(self) -> None:
        """The next correction that the rules let through."""
        while True:
            self.dag += timedelta(days=1)
            try:
                self.slump.choice(self.satten())()
            except Stopp:
                continue
            return

    def satten(self) -> list[Callable[[], object]]:
        return [self._ranta, self._bankdagar, self._inbetalning, self._betalning, self._inkommen,
                self._aterrapport, self._rakna]  # fmt: skip

    def _nara(self, dag: date) -> date:
        return dag + timedelta(days=self.slump.randint(-40, 40))

    def _ranta(self) -> None:
        fran = self.slump.choice([date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)])
        self.h.utfor(self.dag, faststall_ranta(fran, self.slump.randint(0, 600), self.dag))

    def _bankdagar(self) -> None:
        ar = self.slump.choice([2024, 2025])
        dagar = [date(ar, m, d) for m in (2, 4, 6) for d in range(1, 8)]
        stangda = [d for d in self.slump.sample(dagar, 5) if d.isoweekday() < 6]
        falt: dict[str, Any] = {"ar": ar, "stangda_dagar": stangda, "kalla": "Riksbanken", "av": BO}
        allt_anvant.gor(self.h, BANKDAGAR, faststall_bankdagar, self.dag, **falt)

    def _inbetalning(self) -> None:
        mottagen = self.h.journal.liggare.hamta(Inbetalning, INBETALNING[0])
        [(version, uppgift)] = mottagen.bankuppgifter.items()
        ore = self.slump.choice([uppgift.belopp_ore, 10_000_00, 12_000_00])
        ratta(self.h, INBETALNING[0], self._nara(date(2025, 7, 1)), ore, self.dag, version)

    def _betalning(self) -> None:
        [version] = self._arende().bankposter
        ny: dict[str, Any] = {"rattar_version": version, "belopp_ore": 100_000_00}
        ny |= {"betalningsmal": BANKGIRO, "orsak": "Kontoutdrag", "av": BO}
        dag = self._nara(date(2024, 4, 20))
        allt_anvant.gor(self.h, A[0], ratta_utbetalning, dag, registrerad=self.dag, **ny)

    def _inkommen(self) -> None:
        ny: dict[str, Any] = {"av": DISA, "orsak": "Stämpeln", "registrerad": self.dag}
        allt_anvant.gor(self.h, A[0], ratta_inkommen_dag, self._nara(date(2024, 2, 10)), **ny)

    def _aterrapport(self) -> None:
        ny: dict[str, Any] = {
            "svar": self._arende().aterrapporter[RAPPORT].svar,
            "orsak": "Stämpeln",
            "av": DISA,
        }
        ny |= {"aterrapport_id": RAPPORT, "registrerad": self.dag}
        allt_anvant.gor(self.h, A[0], ratta_aterrapport, self._nara(date(2025, 2, 20)), **ny)

    def _rakna(self) -> None:
        """Somebody works it off: the interest is counted again."""
        slagen.rakna_om(self.h, self.dag)

    def _arende(self) -> Arende:
        return self.h.journal.liggare.hamta(Arende, A[0])


@pytest.fixture(scope="module", params=(1, 2, 3))
def spelad(request: pytest.FixtureRequest, pg_katalog: Path) -> Iterator[tuple[Logg, _Rattare]]:
    with logg_med(pg_katalog, allt_anvant.anvandningen) as logg:
        yield logg, _Rattare(Historia(logg.journal), Random(request.param))  # noqa: S311  # chance for tests


def _listade(logg: Logg) -> set[tuple[int, str]]:
    rader = logg.fraga("avvikelser", SIST).rader
    return {(r.position, r.nu) for r in rader if r.slag == "vilar-pa-rattat"}


def _ska_raknas_om(logg: Logg) -> bool:
    return any(r.ranta_att_rakna_om for r in logg.fraga("fordringar", SIST).rader)


def test_fel_b_twenty_random_corrections(spelad: tuple[Logg, _Rattare]) -> None:
    logg, rattare = spelad
    fel = 0
    for _ in range(ANTAL):
        rattare.en_till()
        folj(logg.databas)
        fakta = alla_fakta(logg.databas)
        sist, listade = fakta[-1][0], _listade(logg)
        for position, f in fakta:
            for u in f.vilar_pa:
                nu = svar(fakta, sist, u)
                ska = nu != u.svar and star(fakta, sist, f, u)
                assert ((position, nu) in listade) or not ska, (f.TOPIC, u, nu)
        for figur in figurer(fakta):
            fel += figur.sagt != figur.ratt
            assert _ratt_eller_listad(figur, {p for p, _ in listade}, logg), figur
    assert fel, "nothing that was corrected had been used"


def _ratt_eller_listad(figur: Figur, listade: set[int], logg: Logg) -> bool:
    if figur.sagt == figur.ratt or figur.position in listade:
        return True
    return figur.vad == "ränta" and _ska_raknas_om(logg)
