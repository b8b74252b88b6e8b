"""Refusals: appeals and what courts decide."""

from __future__ import annotations

from domain.stopp import Stopp


class OverklagatForeBeslut(Stopp):
    text = "Beslutet kan inte ha överklagats den {dag}: det fattades den {beslutsdag}."


class RedanOverklagat(Stopp):
    text = "Beslutet är redan överklagat."


class OverklagandetFinnsInte(Stopp):
    text = "Överklagandet {overklagande_id} finns inte i ärendet."


class RedanRattidsprovat(Stopp):
    text = "Överklagandet är redan rättidsprövat."


class RattidsprovningStammerInte(Stopp):
    text = "Överklagandet kom in den {inkommen}; sista dagen är {senast}. Prövningen säger annat."
    lagrum = "45 § förvaltningslagen (2017:900)"


class RattidsprovningSaknas(Stopp):
    text = "Överklagandet är inte rättidsprövat."
    lagrum = "45 § förvaltningslagen (2017:900)"


class ForSentOverlamnas(Stopp):
    text = "Överklagandet kom för sent och överlämnas inte: det avvisas."
    lagrum = "45 § förvaltningslagen (2017:900)"


class FarInteOverklagas(Stopp):
    text = "Beslutet får inte överklagas enligt regelverket."


class RedanOverlamnat(Stopp):
    text = "Överklagandet är redan överlämnat den {dag}."


class InteOverlamnat(Stopp):
    text = "Överklagandet är inte överlämnat till domstol."
    lagrum = "46 § förvaltningslagen (2017:900)"


class BeloppetSaknas(Stopp):
    text = "Ange belopp när, och bara när, domstolen har ändrat det."
