"""Utbetalning: attested by one, ordered by another, made by the bank.

We judge what we attest and order. What the bank did has happened, and is always recorded: what it
paid beyond the order is in the fact as `for_hogt_ore`, paid without right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende import Arende, Bankpost, Utbetalning
from domain.faktum import Aktor, Ore, OreEllerNoll, Rad
from domain.stopp import (
    AttesteradEfter,
    IngetAttRatta,
    InteAttesterad,
    InteBeslutat,
    InteMeddelat,
    OverstigerBeviljat,
    RedanBeordrad,
    SammaPerson,
    UtbetalningFinnsInte,
    UtbetalningFinnsRedan,
    krav,
    kronor,
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
    betalningsmal: Rad

    def apply(self, aggregate: Arende) -> None:
        attesterad = aggregate.utbetalningar[self.utbetalning_id]
        aggregate.utbetalningar[self.utbetalning_id] = replace(attesterad, beordrad=True)


class UtbetalningGenomford(Arende.Event):
    """The bank paid; verkningsdag is the bank day, `for_hogt_ore` the part without an order."""

    TOPIC = "arende.utbetalning-genomford"

    utbetalning_id: UUID
    belopp_ore: Ore
    for_hogt_ore: OreEllerNoll
    mottagare_id: UUID
    medel: Medel
    bankreferens: Rad

    def apply(self, aggregate: Arende) -> None:
        beordrat_ore = aggregate.oppen_order_ore(self.utbetalning_id)
        if beordrat_ore:
            order = aggregate.utbetalningar[self.utbetalning_id]
            aggregate.utbetalningar[self.utbetalning_id] = replace(order, betald=True)
        aggregate.bankposter[self.originator_version] = Bankpost(
            self.utbetalning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.for_hogt_ore,
            beordrat_ore,
        )

    def vakter(self) -> Iterator[Vakt]:
        if self.for_hogt_ore:
            kalla = anslagsvakt(self.medel.anslag_id, self.medel.budgetar)
            yield Vakt(kalla, -self.for_hogt_ore, villkorlig=False)


class UtbetalningRattad(Arende.Event):
    """What the bank did had been registered wrong: what was said of it, and what is true.

    `rattar` is the version of the fact that said it: the bank fact, or its last correction.
    verkningsdag is the right bank day.
    """

    TOPIC = "arende.utbetalning-rattad"

    rattar: int
    utbetalning_id: UUID
    tidigare_verkningsdag: date
    tidigare_belopp_ore: Ore
    tidigare_for_hogt_ore: OreEllerNoll
    belopp_ore: Ore
    for_hogt_ore: OreEllerNoll
    mottagare_id: UUID
    medel: Medel
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        forut = aggregate.bankposter.pop(self.rattar)
        aggregate.bankposter[self.originator_version] = Bankpost(
            self.utbetalning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.for_hogt_ore,
            forut.beordrat_ore,
        )

    def vakter(self) -> Iterator[Vakt]:
        if mer := self.for_hogt_ore - self.tidigare_for_hogt_ore:
            kalla = anslagsvakt(self.medel.anslag_id, self.medel.budgetar)
            yield Vakt(kalla, -mer, villkorlig=False)


def attestera(
    arende: Arende, *, verkningsdag: date, av: Aktor, utbetalning_id: UUID, belopp_ore: int
) -> None:
    """Approve a payment of what is granted and neither paid nor attested already."""
    krav(arende.beslutsdag is not None, InteBeslutat, diarienummer=arende.diarienummer)
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
    bankreferens: str,
) -> None:
    """Record what the bank paid, whatever it was. Beyond an open order it was without right."""
    arende.trigger_event(
        UtbetalningGenomford,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
        for_hogt_ore=_for_hogt(
            belopp_ore,
            arende.oppen_order_ore(utbetalning_id),
            arende.beviljat_ore - arende.betalt_ore,
        ),
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
        bankreferens=bankreferens,
    )


def ratta_utbetalning(
    arende: Arende, *, verkningsdag: date, av: Aktor, rattar: int, belopp_ore: int, orsak: str
) -> None:
    """Correct the bank day or the amount that version `rattar`, the last to say it, recorded."""
    krav(rattar in arende.bankposter, UtbetalningFinnsInte, rattar=rattar)
    forut = arende.bankposter[rattar]
    krav((verkningsdag, belopp_ore) != (forut.dag, forut.belopp_ore), IngetAttRatta)
    ovriga_ore = arende.betalt_ore - (forut.belopp_ore - forut.for_hogt_ore)
    arende.trigger_event(
        UtbetalningRattad,
        verkningsdag=verkningsdag,
        av=av,
        rattar=rattar,
        utbetalning_id=forut.utbetalning_id,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        tidigare_for_hogt_ore=forut.for_hogt_ore,
        belopp_ore=belopp_ore,
        for_hogt_ore=_for_hogt(belopp_ore, forut.beordrat_ore, arende.beviljat_ore - ovriga_ore),
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
        orsak=orsak,
    )


def _for_hogt(belopp_ore: int, beordrat_ore: int, kvar_ore: int) -> int:
    """What of a payment was without right: beyond its order, or what is left of the grant."""
    return belopp_ore - max(0, min(belopp_ore, beordrat_ore, kvar_ore))
