"""What the party is told, who it is and what hinders, at random; the case closed and opened."""

from __future__ import annotations

from uuid import UUID

from domain.beslut import meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.grund.aktor import Atgard
from domain.handlaggning import avslut, partsbyte, partsbyteshavning
from domain.utbetalning import utbetalningshinder
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import ANNA, BO


def meddela(b: Bord) -> None:
    """One of what it has not been told, the last first."""
    tysta = [i for i, x in b.arende.beslut.items() if x.meddelat_dag is None]
    meddela_det(b, b.en([*reversed(tysta)], OKAND))


def meddela_det(b: Bord, beslut_id: UUID) -> None:
    beslut = b.arende.beslut.get(beslut_id)
    meddelande.meddela(
        b.arende,
        b.regelverk,
        frozenset(),
        Atgard(b.idag, ANNA),
        beslut_id=beslut_id,
        satt=Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS
        if beslut is None or beslut.overklagas is None
        else Overklagandehanvisning.BIFOGAD,
    )


def delfa(b: Bord) -> None:
    sagda = [i for i, x in b.arende.beslut.items() if x.meddelat_dag and x.delfatt_dag is None]
    meddelande.anteckna_delfaende(
        b.arende,
        b.regelverk,
        frozenset(),
        Atgard(b.idag, ANNA),
        beslut_id=b.en([*reversed(sagda)], OKAND),
        bevis="b",
    )


def byt_part(b: Bord) -> None:
    """To the other organisation, and back."""
    partsbyte.byt_part(
        b.arende,
        b.mottagare,
        b.annan_mottagare,
        Atgard(b.idag, BO),
        partsbytesgrund=partsbyte.Partsbytesgrund.MEDGIVEN_OVERLATELSE,
        underlag="u",
    )


def hav_partsbyte(b: Bord) -> None:
    """The last change of party was wrong."""
    partsbyteshavning.hav_partsbyte(
        b.arende,
        b.annan_mottagare,
        av=BO,
        rattar_version=max((p.version for p in b.arende.tidigare_parter), default=1),
        orsak="o",
    )


def hindra(b: Bord) -> None:
    utbetalningshinder.hindra(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        grunder=["oriktiga-uppgifter"],
        beslut=BESLUTSUPPGIFTER,
    )


def hav_hinder(b: Bord) -> None:
    utbetalningshinder.hav(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        beslut=BESLUTSUPPGIFTER,
    )


def avsluta(b: Bord) -> None:
    avslut.avsluta(b.arende, Atgard(b.idag, BO))


def ateruppta(b: Bord) -> None:
    avslut.ateruppta(b.arende, Atgard(b.idag, BO), orsak="o")
