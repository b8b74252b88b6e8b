"""The tutorial, and the examples of `openapi.json`: what playing a grant year gives."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from tests.api.hjalp.servern import Api, servera
from tests.golden.hjalp.facit import som_text
from tests.handledning.hjalp.bidragsaret import handledning
from tests.handledning.hjalp.inspelning import Inspelning, samma_ids
from tests.handledning.hjalp.resten import GRANS, driftfel, fel, las_allt, redovisa, resten
from tests.hjalp.postgres import ny_logg, skynda, stoppa


def sidan() -> str:
    """The year as a page to learn from."""
    return _spelat()[0]


def exemplen() -> str:
    """What was sent and answered in the year, and of the calls that it does not make."""
    return _spelat()[1]


SIDOR = {"docs/handledning.md": sidan, "exempel/anrop.json": exemplen}


@cache
def _spelat() -> tuple[str, str]:
    inspelning = Inspelning()
    with _katalog() as katalog, samma_ids():
        with _server(katalog, "aret", LIGGARE_STORSTA_ANROP=GRANS) as api:
            inspelning.lyssna(api)
            sida = handledning(api)
            redovisa(api, inspelning)
            las_allt(api, inspelning)
            fel(api)
        with _server(katalog, "resten") as api:
            inspelning.lyssna(api)
            resten(api, inspelning)
            las_allt(api, inspelning)
            driftfel(api)
    return sida, som_text(inspelning.exempel())


@contextmanager
def _katalog() -> Iterator[Path]:
    """A folder with a PostgreSQL of its own, while it is needed."""
    with tempfile.TemporaryDirectory(prefix="handledning-", ignore_cleanup_errors=True) as katalog:
        try:
            skynda(Path(katalog))
            yield Path(katalog)
        finally:
            stoppa(Path(katalog))


@contextmanager
def _server(katalog: Path, namn: str, **installningar: Any) -> Iterator[Api]:
    with servera(ny_logg(katalog, namn), **installningar) as api:
        yield api
