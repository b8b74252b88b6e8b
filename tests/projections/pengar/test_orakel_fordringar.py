"""Every claim and receipt at every (per, kand): what is owed, since when, and what is unplaced."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

from projections.listor.ekonom import FORDRINGAR, OPLACERAT
from projections.listor.form import Filter
from projections.uppgifter.fragor import flera_delar, poster
from store.basis import Basis
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.orakel.inbetalning import Inbetald
from tests.projections.hjalp.reskontran import fordringssaldo
from tests.projections.hjalp.simulering.regler import FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR, Simulering

FRAGOR = omfang(60)
SIST = FORSTA_DAG + timedelta(days=4 * DAGAR)
MED_REGLERADE = Filter(reglerade=True)


def chances(simulering: Simulering) -> Iterator[tuple[date, int]]:
    """Days, also long after anything was done, and positions at which to ask."""
    for _ in range(FRAGOR):
        per = simulering.per()
        yield per, simulering.orakel.losa(simulering.kand())


def claims(simulering: Simulering) -> list[UUID]:
    return [f for akt in simulering.orakel.akter.values() for f in akt.fordringar]


def owed(simulering: Simulering, om: UUID, basis: Basis, *konton: str) -> tuple[int, ...]:
    saldo = simulering.orakel.pengar.reskontra.saldo(om, basis.per, basis.position)
    return tuple(saldo[konto] for konto in konton)


def forsta_obetalda(simulering: Simulering, om: UUID, basis: Basis) -> date | None:
    forfallodagar = simulering.orakel.pengar.forfallodagar
    sagt = forfallodagar.galler(om, basis.per, basis.position)
    if sagt is None:
        return None
    reglerat = simulering.orakel.pengar.reskontra.reglerat_sedan(
        om, sagt.position, basis.per, basis.position
    )
    return forfallodagar.dagen(sagt, reglerat, basis.per, basis.position)


def test_every_account_of_a_claim_is_the_oracles(historia: Historia) -> None:
    simulering = historia.simulering
    alla = claims(simulering)
    for per, kand in chances(simulering):
        with historia.lasare.las(per, kand) as (conn, basis):
            for om in simulering.slump.sample(alla, k=min(8, len(alla))):
                svar = fordringssaldo(conn, basis, om)
                assert tuple(svar.values()) == owed(simulering, om, basis, *svar), (per, kand, om)


def test_every_claim_that_is_not_settled_is_listed_with_its_day(historia: Historia) -> None:
    """The day of the first part that is not paid, whatever was put off, divided or taken back.

    Also on days before its ärende came in: what is owed is not left out. Nothing is late before it
    was demanded, nor when we owe the debtor, nor when only its interest is to be counted again.
    """
    simulering = historia.simulering
    reskontra = simulering.orakel.pengar.reskontra
    forfallodagar = simulering.orakel.pengar.forfallodagar
    alla = claims(simulering)
    for per, kand in chances(simulering):
        with historia.lasare.las(per, kand) as (conn, basis):
            facit = {}
            for om in alla:
                bokfort = reskontra.saldo(om, per, basis.position)
                saldo = reskontra.delat(bokfort)
                assert not all(reskontra.skuld(saldo)[1:])
                ranta, skuld, tillgodo = reskontra.skuld(saldo)
                rakna = bokfort and reskontra.rantan(om, per, basis.position)[1]
                if skuld or tillgodo or rakna:
                    dag = forsta_obetalda(simulering, om, basis) if skuld or not tillgodo else None
                    sagd = forfallodagar.meddelat_den(om, per, basis.position)
                    dag = max(dag, sagd) if dag and sagd else dag
                    sen = max(0, (per - dag).days) if skuld and dag and sagd else 0
                    facit[om] = (saldo["utestaende"], ranta, skuld, tillgodo, dag, sen)
            funnet = {
                f.fordran_id: (
                    f.utestaende_ore,
                    f.ranta_ore,
                    f.skuld_ore,
                    f.tillgodo_ore,
                    f.betalas_senast,
                    f.dagar_forfallen,
                )
                for f in FORDRINGAR(conn, basis).rader
            }
            assert funnet == facit, (per, kand)


def test_what_became_of_every_claim_is_shown_and_adds_up(historia: Historia) -> None:
    """Also of those that are settled, or lifted in whole, when they are asked for."""
    simulering = historia.simulering
    reskontra = simulering.orakel.pengar.reskontra
    alla = claims(simulering)
    for per, kand in islice(chances(simulering), FRAGOR // 2):
        with historia.lasare.las(per, kand) as (conn, basis):
            rader = {r.fordran_id: r for r in FORDRINGAR(conn, basis, MED_REGLERADE).rader}
            oppna = {r.fordran_id: r for r in FORDRINGAR(conn, basis).rader}
            assert oppna.items() <= rader.items()
            for om in alla:
                saldo = reskontra.delat(reskontra.saldo(om, basis.per, basis.position))
                konton = ("kravt", "havt", "betalt", "eftergivet", "avskrivet", "utestaende")
                kravt, havt, *resten = (saldo[konto] for konto in konton)
                if om not in rader:
                    assert not any((kravt, havt, *resten)), (per, kand, om)
                    continue
                r = rader[om]
                delar = [r.betalt_ore, r.eftergivet_ore, r.avskrivet_ore, r.utestaende_ore]
                assert (r.havt_ore, delar) == (havt, resten), (per, kand, om)
                assert r.kravt_ore == -kravt - havt == sum(delar), (per, kand, om)
                oppen = bool(r.skuld_ore or r.tillgodo_ore)
                assert not (r.skuld_ore and r.tillgodo_ore), "owes, and is owed"
                assert (r.alder == "reglerad") == (not oppen)
                assert (om in oppna) == (oppen or r.ranta_att_rakna_om)
                assert r.alder != "reglerad" or r.dagar_forfallen == 0


def test_every_interest_says_when_it_was_counted_and_whether_it_is_to_be_counted_again(
    historia: Historia,
) -> None:
    simulering = historia.simulering
    for per, kand in chances(simulering):
        with historia.lasare.las(per, kand) as (conn, basis):
            for r in FORDRINGAR(conn, basis, MED_REGLERADE).rader:
                facit = simulering.orakel.pengar.reskontra.rantan(r.fordran_id, per, basis.position)
                assert (r.ranta_till, r.ranta_att_rakna_om) == facit, (per, kand, r)


def test_interest_that_is_not_to_be_counted_again_is_what_it_would_be(
    historier: dict[int, Historia],
) -> None:
    """Day by day, on all that is known; and of what is marked, some would be another."""
    provade, annan, havda = 0, 0, 0
    for simulering, _, lasare in historier.values():
        with lasare.las(SIST) as (conn, basis):
            rader = FORDRINGAR(conn, basis, MED_REGLERADE).rader
        kraven = {f: k for a in simulering.orakel.akter.values() for f, k in a.fordringar.items()}
        for r in rader:
            havda += r.havt_ore > 0
            if r.ranta_till is None:
                continue
            krav = deepcopy(kraven[r.fordran_id])
            var_ute = krav.ute and krav.sagt_ore  # what nobody asks for cost nothing
            if not krav.begars_ore and not krav.ranta_kvar_ore and not var_ute:
                assert not r.ranta_att_rakna_om, r
                continue
            mer = krav.rakna_ranta(r.ranta_till, simulering.orakel.pengar.referens)
            assert mer == 0 or r.ranta_att_rakna_om, r
            provade += not r.ranta_att_rakna_om
            annan += mer != 0
    assert provade
    assert annan
    assert havda


def test_every_receipt_with_something_unplaced_is_listed(historia: Historia) -> None:
    """Or with more placed than the bank had: also when it had it later than was thought."""
    simulering = historia.simulering
    inbetalningar = simulering.orakel.pengar.inbetalningar
    for per, kand in chances(simulering):
        with historia.lasare.las(per, kand) as (conn, basis):
            facit = {
                i: kvitto
                for i in simulering.inbetalningar
                if (kvitto := inbetalningar.den(i, per, basis.position)) and kvitto.oplacerat_ore
            }
            rader = OPLACERAT(conn, basis).rader
            funnet = {
                r.inbetalning_id: Inbetald(
                    r.bankdag, r.belopp_ore, r.placerat_ore, r.aterbetalt_ore
                )
                for r in rader
            }
            assert funnet == facit, (per, kand)
            kvar = {i: kvitto.oplacerat_ore for i, kvitto in facit.items()}
            assert {r.inbetalning_id: r.oplacerat_ore for r in rader} == kvar, (per, kand)


def test_every_receipt_is_stated_as_the_bank_had_it(historia: Historia) -> None:
    """From the day on which it had it, and not before, whatever was thought."""
    simulering = historia.simulering
    alla = [*simulering.inbetalningar]
    for per, kand in islice(chances(simulering), FRAGOR // 2):
        with historia.lasare.las(per, kand) as (conn, basis):
            funna = poster(conn, basis, "inbetalning", alla)
            delarna = flera_delar(conn, basis, "inbetalning", alla)
            for i in alla:
                kvitto = simulering.orakel.pengar.inbetalningar.den(i, per, basis.position)
                sagt = funna[i].uppgifter if i in funna else {}
                facit: tuple[str | None, ...] = (None, None, None)
                if kvitto and kvitto.dag <= per:
                    facit = (kvitto.dag.isoformat(), str(kvitto.inbetalt_ore), f"IN-{i.int}")
                nycklar = ("bankdag", "belopp_ore", "bankreferens")
                assert tuple(sagt.get(n) for n in nycklar) == facit, (per, kand, i)
                delar = [d for del_ in delarna.get(i, {}).values() for d in del_.items()]
                for nyckel, ore in (
                    ("placering", kvitto.placerat_ore if kvitto else 0),
                    ("aterbetalning", kvitto.aterbetalt_ore if kvitto else 0),
                ):
                    summa = sum(json.loads(d)["belopp_ore"] for n, d in delar if n == nyckel)
                    assert summa == ore, (per, kand, i, nyckel)
