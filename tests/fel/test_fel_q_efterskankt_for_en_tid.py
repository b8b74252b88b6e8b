"""Q2: no more is taken back at a time than there is, though it is put there again later.

What was remembered of where it had been with right was else more than there was: the shortest
sequences, and any days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest

from domain.grund.efterskankt import som_det_finns
from tests.domain.hjalp import (
    maskin_bank,
    maskin_domstol,
    maskin_krav,
    maskin_rapport,
    maskin_villkor,
)
from tests.domain.hjalp.langgang import BETALT
from tests.domain.hjalp.maskingrund import STARTER
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.scenarierna import inget_scenario

APRIL = [date(2024, 4, 1) + timedelta(days=nr) for nr in range(30)]
AVSTATT_OCH_KVITTAT: list[Steg] = [
    (maskin_bank.betala, APRIL[0], 1, 6),
    (maskin_krav.krav_meddelat, APRIL[3], 0, 5),
    (maskin_villkor.kvitta_med_ranta, APRIL[10], 1, 2),
    (maskin_bank.ratta, APRIL[14], 3, 3),
]
"""One that was not demanded, and then nothing of it was paid by the bank."""
AVSKRIVET_OCH_EFTERGIVET: list[Steg] = [
    *BETALT,
    (maskin_krav.krav_meddelat, APRIL[3], 1, 3),
    (maskin_krav.skriv_av, APRIL[4], 0, 2),
    (maskin_krav.skriv_av, APRIL[5], 0, 1),
    (maskin_bank.betala, APRIL[0], 7, 1),
    (maskin_krav.betala_ater_utan_krav, APRIL[5], 3, 6),
    (maskin_bank.betala, APRIL[17], 5, 3),
    (maskin_krav.efterge, APRIL[8], 5, 3),
    (maskin_bank.retur, APRIL[1], 1, 6),
]
"""Two were written off, of which one was waived; then six came back before that."""
AVSKRIVET_IGEN_AV_EN_DOM: list[Steg] = [
    *BETALT,
    (maskin_rapport.rapportera, APRIL[1], 1, 3),
    (maskin_rapport.granska, APRIL[2], 3, 1),
    (maskin_krav.krav_meddelat, APRIL[3], 1, 3),
    (maskin_krav.skriv_av, APRIL[4], 0, 2),
    (maskin_krav.skriv_av, APRIL[5], 0, 1),
    (maskin_krav.krav_meddelat, APRIL[3], 0, 2),
    (maskin_domstol.overklaga_till_dom, APRIL[7], 5, 2),
    (maskin_domstol.overklaga_till_andra_domen, APRIL[7], 1, 1),
    (maskin_krav.hav_avskrivning, APRIL[15], 1, 5),
]
"""What was written off is lowered and then, by a higher court, written off again: it was lowered
then, and what is taken back of the writing off is no more with right than that.
"""


@pytest.mark.parametrize(
    "steg", [AVSTATT_OCH_KVITTAT, AVSKRIVET_OCH_EFTERGIVET, AVSKRIVET_IGEN_AV_EN_DOM]
)
@pytest.mark.parametrize("start", STARTER)
def test_fel_q2_det_som_minns_dag_for_dag_ar_det_som_finns(
    steg: Sequence[Steg], start: str
) -> None:
    genomgang = Genomgang.ny(start)
    for ett in steg:
        genomgang.utfor(*ett)
    genomgang.bokslut()


@inget_scenario
def test_fel_q2_aldrig_mer_at_gangen_an_det_finns() -> None:
    """Each day as much; and where in the end nothing lies elsewhere, all of it."""
    for fro in range(200):
        slump = Random(fro)  # noqa: S311  # chance for tests
        finns, borta, taget = slump.randint(0, 9), 0, list[tuple[date, int]]()
        for dag in APRIL[:8]:
            mer = slump.randint(-borta, 6)
            borta += mer
            taget += [(dag, mer)] if mer else []
        taget += [(APRIL[9], -borta)] if borta else []
        kvar, per_dag = finns, Counter[date]()
        for dag, mer in som_det_finns(taget, finns):
            kvar -= mer
            per_dag[dag] += mer
            assert kvar >= 0, fro
        assert kvar == finns, fro
        assert {d: ore for d, ore in per_dag.items() if ore} == dict(taget), fro
