"""Exekutionstitel: what lets Kronofogden enforce a claim, when the decision itself does not."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.aterkrav.fordran import oppen
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.varden import Rad


class Titelslag(Ord):
    """What in 3 kap. 1 § utsökningsbalken a claim of this kind may rest on."""

    DOM = "dom", "domstols dom, utslag eller beslut"
    FORLIKNING = "forlikning", "av domstol stadfäst förlikning"
    UTSLAG = "utslag", "Kronofogdens utslag i mål om betalningsföreläggande"


class ExekutionstitelAntecknad(Arende.Event):
    """The claim may be enforced: verkningsdag is the day of the judgment, the utslag or the like.

    `referens` is its number.
    """

    TOPIC = "arende.exekutionstitel-antecknad"
    NAMN = "exekutionstitel antecknad"
    HANT = dagen("Dagen för domen, utslaget eller förlikningen")

    fordran_id: UUID
    titelslag: Titelslag
    referens: Rad

    def apply(self, aggregate: Arende) -> None:
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = replace(fordran, exekutionstitel=True)

    def i_ord(self) -> str:
        vad = fordrans_namn(self.fordran_id)
        return f"exekutionstitel för {vad}: {self.titelslag.namn}, {self.referens}"


def anteckna(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, titelslag: Titelslag, referens: str
) -> None:
    """Record what lets the claim be enforced."""
    oppen(arende, fordran_id)
    arende.registrera(
        ExekutionstitelAntecknad,
        atgard,
        fordran_id=fordran_id,
        titelslag=titelslag,
        referens=referens,
    )
