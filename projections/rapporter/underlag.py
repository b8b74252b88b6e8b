"""Underlag: what a report is made from at a basis: who was granted what, and what each reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.regelverk.rapportmall import Aterrapportmall
from domain.regelverk.redovisningsmall import Redovisningsmall
from projections.motor.fraga import INOM, stora_tabeller
from projections.pengar.fragor import FLODE, arenden_med_pengar, kontona, summor_i_bredd
from projections.uppgifter.fragor import sagt
from store.basis import Basis


class Rapport(NamedTuple):
    """What one ärende has reported of a bidragsår.

    Amounts in öre: `att_redovisa_ore` of what was paid was to be accounted for. What was answered
    is by the key of the kostnadsslag (öre) or the question, and empty until it has come in.
    """

    senast: date
    inkommen: date | None
    att_redovisa_ore: int
    oforbrukat_ore: int
    kostnader: dict[str, int]
    skalsvar: dict[str, int]
    fritextsvar: dict[str, str]
    indikatorsvar: dict[str, int]


class Bidrag(NamedTuple):
    """One ärende that was granted something in a bidragsår, and its reports, whatever year of.

    What one report left unspent, the next accounts for: what is unspent is of the last.
    """

    arende_id: UUID
    diarienummer: str
    mottagare_id: UUID
    mottagare: str
    beviljat_ore: int
    rapporter: tuple[Rapport, ...]

    @property
    def inkomna(self) -> list[Rapport]:
        return [r for r in self.rapporter if r.inkommen is not None]

    @property
    def anvant_ore(self) -> int:
        """Of what was to be accounted for, what has been used."""
        return sum(r.att_redovisa_ore - r.oforbrukat_ore for r in self.inkomna)

    @property
    def oforbrukat_ore(self) -> int:
        return self.inkomna[-1].oforbrukat_ore if self.inkomna else 0

    def svar(self, fraga: str) -> int | None:
        """What was last answered."""
        svaren = [r.skalsvar[fraga] for r in self.inkomna if fraga in r.skalsvar]
        return svaren[-1] if svaren else None


class Bidragsar(NamedTuple):
    """A year of a regelverk: the ram of its calls, and the grants in Swedish order of mottagare."""

    ar: int
    ram_ore: int
    bidrag: tuple[Bidrag, ...]


class Underlag(NamedTuple):
    """`mall` is how the report is made; None if nobody has said. `mallar` what was asked for."""

    beteckning: str
    mall: Redovisningsmall | None
    mallar: tuple[Aterrapportmall, ...]
    ar: dict[int, Bidragsar]

    @property
    def fragor(self) -> dict[str, str]:
        """The questions on a scale, by their keys, as they were asked last."""
        return {f.nyckel: f.text for m in reversed(self.mallar) for f in m.skalfragor}


def underlag(
    conn: psycopg.Connection[Any], basis: Basis, regelverk_id: UUID, bidragsar: int
) -> Underlag:
    """All years until `bidragsar`; what was answered, of that year's reports and the one before."""
    varden: dict[str, object] = {
        "per": basis.per,
        "position": basis.position,
        "regelverk": regelverk_id,
        "ar": bidragsar,
    }
    rapporter = _rapporter(conn, varden)
    aren: dict[int, tuple[int, list[Bidrag]]] = {}
    with stora_tabeller(conn):
        ramar = conn.execute(_RAMAR, varden).fetchall()
        bidragen = conn.execute(_BIDRAG, varden).fetchall()
    for ar, ram in ramar:
        aren[ar] = (int(ram), [])
    for ar, *falt in bidragen:
        aren[ar][1].append(Bidrag._make([*falt, tuple(rapporter.get(falt[0], ()))]))
    return Underlag(
        _beteckning(conn, varden),
        _mall(conn, varden),
        _mallar(conn, varden),
        {ar: Bidragsar(ar, ram, tuple(bidrag)) for ar, (ram, bidrag) in sorted(aren.items())},
    )


_UTLYSNINGAR = f"""
    utlysningar AS (
        SELECT utlysning_id, bidragsar FROM vy.bidragsutlysning
        WHERE regelverk_id = %(regelverk)s AND bidragsar <= %(ar)s AND {INOM}
    )"""

_SENA_UTLYSNINGAR = "SELECT utlysning_id FROM utlysningar WHERE bidragsar >= %(ar)s - 1"

_RAMAR = f"""
    WITH {_UTLYSNINGAR}, {sagt("utlysning")}
    SELECT u.bidragsar, sum(coalesce(g.varde::bigint, 0))
    FROM utlysningar AS u
    LEFT JOIN utlysning_gallande AS g ON g.strom_id = u.utlysning_id AND g.nyckel = 'ram_ore'
    GROUP BY u.bidragsar ORDER BY u.bidragsar"""

_FLODEN = ("beviljat", "utbetalt")
_BEVILJAT_OCH_UTBETALT = summor_i_bredd(
    "bidragsar, arende_id, mottagare_id",
    f"{FLODE} AND {kontona(*_FLODEN)} AND arende_id IS NOT NULL",
    floden=_FLODEN,
    bland="utlysningar",
)

