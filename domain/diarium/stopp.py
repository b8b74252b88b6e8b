"""Refusals: diariet."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class AnnatDiarium(Stopp):
    text = "Den som handlar för {organisation} kan inte föra en annan myndighets diarium."


class FormatetSaknarNummer(Stopp):
    text = "Formatet ska innehålla fältet för nummer en gång, och får innehålla fältet för år."
