"""Avvikelser: what departs from the ordinary, and is recorded all the same, because it happened."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.ord import Ord
from projections.listor.avvikelsearbete import arbetade
from projections.listor.form import BETALD, HINDRAD_DA, KEDJAN, RETURNERAT, Lista, i_kronor, kant
from projections.listor.ordningsfel import fore_foregaende, fore_prioriterad
from projections.listor.partens import ANNANS_ORDER
from projections.listor.uteblivna import uteblivna
from projections.listor.utlysningen import inkommen_fore_utlysning, ram_overskriden
from projections.listor.vilar import VILAR
from projections.motor.fraga import bara
from projections.pengar.avstaenden import avstaenden_utan_pengar
from projections.pengar.fragor import FLODE, LADA, kontona, summor
from projections.pengar.kontering import KALLOR
from projections.pengar.reskontra import REDAN_BETALD, UTAN_GRUND


class Avvikelsetyp(Ord):
    """What departs."""

    NEGATIV_LADA = "negativ-lada", "låda under noll"
    FOR_HOGT_BELOPP = "for-hogt-belopp", "utbetalt med för högt belopp"
    PENGAR_I_STANGT_AR = "pengar-i-stangt-ar", "pengar i stängt budgetår"
    UTBETALNING_UTAN_ORDER = "utbetalning-utan-order", "utbetalning utan order"
    UTBETALNING_TROTS_HINDER = "utbetalning-trots-hinder", "utbetalning trots hinder"
    RAM_OVERSKRIDEN = "ram-overskriden", "mer beviljat än ramen"
    INKOMMEN_FORE_UTLYSNING = "inkommen-fore-utlysning", "inkommen före utlysningen"
    FEL_OVERKLAGANDEHANVISNING = "fel-overklagandehanvisning", "fel överklagandehänvisning"
    RATTELSE_INTE_MEDDELAD = "rattelse-inte-meddelad", "rättelse inte meddelad"
    ATERSTALLT_KRAV_UTAN_PENGAR = "aterstallt-krav-utan-pengar", "återställt krav utan pengar"
    EFTERGIFT_REDAN_BETALD = "eftergift-redan-betald", "eftergift som redan är betald"
    AVSTAENDE_UTAN_PENGAR = "avstaende-utan-pengar", "avstående utan pengar"
    ATERKRAV_UTAN_GRUND = "aterkrav-utan-grund", "återkrav utan grund"
    DAG_FORE_FOREGAENDE = "dag-fore-foregaende", "dag före det som händelsen följer på"
    INKOMMEN_FORE_MOTTAGAREN = "inkommen-fore-mottagaren", "inkommen före mottagarens första dag"
    BIFALL_FORE_PRIORITERAD = "bifall-fore-prioriterad", "bifall före ett prioriterat ärende"
    SAMMA_DIARIENUMMER = "samma-diarienummer", "samma diarienummer"
    SAMMA_INBETALNING = "samma-inbetalning", "samma inbetalning"
    SAMMA_UTBETALNING = "samma-utbetalning", "samma utbetalning"
    SAMMA_DOM = "samma-dom", "samma dom"
    INFRIAT_UTAN_BIFALL = "infriat-utan-bifall", "infriat utan bifall"
    UTBETALT_SKILJER = "utbetalt-skiljer", "utbetalt är inte vad banken har gjort"
    PLACERING_UTEBLIVEN = "placering-utebliven", "placering som inte kunde göras om"
    VILAR_PA_RATTAT = "vilar-pa-rattat", "vilar på rättat"


class Avvikelse(NamedTuple):
    """One deviation. What was registered twice is said of the later, which names the earlier.

    `uppgift` is what the two have in common: a diarienummer, the bank's reference, a judgement; of
    an application that came before its call, the day of publication; of what is dated before what
    it follows, the day of that, recorded at `samma_som_position`; of a grant before its turn, the
    place of the case whose turn it was; of a receipt that could not be placed anew, why.
    `position` is where what deviates was first recorded, `samma_som` the diarienummer of the
    earlier, if it has one.
    What rests on something corrected (`vad`) is a fact of the kind `handelse`, about `objekt_id` (a
    decision, a payment, a claim), which was given the answer `da`; the fact at `rattad_position`
    made it `nu`. Of a claim (`objekt_id`) that has lost its ground, `da` is what the last decision
    demands, and `nu` what of it has a ground; of one that was paid, what should be waived of it.
    `avvikelse` is its address and `lydelse` how it reads: what somebody has made of it, for as long
    as it reads so, is its `lage`, settled by the fact at `avgjord_position`, which
    `avgjord_av` recorded (who, and for which organisation). The address is the
    same as long as it deviates, and is made of what it is of.
    """

    slag: Avvikelsetyp
    lage: str
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
    handelse: str | None
    objekt_id: str | None
    vad: str | None
    da: str | None
    nu: str | None
    position: int | None
    rattad_position: int | None
    samma_som_id: UUID | None
    samma_som: str | None
    samma_som_position: int | None
    belopp_ore: int | None
    avgjord_position: int | None
    avgjord_av: str | None
    lydelse: str
    avvikelse: UUID


class Avvikelselage(Ord):
    """What has been made of it."""

    NY = "ny"
    SEDD = "sedd"
    AVGJORD = "avgjord"


_KALLOR = ", ".join(f"'{konto}'" for konto in KALLOR)
_SALDOT = f"""
        saldot (anslag_id, budgetar, utlysning_id, arende_id, lada, belopp_ore) AS (
            {summor("anslag_id, budgetar, utlysning_id, arende_id, konto", LADA)}
        )"""
_KVITTAT_UT = "'arende.fordran-kvittad', 'arende.bidrag-kvittat'"
_KVITTAT = f"({_KVITTAT_UT}, 'arende.kvittning-havd', 'arende.bidragskvittning-havd')"
_UT = f"{BETALD[1:-1]}, {_KVITTAT_UT}"
_MOTTAGEN = "('inbetalning.mottagen', 'inbetalning.rattad')"


_NUMREN = f"""
        SELECT u.slag, u.strom_id, NULL AS utbetalning_id, u.rang AS position,
            u.verkningsdag AS dag, NULL::bigint AS belopp_ore, u.varde AS uppgift,
            ARRAY['{Avvikelsetyp.SAMMA_DIARIENUMMER}', u.slag, u.varde,
                CASE WHEN f.roll = 'sokande' THEN p.organisation ELSE f.organisation END] AS likhet,
            CASE WHEN l.varde = u.varde THEN l.strom_id ELSE u.strom_id END::text AS delas
        FROM vy.uppgift AS u JOIN vy.faktarad AS f ON f.position = u.rang
        LEFT JOIN vy.uppgift AS c ON c.strom_id = u.strom_id AND c.nyckel = 'utlysning_id'
            AND {kant("c")}
        LEFT JOIN vy.faktarad AS p ON p.strom_id = c.varde::uuid AND p.version = 1
            AND p.position <= %(position)s
        LEFT JOIN vy.uppgift AS l ON l.strom_id = p.strom_id AND l.nyckel = 'diarienummer'
            AND {kant("l")}
        WHERE u.slag IN ('arende', 'utlysning')
            AND u.nyckel IN ('diarienummer', 'ytterligare_diarienummer')
            AND u.verkningsdag <= %(per)s AND {kant("u")}"""
"""Every diarienummer, and whose it is: of whoever gave it, or, when a sökande did, published the
call. An ärende may share the number of its own call, and then does so with all that are in it."""

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
            JOIN kedjan AS d ON d.strom_id = r.strom_id AND d.senast = k.senast
                AND d.version::text = r.uppgifter ->> 'utbetalning_version'
            WHERE r.topic IN {RETURNERAT} AND NOT r.rattat)"""
