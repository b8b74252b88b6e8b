"""Partens: whom what happened in an ärende was about: its party on that day, as was known then.

A case that is another's since is not: what was decided for somebody, or paid to him, stays his.
"""

from __future__ import annotations

from projections.listor.form import sokt
from projections.motor.fraga import bara
from projections.pengar.partsbyten import BETALD, BYTTA, parten_da

_BYTT = f"f.strom_id IN ({BYTTA})"
HANDELSENS = parten_da("f.strom_id", "f.verkningsdag", "f.position")
"""Of the fact `f`."""
BETALNINGENS = f"coalesce(({BETALD}), {HANDELSENS})"
"""Of what the bank did, as the fact `f` says: to whom it was paid, or who sent it back."""
AVSTAENDETS = parten_da("f.strom_id", "e.dag", "f.position")
"""Of what is not asked for from the day that the row `e` says."""


def om_handelsen(vem: str = HANDELSENS) -> str:
    """The columns that a row about the fact `f` in an ärende begins with, and its place."""
    namnet = f"(SELECT m.u ->> 'namn' FROM mottagaren AS m WHERE m.strom_id = {vem})"
    return f"""f.strom_id AS arende_id, a.u ->> 'diarienummer' AS diarienummer,
        CASE WHEN {_BYTT} THEN {namnet} ELSE a.mottagare END AS mottagare,
        (a.s ->> 'diarienummer') COLLATE "C" AS dnr_ordning"""


def handelsens(vem: str = HANDELSENS) -> str:
    """The filters of lists of what happened, by call and by whom it was about."""
    part = f"""CASE WHEN {_BYTT} THEN {vem}
            ELSE {sokt("f.strom_id", "mottagare_id")} END"""
    utlysning = bara(sokt("f.strom_id", "utlysning_id"), "utlysning_id")
    return f"{utlysning} AND {bara(part, 'mottagare_id')}"


ANNANS_ORDER = """EXISTS (SELECT FROM vy.faktarad AS h JOIN vy.faktarad AS o
                    ON o.strom_id = h.strom_id
                        AND h.uppgifter -> 'annans_betalda_ordrar' @> to_jsonb(o.version)
                    WHERE h.strom_id = faktum.strom_id AND h.topic = 'arende.partsbyte-havt'
                        AND h.position <= %(position)s AND o.objekt = faktum.objekt
                        AND o.uppgifter -> 'betalningsmal' = faktum.uppgifter -> 'betalningsmal')"""
"""The payment was ordered to there, and to one who turned out never to have been the party."""
