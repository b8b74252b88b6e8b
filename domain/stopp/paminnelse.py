"""Refusals: reminders."""

from __future__ import annotations

from domain.stopp import Stopp


class IngetAttPaminnaOm(Stopp):
    text = "Det finns inget utestående med id {avser_id} att påminna om."


class PaminnelseForTidig(Stopp):
    text = "Påminnelsen kan inte ha skickats den {dag}: den avser något från den {begard}."


class NyFristForePaminnelse(Stopp):
    text = "Den nya fristen {frist} ligger före påminnelsen den {dag}."
