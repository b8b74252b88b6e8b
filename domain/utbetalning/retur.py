"""Retur: the bank sends a payment back."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import allt_hos_andra_efter_ore, bankens_flytt
from domain.arende.pengafaktum import Havningsorsak, per_ar
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Bankpost, Bankretur
from domain.arende.uttag import Uttag, som_delar, som_uttag
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad, ny_av
from domain.utbetalning.bankandring import (
    Bankandring,
    ar_hemma,
    bankposten,
    hav_granskning_om_mindre,
    obetald_igen,
)
from domain.utbetalning.stopp import ReturOverstigerUtbetalt
from domain.utlysning.utlysning import Utlysning


class UtbetalningReturnerad(Bankandring):
    """The bank sent back all or some of a payment; verkningsdag is the day it came.

    `utbetalning_version` is the fact that says what was paid. Of `belopp_ore`,
    `for_hogt_belopp_ore` had been paid without right. What had been paid with right is granted and
    unpaid again, and is attested and ordered anew; but `hemma` of it is granted no longer, and went
    there. `andras_brist` is what others have then settled of each year's money, and never got.
    """

    TOPIC = "arende.utbetalning-returnerad"
    NAMN = "utbetalning returnerad"
    OM_FORDRAN = False
    HAVNINGSORSAK = Havningsorsak.UTBETALNINGEN_RETURNERAD

    utbetalning_version: int
    utbetalning_id: UUID
    belopp_ore: Ore
    for_hogt_belopp_ore: OreEllerNoll
    hemma: tuple[Uttag, ...]
    bankreferens: Rad
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        post = aggregate.bankposter[self.utbetalning_version]
        version, dag = self.originator_version, self.verkningsdag
        kom = Bankretur(version, version, dag, self.belopp_ore, som_delar(self.hemma))
        aggregate.bankposter[self.utbetalning_version] = ny_av(post, returer=(*post.returer, kom))

    def i_ord(self) -> str:
        return f"banken sände tillbaka {kronor(self.belopp_ore)}: {self.orsak}"


def ta_emot_retur(
    arende: Arende,
    utlysning: Utlysning,
    atgard: Atgard,
    *,
    utbetalning_version: int,
    belopp_ore: int,
    bankreferens: str,
    orsak: str,
) -> None:
    """Record what the bank sent back of a payment. More than was paid is an inbetalning instead."""
    post = bankposten(arende, utbetalning_version)
    krav_ryms(post, belopp_ore)
    fel_ore = min(belopp_ore, post.kvar_for_hogt_ore)
    ratt_ore = belopp_ore - fel_ore
    kom = Bankretur(arende.version + 1, arende.version + 1, atgard.dag, belopp_ore)
    kvar = ny_av(post, returer=(*post.returer, kom))
    hav_granskning_om_mindre(arende, post, kvar, atgard)
    flytt = bankens_flytt(arende, post, kvar, atgard.dag)
    ar = post.dag.year
    flytt.mellan(Lada.FOR_HOGT_BELOPP, ar, Lada.DISPONIBELT, atgard.dag.year, fel_ore)
    andras_ore = allt_hos_andra_efter_ore(arende, post, kvar)
    obetald_igen(arende, flytt, utlysning, ar, ratt_ore, andras_ore)
    flytta_pengar(
        arende,
        UtbetalningReturnerad,
        atgard,
        flytt,
        utlysning.medel,
        utbetalning_version=utbetalning_version,
        utbetalning_id=post.utbetalning_id,
        belopp_ore=belopp_ore,
        for_hogt_belopp_ore=fel_ore,
        hemma=som_uttag(ar_hemma((), flytt.rorelser)),
        andras_brist=per_ar(flytt.brist),
        bankreferens=bankreferens,
        orsak=orsak,
    )


def krav_ryms(post: Bankpost, belopp_ore: int) -> None:
    """No more comes back of a payment than was paid."""
    krav(
        belopp_ore <= post.kvar_ore,
        ReturOverstigerUtbetalt,
        belopp=kronor(belopp_ore),
        betalt=kronor(post.kvar_ore),
    )
