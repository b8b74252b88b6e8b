"""Partsställning: what of förvaltningslagen turns on who the party is, not on the förordning."""

from __future__ import annotations

from domain.grund.varden import Uppgift

_OFFENTLIGA = ("20", "21", "23")
"""How organisation numbers of the state, of kommuner and of regioner begin. 22 are kommunalförbund,
and also föreningar of theirs: where it is not certain, the party has the longer time."""


class Partsstallning(Uppgift):
    """Two properties of the party in the case.

    `enskild_part`: 37 § FL protects it. `foretrader_det_allmanna`: its time to appeal runs from the
    day of the decision, and not from when it received it (44 § FL).
    """

    enskild_part: bool
    foretrader_det_allmanna: bool

    def i_ord(self) -> str:
        enskild = "enskild part" if self.enskild_part else "inte enskild part"
        allmanna = "" if self.foretrader_det_allmanna else "inte "
        return f"{enskild}, företräder {allmanna}det allmänna"


ENSKILD = Partsstallning(enskild_part=True, foretrader_det_allmanna=False)


def efter_organisationsnummer(nummer: str) -> Partsstallning:
    """What holds until somebody says otherwise of the party."""
    if nummer.startswith(_OFFENTLIGA):
        return Partsstallning(enskild_part=False, foretrader_det_allmanna=True)
    return ENSKILD
