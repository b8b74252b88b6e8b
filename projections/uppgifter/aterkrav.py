"""What claims state: demanded, put off, handed over, settled. What is owed is in the reskontra."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.arende.uttag import summa
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avskrivning import FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.indrivning import ExekutionstitelAntecknad, FordranOverlamnad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd, MisstagskravSankt
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.preskription import Avbrottshavning, PreskriptionAvbruten
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterkrav.rattelse import AterkravRattat, AvstaendeRattat, Fordransrattelse
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.aterkrav.villkorsrattelse import BetalningsvillkorRattat
from domain.grund.indrivare import Indrivare
from projections.uppgifter.beslut import andrar, beslutet, galler_inte
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter


@uppgifter.register
def _(faktum: AterkravBeslutat) -> Iterator[Uppgift]:
    """A decision that only waives makes no claim."""
    om = faktum.fordran_id
    yield from beslutet(faktum)
    lage = Lage.ATERKRAVT if faktum.krav_ore else Lage.ATERKRAV_AVSTATT
    yield Pastaende("lage", lage, om)
    if faktum.krav_ore:
        yield Pastaende("krav_beslut_id", str(faktum.beslut_id), om)
        yield Pastaende("kravdag", faktum.verkningsdag.isoformat(), om)
        yield Pastaende("kravt_ore", str(faktum.krav_ore), om)
        yield Pastaende("betalas_senast", faktum.forfallodag.isoformat(), om)
        yield preskription_fran(faktum.verkningsdag, om)


@uppgifter.register
def _(faktum: MisstagsbetalningKravd) -> Iterator[Uppgift]:
    """It says nothing of where the ärende stands: the mottagare is still to be paid."""
    om, dag = faktum.fordran_id, faktum.verkningsdag.isoformat()
    yield Pastaende("kravdag", dag, om)
    yield Pastaende("krav_meddelat_dag", dag, om)
    yield Pastaende("kravt_ore", str(faktum.krav_ore), om)
    yield Pastaende("betalas_senast", faktum.forfallodag.isoformat(), om)
    yield preskription_fran(faktum.utbetalningsdag, om)


@uppgifter.register
def _(faktum: MisstagskravSankt) -> Iterator[Uppgift]:
    yield Pastaende("kravt_ore", str(faktum.krav_ore), faktum.fordran_id)


@uppgifter.register
def _(faktum: AterkravSankt) -> Iterator[Uppgift]:
    """What is still demanded is demanded by the earlier decision."""
    if not faktum.krav_ore:
        yield from galler_inte(faktum.andrar_beslut_id)
        yield avstaende_saknas(faktum.andrar_beslut_id, 0)
    yield from beslutet(faktum)
    yield andrar(faktum)
    yield Pastaende("lage", Lage.ATERKRAV_ANDRAT, faktum.fordran_id)
    yield Pastaende("kravt_ore", str(faktum.krav_ore), faktum.fordran_id)


@uppgifter.register
def _(faktum: AvstaendeAndrat) -> Iterator[Uppgift]:
    """What is still abstained from, or demanded, is by the earlier decision."""
    if faktum.upphaver_beslutet:
        yield from galler_inte(faktum.andrar_beslut_id)
    yield from beslutet(faktum)
    yield andrar(faktum)
    yield Pastaende("lage", Lage.AVSTAENDE_ANDRAT, faktum.fordran_id)
    yield avstaende_saknas(faktum.andrar_beslut_id, faktum.saknas_ore)


@uppgifter.register
def _(faktum: Fordransrattelse) -> Iterator[Uppgift]:
    """Of the decision: that it was corrected, and that the party is to be told."""
    dag = faktum.verkningsdag.isoformat()
    yield Pastaende("beslut_rattat_dag", dag, faktum.beslut_id)
    yield Pastaende("rattelse_att_meddela", dag, faktum.beslut_id)
    yield from _rattat(faktum)


def _rattat(faktum: Fordransrattelse) -> Iterator[Uppgift]:
    """Of the claim."""
    om = faktum.fordran_id
    match faktum:
        case AterkravRattat():
            yield Pastaende("kravt_ore", str(faktum.krav_ore), om)
            if faktum.forfallodag != faktum.tidigare_forfallodag:
                yield Pastaende("betalas_senast", faktum.forfallodag.isoformat(), om)
        case BetalningsvillkorRattat():
            yield Pastaende("betalas_senast", faktum.galler_till.isoformat(), om)
        case AvstaendeRattat():
            yield avstaende_saknas(faktum.aterkrav_beslut_id, faktum.saknas_ore)
        case EftergiftRattad():
            yield from _saknas_inte(faktum, faktum.beslut_id)
            if faktum.galler_till is not None:
                yield Pastaende("betalas_senast", faktum.galler_till.isoformat(), om)
        case _:
            pass


@uppgifter.register
def _(faktum: AnstandBeviljat) -> Iterator[Uppgift]:
    yield from beslutet(faktum)
    yield Pastaende("lage", Lage.ANSTAND_BEVILJAT, faktum.fordran_id)
    yield Pastaende("betalas_senast", faktum.anstand_till.isoformat(), faktum.fordran_id)


@uppgifter.register
def _(faktum: AvbetalningsplanFaststalld) -> Iterator[Uppgift]:
    yield from beslutet(faktum)
    sista = faktum.delbetalningar[-1].forfallodag
    yield Pastaende("lage", Lage.AVBETALNINGSPLAN_FASTSTALLD, faktum.fordran_id)
    yield Pastaende("betalas_senast", sista.isoformat(), faktum.fordran_id)


@uppgifter.register
def _(faktum: FordranEftergiven) -> Iterator[Uppgift]:
    yield from beslutet(faktum)
    yield Pastaende("lage", Lage.FORDRAN_EFTERGIVEN, faktum.fordran_id)


def avstaende_saknas(beslut_id: UUID, saknas_ore: int) -> Pastaende:
    """What the decision says is abstained from, and somebody is asked for, or is gone."""
    return Pastaende("avstaende_saknas_ore", str(saknas_ore) if saknas_ore else None, beslut_id)


def eftergift_saknas(beslut_id: UUID, kapital_ore: int, ranta_ore: int) -> Iterator[Uppgift]:
    """What the decision says is waived, and had been paid when it came to hold again."""
    saknas = {"eftergift_saknas_ore": kapital_ore, "eftergift_ranta_saknas_ore": ranta_ore}
    for nyckel, ore in saknas.items():
        yield Pastaende(nyckel, str(ore) if ore else None, beslut_id)


def _saknas_inte(faktum: EftergiftRattad | EftergiftAndrad, beslut_id: UUID) -> Iterator[Uppgift]:
    """What it says anew of the capital, or of the interest, takes the place of what it said."""
    if summa(faktum.kapital) != summa(faktum.tidigare_kapital):
        yield Pastaende("eftergift_saknas_ore", None, beslut_id)
    if faktum.ranta_ore != faktum.tidigare_ranta_ore:
        yield Pastaende("eftergift_ranta_saknas_ore", None, beslut_id)


@uppgifter.register
def _(faktum: EftergiftAndrad) -> Iterator[Uppgift]:
    if not faktum.kapital and not faktum.ranta_ore:
        yield from galler_inte(faktum.andrar_beslut_id)
    yield from beslutet(faktum)
    yield andrar(faktum)
    yield Pastaende("lage", Lage.EFTERGIFT_ANDRAD, faktum.fordran_id)
    yield from _saknas_inte(faktum, faktum.andrar_beslut_id)
    if faktum.igen_ore:
        yield Pastaende("betalas_senast", faktum.forfallodag.isoformat(), faktum.fordran_id)


@uppgifter.register
def _(faktum: FordranAvskriven) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.FORDRAN_AVSKRIVEN, faktum.fordran_id)


@uppgifter.register
def _(faktum: AvskrivningHavd) -> Iterator[Uppgift]:
    """It was never written off."""
    yield Rattelse(faktum.rattar_version, igen=False)


@uppgifter.register
def _(faktum: FordranOverlamnad) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.FORDRAN_OVERLAMNAD, faktum.fordran_id)
    yield Pastaende("indrivare", faktum.overlamnad_till, faktum.fordran_id)
    if faktum.overlamnad_till is not Indrivare.FORDRINGSBEVAKNING:
        yield preskription_fran(faktum.verkningsdag, faktum.fordran_id)


@uppgifter.register
def _(faktum: ExekutionstitelAntecknad) -> Iterator[Uppgift]:
    yield Pastaende("exekutionstitel", faktum.titelslag, faktum.fordran_id)
    yield preskription_fran(faktum.verkningsdag, faktum.fordran_id)


@uppgifter.register
def _(faktum: PreskriptionAvbruten) -> Iterator[Uppgift]:
    yield preskription_fran(faktum.verkningsdag, faktum.fordran_id)


@uppgifter.register
def _(faktum: Avbrottshavning) -> Iterator[Uppgift]:
    """It was never so."""
    yield Rattelse(faktum.rattar_version, igen=False)


def preskription_fran(dag: date, fordran_id: UUID) -> Pastaende:
    """Its time began to run anew: which of all those days count, whoever asks for them says."""
    return Pastaende("preskription_fran", dag.isoformat(), fordran_id)


@uppgifter.register
def _(faktum: FordranKvittad) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.FORDRAN_KVITTAD, faktum.kvittning_id)


@uppgifter.register
def _(faktum: AterbetalningMottagen) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.ATERBETALNING_MOTTAGEN, str(faktum.originator_version))
    if faktum.fordran_id is not None:
        yield preskription_fran(faktum.bankdag, faktum.fordran_id)


@uppgifter.register
def _(faktum: AterbetalningHavd) -> Iterator[Uppgift]:
    """It was never placed here; or it was, and is not any more: he had paid all the same."""
    if _raknades(faktum):
        yield Pastaende("lage", None, str(faktum.rattar_version))
    else:
        yield Rattelse(faktum.rattar_version, igen=False)


@uppgifter.register
def _(faktum: KvittningHavd) -> Iterator[Uppgift]:
    """It was never set off; or it was, and is not any more."""
    if _raknades(faktum):
        yield Pastaende("lage", None, faktum.kvittning_id)
    else:
        yield Rattelse(faktum.rattar_version, igen=False)


def _raknades(faktum: AterbetalningHavd | KvittningHavd) -> bool:
    """What is undone counted until then."""
    return faktum.verkningsdag > faktum.tidigare_verkningsdag


@uppgifter.register
def _(faktum: RantaBeraknad) -> Iterator[Uppgift]:
    yield Pastaende("ranta_ore", str(faktum.ranta_ore), faktum.fordran_id)
    yield Pastaende("ranta_till", faktum.till_och_med.isoformat(), faktum.fordran_id)
