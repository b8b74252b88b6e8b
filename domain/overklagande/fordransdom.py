"""Fordransdom: how the money and the time of a claim follow a judgement on a decision of them."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import som_det_lag
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import som_delar, som_uttag, summa
from domain.aterkrav.avskrivning import aterforbart
from domain.aterkrav.eftergiftsflytt import det_lyfta, efterge_i_stallet, i_stallet, som_ryms
from domain.fordran.delar import ihop
from domain.fordran.eftergiftsord import Eftergiftsord, andringar, sagt, star, utover_ore
from domain.fordran.efterskankning import Avskrivet, Eftergift, avskrivet_igen, med
from domain.fordran.fordran import Fordran
from domain.fordran.ordrattelse import Ordlydelse, lydelser
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav
from domain.grund.varden import ny_av
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.beslutsfall import fallna_efter, verkar_pa
from domain.overklagande.domprovning import Provat
from domain.overklagande.fordransfoljd import (
    Eftergiftsutfall,
    FordranAndradAvDom,
    efter_domen,
)
from domain.overklagande.stopp import NyForfallodagForTidig, NyForfallodagSaknas
from domain.ranta.betalas import Skuldandring, betalas, hela, med_en_del_till
from domain.ranta.forfall import villkoren
from domain.utlysning.utlysning import Utlysning


class Fall(NamedTuple):
    """What has fallen of what acts on a claim when the court has said its word; and a new day to
    pay by of what is owed again, if it gave one.
    """

    fordran_id: UUID
    beslut_id: UUID
    fallna: frozenset[UUID]
    ny_dag: date | None


class Utfall(NamedTuple):
    """What is waived, and what of it is written off again, or no longer."""

    eftergift: Eftergiftsutfall | None = None
    avskrivet: tuple[Avskrivet, ...] = ()
    aterfort: tuple[Avskrivet, ...] = ()


def fallet(
    arende: Arende, provat: Provat, dag: date, aterstallning: Aterstallning | None
) -> Fall | None:
    """None: it acts on no claim, or all holds that held. Without a word of the court on interest
    a decision that fell never was.
    """
    beslut_id = provat.beslut.beslut_id
    fordran_id = verkar_pa(arende, beslut_id)
    if fordran_id is None:
        return None
    fordran = arende.fordringar[fordran_id]
    fallna = fallna_efter(arende, fordran, provat)
    if fallna == fordran.fallna:
        return None
    som_aldrig = aterstallning is None or aterstallning.som_om_aldrig_upphavt
    if som_aldrig or not _kravs_mer(fordran, beslut_id, fallna):
        return Fall(fordran_id, beslut_id, fallna, None)
    assert aterstallning is not None
    ny_dag = aterstallning.forfallodag
    krav(ny_dag is not None, NyForfallodagSaknas)
    assert ny_dag is not None
    krav(ny_dag >= dag, NyForfallodagForTidig, forfallodag=ny_dag, dag=dag)
    return Fall(fordran_id, beslut_id, fallna, ny_dag)


def folj_fordran(
    arende: Arende, utlysning: Utlysning, atgard: Atgard, dom_id: UUID, fall: Fall
) -> None:
    """What is waived, and when it is to be paid, is as what holds says."""
    forut = arende.fordringar[fall.fordran_id]
    andrade: list[Eftergift | None] = [*_mindre_forst(forut, fall)]
    for e in andrade or [None]:
        fordran = arende.fordringar[fall.fordran_id]
        flytt = arende.flytt(atgard.dag)
        om = (arende, utlysning, flytt, fordran)
        utfall = Utfall() if e is None else _eftergivet(*om, e, fall)
        flytta_pengar(
            arende,
            FordranAndradAvDom,
            atgard,
            flytt,
            fordran_id=fall.fordran_id,
            dom_id=dom_id,
            beslut_id=fall.beslut_id,
            **utfall._asdict(),
            domens_ord=_domens_ord(fordran, utfall.eftergift, fall, atgard.dag, dom_id),
            ny_forfallodag=fall.ny_dag,
            **_foljden(fordran, forut.fallna, atgard.dag, e, utfall, fall, dom_id),
        )


def _domens_ord(
    fordran: Fordran, om: Eftergiftsutfall | None, fall: Fall, dag: date, dom_id: UUID
) -> Ordlydelse | None:
    """What the court itself says of what is waived: what fell has, from its day."""
    if om is None or fall.ny_dag is None:
        return None
    orden, kapital_ore = fordran.eftergift_av(om.beslut_id).orden, summa(om.kapital)
    utover = utover_ore(orden, fordran.fallna, summa(om.tidigare_kapital))
    [sagt] = lydelser([Eftergiftsord(dom_id, dag, kapital_ore, om.ranta_ore, utover)])
    return sagt


def _kravs_mer(fordran: Fordran, beslut_id: UUID, fallna: frozenset[UUID]) -> bool:
    """Whether less is waived by it than was, or what it said of the time was what held."""
    for e in fordran.eftergifter:
        if beslut_id in {o.av for o in e.orden}:
            return sagt(e.orden, fallna) < sagt(e.orden, fordran.fallna)
    forut, efter = (
        villkoren(fordran, date.max),
        villkoren(ny_av(fordran, fallna=fallna), date.max),
    )
    return forut != efter


def _mindre_forst(fordran: Fordran, fall: Fall) -> list[Eftergift]:
    """What is waived otherwise now, or was for a time; what is waived less makes room."""
    mer = {
        e: sagt(e.orden, fall.fallna)[0] - sagt(e.orden, fordran.fallna)[0]
        for e in fordran.eftergifter
        if {o.av for o in e.orden} & (fall.fallna ^ fordran.fallna)
    }
    return sorted(mer, key=lambda e: mer[e])


def _foljden(
    fordran: Fordran,
    fore: frozenset[UUID],
    dag: date,
    e: Eftergift | None,
    utfall: Utfall,
    fall: Fall,
    dom_id: UUID,
) -> dict[str, Any]:
    """From which days more is owed, or less, and when what is outstanding is to be paid."""
    igen_ore = 0 if utfall.eftergift is None else utfall.eftergift.igen_ore
    fallna = fall.fallna if fall.ny_dag is None else fore
    dagar = () if e is None else _dagarna(e, fore, fallna, igen_ore)
    if fall.ny_dag is not None:
        dagar = ((dag, igen_ore),) if igen_ore else ()
    skuld = tuple(Skuldandring(dag=nar, belopp_ore=ore) for nar, ore in dagar)
    ny = efter_domen(fordran, fallna, utfall.eftergift, utfall.aterfort, skuld)
    nu = betalas(ny, dag)
    if fall.ny_dag is not None and igen_ore:
        nu = med_en_del_till(fordran, dag, fall.ny_dag, igen_ore, dom_id)
    elif fall.ny_dag is not None:
        nu = hela(dag, fall.ny_dag)
    return {
        "fallna_ids": tuple(sorted(fallna)),
        "skuldandringar": skuld,
        "betalas": (nu,),
    }


def _dagarna(
    e: Eftergift, fore: frozenset[UUID], fallna: frozenset[UUID], igen_ore: int
) -> tuple[tuple[date, int], ...]:
    return andringar(e.orden[0].dag, star(e.orden, fore), star(e.orden, fallna), igen_ore)


def _eftergivet(
    arende: Arende,
    utlysning: Utlysning,
    flytt: Flytt,
    fordran: Fordran,
    forut: Eftergift,
    fall: Fall,
) -> Utfall:
    """As much is waived as what holds says, as far as there is anything to move."""
    kapital, ranta = sagt(forut.orden, fall.fallna)
    lyft = det_lyfta(arende, fordran, forut, kapital)
    fordran = fordran.utan_det_lyfta(forut.beslut_id, lyft)
    forut = fordran.eftergift_av(forut.beslut_id)
    ryms = som_ryms(fordran, forut, kapital, ranta)
    nu = efterge_i_stallet(arende, utlysning, flytt, fordran, forut, *ryms)
    over = max(0, kapital - nu.kapital_ore), max(0, ranta - nu.ranta_ore)
    delar, aterfort = _ur_avskrivet(arende, fordran, flytt, *over)
    tagna, tagen_ranta = sum(d.belopp_ore for d in delar), sum(e.ranta_ore for e in aterfort)
    betalt = arende.betalt_av_ore(fall.fordran_id) - fordran.tillgodo_ore
    betald_ranta = fordran.ranta_betald_ore - fordran.overbetald_ranta_ore
    ater = [e.som_del for e in aterfort]
    hela = ny_av(
        nu,
        delar=ihop(nu.delar, delar),
        ranta_ore=nu.ranta_ore + tagen_ranta,
        ur_avskrivet=med(nu.ur_avskrivet, ater),
    )
    om = i_stallet(arende, fordran, forut, hela, flytt.dag, ater)
    avskrivet = om.pop("avskrivet")
    saknas_ore = min(over[0] - tagna, betalt)
    om |= {
        "saknas_ore": saknas_ore,
        "ranta_saknas_ore": min(over[1] - tagen_ranta, betald_ranta),
        "redan_lyft": som_uttag(lyft),
        "inte_kravt": som_uttag(fordran.det_lyfta_hogst(over[0] - tagna - saknas_ore)),
    }
    utfall = Eftergiftsutfall(beslut_id=forut.beslut_id, **om)
    return Utfall(utfall, avskrivet, aterfort)


def _ur_avskrivet(
    arende: Arende, fordran: Fordran, flytt: Flytt, ore: int, ranta_ore: int
) -> tuple[tuple[Del, ...], tuple[Avskrivet, ...]]:
    """What is waived again, and had been written off meanwhile."""
    uttag = aterforbart(arende, fordran, ore)
    for u in uttag:
        flytt.mellan(u.lada, u.budgetar, Lada.EFTERGIVET, u.budgetar, u.belopp_ore)
    tas = sum(u.belopp_ore for u in uttag)
    rantan = min(ranta_ore, fordran.avskriven_ranta_kvar_ore)
    bort = avskrivet_igen(fordran.det_sist_avskrivna(tas, rantan))
    return som_delar(uttag), som_det_lag(arende, bort, flytt.dag, igen=False)
