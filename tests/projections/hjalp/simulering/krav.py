"""Claims in a random history: demanded, waived, put off, written off, lowered, and corrected."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domain.grund.pengar import Lada
from tests.domain.hjalp.ranteorakel import bankdag
from tests.projections.hjalp import kravhandlingar as p
from tests.projections.hjalp.orakel.arende import KRAVBART, Akt
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.simulering.beslut import Avgjort

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def okravt(akt: Akt, lada: str) -> int:
    return akt.okravt_ore(lada)


def besluta_aterkrav(s: Simulering) -> None:
    """What is unspent, not approved or too much; now and then from the others."""
    kandidater = [
        (a, lada, ore)
        for a, akt in s.orakel.akter.items()
        for lada in KRAVBART
        if a in s.gallande and (ore := okravt(akt, lada)) > 0
    ]
    viktiga = [k for k in kandidater if k[1] in KRAVBART[1:3] + KRAVBART[4:]]
    if (val := s.nagon(viktiga if s.slump.random() < 0.8 else kandidater)) is None:
        return
    arende, lada, finns = val
    dag = s.senare(s.gallande[arende].dag)
    ore = s.del_av(finns)
    avstatt = s.slump.choice([0, 0, ore // 3, ore])
    ur = {lada: ore - avstatt} if ore > avstatt else {}
    bort = {lada: avstatt} if avstatt else {}
    for annan in s.slump.sample(KRAVBART, k=1):
        mer = okravt(s.orakel.akter[arende], annan)
        if annan != lada and mer > 0 and s.slump.random() < 0.5:
            ur[annan] = mer
    beslut_id, fordran_id = s.nytt_id(), s.nytt_id()
    if kvitto := s.utfor(
        p.besluta_aterkrav(
            arende,
            verkningsdag=dag,
            beslut_id=beslut_id,
            fordran_id=fordran_id,
            ur={Lada(namn): belopp for namn, belopp in ur.items()},
            avstatt={Lada(namn): belopp for namn, belopp in bort.items()},
        )
    ):
        akt = s.orakel.akter[arende]
        assert akt.hos.mottagare_id is not None
        hans = {mal for _, mal in s.betalningsmal[akt.hos.mottagare_id]}
        akt.hans_mal |= {b.till for b in akt.betalningar.values() if b.till in hans}
        bitar = [b for namn, hur_mycket in bort.items() for b in akt.hans_okravt(namn, hur_mycket)]
        if bitar:
            s.orakel.avstatt.avstods(arende, beslut_id, fordran_id, bitar)
        s.orakel.pengar.kravt(kvitto.position, arende, beslut_id, fordran_id, dag, ur, bort)
        s.alla_beslut.append((arende, Avgjort(beslut_id, dag, fordran_id=fordran_id)))
        s.ovanligt["krav från flera lådor"] += len(ur) > 1


def oppet_krav(s: Simulering) -> tuple[UUID, Krav, date] | None:
    """An open claim, and a day after that of its decision."""
    oppna = [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.utestaende_ore + k.utestaende_ranta_ore
    ]
    if (val := s.nagon(oppna)) is None:
        return None
    arende, krav = val
    return arende, krav, s.senare(min(krav.ranta_fran, krav.dag + timedelta(days=60)), 60)


def efterge(s: Simulering) -> None:
    if val := oppet_krav(s):
        arende, krav, dag = val
        kapital = s.slump.choice([0, krav.utestaende_ore, krav.utestaende_ore // 2])
        ranta, beslut_id = s.slump.choice([0, krav.utestaende_ranta_ore]), s.nytt_id()
        if kvitto := s.utfor(
            p.efterge(
                arende,
                verkningsdag=dag,
                beslut_id=beslut_id,
                fordran_id=krav.id,
                kapital_ore=kapital,
                ranta_ore=ranta,
            )
        ):
            s.orakel.pengar.reglerat(
                kvitto.position, arende, krav.id, dag, kapital, ranta, "eftergivet", beslut_id
            )


def skriv_av(s: Simulering) -> None:
    if val := oppet_krav(s):
        arende, krav, dag = val
        kapital = s.slump.choice([0, krav.utestaende_ore, krav.utestaende_ore // 3])
        ranta = s.slump.choice([0, krav.utestaende_ranta_ore])
        if kvitto := s.utfor(
            p.skriv_av(
                arende,
                verkningsdag=dag,
                fordran_id=krav.id,
                kapital_ore=kapital,
                ranta_ore=ranta,
            )
        ):
            s.orakel.pengar.reglerat(
                kvitto.position, arende, krav.id, dag, kapital, ranta, "avskrivet"
            )


def bevilja_anstand(s: Simulering) -> None:
    if val := oppet_krav(s):
        arende, krav, dag = val
        till, med_ranta = s.senare(dag + timedelta(days=40)), s.slump.random() < 0.3
        beslut_id = s.nytt_id()
        kommando = p.bevilja_anstand(
            arende,
            verkningsdag=dag,
            beslut_id=beslut_id,
            fordran_id=krav.id,
            till=till,
            med_ranta=med_ranta,
        )
        if kvitto := s.utfor(kommando):
            s.planer.discard(krav.id)
            till = bankdag(till, s.orakel.pengar.stangda)
            s.orakel.pengar.forfallodagar.bestamt(kvitto.position, krav.id, dag, (till, None))
            krav.skjuts_upp(beslut_id, dag, till, med_ranta=med_ranta)
            s.orakel.pengar.reskontra.rantefria[krav.id].append((kvitto.position, dag))
            s.ovanligt["anstånd med ränta"] += med_ranta


def faststall_plan(s: Simulering) -> None:
    """What is owed is divided, now and then into parts that are due before it was."""
    if (val := oppet_krav(s)) is None:
        return
    arende, krav, dag = val
    skuld = krav.utestaende_ore + krav.utestaende_ranta_ore
    antal = min(s.slump.randint(1, 4), skuld)
    granser = sorted(s.slump.sample(range(1, skuld), k=antal - 1)) if antal > 1 else []
    belopp = [b - a for a, b in zip([0, *granser], [*granser, skuld], strict=True)]
    forsta = dag + timedelta(days=s.slump.randint(1, 40))
    delar = [(forsta + timedelta(days=30 * nr), ore) for nr, ore in enumerate(belopp)]
    med_ranta, beslut_id = s.slump.random() < 0.3, s.nytt_id()
    kommando = p.faststall_plan(
        arende,
        verkningsdag=dag,
        beslut_id=beslut_id,
        fordran_id=krav.id,
        delar=delar,
        med_ranta=med_ranta,
    )
    if kvitto := s.utfor(kommando):
        s.planer.add(krav.id)
        delar = [(bankdag(d, s.orakel.pengar.stangda), ore) for d, ore in delar]
        krav.ge_tid(beslut_id, dag, tuple(delar), med_ranta=med_ranta)
        s.orakel.pengar.reskontra.rantefria[krav.id].append((kvitto.position, dag))
        s.ovanligt["plan med ränta"] += med_ranta
        s.ovanligt["ny plan"] += len(s.orakel.pengar.forfallodagar.bestamda[krav.id]) > 1
        s.orakel.pengar.forfallodagar.bestamt(kvitto.position, krav.id, dag, *delar)


def berakna_ranta(s: Simulering) -> None:
    if val := oppet_krav(s):
        arende, krav, _ = val
        fran = min(krav.ranta_fran, krav.dag + timedelta(days=60))
        rakna_ranta(s, arende, krav, s.senare(fran - timedelta(days=5), 300))


def rakna_om(s: Simulering) -> None:
    """When something has been paid: it may be divided anew."""
    betalda = [
        (a, akt.fordringar[i.fordran], i.dag)
        for a, akt in s.orakel.akter.items()
        for i in akt.inbetalda.values()
        if i.fordran is not None
    ]
    if val := s.nagon(betalda):
        arende, krav, dag = val
        rakna_ranta(s, arende, krav, s.senare(dag, 120))


def rakna_ranta(s: Simulering, arende: UUID, krav: Krav, till: date) -> None:
    """What comes back on a day pays the interest to that day first."""
    kommando = p.berakna_ranta(arende, verkningsdag=till, fordran_id=krav.id, till=till)
    if kvitto := s.utfor(kommando):
        s.orakel.pengar.ranta(kvitto.position, arende, krav.id, till)
        s.ovanligt["ränta"] += krav.ranta_ore > 0


def andra_krav(s: Simulering) -> None:
    """Less is demanded, down to nothing."""
    if val := oppet_krav(s):
        arende, krav, dag = val
        till_ore = s.slump.choice([0, krav.begars_ore // 2])
        kommando = p.andra_aterkrav(
            arende, verkningsdag=dag, beslut_id=s.nytt_id(), fordran_id=krav.id, krav_ore=till_ore
        )
        if kvitto := s.utfor(kommando):
            s.orakel.pengar.krav_sankt(kvitto.position, arende, krav.id, dag, till_ore)
            if not till_ore and krav.beslut is not None:
                s.orakel.avstatt.foll(kvitto.position, arende, krav.beslut, dag, dom=False)


def ratta_krav(s: Simulering) -> None:
    """An obvious slip: another amount, or another day to pay by."""
    if val := oppet_krav(s):
        arende, krav, dag = val
        mer = s.slump.choice([0, 0, -krav.begars_ore // 3, 1_00, 5_00])
        till_ore = krav.begars_ore + mer
        forut = krav.forfallodag or krav.sticka.forfaller
        forfaller = s.slump.choice([forut, s.senare(dag)])
        kommando = p.ratta_aterkrav(
            arende,
            verkningsdag=dag,
            fordran_id=krav.id,
            krav_ore=till_ore,
            forfallodag=forfaller,
        )
        if kvitto := s.utfor(kommando):
            forfaller = bankdag(forfaller, s.orakel.pengar.stangda)
            s.orakel.pengar.krav_rattat(kvitto.position, arende, krav.id, dag, till_ore, forfaller)


VERB: list[Verb] = [
    *[besluta_aterkrav] * 5,
    efterge,
    skriv_av,
    *[bevilja_anstand] * 2,
    *[faststall_plan] * 3,
    *[berakna_ranta] * 2,
    rakna_om,
    andra_krav,
    *[ratta_krav] * 2,
]
