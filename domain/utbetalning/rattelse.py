"""Rättelse: what was written down of a payment was not what the bank did."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.hemvist import hemvist_efter
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Bankpost
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import BANKDAG
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Rad
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal
from domain.utbetalning.bank import beordrat, for_hogt_belopp
from domain.utbetalning.bankandring import OREDOVISAT, hav_granskning_om_mindre, inget_utover
from domain.utbetalning.stopp import UtbetalningFinnsInte
from domain.utlysning.utlysning import Utlysning

OBETALT, UTAN_RATT = Lada.BEVILJAT_EJ_UTBETALT, Lada.FOR_HOGT_BELOPP


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
    HAVNINGSORSAK = Havningsorsak.UTBETALNINGEN_RATTAD

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
        aggregate.rattade_bankposter[self.rattar_version] = self.originator_version
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
    atgard: Atgard,
    *,
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
        (atgard.dag, belopp_ore, som_betalningsmal(betalningsmal))
        != (forut.dag, forut.belopp_ore, forut.betalningsmal),
        IngetAttRatta,
    )
    beordrat_ore = beordrat(arende.order_vid_rattelse(forut), betalningsmal)
    fel_ore = for_hogt_belopp(belopp_ore, beordrat_ore, arende.obetalt_ore + forut.med_ratt_ore)
    ny = replace(forut, dag=atgard.dag, belopp_ore=belopp_ore, for_hogt_belopp_ore=fel_ore)
    hav_granskning_om_mindre(arende, forut, ny, atgard)
    flytta_pengar(
        arende,
        UtbetalningRattad,
        atgard,
        _rattad(arende, utlysning, forut, ny),
        utlysning.medel,
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
    )


def _rattad(arende: Arende, utlysning: Utlysning, fore: Bankpost, efter: Bankpost) -> Flytt:
    """Take back the payment that was written down, on its day, and make the one that was made.

    What a lowered decision had taken out of the payment is first put back into it, so that it can
    be taken back whole, and is then taken out of what the payment was.
    """
    assert arende.medel is not None
    medel_ar, nytt_ar = arende.medel.budgetar, efter.dag.year
    flytt = arende.flytt(efter.dag)
    mindre_ore = max(0, fore.med_ratt_ore - efter.med_ratt_ore)
    aterfort_ore = _aterfor_det_sankta(flytt, fore, efter, mindre_ore)
    _ta_tillbaka(flytt, fore, medel_ar)
    _betala(flytt, efter, medel_ar)
    aldrig_betalt_ore = min(aterfort_ore, mindre_ore)
    hem, hem_ar = hemvist_efter(utlysning, flytt.dag)
    flytt.mellan(OBETALT, medel_ar, hem, hem_ar, aldrig_betalt_ore)
    flytt.mellan(OREDOVISAT, nytt_ar, UTAN_RATT, nytt_ar, aterfort_ore - aldrig_betalt_ore)
    inget_utover(arende, flytt, utlysning, fore.dag.year)
    return flytt


def _aterfor_det_sankta(flytt: Flytt, fore: Bankpost, efter: Bankpost, mindre_ore: int) -> int:
    """Put back what a lowered decision took of what was never paid; returns how much there was.

    If the payment was made in another year, what was lowered of it goes with it to that year.
    """
    ar = fore.dag.year
    foljer_med_ore = 0
    if efter.dag.year != ar:
        finns_ore = max(0, flytt.lador.belopp.get((OREDOVISAT, ar), 0))
        saknas_ore = fore.med_ratt_ore - finns_ore
        foljer_med_ore = min(saknas_ore, flytt.lador.sankt_ur(ar, OREDOVISAT))
    return flytt.aterfor(max(mindre_ore, foljer_med_ore), (OREDOVISAT, ar))


def _ta_tillbaka(flytt: Flytt, fore: Bankpost, medel_ar: int) -> None:
    """On the day that was written down nothing was paid: neither with right nor without."""
    ar = fore.dag.year
    flytt.mellan(UTAN_RATT, ar, Lada.DISPONIBELT, ar, fore.for_hogt_belopp_ore, fore.dag)
    flytt.mellan(OREDOVISAT, ar, OBETALT, medel_ar, fore.med_ratt_ore, fore.dag)


def _betala(flytt: Flytt, efter: Bankpost, medel_ar: int) -> None:
    """The payment as it was made: of the year's unpaid money, as far as that is enough.

    The rest is taken of what another year has come to hold.
    """
    ar = efter.dag.year
    obetalt_ore = max(0, flytt.lador.belopp.get((OBETALT, medel_ar), 0))
    ur_medelsaret_ore = min(efter.med_ratt_ore, obetalt_ore)
    flytt.mellan(OBETALT, medel_ar, OREDOVISAT, ar, ur_medelsaret_ore)
    flytt.ta(OBETALT, OREDOVISAT, efter.med_ratt_ore - ur_medelsaret_ore, ar)
    flytt.mellan(Lada.DISPONIBELT, ar, UTAN_RATT, ar, efter.for_hogt_belopp_ore)
