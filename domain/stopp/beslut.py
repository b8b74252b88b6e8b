"""Refusals: to grant, refuse, dismiss or write off an application."""

from __future__ import annotations

from domain.stopp import Stopp


class RedanBeslutat(Stopp):
    text = "Ärende {diarienummer} är redan beslutat."


class BeslutForeAnsokan(Stopp):
    text = "Beslutet kan inte fattas den {dag}: ansökan kom in den {inkommen}."


class BeslutForeUpphavande(Stopp):
    text = "Beslutet kan inte fattas den {dag}: det tidigare beslutet föll den {upphavt}."


class OverklagandetHosDomstol(Stopp):
    text = "Ett överklagande är överlämnat till domstol och är inte avgjort."
    lagrum = "39 § förvaltningslagen (2017:900)"


class UtlysningensRegelverk(Stopp):
    text = "Utlysning {diarienummer} är inte gjord enligt {beteckning}."


class InteForelagdAttKomplettera(Stopp):
    text = (
        "Ansökan avvisas som ofullständig först när sökanden har förelagts att komplettera den"
        " och tiden har gått ut."
    )
    lagrum = "20 § förvaltningslagen (2017:900)"


class AnsokanAterkallad(Stopp):
    text = "Ansökan återkallades den {dag}. Ärendet skrivs av."


class AnsokanInteAterkallad(Stopp):
    text = "Ansökan i ärende {diarienummer} är inte återkallad."


class AnsokanForSen(Stopp):
    text = "Ansökan kom in den {inkommen}, efter sista ansökningsdag {sista}, och ska avvisas."


class AnsokanKomITid(Stopp):
    text = "Ansökan kom in den {inkommen} och sista ansökningsdag var {sista}: den är inte för sen."


class AnsokanOfullstandig(Stopp):
    text = "Ansökan saknar uppgifter som regelverket kräver: {saknas}."


class OverstigerSokt(Stopp):
    text = "Det går inte att bevilja {belopp} när {sokt} har sökts."


class InteIPrioriteringen(Stopp):
    text = "Ärende {diarienummer} finns inte med i utlysningens prioritering."


class AnnanUtlysning(Stopp):
    text = "Ärende {diarienummer} hör till en annan utlysning."


class IngaArenden(Stopp):
    text = "Ett fördelningsbeslut ska avse minst ett ärende, och varje ärende en gång."


class BeloppetBlirNoll(Stopp):
    text = "Det går inte att fördela {belopp} på {antal} ärende(n)."
