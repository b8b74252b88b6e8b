"""Eftergift: the authority lets go of all or some of a claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import som_det_lag
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import Uttag, del_av, som_delar, summa, uttaget_i_ord
from domain.aterkrav.avskrivning import aterforbart
from domain.aterkrav.fordran import krav_ryms, skyldig
from domain.aterkrav.stopp import EftergiftsskalSaknas, EftergiftStodsInte
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.fordran.eftergiftsord import Eftergiftsord
from domain.fordran.efterskankning import (
    Avskrivet,
    Eftergift,
    avskrivet_igen,
    de_sista,
    fore_avskrivningen,
)
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada, Rorelse
from domain.grund.stopp import krav
from domain.grund.varden import OreEllerNoll, Text
from domain.regelverk.aterkravsregel import Skalsgrad


class FordranEftergiven(Beslutsfaktum, Pengafaktum):
    """All or some of an existing claim was waived, for reasons as strong as the regelverk wants.

    `ur_avskrivet` is what of it had been written off, and was owed all the same.
    """

    TOPIC = "arende.fordran-eftergiven"
    NAMN = "fordran eftergiven"
    OM_FORDRAN = True
    TYP = Beslutstyp.EFTERGIFT

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    ur_avskrivet: tuple[Avskrivet, ...]
    skalsgrad: Skalsgrad
    eftergiftsskal: Text

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.ur_avskrivet, self.verkningsdag, igen=False)

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.eftergiven(
            sagd(self.beslut_id, self.verkningsdag, self.kapital, self.ranta_ore, self.ur_avskrivet)
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return f"{vad} eftergivet av {fordrans_namn(self.fordran_id)}: {self.eftergiftsskal}"


def sagd(
    beslut_id: UUID,
    dag: date,
    kapital: tuple[Uttag, ...],
    ranta_ore: int,
    ur_avskrivet: tuple[Avskrivet, ...],
) -> Eftergift:
    """What a decision waives, out of the words of a fact."""
    fore = tuple(e.som_del for e in ur_avskrivet)
    orden = (Eftergiftsord(beslut_id, dag, summa(kapital), ranta_ore),)
    return Eftergift(beslut_id, dag, som_delar(kapital), ranta_ore, fore, orden, orden)


def efterge(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    kapital_ore: int,
    ranta_ore: int,
    eftergiftsskal: str,
    beslut: Beslutsuppgifter,
) -> None:
    """Waive some or all of a claim that exists: the delegation is to reach to all of it.

    First what is outstanding, and then what is written off: that is owed all the same.
    """
    krav_nytt(arende, beslut_id)
    fordran = skyldig(arende, fordran_id)
    regel = underlag.innehall(arende, atgard.dag).aterkrav
    krav(regel is not None and regel.eftergift is not None, EftergiftStodsInte)
    assert regel is not None
    assert regel.eftergift is not None
    krav(eftergiftsskal.strip() != "", EftergiftsskalSaknas, skalsgrad=regel.eftergift.namn)
    delar, ur_avskrivet = _delarna(arende, fordran, kapital_ore, ranta_ore)
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    for d in delar:
        flytt.mellan(d.lada, d.budgetar, Lada.EFTERGIVET, d.budgetar, d.belopp_ore)
    fatta(
        arende,
        FordranEftergiven,
        underlag,
        atgard,
        flytt,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=kapital_ore + ranta_ore,
        fordran_id=fordran_id,
        kapital=delar,
        ranta_ore=ranta_ore,
        ur_avskrivet=som_det_lag(arende, ur_avskrivet, atgard.dag, igen=False),
        skalsgrad=regel.eftergift,
        eftergiftsskal=eftergiftsskal,
    )


def _delarna(
    arende: Arende, fordran: Fordran, kapital_ore: int, ranta_ore: int
) -> tuple[tuple[Uttag, ...], tuple[Avskrivet, ...]]:
    """Out of which boxes it is waived, and what of it was written off; never more than is owed."""
    krav_ryms(
        fordran,
        kapital_ore,
        ranta_ore,
        avskrivet_ore=summa(aterforbart(arende, fordran, fordran.avskrivet_ore)),
        avskriven_ranta_ore=fordran.avskriven_ranta_kvar_ore,
    )
    over_ore = max(0, kapital_ore - fordran.utestaende_ore)
    over_ranta_ore = max(0, ranta_ore - fordran.utestaende_ranta_ore)
    avskrivna = de_sista(fordran.efterskankt, Lada.AVSKRIVET, over_ore, over_ranta_ore)
    delar = del_av(fordran, kapital_ore - over_ore)
    return (*delar, *aterforbart(arende, fordran, over_ore)), avskrivet_igen(avskrivna)
