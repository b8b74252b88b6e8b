"""Refusals: meddelande."""

from __future__ import annotations

from domain.stopp import Stopp


class InteBeslutat(Stopp):
    text = "Ärende {diarienummer} är inte beslutat."


class RedanMeddelat(Stopp):
    text = "Beslutet är redan meddelat den {dag}."


class MeddelatForeBeslut(Stopp):
    text = "Beslutet kan inte meddelas den {dag}: det fattades den {beslutsdag}."
