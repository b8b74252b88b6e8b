"""Misstagsbetalning: what the bank paid to another than the mottagare is demanded of that one.

It is a civil claim (condictio indebiti): no decision, so that nobody appeals it, and no rule of the
förordning is about it. The mottagare owes nothing of it, and is still to have his grant.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import annans_okravda, okravt_av_ore, partens_mal
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar, sank_fordran
from domain.arende.stopp import AndringForeBeslut
from domain.arende.tillstand import Bankpost
from domain.arende.uttag import Uttag, som_delar
from domain.aterkrav.fordran import finns
from domain.aterkrav.stopp import (
    FordranFinnsRedan,
    GaldenarenAnges,
    GaldenarenArMottagaren,
    KravetArEttBeslut,
    KravetForfallerForTidigt,
    KravetOverstigerBetalningen,
    KravetSanks,
    MottagarenFickBetalningen,
    TidigarePartFickBetalningen,
)
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.galdenar import Aterbokning, Felbetalning, Galdenar
from domain.fordran.kravt import Kravt
from domain.fordran.rantevillkor import Rantevillkor
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad
from domain.mottagare.mottagare import Mottagare
from domain.regelverk.aterkravsregel import Ranteregel, Rantestart
from domain.utbetalning.bankandring import bankposten

DROJSMALSRANTA = Ranteregel(
    fran=Rantestart.DAGAR_EFTER_KRAV,
    dagar=30,
    tillagg_hundradelar=800,
    lagrum="4 och 6 §§ räntelagen (1975:635)",
)
"""From thirty days after a demand that gives the amount and says that interest follows."""


class MisstagsbetalningKravd(Pengafaktum):
    """`krav_ore` of a payment was demanded of `galdenar`, who got it and was not the mottagare.

    The demand was sent on verkningsdag, to be paid on `forfallodag` at the latest. The payment is
    what the fact of `utbetalning_version` says, made on `utbetalningsdag`; its money lies in `ur`,
    and was booked as `tidigare_bokning` says. `rantevillkor` is how interest runs.
    """

    TOPIC = "arende.misstagsbetalning-kravd"
    NAMN = "misstagsbetalning krävd"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för kravet")

    fordran_id: UUID
    utbetalning_version: int
    utbetalningsdag: date
    galdenar: Galdenar
    tidigare_bokning: Aterbokning
    krav_ore: Ore
    ur: tuple[Uttag, ...]
    forfallodag: date
    rantevillkor: Rantevillkor

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        post = aggregate.bankposter[self.utbetalning_version]
        aggregate.fordringar[self.fordran_id] = Fordran(
            None,
            self.verkningsdag,
            self.krav_ore,
            som_delar(self.ur),
            self.forfallodag,
            self.rantevillkor,
            nedsatt_till_ore=self.krav_ore,
            meddelat_dag=self.verkningsdag,
            kravt_av=Kravt.ur(som_delar(self.ur)),
            felbetalning=Felbetalning(
                self.galdenar,
                self.utbetalning_version,
                self.utbetalningsdag,
                post.betalningsmal,
                self.tidigare_bokning,
            ),
        )

    def i_ord(self) -> str:
        vad = f"{kronor(self.krav_ore)}, betalt av misstag, krävt av {self.galdenar.namn}"
        return f"{vad} ({fordrans_namn(self.fordran_id)}, förfaller {self.forfallodag})"


class MisstagskravSankt(Arende.Event):
    """Less is demanded of whoever got a payment by mistake, `krav_ore`, or nothing."""

    TOPIC = "arende.misstagskrav-sankt"
    NAMN = "krav på misstagsbetalning sänkt"
    HANT = dagen("Dagen då kravet sänktes")

    fordran_id: UUID
    tidigare_krav_ore: Ore
    krav_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.nedsatt(self.krav_ore)

    def i_ord(self) -> str:
        fran, till = kronor(self.tidigare_krav_ore), kronor(self.krav_ore)
        return (
            f"krav ändrat från {fran} till {till} ({fordrans_namn(self.fordran_id)}): {self.orsak}"
        )


def krav_misstagsbetalning(
    arende: Arende,
    mottagare: Mottagare,
    galdenar: Mottagare | None,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    utbetalning_version: int,
    galdenarens_namn: str | None,
    krav_ore: int,
    forfallodag: date,
    anger_ranta: bool,
) -> None:
    """Demand what a payment to another than the mottagare was of, of `galdenar` or a named one.

    `anger_ranta`: the demand says that late payment costs interest.
    """
    krav(fordran_id not in arende.fordringar, FordranFinnsRedan, fordran_id=fordran_id)
    post = bankposten(arende, utbetalning_version)
    _krav_till_annan(arende, mottagare, post)
    ur = _uttag(arende, utbetalning_version, krav_ore)
    krav(
        forfallodag >= atgard.dag,
        KravetForfallerForTidigt,
        dag=atgard.dag,
        forfallodag=forfallodag,
    )
    vem = _galdenar(arende, galdenar, galdenarens_namn)
    flytta_pengar(
        arende,
        MisstagsbetalningKravd,
        atgard,
        arende.flytt(atgard.dag),
        fordran_id=fordran_id,
        utbetalning_version=utbetalning_version,
        utbetalningsdag=post.dag,
        galdenar=vem,
        tidigare_bokning=Aterbokning(
            mottagare_id=arende.parter_vid[utbetalning_version], budgetar=post.dag.year
        ),
        krav_ore=krav_ore,
        ur=ur,
        forfallodag=forfallodag,
        rantevillkor=Rantevillkor(
            regel=DROJSMALSRANTA, startdag=None, vilar_pa=(), anger_ranta=anger_ranta
        ),
        mottagare_id=vem.mottagare_id,
    )


def _krav_till_annan(arende: Arende, mottagare: Mottagare, post: Bankpost) -> None:
    """It went to no account that the party gave, nor whoever was party when it was ordered."""
    kontot = post.betalningsmal
    egen = mottagare.har_haft_betalningsmal(kontot)
    till_parten = egen or kontot in partens_mal(arende, post)
    order = arende.utbetalningar.get(post.utbetalning_id)
    bytt = max((p.version for p in arende.tidigare_parter), default=0)
    forut = not egen and order is not None and 0 < order.order_version < bytt
    stopp = TidigarePartFickBetalningen if forut else MottagarenFickBetalningen
    krav(not till_parten, stopp, betalningsmal=kontot)


def sank_misstagskrav(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, krav_ore: int, orsak: str
) -> None:
    """Demand less, down to nothing: it was too much, or of the wrong one."""
    fordran = finns(arende, fordran_id)
    krav(fordran.felbetalning is not None, KravetArEttBeslut)
    forut_ore = fordran.gallande_krav_ore
    krav(
        0 <= krav_ore < forut_ore,
        KravetSanks,
        belopp=kronor(krav_ore),
        kravt=kronor(forut_ore),
    )
    krav(
        atgard.dag >= fordran.beslutsdag,
        AndringForeBeslut,
        dag=atgard.dag,
        beslutsdag=fordran.beslutsdag,
    )
    arende.registrera(
        MisstagskravSankt,
        atgard,
        fordran_id=fordran_id,
        tidigare_krav_ore=forut_ore,
        krav_ore=krav_ore,
        orsak=orsak,
    )
    sank_fordran(
        arende,
        None,
        atgard,
        fordran_id=fordran_id,
        belopp_ore=forut_ore - krav_ore,
        orsak=Havningsorsak.KRAVET_SANKT,
    )


def _uttag(arende: Arende, version: int, krav_ore: int) -> tuple[Uttag, ...]:
    """So much of the payment as is with another and not asked for, in the year that it was made."""
    ar = arende.bankposter[version].dag.year
    hos_andra = annans_okravda(arende, Lada.FOR_HOGT_BELOPP).get(ar, 0)
    kvar = min(okravt_av_ore(arende, version), hos_andra)
    krav(
        0 < krav_ore <= kvar,
        KravetOverstigerBetalningen,
        belopp=kronor(krav_ore),
        finns=kronor(kvar),
    )
    return (Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=ar, belopp_ore=krav_ore),)


def _galdenar(arende: Arende, registrerad: Mottagare | None, namn: str | None) -> Galdenar:
    krav((registrerad is None) != (namn is None), GaldenarenAnges)
    if registrerad is None:
        assert namn is not None
        return Galdenar(mottagare_id=None, namn=namn)
    partens = {arende.mottagare_id, *(p.mottagare_id for p in arende.tidigare_parter)}
    krav(registrerad.id not in partens, GaldenarenArMottagaren)
    return Galdenar(mottagare_id=registrerad.id, namn=registrerad.namn)
