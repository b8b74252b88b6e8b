"""Refusals: to place money that came back."""

from __future__ import annotations

from domain.stopp import Stopp


class BetalningenOverstigerSkulden(Stopp):
    text = "Det går inte att placera {belopp} på fordran: skulden är {skuld}."


class LadorStammerInte(Stopp):
    text = "Lådorna ska tillsammans ge {belopp}."


class AterbetalningFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen placerad inbetalning."


class KvittningStodsInte(Stopp):
    text = "Regelverket ger inget stöd för kvittning."
