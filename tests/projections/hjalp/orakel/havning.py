"""What becomes of claims, as the oracle knows it, when the money that they ask for is moved.

It imports nothing of ours.
"""

from __future__ import annotations

from datetime import date

from tests.projections.hjalp.orakel.arende import KRAVBART, Akt
from tests.projections.hjalp.orakel.fordran import Bit, Krav
from tests.projections.hjalp.orakel.lador import UTAN_RATT
from tests.projections.hjalp.orakel.reskontra import Reskontra


def hav_for_mycket(p: int, dag: date, akt: Akt, reskontra: Reskontra) -> None:
    """Claims never ask for more than the box holds: they follow the money, or give way.

    The latest first.
    """
    for lada in KRAVBART:
        for ar in sorted({b.ar for k in akt.fordringar.values() for b in k.ur}):
            for krav in reversed(akt.fordringar.values()):
                over = akt.kravt(lada, ar) - max(0, akt.finns[lada, ar])
                bort = min(over, krav.ur_ladan(lada, ar))
                if bort > 0:
                    _folj_eller_hav(p, dag, akt, reskontra, krav, Bit(lada, ar, bort))


def _folj_eller_hav(
    p: int, dag: date, akt: Akt, reskontra: Reskontra, krav: Krav, bort: Bit
) -> None:
    kvar = bort.ore
    for till, finns in _dit_pengarna_gick(akt, krav, bort):
        tas = min(kvar, finns, akt.okravt_i(till, bort.ar))
        if tas:
            krav.folj(bort._replace(ore=tas), till, sankt=till == UTAN_RATT)
            kvar -= tas
    if kvar:
        allt = kvar >= krav.kravt_ore
        havt(p, dag, akt, reskontra, krav, (bort._replace(ore=kvar),), 0, allt=allt)


def _dit_pengarna_gick(akt: Akt, krav: Krav, bort: Bit) -> list[tuple[str, int]]:
    """What was lowered is without right now; what came back is where the claim found it."""
    if bort.lada == UTAN_RATT:
        return [(b.lada, b.ore) for b in reversed(krav.omfort) if b.ar == bort.ar]
    sankt = sum(b.ore for b in akt.sankta if (b.lada, b.ar) == (bort.lada, bort.ar))
    omfort = sum(
        b.ore
        for k in akt.fordringar.values()
        for b in k.omfort
        if (b.lada, b.ar) == (bort.lada, bort.ar)
    )
    return [(UTAN_RATT, max(0, sankt - omfort))]


def havt(
    p: int,
    dag: date,
    akt: Akt,
    reskontra: Reskontra,
    krav: Krav,
    bitar: tuple[Bit, ...],
    tillgodo_ore: int,
    *,
    allt: bool,
) -> None:
    """So much was never owed; if `allt` of it was not, its interest never was."""
    ranta_ore = krav.ranta_kvar_ore if allt else 0
    havs = sum(b.ore for b in bitar) + tillgodo_ore
    krav.havs(bitar, tillgodo_ore, ranta_ore)
    if allt:
        reskontra.upphorda[krav.id].append((p, dag))
    akt.bok.flode(p, dag, "kravt", -havs, akt.hos.ar(akt.ar))
    reskontra.mindre(p, dag, krav.id, "havt", havs, "ranta_havd", ranta_ore)
