"""Races through the domain's own commands: eight processes at one ram, and at one ärende."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID, uuid4

from domain.arende.arende import Arende
from domain.aterkrav.stopp import OverstigerLadan
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.utlysning.stopp import RamenRackerInte
from store.databas import Databas
from store.fel import Versionskonflikt
from store.journal import Journal, Kommando
from store.liggare import Liggare, vik
from store.mapper import FaktumMapper
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp import kravhandlingar as k
from tests.projections.hjalp import penninghandlingar as p
from tests.store.hjalp.loppen import BELOPP_ORE, DAG, RAM_ORE, bifall, forbered
from tests.store.hjalp.processer import ATTA, Atta


def test_eight_processes_grant_no_more_than_the_ram(
    databas: Databas, liggare: Liggare, atta: Atta
) -> None:
    """To the last grant that fits: 33 of 300 öre from 10 000, never 34."""
    arenden = forbered(Journal(liggare), ATTA, 10)
    beviljade = atta.samtidigt(_bevilja, databas, arenden)
    assert sum(beviljade) == RAM_ORE // BELOPP_ORE
    alla = [a for ider in arenden for a in liggare.hamta_alla(Arende, ider)]
    assert sum(a.beviljat_ore for a in alla) == sum(beviljade) * BELOPP_ORE <= RAM_ORE


def test_eight_processes_pay_no_more_than_is_granted(
    databas: Databas, liggare: Liggare, atta: Atta
) -> None:
    """At no version of the ärende are paid and ordered more than granted; nobody waits for ever."""
    arende_id = _beviljat_och_meddelat(Journal(liggare))
    betalda = atta.samtidigt(_betala, databas, arende_id)
    for arende in _every_version(liggare, arende_id):
        assert _betalt(arende) + arende.beordrat_ore <= arende.beviljat_ore
    assert _betalt(arende) == sum(betalda) * BELOPP_ORE
    assert arende.beviljat_ore - _betalt(arende) < BELOPP_ORE
    assert not any(b.for_hogt_belopp_ore for b in arende.bankposter.values())


def test_eight_processes_demand_no_more_than_is_unspent(
    databas: Databas, liggare: Liggare, atta: Atta
) -> None:
    """At no version do claims ask for more than the box holds, and in the end for all that fits."""
    arende_id = _med_oforbrukat(Journal(liggare))
    kravda = atta.samtidigt(_krav, databas, arende_id)
    for arende in _every_version(liggare, arende_id):
        assert arende.kravt_ur_ore(Lada.OFORBRUKAT) <= arende.lador.i(Lada.OFORBRUKAT)
    assert len(arende.fordringar) == sum(kravda) == RAM_ORE // BELOPP_ORE
    assert arende.okravt_ore(Lada.OFORBRUKAT) == RAM_ORE % BELOPP_ORE


def _beviljat_och_meddelat(journal: Journal) -> UUID:
    [[arende_id]] = forbered(journal, 1, 1)
    beslut_id = uuid4()
    journal.utfor(h.bevilja(arende_id, verkningsdag=DAG, beslut_id=beslut_id, belopp_ore=RAM_ORE))
    journal.utfor(h.meddela(arende_id, DAG, beslut_id))
    return arende_id


def _med_oforbrukat(journal: Journal) -> UUID:
    """An ärende that was paid everything and used nothing."""
    arende_id = _beviljat_och_meddelat(journal)
    rapport = uuid4()
    for kommando in (
        *_betalning(arende_id, RAM_ORE),
        p.begar_aterrapport(arende_id, DAG, rapport),
        p.lamna_aterrapport(arende_id, DAG, rapport, 0),
        p.granska(
            arende_id, verkningsdag=DAG, aterrapport_id=rapport, godkant_ore=0, ej_godkant_ore=0
        ),
    ):
        journal.utfor(kommando)
    return arende_id


def _betalning(arende_id: UUID, ore: int) -> Iterator[Kommando]:
    """Attested, ordered and made by the bank, under one id."""
    dag = DAG + timedelta(days=3)
    utbetalning_id = uuid4()
    yield h.attestera(arende_id, verkningsdag=dag, utbetalning_id=utbetalning_id, belopp_ore=ore)
    yield h.beordra(arende_id, verkningsdag=dag, utbetalning_id=utbetalning_id)
    yield h.bekrafta(arende_id, verkningsdag=dag, utbetalning_id=utbetalning_id, belopp_ore=ore)


def _bevilja(nr: int, databas: Databas, arenden: list[list[UUID]]) -> int:
    """Grant each case of one's own until the ram refuses; how many were granted."""
    beviljade = 0
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        for arende_id in arenden[nr]:
            try:
                Journal(liggare).utfor(bifall(arende_id))
                beviljade += 1
            except RamenRackerInte:
                break
    return beviljade


def _betala(_nr: int, databas: Databas, arende_id: UUID) -> int:
    """Attest, order and confirm until nothing more may be attested; how many were paid."""

    def en_till(journal: Journal) -> None:
        attest, *resten = _betalning(arende_id, BELOPP_ORE)
        _tills_det_gar(journal, attest)
        for kommando in resten:
            _tills_det_gar(journal, kommando)

    return _sa_lange_det_gar(databas, en_till, Stopp)


def _krav(_nr: int, databas: Databas, arende_id: UUID) -> int:
    """Demand some of what is unspent until nothing is left to demand; how often it was done."""

    def ett_till(journal: Journal) -> None:
        _tills_det_gar(
            journal,
            k.besluta_aterkrav(
                arende_id,
                verkningsdag=DAG,
                beslut_id=uuid4(),
                fordran_id=uuid4(),
                ur={Lada.OFORBRUKAT: BELOPP_ORE},
                avstatt={},
            ),
        )

    return _sa_lange_det_gar(databas, ett_till, OverstigerLadan)


def _sa_lange_det_gar(databas: Databas, gor: Callable[[Journal], None], till: type[Stopp]) -> int:
    antal = 0
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        journal = Journal(liggare)
        while True:
            try:
                gor(journal)
            except till:
                return antal
            antal += 1


def _tills_det_gar(journal: Journal, kommando: Kommando) -> None:
    """A refusal that somebody else was first is clear, bounded, and may be tried again."""
    for _ in range(1000):
        try:
            journal.utfor(kommando)
        except Versionskonflikt:
            continue
        return
    raise AssertionError("tusen försök räckte inte")


# What the log says afterwards


def _every_version(liggare: Liggare, arende_id: UUID) -> Iterator[Arende]:
    arende, mapper = Arende.tom(arende_id), FaktumMapper.ny()
    for rad in liggare.recorder.select_strommar([arende_id]):
        vik(arende, [mapper.to_domain_event(rad)])
        yield arende


def _betalt(arende: Arende) -> int:
    return sum(b.med_ratt_ore for b in arende.bankposter.values())
