"""Omdisponering: money moved from one post to another."""

from __future__ import annotations

from uuid import UUID

from domain.anslag.anslagspost import Anslag, Anslagsbelopp, Beloppsslag, Riktning
from domain.anslag.belopp import Beloppsfaktum
from domain.anslag.stopp import SammaAnslagspost
from domain.grund.aktor import Atgard
from domain.grund.stopp import krav
from domain.grund.varden import Ore, Rad


class MedelOmdisponerade(Beloppsfaktum):
    """Money was moved between two anslagsposter: one fact in each, in one append.

    verkningsdag is the day from which it may be used there, and no longer here.
    `riktning` says whether it came here or left; the other half is fact `motpost_version` of
    `motpost_anslag_id`.
    """

    TOPIC = "anslag.medel-omdisponerade"
    NAMN = "medel omdisponerade"
    SLAG = Beloppsslag.OMDISPONERING

    belopp_ore: Ore
    riktning: Riktning
    motpost_anslag_id: UUID
    motpost_version: int
    beslutsreferens: Rad

    @property
    def belopp(self) -> Anslagsbelopp:
        return super().belopp._replace(
            riktning=self.riktning,
            motpost_anslag_id=self.motpost_anslag_id,
            motpost_version=self.motpost_version,
        )


def omdisponera(
    post: Anslag,
    till_anslag: Anslag,
    atgard: Atgard,
    *,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Move money from one anslagspost to another, within a budgetår."""
    krav(post.id != till_anslag.id, SammaAnslagspost)
    for hos in (post, till_anslag):
        hos.krav_oppet(budgetar)
    fran_version, till_version = post.version + 1, till_anslag.version + 1
    for hos, riktning, motpost, version in (
        (post, Riktning.FRAN, till_anslag, till_version),
        (till_anslag, Riktning.TILL, post, fran_version),
    ):
        hos.registrera(
            MedelOmdisponerade,
            atgard,
            budgetar=budgetar,
            belopp_ore=belopp_ore,
            riktning=riktning,
            motpost_anslag_id=motpost.id,
            motpost_version=version,
            beslutsreferens=beslutsreferens,
        )
