"""A case whose grant is paid, sent back and corrected, and what its facts say of any day.

A history is a list of what the bank did, in the order in which it was registered, each with what
was said of it at last. Played with everything said right at once, it is the oracle of the same
history said wrong first and corrected afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.utbetalning import attest, bank, order, rattelse, retur, returrattelse
from projections.pengar.floden import floden
from projections.pengar.kontering import kontera
from tests.domain.hjalp.historia import (
    BANKGIRO,
    BESLUTAT,
    BEVILJAT,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_BESLUT,
    rorelse,
)
from tests.domain.hjalp.pengagang import GRUND, NAMNRYMD, Gang
from tests.domain.hjalp.scenario import BO, Fact, but

ANNAT_MAL = "plusgiro 991234-6"
Saldo = dict[tuple[str, int], int]


def beviljat(ore: int) -> tuple[Fact, ...]:
    """So much granted and announced in March 2024, and nothing of it paid."""
    lador = (Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT)
    return (
        *GRUND,
        but(INKOMMET, sokt_ore=None),
        but(
            BEVILJAT,
            sokt_ore=None,
            belopp_ore=ore,
            rorelser=(rorelse(*lador, ore, BESLUTAT),),
        ),
        MEDDELAT_BESLUT,
    )


@dataclass(frozen=True)
class Betalning:
    """What the bank paid under an order, which may have said something else."""

    namn: str
    dag: date
    ore: int
    ordrat_ore: int
    mal: str = BANKGIRO


@dataclass(frozen=True)
class Retur:
    """What the bank sent back of a payment."""

    namn: str
    av: str
    dag: date
    ore: int


Bankhandelse = Betalning | Retur


class Bankgang(Gang):
    """What the bank did, by names, and how it is corrected."""

    def __init__(self, ore: int) -> None:
        super().__init__(*beviljat(ore))
        self.sagt: dict[str, int] = {}
        """The version that last said what is called so."""

    def ta(self, handelse: Bankhandelse) -> None:
        if isinstance(handelse, Retur):
            self.retur_ore(handelse)
        else:
            self.betala_ore(handelse)
        self.sagt[handelse.namn] = self.arende.version

    def betala_ore(self, b: Betalning) -> None:
        """Attested and ordered as soon as it could be, and made by the bank when it was."""
        om = _id(b.namn)
        falt = {"av": BO, "utbetalning_id": om}
        tidigt = {**falt, "verkningsdag": MEDDELAT}
        self.gor(
            attest.attestera, self.regelverk, self.betalande, **tidigt, belopp_ore=b.ordrat_ore
        )
        self.gor(
            order.beordra,
            self.regelverk,
            self.mottagare,
            self.bankdagar,
            **tidigt,
            betalningsmal=BANKGIRO,
            forfallodag=date(2024, 3, 27),
        )
        if b.ore:
            self.bekrafta(b)

    def bekrafta(self, b: Betalning) -> None:
        """The bank makes what was ordered."""
        self.gor(
            bank.bekrafta,
            av=BO,
            utbetalning_id=_id(b.namn),
            verkningsdag=b.dag,
            belopp_ore=b.ore,
            betalningsmal=b.mal,
            bankreferens=b.namn,
        )
        self.sagt[b.namn] = self.arende.version

    def retur_ore(self, r: Retur) -> None:
        self.gor(
            retur.ta_emot_retur,
            self.utlysning,
            verkningsdag=r.dag,
            av=BO,
            utbetalning_version=self.sagt[r.av],
            belopp_ore=r.ore,
            bankreferens=r.namn,
            orsak="Kontot är avslutat",
        )

    def ratta(self, nu: Bankhandelse) -> list[Faktum]:
        """Say it anew, as it was."""
        falt = {
            "verkningsdag": nu.dag,
            "av": BO,
            "rattar_version": self.sagt[nu.namn],
            "belopp_ore": nu.ore,
            "orsak": "Fel i bankfilen",
        }
        if isinstance(nu, Retur):
            fakta = self.gor(returrattelse.ratta_retur, self.utlysning, **falt)
        else:
            falt["betalningsmal"] = nu.mal
            fakta = self.gor(rattelse.ratta_utbetalning, self.utlysning, **falt)
        self.sagt[nu.namn] = self.arende.version
        return fakta

    def utbetalt(self, per: date) -> int:
        """What the flow says had been paid, in öre."""
        return sum(
            p.belopp_ore
            for f in self.fakta
            for p in floden(f)
            if p.konto == "utbetalt" and p.verkningsdag <= per
        )

    def vid(self, per: date) -> Saldo:
        """Where the case's money lay on a day, by box and year."""
        summor: Counter[tuple[str, int]] = Counter()
        for f in self.fakta:
            for p in kontera(f):
                if p.plats.arende_id and p.konto != Lada.OVERFORT and p.verkningsdag <= per:
                    summor[p.konto, p.plats.budgetar] += p.belopp_ore
        return {nyckel: ore for nyckel, ore in summor.items() if ore}

    def dagar(self) -> list[date]:
        """Every day on which something takes effect."""
        egna = {p.verkningsdag for f in self.fakta for p in (*floden(f), *kontera(f))}
        return sorted(egna | {f.verkningsdag for f in self.fakta})


def sagt_ratt(ore: int, handelser: Iterable[Bankhandelse]) -> Bankgang:
    """The same history told right from the beginning.

    What never came back is not told, and what was never paid is only ordered.
    """
    gang = Bankgang(ore)
    for handelse in handelser:
        if handelse.ore or isinstance(handelse, Betalning):
            gang.ta(handelse)
    return gang


def banken(handelser: Iterable[Bankhandelse], per: date) -> int:
    """What the bank had paid on a day, less what had come back, by plain arithmetic."""
    return sum(-h.ore if isinstance(h, Retur) else h.ore for h in handelser if h.dag <= per)


def _id(namn: str) -> UUID:
    return uuid5(NAMNRYMD, namn)
