"""A random history in which the party of a case is changed, from any day, and that undone.

Who was the party is kept here as it was said; the money is the oracle's. Who got a payment by
mistake is never one of those who become party, so that the two can be told apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from api.kommandon.kring import KringArendet
from domain.handlaggning.partsbyte import PartBytt, Partsbytesgrund, byt_part
from domain.handlaggning.partsbyteshavning import hav_partsbyte
from domain.handlaggning.stopp import FelPartAtergar
from store.journal import Arbete, Kommando
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.orakel.bok import Celler, lador_och_floden
from tests.projections.hjalp.simulering.regler import PARTER
from tests.projections.hjalp.simulering.simulering import ALLA, Simulering

BLIR_PART = PARTER[3:]


@dataclass(frozen=True)
class Byte:
    """Until `havt` (a position), `till` was the party from `fran`, as was known from `position`."""

    position: int
    version: int
    arende: UUID
    fran: date
    forut: UUID
    till: UUID
    havt: int | None = None


class Bytande:
    def __init__(self, simulering: Simulering) -> None:
        self.s = simulering
        self.byten: list[Byte] = []
        self.sokande: dict[UUID, UUID] = {}
        self.havda = 0

    def kor(self, antal: int) -> None:
        for _ in range(antal):
            self.s.slump.choice([*ALLA, *[self._byt] * 30, *[self._hav] * 12])(self.s)
            for arende, akt in self.s.orakel.akter.items():
                assert akt.hos.mottagare_id is not None
                self.sokande.setdefault(arende, akt.hos.mottagare_id)

    def _byt(self, _: Simulering) -> None:
        """To another, of a day that may have been long ago."""
        if (arende := self.s.nagon([*self.s.orakel.akter])) is None:
            return
        akt = self.s.orakel.akter[arende]
        star = [b.fran for b in self.byten if b.arende == arende and b.havt is None]
        tidigast = max(star, default=self.s.inkomna.get(arende, self.s.dag()))
        ny, dag = self.s.slump.choice(BLIR_PART), self.s.senare(tidigast, 30)
        if kvitto := self.s.utfor(_byt(arende, ny, dag)):
            version, forut = self.s.version(kvitto, PartBytt.TOPIC), akt.hos.mottagare_id
            assert forut is not None
            self.byten.append(Byte(kvitto.position, version, arende, dag, forut, ny))
            akt.hos = akt.hos._replace(mottagare_id=ny)

    def _hav(self, _: Simulering) -> None:
        """The last change of a case, if nothing had been ordered to an account of the other's."""
        star = {b.arende: nr for nr, b in enumerate(self.byten) if b.havt is None}
        if (nr := self.s.nagon([*star.values()])) is None:
            return
        b = self.byten[nr]
        if kvitto := self.s.utfor(_hav(b)):
            self.byten[nr] = replace(b, havt=kvitto.position)
            akt = self.s.orakel.akter[b.arende]
            akt.hos = akt.hos._replace(mottagare_id=b.forut)
            self.havda += 1

    def parten(self, arende: UUID, per: date, position: int) -> UUID:
        """By what had been said: whoever came last from a day that has been; else who applied."""
        sagda = [
            b
            for b in self.byten
            if (b.arende, b.position <= position) == (arende, True)
            and (b.havt is None or b.havt > position)
            and b.fran <= per
        ]
        return (
            max(sagda, key=lambda b: (b.fran, b.position)).till if sagda else self.sokande[arende]
        )

    def hans(self, vem: UUID, per: date, position: int) -> tuple[dict[str, int], dict[str, int]]:
        """Boxes and flows of one mottagare, what is a party's of whoever is it on `per`."""
        celler: Celler = {}
        for hos, cell in self.s.orakel.celler(per, position).items():
            arende = hos.arende_id
            partens = arende is not None and hos.mottagare_id in {
                self.sokande[arende],
                *BLIR_PART,
            }
            agare = self.parten(arende, per, position) if partens and arende else hos.mottagare_id
            nya = celler.setdefault(hos._replace(mottagare_id=agare), {})
            for vad, ore in cell.items():
                nya[vad] = nya.get(vad, 0) + ore
        return lador_och_floden(celler, {"mottagare_id": vem})


def _byt(arende: UUID, ny: UUID, dag: date) -> Kommando:
    def kommando(arbete: Arbete) -> None:
        KringArendet(arbete, BO, arende).gor(
            byt_part,
            verkningsdag=dag,
            eftertradare_id=ny,
            partsbytesgrund=Partsbytesgrund.MEDGIVEN_OVERLATELSE,
            underlag="Beslut (påhittat)",
        )

    return kommando


def _hav(b: Byte) -> Kommando:
    def kommando(arbete: Arbete) -> None:
        kring = KringArendet(arbete, ANNA, b.arende)
        kring.gor(hav_partsbyte, atergar_till_id=b.forut, rattar_version=b.version, orsak="Fel")
        if len(kring.arende.pending_events) > 1:
            raise FelPartAtergar(namn="Den andre har betalats på sitt konto, och")

    return kommando
