"""Vilande: what every fact rests on, and what is answered now to what was asked then.

When a fact is recorded in a stream that others rest on, each question that was put to the stream is
put to it again, by the same method of the domain. An answer that has become another is a row: at
every later basis it can be told what rests on something that has been corrected since.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.indrivning import ExekutionstitelAntecknad, FordranOverlamnad
from domain.aterkrav.preskription import PreskriptionAvbruten
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterrapport.rapport import AterrapportInkommen
from domain.beslut.meddelande import BeslutDelfatt, BeslutMeddelat
from domain.beslut.partsstallning import PartsstallningRattad
from domain.grund.faktum import Faktum
from domain.grund.strom import Strom
from domain.grund.uppslag import SLAG, Fraga
from domain.handlaggning.paminnelse import PaminnelseMottagen
from domain.handlaggning.partsbyte import PartBytt
from domain.overklagande.aterkallelse import OverklagandeAterkallat
from domain.overklagande.avvisning import OverklagandeAvvisat, OverklagandeUpptaget
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.domoverklagande import DomDelfadd, DomOverklagad
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.retur import UtbetalningReturnerad
from projections.listor.ersatta import INBETALNING, RANTA, ersatter, kallas
from projections.motor import loggen
from projections.motor.projektion import Loggat, Markor, Projektion, kopiera
from store.liggare import vik
from store.mapper import FaktumMapper

_KOLUMNER = (
    "position",
    "nr",
    "strom_id",
    "version",
    "kallas",
    "verkningsdag",
    "kalla_id",
    "kalla_version",
    "slag",
    "fraga",
    "vad",
    "svar",
)


class Vilande(Projektion):
    """`ersatt` is where in the log another fact took the resting one's place."""

    namn = "vilande"
    version = 5
    tabeller: ClassVar[dict[str, str]] = {
        "uppslag": """
            CREATE TABLE vy.uppslag (
                position      bigint  NOT NULL,
                nr            integer NOT NULL,
                strom_id      uuid    NOT NULL,
                version       integer NOT NULL,
                kallas        text[]  NOT NULL,
                verkningsdag  date    NOT NULL,
                kalla_id      uuid    NOT NULL,
                kalla_version integer NOT NULL,
                slag          text    NOT NULL,
                fraga         text    NOT NULL,
                vad           text    NOT NULL,
                svar          text    NOT NULL,
                ersatt        bigint,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX uppslag_strom ON vy.uppslag (strom_id);
            CREATE INDEX uppslag_fraga ON vy.uppslag (kalla_id, slag, fraga);
        """,
        "nytt_svar": """
            CREATE TABLE vy.nytt_svar (
                kalla_id uuid    NOT NULL,
                slag     text    NOT NULL,
                fraga    text    NOT NULL,
                position bigint  NOT NULL,
                version  integer NOT NULL,
                svar     text    NOT NULL,
                PRIMARY KEY (kalla_id, slag, fraga, position)
            )
        """,
    }

    def __init__(self) -> None:
        self._mapper = FaktumMapper.ny()

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        kopiera(markor, "uppslag", _KOLUMNER, (rad for f in fakta for rad in _rader(f)))
        fragade = _fragade(markor, {f.faktum.originator_id for f in fakta})
        vikta: dict[UUID, Strom] = {}
        for loggat in fakta:
            if loggat.faktum.originator_id in fragade and _kan_andra_svar(loggat.faktum):
                self._fraga_igen(markor, loggat, vikta)
            if namnen := ersatter(loggat.faktum):
                _ersatt(markor, loggat, namnen)

    def _fraga_igen(self, markor: Markor, loggat: Loggat, vikta: dict[UUID, Strom]) -> None:
        """Put every question again that was put to the stream before this fact.

        Each stream in `vikta` is folded as far as it was asked last, and goes on from there.
        """
        position, faktum = loggat
        givna = _svaren(markor, faktum.originator_id, position)
        if not givna:
            return
        hittills = vikta.get(faktum.originator_id)
        rader = loggen.strommen_till(
            markor.connection,
            faktum.originator_id,
            position,
            efter=hittills.version if hittills else 0,
        )
        strom = vik(hittills, map(self._mapper.to_domain_event, rader))
        assert strom is not None
        vikta[faktum.originator_id] = strom
        for (slag, fraga), forut in givna.items():
            svar = SLAG[slag].fraga_igen(strom, _fragan(fraga))
            if svar.i_ord != forut:
                markor.execute(
                    "INSERT INTO vy.nytt_svar VALUES (%s, %s, %s, %s, %s, %s)",
                    (faktum.originator_id, slag, fraga, position, svar.version, svar.i_ord),
                )


