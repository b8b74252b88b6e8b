"""Partsbyten: whose money lies in the boxes of an ärende, and who owes its claims, at a basis.

What was decided for somebody or paid to him stays his (`floden`). What lies in the case, and what
is demanded in it, is of the party of the day asked for, but for what another got by mistake.
"""

from __future__ import annotations

from domain.grund.faktum import Faktum
from domain.handlaggning.partsbyte import PartBytt
from domain.handlaggning.partsbyteshavning import PartsbyteHavt
from projections.motor.projektion import Markor

PARTENS_FLODEN = ("kravt", "aterbetalt")
"""Flows that are of the claims, and so of whoever is the party."""

PARTSBYTE = """
    CREATE TABLE vy.partsbyte (
        position              bigint  PRIMARY KEY,
        arende_id             uuid    NOT NULL,
        version               integer NOT NULL,
        fran                  date    NOT NULL,
        tidigare_mottagare_id uuid    NOT NULL,
        mottagare_id          uuid    NOT NULL,
        havt                  bigint
    );
    CREATE INDEX partsbyte_arende ON vy.partsbyte (arende_id);
"""
"""`havt` is where in the log the change was undone, if it was."""


def bokfor_partsbyte(markor: Markor, position: int, faktum: Faktum) -> None:
    if isinstance(faktum, PartBytt):
        markor.execute(
            "INSERT INTO vy.partsbyte VALUES (%s, %s, %s, %s, %s, %s)",
            (
                position,
                faktum.originator_id,
                faktum.originator_version,
                faktum.verkningsdag,
                faktum.tidigare_mottagare_id,
                faktum.mottagare_id,
            ),
        )
    if isinstance(faktum, PartsbyteHavt):
        markor.execute(
            "UPDATE vy.partsbyte SET havt = %s WHERE arende_id = %s AND version = %s",
            (position, faktum.originator_id, faktum.rattar_version),
        )


PARTERNA = """
        SELECT DISTINCT ON (arende_id) arende_id, mottagare_id FROM (
            SELECT arende_id, mottagare_id, fran, position FROM vy.partsbyte
            WHERE position <= %(position)s AND fran <= %(per)s
                AND (havt IS NULL OR havt > %(position)s)
            UNION ALL
            (SELECT DISTINCT ON (arende_id) arende_id, tidigare_mottagare_id, '-infinity', 0
            FROM vy.partsbyte ORDER BY arende_id, position)
        ) AS byten ORDER BY arende_id, fran DESC, position DESC"""
"""The party of each ärende that ever got another: whoever applied, until one had come in its place.
"""

POSTERINGARNA = f"""(
        SELECT p.position, p.slag, p.konto, p.belopp_ore, p.verkningsdag, p.anslag_id, p.budgetar,
            p.utlysning_id, p.arende_id,
            CASE WHEN p.foljer_parten THEN coalesce(b.mottagare_id, p.mottagare_id)
                ELSE p.mottagare_id END AS mottagare_id
        FROM vy.postering AS p LEFT JOIN ({PARTERNA}) AS b USING (arende_id)
    ) AS posteringarna"""
"""The postings, with whose each is at the basis."""

BYTTA = "SELECT arende_id FROM vy.partsbyte"
"""The ärenden that ever got another party."""


def parten_da(strom: str, dag: str, position: str) -> str:
    """Who was the party of one of `BYTTA`, by what had been recorded before."""
    return f"""(SELECT mottagare_id FROM (
            SELECT mottagare_id, fran, position FROM vy.partsbyte
            WHERE arende_id = {strom} AND fran <= {dag} AND position < {position}
                AND (havt IS NULL OR havt > {position})
            UNION ALL
            (SELECT tidigare_mottagare_id, '-infinity', 0 FROM vy.partsbyte
            WHERE arende_id = {strom} ORDER BY position LIMIT 1)
        ) AS byten ORDER BY fran DESC, position DESC LIMIT 1)"""


BETALD = """SELECT p.mottagare_id FROM vy.postering AS p
            WHERE p.position = f.position AND p.slag = 'flode' AND p.konto = 'utbetalt' LIMIT 1"""
"""To whom the fact `f` of the bank says that it was paid, or who sent it back."""

MOTTAGARENS = f"""(
        SELECT * FROM vy.postering WHERE mottagare_id = %(mottagare_id)s
            AND NOT (foljer_parten AND arende_id IN (SELECT arende_id FROM vy.partsbyte))
        UNION ALL
        SELECT p.* FROM vy.postering AS p JOIN ({PARTERNA}) AS b USING (arende_id)
        WHERE p.foljer_parten AND b.mottagare_id = %(mottagare_id)s
    ) AS hans"""
"""Of `POSTERINGARNA` those of one mottagare, so asked that the indexes are used."""
