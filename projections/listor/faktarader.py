"""Faktarader: every fact as a row, for those who ask who did what, when, and when we knew.

The row says what the fact is about, its amount, whom it names, and which fact it corrects: what an
auditor samples by. Days are those of the fact, and the Swedish day on which it was recorded.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import ClassVar

from domain.grund.foljd import foljda, nycklar
from domain.grund.strom import strom_av
from projections.listor.faktainnehall import belopp, namngivet
from projections.motor.projektion import Loggat, Markor, Projektion, kopiera
from store.basis import svensk_dag

_KOLUMNER = (
    "position",
    "strom_id",
    "version",
    "slag",
    "topic",
    "verkningsdag",
    "registrerad_dag",
    "subjekt",
    "roll",
    "organisation",
    "objekt",
    "belopp_ore",
    "rattar_version",
    "uppgifter",
    "ar",
    "foljer",
)
_OBJEKT = ("utbetalning_id", "aterkrav_beslut_id", "beslut_id", "fordran_id")
"""What a fact is about, by the first of these that it names: an attest names its decision too."""


class Faktarader(Projektion):
    """Its name, which `liggare rebuild` takes, is the one that it had first.

    `ar` is what the row may be followed as, and `foljer` what it follows, by keys.
    """

    namn = "granskning"
    version = 11
    tabeller: ClassVar[dict[str, str]] = {
        "faktarad": """
            CREATE TABLE vy.faktarad (
                position        bigint  PRIMARY KEY,
                strom_id        uuid    NOT NULL,
                version         integer NOT NULL,
                slag            text    NOT NULL,
                topic           text    NOT NULL COLLATE "C",
                verkningsdag    date    NOT NULL,
                registrerad_dag date    NOT NULL,
                subjekt         text    NOT NULL COLLATE "C",
                roll            text    NOT NULL,
                organisation    text    NOT NULL,
                objekt          text    NOT NULL,
                belopp_ore      bigint,
                rattar_version  integer,
                uppgifter       jsonb   NOT NULL,
                ar              text[]  NOT NULL,
                foljer          text[]  NOT NULL
            );
            CREATE INDEX faktarad_strom ON vy.faktarad (strom_id, version);
            CREATE INDEX faktarad_topic ON vy.faktarad (topic);
        """
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        kopiera(markor, "faktarad", _KOLUMNER, (_rad(f) for f in fakta))


def _rad(loggat: Loggat) -> tuple[object, ...]:
    position, faktum = loggat
    namngivna = (getattr(faktum, namn, None) for namn in _OBJEKT)
    return (
        position,
        faktum.originator_id,
        faktum.originator_version,
        strom_av(type(faktum)).TOPIC,
        faktum.TOPIC,
        faktum.verkningsdag,
        svensk_dag(faktum.timestamp),
        faktum.av.subjekt,
        faktum.av.roll.value,
        faktum.av.organisation,
        str(next((i for i in namngivna if i is not None), "")),
        belopp(faktum),
        getattr(faktum, "rattar_version", None),
        json.dumps(namngivet(faktum), ensure_ascii=False, sort_keys=True),
        [*nycklar(faktum.TOPIC, vars(faktum))],
        [*foljda(faktum.TOPIC, vars(faktum))],
    )
