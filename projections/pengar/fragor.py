"""Frågor om pengarna: sums of the postings at a basis, as SQL that other questions are made of.

Each SELECT knows `position`, and those that sum know `per` too, to stand as a table in a larger
question: so the database sees the whole of it, and is asked once. What a condition may name are the
columns of the table in `saldon`.
"""

from __future__ import annotations

from projections.motor.fraga import INOM

FLODE = "slag = 'flode'"
LADA = "slag = 'lada'"
"""Conditions: of the flows, or of the boxes. A sum over both would mean nothing."""


def kontona(*namn: str) -> str:
    """The condition that a posting is on one of these."""
    return "konto IN ({})".format(", ".join(f"'{ett}'" for ett in namn))


def summor(per: str, dar: str, ur: str = "vy.postering") -> str:
    """A row a sum: `ore` for each `per`, of the postings for which `dar` holds."""
    return f"""
        SELECT {per}, sum(belopp_ore)::bigint AS ore
        FROM {ur} WHERE {dar} AND {INOM} GROUP BY {per}"""


def summor_i_bredd(
    per: str,
    dar: str = "true",
    *,
    floden: tuple[str, ...] = (),
    lador: tuple[str, ...] = (),
    samt: str = "",
    bland: str = "",
    inom: str = INOM,
    ur: str = "vy.postering",
) -> str:
    """A row for each `per`, and in it a column a sum: `beviljat_flode`, `utlyst_lada`.

    What has no posting of a name has zero. `samt` is what else to select, and `bland` the name of
    a table of utlysningar, whose money it then is of, and whose columns may stand in `per`.
    """
    tabell = f"{ur} JOIN {bland} USING (utlysning_id)" if bland else ur
    kolumner = [per, *(samt and [samt]), *_kolumner("flode", floden), *_kolumner("lada", lador)]
    return f"""
        SELECT {", ".join(kolumner)}
        FROM {tabell} WHERE {dar} AND {inom} GROUP BY {per}"""


def _kolumner(slag: str, namn: tuple[str, ...]) -> list[str]:
    return [
        f"coalesce(sum(belopp_ore) FILTER (WHERE slag = '{slag}' AND konto = '{ett}'), 0)::bigint"
        f" AS {ett}_{slag}"
        for ett in namn
    ]


BOKFORT_TILL = "coalesce(%(bokfort_till)s::date, %(per)s::date)"
"""With the filter `bokfort_till` it is what is booked by then, whatever day it took effect."""
_VALD_DAG = "CASE WHEN %(bokfort_till)s::date IS NULL THEN {} ELSE {} END"
BOKFORT_INOM = f"""position <= %(position)s
    AND {_VALD_DAG.format("verkningsdag", "bokforingsdag")} <= {BOKFORT_TILL}"""


def faktum_bokfort_inom(faktum: str) -> str:
    """The same of a row of a fact: it is booked when its postings of its own day are."""
    bokford = f"""coalesce((SELECT min(p.bokforingsdag) FROM vy.postering AS p
        WHERE p.position = {faktum}.position AND p.verkningsdag = {faktum}.verkningsdag),
        {faktum}.verkningsdag)"""
    dag = _VALD_DAG.format(f"{faktum}.verkningsdag", bokford)
    return f"{faktum}.position <= %(position)s AND {dag} <= {BOKFORT_TILL}"


def arenden_med_pengar(utlysningar: str) -> str:
    """The ärenden in which money has moved, whatever day, of calls that `utlysningar` selects."""
    return f"""
        SELECT arende_id FROM vy.postering
        WHERE utlysning_id IN ({utlysningar}) AND position <= %(position)s"""
