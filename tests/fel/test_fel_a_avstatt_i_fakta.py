"""F15: what the facts say of what is abstained from, for ever.

Of 100 that was not approved 60 was demanded, and 40 abstained from. Thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

import pytest

from domain.arende.arende import Arende
from domain.arende.avstattigen import AvstattIgen
from domain.aterkrav.rattelse import ratta_avstaende
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat, andra_avstaende
from domain.fordran.avstaende import Avstaende
from domain.grund.pengar import Lada, Rorelse, Uttag
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.avstatt import andringen, beslutet, krav_60_avstatt_40, rattelsen

SAGT = {"tidigare_avstatt", "avstatt", "aterlagt"}


def i_lador(uttag: Iterable[Uttag]) -> dict[str, int]:
    return {u.lada.value: u.belopp_ore // T for u in uttag}


def dit(rorelser: Iterable[Rorelse]) -> dict[str, int]:
    """Where it lies when it has moved."""
    summor = Counter[str]()
    for r in rorelser:
        summor[r.till] += r.belopp_ore // T
        summor[r.fran] -= r.belopp_ore // T
    return {lada: ore for lada, ore in summor.items() if ore > 0}


def upphavt(gang: Domgang) -> AvstaendeAndratAvDom:
    gang.till_domstolen(beslutet(gang))
    [havt] = [f for f in gang.dom(Utgang.UPPHAVANDE) if isinstance(f, AvstaendeAndratAvDom)]
    return havt


def test_fel_a_f15_aterlagt_ar_lador_som_det_avstods_i_och_rorelserna_var_det_ligger() -> None:
    """The grant is lowered to 30 first: nothing of what comes back is within it."""
    gang = krav_60_avstatt_40()
    gang.andra(30, date(2025, 5, 1))
    havt = upphavt(gang)
    assert (i_lador(havt.aterlagt), havt.oprovat) == ({"ej_godkant": 40}, ())
    assert dit(havt.rorelser) == {"for_hogt_belopp": 40}


def test_fel_a_f15_det_ingen_granskning_har_funnit_sags_vara_oprovat() -> None:
    """The bank had paid 350, and then 400 all the same: the review of it was lifted."""
    gang = krav_60_avstatt_40(krav=0, avstatt=100)
    gang.ratta_betalning(350)
    gang.ratta_betalning(400)
    havt = upphavt(gang)
    assert i_lador(havt.aterlagt) == i_lador(havt.oprovat) == {"ej_godkant": 100}
    assert dit(havt.rorelser) == {"utbetalt_ej_redovisat": 100}
    fakta = gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    [igen] = [f for f in fakta if isinstance(f, AvstaendeAndratAvDom)]
    assert i_lador(igen.avstatt_igen) == {"utbetalt_ej_redovisat": 100}


def test_fel_a_f15_samma_sak_har_samma_namn_i_alla_fakta_om_det() -> None:
    """And none says what follows from what it says besides."""
    egna = {f: set(f.model_fields) for f in (AvstaendeAndrat, AvstaendeAndratAvDom)}
    assert all(SAGT | {"oprovat", "saknas_ore"} <= falt for falt in egna.values())
    assert "avstatt_igen" not in egna[AvstaendeAndrat]
    assert {"aterkrav_beslut_id", "avstatt_igen", "saknas_ore"} <= {*AvstattIgen.model_fields}
    assert {*AterkravSankt.model_fields} & {*SAGT, "oprovat", "avstatt_igen"} == {"aterlagt"}


def en_sankning_till_inget() -> Domgang:
    gang = krav_60_avstatt_40()
    gang.sank(0, date(2025, 4, 25))
    return gang


def andrat_rattat_och_domt() -> Domgang:
    gang = krav_60_avstatt_40()
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **andringen(gang, 30))
    ratta = rattelsen(gang, {Lada.EJ_GODKANT: 20})
    gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **ratta)
    upphavt(gang)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    return gang


@pytest.mark.parametrize("gangen", [en_sankning_till_inget, andrat_rattat_och_domt])
def test_fel_a_f15_the_facts_are_replayed_without_the_rules(
    gangen: Callable[[], Domgang], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a fact took away it says: another rule tomorrow changes nothing of it."""
    gang = gangen()
    for regel in ("bort", "mer", "hogst", "ryms", "det_som_galler", "de_sista_orden"):
        monkeypatch.setattr(Avstaende, regel, _far_inte_fragas)
    igen = Arende.tom(gang.arende.id)
    for f in gang.fakta:
        if f.originator_id == igen.id:
            f.mutate(igen)
    assert igen.avstaenden == gang.arende.avstaenden


def _far_inte_fragas(*_: object) -> None:
    raise AssertionError("a rule was asked when a fact was replayed")
