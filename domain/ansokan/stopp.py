"""Refusals: ansökan."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class DagenAndrasInte(Stopp):
    text = "Ansökan är redan registrerad som inkommen den {dag}."


class InkommenEfterBeslut(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: beslutet fattades den {beslutsdag}."


class InkommenEfterAterkallelse(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: den återkallades den {aterkallad}."


class InkommenEfterPartsbyte(Stopp):
    text = "Ansökan kan inte ha kommit in den {dag}: parten byttes den {bytt}."


class UppgiftTvaGanger(Stopp):
    text = "Varje uppgift i ansökan lämnas en gång."


class RedanAterkallad(Stopp):
    text = "Ansökan är redan återkallad den {dag}."


class AterkalladForeAnsokan(Stopp):
    text = "Ansökan kan inte ha återkallats den {dag}: den kom in den {inkommen}."


class SokandenEftertradd(Stopp):
    text = "{namn} har en efterträdare sedan den {dag} och kan inte ansöka."


class KompletteringFinnsRedan(Stopp):
    text = "Kompletteringen {komplettering_id} är redan begärd."


class BegaranForeAnsokan(Stopp):
    text = "Kompletteringen kan inte begäras den {dag}: ansökan kom in den {inkommen}."


class BegaranTom(Stopp):
    text = "Ange vad som ska kompletteras."
    lagrum = "20 § förvaltningslagen (2017:900)"


class KonsekvensSaknas(Stopp):
    text = "Ange vad som händer om kompletteringen inte kommer in."
    lagrum = "20 § förvaltningslagen (2017:900)"


class KompletteringenFinnsInte(Stopp):
    text = "Kompletteringen {komplettering_id} är inte begärd i ärendet."


class KompletteradForeBegaran(Stopp):
    text = "Kompletteringen kan inte ha kommit in den {dag}: den begärdes den {begard}."
