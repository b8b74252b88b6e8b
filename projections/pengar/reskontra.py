"""Reskontra: what is owed at a basis, since when, and what is received; as SQL for the lists.

What is LATERAL is asked of one claim `f` of `FORDRINGARNA` at a time.
"""

from __future__ import annotations

from projections.motor.fraga import INOM
from projections.pengar.fragor import LADA


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
    ("-", "'ranta_kravd', 'ranta_havd', 'ranta_eftergiven', 'ranta_avskriven'", "ranta_kvar"),
    ("", "'ranta_betald'", "ranta_betald"),
)
GALDENARERNA = "vy.fordringsgaldenar"
"""A row for each claim that another owes than the mottagare of its ärende."""

FORDRINGARNA = f"""
        SELECT *, greatest(0, utestaende_ore) + ranta_ore AS skuld_ore,
            greatest(0, -utestaende_ore)
                + greatest(0, ranta_betald_ore - greatest(0, ranta_kvar_ore)) AS tillgodo_ore
        FROM (
            SELECT fordran_id, arende_id, kravt_ore, havt_ore,
                betalt_ore + mer_kapital AS betalt_ore,
                eftergivet_ore, avskrivet_ore, utestaende_ore - mer_kapital AS utestaende_ore,
                utestaende_ore AS bokfort_utestaende_ore, ranta_kvar_ore,
                ranta_betald_ore - mer_kapital AS ranta_betald_ore,
                greatest(0, greatest(0, ranta_kvar_ore) - ranta_betald_ore + mer_kapital)
                    AS ranta_ore
            FROM (
                SELECT *, CASE
                    WHEN utestaende_ore > 0 THEN least(utestaende_ore,
                        greatest(0, ranta_betald_ore - greatest(0, ranta_kvar_ore)))
                    ELSE -least(-utestaende_ore,
                        greatest(0, greatest(0, ranta_kvar_ore) - ranta_betald_ore))
                    END AS mer_kapital
                FROM (
                    SELECT fordran_id, arende_id, {_AV_FORDRAN}
                    FROM vy.fordringspost WHERE {INOM} GROUP BY fordran_id, arende_id
                ) AS konton
            ) AS delade
        ) AS fordran_med_ranta"""
"""Every claim, with its sums. `kravt_ore` is what was demanded, less what has been lifted.

A claim never both owes and is owed: what of a payment was booked as interest that was not owed at
`per` paid capital that was (`mer_kapital`), and the other way round. On days between those that
interest is counted to, no division in the books is right of every day.

`skuld_ore` is what the debtor owes, never less than nothing, and `tillgodo_ore` what we owe him. Of
the interest, `ranta_kvar_ore` was charged and neither waived nor lifted, and `ranta_ore` of that is
unpaid: what was waived is nobody's money."""

_BORT_FRAN_FORDRAN = _kolumner(
    ("", "'eftergivet', 'avskrivet'", "kapital"),
    ("", "'ranta_eftergiven', 'ranta_avskriven'", "ranta"),
)
EFTERSKANKT = f"""
        SELECT fordran_id, position, verkningsdag AS dag,
            CASE WHEN konto IN ('eftergivet', 'ranta_eftergiven') THEN 'eftergivet'
                ELSE 'avskrivet' END AS lada,
            {_BORT_FRAN_FORDRAN}
        FROM vy.fordringspost WHERE {INOM}
            AND konto IN ('eftergivet', 'ranta_eftergiven', 'avskrivet', 'ranta_avskriven')
        GROUP BY 1, 2, 3, 4"""
"""What each fact waived or wrote off of a claim, as from a day; less than nothing is owed again."""

AVSTATT = f"""
        SELECT NULL::uuid, position, verkningsdag, 'avstatt', sum(belopp_ore)::bigint, 0
        FROM vy.postering WHERE {INOM} AND slag = 'lada' AND konto = 'avstatt'
        GROUP BY position, verkningsdag HAVING sum(belopp_ore) <> 0"""
"""The same of what was abstained from in the decision: it is of no claim."""

_SEDAN = """(
            SELECT coalesce(sum(p.belopp_ore), 0) FROM vy.fordringspost AS p
            WHERE p.fordran_id = f.fordran_id AND p.position > d.position
                AND p.position <= %(position)s AND p.verkningsdag <= %(per)s
                AND p.konto IN ('betalt', 'eftergivet', 'avskrivet', 'havt', 'ranta_betald',
                    'ranta_eftergiven', 'ranta_avskriven', 'ranta_havd'))"""
