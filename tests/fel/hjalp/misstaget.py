"""A payment that the bank made to an account that the mottagare never gave (invented)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from domain.aterkrav import misstagsbetalning
from domain.grund.faktum import Faktum
from domain.mottagare.mottagare import Mottagare
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    BETALNINGSMAL_GODKANT,
    IKRAFT,
    SKANE,
    SKANE_REGISTRERAD,
    UPPSALA,
)
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, FORDRAN, Gang, T
from tests.domain.hjalp.scenario import BO, Fact, but, given

FEL = "plusgiro 991234-6"
KRAVT = date(2024, 5, 2)

_ANNAT = {"forslag_id": UUID(int=72), "betalningsmal": ANNAT_BANKGIRO}
GODKANT_TIDIGARE: tuple[Fact, ...] = tuple(
    but(f, verkningsdag=IKRAFT - timedelta(days=1), **_ANNAT) for f in BETALNINGSMAL_GODKANT
)
"""What had been approved before the betalningsmål that holds."""


def betalt_till_annan(tusen: int = 400) -> Gang:
    """All of the grant is ordered to the mottagare, and paid to somebody else."""
    gang = Gang()
    gang.ratta_betalning(tusen, betalningsmal=FEL)
    return gang


def betalningen(gang: Gang, betalningsmal: str = FEL) -> int:
    """The version of the fact that last said the payment to there."""
    [version] = [v for v, p in gang.arende.bankposter.items() if p.betalningsmal == betalningsmal]
    return version


def kravet(version: int, tusen: int = 400, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": KRAVT,
        "av": BO,
        "fordran_id": FORDRAN,
        "utbetalning_version": version,
        "galdenarens_namn": "Bygg AB",
        "krav_ore": tusen * T,
        "forfallodag": date(2024, 6, 3),
        "anger_ranta": True,
        **falt,
    }


def krav_av_annan(
    gang: Gang,
    tusen: int = 400,
    fordran_id: UUID = FORDRAN,
    galdenar: Mottagare | None = None,
    version: int | None = None,
    **falt: Any,
) -> list[Faktum]:
    """Demanded of a named one; or of `galdenar`, who is registered."""
    if galdenar is not None:
        falt["galdenarens_namn"] = None
    return gang.gor(
        misstagsbetalning.krav_misstagsbetalning,
        gang.mottagare,
        galdenar,
        **kravet(version or betalningen(gang), tusen, fordran_id=fordran_id, **falt),
    )


def skane() -> Mottagare:
    """Another organisation that is registered."""
    return cast(Mottagare, given(SKANE_REGISTRERAD).strommar[SKANE])


def med_kontot_uppgett() -> Mottagare:
    """The mottagare, when it has later come to be paid where somebody else was."""
    kontot = {"forslag_id": UUID(int=73), "betalningsmal": FEL, "verkningsdag": date(2024, 5, 7)}
    godkant = (but(f, **kontot) for f in BETALNINGSMAL_GODKANT)
    return cast(Mottagare, given(*BETALD_HISTORIA, *godkant).strommar[UPPSALA])
