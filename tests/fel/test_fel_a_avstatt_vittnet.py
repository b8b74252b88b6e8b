"""F15: the witness of what is abstained from finds a planted fault also when the bank took some.

Two decisions abstain from 60 and 40 of what was not approved, and then the bank turns out to have
paid 80 of 400. Thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import pytest

from domain.fordran.avstaende import Avstaende, som_finns
from domain.grund.lador import Lador
from domain.grund.pengar import Lada
from domain.overklagande import avstaendefoljd
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.avstattvittne import Avstattvittne
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN_2, T
from tests.fel.hjalp.avstatt import beslutet, krav_60_avstatt_40

BANKEN_BETALADE = 80


def tva_avstar() -> Domgang:
    gang = krav_60_avstatt_40(krav=0, avstatt=60)
    gang.besluta_aterkrav(
        {},
        {Lada.EJ_GODKANT: 40},
        gang.nasta_dag(),
        fordran_id=FORDRAN_2,
        grunder=("annat-syfte",),
    )
    gang.ratta_betalning(BANKEN_BETALADE)
    gang.ratta_betalning(400)
    return gang


def faller_och_haller_igen(gang: Domgang) -> None:
    gang.till_domstolen(beslutet(gang))
    gang.dom(Utgang.UPPHAVANDE)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)


def brister(gang: Domgang) -> list[str]:
    vittne = Avstattvittne()
    for f in gang.fakta:
        vittne.se(f)
    return [*vittne.brister(gang.arende)]


def avstatt(gang: Domgang) -> list[int]:
    return [sum(d.belopp_ore for d in a.delar) // T for a in gang.arende.avstaenden.values()]


def halften_igen(plats: pytest.MonkeyPatch) -> None:
    ratt = avstaendefoljd._igen_ore
    plats.setattr(avstaendefoljd, "_igen_ore", lambda *om: ratt(*om) // 2)


def inget_gar_ater(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(Avstaende, "bort", lambda *_: ())


def det_forsta_viker_forst(plats: pytest.MonkeyPatch) -> None:
    def bakfram(alla: Mapping[UUID, Avstaende], lador: Lador) -> dict[UUID, Avstaende]:
        return {i: som_finns(dict(reversed([*alla.items()])), lador)[i] for i in alla}

    plats.setattr("domain.arende.pengafaktum.som_finns", bakfram)


def test_fel_a_f15_the_latest_gives_way_first_and_no_judgement_gives_it_back() -> None:
    gang = tva_avstar()
    assert (avstatt(gang), brister(gang)) == ([60, 20], [])
    faller_och_haller_igen(gang)
    assert (avstatt(gang), brister(gang)) == ([60, 20], [])


@pytest.mark.parametrize("plantera", [halften_igen, inget_gar_ater, det_forsta_viker_forst])
def test_fel_a_f15_a_planted_fault_is_found_after_the_bank_took_some(
    plantera: Callable[[pytest.MonkeyPatch], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    gang = tva_avstar()
    faller_och_haller_igen(gang)
    assert brister(gang)
