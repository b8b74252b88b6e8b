"""Claims in a random history: demanded, waived, paid, taken back, set off, put off, written off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domain.pengar import Lada
from tests.projections import penninghandlingar as p
from tests.projections.orakel_arende import KRAVBART, Akt
from tests.projections.orakel_fordran import Krav
from tests.projections.sim_beslut import Avgjort

if TYPE_CHECKING:
    from tests.projections.simulering import Simulering, Verb


@dataclass
class Kvittens:
    """A receipt: its day, and what of it is unplaced."""

    dag: date
    oplacerat_ore: int
    placeringar: int = 0
    versioner: list[int] = field(default_factory=list)


def _kravbart(akt: Akt, lada: str) -> int:
    return akt.okravt_ore(lada)


def krav_ater(s: Simulering) -> None:
    """What is unspent, not approved or too much; now and then from the others."""
    kandidater = [
        (a, lada, ore)
        for a, akt in s.orakel.akter.items()
        for lada in KRAVBART
        if a in s.gallande and (ore := _kravbart(akt, lada)) > 0
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
        mer = _kravbart(s.orakel.akter[arende], annan)
        if annan != lada and mer > 0 and s.slump.random() < 0.5:
            ur[annan] = mer
    beslut_id, fordran_id = s.nytt_id(), s.nytt_id()
    if kvitto := s.utfor(
        p.krav_ater(
            arende,
            verkningsdag=dag,
            beslut_id=beslut_id,
            fordran_id=fordran_id,
            ur={Lada(namn): belopp for namn, belopp in ur.items()},
            avstatt={Lada(namn): belopp for namn, belopp in bort.items()},
        )
    ):
        s.orakel.pengar.kravt(kvitto.position, arende, beslut_id, fordran_id, dag, ur, bort)
        s.alla_beslut.append((arende, Avgjort(beslut_id, dag, fordran_id=fordran_id)))
        s.ovanligt["krav från flera lådor"] += len(ur) > 1


def _nagon(s: Simulering) -> tuple[UUID, Krav, date] | None:
    """An open claim, and a day after that of its decision."""
    oppna = [
        (a, k)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if k.utestaende_ore + k.utestaende_ranta_ore
    ]
    if (val := s.nagon(oppna)) is None:
        return None
    return *val, s.senare(val[1].ranta_fran, 60)


def efterge(s: Simulering) -> None:
    if val := _nagon(s):
        arende, krav, dag = val
        kapital = s.slump.choice([0, krav.utestaende_ore, krav.utestaende_ore // 2])
        ranta = s.slump.choice([0, krav.utestaende_ranta_ore])
        if kvitto := s.utfor(
            p.efterge(
                arende,
                verkningsdag=dag,
                beslut_id=s.nytt_id(),
                fordran_id=krav.id,
                kapital_ore=kapital,
                ranta_ore=ranta,
            )
        ):
            s.orakel.pengar.reglerat(
                kvitto.position, arende, krav.id, dag, kapital, ranta, "eftergivet"
            )


def skriv_av(s: Simulering) -> None:
    if val := _nagon(s):
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
    if val := _nagon(s):
        arende, krav, dag = val
        till, med_ranta = s.senare(dag + timedelta(days=40)), s.slump.random() < 0.3
        kommando = p.bevilja_anstand(
            arende,
            verkningsdag=dag,
            beslut_id=s.nytt_id(),
            fordran_id=krav.id,
            till=till,
            med_ranta=med_ranta,
        )
        if s.utfor(kommando) and not med_ranta:
            krav.fria.append((dag, till))


def berakna_ranta(s: Simulering) -> None:
    if val := _nagon(s):
        arende, krav, _ = val
        _rakna_ranta(s, arende, krav, s.senare(krav.ranta_fran - timedelta(days=5), 300))


def _rakna_ranta(s: Simulering, arende: UUID, krav: Krav, till: date) -> None:
    """What comes back on a day pays the interest to that day first."""
    kommando = p.berakna_ranta(arende, verkningsdag=till, fordran_id=krav.id, till=till)
    if kvitto := s.utfor(kommando):
        s.orakel.pengar.ranta(kvitto.position, arende, krav.id, till)
        s.ovanligt["ränta"] += krav.ranta_ore > 0


def andra_krav(s: Simulering) -> None:
    """Less is demanded, down to nothing."""
    if val := _nagon(s):
        arende, krav, dag = val
        till_ore = s.slump.choice([0, krav.begars_ore // 2])
        kommando = p.andra_aterkrav(
            arende, verkningsdag=dag, beslut_id=s.nytt_id(), fordran_id=krav.id, krav_ore=till_ore
        )
        if kvitto := s.utfor(kommando):
            s.orakel.pengar.krav_sankt(kvitto.position, arende, krav.id, dag, till_ore)


def kvitta(s: Simulering) -> None:
    oppna = [
        (a, k, k.utestaende_ore + k.utestaende_ranta_ore)
        for a, akt in s.orakel.akter.items()
        for k in akt.fordringar.values()
        if akt.i("beviljat_ej_utbetalt") > 0 and k.utestaende_ore + k.utestaende_ranta_ore
    ]
    if val := s.nagon(oppna):
        arende, krav, skuld = val
        dag = s.senare(krav.ranta_fran)
        _rakna_ranta(s, arende, krav, dag)
        skuld = min(skuld, krav.utestaende_ore + krav.utestaende_ranta_ore)
        ore = s.del_av(min(skuld, s.orakel.akter[arende].i("beviljat_ej_utbetalt")))
        if kvitto := s.utfor(
            p.kvitta(arende, verkningsdag=dag, fordran_id=krav.id, belopp_ore=ore)
        ):
            version = s.version(kvitto, "arende.fordran-kvittad")
            s.orakel.pengar.kvittat(kvitto.position, version, arende, krav.id, dag, ore)


# Receipts


def ta_emot(s: Simulering) -> None:
    inbetalning, dag, ore = s.nytt_id(), s.dag(), s.slump.randint(1, 90_00)
    if kvitto := s.utfor(p.ta_emot(inbetalning, dag, ore)):
        s.orakel.pengar.mottaget(kvitto.position, inbetalning, dag, ore)
        s.inbetalningar[inbetalning] = Kvittens(dag, ore)


def placera(s: Simulering) -> None:
    """On a claim, or, if it was never demanded, out of the box that it lies in."""
    oplacerade = [i for i, k in s.inbetalningar.items() if k.oplacerat_ore]
    if (inbetalning := s.nagon(oplacerade)) is None:
        return
    kvittens = s.inbetalningar[inbetalning]
    val = _nagon(s)
    fordran_id: UUID | None = None
    ur: dict[str, int] | None = None
    if val and s.slump.random() < 0.75:
        arende, krav, _ = val
        if s.slump.random() < 0.9:
            _rakna_ranta(s, arende, krav, kvittens.dag)
        fordran_id, finns = krav.id, krav.utestaende_ore + krav.utestaende_ranta_ore
        ore = min(s.slump.choice([kvittens.oplacerat_ore, 3_00]), kvittens.oplacerat_ore, finns)
        if not ore:  # the interest turned out to be less
            return
    else:
        kandidater = [
            (a, lada, ore)
            for a, akt in s.orakel.akter.items()
            for lada in (*KRAVBART, "avskrivet")
            if (ore := _kravbart(akt, lada)) > 0
        ]
        if (plats := s.nagon(kandidater)) is None:
            return
        arende, lada, finns = plats
        ore = min(kvittens.oplacerat_ore, finns)
        ur = {lada: ore}
    kvitto = s.utfor(
        p.placera(
            inbetalning,
            arende,
            belopp_ore=ore,
            fordran_id=fordran_id,
            ur=ur and {Lada(namn): belopp for namn, belopp in ur.items()},
        )
    )
    if kvitto:
        kvittens.oplacerat_ore -= ore
        s.ovanligt["utan krav"] += fordran_id is None
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
    dag = s.senare(betald.dag)
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
        s.orakel.pengar.placering_havd(
            kvitto.position, arende, version, verkningsdag or betald.dag, dag
        )


def hav_kvittning(s: Simulering) -> None:
    kvittade = [
        (a, version)
        for a, akt in s.orakel.akter.items()
        for version, betald in akt.inbetalda.items()
        if betald.inbetalning is None
    ]
    if val := s.nagon(kvittade):
        arende, version = val
        if kvitto := s.utfor(p.hav_kvittning(arende, rattar_version=version)):
            s.orakel.pengar.kvittning_havd(kvitto.position, arende, version)


VERB: list[Verb] = [
    *[krav_ater] * 5,
    efterge,
    skriv_av,
    bevilja_anstand,
    *[berakna_ranta] * 2,
    andra_krav,
    *[kvitta] * 2,
    hav_kvittning,
    *[ta_emot] * 2,
    *[placera] * 4,
    hav_placering,
]
