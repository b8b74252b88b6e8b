"""Reskontra: what is owed at a basis, since when, and what is received; as SQL for the lists.

What is LATERAL is asked of one claim `f` of `FORDRINGARNA` at a time.
"""

from __future__ import annotations

from projections.motor.fraga import INOM


def _kolumner(*tecken_konton_namn: tuple[str, str, str]) -> str:
    """A column in öre for each name: the sum on its konton, or less than it."""
    return ", ".join(
        f"coalesce({tecken}sum(belopp_ore) FILTER (WHERE konto IN ({konton})), 0)::bigint"
        f" AS {namn}_ore"
        for tecken, konton, namn in tecken_konton_namn
    )


_AV_FORDRAN = _kolumner(
    ("-", "'kravt', 'havt'", "kravt"),
    ("", "'havt'", "havt"),
    ("", "'betalt'", "betalt"),
    ("", "'eftergivet'", "eftergivet"),
    ("", "'avskrivet'", "avskrivet"),
    ("", "'utestaende'", "utestaende"),
    ("", "'ranta_utestaende'", "ranta"),
    ("", "'ranta_betald'", "ranta_betald"),
)
FORDRINGARNA = f"""
        SELECT fordran_id, arende_id, {_AV_FORDRAN}
        FROM vy.fordringspost WHERE {INOM} GROUP BY fordran_id, arende_id"""
"""Every claim, with its sums. `kravt_ore` is what was demanded, less what has been lifted."""

FORSTA_OBETALDA = f"""
    SELECT coalesce(max(dag) FILTER (WHERE racker), min(dag), %(per)s) AS dag
    FROM (
        SELECT d.forfallodag AS dag, d.belopp_ore IS NULL OR f.utestaende_ore + f.ranta_ore
            <= sum(d.belopp_ore) OVER (ORDER BY d.forfallodag DESC, d.nr DESC) AS racker
        FROM vy.fordringsfrist AS d WHERE d.fordran_id = f.fordran_id AND d.position = (
            SELECT position FROM vy.fordringsfrist
            WHERE {INOM} AND fordran_id = f.fordran_id
            ORDER BY verkningsdag DESC, position DESC LIMIT 1)
    ) AS delarna"""
"""LATERAL: the due day of the first part that is not paid, by what was last said of the parts. What
is owed is what is left of the last parts. What was paid before it was demanded is not due: its day
is `per`."""

_BESLUTEN = "(SELECT beslut_id FROM vy.aterkravsbeslut WHERE fordran_id = f.fordran_id)"
RANTAN = f"""
    SELECT t.dag AS till, t.dag IS NOT NULL
        AND (f.ranta_ore + f.ranta_betald_ore > 0 OR (f.kravt_ore > 0 AND 0 <> (
            SELECT krav_ore FROM vy.aterkravsbeslut
            WHERE {INOM} AND beslut_id IN {_BESLUTEN} ORDER BY position DESC LIMIT 1)))
        AND (EXISTS (
            SELECT FROM vy.rantehandelse
            WHERE {INOM} AND fordran_id = f.fordran_id AND slag = 'andrad'
                AND position > t.position AND dag <= t.dag)
        OR EXISTS (
            SELECT FROM vy.aterkravsbeslut
            WHERE {INOM} AND position > t.position AND beslut_id IN {_BESLUTEN})) AS att_rakna_om
    FROM (SELECT) AS alltid LEFT JOIN (
        SELECT dag, position FROM vy.rantehandelse
        WHERE {INOM} AND fordran_id = f.fordran_id AND slag = 'beraknad'
        ORDER BY position DESC LIMIT 1
    ) AS t ON true"""
"""LATERAL: up to which day the interest was counted last, and whether it is to be counted again:
what it was counted on has changed since, for those days, and there is interest to count or to take
back. What is no longer demanded bears no interest for any day, even if it had been waived."""

_AV_INBETALNINGEN = _kolumner(
    ("-", "'inbetalt'", "belopp"),
    ("", "'placerat'", "placerat"),
    ("", "'aterbetalt'", "aterbetalt"),
    ("", "'oplacerat'", "oplacerat"),
)
INBETALNINGARNA = f"""
        SELECT inbetalning_id, {_AV_INBETALNINGEN}
        FROM vy.inbetalningspost WHERE {INOM} GROUP BY inbetalning_id"""
"""Every receipt: how much it is of, and what has become of it."""
