"""Refusals: to correct, change or revoke a decision."""

from __future__ import annotations

from domain.stopp import Stopp


class InteGallandeBeslut(Stopp):
    text = "Beslutet är inte det som gäller i ärende {diarienummer}."


class AndringForeBeslut(Stopp):
    text = "Beslutet kan inte ändras den {dag}: det fattades den {beslutsdag}."


class BeloppetAndrasInte(Stopp):
    text = "Beslutet beviljar redan {belopp}."


class SkyddadMotNackdel(Stopp):
    text = (
        "Ett gynnande beslut får ändras till partens nackdel bara på grund av förbehåll,"
        " tvingande säkerhetsskäl eller oriktiga eller vilseledande uppgifter från parten."
    )
    lagrum = "37 § förvaltningslagen (2017:900)"


class InteTillFordel(Stopp):
    text = "Den ändringen får inte vara till nackdel för parten."
    lagrum = "38 § förvaltningslagen (2017:900)"


class FarInteAndrasEfterOverklagande(Stopp):
    text = (
        "Beslutet överklagades den {dag} och får bara ändras om det är uppenbart felaktigt,"
        " innan det har överlämnats."
    )
    lagrum = "39 § förvaltningslagen (2017:900)"


class DomstolenHarAvgjort(Stopp):
    text = "Domstol har bestämt vad som beviljas, och myndigheten ändrar det inte."


class IngetAttForverka(Stopp):
    text = "Rätten till {belopp} kan inte förfalla: {fritt} är varken utbetalt eller attesterat."


class BeslutstypenAndrasInte(Stopp):
    text = "Ett beslut om {typ} ändras inte till bifall: det upphävs, och ansökan prövas på nytt."


class RattelsenAndrarUtgangen(Stopp):
    text = "En rättelse gör inte avslag till bifall eller tvärtom: det är en ändring av beslutet."
    lagrum = "36 § förvaltningslagen (2017:900)"


class StodetGallerNackdel(Stopp):
    text = "Ett krav sänks till partens fördel: stödet är 37 § första stycket eller 38 §."
    lagrum = "37 § förvaltningslagen (2017:900)"
