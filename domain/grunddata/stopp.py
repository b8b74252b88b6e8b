"""Refusals: grunddata."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class AnnatAr(Stopp):
    text = "Dagen {dag} hör inte till år {ar}."


class DagenAndaStangd(Stopp):
    text = "Dagen {dag} är en lördag eller söndag: bankerna är stängda då ändå. Utelämna dagen."


class FaststalldTidigare(Stopp):
    text = "Bankdagarna för {ar} fastställdes den {dag} och kan inte ändras från en tidigare dag."


class BankdagarSaknas(Stopp):
    text = (
        "Bankdagarna för {ar} är inte fastställda. "
        "Registrera först vilka dagar det året som bankerna är stängda."
    )


class RantaFaststalldTidigare(Stopp):
    text = "Räntan från den {fran} fastställdes den {dag} och kan inte ändras från en tidigare dag."


class InteHalvarsskifte(Stopp):
    text = "Referensräntan gäller ett kalenderhalvår, från 1 januari eller 1 juli, inte den {dag}."
    lagrum = "9 § räntelagen (1975:635)"


class InteArsskifte(Stopp):
    text = "Statens utlåningsränta gäller ett kalenderår, från 1 januari, inte den {dag}."
