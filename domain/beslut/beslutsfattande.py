"""Beslutsfattande: what every decision must say, and what must have been done before it.

Whatever is decided, the same demands are made: the five items of 31 §, the reasons of 32 §, the
communication of 25 §, nobody disqualified, those who prepare not among those who decide, and a
delegation that is valid on the day.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.stopp import AnnatRegelverk, JavHindrar
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.frist import tidrakning
from domain.beslut.stopp import (
    BeslutetFinnsRedan,
    BeslutForeAvgorande,
    BeslutsfattareSaknas,
    ForeskrifterSaknas,
    HandlaggareBeslutar,
    InnehallSaknas,
    InteBeslutandeMyndighet,
    InteBeslutsfattare,
    KommuniceringAnvand,
    KommuniceringFinnsInte,
    KommuniceringOchUndantag,
    KommuniceringSaknas,
    MedverkandeBeslutar,
    MotiveringSaknas,
    SvarstidenPagar,
)
from domain.grund.aktor import Aktor, Atgard
from domain.grund.beslutstyp import PROVNING, Beslutstyp
from domain.grund.flytt import Flytt
from domain.grund.stopp import krav
from domain.myndighet.delegation import krav_delegation
from domain.myndighet.myndighet import Myndighet, myndighet_id
from domain.regelverk.innehall import Innehall
from domain.regelverk.regelverk import Regelverk, Regelverksreferens
from domain.regelverk.regler import Tidrakning
from domain.utlysning.utlysning import Medel


@dataclass(frozen=True)
class Beslutsunderlag:
    """What a decision stands on: the regelverk, who may decide, and the days that are free."""

    regelverk: Regelverk
    myndighet: Myndighet
    stangda_dagar: Set[date]

    def innehall(self, arende: Arende, dag: date) -> Innehall:
        """The version that the case is under: that of its decision; before that, of the day."""
        return self.regelverk.innehall(self.referens(arende, dag))

    def provas_enligt(self, dag: date) -> Innehall:
        """The version that an undecided application is judged by on `dag`."""
        return self.regelverk.gallande(dag).innehall

    def referens(
        self, arende: Arende, dag: date, typ: Beslutstyp | None = None
    ) -> Regelverksreferens:
        """An application is decided, and decided anew, under the version of the day."""
        if arende.regelverk is None or typ in PROVNING:
            return self.regelverk.referens(dag)
        krav(
            arende.regelverk.regelverk_id == self.regelverk.id,
            AnnatRegelverk,
            diarienummer=arende.diarienummer,
            beteckning=arende.regelverk.beteckning,
        )
        return arende.regelverk


def fatta(
    arende: Arende,
    faktum: type[Beslutsfaktum],
    underlag: Beslutsunderlag,
    atgard: Atgard,
    flytt: Flytt | None = None,
    medel: Medel | None = None,
    *,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
    delegation_ore: int | None = None,
    referens: Regelverksreferens | None = None,
    overklagas: Tidrakning | None = None,
    **falt: Any,
) -> None:
    """Check what every decision is checked for, and record it, with the money that it moves.

    `delegation_ore` is what the delegation must reach to; None if the decision is about no amount.
    `referens` is the version it is made under, if it is not for the rules of the case to say, and
    `overklagas` how the time to appeal is counted, if it is not for the version. What it does to
    the money is worked out before: whose call it is comes before what a decision must say.
    """
    typ = faktum.TYP
    referens = referens or underlag.referens(arende, atgard.dag, typ)
    krav_beslut(
        underlag, arende, typ, atgard, beslut=beslut, belopp_ore=delegation_ore, referens=referens
    )
    regel = underlag.regelverk.innehall(referens).overklagande
    enligt_regeln = (
        tidrakning(regel, arende.partsstallning) if typ in regel.far_overklagas else None
    )
    falt |= {
        "beslut_id": beslut_id,
        "beslut": beslut,
        "regelverk": referens,
        "overklagandetid_fran": overklagas or enligt_regeln,
    }
    assert (flytt is not None) is issubclass(faktum, Pengafaktum), "its money is moved with it"
    if flytt is not None and issubclass(faktum, Pengafaktum):
        flytta_pengar(arende, faktum, atgard, flytt, medel, **falt)
    else:
        arende.registrera(faktum, atgard, **falt)


def krav_beslut(
    underlag: Beslutsunderlag,
    arende: Arende,
    typ: Beslutstyp,
    atgard: Atgard,
    *,
    beslut: Beslutsuppgifter,
    belopp_ore: int | None,
    referens: Regelverksreferens,
) -> None:
    """The demands on every decision, whatever it is about, but for `krav_nytt`, said before."""
    arende.krav_oppet()
    krav(
        arende.beslutsdag is None or atgard.dag >= arende.beslutsdag,
        BeslutForeAvgorande,
        dag=atgard.dag,
        beslutsdag=arende.beslutsdag,
    )
    krav_myndighet(underlag, referens, atgard.av)
    _krav_form(beslut, atgard.av)
    _krav_personer(arende, beslut)
    _krav_kommunicerat(arende, typ, atgard.dag, beslut)
    for subjekt in beslut.beslutsfattare:
        krav_delegation(
            underlag.myndighet,
            subjekt=subjekt,
            beslutstyp=typ,
            belopp_ore=belopp_ore,
            dag=atgard.dag,
        )


def krav_nytt(arende: Arende, beslut_id: UUID) -> None:
    """Not there already: the first rule of each verb that decides, and of nothing below it.

    What was decided once breaks other rules the second time.
    """
    krav(beslut_id not in arende.beslut, BeslutetFinnsRedan, beslut_id=beslut_id)


def krav_myndighet(underlag: Beslutsunderlag, referens: Regelverksreferens, av: Aktor) -> None:
    """Only the authority that the regelverk names decides, and by its own delegations."""
    beslutar = underlag.regelverk.innehall(referens).beslutar
    krav(
        av.organisation == beslutar and underlag.myndighet.id == myndighet_id(beslutar),
        InteBeslutandeMyndighet,
        organisation=av.organisation,
        beslutar=beslutar,
    )


def _krav_form(beslut: Beslutsuppgifter, av: Aktor) -> None:
    """31 and 32 §§ FL."""
    krav(beslut.innehall.strip() != "", InnehallSaknas)
    krav(len(beslut.beslutsfattare) > 0, BeslutsfattareSaknas)
    krav(av.subjekt in beslut.beslutsfattare, InteBeslutsfattare, subjekt=av.subjekt)
    krav(
        beslut.motivering.strip() != "" or beslut.motiveringsundantag is not None,
        MotiveringSaknas,
    )
    krav(
        len(beslut.foreskrifter) > 0 or beslut.motiveringsundantag is not None,
        ForeskrifterSaknas,
    )


def _krav_personer(arende: Arende, beslut: Beslutsuppgifter) -> None:
    """Nobody who is disqualified takes part, and who prepared the case does not decide it."""
    javiga = sorted(beslut.deltagare & arende.javiga)
    krav(not javiga, JavHindrar, subjekt=", ".join(javiga))
    berett = arende.handlaggare | frozenset(beslut.foredragande)
    bade = sorted(berett & frozenset(beslut.beslutsfattare))
    krav(not bade, HandlaggareBeslutar, subjekt=", ".join(bade))
    utan_att_delta = sorted(frozenset(beslut.medverkande) & frozenset(beslut.beslutsfattare))
    krav(not utan_att_delta, MedverkandeBeslutar, subjekt=", ".join(utan_att_delta))


def _krav_kommunicerat(
    arende: Arende, typ: Beslutstyp, dag: date, beslut: Beslutsuppgifter
) -> None:
    if beslut.kommunicering_id is None:
        krav(beslut.kommuniceringsundantag is not None, KommuniceringSaknas)
        return
    krav(beslut.kommuniceringsundantag is None, KommuniceringOchUndantag)
    kommunicering = arende.kommuniceringar.get(beslut.kommunicering_id)
    krav(
        kommunicering is not None and kommunicering.infor is typ,
        KommuniceringFinnsInte,
        typ=typ.namn,
    )
    assert kommunicering is not None
    krav(kommunicering.beslut_id is None, KommuniceringAnvand)
    krav(
        kommunicering.avvaktad(dag),
        SvarstidenPagar,
        senast=kommunicering.svara_senast,
        dag=dag,
    )
