"""Anstånd: the debtor is given time."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.fordran import oppen
from domain.aterkrav.stopp import AnstandMastFramat, AnstandsrantaStodsInte
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.rantevillkor import Betalningsvillkor, Forfallodel
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.kalender import flyttad_frist
from domain.grund.stopp import krav
from domain.ranta.forfall import galler_till


class AnstandBeviljat(Beslutsfaktum):
    """The claim was put off: what is paid on `anstand_till` is paid in time.

    `med_ranta`: until then it costs what the regelverk says that an anstånd costs; else nothing for
    the days after verkningsdag, up to and including `anstand_till`.
    """

    TOPIC = "arende.anstand-beviljat"
    NAMN = "anstånd beviljat"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    anstand_till: date
    med_ranta: bool

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        delar = (hela_fordran(fordran, self.anstand_till),)
        aggregate.fordringar[self.fordran_id] = fordran.med_villkor(
            Betalningsvillkor(
                self.beslut_id,
                self.verkningsdag,
                delar,
                self.med_ranta,
                plan=False,
                version=self.originator_version,
            )
        )

    def i_ord(self) -> str:
        ranta = "med" if self.med_ranta else "utan"
        vad = fordrans_namn(self.fordran_id)
        return f"anstånd {ranta} ränta till {self.anstand_till} för {vad}"


def hela_fordran(fordran: Fordran, dag: date) -> Forfallodel:
    """All of the claim is to be paid on one day."""
    return Forfallodel(dag, fordran.krav_ore, fordran.krav_ore)


def bevilja_anstand(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    till: date,
    med_ranta: bool,
    beslut: Beslutsuppgifter,
) -> None:
    """Put off the day on which a claim is to be paid; it moves to a bank day as the demand's.

    The delegation is to reach to all that is put off, capital and interest.
    """
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    sista_dag = max(galler_till(fordran), atgard.dag)
    krav(till > sista_dag, AnstandMastFramat, till=till, galler_till=sista_dag)
    krav_ranta_medges(fordran, med_ranta=med_ranta)
    fatta(
        arende,
        AnstandBeviljat,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
        fordran_id=fordran_id,
        anstand_till=att_betala_senast(arende, underlag, atgard.dag, till),
        med_ranta=med_ranta,
    )


def krav_ranta_medges(fordran: Fordran, *, med_ranta: bool) -> None:
    """Time costs interest only where the regelverk says so, at the rate that it says."""
    villkor = fordran.rantevillkor
    medges = villkor is not None and villkor.regel.vid_anstand is not None
    krav(medges or not med_ranta, AnstandsrantaStodsInte)


def att_betala_senast(
    arende: Arende, underlag: Beslutsunderlag, beslutsdag: date, dag: date
) -> date:
    """The day, or the bank day after it, if the regelverk moves what is due when banks close."""
    regel = underlag.innehall(arende, beslutsdag).aterkrav
    flyttas = regel is not None and regel.forfallodag_flyttas
    return flyttad_frist(dag, flyttas, underlag.stangda_dagar)
