"""Rättelse: what was written down of a payment was not what the bank did."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import annans_order
from domain.arende.pengafaktum import Havningsorsak, per_ar
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Bankpost
from domain.fordran.rantevillkor import Betalningsandel
from domain.grund.aktor import Atgard
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Rad, ny_av
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal
from domain.utbetalning.bank import beordrat
from domain.utbetalning.bankandring import (
    Bankandring,
    bankposten,
    hav_granskning_om_mindre,
    med_ratt_del,
    som_den_var,
)
from domain.utbetalning.stopp import MindreAnReturnerat
from domain.utlysning.utlysning import Utlysning


class UtbetalningRattad(Bankandring):
    """What the bank did had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that the payment was never made. `utforde_order`: what was made carried out
    the order under its utbetalning_id; `oppnar_order`: what was thought to have did not, and it is
    open again.

    `rattar_version` is the version of the fact that said it: the bank fact, or its last correction.
    verkningsdag is the right bank day. `andras_brist` is what others have then settled of each
    year's money, and never got.
    """

    TOPIC = "arende.utbetalning-rattad"
    NAMN = "utbetalning rättad"
    OM_FORDRAN = False
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
    utforde_order: bool
    oppnar_order: bool
    betalningsmal: Betalningsmal
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        forut = aggregate.bankposter.pop(self.rattar_version)
        aggregate.rattade_bankposter[self.rattar_version] = self.originator_version
        if self.utforde_order or self.oppnar_order:
            order = aggregate.utbetalningar[self.utbetalning_id]
            aggregate.utbetalningar[self.utbetalning_id] = ny_av(order, betald=self.utforde_order)
        aggregate.bankposter[self.originator_version] = Bankpost(
            self.utbetalning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.for_hogt_belopp_ore,
            self.betalningsmal,
            self.utforde_order,
            forut.returer,
        )
        rattad = Betalningsandel(
            self.originator_version, self.utbetalning_id, self.verkningsdag, self.belopp_ore
        )
        aggregate.betalning_rattad(self.rattar_version, forut.dag, rattad)

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

    An amount of 0 says that the payment was never made: its order is open again. What has come back
    of it is said by facts of its own, which stand: less than that cannot have been paid.
    """
    forut = bankposten(arende, rattar_version)
    krav(
        (atgard.dag, belopp_ore, som_betalningsmal(betalningsmal))
        != (forut.dag, forut.belopp_ore, forut.betalningsmal)
        or (rattar_version, forut) in betalt_till_annan(arende),
        IngetAttRatta,
    )
    krav(
        max(0, belopp_ore) >= forut.returnerat_ore,
        MindreAnReturnerat,
        belopp=kronor(belopp_ore),
        returnerat=kronor(forut.returnerat_ore),
    )
    order = arende.order_vid_rattelse(forut)
    beordrat_ore = beordrat(order, betalningsmal)
    nu = ny_av(
        forut,
        dag=atgard.dag,
        belopp_ore=belopp_ore,
        betalningsmal=som_betalningsmal(betalningsmal),
    )
    nu = med_ratt_del(arende, forut, nu, beordrat_ore)
    hav_granskning_om_mindre(arende, forut, nu, atgard)
    flytt = som_den_var(arende, utlysning, forut, nu, atgard.dag)
    flytta_pengar(
        arende,
        UtbetalningRattad,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        utbetalning_id=forut.utbetalning_id,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        tidigare_for_hogt_belopp_ore=forut.for_hogt_belopp_ore,
        tidigare_betalningsmal=forut.betalningsmal,
        belopp_ore=belopp_ore,
        beordrat_ore=beordrat_ore,
        utforde_order=order is not None and belopp_ore > 0,
        oppnar_order=order is not None and belopp_ore <= 0 and order.betald,
        for_hogt_belopp_ore=nu.for_hogt_belopp_ore,
        betalningsmal=betalningsmal,
        andras_brist=per_ar(flytt.brist),
        orsak=orsak,
    )


def betalt_till_annan(arende: Arende) -> list[tuple[int, Bankpost]]:
    """What the bank paid by order to one who turned out not to be the party, not yet said so."""
    return [
        (version, post)
        for version, post in arende.bankposter.items()
        if annans_order(arende, post) is not None and post.kvar_med_ratt_ore > 0
    ]
