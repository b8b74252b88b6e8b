"""Utbetalning: attested by somebody who did not decide, then ordered, then made by the bank.

We judge what we attest and order. What the bank did has happened, and is always recorded: what it
paid beyond the order is in the fact as `for_hogt_belopp_ore`, paid without right.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.beslutstyp import Beslutstyp
from domain.betalningsmal import Betalningsmal, som_betalningsmal
from domain.faktum import Aktor, Ore, OreEllerNoll, Rad
from domain.grunddata import Grunddata
from domain.hant import BANKDAG, dagen
from domain.kalender import nasta_bankdag
from domain.mottagare import Mottagare
from domain.myndighet import Myndighet, krav_delegation, myndighet_id
from domain.pengar import Lada
from domain.regelverk import Regelverk
from domain.stopp import krav, kronor
from domain.stopp.beslutsfattande import JavHindrar
from domain.stopp.meddelande import InteBeslutat
from domain.stopp.utbetalning import (
    AttesteradEfter,
    AttestForeBeslut,
    BankdagIAnnatBudgetar,
    BetalningsmaletInteGodkant,
    HandlaggareAttesterar,
    InteAttesterad,
    InteBetalandeMyndighet,
    InteLagaKraft,
    InteMeddelat,
    OverstigerBeviljat,
    RedanBeordrad,
    SammaPerson,
    UtbetalningenAterkallad,
    UtbetalningenHindras,
    UtbetalningFinnsRedan,
)
from domain.tillstand import Bankpost, Utbetalning


class UtbetalningAttesterad(Arende.Event):
    """Somebody other than the decision makers approved a payment; verkningsdag is the day.

    `beslut_id` is the decision that it is paid under: the one that settled the application then.
    """

    TOPIC = "arende.utbetalning-attesterad"
    HANT = dagen("Attestdagen")

    utbetalning_id: UUID
    beslut_id: UUID
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        aggregate.utbetalningar[self.utbetalning_id] = Utbetalning(
            self.belopp_ore, self.verkningsdag
        )


class UtbetalningBeordrad(Arende.Event):
    """The attested payment was ordered from the bank, to `betalningsmal`, to be made on `bankdag`.

    verkningsdag is the day of the order, `forfallodag` the day it was due; the bank day is that day
    or the first after it on which banks are open. `annat_budgetar`: that is in another budget year,
    and that was accepted.
    """

    TOPIC = "arende.utbetalning-beordrad"
    HANT = dagen("Orderdagen")

    utbetalning_id: UUID
    belopp_ore: Ore
    betalningsmal: Betalningsmal
    forfallodag: date
    bankdag: date
    annat_budgetar: bool

    def apply(self, aggregate: Arende) -> None:
        attesterad = aggregate.utbetalningar[self.utbetalning_id]
        aggregate.utbetalningar[self.utbetalning_id] = replace(
            attesterad, betalningsmal=self.betalningsmal
        )


class UtbetalningGenomford(Pengafaktum):
    """The bank paid `belopp_ore` to `betalningsmal`; verkningsdag is the bank day.

    It is charged to the budgetår of the bank day. The first payment under its utbetalning_id
    carries out the order, whatever its amount and payee: one order is one payment. What remains of
    the grant is attested and ordered anew.

    `beordrat_ore` is what was ordered to there and not yet paid (0 if nothing was);
    `for_hogt_belopp_ore` the part without right: beyond that, or beyond what was left of the grant.
    """

    TOPIC = "arende.utbetalning-genomford"
    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG

    utbetalning_id: UUID
    belopp_ore: Ore
    beordrat_ore: OreEllerNoll
    for_hogt_belopp_ore: OreEllerNoll
    betalningsmal: Betalningsmal
    bankreferens: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
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


def attestera(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    utbetalning_id: UUID,
    belopp_ore: int,
) -> None:
    """Approve a payment of what is granted and neither paid nor attested already."""
    krav(
        utbetalning_id not in arende.utbetalningar,
        UtbetalningFinnsRedan,
        utbetalning_id=utbetalning_id,
    )
    krav_attest(
        arende, regelverk, myndighet, verkningsdag=verkningsdag, av=av, belopp_ore=belopp_ore
    )
    arende.trigger_event(
        UtbetalningAttesterad,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        beslut_id=arende.avgorande_id,
        belopp_ore=belopp_ore,
    )


def krav_attest(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    belopp_ore: int,
) -> None:
    """So much may be paid, and `av` may say so: not those who decided or prepared."""
    arende.krav_oppet()
    beslutsdag = arende.beslutsdag
    krav(beslutsdag is not None, InteBeslutat, diarienummer=arende.diarienummer)
    krav(
        beslutsdag is not None and verkningsdag >= beslutsdag,
        AttestForeBeslut,
        dag=verkningsdag,
        beslutsdag=beslutsdag,
    )
    krav(av.subjekt not in arende.beslutsfattare, SammaPerson, subjekt=av.subjekt)
    krav(av.subjekt not in arende.handlaggare, HandlaggareAttesterar, subjekt=av.subjekt)
    krav(av.subjekt not in arende.javiga, JavHindrar, subjekt=av.subjekt)
    krav(arende.betalningshinder is None, UtbetalningenHindras, diarienummer=arende.diarienummer)
    krav(
        belopp_ore <= arende.kvar_att_attestera_ore,
        OverstigerBeviljat,
        belopp=kronor(belopp_ore),
        kvar=kronor(max(0, arende.kvar_att_attestera_ore)),
    )
    krav_betalande(arende, regelverk, av)
    krav_betalandes_delegationer(arende, regelverk, av, myndighet)
    krav_delegation(
        myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.ATTEST,
        belopp_ore=belopp_ore,
        dag=verkningsdag,
    )


def krav_betalande(arende: Arende, regelverk: Regelverk, av: Aktor) -> None:
    """Only the authority that the regelverk of the decision names pays: it attests and orders."""
    vem, betalar = av.organisation, _betalar(arende, regelverk)
    krav(vem == betalar, InteBetalandeMyndighet, organisation=vem, betalar=betalar)


def krav_betalandes_delegationer(
    arende: Arende, regelverk: Regelverk, av: Aktor, myndighet: Myndighet
) -> None:
    """Delegations are those of the authority that pays."""
    vem, betalar = av.organisation, _betalar(arende, regelverk)
    dess = myndighet.id == myndighet_id(betalar)
    krav(dess, InteBetalandeMyndighet, organisation=vem, betalar=betalar)


def _betalar(arende: Arende, regelverk: Regelverk) -> str:
    assert arende.regelverk is not None
    return regelverk.innehall(arende.regelverk).betalar


def beordra(
    arende: Arende,
    regelverk: Regelverk,
    mottagare: Mottagare,
    bankdagar: Grunddata,
    *,
    verkningsdag: date,
    av: Aktor,
    utbetalning_id: UUID,
    betalningsmal: str,
    forfallodag: date,
    annat_budgetar: bool = False,
) -> None:
    """Order an attested payment to the betalningsmål that is approved on the bank day.

    Paid and ordered never exceed what is granted. The bank days of the year must be known. A bank
    day in another budget year than the money is of is refused unless `annat_budgetar` accepts it.
    """
    arende.krav_oppet()
    krav(utbetalning_id in arende.utbetalningar, InteAttesterad, utbetalning_id=utbetalning_id)
    utbetalning = arende.utbetalningar[utbetalning_id]
    krav(not utbetalning.aterkallad, UtbetalningenAterkallad, utbetalning_id=utbetalning_id)
    krav(not utbetalning.beordrad, RedanBeordrad, utbetalning_id=utbetalning_id)
    krav_far_betalas(arende, verkningsdag)
    krav_betalande(arende, regelverk, av)
    krav(
        verkningsdag >= utbetalning.attestdag,
        AttesteradEfter,
        attestdag=utbetalning.attestdag,
        dag=verkningsdag,
    )
    kvar = arende.obetalt_ore - arende.beordrat_ore
    krav(
        utbetalning.belopp_ore <= kvar,
        OverstigerBeviljat,
        belopp=kronor(utbetalning.belopp_ore),
        kvar=kronor(max(0, kvar)),
    )
    bankdag = nasta_bankdag(max(forfallodag, verkningsdag), bankdagar.stangda_dagar)
    bankdagar.krav_kanda(bankdag)
    krav(
        som_betalningsmal(betalningsmal) == mottagare.betalningsmal_den(bankdag),
        BetalningsmaletInteGodkant,
        betalningsmal=betalningsmal,
        namn=mottagare.namn,
        dag=bankdag,
    )
    budgetar = arende.lador.per_ar(Lada.BEVILJAT_EJ_UTBETALT)[0][0]
    i_annat = bankdag.year != budgetar
    krav(not i_annat or annat_budgetar, BankdagIAnnatBudgetar, bankdag=bankdag, budgetar=budgetar)
    arende.trigger_event(
        UtbetalningBeordrad,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        belopp_ore=utbetalning.belopp_ore,
        betalningsmal=betalningsmal,
        forfallodag=forfallodag,
        bankdag=bankdag,
        annat_budgetar=i_annat,
    )


def krav_far_betalas(arende: Arende, dag: date) -> None:
    """The party has been told, nothing hinders, and the decision may be carried out."""
    beslut = arende.avgorande
    krav(beslut is not None, InteBeslutat, diarienummer=arende.diarienummer)
    assert beslut is not None
    krav(
        beslut.meddelat_dag is not None and dag >= beslut.meddelat_dag,
        InteMeddelat,
        dag=dag,
    )
    krav(arende.betalningshinder is None, UtbetalningenHindras, diarienummer=arende.diarienummer)
    krav(
        not arende.vantar_laga_kraft or arende.vunnit_laga_kraft(dag),
        InteLagaKraft,
        dag=dag,
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
    assert arende.medel is not None
    beordrat_ore = beordrat(arende.oppen_order(utbetalning_id), betalningsmal)
    fel_ore = for_hogt_belopp(belopp_ore, beordrat_ore, arende.obetalt_ore)
    ar = verkningsdag.year
    flytt = arende.flytt(verkningsdag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore - fel_ore, ar)
    flytt.mellan(Lada.DISPONIBELT, ar, Lada.FOR_HOGT_BELOPP, ar, fel_ore)
    arende.trigger_event(
        UtbetalningGenomford,
        verkningsdag=verkningsdag,
        av=av,
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
        beordrat_ore=beordrat_ore,
        for_hogt_belopp_ore=fel_ore,
        betalningsmal=betalningsmal,
        bankreferens=bankreferens,
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
        rorelser=tuple(flytt.rorelser),
    )


def beordrat(order: Utbetalning | None, betalningsmal: str) -> int:
    """What an order says is to be paid to there, in öre."""
    till_ratt_mal = order is not None and order.betalningsmal == som_betalningsmal(betalningsmal)
    return order.belopp_ore if order is not None and till_ratt_mal else 0


def for_hogt_belopp(belopp_ore: int, beordrat_ore: int, kvar_ore: int) -> int:
    """What of a payment was without right: beyond its order, or what is left of the grant."""
    return belopp_ore - max(0, min(belopp_ore, beordrat_ore, kvar_ore))
