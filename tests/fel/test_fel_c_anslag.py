"""Money of an anslagspost and of receipts, said wrong and corrected: as if told right at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any
from uuid import UUID

import pytest

from domain.anslag import ingaende, regeringsbeslut, tilldelning, uppdragsmedel
from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta_belopp
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist, frister
from domain.anslag.uppdragsrattelse import ratta_uppdragshandelse
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.stopp import Stopp
from domain.grund.strom import Strom
from domain.inbetalning.aterbetalning import aterbetala, ratta_aterbetalning
from domain.inbetalning.inbetalning import Inbetalning, ta_emot
from domain.inbetalning.rattelse import ratta_inbetalning
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import inbetalningsposter
from projections.pengar.kontering import kontera
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO, POSTEN, UPPLAGD
from tests.domain.hjalp.scenario import BO, given

UPPDRAGET = "S2024/1 (påhittat)"
DAGAR = (date(2024, 3, 1), date(2024, 12, 30), date(2025, 1, 3))
FRISTER = tuple(
    Uppdragsfrist(vad=vad, text=vad, senast=date(2024, 12, 31))
    for vad in (Fristslag.REKVISITION, Fristslag.ATERBETALNING, *[Fristslag.REDOVISNING] * 2)
)


@dataclass(frozen=True)
class Sagt:
    """One thing that is said of the post: how, on which day, and what."""

    verb: Callable[..., None]
    dag: date
    falt: tuple[tuple[str, Any], ...]

    @property
    def om_uppdrag(self) -> bool:
        return self.verb.__module__ in (uppdragsmedel.__name__, regeringsbeslut.__name__)

    def nu(self, dag: date, **andrat: object) -> Sagt:
        falt = {**dict(self.falt), **andrat}
        return replace(self, dag=dag, falt=tuple(falt.items()))


def sag(verb: Callable[..., None], dag: date = DAGAR[0], **falt: object) -> Sagt:
    referens = {"beslutsreferens": UPPDRAGET}
    return Sagt(verb, dag, tuple({**referens, **falt}.items()))


REKVIRERA = sag(uppdragsmedel.rekvirera, belopp_ore=90_000, till="Kammarkollegiet")
TA_EMOT = sag(uppdragsmedel.bekrafta_mottagna, belopp_ore=90_000, bankreferens="K")
ANVAND = sag(uppdragsmedel.anvand_till_forvaltning, belopp_ore=9_000, budgetar=2024)
ATERBETALA = sag(
    uppdragsmedel.aterbetala,
    belopp_ore=8_000,
    budgetar=2024,
    till="Kammarkollegiet",
    betalningsreferens="U",
)
REDOVISA = sag(regeringsbeslut.redovisa, frist=3, till="Kammarkollegiet", handling="H")
TILLDELA = sag(tilldelning.tilldela, budgetar=2024, belopp_ore=10_000)
MEDGE = sag(tilldelning.medge_overskridande, budgetar=2024, belopp_ore=10_000)
DRA_IN = sag(tilldelning.dra_in, budgetar=2024, belopp_ore=10_000)
INGAENDE = sag(ingaende.faststall_ingaende, budgetar=2024, belopp_ore=10_000)
ALLA = (REKVIRERA, TA_EMOT, ANVAND, ATERBETALA, REDOVISA, TILLDELA, MEDGE, DRA_IN, INGAENDE)


class Post:
    """An anslagspost with a task, and all that has been recorded of it."""

    def __init__(self) -> None:
        post = given(UPPLAGD).strommar[POSTEN]
        assert isinstance(post, Anslag)
        self.post = post
        self.fakta: list[Faktum] = []
        self.gor(TILLDELA.nu(DAGAR[0], belopp_ore=1_000_000))
        self.gor(TILLDELA.nu(DAGAR[0], belopp_ore=1_000_000, budgetar=2025))
        self.gor(
            sag(
                regeringsbeslut.ta_emot_uppdrag,
                budgetar=2024,
                belopp_ore=100_000,
                hogst_forvaltning_ore=50_000,
                frister=FRISTER,
            )
        )
        self.gor(TA_EMOT)

    def gor(self, sagt: Sagt) -> int:
        sagt.verb(self.post, Atgard(sagt.dag, BO), **dict(sagt.falt))
        self.fakta += nya(self.post)
        return self.post.version

    def ratta(self, version: int, nu: Sagt, *, aldrig: bool = False) -> int:
        falt = dict(nu.falt)
        vad: dict[str, Any] = {
            "rattar_version": version,
            "belopp_ore": falt.get("belopp_ore"),
            "orsak": "o",
        }
        atgard = Atgard(nu.dag, BO)
        if nu.om_uppdrag:
            resten: dict[str, Any] = {
                namn: falt.get(namn) for namn in ("budgetar", "till", "frist")
            }
            ratta_uppdragshandelse(self.post, atgard, **vad, **resten, gjord=not aldrig)
        else:
            vad["belopp_ore"] = 0 if aldrig else falt["belopp_ore"]
            ratta_belopp(self.post, None, atgard, budgetar=falt["budgetar"], **vad)
        self.fakta += nya(self.post)
        return self.post.version

    def sager(self) -> object:
        """Its money and its flows on every day, what was done of the task, and its frister."""
        uppdrag = self.post.uppdrag[UPPDRAGET]
        gjort = Counter(h for h in uppdrag.handelser.values() if h.gjord)
        lagen = [frister(self.post.uppdrag, dag) for dag in (*DAGAR, date(2025, 6, 1))]
        belopp = Counter(b for b in self.post.belopp.values() if b.belopp_ore)
        return summor(self.fakta), gjort, lagen, belopp


def nya(strom: Strom) -> list[Faktum]:
    return [f for f in strom.collect_events() if isinstance(f, Faktum)]


def summor(fakta: Iterable[Faktum]) -> dict[object, int]:
    """What all postings come to, by account, whose money, and day."""
    alla: Counter[object] = Counter()
    for f in fakta:
        for slag, p in (*(("lada", p) for p in kontera(f)), *(("flode", p) for p in floden(f))):
            alla[slag, p.konto, p.plats, p.verkningsdag] += p.belopp_ore
        for b in inbetalningsposter(f):
            alla[b.konto, b.verkningsdag] += b.belopp_ore
    return {vad: ore for vad, ore in alla.items() if ore}


ANDRAT: tuple[dict[str, object], ...] = (
    {"belopp_ore": 900},
    {"budgetar": 2025},
    {"till": "Regeringskansliet"},
    {"frist": 4},
    {},
)


@pytest.mark.parametrize("andrat", ANDRAT)
@pytest.mark.parametrize("fel", ALLA)
@pytest.mark.parametrize("dag", DAGAR)
def test_fel_c2_amount_day_year_and_party_are_corrected(
    fel: Sagt, andrat: dict[str, object], dag: date
) -> None:
    if not {*andrat} <= {*dict(fel.falt)} or (not andrat and dag == fel.dag):
        return  # nothing of that kind is said of it
    rattat, ratt = Post(), Post()
    rattat.ratta(rattat.gor(fel), fel.nu(dag, **andrat))
    ratt.gor(fel.nu(dag, **andrat))
    assert rattat.sager() == ratt.sager()


@pytest.mark.parametrize("fel", ALLA)
def test_fel_c2_what_was_never_done_is_as_if_it_had_not_been_said(fel: Sagt) -> None:
    post = Post()
    post.ratta(post.gor(fel), fel, aldrig=True)
    assert post.sager() == Post().sager()


@pytest.mark.parametrize("fro", range(60))
def test_fel_c2_a_random_history_corrected_is_the_history_told_right(fro: int) -> None:
    slump = Random(fro)  # noqa: S311  # chance for tests
    rattat = Post()
    nu: list[Sagt] = []
    versioner: list[int] = []
    for _ in range(20):
        try:
            if nu and slump.random() < 0.5:
                nr = slump.randrange(len(nu))
                ny = _annat(slump, nu[nr])
                versioner[nr] = rattat.ratta(versioner[nr], ny)
                nu[nr] = ny
            else:
                ny = _annat(slump, slump.choice(ALLA[:-1]))
                versioner.append(rattat.gor(ny))
                nu.append(ny)
        except Stopp:
            continue
    try:
        ratt = Post()
        # What is received and given first: what is used of it must be there when it is told.
        for sagt in sorted(nu, key=lambda s: s.verb is uppdragsmedel.aterbetala):
            ratt.gor(sagt)
    except Stopp:
        return
    assert rattat.sager() == ratt.sager()


def _annat(slump: Random, sagt: Sagt) -> Sagt:
    nytt = {
        "belopp_ore": slump.randint(1, 9_000),
        "budgetar": slump.choice([2024, 2025]),
        "till": slump.choice(["Kammarkollegiet", "Regeringskansliet"]),
        "frist": slump.choice([3, 4]),
    }
    falt = {namn: varde for namn, varde in nytt.items() if namn in dict(sagt.falt)}
    return sagt.nu(slump.choice(DAGAR), **falt)


def _inbetalning(dag: date, ore: int) -> Inbetalning:
    return ta_emot(
        Atgard(dag, BO),
        inbetalning_id=UUID(int=7),
        bankreferens="B",
        belopp_ore=ore,
        konto=BANKGIRO,
        fran=None,
        meddelande=None,
    )


@pytest.mark.parametrize("ore", [0, 900, 9_000])
@pytest.mark.parametrize("dag", DAGAR)
@pytest.mark.parametrize("mal", [BANKGIRO, ANNAT_BANKGIRO])
def test_fel_c2_what_was_sent_back_of_a_receipt_is_corrected(ore: int, dag: date, mal: str) -> None:
    """Half of it has been sent back already, and the receipt itself was another."""
    falt: dict[str, Any] = {"bankreferens": None, "orsak": "o"}
    rattat, ratt = _inbetalning(DAGAR[0], 10_000), _inbetalning(DAGAR[1], 20_000)
    for strom in (rattat, ratt):
        aterbetala(strom, Atgard(DAGAR[1], BO), **falt, belopp_ore=5_000, betalningsmal=BANKGIRO)
    aterbetala(rattat, Atgard(DAGAR[1], BO), **falt, belopp_ore=90, betalningsmal=BANKGIRO)
    atgard = Atgard(dag, BO)
    if (dag, ore, mal) != (DAGAR[1], 90, BANKGIRO):
        ratta_aterbetalning(
            rattat, atgard, rattar_version=3, belopp_ore=ore, betalningsmal=mal, orsak="o"
        )
    ratta_inbetalning(rattat, Atgard(DAGAR[1], BO), rattar_version=1, belopp_ore=20_000, orsak="o")
    if ore and dag >= DAGAR[1]:
        aterbetala(ratt, atgard, **falt, belopp_ore=ore, betalningsmal=mal)
    if not ore or dag >= DAGAR[1]:
        assert summor(nya(rattat)) == summor(nya(ratt))
        assert rattat.oplacerat_ore == ratt.oplacerat_ore
        assert Counter(a for a in rattat.aterbetalningar.values() if a.belopp_ore) == Counter(
            ratt.aterbetalningar.values()
        )
