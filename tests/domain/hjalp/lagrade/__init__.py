"""One example of every topic as it was first stored. Never changed: an example is only added.

A fact whose shape grew gets an example in its newest shape, and what the older example is read as
then moves to `TIDIGARE`. Until 1.0.0 there is no log to keep, and an example may be frozen anew.

`tests/lagrade/<topic>.json` holds the bytes. If a fact here no longer gives those bytes, or those
bytes no longer give the fact, then logs that exist can no longer be read as they were written.
"""

from __future__ import annotations

from domain.grund.faktum import Faktum
from tests.domain.hjalp.lagrade import (
    anslaget,
    arendet,
    atagandena,
    besluten,
    betalda_fordringar,
    domarna,
    fordransbesluten,
    fordringarna,
    kvittningarna,
    linjen,
    mottagaren,
    myndigheten,
    overklagandena,
    pengarna,
    utlysningen,
)
from tests.domain.hjalp.lagrade.gemensamt import REGISTRERAD

LAGRADE: tuple[Faktum, ...] = (
    *linjen.LAGRADE,
    *mottagaren.LAGRADE,
    *myndigheten.LAGRADE,
    *anslaget.LAGRADE,
    *utlysningen.LAGRADE,
    *arendet.LAGRADE,
    *besluten.LAGRADE,
    *atagandena.LAGRADE,
    *overklagandena.LAGRADE,
    *domarna.LAGRADE,
    *pengarna.LAGRADE,
    *fordringarna.LAGRADE,
    *betalda_fordringar.LAGRADE,
    *kvittningarna.LAGRADE,
    *fordransbesluten.LAGRADE,
)

TIDIGARE: dict[str, Faktum] = {}
"""What the stored example of each older shape is read as, by its topic."""

__all__ = ["LAGRADE", "REGISTRERAD", "TIDIGARE"]
