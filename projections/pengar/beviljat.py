"""Beviljat: what each decision grants more, or less, by the budgetår whose money it is.

It is what the facts say, and not how the money then lies: the one is checked against the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import singledispatch

from domain.arende.beviljat import AndratPerAr, BeslutatPerAr
from domain.arende.pengafaktum import Pengafaktum
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandenAndrade
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt
from domain.beslut.infriande import AtagandeInfriat
from domain.beslut.rattelse import BeslutRattat
from domain.overklagande.dom import DomMeddelad

Beviljar = (
    BidragBeviljat
    | BeslutRattat
    | BeslutAndrat
    | BeslutUpphavt
    | DomMeddelad
    | AtagandeInfriat
    | AtagandenAndrade
    | AtagandenAnpassade
    | BidragsrattForfallen
    | ForfallHavt
)
PerAr = Iterator[tuple[int, int]]


@singledispatch
def beviljat_per_ar(faktum: Pengafaktum) -> PerAr:
    """How much more, or less, of which years."""
    yield from ()


@beviljat_per_ar.register
def _(faktum: BidragBeviljat) -> PerAr:
    yield from _utom_utlysningens(faktum, faktum.belopp_ore, faktum.beslutat_av_andra_ar)


@beviljat_per_ar.register
def _(faktum: BeslutRattat | BeslutAndrat) -> PerAr:
    yield from _beslutat(faktum)


@beviljat_per_ar.register
def _(faktum: BeslutUpphavt) -> PerAr:
    mindre = faktum.tidigare_bortfallet_ore - faktum.tidigare_belopp_ore
    yield from _utom_utlysningens(faktum, mindre, faktum.beviljat_andrat_av_andra_ar)


@beviljat_per_ar.register
def _(faktum: DomMeddelad) -> PerAr:
    """What the court does to a claim is said by the claim's own facts."""
    if faktum.om_bidraget:
        yield from _beslutat(faktum)


@beviljat_per_ar.register
def _(faktum: AtagandeInfriat) -> PerAr:
    yield faktum.verkningsdag.year, faktum.belopp_ore


@beviljat_per_ar.register
def _(faktum: AtagandenAndrade | AtagandenAnpassade) -> PerAr:
    """What was infriat, and is; and of each what has lapsed."""
    for tecken, delar in (
        (-1, faktum.tidigare_infriat),
        (1, faktum.tidigare_bortfallet_per_ar),
        (1, faktum.infriat),
        (-1, faktum.bortfallet_per_ar),
    ):
        for ett in delar:
            yield ett.budgetar, tecken * ett.belopp_ore


@beviljat_per_ar.register
def _(faktum: BidragsrattForfallen | ForfallHavt) -> PerAr:
    """Each decision's part."""
    tecken = 1 if isinstance(faktum, ForfallHavt) else -1
    for ett in faktum.delar:
        yield ett.budgetar, tecken * ett.belopp_ore


def _beslutat(faktum: BeslutRattat | BeslutAndrat | DomMeddelad) -> PerAr:
    """What the decision says, less what of that has lapsed."""
    nu_ore = faktum.belopp_ore - faktum.bortfallet_ore
    fore_ore = faktum.tidigare_belopp_ore - faktum.tidigare_bortfallet_ore
    yield from _utom_utlysningens(faktum, nu_ore - fore_ore, faktum.beviljat_andrat_av_andra_ar)


def _utom_utlysningens(
    faktum: Pengafaktum,
    belopp_ore: int,
    beslutat_av_andra_ar: Sequence[BeslutatPerAr | AndratPerAr],
) -> PerAr:
    """Of the call's year, but for what is of another's money."""
    yield faktum.medel.budgetar, belopp_ore - sum(d.belopp_ore for d in beslutat_av_andra_ar)
    for ett in beslutat_av_andra_ar:
        yield ett.budgetar, ett.belopp_ore
