"""Refusals: utlysningen."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class SistaDagForePublicering(Stopp):
    text = "Sista ansökningsdag {sista} ligger före dagen för publicering {dag}."


class RamenRackerInte(Stopp):
    text = (
        "Utlysningen har {kvar} kvar att bevilja för budgetåret {budgetar} och {behov} behövs."
        " Minska beloppet, eller höj först ramen."
    )


class RamenUnderBeviljat(Stopp):
    text = (
        "Ramen för budgetåret {budgetar} kan inte sänkas under vad som är beviljat: {kvar} är inte"
        " beviljat, och sänkningen är {behov}."
    )


class RamensRestStammerInte(Stopp):
    text = "I utlysningen återstår {kvar} för budgetåret {budgetar}, inte {angivet}."


class KretsenHarDubbletter(Stopp):
    text = "Varje mottagare anges en gång i kretsen."


class MedelSaknasAnnu(Stopp):
    text = "Utlysningen {diarienummer} är publicerad med förbehåll och har inga medel den {dag}."


class RedanFinansierad(Stopp):
    text = "Utlysningen {diarienummer} har redan fått sina medel."


class FinansieradForePublicering(Stopp):
    text = "Utlysningen kan inte få medel den {dag}: den publicerades den {publicerad}."


class UtlysningenInstalld(Stopp):
    text = "Utlysningen {diarienummer} är inställd den {dag}."


class UtlysningenAvslutad(Stopp):
    text = "Utlysningen {diarienummer} är avslutad den {dag}."


class RamenAndrasInte(Stopp):
    text = "Utlysningens ram är redan {ram}."


class SistaDagInteSenare(Stopp):
    text = "Sista ansökningsdag är {sista} och kan bara förlängas, inte flyttas till {ny}."


class SistaDagHarPasserat(Stopp):
    text = "Ansökningstiden gick ut den {sista} och kan inte förlängas den {dag}."


class AnnanAnslagspost(Stopp):
    text = "Utlysningen {diarienummer} har medel från en annan anslagspost."


class AnnatBudgetar(Stopp):
    text = "Utlysningens medel är av budgetåret {medel}, som är före {budgetar}."


class BudgetaretInteAvslutat(Stopp):
    text = "Medel överförs när budgetåret avslutas, och {budgetar} är inte avslutat."


class TextenTom(Stopp):
    text = "Förbehåll, villkor och grunder för prioritering anges med text."
