"""A decision that has been appealed twice has fallen as long as it has on any of the appeals."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import NamedTuple
from uuid import UUID

import pytest

from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.domstolsfacit import Facit, Flerfacit
from tests.fel.hjalp.domstolsslag import NYTT, hindrat
from tests.fel.hjalp.fordransslag import (
    aterkallad_eftergift,
    eftergiven,
    eftergivet,
    sankt_eftergift,
    uppdelad,
    uppskjuten,
    uppskjutet,
)


class Slag(NamedTuple):
    """A kind of decision that only stands or falls: what holds then, and where that is read."""

    gor: Callable[[], tuple[Domgang, UUID]]
    fallet: int
    efter: int
    las: Callable[[Domgang], int]


def _hindrat(gang: Domgang) -> int:
    assert gang.arende.beslut[NYTT].i_kraft is (gang.arende.utbetalningshinder == NYTT)
    return int(gang.arende.utbetalningshinder is not None)


SLAGEN = {
    "eftergift": Slag(eftergiven, 0, 300, eftergivet),
    "sänkt eftergift": Slag(sankt_eftergift, 300, 100, eftergivet),
    "återkallad eftergift": Slag(aterkallad_eftergift, 300, 0, eftergivet),
    "anstånd": Slag(uppskjuten, 0, 1, uppskjutet),
    "avbetalningsplan": Slag(uppdelad, 0, 1, uppskjutet),
    "hinder": Slag(hindrat, 0, 1, _hindrat),
}
UTGANGAR = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING, Utgang.DOM_UPPHAVD)


class Laget(NamedTuple):
    """A decision before two courts, and what the facit says of it."""

    gang: Domgang
    facit: Flerfacit
    malen: dict[UUID, Facit]


@pytest.mark.parametrize("namn", SLAGEN)
def test_fel_a_two_appeals_of_what_stands_or_falls_in_any_order(namn: str) -> None:
    slag = SLAGEN[namn]
    gang, beslut_id = slag.gor()
    facit = Flerfacit(slag.fallet, slag.efter)
    malen = {gang.till_domstolen(beslut_id): facit.overklaga() for _ in range(2)}
    _i_alla_ordningar(slag, Laget(gang, facit, malen), 4)


def _i_alla_ordningar(slag: Slag, laget: Laget, djup: int) -> None:
    assert slag.las(laget.gang) == laget.facit.nu
    for overklagande_id in laget.malen if djup else ():
        for utgang in UTGANGAR:
            nytt = deepcopy(laget)
            mal = nytt.malen[overklagande_id]
            if mal.talar == 3 or (mal.om is None and utgang.om_en_dom):
                continue
            nytt.gang.overklagande_id = overklagande_id
            nytt.gang.dom(utgang, aterstallning=SOM_ALDRIG)
            nytt.facit.sag(mal, utgang.value, None)
            _i_alla_ordningar(slag, nytt, djup - 1)
