"""Refusals: beslut."""

from __future__ import annotations

from domain.stopp import Stopp


class RedanBeslutat(Stopp):
    text = "Ärende {diarienummer} är redan beslutat."


class BeslutForeAnsokan(Stopp):
    text = "Beslutet kan inte fattas den {dag}: ansökan kom in den {inkommen}."


class OverstigerSokt(Stopp):
    text = "Det går inte att bevilja {belopp} när {sokt} har sökts."


class AnnanUtlysning(Stopp):
    text = "Ärende {diarienummer} hör till en annan utlysning."


class IngaArenden(Stopp):
    text = "Ett fördelningsbeslut ska avse minst ett ärende, och varje ärende en gång."


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
    text = "Beslutet saknar en klargörande motivering."
    lagrum = "32 § förvaltningslagen (2017:900)"


class ForeskrifterSaknas(Stopp):
    text = "Motiveringen ska ange vilka föreskrifter som har tillämpats."
    lagrum = "32 § förvaltningslagen (2017:900)"


class BeloppetBlirNoll(Stopp):
    text = "Det går inte att fördela {belopp} på {antal} ärenden."