_FICK_VETA = """(
            SELECT min(u.verkningsdag) FROM vy.rantehandelse AS u
            WHERE u.grund = 'rattelse/' || delarna.beslut_id AND u.slag = 'rattad'
                AND u.position > delarna.position AND u.position <= %(position)s
                AND u.verkningsdag <= %(per)s)"""
_FORST = """coalesce(
            min(forfallodag) FILTER (WHERE obetald AND {sagd}),
            max(forfallodag) FILTER (WHERE {sagd}))"""
_FORSTA_OBETALDA = f"""
    SELECT CASE WHEN sagd_dag > dag
        THEN least(sagd_dag, greatest(dag, coalesce({_FICK_VETA}, sagd_dag))) ELSE dag END AS dag
    FROM (
        SELECT {_FORST.format(sagd="NOT sagd")} AS dag, {_FORST.format(sagd="sagd")} AS sagd_dag,
            max(position) AS position, min(beslut_id::text) AS beslut_id
        FROM (
            SELECT d.*, d.belopp_ore IS NULL OR d.reglerat_ore + {_SEDAN} < sum(d.belopp_ore)
                OVER (PARTITION BY d.sagd ORDER BY d.forfallodag, d.nr) AS obetald
            FROM vy.fordringsfrist AS d WHERE d.fordran_id = f.fordran_id
                AND (d.position, d.verkningsdag) = (
                SELECT position, verkningsdag FROM vy.fordringsfrist
                WHERE {INOM} AND fordran_id = f.fordran_id
                ORDER BY verkningsdag DESC, position DESC LIMIT 1)
        ) AS delen
    ) AS delarna"""
"""LATERAL: the due day of the first part that is not paid, by what was last said of the parts; none
before it was demanded. What has been settled since a plan was made has settled its first parts. By
what the party had been told of the parts it may be a later day: he has that until he is told."""
FORFALLET = f"""LEFT JOIN delen AS d
        ON d.strom_id = f.arende_id AND d.objekt = f.fordran_id::text
    LEFT JOIN delen AS krav
        ON krav.strom_id = f.arende_id AND krav.objekt = d.d ->> 'krav_beslut_id'
    CROSS JOIN LATERAL (SELECT coalesce(krav.d ->> 'beslut_meddelat_dag',
        d.d ->> 'krav_meddelat_dag')::date AS meddelat_dag) AS sagt
    CROSS JOIN LATERAL ({_FORSTA_OBETALDA}) AS forst
    CROSS JOIN LATERAL (SELECT CASE WHEN f.skuld_ore > 0 OR f.tillgodo_ore = 0
        THEN greatest(forst.dag, sagt.meddelat_dag) END AS betalas_senast) AS frist
    CROSS JOIN LATERAL (SELECT CASE WHEN f.skuld_ore > 0 AND sagt.meddelat_dag IS NOT NULL
        THEN greatest(0, %(per)s - frist.betalas_senast) ELSE 0 END AS dagar_forfallen) AS sen"""
"""Joins to the claim `f` when its party was told (`sagt`), to which day it may be paid (`frist`),
and for how many days it has been late (`sen`), which nobody is before he was told. Of `delen`, what
is stated of the parts, it needs FORFALLETS_NYCKLAR."""
FORFALLETS_NYCKLAR = ("krav_beslut_id", "beslut_meddelat_dag", "krav_meddelat_dag")

_BESLUTEN = "(SELECT beslut_id FROM vy.aterkravsbeslut WHERE fordran_id = f.fordran_id)"
_KANT = "position <= %(position)s"
_SATSEN_NU = f"""(
                SELECT hundradelar FROM vy.rantehandelse
                WHERE {_KANT} AND slag = 'faststalld' AND grund = m.grund
                ORDER BY position DESC LIMIT 1)"""
_GRUNDEN_ANDRAD = """
            SELECT FROM vy.rantehandelse AS v JOIN vy.rantehandelse AS r
                ON r.grund = v.grund AND r.slag = 'rattad'
            WHERE v.fordran_id = f.fordran_id AND v.slag = 'vilar' AND r.dag <= t.dag
                AND r.position > t.position AND r.position <= %(position)s"""
_SOM_KAND = f"""(
        SELECT {_AV_FORDRAN} FROM vy.fordringspost
        WHERE {_KANT} AND fordran_id = f.fordran_id
    ) AS k"""
_KRAVDAG = """(
                SELECT min(verkningsdag) FROM vy.fordringspost
                WHERE fordran_id = f.fordran_id AND konto = 'kravt')"""
