"""Avstående: what a decision on återkrav abstains from demanding. It is no claim.

What it says is said by it, and by those that have changed it: the last that holds counts. What of
that stands is what there still is: the bank may have taken some back since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from domain.fordran.delar import (
    forsta,
    ihop,
    sista_delarna,
    utan,
    utan_minst,
    utom_det_som_finns,
)
from domain.grund.lador import MED_RATT, Lador
from domain.grund.pengar import Del, Lada
from domain.grund.varden import ny_av

OREDOVISAT = Lada.UTBETALT_EJ_REDOVISAT


@dataclass(frozen=True)
class Avstaendeord:
    """What a decision says is abstained from."""

    av: UUID
    delar: tuple[Del, ...]


@dataclass(frozen=True)
class Avstaende:
    """`sagt` is what the last word says that holds; `delar` what of it stands, and out of which
    boxes. `ater` has gone back to those since, and is abstained from again if that falls.
    """

    fordran_id: UUID
    orden: tuple[Avstaendeord, ...]
    sagt: tuple[Del, ...]
    delar: tuple[Del, ...]
    ater: tuple[Del, ...] = ()
    saknas_ore: int = 0
    """What courts let it abstain from again, and was not there: until somebody says otherwise."""
    saknades: tuple[tuple[date, int], ...] = ()
    """How much that was, from each day."""
    gallde: tuple[tuple[date, UUID | None], ...] = ()
    """Which of the words held from each day; None: the decision did not."""

    @classmethod
    def beslutat(
        cls, fordran_id: UUID, beslut_id: UUID, dag: date, delar: tuple[Del, ...]
    ) -> Avstaende:
        orden = (Avstaendeord(beslut_id, delar),)
        return cls(fordran_id, orden, delar, delar, gallde=((dag, beslut_id),))

    def gallande(self, i_kraft: Callable[[UUID], bool]) -> UUID | None:
        """Whose word it is that holds; None: the decision that abstained does not."""
        return self.de_sista_orden(i_kraft)[-1].av if i_kraft(self.orden[0].av) else None

    def galler_fran(self, dag: date, gallande: UUID | None) -> Avstaende:
        """The same, when that word, or none, holds from a day."""
        return ny_av(self, gallde=(*self.gallde, (dag, gallande)))

    def gallde_annat(self, av: UUID, dag: date) -> Iterator[tuple[date, date]]:
        """From which days, and until which, that word did not hold since that day."""
        dagar = sorted(self.gallde, key=lambda g: g[0])
        for (fran, ord_), (till, _) in pairwise(dagar):
            if ord_ != av and till > max(fran, dag):
                yield max(fran, dag), till

    def saknar(self, dag: date, ore: int) -> Avstaende:
        """The same, when so much of it is missing from a day."""
        saknades = (*self.saknades, (dag, ore)) if ore != self.saknas_ore else self.saknades
        return ny_av(self, saknas_ore=ore, saknades=saknades)

    def saknades_mer(
        self, utom: Sequence[tuple[date, date]] = ()
    ) -> Iterator[tuple[date, date, int]]:
        """From which days, and until which, more of it was missing than is, and how much more."""
        dagar = sorted(self.saknades, key=lambda s: s[0])
        for (fran, ore), (till, _) in pairwise(dagar):
            if ore > self.saknas_ore:
                for borja, sluta in utan_tiderna(fran, till, utom):
                    yield borja, sluta, ore - self.saknas_ore

    def det_som_galler(self, i_kraft: Callable[[UUID], bool]) -> tuple[Del, ...]:
        """The last word that holds; nothing, if the decision that abstained does not."""
        sagda = [o.delar for o in self.orden if i_kraft(o.av)]
        return sagda[-1] if i_kraft(self.orden[0].av) else ()

    def hogst(self, avstatt: Mapping[Lada, int]) -> tuple[Del, ...]:
        """No more of each box than that, the oldest year first."""
        return tuple(
            d
            for lada, ore in avstatt.items()
            for d in forsta([d for d in self.sagt if d.lada is lada], ore)
        )

    def ryms(self, avstatt: Mapping[Lada, int]) -> bool:
        """No more of any box than the last word says."""
        ore = sum(d.belopp_ore for d in self.hogst(avstatt))
        return min(avstatt.values(), default=0) >= 0 and ore == sum(avstatt.values())

    def sager_annat(self, sagt: Sequence[Del]) -> bool:
        """More, or less, of any box than that."""
        return bool(self.mer(sagt) or utom_det_som_finns(self.sagt, sagt))

    def mer(self, sagt: Sequence[Del]) -> tuple[Del, ...]:
        return utom_det_som_finns(sagt, self.sagt)

    def bort(self, sagt: Sequence[Del]) -> tuple[Del, ...]:
        """What of it that stands is abstained from no longer, when that is said."""
        mindre = utom_det_som_finns(self.sagt, sagt)
        kvar = sum(d.belopp_ore for d in self.sagt) - sum(d.belopp_ore for d in mindre)
        ore = sum(d.belopp_ore for d in self.delar) - kvar
        dar = utan(self.delar, utom_det_som_finns(self.delar, mindre))
        forst = forsta(dar, max(0, ore))
        resten = ore - sum(d.belopp_ore for d in forst)
        return ihop(forst, sista_delarna(utan(self.delar, forst), resten))

    def saknas_nu(self, sagt: Sequence[Del], bort: Sequence[Del]) -> int:
        """What still is not there, when less is said: that goes first, of what is not `bort`."""
        mindre_ore = sum(d.belopp_ore for d in utom_det_som_finns(self.sagt, sagt))
        aldrig_ore = max(0, mindre_ore - sum(d.belopp_ore for d in bort))
        return max(0, self.saknas_ore - aldrig_ore)

    def andrat(
        self, sagt: tuple[Del, ...], aterlagt: Sequence[Del], oprovat: Sequence[Del] = ()
    ) -> Avstaende:
        """By another word, or since one fell: `aterlagt` of it has gone back, of which `oprovat` to
        what is not accounted for.
        """
        dit = [*utan(aterlagt, oprovat), *(ny_av(d, lada=OREDOVISAT) for d in oprovat)]
        delar = utan(self.delar, aterlagt)
        return ny_av(self, sagt=sagt, delar=delar, ater=ihop(self.ater, dit))

    def avstatt_igen(self, igen: Sequence[Del]) -> Avstaende:
        return ny_av(self, delar=ihop(self.delar, igen), ater=utan_minst(self.ater, igen))

    def med_ord(self, av: UUID, dag: date) -> Avstaende:
        """That decision says last what it says."""
        orden = (*self.orden, Avstaendeord(av, self.sagt))
        return ny_av(self, orden=orden, gallde=(*self.gallde, (dag, av)))

    def de_sista_orden(self, i_kraft: Callable[[UUID], bool]) -> tuple[Avstaendeord, ...]:
        """The one before the last that holds, if there is one; and that."""
        return tuple(o for o in self.orden if i_kraft(o.av))[-2:]

    def rattat(
        self,
        av: UUID,
        sagt: tuple[Del, ...],
        aterlagt: Sequence[Del],
        oprovat: Sequence[Del],
        mer: Sequence[Del],
    ) -> Avstaende:
        """That decision always said that: what a change took was always so much, and what the first
        word does not say was never abstained from.
        """
        nu = self.avstatt_igen(mer).andrat(sagt, aterlagt, oprovat)
        orden = tuple(ny_av(o, delar=sagt) if o.av == av else o for o in self.orden)
        mindre = sum(d.belopp_ore for d in utom_det_som_finns(self.sagt, sagt))
        saknades = tuple((dag, max(0, ore - mindre)) for dag, ore in self.saknades)
        ater = self.ater if av == self.orden[0].av else nu.ater
        return ny_av(nu, orden=orden, ater=ater, saknades=saknades)


def utan_tiderna(
    fran: date, till: date, utom: Sequence[tuple[date, date]]
) -> Iterator[tuple[date, date]]:
    """What of a time is in none of those."""
    for borja, sluta in sorted(utom):
        if borja < till and sluta > fran:
            if borja > fran:
                yield fran, borja
            fran = sluta
    if fran < till:
        yield fran, till


def som_finns(avstaenden: Mapping[UUID, Avstaende], lador: Lador) -> dict[UUID, Avstaende]:
    """What of it lies in its box: what the bank did, or a raised grant, takes of the latest first.

    What was paid with right, and what was not, of each year for itself.
    """
    kvar: Counter[tuple[int, bool]] = Counter()
    for ar in {d.ar for a in avstaenden.values() for d in a.delar}:
        for med_ratt in (True, False):
            kvar[ar, med_ratt] = lador.efterskankt_ore(Lada.AVSTATT, ar, med_ratt=med_ratt)
    nya = {}
    for beslut_id, a in avstaenden.items():
        delar = []
        for d in a.delar:
            finns = max(0, min(d.belopp_ore, kvar[d.ar, d.lada in MED_RATT]))
            kvar[d.ar, d.lada in MED_RATT] -= finns
            delar += [ny_av(d, belopp_ore=finns)] if finns else []
        nya[beslut_id] = ny_av(a, delar=tuple(delar))
    return nya
