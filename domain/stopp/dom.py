"""Refusals: what a court decided."""

from __future__ import annotations

from domain.stopp import Stopp


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
