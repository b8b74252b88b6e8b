"""Refusals: regelverket."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class FraganFinnsInte(Stopp):
    text = "Ingen version av {beteckning} frågar efter {fraga} i återrapporten."


class HogtUtanforSkalan(Stopp):
    text = "Svaret {hogt_fran} räknas som högt, men finns inte på skalan för {fraga}."


class RegelverketGallerInte(Stopp):
    text = "Ingen version av {beteckning} har trätt i kraft den {dag}."


class VersionenFinnsRedan(Stopp):
    text = "Version {version} av {beteckning} är redan införd."
