"""Writes tests/golden/facit/ anew: `python -m tests.golden`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.golden.hjalp.alla import alla
from tests.golden.hjalp.facit import skriv
from tests.hjalp.postgres import stoppa


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="golden-", ignore_cleanup_errors=True) as katalog:
        try:
            andrade = skriv(alla(Path(katalog)))
        finally:
            stoppa(Path(katalog))
    print("\n".join(["Skrivet:", *andrade]) if andrade else "Facit är aktuellt.")


if __name__ == "__main__":
    main()
