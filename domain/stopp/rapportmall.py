"""Refusals: rapportmall."""

from __future__ import annotations

from domain.stopp import Stopp


class FraganFinnsInte(Stopp):
    text = "Ingen version av {beteckning} frågar efter {fraga} i återrapporten."
