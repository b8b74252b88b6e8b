"""What the tests over HTTP and of the tables share is theirs here too."""

from __future__ import annotations

from tests.api.conftest import api, bygge, gemensam_databas, grund
from tests.projections.conftest import lasare, oppna_lasare

__all__ = ["api", "bygge", "gemensam_databas", "grund", "lasare", "oppna_lasare"]
