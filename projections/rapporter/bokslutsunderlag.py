"""Underlaget till bokslutet: every claim and receipt that is open at a basis, and whose it is."""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.grund.indrivare import Indrivare
from domain.myndighet.myndighet import myndighet_id
from domain.myndighet.vardering import MONSTER, Varderingsregel
from projections.pengar.fordringshem import FORST_POSTERAD, pengarnas_hem
from projections.pengar.reskontra import (
    FORDRINGARNA,
    FORFALLET,
    FORFALLETS_NYCKLAR,
    GALDENARERNA,
    INBETALNINGARNA,
)
from projections.rapporter.motpart import Motpart, motpart_av
from projections.uppgifter import BESLUTSDAG
from projections.uppgifter.fragor import Post, delen, poster, sagt
from store.basis import Basis


class Bokslutspost(NamedTuple):
    """What is open of a claim: capital and interest each owed by the debtor, or less than nothing.

    `osakerhet` is why it is doubtful, if it is, by `dagar_forfallen`, as the list of claims says.
    """

    fordran_id: UUID
    diarienummer: str
    anslagspost: str
    motpart: Motpart
    kapital_ore: int
    ranta_ore: int
    dagar_forfallen: int
    osakerhet: str | None


class Oplacerad(NamedTuple):
    """What of a receipt is for nobody yet; less than nothing when too much of it was placed."""

    inbetalning_id: UUID
    oplacerat_ore: int


class Underlag(NamedTuple):
    """`utan_regel` names the authorities that have claims, and no rule for the doubtful ones."""

    poster: tuple[Bokslutspost, ...]
    oplacerat: tuple[Oplacerad, ...]
    utan_regel: tuple[str, ...]


class _Oppen(NamedTuple):
    """A claim on which something is owed, as the tables have it."""

    fordran_id: UUID
    diarienummer: str | None
    anslag_id: UUID | None
    mottagare_id: UUID | None
    organisation: str
    kapital_ore: int
    ranta_ore: int
    dagar_forfallen: int
    indrivare: str | None


_NYCKLAR = ", ".join(
    f"'{n}'" for n in ("indrivare", "diarienummer", BESLUTSDAG, *FORFALLETS_NYCKLAR)
)
_OPPNA = f"""
    WITH f AS (SELECT * FROM ({FORDRINGARNA}) AS alla WHERE skuld_ore > 0 OR tillgodo_ore > 0),
    {sagt("arende", f"AND nyckel IN ({_NYCKLAR})")}, {delen("arende")},
    beslutad AS (
        SELECT forst.fordran_id, r.organisation
        FROM ({FORST_POSTERAD}) AS forst JOIN vy.faktarad AS r USING (position)
    ),
    pengarna AS ({pengarnas_hem("SELECT arende_id FROM f")})
    SELECT f.fordran_id, nr.varde AS diarienummer, p.anslag_id,
        CASE WHEN g.fordran_id IS NULL THEN p.mottagare_id ELSE g.mottagare_id END, b.organisation,
        f.utestaende_ore,
        f.ranta_ore - (f.tillgodo_ore - greatest(0, -f.utestaende_ore)) AS ranta_med_tecken,
        sen.dagar_forfallen, d.d ->> 'indrivare' AS indrivare
    FROM f {FORFALLET}
    LEFT JOIN pengarna AS p USING (arende_id) LEFT JOIN beslutad AS b USING (fordran_id)
    LEFT JOIN {GALDENARERNA} AS g USING (fordran_id)
    LEFT JOIN arende_gallande AS nr ON nr.strom_id = f.arende_id AND nr.nyckel = 'diarienummer'
    ORDER BY f.fordran_id"""
"""Interest is owed by one or the other: what of it was waived is nobody's money.

What has been demanded is decided by the myndighet that recorded the claim's first row.
"""

_OPLACERAT = f"""
    SELECT inbetalning_id, oplacerat_ore FROM ({INBETALNINGARNA}) AS r
    WHERE oplacerat_ore <> 0 ORDER BY inbetalning_id"""


def underlag(conn: psycopg.Connection[Any], basis: Basis) -> Underlag:
    """What was open at the basis, to the öre."""
    varden = {"per": basis.per, "position": basis.position}
    oppna = [_Oppen._make(rad) for rad in conn.execute(_OPPNA, varden)]
    anslagen = poster(conn, basis, "anslag", [o.anslag_id for o in oppna if o.anslag_id])
    mottagarna = poster(conn, basis, "mottagare", [o.mottagare_id for o in oppna if o.mottagare_id])
    regler = _reglerna(conn, basis, {o.organisation for o in oppna})
    return Underlag(
        tuple(
            Bokslutspost(
                o.fordran_id,
                o.diarienummer or "",
                _beteckning(anslagen.get(o.anslag_id) if o.anslag_id else None),
                _motpart(mottagarna.get(o.mottagare_id) if o.mottagare_id else None),
                o.kapital_ore,
                o.ranta_ore,
                o.dagar_forfallen,
                _osakerhet(o, regler[o.organisation] or MONSTER),
            )
            for o in oppna
        ),
        tuple(Oplacerad._make(rad) for rad in conn.execute(_OPLACERAT, varden)),
        tuple(sorted(vem for vem, regel in regler.items() if regel is None)),
    )


def _osakerhet(oppen: _Oppen, regel: Varderingsregel) -> str | None:
    indrivare = Indrivare(oppen.indrivare) if oppen.indrivare else None
    return regel.osakerhet(oppen.dagar_forfallen, indrivare)


def _reglerna(
    conn: psycopg.Connection[Any], basis: Basis, organisationer: set[str]
) -> dict[str, Varderingsregel | None]:
    """What each authority has said of doubtful claims, as it held at the basis."""
    sagda = poster(conn, basis, "myndighet", [myndighet_id(o) for o in organisationer])
    return {o: _regel(sagda.get(myndighet_id(o))) for o in organisationer}


def _regel(myndighet: Post | None) -> Varderingsregel | None:
    sagd = None if myndighet is None else myndighet["varderingsregel"]
    if sagd is None:
        return None
    regel = json.loads(sagd)
    return Varderingsregel(
        regel["osaker_efter_dagar"], frozenset(map(Indrivare, regel["osaker_hos"]))
    )


def _beteckning(post: Post | None) -> str:
    """As it is said at the basis; of one that nothing was said of then, that it is not known."""
    delar = [post[n] for n in ("utgiftsomrade", "anslag", "anslagspost")] if post else []
    return " ".join(del_ for del_ in delar if del_) or "Okänd"


def _motpart(mottagare: Post | None) -> Motpart:
    return motpart_av((mottagare and mottagare["organisationsnummer"]) or "")
