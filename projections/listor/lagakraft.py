"""Laga kraft: until when each decision of an ärende can be appealed, and from when it cannot.

Times run from what was said last, whatever day that took effect: when a party received a decision
may be recorded, or corrected, after its partsställning was. So what is stated is read here in the
order in which it was recorded, and not by day.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg

from store.basis import Basis

_NYCKLAR = (
    "beslut",
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
Delar = dict[str, dict[str, str | None]]


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


@dataclass(frozen=True)
class _Dom:
    """The last judgement of an appeal. `avgorande_id` settles the application after it."""

    overklagande_id: str
    avgorande_id: str | None
    dag: date
    hogst: bool
    sista_dag: date | None

    @property
    def laga_kraft_dag(self) -> date | None:
        if self.hogst:
            return self.dag
        return None if self.sista_dag is None else self.sista_dag + timedelta(days=1)


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
    arenden: defaultdict[UUID, Delar] = defaultdict(dict)
    for strom_id, objekt, nyckel, varde in rader:
        del_ = arenden[strom_id].setdefault(objekt, {})
        if nyckel != "beslut" or varde is not None:  # what kind it was, if it holds no longer
            del_[nyckel] = varde
    return {strom_id: list(_besluten(delar)) for strom_id, delar in arenden.items()}


def _besluten(delar: Delar) -> Iterator[Beslutet]:
    for objekt, d in delar.items():
        fattat, typ = d.get("beslut_fattat_dag"), d.get("beslut")
        if fattat is None or typ is None:
            continue
        yield Beslutet(
            beslut_id=UUID(objekt),
            typ=typ,
            fattat_dag=date.fromisoformat(fattat),
            beslutsfattare=d.get("beslut_fattat_av") or "",
            meddelat_dag=_dag(d.get("beslut_meddelat_dag")),
            delfatt_dag=_dag(d.get("beslut_delfatt_dag")),
            far_overklagas=d.get("beslut_overklagandetid_fran") is not None,
            overklagas_senast=_dag(d.get("beslut_overklagas_senast")),
            laga_kraft_dag=_laga_kraft_dag(objekt, delar),
        )


def _laga_kraft_dag(beslut_id: str, delar: Delar) -> date | None:
    """As `Arende.vunnit_laga_kraft`: nothing of it can be appealed, and no appeal is under way."""
    beslut = delar[beslut_id]
    if beslut.get("beslut_overklagandetid_fran") is None:
        return _dag(beslut["beslut_fattat_dag"])
    om_bidraget = _om_bidraget(delar, beslut_id)
    egna = {o for o, d in delar.items() if d.get("overklagat_beslut_id") == beslut_id}
    if any(_pagar(d) and _ror(delar, d, beslut_id) for d in delar.values()):
        return None
    domar = _sista_domar(delar)
    dagar = [
        d.laga_kraft_dag
        for d in domar
        if (_lamnade(delar, d, beslut_id) if om_bidraget else d.overklagande_id in egna)
    ]
    if (senast := _dag(beslut.get("beslut_overklagas_senast"))) is not None:
        dagar.append(senast + timedelta(days=1))
    else:  # whose time never ran has been judged, or can be appealed still
        dagar.append(max((d.dag for d in domar if d.overklagande_id in egna), default=None))
    kanda = [dag for dag in dagar if dag is not None]
    return max(kanda) if len(kanda) == len(dagar) else None


def _pagar(overklagande: dict[str, str | None]) -> bool:
    return overklagande.get("overklagande") is not None


def _ror(delar: Delar, overklagande: dict[str, str | None], beslut_id: str) -> bool:
    """An appeal of what is granted is of the decision that settles it, whichever it was of."""
    om = overklagande.get("overklagat_beslut_id")
    return om == beslut_id or (_om_bidraget(delar, beslut_id) and _om_bidraget(delar, om))


def _lamnade(delar: Delar, dom: _Dom, beslut_id: str) -> bool:
    """The judgement is on what is granted, and left this decision settling it."""
    om = delar.get(dom.overklagande_id, {}).get("overklagat_beslut_id")
    return dom.avgorande_id == beslut_id and _om_bidraget(delar, om)


def _om_bidraget(delar: Delar, beslut_id: str | None) -> bool:
    return delar.get(beslut_id or "", {}).get("beslut_om_bidraget") is not None


def _sista_domar(delar: Delar) -> list[_Dom]:
    sista: dict[str, _Dom] = {}
    for d in delar.values():
        if (sagt := d.get("dom")) is not None:
            dom = json.loads(sagt)
            sista[dom["overklagande_id"]] = _Dom(
                dom["overklagande_id"],
                dom["avgorande_id"],
                date.fromisoformat(dom["dag"]),
                dom["hogst"],
                _dag(d.get("domens_sista_dag")),
            )
    return list(sista.values())


def _dag(varde: str | None) -> date | None:
    return None if varde is None else date.fromisoformat(varde)
