"""Refusals: to ask for and register what an application lacks."""

from __future__ import annotations

from domain.stopp import Stopp


class KompletteringFinnsRedan(Stopp):
    text = "Kompletteringen {komplettering_id} är redan begärd."


class FristForeBegaran(Stopp):
    text = "Fristen {senast} går ut före begäran den {dag}."


class KonsekvensSaknas(Stopp):
    text = "Ange vad som händer om kompletteringen inte kommer in."
    lagrum = "20 § förvaltningslagen (2017:900)"


class KompletteringenFinnsInte(Stopp):
    text = "Kompletteringen {komplettering_id} är inte begärd i ärendet."


class KompletteradForeBegaran(Stopp):
    text = "Kompletteringen kan inte ha kommit in den {dag}: den begärdes den {begard}."


class RedanKompletterad(Stopp):
    text = "Kompletteringen är redan registrerad som inkommen den {dag}."
