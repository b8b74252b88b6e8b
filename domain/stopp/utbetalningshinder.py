"""Refusals: hinder mot utbetalning."""

from __future__ import annotations

from domain.stopp import Stopp


class HindretGaller(Stopp):
    text = "Ett beslut om hinder mot utbetalning gäller redan."


class HindersgrundSaknas(Stopp):
    text = "Ange grunden för att inte betala ut."


class HindersgrundenFinnsInte(Stopp):
    text = "{grund} är ingen grund i regelverket för att inte betala ut. Grunderna är: {finns}."


class IngetHinder(Stopp):
    text = "Inget beslut om hinder mot utbetalning gäller."
