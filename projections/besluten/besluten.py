"""Besluten: what has become of each decision of an ärende, and until when it can be appealed.

Times run from what was said last, whatever day that took effect: when a party received a decision
may be recorded, or corrected, after its partsställning was. So what is stated is read here in the
order in which it was recorded, and not by day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from projections.besluten.domarna import Delar, dagen
from projections.besluten.giltighet import Giltighet, giltigheten
from projections.besluten.lagakraft import laga_kraft_dag
from store.basis import Basis

_NYCKLAR = (
    "beslut",
    "beslut_andrar",
    "beslut_andrat_av_domstol",
    "beslut_fattat_dag",
    "beslut_fattat_av",
    "beslut_meddelat_dag",
    "beslut_delfatt_dag",
    "beslut_overklagandetid_fran",
    "beslut_overklagas_senast",
    "beslut_om_bidraget",
    "overklagande",
    "overklagat_beslut_id",
    "dom",
    "domens_sista_dag",
)


class Sagt(NamedTuple):
    """A statement of a part."""

    objekt: str
    nyckel: str
    varde: str | None


@dataclass(frozen=True)
class Beslutet:
    """A decision at the basis, whatever has become of it.

    `laga_kraft_dag` is the first day on which nobody can appeal it, nor what courts have said of
    it; None: that day is not known.
    """

    beslut_id: UUID
    typ: str
    fattat_dag: date
    beslutsfattare: str
    meddelat_dag: date | None
    delfatt_dag: date | None
    far_overklagas: bool
    overklagas_senast: date | None
    laga_kraft_dag: date | None
    giltighet: Giltighet
    i_kraft: bool


def besluten(
    conn: psycopg.Connection[Any], basis: Basis, ider: Sequence[UUID]
) -> dict[UUID, list[Beslutet]]:
    """The decisions of each ärende at the basis, in the order in which they were recorded."""
    rader = conn.execute(
        """SELECT strom_id, objekt, nyckel, varde FROM vy.uppgift
           WHERE strom_id = ANY(%(ider)s) AND nyckel = ANY(%(nycklar)s) AND objekt <> ''
             AND verkningsdag <= %(per)s AND position <= %(position)s
             AND (annullerad IS NULL OR annullerad > %(position)s)
           ORDER BY position, objekt, nyckel, forutsatter""",
        {
            "ider": list(ider),
            "nycklar": list(_NYCKLAR),
            "per": basis.per,
            "position": basis.position,
        },
    )
    arenden: defaultdict[UUID, list[Sagt]] = defaultdict(list)
    for strom_id, *sagt in rader:
        arenden[strom_id].append(Sagt(*sagt))
    return {strom_id: list(_besluten(delarna(sagda))) for strom_id, sagda in arenden.items()}


def delarna(sagda: Iterable[Sagt]) -> Delar:
    """What is stated of each part, by what was said last of it."""
    delar: Delar = {}
    for objekt, nyckel, varde in sagda:
        del_ = delar.setdefault(objekt, {})
        if nyckel == "beslut":  # what kind it is, and was, if it holds no longer
            del_["beslut_galler"] = varde
        if nyckel != "beslut" or varde is not None:
            del_[nyckel] = varde
    return delar


def _besluten(delar: Delar) -> Iterator[Beslutet]:
    for objekt, d in delar.items():
        fattat, typ = d.get("beslut_fattat_dag"), d.get("beslut")
        if fattat is None or typ is None:
            continue
        giltighet = giltigheten(objekt, delar)
        yield Beslutet(
            beslut_id=UUID(objekt),
            typ=typ,
            fattat_dag=date.fromisoformat(fattat),
            beslutsfattare=d.get("beslut_fattat_av") or "",
            meddelat_dag=dagen(d.get("beslut_meddelat_dag")),
            delfatt_dag=dagen(d.get("beslut_delfatt_dag")),
            far_overklagas=d.get("beslut_overklagandetid_fran") is not None,
            overklagas_senast=dagen(d.get("beslut_overklagas_senast")),
            laga_kraft_dag=laga_kraft_dag(objekt, delar),
            giltighet=giltighet,
            i_kraft=giltighet.i_kraft,
        )
