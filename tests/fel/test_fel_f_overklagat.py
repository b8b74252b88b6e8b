"""F6, F11: what rests on the time to appeal says what holds now, whatever was recorded since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.beslut.meddelande import anteckna_delfaende
from domain.beslut.partsstallning import ratta_partsstallning
from domain.grund.uppslag import SLAG
from domain.overklagande.avvisning import avvisa_overklagande
from domain.overklagande.domoverklagande import Klagandesida
from domain.overklagande.overklagande import ta_emot
from domain.overklagande.utgang import Utgang
from projections.listor.vilande import _kan_andra_svar
from projections.motor import loggen
from store.liggare import vik
from store.mapper import FaktumMapper
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.allt_anvant import anvandningen, gor
from tests.fel.hjalp.slagen import RATTAT
from tests.projections.hjalp.historierna import Historia as Spelad
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import DISA, A, B, Historia, ansok, bevilja, meddela

SIST = date(2999, 12, 31)
ETT = UUID(int=0xF6)
BEORDRAT = date(2024, 4, 16)
"""The last day to appeal was the day before."""


def vilar(logg: Logg, vad: str) -> list[tuple[str, str, str]]:
    folj(logg.databas)
    rader = logg.fraga("avvikelser", SIST).rader
    return [(r.handelse, r.da, r.nu) for r in rader if vad in (r.vad or "")]


def overklaga(h: Historia, dag: date, registrerad: date = RATTAT) -> None:
    om = {"overklagande_id": ETT, "beslut_id": B[0], "av": DISA, "registrerad": registrerad}
    gor(h, A[0], ta_emot, dag, klagande="Region Uppsala", yrkande="Mer", **om)


@pytest.fixture(scope="module")
def beordrat(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, anvandningen) as logg:
        yield logg


def test_fel_f6_an_appeal_that_is_registered_late_is_listed_of_the_order(beordrat: Logg) -> None:
    """It came in on the last day; the one that came in after the order changes nothing."""
    h = Historia(beordrat.journal)
    om_tiden = "om tiden att överklaga"
    assert vilar(beordrat, om_tiden) == []
    sen = {"overklagande_id": UUID(int=0xF7), "beslut_id": B[0], "av": DISA}
    sagt = {"klagande": "Någon annan", "yrkande": "Mindre", "registrerad": RATTAT}
    gor(h, A[0], ta_emot, BEORDRAT + timedelta(days=1), **sen, **sagt)
    assert vilar(beordrat, om_tiden) == []
    overklaga(h, BEORDRAT - timedelta(days=1))
    assert vilar(beordrat, om_tiden) == [("arende.utbetalning-beordrad", "ja", "nej")]


def test_fel_f6_so_is_an_appeal_of_a_judgement_that_is_registered_late() -> None:
    gang = Domgang()
    gang.till_domstolen()
    gang.dom(Utgang.AVSLAG)
    avgorande = gang.arende.avgorande_id
    assert avgorande is not None
    gang.delfa_dom(gang.dag)
    senast = gang.arende.domar[gang.sista_dom].overklagas_senast
    assert senast is not None
    svar = [gang.arende.tiden_ute(avgorande, senast + timedelta(days=n)) for n in (-1, 1, 9)]
    assert svar == [False, True, True]
    gang.overklaga_dom(Klagandesida.PART)
    assert gang.dag <= senast
    assert not gang.arende.tiden_ute(avgorande, senast + timedelta(days=1))
    gang.dom(Utgang.AVSLAG)
    assert not gang.arende.tiden_ute(avgorande, senast + timedelta(days=1))


def test_fel_f11_the_last_day_is_as_it_is_now_known(pg_katalog: Path) -> None:
    """Dismissed as late; the party speaks for nobody but itself after all; then it was received."""
    with logg_med(pg_katalog, _avvisat) as logg:
        h = Historia(logg.journal)
        sista = "sista dagen att överklaga"
        assert vilar(logg, sista) == []
        part = {"enskild_part": False, "foretrader_det_allmanna": False, "orsak": "Fel"}
        gor(h, A[0], ratta_partsstallning, date(2024, 5, 2), av=DISA, **part)
        [(vad, da, nu)] = vilar(logg, sista)
        assert (vad, nu) == ("arende.overklagande-avvisat", "saknas")
        fatt = {"beslut_id": B[0], "bevis": "Mottagningsbevis", "av": DISA}
        fatt["registrerad"] = date(2024, 5, 3)
        gor(h, A[0], anteckna_delfaende, date(2024, 3, 25), **fatt)
        arende = h.journal.liggare.hamta(Arende, A[0])
        senast = arende.beslut[B[0]].overklagas_senast
        assert vilar(logg, sista) == ([] if str(senast) == da else [(vad, da, str(senast))])
        assert str(senast) != da


def _avvisat(h: Historia) -> None:
    grund(h)
    ansok(h, 0, date(2024, 2, 20))
    part = {"enskild_part": False, "foretrader_det_allmanna": True, "orsak": "Region"}
    if not h.journal.liggare.hamta(Arende, A[0]).partsstallning.foretrader_det_allmanna:
        gor(h, A[0], ratta_partsstallning, date(2024, 2, 21), av=DISA, **part)
    bevilja(h, 0, B[0], date(2024, 3, 21), 100_000_00)
    meddela(h, 0, B[0], date(2024, 3, 22))
    overklaga(h, date(2024, 4, 12), date(2024, 4, 12))
    om: dict[str, Any] = {"beslut_id": B[1], "overklagande_id": ETT, "beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], avvisa_overklagande, date(2024, 4, 15), av=ANNA, **om)


def test_fel_f11_no_other_fact_changes_what_a_case_has_answered_of_itself(
    historia: Spelad,
) -> None:
    """After each fact of each case all is asked again that was asked: it tells where to ask."""
    mapper = FaktumMapper.ny()
    simulering = historia.simulering
    with historia.lasare.las(None, None) as (conn, _):
        rader = {a: [*loggen.strommen_till(conn, a, 10**9)] for a in simulering.arenden}
    for arende_id, egna in rader.items():
        arende, svaren = Arende.tom(arende_id), dict[Any, str]()
        for faktum in map(mapper.to_domain_event, egna):
            vik(arende, [faktum])
            for (slag, fraga), forut in svaren.items():
                nu = SLAG[slag].fraga_igen(arende, fraga).i_ord
                assert nu == forut or _kan_andra_svar(faktum), (faktum.TOPIC, slag, forut, nu)
                svaren[slag, fraga] = nu
            svaren |= {
                (u.slag, u.fraga): SLAG[u.slag].fraga_igen(arende, u.fraga).i_ord
                for u in faktum.vilar_pa
                if u.strom_id == arende_id
            }
