"""Ändring: a decision is corrected (36 §), changed (37–38 §§), or revoked.

The earlier fact stays as it was; the later one points at it and says what it does to the money.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.andringsstod import Andringsstod, krav_stod
from domain.arende import Arende, Pengafaktum
from domain.beslut import Avgorande
from domain.beslutsfattande import (
    Beslutsunderlag,
    Beslutsuppgifter,
    beslutsfalt,
    krav_myndighet,
    krav_nytt,
)
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Ore, OreEllerNoll, Text
from domain.hant import dagen
from domain.havning import hav_overskjutande
from domain.lador import Flytt
from domain.myndighet import krav_delegation
from domain.provning import hemvist_efter, krav_inom_sokt, krav_provbar
from domain.stopp import IngetAttRatta, krav, kronor
from domain.stopp.andring import (
    AndringForeBeslut,
    BeloppetAndrasInte,
    BeslutstypenAndrasInte,
    DomstolenHarAvgjort,
    InteGallandeBeslut,
    RattelsenAndrarUtgangen,
)
from domain.stopp.beslutsfattande import HandlaggareBeslutar
from domain.tillstand import Beslut
from domain.utlysning import Utlysning

ANDRINGSBARA = (Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.ANDRING)
"""Decisions on what is granted. Others are revoked, and the application decided anew."""


class Rattelseskal(StrEnum):
    """36 § FL."""

    SKRIVFEL = "skrivfel"
    RAKNEFEL = "raknefel"
    FORBISEENDE = "forbiseende"


class BeslutRattat(Pengafaktum):
    """An obvious slip in the decision `beslut_id` was corrected (36 § FL); verkningsdag is the day.

    Who corrects an amount has decided it as much as who made the slip.
    """

    TOPIC = "arende.beslut-rattat"
    HANT = dagen("Rättelsedagen")

    beslut_id: UUID
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beviljat_ore = self.belopp_ore
        rattat = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = replace(
            rattat, beslutsfattare=rattat.beslutsfattare | {self.av.subjekt}
        )


class BeslutAndrat(Avgorande, Pengafaktum):
    """The decision that settled the application was changed: from now on this one does.

    `vantar_laga_kraft` as for a grant: what was refused and is granted now is paid no sooner.
    """

    TOPIC = "arende.beslut-andrat"
    TYP = Beslutstyp.ANDRING

    andrar_beslut_id: UUID
    stod: Andringsstod
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: Ore
    vantar_laga_kraft: bool

    def apply(self, aggregate: Arende) -> None:
        Avgorande.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        _ersatt(aggregate, self, self.andrar_beslut_id)
        if not self.tidigare_belopp_ore:
            aggregate.medel = self.medel
        aggregate.beviljat_ore = self.belopp_ore
        aggregate.vantar_laga_kraft = self.vantar_laga_kraft


class BeslutUpphavt(Avgorande, Pengafaktum):
    """The decision that settled the application was revoked: the application is undecided."""

    TOPIC = "arende.beslut-upphavt"
    TYP = Beslutstyp.ANDRING

    upphaver_beslut_id: UUID
    stod: Andringsstod
    tidigare_belopp_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        Avgorande.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        _ersatt(aggregate, self, self.upphaver_beslut_id)
        aggregate.avgorande_id = None
        aggregate.oavgjort_sedan = self.verkningsdag
        aggregate.beviljat_ore = 0


def _ersatt(arende: Arende, faktum: BeslutAndrat | BeslutUpphavt, ersatter: UUID) -> None:
    """Remember that one decision has taken another's place, and what it was in place of."""
    arende.galler_inte_langre(ersatter)
    arende.beslut[faktum.beslut_id] = replace(
        arende.beslut[faktum.beslut_id],
        ersatter=ersatter,
        tidigare_belopp_ore=faktum.tidigare_belopp_ore,
    )


