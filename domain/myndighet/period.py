"""Period: a closed month takes no more postings; what comes later is booked in an open one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.myndighet.myndighet import Myndighet, krav_egen
from domain.myndighet.stopp import PeriodenInteSlut, PeriodenRedanStangd, StangdForeForra

Periodslut = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2999, 12, 31))]


class PeriodStangd(Myndighet.Event):
    """The books were closed, on verkningsdag, up to and including `stangd_till`.

    What is recorded after this with an earlier verkningsdag is booked on the day after.
    """

    TOPIC = "myndighet.period-stangd"
    NAMN = "period stängd"
    HANT = dagen("Stängningsdagen", stangd_till="Periodens sista dag")

    stangd_till: Periodslut

    def apply(self, aggregate: Myndighet) -> None:
        aggregate.stangd_till = self.stangd_till
        aggregate.senast_stangd = self.verkningsdag


def bokforingsdag(verkningsdag: date, stangd_till: date | None) -> date:
    """The day on which something is booked: its own, or the first after the closed period."""
    if stangd_till is None or verkningsdag > stangd_till:
        return verkningsdag
    return stangd_till + timedelta(days=1)


def stang_period(myndighet: Myndighet, atgard: Atgard, *, stangd_till: date) -> None:
    """Close the books up to and including a day that has come. Never opened again."""
    krav_egen(myndighet, atgard.av)
    krav(
        myndighet.stangd_till is None or stangd_till > myndighet.stangd_till,
        PeriodenRedanStangd,
        stangd_till=myndighet.stangd_till,
    )
    krav(
        myndighet.senast_stangd is None or atgard.dag >= myndighet.senast_stangd,
        StangdForeForra,
        dag=myndighet.senast_stangd,
    )
    krav(stangd_till <= atgard.dag, PeriodenInteSlut, till=stangd_till, dag=atgard.dag)
    myndighet.registrera(PeriodStangd, atgard, stangd_till=stangd_till)
