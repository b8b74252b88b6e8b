"""Avstått igen: what a decision abstains from, and lacked, is abstained from when it is free again.

A court let a decision on återkrav abstain again from what had been demanded meanwhile. As soon as
nobody is asked for it any more, it is what that decision says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import dar_eller_sankt_ore, som_inget_krav_har_av
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa
from domain.fordran.avstaende import Avstaende
from domain.fordran.fordran import fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.lador import BORTA, KRAVBARA, REDOVISADE
from domain.grund.pengar import Lada, Rorelse
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll, ny_av

Plats = tuple[Lada, int]


class AvstattIgen(Pengafaktum):
    """What `aterkrav_beslut_id` abstains from, and lacked, was free again: so it is abstained from.

    `avstatt_igen` lay in those boxes; `saknas_ore` of what it abstains from is still demanded, or
    gone. verkningsdag is the day of what freed it, or that from which the word holds, if later.
    `fordran_id` is the claim that the decision made, if it made one.
    """

    TOPIC = "arende.avstatt-igen"
    NAMN = "avstått igen"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HARLETT: ClassVar[bool] = True

    fordran_id: UUID
    aterkrav_beslut_id: UUID
    avstatt_igen: tuple[Uttag, ...]
    saknas_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        forut = aggregate.avstaenden[self.aterkrav_beslut_id]
        nytt = forut.avstatt_igen(som_delar(self.avstatt_igen))
        nytt = nytt.saknar(self.verkningsdag, self.saknas_ore)
        aggregate.avstaenden[self.aterkrav_beslut_id] = nytt
        super().apply(aggregate)

    def i_ord(self) -> str:
        saknas = f"; {kronor(self.saknas_ore)} saknas" if self.saknas_ore else ""
        vad = f"{kronor(summa(self.avstatt_igen))} avstås igen"
        return f"{vad} ({fordrans_namn(self.fordran_id)}){saknas}"


def fritt(arende: Arende) -> dict[Plats, int]:
    """What nobody is asked for where decisions abstain from anything, or did."""
    platser = {(d.lada, d.ar) for a in arende.avstaenden.values() for d in (*a.sagt, *a.ater)}
    return {plats: dar_eller_sankt_ore(arende, *plats) for plats in platser}


def avsta_det_som_blev_fritt(
    arende: Arende, atgard: Atgard, fore: Mapping[Plats, int], rorelser: Sequence[Rorelse] = ()
) -> None:
    """Abstain from what is free now, and was not `fore`, as far as a word that holds lacks it.

    What came there by `rorelser` from elsewhere is other money, whoever is asked for it.
    """
    for beslut_id, avstaende in [*arende.avstaenden.items()]:
        if avstaende.saknas_ore and _ordet_star(arende, avstaende):
            nu = fritt(arende)
            blev = {p: nu[p] - fore.get(p, 0) - _annat_ore(rorelser, *p) for p in nu}
            _avsta(arende, atgard, beslut_id, avstaende, blev)


def sager_an(arende: Arende, av: UUID) -> bool:
    """Whether its word on what is abstained from holds, whoever asks: a judgement, a correction, or
    what waits. It is in force; and if it let nothing be left of the decision on återkrav, it does
    so yet.
    """
    beslut = arende.beslut[av]
    return beslut.i_kraft and not (beslut.bestamt_ore and not beslut.krav_ore)


def _ordet_star(arende: Arende, avstaende: Avstaende) -> bool:
    """Its last word does, and no judgement is about to say otherwise."""
    sager = partial(sager_an, arende)
    return sager(avstaende.orden[0].av) and avstaende.det_som_galler(sager) == avstaende.sagt


def _avsta(
    arende: Arende, atgard: Atgard, beslut_id: UUID, avstaende: Avstaende, blev: Mapping[Plats, int]
) -> None:
    dar = [ny_av(d, belopp_ore=min(d.belopp_ore, blev[d.lada, d.ar])) for d in avstaende.ater]
    igen = tuple(som_inget_krav_har_av(arende, dar, avstaende.saknas_ore))
    if not igen:
        return
    dag = max(atgard.dag, *(fran for fran, _ in avstaende.gallde))
    flytt = flytt_av(arende, avstaende.fordran_id, dag)
    for d in igen:
        flytt.ta_som_det_fanns(d, Lada.AVSTATT)
    arende.registrera(
        AvstattIgen,
        Atgard(dag, atgard.av),
        fordran_id=avstaende.fordran_id,
        aterkrav_beslut_id=beslut_id,
        avstatt_igen=som_uttag(igen),
        saknas_ore=avstaende.saknas_ore - sum(d.belopp_ore for d in igen),
        mottagare_id=arende.part_den(dag),
        medel=arende.medel,
        rorelser=tuple(flytt.rorelser),
    )


def _annat_ore(rorelser: Sequence[Rorelse], lada: Lada, ar: int) -> int:
    """What came there that nobody was asked for, nor was waived, before: paid, lowered, or judged
    no longer. What a review finds had been paid already.
    """
    funnet = KRAVBARA if lada in REDOVISADE else ()
    samma = {Lada.FOR_HOGT_BELOPP, *BORTA, *funnet}
    dit = (r for r in rorelser if (r.till, r.till_budgetar) == (lada, ar) and r.fran not in samma)
    dan = (r for r in rorelser if (r.fran, r.fran_budgetar) == (lada, ar) and r.till not in samma)
    return max(0, sum(r.belopp_ore for r in dit) - sum(r.belopp_ore for r in dan))
