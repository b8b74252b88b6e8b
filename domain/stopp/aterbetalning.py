"""Refusals: to place money that came back."""

from __future__ import annotations

from domain.stopp import Stopp


class BetalningenOverstigerSkulden(Stopp):
    text = "Det går inte att placera {belopp} på fordran: skulden är {skuld}."


class LadorStammerInte(Stopp):
    text = "Lådorna ska tillsammans ge {belopp}."


class AterbetalningFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen placerad inbetalning."


class KvittningStodsInte(Stopp):
    text = "Regelverket ger inget stöd för kvittning."


class KvittningenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är ingen gällande kvittning."


class PlaceringenHavsForTidigt(Stopp):
    text = "Pengarna kom den {placerad}: placeringen kan inte hävas från den {dag}."


class RantanInteBeraknad(Stopp):
    text = "Ränta betalas före kapital: beräkna räntan till och med den {dag} först."


class SenareBetalningPlacerad(Stopp):
    text = (
        "En betalning från den {senare} är redan placerad på fordran och går inte före en från den"
        " {dag}: häv den placeringen först."
    )
