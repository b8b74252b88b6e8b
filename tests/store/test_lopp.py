"""Races through the product's own commands: eight processes at one ram, and at one ärende."""

from __future__ import annotations

from uuid import UUID, uuid4

from api import kommandon
from domain.arende import Arende
from domain.beslut import Meddelandesatt, Overklagandehanvisning, meddela
from domain.faktum import Aktor, Roll
from domain.stopp import Stopp
from domain.stopp.utlysning import RamenRackerInte
from domain.utbetalning import attestera, bekrafta, beordra
from store.databas import Databas
from store.fel import Versionskonflikt
from store.journal import Journal, Kommando
from store.liggare import Liggare, vik
from tests.bench.liggaren import AV, BESLUT, DAG, forbered
from tests.store.processer import ATTA, Atta

RAM_ORE = 10_000
BELOPP_ORE = 300
BO = Aktor(subjekt="bo", roll=Roll.EKONOM, organisation="202100-0555")
BANKGIRO = "bankgiro 5050-1055"


def test_eight_processes_grant_no_more_than_the_ram(
    databas: Databas, liggare: Liggare, atta: Atta
) -> None:
    """To the last grant that fits: 33 of 300 öre from 10 000, never 34."""
    arenden = forbered(databas.app_url, ATTA, ATTA * 10, RAM_ORE)
    beviljade = atta.samtidigt(_bevilja, databas, arenden)
    assert sum(beviljade) == RAM_ORE // BELOPP_ORE
    alla = [a for ider in arenden for a in liggare.hamta_alla(Arende, ider)]
    assert sum(a.beviljat_ore for a in alla) == sum(beviljade) * BELOPP_ORE <= RAM_ORE


def test_eight_processes_pay_no_more_than_is_granted(
    databas: Databas, liggare: Liggare, atta: Atta
) -> None:
    """At no version of the ärende are paid and ordered more than granted; nobody waits for ever."""
    [[arende_id]] = forbered(databas.app_url, 1, 1, RAM_ORE)
    _beviljat_och_meddelat(Journal(liggare), arende_id)
    betalda = atta.samtidigt(_betala, databas, arende_id)
    mapper, recorder = liggare.mapper, liggare.recorder
    arende = Arende.tom(arende_id)
    for rad in recorder.select_strommar([arende_id]):
        vik(arende, [mapper.to_domain_event(rad)])  # type: ignore[list-item]
        assert arende.betalt_ore + arende.beordrat_ore <= arende.beviljat_ore
    assert arende.betalt_ore == sum(betalda) * BELOPP_ORE
    assert arende.beviljat_ore - arende.betalt_ore < BELOPP_ORE
    assert not any(p.for_hogt_belopp_ore for p in arende.bankposter.values())


def _bevilja(nr: int, databas: Databas, arenden: list[list[UUID]]) -> int:
    """Grant each case of one's own until the ram refuses; how many were granted."""
    beviljade = 0
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        for arende_id in arenden[nr]:
            try:
                Journal(liggare).utfor(_bifall(arende_id, BELOPP_ORE))
                beviljade += 1
            except RamenRackerInte:
                break
    return beviljade


def _betala(_nr: int, databas: Databas, arende_id: UUID) -> int:
    """Attest, order and confirm until nothing more may be attested; how many were paid."""
    betalda = 0
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        journal = Journal(liggare)
        while True:
            utbetalning_id = uuid4()
            try:
                _tills_det_gar(journal, _attest(arende_id, utbetalning_id))
            except Stopp:
                return betalda
            _tills_det_gar(journal, _order(arende_id, utbetalning_id))
            _tills_det_gar(journal, _bank(arende_id, utbetalning_id))
            betalda += 1


def _tills_det_gar(journal: Journal, kommando: Kommando) -> None:
    """A refusal that somebody else was first is clear, bounded, and may be tried again."""
    for _ in range(1000):
        try:
            journal.utfor(kommando)
        except Versionskonflikt:
            continue
        return
    raise AssertionError("tusen försök räckte inte")


def _bifall(arende_id: UUID, belopp_ore: int) -> Kommando:
    return kommandon.bevilja(
        arende_id,
        verkningsdag=DAG,
        av=AV,
        beslut_id=uuid4(),
        belopp_ore=belopp_ore,
        beslut=BESLUT,
    )


def _beviljat_och_meddelat(journal: Journal, arende_id: UUID) -> None:
    journal.utfor(_bifall(arende_id, RAM_ORE))
    journal.utfor(
        lambda arbete: meddela(
            arbete.hamta(Arende, arende_id),
            verkningsdag=DAG,
            av=AV,
            satt=Meddelandesatt.BREV,
            till="Bench",
            overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
        )
    )


def _attest(arende_id: UUID, utbetalning_id: UUID) -> Kommando:
    return lambda arbete: attestera(
        arbete.hamta(Arende, arende_id),
        verkningsdag=DAG,
        av=BO,
        utbetalning_id=utbetalning_id,
        belopp_ore=BELOPP_ORE,
    )


def _order(arende_id: UUID, utbetalning_id: UUID) -> Kommando:
    return lambda arbete: beordra(
        arbete.hamta(Arende, arende_id),
        verkningsdag=DAG,
        av=BO,
        utbetalning_id=utbetalning_id,
        betalningsmal=BANKGIRO,
    )


def _bank(arende_id: UUID, utbetalning_id: UUID) -> Kommando:
    return lambda arbete: bekrafta(
        arbete.hamta(Arende, arende_id),
        verkningsdag=DAG,
        av=BO,
        utbetalning_id=utbetalning_id,
        belopp_ore=BELOPP_ORE,
        betalningsmal=BANKGIRO,
        bankreferens="bench",
    )
