"""Bankrättelse: what the bank did had been registered wrong, or the bank sent the money back.

Both are recorded whatever has been built on them since: a review that no longer has its money is
lifted first, and a claim that no longer has any is lifted after.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.andring import pengarna
from domain.arende import Arende, Pengafaktum
from domain.betalningsmal import Betalningsmal, som_betalningsmal
from domain.faktum import Aktor, Ore, OreEllerNoll, Rad
from domain.granskning import hav_granskning
from domain.hant import BANKDAG
from domain.havning import hav_overskjutande
from domain.lador import REDOVISADE, Flytt
from domain.pengar import Lada
from domain.provning import hemvist_efter
from domain.stopp import IngetAttRatta, krav, kronor
from domain.stopp.utbetalning import ReturOverstigerUtbetalt, UtbetalningFinnsInte
from domain.tillstand import Bankpost
from domain.utbetalning import beordrat, for_hogt_belopp
from domain.utlysning import Utlysning

_OREDOVISAT = Lada.UTBETALT_EJ_REDOVISAT


class UtbetalningRattad(Pengafaktum):
    """What the bank did had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that the payment was never made: its order is open again.

    `rattar_version` is the version of the fact that said it: the bank fact, or its last correction.
    verkningsdag is the right bank day.
    """

    TOPIC = "arende.utbetalning-rattad"
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


class UtbetalningReturnerad(Pengafaktum):
    """The bank sent back all or some of a payment; verkningsdag is the day it came.

    `utbetalning_version` is the fact that says what was paid. Of `belopp_ore`,
    `for_hogt_belopp_ore` had been paid without right. What had been paid with right is granted and
    unpaid again, and is attested and ordered anew.
    """

    TOPIC = "arende.utbetalning-returnerad"
    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG

    utbetalning_version: int
    utbetalning_id: UUID
    belopp_ore: Ore
    for_hogt_belopp_ore: OreEllerNoll
    bankreferens: Rad
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        post = aggregate.bankposter[self.utbetalning_version]
        aggregate.bankposter[self.utbetalning_version] = replace(
            post,
            belopp_ore=post.belopp_ore - self.belopp_ore,
            for_hogt_belopp_ore=post.for_hogt_belopp_ore - self.for_hogt_belopp_ore,
            returnerat_ore=post.returnerat_ore + self.belopp_ore,
        )


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
    _hav_granskning(arende, forut, ny, verkningsdag=verkningsdag, av=av)
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


def ta_emot_retur(
    arende: Arende,
    utlysning: Utlysning,
    *,
    verkningsdag: date,
    av: Aktor,
    utbetalning_version: int,
    belopp_ore: int,
    bankreferens: str,
    orsak: str,
) -> None:
    """Record what the bank sent back of a payment. More than was paid is an inbetalning instead."""
    krav(
        utbetalning_version in arende.bankposter,
        UtbetalningFinnsInte,
        rattar_version=utbetalning_version,
    )
    post = arende.bankposter[utbetalning_version]
    krav(
        belopp_ore <= post.belopp_ore,
        ReturOverstigerUtbetalt,
        belopp=kronor(belopp_ore),
        betalt=kronor(post.belopp_ore),
    )
    fel_ore = min(belopp_ore, post.for_hogt_belopp_ore)
    ratt_ore = belopp_ore - fel_ore
    kvar = replace(
        post,
        belopp_ore=post.belopp_ore - belopp_ore,
        for_hogt_belopp_ore=post.for_hogt_belopp_ore - fel_ore,
    )
    _hav_granskning(arende, post, kvar, verkningsdag=verkningsdag, av=av)
    flytt = arende.flytt(verkningsdag)
    ar = post.dag.year
    flytt.mellan(Lada.FOR_HOGT_BELOPP, ar, Lada.DISPONIBELT, verkningsdag.year, fel_ore)
    obetald_igen(arende, flytt, utlysning, ar, ratt_ore)
    arende.trigger_event(
        UtbetalningReturnerad,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_version=utbetalning_version,
        utbetalning_id=post.utbetalning_id,
        belopp_ore=belopp_ore,
        for_hogt_belopp_ore=fel_ore,
        bankreferens=bankreferens,
        orsak=orsak,
        **pengarna(arende, utlysning, flytt),
    )
    hav_overskjutande(
        arende, verkningsdag=verkningsdag, av=av, orsak="Utbetalningen har returnerats"
    )


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
    saknas = fore.med_ratt_ore - max(0, flytt.lador.belopp.get((_OREDOVISAT, fore_ar), 0))
    i_aret = flytt.lador.sankt_ur(fore_ar, _OREDOVISAT) if fore_ar != efter_ar else 0
    aterfort = flytt.aterfor(max(mindre, min(saknas, i_aret)), (_OREDOVISAT, fore_ar))
    hem = min(aterfort, mindre)
    fel, obetalt = Lada.FOR_HOGT_BELOPP, Lada.BEVILJAT_EJ_UTBETALT
    flytt.mellan(fel, fore_ar, Lada.DISPONIBELT, fore_ar, fore.for_hogt_belopp_ore, fore.dag)
    flytt.mellan(_OREDOVISAT, fore_ar, obetalt, medel_ar, fore.med_ratt_ore, fore.dag)
    kvar = min(efter.med_ratt_ore, max(0, flytt.lador.belopp.get((obetalt, medel_ar), 0)))
    flytt.mellan(obetalt, medel_ar, _OREDOVISAT, efter_ar, kvar)
    flytt.ta(obetalt, _OREDOVISAT, efter.med_ratt_ore - kvar, efter_ar)
    flytt.mellan(Lada.DISPONIBELT, efter_ar, fel, efter_ar, efter.for_hogt_belopp_ore)
    flytt.mellan(obetalt, medel_ar, *hemvist_efter(utlysning, flytt.dag), hem)
    flytt.mellan(_OREDOVISAT, efter_ar, fel, efter_ar, aterfort - hem)
    _inget_utover(arende, flytt, utlysning, fore_ar)
    return flytt


def _inget_utover(arende: Arende, flytt: Flytt, utlysning: Utlysning, ar: int) -> None:
    """What was waived of the payment was not waived; and no more is payable than is granted."""
    flytt.aterta_efterskankt(ar)
    flytt.ta_overskott(arende.beviljat_ore, hemvist_efter(utlysning, flytt.dag))


def obetald_igen(arende: Arende, flytt: Flytt, utlysning: Utlysning, ar: int, ore: int) -> None:
    """What had been paid with right is unpaid again, in the budgetår in which it came back.

    What was lowered meanwhile is not granted any more.
    """
    nu = flytt.dag.year
    aterfort = flytt.aterfor(ore, (_OREDOVISAT, ar))
    flytt.mellan(_OREDOVISAT, ar, Lada.BEVILJAT_EJ_UTBETALT, nu, ore)
    hemma = hemvist_efter(utlysning, flytt.dag)
    flytt.mellan(Lada.BEVILJAT_EJ_UTBETALT, nu, *hemma, aterfort)
    _inget_utover(arende, flytt, utlysning, ar)


def hav_granskning_vid_behov(
    arende: Arende, ar: int, behov_ore: int, *, verkningsdag: date, av: Aktor
) -> None:
    """Lift the review when what it has judged is needed to take a payment back."""
    lador = arende.lador
    finns = lador.belopp.get((_OREDOVISAT, ar), 0) + lador.sankt_ur(ar, _OREDOVISAT)
    provat = lador.i(*REDOVISADE) > 0 or any(d.lada in REDOVISADE for d in lador.sankt)
    if behov_ore > max(0, finns) and provat:
        hav_granskning(arende, verkningsdag=verkningsdag, av=av)


def _hav_granskning(
    arende: Arende, fore: Bankpost, efter: Bankpost, *, verkningsdag: date, av: Aktor
) -> None:
    ar = fore.dag.year
    samma_ar = efter.med_ratt_ore if efter.dag.year == ar else 0
    behov = fore.med_ratt_ore - samma_ar
    hav_granskning_vid_behov(arende, ar, behov, verkningsdag=verkningsdag, av=av)
