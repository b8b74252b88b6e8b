"""What a command has asked, kind by kind: what a fact rests on, and what was only to see."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.fakta import FAKTA
from domain.grund.uppslag import SAKNAS, SLAG, Uppslag, Uppslagsbok

TILLFRAGAD, ANNAN = UUID(int=1), UUID(int=2)
DELADE = {"inbetalning"}
"""A receipt is placed in its own stream and in the ärende's by one command."""
EGNA = {"inkommen-dag", "aterrapport", "betalning", "exekutionstitel"}
EGNA |= {"part", "laga-kraft", "meddelande", "overklagandetid", "preskription", "betalningsordning"}
"""What an ärende says of itself, for its own decisions."""
ALLA_FALT = frozenset(falt for slag in SLAG.values() for falt in slag.syns_i)
"""A fact in which every answer is seen."""


def _bok(slag: str, svar: str = "så") -> Uppslagsbok:
    bok = Uppslagsbok()
    bok.anteckna(Uppslag(slag=slag, strom_id=TILLFRAGAD, version=1, fraga=(), svar=svar))
    return bok


@pytest.mark.parametrize("slag", SLAG)
def test_fel_b_vad_ett_faktum_vilar_pa(slag: str) -> None:
    vilande = TILLFRAGAD if slag in EGNA else ANNAN
    [uppslag] = _bok(slag).for_strommen(vilande, ALLA_FALT)
    assert uppslag.slag == slag


@pytest.mark.parametrize("slag", sorted(set(SLAG) - EGNA))
def test_fel_b_vad_ett_kommando_bara_sag_efter(slag: str) -> None:
    """The stream that was asked goes on to say something itself, and then another does."""
    bok = _bok(slag)
    assert list(bok.for_strommen(TILLFRAGAD, ALLA_FALT)) == []
    bok.har_sagt(TILLFRAGAD)
    assert len(list(bok.for_strommen(ANNAN, ALLA_FALT))) == (slag in DELADE)


@pytest.mark.parametrize("slag", sorted(EGNA))
def test_fel_b_vad_ett_arende_fortsatter_att_vila_pa(slag: str) -> None:
    bok = _bok(slag)
    bok.har_sagt(TILLFRAGAD)
    assert len(list(bok.for_strommen(TILLFRAGAD, ALLA_FALT))) == 1


@pytest.mark.parametrize("slag", SLAG)
def test_fel_b_inget_vilar_pa_det_som_ingen_hade_sagt(slag: str) -> None:
    bok = _bok(slag, SAKNAS)
    assert [*bok.for_strommen(TILLFRAGAD, ALLA_FALT), *bok.for_strommen(ANNAN, ALLA_FALT)] == []


@pytest.mark.parametrize("slag", SLAG)
def test_fel_b_det_som_svaret_inte_syns_i_vilar_inte_pa_det(slag: str) -> None:
    vilande = TILLFRAGAD if slag in EGNA else ANNAN
    syns_overallt = not SLAG[slag].syns_i
    assert len(list(_bok(slag).for_strommen(vilande, {"belopp_ore"}))) == syns_overallt


def test_fel_b_svaren_syns_i_falt_som_finns() -> None:
    finns = {falt for faktum in FAKTA.values() for falt in faktum.model_fields}
    assert finns >= ALLA_FALT
