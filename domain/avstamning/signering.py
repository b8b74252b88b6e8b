"""Signering: somebody else has seen what differs in a month, and says what explains it.

No rule sees the tables: whoever signs says what the ledger had of each total when he looked at the
report, so that the rule knows what differs; and the report says where that was not so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from domain.avstamning.stopp import (
    AndraTotaler,
    RedanSignerad,
    SammaPersonRegistrerade,
    SigneradForeAterkallelsen,
    SkillnadenOforklarad,
    TotalenInteSedd,
    TotalernaFinnsInte,
)
from domain.avstamning.totaler import Kalla, Manad, Total, Totalplats, krav_totaler
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Text
from domain.myndighet.myndighet import Avstamning, Myndighet, krav_egen

Position = Annotated[int, Field(strict=True, ge=1, lt=2**63)]


class SeddTotal(Total):
    """What the ledger had, and what explains that the source has something else."""

    forklaring: Text | None


class AvstamningSignerad(Myndighet.Event):
    """What differed in a month, as it was known at `position`, was seen, explained and signed.

    `totaler_version` are the totals that it was held against, and `sedda_totaler` what the ledger
    had of each, and of what the source says nothing of. What later facts change shows as new.
    """

    TOPIC = "myndighet.avstamning-signerad"
    NAMN = "avstämning signerad"
    HANT = dagen("Signeringsdagen")

    kalla: Kalla
    manad: Manad
    totaler_version: int
    position: Position
    sedda_totaler: tuple[SeddTotal, ...]

    def apply(self, aggregate: Myndighet) -> None:
        nyckel = (self.kalla, self.manad)
        signerad = aggregate.avstamningar[nyckel]._replace(
            signerad_version=self.originator_version, signerad_dag=self.verkningsdag
        )
        aggregate.avstamningar[nyckel] = signerad

    def i_ord(self) -> str:
        return f"avstämningen mot {self.kalla.namn} för {self.manad} signerad"


def signera_avstamning(
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    kalla: Kalla,
    manad: str,
    totaler_version: int,
    position: int,
    sedda_totaler: Sequence[SeddTotal],
) -> None:
    """Sign the month against one source, as another than the one who registered its totals.

    Each of the totals is said to have been seen, and each that differs is explained.
    """
    krav_egen(myndighet, atgard.av)
    avstamning = myndighet.avstamningar.get((kalla, manad))
    krav(avstamning is not None, TotalernaFinnsInte, kalla=kalla.namn, manad=manad)
    assert avstamning is not None
    krav(
        totaler_version == avstamning.version,
        AndraTotaler,
        kalla=kalla.namn,
        manad=manad,
        version=avstamning.version,
    )
    krav(avstamning.signerad_version is None, RedanSignerad, kalla=kalla.namn, manad=manad)
    krav(
        atgard.av.subjekt.casefold() != avstamning.subjekt.casefold(),
        SammaPersonRegistrerade,
        subjekt=atgard.av.subjekt,
    )
    senast = avstamning.signerad_dag or atgard.dag
    krav(atgard.dag >= senast, SigneradForeAterkallelsen, aterkallad=senast, dag=atgard.dag)
    krav_totaler(kalla, sedda_totaler)
    _krav_forklarat(kalla, avstamning, sedda_totaler)
    myndighet.registrera(
        AvstamningSignerad,
        atgard,
        kalla=kalla,
        manad=manad,
        totaler_version=totaler_version,
        position=position,
        sedda_totaler=tuple(sedda_totaler),
    )


def _krav_forklarat(
    kalla: Kalla, avstamning: Avstamning, sedda_totaler: Sequence[SeddTotal]
) -> None:
    """Nothing that the source says goes unseen, and nothing that differs unexplained."""
    har_sett = {s.nyckel for s in sedda_totaler}
    for nyckel in avstamning.totaler:
        krav(nyckel in har_sett, TotalenInteSedd, total=Totalplats._make(nyckel).i_ord)
    for s in sedda_totaler:
        deras = avstamning.totaler.get(s.nyckel, 0)
        krav(
            s.belopp_ore == deras or s.forklaring is not None,
            SkillnadenOforklarad,
            total=s.nyckel.i_ord,
            kalla=kalla.namn,
            deras=kronor(deras),
            vart=kronor(s.belopp_ore),
        )
