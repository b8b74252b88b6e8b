"""Writes docs/handledning.md: plays the grant year against a server of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from projections.motor.tabeller import uppratta
from store.databas import inbyggd
from tests.api.hjalp.servern import servera
from tests.handledning.hjalp.bidragsaret import SIDA, handledning
from tests.hjalp.postgres import stoppa


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="handledning-", ignore_cleanup_errors=True) as katalog:
        databas = inbyggd(Path(katalog), "handledning")
        databas.migrera(sedan=uppratta)
        with servera(databas) as api:
            SIDA.write_text(handledning(api))
        stoppa(Path(katalog))
    print(f"Skrivet: {SIDA.name}")


if __name__ == "__main__":
    main()
