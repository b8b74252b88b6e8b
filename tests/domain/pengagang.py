"""A case whose money moves step by step: commands one after another, and where the money then lies.

Every step checks that the facts fold to the state it left, that claims ask for no more than there
is, and that a refusal leaves nothing behind. Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from datetime import date
from functools import partial
from typing import Any, cast
from uuid import UUID, uuid5

import pytest

from domain import (
    andring,
    aterbetalning,
    aterkrav,
    aterrapport,
    bankrattelse,
    fordransbeslut,
    granskning,
    kvittning,
    rantepaforing,
    utbetalning,
)
from domain.andring import Andringsstod
from domain.arende import Arende
from domain.aterrapport import (
    Aterrapportsvar,
    Fritextsvar,
    Indikatorsvar,
    Intyg,
    Kostnad,
    Skalsvar,
)
from domain.beslutsfattande import Beslutsunderlag
from domain.beslutstyp import Beslutstyp
from domain.faktum import Faktum
from domain.fordran import Uttag
from domain.grunddata import REFERENSRANTA, Grunddata, ReferensrantaFaststalld
from domain.lador import KRAVBARA
from domain.mottagare import Mottagare
from domain.myndighet import DelegationBeslutad, Myndighet
from domain.pengar import Lada
from domain.regelverk import Regelverk
from domain.regler import Intygare
from domain.stopp import Stopp
from domain.utlysning import Utlysning
from store.liggare import vik
from tests.domain.historia import (
    ARENDET,
    BANKGIRO,
    BESLUTET,
    BESLUTSUPPGIFTER,
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
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.scenario import ANNA, BO, Fact, Scenario, fact, given, observe, tell_followers

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
)
BETALD_HISTORIA: tuple[Fact, ...] = (*GRUND, *BETALT_ARENDE)
"""400 thousand kronor granted 2024-03-21 and paid 2024-03-27."""


def svar(kostnader_ore: int) -> Aterrapportsvar:
    """A whole report of so much used."""
    return Aterrapportsvar(
        kostnader=(Kostnad(kostnadsslag="lonekostnader", belopp_ore=kostnader_ore),),
        skalsvar=(Skalsvar(fraga="enligt-plan", svar=4),),
        indikatorsvar=(Indikatorsvar(indikator="antal-vardforlopp", varde=3),),
        fritextsvar=(Fritextsvar(fraga="resultat", svar="Kortare väntetider"),),
        intyg=(
            Intyg(som=Intygare.BEHORIG_FORETRADARE, namn="Åsa Berg", dag=date(2025, 2, 1)),
            Intyg(som=Intygare.EKONOMICHEF, namn="Nils Öst", dag=date(2025, 2, 1)),
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


class Gang:
    """The case and the streams that its commands read."""

    def __init__(self, *history: Fact) -> None:
        self.historia = history or BETALD_HISTORIA
        scenario = Scenario(self.historia)
        self.fakta = [f for f in scenario.facts if f.originator_id == ARENDET]
        strommar = scenario.strommar
        self.arende = cast(Arende, strommar[ARENDET])
        self.utlysning = cast(Utlysning, strommar[UTLYSNINGEN])
        self.regelverk = cast(Regelverk, strommar[REGELVERKET])
        self.betalande = cast(Myndighet, strommar[BETALANDE])
        self.mottagare = cast(Mottagare, strommar[UPPSALA])
        self.rantor = cast(Grunddata, strommar[REFERENSRANTA])
        myndigheten = cast(Myndighet, strommar[MYNDIGHETEN])
        self.underlag = Beslutsunderlag(self.regelverk, myndigheten, frozenset())
        self.gallande_beslut = BESLUTET

    def gor(self, verb: Callable[..., None], *strommar: object, **falt: Any) -> list[Faktum]:
        """Carry out a command on the case; returns what it recorded."""
        verb(self.arende, *strommar, **falt)
        fakta = cast("list[Faktum]", list(self.arende.collect_events()))
        self.historia = (*self.historia, *map(som_fact, fakta))
        self.fakta += fakta
        assert vik(None, self.fakta) == self.arende
        for f in fakta:
            observe(type(f))
        tell_followers(self.fakta, len(self.fakta) - len(fakta))
        self._krav()
        return fakta

    def nekas(
        self, stopp: type[Stopp], verb: Callable[..., None], *strommar: object, **falt: Any
    ) -> None:
        fore = deepcopy(self.arende)
        with pytest.raises(stopp):
            verb(self.arende, *strommar, **falt)
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

    # What is done in the case

    def rapportera(self, tusen: int, dag: date = date(2025, 2, 10)) -> None:
        self.gor(
            aterrapport.begar,
            self.regelverk,
            frozenset(),
            verkningsdag=date(2025, 1, 10),
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            bidragsar=2024,
        )
        self.gor(
            aterrapport.ta_emot,
            self.mottagare,
            verkningsdag=dag,
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            svar=svar(tusen * T),
        )

    def granska(
        self, godkant: int, ej_godkant: int = 0, dag: date = date(2025, 3, 10), **falt: Any
    ) -> list[Faktum]:
        return self.gor(
            granskning.granska,
            self.underlag.myndighet,
            verkningsdag=dag,
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            godkant_ore=godkant * T,
            ej_godkant_ore=ej_godkant * T,
            motivering="Enligt redovisningen",
            **falt,
        )

    def granskat(self, godkant: int = 250, ej_godkant: int = 50) -> Gang:
        """Reported and reviewed: what is neither approved nor not approved is unspent."""
        self.rapportera(godkant + ej_godkant)
        self.granska(godkant, ej_godkant)
        return self

    def krav_ater(
        self,
        ur: Mapping[Lada, int],
        avstatt: Mapping[Lada, int] | None = None,
        dag: date = date(2025, 4, 1),
        fordran_id: UUID = FORDRAN,
        grunder: Sequence[str] = ("ej-anvant",),
        **falt: Any,
    ) -> list[Faktum]:
        return self.gor(
            aterkrav.krav_ater,
            self.underlag,
            **self.kravet(ur, avstatt, dag, fordran_id, grunder),
            **falt,
        )

    def kravet(
        self,
        ur: Mapping[Lada, int],
        avstatt: Mapping[Lada, int] | None = None,
        dag: date = date(2025, 4, 1),
        fordran_id: UUID = FORDRAN,
        grunder: Sequence[str] = ("ej-anvant",),
    ) -> dict[str, Any]:
        return {
            "verkningsdag": dag,
            "av": ANNA,
            "beslut_id": uuid5(NAMNRYMD, f"krav {fordran_id}"),
            "fordran_id": fordran_id,
            "grunder": grunder,
            "ur": {lada: tusen * T for lada, tusen in ur.items()},
            "avstatt": {lada: tusen * T for lada, tusen in (avstatt or {}).items()},
            "avstaendeskal": "Särskilda skäl" if avstatt else None,
            "beslut": BESLUTSUPPGIFTER,
        }

    def betala_ater(
        self, tusen: int, dag: date = date(2025, 4, 20), fordran_id: UUID = FORDRAN
    ) -> int:
        """Part of a receipt settles the claim; returns the version that says so."""
        self.gor(
            aterbetalning.placera_pa_fordran,
            self.regelverk,
            verkningsdag=dag,
            av=BO,
            inbetalning_id=INBETALNING,
            fordran_id=fordran_id,
            belopp_ore=tusen * T,
        )
        return self.arende.version

    def betala_ater_utan_krav(self, ur: Mapping[Lada, int], dag: date = date(2025, 4, 20)) -> int:
        self.gor(
            aterbetalning.placera_utan_fordran,
            self.regelverk,
            verkningsdag=dag,
            av=BO,
            inbetalning_id=INBETALNING,
            belopp_ore=sum(ur.values()) * T,
            ur={lada: tusen * T for lada, tusen in ur.items()},
        )
        return self.arende.version

    def hav_placering(self, version: int, dag: date | None = None) -> list[Faktum]:
        return self.gor(
            aterbetalning.hav_placering,
            av=BO,
            rattar_version=version,
            orsak="Fel ärende",
            verkningsdag=dag,
        )

    def efterge(
        self,
        tusen: int,
        dag: date = date(2025, 6, 1),
        ranta_ore: int = 0,
        fordran_id: UUID = FORDRAN,
    ) -> list[Faktum]:
        return self.gor(
            fordransbeslut.efterge,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=uuid5(NAMNRYMD, f"eftergift {self.arende.version}"),
            fordran_id=fordran_id,
            kapital_ore=tusen * T,
            ranta_ore=ranta_ore,
            eftergiftsskal="Synnerliga skäl",
            beslut=BESLUTSUPPGIFTER,
        )

    def andra(self, tusen: int, dag: date = date(2025, 5, 1)) -> list[Faktum]:
        """The grant is changed to so much."""
        till_nackdel = tusen * T < self.arende.beviljat_ore
        nytt = uuid5(NAMNRYMD, f"ändring {self.arende.version}")
        fakta = self.gor(
            andring.andra,
            self.utlysning,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=nytt,
            andrar_beslut_id=self.gallande_beslut,
            stod=Andringsstod.ORIKTIGA_UPPGIFTER if till_nackdel else Andringsstod.INTE_GYNNANDE,
            belopp_ore=tusen * T,
            beslut=BESLUTSUPPGIFTER,
        )
        self.gallande_beslut = nytt
        return fakta

    def ranta(self, till: date, fordran_id: UUID = FORDRAN) -> int:
        """Count the interest; returns what it is in all, in öre."""
        self.gor(
            rantepaforing.berakna,
            self.rantor,
            verkningsdag=till,
            av=BO,
            fordran_id=fordran_id,
            till=till,
        )
        return self.arende.fordringar[fordran_id].ranta_ore

    def ratta_betalning(
        self,
        tusen: int,
        dag: date = date(2024, 3, 27),
        version: int | None = None,
        betalningsmal: str = BANKGIRO,
    ) -> list[Faktum]:
        return self.gor(
            bankrattelse.ratta_utbetalning,
            self.utlysning,
            verkningsdag=dag,
            av=BO,
            rattar_version=version or next(iter(self.arende.bankposter)),
            belopp_ore=tusen * T,
            betalningsmal=betalningsmal,
            orsak="Fel i bankfilen",
        )

    def retur(
        self, tusen: int, dag: date = date(2024, 4, 3), version: int | None = None
    ) -> list[Faktum]:
        return self.gor(
            bankrattelse.ta_emot_retur,
            self.utlysning,
            verkningsdag=dag,
            av=BO,
            utbetalning_version=version or next(iter(self.arende.bankposter)),
            belopp_ore=tusen * T,
            bankreferens="KI-R",
            orsak="Kontot är avslutat",
        )

    def kvitta(self, tusen: int, dag: date, fordran_id: UUID = FORDRAN) -> int:
        self.gor(
            kvittning.kvitta,
            self.regelverk,
            self.betalande,
            verkningsdag=dag,
            av=BO,
            fordran_id=fordran_id,
            belopp_ore=tusen * T,
        )
        return self.arende.version

    def betala(self, tusen: int, dag: date, namn: str = "betalning", **falt: Any) -> UUID:
        """Attested, ordered and made on one day."""
        utbetalning_id = uuid5(NAMNRYMD, namn)
        gemensamt = {"verkningsdag": dag, "av": BO, "utbetalning_id": utbetalning_id}
        attest: dict[str, Any] = {**gemensamt, "belopp_ore": tusen * T}
        self.gor(utbetalning.attestera, self.regelverk, self.betalande, **attest)
        self.gor(
            utbetalning.beordra,
            self.regelverk,
            self.mottagare,
            frozenset(),
            **gemensamt,
            betalningsmal=BANKGIRO,
            forfallodag=dag,
            **falt,
        )
        self.bank(tusen, dag, utbetalning_id)
        return utbetalning_id

    def bank(
        self, tusen: int, dag: date, utbetalning_id: UUID, betalningsmal: str = BANKGIRO
    ) -> None:
        self.gor(
            utbetalning.bekrafta,
            verkningsdag=dag,
            av=BO,
            utbetalning_id=utbetalning_id,
            belopp_ore=tusen * T,
            betalningsmal=betalningsmal,
            bankreferens="KI",
        )