_KOM_TILLBAKA = f"""EXISTS (
            SELECT FROM vy.rantehandelse AS v CROSS JOIN LATERAL (
                SELECT dag FROM vy.rantehandelse
                WHERE {_KANT} AND slag = 'kom' AND grund = v.grund
                    AND (fordran_id IS NULL OR fordran_id = f.fordran_id)
                ORDER BY position DESC LIMIT 1) AS kom
            WHERE {_KANT} AND v.fordran_id = f.fordran_id AND v.slag = 'kom'
                AND kom.dag > {_KRAVDAG})"""
"""Whether some of it was owed until the bank sent it back, after it was demanded."""
_HAR_RANTA = f"""(k.ranta_kvar_ore > 0 OR ((k.kravt_ore > 0 OR {_KOM_TILLBAKA}) AND 0 <> coalesce((
            SELECT krav_ore FROM vy.aterkravsbeslut
            WHERE {_KANT} AND beslut_id IN {_BESLUTEN} ORDER BY position DESC LIMIT 1), 1)))"""
_ALDRIG_RAKNAD = f"""(k.kravt_ore = 0 AND {_KOM_TILLBAKA} AND {_HAR_RANTA} AND EXISTS (
            SELECT FROM vy.rantehandelse
            WHERE {_KANT} AND fordran_id = f.fordran_id AND slag = 'vilar'
                AND split_part(grund, '/', 1) IN ('meddelande', 'krav'))
        AND NOT EXISTS (
            SELECT FROM vy.rantehandelse
            WHERE {_KANT} AND fordran_id = f.fordran_id AND slag = 'beraknad'))"""
"""Whether it was lifted in whole, costs interest until it came back, and nobody has counted that:
who pays a claim counts its interest, but nothing is to be paid of this one. A count that is known
sets it right, whatever day it is dated."""
NAGOT_ATT_RAKNA = f"SELECT FROM {_SOM_KAND} WHERE {_HAR_RANTA}"
"""LATERAL: a row, if there is interest to count, or to take back, by all that is known."""
RANTAN = f"""
    SELECT t.dag AS till, t.dag IS NULL AND {_ALDRIG_RAKNAD} OR t.dag IS NOT NULL
        AND {_HAR_RANTA}
        AND (EXISTS (
            SELECT FROM vy.rantehandelse
            WHERE {_KANT} AND fordran_id = f.fordran_id AND slag = 'andrad'
                AND position > t.position AND dag <= t.dag)
        OR EXISTS ({_GRUNDEN_ANDRAD})
        OR EXISTS (
            SELECT FROM vy.rantehandelse AS a
            WHERE {_KANT} AND a.fordran_id = f.fordran_id AND a.slag = 'avskriven'
                AND a.position > t.position AND a.dag <= t.dag AND 0 <> (
                    SELECT coalesce(sum(belopp_ore), 0) FROM vy.fordringspost
                    WHERE fordran_id = f.fordran_id AND konto = 'ranta_betald'
                        AND position < a.position AND verkningsdag >= a.verkningsdag))
        OR EXISTS (
            SELECT FROM vy.rantehandelse AS e JOIN vy.rantehandelse AS a
                ON a.fordran_id = e.fordran_id AND a.slag = 'avskriven'
                AND a.position < e.position AND a.dag >= e.dag
            WHERE e.{_KANT} AND e.fordran_id = f.fordran_id AND e.slag = 'eftergiven'
                AND e.position > t.position AND e.dag <= t.dag)
        OR EXISTS (
            SELECT FROM vy.rantehandelse AS m
            WHERE m.fordran_id = f.fordran_id AND m.position = t.position
                AND m.slag = 'raknad-med' AND m.dag <= t.dag AND m.hundradelar <> {_SATSEN_NU})
        OR EXISTS (
            SELECT FROM vy.aterkravsbeslut AS b
            WHERE {_KANT} AND position > t.position AND beslut_id IN {_BESLUTEN}
                AND least(b.krav_ore, hogst.ore) IS DISTINCT FROM (
                    SELECT least(krav_ore, hogst.ore) FROM vy.aterkravsbeslut
                    WHERE position < b.position AND beslut_id IN {_BESLUTEN}
                    ORDER BY position DESC LIMIT 1))) AS att_rakna_om
    FROM {_SOM_KAND} LEFT JOIN (
        SELECT dag, position FROM vy.rantehandelse
        WHERE {INOM} AND fordran_id = f.fordran_id AND slag = 'beraknad'
        ORDER BY position DESC, dag DESC LIMIT 1
    ) AS t ON true
    CROSS JOIN LATERAL (
        SELECT CASE WHEN {_KOM_TILLBAKA} THEN k.kravt_ore + k.havt_ore ELSE k.kravt_ore END AS ore
    ) AS hogst"""
