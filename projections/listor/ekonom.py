"""What an ekonom opens every week: what is to be paid, what the bank did, and what is owed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.ord import Ord
from projections.listor.att_attestera import ATT_ATTESTERA
from projections.listor.avstamningar import AVSTAMNINGAR
from projections.listor.form import (
    ARENDET,
    AV_GALDENAREN,
    EFTER_DNR,
    GALDENAREN,
    GALDENARENS,
    RETURNERAT,
    Lista,
    om_arendet,
)
from projections.listor.partens import BETALNINGENS, handelsens, om_handelsen
from projections.listor.preskription import PRESKRIPTION
from projections.motor.fraga import bara
from projections.pengar.fragor import LADA, kontona, summor
from projections.pengar.partsbyten import POSTERINGARNA
from projections.pengar.reskontra import (
    FORFALLET,
    INBETALNINGARNA,
    RANTAN,
)


class BeordradUtbetalning(NamedTuple):
    """Ordered, and not confirmed by the bank."""

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    utbetalning_id: str
    belopp_ore: int
    betalningsmal: str
    attestant: str | None
    beordrad_av: str
    orderdag: date
    bankdag: date
    forfallen: bool


class Retur(NamedTuple):
    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    utbetalning_id: str
    returdag: date
    belopp_ore: int
    bankreferens: str
    orsak: str


class Oplacerat(NamedTuple):
    """A receipt of which something is for nobody yet, or of which too much has been placed.

    `bankdag` may be after the day asked for, when it came later than was thought: then nothing had
    been received of what was placed, or sent back, meanwhile.
    """

    inbetalning_id: UUID
    bankdag: date
    dagar: int
    bankreferens: str
    fran: str | None
    meddelande: str | None
    belopp_ore: int
    placerat_ore: int
    aterbetalt_ore: int
    oplacerat_ore: int


class Alder(Ord):
    """How many days a claim has been due. What we owe the debtor has no age."""

    REGLERAD = "reglerad"
    TILLGODO = "tillgodo", "till godo"
    EJ_FORFALLEN = "ej-forfallen", "ej förfallen"
    HOGST_30 = "1-30", "1–30 dagar"
    HOGST_90 = "31-90", "31–90 dagar"
    HOGST_365 = "91-365", "91–365 dagar"
    OVER_365 = "over-365", "över 365 dagar"


class Fordringsrad(NamedTuple):
    """A claim that is not settled: `skuld_ore` is owed by the debtor, `tillgodo_ore` to him.

    `galdenar` owes it: the mottagare, or whoever got a payment by mistake.
    `kravt_ore` is what is demanded still: what has been lifted of it, `havt_ore`, is not in it. It
    is `betalt_ore`, `eftergivet_ore`, `avskrivet_ore` and `utestaende_ore` together.
    `betalas_senast` is the day of the first part that is not paid, or the day when the party was
    told, `meddelat_dag`, if that is later: until then it is not late. It is none before the claim
    was demanded, nor when nothing is to be paid. `paminnelse_mottagen_dag`: the last day on which a
    reminder of it is known to have arrived. `ranta_ore` is what is unpaid of
    the interest, counted up to `ranta_till`; `ranta_att_rakna_om` if something for those days, or a
    rate that it was counted with, has turned out to be another since.
    """

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    galdenar: str | None
    fordran_id: UUID
    kravdag: date | None
    meddelat_dag: date | None
    betalas_senast: date | None
    dagar_forfallen: int
    alder: str
    paminnelse_mottagen_dag: date | None
    indrivare: str | None
    havt_ore: int
    kravt_ore: int
    betalt_ore: int
    eftergivet_ore: int
    avskrivet_ore: int
    utestaende_ore: int
    ranta_ore: int
    ranta_till: date | None
    ranta_att_rakna_om: bool
    skuld_ore: int
    tillgodo_ore: int


class Obetalt(NamedTuple):
    """Granted and unpaid, in each budgetår: at the end of the year, what is to go over."""

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    anslagspost: str
    budgetar: int
    beslutsdag: date | None
    obetalt_ore: int


BEORDRADE = Lista(
    namn="beordrade",
    rubrik="Beordrade utbetalningar som banken inte har bekräftat",
    rad=BeordradUtbetalning,
    filter=("utlysning_id", "mottagare_id"),
    urval=f"""
        SELECT {ARENDET}, d.objekt AS utbetalning_id,
            (d.d ->> 'beordrat_ore')::bigint AS belopp_ore,
            d.d ->> 'betalningsmal' AS betalningsmal, d.d ->> 'attestant' AS attestant,
            d.d ->> 'beordrad_av' AS beordrad_av, (d.d ->> 'orderdag')::date AS orderdag,
            (d.d ->> 'bankdag')::date AS bankdag, %(per)s > (d.d ->> 'bankdag')::date AS forfallen
        FROM delen AS d JOIN arendet AS a ON a.strom_id = d.strom_id
        WHERE d.d ? 'orderdag' AND NOT d.d ? 'bekraftad_dag'
            AND {bara("(a.u ->> 'utlysning_id')::uuid", "utlysning_id")}
            AND {bara("(a.u ->> 'mottagare_id')::uuid", "mottagare_id")}""",
    ordning=f"bankdag, {EFTER_DNR}, utbetalning_id",
)

RETURER = Lista(
    namn="returer",
    rubrik="Utbetalningar som banken har returnerat",
    rad=Retur,
    filter=("utlysning_id", "mottagare_id"),
    urval=f"""
        WITH RECURSIVE kedjan AS (
            SELECT position AS senast, strom_id, version, rattar_version FROM faktum
            WHERE topic IN {RETURNERAT} AND NOT rattat AND belopp_ore > 0
            UNION ALL
            SELECT k.senast, g.strom_id, g.version, g.rattar_version
            FROM kedjan AS k JOIN vy.faktarad AS g
                ON g.strom_id = k.strom_id AND g.version = k.rattar_version
        )
        SELECT {om_handelsen(BETALNINGENS)}, f.position, f.objekt AS utbetalning_id,
            f.verkningsdag AS returdag,
            f.belopp_ore, g.uppgifter ->> 'bankreferens' AS bankreferens,
            g.uppgifter ->> 'orsak' AS orsak
        FROM kedjan AS k JOIN faktum AS f ON f.position = k.senast
        JOIN vy.faktarad AS g ON g.strom_id = k.strom_id AND g.version = k.version
        LEFT JOIN arendet AS a ON a.strom_id = f.strom_id
        WHERE k.rattar_version IS NULL
            AND {handelsens(BETALNINGENS)}""",
    ordning="returdag, position",
)

OPLACERAT = Lista(
    namn="oplacerat",
    rubrik="Inbetalningar som inte är placerade",
    rad=Oplacerat,
    filter=(),
    urval=f"""
        SELECT r.*, m.verkningsdag AS bankdag, greatest(0, %(per)s - m.verkningsdag) AS dagar,
            f.uppgifter ->> 'bankreferens' AS bankreferens, f.uppgifter ->> 'fran' AS fran,
            f.uppgifter ->> 'meddelande' AS meddelande
        FROM ({INBETALNINGARNA}) AS r
        JOIN vy.faktarad AS f ON f.strom_id = r.inbetalning_id AND f.version = 1
        JOIN LATERAL (
            SELECT verkningsdag FROM vy.faktarad
            WHERE strom_id = r.inbetalning_id AND position <= %(position)s
                AND topic IN ('inbetalning.mottagen', 'inbetalning.rattad')
            ORDER BY version DESC LIMIT 1
        ) AS m ON true
        WHERE r.oplacerat_ore <> 0""",
    ordning="bankdag, inbetalning_id",
)

FORDRINGAR = Lista(
    namn="fordringar",
    rubrik="Fordringsreskontra",
    rad=Fordringsrad,
    filter=("mottagare_id", "reglerade"),
    urval=f"""
        SELECT *, CASE WHEN skuld_ore = 0 AND tillgodo_ore = 0 THEN '{Alder.REGLERAD}'
                WHEN skuld_ore = 0 THEN '{Alder.TILLGODO}'
                WHEN dagar_forfallen = 0 THEN '{Alder.EJ_FORFALLEN}'
                WHEN dagar_forfallen <= 30 THEN '{Alder.HOGST_30}'
                WHEN dagar_forfallen <= 90 THEN '{Alder.HOGST_90}'
                WHEN dagar_forfallen <= 365 THEN '{Alder.HOGST_365}'
                ELSE '{Alder.OVER_365}' END AS alder
        FROM (
            SELECT {om_arendet("f.arende_id")}, {GALDENAREN} AS galdenar, f.fordran_id,
                (d.d ->> 'kravdag')::date AS kravdag, sagt.meddelat_dag, frist.betalas_senast,
                sen.dagar_forfallen,
                (d.d ->> 'paminnelse_mottagen_dag')::date AS paminnelse_mottagen_dag,
                d.d ->> 'indrivare' AS indrivare, f.havt_ore, f.kravt_ore, f.betalt_ore,
                f.eftergivet_ore, f.avskrivet_ore, f.utestaende_ore, f.ranta_ore,
                t.till AS ranta_till, t.att_rakna_om AS ranta_att_rakna_om,
                f.skuld_ore, f.tillgodo_ore
            FROM fordran AS f LEFT JOIN arendet AS a ON a.strom_id = f.arende_id
            {FORFALLET}
            {GALDENARENS}
            CROSS JOIN LATERAL ({RANTAN}) AS t
            WHERE (f.skuld_ore <> 0 OR f.tillgodo_ore <> 0 OR t.att_rakna_om
                    OR %(reglerade)s::boolean)
                AND {AV_GALDENAREN}
        ) AS rad""",
    ordning=f"betalas_senast, {EFTER_DNR}, fordran_id",
)

_PER_ARENDE_OCH_AR = summor(
    "arende_id, mottagare_id, anslag_id, budgetar",
    f"""{LADA} AND {kontona("beviljat_ej_utbetalt")}
            AND {bara("anslag_id", "anslag_id")} AND {bara("budgetar", "budgetar", "integer")}
            AND {bara("mottagare_id", "mottagare_id")}""",
    POSTERINGARNA,
)

OBETALT = Lista(
    namn="obetalt",
    rubrik="Beviljat och inte utbetalt",
    rad=Obetalt,
    filter=("anslag_id", "budgetar", "mottagare_id"),
    urval=f"""
        SELECT p.arende_id, a.u ->> 'diarienummer' AS diarienummer, m.u ->> 'namn' AS mottagare,
            (a.s ->> 'diarienummer') COLLATE "C" AS dnr_ordning,
            p.anslag_id, p.budgetar, p.ore AS obetalt_ore,
            concat_ws(' ', b.u ->> 'utgiftsomrade', b.u ->> 'anslag', b.u ->> 'anslagspost')
                AS anslagspost,
            (a.u ->> 'beslutsdag')::date AS beslutsdag
        FROM ({_PER_ARENDE_OCH_AR}) AS p LEFT JOIN arendet AS a ON a.strom_id = p.arende_id
        LEFT JOIN mottagaren AS m ON m.strom_id = p.mottagare_id
        LEFT JOIN posten AS b ON b.strom_id = p.anslag_id
        WHERE p.ore <> 0""",
    ordning=f"budgetar, anslag_id, {EFTER_DNR}",
)

LISTOR = (
    ATT_ATTESTERA,
    BEORDRADE,
    RETURER,
    OPLACERAT,
    FORDRINGAR,
    PRESKRIPTION,
    OBETALT,
    AVSTAMNINGAR,
)
