"""Månaden: what we say that a month comes to, fact by fact, as a bank or an ekonomisystem would.

The bank's month is of bank days, and what is set off moved nothing there. The ekonomisystem's is of
bokföringsdagar, and knows what was set off both as an expenditure and as an income.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from store.basis import Basis

KVITTAT = (
    "arende.fordran-kvittad",
    "arende.kvittning-havd",
    "arende.bidrag-kvittat",
    "arende.bidragskvittning-havd",
)


class Nyckel(NamedTuple):
    """What a total is of: a `konto` of ours, or an anslagspost in a budgetår."""

    slag: str
    konto: str | None
    anslag_id: UUID | None
    budgetar: int | None


class Delbelopp(NamedTuple):
    """What one fact adds to a total, and what is known of the fact."""

    nyckel: Nyckel
    position: int
    topic: str
    verkningsdag: date
    registrerad_dag: date
    belopp_ore: int


def _flodet(slag: str, konton: tuple[str, ...], dag: str, *, kvittat: bool) -> str:
    namn = ", ".join(f"'{konto}'" for konto in konton)
    utom = "" if kvittat else f"AND f.topic NOT IN {KVITTAT}"
    return f"""
        SELECT '{slag}' AS slag, NULL AS konto, p.anslag_id, p.budgetar, p.position,
            f.topic, p.verkningsdag, f.registrerad_dag, p.belopp_ore, p.{dag} AS dag
        FROM vy.postering AS p JOIN vy.faktarad AS f USING (position)
        WHERE p.slag = 'flode' AND p.konto IN ({namn}) AND p.position <= %(position)s
            AND p.verkningsdag <= %(per)s {utom}"""


def _inbetalningar(slag: str, konto: str, belopp_ore: str) -> str:
    """What came in on an account of ours, or was sent back from it."""
    return f"""
        SELECT '{slag}', r.uppgifter ->> 'konto', NULL::uuid, NULL::integer, p.position,
            f.topic, p.verkningsdag, f.registrerad_dag, {belopp_ore}, p.verkningsdag
        FROM vy.inbetalningspost AS p JOIN vy.faktarad AS f USING (position)
        JOIN vy.faktarad AS r ON r.strom_id = p.inbetalning_id AND r.version = 1
        WHERE p.konto = '{konto}' AND p.position <= %(position)s AND p.verkningsdag <= %(per)s"""


DELARNA = f"""
        {_flodet("utbetalt", ("utbetalt",), "verkningsdag", kvittat=False)}
        UNION ALL {_flodet("utgifter", ("utbetalt", "forvaltning"), "bokforingsdag", kvittat=True)}
        UNION ALL {_flodet("inkomster", ("aterbetalt",), "bokforingsdag", kvittat=True)}
        UNION ALL {_inbetalningar("inbetalt", "inbetalt", "-p.belopp_ore")}
        UNION ALL {_inbetalningar("utbetalt", "aterbetalt", "p.belopp_ore")}"""
"""What is known at the basis of each total, on the day (`dag`) by which it belongs to a month."""
_DELARNA = f"""
    SELECT slag, konto, anslag_id, budgetar, position, topic, verkningsdag, registrerad_dag,
        sum(belopp_ore)::bigint
    FROM ({DELARNA}) AS alla WHERE dag BETWEEN %(fran)s AND %(till)s
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(belopp_ore) <> 0
    ORDER BY position, slag, konto, anslag_id, budgetar, verkningsdag"""


def manaden(conn: psycopg.Connection[Any], basis: Basis, fran: date, till: date) -> list[Delbelopp]:
    """What each fact known at the basis adds to each total of the days from `fran` to `till`."""
    varden = {
        "per": basis.per,
        "position": basis.position,
        "fran": fran,
        "till": till,
    }
    return [
        Delbelopp(Nyckel(*rad[:4]), *rad[4:]) for rad in conn.execute(_DELARNA, varden).fetchall()
    ]
