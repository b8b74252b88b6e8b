"""Refusals: to ask for and register what an application lacks."""

from __future__ import annotations

from domain.stopp import Stopp


class KompletteringFinnsRedan(Stopp):
    text = "Kompletteringen {komplettering_id} är redan begärd."


class FristForeBegaran(Stopp):
    text = "Fristen {senast} går ut före begäran den {dag}."


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
