"""Åtaganden efter dom: what was promised falls with its decision, and is promised again with it.

The ram cannot refuse it: the court has decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.anslag.bemyndigande import Atagande, atagandevakter
from domain.arende.arende import Arende
from domain.beslut.atagande import som_ataganden, som_belopp
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.vakt import Vakt


class AtagandenEfterDom(Arende.Event):
    """The decision fell, or holds again, by a judgement: what it promises was and is this."""

    TOPIC = "arende.ataganden-efter-dom"
    NAMN = "åtaganden efter dom"
    HANT = dagen("Dagen för domen")
    HARLETT = True

    beslut_id: UUID
    dom_id: UUID
    anslag_id: UUID
    tidigare: tuple[Atagande, ...]
    ataganden: tuple[Atagande, ...]

    def apply(self, aggregate: Arende) -> None:
        aggregate.har_atagit(self.beslut_id, som_belopp(self.ataganden))
        aggregate.fallna_ataganden[self.beslut_id] = tuple(som_belopp(self.tidigare).items())

    def i_ord(self) -> str:
        return "åtagandena gäller igen" if self.ataganden else "åtagandena upphör med beslutet"

    def vakter(self) -> Iterator[Vakt]:
        yield from atagandevakter(
            self.anslag_id, self.verkningsdag, self.tidigare, self.ataganden, villkorlig=False
        )


def folj_atagandena(arende: Arende, atgard: Atgard, dom_id: UUID) -> None:
    """Let what is promised follow the decisions that have fallen, or hold again."""
    assert arende.medel is not None
    besluten = (*(b for b, _ in arende.ataganden), *arende.fallna_ataganden)
    for beslut_id in dict.fromkeys(besluten):
        i_kraft = arende.beslut[beslut_id].i_kraft
        nu = arende.utestaende(beslut_id)
        fallet = dict(arende.fallna_ataganden.get(beslut_id, ()))
        efter = (nu or fallet) if i_kraft else {}
        if efter != nu:
            arende.registrera(
                AtagandenEfterDom,
                atgard,
                beslut_id=beslut_id,
                dom_id=dom_id,
                anslag_id=arende.medel.anslag_id,
                tidigare=som_ataganden(nu),
                ataganden=som_ataganden(efter),
            )
