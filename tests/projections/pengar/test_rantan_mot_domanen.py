"""Interest is to be counted again exactly where the case itself wants it, and lets it be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date, timedelta
from itertools import groupby
from random import Random
from uuid import UUID

import pytest

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.aterkrav.preskription import preskriberas
from domain.fordran.fordran import Fordran
from domain.grund.stopp import Stopp
from domain.grunddata.grunddata import REFERENSRANTA, UTLANINGSRANTA, Grunddata
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from projections.listor.ekonom import FORDRINGAR, Fordringsrad
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare, vik
from store.mapper import FaktumMapper
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare, krav_100
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.omraknat import (
    SLUTET,
    VilarPa,
    havd_och_oraknad,
    raknad_igen,
    steg,
)
from tests.projections.hjalp.simulering.simulering import Simulering

SEEDS, STEG = omfang(6), 14
UTLANINGSRANTORNA = Grunddata.tom(UTLANINGSRANTA)


def vilar_pa(liggare: Liggare, arende: Arende) -> VilarPa:
    assert arende.medel is not None
    utlysning = liggare.hamta(Utlysning, arende.medel.utlysning_id)
    assert utlysning.regelverk_id is not None
    return (
        liggare.hamta(Grunddata, REFERENSRANTA),
        UTLANINGSRANTORNA,
        liggare.hamta(Regelverk, utlysning.regelverk_id),
        utlysning,
        liggare.hamta(Anslag, arende.medel.anslag_id),
    )


def _sist_betald(arende: Arende, om: UUID) -> date:
    """The last day on which interest was paid."""
    return max(
        (a.dag for a in arende.aterbetalningar.values() if a.fordran_id == om), default=SLUTET
    )


def jamfor(rad: Fordringsrad, arende: Arende, rantor: VilarPa) -> str:
    """Compare a row with the case as it then was; returns what it was a case of."""
    fordran = arende.fordringar[rad.fordran_id]
    if rad.ranta_till is None:
        assert rad.ranta_att_rakna_om is havd_och_oraknad(fordran), rad
        assert (fordran.ranta_till, fordran.ranta_ore) == (None, 0), rad
        if rad.ranta_att_rakna_om:
            sist = preskriberas(arende, rad.fordran_id)
            assert raknad_igen(arende, rantor, rad.fordran_id, sist) is not None, rad
        return "aldrig räknad"
    igen = raknad_igen(arende, rantor, rad.fordran_id, rad.ranta_till)
    if igen is None:
        sist = max(_sist_betald(arende, rad.fordran_id), forsta_dag(fordran) or date.min)
        senare = raknad_igen(arende, rantor, rad.fordran_id, sist)
        # What was written off is paid without any counting, and what rests on a payment that was
        # made later than was said costs nothing yet: it is counted again to a later day.
        assert rad.ranta_att_rakna_om is (fordran.ranta_till is None and senare is not None), rad
        return "nekas"
    assert igen.ranta_till == rad.ranta_till, rad
    if rad.ranta_att_rakna_om:
        assert fordran.ranta_till is None, rad
        return "räknas om"
    assert igen == fordran, rad
    return "aktuell"


def med_fordringar(simulering: Simulering) -> Iterator[tuple[int, Arende]]:
    """Each case with a claim: an append to it, and the case as it then was.

    After each that made another claim of any of them, and after the last.
    """
    liggare, mapper = simulering.journal.liggare, FaktumMapper.ny()
    for arende_id in simulering.arenden:
        arende = Arende.tom(arende_id)
        rader = [*liggare.recorder.select_strommar([arende_id])]
        forut: dict[UUID, Fordran] = {}
        for tillagg, grupp in groupby(rader, key=lambda rad: rad.tillagg):
            vik(arende, map(mapper.to_domain_event, grupp))
            sist = tillagg == rader[-1].tillagg
            if arende.fordringar and (sist or arende.fordringar != forut):
                yield tillagg, arende
            forut = dict(arende.fordringar)


def test_what_is_to_be_counted_again_is_what_the_case_would_count(
    historier: dict[int, Historia],
) -> None:
    """After every append to a case that made another claim of any in it, over all days."""
    sedda: Counter[str] = Counter()
    for simulering, _, lasare in historier.values():
        slut = {t.forsta: t.sista for t in simulering.orakel.tillagg}
        for tillagg, arende in med_fordringar(simulering):
            with lasare.las(SLUTET, slut[tillagg]) as (conn, basis):
                rader = FORDRINGAR(conn, basis, MED_REGLERADE).rader
            egna = [r for r in rader if r.arende_id == arende.id]
            assert {r.fordran_id for r in egna} == {*arende.fordringar}
            rantor = vilar_pa(simulering.journal.liggare, arende)
            sedda.update(jamfor(r, arende, rantor) for r in egna)
    assert {*sedda} == {"aldrig räknad", "nekas", "räknas om", "aktuell"}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_so_it_is_of_a_claim_to_which_anything_is_done(
    seed: int, databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    """Many things to one claim, courts among them: such a claim is seldom met at random above."""
    slump, gang, dag = Random(seed), krav_100(), date(2025, 5, 2)  # noqa: S311  # chance for tests
    laget = {len(gang.historia): deepcopy(gang.arende)}
    for _ in range(STEG):
        dag += timedelta(days=slump.randint(1, 25))
        with suppress(Stopp):
            steg(gang, slump, dag)
        laget[len(gang.historia)] = deepcopy(gang.arende)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for kand, arende in laget.items():
        [rad] = fraga(FORDRINGAR, SLUTET, MED_REGLERADE, kand=kand).rader
        utlaning = gang.utlaningsrantor
        rantor = (gang.rantor, utlaning, gang.regelverk, gang.utlysning, gang.post)
        jamfor(rad, arende, rantor)
