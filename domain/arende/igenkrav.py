"""Igenkrav: what the bank had done was put right again, and what that had lifted is demanded again.

A claim follows its money away when a payment or a return is corrected; it follows it back, as far
as it is there and the last word on the claim asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import (
    betalad_ar,
    brist_ore,
    felbetalt_ore,
    kraven_pa,
    okravt_av_parten_ore,
)
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengaregeln import reserverat_ore
from domain.arende.uttag import Uttag, som_delar, summa, uttaget_i_ord
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.galdenar import Aterbokning, Felbetalning
from domain.fordran.kravt import KravtPerAr
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll, ny_av

_RATTELSER = (Havningsorsak.UTBETALNINGEN_RATTAD, Havningsorsak.RETUREN_RATTAD)


class FordranKravdIgen(Pengafaktum):
    """So much of a claim was never to be lifted: the payment that it rests on was as it asked.

    `kapital` is outstanding again; `tillgodo_ore` had been paid, and pays it again: of which years'
    money that is, `inte_utestaende_per_ar` says. verkningsdag is
    the day that it was lifted from, so that it is lifted on no day; its interest is counted anew.
    `tidigare_bokning` is where the money of a claim on somebody else was while it was lifted.
    """

    TOPIC = "arende.fordran-kravd-igen"
    NAMN = "fordran krävd igen"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HARLETT: ClassVar[bool] = True

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    tillgodo_ore: OreEllerNoll
    inte_utestaende_per_ar: tuple[KravtPerAr, ...]
    orsak: Havningsorsak
    tidigare_bokning: Aterbokning | None

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        delar = som_delar(self.kapital)
        aggregate.fordringar[self.fordran_id] = ny_av(
            fordran.kravd_igen(delar, self.tillgodo_ore, self.verkningsdag),
            kravt_av=fordran.kravt_av.igen(delar, self.inte_utestaende_per_ar),
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, 0)
        betalt = f", {kronor(self.tillgodo_ore)} är betalt" if self.tillgodo_ore else ""
        return f"{vad} av {fordrans_namn(self.fordran_id)} krävs igen{betalt}: {self.orsak.namn}"


def krav_igen(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """Demand again what corrections of the bank had lifted; what gave way last comes back last."""
    if orsak not in _RATTELSER:
        return
    for fordran_id in arende.fordringar:
        for dag, ore in arende.fordringar[fordran_id].lyft_av_banken.items():
            _krav(arende, Atgard(dag, atgard.av), fordran_id, ore, orsak)


def _krav(arende: Arende, atgard: Atgard, fordran_id: UUID, ore: int, orsak: Havningsorsak) -> None:
    """So much of what was lifted from that day, as far as there is a ground for it."""
    fordran = arende.fordringar[fordran_id]
    fel = fordran.felbetalning
    grund = ore if fel is None else min(ore, _felbetalt(arende, fel))
    tillgodo = min(grund, _betalt_igen(arende, fordran_id, fordran))
    kapital = tuple(ur_det_lyfta(arende, fordran, grund - tillgodo))
    if not tillgodo + summa(kapital):
        return
    arende.registrera(
        FordranKravdIgen,
        atgard,
        fordran_id=fordran_id,
        kapital=kapital,
        tillgodo_ore=tillgodo,
        inte_utestaende_per_ar=fordran.kravt_av.betalt_havt(fordran.havt_ur, tillgodo),
        orsak=orsak,
        tidigare_bokning=None if fel is None else fel.tidigare_bokning,
        mottagare_id=arende.part_den(atgard.dag) if fel is None else fel.galdenar.mottagare_id,
        medel=arende.medel,
        rorelser=(),
    )


def _felbetalt(arende: Arende, fel: Felbetalning) -> int:
    """What of the payment another has, and is not asked for; nothing if it was of another year."""
    version = fel.utbetalning_version
    if betalad_ar(arende, fel) != fel.tidigare_bokning.budgetar:
        return 0
    kravt = sum(f.kravt_ore for f in kraven_pa(arende, version))
    return max(0, felbetalt_ore(arende, version) - kravt)


def _betalt_igen(arende: Arende, fordran_id: UUID, fordran: Fordran) -> int:
    """What was paid of it, and is to the debtor's credit for no reason any more."""
    if fordran.felbetalning is not None:
        return fordran.tillgodo_ore
    return min(fordran.tillgodo_ore, overskott_av_tillgodo_ore(arende, fordran_id))


def ur_det_lyfta(arende: Arende, fordran: Fordran, ore: int) -> Iterator[Uttag]:
    """Out of the boxes that it was lifted from, the last first; never what others ask for."""
    for d in reversed(fordran.havt_ur):
        finns = okravt_av_parten_ore(arende, d.lada, d.ar)
        if fordran.felbetalning is not None:
            finns = max(0, arende.okravt_i_ore(Lada.FOR_HOGT_BELOPP, d.ar))
        if (tas := min(ore, d.belopp_ore, finns)) > 0:
            yield Uttag(lada=d.lada, budgetar=d.ar, belopp_ore=tas)
            ore -= tas


def overskott_av_tillgodo_ore(arende: Arende, fordran_id: UUID) -> int:
    """What the party has to his credit on a claim, and not for what he never had been paid.

    What he paid out of a box that lacks it is to his credit on a claim that was paid out of it: so
    much is left there, whatever he has to his credit on the others.
    """
    saknas, ur, redan = det_aldrig_betalda(arende)
    reserverat = reserverat_ore(arende)
    tillgodo = {i: arende.fordringar[i].tillgodo_ore for i in ur}
    utover = max(0, tillgodo[fordran_id] - ur[fordran_id])
    over = max(0, redan - reserverat - saknas)
    return max(0, min(utover + over, sum(tillgodo.values()) - reserverat - saknas))


def det_aldrig_betalda(arende: Arende) -> tuple[int, dict[UUID, int], int]:
    """How much he paid and never had been paid; what of it may be of each claim on him; and how
    much of it is to his credit on those.
    """
    betalt = {i: _betalt(arende, i) for i, f in arende.fordringar.items() if f.felbetalning is None}
    brister = _brister(arende, sum(betalt.values(), Counter()))
    ur = {i: sum(min(ore, b[k]) for k, ore in brister.items()) for i, b in betalt.items()}
    redan = sum(min(ore, arende.fordringar[i].tillgodo_ore) for i, ore in ur.items())
    return sum(brister.values()), ur, redan


def _betalt(arende: Arende, fordran_id: UUID) -> Counter[tuple[Lada, int]]:
    """What has been paid on a claim, by the box that it was paid out of."""
    summor: Counter[tuple[Lada, int]] = Counter()
    for a in arende.aterbetalningar.values():
        for d in a.kapital if a.fordran_id == fordran_id else ():
            summor[d.lada, d.ar] += d.belopp_ore
    return summor


def _brister(
    arende: Arende, betalt: Mapping[tuple[Lada, int], int]
) -> Mapping[tuple[Lada, int], int]:
    """What of it he never had been paid. What was lowered, and paid back, he had."""
    brister = {}
    for (lada, ar), ore in betalt.items():
        sankt = [
            d.belopp_ore
            for hos, d in arende.lador.sankt_borta
            if (hos, lada, d.ar) == (Lada.ATERBETALT, Lada.FOR_HOGT_BELOPP, ar)
        ]
        brister[lada, ar] = max(0, min(ore - sum(sankt), brist_ore(arende, lada, ar)))
    return brister
