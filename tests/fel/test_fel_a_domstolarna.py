"""Every outcome, of every kind of decision, in every instance: what holds is what was said last."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import NamedTuple
from uuid import UUID, uuid5

import pytest

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom, Overklagande
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.overklagande import domprovning, domslage
from domain.overklagande.beslutslage import Foljd
from domain.overklagande.malet import Rattegang, malet
from domain.overklagande.overklagande import overklagat
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang, beviljad
from tests.domain.hjalp.domstolsfacit import Facit
from tests.domain.hjalp.historia import MEDDELAT_BESLUT
from tests.domain.hjalp.pengagang import FORDRAN, NAMNRYMD, T
from tests.fel.hjalp.domstolsslag import (
    NYTT,
    andrat,
    avslag,
    avvisat,
    bifall,
    hindrat,
    kravt,
    sankt,
    upphavt,
)
from tests.fel.hjalp.fordransslag import (
    aterkallad_eftergift,
    eftergiven,
    eftergivet,
    sankt_eftergift,
    uppdelad,
    uppskjuten,
    uppskjutet,
)

pytestmark = pytest.mark.grundlig

INSTANSER = {
    Instans.FORVALTNINGSRATT: 1,
    Instans.KAMMARRATT: 2,
    Instans.HOGSTA: 3,
}


class Slag(NamedTuple):
    """A kind of decision: how it comes about, what it said, and where what holds is read."""

    gor: Callable[[], tuple[Domgang, UUID]]
    fore: int | None
    efter: int
    las: Callable[[Domgang], int]
    belopp: tuple[int, ...] = (0, 300, 700, 1_600)


def _beviljat(gang: Domgang) -> int:
    """What is granted, which the boxes agree with."""
    lador = gang.arende.lador
    med_ratt = lador.i(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT)
    assert med_ratt == gang.arende.beviljat_ore
    betalt = sum(p.belopp_ore for p in gang.arende.bankposter.values())
    assert lador.i(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP) == betalt
    return gang.arende.beviljat_ore // T


def _kravt(gang: Domgang) -> int:
    """What is demanded, which is what is outstanding: nothing has been paid."""
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.gallande_krav_ore == fordran.kravt_ore == fordran.utestaende_ore
    return fordran.utestaende_ore // T


def _hindrat(gang: Domgang) -> int:
    assert gang.arende.beslut[NYTT].i_kraft is (gang.arende.utbetalningshinder == NYTT)
    return int(gang.arende.utbetalningshinder is not None)


def _avvisat(gang: Domgang) -> int:
    _, det_avvisade = overklagat(gang.arende, uuid5(NAMNRYMD, "för sent"))
    assert gang.arende.beslut[NYTT].i_kraft is (det_avvisade.i_tid is False)
    return int(det_avvisade.i_tid is False)


KRAV = (0, 100, 400)
SLAGEN = {
    "bifall": Slag(bifall, 0, 1_000, _beviljat),
    "avslag": Slag(avslag, 0, 0, _beviljat),
    "höjt": Slag(andrat(1_400), 1_000, 1_400, _beviljat),
    "sänkt": Slag(andrat(400), 1_000, 400, _beviljat),
    "upphävt": Slag(upphavt, 1_000, 0, _beviljat),
    "återkrav": Slag(kravt, 0, 500, _kravt, KRAV),
    "sänkt återkrav": Slag(sankt, 500, 400, _kravt, KRAV),
    "eftergift": Slag(eftergiven, 0, 300, eftergivet, ()),
    "sänkt eftergift": Slag(sankt_eftergift, 300, 100, eftergivet, ()),
    "återkallad eftergift": Slag(aterkallad_eftergift, 300, 0, eftergivet, ()),
    "anstånd": Slag(uppskjuten, 0, 1, uppskjutet, ()),
    "avbetalningsplan": Slag(uppdelad, 0, 1, uppskjutet, ()),
    "hinder": Slag(hindrat, 0, 1, _hindrat, ()),
    "avvisat överklagande": Slag(avvisat, 0, 1, _avvisat, ()),
}


def mojliga(slag: Slag, facit: Facit) -> list[tuple[Utgang, int | None]]:
    """What the court that speaks may say."""
    alla: list[tuple[Utgang, int | None]] = []
    for utgang in Utgang:
        if utgang is Utgang.ANDRING:
            alla += [(utgang, belopp) for belopp in slag.belopp]
        elif facit.om is not None or not utgang.om_en_dom:
            alla.append((utgang, None))
    return alla


def dom_och_jamfor(
    slag: Slag, gang: Domgang, facit: Facit, utgang: Utgang, belopp: int | None
) -> None:
    """The judgement is recorded, and what is said by the facit is so, also where the case is."""
    gang.dom(utgang, belopp, aterstallning=SOM_ALDRIG)
    facit.sag(utgang.value, belopp)
    assert slag.las(gang) == facit.nu
    _, overklagande = overklagat(gang.arende, gang.overklagande_id)
    rattegang = malet(gang.arende, overklagande)
    assert (INSTANSER[rattegang.instans] if rattegang.oppet else None) == facit.hos


@pytest.mark.parametrize("namn", SLAGEN)
def test_fel_a4_every_outcome_of_every_kind_in_the_first_and_second_instance(namn: str) -> None:
    slag = SLAGEN[namn]
    borjan, beslut_id = slag.gor()
    assert slag.las(borjan) == slag.efter
    borjan.till_domstolen(beslut_id)
    facit = Facit(slag.fore, slag.efter)
    for forsta in mojliga(slag, facit):
        gang, ord_ett = deepcopy((borjan, facit))
        dom_och_jamfor(slag, gang, ord_ett, *forsta)
        for andra in mojliga(slag, ord_ett):
            dom_och_jamfor(slag, *deepcopy((gang, ord_ett)), *andra)


@pytest.mark.parametrize("namn", SLAGEN)
def test_fel_a4_many_courts_after_each_other_at_random(namn: str) -> None:
    slag, slump = SLAGEN[namn], Random(f"domstolarna {namn}")  # noqa: S311  # chance for tests
    borjan, beslut_id = slag.gor()
    borjan.till_domstolen(beslut_id)
    for _ in range(12):
        gang, facit = deepcopy((borjan, Facit(slag.fore, slag.efter)))
        for _ in range(slump.randrange(3, 7)):
            kan_overklagas = facit.hos is None and facit.orden[-1].vem in (1, 2)
            if kan_overklagas and slump.random() < 0.5:
                gang.overklaga_dom()
                facit.overklagas()
            dom_och_jamfor(slag, gang, facit, *slump.choice(mojliga(slag, facit)))


def test_the_told_is_the_last_of_the_history() -> None:
    """What `avslag` leaves out: the decision that grants, and that it was told."""
    assert beviljad(1_000)[-1] is MEDDELAT_BESLUT


def _haller_inte_igen(arende: Arende, beslut: Beslut, dom: Dom, nu_ore: int) -> Foljd:
    return Foljd(nu_ore, nu_ore, arende.avgorande_id)


def _utan_beslutslagen(arende: Arende, beslut: Beslut, dom: Dom, nu_ore: int) -> Foljd:
    return _RATT(arende, beslut, dom, nu_ore)._replace(beslutslagen=())


def _alltid_nasta(arende: Arende, overklagande: Overklagande) -> Rattegang:
    return malet(arende, overklagande)._replace(instans=Instans.KAMMARRATT, oppet=False)


_RATT = domslage._som_fore
PLANTERADE = [
    (domslage, "_som_fore", _haller_inte_igen, "bifall"),
    (domslage, "_som_fore", _utan_beslutslagen, "hinder"),
    (domprovning, "malet", _alltid_nasta, "återkrav"),
]


@pytest.mark.parametrize(("var", "vad", "fel", "namn"), PLANTERADE)
def test_a_planted_fault_is_found(
    var: object, vad: str, fel: object, namn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set aside without effect; decisions that do not hold again; a remittal that is forgotten."""
    monkeypatch.setattr(var, vad, fel)
    with pytest.raises((AssertionError, Stopp)):
        test_fel_a4_many_courts_after_each_other_at_random(namn)
