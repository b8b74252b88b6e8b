"""Refusals: when an ärende or a call is closed."""

from __future__ import annotations

from domain.stopp import Stopp


class ArendetAvslutat(Stopp):
    text = "Ärende {diarienummer} avslutades den {dag}. Återuppta det först."


class ArendetInteAvslutat(Stopp):
    text = "Ärende {diarienummer} är inte avslutat."


class AvslutetsDagStammerInte(Stopp):
    text = "Det kan inte ske den {dag}: i ärendet har något hänt den {tidigare}."


class ArendetInteKlart(Stopp):
    text = "Ärende {diarienummer} kan inte avslutas: {kvar}."