"""What has come back whole is no longer paid, however often the payment was said anew since."""

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

_BANKEN = f"""
        banken AS (
            SELECT strom_id, CASE WHEN topic IN ({_UT}) THEN belopp_ore ELSE -belopp_ore END AS ore
            FROM faktum
            WHERE (topic IN {BETALD} OR topic IN {RETURNERAT}) AND NOT rattat
                OR topic IN {_KVITTAT} AND NOT uppgifter ? 'bidragets_arende_id'
        ),
        skilda AS (
            SELECT arende_id, sum(ore) AS belopp_ore FROM (
                {summor("arende_id", f"{FLODE} AND {kontona('utbetalt')}")}
                UNION ALL SELECT strom_id, -ore FROM banken
            ) AS b GROUP BY arende_id HAVING sum(ore) <> 0
        )"""
"""What the facts of the bank add up to for each ärende, last said, beside the flow.

What a claim was set off against in another ärende was paid there."""

_BEVILJAT = summor("arende_id", f"{FLODE} AND {kontona('beviljat')}")
"""What is granted of each ärende: with no grant in force, what had been granted of promises."""

_ATT_SAGA = "'fel_overklagandehanvisning', 'rattelse_att_meddela'"
"""What a party has been told wrong, or is to be told."""
_UTAN_LIKA = "NULL AS uppgift, NULL::uuid AS samma_som_id, NULL::bigint AS samma_som_position"

