"""Refusals: ansökan."""

from __future__ import annotations

from domain.stopp import Stopp


class DagenAndrasInte(Stopp):
    text = "Ansökan är redan registrerad som inkommen den {dag}."


class InkommenEfterBeslut(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: beslutet fattades den {beslutsdag}."
