"""Räntehändelser: up to which day a claim's interest was counted, and what has unsettled it since.

The interest in the reskontra is as it was last counted. These rows say when it has become old: what
changed later, for days that it had been counted for. What it rests on outside the claim (a payment,
a published rate, that the party was told) is named as a `grund`, by the claim and by what changes
it. What a decision or a judgement takes off what is demanded is told of by `aterkravsbeslut`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import singledispatch
from typing import NamedTuple
from uuid import UUID

from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import FordranAvskriven
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.preskription import Avbrottshavning
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterkrav.villkorsrattelse import BetalningsvillkorRattat
from domain.beslut.delgivningshavning import DelfaendeHavt, MeddelandeHavt
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.meddelande import (
    BeslutDelfatt,
    BeslutMeddelat,
    Underrattelseanledning,
    UnderrattelseLamnad,
)
from domain.grund.faktum import Faktum
from domain.grund.rantebas import Rantebas
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld
from domain.handlaggning.mottaganderattelse import PaminnelsemottagandeRattat
from domain.handlaggning.paminnelse import PaminnelseMottagen, PaminnelseSkickad
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.returrattelse import ReturRattad

FRAN_BORJAN = date.min
"""Every day that it was counted for may be another, as when what was lifted was never owed."""
_EN_DAG = timedelta(days=1)


class Slag(StrEnum):
    """What a fact does to the interest: counts it, or changes what it is counted on."""

    BERAKNAD = "beraknad"
    ANDRAD = "andrad"
    VILAR = "vilar"
    """The interest of the claim rests on `grund`."""
    RATTAD = "rattad"
    """What rests on `grund` is other than was thought as from `dag`."""
    RAKNAD_MED = "raknad-med"
    """The last count used the published rate `grund`, as it was then: `hundradelar`."""
    FASTSTALLD = "faststalld"
    """The published rate `grund` is `hundradelar`."""
    AVSKRIVEN = "avskriven"
    """Interest was written off: what had paid interest from `dag` on paid other interest."""
    EFTERGIVEN = "eftergiven"
    """Interest was waived, more or less than before: what was to be written off then was too."""
    KOM = "kom"
    """What the claim asked for came back by the return `grund`, which came on `dag` or never."""


class Rantehandelse(NamedTuple):
    """Counted up to and including `dag`; or other than was thought as from `dag`.

    A count takes effect on the day it goes to, as its postings do.
    """

    fordran_id: UUID | None
    slag: Slag
    dag: date
    verkningsdag: date
    grund: str | None = None
    hundradelar: int | None = None


@singledispatch
def rantehandelser(faktum: Faktum) -> Iterator[Rantehandelse]:
    """What a fact says of the interest on a claim."""
    yield from ()


@rantehandelser.register
def _(faktum: AterkravBeslutat) -> Iterator[Rantehandelse]:
    yield from _vilar(faktum)


def _vilar(faktum: AterkravBeslutat | AterkravRattat) -> Iterator[Rantehandelse]:
    villkor, dag = faktum.rantevillkor, faktum.verkningsdag
    if villkor is None:
        return
    grunder = [
        *(_betalningen(faktum.originator_id, b.utbetalning_id) for b in villkor.vilar_pa),
        _meddelandet(faktum.beslut_id),
    ]
    if villkor.vantar_pa_krav:
        grunder += [_delfaendet(faktum.beslut_id), _kravet(faktum.fordran_id)]
    for grund in dict.fromkeys(grunder):
        yield Rantehandelse(faktum.fordran_id, Slag.VILAR, dag, dag, grund)


@rantehandelser.register
def _(faktum: MisstagsbetalningKravd) -> Iterator[Rantehandelse]:
    """It was told when it was demanded; a reminder may be the demand that interest runs from."""
    dag = faktum.verkningsdag
    yield Rantehandelse(faktum.fordran_id, Slag.VILAR, dag, dag, _kravet(faktum.fordran_id))


@rantehandelser.register
def _(faktum: RantaBeraknad) -> Iterator[Rantehandelse]:
    om, till = faktum.fordran_id, faktum.till_och_med
    for d in faktum.raknade_dagar:
        if not d.betalt_delas_annorlunda:
            yield Rantehandelse(om, Slag.BERAKNAD, d.till_och_med, d.till_och_med)
    for s in faktum.satser:
        grund = _satsen(s.bas, s.galler_fran)
        yield Rantehandelse(om, Slag.RAKNAD_MED, s.galler_fran, till, grund, s.hundradelar)


@rantehandelser.register
def _(faktum: UtbetalningRattad) -> Iterator[Rantehandelse]:
    grund = _betalningen(faktum.originator_id, faktum.utbetalning_id)
    dag = min(faktum.verkningsdag, faktum.tidigare_verkningsdag) + _EN_DAG
    yield Rantehandelse(None, Slag.RATTAD, dag, faktum.verkningsdag, grund)


@rantehandelser.register
def _(faktum: BeslutMeddelat) -> Iterator[Rantehandelse]:
    dag = faktum.verkningsdag
    yield Rantehandelse(None, Slag.RATTAD, dag + _EN_DAG, dag, _meddelandet(faktum.beslut_id))
    yield _rattelsen_sagd(faktum)


@rantehandelser.register
def _(faktum: UnderrattelseLamnad) -> Iterator[Rantehandelse]:
    """Until now an earlier day to pay by did not count."""
    if faktum.anledning is Underrattelseanledning.RATTELSE:
        yield _rattelsen_sagd(faktum)


def _rattelsen_sagd(faktum: UnderrattelseLamnad | BeslutMeddelat) -> Rantehandelse:
    dag = faktum.verkningsdag
    return Rantehandelse(None, Slag.RATTAD, dag + _EN_DAG, dag, _rattelsen(faktum.beslut_id))


@rantehandelser.register
def _(faktum: MeddelandeRattat) -> Iterator[Rantehandelse]:
    dag = min(faktum.verkningsdag, faktum.tidigare_verkningsdag) + _EN_DAG
    for grund in (_meddelandet(faktum.beslut_id), _rattelsen(faktum.beslut_id)):
        yield Rantehandelse(None, Slag.RATTAD, dag, faktum.verkningsdag, grund)


@rantehandelser.register
def _(faktum: MeddelandeHavt) -> Iterator[Rantehandelse]:
    """He never was told, and so from the day that he was said to be."""
    dag = faktum.tidigare_verkningsdag
    for grund in (_meddelandet(faktum.beslut_id), _rattelsen(faktum.beslut_id)):
        yield Rantehandelse(None, Slag.RATTAD, dag + _EN_DAG, dag, grund)


@rantehandelser.register
def _(faktum: BeslutDelfatt | DelfaendeRattat | DelfaendeHavt) -> Iterator[Rantehandelse]:
    """Never received, it was not from the day that was said."""
    dag = faktum.verkningsdag
    if isinstance(faktum, DelfaendeHavt):
        dag = faktum.tidigare_verkningsdag
    grund = _delfaendet(faktum.beslut_id)
    yield Rantehandelse(None, Slag.RATTAD, FRAN_BORJAN, dag, grund)


@rantehandelser.register
def _(faktum: PaminnelseSkickad) -> Iterator[Rantehandelse]:
    if faktum.anger_ranta:
        dag = faktum.verkningsdag
        yield Rantehandelse(None, Slag.RATTAD, dag + _EN_DAG, dag, _kravet(faktum.avser_id))


@rantehandelser.register
def _(faktum: PaminnelseMottagen | PaminnelsemottagandeRattat) -> Iterator[Rantehandelse]:
    grund = _kravet(faktum.fordran_id)
    yield Rantehandelse(None, Slag.RATTAD, FRAN_BORJAN, faktum.verkningsdag, grund)
    if isinstance(faktum, PaminnelsemottagandeRattat):
        yield _preskriberad(faktum)


def _preskriberad(faktum: Avbrottshavning | PaminnelsemottagandeRattat) -> Rantehandelse:
    """What was counted for days after it lapsed was never owed."""
    efter = faktum.preskriberas_dag + _EN_DAG
    return Rantehandelse(faktum.fordran_id, Slag.ANDRAD, efter, faktum.tidigare_verkningsdag)


@rantehandelser.register
def _(faktum: ReferensrantaFaststalld) -> Iterator[Rantehandelse]:
    yield _faststalld(Rantebas.REFERENSRANTA, faktum)


@rantehandelser.register
def _(faktum: UtlaningsrantaFaststalld) -> Iterator[Rantehandelse]:
    yield _faststalld(Rantebas.UTLANINGSRANTA, faktum)


@rantehandelser.register
def _(
    faktum: AterbetalningMottagen
    | AterbetalningHavd
    | FordranKvittad
    | KvittningHavd
    | FordranEftergiven,
) -> Iterator[Rantehandelse]:
    """What is paid on a day costs interest that day; what is only interest costs none.

    What is written off is owed all the same, and costs what it did.
    """
    if faktum.fordran_id is not None and faktum.kapital:
        dag = faktum.verkningsdag
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)
    if isinstance(faktum, FordranEftergiven):
        ore = faktum.ranta_ore - sum(e.ranta_ore for e in faktum.ur_avskrivet)
        yield from _rantan_eftergavs(faktum.fordran_id, faktum.verkningsdag, ore)


def _rantan_eftergavs(fordran_id: UUID, dag: date, mer_ore: int) -> Iterator[Rantehandelse]:
    """`mer_ore` beside what had been written off is waived as from that day."""
    if mer_ore:
        yield Rantehandelse(fordran_id, Slag.EFTERGIVEN, dag + _EN_DAG, dag)


@rantehandelser.register
def _(faktum: Avbrottshavning) -> Iterator[Rantehandelse]:
    yield _preskriberad(faktum)


@rantehandelser.register
def _(faktum: FordranAvskriven) -> Iterator[Rantehandelse]:
    """Nobody asks for that interest: what had paid interest after that paid other interest."""
    if faktum.ranta_ore:
        dag = faktum.verkningsdag
        yield Rantehandelse(faktum.fordran_id, Slag.AVSKRIVEN, dag + _EN_DAG, dag)


@rantehandelser.register
def _(faktum: AterbetalningAvraknad) -> Iterator[Rantehandelse]:
    """A count to a later day divided it anew: before that it was counted by another division."""
    dag = faktum.verkningsdag
    yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)


@rantehandelser.register
def _(faktum: EftergiftRattad) -> Iterator[Rantehandelse]:
    """It was always so: as from the day after the waiver, or after what lowered it too far."""
    if faktum.skuldandringar:
        dag = faktum.skuldandringar[0].dag
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)
    yield from _eftergavs_anda(faktum)


@rantehandelser.register
def _(faktum: EftergiftAndrad) -> Iterator[Rantehandelse]:
    """What is owed again costs nothing on the day of the decision."""
    if faktum.igen_ore:
        dag = faktum.verkningsdag
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)
    yield from _eftergavs_anda(faktum)


def _eftergavs_anda(faktum: EftergiftRattad | EftergiftAndrad) -> Iterator[Rantehandelse]:
    mer_ore = faktum.ranta_ore - faktum.tidigare_ranta_ore
    mer_ore += sum(e.ranta_ore for e in faktum.avskrivet)
    yield from _rantan_eftergavs(faktum.fordran_id, faktum.eftergiftsdag, mer_ore)


@rantehandelser.register
def _(faktum: BetalningsvillkorRattat) -> Iterator[Rantehandelse]:
    """What he has been told otherwise counts when he is told anew."""
    dag = faktum.beslutsdag
    yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)
    if faktum.betalningstid != faktum.tidigare_betalningstid:
        yield _vilar_pa_rattelsen(faktum)


@rantehandelser.register
def _(faktum: AnstandBeviljat | AvbetalningsplanFaststalld) -> Iterator[Rantehandelse]:
    """What is not yet due costs something else, or nothing, after that day."""
    dag = faktum.verkningsdag
    yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)


@rantehandelser.register
def _(
    faktum: FordranAterstalld | FordranAndradAvDom | FordranKravdIgen,
) -> Iterator[Rantehandelse]:
    yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, FRAN_BORJAN, faktum.verkningsdag)


@rantehandelser.register
def _(faktum: AterkravRattat) -> Iterator[Rantehandelse]:
    """What is demanded beside what was rests on payments too."""
    yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, FRAN_BORJAN, faktum.verkningsdag)
    yield from _vilar(faktum)
    if faktum.sagd_forfallodag is not None:
        yield _vilar_pa_rattelsen(faktum)


def _vilar_pa_rattelsen(faktum: AterkravRattat | BetalningsvillkorRattat) -> Rantehandelse:
    dag, grund = faktum.verkningsdag, _rattelsen(faktum.beslut_id)
    return Rantehandelse(faktum.fordran_id, Slag.VILAR, dag, dag, grund)


@rantehandelser.register
def _(faktum: FordranHavd) -> Iterator[Rantehandelse]:
    havt = [faktum.verkningsdag] if faktum.kapital or faktum.tillgodo_ore else []
    for dag in (*havt, *(e.dag for e in faktum.efterskankt)):
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, FRAN_BORJAN, dag)
    if faktum.retur_version is not None:
        dag, grund = faktum.verkningsdag, _returen(faktum.originator_id, faktum.retur_version)
        yield Rantehandelse(faktum.fordran_id, Slag.VILAR, dag, dag, grund)
        yield Rantehandelse(faktum.fordran_id, Slag.KOM, dag, dag, grund)


@rantehandelser.register
def _(faktum: ReturRattad) -> Iterator[Rantehandelse]:
    """What came back was owed until it did; what never came never was lifted by that."""
    dag, grund = faktum.verkningsdag, _returen(faktum.originator_id, faktum.retur_version)
    yield Rantehandelse(None, Slag.RATTAD, FRAN_BORJAN, dag, grund)
    kom_dag = dag if faktum.belopp_ore else FRAN_BORJAN
    yield Rantehandelse(None, Slag.KOM, kom_dag, dag, grund)


def _faststalld(
    bas: Rantebas, faktum: ReferensrantaFaststalld | UtlaningsrantaFaststalld
) -> Rantehandelse:
    fran = faktum.galler_fran
    return Rantehandelse(
        None,
        Slag.FASTSTALLD,
        fran,
        faktum.verkningsdag,
        _satsen(bas, fran),
        bas.avrundad(faktum.hundradelar),
    )


def _satsen(bas: Rantebas, galler_fran: date) -> str:
    return f"{bas}/{galler_fran}"


def _betalningen(arende_id: UUID, utbetalning_id: UUID) -> str:
    return f"utbetalning/{arende_id}/{utbetalning_id}"


def _returen(arende_id: UUID, retur_version: int) -> str:
    return f"retur/{arende_id}/{retur_version}"


def _meddelandet(beslut_id: UUID) -> str:
    return f"meddelande/{beslut_id}"


def _delfaendet(beslut_id: UUID) -> str:
    return f"delfaende/{beslut_id}"


def _rattelsen(beslut_id: UUID) -> str:
    return f"rattelse/{beslut_id}"


def _kravet(fordran_id: UUID) -> str:
    return f"krav/{fordran_id}"
