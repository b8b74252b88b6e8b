"""How a claim costs, as its facts have it: in the words of the oracle of interest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from domain.arende.uttag import Uttag
from domain.aterkrav.anstand import Delbetalning
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.fordran.rantevillkor import Rantevillkor
from domain.grund.rantebas import Rantebas
from domain.regelverk.aterkravsregel import Rantefot, Ranteregel, Rantestart
from tests.domain.hjalp.ranteorakel import Kurs, Priser, Raknesticka

SERIER = {Rantebas.REFERENSRANTA: "referens", Rantebas.UTLANINGSRANTA: "utlaning"}
STARTER = {
    Rantestart.UTBETALNINGSDAG: "utbetalning",
    Rantestart.FORFALLODAG: "forfall",
    Rantestart.DAGAR_EFTER_BESLUT: "beslut",
    Rantestart.DAGAR_EFTER_KRAV: "krav",
}
ALLT = 10**12
"""What puts off all of the claim puts off also what it is corrected to."""


def sticka(f: AterkravBeslutat | MisstagsbetalningKravd, villkor: Rantevillkor) -> Raknesticka:
    """As the rules of the machine have it: no day is moved."""
    regel: Ranteregel = villkor.regel
    return Raknesticka(
        start=STARTER[regel.fran],
        krav=f.krav_ore,
        beslutad=f.verkningsdag,
        forfaller=f.forfallodag,
        sen=Kurs(SERIER[regel.bas], regel.tillagg_hundradelar),
        fore=kurs(regel.fore_forfall),
        given_tid=kurs(regel.vid_anstand),
        dagar=regel.dagar,
        raknas_fran=f.verkningsdag.fromordinal(f.verkningsdag.toordinal() + regel.dagar),
        angavs=villkor.anger_ranta,
    )


def kurs(fot: Rantefot | None) -> Kurs | None:
    return None if fot is None else Kurs(SERIER[fot.bas], fot.tillagg_hundradelar)


def vilar(villkor: Rantevillkor) -> dict[int, tuple[date, int]]:
    return {b.utbetalning_version: (b.utbetalningsdag, b.belopp_ore) for b in villkor.vilar_pa}


def summa(kapital: Sequence[Uttag]) -> int:
    return sum(u.belopp_ore for u in kapital)


def kapitalet(delar: Sequence[Delbetalning], ranta_ore: int) -> tuple[tuple[date, int], ...]:
    """The first parts pay the interest that is in the plan."""
    kapital = []
    for d in delar:
        tas = min(ranta_ore, d.belopp_ore)
        ranta_ore -= tas
        kapital.append((d.forfallodag, d.belopp_ore - tas))
    return tuple(kapital)


def priserna(rantor: Mapping[str, Mapping[date, int]]) -> Priser:
    """The published rates as the oracle wants them: by year and half."""
    return {
        serie: {(fran.year, 1 if fran.month == 1 else 2): h for fran, h in satser.items()}
        for serie, satser in rantor.items()
    }