_BIDRAG = f"""
    WITH {_UTLYSNINGAR},
    {sagt("arende", "AND nyckel = 'diarienummer'")}, {sagt("mottagare", "AND nyckel = 'namn'")},
    floden AS ({_BEVILJAT_OCH_UTBETALT})
    SELECT f.bidragsar, f.arende_id, coalesce(a.varde, ''), f.mottagare_id,
        coalesce(m.varde, ''), f.beviljat_flode
    FROM floden AS f
    LEFT JOIN arende_gallande AS a ON a.strom_id = f.arende_id AND a.nyckel = 'diarienummer'
    LEFT JOIN mottagare_gallande AS m ON m.strom_id = f.mottagare_id AND m.nyckel = 'namn'
    WHERE f.beviljat_flode > 0 OR f.utbetalt_flode > 0
    ORDER BY f.bidragsar, m.sortering COLLATE "C" NULLS LAST, f.mottagare_id,
        a.sortering COLLATE "C" NULLS LAST, f.arende_id"""

_BEGARDA = f"""
    SELECT * FROM vy.rapportbegaran WHERE regelverk_id = %(regelverk)s AND {INOM}"""

_RAPPORTER = f"""
    WITH RECURSIVE begarda AS ({_BEGARDA}),
    sagda AS (
        SELECT r.*, r.position AS rang FROM vy.rapportsvar AS r
        JOIN (SELECT DISTINCT arende_id FROM begarda) AS b USING (arende_id)
        WHERE r.position <= %(position)s AND r.rattar_version IS NULL
        UNION ALL
        SELECT r.*, s.rang FROM sagda AS s JOIN vy.rapportsvar AS r
            ON r.arende_id = s.arende_id AND r.rattar_version = s.version
        WHERE r.position <= %(position)s
    ),
    inkomna AS MATERIALIZED (
        SELECT DISTINCT ON (r.arende_id, r.aterrapport_id) r.*
        FROM sagda AS r LEFT JOIN sagda AS n
            ON n.arende_id = r.arende_id AND n.rattar_version = r.version
        WHERE r.verkningsdag <= %(per)s AND n.position IS NULL
        ORDER BY r.arende_id, r.aterrapport_id, r.verkningsdag DESC, r.rang DESC
    )
    SELECT b.arende_id, b.senast, i.verkningsdag,
        coalesce(i.att_redovisa_ore, 0), coalesce(i.oforbrukat_ore, 0),
        CASE WHEN b.bidragsar >= %(ar)s - 1 THEN i.kostnader END,
        CASE WHEN b.bidragsar >= %(ar)s - 1 THEN i.skalsvar END,
        CASE WHEN b.bidragsar >= %(ar)s - 1 THEN i.fritextsvar END,
        CASE WHEN b.bidragsar >= %(ar)s - 1 THEN i.indikatorsvar END
    FROM begarda AS b LEFT JOIN inkomna AS i
        ON i.arende_id = b.arende_id AND i.aterrapport_id = b.aterrapport_id
    ORDER BY b.arende_id, b.position"""
"""Of a report that came in again, what came in last counts, as of all that is stated; of one day,
what was registered last, where a correction keeps the place of what it corrects."""


def _rapporter(
    conn: psycopg.Connection[Any], varden: dict[str, object]
) -> dict[UUID, list[Rapport]]:
    """By ärende, in the order in which they were asked for."""
    rapporter: dict[UUID, list[Rapport]] = {}
    for arende_id, senast, inkommen, att_redovisa, oforbrukat, *svar in conn.execute(
        _RAPPORTER, varden
    ):
        rapporter.setdefault(arende_id, []).append(
            Rapport(senast, inkommen, att_redovisa, oforbrukat, *(s or {} for s in svar))
        )
    return rapporter


def _mallar(
    conn: psycopg.Connection[Any], varden: dict[str, object]
) -> tuple[Aterrapportmall, ...]:
    """What grants of the year and the one before were asked, the latest first."""
    rader: Sequence[tuple[str]] = conn.execute(
        f"""WITH {_UTLYSNINGAR}
            SELECT mall FROM ({_BEGARDA}) AS begarda
            WHERE arende_id IN ({arenden_med_pengar(_SENA_UTLYSNINGAR)})
            GROUP BY mall ORDER BY max(bidragsar) DESC, max(position) DESC""",
        varden,
    ).fetchall()
    return tuple(Aterrapportmall.model_validate_json(mall) for (mall,) in rader)


def _mall(conn: psycopg.Connection[Any], varden: dict[str, object]) -> Redovisningsmall | None:
    rad = conn.execute(
        f"""SELECT mall::text FROM vy.redovisningsmall
            WHERE regelverk_id = %(regelverk)s AND fran_bidragsar <= %(ar)s AND {INOM}
            ORDER BY fran_bidragsar DESC, verkningsdag DESC, position DESC LIMIT 1""",
        varden,
    ).fetchone()
    return None if rad is None else Redovisningsmall.model_validate_json(rad[0])


def _beteckning(conn: psycopg.Connection[Any], varden: dict[str, object]) -> str:
    rad = conn.execute(
        f"""WITH {sagt("regelverk", "AND strom_id = %(regelverk)s")}
            SELECT varde FROM regelverk_gallande WHERE nyckel = 'beteckning'""",
        varden,
    ).fetchone()
    return "" if rad is None else str(rad[0])
