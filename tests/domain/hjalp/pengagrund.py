"""The case whose money moves: what came before, and what every step of it must keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from functools import partial
from typing import Any, cast
from uuid import UUID

import pytest

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.arende.uttag import Uttag
from domain.aterrapport.svar import (
    Aterrapportsvar,
    Fritextsvar,
    Indikatorsvar,
    Intyg,
    Kostnad,
    Skalsvar,
)
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.faktum import Faktum
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, UTLANINGSRANTA, Grunddata
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.delegation import DelegationBeslutad
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.aterkravsregel import Aterkravsregel
from domain.regelverk.rapportmall import Intygare
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from store.liggare import vik
from tests.domain.hjalp.bankdagarna import BANKAREN
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTET,
    BETALANDE,
    BETALNINGSMAL_GODKANT,
    BETALT_ARENDE,
    INFORT,
    MYNDIGHETEN,
    MYNDIGHETERNA,
    REGELVERKET,
    REGISTRERAD,
    TILLDELAT,
    UPPLAGD,
    UPPSALA,
    UTLYST,
)
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import (
    ANNA,
    Fact,
    Scenario,
    as_taken_by,
    but,
    fact,
    folded_on,
    given,
    observe,
)

T = 1_000_00
RAPPORTEN = UUID("00000000-0000-4000-8000-0000000000f1")
FORDRAN = UUID("00000000-0000-4000-8000-0000000000f2")
FORDRAN_2 = UUID("00000000-0000-4000-8000-0000000000f3")
INBETALNING = UUID("00000000-0000-4000-8000-0000000000f4")
NAMNRYMD = UUID("00000000-0000-4000-8000-0000000000ff")
BO_FAR_ALLT = fact(
    DelegationBeslutad,
    MYNDIGHETEN,
    av=ANNA,
    verkningsdag=date(2019, 2, 1),
    delegation_id=UUID("00000000-0000-4000-8000-0000000000e3"),
    subjekt="cilla",
    beslutstyper=(Beslutstyp.GRANSKNING, Beslutstyp.EFTERGIFT),
    beloppsgrans_ore=None,
    galler_till=None,
    beslutsreferens="Arbetsordning 2/2019",
)
CILLA = ANNA.model_copy(update={"subjekt": "cilla"})
RANTORNA = tuple(
    fact(
        ReferensrantaFaststalld,
        REFERENSRANTA,
        verkningsdag=fran,
        galler_fran=fran,
        hundradelar=hundradelar,
        kalla="Riksbanken (påhittat)",
    )
    for fran, hundradelar in (
        (date(2024, 1, 1), 400),
        (date(2024, 7, 1), 375),
        (date(2025, 1, 1), 260),
        (date(2025, 7, 1), 200),
        (date(2026, 1, 1), 175),
    )
)
UTLANINGSRANTORNA = tuple(
    fact(
        UtlaningsrantaFaststalld,
        UTLANINGSRANTA,
        verkningsdag=date(ar, 1, 1),
        galler_fran=date(ar, 1, 1),
        hundradelar=hundradelar,
        kalla="Riksgälden (påhittat)",
    )
    for ar, hundradelar in ((2024, 241), (2025, 188), (2026, 203))
)
GRUND: tuple[Fact, ...] = (
    UPPLAGD,
    TILLDELAT,
    INFORT,
    UTLYST,
    REGISTRERAD,
    *MYNDIGHETERNA,
    BO_FAR_ALLT,
    *BETALNINGSMAL_GODKANT,
    *RANTORNA,
    *UTLANINGSRANTORNA,
    *BANKAREN,
)
BETALD_HISTORIA: tuple[Fact, ...] = (*GRUND, *BETALT_ARENDE)
"""400 thousand kronor granted 2024-03-21 and paid 2024-03-27."""


def _med(regel: Aterkravsregel | None) -> tuple[Fact, ...]:
    innehall = INNEHALL.model_copy(update={"aterkrav": regel})
    return tuple(but(f, innehall=innehall) if f is INFORT else f for f in BETALD_HISTORIA)


def med_regel(**andrat: object) -> tuple[Fact, ...]:
    """The story, with another rule on återkrav."""
    return _med(ATERKRAVSREGEL.model_copy(update=andrat))


UTAN_REGEL = _med(None)
"""The story, with no rule on återkrav."""


def svar(kostnader_ore: int, dag: date = date(2025, 2, 1)) -> Aterrapportsvar:
    """A whole report of so much used, certified on the day."""
    return Aterrapportsvar(
        kostnader=(Kostnad(kostnadsslag="lonekostnader", belopp_ore=kostnader_ore),),
        skalsvar=(Skalsvar(fraga="enligt-plan", svar=4),),
        indikatorsvar=(Indikatorsvar(indikator="antal-vardforlopp", varde=3),),
        fritextsvar=(Fritextsvar(fraga="resultat", svar="Kortare väntetider"),),
        intyg=(
            Intyg(som=Intygare.BEHORIG_FORETRADARE, namn="Åsa Berg", dag=dag),
            Intyg(som=Intygare.EKONOMICHEF, namn="Nils Öst", dag=dag),
        ),
    )


def uttag(lada: Lada, tusen: int, ar: int = 2024) -> Uttag:
    return Uttag(lada=lada, budgetar=ar, belopp_ore=tusen * T)


def som_fact(faktum: Faktum) -> Fact:
    """A recorded fact as one of a history."""
    falt = {namn: getattr(faktum, namn) for namn in type(faktum).model_fields}
    return partial(
        type(faktum),
        **{n: v for n, v in falt.items() if n not in ("originator_version", "timestamp")},
    )


class Penningarende:
    """The case, the streams that its commands read, and where its money lies."""

    EGET = ARENDET

    def __init__(self, *history: Fact) -> None:
        self.historia = history or BETALD_HISTORIA
        scenario = Scenario(self.historia)
        self.fakta = [f for f in scenario.facts if f.originator_id == self.EGET]
        strommar = scenario.strommar
        self.arende = cast(Arende, strommar[self.EGET])
        self._vikt = vik(None, self.fakta)
        """What the facts alone make of the case: no command has had it."""
        assert self.arende.medel is not None
        self.utlysning = cast(Utlysning, strommar[self.arende.medel.utlysning_id])
        self.regelverk = cast(Regelverk, strommar[REGELVERKET])
        self.betalande = cast(Myndighet, strommar[BETALANDE])
        self.post = cast(Anslag, strommar[self.arende.medel.anslag_id])
        self.mottagare = cast(Mottagare, strommar[UPPSALA])
        self.bankdagar = cast(Grunddata, strommar[BANKDAGAR])
        self.rantor = cast(Grunddata, strommar[REFERENSRANTA])
        self.utlaningsrantor = cast(Grunddata, strommar[UTLANINGSRANTA])
        myndigheten = cast(Myndighet, strommar[MYNDIGHETEN])
        self.underlag = Beslutsunderlag(self.regelverk, myndigheten, frozenset())
        self.gallande_beslut = BESLUTET

    def gor(self, verb: Callable[..., None], *strommar: object, **falt: Any) -> list[Faktum]:
        """Carry out a command on the case; returns what it recorded."""
        verb(self.arende, *strommar, **as_taken_by(verb, falt))
        fakta = cast("list[Faktum]", list(self.arende.collect_events()))
        self.historia = (*self.historia, *map(som_fact, fakta))
        self.fakta += fakta
        self._vikt = folded_on(self._vikt, fakta)
        assert self._vikt == self.arende
        for f in fakta:
            observe(type(f))
        self._krav()
        return fakta

    def nekas(
        self, stopp: type[Stopp], verb: Callable[..., None], *strommar: object, **falt: Any
    ) -> None:
        fore = deepcopy(self.arende)
        with pytest.raises(stopp):
            verb(self.arende, *strommar, **as_taken_by(verb, falt))
        assert self.arende == fore
        assert not self.arende.pending_events
        observe(stopp)

    def _krav(self) -> None:
        """No krona is asked for twice, and none that is not there."""
        for lada, ar in {(d.lada, d.ar) for f in self.arende.fordringar.values() for d in f.ur}:
            kravt = self.arende.kravt_ur_ore(lada, ar)
            assert lada in KRAVBARA
            assert 0 < kravt <= self.arende.lador.belopp[lada, ar], (lada, ar)
        for f in self.arende.fordringar.values():
            for d in f.omfort:
                egna = sum(u.belopp_ore for u in f.ur if u.lada is Lada.FOR_HOGT_BELOPP)
                assert 0 < d.belopp_ore <= egna

    def lador(self) -> dict[str, int]:
        """What lies where, in thousands of kronor, all years together."""
        summor: Counter[str] = Counter()
        for (lada, _), ore in self.arende.lador.belopp.items():
            summor[lada] += ore
        assert all(ore % T == 0 for ore in summor.values())
        return {lada: ore // T for lada, ore in sorted(summor.items()) if ore}

    def per_ar(self) -> dict[tuple[str, int], int]:
        return {
            (str(lada), ar): ore // T
            for (lada, ar), ore in sorted(self.arende.lador.belopp.items())
        }

    def fordran(self, fordran_id: UUID = FORDRAN) -> dict[str, int]:
        """What is outstanding of a claim, in thousands of kronor, by box."""
        return {str(d.lada): d.belopp_ore // T for d in self.arende.fordringar[fordran_id].ur}

    def scenario(self) -> Scenario:
        """given(what has happened): for the grammar of the other tests."""
        return given(*self.historia)
