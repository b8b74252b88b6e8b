"""What the bank paid once more than was ordered, and which version says so."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from tests.domain.hjalp.pengagang import Gang

EXTRA = UUID(int=77)
BANKDAG = date(2024, 4, 10)


def extra(gang: Gang) -> int:
    [version] = [v for v, p in gang.arende.bankposter.items() if p.utbetalning_id == EXTRA]
    return version
