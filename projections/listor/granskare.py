"""What an auditor opens: populations to sample from, and what departs from the ordinary."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from projections.listor.avvikelser import AVVIKELSER
from projections.listor.form import Lista
from projections.listor.partens import (
    AVSTAENDETS,
    BETALNINGENS,
    handelsens,
    om_handelsen,
)
from projections.pengar.reskontra import AVSTATT, EFTERSKANKT


class Beslutsrad(NamedTuple):
    """A decision, also one that has been changed since, and who had to do with it.

    `mottagare` was the party when it was made.
    """

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    beslut_id: str
    beslutstyp: str
    beslutsdag: date
    registrerad_dag: date
    belopp_ore: int | None
    beredd_av: str
    beslutad_av: str
    attesterad_av: str
    beordrad_av: str
    position: int


class Utbetalningsrad(NamedTuple):
    """A payment as it is last known to have been made, and to whom."""

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    utbetalning_id: str
    bankdag: date
    registrerad_dag: date
    belopp_ore: int
    for_hogt_ore: int
    beredd_av: str
    beslutad_av: str
    attesterad_av: str
    beordrad_av: str
    position: int


class SentRegistrerad(NamedTuple):
    """A fact that was recorded `dagar` days after the day on which it took effect."""

    position: int
    slag: str
    strom_id: UUID
    handelse: str
    verkningsdag: date
    registrerad_dag: date
    dagar: int
    subjekt: str
    roll: str


class AndratBeslut(NamedTuple):
    """`grund`: what the change rests on."""

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    beslut_id: str
    andrad_dag: date
    handelse: str
    grund: str
    tidigare_ore: int
    belopp_ore: int
    subjekt: str
    position: int


class UtanKommunicering(NamedTuple):
    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    beslut_id: str
    beslutstyp: str
    beslutsdag: date
    undantag: str
    beslutad_av: str
    position: int


class Avstaende(NamedTuple):
    """Money that is not asked for as from `dag`: waived in the decision on återkrav, or waived or
    written off of a claim, as `lada` says.

    Below zero is what is asked for again, as when a waiver is changed or what was written off is
    paid: the rows of a claim add up to what is waived and written off of it. What was waived in the
    decision never was a claim: below zero, that decision fell, or the bank never paid it.
    """

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    fordran_id: UUID | None
    handelse: str
    lada: str
    dag: date
    kapital_ore: int
    ranta_ore: int
    motivering: str | None
    subjekt: str
    position: int


def _namn(*urval: str) -> str:
    """The different names that `urval` select, each once, in order; "" if there are none."""
    return f"""coalesce((
        SELECT string_agg(DISTINCT namn COLLATE "C", ', ' ORDER BY namn COLLATE "C")
        FROM ({" UNION ".join(urval)}) AS namnen), '')"""


def _av(villkor: str) -> str:
    """Those who recorded facts of the ärende."""
    return f"SELECT g.subjekt AS namn FROM faktum AS g WHERE g.strom_id = f.strom_id AND {villkor}"


def _i_besluten(nyckel: str) -> str:
    """Those whom the decisions on what was granted name, until then."""
    return f"""SELECT jsonb_array_elements_text(g.uppgifter -> '{nyckel}') AS namn
        FROM faktum AS g WHERE g.strom_id = f.strom_id AND g.version < f.version
            AND g.uppgifter ->> 'beslutstyp' IN ('bifall', 'andring')"""


def _i_detta(nyckel: str) -> str:
    return f"SELECT jsonb_array_elements_text(f.uppgifter -> '{nyckel}') AS namn"


_BEREDDE = _av("""g.version < f.version AND g.topic IN ('arende.komplettering-begard',
    'arende.underlag-kommunicerat', 'arende.aterrapport-komplettering-begard')""")
_ATTESTERADE = "g.topic = 'arende.utbetalning-attesterad'"
_BEORDRADE = "g.topic = 'arende.utbetalning-beordrad'"
_DENNA = "g.objekt = f.objekt AND (f.uppgifter ->> 'beordrat_ore')::bigint > 0"
"""What the bank paid beyond the order, under its id, nobody has signed for."""
_FILTER = ("utlysning_id", "mottagare_id")
_EGNA = handelsens()

BESLUT = Lista(
    namn="beslut",
    rubrik="Beslut, som urvalsgrund",
    rad=Beslutsrad,
    filter=_FILTER,
    urval=f"""
        SELECT {om_handelsen()}, f.position, f.objekt AS beslut_id,
            f.uppgifter ->> 'beslutstyp' AS beslutstyp, f.verkningsdag AS beslutsdag,
            f.registrerad_dag, f.belopp_ore,
            {_namn(_BEREDDE, _i_detta("foredragande"))} AS beredd_av,
            {_namn(_i_detta("beslutsfattare"))} AS beslutad_av,
            {_namn(_av(_ATTESTERADE))} AS attesterad_av,
            {_namn(_av(_BEORDRADE))} AS beordrad_av
        FROM faktum AS f LEFT JOIN arendet AS a ON a.strom_id = f.strom_id
        WHERE f.uppgifter ? 'beslutstyp' AND {_EGNA}""",
    ordning="beslutsdag, position",
)

UTBETALNINGAR = Lista(
    namn="utbetalningar",
    rubrik="Utbetalningar, som urvalsgrund",
    rad=Utbetalningsrad,
    filter=_FILTER,
    urval=f"""
        SELECT {om_handelsen(BETALNINGENS)}, f.position, f.objekt AS utbetalning_id,
            f.verkningsdag AS bankdag, f.registrerad_dag, f.belopp_ore,
            (f.uppgifter ->> 'for_hogt_ore')::bigint AS for_hogt_ore,
            {_namn(_BEREDDE, _i_besluten("foredragande"))} AS beredd_av,
            {_namn(_i_besluten("beslutsfattare"))} AS beslutad_av,
            {_namn(_av(f"{_ATTESTERADE} AND {_DENNA}"))} AS attesterad_av,
            {_namn(_av(f"{_BEORDRADE} AND {_DENNA}"))} AS beordrad_av
        FROM faktum AS f LEFT JOIN arendet AS a ON a.strom_id = f.strom_id
        WHERE f.topic IN ('arende.utbetalning-genomford', 'arende.utbetalning-rattad')
            AND NOT f.rattat AND f.belopp_ore > 0 AND {handelsens(BETALNINGENS)}""",
    ordning="bankdag, position",
)

EFTERSLAPNING = Lista(
    namn="efterslapning",
    rubrik="Händelser som registrerades långt efter att de fick verkan",
    rad=SentRegistrerad,
    filter=("dagar",),
    urval="""
        SELECT position, slag, strom_id, topic AS handelse, verkningsdag, registrerad_dag,
            registrerad_dag - verkningsdag AS dagar, subjekt, roll
        FROM faktum WHERE registrerad_dag - verkningsdag > %(dagar)s""",
    ordning="dagar DESC, position",
)

ANDRADE = Lista(
    namn="andrade-beslut",
    rubrik="Beslut som har rättats, ändrats eller upphävts",
    rad=AndratBeslut,
    filter=_FILTER,
    urval=f"""
        SELECT {om_handelsen()}, f.position, f.uppgifter ->> 'andrar' AS beslut_id,
            f.verkningsdag AS andrad_dag, f.topic AS handelse, f.uppgifter ->> 'grund' AS grund,
            (f.uppgifter ->> 'tidigare_ore')::bigint AS tidigare_ore,
            coalesce(f.belopp_ore, 0) AS belopp_ore, f.subjekt
        FROM faktum AS f LEFT JOIN arendet AS a ON a.strom_id = f.strom_id
        WHERE f.uppgifter ? 'andrar' AND {_EGNA}""",
    ordning="andrad_dag, position",
)

UTAN_KOMMUNICERING = Lista(
    namn="utan-kommunicering",
    rubrik="Beslut utan föregående kommunicering",
    rad=UtanKommunicering,
    filter=_FILTER,
    urval=f"""
        SELECT {om_handelsen()}, f.position, f.objekt AS beslut_id,
            f.uppgifter ->> 'beslutstyp' AS beslutstyp, f.verkningsdag AS beslutsdag,
            f.uppgifter ->> 'undantag' AS undantag,
            {_namn(_i_detta("beslutsfattare"))} AS beslutad_av
        FROM faktum AS f LEFT JOIN arendet AS a ON a.strom_id = f.strom_id
        WHERE f.uppgifter ? 'undantag' AND {_EGNA}""",
    ordning="beslutsdag, position",
)

AVSTAENDEN = Lista(
    namn="avstaenden",
    rubrik="Avståenden, eftergifter och avskrivningar",
    rad=Avstaende,
    filter=_FILTER,
    urval=f"""
        SELECT {om_handelsen(AVSTAENDETS)}, f.position, f.topic AS handelse, f.subjekt,
            f.uppgifter ->> 'motivering' AS motivering,
            e.fordran_id, e.lada, e.dag, e.kapital_ore, e.ranta_ore
        FROM ({EFTERSKANKT}
            UNION ALL
            {AVSTATT}
        ) AS e JOIN vy.faktarad AS f ON f.position = e.position
        LEFT JOIN arendet AS a ON a.strom_id = f.strom_id
        WHERE {handelsens(AVSTAENDETS)}""",
    ordning='dag, position, lada COLLATE "C"',
)

LISTOR = (
    BESLUT,
    UTBETALNINGAR,
    EFTERSLAPNING,
    ANDRADE,
    UTAN_KOMMUNICERING,
    AVSTAENDEN,
    AVVIKELSER,
)
