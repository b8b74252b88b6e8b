"""Refusals: beslutet."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class InteGallandeBeslut(Stopp):
    text = "Beslutet är inte det som gäller i ärende {diarienummer}: {det_som_galler}."


class BeloppetAndrasInte(Stopp):
    text = "Beslutet beviljar redan {belopp}."


class SkyddadMotNackdel(Stopp):
    text = (
        "Ett gynnande beslut får ändras till partens nackdel bara på grund av förbehåll,"
        " tvingande säkerhetsskäl eller oriktiga eller vilseledande uppgifter från parten."
    )
    lagrum = "37 § förvaltningslagen (2017:900)"


class StodetGallerNackdel(Stopp):
    text = "Ändringen är till partens fördel: stödet ska vara 37 § första stycket eller 38 §."
    lagrum = "37 § förvaltningslagen (2017:900)"


class InteTillFordel(Stopp):
    text = "Den ändringen får inte vara till nackdel för parten."
    lagrum = "38 § förvaltningslagen (2017:900)"


class FarInteAndrasEfterOverklagande(Stopp):
    text = (
        "Beslutet överklagades den {dag} och får bara ändras om det är uppenbart felaktigt,"
        " innan överklagandet har överlämnats."
    )
    lagrum = "39 § förvaltningslagen (2017:900)"


class AndrasInteEfterOverlamnande(Stopp):
    text = (
        "Överklagandet av beslutet överlämnades till domstolen den {overlamnat}, och därefter"
        " får beslutet inte ändras av myndigheten."
    )
    lagrum = "39 § förvaltningslagen (2017:900)"


class DomstolenHarAvgjort(Stopp):
    text = "Domstol har bestämt vad som beviljas, och myndigheten ändrar det inte."


class DomstolenHarProvat(Stopp):
    text = (
        "{domstol} har prövat beslutet i mål {malnummer} den {dag}: myndigheten ändrar det bara"
        " enligt ett förbehåll i beslutet eller av tvingande säkerhetsskäl. Nya omständigheter"
        " prövas i en ny ansökan, och en dom som vilar på oriktiga uppgifter genom resning."
    )
    lagrum = "39 § förvaltningslagen (2017:900)"


class IngetAttForverka(Stopp):
    text = "Rätten till {belopp} kan inte förfalla: {fritt} är varken utbetalt eller attesterat."


class ForfalletFinnsInte(Stopp):
    text = "Händelse {rattar_version} säger inte att rätten förföll, eller är redan hävd."


class ForfalletHavsForTidigt(Stopp):
    text = "Förfallet kan inte hävas den {dag}: rätten förföll den {forfoll}."


class ForfalletHavsIOverfortAr(Stopp):
    text = (
        "Förfallet kan inte hävas den {dag}: medlen av budgetåret {dag_ar} har förts över till"
        " {ar}. Ange en dag från och med {ar}-01-01."
    )


class IngetForfalletKvar(Stopp):
    text = "Inget beviljas igen av det som förföll: beslutet har ändrats så att det inte ryms."


class BeslutstypenAndrasInte(Stopp):
    text = "Ett beslut om {typ} ändras inte till bifall: det upphävs, och ansökan prövas på nytt."


class RattelsenAndrarUtgangen(Stopp):
    text = "En rättelse gör inte avslag till bifall eller tvärtom: det är en ändring av beslutet."
    lagrum = "36 § förvaltningslagen (2017:900)"


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


class IngaArenden(Stopp):
    text = "Ett fördelningsbeslut ska avse minst ett ärende, och varje ärende en gång."


class BeloppetBlirNoll(Stopp):
    text = "Det går inte att fördela {belopp} på {antal} ärende(n)."


class BeslutetFinnsRedan(Stopp):
    text = "Beslutet {beslut_id} finns redan i ärendet."


class BeslutForeAvgorande(Stopp):
    text = "Beslutet kan inte fattas den {dag}: ansökan avgjordes den {beslutsdag}."


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


class ForeskrifterSaknas(Stopp):
    text = "Motiveringen ska ange vilka föreskrifter som har tillämpats."
    lagrum = "32 § förvaltningslagen (2017:900)"


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


class BeslutetFinnsInte(Stopp):
    text = "Beslutet {beslut_id} finns inte i ärende {diarienummer}."


class RedanMeddelat(Stopp):
    text = "Beslutet är redan meddelat den {dag}."


class MeddelatForeBeslut(Stopp):
    text = "Beslutet kan inte meddelas den {dag}: det fattades den {beslutsdag}."


class FelHanvisning(Stopp):
    text = "Beslutet {far} överklagas: en hänvisning som säger annat antecknas som felaktig."
    lagrum = "33 § förvaltningslagen (2017:900)"


class AtagandetRattasInteHar(Stopp):
    text = (
        "Beslutet avser åtaganden för kommande år, och har inget belopp som rättas så. Det som är"
        " utlovat eller infriat sänks genom ändring av åtagandet; mer beslutas som ett nytt."
    )


class BeloppetRattasInteHar(Stopp):
    text = "Beslutet om {vad} beviljar inget: beloppet rättas där det står, {dar}."
    lagrum = "36 § förvaltningslagen (2017:900)"


class UnderrattatForeMeddelande(Stopp):
    text = "Beslutet meddelades den {meddelat}: en ny underrättelse kan inte ha lämnats den {dag}."


class InteMeddelatBeslut(Stopp):
    text = "Beslutet är inte meddelat, och kan inte ha nått parten."


class DelfattForeMeddelande(Stopp):
    text = "Parten kan inte ha fått beslutet den {dag}: det skickades den {meddelat}."


class MeddelandetFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är inget gällande meddelande av ett beslut."


class MeddelandetEfterDelfaendet(Stopp):
    text = (
        "Beslutet kan inte ha meddelats den {dag}: parten fick det den {delfatt}. Är det den dagen"
        " som är fel, rätta delfåendet först."
    )


class DelfaendetStarKvar(Stopp):
    text = "Parten fick beslutet den {delfatt}. Är det också fel, häv delfåendet först."


class DelfaendetFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är inget gällande delfående av ett beslut."


class RedanDelfatt(Stopp):
    text = "Att parten fick beslutet den {dag} är redan antecknat."


class FordelningsmetodenStodsInte(Stopp):
    text = "Regelverket {beteckning} fördelar {metod}, inte lika mellan sökandena."


class PrioriteringenTom(Stopp):
    text = "En prioritering anger minst ett ärende, och varje ärende en gång."


class AtagandeUtanBifall(Stopp):
    text = (
        "Åtaganden för kommande år beslutas och infrias när bidrag är beviljat i ärende"
        " {diarienummer}, och det beslutet gäller."
    )


class AtagandenAngesPerAr(Stopp):
    text = "Åtaganden anges för minst ett kommande år, och för varje år en gång."


class InteKommandeAr(Stopp):
    text = "Ett åtagande avser ett kommande budgetår: {ar} är inte efter året för den {dag}."
    lagrum = "17 § anslagsförordningen (2011:223)"


class EfterBemyndigandetsSlutar(Stopp):
    text = "Bemyndigandet avser åren till och med {slutar}, inte {ar}."
    lagrum = "17 § anslagsförordningen (2011:223)"


class AtagandetFinnsInte(Stopp):
    text = "Beslutet har inget sådant utestående åtagande."


class AtagandetSagsAvDetForsta(Stopp):
    text = (
        "Beslutet ändrade ett åtagande. Ange det första beslutet: det som är kvar infrias och"
        " ändras enligt det."
    )


class AtagandetHojsInte(Stopp):
    text = (
        "Åtagandet för {ar} är {utestaende}. En ändring sänker det; mer beslutas som ett nytt"
        " åtagande."
    )


class AtagandetInfriasForTidigt(Stopp):
    text = "Åtagandet för {ar} infrias tidigast det året, inte den {dag}."


class AtagandetRackerInte(Stopp):
    text = "Av åtagandet för {ar} återstår {kvar} att infria, inte {belopp}."
