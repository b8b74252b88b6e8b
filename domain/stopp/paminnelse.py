"""Refusals: reminders."""

from __future__ import annotations

from domain.stopp import Stopp


class IngetAttPaminnaOm(Stopp):
    text = "Det finns inget utestående med id {avser_id} att påminna om."


class NyFristForePaminnelse(Stopp):
    text = "Den nya fristen {frist} ligger före påminnelsen den {dag}."
