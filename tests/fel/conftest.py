"""What tests of other rooms have too: the command line, readers, one history at a time."""

from __future__ import annotations

from tests.api.conftest import demo, kommando
from tests.projections.conftest import historia, lasare, oppna_lasare

__all__ = ["demo", "historia", "kommando", "lasare", "oppna_lasare"]
