"""An oracle: what was decided, paid and received, kept by somebody who has not read our tables.

It is told of every command that was recorded, and keeps sums and statements of its own. It imports
nothing of projections, and no rule of the domain: what a payment was worth, and what a lowered
decision takes, it works out itself.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Kurs
from tests.projections.hjalp.orakel.anslag import Anslagen, Utlyst
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.ataganden import Loften
from tests.projections.hjalp.orakel.avstatt import Avsteget
from tests.projections.hjalp.orakel.bok import Bok, Celler
from tests.projections.hjalp.orakel.gjort import Betalning, Order
from tests.projections.hjalp.orakel.kravets_ord import Regel
from tests.projections.hjalp.orakel.pengar import Pengar

ANSLAGETS = Regel(
    till_anslaget=True,
    fran_utbetalningen=False,
    tillagg=800,
    given_tid=Kurs("referens", 800),
)


class Uppgift(NamedTuple):
    position: int
    version: int
    strom: UUID
    nyckel: str
    varde: str | None
    """None: what was said of the part by that key no longer holds."""
    dag: date
    rang: int
    """The position at which it was first said."""
    om: UUID | None = None
    """The part that it is of; None: the whole."""


class Tillagg(NamedTuple):
    forsta: int
    sista: int
    registrerad: datetime


class Orakel:
    """What is said is kept here; the money in `bok`, moved by `anslagen` and `pengar`."""

    def __init__(self) -> None:
        self.tillagg: list[Tillagg] = []
        self.uppgifter: list[Uppgift] = []
        self.enligt: dict[tuple[UUID, str], list[Uppgift]] = defaultdict(list)
        """The same statements, by what they are of."""
        self.annullerade: list[tuple[int, UUID, int]] = []
        self.bok = Bok()
        self.anslagen = Anslagen(self.bok)
        self.pengar = Pengar(self.bok, self.anslagen)
        self.loften = Loften()
        self.avstatt = Avsteget(self.pengar)

    @property
    def akter(self) -> dict[UUID, Akt]:
        return self.pengar.akter

    # What happened

    def utlyst(
        self,
        p: int,
        utlysning: UUID,
        anslag: UUID,
        ar: int,
        dag: date,
        diarienummer: str,
        ore: int,
        *,
        forbehall: bool = False,
    ) -> None:
        self.anslagen.publicerat(p, utlysning, Utlyst(anslag, ar, ore, not forbehall), dag)
        sagt = {"lage": "publicerad", "diarienummer": diarienummer, "ram_ore": str(ore)}
        self._sagt(p, 1, utlysning, dag, None, **sagt)

    def inkommet(
        self,
        p: int,
        arende: UUID,
        utlysning: UUID,
        mottagare: UUID,
        dag: date,
        diarienummer: str,
        avser: str,
        sokt_ore: int | None,
        *,
        regel: Regel = ANSLAGETS,
    ) -> None:
        hos = self.anslagen.hos(utlysning)._replace(arende_id=arende, mottagare_id=mottagare)
        self.akter[arende] = Akt(self.bok, hos, hos.budgetar, regel=regel)
        sokt = {} if sokt_ore is None else {"sokt_ore": str(sokt_ore)}
        self._sagt(
            p,
            1,
            arende,
            dag,
            None,
            lage="inkommet",
            inkommen_dag=dag.isoformat(),
            diarienummer=diarienummer,
            avser=avser,
            utlysning_id=str(utlysning),
            mottagare_id=str(mottagare),
            **sokt,
        )

    def inkommen_dag_rattad(
        self, p: int, version: int, arende: UUID, rattar_version: int, dag: date
    ) -> None:
        forut = {u.nyckel: u.varde for u in self._sagda(arende, rattar_version)}
        nu = forut | {"inkommen_dag": dag.isoformat()}
        self._rattat(p, version, arende, rattar_version, dag, None, **nu)

    def beviljat(self, p: int, version: int, arende: UUID, dag: date, ore: int) -> None:
        self.pengar.beviljat(p, arende, dag, ore, nytt=True)
        self._sagt(p, version, arende, dag, lage="beviljat", beslutsdag=dag.isoformat())

    def meddelat(self, p: int, version: int, arende: UUID, dag: date) -> None:
        self._sagt(p, version, arende, dag, lage="meddelat", meddelat_dag=dag.isoformat())

    def attesterat(self, p: int, version: int, arende: UUID, betalning: UUID, dag: date) -> None:
        self._sagt(p, version, arende, dag, betalning, lage="utbetalning-attesterad")

    def beordrat(
        self,
        p: int,
        version: int,
        arende: UUID,
        betalning: UUID,
        dag: date,
        ore: int,
        till: str,
    ) -> None:
        self.akter[arende].oppna_order[betalning] = Order(ore, till)
        self.akter[arende].hans_mal.add(till)
        self._sagt(p, version, arende, dag, betalning, lage="utbetalning-beordrad")

    def fallit(self, p: int, version: int, arende: UUID, betalning: UUID, dag: date) -> None:
        """What was attested or ordered will not be paid: what was said before it holds."""
        self.akter[arende].oppna_order.pop(betalning, None)
        self._sagt(p, version, arende, dag, betalning, lage=None)

    def betalt(
        self,
        p: int,
        version: int,
        arende: UUID,
        betalning: UUID,
        dag: date,
        ore: int,
        till: str,
    ) -> Betalning:
        gjord = self.pengar.betalt(p, version, arende, betalning, dag, ore, till)
        self._sagt(p, version, arende, dag, betalning, **utbetalt(gjord))
        return gjord

    def betalning_rattad(
        self,
        p: int,
        version: int,
        arende: UUID,
        rattar_version: int,
        dag: date,
        ore: int,
        till: str,
    ) -> tuple[Betalning, Betalning]:
        fel, ny = self.pengar.betalning_rattad(p, version, arende, rattar_version, dag, ore, till)
        self._rattat(p, version, arende, rattar_version, dag, ny.id, **utbetalt(ny))
        return fel, ny

    def _sagt(
        self,
        p: int,
        version: int,
        strom: UUID,
        dag: date,
        om: UUID | None = None,
        **uppgifter: str | None,
    ) -> None:
        for nyckel, varde in uppgifter.items():
            self._saga(Uppgift(p, version, strom, nyckel, varde, dag, p, om))

    def _saga(self, uppgift: Uppgift) -> None:
        self.uppgifter.append(uppgift)
        self.enligt[uppgift.strom, uppgift.nyckel].append(uppgift)

    def _sagda(self, strom: UUID, version: int) -> list[Uppgift]:
        return [u for u in self.uppgifter if (u.strom, u.version) == (strom, version)]

    def _rattat(
        self,
        p: int,
        version: int,
        strom: UUID,
        rattar_version: int,
        dag: date,
        om: UUID | None,
        **uppgifter: str | None,
    ) -> None:
        """Unsay what was said wrong, and say this instead, in the place of what it replaces."""
        platser = {u.nyckel: u.rang for u in self._sagda(strom, rattar_version)}
        self.annullerade.append((p, strom, rattar_version))
        for nyckel, varde in uppgifter.items():
            rang = platser.get(nyckel, p)
            self._saga(Uppgift(p, version, strom, nyckel, varde, dag, rang, om))

    # What is known

    def losa(self, kand: int | datetime) -> int:
        """The end of the last append that is wholly known."""
        hela = [
            t.sista
            for t in self.tillagg
            if (t.registrerad if isinstance(kand, datetime) else t.sista) <= kand  # type: ignore[operator]
        ]
        return max(hela, default=0)

    def celler(self, per: date, position: int) -> Celler:
        return self.bok.celler(per, position)

    def sager(self, strom: UUID, nyckel: str, per: date, position: int) -> str | None:
        """The statement that took effect last, and of those from one day the one first said last.

        What was corrected was never so, neither on its day nor after. Of a part that nothing is
        said of any more, nothing was said.
        """
        annullerade = {v for p, s, v in self.annullerade if s == strom and p <= position}
        sagda = [
            u
            for u in self.enligt.get((strom, nyckel), ())
            if u.dag <= per and u.position <= position and u.version not in annullerade
        ]
        sist_om = {u.om: u for u in sorted(sagda, key=lambda u: (u.dag, u.rang))}
        galler = [u for u in sist_om.values() if u.varde is not None]
        sista = max(galler, key=lambda u: (u.dag, u.rang), default=None)
        return sista and sista.varde


def utbetalt(betalning: Betalning) -> dict[str, str]:
    """What a payment says of its ärende: the bank's day; and, if with right, that it is paid."""
    dag, sagt = betalning.dag.isoformat(), {}
    if betalning.belopp_ore:
        sagt["bekraftad_dag"] = dag
    if betalning.med_ratt_ore:
        sagt |= {"lage": "utbetalt", "utbetald_dag": dag}
    return sagt
