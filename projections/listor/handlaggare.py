"""What a handläggare opens every week: the cases, and what they wait for."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.ord import Ord
from projections.listor.form import ARENDEFILTER, ARENDET, EFTER_DNR, EGNA, HINDRAR, Lista
from projections.motor.fraga import INOM, bara
from projections.uppgifter.lage import Lage


class Steg(Ord):
    """What is to be done next in a case."""

    SKRIVA_AV = "skriva-av", "skriva av ärendet"
    INVANTA_KOMPLETTERING = "invanta-komplettering", "invänta komplettering"
    INVANTA_YTTRANDE = "invanta-yttrande", "invänta yttrande"
    BESLUTA = "besluta"
    MEDDELA_BESLUT = "meddela-beslut", "meddela beslut"
    RATTIDSPROVA = "rattidsprova", "rättidspröva överklagandet"
    OVERLAMNA_TILL_DOMSTOL = "overlamna-till-domstol", "överlämna till domstol"
    INVANTA_DOM = "invanta-dom", "invänta dom"
    PROVA_HINDRET = "prova-hindret", "pröva hindret"
    STOPPA_BETALNINGEN = "stoppa-betalningen", "stoppa den beordrade betalningen"
    INVANTA_BANKEN = "invanta-banken", "invänta banken"
    BEORDRA = "beordra", "beordra utbetalning"
    ATTESTERA = "attestera"
    INVANTA_ATERRAPPORT = "invanta-aterrapport", "invänta återrapport"
    GRANSKA_ATERRAPPORT = "granska-aterrapport", "granska återrapport"
    BEGARA_ATERRAPPORT = "begara-aterrapport", "begära återrapport"
    BEVAKA_FORDRAN = "bevaka-fordran", "bevaka fordran"
    PROVA_ATERKRAV = "prova-aterkrav", "pröva återkrav"
    AVSLUTA = "avsluta", "avsluta ärendet"


class OppetArende(NamedTuple):
    """`over_sex_manader`: not decided within six months of coming in (12 § FL)."""

    arende_id: UUID
    diarienummer: str
    mottagare: str | None
    handlaggare: str | None
    lage: Lage
    inkommen_dag: date
    alder_dagar: int
    over_sex_manader: bool
    nasta: Steg


class SaknadAnsokan(NamedTuple):
    utlysning_id: UUID
    utlysning: str
    mottagare_id: UUID
    mottagare: str | None
    sista_ansokningsdag: date
    forfallen: bool


class Kompletteringsrad(NamedTuple):
    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    handlaggare: str | None
    komplettering_id: str
    begard_dag: date
    senast: date
    forfallen: bool
    paminnelse_dag: date | None


class OmeddelatBeslut(NamedTuple):
    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    beslut_id: str
    beslutstyp: str
    beslutsdag: date
    dagar: int


class Rapportlage(Ord):
    """Why a report is in the list."""

    SAKNAS = "saknas"
    VANTAS = "vantas", "väntas"
    KOMPLETTERAS = "kompletteras", "ska kompletteras"
    KOM_SENT = "kom-sent", "kom sent"


class Aterrapportrad(NamedTuple):
    """`dagar_sen`: how many days after the last day it came, or how late it is; 0 is in time."""

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    aterrapport_id: str
    bidragsar: int
    senast: date
    inkommen_dag: date | None
    komplettera_senast: date | None
    lage: Rapportlage
    dagar_sen: int


_BILDEN = f"""
    SELECT strom_id,
        bool_or(d ? 'komplettera_senast' AND NOT d ? 'komplettering_inkommen_dag') AS kompletteras,
        bool_or(NOT d ? 'yttrande_inkommet_dag' AND (d ->> 'svara_senast')::date >= %(per)s)
            AS kommuniceras,
        bool_or(d ? 'beslut' AND NOT d ? 'beslut_meddelat_dag') AS omeddelat,
        max(d ->> 'avskrev_dag') FILTER (WHERE NOT d ? 'beslut') AS avskrivning_som_foll,
        min(d ->> 'overklagande') AS overklagande,
        bool_or(d ->> 'overklagande' = 'overlamnat') AS hos_domstol,
        bool_or({HINDRAR}) AS hindrad,
        bool_or(d ? 'attestdag' AND NOT d ? 'orderdag' AND NOT d ? 'bekraftad_dag') AS attesterad,
        bool_or(d ? 'orderdag' AND NOT d ? 'bekraftad_dag') AS beordrad,
        bool_or(d ? 'aterrapportera_senast' AND NOT d ? 'aterrapport_inkommen_dag'
            OR d ? 'komplettera_aterrapport_senast') AS aterrapporteras,
        bool_or(d ? 'aterrapport_inkommen_dag' AND NOT d ? 'aterrapport_granskad_dag') AS ogranskat
    FROM delen GROUP BY strom_id"""


def _senast(nyckel: str) -> str:
    """The last of the days that were named: a reminder gives more time, and never less."""
    return f"""
        SELECT max(varde::date) AS senast FROM vy.uppgift
        WHERE strom_id = d.strom_id AND objekt = d.objekt AND {INOM}
            AND (annullerad IS NULL OR annullerad > %(position)s)
            AND nyckel IN ('{nyckel}', 'paminnelse_frist')"""


_I_LADORNA = """
    SELECT arende_id,
        sum(ore) FILTER (WHERE konto = 'beviljat_ej_utbetalt') AS obetalt,
        sum(ore) FILTER (WHERE konto = 'utbetalt_ej_redovisat') AS oredovisat,
        sum(ore) FILTER (WHERE konto IN ('oforbrukat', 'ej_godkant', 'for_hogt_belopp')) AS tillbaka
    FROM ladan GROUP BY arende_id"""
_SKULDEN = """
    SELECT arende_id, sum(skuld_ore) AS skuld FROM fordran GROUP BY arende_id"""
_NASTA = f"""
    CASE
        WHEN NOT a.u ? 'beslutsdag' AND b.hos_domstol THEN '{Steg.INVANTA_DOM}'
        WHEN NOT a.u ? 'beslutsdag' AND a.u ? 'aterkallad_dag'
            AND coalesce(b.avskrivning_som_foll < a.u ->> 'aterkallad_dag', true)
            THEN '{Steg.SKRIVA_AV}'
        WHEN NOT a.u ? 'beslutsdag' AND b.kompletteras THEN '{Steg.INVANTA_KOMPLETTERING}'
        WHEN NOT a.u ? 'beslutsdag' AND b.kommuniceras THEN '{Steg.INVANTA_YTTRANDE}'
        WHEN NOT a.u ? 'beslutsdag' THEN '{Steg.BESLUTA}'
        WHEN b.hindrad AND b.beordrad THEN '{Steg.STOPPA_BETALNINGEN}'
        WHEN b.omeddelat THEN '{Steg.MEDDELA_BESLUT}'
        WHEN b.overklagande = 'inkommet' THEN '{Steg.RATTIDSPROVA}'
        WHEN b.overklagande = 'i-tid' THEN '{Steg.OVERLAMNA_TILL_DOMSTOL}'
        WHEN b.overklagande = 'overlamnat' THEN '{Steg.INVANTA_DOM}'
        WHEN b.hindrad THEN '{Steg.PROVA_HINDRET}'
        WHEN b.beordrad THEN '{Steg.INVANTA_BANKEN}'
        WHEN b.attesterad THEN '{Steg.BEORDRA}'
        WHEN l.obetalt > 0 THEN '{Steg.ATTESTERA}'
        WHEN b.aterrapporteras THEN '{Steg.INVANTA_ATERRAPPORT}'
        WHEN b.ogranskat THEN '{Steg.GRANSKA_ATERRAPPORT}'
        WHEN l.oredovisat > 0 THEN '{Steg.BEGARA_ATERRAPPORT}'
        WHEN f.skuld > 0 THEN '{Steg.BEVAKA_FORDRAN}'
        WHEN l.tillbaka > 0 THEN '{Steg.PROVA_ATERKRAV}'
        ELSE '{Steg.AVSLUTA}'
    END"""

ARENDEN = Lista(
    namn="arenden",
    rubrik="Öppna ärenden",
    rad=OppetArende,
    filter=ARENDEFILTER,
    urval=f"""
        SELECT {ARENDET}, a.u ->> 'handlaggare' AS handlaggare, a.u ->> 'lage' AS lage,
            (a.u ->> 'inkommen_dag')::date AS inkommen_dag,
            %(per)s - (a.u ->> 'inkommen_dag')::date AS alder_dagar,
            NOT a.u ? 'beslutsdag'
                AND %(per)s > (a.u ->> 'inkommen_dag')::date + interval '6 months'
                AS over_sex_manader,
            {_NASTA} AS nasta
        FROM arendet AS a LEFT JOIN ({_BILDEN}) AS b ON b.strom_id = a.strom_id
        LEFT JOIN ({_I_LADORNA}) AS l ON l.arende_id = a.strom_id
        LEFT JOIN ({_SKULDEN}) AS f ON f.arende_id = a.strom_id
        WHERE a.u ? 'inkommen_dag' AND NOT a.u ? 'avslutat_dag' AND {EGNA}""",
    ordning=f"inkommen_dag, {EFTER_DNR}",
)

SAKNADE = Lista(
    namn="saknade-ansokningar",
    rubrik="Mottagare i kretsen utan ansökan",
    rad=SaknadAnsokan,
    filter=("utlysning_id",),
    urval=f"""
        SELECT k.strom_id AS utlysning_id, u.u ->> 'diarienummer' AS utlysning,
            k.objekt::uuid AS mottagare_id, m.u ->> 'namn' AS mottagare,
            (u.u ->> 'sista_ansokningsdag')::date AS sista_ansokningsdag,
            %(per)s > (u.u ->> 'sista_ansokningsdag')::date AS forfallen,
            (m.s ->> 'namn') COLLATE "C" AS namn_ordning
        FROM utlysning_sagt AS k JOIN utlysningen AS u ON u.strom_id = k.strom_id
        LEFT JOIN mottagaren AS m ON m.strom_id = k.objekt::uuid
        WHERE k.nyckel = 'krets' AND u.u ->> 'lage' = 'publicerad'
            AND {bara("k.strom_id", "utlysning_id")}
            AND NOT EXISTS (SELECT FROM arendet AS a
                WHERE a.u ->> 'utlysning_id' = k.strom_id::text
                    AND a.u ->> 'mottagare_id' = k.objekt)""",
    ordning="sista_ansokningsdag, utlysning_id, namn_ordning NULLS LAST, mottagare_id",
)

KOMPLETTERINGAR = Lista(
    namn="kompletteringar",
    rubrik="Obesvarade kompletteringar",
    rad=Kompletteringsrad,
    filter=ARENDEFILTER,
    urval=f"""
        SELECT {ARENDET}, a.u ->> 'handlaggare' AS handlaggare, d.objekt AS komplettering_id,
            (d.d ->> 'komplettering_begard_dag')::date AS begard_dag,
            s.senast, %(per)s > s.senast AS forfallen,
            (d.d ->> 'paminnelse_dag')::date AS paminnelse_dag
        FROM delen AS d JOIN arendet AS a ON a.strom_id = d.strom_id
        CROSS JOIN LATERAL ({_senast("komplettera_senast")}) AS s
        WHERE d.d ? 'komplettera_senast' AND NOT d.d ? 'komplettering_inkommen_dag'
            AND NOT a.u ? 'beslutsdag' AND NOT a.u ? 'avslutat_dag' AND {EGNA}""",
    ordning=f"senast, {EFTER_DNR}, komplettering_id",
)

OMEDDELADE = Lista(
    namn="omeddelade-beslut",
    rubrik="Beslut som inte är meddelade",
    rad=OmeddelatBeslut,
    filter=ARENDEFILTER,
    urval=f"""
        SELECT {ARENDET}, d.objekt AS beslut_id, d.d ->> 'beslut' AS beslutstyp,
            (d.d ->> 'beslut_fattat_dag')::date AS beslutsdag,
            %(per)s - (d.d ->> 'beslut_fattat_dag')::date AS dagar
        FROM delen AS d JOIN arendet AS a ON a.strom_id = d.strom_id
        WHERE d.d ? 'beslut' AND d.d ? 'beslut_fattat_dag' AND NOT d.d ? 'beslut_meddelat_dag'
            AND {EGNA}""",
    ordning=f"beslutsdag, {EFTER_DNR}, beslut_id",
)

ATERRAPPORTER = Lista(
    namn="aterrapporter",
    rubrik="Återrapporter som saknas, ska kompletteras eller kom sent",
    rad=Aterrapportrad,
    filter=ARENDEFILTER,
    urval=f"""
        SELECT *, greatest(0, coalesce(inkommen_dag, %(per)s) - senast) AS dagar_sen,
            CASE WHEN inkommen_dag IS NULL AND %(per)s > senast THEN '{Rapportlage.SAKNAS}'
                WHEN inkommen_dag IS NULL THEN '{Rapportlage.VANTAS}'
                WHEN komplettera_senast IS NOT NULL THEN '{Rapportlage.KOMPLETTERAS}'
                ELSE '{Rapportlage.KOM_SENT}' END AS lage
        FROM (
            SELECT {ARENDET}, d.objekt AS aterrapport_id,
                (d.d ->> 'bidragsar')::integer AS bidragsar,
                s.senast,
                (d.d ->> 'aterrapport_inkommen_dag')::date AS inkommen_dag,
                (d.d ->> 'komplettera_aterrapport_senast')::date AS komplettera_senast
            FROM delen AS d JOIN arendet AS a ON a.strom_id = d.strom_id
            CROSS JOIN LATERAL ({_senast("aterrapportera_senast")}) AS s
            WHERE d.d ? 'aterrapportera_senast' AND NOT d.d ? 'aterrapport_granskad_dag'
                AND {EGNA}
        ) AS r
        WHERE inkommen_dag IS NULL OR komplettera_senast IS NOT NULL OR inkommen_dag > senast""",
    ordning=f"senast, {EFTER_DNR}, aterrapport_id",
)

LISTOR = (ARENDEN, SAKNADE, KOMPLETTERINGAR, OMEDDELADE, ATERRAPPORTER)
