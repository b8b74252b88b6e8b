"""Refusals: to demand money back."""

from __future__ import annotations

from domain.stopp import Stopp


class AterkravStodsInte(Stopp):
    text = "Regelverket ger inget stöd för återkrav."


class FordranFinnsRedan(Stopp):
    text = "Fordran {fordran_id} finns redan i ärendet."


class GrundSaknas(Stopp):
    text = "Ange grunden för återkravet."


class GrundenFinnsInte(Stopp):
    text = "{grund} är ingen grund för återkrav i regelverket. Grunderna är: {finns}."


class IngetAttKrava(Stopp):
    text = "Beslutet varken kräver eller avstår något."


class LadanKravsInte(Stopp):
    text = "Pengar i lådan ”{lada}” kan inte krävas tillbaka."


class OverstigerLadan(Stopp):
    text = "Det går inte att kräva {belopp} ur lådan ”{lada}”: där finns {finns} som inte är krävt."


class AvstaendeStodsInte(Stopp):
    text = "Regelverket medger inte att myndigheten avstår från återkrav."


class AvstaendeskalSaknas(Stopp):
    text = "Att avstå från återkrav kräver {skalsgrad}; ange dem."


class AterkravetSanksInte(Stopp):
    text = "Återkravet kan bara sänkas: {belopp} är inte mindre än {kravt}, som krävs nu."
