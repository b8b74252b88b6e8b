"""Avbrott: what began the time of a claim anew, how, and which fact says so."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple


class Avbrottssatt(Enum):
    """How the time of preskription was interrupted, by something else than a payment."""

    ANTECKNAT = "inget gällande preskriptionsavbrott"
    EXEKUTIONSTITEL = "ingen gällande exekutionstitel"
    OVERLAMNAT = "inget gällande överlämnande"
    PAMINT = "inget gällande mottagande av en påminnelse"


class Avbrott(NamedTuple):
    """The time began to run anew on `dag`: the fact of that version says so."""

    dag: date
    version: int
    satt: Avbrottssatt
