"""Hävning: a claim follows its money, and what no longer has any money to ask for is lifted.

What is lifted was never owed. What had been paid of it is the debtor's: how the payment was placed
is taken back, and the receipt is sent back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import Fordran, fordrans_namn
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.uttag import Uttag, del_av, som_delar, uttaget_i_ord
from domain.grund.aktor import Atgard
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll


class FordranHavd(Pengafaktum):
    """All or some of a claim was lifted: it should not have been, or can no longer be, demanded.

    `kapital` was outstanding; `tillgodo_ore` had been paid, and is now owed to the debtor. When
    nothing of the claim remains its interest, `ranta_ore`, falls with it.
    """

    TOPIC = "arende.fordran-havd"
    NAMN = "fordran hävd"
    VILLKORLIG: ClassVar[bool] = False
    FOLJD: ClassVar[bool] = True

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    tillgodo_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    orsak: Havningsorsak

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].havd(
            som_delar(self.kapital), self.tillgodo_ore, self.ranta_ore, self.verkningsdag
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        ater = f", {kronor(self.tillgodo_ore)} tillgodo" if self.tillgodo_ore else ""
        return f"{vad} hävt av {fordrans_namn(self.fordran_id)}{ater}: {self.orsak.namn}"


class FordranOmford(Arende.Event):
    """What a claim asks for had been moved: it now asks for `fran.belopp_ore` out of `till`.

    It is the same debt, with the same due day.
    """

    TOPIC = "arende.fordran-omford"
    NAMN = "fordran omförd"
    FOLJD: ClassVar[bool] = True

    fordran_id: UUID
    fran: Uttag
    till: Lada
    orsak: Havningsorsak

    def apply(self, aggregate: Arende) -> None:
        [fran] = som_delar([self.fran])
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].omford(
            fran, self.till
        )

    def i_ord(self) -> str:
        vad = f"{kronor(self.fran.belopp_ore)} av {fordrans_namn(self.fordran_id)}"
        fran, till = (lada.namn.lower() for lada in (self.fran.lada, self.till))
        return f"{vad} omfört från {fran} till {till}: {self.orsak.namn}"


def hav(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, belopp_ore: int, orsak: Havningsorsak
) -> None:
    """Lift `belopp_ore` of a claim: first what is outstanding, then what has been paid.

    What is demanded has been lowered so much already: nothing may be left of it but what is waived.
    """
    fordran = arende.fordringar[fordran_id]
    utestaende = min(belopp_ore, fordran.utestaende_ore)
    betalt = sum(
        d.belopp_ore
        for a in arende.aterbetalningar.values()
        for d in a.kapital
        if a.fordran_id == fordran_id
    )
    tillgodo = min(belopp_ore - utestaende, betalt - fordran.tillgodo_ore)
    allt = fordran.gallande_krav_ore == 0
    if utestaende + tillgodo or (allt and _ranta_ore(fordran)):
        delar = del_av(fordran, utestaende)
        _hav(arende, atgard, fordran_id, delar, tillgodo, orsak, allt=allt)


def hav_overskjutande(arende: Arende, atgard: Atgard, *, orsak: Havningsorsak | None) -> None:
    """Let claims follow their money, and lift what they ask for that no longer lies in its box.

    No two claims ever ask for the same krona; the latest gives way first.
    """
    for lada in (*KRAVBARA, Lada.AVSKRIVET):
        for ar in sorted({d.ar for f in arende.fordringar.values() for d in f.ur}):
            for fordran_id in reversed(list(arende.fordringar)):
                egna = sum(
                    d.belopp_ore
                    for d in arende.fordringar[fordran_id].ur
                    if (d.lada, d.ar) == (lada, ar)
                )
                over = min(egna, _for_mycket(arende, lada, ar))
                if over > 0:
                    _ta_ur(arende, atgard, fordran_id, Del(lada, ar, over), orsak)


def _for_mycket(arende: Arende, lada: Lada, ar: int) -> int:
    return arende.kravt_ur_ore(lada, ar) - max(0, arende.lador.belopp.get((lada, ar), 0))


def _ta_ur(
    arende: Arende, atgard: Atgard, fordran_id: UUID, bort: Del, orsak: Havningsorsak | None
) -> None:
    assert orsak is not None, "a fact that takes the money of a claim says why the claim is lifted"
    kvar = bort.belopp_ore
    for till, finns in _dit_pengarna_gick(arende, arende.fordringar[fordran_id], bort):
        if tas := min(kvar, finns, arende.okravt_i_ore(till, bort.ar)):
            arende.registrera(
                FordranOmford,
                atgard,
                fordran_id=fordran_id,
                fran=Uttag(lada=bort.lada, budgetar=bort.ar, belopp_ore=tas),
                till=till,
                orsak=orsak,
            )
            kvar -= tas
    if kvar:
        delar = (Uttag(lada=bort.lada, budgetar=bort.ar, belopp_ore=kvar),)
        allt = kvar >= arende.fordringar[fordran_id].kravt_ore
        _hav(arende, atgard, fordran_id, delar, 0, orsak, allt=allt)


def _dit_pengarna_gick(arende: Arende, fordran: Fordran, bort: Del) -> Iterator[tuple[Lada, int]]:
    """Where what the claim asked for was moved, and how much.

    A lowered decision moved it to `for_hogt_belopp`. A raised one moves it back, and the claim
    with it if that is where it was demanded.
    """
    if bort.lada is not Lada.FOR_HOGT_BELOPP:
        omfort = sum(
            d.belopp_ore
            for f in arende.fordringar.values()
            for d in f.omfort
            if (d.lada, d.ar) == (bort.lada, bort.ar)
        )
        yield Lada.FOR_HOGT_BELOPP, max(0, arende.lador.sankt_ur(bort.ar, bort.lada) - omfort)
        return
    for d in reversed(fordran.omfort):
        if d.ar == bort.ar:
            yield d.lada, d.belopp_ore


def _hav(
    arende: Arende,
    atgard: Atgard,
    fordran_id: UUID,
    delar: tuple[Uttag, ...],
    tillgodo_ore: int,
    orsak: Havningsorsak,
    *,
    allt: bool,
) -> None:
    """`allt`: nothing is demanded any more, if what was waived of it is left aside."""
    fordran = arende.fordringar[fordran_id]
    ranta = _ranta_ore(fordran) if allt else 0
    arende.registrera(
        FordranHavd,
        atgard,
        fordran_id=fordran_id,
        kapital=delar,
        tillgodo_ore=tillgodo_ore,
        ranta_ore=ranta,
        orsak=orsak,
        mottagare_id=arende.part_den(atgard.dag),
        medel=arende.medel,
        rorelser=(),
    )


def _ranta_ore(fordran: Fordran) -> int:
    """Interest that was charged, paid or not, and has not been waived."""
    return max(0, fordran.ranta_ore - fordran.ranta_efterskankt_ore)
