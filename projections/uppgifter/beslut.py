"""What decisions in an ärende state, and the telling of them.

Every decision is a part of the ärende. That there is a `beslutsdag` is stated only of the one that
settles the application; what else it states counts as long as that does.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandenAndrade, AtagandenBeslutade
from domain.beslut.avgorande import AnsokanAvslagen, AnsokanAvvisad, ArendetAvskrivet
from domain.beslut.beslutsfaktum import Avgorande, Beslutsfaktum
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.delgivningshavning import DelfaendeHavt, MeddelandeHavt
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt
from domain.beslut.meddelande import (
    BeslutDelfatt,
    BeslutMeddelat,
    Underrattelseanledning,
    UnderrattelseLamnad,
)
from domain.beslut.partsstallning import PartsstallningRattad
from domain.beslut.rattelse import BeslutRattat
from projections.uppgifter.ansokan import partsstallningen
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import BESLUTSDAG, Pastaende, Rattelse, Uppgift, uppgifter


def beslutet(faktum: Beslutsfaktum) -> Iterator[Uppgift]:
    """What every decision states of itself, whatever it is about."""
    om = faktum.beslut_id
    yield Pastaende("beslut", faktum.TYP, om)
    yield Pastaende("beslut_fattat_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("beslut_fattat_av", ", ".join(faktum.beslut.beslutsfattare), om)
    if faktum.overklagandetid_fran is not None:
        yield Pastaende("beslut_overklagandetid_fran", faktum.overklagandetid_fran, om)
    if faktum.OM_BIDRAGET:
        yield Pastaende("beslut_om_bidraget", "ja", om)


def andrar(
    faktum: BeslutAndrat | AterkravSankt | AvstaendeAndrat | EftergiftAndrad | AtagandenAndrade,
) -> Uppgift:
    """It changed another decision, for as long as it is in force itself."""
    return Pastaende("beslut_andrar", str(faktum.andrar_beslut_id), faktum.beslut_id)


def galler_inte(beslut_id: UUID) -> Iterator[Uppgift]:
    """A decision holds no longer: it settles nothing, and need not be told."""
    yield Pastaende("beslut", None, beslut_id)
    yield Pastaende(BESLUTSDAG, None, beslut_id)


def _avgorandet(faktum: Avgorande, lage: Lage, belopp_ore: int | None) -> Iterator[Uppgift]:
    om = faktum.beslut_id
    yield from beslutet(faktum)
    yield Pastaende(BESLUTSDAG, faktum.verkningsdag.isoformat(), om)
    for nyckel, varde in (
        ("lage", lage),
        ("beslut_id", str(om)),
        ("beslutstyp", faktum.TYP.value),
        ("beslutsfattare", ", ".join(faktum.beslut.beslutsfattare)),
        ("beviljat_ore", None if belopp_ore is None else str(belopp_ore)),
    ):
        yield Pastaende(nyckel, varde, om, BESLUTSDAG)
    yield Pastaende("regelverk", faktum.regelverk.beteckning)
    yield Pastaende("regelverksversion", faktum.regelverk.version)


@uppgifter.register
def _(faktum: BidragBeviljat) -> Iterator[Uppgift]:
    yield from _avgorandet(faktum, Lage.BEVILJAT, faktum.belopp_ore)


@uppgifter.register
def _(faktum: AnsokanAvslagen) -> Iterator[Uppgift]:
    yield from _avgorandet(faktum, Lage.AVSLAGET, None)


@uppgifter.register
def _(faktum: AnsokanAvvisad) -> Iterator[Uppgift]:
    yield from _avgorandet(faktum, Lage.AVVISAT, None)


@uppgifter.register
def _(faktum: ArendetAvskrivet) -> Iterator[Uppgift]:
    yield from _avgorandet(faktum, Lage.AVSKRIVET, None)
    yield Pastaende("avskrev_dag", faktum.verkningsdag.isoformat(), faktum.beslut_id)


@uppgifter.register
def _(faktum: BeslutAndrat) -> Iterator[Uppgift]:
    yield from galler_inte(faktum.andrar_beslut_id)
    yield from _avgorandet(faktum, Lage.ANDRAT, faktum.belopp_ore)
    yield andrar(faktum)


@uppgifter.register
def _(faktum: BeslutUpphavt) -> Iterator[Uppgift]:
    """The application is undecided again."""
    yield from galler_inte(faktum.upphaver_beslut_id)
    yield from beslutet(faktum)
    yield Pastaende("lage", Lage.UPPHAVT, faktum.beslut_id)


@uppgifter.register
def _(faktum: AtagandenBeslutade | AtagandenAndrade) -> Iterator[Uppgift]:
    """The application is settled by another decision."""
    yield from beslutet(faktum)
    if isinstance(faktum, AtagandenAndrade):
        yield andrar(faktum)


@uppgifter.register
def _(faktum: BeslutRattat) -> Iterator[Uppgift]:
    yield Pastaende("beslut_rattat_dag", faktum.verkningsdag.isoformat(), faktum.beslut_id)
    yield Pastaende("rattelse_att_meddela", faktum.verkningsdag.isoformat(), faktum.beslut_id)
    if faktum.belopp_ore != faktum.tidigare_belopp_ore:
        yield Pastaende("beviljat_ore", str(faktum.belopp_ore), faktum.beslut_id, BESLUTSDAG)


@uppgifter.register
def _(faktum: BidragsrattForfallen) -> Iterator[Uppgift]:
    """What the decision granted is not changed by it: what lapsed is in the money."""
    yield Pastaende("lage", Lage.RATTEN_FORFALLEN)
    yield Pastaende("forfallen_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: ForfallHavt) -> Iterator[Uppgift]:
    """It never lapsed: what was stated of it is unsaid."""
    yield Rattelse(faktum.rattar_version, igen=False)


@uppgifter.register
def _(faktum: BeslutMeddelat) -> Iterator[Uppgift]:
    yield from _meddelat(faktum)


@uppgifter.register
def _(faktum: MeddelandeRattat) -> Iterator[Uppgift]:
    """It was always so: what was stated of it is unsaid."""
    yield Rattelse(faktum.rattar_version, igen=False)
    yield from _meddelat(faktum)


@uppgifter.register
def _(faktum: MeddelandeHavt) -> Iterator[Uppgift]:
    """Nor does any time to appeal run, whoever has reckoned one since."""
    yield Rattelse(faktum.rattar_version, igen=False)
    yield Pastaende("beslut_overklagas_senast", None, faktum.beslut_id)


def _meddelat(faktum: BeslutMeddelat | MeddelandeRattat) -> Iterator[Uppgift]:
    """That any decision was told is stated of it; of the ärende, that the one settling it was."""
    om, dag = faktum.beslut_id, faktum.verkningsdag.isoformat()
    yield Pastaende("beslut_meddelat_dag", dag, om)
    yield Pastaende("lage", Lage.MEDDELAT, om, BESLUTSDAG)
    yield Pastaende("meddelat_dag", dag, om, BESLUTSDAG)
    hanvisning = faktum.overklagandehanvisning
    if hanvisning.fel:
        yield Pastaende("fel_overklagandehanvisning", hanvisning, om)
    yield from _overklagas(faktum)


@uppgifter.register
def _(faktum: UnderrattelseLamnad) -> Iterator[Uppgift]:
    """It mends what was told wrong, unless it is wrong itself; and tells of a correction."""
    om, hanvisning = faktum.beslut_id, faktum.overklagandehanvisning
    yield Pastaende("fel_overklagandehanvisning", hanvisning if hanvisning.fel else None, om)
    if faktum.anledning is Underrattelseanledning.RATTELSE:
        yield Pastaende("rattelse_att_meddela", None, om)


@uppgifter.register
def _(faktum: BeslutDelfatt) -> Iterator[Uppgift]:
    yield from _delfatt(faktum)


@uppgifter.register
def _(faktum: DelfaendeRattat) -> Iterator[Uppgift]:
    yield Rattelse(faktum.rattar_version, igen=False)
    yield from _delfatt(faktum)


@uppgifter.register
def _(faktum: DelfaendeHavt) -> Iterator[Uppgift]:
    yield Rattelse(faktum.rattar_version, igen=False)
    senast = faktum.overklagas_senast
    varde = None if senast is None else senast.isoformat()
    yield Pastaende("beslut_overklagas_senast", varde, faktum.beslut_id)


def _delfatt(faktum: BeslutDelfatt | DelfaendeRattat) -> Iterator[Uppgift]:
    om, dag = faktum.beslut_id, faktum.verkningsdag.isoformat()
    yield Pastaende("beslut_delfatt_dag", dag, om)
    yield Pastaende("delfatt_dag", dag, om, BESLUTSDAG)
    yield from _overklagas(faktum)


@uppgifter.register
def _(faktum: PartsstallningRattad) -> Iterator[Uppgift]:
    yield from partsstallningen(faktum.partsstallning)
    for frist in faktum.beslutsfrister:
        om, senast = frist.beslut_id, frist.overklagas_senast
        varde = None if senast is None else senast.isoformat()
        yield Pastaende("beslut_overklagandetid_fran", frist.overklagandetid_fran, om)
        yield Pastaende("beslut_overklagas_senast", varde, om)


def _overklagas(
    faktum: BeslutMeddelat | MeddelandeRattat | BeslutDelfatt | DelfaendeRattat,
) -> Iterator[Uppgift]:
    if faktum.overklagas_senast is not None:
        senast = faktum.overklagas_senast.isoformat()
        yield Pastaende("beslut_overklagas_senast", senast, faktum.beslut_id)
