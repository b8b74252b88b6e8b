"""Refusals: återkravet."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class BetalningenOverstigerSkulden(Stopp):
    text = "Det går inte att placera {belopp} på fordran: skulden är {skuld}."


class LadorStammerInte(Stopp):
    text = "Lådorna ska tillsammans ge {belopp}."


class AterbetalningFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen placerad inbetalning."


class KvittningStodsInte(Stopp):
    text = "Regelverket ger inget stöd för kvittning, och gäldenären har inte medgett den."


class KvittasEfterForfall(Stopp):
    text = (
        "Det går inte att kvitta {belopp} den {dag}: av fordran är {forfallet} förfallet till"
        " betalning."
    )


class TvistigKvittasInte(Stopp):
    text = (
        "Ett beslut som fordran vilar på är överklagat: det som är tvistigt kvittas bara om"
        " gäldenären medger det (medgivande)."
    )


class AnnanMyndighetsFordran(Stopp):
    text = (
        "{organisation} kan inte kvitta fordran: enligt regelverket hör den till {betalar}, och"
        " en myndighet kvittar bara sina egna fordringar."
    )


class KvittningenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen gällande kvittning."


class PlaceringenHavsForTidigt(Stopp):
    text = "Pengarna kom den {placerad}: placeringen kan inte hävas från den {dag}."


class RantanInteBeraknad(Stopp):
    text = "Ränta betalas före kapital: beräkna räntan till och med den {dag} först."


class SenareBetalningPlacerad(Stopp):
    text = (
        "Fordran har redan en betalning från den {senare}. En annan kan inte räknas från den {dag}:"
        " välj en senare dag, eller häv först {hav}."
    )


class FordranPreskriberad(Stopp):
    text = "Fordran preskriberades den {sista} och kan inte längre krävas ut."
    lagrum = "2 § preskriptionslagen (1981:130)"


class AntecknatFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är {vad} för fordran."


class FordranIntePreskriberad(Stopp):
    text = (
        "Fordran är inte preskriberad den {dag}: den kan krävas till och med den {sista}. Ange en"
        " annan grund för avskrivningen."
    )
    lagrum = "2 § preskriptionslagen (1981:130)"


class ForfallerForeBeslutet(Stopp):
    text = (
        "Återkravet beslutades den {beslutsdag} och kan inte ha förfallit till betalning redan den"
        " {forfallodag}."
    )


class ExekutionstitelSaknas(Stopp):
    text = (
        "Regelverket säger inte att beslutet får verkställas. Anteckna en dom, ett utslag eller en"
        " stadfäst förlikning först."
    )
    lagrum = "3 kap. 1 § utsökningsbalken"


class AterkravStodsInte(Stopp):
    text = "Regelverket ger inget stöd för återkrav."


class FordranFinnsRedan(Stopp):
    text = "Fordran {fordran_id} finns redan i ärendet."


class GrundSaknas(Stopp):
    text = "Ange grunden för återkravet."


class GrundenFinnsInte(Stopp):
    text = "{grund} är ingen grund för återkrav i regelverket. Grunderna är: {finns}."


class IngetAttKrava(Stopp):
    text = "Beslutet varken kräver eller avstår något."


class LadanKravsInte(Stopp):
    text = "Pengar i lådan ”{lada}” kan inte krävas tillbaka."


class OverstigerLadan(Stopp):
    text = "Det går inte att kräva {belopp} ur lådan ”{lada}”: där finns {finns} som inte är krävt."


class OverstigerLadorna(Stopp):
    text = "Kravet kan inte rättas med {belopp} till: i fordrans lådor finns {finns} okrävt."


class LadanPlacerasInte(Stopp):
    text = "En återbetalning kan inte placeras på pengar i lådan ”{lada}”."


class PlaceringenOverstigerLadan(Stopp):
    text = (
        "Det går inte att placera {belopp} på lådan ”{lada}”: där finns {finns} som inte är krävt."
    )


class AvstaendeStodsInte(Stopp):
    text = "Regelverket medger inte att myndigheten avstår från återkrav."


class AvstaendeskalSaknas(Stopp):
    text = "Att avstå från återkrav kräver {skalsgrad}; ange dem."


class BeslutetAvstarInte(Stopp):
    text = "Beslut {beslut_id} avstår inte från att kräva något."


class AvstaendetSanksInte(Stopp):
    text = "Avståendet kan bara sänkas, låda för låda: {avstatt} avstods förut."


class AterkravetSanksInte(Stopp):
    text = (
        "Återkravet kan bara sänkas: {belopp} är inte mindre än {kravt}, som krävs utan sänkningen."
    )


class FordranFinnsInte(Stopp):
    text = "Fordran {fordran_id} finns inte i ärendet."


class FordranReglerad(Stopp):
    text = "Fordran är reglerad: inget återstår att betala."


class FordranUtanGrund(Stopp):
    text = (
        "Fordran har ingen grund: {belopp} krävs enligt ett beslut vars grund inte finns längre. "
        "Ändra eller upphäv beslutet om återkrav."
    )
    lagrum = "37 § FL"


class OverstigerFordran(Stopp):
    text = "Det är mer än vad som återstår av fordran: {kapital} i kapital och {ranta} i ränta."


class IngetAttAvskriva(Stopp):
    text = "Ange hur mycket kapital eller ränta som avses."


class AvskrivningSaknarGrund(Stopp):
    text = "Avskrivningen saknar motivering."


class AvskrivningenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen avskrivning av fordran."


class AvskrivningenHavd(Stopp):
    text = (
        "Av avskrivningen står inget kvar att häva: det är redan hävt, betalt eller eftergivet,"
        " eller krävs inte längre."
    )


class RantanRaknadTillTidigareDag(Stopp):
    text = (
        "Räntan var räknad till och med {avskriven} när den skrevs av, och är nu räknad till och"
        " med {raknad}. Räkna den till och med {avskriven} innan avskrivningen hävs."
    )


class AvskrivningenHavsFelDag(Stopp):
    text = "Fordran skrevs av den {avskriven}: avskrivningen kan inte ha hävts den {dag}."


class AnstandMastFramat(Stopp):
    text = (
        "Anstånd till den {till} ger inte mer tid: det ska gälla längre än till den {galler_till}."
    )


class PlanenStammerInte(Stopp):
    text = "Avbetalningsplanens delar blir {summa} och fordran är {utestaende}."


class PlanensDagarStammerInte(Stopp):
    text = "Avbetalningsplanens dagar ska komma efter varandra, från den {dag}."


class EftergiftStodsInte(Stopp):
    text = "Regelverket medger inte eftergift."


class EftergiftsskalSaknas(Stopp):
    text = "Eftergift kräver {skalsgrad}; ange dem."


class EftergiftenSanksInte(Stopp):
    text = (
        "Eftergiften kan bara sänkas: {kapital} kapital och {ranta} ränta efterges nu. Ett nytt"
        " beslut efterger mer."
    )


class InteBeslutOmFordran(Stopp):
    text = "Beslut {beslut_id} är inget beslut om {slag} för fordran."


class RantaStodsInte(Stopp):
    text = "Regelverket medger inte ränta på fordran."


class HelaFordranHavd(Stopp):
    text = (
        "Hela fordran är hävd: inget krävs, och ingen ränta löper. Placera en inbetalning på något"
        " annat i stället, eller betala tillbaka den."
    )


class RantanLoperInte(Stopp):
    text = "Ränta löper från och med den {fran} och kan inte beräknas till den {till}."


class RantanPreskriberad(Stopp):
    text = "Fordran är preskriberad efter den {sista}: ränta kan inte beräknas till den {till}."


class RantanVantarPaKrav(Stopp):
    text = (
        "Ränta löper inte än: beslutet är inte meddelat, eller inget krav har angett både beloppet"
        " och att ränta löper."
    )


class RantaBetaldDarefter(Stopp):
    text = (
        "Ränta är betald den {betald}: räkna till den {minst}{eller}. För att räkna till den"
        " {till}, häv först {hav}."
    )


class AnstandsrantaStodsInte(Stopp):
    text = "Regelverket ger inget stöd för ränta under anstånd eller avbetalning."


class InteForfallen(Stopp):
    text = "Fordran är inte förfallen den {dag}: den kan inte lämnas till {indrivare} än."


class RantaIFramtiden(Stopp):
    text = "Ränta kan inte beräknas till den {till}: det är efter den {dag}."


class PengarnaHosAnnan(Stopp):
    text = (
        "Av {belopp} i lådan ”{lada}” har {finns} betalats till mottagaren. Resten betalades av"
        " misstag till ett konto som mottagaren inte har uppgett: den krävs av den som fick den,"
        " inte genom återkrav."
    )


class MottagarenFickBetalningen(Stopp):
    text = (
        "Betalningen gick till {betalningsmal}, som mottagaren har uppgett: vad som är för mycket"
        " betalt återkrävs av mottagaren."
    )


class TidigarePartFickBetalningen(Stopp):
    text = (
        "Betalningen gick till {betalningsmal}. Den beordrades innan partsbytet var känt, och"
        " räknas därför som betald till parten i ärendet, som redovisar den. Det som inte har"
        " använts, inte godkänns eller blir för mycket betalt återkrävs av parten när det har"
        " granskats eller beslutet har ändrats. Var partsbytet fel, häv det."
    )


class GaldenarenAnges(Stopp):
    text = "Ange den som fick pengarna: en registrerad organisation, eller ett namn."


class GaldenarenArMottagaren(Stopp):
    text = "Den som är skyldig kan inte vara mottagaren: av mottagaren krävs pengar genom återkrav."


class KravetOverstigerBetalningen(Stopp):
    text = "Det går inte att kräva {belopp}: av betalningen är {finns} kvar hos annan och okrävt."


class KravetForfallerForTidigt(Stopp):
    text = "Kravet framställs den {dag} och kan inte förfalla redan den {forfallodag}."


class KravetArIngetBeslut(Stopp):
    text = (
        "Fordran är ett krav på den som fick en betalning av misstag. Kravet är inget beslut, och"
        " ändras eller rättas inte som ett: sänk kravet."
    )


class KravetArEttBeslut(Stopp):
    text = "Fordran är beslutad som återkrav, och sänks med ett beslut."


class KravetSanks(Stopp):
    text = "Kravet kan bara sänkas: {belopp} är inte mindre än {kravt}, som krävs nu."


class AnnanKvittas(Stopp):
    text = "Fordran är på en annan än mottagaren och kan inte kvittas mot mottagarens bidrag."
