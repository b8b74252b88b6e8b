"""Refusals: överklagandet."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class InteOverlamnat(Stopp):
    text = "Överklagandet är inte överlämnat till domstol."
    lagrum = "46 § förvaltningslagen (2017:900)"


class DomenRedanRegistrerad(Stopp):
    text = "Domen från {domstol} i mål {malnummer} den {dag} är redan registrerad på överklagandet."


class BeloppetSaknas(Stopp):
    text = "Ange belopp när, och bara när, domstolen har ändrat det."


class AvvisningenHarIngetBelopp(Stopp):
    text = "Beslutet avvisar ett överklagande och har inget belopp som domstolen kan ändra."


class DomstolenHojerInteKravet(Stopp):
    text = "En domstol höjer inte ett återkrav: det krävda är {kravt}."


class OverklagatForeBeslut(Stopp):
    text = "Beslutet kan inte ha överklagats den {dag}: det fattades den {beslutsdag}."


class OverklagandetFinnsRedan(Stopp):
    text = "Överklagandet {overklagande_id} är redan registrerat."


class OverklagandetFinnsInte(Stopp):
    text = "Överklagandet {overklagande_id} finns inte i ärendet."


class RedanRattidsprovat(Stopp):
    text = "Överklagandet är redan rättidsprövat."


class RattidsprovningStammerInte(Stopp):
    text = (
        "Överklagandet kom in den {inkommen}; sista dagen är {senast}. Det kan inte anses ha"
        " kommit in {hur}."
    )
    lagrum = "45 § förvaltningslagen (2017:900)"


class IngenForsening(Stopp):
    text = "Överklagandet kom in i tid den {inkommen}: det behövs inget undantag."
    lagrum = "45 § förvaltningslagen (2017:900)"


class OverklagandetsDagStammerInte(Stopp):
    text = "Det kan inte ha skett den {dag}: dessförinnan hände något den {tidigare}."


class RattidsprovningSaknas(Stopp):
    text = "Överklagandet är inte rättidsprövat."
    lagrum = "45 § förvaltningslagen (2017:900)"


class ForSentOverlamnas(Stopp):
    text = "Överklagandet kom för sent och överlämnas inte: det avvisas."
    lagrum = "45 § förvaltningslagen (2017:900)"


class RedanOverlamnat(Stopp):
    text = "Överklagandet är redan överlämnat den {dag}."


class ForSentAvvisas(Stopp):
    text = "Överklagandet kom in den {inkommen}; sista dag var {senast}: det avvisas i ett beslut."
    lagrum = "45 § förvaltningslagen (2017:900)"


class OverklagandetKomITid(Stopp):
    text = "Överklagandet kom in den {inkommen}; sista dagen är {senast}. Det avvisas inte."
    lagrum = "45 § förvaltningslagen (2017:900)"


class OverklagandetAterkallat(Stopp):
    text = "Överklagandet är återkallat den {dag}."


class RedanAvvisat(Stopp):
    text = "Överklagandet är redan avvisat."
