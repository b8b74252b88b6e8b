"""How `liggare mottagare` is shown: one organisation as it was known, or all of them.

The command is in `fragor`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console

from api.grund.sokning import HittarInte, finn
from api.grund.visning import basisrad, basissvar
from api.kommandorad.utskrift import skriv_json, tabell
from api.vagar.mottagare.mottagare import EnMottagare, mottagarfalt
from domain.mottagare.foretradare import Foretradarslag
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post, lista, post, poster


def visa_alla(konsol: Console, lasning: Lasning, *, som_json: bool) -> None:
    """Every organisation that was there at the basis."""
    conn, basis = lasning
    ordning = ("namn", "organisationsnummer")
    traffar = lista(
        conn, basis, "mottagare", finns="organisationsnummer", ordning=ordning, limit=None
    )
    alla = _mottagarna(lasning, traffar.poster)
    if som_json:
        _skriv(lasning, mottagare=[_json(m) for m in alla])
        return
    konsol.print(
        tabell(
            "Mottagare",
            ("Organisationsnummer", "Namn", "Betalningsmål"),
            ((m.organisationsnummer, m.namn, m.betalningsmal or "–") for m in alla),
            0,
        )
    )
    konsol.print(basisrad(basis), style="dim")


def visa_en(konsol: Console, lasning: Lasning, nummer: str, *, som_json: bool) -> None:
    """One organisation: what it is called, belongs to, is paid on, and who speaks for it."""
    conn, basis = lasning
    funnen = post(conn, basis, "mottagare", finn(lasning, "mottagare", nummer))
    if funnen is None or funnen["organisationsnummer"] is None:
        raise HittarInte(f"{nummer} var inte mottagare per {basis.per}.")
    [m] = _mottagarna(lasning, [funnen])
    if som_json:
        _skriv(lasning, mottagare=_json(m))
        return
    konsol.print(f"{m.namn} ({m.organisationsnummer})")
    for rad in _rader(lasning, m):
        konsol.print(rad)
    if m.foretradare:
        konsol.print(
            tabell(
                "Företrädare",
                ("Namn", "Som", "Från", "Till", "Underlag"),
                (
                    (
                        f.namn,
                        Foretradarslag(f.slag).namn,
                        str(f.galler_fran),
                        str(f.galler_till or "tills vidare"),
                        f.underlag,
                    )
                    for f in m.foretradare
                ),
                0,
            )
        )
    konsol.print(basisrad(basis), style="dim")


def _rader(lasning: Lasning, m: EnMottagare) -> list[str]:
    rader = [f"Betalningsmål: {m.betalningsmal or '–'}"]
    rader += [
        f"Föreslaget betalningsmål: {f.betalningsmal} (av {f.foreslaget_av} {f.foreslaget_dag})"
        for f in m.betalningsmalsforslag
    ]
    if m.tillhorighet is not None:
        ider = [d.mottagare_id for d in m.tillhorighet.ingar_i]
        namn = {i: p["namn"] for i, p in poster(*lasning, "mottagare", ider).items()}
        rader += [f"Avser: {m.tillhorighet.avser}"] if m.tillhorighet.avser else []
        rader += [
            f"Ingår i: {namn.get(d.mottagare_id) or d.mottagare_id}"
            + ("" if d.andel_tiotusendelar is None else f" ({_procent(d.andel_tiotusendelar)})")
            for d in m.tillhorighet.ingar_i
        ]
    if m.folkmangd is not None:
        antal = f"{m.folkmangd.antal:,}".replace(",", " ")
        rader.append(f"Folkmängd: {antal} ({m.folkmangd.avser_dag}, {m.folkmangd.kalla})")
    if m.eftertradare_id is not None:
        efter = poster(*lasning, "mottagare", [m.eftertradare_id]).get(m.eftertradare_id)
        rader.append(f"Efterträdd av: {(efter and efter['namn']) or m.eftertradare_id}")
    return rader


def _procent(tiotusendelar: int) -> str:
    hela, rest = divmod(tiotusendelar, 100)
    return f"{hela},{rest:02} %"


def _mottagarna(lasning: Lasning, funna: Sequence[Post]) -> list[EnMottagare]:
    falten = mottagarfalt(lasning, funna)
    return [
        EnMottagare.model_validate({"id": p.id, **falt})
        for p, falt in zip(funna, falten, strict=True)
    ]


def _json(m: EnMottagare) -> dict[str, Any]:
    return m.model_dump(mode="json", exclude={"links"})


def _skriv(lasning: Lasning, **svar: Any) -> None:
    basis = basissvar(lasning.basis).model_dump(mode="json")
    skriv_json({"basis": basis, **svar})
