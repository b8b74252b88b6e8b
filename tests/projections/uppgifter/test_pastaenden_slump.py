"""What is stated of every stream at random (per, kand) is what its facts, read one by one, say."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from uuid import UUID

from domain.grund.daterat import gallande
from domain.grund.faktum import Faktum
from domain.grund.strom import strom_av
from domain.mottagare.mottagare import Mottagare
from projections.uppgifter.fragor import flera_delar, poster
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.orakel.pastaenden import of_parts, of_the_stream, statements
from tests.projections.hjalp.simulering.regler import PARTER

FRAGOR = omfang(30)
SLUTET = date(2999, 12, 31)
SAGT = {
    *(("arende", n) for n in ("lage", "beslutsdag", "meddelat_dag", "kravt_ore", "attestdag")),
    *(("mottagare", n) for n in ("namn", "folkmangd", "tillhorighet", "foretradare")),
    ("mottagare", "betalningsmal"),
    *(("inbetalning", n) for n in ("bankdag", "belopp_ore", "placering", "aterbetalning")),
    *(("anslag", n) for n in ("anslagspost", "benamning")),
    *(("utlysning", n) for n in ("ram_ore", "sista_ansokningsdag")),
    ("myndighet", "delegation"),
    ("myndighet", "stangd_till"),
}
"""Some of what the histories are asked for, by the kind of stream: what they are asked is all."""


def streams(historia: Historia) -> dict[UUID, list[tuple[int, Faktum]]]:
    """All that is in the log, by stream, with its positions."""
    liggare = historia.simulering.journal.liggare
    alla: dict[UUID, list[tuple[int, Faktum]]] = defaultdict(list)
    for rad in liggare.recorder.select_notifications(1, 1_000_000):
        faktum = liggare.mapper.to_domain_event(rad)
        assert isinstance(faktum, Faktum)
        alla[faktum.originator_id].append((rad.id, faktum))
    return alla


def test_every_statement_of_every_stream_is_what_its_facts_say(historia: Historia) -> None:
    simulering = historia.simulering
    alla = streams(historia)
    slag = {i: strom_av(type(fakta[0][1])).TOPIC for i, fakta in alla.items()}
    for _ in range(FRAGOR):
        per = simulering.per()
        kand = simulering.kand()
        with historia.lasare.las(per, kand) as (conn, basis):
            for detta in sorted({*slag.values()}):
                ider = [i for i in alla if slag[i] == detta]
                hela = poster(conn, basis, detta, ider)
                delar = flera_delar(conn, basis, detta, ider)
                for i in ider:
                    sagt = statements(f for f in alla[i] if f[0] <= basis.position)
                    facit = of_the_stream(sagt, per)
                    funnet = hela[i].uppgifter if i in hela else {}
                    assert funnet == facit, (per, kand, i)
                    assert delar.get(i, {}) == of_parts(sagt, per), (per, kand, i)


def test_the_histories_state_what_matters(historier: dict[int, Historia]) -> None:
    sagda = {
        (strom_av(type(fakta[0][1])).TOPIC, nyckel)
        for historia in historier.values()
        for fakta in streams(historia).values()
        for nyckel in of_the_stream(statements(fakta), SLUTET)
    }
    assert sagda >= SAGT


def test_an_organisation_remembers_what_is_stated_of_it(historia: Historia) -> None:
    """The folded stream, where a correction keeps its place among what was said of its day."""
    simulering = historia.simulering
    huvud = simulering.orakel.tillagg[-1].sista
    for _ in range(FRAGOR):
        per = simulering.per()
        with historia.lasare.las(per, huvud) as (conn, basis):
            for post in poster(conn, basis, "mottagare", PARTER).values():
                vem = simulering.journal.liggare.hamta(Mottagare, post.id)
                assert post["namn"] == vem.namn_den(per)
                assert post["betalningsmal"] == vem.betalningsmal_den(per)
                antal = gallande(vem.folkmangder, per)
                assert json.loads(post["folkmangd"] or "{}").get("antal") == (antal and antal.antal)
                hor_till = vem.tillhorighet_den(per)
                assert json.loads(post["tillhorighet"] or "{}").get("avser") == (
                    hor_till and hor_till.avser
                )
                tog_over = vem.eftertradd if vem.eftertradd_den(per) else None
                assert post["eftertradare_id"] == (tog_over and str(tog_over.eftertradare_id))
