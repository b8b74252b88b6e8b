"""Every reason for which the rules can refuse a command: a sentence in Swedish, and its lagrum.

A Stopp knows nothing of HTTP. Nothing has been recorded when one is raised.
"""

from __future__ import annotations


class Stopp(Exception):
    """A rule forbids the command; nothing was recorded."""

    text: str
    lagrum: str | None = None

    def __init__(self, **uppgifter: object) -> None:
        super().__init__(self.text.format(**uppgifter))


def krav(uppfyllt: bool, annars: type[Stopp], **uppgifter: object) -> None:
    """State a rule: refuse with `annars` unless it holds."""
    if not uppfyllt:
        raise annars(**uppgifter)


def kronor(ore: int) -> str:
    """An amount as Swedish prose: 2225000000 öre is "22 250 000 kr", 50 öre is "0,50 kr"."""
    hela, rest = divmod(abs(ore), 100)
    tal = f"{hela:,}".replace(",", " ") + (f",{rest:02}" if rest else "")
    return f"{'−' if ore < 0 else ''}{tal} kr"


class FinnsRedan(Stopp):
    text = "Posten finns redan i liggaren."


# Anslag


class AnslagetRackerInte(Stopp):
    text = "Anslagsposten har {kvar} kvar för budgetåret och {behov} behövs."


class TilldelningFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} på anslagsposten är ingen gällande tilldelning."


# Regelverk


class RegelverketGallerInte(Stopp):
    text = "Ingen version av {beteckning} har trätt i kraft den {dag}."


class VersionenFinnsRedan(Stopp):
    text = "Version {version} av {beteckning} är redan införd."


class FordelningsmetodenStodsInte(Stopp):
    text = "Regelverket {beteckning} fördelar {metod}, inte lika mellan sökandena."


# Utlysning


class SistaDagForePublicering(Stopp):
    text = "Sista ansökningsdag {sista} ligger före dagen för publicering {dag}."


class RamenRackerInte(Stopp):
    text = "Utlysningen har {kvar} kvar att bevilja och {behov} behövs."


# Ansökan


class DagenAndrasInte(Stopp):
    text = "Ansökan är redan registrerad som inkommen den {dag}."


class InkommenEfterBeslut(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: beslutet fattades den {beslutsdag}."


# Beslut


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


# Meddelande


class InteBeslutat(Stopp):
    text = "Ärende {diarienummer} är inte beslutat."


class RedanMeddelat(Stopp):
    text = "Beslutet är redan meddelat den {dag}."


class MeddelatForeBeslut(Stopp):
    text = "Beslutet kan inte meddelas den {dag}: det fattades den {beslutsdag}."


# Utbetalning


class SammaPerson(Stopp):
    text = "{subjekt} har fattat beslutet och kan inte också attestera utbetalningen."


class AttestForeBeslut(Stopp):
    text = "Utbetalningen kan inte attesteras den {dag}: beslutet fattades den {beslutsdag}."


class OverstigerBeviljat(Stopp):
    text = "Det går inte att betala ut {belopp}: av det beviljade återstår {kvar}."


class UtbetalningFinnsRedan(Stopp):
    text = "Utbetalningen {utbetalning_id} är redan attesterad."


class InteAttesterad(Stopp):
    text = "Utbetalningen {utbetalning_id} är inte attesterad."


class RedanBeordrad(Stopp):
    text = "Utbetalningen {utbetalning_id} är redan beordrad."


class InteMeddelat(Stopp):
    text = "Beslutet är inte meddelat den {dag}. Utbetalning får inte beordras före det."


class AttesteradEfter(Stopp):
    text = "Utbetalningen attesterades den {attestdag} och kan inte beordras den {dag}."


class UtbetalningFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen gällande uppgift om en utbetalning."


class IngetAttRatta(Stopp):
    text = "Rättelsen ändrar ingenting: det den säger är redan registrerat."
