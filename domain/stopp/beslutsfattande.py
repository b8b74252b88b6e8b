"""Refusals: what every decision must say, and what must have been done before it."""

from __future__ import annotations

from domain.stopp import Stopp


class BeslutetFinnsRedan(Stopp):
    text = "Beslutet {beslut_id} finns redan i ärendet."


class BeslutForeAvgorande(Stopp):
    text = "Beslutet kan inte fattas den {dag}: ansökan avgjordes den {beslutsdag}."


class AnnatRegelverk(Stopp):
    text = (
        "Ärende {diarienummer} är avgjort enligt {beteckning}, inte enligt det angivna regelverket."
    )


class InteBeslutandeMyndighet(Stopp):
    text = "{organisation} får inte besluta: enligt regelverket beslutar {beslutar}."


class InnehallSaknas(Stopp):
    text = "Av beslutet ska framgå vad det innehåller."
    lagrum = "31 § 2 förvaltningslagen (2017:900)"


class BeslutsfattareSaknas(Stopp):
    text = "Av beslutet ska framgå vem eller vilka som har fattat det."
    lagrum = "31 § 3 förvaltningslagen (2017:900)"


class InteBeslutsfattare(Stopp):
    text = "{subjekt} registrerar beslutet men är inte en av dem som har fattat det."
    lagrum = "31 § 3 förvaltningslagen (2017:900)"


class MotiveringSaknas(Stopp):
    text = "Beslutet saknar en klargörande motivering, och inget undantag är angett."
    lagrum = "32 § förvaltningslagen (2017:900)"


class MotiveringAngesInte(Stopp):
    text = "Motivering saknas: ange skälen."


class ForeskrifterSaknas(Stopp):
    text = "Motiveringen ska ange vilka föreskrifter som har tillämpats."
    lagrum = "32 § förvaltningslagen (2017:900)"


class JavHindrar(Stopp):
    text = "{subjekt} är jävig i ärendet och får inte ta del i handläggningen."
    lagrum = "17 § förvaltningslagen (2017:900)"


class HandlaggareBeslutar(Stopp):
    text = "{subjekt} har berett ärendet och kan inte också besluta i det."


class MedverkandeBeslutar(Stopp):
    text = "{subjekt} kan inte både fatta beslutet och medverka utan att delta i avgörandet."
    lagrum = "31 § 5 förvaltningslagen (2017:900)"


class KommuniceringSaknas(Stopp):
    text = (
        "Parten har inte fått tillfälle att yttra sig före beslutet, och inget undantag är angett."
    )
    lagrum = "25 § förvaltningslagen (2017:900)"


class KommuniceringFinnsInte(Stopp):
    text = "Den angivna kommuniceringen finns inte i ärendet eller gällde inte ett beslut om {typ}."
    lagrum = "25 § förvaltningslagen (2017:900)"


class KommuniceringOchUndantag(Stopp):
    text = "Ange antingen den kommunicering som föregick beslutet eller varför den uteblev."
    lagrum = "25 § förvaltningslagen (2017:900)"


class KommuniceringAnvand(Stopp):
    text = "Kommuniceringen föregick ett tidigare beslut. Parten ska få yttra sig även före detta."
    lagrum = "25 § förvaltningslagen (2017:900)"


class SvarstidenPagar(Stopp):
    text = "Parten får yttra sig till och med den {senast}. Beslut kan inte fattas den {dag}."
    lagrum = "25 § förvaltningslagen (2017:900)"
