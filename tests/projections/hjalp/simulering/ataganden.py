"""What is promised of coming years in a random history: within a ram, lowered, granted, fallen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.kommandon.kring import Verb as Domanverb
from api.kommandon.kring import i_strommen
from domain.anslag.bemyndigande import Atagande, tilldela_bemyndigande
from domain.anslag.stopp import BemyndigandetRackerInte
from domain.beslut import atagande, infriande
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Aktor
from domain.overklagande import dom
from domain.overklagande.utgang import Utgang
from store.journal import Kvitto
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp import penninghandlingar as p
from tests.projections.hjalp.simulering.regler import AREN, POSTER

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def _gor(
    s: Simulering, arende: UUID, verb: Domanverb, dag: date, av: Aktor = ANNA, **falt: Any
) -> Kvitto | None:
    return s.utfor(i_strommen(arende, verb=verb, av=av, verkningsdag=dag, **falt))


def _post(s: Simulering, arende: UUID) -> UUID:
    return s.utlysningar[s.arenden[arende]]


def ge_ram(s: Simulering) -> None:
    """Set, raised, or lowered again: never below what is promised."""
    post, ar, dag = s.slump.choice([*POSTER.values()]), s.slump.choice(AREN), s.dag()
    ore = s.slump.choice([1, 1, -1]) * s.slump.randint(1, 300_00)
    racker = ore > 0 or s.orakel.loften.utrymme(post, ar) + ore >= 0
    kvitto = s.utfor(
        h.hos_posten(
            tilldela_bemyndigande, post, verkningsdag=dag, budgetar=ar, belopp_ore=ore, slutar=None
        )
    )
    if (post, ar) not in s.orakel.anslagen.avslutade:
        assert s.vagrad(kvitto, BemyndigandetRackerInte) is (not racker)
    if kvitto:
        s.orakel.loften.ram(kvitto.position, post, ar, dag, ore)


def lova(s: Simulering) -> None:
    beviljade = [a for a in s.gallande if s.orakel.akter[a].beviljat_ore]
    forra_aret = [a for a in beviljade if s.gallande[a].dag.year == AREN[0]]
    if (arende := s.nagon(s.slump.choice([beviljade, forra_aret]))) is None:
        return
    dag, beslut_id = s.senare(s.gallande[arende].dag, 20), s.nytt_id()
    per_ar = {
        dag.year + fram: s.slump.randint(1, 30_00)
        for fram in s.slump.sample([1, 2, 3], k=s.slump.randint(1, 3))
    }
    post = _post(s, arende)
    racker = sum(per_ar.values()) <= s.orakel.loften.utrymme(post, dag.year)
    ataganden = [Atagande(infriandear=ar, belopp_ore=ore) for ar, ore in per_ar.items()]
    falt: dict[str, Any] = {"ataganden": ataganden, "beslut": BESLUTSUPPGIFTER}
    kvitto = _gor(s, arende, atagande.besluta_ataganden, dag, beslut_id=beslut_id, **falt)
    assert not (kvitto and not racker)
    assert not (s.vagrad(kvitto, BemyndigandetRackerInte) and racker)
    if kvitto:
        nyckel = (arende, beslut_id)
        s.orakel.loften.lovat(kvitto.position, post, nyckel, dag, per_ar)


def _lovat(s: Simulering) -> tuple[UUID, UUID, dict[int, int]] | None:
    nyckel = s.nagon([*s.orakel.loften.lovade()])
    return None if nyckel is None else (*nyckel, s.orakel.loften.kvar[nyckel])


def sank(s: Simulering) -> None:
    if (val := _lovat(s)) is None:
        return
    arende, lovade, per_ar = val
    dag = s.senare(date(2024, 1, 20), 100)
    till = {ar: ore // 2 for ar, ore in per_ar.items() if ore > 1 and s.slump.random() < 0.6}
    ataganden = [Atagande(infriandear=ar, belopp_ore=ore) for ar, ore in till.items()]
    falt: dict[str, Any] = {
        "beslut_id": s.nytt_id(),
        "beslut": BESLUTSUPPGIFTER,
        "ataganden": ataganden,
    }
    falt |= {"andrar_beslut_id": lovade, "stod": Andringsstod.FORBEHALL}
    if kvitto := _gor(s, arende, atagande.andra_ataganden, dag, **falt):
        post = _post(s, arende)
        s.orakel.loften.sankt(kvitto.position, post, (arende, lovade), dag, till)


def infria(s: Simulering) -> None:
    if (val := _lovat(s)) is None:
        return
    arende, lovade, per_ar = val
    ar, dag = min(per_ar), s.senare(date(2024, 1, 20), 150)
    ore = s.del_av(per_ar[ar])
    falt: dict[str, Any] = {"beslut_id": lovade, "infriandear": ar, "belopp_ore": ore}
    if kvitto := _gor(s, arende, infriande.infria, dag, BO, **falt):
        post = _post(s, arende)
        s.orakel.loften.infriat(kvitto.position, post, (arende, lovade), dag, ar, ore)
        s.orakel.pengar.infriat(kvitto.position, arende, dag, ore)


def upphavs(s: Simulering) -> None:
    """Appealed, and revoked by the court: what was promised falls with it."""
    if (val := _lovat(s)) is None:
        return
    arende, lovade, _ = val
    overklagande_id, dag = s.nytt_id(), s.senare(date(2024, 2, 20), 60)
    for kommando in p.overklaga(arende, dag, overklagande_id, lovade):
        if not s.utfor(kommando):
            return
    vem = {"domstol": "Förvaltningsrätten", "malnummer": f"{s.antal}-24"}
    falt: dict[str, Any] = {"overklagande_id": overklagande_id, "utgang": Utgang.UPPHAVANDE, **vem}
    _gor(s, arende, dom.registrera_dom, dag, **falt)


VERB: list[Verb] = [*[ge_ram] * 2, *[lova] * 3, *[sank] * 2, *[infria] * 3, *[upphavs] * 2]
