"""Refusals: jäv."""

from __future__ import annotations

from domain.stopp import Stopp


class RedanAnmald(Stopp):
    text = "{subjekt} är redan anmäld som jävig i ärendet."


class InteAnmald(Stopp):
    text = "{subjekt} är inte anmäld som jävig i ärendet."


class ProvarSigSjalv(Stopp):
    text = "{subjekt} får inte pröva frågan om sitt eget jäv."
    lagrum = "18 § förvaltningslagen (2017:900)"
