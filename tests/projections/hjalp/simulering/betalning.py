"""Payments in a random history: attested, ordered, made, wrong, corrected."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.simulering.regler import PARTER

if TYPE_CHECKING:
    from tests.projections.hjalp.orakel.gjort import Betalning
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb

BETALNINGSMAL = (BANKGIRO, ANNAT_BANKGIRO)


def byt_betalningsmal(s: Simulering) -> None:
    if s.slump.random() < 0.3:
        byt(s, s.slump.choice(PARTER), s.dag(), s.slump.choice(BETALNINGSMAL))


def byt(s: Simulering, part: UUID, dag: date, mal: str) -> None:
    if s.utfor(h.byt_betalningsmal(part, dag, mal)):
        s.betalningsmal.setdefault(part, []).append((dag, mal))


def _betalningsmal(s: Simulering, arende: UUID, dag: date) -> str:
    """Mostly where the mottagare is paid on that day, if it is paid anywhere."""
    part = s.orakel.akter[arende].hos.mottagare_id
    assert part is not None
    sagda = [(d, n, m) for n, (d, m) in enumerate(s.betalningsmal[part]) if d <= dag]
    nagot = max(sagda, key=lambda sagt: sagt[:2])[2] or BANKGIRO
    return s.slump.choice([nagot, nagot, nagot, *BETALNINGSMAL])


def _beviljade(s: Simulering) -> list[UUID]:
    return [a for a in s.gallande if s.orakel.akter[a].beviljat_ore]


def attestera(s: Simulering) -> None:
    arende = s.nagon(_beviljade(s))
    if arende is None:
        return
    dag = s.senare(s.gallande[arende].dag, 20)
    beviljat = s.orakel.akter[arende].beviljat_ore
    ore = s.slump.choice([beviljat, max(1, beviljat // 2), max(1, beviljat // 3)])
    betalning = s.nytt_id()
    kvitto = s.utfor(
        h.attestera(arende, verkningsdag=dag, utbetalning_id=betalning, belopp_ore=ore)
    )
    if kvitto:
        s.attester.append((arende, betalning, ore, dag))
        version = kvitto.rader[0].originator_version
        s.orakel.attesterat(kvitto.position, version, arende, betalning, dag)


def beordra(s: Simulering) -> None:
    beordrade = {order[1] for order in s.beordrade}
    nya = [attest for attest in s.attester if attest[1] not in beordrade]
    valda = s.slump.choice([nya, nya, s.attester[-6:]]) or s.attester
    if not valda:
        return
    arende, betalning, ore, attestdag = s.slump.choice(valda)
    avgjort = s.gallande.get(arende)
    meddelat = s.meddelade.get(avgjort.beslut_id) if avgjort else None
    dag = s.senare(max(attestdag, s.slump.choice([meddelat, meddelat, attestdag]) or attestdag), 12)
    till = _betalningsmal(s, arende, dag)
    kvitto = s.utfor(
        h.beordra(arende, verkningsdag=dag, utbetalning_id=betalning, betalningsmal=till)
    )
    if kvitto:
        s.beordrade.append((arende, betalning, ore, till))
        version = kvitto.rader[0].originator_version
        s.orakel.beordrat(kvitto.position, version, arende, betalning, dag, ore, till)


def bekrafta(s: Simulering) -> None:
    """Mostly what was ordered; now and then too much, twice, to another, or without order."""
    if s.beordrade and s.slump.random() < 0.92:
        oppna = [o for o in s.beordrade if o[1] in s.orakel.akter[o[0]].oppna_order]
        oppnade = [o for o in oppna if _aldrig_gjord(s, o[0], o[1])]
        valda = s.slump.choice([oppna, oppnade or oppna, oppnade or oppna, s.beordrade[-4:]])
        arende, betalning, ore, till = s.slump.choice(valda or s.beordrade)
        till = s.slump.choice([till, till, *BETALNINGSMAL])
        ore = s.slump.choice([ore, ore, ore, max(1, ore // 2), ore + 7_00])
    elif s.arenden and s.slump.random() < 0.3:
        arende, betalning = s.slump.choice([*s.arenden]), s.nytt_id()
        ore, till = s.slump.randint(1, 90_00), s.slump.choice(BETALNINGSMAL)
    else:
        return
    _bekraftad(s, arende, betalning, ore, till)


def _bekraftad(s: Simulering, arende: UUID, betalning: UUID, ore: int, till: str) -> None:
    dag = s.dag()
    kvitto = s.utfor(
        h.bekrafta(
            arende, verkningsdag=dag, utbetalning_id=betalning, belopp_ore=ore, betalningsmal=till
        )
    )
    assert kvitto is not None
    order = s.orakel.akter[arende].oppna_order.get(betalning)
    oppnad = order is not None and _aldrig_gjord(s, arende, betalning)
    s.ovanligt["fel mål"] += order is not None and order.till != till
    gjord = s.orakel.betalt(
        kvitto.position,
        kvitto.rader[0].originator_version,
        arende,
        betalning,
        dag,
        ore,
        till,
    )
    s.ovanligt["ingen rätt"] += gjord.med_ratt_ore == 0
    s.ovanligt["order öppen igen"] += oppnad and gjord.med_ratt_ore > 0


def _aldrig_gjord(s: Simulering, arende: UUID, betalning: UUID) -> bool:
    """A payment under that id has been corrected to 0."""
    betalningar = s.orakel.akter[arende].betalningar.values()
    return any(b.id == betalning and b.belopp_ore == 0 for b in betalningar)


def ratta_utbetalning(s: Simulering) -> None:
    """Its day, its amount or whom it went to; now and then it was never made at all."""
    betalda = [(a, v) for a, akt in s.orakel.akter.items() for v in akt.betalningar]
    if not betalda:
        return
    fel_mal = [
        (a, v)
        for a, v in betalda
        if (order := s.orakel.akter[a].betalningar[v].order)
        and order.till != s.orakel.akter[a].betalningar[v].till
    ]
    granskade = [b for b in betalda if s.orakel.akter[b[0]].i("forbrukat", "ej_godkant") > 0]
    arende, rattar = s.slump.choice(s.slump.choice([betalda, fel_mal, granskade]) or betalda)
    fel = s.orakel.akter[arende].betalningar[rattar]
    dag = s.slump.choice([fel.dag, s.dag()])
    ore = s.slump.choice(
        [fel.belopp_ore, fel.belopp_ore, fel.belopp_ore + 9_00, fel.belopp_ore // 2 + 1, 0]
    )
    order = s.orakel.akter[arende].utford_order(fel)
    ratt_mal = order.till if order else fel.till
    till = s.slump.choice([fel.till, ratt_mal, *BETALNINGSMAL])
    kvitto = s.utfor(
        h.ratta_utbetalning(
            arende, rattar_version=rattar, verkningsdag=dag, belopp_ore=ore, betalningsmal=till
        )
    )
    kommet = fel.belopp_ore - fel.kvar_ore
    samma = (dag, ore, till) == (fel.dag, fel.belopp_ore, fel.till)
    assert (kvitto is None) is (samma or ore < kommet)
    if kvitto:
        s.bankrattade.add(arende)
        fel, ny = s.orakel.betalning_rattad(
            kvitto.position,
            s.version(kvitto, "arende.utbetalning-rattad"),
            arende,
            rattar,
            dag,
            ore,
            till,
        )
        _ovanligt(s, fel, ny)
        order = s.orakel.akter[arende].oppna_order.get(ny.id)
        if order and ny.belopp_ore == 0:  # the bank made it after all
            _bekraftad(s, arende, ny.id, fel.belopp_ore, order.till)


def _ovanligt(s: Simulering, fel: Betalning, ny: Betalning) -> None:
    s.ovanligt["noll"] += ny.belopp_ore == 0
    s.ovanligt["gjordes ändå"] += fel.belopp_ore == 0 < ny.belopp_ore
    if ny.till != fel.till:
        s.ovanligt["rätt mål"] += ny.med_ratt_ore > 0
        s.ovanligt["inte rätt mål"] += fel.med_ratt_ore > 0


VERB: list[Verb] = [
    byt_betalningsmal,
    *[attestera] * 4,
    *[beordra] * 6,
    *[bekrafta] * 5,
    *[ratta_utbetalning] * 3,
]
