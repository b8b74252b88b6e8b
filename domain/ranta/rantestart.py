"""Räntestart: what of how interest runs follows from the case, when a claim is made.

Which payments it rests on: those of the year that the money lies in, the latest first, so that
nobody owes interest on what came later; and no krona of a payment is claimed twice.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from domain.arende.arende import Arende
from domain.arende.misstag import felbetalt_ore
from domain.arende.uttag import Uttag
from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Betalningsgrund, Rantevillkor
from domain.grund.kalender import flyttad_frist
from domain.regelverk.aterkravsregel import Ranteregel, Rantestart


def rantevillkor(
    arende: Arende,
    regel: Ranteregel,
    ur: Sequence[Uttag],
    *,
    beslutsdag: date,
    stangda: Collection[date],
    anger_ranta: bool,
    egna_mal: Collection[str] = (),
) -> Rantevillkor:
    """As the regelverk has it, and as the bank is known to have paid when the claim is made."""
    start, vilar_pa = None, []
    if regel.fran is Rantestart.DAGAR_EFTER_BESLUT:
        dag = beslutsdag + timedelta(days=regel.dagar)
        start = flyttad_frist(dag, regel.start_flyttas, stangda)
    if regel.fran is Rantestart.UTBETALNINGSDAG:
        arende.betalningsordning(beslutsdag)  # that others were the last would make it another
        vilar_pa = _vilar_pa(arende, ur, egna_mal)
        if sum(b.belopp_ore for b in vilar_pa) < sum(u.belopp_ore for u in ur):
            start = max(_betalningsdagar(arende), default=beslutsdag)
    return Rantevillkor(
        regel=regel, startdag=start, vilar_pa=tuple(vilar_pa), anger_ranta=anger_ranta
    )


def _betalningsdagar(arende: Arende) -> list[date]:
    """When the party was paid, by the bank or by setting off."""
    gjorda = [v for v, p in arende.bankposter.items() if p.kvar_ore]
    return [
        *(arende.betalning(v).dag for v in gjorda),
        *(k.dag for k in arende.bidragskvittningar.values()),
        *(a.dag for a in arende.aterbetalningar.values() if a.utbetald_har),
    ]


def villkor_for_mer(arende: Arende, fordran: Fordran, mer: Sequence[Uttag]) -> Rantevillkor | None:
    """How interest runs on what should have been demanded with the rest: as on the rest."""
    villkor = fordran.rantevillkor
    if villkor is None or not mer:
        return None
    return rantevillkor(
        arende,
        villkor.regel,
        mer,
        beslutsdag=fordran.beslutsdag,
        stangda=(),
        anger_ranta=villkor.anger_ranta,
    )


def _vilar_pa(
    arende: Arende, ur: Sequence[Uttag], egna_mal: Collection[str]
) -> list[Betalningsgrund]:
    """What went to another is with him, and no part of what the party owes."""
    kvar = {
        version: p.kvar_ore - felbetalt_ore(arende, version, egna_mal)
        for version, p in arende.bankposter.items()
    }
    for fordran in arende.fordringar.values():
        for b in fordran.betalningar:
            if b.version in kvar:
                kvar[b.version] -= b.belopp_ore
    grunder: dict[int, int] = {}
    for u in ur:
        saknas = u.belopp_ore
        for version in _senaste_forst(arende, u.budgetar):
            tas = min(saknas, max(0, kvar[version]))
            if tas:
                grunder[version] = grunder.get(version, 0) + tas
                kvar[version] -= tas
                saknas -= tas
    return [
        Betalningsgrund(
            utbetalning_version=version,
            utbetalning_id=post.utbetalning_id,
            utbetalningsdag=post.dag,
            belopp_ore=ore,
        )
        for version, ore in sorted(grunder.items())
        for post in [arende.betalning(version)]
    ]


def _senaste_forst(arende: Arende, budgetar: int) -> list[int]:
    """The payments of that year before those of others."""
    return sorted(
        arende.bankposter,
        key=lambda v: (arende.bankposter[v].dag.year == budgetar, arende.bankposter[v].dag, v),
        reverse=True,
    )
