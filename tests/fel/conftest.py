"""A reader of the log, for the faults that are about what is shown."""

from __future__ import annotations

from tests.projections.conftest import lasare, oppna_lasare

__all__ = ["lasare", "oppna_lasare"]
