"""Refusals: what comes by post."""

from __future__ import annotations

from domain.stopp import Stopp


class BankdagarSaknas(Stopp):
    text = "Bankdagarna för {ar} är inte fastställda: arbetsdagen före kan inte räknas ut."
