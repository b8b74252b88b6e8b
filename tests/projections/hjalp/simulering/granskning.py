"""Returns by the bank, reports and reviews, in a random history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from domain.arende.arende import Arende
from domain.handlaggning.paminnelse import Paminnelseslag
from tests.projections.hjalp import penninghandlingar as p
from tests.projections.hjalp.simulering.beredning import paminnelse

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


@dataclass
class Rapport:
    arende: UUID
    dag: date
    kostnader_ore: int


def returnera(s: Simulering) -> None:
    betalda = [
        (a, v)
        for a, akt in s.orakel.akter.items()
        for v, b in akt.betalningar.items()
        if b.kvar_ore
    ]
    if val := s.nagon(betalda):
        arende, version = val
        betald = s.orakel.akter[arende].betalningar[version]
        ore, dag = s.del_av(betald.kvar_ore), s.senare(betald.dag, 20)
        kvitto = s.utfor(
            p.returnera(arende, verkningsdag=dag, utbetalning_version=version, belopp_ore=ore)
        )
        assert kvitto is not None
        s.bankrattade.add(arende)
        egen = s.version(kvitto, "arende.utbetalning-returnerad")
        s.orakel.pengar.returnerat(kvitto.position, arende, version, dag, ore, egen)
        s.returer[arende, egen] = egen


def ratta_retur(s: Simulering) -> None:
    """It came another day or was another amount; now and then it never came."""
    if val := s.nagon([*s.returer]):
        arende, senast = val
        kom = s.returer[val]
        [(version, b)] = [
            (v, b) for v, b in s.orakel.akter[arende].betalningar.items() if kom in b.kom
        ]
        sagt = b.kom[kom]
        dag = s.slump.choice([sagt.dag, s.senare(b.dag, 20)])
        ore = s.slump.choice([0, sagt.ore // 2, sagt.ore, sagt.ore + b.kvar_ore])
        kvitto = s.utfor(
            p.ratta_retur(arende, verkningsdag=dag, rattar_version=senast, belopp_ore=ore)
        )
        assert (kvitto is None) is ((dag, ore) == (sagt.dag, sagt.ore))
        if kvitto:
            s.bankrattade.add(arende)
            s.ovanligt["retur som inte kom"] += ore == 0
            del s.returer[val]
            s.returer[arende, s.version(kvitto, "arende.retur-rattad")] = kom
            s.orakel.pengar.retur_rattad(kvitto.position, arende, version, kom, dag, ore)


def rapportera(s: Simulering) -> None:
    """Asked for, and in it comes: with costs below what was paid, or above.

    One that is asked for already and not reviewed comes in anew.
    """
    betalda = [a for a, akt in s.orakel.akter.items() if akt.i("utbetalt_ej_redovisat") > 0]
    if arende := s.nagon(betalda):
        akten, dag = s.journal.liggare.hamta(Arende, arende), s.dag()
        vantar = [i for i, r in akten.aterrapporter.items() if not r.granskad]
        rapport = vantar[0] if vantar else s.nytt_id()
        oredovisat = s.orakel.akter[arende].i("utbetalt_ej_redovisat")
        kostnader = s.slump.choice([0, oredovisat // 2, oredovisat, oredovisat + 5_00])
        if not vantar:
            bidragsar = s.slump.choice(akten.bidragsaren)
            s.utfor(p.begar_aterrapport(arende, dag, rapport, bidragsar))
        if s.slump.random() < 0.2:
            s.utfor(paminnelse(s, Paminnelseslag.ATERRAPPORT, arende, rapport, s.senare(dag)))
        if s.utfor(p.lamna_aterrapport(arende, dag, rapport, kostnader)):
            s.rapporter[rapport] = Rapport(arende, dag, kostnader)


def komplettera(s: Simulering) -> None:
    """A report that lacks something is asked for anew: what comes replaces it."""
    if rapport_id := s.nagon([*s.rapporter][-6:]):
        rapport = s.rapporter[rapport_id]
        dag, kostnader = s.senare(rapport.dag), rapport.kostnader_ore + s.slump.choice([0, 4_00])
        s.utfor(p.komplettera_aterrapport(rapport.arende, rapport_id, dag, s.senare(dag)))
        if s.utfor(p.lamna_aterrapport(rapport.arende, dag, rapport_id, kostnader)):
            s.rapporter[rapport_id] = Rapport(rapport.arende, dag, kostnader)


def ratta(s: Simulering) -> None:
    """It came in on another day, or with other costs: a reviewed one with the same in all."""
    if rapport_id := s.nagon([*s.rapporter][-6:]):
        rapport = s.rapporter[rapport_id]
        dag = s.slump.choice([rapport.dag, s.senare(rapport.dag, 9)])
        kostnader = rapport.kostnader_ore + s.slump.choice([0, 0, 7_00])
        if s.utfor(p.ratta_aterrapport(rapport.arende, dag, rapport_id, kostnader)):
            s.rapporter[rapport_id] = Rapport(rapport.arende, dag, kostnader)


def granska(s: Simulering) -> None:
    if rapport_id := s.nagon([*s.rapporter][-6:]):
        rapport = s.rapporter[rapport_id]
        oredovisat = s.orakel.akter[rapport.arende].okravt_ore("utbetalt_ej_redovisat")
        senare = s.slump.choice([0, 0, oredovisat // 3])
        provas = min(rapport.kostnader_ore, oredovisat - senare)
        godkant = s.slump.choice([provas, provas, provas // 2, 0])
        dag = s.senare(rapport.dag)
        if kvitto := s.utfor(
            p.granska(
                rapport.arende,
                verkningsdag=dag,
                aterrapport_id=rapport_id,
                godkant_ore=godkant,
                ej_godkant_ore=provas - godkant,
                senare_ore=senare,
            )
        ):
            s.ovanligt["redovisas senare"] += senare > 0
            s.orakel.pengar.granskat(
                kvitto.position, rapport.arende, dag, godkant, provas - godkant, senare
            )


def omprova(s: Simulering) -> None:
    granskade = [
        i
        for i, r in s.rapporter.items()
        if s.orakel.akter[r.arende].i("forbrukat", "ej_godkant") > 0
    ]
    if rapport_id := s.nagon(granskade):
        rapport = s.rapporter[rapport_id]
        akt, dag = s.orakel.akter[rapport.arende], s.senare(rapport.dag)
        godkant, ej_godkant = akt.okravt_ore("forbrukat"), akt.okravt_ore("ej_godkant")
        till_godkant, till_ej_godkant = s.slump.choice(
            [(ej_godkant, 0), (0, godkant // 2), (0, godkant)]
        )
        if till_godkant + till_ej_godkant <= 0:
            return
        if kvitto := s.utfor(
            p.omprova(
                rapport.arende,
                verkningsdag=dag,
                aterrapport_id=rapport_id,
                till_godkant_ore=till_godkant,
                till_ej_godkant_ore=till_ej_godkant,
            )
        ):
            s.orakel.pengar.omprovat(
                kvitto.position, rapport.arende, dag, till_godkant, till_ej_godkant
            )


VERB: list[Verb] = [
    returnera,
    ratta_retur,
    *[rapportera] * 3,
    komplettera,
    ratta,
    *[granska] * 4,
    *[omprova] * 2,
]
