"""Rows 10 to 13: a fact is checked for its shape when it is read, and never against the rules."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from eventsourcing.utils import get_topic, resolve_topic

from domain.anslag.anslagspost import Anslag
from domain.anslag.tilldelning import MedelTilldelade
from domain.arende.arende import Arende
from domain.arende.stopp import RedanBeslutat
from domain.beslut.bifall import BidragBeviljat, bevilja
from domain.fakta import FAKTA
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.strom import strom_av
from domain.grund.vakt import Vakt
from domain.utlysning.utlysning import Medel
from domain.utlysning.vakt import ramvakt
from store.fel import OkantFaktum
from store.liggare import Liggare
from tests.store.hjalp.loggen import (
    ANNA,
    AR,
    DAG,
    argument,
    beviljandet,
    beviljat,
    lagg_till_tilldelning,
    post,
    ropa,
    spara,
    varde,
)

MEDEL = Medel(anslag_id=post("16").id, budgetar=AR, utlysning_id=post("x").id)


def _oppnas_inte(liggare: Liggare, skrivare: psycopg.Connection[Any], **andrat: Any) -> str:
    spara(liggare, "före")
    argumenten = argument(**andrat)
    assert ropa(skrivare, argumenten)[0] == 2
    with pytest.raises(OkantFaktum) as okant:
        liggare.forrad.get(argumenten["ids"][0])
    assert "Position 2:" in str(okant.value)
    return str(okant.value)


@pytest.mark.parametrize("topic", ["framtid.nytt", "", get_topic(MedelTilldelade)])
def test_en_okand_topic_namns_med_sin_position(
    liggare: Liggare, skrivare: psycopg.Connection[Any], topic: str
) -> None:
    """Rows 11, 12. Also one that is the path of a module, which the stock library would import."""
    assert repr(topic) in _oppnas_inte(liggare, skrivare, topics=[topic])


def _andrad(**falt: Any) -> str:
    fakta = json.loads(argument()["fakta"]) | falt
    return json.dumps({k: v for k, v in fakta.items() if v is not None})


@pytest.mark.parametrize(
    "fakta",
    [
        _andrad(benamning=None),
        _andrad(benamning=1),
        _andrad(ytterligare="fält"),
        _andrad(verkningsdag="2024-02-30"),
        _andrad(av={"subjekt": "anna"}),
        "{}",
        "[]",
        '"text"',
        "inte JSON",
        _andrad() + "}",
    ],
)
def test_en_okand_form_namns_med_sin_position(
    liggare: Liggare, skrivare: psycopg.Connection[Any], fakta: str
) -> None:
    """Row 12. The stock library reads past __init__, and a missing field is missing later."""
    _oppnas_inte(liggare, skrivare, fakta=fakta)


def test_ett_okant_faktum_hindrar_inte_andra_strommar(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Row 12. It stops what needs it, and nothing else."""
    _oppnas_inte(liggare, skrivare, topics=["framtid.nytt"])
    spara(liggare, "16")
    assert lagg_till_tilldelning(liggare, post("16").id).position == 4
    assert liggare.hamta(Anslag, post("16").id).version == 2


def test_topicen_i_loggen_ar_ett_namn_och_ingen_sokvag(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Rows 11, 13. Also for facts that stand outside their stream's class body."""
    spara(liggare, "16", 1)
    rader = skrivare.execute("SELECT topic FROM logg.handelse ORDER BY position").fetchall()
    assert rader == [("anslag.post-upplagd",), ("anslag.medel-tilldelade",)]
    last = list(liggare.events.get(post("16").id))
    assert [type(f) for f in last] == [FAKTA[topic] for (topic,) in rader]


@pytest.mark.parametrize("topic", FAKTA)
def test_varje_faktum_hittas_pa_sitt_namn_och_hor_till_en_strom(topic: str) -> None:
    """Row 13. What the library resolves by name is what we have in the list."""
    faktum: type[Faktum] = FAKTA[topic]
    assert resolve_topic(topic) is faktum
    assert topic == faktum.TOPIC
    assert topic.partition(".")[0] == strom_av(faktum).TOPIC


def test_tiden_i_faktumet_ar_loggens_och_star_inte_i_det(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Rows 8, 12. The envelope comes from the row; the state holds what was said, in plain JSON."""
    kvitto = spara(liggare, "Ångström")
    (last,) = liggare.events.get(post("Ångström").id)
    assert isinstance(last, Faktum)
    assert last.timestamp == kvitto.registrerad
    state = varde(skrivare, "SELECT state FROM logg.handelse")
    assert "Ångström" in state
    assert set(json.loads(state)) & {"originator_id", "originator_version", "timestamp"} == set()


KUVERT = {
    "originator_id": str(uuid4()),
    "originator_version": 99,
    "timestamp": "1999-12-31T23:59:59Z",
}


@pytest.mark.parametrize("nyckel", KUVERT)
@pytest.mark.parametrize("skrivsatt", ["först", "sist", "skyddat"])
def test_det_som_star_i_faktumet_kan_inte_satta_sig_i_kuvertets_stalle(
    liggare: Liggare, skrivare: psycopg.Connection[Any], nyckel: str, skrivsatt: str
) -> None:
    """Row 12. Whatever the state says of its stream, version or time, the row says what holds."""
    rad, falskt = json.loads(argument()["fakta"]), {nyckel: KUVERT[nyckel]}
    state = json.dumps(falskt | rad if skrivsatt == "först" else rad | falskt)
    if skrivsatt == "skyddat":
        state = state.replace(f'"{nyckel}"', f'"\\u{ord(nyckel[0]):04x}{nyckel[1:]}"')
        assert nyckel not in state
    assert json.loads(state)[nyckel] == KUVERT[nyckel]
    argumenten = argument(fakta=state)
    _, stampel = ropa(skrivare, argumenten)
    (last,) = liggare.events.get(argumenten["ids"][0])
    assert isinstance(last, Faktum)
    assert (last.originator_id, last.originator_version, last.timestamp) == (
        argumenten["ids"][0],
        1,
        stampel,
    )
    assert nyckel not in json.loads(liggare.mapper.to_stored_event(last).state)


def test_en_historia_som_dagens_regler_skulle_vagra_gar_att_oppna(liggare: Liggare) -> None:
    """Row 10. Granted twice, as no verb would do now: no rule runs when the facts are read."""
    arende = beviljat(MEDEL, 100)
    atgard = Atgard(DAG, ANNA)
    arende.registrera(BidragBeviljat, atgard, **beviljandet(MEDEL, 250))
    liggare.recorder.lagg_till(
        [liggare.mapper.to_stored_event(f) for f in arende.pending_events],
        vakter=[Vakt(ramvakt(MEDEL.utlysning_id, MEDEL.budgetar), 1)],
    )
    oppnat = liggare.hamta(Arende, arende.id)
    assert (oppnat.version, oppnat.beviljat_ore) == (2, 250)
    nytt = beviljandet(MEDEL, 1)
    nytt = {k: nytt[k] for k in ("beslut_id", "belopp_ore", "beslut")}
    with pytest.raises(RedanBeslutat):
        bevilja(oppnat, None, None, atgard, **nytt)  # type: ignore[arg-type]  # refused before they are read
