"""Eftergiftsrättelse: an obvious slip in how much a decision waives, down to nothing of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, som_delar, som_uttag, uttaget_i_ord
from domain.aterkrav.eftergift import sagd
from domain.aterkrav.eftergiftsflytt import (
    det_lyfta,
    det_som_star,
    efterge_i_stallet,
    eftergiften,
    i_stallet,
)
from domain.aterkrav.fordran import finns
from domain.aterkrav.rattelse import Fordransrattelse
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.gallande import krav_i_kraft
from domain.beslut.rattelse import Rattelseskal, krav_rattelse
from domain.fordran.eftergiftsord import (
    Eftergiftsord,
    Orden,
    Ordfalt,
    andringar,
    bokforda_andringar,
    star,
)
from domain.fordran.efterskankning import (
    Avskrivet,
    Eftergift,
    fore_avskrivningen,
)
from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Kapitalhandelse
from domain.fordran.ordrattelse import (
    Ordlydelse,
    Ordrattelse,
    lydelse,
    lydelser,
    rattelser_med,
    som_lyder,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Rorelse
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import OreEllerNoll, OreMedTecken, ny_av
from domain.ranta.betalas import Betalas, Skuldandring, betalas
from domain.ranta.forfall import galler_till
from domain.utlysning.utlysning import Utlysning


class EftergiftRattad(Fordransrattelse, Pengafaktum):
    """The decision always waived `kapital` and `ranta_ore`: the rest was owed all along.

    `eftergiftsdag` is the decision's. `redan_lyft` besides was waived no longer since less was
    demanded, and is not waived again whatever is. `ranta_andring_ore` is how much
    more or less there is of waived interest: never more than was charged. `ur_avskrivet`: of what
    is still waived, what had been written off. `avskrivet`: of what is waived no longer, what is
    written off again, as from when it was. `skuldandringar`: as from which days more of the capital
    is owed, or less. That is from the waiver's day; but no lowering ever left less than it waives
    now, so that what one of them brought back too much is waived as from its day. The money moves
    by `bokforda_andringar`: the same, but what has fallen held until the judgement; and so does the
    interest in the books by `bokford_ranta`. From each that
    brought back another amount than it had said it is to be paid by `betalas`, and all of it at
    last by `galler_till`, as was last decided; None: when it is to be paid is not another. `orden`
    is how each word then reads, and `rattelser` by which corrections: not by one that this undoes.
    """

    TOPIC = "arende.eftergift-rattad"
    NAMN = "eftergift rättad"
    OM_FORDRAN = True
    HANT = dagen("Rättelsedagen", eftergiftsdag="Dagen för eftergiften")
    HAVNINGSORSAK = Havningsorsak.BESLUTET_RATTAT

    eftergiftsdag: date
    tidigare_kapital: tuple[Uttag, ...]
    redan_lyft: tuple[Uttag, ...]
    kapital: tuple[Uttag, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    ranta_andring_ore: OreMedTecken
    ur_avskrivet: tuple[Avskrivet, ...]
    avskrivet: tuple[Avskrivet, ...]
    skuldandringar: tuple[Skuldandring, ...]
    bokforda_andringar: tuple[Skuldandring, ...]
    bokford_ranta: tuple[Skuldandring, ...]
    betalas: tuple[Betalas, ...]
    galler_till: date | None
    orden: tuple[Ordlydelse, ...]
    rattelser: tuple[Ordrattelse, ...]

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.eftergiftsdag, igen=True)

    def apply(self, aggregate: Arende) -> None:
        Fordransrattelse.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        nu = sagd(
            self.beslut_id, self.eftergiftsdag, self.kapital, self.ranta_ore, self.ur_avskrivet
        )
        lyft = som_delar(self.redan_lyft)
        fordran = aggregate.fordringar[self.fordran_id].utan_det_lyfta(self.beslut_id, lyft)
        forut = fordran.eftergift_av(self.beslut_id)
        nu = _som_lyder(nu, forut, som_lyder(forut.orden, self.orden), self.rattelser)
        aggregate.fordringar[self.fordran_id] = _rattad(fordran, nu, self.skuldandringar)

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return self.rattat_i_ord(f"eftergift rättad till {vad}")


def ratta_eftergift(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    kapital_ore: int | None = None,
    ranta_ore: int | None = None,
) -> None:
    """Correct how much capital and interest a decision waives; None: that was right.

    What it always should have waived is outstanding still, and is waived from its day.
    """
    fordran = finns(arende, fordran_id)
    forut = eftergiften(fordran, beslut_id)
    kapital = forut.kapital_ore if kapital_ore is None else kapital_ore
    ranta = forut.ranta_ore if ranta_ore is None else ranta_ore
    krav((kapital, ranta) != (forut.kapital_ore, forut.ranta_ore), IngetAttRatta)
    krav_rattelse(
        arende,
        underlag,
        atgard,
        krav_i_kraft(arende, beslut_id),
        fore=fore,
        efter=efter,
        belopp_ore=max(kapital + ranta, forut.kapital_ore + forut.ranta_ore),
    )
    flytt = arende.flytt(forut.dag)
    lyft = det_lyfta(arende, fordran, forut, kapital)
    fordran = fordran.utan_det_lyfta(beslut_id, lyft)
    forut = eftergiften(fordran, beslut_id)
    rattelser = rattelser_med(forut.sagda, forut.rattelser, fordran.fallna, kapital, ranta)
    orden = lydelse(forut.sagda, rattelser)
    skuld = _skuldandringar(fordran, forut, orden, kapital)
    kvar_ore = sum(d.belopp_ore for d in det_som_star(arende, fordran, forut))
    om = (fordran, forut, orden, rattelser)
    finns_ore = fordran.utestaende_ore + kvar_ore
    bokfort = _bokfort(*om, "kapital_ore", kapital - forut.kapital_ore, finns_ore)
    dagvis = [(s.dag, -s.belopp_ore) for s in bokfort]
    nu = efterge_i_stallet(arende, utlysning, flytt, fordran, forut, kapital, ranta, dagvis)
    sagt = i_stallet(arende, fordran, forut, nu, forut.dag)
    ny = _rattad(fordran, _som_lyder(nu, forut, orden, rattelser), skuld)
    nar = tuple(_betalas(fordran, ny, forut))
    flytta_pengar(
        arende,
        EftergiftRattad,
        atgard,
        flytt,
        beslut_id=beslut_id,
        fordran_id=fordran_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        redan_lyft=som_uttag(lyft),
        **sagt,
        skuldandringar=skuld,
        bokforda_andringar=bokfort,
        bokford_ranta=_bokfort(*om, "ranta_ore", sagt["ranta_andring_ore"], fordran.ranta_ore),
        betalas=nar,
        galler_till=galler_till(ny) if nar else None,
        orden=lydelser(orden),
        rattelser=rattelser,
    )


def _skuldandringar(
    fordran: Fordran, forut: Eftergift, nya: Orden, kapital_ore: int
) -> tuple[Skuldandring, ...]:
    """From which days less is owed, or more, by what each word then always said."""
    star_fore, star_nu = (star(orden, fordran.fallna) for orden in (forut.orden, nya))
    dagar = andringar(forut.dag, star_fore, star_nu, forut.kapital_ore - kapital_ore)
    return tuple(Skuldandring(dag=dag, belopp_ore=ore) for dag, ore in dagar)


def _bokfort(
    fordran: Fordran,
    forut: Eftergift,
    nya: Orden,
    rattelser: Sequence[Ordrattelse],
    falt: Ordfalt,
    mer_ore: int,
    finns_ore: int,
) -> tuple[Skuldandring, ...]:
    """From which days the books have less waived of `falt`, or more.

    What another correction had moved moves back: that may be more on some days than it is in all,
    up to `finns_ore`.
    """
    mest_ore = finns_ore if {*forut.rattelser} - {*rattelser} else 0
    om = (forut.orden, nya, fordran.ordfallen)
    dagar = bokforda_andringar(*om, falt, mer_ore, mest_ore)
    return tuple(Skuldandring(dag=dag, belopp_ore=-ore) for dag, ore in dagar)


def _rattad(fordran: Fordran, nu: Eftergift, skuld: Sequence[Skuldandring]) -> Fordran:
    """It always waived what it waives `nu`."""
    return fordran.eftergift_andrad(nu, [Kapitalhandelse(s.dag, s.belopp_ore) for s in skuld])


def _som_lyder(
    nu: Eftergift,
    forut: Eftergift,
    orden: Sequence[Eftergiftsord],
    rattelser: Sequence[Ordrattelse],
) -> Eftergift:
    """With what its words say since they were corrected so."""
    return ny_av(nu.i_ord_som(forut), orden=tuple(orden), rattelser=tuple(rattelser))


def _betalas(fordran: Fordran, ny: Fordran, forut: Eftergift) -> Iterator[Betalas]:
    """When it is to be paid, as from each lowering that did not bring so much back."""
    andrade = {o.dag for o in forut.orden if _kom_igen(fordran, o) != _kom_igen(ny, o)}
    for dag in sorted(andrade):
        yield betalas(ny, dag, dag)


def _kom_igen(fordran: Fordran, o: Eftergiftsord) -> int:
    return fordran.kom_igen_ore(o.av)
