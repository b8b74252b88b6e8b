"""How long the samlade redovisning takes, and each file of it, with thousands of cases a year."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from statistics import median
from typing import NamedTuple
from uuid import UUID

from api.rapporter.filer import FILER
from api.rapporter.samlat import samlat
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import REGELVERKET
from tests.projections.hjalp.bidragsaren import (
    bidragen,
    grunden,
    rapporterna,
    rattelserna,
    slumpade,
    spara,
)
from tests.projections.hjalp.historierna import folj

BIDRAGSAR = 2024
VARV = 3


class Rapportmatning(NamedTuple):
    namn: str
    ms: float


def mat_rapporten(databas: Databas, antal: int) -> Iterator[Rapportmatning]:
    """Fill the database with two years of `antal` cases, and make the report of the second."""
    databas.migrera(sedan=uppratta)
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        alla = slumpade(Random(5), antal)  # noqa: S311  # chance for measuring
        versioner: dict[UUID, int] = {}
        for fakta in (grunden, bidragen, rapporterna, rattelserna):
            spara(liggare, fakta(alla), versioner)
        folj(databas)
        lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
        with lasare.las() as lasning:
            dokument = samlat(lasning, REGELVERKET, BIDRAGSAR)
            yield _mat("rapporten", partial(samlat, lasning, REGELVERKET, BIDRAGSAR))
        for format_, fil in FILER.items():
            yield _mat(f"som {format_}", partial(fil.skriv, dokument))
        lasare.stang()


def _mat(namn: str, gor: Callable[[], object]) -> Rapportmatning:
    tider = []
    for _ in range(VARV):
        borjan = time.perf_counter()
        gor()
        tider.append((time.perf_counter() - borjan) * 1000)
    return Rapportmatning(namn, median(tider))
