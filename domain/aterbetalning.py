"""Återbetalning: money that came back to us, and what it settles.

What the bank received has happened: only how it is placed is judged. Money that settles a claim
pays its interest first. What was not demanded is taken from the box that it lies in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.faktum import Aktor, Ore, OreEllerNoll, Rad
from domain.fordran import (
    Uttag,
    del_av,
    falt,
    hav_overskjutande,
    minska,
    okravt_uttag,
    oppen,
    som_delar,
)
from domain.lador import KRAVBARA, Flytt
from domain.pengar import Lada
from domain.regelverk import Regelverk
from domain.regler import AterbetalningTill
from domain.stopp import krav, kronor
from domain.stopp.aterbetalning import (
    AterbetalningFinnsInte,
    BetalningenOverstigerSkulden,
    KvittningStodsInte,
    LadorStammerInte,
)
from domain.stopp.aterkrav import AterkravStodsInte, LadanKravsInte, OverstigerLadan
from domain.stopp.utbetalning import OverstigerBeviljat
from domain.tillstand import Aterbetalning


class AterbetalningMottagen(Pengafaktum):
    """`belopp_ore` of a receipt was placed here; verkningsdag is the day the bank had it.

    It settles the claim `fordran_id`, interest first; without a claim it empties the boxes named.
    """

    TOPIC = "arende.aterbetalning-mottagen"
    VILLKORLIG: ClassVar[bool] = False

    inbetalning_id: UUID
    fordran_id: UUID | None
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    gar_till: AterbetalningTill

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        if self.fordran_id is not None:
            minska(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)
        aggregate.aterbetalningar[self.originator_version] = Aterbetalning(
            self.inbetalning_id,
            self.verkningsdag,
            self.fordran_id,
            som_delar(self.kapital),
            self.ranta_ore,
            self.gar_till,
        )


class AterbetalningHavd(Pengafaktum):
    """A receipt had been placed wrong, or was never received: what it settled is owed again.

    `rattar_version` is the fact that placed it; verkningsdag is that fact's.
    """

    TOPIC = "arende.aterbetalning-havd"
    VILLKORLIG: ClassVar[bool] = False

    rattar_version: int
    inbetalning_id: UUID
    fordran_id: UUID | None
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        del aggregate.aterbetalningar[self.rattar_version]
        if self.fordran_id is not None:
            aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].okad(
                som_delar(self.kapital), self.verkningsdag, self.ranta_ore
            )


class FordranKvittad(Pengafaktum):
    """A claim was set off against what this ärende was to be paid: two legs, and no bank amount.

    The one leg pays out `belopp_ore` of the grant, the other settles so much of the claim.
    """

    TOPIC = "arende.fordran-kvittad"

    fordran_id: UUID
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    gar_till: AterbetalningTill

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        minska(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)
        aggregate.aterbetalningar[self.originator_version] = Aterbetalning(
            None,
            self.verkningsdag,
            self.fordran_id,
            som_delar(self.kapital),
            self.ranta_ore,
            self.gar_till,
        )


def placera_pa_fordran(
    arende: Arende,
    regelverk: Regelverk,
    *,
    verkningsdag: date,
    av: Aktor,
    inbetalning_id: UUID,
    fordran_id: UUID,
    belopp_ore: int,
) -> None:
    """Settle a claim with `belopp_ore` of a receipt, interest first; never more than is owed."""
    kapital, ranta_ore = _reglera(arende, fordran_id, belopp_ore)
    flytt = arende.flytt(verkningsdag)
    till = _aterbetalas_till(arende, regelverk, verkningsdag)
    _aterbetala(flytt, kapital, till)
    arende.trigger_event(
        AterbetalningMottagen,
        verkningsdag=verkningsdag,
        av=av,
        inbetalning_id=inbetalning_id,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        gar_till=till,
        **falt(arende, flytt),
    )


def placera_utan_fordran(
    arende: Arende,
    regelverk: Regelverk,
    *,
    verkningsdag: date,
    av: Aktor,
    inbetalning_id: UUID,
    belopp_ore: int,
    ur: Mapping[Lada, int],
) -> None:
    """Take up money that was paid back without being demanded, out of the boxes `ur` (öre)."""
    krav(sum(ur.values()) == belopp_ore, LadorStammerInte, belopp=kronor(belopp_ore))
    kapital: list[Uttag] = []
    for lada, ore in ur.items():
        krav(lada in KRAVBARA, LadanKravsInte, lada=lada)
        finns = arende.okravt_ore(lada)
        krav(
            ore <= finns,
            OverstigerLadan,
            belopp=kronor(ore),
            lada=lada,
            finns=kronor(finns),
        )
        kapital += okravt_uttag(arende, lada, ore)
    flytt = arende.flytt(verkningsdag)
    till = _aterbetalas_till(arende, regelverk, verkningsdag)
    _aterbetala(flytt, kapital, till)
    arende.trigger_event(
        AterbetalningMottagen,
        verkningsdag=verkningsdag,
        av=av,
        inbetalning_id=inbetalning_id,
        fordran_id=None,
        belopp_ore=belopp_ore,
        kapital=tuple(kapital),
        ranta_ore=0,
        gar_till=till,
        **falt(arende, flytt),
    )


def hav_placering(arende: Arende, *, av: Aktor, rattar_version: int, orsak: str) -> None:
    """Take back how a receipt was placed; the receipt itself is placed anew or returned."""
    aterbetalning = arende.aterbetalningar.get(rattar_version)
    krav(
        aterbetalning is not None and aterbetalning.inbetalning_id is not None,
        AterbetalningFinnsInte,
        rattar_version=rattar_version,
    )
    assert aterbetalning is not None
    dag = aterbetalning.dag
    flytt = arende.flytt(dag)
    for d in aterbetalning.kapital:
        if aterbetalning.gar_till is AterbetalningTill.ANSLAG:
            flytt.mellan(Lada.DISPONIBELT, dag.year, Lada.ATERBETALT, d.ar, d.belopp_ore)
        flytt.mellan(Lada.ATERBETALT, d.ar, d.lada, d.ar, d.belopp_ore)
    arende.trigger_event(
        AterbetalningHavd,
        verkningsdag=dag,
        av=av,
        rattar_version=rattar_version,
        inbetalning_id=aterbetalning.inbetalning_id,
        fordran_id=aterbetalning.fordran_id,
        belopp_ore=sum(d.belopp_ore for d in aterbetalning.kapital) + aterbetalning.ranta_ore,
        kapital=tuple(
            Uttag(lada=d.lada, ar=d.ar, belopp_ore=d.belopp_ore) for d in aterbetalning.kapital
        ),
        ranta_ore=aterbetalning.ranta_ore,
        orsak=orsak,
        **falt(arende, flytt),
    )
    hav_overskjutande(arende, verkningsdag=dag, av=av, orsak="Medlen finns inte i lådan")


def kvitta(
    arende: Arende,
    regelverk: Regelverk,
    *,
    verkningsdag: date,
    av: Aktor,
    fordran_id: UUID,
    belopp_ore: int,
) -> None:
    """Set a claim off against what is granted and unpaid, where the regelverk supports it."""
    arende.krav_oppet()
    assert arende.regelverk is not None
    regel = regelverk.innehall(arende.regelverk).aterkrav
    krav(regel is not None and regel.kvittning, KvittningStodsInte)
    fritt = arende.kvar_att_attestera_ore
    krav(belopp_ore <= fritt, OverstigerBeviljat, belopp=kronor(belopp_ore), kvar=kronor(fritt))
    kapital, ranta_ore = _reglera(arende, fordran_id, belopp_ore)
    flytt = arende.flytt(verkningsdag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore, verkningsdag.year)
    till = _aterbetalas_till(arende, regelverk, verkningsdag)
    _aterbetala(flytt, kapital, till)
    arende.trigger_event(
        FordranKvittad,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        gar_till=till,
        **falt(arende, flytt),
    )


def _reglera(arende: Arende, fordran_id: UUID, belopp_ore: int) -> tuple[tuple[Uttag, ...], int]:
    """What of the claim so much money settles: its interest first, then its capital."""
    fordran = oppen(arende, fordran_id)
    skuld = fordran.utestaende_ore + fordran.utestaende_ranta_ore
    krav(
        belopp_ore <= skuld,
        BetalningenOverstigerSkulden,
        belopp=kronor(belopp_ore),
        skuld=kronor(skuld),
    )
    ranta_ore = min(belopp_ore, fordran.utestaende_ranta_ore)
    return del_av(fordran, belopp_ore - ranta_ore), ranta_ore


def _aterbetalas_till(arende: Arende, regelverk: Regelverk, dag: date) -> AterbetalningTill:
    """By the version that the case was decided under; if it is undecided, by that of the day."""
    regel = regelverk.innehall(arende.regelverk or regelverk.referens(dag)).aterkrav
    krav(regel is not None, AterkravStodsInte)
    assert regel is not None
    return regel.aterbetalning_till


def _aterbetala(flytt: Flytt, kapital: Sequence[Uttag], till: AterbetalningTill) -> None:
    """Into `aterbetalt`; and on to what is free in the bank day's year, when it is the anslag's."""
    for u in kapital:
        flytt.mellan(u.lada, u.ar, Lada.ATERBETALT, u.ar, u.belopp_ore)
        if till is AterbetalningTill.ANSLAG:
            flytt.mellan(Lada.ATERBETALT, u.ar, Lada.DISPONIBELT, flytt.dag.year, u.belopp_ore)
