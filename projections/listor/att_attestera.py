"""Att attestera: what may be paid when somebody has attested it; not what is paid already."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.lador import EFTERSKANKTA, KRAVBARA
from projections.listor.form import (
    ARENDET,
    BETALD,
    EFTER_DNR,
    HINDRAR,
    KEDJAN,
    RETURNERAT,
    Lista,
    kant,
)
from projections.motor.fraga import bara
from projections.pengar.fragor import FLODE, kontona, summor
from projections.pengar.reskontra import FORFALLET, GALDENARERNA, RESERVERAT


class AttAttestera(NamedTuple):
    """Granted and told, and not all of it attested. Without a grant in force nothing is paid: not
    what has been granted of promises either.

    `reserverat_ore` has been paid back and is kept for the debtor. `redan_betalt_ore` is unpaid by
    the order, and yet paid: the bank paid twice, or more, to an account that is the mottagare's.
    `forfallen_skuld_ore` is what the mottagare owes, in any case, and should have paid by now.
    """

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    beslutsdag: date
    meddelat_dag: date
    obetalt_ore: int
    attesterat_ore: int
    reserverat_ore: int
    redan_betalt_ore: int
    att_attestera_ore: int
    forfallen_skuld_ore: int


_SKYLDIG = """CASE WHEN g.fordran_id IS NULL THEN b.u ->> 'mottagare_id'
        ELSE g.mottagare_id::text END"""
_FORFALLET = f"""
    SELECT {_SKYLDIG} AS mottagare_id,
        sum(f.utestaende_ore + f.ranta_ore)::bigint AS ore
    FROM fordran AS f JOIN arendet AS b ON b.strom_id = f.arende_id
    LEFT JOIN {GALDENARERNA} AS g ON g.fordran_id = f.fordran_id
    {FORFALLET}
    WHERE f.utestaende_ore + f.ranta_ore > 0 AND sen.dagar_forfallen > 0
    GROUP BY {_SKYLDIG}"""
"""What each mottagare owes and should have paid, in all its cases."""
_VANTAR = f"{HINDRAR} OR d ? 'beslut_om_bidraget' AND d ? 'inhiberat_dag'"
"""Nothing is paid while a decision hinders it, or a court has stopped one on what is granted."""
_BEVILJAT = summor("arende_id", f"{FLODE} AND {kontona('beviljat')}")
_HOS_NAGON = f"""
    SELECT arende_id, sum(ore)::bigint AS ore FROM ladan
    WHERE konto IN ({", ".join(f"'{lada}'" for lada in (*KRAVBARA, *EFTERSKANKTA))})
    GROUP BY arende_id"""
"""What has been paid, and has not come back: it lies in one of these boxes."""
_HOS_ANNAN = f"""
    SELECT m.strom_id AS arende_id, sum(m.belopp_ore - coalesce(r.ore, 0))::bigint AS ore
    FROM faktum AS m LEFT JOIN (
        SELECT k.strom_id, k.senast, sum(f.belopp_ore) AS ore
        FROM kedjan AS k JOIN faktum AS f ON f.strom_id = k.strom_id
            AND f.uppgifter ->> 'utbetalning_version' = k.version::text
        WHERE f.topic IN {RETURNERAT} AND NOT f.rattat GROUP BY k.strom_id, k.senast
    ) AS r ON r.senast = m.position
    WHERE m.topic IN {BETALD} AND NOT m.rattat AND NOT EXISTS (
        SELECT FROM vy.uppgift AS b
        WHERE b.strom_id = m.strom_id AND b.nyckel = 'betalningsmal'
            AND b.verkningsdag <= %(per)s AND {kant("b")}
            AND b.varde = m.uppgifter ->> 'betalningsmal')
    GROUP BY m.strom_id"""
"""What of it went where no order ever said: it is not the mottagare's, and blocks nothing."""
ATT_ATTESTERA = Lista(
    namn="att-attestera",
    rubrik="Klart för attest",
    rad=AttAttestera,
    filter=("utlysning_id", "mottagare_id"),
    urval=f"""
        WITH RECURSIVE {KEDJAN}
        SELECT *, obetalt_ore - attesterat_ore - reserverat_ore - redan_betalt_ore
            AS att_attestera_ore
        FROM (
            SELECT *, least(greatest(0, obetalt_ore - reserverat_ore),
                greatest(0, obetalt_ore - reserverat_ore - beviljat_ore + har_fatt_ore))
                AS redan_betalt_ore
            FROM (
                SELECT {ARENDET}, (a.u ->> 'beslutsdag')::date AS beslutsdag,
                    (a.u ->> 'meddelat_dag')::date AS meddelat_dag, l.ore AS obetalt_ore,
                    coalesce(d.ore, 0) AS attesterat_ore, coalesce(o.ore, 0) AS forfallen_skuld_ore,
                    greatest(0, least(coalesce(r.ore, 0), l.ore)) AS reserverat_ore,
                    coalesce(b.ore, 0) AS beviljat_ore,
                    coalesce(h.ore, 0) - coalesce(n.ore, 0) AS har_fatt_ore
                FROM arendet AS a JOIN ladan AS l
                    ON l.arende_id = a.strom_id AND l.konto = 'beviljat_ej_utbetalt'
                LEFT JOIN (
                    SELECT strom_id, sum((d ->> 'attesterat_ore')::bigint)::bigint AS ore
                    FROM delen WHERE NOT d ? 'bekraftad_dag' GROUP BY strom_id
                ) AS d ON d.strom_id = a.strom_id
                LEFT JOIN ({_FORFALLET}) AS o ON o.mottagare_id = a.u ->> 'mottagare_id'
                LEFT JOIN ({RESERVERAT}) AS r ON r.arende_id = a.strom_id
                LEFT JOIN ({_BEVILJAT}) AS b ON b.arende_id = a.strom_id
                LEFT JOIN ({_HOS_NAGON}) AS h ON h.arende_id = a.strom_id
                LEFT JOIN ({_HOS_ANNAN}) AS n ON n.arende_id = a.strom_id
                WHERE a.u ? 'meddelat_dag' AND NOT a.u ? 'avslutat_dag'
                    AND NOT EXISTS (SELECT FROM delen AS h WHERE h.strom_id = a.strom_id
                        AND ({_VANTAR}))
                    AND coalesce((a.u ->> 'beviljat_ore')::bigint, 0) > 0
                    AND {bara("(a.u ->> 'utlysning_id')::uuid", "utlysning_id")}
                    AND {bara("(a.u ->> 'mottagare_id')::uuid", "mottagare_id")}
            ) AS arendena
        ) AS rad WHERE obetalt_ore > attesterat_ore + reserverat_ore + redan_betalt_ore""",
    ordning=f"meddelat_dag, {EFTER_DNR}",
)
