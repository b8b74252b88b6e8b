"""Avvikelser: what departs from the ordinary, and is recorded all the same, because it happened."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.ord import Ord
from projections.listor.form import Lista
from projections.motor.fraga import INOM, bara
from projections.pengar.fragor import LADA, summor
from projections.pengar.kontering import KALLOR


class Avvikelsetyp(Ord):
    """What departs."""

    NEGATIV_LADA = "negativ-lada", "låda under noll"
    FOR_HOGT_BELOPP = "for-hogt-belopp", "utbetalt med för högt belopp"
    PENGAR_I_STANGT_AR = "pengar-i-stangt-ar", "pengar i stängt budgetår"
    UTBETALNING_UTAN_ORDER = "utbetalning-utan-order", "utbetalning utan order"
    INKOMMEN_FORE_UTLYSNING = "inkommen-fore-utlysning", "inkommen före utlysningen"
    ATERKRAV_UTAN_GRUND = "aterkrav-utan-grund", "återkrav utan grund"
    SAMMA_DIARIENUMMER = "samma-diarienummer", "samma diarienummer"
    SAMMA_INBETALNING = "samma-inbetalning", "samma inbetalning"
    SAMMA_UTBETALNING = "samma-utbetalning", "samma utbetalning"
    SAMMA_DOM = "samma-dom", "samma dom"


class Avvikelse(NamedTuple):
    """One deviation. What was registered twice is said of the later, which names the earlier.

    `uppgift` is what the two have in common: a diarienummer, the bank's reference, a judgement; of
    an application that came before its call, the day of publication. `position` is where what
    deviates was first recorded, `samma_som` the diarienummer of the earlier, if it has one.

    Of a claim, `uppgift` is its id, `beslutat_ore` what the last decision demands, and `belopp_ore`
    what of that has no ground any more: until a decision is recorded on it.
    """

    slag: str
    anslag_id: UUID | None
    budgetar: int | None
    utlysning_id: UUID | None
    arende_id: UUID | None
    diarienummer: str | None
    lada: str | None
    utbetalning_id: str | None
    inbetalning_id: UUID | None
    dag: date | None
    uppgift: str | None
    position: int | None
    samma_som_id: UUID | None
    samma_som: str | None
    samma_som_position: int | None
    belopp_ore: int | None
    beslutat_ore: int | None


_KALLOR = ", ".join(f"'{konto}'" for konto in KALLOR)
_SALDOT = f"""
        saldot (anslag_id, budgetar, utlysning_id, arende_id, lada, belopp_ore) AS (
            {summor("anslag_id, budgetar, utlysning_id, arende_id, konto", LADA)}
        )"""
_BETALD = "('arende.utbetalning-genomford', 'arende.utbetalning-rattad')"
_MOTTAGEN = "('inbetalning.mottagen', 'inbetalning.rattad')"


def _kant(uppgift: str) -> str:
    """A statement that was known, and not annulled."""
    return f"""{uppgift}.position <= %(position)s
            AND ({uppgift}.annullerad IS NULL OR {uppgift}.annullerad > %(position)s)"""


_NUMREN = f"""
        SELECT u.slag, u.strom_id, NULL AS utbetalning_id, u.rang AS position,
            u.verkningsdag AS dag, NULL::bigint AS belopp_ore, u.varde AS uppgift,
            ARRAY['{Avvikelsetyp.SAMMA_DIARIENUMMER}', u.slag, u.varde,
                CASE WHEN f.roll = 'sokande' THEN p.organisation ELSE f.organisation END] AS likhet,
            CASE WHEN l.varde = u.varde THEN l.strom_id ELSE u.strom_id END::text AS delas
        FROM vy.uppgift AS u JOIN vy.faktarad AS f ON f.position = u.rang
        LEFT JOIN vy.uppgift AS c ON c.strom_id = u.strom_id AND c.nyckel = 'utlysning_id'
            AND {_kant("c")}
        LEFT JOIN vy.faktarad AS p ON p.strom_id = c.varde::uuid AND p.version = 1
            AND p.position <= %(position)s
        LEFT JOIN vy.uppgift AS l ON l.strom_id = p.strom_id AND l.nyckel = 'diarienummer'
            AND {_kant("l")}
        WHERE u.slag IN ('arende', 'utlysning')
            AND u.nyckel IN ('diarienummer', 'ytterligare_diarienummer')
            AND u.verkningsdag <= %(per)s AND {_kant("u")}"""
"""Every diarienummer, and whose it is: of whoever gave it, or, when a sökande did, published the
call. An ärende may share the number of its own call, and then does so with all that are in it."""

_KEDJAN = f"""
        kedjan AS (
            SELECT position AS senast, strom_id, version, rattar_version FROM faktum
            WHERE topic IN {_BETALD} AND NOT rattat
            UNION ALL
            SELECT k.senast, g.strom_id, g.version, g.rattar_version
            FROM kedjan AS k JOIN vy.faktarad AS g
                ON g.strom_id = k.strom_id AND g.version = k.rattar_version
        )"""
"""From what is last known of a payment back to the fact that has the bank's reference."""

