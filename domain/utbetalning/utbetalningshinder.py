"""Hinder mot utbetalning: a decision that nothing is paid, for a ground of the regelverk."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav
from domain.grund.varden import ny_av
from domain.regelverk.regler import Grund, Nyckel
from domain.utbetalning.stopp import (
    HindersgrundenFinnsInte,
    HindersgrundSaknas,
    HindretGaller,
    IngetHinder,
    InteBeslutat,
    UtbetalningenHindras,
)


class UtbetalningshinderBeslutat(Beslutsfaktum):
    """Nothing is attested or ordered in the case as long as the decision stands."""

    TOPIC = "arende.utbetalningshinder-beslutat"
    NAMN = "hinder mot utbetalning beslutat"
    TYP = Beslutstyp.UTBETALNINGSHINDER

    grunder: tuple[Grund, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.utbetalningshinder = self.beslut_id
        aggregate.beslut[self.beslut_id] = ny_av(aggregate.beslut[self.beslut_id], hindrar=True)

    def i_ord(self) -> str:
        return f"utbetalning hindrad: {'; '.join(g.text for g in self.grunder)}"


class UtbetalningshinderHavt(Beslutsfaktum):
    """The hindrance `haver_beslut_id` was lifted: payments may go on."""

    TOPIC = "arende.utbetalningshinder-havt"
    NAMN = "hinder mot utbetalning hävt"
    TYP = Beslutstyp.UTBETALNINGSHINDER

    haver_beslut_id: UUID

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.galler_inte_langre(self.haver_beslut_id)
        aggregate.utbetalningshinder = None

    def i_ord(self) -> str:
        return "hindret mot utbetalning hävt"


def krav_ohindrat(arende: Arende) -> None:
    """Nothing is paid while a decision hinders it, and no court has stopped that decision."""
    hindret_id = arende.utbetalningshinder
    krav(
        hindret_id is None or arende.beslut[hindret_id].inhiberat_dag is not None,
        UtbetalningenHindras,
        diarienummer=arende.diarienummer,
    )


def hindra(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    grunder: Sequence[Nyckel],
    beslut: Beslutsuppgifter,
) -> None:
    """Decide that nothing is paid until further notice."""
    krav_nytt(arende, beslut_id)
    krav(arende.avgorande is not None, InteBeslutat, diarienummer=arende.diarienummer)
    krav(arende.utbetalningshinder is None, HindretGaller)
    krav(len(grunder) > 0, HindersgrundSaknas)
    finns = {g.nyckel: g for g in underlag.innehall(arende, atgard.dag).utbetalning.hindersgrunder}
    for nyckel in grunder:
        krav(nyckel in finns, HindersgrundenFinnsInte, grund=nyckel, finns=", ".join(finns))
    fatta(
        arende,
        UtbetalningshinderBeslutat,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        grunder=tuple(finns[nyckel] for nyckel in dict.fromkeys(grunder)),
    )


def hav(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
) -> None:
    """Lift the hindrance."""
    krav_nytt(arende, beslut_id)
    krav(arende.utbetalningshinder is not None, IngetHinder)
    fatta(
        arende,
        UtbetalningshinderHavt,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        haver_beslut_id=arende.utbetalningshinder,
    )
