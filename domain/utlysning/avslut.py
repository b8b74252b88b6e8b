"""Avslut: a call is cancelled or closed, and what is left of its ram goes back to the post."""

from __future__ import annotations

from collections.abc import Iterator

from domain.anslag.anslagspost import Anslag
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.vakt import Vakt
from domain.grund.varden import OreEllerNoll, Rad
from domain.utlysning.ram import medlen
from domain.utlysning.utlysning import Medel, Utlysning
from domain.utlysning.vakt import ramvakt


class UtlysningInstalld(Utlysning.Event):
    """The call was cancelled, and what was left went back, on verkningsdag.

    Applications that have come in are still there, and must be decided or avskrivna.
    """

    TOPIC = "utlysning.installd"
    NAMN = "utlysning inställd"

    medel: Medel
    kvar_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.installd_dag = self.verkningsdag

    def vakter(self) -> Iterator[Vakt]:
        yield from _allt_som_ar_kvar(self.medel, self.kvar_ore, self.verkningsdag.year)


class UtlysningAvslutad(Utlysning.Event):
    """The call was closed on verkningsdag: nothing more is granted, what was left went back."""

    TOPIC = "utlysning.avslutad"
    NAMN = "utlysning avslutad"
    HANT = dagen("Avslutsdagen")

    medel: Medel
    kvar_ore: OreEllerNoll

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.avslutad_dag = self.verkningsdag

    def vakter(self) -> Iterator[Vakt]:
        yield from _allt_som_ar_kvar(self.medel, self.kvar_ore, self.verkningsdag.year)


def _allt_som_ar_kvar(medel: Medel, kvar_ore: int, nu: int) -> Iterator[Vakt]:
    """Nothing may have come to it in a later year: the call is carried over to that first."""
    yield Vakt(ramvakt(medel.utlysning_id, medel.budgetar), -kvar_ore, uttomd=True)
    for ar in range(medel.budgetar + 1, nu + 1):
        yield Vakt(ramvakt(medel.utlysning_id, ar), 0, uttomd=True)
    yield Vakt(anslagsvakt(medel.anslag_id, medel.budgetar), kvar_ore, villkorlig=False)


def stall_in(
    utlysning: Utlysning, post: Anslag, atgard: Atgard, *, kvar_ore: int, orsak: str
) -> None:
    """Cancel a call. The log refuses unless exactly `kvar_ore` is left in it."""
    medel = medlen(utlysning, post)
    utlysning.krav_pagar()
    post.krav_oppet(medel.budgetar)
    utlysning.registrera(UtlysningInstalld, atgard, medel=medel, kvar_ore=kvar_ore, orsak=orsak)


def avsluta(utlysning: Utlysning, post: Anslag, atgard: Atgard, *, kvar_ore: int) -> None:
    """Close a call. The log refuses unless exactly `kvar_ore` is left in it."""
    medel = medlen(utlysning, post)
    utlysning.krav_pagar()
    post.krav_oppet(medel.budgetar)
    utlysning.registrera(UtlysningAvslutad, atgard, medel=medel, kvar_ore=kvar_ore)
