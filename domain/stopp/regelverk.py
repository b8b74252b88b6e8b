"""Refusals: regelverk."""

from __future__ import annotations

from domain.stopp import Stopp


class RegelverketGallerInte(Stopp):
    text = "Ingen version av {beteckning} har trätt i kraft den {dag}."


class VersionenFinnsRedan(Stopp):
    text = "Version {version} av {beteckning} är redan införd."


class FordelningsmetodenStodsInte(Stopp):
    text = "Regelverket {beteckning} fördelar {metod}, inte lika mellan sökandena."
