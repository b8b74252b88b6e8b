"""E: a day on which the party received a judgement, and did not, is taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.grund.stopp import ForeDetSomFoljs
from domain.mottagare.partsstallning import ENSKILD
from domain.overklagande.domsdelfaendehavning import hav_domens_delfaende
from domain.overklagande.stopp import DomenFinnsInte, DomensDelfaendeFinnsInte
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.maskinbord import OKAND
from tests.domain.hjalp.scenario import ANNA

DOMD, FEL, RATT, FUNNET = (
    date(2025, 6, 23),
    date(2025, 6, 25),
    date(2025, 8, 6),
    date(2025, 8, 20),
)


def domd() -> Domgang:
    """A judgement of 23 June, that the party was said to have received on the 25th."""
    gang = Domgang(*beviljad(1_000, part=ENSKILD))
    gang.till_domstolen()
    gang.dom(Utgang.AVSLAG, dag=DOMD)
    gang.delfa_dom(FEL)
    return gang


def havs(gang: Domgang, version: int, dag: date = FUNNET) -> dict[str, Any]:
    om = {"verkningsdag": dag, "av": ANNA, "dom_id": gang.sista_dom}
    return om | {"rattar_version": version, "orsak": "Kvittot avsåg en annan dom"}


def test_fel_e_a_judgement_that_nobody_is_known_to_have_received_has_no_laga_kraft() -> None:
    """Three weeks from 25 June are out on 16 July; from 6 August they are on 27 August."""
    gang = domd()
    version, avgorande = gang.arende.version, gang.arende.avgorande_id
    assert avgorande is not None
    efter = date(2025, 7, 17)

    def ute(dag: date) -> tuple[bool, bool]:
        return gang.arende.vunnit_laga_kraft(dag), gang.arende.tiden_ute(avgorande, dag)

    assert ute(efter) == (True, True)
    gang.nekas(ForeDetSomFoljs, hav_domens_delfaende, **havs(gang, version, FEL - timedelta(1)))
    gang.nekas(DomensDelfaendeFinnsInte, hav_domens_delfaende, **havs(gang, version - 1))
    okand = havs(gang, version) | {"dom_id": OKAND}
    gang.nekas(DomenFinnsInte, hav_domens_delfaende, **okand)
    [havt] = gang.gor(hav_domens_delfaende, **havs(gang, version))
    assert "den 2025-06-25 hävt: Kvittot" in havt.i_ord()
    assert ute(efter) == ute(date(2029, 1, 1)) == (False, False)
    gang.nekas(DomensDelfaendeFinnsInte, hav_domens_delfaende, **havs(gang, version))
    gang.delfa_dom(RATT)
    assert [ute(date(2025, 8, d)) for d in (27, 28)] == [(False, False), (True, True)]


def test_fel_e_what_was_appealed_stays_appealed() -> None:
    """Whether it came in time is for the court to say."""
    gang = domd()
    version = gang.arende.version
    gang.nasta_dag()
    gang.overklaga_dom()
    gang.gor(hav_domens_delfaende, **havs(gang, version, date(2025, 12, 1)))
    dom = gang.arende.domar[gang.sista_dom]
    assert (dom.overklagad, dom.delfadd_dag, dom.overklagas_senast) == (True, None, None)
