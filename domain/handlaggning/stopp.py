"""Refusals: handläggningen."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class ArendetInteAvslutat(Stopp):
    text = "Ärende {diarienummer} är inte avslutat."


class AvslutetsDagStammerInte(Stopp):
    text = "Det kan inte ske den {dag}: i ärendet har något hänt den {tidigare}."


class ArendetInteKlart(Stopp):
    text = "Ärende {diarienummer} kan inte avslutas: {kvar}."


class RedanPart(Stopp):
    text = "{namn} är redan part i ärendet."


class PartsbytetForTidigt(Stopp):
    text = "Parten kan inte bytas den {dag}: den nuvarande är part från den {tidigast}."


class InteEftertradareDen(Stopp):
    text = (
        "Det är inte registrerat att {namn} har tagit över efter {foregangare} den {dag}."
        " Registrera först efterträdaren hos mottagaren."
    )


class HandlingenFinnsRedan(Stopp):
    text = "Handlingen {handling_id} är redan registrerad i ärendet."


class UppgiftSaknas(Stopp):
    text = "Av anteckningen ska framgå vilken uppgift som lämnades."
    lagrum = "27 § förvaltningslagen (2017:900)"


class DiarienumretFinnsRedan(Stopp):
    text = "Ärendet har redan diarienummer {diarienummer}."


class RedanAnmald(Stopp):
    text = "{subjekt} är redan anmäld som jävig i ärendet."


class InteAnmald(Stopp):
    text = "{subjekt} är inte anmäld som jävig i ärendet."


class ProvarSigSjalv(Stopp):
    text = "{subjekt} får inte pröva frågan om sitt eget jäv."
    lagrum = "18 § förvaltningslagen (2017:900)"


class KommuniceradRedan(Stopp):
    text = "Kommuniceringen {kommunicering_id} finns redan i ärendet."


class SvarstidForeUtskick(Stopp):
    text = "Svarstiden {senast} går ut före utskicket den {dag}."


class KommuniceringenFinnsInte(Stopp):
    text = "Kommuniceringen {kommunicering_id} finns inte i ärendet."


class BesvaradForeUtskick(Stopp):
    text = "Yttrandet kan inte ha kommit in den {dag}: underlaget skickades den {skickad}."


class KommuniceringenTom(Stopp):
    text = "Ange vilket material parten får yttra sig över."
    lagrum = "25 § förvaltningslagen (2017:900)"


class IngetAttPaminnaOm(Stopp):
    text = "Det finns inget utestående med id {avser_id} att påminna om."


class PaminnelseForTidig(Stopp):
    text = "Påminnelsen kan inte ha skickats den {dag}: den avser något från den {begard}."


class FordranspaminnelsenFinnsInte(Stopp):
    text = "Händelse nummer {version} i ärendet är ingen påminnelse om en fordran."


class MottagenForeSkickad(Stopp):
    text = "Påminnelsen skickades den {skickad} och kan inte ha tagits emot redan den {dag}."


class PaminnelsenRedanMottagen(Stopp):
    text = "Påminnelsen är redan antecknad som mottagen den {dag}: rätta det i stället."


class MottagandetFinnsInte(Stopp):
    text = (
        "Händelse nummer {rattar_version} i ärendet är inte den som senast säger när en påminnelse"
        " togs emot: {finns}."
    )


class NyFristForePaminnelse(Stopp):
    text = "Den nya fristen {frist} ligger före påminnelsen den {dag}."


class RantaAngesBaraOmFordran(Stopp):
    text = "Att ränta löper anges bara i en påminnelse om en fordran."
    lagrum = "4 § räntelagen (1975:635)"


class PartsbytetFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är inget gällande partsbyte."


class SenarePartsbyte(Stopp):
    text = "Parten har bytts igen den {dag}: häv det senaste partsbytet först."


class FelPartAtergar(Stopp):
    text = "{namn} var inte part före partsbytet."
