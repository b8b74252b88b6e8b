"""Utbetalning: attested by somebody who did not decide, then ordered, then made by the bank.

We judge what we attest and order. What the bank did has happened, and is always recorded: what it
paid beyond the order is in the fact as `for_hogt_belopp_ore`, paid without right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende import Arende, Bankpost, Utbetalning
from domain.betalningsmal import Betalningsmal, som_betalningsmal
from domain.faktum import Aktor, Ore, OreEllerNoll, Rad
from domain.stopp import IngetAttRatta, krav, kronor
from domain.stopp.meddelande import InteBeslutat
from domain.stopp.utbetalning import (
    AttesteradEfter,
    AttestForeBeslut,
    InteAttesterad,
    InteMeddelat,
    OverstigerBeviljat,
    RedanBeordrad,
    SammaPerson,
    UtbetalningFinnsInte,
    UtbetalningFinnsRedan,
)
from domain.utlysning import Medel
from domain.vakt import Vakt, anslagsvakt


class UtbetalningAttesterad(Arende.Event):
    """Somebody other than the decision makers approved a payment."""

    TOPIC = "arende.utbetalning-attesterad"

    utbetalning_id: UUID
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        aggregate.utbetalningar[self.utbetalning_id] = Utbetalning(
            self.belopp_ore, self.verkningsdag
        )


class UtbetalningBeordrad(Arende.Event):
    """The attested payment was ordered from the bank, to `betalningsmal`."""

    TOPIC = "arende.utbetalning-beordrad"

    utbetalning_id: UUID
    belopp_ore: Ore
    betalningsmal: Betalningsmal

    def apply(self, aggregate: Arende) -> None:
        attesterad = aggregate.utbetalningar[self.utbetalning_id]
        aggregate.utbetalningar[self.utbetalning_id] = replace(
            attesterad, betalningsmal=self.betalningsmal
        )


class UtbetalningGenomford(Arende.Event):
    """The bank paid `belopp_ore` to `betalningsmal`; verkningsdag is the bank day.

    The first payment under its utbetalning_id carries out the order, whatever its amount and payee:
    one order is one payment. What remains of the grant is attested and ordered anew.

    `beordrat_ore` is what was ordered to there and not yet paid (0 if nothing was);
    `for_hogt_belopp_ore` the part without right: beyond that, or beyond what was left of the grant.
    """

    TOPIC = "arende.utbetalning-genomford"

    utbetalning_id: UUID
    belopp_ore: Ore
    beordrat_ore: OreEllerNoll
    for_hogt_belopp_ore: OreEllerNoll
    betalningsmal: Betalningsmal
    bankreferens: Rad
    mottagare_id: UUID
    medel: Medel

    def apply(self, aggregate: Arende) -> None:
        order = aggregate.oppen_order(self.utbetalning_id)
        if order is not None:
            aggregate.utbetalningar[self.utbetalning_id] = replace(order, betald=True)
        aggregate.bankposter[self.originator_version] = Bankpost(
            self.utbetalning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.for_hogt_belopp_ore,
            self.betalningsmal,
            utforde_order=order is not None,
        )

    def vakter(self) -> Iterator[Vakt]:
        if self.for_hogt_belopp_ore:
            kalla = anslagsvakt(self.medel.anslag_id, self.medel.budgetar)
            yield Vakt(kalla, -self.for_hogt_belopp_ore, villkorlig=False)


class UtbetalningRattad(Arende.Event):
    """What the bank did had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that the payment was never made: its order is open again.

    `rattar_version` is the version of the fact that said it: the bank fact, or its last correction.
    verkningsdag is the right bank day.
    """

    TOPIC = "arende.utbetalning-rattad"

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
    mottagare_id: UUID
    medel: Medel
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
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

    def vakter(self) -> Iterator[Vakt]:
        if mer := self.for_hogt_belopp_ore - self.tidigare_for_hogt_belopp_ore:
            kalla = anslagsvakt(self.medel.anslag_id, self.medel.budgetar)
            yield Vakt(kalla, -mer, villkorlig=False)


def attestera(
    arende: Arende, *, verkningsdag: date, av: Aktor, utbetalning_id: UUID, belopp_ore: int
) -> None:
    """Approve a payment of what is granted and neither paid nor attested already."""
    krav(arende.beslutsdag is not None, InteBeslutat, diarienummer=arende.diarienummer)
    krav(
        arende.beslutsdag is not None and verkningsdag >= arende.beslutsdag,
        AttestForeBeslut,
        dag=verkningsdag,
        beslutsdag=arende.beslutsdag,
    )
    krav(av.subjekt not in arende.beslutsfattare, SammaPerson, subjekt=av.subjekt)
    krav(
        utbetalning_id not in arende.utbetalningar,
        UtbetalningFinnsRedan,
        utbetalning_id=utbetalning_id,
    )
    krav(
        belopp_ore <= arende.kvar_att_attestera_ore,
        OverstigerBeviljat,
        belopp=kronor(belopp_ore),
        kvar=kronor(arende.kvar_att_attestera_ore),
    )
    arende.trigger_event(
        UtbetalningAttesterad,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
    )


def beordra(
    arende: Arende, *, verkningsdag: date, av: Aktor, utbetalning_id: UUID, betalningsmal: str
) -> None:
    """Order an attested payment. Paid and ordered never exceed what is granted."""
    krav(utbetalning_id in arende.utbetalningar, InteAttesterad, utbetalning_id=utbetalning_id)
    utbetalning = arende.utbetalningar[utbetalning_id]
    krav(
        not utbetalning.beordrad,
        RedanBeordrad,
        utbetalning_id=utbetalning_id,
    )
    krav(
        arende.meddelat_dag is not None and verkningsdag >= arende.meddelat_dag,
        InteMeddelat,
        dag=verkningsdag,
    )
    krav(
        verkningsdag >= utbetalning.attestdag,
        AttesteradEfter,
        attestdag=utbetalning.attestdag,
        dag=verkningsdag,
    )
    kvar = arende.beviljat_ore - arende.betalt_ore - arende.beordrat_ore
    krav(
        utbetalning.belopp_ore <= kvar,
        OverstigerBeviljat,
        belopp=kronor(utbetalning.belopp_ore),
        kvar=kronor(kvar),
    )
    arende.trigger_event(
        UtbetalningBeordrad,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        belopp_ore=utbetalning.belopp_ore,
        betalningsmal=betalningsmal,
    )


def bekrafta(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    utbetalning_id: UUID,
    belopp_ore: int,
    betalningsmal: str,
    bankreferens: str,
) -> None:
    """Record what the bank paid and to whom, whatever it was.

    With right it paid what an open order says, to where the order says, within the grant.
    """
    beordrat_ore = _beordrat(arende.oppen_order(utbetalning_id), betalningsmal)
    arende.trigger_event(
        UtbetalningGenomford,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
        beordrat_ore=beordrat_ore,
        for_hogt_belopp_ore=_for_hogt_belopp(
            belopp_ore, beordrat_ore, arende.beviljat_ore - arende.betalt_ore
        ),
        betalningsmal=betalningsmal,
        bankreferens=bankreferens,
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
    )


def ratta_utbetalning(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    rattar_version: int,
    belopp_ore: int,
    betalningsmal: str,
    orsak: str,
) -> None:
    """Correct the bank day, amount or payee that `rattar_version`, the last to say it, gave.

    An amount of 0 says that the payment was never made: its order is open again.
    """
    krav(rattar_version in arende.bankposter, UtbetalningFinnsInte, rattar_version=rattar_version)
    forut = arende.bankposter[rattar_version]
    krav(
        (verkningsdag, belopp_ore, som_betalningsmal(betalningsmal))
        != (forut.dag, forut.belopp_ore, forut.betalningsmal),
        IngetAttRatta,
    )
    beordrat_ore = _beordrat(arende.order_vid_rattelse(forut), betalningsmal)
    ovriga_ore = arende.betalt_ore - (forut.belopp_ore - forut.for_hogt_belopp_ore)
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
        for_hogt_belopp_ore=_for_hogt_belopp(
            belopp_ore, beordrat_ore, arende.beviljat_ore - ovriga_ore
        ),
        betalningsmal=betalningsmal,
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
        orsak=orsak,
    )


def _beordrat(order: Utbetalning | None, betalningsmal: str) -> int:
    """What an order says is to be paid to there, in öre."""
    till_ratt_mal = order is not None and order.betalningsmal == som_betalningsmal(betalningsmal)
    return order.belopp_ore if order is not None and till_ratt_mal else 0


def _for_hogt_belopp(belopp_ore: int, beordrat_ore: int, kvar_ore: int) -> int:
    """What of a payment was without right: beyond its order, or what is left of the grant."""
    return belopp_ore - max(0, min(belopp_ore, beordrat_ore, kvar_ore))
