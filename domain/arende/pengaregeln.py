"""Pengaregeln: nobody is paid more than he is granted, whatever is done, and in whatever order.

    what the mottagare has been paid and has not given back
    + what is attested or ordered, and on its way to him
    <= what he is granted

What the bank, a court or a changed decision does may break it. Then the excess of what is paid lies
in `for_hogt_belopp`, or left it waived; and what is on its way beyond the grant falls at once. A
payment to somebody else is not his, and blocks nothing. What he has paid back on a claim that has
lost its ground is kept for him (`reserverat_ore`): it is sent back, and not paid anew as well.

Nothing is paid in a case that is undecided or refused. What has been granted of promises stays
granted then, by decisions of its own, and waits for somebody to decide on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import beordrade_mal, felbetalt_ore
from domain.arende.pengafaktum import Havningsorsak
from domain.grund.aktor import Atgard
from domain.grund.lador import EFTERSKANKTA
from domain.grund.pengar import Lada
from domain.grund.stopp import kronor
from domain.grund.varden import Ore, ny_av


def kvar_att_attestera_ore(arende: Arende) -> int:
    """What more may be attested."""
    return ledigt_ore(arende) - pa_vag_ore(arende)


def ledigt_ore(arende: Arende, betalningsmal: str | None = None) -> int:
    """What may be on its way to him, if what went to `betalningsmal` is his too."""
    ryms = arende.beviljat_ore - _har_fatt_ore(arende, betalningsmal)
    return max(0, min(obundet_ore(arende), ryms))


def obundet_ore(arende: Arende) -> int:
    """Granted, not paid, and not kept for him already. Nothing, when no grant is in force."""
    return obetalt_utom_reserverat_ore(arende) if arende.har_bifall else 0


def obetalt_utom_reserverat_ore(arende: Arende) -> int:
    """What is unpaid and not kept for him already: he may have repaid it, whatever is granted."""
    return arende.obetalt_ore - reserverat_ore(arende)


def pa_vag_ore(arende: Arende) -> int:
    """Attested, and neither paid nor withdrawn; ordered or not."""
    return sum(u.belopp_ore for u in arende.oppna)


def fritt_ore(arende: Arende) -> int:
    """What of the unpaid nobody has attested: what there is to set off, or to let lapse."""
    return obundet_ore(arende) - pa_vag_ore(arende)


def har_fatt_ore(arende: Arende) -> int:
    """What he has been paid, by the bank or by setting off, and has not given back."""
    return _har_fatt_ore(arende)


def reserverat_ore(arende: Arende) -> int:
    """What he has paid back that was lowered and is granted again: it is sent back to him."""
    tillgodo = sum(
        min(f.tillgodo_ore, arende.betalt_av_ore(fordran_id, Lada.FOR_HOGT_BELOPP))
        for fordran_id, f in arende.fordringar.items()
        if f.felbetalning is None
    )
    borta = arende.lador.sankt_borta_ore(Lada.ATERBETALT)
    return max(0, min(tillgodo, borta, arende.obetalt_ore))


def det_som_faller(arende: Arende) -> Iterator[UUID]:
    """What is on its way and has no room: attests before orders, and the newest first."""
    over = pa_vag_ore(arende) - ledigt_ore(arende)
    oppna = [(i, u) for i, u in reversed(arende.utbetalningar.items()) if u.oppen]
    for utbetalning_id, u in sorted(oppna, key=lambda par: par[1].beordrad):
        if over > 0:
            yield utbetalning_id
        over -= u.belopp_ore


def brister(arende: Arende) -> Iterator[str]:
    """How the rule is broken, if it is; in Swedish."""
    lador = arende.lador
    over = pa_vag_ore(arende) - ledigt_ore(arende)
    if over > 0:
        yield f"{kronor(over)} är attesterat eller beordrat utöver vad som är beviljat"
    sankt = sum(d.belopp_ore for d in lador.sankt) + lador.sankt_borta_ore(*EFTERSKANKTA)
    if sankt and arende.obetalt_ore > 0:
        obetalt = kronor(arende.obetalt_ore)
        yield f"{obetalt} är obetalt, trots att {kronor(sankt)} är betalt och sänkt"
    if lador.utrymme_ore(arende.beviljat_ore) > lador.avgatt_ore:
        over = lador.overskott_ore(arende.beviljat_ore)
        yield f"{kronor(over)} är betalt utöver vad som är beviljat, men inte med för högt belopp"


def _har_fatt_ore(arende: Arende, betalningsmal: str | None = None) -> int:
    egna = () if betalningsmal is None else (betalningsmal,)
    dit = beordrade_mal(arende).union(egna)
    annans = {i for i, f in arende.fordringar.items() if f.felbetalning is not None}
    aterbetalningar = [a for a in arende.aterbetalningar.values() if a.fordran_id not in annans]
    banken = sum(
        p.kvar_ore - felbetalt_ore(arende, version, egna)
        for version, p in arende.bankposter.items()
        if p.betalningsmal in dit
    )
    kvittat = sum(a.belopp_ore for a in aterbetalningar if a.utbetald_har)
    kvittat += sum(k.belopp_ore for k in arende.bidragskvittningar.values())
    return banken + kvittat - sum(d.belopp_ore for a in aterbetalningar for d in a.kapital)


class UtbetalningBortfallen(Arende.Event):
    """An attest, or an order, fell: the grant has no room for it any more, or it was to another.

    verkningsdag is the day of what made it so, or that of the attest or order if it is later.
    `beordrad`: it had been ordered. If the bank makes it all the same, it is paid without right.
    """

    TOPIC = "arende.utbetalning-bortfallen"
    NAMN = "utbetalning bortfallen"
    HARLETT: ClassVar[bool] = True

    utbetalning_id: UUID
    belopp_ore: Ore
    beordrad: bool
    orsak: Havningsorsak

    def apply(self, aggregate: Arende) -> None:
        aggregate.utbetalningar[self.utbetalning_id] = ny_av(
            aggregate.utbetalningar[self.utbetalning_id], aterkallad=True, fallen=True
        )

    def i_ord(self) -> str:
        vad = "order" if self.beordrad else "attest"
        vilken = f"{vad} om utbetalning av {kronor(self.belopp_ore)}"
        varfor = "" if self.orsak is Havningsorsak.PARTSBYTET_HAVT else ", ryms inte i bidraget"
        return f"{vilken} gäller inte längre{varfor}: {self.orsak.namn}"


def fall_det_som_inte_ryms(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """Keep the rule: what is on its way beyond what is granted falls."""
    for utbetalning_id in list(det_som_faller(arende)):
        assert orsak is not None, "a fact that leaves too little for what is attested says why"
        _fall(arende, atgard, utbetalning_id, orsak)


def fall_annans_order(arende: Arende, atgard: Atgard, annans: Collection[UUID]) -> None:
    """What of these the bank has not paid is not to be: they are to another than the party."""
    for utbetalning_id in annans:
        if arende.utbetalningar[utbetalning_id].oppen:
            _fall(arende, atgard, utbetalning_id, Havningsorsak.PARTSBYTET_HAVT)


def _fall(arende: Arende, atgard: Atgard, utbetalning_id: UUID, orsak: Havningsorsak) -> None:
    utbetalning = arende.utbetalningar[utbetalning_id]
    dag = max(atgard.dag, utbetalning.orderdag or utbetalning.attestdag)
    arende.registrera(
        UtbetalningBortfallen,
        Atgard(dag, atgard.av),
        utbetalning_id=utbetalning_id,
        belopp_ore=utbetalning.belopp_ore,
        beordrad=utbetalning.beordrad,
        orsak=orsak,
    )
