"""Receipts in a random history: placed, taken back, sent back, and corrected if they are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domain.grund.pengar import Lada
from tests.projections.hjalp import kravhandlingar as p
from tests.projections.hjalp.orakel.arende import KRAVBART
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.lador import MED_RATT
from tests.projections.hjalp.simulering.andring import andra_till
from tests.projections.hjalp.simulering.krav import oppet_krav, rakna_ranta

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


@dataclass
class Kvittens:
    """A receipt: its day and amount, what of it is unplaced, and the version that last said so."""

    dag: date
    belopp_ore: int
    oplacerat_ore: int
    version: int = 1


def ta_emot(s: Simulering) -> None:
    _tas_emot(s, s.nytt_id(), s.dag(), s.slump.randint(1, 90_00))


def _tas_emot(s: Simulering, inbetalning: UUID, dag: date, ore: int) -> None:
    if kvitto := s.utfor(p.ta_emot(inbetalning, dag, ore)):
        s.orakel.pengar.inbetalningar.mottaget(kvitto.position, inbetalning, dag, ore)
        s.inbetalningar[inbetalning] = Kvittens(dag, ore, ore)


def ratta(s: Simulering) -> None:
    """Another bank day, another amount, down to nothing: also less than what is placed."""
    if (inbetalning := s.nagon([*s.inbetalningar])) is None:
        return
    fel = s.inbetalningar[inbetalning]
    dag = s.slump.choice([fel.dag, s.dag(), s.dag()])
    placerat = fel.belopp_ore - fel.oplacerat_ore
    ore = s.slump.choice([fel.belopp_ore, fel.belopp_ore + 5_00, placerat, placerat // 2, 0])
    kvitto = s.utfor(
        p.ratta_inbetalning(
            inbetalning, verkningsdag=dag, rattar_version=fel.version, belopp_ore=ore
        )
    )
    assert (kvitto is None) is ((dag, ore) == (fel.dag, fel.belopp_ore))
    if kvitto:
        s.orakel.pengar.inbetalningar.rattat(kvitto.position, inbetalning, dag, ore)
        version = kvitto.rader[0].originator_version
        nu = s.inbetalningar[inbetalning] = Kvittens(dag, ore, ore - placerat, version)
        s.ovanligt["mer placerat än inbetalt"] += nu.oplacerat_ore < 0
        s.ovanligt["inbetalning rättad igen"] += fel.version > 1
        s.ovanligt["inbetalning på annan dag"] += dag != fel.dag


def aterbetala(s: Simulering) -> None:
    """Nobody sends back more than what is unplaced."""
    kvar = [i for i, k in s.inbetalningar.items() if k.oplacerat_ore > 0]
    if (inbetalning := s.nagon(s.slump.choice([kvar, [*s.inbetalningar]]))) is None:
        return
    kvittens = s.inbetalningar[inbetalning]
    dag, ore = s.senare(kvittens.dag, 20), s.del_av(kvittens.oplacerat_ore + s.slump.choice([0, 1]))
    kvitto = s.utfor(p.aterbetala_inbetalning(inbetalning, verkningsdag=dag, belopp_ore=ore))
    assert (kvitto is None) is (ore > kvittens.oplacerat_ore)
    if kvitto:
        kvittens.oplacerat_ore -= ore
        s.orakel.pengar.inbetalningar.aterbetalt(kvitto.position, inbetalning, dag, ore)
        version = kvitto.rader[0].originator_version
        s.aterbetalda.append((inbetalning, version, dag, ore))
        if s.slump.random() < 0.5:
            _ratta_aterbetalning(s)


def _ratta_aterbetalning(s: Simulering) -> None:
    """It went another day or was another amount; now and then it never went."""
    inbetalning, version, fel_dag, fel_ore = fel = s.slump.choice(s.aterbetalda)
    dag, ore = s.slump.choice([fel_dag, s.dag()]), s.slump.choice([0, fel_ore, fel_ore + 3_00])
    kvitto = s.utfor(
        p.ratta_aterbetalning(inbetalning, verkningsdag=dag, rattar_version=version, belopp_ore=ore)
    )
    assert (kvitto is None) is ((dag, ore) == (fel_dag, fel_ore))
    if kvitto:
        s.aterbetalda.remove(fel)
        s.aterbetalda.append((inbetalning, kvitto.rader[0].originator_version, dag, ore))
        s.inbetalningar[inbetalning].oplacerat_ore += fel_ore - ore
        s.ovanligt["återbetalning som inte gjordes"] += ore == 0
        for nar, hur_mycket in ((fel_dag, -fel_ore), (dag, ore)):
            s.orakel.pengar.inbetalningar.aterbetalt(kvitto.position, inbetalning, nar, hur_mycket)


def placera(s: Simulering) -> None:
    """On a claim, or, if it was never demanded, out of the box that it lies in."""
    oplacerade = [i for i, k in s.inbetalningar.items() if k.oplacerat_ore > 0]
    if (inbetalning := s.nagon(oplacerade)) is None:
        return
    kvittens = s.inbetalningar[inbetalning]
    if not (val := _pa_fordran(s, kvittens) or _utan_fordran(s, kvittens)):
        return
    _placera(s, inbetalning, *val)


def _placera(
    s: Simulering,
    inbetalning: UUID,
    arende: UUID,
    ore: int,
    fordran_id: UUID | None,
    ur: dict[str, int],
) -> None:
    kvittens = s.inbetalningar[inbetalning]
    dag = s.slump.choice([kvittens.dag, s.senare(kvittens.dag, 9)])
    kvitto = s.utfor(
        p.placera(
            inbetalning,
            arende,
            dag=dag,
            belopp_ore=ore,
            fordran_id=fordran_id,
            ur={Lada(lada): belopp for lada, belopp in ur.items()},
        )
    )
    if kvitto:
        kvittens.oplacerat_ore -= ore
        s.ovanligt["utan krav"] += fordran_id is None
        s.ovanligt["placerat efter rättelse"] += kvittens.version > 1
        s.ovanligt["betalt på en plan"] += fordran_id in s.planer
        s.orakel.pengar.inbetalt(
            kvitto.position,
            s.version(kvitto, "arende.aterbetalning-mottagen"),
            s.version(kvitto, "inbetalning.placerad"),
            arende,
            inbetalning,
            kvittens.dag,
            ore,
            fordran_id,
            ur,
        )
        s.orakel.pengar.inbetalningar.placerat(kvitto.position, inbetalning, kvittens.dag, ore)


def betala_flyttad(s: Simulering) -> None:
    """A claim is moved with its money when the grant is lowered, paid, and the grant raised."""
    hans = [
        (a, k)
        for a in s.gallande
        for k in s.orakel.akter[a].fordringar.values()
        if k.annan is None and (k.omfort or any(b.lada in MED_RATT for b in k.ur))
    ]
    if (val := s.nagon(hans)) is None:
        return
    arende, krav = val
    dag = s.senare(max(krav.dag, s.gallande[arende].dag), 30)
    if not krav.omfort:
        sankt = max(1, s.beslutat_ore(arende) // s.slump.choice([4, 100_00]))
        andra_till(s, arende, dag, sankt)
    if arende not in s.gallande or not krav.omfort:
        return
    inbetalning = s.nytt_id()
    _tas_emot(s, inbetalning, s.senare(dag, 40), s.del_av(krav.utestaende_ore))
    kvittens = s.inbetalningar[inbetalning]
    rakna_ranta(s, arende, krav, kvittens.dag)
    skuld = krav.utestaende_ore + krav.utestaende_ranta_ore
    if ore := min(kvittens.oplacerat_ore, skuld):
        _placera(s, inbetalning, arende, ore, krav.id, {})
    akt = s.orakel.akter[arende]
    forlorat = sum(b.ore for b in (*akt.sankta, *krav.omfort_betalt))
    forlorat += max(0, akt.utanfor_ore) + s.slump.choice([0, 3_00, 3_00])
    andra_till(s, arende, s.senare(dag), max(1, s.beslutat_ore(arende) + forlorat))


Placering = tuple[UUID, int, UUID | None, dict[str, int]]
"""In which ärende, how much, on which claim, or out of which boxes."""


def _pa_fordran(s: Simulering, kvittens: Kvittens) -> Placering | None:
    val = _skuld(s)
    if val is None or s.slump.random() < 0.25:
        return None
    arende, krav = val
    if s.slump.random() < 0.9:
        rakna_ranta(s, arende, krav, kvittens.dag)
    finns = krav.utestaende_ore + krav.utestaende_ranta_ore
    finns += krav.efterskankt_ore("avskrivet") + krav.avskriven_ranta_ore
    ore = min(s.slump.choice([kvittens.oplacerat_ore, 3_00]), kvittens.oplacerat_ore, finns)
    return (arende, ore, krav.id, {}) if ore else None  # the interest may turn out to be less


def _skuld(s: Simulering) -> tuple[UUID, Krav] | None:
    """What may be paid: also what is written off, which is owed all the same."""
    avskrivna = [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.efterskankt_ore("avskrivet")
    ]
    if avskrivna and s.slump.random() < 0.3:
        return s.slump.choice(avskrivna)
    oppet = oppet_krav(s)
    return oppet and oppet[:2]


def _utan_fordran(s: Simulering, kvittens: Kvittens) -> Placering | None:
    kandidater = [
        (a, lada, ore)
        for a, akt in s.orakel.akter.items()
        for lada in (*KRAVBART, "avskrivet")
        if (ore := sum(akt.oombett_i(lada, ar) for ar in akt.aren(lada))) > 0
    ]
    if (plats := s.nagon(kandidater)) is None:
        return None
    arende, lada, finns = plats
    ore = min(kvittens.oplacerat_ore, finns)
    return arende, ore, None, {lada: ore}


def hav_placering(s: Simulering) -> None:
    placerade = [
        (a, version)
        for a, akt in s.orakel.akter.items()
        for version, betald in akt.inbetalda.items()
        if betald.inbetalning is not None
    ]
    if (val := s.nagon(placerade)) is None:
        return
    arende, version = val
    betald = s.orakel.akter[arende].inbetalda[version]
    assert betald.inbetalning is not None
    dag = s.senare(betald.dag + timedelta(days=9))
    verkningsdag = s.slump.choice([None, None, dag])
    kvitto = s.utfor(
        p.hav_placering(
            betald.inbetalning,
            arende,
            dag=dag,
            placering_version=betald.placering_version,
            rattar_version=version,
            verkningsdag=verkningsdag,
        )
    )
    if kvitto:
        ore = sum(b.ore for b in betald.bitar) + betald.ranta_ore
        s.inbetalningar[betald.inbetalning].oplacerat_ore += ore
        s.ovanligt["ska betalas tillbaka"] += verkningsdag is not None
        s.ovanligt["betalning på en plan hävd"] += betald.fordran in s.planer
        raknas_till = verkningsdag or betald.dag
        s.orakel.pengar.placering_havd(kvitto.position, arende, version, raknas_till)
        inbetalningar = s.orakel.pengar.inbetalningar
        inbetalningar.placerat(kvitto.position, betald.inbetalning, raknas_till, -ore)


VERB: list[Verb] = [
    *[ta_emot] * 2,
    *[placera] * 4,
    hav_placering,
    *[ratta] * 2,
    aterbetala,
    *[betala_flyttad] * 2,
]
