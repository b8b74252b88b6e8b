"""Prövning: what must hold of an application, and of the call, for it to be decided or granted."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from domain.arende.arende import Arende
from domain.arende.aterkallat import krav_inte_aterkallad
from domain.arende.hemvist import hemvist
from domain.arende.stopp import RedanBeslutat
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.stopp import (
    AnsokanForSen,
    AnsokanOfullstandig,
    BeslutForeAnsokan,
    BeslutForeUpphavande,
    InteIPrioriteringen,
    OverklagandetHosDomstol,
    OverstigerSokt,
    UtlysningensRegelverk,
)
from domain.grund.kalender import flyttad_frist
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.regelverk.regler import Ansokningsregel, SenAnsokan
from domain.utlysning.utlysning import Utlysning


def krav_bifall(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    dag: date,
    *,
    belopp_ore: int,
) -> None:
    """What must hold of an application for it to be granted.

    One that is decided anew, when the earlier decision fell, is not bound by the call's order, and
    not stopped by that the call has been closed meanwhile.
    """
    krav_obeslutat(arende, dag)
    krav_utlysningens(arende, utlysning, underlag)
    pa_nytt = arende.oavgjort_sedan is not None
    if not pa_nytt or hemvist(utlysning)[0] is Lada.UTLYST:
        utlysning.krav_oppen(dag)
    regel = underlag.provas_enligt(dag).ansokan
    krav_provbar(arende, utlysning, regel, underlag.stangda_dagar)
    krav_inom_sokt(arende, belopp_ore)
    krav(
        pa_nytt or not utlysning.prioritering or arende.id in utlysning.prioritering,
        InteIPrioriteringen,
        diarienummer=arende.diarienummer,
    )


def krav_provbar(
    arende: Arende, utlysning: Utlysning, regel: Ansokningsregel, stangda: Set[date]
) -> None:
    """The application stands, came in time and is complete."""
    krav_inte_aterkallad(arende)
    sista = sista_ansokningsdag(utlysning, regel, stangda)
    krav(
        not ar_for_sen(arende, sista) or regel.for_sen is SenAnsokan.FAR_PROVAS,
        AnsokanForSen,
        inkommen=arende.inkommen_dag,
        sista=sista,
    )
    saknas = [
        u.fraga for u in regel.uppgifter if u.obligatorisk and u.nyckel not in arende.besvarade
    ]
    krav(not saknas, AnsokanOfullstandig, saknas="; ".join(saknas))


def krav_inom_sokt(arende: Arende, belopp_ore: int) -> None:
    """Never more than was applied for, with what is promised and has been granted of promises."""
    allt_ore = belopp_ore + arende.beviljande.infriat_ore + arende.utestaende_ore
    krav(
        arende.sokt_ore is None or allt_ore <= arende.sokt_ore,
        OverstigerSokt,
        belopp=kronor(allt_ore),
        sokt=kronor(arende.sokt_ore or 0),
    )


def sista_ansokningsdag(utlysning: Utlysning, regel: Ansokningsregel, stangda: Set[date]) -> date:
    """The last day of the call, moved to a working day where the regelverk says so."""
    return flyttad_frist(utlysning.sista_dagen(), flyttas=regel.sista_dag_flyttas, stangda=stangda)


def ar_for_sen(arende: Arende, sista: date) -> bool:
    """By the day on which it came in, whenever that was registered."""
    inkommen = arende.kom_in()
    return inkommen is not None and inkommen > sista


def krav_utlysningens(arende: Arende, utlysning: Utlysning, underlag: Beslutsunderlag) -> None:
    """The call that was applied to, and the regelverk that it is made under."""
    arende.krav_hor_till(utlysning)
    krav(
        underlag.regelverk.id == utlysning.regelverk_id,
        UtlysningensRegelverk,
        diarienummer=utlysning.diarienummer,
        beteckning=underlag.regelverk.beteckning,
    )


def krav_obeslutat(arende: Arende, dag: date) -> None:
    """Undecided, come in by then, and (if a decision fell) not before that, nor while in court."""
    krav(arende.avgorande_id is None, RedanBeslutat, diarienummer=arende.diarienummer)
    krav(
        arende.oavgjort_sedan is None or dag >= arende.oavgjort_sedan,
        BeslutForeUpphavande,
        dag=dag,
        upphavt=arende.oavgjort_sedan,
    )
    krav(
        all(o.overlamnat_dag is None for o in arende.oavgjorda_overklaganden),
        OverklagandetHosDomstol,
    )
    inkommen = arende.kom_in()
    krav(inkommen is not None and dag >= inkommen, BeslutForeAnsokan, dag=dag, inkommen=inkommen)
