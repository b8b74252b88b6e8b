"""Postgång: what comes by post came in before it reached us, and why is noted (22 § FL).

Whatever comes in is registered by its own verb, on the day on which it came in. What that day
follows from is a fact of its own, recorded with it, so that it can be asked for afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.arende.arende import Arende
from domain.grund.aktor import Aktor, Atgard
from domain.grund.hant import dagen
from domain.grund.kalender import inkommen_dag, veckodag
from domain.grunddata.grunddata import Grunddata


@dataclass(frozen=True)
class Brev:
    """Something that reached the authority by post.

    `kan_ha_skilts_av` is False when it is improbable that it could have been set aside for the
    authority at a post office already on the working day before.
    """

    nadde_dag: date
    kan_ha_skilts_av: bool


class PostgangAntecknad(Arende.Event):
    """It was noted why verkningsdag is the day on which a letter came in (22 § FL).

    `avser_version` is the version of the fact that registered the letter, with the same
    verkningsdag. `nadde_dag` is the day on which the letter, or a notice that it could be fetched,
    reached the authority. The letter came in on the working day before that day; but on that day
    itself, if it is improbable that it could have been set aside for the authority on the working
    day before (`kan_ha_skilts_av` is then False). `bankdagar_version` is the version of the stream
    of bank days that the working day before was taken from; None if it was not needed.
    """

    TOPIC = "arende.postgang-antecknad"
    NAMN = "postgång antecknad"
    HANT = dagen("Ankomstdagen", nadde_dag="Dagen då brevet nådde myndigheten")

    avser_version: int
    nadde_dag: date
    kan_ha_skilts_av: bool
    bankdagar_version: int | None

    def i_ord(self) -> str:
        nadde = f"nådde myndigheten med post {veckodag(self.nadde_dag)} {self.nadde_dag}"
        if not self.kan_ha_skilts_av:
            return f"{nadde}; osannolikt att det skilts av arbetsdagen före (22 § FL)"
        dag = f"{veckodag(self.verkningsdag)} {self.verkningsdag}"
        return f"{nadde}: inkommet närmast föregående arbetsdag, {dag} (22 § FL)"


def kom_in(brev: Brev, bankdagar: Grunddata) -> date:
    """The day on which a letter came in.

    When that is the working day before, the bank days of both days' years must be known.
    """
    dag = inkommen_dag(
        brev.nadde_dag,
        med_post=True,
        kan_ha_skilts_av=brev.kan_ha_skilts_av,
        stangda=bankdagar.stangda_dagar,
    )
    if brev.kan_ha_skilts_av:
        bankdagar.krav_kanda(dag, brev.nadde_dag)
    return dag


def kom_med_post(
    arende: Arende,
    bankdagar: Grunddata,
    *strommar: object,
    registrera: Callable[..., object],
    brev: Brev,
    av: Aktor,
    **falt: Any,
) -> None:
    """Register a letter by its own verb, as of the day on which it came in, and note why that day.

    `strommar` are those that the verb takes after the ärende.
    """
    dag, avser_version = kom_in(brev, bankdagar), arende.version + 1
    atgard = Atgard(dag, av)
    registrera(arende, *strommar, atgard, **falt)
    anteckna(arende, bankdagar, brev, atgard, avser_version=avser_version)


def anteckna(
    arende: Arende,
    bankdagar: Grunddata,
    brev: Brev,
    atgard: Atgard,
    *,
    avser_version: int,
) -> None:
    """Note why a letter came in on the day of the åtgärd; `avser_version` registered the letter."""
    arende.registrera(
        PostgangAntecknad,
        atgard,
        avser_version=avser_version,
        nadde_dag=brev.nadde_dag,
        kan_ha_skilts_av=brev.kan_ha_skilts_av,
        bankdagar_version=bankdagar.version if brev.kan_ha_skilts_av else None,
    )
