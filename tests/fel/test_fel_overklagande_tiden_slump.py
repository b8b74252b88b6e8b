"""When a decision may be appealed, after any corrections: counted anew from what is true.

44 § förvaltningslagen: three weeks from the day on which the party received the decision; for a
party that represents the public, by a regelverk that says so, from the day of the decision. Nothing
runs before the party was told. A last day that is a Saturday, a Sunday or closed is the next that
is neither.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest

from domain.arende.beslut import Beslut
from domain.beslut import delgivningshavning, delgivningsrattelse, meddelande, partsstallning
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.grund.stopp import Stopp
from domain.mottagare.partsstallning import ENSKILD
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.overklagandet import BESLUTSDAG, NYTT, REGION, beslutat, overklaga

DAGAR = [BESLUTSDAG + timedelta(days=nr) for nr in range(40)]
FRON = range(40)
ALLA = [BESLUTSDAG + timedelta(days=nr) for nr in range(90)]
HUR: dict[str, Any] = {
    "satt": Meddelandesatt.BREV,
    "till": "parten",
    "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
}


@dataclass
class Sanningen:
    """What is now said to have been: when he was told, when he received it, what he is."""

    allmant: bool
    fick_veta: date | None = None
    fick: date | None = None

    def sista_dagen(self, stangda: frozenset[date]) -> date | None:
        fran = BESLUTSDAG if self.allmant else self.fick
        if self.fick_veta is None or fran is None:
            return None
        dag = fran + timedelta(days=21)
        while dag.strftime("%a") in ("Sat", "Sun") or dag in stangda:
            dag += timedelta(days=1)
        return dag


Handling = Callable[[Domgang, Sanningen, random.Random, frozenset[date]], None]


def _meddela(g: Domgang, s: Sanningen, slump: random.Random, stangda: frozenset[date]) -> None:
    dag = slump.choice(DAGAR)
    om = {"verkningsdag": dag, "av": ANNA, "beslut_id": NYTT, **HUR}
    g.gor(meddelande.meddela, g.regelverk, stangda, **om)
    s.fick_veta = dag


def _delfa(g: Domgang, s: Sanningen, slump: random.Random, stangda: frozenset[date]) -> None:
    dag = slump.choice(DAGAR)
    om = {"verkningsdag": dag, "av": ANNA, "beslut_id": NYTT, "bevis": "kvitto"}
    g.gor(meddelande.anteckna_delfaende, g.regelverk, stangda, **om)
    s.fick = dag


def _ratta_delfaende(
    g: Domgang, s: Sanningen, slump: random.Random, stangda: frozenset[date]
) -> None:
    dag = slump.choice(DAGAR)
    om = {"verkningsdag": dag, "av": ANNA, "bevis": "kvitto", "orsak": "Fel läst"}
    om["rattar_version"] = g.arende.beslut[NYTT].delfatt_version
    g.gor(delgivningsrattelse.ratta_delfaende, g.regelverk, stangda, **om)
    s.fick = dag


def _ratta_meddelande(g: Domgang, s: Sanningen, slump: random.Random, _: frozenset[date]) -> None:
    dag = slump.choice(DAGAR)
    om = {"verkningsdag": dag, "av": ANNA, "orsak": "Fel läst", **HUR}
    om["rattar_version"] = g.arende.beslut[NYTT].meddelat_version
    g.gor(delgivningsrattelse.ratta_meddelande, **om)
    s.fick_veta = dag


def _ratta_part(g: Domgang, s: Sanningen, slump: random.Random, stangda: frozenset[date]) -> None:
    allmant = slump.random() < 0.5
    om = {"verkningsdag": slump.choice(DAGAR), "av": ANNA, "orsak": "Fel läst"}
    del_ = {"enskild_part": slump.random() < 0.5, "foretrader_det_allmanna": allmant}
    g.gor(partsstallning.ratta_partsstallning, g.regelverk, stangda, **om, **del_)
    s.allmant = allmant


def _hav_delfaende(g: Domgang, s: Sanningen, slump: random.Random, _: frozenset[date]) -> None:
    om = {"verkningsdag": DAGAR[-1], "av": ANNA, "orsak": "Fick det aldrig"}
    om["rattar_version"] = g.arende.beslut[NYTT].delfatt_version
    g.gor(delgivningshavning.hav_delfaende, **om)
    s.fick = None


def _hav_meddelande(g: Domgang, s: Sanningen, slump: random.Random, _: frozenset[date]) -> None:
    om = {"verkningsdag": DAGAR[-1], "av": ANNA, "orsak": "Fick aldrig veta"}
    om["rattar_version"] = g.arende.beslut[NYTT].meddelat_version
    g.gor(delgivningshavning.hav_meddelande, **om)
    s.fick_veta = None


HANDLINGAR: tuple[Handling, ...] = (
    *[_meddela] * 3,
    *[_delfa] * 3,
    *[_ratta_delfaende] * 3,
    *[_ratta_meddelande] * 2,
    *[_ratta_part] * 3,
    _hav_delfaende,
    _hav_meddelande,
)


def spela(fro: int) -> Counter[str]:
    """What was done, and not refused: after each the time is counted anew."""
    slump = random.Random(fro)  # noqa: S311  # chance for tests
    stangda = frozenset(slump.sample(ALLA, 12))
    allmant = slump.random() < 0.5
    gang, sant = beslutat(REGION if allmant else ENSKILD), Sanningen(allmant)
    gjort: Counter[str] = Counter()
    for _ in range(25):
        handling = slump.choice(HANDLINGAR)
        try:
            handling(gang, sant, slump, stangda)
        except Stopp:
            continue
        gjort[handling.__name__] += 1
        krav_tiden(gang, sant.sista_dagen(stangda))
    if sant.fick_veta is not None:
        overklaga(gang, ALLA[-1])
        assert not any(gang.arende.beslut[NYTT].vunnit_laga_kraft(dag) for dag in ALLA)
    return gjort


@inget_scenario
def test_fel_overklagandetiden_ar_den_som_foljer_av_vad_som_nu_ar_sagt() -> None:
    gjort = sum((spela(fro) for fro in FRON), Counter[str]())
    assert min(gjort[handling.__name__] for handling in HANDLINGAR) >= 5


def _foljer_inte(beslut: Beslut, *_: object) -> date | None:
    return beslut.overklagas_senast


@pytest.mark.parametrize("var", [delgivningsrattelse, partsstallning, meddelande])
def test_fel_overklagande_en_tid_som_inte_foljer_hittas(
    var: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(var, "overklagas_senast", _foljer_inte)
    with pytest.raises(AssertionError):
        sum((spela(fro) for fro in FRON), Counter[str]())


def krav_tiden(gang: Domgang, senast: date | None) -> None:
    beslut = gang.arende.beslut[NYTT]
    assert beslut.overklagas_senast == senast
    for dag in ALLA:
        ute = senast is not None and dag > senast
        assert beslut.vunnit_laga_kraft(dag) is ute
        assert gang.arende.tiden_ute(NYTT, dag) is ute
