"""Dispositionsrättsrättelse: who has the right to what is paid back had been registered wrong.

What has been paid back is where it was placed by the wrong answer: that rests on it, and is listed.
"""

from __future__ import annotations

from datetime import date

from domain.anslag.anslagspost import Anslag, Dispositionsratt, Rattsbesked
from domain.anslag.stopp import DispositionsrattenFinnsInte
from domain.grund.aktor import Aktor, Atgard
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Rad


class DispositionsrattRattad(Anslag.Event):
    """The right to what is paid back was never as had been said; None: as the regelverk says.

    `rattar_version` is the fact that said it: the post as it was set up, or the last correction.
    verkningsdag is that fact's: all else that it said stands, since the same day.
    """

    TOPIC = "anslag.dispositionsratt-rattad"
    NAMN = "dispositionsrätt rättad"
    HANT = FAR_KOMMA

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_dispositionsratt: Dispositionsratt | None
    dispositionsratt: Dispositionsratt | None
    orsak: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.ratt_sagd = Rattsbesked(self.originator_version, self.verkningsdag)
        aggregate.dispositionsratt = self.dispositionsratt


def ratta_dispositionsratt(
    post: Anslag,
    *,
    av: Aktor,
    rattar_version: int,
    dispositionsratt: Dispositionsratt | None,
    orsak: str,
) -> None:
    """Say what the right always was, when it was said wrong."""
    version, dag = post.ratt_sagd
    krav(
        rattar_version == version,
        DispositionsrattenFinnsInte,
        rattar_version=rattar_version,
        version=version,
    )
    krav(dispositionsratt != post.dispositionsratt, IngetAttRatta)
    post.registrera(
        DispositionsrattRattad,
        Atgard(dag, av),
        rattar_version=rattar_version,
        tidigare_verkningsdag=dag,
        tidigare_dispositionsratt=post.dispositionsratt,
        dispositionsratt=dispositionsratt,
        orsak=orsak,
    )
