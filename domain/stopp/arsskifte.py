"""Refusals: when a budget year is closed."""

from __future__ import annotations

from domain.stopp import Stopp


class FelBudgetar(Stopp):
    text = "Ärende {diarienummer} har medel av budgetåret {budgetar}."


class IngetAttOverfora(Stopp):
    text = "I ärende {diarienummer} finns inget beviljat och obetalt att föra över."
