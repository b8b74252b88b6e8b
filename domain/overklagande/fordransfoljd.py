"""Fordransföljd: what a judgement does to a claim that the decision it tries acts on.

A decision that waives some of a claim, or gives it another time, may fall, and hold again if the
judgement does. What it says of the claim follows it, as if a decision that fell had never been made
or, where the court says so, from a new day to pay by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.uttag import Uttag, som_delar, summa, uttaget_i_ord
from domain.aterkrav.eftergift import sagd
from domain.fordran.eftergiftsord import Eftergiftsord, Ordfall
from domain.fordran.efterskankning import Avskrivet, fore_avskrivningen
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.fordringslage import Kapitalhandelse
from domain.fordran.ordrattelse import Ordlydelse
from domain.fordran.rantevillkor import Betalningsvillkor
from domain.grund.hant import dagen
from domain.grund.pengar import Rorelse
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll, OreMedTecken, Uppgift, ny_av
from domain.ranta.betalas import Betalas, Skuldandring


class Eftergiftsutfall(Uppgift):
    """What a decision waived, and waives after the judgement.

    `redan_lyft` besides was waived no longer since less was demanded, and is not waived again.
    `ur_avskrivet`: of what is still waived, what had been written off. `saknas_ore`, and of the
    interest `ranta_saknas_ore`, should have been waived again, and had been paid. `inte_kravt` is
    not demanded, and waived as soon as it is.
    """

    beslut_id: UUID
    eftergiftsdag: date
    tidigare_kapital: tuple[Uttag, ...]
    redan_lyft: tuple[Uttag, ...]
    kapital: tuple[Uttag, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    ranta_andring_ore: OreMedTecken
    ur_avskrivet: tuple[Avskrivet, ...]
    saknas_ore: OreEllerNoll
    ranta_saknas_ore: OreEllerNoll
    inte_kravt: tuple[Uttag, ...]

    @property
    def igen_ore(self) -> int:
        """Capital that is owed again; less than nothing is waived again."""
        return summa(self.tidigare_kapital) - summa(self.kapital)


def efter_domen(
    fordran: Fordran,
    fallna: Iterable[UUID],
    om: Eftergiftsutfall | None,
    aterfort: Sequence[Avskrivet],
    andringar: Iterable[Skuldandring],
    genom_dom: Eftergiftsord | None = None,
) -> Fordran:
    """The claim as the judgement leaves it."""
    ny = ny_av(fordran, fallna=frozenset(fallna), ranta_till=None)
    if om is None:
        return ny
    ny = ny.utan_det_lyfta(om.beslut_id, som_delar(om.redan_lyft))
    forut = fordran.eftergift_av(om.beslut_id)
    nu = sagd(om.beslut_id, om.eftergiftsdag, om.kapital, om.ranta_ore, om.ur_avskrivet)
    nu = nu.i_ord_som(forut)
    if genom_dom is not None:
        nu = nu.med_ord(genom_dom)
    ater = [e.som_del for e in aterfort]
    fran = [Kapitalhandelse(h.dag, h.belopp_ore) for h in andringar]
    ny = ny.utan_efterskankt(ater).eftergift_andrad(nu, fran, ater)
    return ny.efterges_nar_det_kravs(om.beslut_id, som_delar(om.inte_kravt))


class FordranAndradAvDom(Pengafaktum):
    """A decision on what is waived of a claim, or when it is to be paid, fell, or holds again.

    The money moves on the day of the judgement; interest is counted by `skuldandringar`.
    `fallna_ids` are all decisions and judgements on the claim that are as if they had never been.
    `domens_ord` is what the court itself says of what is waived, if what fell has from its day.
    `avskrivet` is written off again, since it is waived no longer; `aterfort` is waived, and
    written off no more. It is to be paid by `betalas`; if the court gave a day, `ny_forfallodag`,
    what is owed again costs nothing until then.
    """

    TOPIC = "arende.fordran-andrad-av-dom"
    NAMN = "fordran ändrad av dom"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för domen")
    HAVNINGSORSAK = Havningsorsak.DOM

    fordran_id: UUID
    dom_id: UUID
    beslut_id: UUID
    fallna_ids: tuple[UUID, ...]
    eftergift: Eftergiftsutfall | None
    domens_ord: Ordlydelse | None
    avskrivet: tuple[Avskrivet, ...]
    aterfort: tuple[Avskrivet, ...]
    skuldandringar: tuple[Skuldandring, ...]
    betalas: tuple[Betalas, ...]
    ny_forfallodag: date | None

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.verkningsdag, igen=True)
        yield from fore_avskrivningen(self.aterfort, self.verkningsdag, igen=False)

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        om = (self.eftergift, self.aterfort, self.skuldandringar)
        ny = efter_domen(fordran, self.fallna_ids, *om, self._genom_dom)
        fallen = (*fordran.ordfallen, Ordfall(self.verkningsdag, ny.fallna))
        ny = ny_av(ny, ordfallen=fallen)
        if self.ny_forfallodag is not None:
            for b in self.betalas:
                ny = ny.med_villkor(self._villkor(ny, b))
        aggregate.fordringar[self.fordran_id] = ny

    @property
    def _genom_dom(self) -> Eftergiftsord | None:
        sagt = self.domens_ord
        return None if sagt is None else sagt.som_ord(self.verkningsdag)

    def _villkor(self, fordran: Fordran, b: Betalas) -> Betalningsvillkor:
        return Betalningsvillkor(
            self.dom_id,
            b.galler_fran,
            b.som_forfallodelar(fordran),
            med_ranta=False,
            plan=False,
            version=self.originator_version,
            betalt_fore_ore=fordran.minskat_ore if self.eftergift is not None else 0,
        )

    def i_ord(self) -> str:
        namn = fordrans_namn(self.fordran_id)
        senast = f", betalas senast {self.betalas[0].delar[0].forfallodag}"
        if self.eftergift is None:
            return f"{namn} efter domen{senast}"
        vad = uttaget_i_ord(self.eftergift.kapital, self.eftergift.ranta_ore)
        om = self.eftergift
        fran = uttaget_i_ord((*om.tidigare_kapital, *om.redan_lyft), om.tidigare_ranta_ore)
        saknas = self.eftergift.saknas_ore + self.eftergift.ranta_saknas_ore
        betalt = f"; {kronor(saknas)} är betalt" if saknas else ""
        return f"eftergift av {namn} efter domen: {vad} i stället för {fran}{betalt}{senast}"
