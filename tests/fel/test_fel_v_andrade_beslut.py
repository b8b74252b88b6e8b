"""V, andrade-beslut: every fact that makes a decision changed, replaced or revoked is listed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from random import Random
from uuid import UUID

import psycopg

from domain.beslut.atagande import AtagandenAndrade
from domain.grund.faktum import Faktum
from domain.utbetalning.utbetalningshinder import UtbetalningshinderHavt
from projections.besluten.giltighet import Giltighet
from projections.listor import LISTOR
from projections.listor.faktainnehall import namngivet
from projections.listor.faktarader import Faktarader
from projections.motor.projektion import Loggat
from projections.uppgifter import Pastaende, uppgifter
from store.basis import Basis
from store.databas import Databas
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.pengagenomgang import Genomgang
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.giltigheten import FORST, VERB, sagda_giltigheter

_ANDRANDE = ("beslut_andrar", "beslut_andrat_av_domstol")
_FAKTA = (
    *("beslut-andrat", "beslut-upphavt", "ataganden-andrade", "utbetalningshinder-havt"),
    *("aterkrav-sankt", "avstaende-andrat", "eftergift-andrad", "dom-meddelad"),
)


def andrade(fakta: Iterable[Faktum]) -> list[Faktum]:
    """Those after which some decision is another than in force, that was what it is not now."""
    funna: list[Faktum] = []
    forut: dict[UUID, Giltighet] = {}
    sagda: list[Faktum] = []
    for faktum in fakta:
        sagda.append(faktum)
        nu = sagda_giltigheter(sagda)
        if any(g is not Giltighet.I_KRAFT and forut.get(i) is not g for i, g in nu.items()):
            funna.append(faktum)
        forut = nu
    return funna


def andrar(faktum: Faktum) -> bool:
    """It states that a decision is changed, or holds no longer."""
    sagda = [(u.nyckel, u.varde) for u in uppgifter(faktum) if isinstance(u, Pastaende)]
    domar = [json.loads(varde) for nyckel, varde in sagda if nyckel == "dom" and varde]
    return (
        ("beslut", None) in sagda
        or any(nyckel in _ANDRANDE and varde is not None for nyckel, varde in sagda)
        or any(dom["andrar"] or dom["upphaver"] or dom["upphaver_dom_id"] for dom in domar)
    )


@inget_scenario
def test_fel_v8_varje_faktum_som_andrar_ett_beslut_sager_vilket() -> None:
    """Of every kind that there is."""
    andrande = {f.TOPIC: f for f in LAGRADE if andrar(f)}
    assert andrande.keys() == {f"arende.{namn}" for namn in _FAKTA}
    assert [topic for topic, f in andrande.items() if "andrar" not in namngivet(f)] == []


@inget_scenario
def test_fel_v8_det_som_andrar_ett_beslut_sager_vilket() -> None:
    """In random histories, also of what only follows from several facts together."""
    sedda: Counter[str] = Counter()
    for seed in range(8):
        slump = Random(f"andrade {seed}")  # noqa: S311  # chance for tests
        genomgang = Genomgang.ny()
        for nr in range(30):
            dag = FORST + timedelta(days=nr)
            genomgang.utfor(slump.choice(VERB), dag, slump.randint(0, 6), slump.randint(1, 8))
        for faktum in andrade(genomgang.fakta):
            sedda[faktum.TOPIC] += 1
            assert "andrar" in namngivet(faktum), faktum
    assert len(sedda) > 3


def test_fel_v8_ett_sankt_atagande_ar_ett_andrat_beslut(databas: Databas) -> None:
    """And a hindrance that was lifted is one revoked. Its own amounts, before and after."""
    fakta = [f for f in LAGRADE if isinstance(f, AtagandenAndrade | UtbetalningshinderHavt)]
    with psycopg.connect(databas.foljare_url) as conn, conn.cursor() as markor:
        Faktarader().bokfor(markor, [Loggat(p, f) for p, f in enumerate(fakta, 1)])
        basis = Basis(date(2030, 12, 31), len(fakta), None, simulerad=False)
        rader = LISTOR["andrade-beslut"](conn, basis).rader
    listat = {r.handelse: (r.beslut_id, r.tidigare_ore, r.belopp_ore) for r in rader}
    [sankt] = [f for f in fakta if isinstance(f, AtagandenAndrade)]
    [havt] = [f for f in fakta if isinstance(f, UtbetalningshinderHavt)]
    fore = (sankt.tidigare_ataganden, sankt.tidigare_infriat)
    efter = (sankt.ataganden, sankt.infriat)
    assert listat == {
        sankt.TOPIC: (
            str(sankt.andrar_beslut_id),
            sum(a.belopp_ore for delar in fore for a in delar),
            sum(a.belopp_ore for delar in efter for a in delar),
        ),
        havt.TOPIC: (str(havt.haver_beslut_id), 0, 0),
    }
