"""Refusals: myndigheten."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class AnnanMyndighet(Stopp):
    text = "Den som handlar för {organisation} kan inte ändra hos en annan myndighet."


class DelegationenFinnsRedan(Stopp):
    text = "Delegationen {delegation_id} är redan beslutad."


class BeslutstypSaknas(Stopp):
    text = "En delegation ska omfatta minst en typ av beslut."


class DelegationenSlutarForeBorjan(Stopp):
    text = "Delegationen kan inte sluta gälla den {till} när den börjar gälla den {fran}."


class DelegationenFinnsInte(Stopp):
    text = "Det finns ingen delegation {delegation_id} att återkalla."


class UpphorForeBorjan(Stopp):
    text = "Delegationen gäller från och med den {fran} och kan inte återkallas den {dag}."


class DelegationSaknas(Stopp):
    text = "{subjekt} har ingen delegation som den {dag} omfattar {beslut}."


class PeriodenRedanStangd(Stopp):
    text = "Bokföringen är redan stängd till och med den {stangd_till}, och öppnas aldrig igen."


class PeriodenInteSlut(Stopp):
    text = "Bokföringen kan inte stängas till och med den {till} redan den {dag}."


class StangdForeForra(Stopp):
    text = "Bokföringen stängdes senast den {dag} och kan inte stängas igen från en tidigare dag."


class VarderingsregelnUtanGrund(Stopp):
    text = (
        "En värderingsregel ska säga när en fordran är osäker: efter hur många dagar,"
        " eller hos vem."
    )
