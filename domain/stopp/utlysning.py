"""Refusals: utlysning."""

from __future__ import annotations

from domain.stopp import Stopp


class SistaDagForePublicering(Stopp):
    text = "Sista ansökningsdag {sista} ligger före dagen för publicering {dag}."


class RamenRackerInte(Stopp):
    text = "Utlysningen har {kvar} kvar att bevilja och {behov} behövs."
