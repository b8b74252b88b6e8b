"""What a controller opens every week: what has become of the money, by post, call and mottagare."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from projections.listor.anslagsutfall import ANSLAGSUTFALL, INKOMSTTITLAR
from projections.listor.form import Lista
from projections.motor.fraga import bara
from projections.pengar.fragor import FLODE, summor_i_bredd
from projections.pengar.partsbyten import POSTERINGARNA
from projections.uppgifter.lage import Utlysningslage


class Ram(NamedTuple):
    """A call, also one that money was moved in before it was published.

    `kvar_ore`: in it, and not granted.
    """

    utlysning_id: UUID
    utlysning: str | None
    rubrik: str | None
    lage: Utlysningslage | None
    ram_ore: int
    beviljat_ore: int
    utbetalt_ore: int
    kvar_ore: int
    arenden: int
    beviljade: int


class Mottagarsumma(NamedTuple):
    """A mottagare in a year: granted of that year's money, paid and paid back in that year.

    None (`mottagare_id`) is whoever got a payment by mistake, and is not registered.
    """

    mottagare_id: UUID | None
    organisationsnummer: str | None
    mottagare: str | None
    budgetar: int
    beviljat_ore: int
    utbetalt_ore: int
    anvant_ore: int
    godkant_ore: int
    kravt_ore: int
    aterbetalt_ore: int


_MOTTAGARFLODEN = ("beviljat", "utbetalt", "anvant", "godkant", "kravt", "aterbetalt")


def _som_falt(namn: tuple[str, ...]) -> str:
    return ", ".join(f"p.{ett}_flode AS {ett}_ore" for ett in namn)


_PER_UTLYSNING = summor_i_bredd(
    "utlysning_id",
    "utlysning_id IS NOT NULL",
    floden=("beviljat", "utbetalt"),
    lador=("utlyst",),
    samt="(array_agg(anslag_id))[1] AS anslag_id",
)
_PER_MOTTAGARE = summor_i_bredd(
    "mottagare_id, budgetar",
    f"""{FLODE} AND konto IN {_MOTTAGARFLODEN} AND {bara("mottagare_id", "mottagare_id")}
            AND {bara("anslag_id", "anslag_id")} AND {bara("budgetar", "budgetar", "integer")}""",
    floden=_MOTTAGARFLODEN,
    ur=POSTERINGARNA,
)

RAMAR = Lista(
    namn="ramar",
    rubrik="Ramens användning per utlysning",
    rad=Ram,
    filter=("utlysning_id", "anslag_id"),
    urval=f"""
        SELECT coalesce(u.strom_id, p.utlysning_id) AS utlysning_id,
            u.u ->> 'diarienummer' AS utlysning,
            u.u ->> 'rubrik' AS rubrik, u.u ->> 'lage' AS lage,
            (u.s ->> 'diarienummer') COLLATE "C" AS dnr_ordning,
            coalesce((u.u ->> 'ram_ore')::bigint, 0) AS ram_ore,
            coalesce(p.beviljat_flode, 0) AS beviljat_ore,
            coalesce(p.utbetalt_flode, 0) AS utbetalt_ore,
            coalesce(p.utlyst_lada, 0) AS kvar_ore,
            coalesce(a.alla, 0) AS arenden, coalesce(a.beviljade, 0) AS beviljade
        FROM (
            SELECT * FROM utlysningen WHERE u ? 'ram_ore'
        ) AS u FULL JOIN ({_PER_UTLYSNING}) AS p ON p.utlysning_id = u.strom_id
        LEFT JOIN (
            SELECT u ->> 'utlysning_id' AS utlysning_id, count(*) AS alla,
                count(*) FILTER (WHERE (u ->> 'beviljat_ore')::bigint > 0) AS beviljade
            FROM arendet GROUP BY u ->> 'utlysning_id'
        ) AS a ON a.utlysning_id = coalesce(u.strom_id, p.utlysning_id)::text
        WHERE {bara("coalesce(u.strom_id, p.utlysning_id)", "utlysning_id")}
            AND {bara("coalesce((u.u ->> 'anslag_id')::uuid, p.anslag_id)", "anslag_id")}""",
    ordning="dnr_ordning NULLS LAST, utlysning_id",
)

MOTTAGARSUMMOR = Lista(
    namn="mottagarsummor",
    rubrik="Summor per mottagare och år",
    rad=Mottagarsumma,
    filter=("mottagare_id", "anslag_id", "budgetar"),
    urval=f"""
        SELECT p.mottagare_id, p.budgetar, m.u ->> 'organisationsnummer' AS organisationsnummer,
            m.u ->> 'namn' AS mottagare, (m.s ->> 'namn') COLLATE "C" AS namn_ordning,
            {_som_falt(_MOTTAGARFLODEN)}
        FROM ({_PER_MOTTAGARE}) AS p LEFT JOIN mottagaren AS m ON m.strom_id = p.mottagare_id""",
    ordning="namn_ordning NULLS LAST, mottagare_id, budgetar",
)

LISTOR = (ANSLAGSUTFALL, INKOMSTTITLAR, RAMAR, MOTTAGARSUMMOR)
