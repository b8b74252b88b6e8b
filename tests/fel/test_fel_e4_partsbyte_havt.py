"""E4: a change of party that was wrong is undone: who is paid, what falls, whose the money is."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.arende.pengafaktum import Havningsorsak
from domain.arende.pengaregeln import UtbetalningBortfallen, kvar_att_attestera_ore
from domain.aterkrav.misstagsbetalning import krav_misstagsbetalning
from domain.beslut.partsstallning import PartsstallningRattad, ratta_partsstallning
from domain.grund.stopp import IngetAttRatta
from domain.handlaggning.partsbyte import PartBytt
from domain.handlaggning.partsbyteshavning import PartsbyteHavt, hav_partsbyte
from domain.handlaggning.stopp import FelPartAtergar, PartsbytetFinnsInte, SenarePartsbyte
from domain.mottagare.partsstallning import ENSKILD
from domain.regelverk.regler import Tidrakning
from domain.utbetalning import attest, order, rattelse
from domain.utbetalning.stopp import UtbetalningenBortfallen
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    BANKGIRO,
    BESLUTET,
    BETALNING,
    BETALNING_2,
    SKANE,
    STOCKHOLM,
    UPPSALA,
)
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.felbytet import DAGEN, Bytet


def test_fel_e4_havt_ar_parten_den_som_den_var() -> None:
    gang = Bytet()
    forut = gang.arende.partsstallning
    version = gang.byt(partsstallning=ENSKILD)
    assert (gang.arende.mottagare_id, gang.arende.partsstallning) == (SKANE, ENSKILD)
    gang.hav(version)
    havt = gang.fakta[-1]
    assert isinstance(havt, PartsbyteHavt)
    assert (havt.verkningsdag, havt.havd_mottagare_id) == (DAGEN, SKANE)
    assert (gang.arende.mottagare_id, gang.arende.partsstallning) == (UPPSALA, forut)
    assert gang.arende.part_den(date(2025, 1, 1)) == UPPSALA
    for fel, vilken in ((PartsbytetFinnsInte, version), (PartsbytetFinnsInte, 1)):
        om = {"av": ANNA, "rattar_version": vilken, "orsak": "Fel"}
        gang.nekas(fel, hav_partsbyte, gang.parter[UPPSALA], **om)


def test_fel_e4_det_senaste_havs_forst_och_till_den_som_var() -> None:
    gang = Bytet()
    forsta = gang.byt()
    andra = gang.byt(SKANE, STOCKHOLM)
    om = {"av": ANNA, "orsak": "Fel"}
    gang.nekas(SenarePartsbyte, hav_partsbyte, gang.parter[UPPSALA], rattar_version=forsta, **om)
    gang.nekas(FelPartAtergar, hav_partsbyte, gang.parter[UPPSALA], rattar_version=andra, **om)
    gang.hav(andra, SKANE)
    gang.hav(forsta)
    assert gang.arende.mottagare_id == UPPSALA


def test_fel_e4_order_till_den_andre_faller() -> None:
    """What is attested is attested and ordered anew, to the party's own account."""
    gang = Bytet()
    version = gang.byt()
    gang.beordra(ANNAT_BANKGIRO, SKANE)
    gang.hav(version)
    fallen = gang.fakta[-1]
    assert isinstance(fallen, UtbetalningBortfallen)
    assert (fallen.utbetalning_id, fallen.orsak) == (BETALNING, Havningsorsak.PARTSBYTET_HAVT)
    gang.nekas(
        UtbetalningenBortfallen,
        order.beordra,
        gang.regelverk,
        gang.parter[UPPSALA],
        gang.bankdagar,
        verkningsdag=date(2024, 3, 27),
        av=BO,
        utbetalning_id=BETALNING,
        betalningsmal=BANKGIRO,
        forfallodag=date(2024, 3, 27),
    )
    nytt = {"utbetalning_id": BETALNING_2, "belopp_ore": 400 * T}
    om: dict[str, Any] = {"verkningsdag": date(2024, 3, 27), "av": BO, **nytt}
    gang.gor(attest.attestera, gang.regelverk, gang.betalande, **om)
    gang.beordra(BANKGIRO, UPPSALA, BETALNING_2)


