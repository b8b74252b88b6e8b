"""Rättelse: what was written down of a payment was not what the bank did."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.havning import hav_overskjutande
from domain.arende.hemvist import hemvist_efter, pengarna
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.tillstand import Bankpost
from domain.grund.aktor import Aktor
from domain.grund.flytt import Flytt
from domain.grund.hant import BANKDAG
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Rad
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal
from domain.utbetalning.bank import beordrat, for_hogt_belopp
from domain.utbetalning.bankandring import OREDOVISAT, hav_granskningen, inget_utover
from domain.utbetalning.stopp import UtbetalningFinnsInte
from domain.utlysning.utlysning import Utlysning


class UtbetalningRattad(Pengafaktum):
    """What the bank did had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that the payment was never made: its order is open again.

    `rattar_version` is the version of the fact that said it: the bank fact, or its last correction.
    verkningsdag is the right bank day.
    """

    TOPIC = "arende.utbetalning-rattad"
    NAMN = "utbetalning rättad"
    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG

    rattar_version: int
    utbetalning_id: UUID
    tidigare_verkningsdag: date
    tidigare_belopp_ore: OreEllerNoll
    tidigare_for_hogt_belopp_ore: OreEllerNoll
    tidigare_betalningsmal: Betalningsmal
    belopp_ore: OreEllerNoll
    beordrat_ore: OreEllerNoll
    for_hogt_belopp_ore: OreEllerNoll
    betalningsmal: Betalningsmal
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        forut = aggregate.bankposter.pop(self.rattar_version)
        order = aggregate.order_vid_rattelse(forut)
        utforde_order = order is not None and self.belopp_ore > 0
        if order is not None:  # if the bank never carried it out, it is open again
            aggregate.utbetalningar[self.utbetalning_id] = replace(order, betald=utforde_order)
        aggregate.bankposter[self.originator_version] = Bankpost(
            self.utbetalning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.for_hogt_belopp_ore,
            self.betalningsmal,
            utforde_order,
        )

    def i_ord(self) -> str:
        fran = f"{kronor(self.tidigare_belopp_ore)} den {self.tidigare_verkningsdag}"
        return f"utbetalning rättad från {fran} till {kronor(self.belopp_ore)}: {self.orsak}"


def ratta_utbetalning(
    arende: Arende,
    utlysning: Utlysning,
    *,
    verkningsdag: date,
    av: Aktor,
    rattar_version: int,
    belopp_ore: int,
    betalningsmal: str,
    orsak: str,
) -> None:
    """Correct the bank day, amount or payee that `rattar_version`, the last to say it, gave.

    An amount of 0 says that the payment was never made: its order is open again. What has been
    returned of it stays returned: the amount is what remains after that.
    """
    krav(rattar_version in arende.bankposter, UtbetalningFinnsInte, rattar_version=rattar_version)
    forut = arende.bankposter[rattar_version]
    krav(
        (verkningsdag, belopp_ore, som_betalningsmal(betalningsmal))
        != (forut.dag, forut.belopp_ore, forut.betalningsmal),
        IngetAttRatta,
    )
    beordrat_ore = beordrat(arende.order_vid_rattelse(forut), betalningsmal)
    fel_ore = for_hogt_belopp(belopp_ore, beordrat_ore, arende.obetalt_ore + forut.med_ratt_ore)
    ny = replace(forut, dag=verkningsdag, belopp_ore=belopp_ore, for_hogt_belopp_ore=fel_ore)
    hav_granskningen(arende, forut, ny, verkningsdag=verkningsdag, av=av)
    arende.trigger_event(
        UtbetalningRattad,
        verkningsdag=verkningsdag,
        av=av,
        rattar_version=rattar_version,
        utbetalning_id=forut.utbetalning_id,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        tidigare_for_hogt_belopp_ore=forut.for_hogt_belopp_ore,
        tidigare_betalningsmal=forut.betalningsmal,
        belopp_ore=belopp_ore,
        beordrat_ore=beordrat_ore,
        for_hogt_belopp_ore=fel_ore,
        betalningsmal=betalningsmal,
        orsak=orsak,
        **pengarna(arende, utlysning, _rattad(arende, utlysning, forut, ny)),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Utbetalningen har rättats")


def _rattad(arende: Arende, utlysning: Utlysning, fore: Bankpost, efter: Bankpost) -> Flytt:
    """Reverse at the old day and post at the new.

    What a lowered decision had taken of the payment is lowered out of what it now was; but if less
    was paid with right, that much less is without right. More is taken of the year's unpaid money,
    and when that is not enough, of what another year has come to hold.
    """
    assert arende.medel is not None
    flytt = arende.flytt(efter.dag)
    medel_ar, fore_ar, efter_ar = arende.medel.budgetar, fore.dag.year, efter.dag.year
    mindre = max(0, fore.med_ratt_ore - efter.med_ratt_ore)
    saknas = fore.med_ratt_ore - max(0, flytt.lador.belopp.get((OREDOVISAT, fore_ar), 0))
    i_aret = flytt.lador.sankt_ur(fore_ar, OREDOVISAT) if fore_ar != efter_ar else 0
    aterfort = flytt.aterfor(max(mindre, min(saknas, i_aret)), (OREDOVISAT, fore_ar))
    hem = min(aterfort, mindre)
    fel, obetalt = Lada.FOR_HOGT_BELOPP, Lada.BEVILJAT_EJ_UTBETALT
    flytt.mellan(fel, fore_ar, Lada.DISPONIBELT, fore_ar, fore.for_hogt_belopp_ore, fore.dag)
    flytt.mellan(OREDOVISAT, fore_ar, obetalt, medel_ar, fore.med_ratt_ore, fore.dag)
    kvar = min(efter.med_ratt_ore, max(0, flytt.lador.belopp.get((obetalt, medel_ar), 0)))
    flytt.mellan(obetalt, medel_ar, OREDOVISAT, efter_ar, kvar)
    flytt.ta(obetalt, OREDOVISAT, efter.med_ratt_ore - kvar, efter_ar)
    flytt.mellan(Lada.DISPONIBELT, efter_ar, fel, efter_ar, efter.for_hogt_belopp_ore)
    flytt.mellan(obetalt, medel_ar, *hemvist_efter(utlysning, flytt.dag), hem)
    flytt.mellan(OREDOVISAT, efter_ar, fel, efter_ar, aterfort - hem)
    inget_utover(arende, flytt, utlysning, fore_ar)
    return flytt