AVVIKELSER = Lista(
    namn="avvikelser",
    rubrik="Avvikelser",
    rad=Avvikelse,
    filter=("anslag_id", "budgetar", "reglerade"),
    urval=f"""
        WITH RECURSIVE {_SALDOT}, {KEDJAN}, {_DUBBLETTERNA}, {_BANKEN}, {VILAR}, {UTAN_GRUND},
        sagt AS (
            SELECT DISTINCT ON (strom_id, nyckel, objekt)
                strom_id, nyckel, varde, objekt, verkningsdag, rang AS position
            FROM vy.uppgift AS u
            WHERE u.slag = 'arende' AND u.verkningsdag <= %(per)s AND {kant("u")}
                AND (u.nyckel IN ({_ATT_SAGA}) OR u.nyckel LIKE '%%_saknas_ore')
            ORDER BY strom_id, nyckel, objekt, u.verkningsdag DESC, rang DESC
        ), {REDAN_BETALD},
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
            WHERE topic IN {BETALD} AND NOT rattat AND belopp_ore > 0
                AND uppgifter ->> 'beordrat_ore' = '0' AND NOT {ANNANS_ORDER}
            UNION ALL
            SELECT '{Avvikelsetyp.UTBETALNING_TROTS_HINDER}', NULL, NULL, NULL, strom_id, NULL,
                objekt, NULL, verkningsdag, position, belopp_ore, {_UTAN_LIKA}
            FROM faktum
            WHERE topic IN {BETALD} AND NOT rattat AND belopp_ore > 0
                AND {HINDRAD_DA}
            UNION ALL
            {inkommen_fore_utlysning(Avvikelsetyp.INKOMMEN_FORE_UTLYSNING)}
            UNION ALL
            {ram_overskriden(Avvikelsetyp.RAM_OVERSKRIDEN)}
            UNION ALL
            SELECT CASE nyckel WHEN 'rattelse_att_meddela'
                    THEN '{Avvikelsetyp.RATTELSE_INTE_MEDDELAD}'
                ELSE '{Avvikelsetyp.FEL_OVERKLAGANDEHANVISNING}' END,
                NULL, NULL, NULL, strom_id, NULL, NULL, NULL, verkningsdag, position, NULL,
                CASE nyckel WHEN 'fel_overklagandehanvisning' THEN varde END, NULL, NULL
            FROM sagt WHERE varde IS NOT NULL AND nyckel IN ({_ATT_SAGA})
            UNION ALL
            SELECT '{Avvikelsetyp.ATERSTALLT_KRAV_UTAN_PENGAR}', NULL, NULL, NULL, strom_id, NULL,
                NULL, NULL, sagt.verkningsdag, sagt.position,
                least(varde::bigint, u.belopp_ore), {_UTAN_LIKA}
            FROM sagt JOIN utan_grund AS u ON u.fordran_id::text = sagt.objekt
            WHERE nyckel = 'aterstallt_saknas_ore'
            UNION ALL
            {uteblivna(Avvikelsetyp.PLACERING_UTEBLIVEN)}
            UNION ALL
            SELECT '{Avvikelsetyp.INKOMMEN_FORE_MOTTAGAREN}', NULL, NULL, NULL, a.strom_id, NULL,
                NULL, NULL, (a.u ->> 'inkommen_dag')::date, f.position, NULL,
                o.verkningsdag::text, NULL, NULL
            FROM arendet AS a JOIN vy.uppgift AS o
                ON o.strom_id = (a.u ->> 'mottagare_id')::uuid AND o.nyckel = 'organisationsnummer'
                AND {kant("o")}
            JOIN vy.faktarad AS f ON f.strom_id = a.strom_id AND f.version = 1
            WHERE (a.u ->> 'inkommen_dag')::date < o.verkningsdag
            UNION ALL
            {fore_prioriterad(Avvikelsetyp.BIFALL_FORE_PRIORITERAD)}
            UNION ALL
            {fore_foregaende(Avvikelsetyp.DAG_FORE_FOREGAENDE)}
            UNION ALL
            SELECT likhet[1], NULL, NULL, CASE slag WHEN 'utlysning' THEN strom_id END,
                CASE WHEN slag IN ('arende', 'utbetalning', 'dom') THEN strom_id END, NULL,
                utbetalning_id, CASE slag WHEN 'inbetalning' THEN strom_id END, dag, position,
                belopp_ore, uppgift, samma_som_id, samma_som_position
            FROM dubbletterna
            UNION ALL
            SELECT '{Avvikelsetyp.INFRIAT_UTAN_BIFALL}', NULL, NULL, NULL, b.arende_id, NULL, NULL,
                NULL, NULL, NULL, b.ore, {_UTAN_LIKA}
            FROM ({_BEVILJAT}) AS b JOIN arendet AS a ON a.strom_id = b.arende_id
            WHERE b.ore > 0 AND coalesce((a.u ->> 'beviljat_ore')::bigint, 0) = 0
            UNION ALL
            SELECT '{Avvikelsetyp.UTBETALT_SKILJER}', NULL, NULL, NULL, arende_id, NULL, NULL, NULL,
                NULL, NULL, belopp_ore::bigint, {_UTAN_LIKA}
            FROM skilda
        ),
        alla_funna AS (
            SELECT *, NULL AS handelse, NULL AS objekt_id, NULL AS vad, NULL AS da, NULL AS nu,
                NULL::bigint AS rattad_position, 0 AS nr, NULL::bigint AS ersatt
            FROM funna
            UNION ALL
            SELECT '{Avvikelsetyp.VILAR_PA_RATTAT}', NULL, NULL,
                CASE strom WHEN 'utlysning' THEN strom_id END,
                CASE strom WHEN 'arende' THEN strom_id END, NULL, NULL,
                CASE strom WHEN 'inbetalning' THEN strom_id END, dag, position, belopp_ore,
                {_UTAN_LIKA}, handelse, objekt_id, vad, da, nu, rattad_position, nr,
                ersatt
            FROM vilar
            UNION ALL
            SELECT '{Avvikelsetyp.ATERKRAV_UTAN_GRUND}', NULL, NULL, NULL, arende_id, NULL, NULL,
                NULL, verkningsdag, position, belopp_ore, {_UTAN_LIKA}, NULL, fordran_id::text,
                NULL, {i_kronor("beslutat_ore")}, {i_kronor("(beslutat_ore - belopp_ore)")},
                NULL::bigint, 0, NULL::bigint
            FROM utan_grund
            UNION ALL
            SELECT '{Avvikelsetyp.EFTERGIFT_REDAN_BETALD}', NULL, NULL, NULL, arende_id, NULL, NULL,
                NULL, verkningsdag, position, belopp_ore, {_UTAN_LIKA}, NULL, fordran_id::text,
                NULL, NULL, NULL, NULL, 0, NULL
            FROM redan_betald WHERE belopp_ore > 0
            UNION ALL
            {avstaenden_utan_pengar(Avvikelsetyp.AVSTAENDE_UTAN_PENGAR)}
        ),
        {arbetade(Avvikelsetyp)}
        SELECT f.*, a.u ->> 'diarienummer' AS diarienummer,
            coalesce(b.u ->> 'diarienummer', l.u ->> 'diarienummer') AS samma_som,
            v.subjekt || ' (' || v.organisation || ')' AS avgjord_av
        FROM arbetade AS f LEFT JOIN arendet AS a ON a.strom_id = f.arende_id
        LEFT JOIN arendet AS b ON b.strom_id = f.samma_som_id
        LEFT JOIN utlysningen AS l ON l.strom_id = f.samma_som_id
        LEFT JOIN vy.faktarad AS v ON v.position = f.avgjord_position
        WHERE {bara("f.anslag_id", "anslag_id")} AND {bara("f.budgetar", "budgetar", "integer")}
            AND (f.lage <> '{Avvikelselage.AVGJORD}' OR %(reglerade)s::boolean)""",
    ordning="slag, anslag_id, budgetar, utlysning_id, arende_id, lada, position, nr",
)
