"""What a random history grants, of each case: told to the oracle by a witness of its own.

The witness reads what was decided, and the oracle what that did to the money.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from domain.beslut.atagandefoljd import AtagandenAnpassade
from store.journal import Kvitto
from store.mapper import FaktumMapper, Loggrad
from tests.domain.hjalp.beviljandevittne import Beviljandevittne

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering


class Beviljade:
    """By ärende."""

    def __init__(self) -> None:
        self.vittnen: defaultdict[UUID, Beviljandevittne] = defaultdict(Beviljandevittne)
        self.mapper = FaktumMapper.ny()

    def se(self, s: Simulering, kvitto: Kvitto) -> None:
        """What was decided; and what followed, of promises, when their decisions fell or held."""
        egna = [r for r in kvitto.rader if r.topic.startswith("arende.")]
        fore = {r.id: self._infriat(r) for r in egna if r.topic == AtagandenAnpassade.TOPIC}
        for rad in egna:
            self.vittnen[UUID(str(rad.originator_id))].se(self.mapper.to_domain_event(rad))
        for rad in egna:
            if rad.id in fore:
                self._folj(s, rad, fore[rad.id])

    def _om(self, rad: Loggrad) -> AtagandenAnpassade:
        faktum = self.mapper.to_domain_event(rad)
        assert isinstance(faktum, AtagandenAnpassade)
        return faktum

    def delar(self, arende: UUID) -> list[tuple[UUID | None, int, int]]:
        """What is granted: of each promise by year, the last and newest first, and the grant."""
        vittne = self.vittnen[arende]
        delar: list[tuple[UUID | None, int, int]] = []
        for beslut_id in reversed(vittne.infriat):
            per_ar = vittne.infriat_per_budgetar(beslut_id)
            delar += [(beslut_id, ar, per_ar[ar]) for ar in sorted(per_ar, reverse=True)]
        av_grunden = sorted(vittne.grunden.levande_per_ar().items(), reverse=True)
        return [*delar, *((None, ar, ore) for ar, ore in av_grunden)]

    def _infriat(self, rad: Loggrad) -> Counter[int]:
        """What is granted of the promise, by year."""
        vittne = self.vittnen[UUID(str(rad.originator_id))]
        return vittne.infriat_per_budgetar(self._om(rad).beslut_id)

    def _folj(self, s: Simulering, rad: Loggrad, per_ar: Counter[int]) -> None:
        arende, beslut_id = UUID(str(rad.originator_id)), self._om(rad).beslut_id
        dag: date = self._om(rad).verkningsdag
        till = self.vittnen[arende].utestaende_enligt(beslut_id)
        post = s.utlysningar[s.arenden[arende]]
        s.orakel.loften.sankt(rad.id, post, (arende, beslut_id), dag, till)
        nu = self._infriat(rad)
        skillnader = {ar: nu[ar] - per_ar[ar] for ar in {*nu, *per_ar}}
        s.orakel.pengar.infriat_andrat(rad.id, arende, dag, skillnader)
