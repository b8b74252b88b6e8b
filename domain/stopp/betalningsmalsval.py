"""Refusals: betalningsmålsval."""

from __future__ import annotations

from domain.stopp import Stopp


class ForslagetFinnsRedan(Stopp):
    text = "Förslaget {forslag_id} finns redan."


class RedanBetalningsmal(Stopp):
    text = "{betalningsmal} är redan mottagarens betalningsmål den {dag}."


class ForslagetInteOppet(Stopp):
    text = "Det finns inget öppet förslag {forslag_id} om betalningsmål."


class SammaPersonForeslog(Stopp):
    text = "{subjekt} har föreslagit betalningsmålet och kan inte också godkänna det."


class GodkantForeForslag(Stopp):
    text = "Betalningsmålet föreslogs den {forslagsdag} och kan inte gälla redan den {dag}."


class AvslagetForeForslag(Stopp):
    text = "Betalningsmålet föreslogs den {forslagsdag} och kan inte avslås redan den {dag}."


class BetalningsmalSaknas(Stopp):
    text = "Mottagaren har inget godkänt betalningsmål den {dag}."
