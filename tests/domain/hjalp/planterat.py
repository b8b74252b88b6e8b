"""Faults of the product, one line each: what the machine is to find, and would not let pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.arende import havning, pengar, pengaregeln
from domain.arende.arende import Arende
from domain.arende.beviljat import Beviljande
from domain.aterrapport import granskningshavning
from domain.beslut import andring, atagande, forfall, infriande
from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Fordranspaminnelse
from domain.grund.flytt import Flytt
from domain.grund.pengar import Lada
from domain.overklagande import dom
from domain.ranta import rantetid
from domain.utbetalning import order
from domain.utbetalning import rattelse as bankrattelse
from projections.pengar import floden

Plats = pytest.MonkeyPatch
Plantera = Callable[[Plats], None]


def _inget(*_: object, **__: object) -> None:
    """Nothing happens."""


def a_ingen_attest_faller(plats: Plats) -> None:
    plats.setattr(pengar, "fall_det_som_inte_ryms", _inget)


def a_order_raknar_inte_vad_som_gatt_dit(plats: Plats) -> None:
    plats.setattr(order, "fall_det_som_inte_ryms", _inget)
    plats.setattr(pengaregeln, "beordrade_mal", lambda _: frozenset())


def a_det_sankta_beviljas_inte_forst(plats: Plats) -> None:
    plats.setattr(Flytt, "_hellre_det_betalda", _inget)


def a_granskningen_havs_pa_en_dag(plats: Plats) -> None:
    """On the last day, whatever day it came."""

    def pa_en_gang(flytt: Flytt) -> None:
        for lada in (Lada.OFORBRUKAT, Lada.EJ_GODKANT, Lada.FORBRUKAT):
            flytt.ta(lada, Lada.UTBETALT_EJ_REDOVISAT, flytt.lador.i(lada))

    plats.setattr(granskningshavning, "_tag_tillbaka_dag_for_dag", pa_en_gang)


def a_kravet_overlever_sina_pengar(plats: Plats) -> None:
    plats.setattr(pengar, "hav_overskjutande", _inget)


def b_kravet_foljer_inte_betalningen(plats: Plats) -> None:
    plats.setattr(Arende, "betalning_rattad", _inget)


def b_rantan_blir_aldrig_gammal(plats: Plats) -> None:
    plats.setattr(Fordran, "rantan_till", lambda sjalv, _: sjalv)


def b_granskningen_star_kvar_nar_betalningen_var_mindre(plats: Plats) -> None:
    plats.setattr(bankrattelse, "hav_granskning_om_mindre", _inget)


def b_det_rattade_kravet_behaller_sin_ranta(plats: Plats) -> None:
    """It was always another; what was counted on what was said is said to be right still."""
    ratt = Fordran.rattad

    def som_forut(sjalv: Fordran, *falt: Any) -> Fordran:
        return replace(ratt(sjalv, *falt), ranta_till=sjalv.ranta_till)

    plats.setattr(Fordran, "rattad", som_forut)


def c_rattelsen_galler_fran_den_nya_dagen(plats: Plats) -> None:
    """What was said is taken back on the day of what is said instead."""
    ratt = floden._i
    plats.setattr(floden, "_i", lambda f, flode, ore, _=None: ratt(f, flode, ore))


def c_kvittningen_betalar_inget(plats: Plats) -> None:
    _betalar_inget(plats, "arende.fordran-kvittad")


def c_kvittningen_betalar_inget_i_ett_annat_arende(plats: Plats) -> None:
    _betalar_inget(plats, "arende.bidrag-kvittat")


def _betalar_inget(plats: Plats, topic: str) -> None:
    ratt = floden._i
    plats.setattr(
        floden,
        "_i",
        lambda f, flode, ore, dag=None: ratt(f, flode, 0 if topic == f.TOPIC else ore, dag),
    )


def d_startdagen_kostar(plats: Plats) -> None:
    ratt: Callable[[Fordran], date | None] = rantetid._borjan

    def dagen_fore(fordran: Fordran) -> date | None:
        dag = ratt(fordran)
        return None if dag is None else dag - timedelta(days=1)

    plats.setattr(rantetid, "_borjan", dagen_fore)


def d_det_som_saknar_grund_kostar(plats: Plats) -> None:
    """Interest that was charged stays when nothing of the claim does."""
    plats.setattr(havning, "_ranta_ore", lambda _: 0)


def d_anstand_kostar_som_for_sent(plats: Plats) -> None:
    plats.setattr(
        rantetid,
        "_fot_i_tid",
        lambda fordran, _: rantetid._sen_fot(fordran.rantevillkor.regel),
    )


def d_det_rattade_meddelandet_var_som_det_sades(plats: Plats) -> None:
    ratt = Fordran.meddelad

    def forst(sjalv: Fordran, dag: date) -> Fordran:
        return ratt(sjalv, sjalv.meddelat_dag or dag)

    plats.setattr(Fordran, "meddelad", forst)


def d_paminnelsen_kom_nar_den_skickades(plats: Plats) -> None:
    plats.setattr(Fordranspaminnelse, "framme_dag", property(lambda kravet: kravet.skickat_dag))


def d_det_sankta_kostar(plats: Plats) -> None:
    """Interest is counted on what was demanded at first."""
    plats.setattr(Fordran, "kravt_den_ore", lambda f, *_: f.krav_ore)


def p_beslutet_sager_allt_som_ar_beviljat(plats: Plats) -> None:
    """A new amount wipes out what has been granted of promises."""
    ratt = Beviljande.beslutat
    plats.setattr(Beviljande, "beslutat", lambda b, sagt: replace(ratt(b, sagt), infriat={}))


def p_ett_nytt_belopp_ger_tillbaka_det_forfallna(plats: Plats) -> None:
    ratt = Beviljande.beslutat
    plats.setattr(Beviljande, "beslutat", lambda b, sagt: replace(ratt(b, sagt), bortfall={}))


def p_loftet_star_kvar_utan_bifall(plats: Plats) -> None:
    plats.setattr(andring, "folj_atagandena", _inget)
    plats.setattr(atagande, "krav_bifall", _inget)
    plats.setattr(infriande, "krav_bifall", _inget)


def p_det_infriade_star_kvar_nar_loftet_faller(plats: Plats) -> None:
    plats.setattr(dom, "folj_atagandena", _inget)


def p_det_betalas_utan_bifall(plats: Plats) -> None:
    plats.setattr(
        pengaregeln,
        "obundet_ore",
        lambda arende: arende.obetalt_ore - pengaregeln.reserverat_ore(arende),
    )


def p_det_som_forfaller_ar_utlysningens_pengar(plats: Plats) -> None:
    ratt = forfall._delar
    plats.setattr(
        forfall,
        "_delar",
        lambda arende, ore: (
            d.model_copy(update={"budgetar": arende.sokt_for_ar}) for d in ratt(arende, ore)
        ),
    )


PLANTERADE: tuple[Plantera, ...] = tuple(
    vad for namn, vad in list(globals().items()) if namn[:2] in ("a_", "b_", "c_", "d_")
)
PLANTERADE_OM_LOFTEN: tuple[Plantera, ...] = tuple(
    vad for namn, vad in list(globals().items()) if namn[:2] == "p_"
)
"""What is promised, infriat and lapsed: for the sequences that are about that."""