_INBETALNINGARNA = f"""
        SELECT 'inbetalning', m.strom_id, NULL, f.position, m.verkningsdag, m.belopp_ore,
            f.uppgifter ->> 'bankreferens',
            ARRAY['{Avvikelsetyp.SAMMA_INBETALNING}', f.uppgifter ->> 'bankreferens',
                m.verkningsdag::text, f.uppgifter ->> 'konto'],
            f.position::text
        FROM faktum AS m JOIN vy.faktarad AS f ON f.strom_id = m.strom_id AND f.version = 1
        WHERE m.topic IN {_MOTTAGEN} AND NOT m.rattat AND m.belopp_ore > 0"""

_UTBETALNINGARNA = f"""
        SELECT 'utbetalning', m.strom_id, m.objekt, f.position, m.verkningsdag, m.belopp_ore,
            f.uppgifter ->> 'bankreferens',
            ARRAY['{Avvikelsetyp.SAMMA_UTBETALNING}', f.uppgifter ->> 'bankreferens',
                m.verkningsdag::text, m.uppgifter ->> 'betalningsmal', m.belopp_ore::text],
            f.position::text
        FROM kedjan AS k JOIN faktum AS m ON m.position = k.senast
        JOIN vy.faktarad AS f ON f.strom_id = k.strom_id AND f.version = k.version
        WHERE k.rattar_version IS NULL AND m.belopp_ore > (
            SELECT coalesce(sum(r.belopp_ore), 0) FROM faktum AS r
            WHERE r.strom_id = m.strom_id AND r.topic = 'arende.utbetalning-returnerad'
                AND r.uppgifter ->> 'utbetalning_version' = m.version::text)"""
"""What has come back whole is no longer paid. A correction after a return is of what remained."""

_DOMARNA = f"""
        SELECT 'dom', strom_id, NULL, position, verkningsdag, NULL::bigint,
            uppgifter ->> 'dom',
            ARRAY['{Avvikelsetyp.SAMMA_DOM}', strom_id::text, uppgifter ->> 'dom'], position::text
        FROM faktum WHERE topic = 'arende.dom-meddelad'"""
"""Of one ärende. It may be right: on several appeals of it, or corrected by the court."""

_DUBBLETTERNA = f"""
        registrerat AS (
            {_NUMREN} UNION ALL {_INBETALNINGARNA} UNION ALL {_UTBETALNINGARNA}
            UNION ALL {_DOMARNA}
        ),
        lika AS (
            SELECT *, first_value(delas) OVER samma AS den_forstas,
                first_value(position) OVER samma AS forst
            FROM registrerat
            WINDOW samma AS (PARTITION BY likhet ORDER BY position)
        ),
        jamforda AS (
            SELECT *, CASE WHEN delas <> den_forstas THEN forst ELSE min(position)
                FILTER (WHERE delas <> den_forstas) OVER (PARTITION BY likhet) END
                AS samma_som_position
            FROM lika
        ),
        dubbletterna AS (
            SELECT j.*, f.strom_id AS samma_som_id
            FROM jamforda AS j JOIN vy.faktarad AS f ON f.position = j.samma_som_position
            WHERE j.samma_som_position < j.position
        )"""
"""Each that was registered later, with the first of those that are like it and share it with
another than itself: the first of all, or, if it shares it with that, the first that does not."""

