"""Refusals: anslag."""

from __future__ import annotations

from domain.stopp import Stopp


class AnslagetRackerInte(Stopp):
    text = "Anslagsposten har {kvar} kvar för budgetåret och {behov} behövs."


class TilldelningFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} på anslagsposten är ingen gällande tilldelning."
