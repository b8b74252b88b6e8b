"""All those who watch one ärende of a sequence: each counts its money in its own way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self, cast
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengaregeln import brister
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.utlysning.utlysning import Utlysning
from projections.pengar.floden import floden
from store.liggare import vik
from tests.domain.hjalp.avstattvittne import Avstattvittne
from tests.domain.hjalp.bankvittne import Bankvittne
from tests.domain.hjalp.budgetvittne import Budgetvittne
from tests.domain.hjalp.granskningsvittne import Granskningsvittne
from tests.domain.hjalp.hemvisten import krav_hem
from tests.domain.hjalp.maskingrund import PRISER
from tests.domain.hjalp.pengabokslut import bokslut
from tests.domain.hjalp.pengakrav import Pengakrav
from tests.domain.hjalp.pengaorakel import Orakel
from tests.domain.hjalp.pengarakning import Rakning
from tests.domain.hjalp.pengavittne import Vittne
from tests.domain.hjalp.rantevittne import Rantevittne
from tests.domain.hjalp.scenario import Scenario


def beviljat_enligt(fakta: Iterable[Faktum]) -> Counter[int]:
    """The flow, by budgetår."""
    summor = Counter[int]()
    for f in fakta:
        for p in floden(f):
            if p.konto == "beviljat":
                summor[p.plats.budgetar] += p.belopp_ore
    return summor


@dataclass
class Bevakning:
    arende: Arende
    utlysning: Utlysning
    fakta: list[Faktum]
    rakning: Rakning
    krav: Pengakrav
    vittne: Vittne
    """What the mottagare has in hand, and may get."""
    floden: Counter[int] = field(default_factory=Counter)
    """What is granted by budgetår, as the flows say."""
    budget: Budgetvittne = field(default_factory=Budgetvittne)
    """Of which year's money it is, as it lies."""
    bank: Bankvittne = field(default_factory=Bankvittne)
    granskat: Granskningsvittne = field(default_factory=Granskningsvittne)
    avstatt: Avstattvittne = field(default_factory=Avstattvittne)
    ranta: Rantevittne = field(default_factory=lambda: Rantevittne(PRISER))

    @classmethod
    def ny(cls, borjan: Scenario, arende_id: UUID, utlysning: Utlysning) -> Self:
        """Granted and told, nothing paid."""
        fakta = [
            f.model_copy(update={"timestamp": OSTAMPLAD})
            for f in borjan.facts
            if f.originator_id == arende_id
        ]
        arende = cast(Arende, vik(None, fakta))
        ore = arende.beviljat_ore
        rakning = Rakning(arende, Orakel(beviljat=ore, obetalt=ore))
        vittne = Vittne()
        for faktum in fakta:
            vittne.beviljande.se(faktum)
            rakning.beviljande.se(faktum)
        krav, floden = Pengakrav(arende), beviljat_enligt(fakta)
        ny = cls(arende, utlysning, fakta, rakning, krav, vittne, floden)
        for faktum in fakta:
            ny.budget.se(faktum)
        return ny

    def nya(self, before: Arende) -> list[Faktum]:
        """What the command recorded; and that all holds that must."""
        nya = cast("list[Faktum]", list(self.arende.collect_events()))
        self.fakta += nya
        for faktum in nya:
            krav_hem(faktum, self.utlysning)
            self.krav.se(faktum)
            self.budget.se(faktum)
            self.bank.se(faktum)
            self.granskat.se(faktum)
            self.avstatt.se(faktum)
            self.ranta.se(faktum)
            self.vittne.se(faktum)
        self.floden.update(beviljat_enligt(nya))
        if nya:
            self._haller(nya, before)
        return nya

    def _haller(self, nya: list[Faktum], before: Arende) -> None:
        self.krav.haller()
        self.bank.haller()
        self.granskat.haller(self.arende)
        assert [*self.avstatt.brister(self.arende)] == []
        self.ranta.haller(self.arende)
        assert [*self.vittne.brister(), *brister(self.arende)] == []
        beviljande = self.vittne.beviljande
        assert beviljande.beviljat == self.arende.beviljat_ore
        assert beviljande.per_budgetar() == self.floden
        assert [*self.budget.brister(self.floden)] == []
        assert beviljande.utestaende == self.arende.utestaende_ore
        if len(nya) == 1:
            self.krav.inte_mer(nya[0], before)

    def bokslut(self) -> None:
        bokslut(self.fakta, self.arende, self.krav.i_banken)