def test_fel_e4_order_till_parten_star() -> None:
    """Whatever was ordered to the party's own account stands."""
    gang = Bytet()
    gang.beordra(BANKGIRO, UPPSALA)
    version = gang.byt()
    gang.hav(version)
    assert isinstance(gang.fakta[-1], PartsbyteHavt)
    assert gang.arende.beordrat_ore == 400 * T


def test_fel_e4_den_som_blir_part_pa_nytt_far_sitt_pa_sitt_konto() -> None:
    """The first change had the wrong ground: what is paid after the second is the party's."""
    gang = Bytet()
    version = gang.byt()
    gang.beordra(ANNAT_BANKGIRO, SKANE)
    gang.hav(version)
    gang.byt()
    dag = date(2024, 3, 27)
    om: dict[str, Any] = {"verkningsdag": dag, "av": BO, "utbetalning_id": BETALNING_2}
    gang.gor(attest.attestera, gang.regelverk, gang.betalande, belopp_ore=400 * T, **om)
    gang.beordra(ANNAT_BANKGIRO, SKANE, BETALNING_2)
    gang.bank(400, dag, BETALNING_2, ANNAT_BANKGIRO)
    betald = gang.arende.version
    assert rattelse.betalt_till_annan(gang.arende) == []
    gang.ratta_betalning(400, date(2024, 3, 28), betald, ANNAT_BANKGIRO)
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    assert kvar_att_attestera_ore(gang.arende) == 0


def test_fel_e4_det_betalda_kravs_av_den_som_fick_det() -> None:
    """It is without right from the bank day; the party is still to have its grant."""
    gang = Bytet()
    version = gang.byt()
    gang.beordra(ANNAT_BANKGIRO, SKANE)
    dag = date(2024, 3, 27)
    gang.bank(400, dag, BETALNING, ANNAT_BANKGIRO)
    betald = gang.arende.version
    gang.nekas(
        IngetAttRatta,
        rattelse.ratta_utbetalning,
        gang.utlysning,
        verkningsdag=dag,
        av=BO,
        rattar_version=betald,
        belopp_ore=400 * T,
        betalningsmal=ANNAT_BANKGIRO,
        orsak="Fel",
    )
    gang.hav(version)
    [(annans, _)] = rattelse.betalt_till_annan(gang.arende)
    gang.ratta_betalning(400, dag, annans, ANNAT_BANKGIRO)
    assert gang.lador() == {"beviljat_ej_utbetalt": 400, "for_hogt_belopp": 400}
    assert kvar_att_attestera_ore(gang.arende) == 400 * T
    assert rattelse.betalt_till_annan(gang.arende) == []
    gang.gor(
        krav_misstagsbetalning,
        gang.parter[UPPSALA],
        gang.parter[SKANE],
        verkningsdag=date(2024, 5, 2),
        av=BO,
        fordran_id=FORDRAN,
        utbetalning_version=gang.arende.version,
        galdenarens_namn=None,
        krav_ore=400 * T,
        forfallodag=date(2024, 6, 3),
        anger_ranta=True,
    )
    gang.mottagare = gang.parter[UPPSALA]
    gang.betala(400, date(2024, 5, 6), "rätt betalning")
    assert gang.lador() == {"for_hogt_belopp": 400, "utbetalt_ej_redovisat": 400}


def test_fel_e4_den_nya_partens_tid_ar_dess_egen() -> None:
    """What the earlier party was told keeps its time, when what the new one is is corrected."""
    gang = Bytet()
    gang.byt(partsstallning=ENSKILD)
    byte = gang.fakta[-1]
    assert isinstance(byte, PartBytt)
    assert byte.i_ord().endswith("enskild part, företräder inte det allmänna")
    gang.gor(
        ratta_partsstallning,
        gang.regelverk,
        frozenset(),
        verkningsdag=date(2024, 4, 2),
        av=ANNA,
        enskild_part=True,
        foretrader_det_allmanna=True,
        orsak="Ett kommunalförbund",
    )
    rattad = gang.fakta[-1]
    assert isinstance(rattad, PartsstallningRattad)
    assert rattad.beslutsfrister == ()
    assert gang.arende.beslut[BESLUTET].overklagas is Tidrakning.BESLUTSDAG