"""LATERAL: up to which day the interest that is shown was counted, and whether it is known to be
other than that: what it was counted on (the claim, a payment that it rests on, a published rate)
has changed since, for those days, and there is interest to count or to take back. What was lifted
in whole when it came back is to be counted though it never was. What is no longer
demanded bears no interest for any day, even if it had been waived.

The count is the last one in effect at `per`; but what has been learnt since makes it wrong whatever
day it is dated, and what was counted with all that is known is right: that is asked of `kand`."""

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

UTAN_GRUND = f"""
        utan_grund AS (
            SELECT f.fordran_id, f.arende_id, b.verkningsdag, b.position,
                b.krav_ore AS beslutat_ore, b.krav_ore - f.kravt_ore AS belopp_ore
            FROM fordran AS f CROSS JOIN LATERAL (
                SELECT krav_ore, verkningsdag, position FROM vy.aterkravsbeslut
                WHERE {INOM} AND beslut_id IN (
                    SELECT beslut_id FROM vy.aterkravsbeslut WHERE fordran_id = f.fordran_id)
                ORDER BY position DESC LIMIT 1) AS b
            WHERE b.krav_ore > f.kravt_ore
        )"""
"""Claims of which more is demanded, by the last word on it, than there is a ground for."""

REDAN_BETALD = f"""
        redan_betald AS (
            SELECT s.arende_id, s.fordran_id, s.verkningsdag, s.position,
                sum(greatest(0, least(s.ore, s.sammanlagt - s.eftergivet_sedan,
                    CASE s.konto WHEN 'eftergivet' THEN f.kravt_ore - f.eftergivet_ore
                        ELSE f.ranta_kvar_ore END)))::bigint AS belopp_ore
            FROM (
                SELECT u.strom_id AS arende_id, d.fordran_id, u.verkningsdag, u.position, k.konto,
                    u.varde::bigint AS ore, sum(u.varde::bigint)
                        OVER (PARTITION BY d.fordran_id, k.konto ORDER BY u.position) AS sammanlagt,
                    (SELECT coalesce(sum(p.belopp_ore), 0) FROM vy.fordringspost AS p
                        WHERE p.fordran_id = d.fordran_id AND p.konto = k.konto
                            AND p.position > u.position AND {INOM}) AS eftergivet_sedan
                FROM sagt AS u JOIN (VALUES ('eftergift_saknas_ore', 'eftergivet'),
                    ('eftergift_ranta_saknas_ore', 'ranta_eftergiven')) AS k (nyckel, konto)
                    ON k.nyckel = u.nyckel
                JOIN (SELECT DISTINCT position, fordran_id FROM vy.fordringsfrist) AS d
                    ON d.position = u.position
                WHERE u.varde IS NOT NULL
            ) AS s JOIN fordran AS f ON f.fordran_id = s.fordran_id
            GROUP BY 1, 2, 3, 4
        )"""
"""What a court lets be waived again, capital and interest, and had been paid: as much as has not
been waived since.

Never more than what of the claim is not waived. The judgement that says so says when it is to be
paid too. Of several waivers of a claim, what is waived since is first of what was said first.
"""

RESERVERAT = f"""
    SELECT f.arende_id, sum(least(-f.bokfort_utestaende_ore, b.ore))::bigint AS ore
    FROM fordran AS f
    LEFT JOIN {GALDENARERNA} AS g ON g.fordran_id = f.fordran_id
    CROSS JOIN LATERAL (
        SELECT coalesce(-sum(p.belopp_ore), 0)::bigint AS ore FROM vy.postering AS p
        WHERE {LADA} AND {INOM} AND p.arende_id = f.arende_id AND p.konto = 'for_hogt_belopp'
            AND p.position IN (
                SELECT position FROM vy.fordringspost
                WHERE fordran_id = f.fordran_id AND konto = 'betalt'
            )
    ) AS b
    WHERE f.bokfort_utestaende_ore < 0 AND b.ore > 0 AND g.fordran_id IS NULL
    GROUP BY f.arende_id"""
"""What the party has paid back that was lowered, and is to have back: it is not paid anew."""
