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
                self._folj(s, rad, *fore[rad.id])

    def _om(self, rad: Loggrad) -> AtagandenAnpassade:
        faktum = self.mapper.to_domain_event(rad)
        assert isinstance(faktum, AtagandenAnpassade)
        return faktum

    def _infriat(self, rad: Loggrad) -> tuple[int, Counter[int]]:
        """What is granted of the promise, and what has been by year."""
        beslut_id = self._om(rad).beslut_id
        vittne = self.vittnen[UUID(str(rad.originator_id))]
        per_ar = Counter(vittne.infriat_per_ar[beslut_id])
        star = beslut_id not in vittne.upphavda
        return vittne.infriat_av(beslut_id).beviljat, per_ar if star else Counter()

    def _folj(self, s: Simulering, rad: Loggrad, netto: int, per_ar: Counter[int]) -> None:
        arende, beslut_id = UUID(str(rad.originator_id)), self._om(rad).beslut_id
        dag: date = self._om(rad).verkningsdag
        till = self.vittnen[arende].utestaende_enligt(beslut_id)
        post = s.utlysningar[s.arenden[arende]]
        s.orakel.loften.sankt(rad.id, post, (arende, beslut_id), dag, till)
        nu_netto, nu_per_ar = self._infriat(rad)
        skillnader = {ar: nu_per_ar[ar] - per_ar[ar] for ar in {*nu_per_ar, *per_ar}}
        s.orakel.pengar.infriat_andrat(rad.id, arende, dag, nu_netto - netto, skillnader)
