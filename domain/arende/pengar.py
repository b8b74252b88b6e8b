"""Pengar: the one door for money in an ärende. Claims and attests follow what moves it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.avstattigen import avsta_det_som_blev_fritt, fritt
from domain.arende.havning import hav_overskjutande, sank
from domain.arende.igenkrav import krav_igen
from domain.arende.omforing import betalt_hem
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengaregeln import fall_det_som_inte_ryms
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.utlysning.utlysning import Medel, Utlysning


def flytta_pengar(
    arende: Arende,
    faktum: type[Pengafaktum],
    atgard: Atgard,
    flytt: Flytt,
    medel: Medel | None = None,
    havningsorsak: Havningsorsak | None = None,
    **falt: Any,
) -> None:
    """Record the fact with its movements. Every claim follows the money that it asks for, what is
    abstained from follows what is free, and what is attested falls if it is not granted any more.

    `havningsorsak` is why, of a fact that is recorded for more than one reason.
    """
    fore = fritt(arende)
    flytta_halva(arende, faktum, atgard, flytt, medel, **falt)
    orsak = havningsorsak or faktum.HAVNINGSORSAK
    betalt_hem(arende, atgard, flytt.betalt_hem_ore, orsak)
    havs_for = Havningsorsak.GRANSKNINGEN_HAVD if flytt.oprovat_ore else orsak
    hav_overskjutande(arende, atgard, orsak=havs_for)
    krav_igen(arende, atgard, orsak)
    avsta_det_som_blev_fritt(arende, atgard, fore, flytt.rorelser)
    fall_det_som_inte_ryms(arende, atgard, orsak)


def flytta_halva(
    arende: Arende,
    faktum: type[Pengafaktum],
    atgard: Atgard,
    flytt: Flytt,
    medel: Medel | None = None,
    **falt: Any,
) -> None:
    """Record the fact with its movements, of which the next ones move the rest: nothing follows
    before all of it has been moved.

    What corrects a fact is about the one whose money that moved, and what is done to a claim about
    its debtor; else it is the party's of the day.
    `medel` is the money as the call has it now, when what is granted changes; else it is as it was.
    """
    falt.setdefault("mottagare_id", _vems(arende, atgard, falt))
    arende.registrera(
        faktum,
        atgard,
        medel=medel or arende.medel,
        rorelser=tuple(flytt.rorelser),
        **falt,
    )


def _vems(arende: Arende, atgard: Atgard, falt: dict[str, Any]) -> UUID | None:
    fordran = arende.fordringar.get(falt.get("fordran_id", arende.id))
    if fordran is not None and fordran.felbetalning is not None:
        return fordran.felbetalning.galdenar.mottagare_id
    rattar = falt.get("rattar_version", falt.get("utbetalning_version", 0))
    return arende.parter_vid.get(rattar) or arende.part_den(atgard.dag)


def sank_fordran(
    arende: Arende,
    utlysning: Utlysning | None,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    belopp_ore: int,
    orsak: Havningsorsak,
) -> None:
    """Lift so much of a claim. What had been paid of it is kept for the debtor."""
    fore = fritt(arende)
    sank(arende, utlysning, atgard, fordran_id=fordran_id, belopp_ore=belopp_ore, orsak=orsak)
    avsta_det_som_blev_fritt(arende, atgard, fore)
    fall_det_som_inte_ryms(arende, atgard, orsak)
