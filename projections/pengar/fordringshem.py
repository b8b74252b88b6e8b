"""Fordringens hem: whose money a claim is of, and which fact it began with; as SQL for reports."""

from __future__ import annotations

from projections.pengar.partsbyten import PARTERNA

FORST_POSTERAD = """
        SELECT DISTINCT ON (fordran_id) fordran_id, position
        FROM vy.fordringspost ORDER BY fordran_id, position"""
"""The position of the fact that each claim began with."""


def pengarnas_hem(arenden: str) -> str:
    """The anslagspost and party of each ärende that `arenden` selects; the post as last posted.

    What is done to a claim on somebody else says nothing of the party.
    """
    return f"""
        SELECT DISTINCT ON (arende_id) arende_id, anslag_id,
            coalesce(b.mottagare_id, p.mottagare_id) AS mottagare_id
        FROM vy.postering AS p LEFT JOIN ({PARTERNA}) AS b USING (arende_id)
        WHERE arende_id IN ({arenden}) AND position <= %(position)s
            AND NOT EXISTS (
                SELECT FROM vy.fordringspost AS k JOIN vy.fordringsgaldenar USING (fordran_id)
                WHERE k.position = p.position)
        ORDER BY arende_id, position DESC, nr"""
