"""Refusals: anslagsposten."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class AnslagetRackerInte(Stopp):
    text = (
        "Anslagsposten har {kvar} kvar för budgetåret {budgetar} och {behov} behövs. Minska"
        " beloppet, eller tillför först mer för {budgetar}: tilldela eller omdisponera till"
        " anslagsposten, eller sänk ramen för en utlysning."
    )


class AnslagsbeloppFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} på anslagsposten är ingen gällande uppgift om belopp."


class DispositionsrattenFinnsInte(Stopp):
    text = (
        "Händelse nummer {rattar_version} på anslagsposten är inte den som senast säger vilken"
        " dispositionsrätt som gäller. Det gör händelse nummer {version}."
    )


class BeloppetNegativt(Stopp):
    text = (
        "Bara ett ingående överföringsbelopp och en ändring av ett bemyndigande kan vara mindre"
        " än noll."
    )


class BemyndigandetRackerInte(Stopp):
    text = (
        "Av bemyndigandet för budgetåret {budgetar} återstår {kvar} och {behov} behövs. Minska"
        " beloppet, eller tilldela först ett större bemyndigande."
    )
    lagrum = "17 § anslagsförordningen (2011:223)"


class BemyndigandetUtanBelopp(Stopp):
    text = "Ett bemyndigande, eller en ändring av det, har ett belopp som inte är noll."


class IngaendeFinnsRedan(Stopp):
    text = "Ingående överföringsbelopp för budgetåret {budgetar} är redan fastställt till {belopp}."


class IngaendeOverfortRedan(Stopp):
    text = (
        "Budgetåret {foregaende} är avslutat i liggaren, och det som sparades är redan överfört"
        " till {budgetar}."
    )


class SammaAnslagspost(Stopp):
    text = "En omdisponering görs mellan två olika anslagsposter."


class BudgetaretAvslutat(Stopp):
    text = (
        "Budgetåret {budgetar} är avslutat för anslagsposten. Bokför i ett öppet budgetår. En"
        " utlysning förs först över till nästa budgetår, också när inget återstår i den."
    )


class StangtBudgetarRattasInte(Stopp):
    text = (
        "Budgetåret {budgetar} är avslutat och rättas inte. Bokför skillnaden i ett öppet budgetår."
    )


class InteBudgetaretsSistaDag(Stopp):
    text = "Budgetåret {budgetar} avslutas per den {sista}, inte den {dag}."


class NastaBudgetarAvslutat(Stopp):
    text = "Budgetåret {nasta} är avslutat: {budgetar} skulle ha avslutats före det."


class BudgetaretsRestStammerInte(Stopp):
    text = (
        "Av budgetåret {budgetar} återstår {kvar}, inte {angivet}. Allt som återstår anges: det som"
        " sparas, det som dras in och det som inte har utnyttjats av ett överskridande."
    )


class OutnyttjatOverskridandeForst(Stopp):
    text = (
        "För budgetåret {budgetar} är ett överskridande medgivet. Det som återstår av året är i"
        " första hand vad som inte har utnyttjats av det, högst {kvar}, och det varken sparas eller"
        " dras in. Ange det som outnyttjat."
    )


class OutnyttjatStammerInte(Stopp):
    text = (
        "Outnyttjat överskridande för budgetåret {budgetar} kan inte vara {belopp}: högst {kvar}"
        " kan falla bort, och bara det som redan är bortfallet kan återtas."
    )


class UppdragetFinnsRedan(Stopp):
    text = "Uppdraget enligt {beslutsreferens} är redan registrerat på anslagsposten."


class UppdragetFinnsInte(Stopp):
    text = "Inget uppdrag enligt {beslutsreferens} är registrerat på anslagsposten."


class ForvaltningOverstigerUppdraget(Stopp):
    text = "Till förvaltning får högst {hogst} användas: det är mer än hela uppdragets {belopp}."


class RekvisitionenOverstigerUppdraget(Stopp):
    text = "Det går inte att rekvirera {belopp}: av uppdragets medel återstår {kvar} att rekvirera."


class ForvaltningsmedelRackerInte(Stopp):
    text = "Det går inte att använda {belopp} till förvaltning: av uppdraget återstår {kvar}."


class AterbetalningOverstigerMottaget(Stopp):
    text = "Det går inte att betala tillbaka {belopp}: av det mottagna återstår {kvar}."


class UppdragshandelsenFinnsInte(Stopp):
    text = (
        "Händelse nummer {rattar_version} på anslagsposten är ingen gällande uppgift om något som"
        " har gjorts i ett uppdrag."
    )


class UppdragetRattasPaSenaste(Stopp):
    text = (
        "Händelse nummer {rattar_version} är ingen gällande uppgift om uppdraget enligt"
        " {beslutsreferens}: det är händelse nummer {senaste}."
    )


class UppgiftenHorInteTill(Stopp):
    text = "Det som rättas är av slaget {slag} och har ingen uppgift om {uppgift}."


class RekvisitionenOverstigerFristen(Stopp):
    text = (
        "Det går inte att rekvirera {belopp}: av de medel som rekvireras enligt frist {frist}"
        " återstår {kvar}."
    )


class RekvirerasEngangsvis(Stopp):
    text = "Medlen rekvireras engångsvis, och de rekvirerades den {dag}."


class MedlenHarForfallit(Stopp):
    text = (
        "Medlen skulle ha rekvirerats senast den {senast}. Rätten till dem har förfallit,"
        " och de går inte att rekvirera den {dag}."
    )


class FristenFinnsInte(Stopp):
    text = "Uppdraget har ingen frist nummer {frist}."


class FristenMasteAnges(Stopp):
    text = "Uppdraget har flera sådana frister. Ange vilken som avses: {frister}."


class FristenAvserAnnat(Stopp):
    text = "Frist nummer {frist} i uppdraget avser något annat: {text}."
