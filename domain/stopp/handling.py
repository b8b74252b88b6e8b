"""Refusals: handlingar and diarienummer."""

from __future__ import annotations

from domain.stopp import Stopp


class HandlingenFinnsRedan(Stopp):
    text = "Handlingen {handling_id} är redan registrerad i ärendet."


class UppgiftSaknas(Stopp):
    text = "Av anteckningen ska framgå vilken uppgift som lämnades."
    lagrum = "27 § förvaltningslagen (2017:900)"


class DiarienumretFinnsRedan(Stopp):
    text = "Ärendet har redan diarienummer {diarienummer}."
