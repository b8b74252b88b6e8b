"""Ersatta: which earlier facts of its stream a fact takes the place of.

What one of those rested on is of no consequence any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from domain.arende.pengaregeln import UtbetalningBortfallen
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterkrav.rattelse import AterkravRattat, Fordransrattelse
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.aterkrav.villkorsrattelse import BetalningsvillkorRattat
from domain.aterrapport.granskning import AterrapportGranskad, Granskningslyft
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.delgivningshavning import DelfaendeHavt, MeddelandeHavt
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.meddelande import BeslutDelfatt, BeslutMeddelat
from domain.beslut.rattelse import BeslutRattat
from domain.grund.faktum import Faktum
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.utbetalningshinder import UtbetalningshinderHavt

RANTA = "ranta"
"""The kind of question that a published rate is the answer to."""
INBETALNING = "inbetalning"
"""The kind of question that what the bank had is the answer to."""
BANKDAG = "bankdag"
"""The kind of question that whether banks are closed on a day is the answer to."""
RANTAN_PA = "ränta "
"""What begins the name of the interest on a claim."""


def kallas(faktum: Faktum, slag: str) -> list[str]:
    """What a later fact of the stream may call it by, when it takes its place as one that rests on
    an answer of that kind. What was reckoned with a rate is reckoned anew with the interest, and
    a day to pay by that was a bank day is another when it is corrected."""
    fordran_id = getattr(faktum, "fordran_id", None)
    raknat = slag == RANTA and fordran_id is not None
    egna = [_version(faktum.originator_version), *_namn(faktum)]
    rantan = [_rantan(fordran_id)] if raknat else []
    dagarna = _dagarna(faktum) if slag == BANKDAG else ()
    return [*dict.fromkeys([*egna, *rantan, *dagarna])]


def ersatter(faktum: Faktum) -> list[str]:
    """What it takes the place of. A correction says which version."""
    rattar = getattr(faktum, "rattar_version", None)
    return [*([] if rattar is None else [_version(rattar)]), *_i_stallet_for(faktum)]


def _rantan(fordran_id: object) -> str:
    return f"{RANTAN_PA}{fordran_id}"


def _version(version: int) -> str:
    return f"händelse {version}"


@singledispatch
def _namn(faktum: Faktum) -> Iterator[str]:
    yield from ()


@_namn.register
def _(
    faktum: Beslutsfaktum
    | BeslutMeddelat
    | MeddelandeRattat
    | MeddelandeHavt
    | BeslutDelfatt
    | DelfaendeRattat
    | DelfaendeHavt
    | BeslutRattat
    | Fordransrattelse,
) -> Iterator[str]:
    """What was told of a decision, or corrected in it, is of no consequence without it."""
    yield f"beslut {faktum.beslut_id}"


@_namn.register
def _(faktum: RantaBeraknad) -> Iterator[str]:
    yield _rantan(faktum.fordran_id)


@_namn.register
def _(faktum: AterbetalningAvraknad) -> Iterator[str]:
    """It is of the payment, and goes with it."""
    yield _version(faktum.aterbetalning_version)
    yield f"avräkning {faktum.aterbetalning_version}"


@_namn.register
def _(faktum: UtbetalningAttesterad | UtbetalningBeordrad) -> Iterator[str]:
    yield f"utbetalning {faktum.utbetalning_id}"


@_namn.register
def _(faktum: AterrapportGranskad | GranskningOmprovad) -> Iterator[str]:
    yield f"granskning {faktum.aterrapport_id}"


@singledispatch
def _dagarna(faktum: Faktum) -> Iterator[str]:
    """The days to pay by that it says, if they can be corrected."""
    yield from ()


@_dagarna.register
def _(faktum: AterkravBeslutat | AterkravRattat) -> Iterator[str]:
    yield f"förfallodag {faktum.fordran_id}"


@_dagarna.register
def _(
    faktum: AnstandBeviljat | AvbetalningsplanFaststalld | BetalningsvillkorRattat,
) -> Iterator[str]:
    yield f"betalningstid {faktum.beslut_id}"


@singledispatch
def _i_stallet_for(faktum: Faktum) -> Iterator[str]:
    yield from ()


@_i_stallet_for.register
def _(faktum: BeslutAndrat) -> Iterator[str]:
    yield f"beslut {faktum.andrar_beslut_id}"


@_i_stallet_for.register
def _(faktum: BeslutUpphavt) -> Iterator[str]:
    yield f"beslut {faktum.upphaver_beslut_id}"


@_i_stallet_for.register
def _(faktum: AterkravSankt) -> Iterator[str]:
    """What is still demanded is demanded by the earlier decision."""
    if not faktum.krav_ore:
        yield f"beslut {faktum.andrar_beslut_id}"


@_i_stallet_for.register
def _(faktum: AvstaendeAndrat) -> Iterator[str]:
    """So is what is still abstained from."""
    if faktum.upphaver_beslutet:
        yield f"beslut {faktum.andrar_beslut_id}"


@_i_stallet_for.register
def _(faktum: EftergiftAndrad) -> Iterator[str]:
    """What is still waived is waived by the earlier decision."""
    if not faktum.kapital and not faktum.ranta_ore:
        yield f"beslut {faktum.andrar_beslut_id}"


@_i_stallet_for.register
def _(faktum: AterkravRattat) -> Iterator[str]:
    if faktum.forfallodag != faktum.tidigare_forfallodag:
        yield from _dagarna(faktum)


@_i_stallet_for.register
def _(faktum: BetalningsvillkorRattat) -> Iterator[str]:
    if faktum.betalningstid.dagar != faktum.tidigare_betalningstid.dagar:
        yield from _dagarna(faktum)


@_i_stallet_for.register
def _(faktum: UtbetalningshinderHavt) -> Iterator[str]:
    yield f"beslut {faktum.haver_beslut_id}"


@_i_stallet_for.register
def _(faktum: RantaBeraknad) -> Iterator[str]:
    """The interest is counted from the beginning each time, and what was paid is divided anew."""
    yield _rantan(faktum.fordran_id)


@_i_stallet_for.register
def _(faktum: AterbetalningAvraknad) -> Iterator[str]:
    yield f"avräkning {faktum.aterbetalning_version}"


@_i_stallet_for.register
def _(faktum: UtbetalningAterkallad | UtbetalningBortfallen) -> Iterator[str]:
    yield f"utbetalning {faktum.utbetalning_id}"


@_i_stallet_for.register
def _(faktum: Granskningslyft) -> Iterator[str]:
    yield from (_version(p.version) for p in faktum.provningar)
