"""Refusals: inbetalningen."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class OplaceratRackerInte(Stopp):
    text = "Av inbetalningen är {kvar} oplacerat, och {belopp} behövs."


class ForeInbetalningen(Stopp):
    text = "Inbetalningen kom den {bankdag} och kan inte användas den {dag}."


class PlaceringenFinnsInte(Stopp):
    text = "Händelse nummer {placering_version} är ingen gällande placering av inbetalningen."


class HavdForePlacering(Stopp):
    text = "Placeringen gjordes den {placerad} och kan inte hävas den {dag}."


class RaknasEfterHavandet(Stopp):
    text = "Placeringen hävs den {dag} och kan inte räknas till den {galler_fran}."


class InbetalningenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} är ingen gällande uppgift om vad banken tog emot."


class AterbetalningenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} är ingen gällande uppgift om en återbetalning."