def _rader(loggat: Loggat) -> Iterator[tuple[object, ...]]:
    """What a payment is divided by is said in the ärende, and not of the placing of the receipt.

    What the bank had is said of the payment, and not of what is counted and divided by it.
    """
    position, faktum = loggat
    raknat = isinstance(faktum, RantaBeraknad | AterbetalningAvraknad)
    for nr, u in enumerate(faktum.vilar_pa):
        if u.slag == RANTA and not isinstance(faktum, Arende.Event):
            continue
        if u.slag == INBETALNING and raknat:
            continue
        yield (
            position,
            nr,
            faktum.originator_id,
            faktum.originator_version,
            kallas(faktum, u.slag),
            faktum.verkningsdag,
            u.strom_id,
            u.version,
            u.slag,
            json.dumps(u.fraga, ensure_ascii=False),
            SLAG[u.slag].fragan_i_ord(u.fraga),
            u.svar,
        )


def _fragan(fraga: str) -> Fraga:
    return tuple(json.loads(fraga))


def _kan_andra_svar(faktum: Faktum) -> bool:
    """What an ärende has said of itself is another when it is corrected, or was sent back; when a
    payment turns out to have been made; or when
    its party is another from a day that has been; when the time to appeal begins to run, or runs
    anew; when somebody turns out to have appealed, or to have come too late; when a report comes in
    anew; and when the time of a claim turns out to have been interrupted.

    About what other streams say any fact may change the answer, but not the first: nobody has
    asked before that.
    """
    if isinstance(faktum, Arende.Event):
        rattar = getattr(faktum, "rattar_version", None) is not None
        return rattar or isinstance(faktum, _ANDRAR)
    return faktum.originator_version > 1


_ANDRAR = (
    UtbetalningGenomford,
    UtbetalningReturnerad,
    PreskriptionAvbruten,
    ExekutionstitelAntecknad,
    FordranOverlamnad,
    PaminnelseMottagen,
    AterbetalningMottagen,
    PartsstallningRattad,
    PartBytt,
    AterrapportInkommen,
    BeslutMeddelat,
    BeslutDelfatt,
    OverklagandeInkommet,
    OverklagandeAvvisat,
    OverklagandeUpptaget,
    OverklagandeRattidsprovat,
    OverklagandeAterkallat,
    DomMeddelad,
    DomOverklagad,
    DomDelfadd,
)


def _fragade(markor: Markor, strommar: set[UUID]) -> set[UUID]:
    """Those of the streams that some fact rests on."""
    rader = markor.execute(
        "SELECT DISTINCT kalla_id FROM vy.uppslag WHERE kalla_id = ANY(%s)", (list(strommar),)
    )
    return {kalla_id for (kalla_id,) in rader}


def _svaren(markor: Markor, kalla_id: UUID, fore: int) -> dict[tuple[str, str], str]:
    """What has been asked of a stream, and what it last answered."""
    rader = markor.execute(
        """SELECT DISTINCT ON (slag, fraga) slag, fraga, svar FROM (
               SELECT slag, fraga, position, svar FROM vy.uppslag
               WHERE kalla_id = %(kalla)s AND position < %(fore)s
               UNION ALL
               SELECT slag, fraga, position, svar FROM vy.nytt_svar
               WHERE kalla_id = %(kalla)s AND position < %(fore)s
           ) AS givna ORDER BY slag, fraga, position DESC""",
        {"kalla": kalla_id, "fore": fore},
    )
    return {(slag, fraga): svar for slag, fraga, svar in rader}


def _ersatt(markor: Markor, loggat: Loggat, namnen: list[str]) -> None:
    markor.execute(
        """UPDATE vy.uppslag SET ersatt = %s
           WHERE strom_id = %s AND position < %s AND kallas && %s AND ersatt IS NULL""",
        (loggat.position, loggat.faktum.originator_id, loggat.position, namnen),
    )
