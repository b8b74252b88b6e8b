"""Refusals: räntan."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class RantesatsSaknas(Stopp):
    text = "Fastställ först {bas} för tiden från den {dag}: utan den kan räntan inte räknas."


class PeriodenBaklanges(Stopp):
    text = "Ränta kan inte beräknas från den {fran} till den {till}: dagarna står i fel ordning."
