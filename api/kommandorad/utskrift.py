"""Tables in the terminal, in Swedish: amounts in kronor, days as ÅÅÅÅ-MM-DD."""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from rich import box
from rich.console import Console
from rich.table import Table

from api.grund.visning import basisrad
from api.listor.texter import pa_svenska
from domain.grund.pengar import HOS_POSTEN, Lada
from domain.grund.stopp import kronor
from projections.motor.lasning import Lasning
from projections.motor.sortering import svensk_nyckel
from projections.pengar.saldon import Saldo, Urval, saldo, saldon_per
from projections.uppgifter.fragor import lista, poster
from projections.uppgifter.lage import ARENDET_FINNS
from store.basis import Basis

FLODNAMN = {
    "ingaende": "Ingående",
    "tilldelat": "Tilldelat",
    "omdisponerat": "Omdisponerat",
    "overskridande": "Medgivet överskridande",
    "indraget": "Indraget",
    "forvaltning": "Förvaltning",
    "aterlamnat": "Återlämnat",
    "sparat": "Sparat",
    "utlyst": "Utlyst",
    "beviljat": "Beviljat",
    "utbetalt": "Utbetalt",
    "anvant": "Använt",
    "godkant": "Godkänt",
    "kravt": "Krävt",
    "aterbetalt": "Återbetalt",
}


POSTENS_FLODEN = (
    "ingaende",
    "tilldelat",
    "omdisponerat",
    "overskridande",
    "indraget",
    "forvaltning",
    "aterlamnat",
    "sparat",
)
"""What only an anslagspost has."""


def konsol(*, stderr: bool = False) -> Console:
    """A console that never cuts a figure, and shows [names] and :signs: as they were written."""
    k = Console(stderr=stderr, markup=False, emoji=False)
    if not k.is_terminal:  # nobody's window says how wide
        k.width = 140
    return k


def skriv_json(svar: Any) -> None:
    """A value on a line; a letter that the terminal cannot show is written as JSON can say it."""
    utf8 = codecs.lookup(sys.stdout.encoding).name == "utf-8"
    print(json.dumps(svar, ensure_ascii=not utf8))


def tabell(titel: str, rubriker: Sequence[str], rader: Iterable[Sequence[str]], tal: int) -> Table:
    """A table whose last `tal` columns are numbers."""
    t = Table(
        title=titel or None,
        title_justify="left",
        title_style="bold",
        header_style="bold",
        box=box.SIMPLE_HEAD,
        min_width=len(titel) + 2,
    )
    for nr, rubrik in enumerate(rubriker):
        hoger = nr >= len(rubriker) - tal
        t.add_column(rubrik, justify="right" if hoger else "left", no_wrap=hoger, overflow="fold")
    for rad in rader:
        t.add_row(*rad)
    return t


def visa_saldo(konsol: Console, titel: str, s: Saldo, basis: Basis, urval: Urval) -> None:
    """Flows and boxes; those that lie above what was asked for are left out."""
    ovanfor = _ovanfor(urval)
    konsol.print(
        tabell(
            titel,
            ("Flöde", "Belopp"),
            (
                (FLODNAMN[namn], kronor(ore))
                for namn, ore in s.floden.items()
                if namn not in ovanfor
            ),
            1,
        )
    )
    konsol.print(
        tabell(
            "",
            ("Låda", "Belopp"),
            (
                (Lada(namn).namn + (" (negativ)" if namn in s.negativa else ""), kronor(ore))
                for namn, ore in s.lador.items()
                if namn not in ovanfor
            ),
            1,
        )
    )
    konsol.print(basisrad(basis), style="dim")


def _ovanfor(urval: Urval) -> set[str]:
    """What belongs to the anslagspost is no part of a call; the call's free money of no case.

    What has left a case for its post, in another budgetår, is no more in the case than what has
    left it in the same: that it was repaid, the flow says.
    """
    postens = {*HOS_POSTEN, *POSTENS_FLODEN}
    if urval.arende_id or urval.mottagare_id:
        return {*postens, Lada.UTLYST, Lada.OVERFORT}
    return postens if urval.utlysning_id else set()


def fordelningen(lasning: Lasning, utlysning_id: UUID) -> Table:
    """Who got what in a call."""
    conn, basis = lasning
    traffar = lista(
        conn,
        basis,
        "arende",
        finns=ARENDET_FINNS,
        ordning=("diarienummer",),
        dar={"utlysning_id": str(utlysning_id)},
        limit=None,
    )
    saldon = saldon_per(conn, basis, "arende_id", [p.id for p in traffar.poster])
    ider = [UUID(p.uppgifter["mottagare_id"]) for p in traffar.poster]
    mottagare = poster(conn, basis, "mottagare", ider)
    namn = {i: m["namn"] or "" for i, m in mottagare.items()}
    rader = [
        (
            namn.get(UUID(p.uppgifter["mottagare_id"]), ""),
            p.uppgifter["avser"],
            pa_svenska("lage", p.uppgifter["lage"]),
            kronor(saldon[p.id].floden["beviljat"]),
            kronor(saldon[p.id].floden["utbetalt"]),
        )
        for p in traffar.poster
    ]
    summa = [sum(s.floden[f] for s in saldon.values()) for f in ("beviljat", "utbetalt")]
    t = tabell(
        "Fördelning av statsbidraget",
        ("Mottagare", "Avser", "Läge", "Beviljat", "Utbetalt"),
        sorted(rader, key=lambda rad: svensk_nyckel(rad[0])),
        2,
    )
    t.add_section()
    t.add_row("Summa", "", "", *map(kronor, summa), style="bold")
    return t


def dagarna(
    las: Any, utlysning_id: UUID, dagar: Sequence[date], kunskap: Sequence[tuple[str, Any]]
) -> Table:
    """A call's flows on some days, at some states of knowledge."""
    rader = []
    for namn, kand in kunskap:
        for dag in dagar:
            with las(dag, kand) as (conn, basis):
                s = saldo(conn, basis, Urval(utlysning_id=utlysning_id))
            rader.append(
                (
                    namn,
                    str(dag),
                    kronor(s.floden["beviljat"]),
                    kronor(s.floden["utbetalt"]),
                    kronor(s.lador["beviljat_ej_utbetalt"]),
                )
            )
    return tabell(
        "Samma utlysning på tre dagar, vid två kunskapslägen",
        ("Känt", "Per", "Beviljat", "Utbetalt", "Kvar att betala ut"),
        rader,
        3,
    )
