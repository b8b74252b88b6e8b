"""How properties are tried: as often as is worth while, and never against the clock."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

EGENSKAP = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
