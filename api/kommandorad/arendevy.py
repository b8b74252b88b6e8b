"""How `liggare arende` is shown: one case with its facts, or all cases.

The command is in `fragor`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from rich.console import Console
from rich.table import Table

from api.grund.falt import tid, till_kronor
from api.grund.sokning import finn
from api.grund.visning import basisrad, basissvar
from api.kommandorad.utskrift import skriv_json, tabell, visa_saldo
from api.listor.texter import pa_svenska
from api.vagar.arende import EttArende, FattatBeslut
from api.vagar.saldon import saldobelopp
from domain.grund.aktor import Roll
from domain.grund.stopp import kronor
from projections.besluten.besluten import besluten
from projections.motor import loggen
from projections.motor.lasning import Lasning
from projections.pengar.saldon import Urval, saldon_per
from projections.uppgifter.fragor import Post, lista, post, poster
from projections.uppgifter.lage import ARENDET_FINNS
from store.fel import OkantFaktum
from store.mapper import FaktumMapper, Loggrad


def visa_alla(konsol: Console, lasning: Lasning, *, som_json: bool) -> None:
    """Every case that was there at the basis."""
    conn, basis = lasning
    traffar = lista(
        conn, basis, "arende", finns=ARENDET_FINNS, ordning=("diarienummer",), limit=None
    )
    saldon = saldon_per(conn, basis, "arende_id", [p.id for p in traffar.poster])
    rader = [
        (
            p,
            _mottagare(lasning, p),
            saldon[p.id].floden["beviljat"],
            saldon[p.id].floden["utbetalt"],
        )
        for p in traffar.poster
    ]
    if som_json:
        arenden = [
            {
                **_falt(p),
                "mottagare": namn,
                "beviljat": till_kronor(beviljat),
                "utbetalt": till_kronor(utbetalt),
            }
            for p, namn, beviljat, utbetalt in rader
        ]
        skriv_json({"basis": basissvar(basis).model_dump(mode="json"), "arenden": arenden})
        return
    konsol.print(
        tabell(
            "Ärenden",
            ("Diarienummer", "Mottagare", "Avser", "Läge", "Beviljat", "Utbetalt"),
            (
                (
                    p.uppgifter["diarienummer"],
                    namn or "",
                    p.uppgifter["avser"],
                    pa_svenska("lage", p.uppgifter["lage"]),
                    kronor(beviljat),
                    kronor(utbetalt),
                )
                for p, namn, beviljat, utbetalt in rader
            ),
            2,
        )
    )
    konsol.print(basisrad(basis), style="dim")


def visa_ett(konsol: Console, lasning: Lasning, nummer: str, *, som_json: bool) -> None:
    """One case: what is stated of it, its money, and every fact known at the basis."""
    conn, basis = lasning
    arende_id = finn(lasning, "arende", nummer)
    detta = post(conn, basis, "arende", arende_id) or Post(arende_id, {})
    saldo = saldon_per(conn, basis, "arende_id", [arende_id])[arende_id]
    fakta = _fakta(lasning, arende_id)
    beslut = [FattatBeslut(**asdict(b)) for b in besluten(*lasning, [arende_id]).get(arende_id, ())]
    if som_json:
        svar = {
            "basis": basissvar(basis).model_dump(mode="json"),
            "arende": {
                **_falt(detta),
                "mottagare": _mottagare(lasning, detta),
                "beslut": [b.model_dump(mode="json") for b in beslut],
            },
            "saldo": saldobelopp(saldo).model_dump(mode="json"),
            "handelser": fakta,
        }
        skriv_json(svar)
        return
    lage = pa_svenska("lage", detta["lage"] or "inte inkommet per denna dag")
    konsol.print(f"Ärende {detta['diarienummer'] or nummer}: {detta['avser'] or ''} ({lage})")
    konsol.print(f"Mottagare: {_mottagare(lasning, detta) or '–'}")
    if beslut:
        konsol.print(_beslutstabell(beslut))
    konsol.print(
        tabell(
            "Händelser (alla som var kända)",
            ("Nr", "Position", "Händelse", "Verkningsdag", "Registrerad", "Av"),
            (
                (
                    str(f["version"]),
                    str(f["position"]),
                    f["text"],
                    f["verkningsdag"],
                    f["registrerad"],
                    f"{f['av']['subjekt']} ({Roll(f['av']['roll']).namn})",
                )
                for f in fakta
            ),
            0,
        )
    )
    visa_saldo(konsol, "Saldo", saldo, basis, Urval(arende_id=arende_id))


def _beslutstabell(beslut: Sequence[FattatBeslut]) -> Table:
    """What has been decided, and until when it can be appealed."""
    return tabell(
        "Beslut",
        ("Beslut", "Dag", "Giltighet", "Meddelat", "Delfått", "Överklagas senast", "Laga kraft"),
        (
            (
                b.typ.namn,
                str(b.fattat_dag),
                b.giltighet.namn,
                str(b.meddelat_dag or "–"),
                str(b.delfatt_dag or "–"),
                str(b.overklagas_senast or "–") if b.far_overklagas else "får inte överklagas",
                str(b.laga_kraft_dag or "–"),
            )
            for b in beslut
        ),
        0,
    )


def _fakta(lasning: Lasning, arende_id: UUID) -> list[dict[str, Any]]:
    return [_faktum(rad) for rad in loggen.strommen(*lasning, arende_id)]


def _faktum(rad: Loggrad) -> dict[str, Any]:
    uppgifter = json.loads(rad.state)
    return {
        "version": rad.originator_version,
        "position": rad.id,
        "typ": rad.topic,
        "text": text_av(rad),
        "verkningsdag": uppgifter["verkningsdag"],
        "registrerad": tid(rad.registrerad),
        "av": uppgifter["av"],
    }


def text_av(rad: Loggrad) -> str:
    """What happened, in a line; the topic, if this program does not know the fact."""
    try:
        faktum = FaktumMapper.ny().to_domain_event(rad)
    except OkantFaktum:
        return rad.topic
    return faktum.i_ord()


def _mottagare(lasning: Lasning, arende: Post) -> str | None:
    if (mottagare_id := arende["mottagare_id"]) is None:
        return None
    funna = poster(*lasning, "mottagare", [UUID(mottagare_id)])
    return funna[UUID(mottagare_id)]["namn"] if funna else None


def _falt(p: Post) -> dict[str, Any]:
    """As the API names and writes them."""
    falt = {
        str(falt.alias): till_kronor(int(varde)) if namn.endswith("_ore") else varde
        for namn, falt in EttArende.model_fields.items()
        if namn != "beslut" and (varde := p[namn]) is not None
    }
    return {"id": str(p.id), **falt}
