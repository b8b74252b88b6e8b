"""Bankrättelse: what the bank did had been registered wrong, or the bank sent the money back.

Both are recorded whatever has been built on them since: a review that no longer has its money is
lifted first, and a claim that no longer has any is lifted after.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.andring import hemvist, pengarna
from domain.arende import Arende, Pengafaktum
from domain.betalningsmal import Betalningsmal, som_betalningsmal
from domain.faktum import Aktor, Ore, OreEllerNoll, Rad
from domain.fordran import hav_overskjutande
from domain.granskning import hav_granskning
from domain.lador import REDOVISADE, Flytt, Lador
from domain.pengar import Lada
from domain.stopp import IngetAttRatta, krav, kronor
from domain.stopp.utbetalning import ReturOverstigerUtbetalt, UtbetalningFinnsInte
from domain.tillstand import Bankpost
from domain.utbetalning import beordrat, for_hogt_belopp
from domain.utlysning import Utlysning


class UtbetalningRattad(Pengafaktum):
    """What the bank did had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that the payment was never made: its order is open again.

    `rattar_version` is the version of the fact that said it: the bank fact, or its last correction.
    verkningsdag is the right bank day.
    """

    TOPIC = "arende.utbetalning-rattad"
    VILLKORLIG: ClassVar[bool] = False

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
    _tillbaka(arende, flytt, utlysning, ar, ratt_ore)
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

    What was lowered of the payment is still lowered, in the year that the payment is of.
    """
    assert arende.medel is not None
    flytt = arende.flytt(efter.dag)
    medel_ar, fore_ar, efter_ar = arende.medel.budgetar, fore.dag.year, efter.dag.year
    mindre = max(0, fore.med_ratt_ore - efter.med_ratt_ore)
    lyft = _lyft(flytt, fore_ar, _behov(fore, efter))
    aterfort = min(lyft, mindre)
    sankt = lyft - aterfort
    aterfort += flytt.aterfor(mindre - aterfort)
    # The new first: of what is without right, none has left that is there again at once.
    flytt.mellan(
        Lada.DISPONIBELT,
        efter_ar,
        Lada.FOR_HOGT_BELOPP,
        efter_ar,
        efter.for_hogt_belopp_ore,
    )
    flytt.mellan(
        Lada.FOR_HOGT_BELOPP,
        fore_ar,
        Lada.DISPONIBELT,
        fore_ar,
        fore.for_hogt_belopp_ore,
        fore.dag,
    )
    flytt.mellan(
        Lada.UTBETALT_EJ_REDOVISAT,
        fore_ar,
        Lada.BEVILJAT_EJ_UTBETALT,
        medel_ar,
        fore.med_ratt_ore,
        fore.dag,
    )
    flytt.mellan(
        Lada.BEVILJAT_EJ_UTBETALT,
        medel_ar,
        Lada.UTBETALT_EJ_REDOVISAT,
        efter_ar,
        efter.med_ratt_ore,
    )
    flytt.mellan(Lada.UTBETALT_EJ_REDOVISAT, efter_ar, Lada.FOR_HOGT_BELOPP, efter_ar, sankt)
    flytt.mellan(Lada.BEVILJAT_EJ_UTBETALT, medel_ar, *hemvist(utlysning), aterfort)
    return flytt


def _lyft(flytt: Flytt, ar: int, behov_ore: int) -> int:
    """Bring back what was lowered of the money that is to be taken back; how much it was."""
    saknas = behov_ore - flytt.lador.belopp.get((Lada.UTBETALT_EJ_REDOVISAT, ar), 0)
    lyft = min(max(0, saknas), _sankt_oredovisat(flytt.lador, ar))
    flytt.mellan(Lada.FOR_HOGT_BELOPP, ar, Lada.UTBETALT_EJ_REDOVISAT, ar, lyft)
    return lyft


def _sankt_oredovisat(lador: Lador, ar: int) -> int:
    """What was lowered before it was accounted for, of what was paid in that year."""
    return sum(
        d.belopp_ore for d in lador.sankt if (d.lada, d.ar) == (Lada.UTBETALT_EJ_REDOVISAT, ar)
    )


def _behov(fore: Bankpost, efter: Bankpost) -> int:
    """What is to be taken back of what was paid with right in the year of the payment."""
    samma_ar = efter.med_ratt_ore if efter.dag.year == fore.dag.year else 0
    return fore.med_ratt_ore - samma_ar


def _tillbaka(arende: Arende, flytt: Flytt, utlysning: Utlysning, ar: int, ore: int) -> None:
    """What had been paid with right is unpaid again; what was lowered meanwhile is not granted."""
    assert arende.medel is not None
    medel_ar = arende.medel.budgetar
    aterfort = _lyft(flytt, ar, ore)
    aterfort += flytt.aterfor(ore - aterfort)
    flytt.mellan(Lada.UTBETALT_EJ_REDOVISAT, ar, Lada.BEVILJAT_EJ_UTBETALT, medel_ar, ore)
    flytt.mellan(Lada.BEVILJAT_EJ_UTBETALT, medel_ar, *hemvist(utlysning), aterfort)


def _hav_granskning(
    arende: Arende, fore: Bankpost, efter: Bankpost, *, verkningsdag: date, av: Aktor
) -> None:
    """Lift the review when what it has judged is needed to take the payment back."""
    ar = fore.dag.year
    finns = arende.lador.belopp.get((Lada.UTBETALT_EJ_REDOVISAT, ar), 0)
    finns += _sankt_oredovisat(arende.lador, ar)
    granskat = arende.lador.i(*REDOVISADE) or any(d.lada in REDOVISADE for d in arende.lador.sankt)
    if _behov(fore, efter) > finns and granskat:
        hav_granskning(arende, verkningsdag=verkningsdag, av=av)
