"""A waiver that is corrected by mistake, and corrected back: nothing tells that it ever was.

A correction is of what the words said. What it was corrected to in between, and what courts said
meanwhile, makes no difference: neither to what is owed, nor to any day of the books.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import permutations
from uuid import UUID

import pytest

from domain.fordran import ordrattelse
from domain.fordran.eftergiftsord import Eftergiftsord, Orden
from domain.fordran.ordrattelse import Ordlydelse, som_lyder
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.bokforteftergivet import bokfort
from tests.fel.hjalp.sankningarna import SANKNINGAR, ratta, sankt
from tests.fel.hjalp.tvillingar import Tvillingar, dagvis, skyldigt

TILL = date(2025, 12, 31)
MER: tuple[tuple[tuple[str, ...], bool], ...] = (
    ((), False),
    ((), True),
    (("betalas", "skrivs_av", "skjuts_upp"), True),
    (("betalas", "kravet_sanks"), False),
)
"""What else may happen; and whether interest is waived too."""


@pytest.mark.parametrize("fel", [20, 50, 100, 300, 400])
@pytest.mark.parametrize("till", [(), (100,), (100, 50)])
def test_fel_d_a_correction_that_is_corrected_back_leaves_no_trace(
    till: tuple[int, ...], fel: int
) -> None:
    ratt, gang = sankt(*till), sankt(*till)
    sagt = [300, *till][-1]
    if fel == sagt:
        fel = 250
    ratta(gang, fel)
    ratta(gang, sagt)
    assert skyldigt(gang) == skyldigt(ratt)
    assert dagvis(gang.fakta) == dagvis(ratt.fakta)
    assert gang.ranta(TILL) == ratt.ranta(TILL)


@pytest.mark.parametrize("over", [*permutations((20, 80, 250, 400), 2)])
def test_fel_d_nor_does_what_it_was_corrected_to_on_the_way(over: tuple[int, int]) -> None:
    rak, gang = sankt(100, 50), sankt(100, 50)
    ratta(rak, over[-1])
    for till in over:
        ratta(gang, till)
    assert (skyldigt(gang), dagvis(gang.fakta)) == (skyldigt(rak), dagvis(rak.fakta))
    assert gang.ranta(TILL) == rak.ranta(TILL)


def domd(*, med_fel: int | None) -> Domgang:
    """The first lowering fell, and holds again: corrected meanwhile, by mistake, and then back."""
    gang = sankt(100)
    gang.till_domstolen(SANKNINGAR[0])
    gang.dom(Utgang.UPPHAVANDE)
    if med_fel is not None:
        ratta(gang, med_fel)
    gang.dom(Utgang.DOM_UPPHAVD)
    if med_fel is not None:
        ratta(gang, 100)
    return gang


@pytest.mark.parametrize("fel", [20, 50])
def test_fel_d_a_mistake_between_the_courts_is_undone_of_those_days_too(fel: int) -> None:
    """On them 300 was waived, though it was thought to be so little."""
    gang = domd(med_fel=fel)
    dagarna = bokfort(gang.fakta)
    dagar = date(2025, 4, 7), date(2025, 4, 14), date(2025, 6, 22), date(2025, 7, 12)
    assert [dagarna.pa(d)[0] // T for d in dagar] == [300, 100, 300, 100]
    ratt = domd(med_fel=None)
    assert (skyldigt(gang), gang.ranta(TILL)) == (skyldigt(ratt), ratt.ranta(TILL))


def test_fel_d_what_another_correction_says_that_nobody_undoes_stands() -> None:
    """120 instead of 100, while 50 had fallen; 60 instead of 50 is a mistake, and undone."""
    gang = sankt(100, 50)
    gang.till_domstolen(SANKNINGAR[1])
    gang.dom(Utgang.UPPHAVANDE)
    ratta(gang, 120)
    gang.dom(Utgang.DOM_UPPHAVD)
    for till in (60, 50):
        ratta(gang, till)
    [e] = gang.arende.fordringar[FORDRAN].eftergifter
    assert [o.kapital_ore // T for o in e.orden] == [300, 120, 50]


def test_fel_d_the_fact_says_how_each_word_reads_and_by_what_correction() -> None:
    gang = sankt(100)
    forst, sist = ratta(gang, 200), ratta(gang, 100)
    assert [o.kapital_ore // T for o in forst.orden] == [300, 200]
    assert [(r.antal_ord, r.kapital_andring_ore // T) for r in forst.rattelser] == [(2, 100)]
    assert ([o.kapital_ore // T for o in sist.orden], sist.rattelser) == ([300, 100], ())


@pytest.mark.parametrize("lyder", [*permutations((300, 200, 70)), (300, 70), (200,), ()])
def test_fel_d_each_word_reads_as_the_fact_has_it_by_its_id(lyder: tuple[int, ...]) -> None:
    """In whatever order, and whichever the fact names: a replay never throws."""
    avs = {300: UUID(int=1), 200: UUID(int=2), 70: UUID(int=3)}
    orden = [Eftergiftsord(av, TILL, ore, 0) for ore, av in avs.items()]
    sagt = [Ordlydelse(av_id=avs[o], kapital_ore=o + 1, ranta_ore=2, utover_ore=3) for o in lyder]
    assert [(o.av, o.kapital_ore, o.ranta_ore, o.utover_ore) for o in som_lyder(orden, sagt)] == [
        (av, ore + 1, 2, 3) if ore in lyder else (av, ore, 0, 0) for ore, av in avs.items()
    ]


def alla(mer: tuple[str, ...], fron: int, *, med_ranta: bool = False) -> list[Tvillingar]:
    gangna = [Tvillingar(fro, mer, med_ranta=med_ranta) for fro in range(fron)]
    for t in gangna:
        t.ga()
    return gangna


@pytest.mark.parametrize(("mer", "med_ranta"), MER)
def test_fel_d_whatever_happens_besides_the_mistake_had_never_been(
    mer: tuple[str, ...], med_ranta: bool
) -> None:
    assert sum(t.lika for t in alla(mer, 24, med_ranta=med_ranta)) > 8


def pa_varandra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each correction is of what the last one said."""
    monkeypatch.setattr(ordrattelse, "_som_bestar", lambda _sagda, rattelser, _fallna: rattelser)


def bara_den_sista(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever another correction is of, it goes."""

    def inga(_: Orden, __: object, ___: object) -> tuple[()]:
        return ()

    monkeypatch.setattr(ordrattelse, "_som_bestar", inga)


@pytest.mark.parametrize(
    ("plantera", "provas"),
    [
        (pa_varandra, lambda: alla((), 40)),
        (bara_den_sista, test_fel_d_what_another_correction_says_that_nobody_undoes_stands),
    ],
)
def test_fel_d_a_planted_fault_of_the_corrections_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None],
    provas: Callable[[], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        provas()
