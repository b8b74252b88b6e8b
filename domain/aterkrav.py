"""Återkrav: the authority demands money back, and says what it abstains from demanding.

The decision moves no money but what it waives: it makes a claim, and says in which boxes the money
lies that it asks for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from domain.andringsstod import Andringsstod, krav_inte_overklagat
from domain.arende import Arende, Pengafaktum
from domain.beslutsfattande import (
    Beslutsfaktum,
    Beslutsunderlag,
    Beslutsuppgifter,
    beslutsfalt,
    krav_nytt,
)
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, OreEllerNoll, Text
from domain.fordran import Uttag, falt, okravt_uttag, som_delar
from domain.fordringstillstand import Fordran
from domain.havning import hav
from domain.kalender import nasta_bankdag
from domain.lador import KRAVBARA, Flytt, Lador
from domain.pengar import Lada
from domain.regler import Aterkravsregel, Grund, Nyckel, Ranteregel, Rantestart
from domain.stopp import krav, kronor
from domain.stopp.andring import AndringForeBeslut, StodetGallerNackdel
from domain.stopp.aterkrav import (
    AterkravetSanksInte,
    AterkravStodsInte,
    AvstaendeskalSaknas,
    AvstaendeStodsInte,
    FordranFinnsRedan,
    GrundenFinnsInte,
    GrundSaknas,
    IngetAttKrava,
    LadanKravsInte,
    OverstigerLadan,
)
from domain.stopp.fordran import FordranFinnsInte


class AterkravBeslutat(Beslutsfaktum, Pengafaktum):
    """`krav_ore` was demanded back, out of the boxes `ur`; `avstatt` is what was waived at once.

    `avstatt` is not in `krav_ore`. It is due on `forfallodag`, that day included. `ranteregel` is
    how interest runs, from `ranta_fran`, if it does.
    """

    TOPIC = "arende.aterkrav-beslutat"
    TYP = Beslutstyp.ATERKRAV

    fordran_id: UUID
    grunder: tuple[Grund, ...]
    krav_ore: OreEllerNoll
    ur: tuple[Uttag, ...]
    avstatt: tuple[Uttag, ...]
    avstaendeskal: Text | None
    forfallodag: date
    ranteregel: Ranteregel | None
    ranta_fran: date | None

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        if not self.krav_ore:
            return
        _handlar_om(aggregate, self.beslut_id, self.fordran_id)
        aggregate.fordringar[self.fordran_id] = Fordran(
            self.beslut_id,
            self.verkningsdag,
            self.krav_ore,
            som_delar(self.ur),
            self.forfallodag,
            self.ranteregel,
            self.ranta_fran,
            nedsatt_till_ore=self.krav_ore,
        )


class AterkravAndrat(Beslutsfaktum):
    """As `AterkravSankt`, but it does not say what the change rests on. No longer recorded."""

    TOPIC = "arende.aterkrav-andrat"
    TYP = Beslutstyp.ANDRING

    andrar_beslut_id: UUID
    fordran_id: UUID
    tidigare_krav_ore: OreEllerNoll
    krav_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        _sankt(aggregate, self)


class AterkravSankt(Beslutsfaktum):
    """The decision to demand money back was changed: less is demanded, `krav_ore`, or nothing.

    What is demanded no longer is lifted off the claim. The earlier decision stands for the rest.
    `stod` is what in 37–38 §§ FL the change rests on.
    """

    TOPIC = "arende.aterkrav-sankt"
    TYP = Beslutstyp.ANDRING

    andrar_beslut_id: UUID
    fordran_id: UUID
    stod: Andringsstod
    tidigare_krav_ore: OreEllerNoll
    krav_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        _sankt(aggregate, self)


def _sankt(arende: Arende, faktum: AterkravAndrat | AterkravSankt) -> None:
    """The earlier decision stands, unless nothing is left of it."""
    _handlar_om(arende, faktum.beslut_id, faktum.fordran_id)
    fordran = arende.fordringar[faktum.fordran_id]
    arende.fordringar[faktum.fordran_id] = fordran.nedsatt(faktum.krav_ore)
    if not faktum.krav_ore:
        arende.galler_inte_langre(faktum.andrar_beslut_id)


def _handlar_om(arende: Arende, beslut_id: UUID, fordran_id: UUID) -> None:
    """Remember which claim a decision is about: an appeal of any of them is of that claim."""
    arende.beslut[beslut_id] = replace(arende.beslut[beslut_id], fordran_id=fordran_id)


def krav_ater(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    fordran_id: UUID,
    grunder: Sequence[Nyckel],
    ur: Mapping[Lada, int],
    avstatt: Mapping[Lada, int],
    avstaendeskal: str | None,
    beslut: Beslutsuppgifter,
) -> None:
    """Demand back what lies in the boxes `ur`, and abstain from what lies in `avstatt` (öre)."""
    krav_nytt(arende, beslut_id)
    krav(fordran_id not in arende.fordringar, FordranFinnsRedan, fordran_id=fordran_id)
    regel = underlag.innehall(arende, verkningsdag).aterkrav
    krav(regel is not None, AterkravStodsInte)
    assert regel is not None
    anforda = _grunder(regel, grunder)
    krav_ore, avstatt_ore = sum(ur.values()), sum(avstatt.values())
    _krav_i_ladorna(arende, ur, avstatt)
    _krav_avstaende(regel, avstatt_ore, avstaendeskal)
    gemensamt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.ATERKRAV,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
        belopp_ore=krav_ore + avstatt_ore,
    )
    forfallodag = nasta_bankdag(
        verkningsdag + timedelta(days=regel.betalningstid_dagar), underlag.stangda_dagar
    )
    avstaende = arende.flytt(verkningsdag)
    avstatt_uttag = _avsta(arende, avstaende, avstatt)
    arende.trigger_event(
        AterkravBeslutat,
        **gemensamt,
        fordran_id=fordran_id,
        grunder=anforda,
        krav_ore=krav_ore,
        avstatt=avstatt_uttag,
        ur=_uttag(arende, avstaende.lador, ur),
        avstaendeskal=avstaendeskal,
        forfallodag=forfallodag,
        ranteregel=regel.ranta if krav_ore else None,
        ranta_fran=_ranta_fran(arende, regel, verkningsdag, forfallodag) if krav_ore else None,
        **falt(arende, avstaende),
    )


def andra_aterkrav(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    fordran_id: UUID,
    stod: Andringsstod,
    krav_ore: int,
    beslut: Beslutsuppgifter,
) -> None:
    """Change what is demanded to less, down to nothing. To demand more takes a new decision.

    It is to the party's advantage, so what only lets a change be to its disadvantage is no ground.
    """
    krav_nytt(arende, beslut_id)
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    forut_ore = fordran.gallande_krav_ore
    _krav_sanks(fordran, verkningsdag, krav_ore)
    krav(not stod.far_vara_till_nackdel, StodetGallerNackdel)
    overklaganden = [
        o for b in arende.beslut_om_fordran(fordran_id) for o in b.overklaganden if o.pagar
    ]
    krav_inte_overklagat(overklaganden, stod)
    arende.trigger_event(
        AterkravSankt,
        **beslutsfalt(
            underlag,
            arende,
            Beslutstyp.ANDRING,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            beslut=beslut,
            belopp_ore=forut_ore - krav_ore,
        ),
        andrar_beslut_id=fordran.beslut_id,
        fordran_id=fordran_id,
        stod=stod,
        tidigare_krav_ore=forut_ore,
        krav_ore=krav_ore,
    )
    hav(
        arende,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        belopp_ore=forut_ore - krav_ore,
        orsak="Återkravet har ändrats",
    )


def _krav_sanks(fordran: Fordran, dag: date, krav_ore: int) -> None:
    """To less than is demanded now, and not before it was."""
    forut_ore = fordran.gallande_krav_ore
    krav(
        0 <= krav_ore < forut_ore,
        AterkravetSanksInte,
        belopp=kronor(krav_ore),
        kravt=kronor(forut_ore),
    )
    krav(
        dag >= fordran.beslutsdag,
        AndringForeBeslut,
        dag=dag,
        beslutsdag=fordran.beslutsdag,
    )


def _grunder(regel: Aterkravsregel, grunder: Sequence[Nyckel]) -> tuple[Grund, ...]:
    """The grounds as the regelverk has them."""
    krav(len(grunder) > 0, GrundSaknas)
    finns = {g.nyckel: g for g in regel.grunder}
    for nyckel in grunder:
        krav(nyckel in finns, GrundenFinnsInte, grund=nyckel, finns=", ".join(finns))
    return tuple(finns[nyckel] for nyckel in dict.fromkeys(grunder))


def _krav_avstaende(regel: Aterkravsregel, avstatt_ore: int, avstaendeskal: str | None) -> None:
    """To abstain takes a rule that lets the authority, and reasons as strong as it wants."""
    if not avstatt_ore:
        return
    krav(regel.avstaende is not None, AvstaendeStodsInte)
    assert regel.avstaende is not None
    krav(bool((avstaendeskal or "").strip()), AvstaendeskalSaknas, skalsgrad=regel.avstaende.namn)


def _krav_i_ladorna(arende: Arende, ur: Mapping[Lada, int], avstatt: Mapping[Lada, int]) -> None:
    """Something, and no more than lies there and is not asked for already."""
    belopp = (*ur.values(), *avstatt.values())
    krav(sum(belopp) > 0 and min(belopp) >= 0, IngetAttKrava)
    for lada in {**ur, **avstatt}:
        krav(lada in KRAVBARA, LadanKravsInte, lada=lada.namn)
        begart = ur.get(lada, 0) + avstatt.get(lada, 0)
        finns = arende.okravt_ore(lada)
        krav(
            begart <= finns,
            OverstigerLadan,
            belopp=kronor(begart),
            lada=lada.namn,
            finns=kronor(finns),
        )


def _avsta(arende: Arende, flytt: Flytt, avstatt: Mapping[Lada, int]) -> tuple[Uttag, ...]:
    """Waive, out of what no claim asks for, the oldest year first."""
    uttag = []
    for lada, ore in avstatt.items():
        for u in okravt_uttag(arende, lada, ore):
            flytt.mellan(u.lada, u.budgetar, Lada.AVSTATT, u.budgetar, u.belopp_ore)
            uttag.append(u)
    return tuple(uttag)


def _uttag(arende: Arende, lador: Lador, ur: Mapping[Lada, int]) -> tuple[Uttag, ...]:
    return tuple(u for lada, ore in ur.items() for u in okravt_uttag(arende, lada, ore, lador))


def _ranta_fran(
    arende: Arende, regel: Aterkravsregel, beslutsdag: date, forfallodag: date
) -> date | None:
    """The first day that interest runs, as the regelverk has it."""
    if regel.ranta is None:
        return None
    match regel.ranta.fran:
        case Rantestart.UTBETALNINGSDAG:
            # With several payments it runs from the last: nobody owes interest on what came later.
            dagar = [p.dag for p in arende.bankposter.values() if p.belopp_ore]
            return max(dagar, default=beslutsdag)
        case Rantestart.FORFALLODAG:
            return forfallodag + timedelta(days=1)
        case Rantestart.DAGAR_EFTER_BESLUT:
            return beslutsdag + timedelta(days=regel.ranta.dagar)
