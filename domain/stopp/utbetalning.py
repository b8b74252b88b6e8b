"""Refusals: utbetalning."""

from __future__ import annotations

from domain.stopp import Stopp


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
