"""What a case of a recording route is: a request that is accepted, and one that is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

OKAND = "6f0b3c5e-0000-4000-8000-00000000dead"


class Fall(NamedTuple):
    """One request that `roll` may make, and a body (or an address) that is refused instead."""

    roll: Roll
    vag: str
    kropp: Kropp
    vagrad: Kropp
    status: int = 409
    vagrad_vag: str | None = None


Ny = Callable[[Bygge, Grund], Fall]
"""Makes what the request needs, and the request."""
