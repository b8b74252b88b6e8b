"""Refusals: to tell the party of a decision."""

from __future__ import annotations

from domain.stopp import Stopp


class InteBeslutat(Stopp):
    text = "Ärende {diarienummer} är inte beslutat."


class BeslutetFinnsInte(Stopp):
    text = "Beslutet {beslut_id} finns inte i ärende {diarienummer}."


class RedanMeddelat(Stopp):
    text = "Beslutet är redan meddelat den {dag}."


class MeddelatForeBeslut(Stopp):
    text = "Beslutet kan inte meddelas den {dag}: det fattades den {beslutsdag}."


class FelHanvisning(Stopp):
    text = "Överklagandehänvisningen stämmer inte: beslutet {far} överklagas enligt regelverket."
    lagrum = "33 § förvaltningslagen (2017:900)"


class InteMeddelatBeslut(Stopp):
    text = "Beslutet är inte meddelat, och kan inte ha nått parten."


class DelfattForeMeddelande(Stopp):
    text = "Parten kan inte ha fått beslutet den {dag}: det skickades den {meddelat}."


class RedanDelfatt(Stopp):
    text = "Att parten fick beslutet den {dag} är redan antecknat."
