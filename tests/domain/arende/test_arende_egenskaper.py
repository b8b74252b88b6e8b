"""What holds of an ärende after any sequence of commands: no rule lets money be promised twice."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ansokan.rattelse import ratta_inkommen_dag
from domain.arende.arende import Arende
from domain.arende.pengaregeln import UtbetalningBortfallen, kvar_att_attestera_ore
from domain.arende.tillstand import Bankpost
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.bifall import bevilja
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.grund.aktor import Atgard
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.attest import attestera
from domain.utbetalning.bank import UtbetalningGenomford, bekrafta
from domain.utbetalning.order import beordra
from domain.utbetalning.rattelse import UtbetalningRattad, ratta_utbetalning
from domain.utlysning.utlysning import Utlysning
from store.liggare import vik
from store.mapper import FaktumMapper, Loggrad
from tests.domain.hjalp import scenario
from tests.domain.hjalp.bankdagarna import bankdagarna
from tests.domain.hjalp.beslutade import GRUND
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    ATTESTERAD,
    BANKGIRO,
    BEORDRAD,
    BESLUTAT,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BETALANDE,
    BETALANDE_REGISTRERAD,
    BETALNING,
    BETALNINGSMAL_GODKANT,
    BEVILJAT,
    BO_FAR_ATTESTERA,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_BESLUT,
    MYNDIGHETEN,
    REGELVERKET,
    REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.scenario import ANNA, BO, Fact, but
from tests.hjalp.omfang import omfang

T = TypeVar("T")
MAL = (BANKGIRO, ANNAT_BANKGIRO)
Verb = Callable[[Arende, date, int, int], None]
Steg = tuple[Verb, date, int, int]
MAPPER = FaktumMapper.ny()

DAGAR = st.integers(20, 24).map(lambda dag: date(2024, 3, dag))
BELOPP = st.integers(1, 6)
NR = st.integers(0, 3)
LITET = but(
    BEVILJAT,
    belopp_ore=8,
    rorelser=(rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 8, BESLUTAT),),
)
STROMMAR = scenario.given(
    *GRUND, BETALANDE_REGISTRERAD, BO_FAR_ATTESTERA, REGISTRERAD, *BETALNINGSMAL_GODKANT
).strommar
REGELVERK = cast(Regelverk, STROMMAR[REGELVERKET])
UTLYSNING = cast(Utlysning, STROMMAR[UTLYSNINGEN])
MOTTAGARE = cast(Mottagare, STROMMAR[UPPSALA])
UNDERLAG = Beslutsunderlag(REGELVERK, cast(Myndighet, STROMMAR[MYNDIGHETEN]), frozenset())
BANKDAGARNA = bankdagarna()
BETALAR = cast(Myndighet, STROMMAR[BETALANDE])


def nagon(kanda: Collection[T], nr: int, annars: T) -> T:
    """One of those there are, or now and then one that there is not."""
    alla = [*kanda, annars]
    return alla[nr % len(alla)]


def _inkommen(arende: Arende, dag: date, nr: int, ore: int) -> None:
    ratta_inkommen_dag(arende, Atgard(dag, BO), orsak="o")


def _bevilja(arende: Arende, dag: date, nr: int, ore: int) -> None:
    bevilja(
        arende,
        UTLYSNING,
        UNDERLAG,
        Atgard(dag, ANNA),
        beslut_id=BESLUTET,
        belopp_ore=2 * ore,
        beslut=BESLUTSUPPGIFTER,
    )


def _meddela(arende: Arende, dag: date, nr: int, ore: int) -> None:
    meddela(
        arende,
        REGELVERK,
        frozenset(),
        Atgard(dag, BO),
        beslut_id=BESLUTET,
        satt=Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
    )


def _attestera(arende: Arende, dag: date, nr: int, ore: int) -> None:
    ny = UUID(int=len(arende.utbetalningar) + min(nr, 1))
    attestera(arende, REGELVERK, BETALAR, Atgard(dag, BO), utbetalning_id=ny, belopp_ore=ore)


def _beordra(arende: Arende, dag: date, nr: int, ore: int) -> None:
    nagra = [i for i, u in arende.utbetalningar.items() if not u.beordrad]
    vald = nagon(nagra, nr, BETALNING)
    beordra(
        arende,
        REGELVERK,
        MOTTAGARE,
        BANKDAGARNA,
        Atgard(dag, BO),
        utbetalning_id=vald,
        betalningsmal=MAL[nr == 3],
        forfallodag=dag,
    )


def _bekrafta(arende: Arende, dag: date, nr: int, ore: int) -> None:
    oppna = [i for i in arende.utbetalningar if arende.oppen_order(i)]
    vald = nagon(oppna if ore > 4 else arende.utbetalningar, nr, BETALNING)
    beordrad = arende.utbetalningar.get(vald)
    ratt_mal = beordrad.betalningsmal if beordrad else None
    bekrafta(
        arende,
        Atgard(dag, BO),
        utbetalning_id=vald,
        belopp_ore=ore,
        betalningsmal=MAL[0] if ratt_mal is None or dag.day == 20 else ratt_mal,
        bankreferens="b",
    )


def _ratta(arende: Arende, dag: date, nr: int, ore: int) -> None:
    """Now and then it was never made, and now and then another was paid."""
    vald = nagon(arende.bankposter, nr, 1)
    ratta_utbetalning(
        arende,
        UTLYSNING,
        Atgard(dag, BO),
        rattar_version=vald,
        belopp_ore=ore - 1,
        betalningsmal=MAL[dag.day % 2],
        orsak="o",
    )


VERB = (_inkommen, _bevilja, _meddela, _attestera, _beordra, _beordra, _bekrafta, _ratta, _ratta)
STEG = st.tuples(st.sampled_from(VERB), DAGAR, NR, BELOPP)
"""Any verb of an ärende, with days and amounts so few that they often meet."""


def betalt(arende: Arende) -> int:
    """What is paid with right, in öre."""
    return sum(p.med_ratt_ore for p in arende.bankposter.values())


def lovat(arende: Arende) -> int:
    """What is paid with right or on its way, in öre."""
    return betalt(arende) + sum(u.belopp_ore for u in arende.oppna)


@dataclass
class Genomgang:
    """One sequence of commands, and what was recorded on the way."""

    arende: Arende
    fakta: list[Faktum]

    @classmethod
    def fran(cls, history: tuple[Fact, ...]) -> Genomgang:
        fakta = [f.model_copy(update={"timestamp": OSTAMPLAD}) for f in scenario.sealed(history)]
        return cls(cast(Arende, vik(None, fakta)), fakta)

    def utfor(self, verb: Verb, dag: date, nr: int, ore: int) -> None:
        before = deepcopy(self.arende)
        try:
            verb(self.arende, dag, nr, ore)
        except Stopp:
            assert self.arende == before
            assert not self.arende.pending_events
            return
        faktum, *fallna = cast("list[Faktum]", self.arende.collect_events())
        assert all(isinstance(f, UtbetalningBortfallen) for f in fallna)
        if isinstance(faktum, UtbetalningGenomford | UtbetalningRattad):
            post = self.arende.bankposter[faktum.originator_version]
            if faktum.belopp_ore:
                assert faktum.beordrat_ore == self._beordrat(post)
                assert self.arende.oppen_order(post.utbetalning_id) in (
                    before.oppen_order(post.utbetalning_id),
                    None,
                )
            else:
                assert betalt(self.arende) <= betalt(before)
                assert self._beordrat(post) == 0
        self.fakta += [faktum, *fallna]
        self._krav()

    def _krav(self) -> None:
        arende = self.arende
        assert 0 <= betalt(arende) <= arende.beviljat_ore
        assert betalt(arende) == arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT)
        assert arende.obetalt_ore == arende.beviljat_ore - betalt(arende)
        assert lovat(arende) <= arende.beviljat_ore
        assert kvar_att_attestera_ore(arende) >= 0
        for post in arende.bankposter.values():
            assert 0 <= post.for_hogt_belopp_ore <= post.belopp_ore
            assert post.belopp_ore - post.for_hogt_belopp_ore <= self._beordrat(post)
            assert post.belopp_ore or not post.utforde_order
        for utbetalning_id, order in arende.utbetalningar.items():
            assert self._betalt_med_ratt(utbetalning_id) <= (
                order.belopp_ore if order.betald else 0
            )
        utforda = [p.utbetalning_id for p in arende.bankposter.values() if p.utforde_order]
        assert len(utforda) == len(set(utforda))
        assert set(utforda) == {i for i, u in arende.utbetalningar.items() if u.betald}

    def _betalt_med_ratt(self, utbetalning_id: UUID) -> int:
        return sum(
            p.belopp_ore - p.for_hogt_belopp_ore
            for p in self.arende.bankposter.values()
            if p.utbetalning_id == utbetalning_id
        )

    def _beordrat(self, post: Bankpost) -> int:
        """What was ordered to where it went, in öre, and carried out by it."""
        order = self.arende.utbetalningar.get(post.utbetalning_id)
        if order is None or not post.utforde_order or order.betalningsmal != post.betalningsmal:
            return 0
        return order.belopp_ore


MITT_I = (INKOMMET, LITET, MEDDELAT_BESLUT)
BEORDRAT = tuple(but(f, verkningsdag=MEDDELAT, belopp_ore=5) for f in (ATTESTERAD, BEORDRAD))
GENOMGANGAR = st.sampled_from([(INKOMMET,), MITT_I, (*MITT_I, *BEORDRAT)]).map(Genomgang.fran)


@settings(EGENSKAP, max_examples=omfang(200))
@given(GENOMGANGAR, st.lists(STEG, min_size=10, max_size=40))
def test_paid_and_ordered_never_exceed_what_is_granted(
    genomgang: Genomgang, sekvens: list[Steg]
) -> None:
    for steg in sekvens:
        genomgang.utfor(*steg)
    assert vik(None, genomgang.fakta) == genomgang.arende


@EGENSKAP
@given(GENOMGANGAR, st.lists(STEG, min_size=10, max_size=40))
def test_the_case_is_the_same_after_a_journey_through_the_log(
    genomgang: Genomgang, sekvens: list[Steg]
) -> None:
    for steg in sekvens:
        genomgang.utfor(*steg)
    rader = [
        Loggrad(**vars(MAPPER.to_stored_event(f)), id=nr, tillagg=nr, registrerad=OSTAMPLAD)
        for nr, f in enumerate(genomgang.fakta, 1)
    ]
    assert vik(None, map(MAPPER.to_domain_event, rader)) == genomgang.arende
