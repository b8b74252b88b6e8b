"""Partsbyteshävning: a change of party was wrong, and is taken back, as if it had never been.

What had been ordered to the other's account falls. What the bank has paid there is the other's: its
payments are corrected in the same append (`domain.utbetalning.rattelse`), and may be demanded of
him. What else was done meanwhile rests on who the party was, and is listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengaregeln import fall_annans_order
from domain.grund.aktor import Aktor, Atgard
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Uppgift
from domain.handlaggning.stopp import FelPartAtergar, PartsbytetFinnsInte, SenarePartsbyte
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.partsstallning import Partsstallning


class AnnansUtbetalning(Uppgift):
    """Ordered to another than the party, by the facts that attested and ordered it.

    `betald`: the bank had made it; an order that it had not falls by a fact of its own.
    """

    utbetalning_id: UUID
    attest_version: int
    order_version: int
    betald: bool


class PartsbyteHavt(Arende.Event):
    """`mottagare_id` never ceased to be the party; `havd_mottagare_id` never was it.

    `rattar_version` is the fact that changed it; verkningsdag is that fact's, for it never was so.
    `annans_utbetalningar` were ordered meanwhile, to an account that never was the party's: what
    was ordered there before, or is later, is not meant. `partsstallning` is what the party is
    again, for 37 and 44 §§ förvaltningslagen (2017:900).
    """

    TOPIC = "arende.partsbyte-havt"
    NAMN = "partsbyte hävt"

    rattar_version: int
    mottagare_id: UUID
    havd_mottagare_id: UUID
    partsstallning: Partsstallning
    annans_utbetalningar: tuple[AnnansUtbetalning, ...]
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.mottagare_id = self.mottagare_id
        aggregate.partsstallning = self.partsstallning
        aggregate.tidigare_parter = aggregate.tidigare_parter[:-1]
        annans = [u.utbetalning_id for u in self.annans_utbetalningar]
        aggregate.annans_utbetalningar |= dict.fromkeys(annans, self.originator_version)

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
    annans = tuple(_annans_sedan(arende, rattar_version, atergar_till))
    atgard = Atgard(forut.till, av)
    arende.registrera(
        PartsbyteHavt,
        atgard,
        rattar_version=rattar_version,
        mottagare_id=forut.mottagare_id,
        havd_mottagare_id=arende.mottagare_id,
        partsstallning=forut.partsstallning,
        annans_utbetalningar=annans,
        orsak=orsak,
    )
    fall_annans_order(arende, atgard, [u.utbetalning_id for u in annans])


def _annans_sedan(arende: Arende, sedan: int, parten: Mottagare) -> Iterator[AnnansUtbetalning]:
    """What has been ordered since that version to an account that never was the party's."""
    for utbetalning_id, u in arende.utbetalningar.items():
        if u.betalningsmal is None or u.order_version < sedan:
            continue
        kant = utbetalning_id in arende.annans_utbetalningar
        if not kant and not parten.har_haft_betalningsmal(u.betalningsmal):
            yield AnnansUtbetalning(
                utbetalning_id=utbetalning_id,
                attest_version=u.attest_version,
                order_version=u.order_version,
                betald=u.betald,
            )
