"""Refusals: ränta."""

from __future__ import annotations

from domain.stopp import Stopp


class RantesatsSaknas(Stopp):
    text = "Ingen referensränta är fastställd för halvåret som börjar den {dag}."


class PeriodenBaklanges(Stopp):
    text = "Ränta kan inte beräknas från den {fran} till den {till}: dagarna står i fel ordning."
