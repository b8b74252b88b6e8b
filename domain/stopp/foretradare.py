"""Refusals: företrädare."""

from __future__ import annotations

from domain.stopp import Stopp


class ForetradarenFinnsRedan(Stopp):
    text = "Företrädaren {foretradare_id} är redan anmäld."


class ForetradarenFinnsInte(Stopp):
    text = "Mottagaren har ingen anmäld företrädare {foretradare_id} att återkalla."


class GiltigTillForeFran(Stopp):
    text = "Giltigheten kan inte sluta den {till} när den börjar den {fran}."


class AterkalladForeAnmalan(Stopp):
    text = "Företrädaren är anmäld från och med den {fran} och kan inte återkallas den {dag}."
