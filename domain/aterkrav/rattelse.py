"""Rättelse: an obvious slip in what a decision says of a claim (36 § FL); and in the demand itself.

Whatever the decision is about, the same is asked for and remembered: the fact points at it, says
what was said and what is right, and the claim is as if it had been said so from the beginning.
What is not obvious is changed as 37–38 §§ FL have it: see `sankning`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import avsta_mer, lagg_ater_avstatt
from domain.arende.avstattigen import sager_an
from domain.arende.beslut import Beslut
from domain.arende.kravord import kravs, myndighetens
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar, sank_fordran
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa
from domain.aterkrav.anstand import att_betala_senast
from domain.aterkrav.aterkrav import (
    anforda_grunder,
    avstaendet,
    handlar_om,
    krav_mindre,
    mer_att_avsta,
    mer_att_krava,
    regeln,
)
from domain.aterkrav.stopp import (
    AterkravetSanksInte,
    FordranFinnsInte,
    ForfallerForeBeslutet,
    KravetArIngetBeslut,
)
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.gallande import krav_i_kraft
from domain.beslut.rattelse import Rattelseskal, krav_rattelse
from domain.beslut.stopp import DomstolenHarAvgjort, RattelsenAndrarUtgangen
from domain.fordran.delar import ihop
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.kravt import KravtPerAr
from domain.fordran.mellantid import RedanHavt
from domain.fordran.rantevillkor import Rantevillkor
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Text, ny_av
from domain.ranta.rantestart import villkor_for_mer
from domain.regelverk.regler import Grund, Nyckel
from domain.utlysning.utlysning import Utlysning


class Fordransrattelse(Arende.Event):
    """The decision `beslut_id` had an obvious slip; verkningsdag is the day it was corrected.

    Who corrects a figure has decided it as much as who made the slip.
    """

    HANT = dagen("Rättelsedagen")

    beslut_id: UUID
    fordran_id: UUID
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text

    def apply(self, aggregate: Arende) -> None:
        beslut = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = ny_av(
            beslut, beslutsfattare=beslut.beslutsfattare | {self.av.subjekt}
        )

    def rattat_i_ord(self, vad: str) -> str:
        om = f"{fordrans_namn(self.fordran_id)}, {self.rattelseskal.namn}, 36 § FL"
        return f"{vad} ({om}): {self.fore} → {self.efter}"


class AterkravRattat(Fordransrattelse, Pengafaktum):
    """An obvious slip in the demand was corrected: what it says now is what it always said.

    It is demanded so from `beslutsdag`, the day of the decision that was corrected. `krav_ore` is
    what the decisions say, though less has a ground.
    `mer_kravt` is what is demanded beside what was, and `rantevillkor` how interest runs on that,
    if it does; `tillgodo_ore` besides had been paid, lifted, and owed to the debtor: of which
    years' money that is, `inte_utestaende_per_ar` says.
    `redan_havt`: on those days a judgement that did not last had lifted it, and so what is more.
    `sagd_forfallodag` is the later day that the party has been told of, and has until he is told of
    this one.
    `grunder` only if the grounds were wrong.
    """

    TOPIC = "arende.aterkrav-rattat"
    NAMN = "återkrav rättat"
    OM_FORDRAN = True
    HAVNINGSORSAK = Havningsorsak.BESLUTET_RATTAT
    HANT = dagen("Rättelsedagen", beslutsdag="Beslutsdagen")

    beslutsdag: date
    tidigare_krav_ore: Ore
    krav_ore: Ore
    mer_kravt: tuple[Uttag, ...]
    tillgodo_ore: OreEllerNoll
    inte_utestaende_per_ar: tuple[KravtPerAr, ...]
    redan_havt: tuple[RedanHavt, ...]
    rantevillkor: Rantevillkor | None
    tidigare_forfallodag: date
    forfallodag: date
    sagd_forfallodag: date | None
    grunder: tuple[Grund, ...] | None

    def apply(self, aggregate: Arende) -> None:
        Fordransrattelse.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        mer = som_delar(self.mer_kravt)
        om = (self.krav_ore, mer, self.tillgodo_ore, self.rantevillkor, self.beslutsdag)
        ny = aggregate.fordringar[self.fordran_id].rattad(*om)
        ny = ny.rattad_forfallodag(self.forfallodag, self.beslut_id)
        kravt_av = ny.kravt_av.mer(mer).igen((), self.inte_utestaende_per_ar)
        if self.krav_ore != self.tidigare_krav_ore:
            handlar_om(aggregate, self.beslut_id, self.fordran_id, self.krav_ore)
        aggregate.fordringar[self.fordran_id] = ny_av(ny, kravt_av=kravt_av)

    def i_ord(self) -> str:
        belopp = f" till {kronor(self.krav_ore)}" if self.krav_ore != self.tidigare_krav_ore else ""
        dag = f", förfaller {self.forfallodag}"
        forfaller = dag if self.forfallodag != self.tidigare_forfallodag else ""
        return self.rattat_i_ord(f"återkrav rättat{belopp}{forfaller}")


class AvstaendeRattat(Fordransrattelse, Pengafaktum):
    """An obvious slip in what `aterkrav_beslut_id` abstains from was corrected: it was so from the
    day of the decision that had it, which is that one, or the last that has changed that.

    `tidigare_avstatt`, `aterlagt`, `oprovat` and `saknas_ore` are as of `arende.avstaende-andrat`.
    `mer_avstatt` is abstained from besides, out of those boxes.
    """

    TOPIC = "arende.avstaende-rattat"
    NAMN = "avstående rättat"
    OM_FORDRAN = True
    HAVNINGSORSAK = Havningsorsak.BESLUTET_RATTAT

    aterkrav_beslut_id: UUID
    tidigare_avstatt: tuple[Uttag, ...]
    avstatt: tuple[Uttag, ...]
    aterlagt: tuple[Uttag, ...]
    oprovat: tuple[Uttag, ...]
    mer_avstatt: tuple[Uttag, ...]
    saknas_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        Fordransrattelse.apply(self, aggregate)
        delarna = (self.avstatt, self.aterlagt, self.oprovat, self.mer_avstatt)
        forut = aggregate.avstaenden[self.aterkrav_beslut_id]
        nytt = forut.rattat(self.beslut_id, *map(som_delar, delarna))
        nytt = nytt.saknar(self.verkningsdag, self.saknas_ore)
        aggregate.avstaenden[self.aterkrav_beslut_id] = nytt
        Pengafaktum.apply(self, aggregate)

    def i_ord(self) -> str:
        return self.rattat_i_ord(f"avstående rättat till {kronor(summa(self.avstatt))}")


def ratta_aterkrav(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    krav_ore: int | None = None,
    forfallodag: date | None = None,
    grunder: Sequence[Nyckel] | None = None,
) -> None:
    """Correct an obvious slip in a decision to demand back; None: that was right.

    The amount is that of the decision that said it last. What is demanded beside what was, lies in
    the boxes of the claim, or was paid. A claim that a court has changed says what the court did.
    The day moves to a bank day as the demand's.
    """
    fordran = _som_rattas(arende, fordran_id, krav_ore, forfallodag)
    beslut = _beslutet_om(arende, fordran_id, fordran, beloppet=krav_ore is not None)
    nytt_ore = fordran.nedsatt_till_ore if krav_ore is None else krav_ore
    forut_ore = nytt_ore if krav_ore is None else fordran.gallande_krav_ore
    _krav_sanker_annu(arende, beslut, nytt_ore)
    krav_rattelse(
        arende,
        underlag,
        atgard,
        beslut,
        fore=fore,
        efter=efter,
        belopp_ore=max(nytt_ore, forut_ore) + fordran.utestaende_ranta_ore,
    )
    flytta_pengar(
        arende,
        AterkravRattat,
        atgard,
        arende.flytt(atgard.dag),
        beslut_id=beslut.beslut_id,
        fordran_id=fordran_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        beslutsdag=beslut.dag,
        **_mer(arende, fordran, forut_ore, nytt_ore, beslut.dag),
        **_dagen(arende, underlag, fordran, forfallodag, beslut.beslut_id),
        grunder=None
        if grunder is None
        else anforda_grunder(regeln(arende, underlag, atgard.dag), grunder),
    )
    if nytt_ore < forut_ore:
        sank_fordran(
            arende,
            utlysning,
            Atgard(beslut.dag, atgard.av),
            fordran_id=fordran_id,
            belopp_ore=forut_ore - nytt_ore,
            orsak=Havningsorsak.BESLUTET_RATTAT,
        )


def _som_rattas(
    arende: Arende, fordran_id: UUID, krav_ore: int | None, forfallodag: date | None
) -> Fordran:
    """The claim, if what its decision says of it can have been a slip."""
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    krav(fordran.beslut_id is not None, KravetArIngetBeslut)
    eget_ore = myndighetens(arende.beslut_om_fordran(fordran_id))
    krav(fordran.nedsatt_till_ore == eget_ore, DomstolenHarAvgjort)
    forut_ore = fordran.gallande_krav_ore
    nytt_ore = forut_ore if krav_ore is None else krav_ore
    krav(min(nytt_ore, forut_ore) > 0, RattelsenAndrarUtgangen)
    krav(
        forfallodag is None or forfallodag >= fordran.beslutsdag,
        ForfallerForeBeslutet,
        beslutsdag=fordran.beslutsdag,
        forfallodag=forfallodag,
    )
    return fordran


def _beslutet_om(arende: Arende, fordran_id: UUID, fordran: Fordran, *, beloppet: bool) -> Beslut:
    """The decision to demand; of the amount, the one that said it last."""
    assert fordran.beslut_id is not None
    sist = _sist_om_beloppet(arende, fordran_id) if beloppet else None
    return sist or arende.beslut[fordran.beslut_id]


def _krav_sanker_annu(arende: Arende, beslut: Beslut, krav_ore: int) -> None:
    """A decision that lowered the demand does so yet, or the slip was in another."""
    if beslut.typ is not Beslutstyp.ANDRING:
        return
    assert beslut.fordran_id is not None
    om_samma = arende.beslut_om_fordran(beslut.fordran_id)
    forut_ore = kravs([b for b in om_samma if b.beslut_id != beslut.beslut_id])
    belopp, kravt = kronor(krav_ore), kronor(forut_ore)
    krav(krav_ore < forut_ore, AterkravetSanksInte, belopp=belopp, kravt=kravt)


def _mer(
    arende: Arende, fordran: Fordran, forut_ore: int, krav_ore: int, fran: date
) -> dict[str, Any]:
    """What is demanded, and what of it beside what was: lying in the boxes, or paid already.

    What was paid, and has lost its ground since, no slip in the decision makes a debt again.
    """
    mer_ore = max(0, krav_ore - forut_ore)
    tillgodo = min(mer_ore, fordran.tillgodo_ore, fordran.krav_ore - fordran.nedsatt_till_ore)
    mer = mer_att_krava(arende, fordran, mer_ore - tillgodo)
    return {
        "tidigare_krav_ore": fordran.nedsatt_till_ore,
        "krav_ore": krav_ore,
        "mer_kravt": mer,
        "tillgodo_ore": tillgodo,
        "inte_utestaende_per_ar": fordran.kravt_av.betalt_havt(fordran.havt_ur, tillgodo),
        "redan_havt": tuple(map(RedanHavt.den_tiden, fordran.mer_mellan(mer_ore, fran))),
        "rantevillkor": villkor_for_mer(arende, fordran, mer),
    }


def _dagen(
    arende: Arende,
    underlag: Beslutsunderlag,
    fordran: Fordran,
    forfallodag: date | None,
    beslut_id: UUID,
) -> dict[str, Any]:
    """The day to pay by, as it was, as it is, and as the party knows it until he is told."""
    dag = fordran.forfallodag
    if forfallodag is not None:
        dag = att_betala_senast(arende, underlag, fordran.beslutsdag, forfallodag)
    return {
        "tidigare_forfallodag": fordran.forfallodag,
        "forfallodag": dag,
        "sagd_forfallodag": fordran.rattad_forfallodag(dag, beslut_id).sagd_forfallodag,
    }


def _sist_om_beloppet(arende: Arende, fordran_id: UUID) -> Beslut | None:
    """The decision that lowered it last, and so says what is demanded; None: none did."""
    alla = arende.beslut_om_fordran(fordran_id)
    star = (b for b in alla if b.typ is Beslutstyp.ANDRING and b.i_kraft)
    return next(reversed([*star]), None)


def ratta_avstaende(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    avstatt: Mapping[Lada, int],
) -> None:
    """Correct what is abstained from (öre), as the last word has it that holds of the decision."""
    forut = avstaendet(arende, beslut_id)
    kravet = krav_i_kraft(arende, beslut_id)
    *fore_sist, sist = forut.de_sista_orden(partial(sager_an, arende))
    beslut = arende.beslut[sist.av]
    ore, forut_ore = sum(avstatt.values()), sum(d.belopp_ore for d in forut.sagt)
    krav(ore > 0 or kravet.fordran_id is not None, RattelsenAndrarUtgangen)
    for o in fore_sist:  # it lowered that, and does so yet
        krav_mindre(ny_av(forut, sagt=o.delar), avstatt)
    krav_rattelse(
        arende, underlag, atgard, beslut, fore=fore, efter=efter, belopp_ore=max(ore, forut_ore)
    )
    flytt = flytt_av(arende, forut.fordran_id, beslut.dag)
    mer = mer_att_avsta(arende, forut, avstatt)
    sagt = ihop(forut.hogst(avstatt), mer)
    krav(forut.sager_annat(sagt), IngetAttRatta)
    bort = forut.bort(sagt)
    utom = [*forut.gallde_annat(sist.av, beslut.dag)]
    oprovat = lagg_ater_avstatt(
        arende, utlysning, flytt, bort, utom, saknades=forut.saknades_mer(utom)
    )
    avsta_mer(flytt, mer, utom)
    flytta_pengar(
        arende,
        AvstaendeRattat,
        atgard,
        flytt,
        beslut_id=beslut.beslut_id,
        fordran_id=forut.fordran_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        aterkrav_beslut_id=beslut_id,
        tidigare_avstatt=som_uttag(forut.sagt),
        avstatt=som_uttag(sagt),
        aterlagt=som_uttag(bort),
        oprovat=som_uttag(oprovat),
        mer_avstatt=som_uttag(mer),
        saknas_ore=forut.saknas_nu(sagt, bort),
    )
