"""K: an order that waits for laga kraft is told which decision it waits for, and for what."""

from __future__ import annotations

from datetime import date

import pytest

from domain.overklagande.utgang import Utgang
from domain.utbetalning.order import krav_far_betalas
from domain.utbetalning.stopp import InteLagaKraft
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.historia import BEVILJAT
from tests.domain.hjalp.scenario import but


def vantande(*, meddelat: bool = True) -> Domgang:
    """A grant that is paid when it has laga kraft."""
    *fore, beviljat, sagt = beviljad(1_000)
    assert beviljat.keywords.keys() == BEVILJAT.keywords.keys()
    vantar = but(beviljat, vantar_laga_kraft=True)
    return Domgang(*fore, vantar, sagt if meddelat else but(sagt, overklagas_senast=None))


def varfor(gang: Domgang, dag: date) -> str:
    with pytest.raises(InteLagaKraft) as stopp:
        krav_far_betalas(gang.arende, gang.regelverk, dag)
    return str(stopp.value)


def test_fel_k_an_order_that_waits_says_for_what() -> None:
    assert "till och med den 2024-04-11" in varfor(vantande(), date(2024, 4, 1))
    assert "inte registrerat" in varfor(vantande(meddelat=False), date(2024, 4, 1))
    gang = vantande()
    gang.till_domstolen()
    assert "är inte avgjort" in varfor(gang, gang.nasta_dag())
    gang.dom(Utgang.AVSLAG)
    assert "en dom om det" in varfor(gang, gang.nasta_dag())
