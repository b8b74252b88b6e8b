"""A demand is corrected to less than what is waived or written off of it, after the judgements.

The first court had lifted that, and the higher let it hold again: of the days between it is not
lifted once more.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import product
from random import Random

import pytest

from domain.aterkrav.stopp import OverstigerLadorna
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.pengavittne import under_noll
from tests.fel.hjalp.efterskankta import BORTA, bockerna, ladorna, stammer
from tests.fel.hjalp.kravsaga import Saga
from tests.fel.hjalp.mellandomar import dagarna

VAD = ("avskrivet", "eftergivet")
BOCKERNAS = ("avskrivet", "eftergivet", "betalt")


def kravt_ore(saga: Saga, dag: date) -> int:
    alla = (p for f in saga.gang.fakta for p in poster(f) if p.verkningsdag <= dag)
    return -sum(p.belopp_ore for p in alla if p.konto in ("kravt", "havt"))


def inget_under_noll(saga: Saga) -> None:
    """Of each day: the books of the claim and the boxes say the same, and nothing less than none;
    and so much was demanded as the story has it. Until it was waived it was owed.
    """
    gang = saga.gang
    stammer(gang)
    assert list(under_noll(gang.fakta)) == []
    for dag in dagarna(gang):
        bok, lada = bockerna(gang, dag), ladorna(gang, dag)
        assert all(bok.get(vad, 0) >= 0 for vad in BOCKERNAS), (dag, bok)
        assert all(ore >= 0 for vad, ore in lada.items() if vad in (*VAD, "oforbrukat")), dag
        assert dag < BORTA or kravt_ore(saga, dag) == saga.kravt(dag) * T, (dag, bok)


def som_i_sagan(saga: Saga) -> None:
    inget_under_noll(saga)
    for dag in dagarna(saga.gang):
        bok = bockerna(saga.gang, dag)
        if dag >= BORTA:
            assert {vad: bok.get(vad, 0) for vad in VAD} == saga.efterskankt(dag), (dag, bok)


def test_fel_c_avskrivet_som_dom_havt_havs_inte_igen() -> None:
    saga = Saga(80, avskrivet=30)
    saga.doms(0)
    saga.rattas(20)
    som_i_sagan(saga)
    [mellan, _, _] = saga.domt[0]
    assert not {"avskrivet", "utestaende"} & {*bockerna(saga.gang, mellan)}
    assert bockerna(saga.gang)["avskrivet"] == 20


DELAR = [(30, 0), (0, 30), (20, 20)]


@pytest.mark.grundlig
@pytest.mark.parametrize("domar", [(0,), (10,), (30,), (60,), (0, 0), (30, 0), (0, 45)], ids=str)
@pytest.mark.parametrize(("avskrivet", "eftergivet"), DELAR)
def test_fel_c_rattat_under_det_efterskankta_ar_var_dag_som_det_sags(
    avskrivet: int, eftergivet: int, domar: tuple[int, ...]
) -> None:
    for betalt, till in product((0, 20, 40), (70, 45, 25, 15, 5)):
        saga = Saga(80, betalt, avskrivet, eftergivet)
        for d in domar:
            saga.doms(d)
        saga.rattas(till)
        som_i_sagan(saga)


@pytest.mark.grundlig
@pytest.mark.parametrize("fro", range(60))
def test_fel_c_rattat_domt_och_betalt_i_vilken_ordning_som_helst(fro: int) -> None:
    """Up again, when no court has its say after that."""
    slump = Random(fro)  # noqa: S311  # chance for tests
    saga = Saga(80, slump.choice([0, 0, 20, 40]), *slump.choice(DELAR))
    steg = [slump.choice(["ratta", "ratta", "doma", "doma", "betala"]) for _ in range(5)]
    for nr, vad in enumerate(steg):
        match vad:
            case "ratta":
                upp = "doma" not in steg[nr:]
                till = [
                    t for t in (5, 15, 25, 45, 60, 75, 85) if t < saga.ord or (upp and t > saga.ord)
                ]
                with suppress(OverstigerLadorna):  # it is waived, or written off, no longer
                    saga.rattas(slump.choice(till or [saga.ord - 1]))
            case "doma":
                saga.doms(slump.choice([d for d in (0, 10, 30, 50) if d < saga.ord]))
            case "betala":
                saga.betalas(10)
        inget_under_noll(saga)
