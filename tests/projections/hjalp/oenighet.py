"""Where the ledger and its oracle do not agree, and nobody has found yet which of them is right."""

from __future__ import annotations

import pytest

OENIGA = pytest.mark.xfail(
    strict=False,
    reason=(
        "since claims on others than the party (ADR 43) and the year that a corrected payment is"
        " taken back to, ledger and oracle differ on a few claims and boxes in some histories"
    ),
)
