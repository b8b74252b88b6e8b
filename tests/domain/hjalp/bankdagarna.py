"""The bank days that the stories count with: established for all their years.

No day but Saturdays and Sundays is closed in them unless a test says so.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import cast

from domain.grunddata.bankdagar import BankdagarFaststallda
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from tests.domain.hjalp.scenario import BO, Fact, fact, given

AREN = range(2019, 2028)


def bankaret(ar: int, *stangda: date) -> Fact:
    """On which days of one year banks are closed."""
    return fact(
        BankdagarFaststallda,
        BANKDAGAR,
        verkningsdag=date(2019, 1, 1),
        av=BO,
        ar=ar,
        stangda_dagar=stangda,
        kalla="Riksbanken (påhittat)",
    )


def bankdagarna(stangda: Collection[date] = ()) -> Grunddata:
    """The stream, when every year is established."""
    aren = [bankaret(ar, *sorted(d for d in stangda if d.year == ar)) for ar in AREN]
    return cast(Grunddata, given(*aren).strommar[BANKDAGAR])


BANKAREN: tuple[Fact, ...] = tuple(bankaret(ar) for ar in AREN)
