"""Refusals: when a budget year is closed."""

from __future__ import annotations

from domain.stopp import Stopp


class IngetAttOverfora(Stopp):
    text = "I ärende {diarienummer} är inget av {budgetar} års medel beviljat och obetalt."
