"""Refusals: redovisningsmall."""

from __future__ import annotations

from domain.stopp import Stopp


class FraganFinnsInte(Stopp):
    text = "Ingen version av {beteckning} frågar efter {fraga} i återrapporten."


class HogtUtanforSkalan(Stopp):
    text = "Svaret {hogt_fran} räknas som högt, men finns inte på skalan för {fraga}."
