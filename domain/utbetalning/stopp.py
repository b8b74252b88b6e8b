"""Refusals: utbetalningen."""

from __future__ import annotations

from domain.grund.stopp import Stopp, kronor


class IngetAttOverfora(Stopp):
    text = "I ärende {diarienummer} är inget av {budgetar} års medel beviljat och obetalt."


class InteBeslutat(Stopp):
    text = "Ärende {diarienummer} är inte beslutat."


class SammaPerson(Stopp):
    text = "{subjekt} har fattat beslutet och kan inte också attestera utbetalningen."


class AttestForeBeslut(Stopp):
    text = "Utbetalningen kan inte attesteras den {dag}: beslutet fattades den {beslutsdag}."


class OverstigerBeviljat(Stopp):
    """What is kept to his credit is granted and unpaid, and is not what may be paid."""

    text = "Det går inte att betala ut {belopp}: av det beviljade återstår {kvar}{tillgodo}."

    def __init__(self, *, belopp: str, kvar: str, reserverat_ore: int) -> None:
        """`reserverat_ore` has been paid back, and is to be sent back before it is paid anew."""
        reserverat = kronor(reserverat_ore)
        tillgodo = f". {reserverat} är mottagarens tillgodo och ska först betalas tillbaka"
        super().__init__(belopp=belopp, kvar=kvar, tillgodo=tillgodo if reserverat_ore else "")


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
    text = (
        "Händelse nummer {rattar_version} i ärendet är ingen gällande uppgift om en utbetalning."
        " {gallande}."
    )


class HandlaggareAttesterar(Stopp):
    text = "{subjekt} har berett ärendet och kan inte också attestera utbetalningen."


class UtbetalningenHindras(Stopp):
    text = "Ett beslut om hinder mot utbetalning gäller i ärende {diarienummer}."


class InteLagaKraft(Stopp):
    text = (
        "Beslutet av den {beslutsdag} har inte vunnit laga kraft den {dag}: {varfor}."
        " Regelverket kräver laga kraft före utbetalning."
    )


class BetalningsmaletInteGodkant(Stopp):
    text = "{betalningsmal} är inte godkänt som betalningsmål för {namn} den {dag}."


class PartenEftertradd(Stopp):
    text = "{namn} finns inte längre den dagen: en annan har tagit över. Byt part i ärendet först."


class BankdagIAnnatBudgetar(Stopp):
    text = (
        "Banken betalar den {bankdag}, i ett annat budgetår än {budgetar}."
        " Godkänn det uttryckligen eller välj en tidigare dag."
    )


class ReturOverstigerUtbetalt(Stopp):
    text = "Banken kan inte ha returnerat {belopp} av {betalt}. Registrera det som en inbetalning."


class ReturenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen gällande uppgift om en retur."


class MindreAnReturnerat(Stopp):
    text = (
        "Banken kan inte ha betalat {belopp}: {returnerat} har kommit tillbaka."
        " Rätta returen först."
    )


class UtbetalningenAterkallad(Stopp):
    text = "Utbetalningen {utbetalning_id} är återkallad."


class UtbetalningenBortfallen(Stopp):
    text = (
        "Utbetalningen {utbetalning_id} gäller inte längre: bidraget hade inte rum för den, eller"
        " så var den till en annan än parten. Det som ska betalas attesteras på nytt."
    )


class RedanBetald(Stopp):
    text = "Utbetalningen {utbetalning_id} är genomförd av banken och kan inte återkallas."


class AterkallasForeAttest(Stopp):
    text = "Utbetalningen attesterades den {attestdag} och kan inte återkallas den {dag}."


class InteBetalandeMyndighet(Stopp):
    text = "{organisation} får inte betala ut: enligt regelverket betalar {betalar}."


class HindretGaller(Stopp):
    text = "Ett beslut om hinder mot utbetalning gäller redan."


class HindersgrundSaknas(Stopp):
    text = "Ange grunden för att inte betala ut."


class HindersgrundenFinnsInte(Stopp):
    text = "{grund} är ingen grund i regelverket för att inte betala ut. Grunderna är: {finns}."


class IngetHinder(Stopp):
    text = "Inget beslut om hinder mot utbetalning gäller."


class KvittningenFinnsRedan(Stopp):
    text = "Kvittningen {kvittning_id} är redan registrerad i ärendet."


class BidragskvittningenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen gällande bidragskvittning."


class KvittningenHavsForTidigt(Stopp):
    text = "Kvittningen gjordes den {gjord} och kan inte hävas från och med den {dag}."
