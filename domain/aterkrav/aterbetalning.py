"""Återbetalning: money that came back to us, and what it settles.

What the bank received has happened: only how it is placed is judged. Money that settles a claim
pays its interest first, unless a plan says otherwise. What was not demanded is taken from the box
that it lies in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, NamedTuple
from uuid import UUID

from domain.anslag.anslagspost import Anslag, Dispositionsratt, Ratten
from domain.arende.arende import Arende
from domain.arende.hemvist import aterbetala
from domain.arende.misstag import avskrivet_av_andra, flytt_av
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, del_av, okravt_uttag, som_delar, summa, uttaget_i_ord
from domain.aterkrav.avskrivning import aterfor_avskrivet
from domain.aterkrav.fordran import oppen, sista_betalningen, skyldig
from domain.aterkrav.preskription import rantan_raknas_till
from domain.aterkrav.stopp import (
    AterkravStodsInte,
    BetalningenOverstigerSkulden,
    FordranReglerad,
    LadanPlacerasInte,
    LadorStammerInte,
    PlaceringenOverstigerLadan,
    RantanInteBeraknad,
    SenareBetalningPlacerad,
)
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.efterskankning import Efterskankning
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll
from domain.ranta.forfall import betalar_forst, villkoren
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.regelverk import Regelverk


class AterbetalningMottagen(Pengafaktum):
    """`belopp_ore` of a receipt was placed here; it counts from verkningsdag.

    The bank had it on `bankdag`: the same day, or an earlier one if it settled something else
    until verkningsdag.
    `ranta_ore` of it pays interest; `kapital` is the rest. The anslag is credited with the part of
    the capital that is `till_anslaget`; all else, the interest too, is on an inkomsttitel.
    It settles the claim `fordran_id`, interest first; without a claim it empties the boxes named.
    """

    TOPIC = "arende.aterbetalning-mottagen"
    NAMN = "återbetalning mottagen"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen som återbetalningen räknas från", bankdag="Bankdagen")

    inbetalning_id: UUID
    bankdag: date
    fordran_id: UUID | None
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    till_anslaget: tuple[Uttag, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aterfort: tuple[Efterskankning, ...] = ()
        if self.fordran_id is not None:
            aterfort = aggregate.fordringar[self.fordran_id].aterfort
            nar = self.originator_version, self.verkningsdag
            bankdag = self.bankdag
            betald(aggregate, self.fordran_id, self.kapital, *nar, self.ranta_ore, bankdag)
        aggregate.aterbetalningar[self.originator_version] = Aterbetalning(
            self.inbetalning_id,
            self.verkningsdag,
            self.fordran_id,
            som_delar(self.kapital),
            self.ranta_ore,
            som_delar(self.till_anslaget),
            aterfort,
        )

    def i_ord(self) -> str:
        pa = "utan fordran" if self.fordran_id is None else f"på {fordrans_namn(self.fordran_id)}"
        return f"återbetalning {pa}: {uttaget_i_ord(self.kapital, self.ranta_ore)}"


def dispositionsratt(arende: Arende, regelverk: Regelverk, post: Anslag, dag: date) -> Ratten:
    """That of the anslagspost; if it has none, as the regelverk says.

    It is the version that the case was decided under; if it is undecided, that of the day.
    """
    regel = regelverk.innehall(arende.regelverk or regelverk.referens(dag)).aterkrav
    krav(regel is not None, AterkravStodsInte)
    assert regel is not None
    return Ratten(post, Dispositionsratt(regel.aterbetalning_till.value))


def placera_pa_fordran(
    arende: Arende,
    regelverk: Regelverk,
    post: Anslag,
    atgard: Atgard,
    *,
    inbetalning_id: UUID,
    fordran_id: UUID,
    belopp_ore: int,
    bankdag: date | None = None,
) -> None:
    """Settle a claim with `belopp_ore` of a receipt, interest first; never more than is owed.

    What has been written off of it is owed all the same: so much is taken back into the books.
    The bank had it on `bankdag`; None: on the day from which it counts.
    """
    fordran = skyldig(arende, fordran_id)
    krav(belopp_ore > 0, FordranReglerad)  # nothing of it was owed that day
    ranta = _ranta_till(arende, fordran_id, fordran, atgard.dag)
    over_ore = max(0, belopp_ore - fordran.utestaende_ore - ranta)
    ranta += aterfor_avskrivet(arende, atgard, fordran_id=fordran_id, over_ore=over_ore)
    fordran = arende.fordringar[fordran_id]
    ranta_ore = _betalar_forst(fordran, belopp_ore, ranta, atgard.dag)
    kapital = del_av(fordran, belopp_ore - ranta_ore)
    bank = Bankpengar(inbetalning_id, bankdag or atgard.dag)
    aterbetald(arende, regelverk, post, atgard, bank, fordran_id, kapital, ranta_ore)


class Bankpengar(NamedTuple):
    """The receipt that the money is of, and when the bank had it."""

    inbetalning_id: UUID
    bankdag: date


def aterbetald(
    arende: Arende,
    regelverk: Regelverk,
    post: Anslag,
    atgard: Atgard,
    bank: Bankpengar,
    fordran_id: UUID,
    kapital: tuple[Uttag, ...],
    ranta_ore: int,
) -> None:
    """Record that so much of a receipt paid capital, out of these boxes, and so much interest."""
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    dispositionsratten = dispositionsratt(arende, regelverk, post, atgard.dag)
    till_anslaget = aterbetala(flytt, kapital, dispositionsratten)
    flytta_pengar(
        arende,
        AterbetalningMottagen,
        atgard,
        flytt,
        inbetalning_id=bank.inbetalning_id,
        bankdag=bank.bankdag,
        fordran_id=fordran_id,
        belopp_ore=summa(kapital) + ranta_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        till_anslaget=till_anslaget,
    )


def placera_utan_fordran(
    arende: Arende,
    regelverk: Regelverk,
    post: Anslag,
    atgard: Atgard,
    *,
    inbetalning_id: UUID,
    belopp_ore: int,
    ur: Mapping[Lada, int],
    bankdag: date | None = None,
) -> None:
    """Take up money that was paid back without being demanded, out of the boxes `ur` (öre).

    What was written off may be paid all the same; what another owes of that, on the claim on him.
    """
    krav(
        sum(ur.values()) == belopp_ore and min(ur.values(), default=0) >= 0,
        LadorStammerInte,
        belopp=kronor(belopp_ore),
    )
    kapital: list[Uttag] = []
    for lada, ore in ur.items():
        krav(lada in (*KRAVBARA, Lada.AVSKRIVET), LadanPlacerasInte, lada=lada.namn)
        utom = avskrivet_av_andra(arende) if lada is Lada.AVSKRIVET else {}
        ryms = summa(okravt_uttag(arende, lada, arende.lador.i(lada), utom=utom))
        krav(
            ore <= ryms,
            PlaceringenOverstigerLadan,
            belopp=kronor(ore),
            lada=lada.namn,
            finns=kronor(ryms),
        )
        kapital += okravt_uttag(arende, lada, ore, utom=utom)
    flytt = flytt_av(arende, None, atgard.dag)
    dispositionsratten = dispositionsratt(arende, regelverk, post, atgard.dag)
    till_anslaget = aterbetala(flytt, kapital, dispositionsratten)
    flytta_pengar(
        arende,
        AterbetalningMottagen,
        atgard,
        flytt,
        inbetalning_id=inbetalning_id,
        bankdag=bankdag or atgard.dag,
        fordran_id=None,
        belopp_ore=belopp_ore,
        kapital=tuple(kapital),
        ranta_ore=0,
        till_anslaget=till_anslaget,
    )


def reglera(
    arende: Arende, fordran_id: UUID, belopp_ore: int, dag: date
) -> tuple[tuple[Uttag, ...], int]:
    """What of the claim so much money settles: its interest to that day, then its capital.

    What is paid by a plan settles the parts of the plan first.
    """
    fordran = oppen(arende, fordran_id)
    ranta = _ranta_till(arende, fordran_id, fordran, dag)
    skuld = skuld_den(arende, fordran_id, dag)
    krav(
        belopp_ore <= skuld,
        BetalningenOverstigerSkulden,
        belopp=kronor(belopp_ore),
        skuld=kronor(skuld),
    )
    ranta_ore = _betalar_forst(fordran, belopp_ore, ranta, dag)
    return del_av(fordran, belopp_ore - ranta_ore), ranta_ore


def skuld_den(arende: Arende, fordran_id: UUID, dag: date) -> int:
    """The most that a payment on `dag` can settle: the capital, and the interest to that day."""
    fordran = oppen(arende, fordran_id)
    return fordran.utestaende_ore + _ranta_till(arende, fordran_id, fordran, dag)


def _betalar_forst(fordran: Fordran, belopp_ore: int, ranta_ore: int, dag: date) -> int:
    """What of a payment pays interest, when so much is owed, and the books ask for the capital."""
    return betalar_forst(
        villkoren(fordran, dag),
        belopp_ore,
        ranta_ore=ranta_ore,
        kapital_ore=fordran.utestaende_ore,
        reglerad_ranta_ore=fordran.ranta_betald_ore + fordran.ranta_efterskankt_ore,
    )


def _ranta_till(arende: Arende, fordran_id: UUID, fordran: Fordran, dag: date) -> int:
    """The interest that a payment on `dag` pays first: it is to have been counted to that day, or
    to the last on which the claim could be enforced.
    """
    if fordran.rantevillkor is None:
        return 0
    sist = sista_betalningen(arende, fordran_id)
    if sist is not None:
        hav = sist.havs_pa
        krav(sist.dag <= dag, SenareBetalningPlacerad, dag=dag, senare=sist.dag, hav=hav)
    forsta, sista = forsta_dag(fordran), rantan_raknas_till(arende, fordran_id, dag)
    if forsta is None or sista < forsta:
        return 0
    till = fordran.ranta_till
    vaxer = fordran.obetalt_ore > 0
    krav(
        till is not None and (till == sista or (till < sista and not vaxer)),
        RantanInteBeraknad,
        dag=sista,
    )
    return fordran.utestaende_ranta_ore


def betald(
    arende: Arende,
    fordran_id: UUID,
    kapital: Sequence[Uttag],
    version: int,
    dag: date,
    ranta_ore: int,
    bankdag: date | None = None,
) -> None:
    """Let the claim remember that it was paid, as the fact of that version says."""
    arende.fordringar[fordran_id] = arende.fordringar[fordran_id].betald(
        som_delar(kapital), version, dag, ranta_ore, bankdag
    )