_UTAN_GRUND = f"""
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

_UTAN_LIKA = "NULL AS uppgift, NULL::uuid AS samma_som_id, NULL::bigint AS samma_som_position"

AVVIKELSER = Lista(
    namn="avvikelser",
    rubrik="Avvikelser",
    rad=Avvikelse,
    filter=("anslag_id", "budgetar"),
    urval=f"""
        WITH RECURSIVE {_SALDOT}, {_KEDJAN}, {_DUBBLETTERNA}, {_UTAN_GRUND},
        iladorna AS (
            SELECT '{Avvikelsetyp.NEGATIV_LADA}' AS slag, * FROM saldot
            WHERE belopp_ore < 0 AND lada NOT IN ({_KALLOR})
            UNION ALL
            SELECT '{Avvikelsetyp.FOR_HOGT_BELOPP}', * FROM saldot
            WHERE belopp_ore > 0 AND lada = 'for_hogt_belopp'
            UNION ALL
            SELECT '{Avvikelsetyp.PENGAR_I_STANGT_AR}', s.* FROM saldot AS s
            WHERE belopp_ore > 0 AND lada IN ('disponibelt', 'utlyst', 'beviljat_ej_utbetalt')
                AND EXISTS (SELECT FROM faktum AS g WHERE g.strom_id = s.anslag_id
                    AND g.topic = 'anslag.budgetar-avslutat'
                    AND g.uppgifter ->> 'budgetar' = s.budgetar::text)
        ),
        funna AS (
            SELECT slag, anslag_id, budgetar, utlysning_id, arende_id, lada,
                NULL AS utbetalning_id, NULL::uuid AS inbetalning_id, NULL::date AS dag,
                NULL::bigint AS position, belopp_ore, {_UTAN_LIKA}
            FROM iladorna
            UNION ALL
            SELECT '{Avvikelsetyp.UTBETALNING_UTAN_ORDER}', NULL, NULL, NULL, strom_id, NULL,
                objekt, NULL, verkningsdag, position, belopp_ore, {_UTAN_LIKA}
            FROM faktum
            WHERE topic IN {_BETALD} AND NOT rattat AND belopp_ore > 0
                AND uppgifter ->> 'beordrat_ore' = '0'
            UNION ALL
            SELECT '{Avvikelsetyp.INKOMMEN_FORE_UTLYSNING}', NULL, NULL, l.strom_id, a.strom_id,
                NULL, NULL, NULL, (a.u ->> 'inkommen_dag')::date, f.position, NULL, l.varde,
                NULL, NULL
            FROM arendet AS a JOIN vy.uppgift AS l
                ON l.strom_id = (a.u ->> 'utlysning_id')::uuid AND l.nyckel = 'publicerad_dag'
                AND {_kant("l")}
            JOIN vy.faktarad AS f ON f.strom_id = a.strom_id AND f.version = 1
            WHERE (a.u ->> 'inkommen_dag')::date < l.varde::date
            UNION ALL
            SELECT '{Avvikelsetyp.ATERKRAV_UTAN_GRUND}', NULL, NULL, NULL, arende_id, NULL, NULL,
                NULL, verkningsdag, position, belopp_ore, fordran_id::text, NULL, NULL
            FROM utan_grund
            UNION ALL
            SELECT likhet[1], NULL, NULL, CASE slag WHEN 'utlysning' THEN strom_id END,
                CASE WHEN slag IN ('arende', 'utbetalning', 'dom') THEN strom_id END, NULL,
                utbetalning_id, CASE slag WHEN 'inbetalning' THEN strom_id END, dag, position,
                belopp_ore, uppgift, samma_som_id, samma_som_position
            FROM dubbletterna
        )
        SELECT f.*, a.u ->> 'diarienummer' AS diarienummer,
            coalesce(b.u ->> 'diarienummer', l.u ->> 'diarienummer') AS samma_som, g.beslutat_ore
        FROM funna AS f LEFT JOIN arendet AS a ON a.strom_id = f.arende_id
        LEFT JOIN arendet AS b ON b.strom_id = f.samma_som_id
        LEFT JOIN utlysningen AS l ON l.strom_id = f.samma_som_id
        LEFT JOIN utan_grund AS g ON g.fordran_id::text = f.uppgift
            AND f.slag = '{Avvikelsetyp.ATERKRAV_UTAN_GRUND}'
        WHERE {bara("f.anslag_id", "anslag_id")} AND {bara("f.budgetar", "budgetar", "integer")}""",
    ordning="slag, anslag_id, budgetar, utlysning_id, arende_id, lada, position",
)
