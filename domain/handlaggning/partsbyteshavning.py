"""Partsbyteshävning: a change of party was wrong, and is taken back, as if it had never been.

What had been ordered to the other's account falls. What the bank has paid there is the other's: its
payments are corrected in the same append (`domain.utbetalning.rattelse`), and may be demanded of
him. What else was done meanwhile rests on who the party was, and is listed.
"""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.attestfall import fall_order_till
from domain.grund.aktor import Aktor, Atgard
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.handlaggning.stopp import FelPartAtergar, PartsbytetFinnsInte, SenarePartsbyte
from domain.mottagare.betalningsmal import Betalningsmal
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.partsstallning import Partsstallning


class PartsbyteHavt(Arende.Event):
    """`mottagare_id` never ceased to be the party; `havd_mottagare_id` never was it.

    `rattar_version` is the fact that changed it; verkningsdag is that fact's. `annans_mal` is where
    payments were ordered meanwhile that are not the party's. `partsstallning` is what the party is
    again, for 37 and 44 §§ förvaltningslagen (2017:900).
    """

    TOPIC = "arende.partsbyte-havt"
    NAMN = "partsbyte hävt"

    rattar_version: int
    mottagare_id: UUID
    havd_mottagare_id: UUID
    partsstallning: Partsstallning
    annans_mal: tuple[Betalningsmal, ...]
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.mottagare_id = self.mottagare_id
        aggregate.partsstallning = self.partsstallning
        aggregate.tidigare_parter = aggregate.tidigare_parter[:-1]
        aggregate.annans_mal |= {*self.annans_mal}

    def i_ord(self) -> str:
        return f"partsbyte hävt: {self.orsak}"


def hav_partsbyte(
    arende: Arende, atergar_till: Mottagare, *, av: Aktor, rattar_version: int, orsak: str
) -> None:
    """Let the party be the one it was before the last change, who is `atergar_till`."""
    versioner = [p.version for p in arende.tidigare_parter]
    krav(rattar_version in versioner, PartsbytetFinnsInte, rattar_version=rattar_version)
    forut = arende.tidigare_parter[-1]
    krav(rattar_version == forut.version, SenarePartsbyte, dag=forut.till)
    krav(atergar_till.id == forut.mottagare_id, FelPartAtergar, namn=atergar_till.namn)
    annans = sorted(
        betalningsmal
        for betalningsmal in _mal_sedan(arende)
        if not atergar_till.har_haft_betalningsmal(betalningsmal)
    )
    atgard = Atgard(forut.till, av)
    arende.registrera(
        PartsbyteHavt,
        atgard,
        rattar_version=rattar_version,
        mottagare_id=forut.mottagare_id,
        havd_mottagare_id=arende.mottagare_id,
        partsstallning=forut.partsstallning,
        annans_mal=tuple(annans),
        orsak=orsak,
    )
    fall_order_till(arende, atgard, annans)


def _mal_sedan(arende: Arende) -> set[str]:
    """Where payments have been ordered since the party was changed."""
    sedan = arende.tidigare_parter[-1].till
    return {
        u.betalningsmal
        for u in arende.utbetalningar.values()
        if u.betalningsmal is not None and u.orderdag is not None and u.orderdag >= sedan
    }
