"""Refusals: ansökan."""

from __future__ import annotations

from domain.stopp import Stopp


class DagenAndrasInte(Stopp):
    text = "Ansökan är redan registrerad som inkommen den {dag}."


class InkommenEfterBeslut(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: beslutet fattades den {beslutsdag}."


class InkommenEfterAterkallelse(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: den återkallades den {aterkallad}."


class UppgiftTvaGanger(Stopp):
    text = "Varje uppgift i ansökan lämnas en gång."


class RedanAterkallad(Stopp):
    text = "Ansökan är redan återkallad den {dag}."


class AterkalladForeAnsokan(Stopp):
    text = "Ansökan kan inte ha återkallats den {dag}: den kom in den {inkommen}."
