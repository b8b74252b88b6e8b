"""What becomes of a claim, recorded in any order; and what its accounts and boxes hold each day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from domain.aterkrav import avskrivning, mellanbetalning
from domain.fordran.fordran import Fordran
from domain.grund.lador import EGNA
from domain.grund.stopp import Stopp
from domain.regelverk.aterkravsregel import Rantestart
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang, T
from tests.fel.hjalp.rantefall import krav_pa, regeln

KRAVT, SLUT = date(2025, 3, 3), date(2025, 12, 31)
EN_DAG = timedelta(days=1)
Saldon = dict[date, dict[str, int]]


class Handelse(NamedTuple):
    """On a day: paid, counted, waived or written off, so much capital and interest.

    `raknat` is the last day that the interest had been counted to when it was written off.
    """

    dag: date
    vad: str
    ore: int = 0
    ranta_ore: int = 0
    raknat: date | None = None


def kravet(*, ranta: bool = True) -> Gang:
    """100 000, due 2 April 2025, at 8 above the reference rate; or a claim that costs nothing."""
    regel = regeln(Rantestart.FORFALLODAG) if ranta else None
    return krav_pa(100, KRAVT, regel)


def fordran(gang: Gang) -> Fordran:
    return gang.arende.fordringar[FORDRAN]


def betala(gang: Gang, ore: int, dag: date) -> int:
    """As a receipt is placed: between what was paid already, or after it."""
    if mellanbetalning.ar_emellan(gang.arende, FORDRAN, dag):
        return gang.aterbetala_emellan(ore, dag)
    forut = fordran(gang).ranta_dag
    with suppress(Stopp):
        gang.ranta(dag)
    version = gang.aterbetala_ore(ore, dag)
    if forut is not None and forut > dag:
        gang.ranta(forut)
    return version


def skriv_av(gang: Gang, ore: int, ranta_ore: int, dag: date) -> None:
    gang.gor(
        avskrivning.skriv_av,
        gang.underlag.myndighet,
        verkningsdag=dag,
        av=CILLA,
        fordran_id=FORDRAN,
        grund=avskrivning.Avskrivningsgrund.ACKORD,
        kapital_ore=ore,
        ranta_ore=ranta_ore,
        motivering="Kan inte betala",
    )


def raknat_till(gang: Gang, dag: date) -> date | None:
    """The last day up to `dag` that the interest is charged up to."""
    return max((r.dag for r in fordran(gang).raknat if r.dag <= dag), default=None)


def gor(gang: Gang, h: Handelse) -> Handelse:
    """As it was decided, as far as there is anything to decide of; says what it was then."""
    nu = fordran(gang)
    match h.vad:
        case "betala":
            betala(gang, h.ore, h.dag)
        case "rakna":
            with suppress(Stopp):
                gang.ranta(h.dag)
        case "efterge":
            gang.efterge(h.ore // T, h.dag)
        case "skriv-av":
            raknat = h.raknat or nu.ranta_dag or h.dag
            finns = nu.utestaende_ranta_ore if raknat <= h.dag else 0
            ore, ranta = min(h.ore, nu.utestaende_ore), min(h.ranta_ore, finns)
            if ore + ranta:
                skriv_av(gang, ore, ranta, h.dag)
            return h._replace(ore=ore, ranta_ore=ranta, raknat=raknat)
    return h


def saldon(gang: Gang, dagar: Iterable[date]) -> Saldon:
    """What each account of the claim, and each box of the case, holds when each day is over."""
    rader = [
        (p.verkningsdag, f"fordrans {p.konto}", p.belopp_ore) for f in gang.fakta for p in poster(f)
    ]
    rader += [
        (p.verkningsdag, p.konto, p.belopp_ore)
        for f in gang.fakta
        for p in kontera(f)
        if p.konto in EGNA
    ]
    borjan = Counter({str(lada): gang.arende.lador.i(lada) for lada in EGNA})
    for _, konto, ore in rader:
        borjan[konto] -= ore if konto in EGNA else 0
    alla = {}
    for dag in dagar:
        summor = Counter(borjan)
        for nar, konto, ore in rader:
            summor[konto] += ore if nar <= dag else 0
        alla[dag] = {str(konto): ore for konto, ore in summor.items() if ore}
    return alla


def dagarna(*gangar: Gang) -> Sequence[date]:
    """Every day on which some account changes, and the day before."""
    nar = {p.verkningsdag for gang in gangar for f in gang.fakta for p in poster(f)}
    return sorted(nar | {d - EN_DAG for d in nar} | {SLUT})


def haller(dagar: Saldon) -> None:
    """Nothing is less than nothing, and nobody both owes and is owed."""
    finns(dagar)
    for dag, s in dagar.items():
        nu = _konton(s)
        rantan = max(0, -nu["ranta_kravd"] - nu["ranta_eftergiven"] - nu["ranta_avskriven"])
        assert nu["ranta_betald"] <= rantan, (dag, s)


def finns(dagar: Saldon) -> None:
    """On no day is there less than nothing in a box, or on an account of what has become of it."""
    for dag, s in dagar.items():
        assert all(ore >= 0 for lada, ore in s.items() if lada in EGNA), (dag, s)
        nu = _konton(s)
        for konto in ("avskrivet", "ranta_avskriven", "utestaende", "betalt", "ranta_betald"):
            assert nu[konto] >= 0, (dag, konto, s)


def _konton(dagens: Mapping[str, int]) -> Counter[str]:
    return Counter({k[9:]: ore for k, ore in dagens.items() if k.startswith("fordrans ")})


def slumpa(slump: Random, vad: Sequence[str]) -> list[Handelse]:
    """Some things on days of their own, in order: more payments than other things.

    What is written off is capital; or, "skriv-av-ranta", interest too, that had been counted by
    then. What is paid after that pays no interest that was written off.
    """
    dagar = sorted(slump.sample(range(3, 260), slump.randint(3, 7)))
    ore = {"betala": [1, 999_99, 12 * T], "efterge": [5 * T], "skriv-av": [5 * T, 100 * T]}
    ore["skriv-av-ranta"] = ore["skriv-av"]
    hant = [
        Handelse(KRAVT + n * EN_DAG, slag, slump.choice(ore.get(slag, [0])))
        for n in dagar
        for slag in [slump.choice([*vad, "betala", "betala", "betala"])]
    ]
    forst = min((h.dag for h in hant if h.vad == "skriv-av-ranta"), default=SLUT)
    return [_med_ranta(slump, h, forst) for h in hant]


def _med_ranta(slump: Random, h: Handelse, forst: date) -> Handelse:
    if h.vad == "skriv-av-ranta":
        return h._replace(vad="skriv-av", ranta_ore=slump.choice([0, 1_00, 100 * T]))
    return h._replace(ore=1) if h.vad == "betala" and h.dag > forst else h


def blandat(
    gang: Gang, slump: Random, hant: Sequence[Handelse], *, flyttas: bool = False
) -> list[Handelse]:
    """Some receipts are found last, and some were said to be of another day; what was decided.

    `flyttas`: those that are found last are said to be of another day too, and some never came.
    """
    sent: list[tuple[int, Handelse]] = []
    gjort = []
    for h in hant:
        slag = slump.randrange(3) if h.vad == "betala" else 0
        if slag:
            sagd = max(KRAVT, h.dag + slump.randint(-30, 30) * EN_DAG)
            sent.append((betala(gang, h.ore, sagd) if slag == 1 else 0, h))
        gjort.append(h if slag else gor(gang, h))
    slump.shuffle(sent)
    if flyttas:
        sent = [*_sagda(gang, slump, sent)]
    for version, h in sent:
        if version:
            gang.hav_placering(version)
        if h.ore:
            betala(gang, h.ore, h.dag)
    if flyttas and (till := fordran(gang).ranta_dag) is not None:
        gang.ranta(till)
    return gjort


def _sagda(
    gang: Gang, slump: Random, sent: Sequence[tuple[int, Handelse]]
) -> Iterator[tuple[int, Handelse]]:
    """Each is said to be larger, and of another day, first; and one more that there never was."""
    for version, h in (*sent, (0, Handelse(KRAVT, "betala"))):
        if version:
            gang.hav_placering(version)
        sagd = 0
        with suppress(Stopp):  # nothing was owed that day
            sagd = betala(gang, 12 * T, KRAVT + slump.randint(3, 150) * EN_DAG)
        yield sagd, h


def i_ordning(gang: Gang, gjort: Sequence[Handelse], raknat: Iterable[date]) -> None:
    """The same, each on its day; and counted to the days that the other is counted to.

    What was written off had been counted no longer than it had.
    """
    ovrigt = [h for h in gjort if h.vad != "rakna"]
    avskrivet = [h for h in gjort if h.ranta_ore]

    def nar(h: Handelse) -> tuple[date, bool]:
        efter = (a.dag for a in avskrivet if a.raknat and a.raknat < h.dag <= a.dag)
        raknas = next(efter, None) if h.vad == "rakna" else None
        return (raknas or h.dag, raknas is not None)

    for h in sorted([*(Handelse(dag, "rakna") for dag in raknat), *ovrigt], key=nar):
        gor(gang, h)


def stamma(slump: Random, hant: Sequence[Handelse], *, ranta: bool = True) -> None:
    """Mixed as chance has it or in order: to the öre on every account, and in every box."""
    gang, ordnad = kravet(ranta=ranta), kravet(ranta=ranta)
    gjort = blandat(gang, slump, hant)
    i_ordning(ordnad, gjort, [r.dag for r in fordran(gang).raknat])
    dagar = dagarna(gang, ordnad)
    blandades, ordnades = saldon(gang, dagar), saldon(ordnad, dagar)
    for dag in dagar:
        assert blandades[dag] == ordnades[dag], (dag, gjort)
    haller(blandades)
