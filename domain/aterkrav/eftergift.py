"""Eftergift: the authority lets go of all or some of a claim."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.efterskankning import Eftergift
from domain.arende.fordran import fordrans_namn
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import Uttag, del_av, som_delar, uttaget_i_ord
from domain.aterkrav.fordran import krav_ryms, oppen
from domain.aterkrav.stopp import EftergiftsskalSaknas, EftergiftStodsInte
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.grund.stopp import krav
from domain.grund.varden import OreEllerNoll, Text
from domain.regelverk.aterkravsregel import Skalsgrad


class FordranEftergiven(Beslutsfaktum, Pengafaktum):
    """All or some of an existing claim was waived, for reasons as strong as the regelverk wants."""

    TOPIC = "arende.fordran-eftergiven"
    NAMN = "fordran eftergiven"
    OM_FORDRAN = True
    TYP = Beslutstyp.EFTERGIFT

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    skalsgrad: Skalsgrad
    eftergiftsskal: Text

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.eftergiven(
            Eftergift(self.beslut_id, self.verkningsdag, som_delar(self.kapital), self.ranta_ore)
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return f"{vad} eftergivet av {fordrans_namn(self.fordran_id)}: {self.eftergiftsskal}"


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
    """Waive some or all of a claim that exists: the delegation is to reach to all of it."""
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    regel = underlag.innehall(arende, atgard.dag).aterkrav
    krav(regel is not None and regel.eftergift is not None, EftergiftStodsInte)
    assert regel is not None
    assert regel.eftergift is not None
    krav(eftergiftsskal.strip() != "", EftergiftsskalSaknas, skalsgrad=regel.eftergift.namn)
    krav_ryms(fordran, kapital_ore, ranta_ore)
    delar = del_av(fordran, kapital_ore)
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
        skalsgrad=regel.eftergift,
        eftergiftsskal=eftergiftsskal,
    )
