"""Eftergiftsändring: less is waived than was decided, or nothing (37 § FL).

A waiver favours the debtor: from one whom the law protects it is only taken back on a reservation,
for reasons of safety, or if he misled the authority.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.stopp import AndringForeBeslut
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa, uttaget_i_ord
from domain.aterkrav.anstand import att_betala_senast
from domain.aterkrav.eftergift import sagd
from domain.aterkrav.eftergiftsflytt import (
    det_lyfta,
    efterge_i_stallet,
    eftergiften,
    i_stallet,
)
from domain.aterkrav.fordran import finns
from domain.aterkrav.stopp import AterkravStodsInte, EftergiftenSanksInte
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.gallande import krav_i_kraft
from domain.beslut.stod import Andringsstod, krav_stod
from domain.fordran.eftergiftsord import Eftergiftsord, utover_ore
from domain.fordran.efterskankning import Avskrivet, Eftergift, fore_avskrivningen
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.fordringslage import Kapitalhandelse
from domain.fordran.rantevillkor import Betalningsvillkor
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.pengar import Rorelse
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, OreMedTecken
from domain.ranta.betalas import Betalas, med_en_del_till
from domain.utlysning.utlysning import Utlysning


class EftergiftAndrad(Beslutsfaktum, Pengafaktum):
    """Less is waived, `kapital` and `ranta_ore`, or nothing: the rest is owed again from this day.

    What is owed again is to be paid by `forfallodag`, and costs nothing until then. `betalas` says
    so, and that what was outstanding all along keeps its days; nothing, if no capital is owed
    again. `redan_lyft` besides was waived no longer since less was demanded: it is not owed again,
    nor waived again whatever is demanded. `stod` is what in 37 § FL it rests on. `ur_avskrivet`: of
    what is still waived, what had been written off. `avskrivet`: of what is waived no longer, what
    is written off again, as from when it was. `utover_ore` of
    what was said before had not been there to waive: no less is waived for that.
    """

    TOPIC = "arende.eftergift-andrad"
    NAMN = "eftergift ändrad"
    OM_FORDRAN = True
    TYP = Beslutstyp.ANDRING
    HANT = dagen("Beslutsdagen", eftergiftsdag="Dagen för eftergiften")
    HAVNINGSORSAK = Havningsorsak.BESLUTET_ANDRAT

    andrar_beslut_id: UUID
    fordran_id: UUID
    stod: Andringsstod
    eftergiftsdag: date
    tidigare_kapital: tuple[Uttag, ...]
    redan_lyft: tuple[Uttag, ...]
    kapital: tuple[Uttag, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    ranta_andring_ore: OreMedTecken
    utover_ore: OreMedTecken
    ur_avskrivet: tuple[Avskrivet, ...]
    avskrivet: tuple[Avskrivet, ...]
    forfallodag: date
    betalas: tuple[Betalas, ...]

    @property
    def igen_ore(self) -> int:
        """Capital that is owed again."""
        return summa(self.tidigare_kapital) - summa(self.kapital)

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.verkningsdag, igen=True)

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        nu = sagd(
            self.andrar_beslut_id,
            self.eftergiftsdag,
            self.kapital,
            self.ranta_ore,
            self.ur_avskrivet,
        )
        lyft = som_delar(self.redan_lyft)
        fordran = aggregate.fordringar[self.fordran_id].utan_det_lyfta(nu.beslut_id, lyft)
        forut = fordran.eftergift_av(nu.beslut_id)
        igen = Kapitalhandelse(self.verkningsdag, self.igen_ore)
        om = (self.verkningsdag, summa(self.kapital), self.ranta_ore, self.utover_ore)
        sagt = Eftergiftsord(self.beslut_id, *om)
        fordran = fordran.eftergift_andrad(nu.i_ord_som(forut).med_ord(sagt), [igen])
        for b in self.betalas:
            fordran = fordran.med_villkor(self._villkor(fordran, b))
        aggregate.fordringar[self.fordran_id] = fordran
        if not self.kapital and not self.ranta_ore:
            aggregate.galler_inte_langre(self.andrar_beslut_id)

    def _villkor(self, fordran: Fordran, b: Betalas) -> Betalningsvillkor:
        return Betalningsvillkor(
            self.beslut_id,
            b.galler_fran,
            b.som_forfallodelar(fordran),
            med_ranta=False,
            plan=False,
            version=self.originator_version,
            betalt_fore_ore=fordran.minskat_ore,
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        fran = uttaget_i_ord((*self.tidigare_kapital, *self.redan_lyft), self.tidigare_ranta_ore)
        om = f"{fordrans_namn(self.fordran_id)}, {self.stod.namn} FL"
        return f"eftergift ändrad från {fran} till {vad} ({om}), förfaller {self.forfallodag}"


def andra_eftergift(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    kapital_ore: int,
    ranta_ore: int,
    beslut: Beslutsuppgifter,
) -> None:
    """Waive less, down to nothing. To waive more takes a new decision."""
    krav_nytt(arende, beslut_id)
    fordran = finns(arende, fordran_id)
    forut = eftergiften(fordran, andrar_beslut_id)
    andras = krav_i_kraft(arende, andrar_beslut_id)
    _krav_mindre(forut, kapital_ore, ranta_ore)
    krav(atgard.dag >= forut.dag, AndringForeBeslut, dag=atgard.dag, beslutsdag=forut.dag)
    pagar = [o for o in andras.overklaganden if o.pagar]
    krav_stod(arende, underlag, atgard.dag, stod, till_nackdel=True, overklaganden=pagar)
    regel = underlag.innehall(arende, atgard.dag).aterkrav
    krav(regel is not None, AterkravStodsInte)
    assert regel is not None
    flytt = arende.flytt(atgard.dag)
    delegation_ore = forut.kapital_ore + forut.ranta_ore - kapital_ore - ranta_ore
    lyft = det_lyfta(arende, fordran, forut, kapital_ore)
    fordran = fordran.utan_det_lyfta(andrar_beslut_id, lyft)
    forut = eftergiften(fordran, andrar_beslut_id)
    nu = efterge_i_stallet(arende, utlysning, flytt, fordran, forut, kapital_ore, ranta_ore)
    senast = atgard.dag + timedelta(days=regel.betalningstid_dagar)
    forfallodag = att_betala_senast(arende, underlag, atgard.dag, senast)
    igen_ore = forut.kapital_ore - nu.kapital_ore
    fatta(
        arende,
        EftergiftAndrad,
        underlag,
        atgard,
        flytt,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=delegation_ore,
        andrar_beslut_id=andrar_beslut_id,
        fordran_id=fordran_id,
        stod=stod,
        redan_lyft=som_uttag(lyft),
        utover_ore=utover_ore(forut.orden, fordran.fallna, forut.kapital_ore),
        **i_stallet(arende, fordran, forut, nu, atgard.dag),
        forfallodag=forfallodag,
        betalas=(med_en_del_till(fordran, atgard.dag, forfallodag, igen_ore, beslut_id),)
        if igen_ore
        else (),
    )


def _krav_mindre(forut: Eftergift, kapital_ore: int, ranta_ore: int) -> None:
    krav(
        0 <= kapital_ore <= forut.kapital_ore
        and 0 <= ranta_ore <= forut.ranta_ore
        and kapital_ore + ranta_ore < forut.kapital_ore + forut.ranta_ore,
        EftergiftenSanksInte,
        kapital=kronor(forut.kapital_ore),
        ranta=kronor(forut.ranta_ore),
    )