def ratta(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    belopp_ore: int | None = None,
) -> None:
    """Correct an obvious slip in the decision that settles the application.

    `belopp_ore` when the slip was in the amount; None if it stands. It is done by somebody who may
    decide, and has not prepared the case; the decision is corrected also when it is appealed.
    """
    beslut_id = _krav_egen(arende, None, verkningsdag).beslut_id
    nytt = arende.beviljat_ore if belopp_ore is None else belopp_ore
    krav(fore.strip() != efter.strip(), IngetAttRatta)
    krav((nytt > 0) is (arende.beviljat_ore > 0), RattelsenAndrarUtgangen)
    krav_inom_sokt(arende, nytt)
    krav_myndighet(underlag, underlag.referens(arende, verkningsdag), av)
    arende.krav_ojavig(av.subjekt)
    krav(av.subjekt not in arende.handlaggare, HandlaggareBeslutar, subjekt=av.subjekt)
    krav_delegation(
        underlag.myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.ANDRING,
        belopp_ore=max(nytt, arende.beviljat_ore),
        dag=verkningsdag,
    )
    flytt = andrat_belopp(arende, utlysning, verkningsdag, nytt)
    arende.trigger_event(
        BeslutRattat,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        tidigare_belopp_ore=arende.beviljat_ore,
        belopp_ore=nytt,
        **pengarna(arende, utlysning, flytt),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Beslutet har rättats")


def andra(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    belopp_ore: int,
    beslut: Beslutsuppgifter,
) -> None:
    """Change the decision that settles the application to grant `belopp_ore`."""
    krav_nytt(arende, beslut_id)
    andras = _krav_egen(arende, andrar_beslut_id, verkningsdag)
    krav(andras.typ in ANDRINGSBARA, BeslutstypenAndrasInte, typ=andras.typ.namn)
    krav(belopp_ore != arende.beviljat_ore, BeloppetAndrasInte, belopp=kronor(belopp_ore))
    krav_inom_sokt(arende, belopp_ore)
    if belopp_ore > arende.beviljat_ore:
        regel = underlag.innehall(arende, verkningsdag).ansokan
        krav_provbar(arende, utlysning, regel, underlag.stangda_dagar)
    krav_stod(arende, underlag, verkningsdag, stod, till_nackdel=belopp_ore < arende.beviljat_ore)
    falt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.ANDRING,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
        belopp_ore=max(belopp_ore, arende.beviljat_ore),
    )
    flytt = andrat_belopp(arende, utlysning, verkningsdag, belopp_ore)
    arende.trigger_event(
        BeslutAndrat,
        **falt,
        andrar_beslut_id=andrar_beslut_id,
        stod=stod,
        tidigare_belopp_ore=arende.beviljat_ore,
        belopp_ore=belopp_ore,
        vantar_laga_kraft=underlag.innehall(arende, verkningsdag).utbetalning.vantar_laga_kraft,
        **pengarna(arende, utlysning, flytt),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Beslutet har ändrats")


def upphav(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    beslut: Beslutsuppgifter,
) -> None:
    """Revoke the decision that settles the application; it may then be decided anew."""
    krav_nytt(arende, beslut_id)
    _krav_egen(arende, andrar_beslut_id, verkningsdag)
    krav_stod(arende, underlag, verkningsdag, stod, till_nackdel=arende.beviljat_ore > 0)
    falt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.ANDRING,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
        belopp_ore=arende.beviljat_ore,
    )
    flytt = andrat_belopp(arende, utlysning, verkningsdag, 0)
    arende.trigger_event(
        BeslutUpphavt,
        **falt,
        upphaver_beslut_id=andrar_beslut_id,
        stod=stod,
        tidigare_belopp_ore=arende.beviljat_ore,
        **pengarna(arende, utlysning, flytt),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Beslutet har upphävts")


def andrat_belopp(arende: Arende, utlysning: Utlysning, dag: date, nytt_ore: int) -> Flytt:
    """What it does to the boxes that the case is granted `nytt_ore` instead."""
    arende.krav_hor_till(utlysning)
    hem = hemvist_efter(utlysning, dag)
    flytt = arende.flytt(dag)
    if nytt_ore < arende.beviljat_ore:
        flytt.sank(arende.beviljat_ore, nytt_ore, hem)
    if nytt_ore > arende.beviljat_ore:
        flytt.hoj(arende.beviljat_ore, nytt_ore, *hem)
    return flytt


def pengarna(arende: Arende, utlysning: Utlysning, flytt: Flytt) -> dict[str, Any]:
    """The fields of a fact that moves money."""
    return {
        "mottagare_id": arende.mottagare_id,
        "medel": utlysning.medel,
        "rorelser": tuple(flytt.rorelser),
    }


def krav_gallande(arende: Arende, beslut_id: UUID | None, dag: date) -> UUID:
    """The decision that settles the application stands, is the one meant, and came before."""
    arende.krav_oppet()
    gallande = arende.avgorande
    krav(
        gallande is not None and gallande.i_kraft and beslut_id in (None, gallande.beslut_id),
        InteGallandeBeslut,
        diarienummer=arende.diarienummer,
    )
    assert gallande is not None
    krav(dag >= gallande.dag, AndringForeBeslut, dag=dag, beslutsdag=gallande.dag)
    return gallande.beslut_id


def _krav_egen(arende: Arende, beslut_id: UUID | None, dag: date) -> Beslut:
    """The decision in force, if it is the authority's own: not what a court put in its place."""
    gallande = arende.beslut[krav_gallande(arende, beslut_id, dag)]
    krav(not gallande.andrat_av_domstol, DomstolenHarAvgjort)
    return gallande
