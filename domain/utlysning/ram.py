"""Ram: money is set aside for a call in a further year, or its ram is raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator

from domain.anslag.anslagspost import Anslag
from domain.grund.aktor import Atgard
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav, kronor
from domain.grund.vakt import Vakt
from domain.grund.varden import Ore, OreMedTecken, Rad
from domain.utlysning.publicering import ram_ur_anslaget
from domain.utlysning.stopp import (
    AnnanAnslagspost,
    FinansieradForePublicering,
    RamenAndrasInte,
    RamenUnderBeviljat,
    RedanFinansierad,
)
from domain.utlysning.utlysning import Medel, Utlysning


class UtlysningFinansierad(Utlysning.Event):
    """A call that was published with förbehåll got its money; verkningsdag is that day."""

    TOPIC = "utlysning.finansierad"
    NAMN = "utlysning finansierad"
    HANT = FAR_KOMMA  # the money may be of a coming year

    medel: Medel
    ram_ore: Ore
    beslutsreferens: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.finansierad = True
        aggregate.finansierad_dag = self.verkningsdag

    def vakter(self) -> Iterator[Vakt]:
        yield from ram_ur_anslaget(self.medel, self.ram_ore)


class RamAndrad(Utlysning.Event):
    """The ram was changed on verkningsdag.

    `tillfort_ore` was put into the call, or (negative) taken back. A call without money yet gets
    none by this: then it is 0.
    """

    TOPIC = "utlysning.ram-andrad"
    NAMN = "ram ändrad"

    medel: Medel
    tidigare_ram_ore: Ore
    ram_ore: Ore
    tillfort_ore: OreMedTecken
    orsak: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.ram_ore = self.ram_ore

    def vakter(self) -> Iterator[Vakt]:
        if self.tillfort_ore:
            for vakt in ram_ur_anslaget(self.medel, self.tillfort_ore):
                sankt = self.tillfort_ore < 0 and vakt.andring_ore < 0
                yield vakt._replace(for_lite=RamenUnderBeviljat) if sankt else vakt


def medlen(utlysning: Utlysning, post: Anslag) -> Medel:
    """The call's money, which must be that post's."""
    medel = utlysning.medel
    assert medel is not None
    krav(medel.anslag_id == post.id, AnnanAnslagspost, diarienummer=utlysning.diarienummer)
    return medel


def finansiera(utlysning: Utlysning, post: Anslag, atgard: Atgard, *, beslutsreferens: str) -> None:
    """Take the ram of a call published with förbehåll from the anslag, which must bear it."""
    medel = medlen(utlysning, post)
    utlysning.krav_pagar()
    krav(not utlysning.finansierad, RedanFinansierad, diarienummer=utlysning.diarienummer)
    krav(
        utlysning.publicerad_dag is not None and atgard.dag >= utlysning.publicerad_dag,
        FinansieradForePublicering,
        dag=atgard.dag,
        publicerad=utlysning.publicerad_dag,
    )
    post.krav_oppet(medel.budgetar)
    utlysning.registrera(
        UtlysningFinansierad,
        atgard,
        medel=medel,
        ram_ore=utlysning.ram_ore,
        beslutsreferens=beslutsreferens,
    )


def andra_ram(
    utlysning: Utlysning, post: Anslag, atgard: Atgard, *, ram_ore: int, orsak: str
) -> None:
    """Raise or lower the ram. What is granted already, and what the anslag has, set the limits."""
    medel = medlen(utlysning, post)
    utlysning.krav_pagar()
    krav(ram_ore != utlysning.ram_ore, RamenAndrasInte, ram=kronor(utlysning.ram_ore))
    post.krav_oppet(medel.budgetar)
    utlysning.registrera(
        RamAndrad,
        atgard,
        medel=medel,
        tidigare_ram_ore=utlysning.ram_ore,
        ram_ore=ram_ore,
        tillfort_ore=ram_ore - utlysning.ram_ore if utlysning.finansierad else 0,
        orsak=orsak,
    )
