"""What lapses, and what is granted again, is of the money that the facts say it is."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, cast
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.arende.beviljat import Beviljande
from domain.beslut import atagandefoljd
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.beslut.forfall import BidragsrattForfallen
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Instans, Utgang
from store.liggare import vik
from tests.domain.hjalp.pengabevakning import beviljat_enligt
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.infriat import ATAGANDET, BESLUTET, Infriatgang, betalt, infriat

NASTA_AR = date(2026, 2, 2)
FORFALL = date(2025, 4, 1)


REGLERNA: list[tuple[Any, str]] = [
    (atagandefoljd, "som_vander"),
    (atagandefoljd, "efter_sankningar"),
    (atagandefoljd, "beviljande_efter"),
    (Beviljande, "infriat_andrat"),
    (Beviljande, "med_bortfall"),
]


def anpassat(fakta: list[Faktum]) -> AtagandenAnpassade:
    [ett] = (f for f in fakta if isinstance(f, AtagandenAnpassade))
    return ett


def domt_och_upphavt(g: Infriatgang, dag: date) -> AtagandenAnpassade:
    """A court sets the promise aside, and the court above, on that day, the judgement."""
    g.till_domstolen(ATAGANDET)
    fallet = anpassat(g.dom(Utgang.UPPHAVANDE))
    assert (fallet.infriat, fallet.upphavande_beslut_id) == ((), None)
    assert fallet.dom_id == g.sista_dom
    return anpassat(g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT, dag=dag))


def per_budgetar(ett: AtagandenAnpassade) -> dict[int, int]:
    summor = Counter[int]()
    for i in ett.infriat:
        summor[i.budgetar] += i.belopp_ore
    return {ar: ore // T for ar, ore in summor.items()}


def ur_anslaget(fakta: Any) -> dict[int, int]:
    """By year, what the fact took of the post's free money."""
    return {r.fran_budgetar: r.belopp_ore // T for r in fakta if r.fran is Lada.DISPONIBELT}


def test_fel_n11_what_is_granted_again_another_year_is_of_that_years_money() -> None:
    igen = domt_och_upphavt(infriat(), NASTA_AR)
    assert per_budgetar(igen) == ur_anslaget(igen.rorelser) == {2026: 300}
    assert {i.infriandear for i in igen.infriat} == {2025}


def test_fel_n11_what_was_paid_is_of_the_year_that_it_was_paid() -> None:
    """All of it is with the party: it is granted again as it was, and takes no new money."""
    igen = domt_och_upphavt(betalt(), NASTA_AR)
    assert ur_anslaget(igen.rorelser) == {}
    assert per_budgetar(igen) == {2025: 300}


def test_fel_n11_the_same_year_is_one_year() -> None:
    igen = domt_och_upphavt(infriat(), date(2025, 12, 1))
    assert per_budgetar(igen) == {2025: 300}


def test_fel_n5_a_revocation_of_the_authority_is_no_judgement() -> None:
    g = infriat()
    g.lova_mer()
    fallet = anpassat(g.upphav())
    assert (fallet.dom_id, fallet.upphavande_beslut_id) == (None, g.sista_beslut)


def test_fel_n6_what_lapses_of_a_promise_is_its_own_money() -> None:
    """500 of 2024 is unpaid, and 300 of 2025: 100 of the promise is 100 of 2025."""
    [forfallet] = infriat().lat_forfalla(100, FORFALL)
    assert isinstance(forfallet, BidragsrattForfallen)
    assert [d.forsta_beslut_id for d in forfallet.delar] == [ATAGANDET]
    assert [(r.fran_budgetar, r.belopp_ore) for r in forfallet.rorelser] == [(2025, 100 * T)]


def test_fel_n6_what_lapses_of_both_is_the_money_of_each() -> None:
    [forfallet] = infriat().lat_forfalla(400, FORFALL)
    assert isinstance(forfallet, BidragsrattForfallen)
    delar = [
        (d.forsta_beslut_id, d.budgetar, d.belopp_ore, d.kvar_beviljat_ore) for d in forfallet.delar
    ]
    assert delar == [(ATAGANDET, 2025, 300 * T, 0), (BESLUTET, 2024, 100 * T, 400 * T)]
    ur = [(r.fran_budgetar, r.belopp_ore) for r in forfallet.rorelser]
    assert ur == [(2025, 300 * T), (2024, 100 * T)]
    assert beviljat_enligt([forfallet]) == {2025: -300 * T, 2024: -100 * T}


def sankt_och_domt() -> tuple[Infriatgang, AtagandenAnpassade]:
    """Some lapsed, some was lowered, and a court sets the lowering aside; and is overruled."""
    g = infriat()
    g.lat_forfalla(50, FORFALL)
    g.sank_infriat(100)
    g.till_domstolen(g.sista_beslut)
    g.dag = date(2025, 8, 1)
    forst = anpassat(g.dom(Utgang.UPPHAVANDE))
    g.dom(Utgang.DOM_UPPHAVD)
    g.dom(Utgang.AVSLAG)
    g.till_domstolen(ATAGANDET)
    g.dom(Utgang.UPPHAVANDE)
    return g, forst


def test_fel_n11_the_fact_says_which_lowerings_turned() -> None:
    g, anpassade = sankt_och_domt()
    [sankningen] = g.arende.atagandesankningar
    assert anpassade.vanda_beslut_ids == (sankningen,)
    sist = anpassat(g.fakta[-1:])
    assert (sist.vanda_beslut_ids, sist.infriat) == ((), ())
    assert sum(i.belopp_ore for i in sist.fallet_infriat) == 100 * T


def test_fel_n11_what_is_replayed_is_what_the_facts_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule is asked: neither of what is promised nor of what has lapsed.

    What is granted of each year by what the facts have said is only read.
    """
    g, _ = sankt_och_domt()
    fakta = [f for f in g.fakta if f.originator_id == g.arende.id]
    for plats, regel in REGLERNA:
        monkeypatch.setattr(plats, regel, None)
    arende = cast(Arende, vik(None, fakta))
    assert arende.beviljande == g.arende.beviljande
    assert arende.atagandesankningar == g.arende.atagandesankningar
    assert arende.fallna_ataganden == g.arende.fallna_ataganden
    assert arende.fallet_infriat == g.arende.fallet_infriat


def test_fel_n5_it_is_by_the_one_or_the_other() -> None:
    gang = infriat()
    bada: dict[str, UUID] = {"dom_id": ATAGANDET, "upphavande_beslut_id": ATAGANDET}
    for genom in ({}, bada):
        with pytest.raises(AssertionError, match="the one or the other"):
            atagandefoljd.folj_atagandena(gang.arende, Atgard(FORFALL, BO), **genom)
